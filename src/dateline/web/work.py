"""Long work beside the answers: making the chronicle anew, reading files.

Large work is done in a process of its own, so that the pages stay quick: one process of Python does one thing at a
time. Small work is done in a thread, which begins at once.
"""

import os
import traceback
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from msgspec import Struct

from dateline.engines.building import Progress, build, reconcile_workspace
from dateline.records.errors import DatelineError
from dateline.store import Settings, Workspace

_LARGE = 4000
"""Claims from which the chronicle is made anew in a process of its own: it then takes longer than a second."""


_GIVES_WAY = 10
"""How far long work gives way to what a person waits for (Unix "nice")."""


class Told(Struct, frozen=True):
    """What became of a piece of work: what it did in numbers, or the sentence that says why it failed."""

    result: dict[str, Any] = {}
    failed: str | None = None


class Task(Struct, frozen=True):
    """A piece of work: files to be read first (none: only make the chronicle anew).

    settings: what they are read with, and all later ones; None: what the workspace was last built with.
    """

    files: tuple[str, ...] = ()
    settings: Settings | None = None


def done(task: Task, workspace: Workspace, address: str | None, progress: Progress) -> Told:
    """Do a piece of work and return what became of it; nothing is raised.

    address: how another process opens the workspace; None where it cannot.
    """
    if address is None or (not task.files and workspace.counts().claims < _LARGE):
        return _told(lambda: _do(task, workspace, progress))
    return _elsewhere(task, address, progress)


def _do(task: Task, workspace: Workspace, progress: Progress) -> dict[str, Any]:
    if not task.files:
        return {"reconciled": reconcile_workspace(workspace, progress)}
    result = build(workspace, task.files, settings=task.settings, progress=progress)
    failed = [{"name": item.original_name, "reason": item.reason, "detail": item.detail} for item in result.unread]
    return {"coded": result.coded, "unchanged": result.unchanged, "unread": failed, "reconciled": result.reconciled}


def _told(work: Callable[[], dict[str, Any]]) -> Told:
    try:
        return Told(work())
    except DatelineError as error:
        return Told(failed=str(error))
    except Exception as error:  # noqa: BLE001 - whatever happens is told to the page, never lost in a thread
        traceback.print_exc()
        return Told(failed=f"This is a mistake in Dateline, not yours ({type(error).__name__}); please report it.")


def _elsewhere(task: Task, address: str, progress: Progress) -> Told:
    """Do a piece of work in a process of its own, passing on its progress."""
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    # a chronicle half made is worth nothing: the process ends with the server; one that reads files may start others
    process = context.Process(target=_in_process, args=(task, address, theirs), daemon=not task.files)
    process.start()
    theirs.close()
    try:
        return _followed(ours, progress)
    finally:
        process.join()
        ours.close()


def _followed(ours: Connection, progress: Progress) -> Told:
    while True:
        try:
            message: Told | tuple[str, int, int | None] = ours.recv()
        except EOFError:
            return Told(failed="The work was stopped before it was done; what was done is kept.")
        if isinstance(message, Told):
            return message
        progress(*message)


def _in_process(task: Task, address: str, theirs: Connection) -> None:
    def work() -> dict[str, Any]:
        with Workspace.open(address) as workspace:
            return _do(task, workspace, lambda doing, n, total: theirs.send((doing, n, total)))

    if hasattr(os, "nice"):
        os.nice(_GIVES_WAY)
    with theirs:
        theirs.send(_told(work))
