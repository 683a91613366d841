"""One worker process: makes its coder once, then codes what it is handed.

Nothing here may import numpy or onnxruntime before `prepare` has run: they read the number of threads from the
environment when they are loaded.
"""

import os
import signal
import threading
from multiprocessing import parent_process

from dateline.engines.options import CoderOptions, Codes, make_coder
from dateline.records import Claim, Report

Result = tuple[Claim, ...] | str
"""A report's claims, or in words why coding it failed."""

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
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
        return tuple(coder.code(report))
    except Exception as error:  # noqa: BLE001 - any mistake in coding one report must leave the others alone
        return f"{type(error).__name__}: {error}"
