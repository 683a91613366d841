"""One worker process: makes its coder once, then codes what it is handed.

Nothing here may import numpy or onnxruntime before `prepare` has run: they read the number of threads from the
environment when they are loaded.
"""

import gc
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import parent_process

from dateline.engines.options import CoderOptions, Codes, make_coder
from dateline.records import Claim, Report

Result = tuple[Claim, ...] | str
"""A report's claims, or in words why coding it failed."""

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_SELDOM = 50_000  # objects made between two looks for garbage; Python's own choice is 700
_coder: list[Codes] = []


def prepare(options: CoderOptions) -> None:
    """Set up the process: one thread of arithmetic, its own coder, an end when the parent ends."""
    for name in _THREADS:
        os.environ[name] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops us in its own order
    threading.Thread(target=_follow_parent, daemon=True).start()
    _coder[:] = [make_coder(options)]


def _follow_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def code(report: Report) -> Result:
    """Code one report with this process's coder."""
    return attempt(_coder[0], report)


def attempt(coder: Codes, report: Report) -> Result:
    """Return the report's claims, or the type and message of what its coding raised."""
    try:
        with garbage_kept():
            return tuple(coder.code(report))
    except Exception as error:  # noqa: BLE001 - any mistake in coding one report must leave the others alone
        return f"{type(error).__name__}: {error}"


@contextmanager
def garbage_kept() -> Iterator[None]:
    """Let Python look for unreachable cycles seldom while a report is coded.

    A report's words point at each other until it is done, so that looking finds nothing and takes 3 to 9 % of the time.
    """
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
