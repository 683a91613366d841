"""Files dropped onto the page, and what the server tells while they are read."""

import re
import shutil
import tempfile
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from dateline.web.asked import Asked
from dateline.web.desk import Desk
from dateline.web.endpoint import Endpoint
from dateline.web.errors import ConflictError, NotFoundError, RequestError
from dateline.web.example import find_example
from dateline.web.hub import encoded
from dateline.web.responding import respond
from dateline.web.shapes import BuildAnswer

_MOST_FILES = 5000
_CHUNK = 1 << 20
# Everything but letters, digits and a few marks: no folder, no drive, nothing a file system acts on.
_UNSAFE = re.compile(r"[^\w.\- ]+")
_LONGEST = 150  # characters of a file's name


async def progress(desk: Desk, _request: Request) -> Response:
    """Tell what happens from now on, one event after the other."""
    first = encoded("state", {"chronicle": desk.snapshot.inputs, "building": desk.worker.busy})
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(desk.hub.messages(first), media_type="text/event-stream", headers=headers)


async def build(desk: Desk, request: Request) -> Response:
    """Take files and begin to read them. Raises ConflictError while others are being read."""
    if desk.worker.reading:
        raise ConflictError("Other files are being read just now; drop these when that is done.")
    folder = Path(tempfile.mkdtemp(prefix="dateline-"))
    try:
        files = await _files(request)
        sizes = [await run_in_threadpool(_keep, file, folder, n) for n, file in enumerate(files)]
    except BaseException:
        await run_in_threadpool(shutil.rmtree, folder, ignore_errors=True)
        raise
    desk.worker.read(folder)
    return respond(request, BuildAnswer(files=len(sizes), bytes=sum(sizes)))


def open_example(desk: Desk, _asked: Asked) -> BuildAnswer:
    """Begin to read the example. Raises ConflictError where the workspace is not empty: nothing is mixed with it."""
    counts = desk.workspace.counts()
    if desk.worker.reading or counts.reports or counts.unread:
        raise ConflictError(
            "The example is opened in an empty workspace only; start `dateline serve -w example.db` for it."
        )
    example = find_example()
    if example is None:
        raise NotFoundError("This installation came without the example; its reports are in the project's sources.")
    desk.worker.read_example(example)
    sizes = [file.stat().st_size for file in example.reports.iterdir()]
    return BuildAnswer(files=len(sizes), bytes=sum(sizes))


async def _files(request: Request) -> list[UploadFile]:
    try:
        form = await request.form(max_files=_MOST_FILES, max_fields=16)
    except MultiPartException as error:
        raise RequestError(f"These files cannot be taken: {error.message}") from error
    found = [value for _, value in form.multi_items() if isinstance(value, UploadFile)]
    if not found:
        raise RequestError("No files were sent.")
    return found


def _keep(file: UploadFile, folder: Path, number: int) -> int:
    """Write a file under a name of its own folder; return its size in bytes.

    The name is what reports are known by, so it stays as near as it can; files of one name do not overwrite another.
    """
    name = safe_name(file.filename or "", number)
    target = folder / name
    if target.exists():
        (folder / str(number)).mkdir()
        target = folder / str(number) / name
    size = 0
    with target.open("wb") as stream:
        while part := file.file.read(_CHUNK):
            size += stream.write(part)
    return size


def safe_name(given: str, number: int) -> str:
    """Return a file's name without anything that leads out of a folder, hides the file or upsets a file system."""
    last = given.replace("\\", "/").rpartition("/")[2]
    clean = _UNSAFE.sub("_", last).strip(" .")
    stem, dot, ending = clean.rpartition(".")
    return f"{stem[:_LONGEST]}{dot}{ending[:20]}" if stem else clean[:_LONGEST] or f"file-{number}"


ENDPOINTS = (
    Endpoint(
        path="/api/example",
        name="open_example",
        summary="Read the example, an invented war, into an empty workspace; /api/progress tells how far it has come.",
        handle=open_example,
        method="POST",
        answer=BuildAnswer,
    ),
    Endpoint(
        path="/api/progress",
        name="progress",
        summary="Server-sent events: state, reading, coding, reconciling, done, failed, decided, chronicle-changed.",
        handle=progress,
        answer=None,
        raw=True,
        media="text/event-stream",
    ),
    Endpoint(
        path="/api/build",
        name="build",
        summary="Read files into the workspace and make the chronicle anew; /api/progress tells how far it has come.",
        handle=build,
        method="POST",
        answer=BuildAnswer,
        raw=True,
        upload=True,
    ),
)
