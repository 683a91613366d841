"""One piece of work at a time, in the background: reading dropped files, making the chronicle anew after a ruling."""

import shutil
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock, Thread

from dateline.store import Workspace
from dateline.web.example import Example
from dateline.web.hub import Hub
from dateline.web.work import Task, Told, done

_OFTEN = 0.1  # seconds between two messages on one stage: more would only be overwritten on the page


class Worker:
    """Does what is asked for, in order, and tells the hub. A new chronicle asked for twice before it begins is one."""

    def __init__(self, workspace: Workspace, address: str | None, hub: Hub, changed: Callable[[], None]) -> None:
        self._workspace, self._address, self._hub, self._changed = workspace, address, hub, changed
        self._lock = Lock()
        self._waiting: deque[tuple[Task, Path | None]] = deque()
        self._thread: Thread | None = None
        self._idle = Event()
        self._idle.set()
        self._now_reading = False
        self._told = (0.0, "")

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return not self._idle.is_set()

    @property
    def reading(self) -> bool:
        """Whether files are being read, or wait for it."""
        with self._lock:
            return self._now_reading or any(task.files for task, _ in self._waiting)

    def remake(self) -> None:
        """Make the chronicle anew from what the workspace then holds."""
        self._ask(Task(), None)

    def read(self, folder: Path) -> None:
        """Read the files of a folder, then delete it."""
        self._ask(Task((str(folder),)), folder)

    def read_example(self, example: Example) -> None:
        """Read the reports of the example with its knowledge."""
        self._ask(Task((str(example.reports),), example.settings), None)

    def wait(self, seconds: float) -> bool:
        """Wait until nothing is being done; return whether it came to that."""
        return self._idle.wait(seconds)

    def _ask(self, task: Task, folder: Path | None) -> None:
        with self._lock:
            if task.files or not any(not waiting.files for waiting, _ in self._waiting):
                self._waiting.append((task, folder))
            if self._idle.is_set():
                self._idle.clear()
                self._thread = Thread(target=self._run, name="dateline-work", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._now_reading = False
                    self._idle.set()
                    return
                task, folder = self._waiting.popleft()
                self._now_reading = bool(task.files)
            told = done(task, self._workspace, self._address, self._progress)
            if folder is not None:
                shutil.rmtree(folder, ignore_errors=True)
            self._tell(task, told)

    def _tell(self, task: Task, told: Told) -> None:
        if told.failed is not None:
            self._hub.tell("failed", {"message": told.failed})
        elif task.files:
            self._hub.tell("done", told.result)
        self._changed()

    def _progress(self, doing: str, n: int, total: int | None) -> None:
        now = time.monotonic()
        if doing == self._told[1] and now - self._told[0] < _OFTEN and n != total:
            return
        self._told = (now, doing)
        self._hub.tell(doing.lower(), {"done": n, "total": total})
