"""Coding many reports: in this process or over several, with the same output in the same order."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from msgspec import Struct

from dateline.engines import worker
from dateline.engines.options import CoderOptions, Codes, make_coder
from dateline.records import Claim, Report, Unread

_AHEAD = 4  # reports waiting for each worker: enough to keep it busy, few enough to hold in memory


class Outcome(Struct, frozen=True):
    """What came of coding one report: its claims, or why there are none."""

    report: Report
    claims: tuple[Claim, ...] = ()
    failure: Unread | None = None


def run(options: CoderOptions, reports: Iterable[Report], workers: int = 1) -> Iterator[Outcome]:
    """Code reports and yield what came of each, in the order given.

    A report whose coding raises, or kills its process, comes back as a failure and the others go on. The
    output does not depend on `workers`.
    """
    if workers <= 1:
        yield from _in_process(options, reports)
    else:
        yield from _Spread(options, workers).run(reports)


def _in_process(options: CoderOptions, reports: Iterable[Report]) -> Iterator[Outcome]:
    coder: Codes | None = None
    for report in reports:
        coder = coder or make_coder(options)
        yield _outcome(report, worker.attempt(coder, report))


def _outcome(report: Report, result: worker.Result) -> Outcome:
    return Outcome(report, (), failure(report, result)) if isinstance(result, str) else Outcome(report, result)


def failure(report: Report, detail: str) -> Unread:
    """Return the record of a report that could not be coded."""
    return Unread(
        key=report.key,
        original_name=report.original_name,
        original_sha256=report.original_sha256,
        reason="coding-failed",
        detail=detail,
    )


class _Spread:
    """A pool of worker processes that is made anew when one of them dies."""

    def __init__(self, options: CoderOptions, workers: int) -> None:
        self._options = options
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None
        self._single: ProcessPoolExecutor | None = None

    def run(self, reports: Iterable[Report]) -> Iterator[Outcome]:
        """Code reports and yield what came of each, in the order given."""
        waiting: deque[tuple[Report, Future[worker.Result]]] = deque()
        try:
            for report in reports:
                waiting.append((report, self._submit(report)))
                if len(waiting) >= self._workers * _AHEAD:
                    yield self._finish(*waiting.popleft())
            while waiting:
                yield self._finish(*waiting.popleft())
        finally:
            for pool in (self._pool, self._single):
                if pool is not None:
                    pool.shutdown(wait=True, cancel_futures=True)

    def _start(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            workers, mp_context=get_context("spawn"), initializer=worker.prepare, initargs=(self._options,)
        )

    def _submit(self, report: Report) -> Future[worker.Result]:
        if self._pool is None:
            make_coder(self._options)  # a missing model or a bad knowledge file is told here, not by a dead worker
            self._pool = self._start(self._workers)
        try:
            return self._pool.submit(worker.code, report)
        except BrokenProcessPool:
            self._pool.shutdown(wait=True)
            self._pool = self._start(self._workers)
            return self._pool.submit(worker.code, report)

    def _finish(self, report: Report, future: Future[worker.Result]) -> Outcome:
        try:
            return _outcome(report, future.result())
        except BrokenProcessPool:
            return self._alone(report)

    def _alone(self, report: Report) -> Outcome:
        """Code a report in a process of its own: a dying worker fails the reports beside it, too."""
        self._single = self._single or self._start(1)
        try:
            return _outcome(report, self._single.submit(worker.code, report).result())
        except BrokenProcessPool:
            self._single.shutdown(wait=True)
            self._single = None
            return _outcome(report, "the process that coded it died")
