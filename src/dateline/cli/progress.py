"""A progress bar on a terminal, for work that takes more than two seconds."""

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_AFTER = 2.0


class Meter:
    """Called with what is being done, how many are done and how many there are; draws on standard error."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._doing = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, doing: str, done: int, total: int | None) -> None:
        """Show one step."""
        if self._bar is None and not self._begin():
            return
        assert self._bar is not None
        if self._task is None or doing != self._doing:
            if self._task is not None:
                self._bar.remove_task(self._task)
            self._task = self._bar.add_task(doing, total=total)
            self._doing = doing
        self._bar.update(self._task, completed=done, total=total)

    def _begin(self) -> bool:
        """Draw the bar where somebody watches and has waited; return whether it is drawn."""
        if not sys.stderr.isatty() or time.monotonic() - self._start < _AFTER:
            return False
        from rich.console import Console  # noqa: PLC0415 - only where somebody looks
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._bar.start()
        return True
