"""From what a handler returns to the bytes of an answer: JSON, CSV, pages of a list, errors, ETag and gzip."""

import base64
import binascii
import gzip
import hashlib
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from dateline.exports.tables import delimited
from dateline.records.errors import DatelineError
from dateline.web.asked import InPages
from dateline.web.endpoint import Encoded, Rows
from dateline.web.errors import ConflictError, RequestError
from dateline.web.shapes import ErrorAnswer, ErrorBody, Page
from dateline.web.snapshot import Snapshot

_WORTH_ZIPPING = 1024  # bytes
_LEVEL = 5  # of gzip: nearly as small as 9 in a third of the time on these answers
_MOST = 1000  # items of a page


class _Kept(Encoded, frozen=True, kw_only=True):
    """An encoded answer with its zipped twin and its tag."""

    zipped: bytes
    tag: str


class _Cursor(Struct, array_like=True):
    """Where the next page begins, and the chronicle it belongs to."""

    chronicle: str | None
    at: int


def page(rows: Rows[Any, Any], asked: InPages, snapshot: Snapshot) -> Page[Any]:
    """Return the part of a list that was asked for. Raises RequestError for a limit or a cursor that cannot be."""
    if not 1 <= asked.limit <= _MOST:
        raise RequestError(f"limit is {asked.limit}; give a number from 1 to {_MOST}.")
    at = _begin(asked.cursor, snapshot)
    end = at + asked.limit
    after = _encoded(_Cursor(snapshot.inputs, end)) if end < len(rows.records) else None
    return Page(items=[rows.make(one) for one in rows.records[at:end]], total=len(rows.records), next=after)


def _begin(cursor: str | None, snapshot: Snapshot) -> int:
    if cursor is None:
        return 0
    try:
        found = msgspec.json.decode(base64.urlsafe_b64decode(cursor), type=_Cursor)
    except (msgspec.MsgspecError, binascii.Error, ValueError) as error:
        raise RequestError("This cursor is none of this server's; ask for the list without it.") from error
    if found.chronicle != snapshot.inputs:
        raise ConflictError("The chronicle has changed since the page before; ask for the list from its beginning.")
    return max(0, found.at)


def _encoded(cursor: _Cursor) -> str:
    return base64.urlsafe_b64encode(msgspec.json.encode(cursor)).decode()


def csv_of(rows: Rows[Any, Any], shape: type[Struct]) -> Encoded:
    """Return a whole list as CSV, every cell defused; a cell that holds a list holds its items joined by "; "."""
    columns = [one.encode_name for one in msgspec.structs.fields(shape)]
    flat = (_flat(msgspec.to_builtins(rows.make(one))) for one in rows.records)
    return Encoded(delimited(columns, flat).encode(), "text/csv; charset=utf-8")


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    return {name: _cell(value) for name, value in row.items()}


def _cell(value: object) -> object:
    if isinstance(value, list | tuple) and all(isinstance(one, str | int | float) for one in value):
        return "; ".join(map(str, value))
    return msgspec.json.encode(value).decode() if isinstance(value, list | tuple | dict) else value


def kept_json(snapshot: Snapshot, name: str, make: Callable[[], object]) -> Encoded:
    """Return an answer that depends on the chronicle alone, encoded and zipped once for each chronicle."""
    found = snapshot.cache.get(name)
    if not isinstance(found, _Kept):
        body = msgspec.json.encode(make())
        found = _Kept(body=body, zipped=gzip.compress(body, _LEVEL, mtime=0), tag=_tag(body))
        snapshot.cache[name] = found
    return found


def respond(request: Request, answer: object) -> Response:
    """Return the answer to a request: 304 where the browser has it already, zipped where it may be."""
    made = answer if isinstance(answer, Encoded) else Encoded(msgspec.json.encode(answer))
    tag = made.tag if isinstance(made, _Kept) else _tag(made.body)
    headers = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding", **made.headers}
    if request.method == "GET" and tag in _tags(request):
        return Response(status_code=304, headers=headers)
    body = made.body
    if len(body) >= _WORTH_ZIPPING and "gzip" in request.headers.get("accept-encoding", ""):
        body = made.zipped if isinstance(made, _Kept) else gzip.compress(body, _LEVEL, mtime=0)
        headers["Content-Encoding"] = "gzip"
    return Response(body, media_type=made.media_type, headers=headers)


def _tag(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:24]}"'


def _tags(request: Request) -> Sequence[str]:
    given = request.headers.get("if-none-match", "").split(",")
    return [one.strip().removeprefix("W/") for one in given]


def error_response(status: int, code: str, message: str) -> Response:
    """Return an error in the one shape that errors have."""
    body = msgspec.json.encode(ErrorAnswer(ErrorBody(code, message)))
    return Response(body, status_code=status, media_type="application/json", headers={"Cache-Control": "no-store"})


def told(error: DatelineError) -> Response:
    """Return the answer for an error that is explained in a sentence."""
    if isinstance(error, RequestError):
        return error_response(error.status, error.code, str(error))
    return error_response(400, "bad-request", str(error))
