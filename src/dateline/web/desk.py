"""What every request works on: the workspace and the chronicle that is shown."""

from threading import Lock

from dateline.engines.building import is_current
from dateline.records.chronicle import Decision
from dateline.store import Workspace
from dateline.web.snapshot import Snapshot


class Desk:
    """One workspace being served. Several threads use it at once."""

    def __init__(self, workspace: Workspace, *, write_token: str = "") -> None:
        self.workspace = workspace
        self.write_token = write_token
        self.building = False
        self._lock = Lock()
        self._snapshot: Snapshot | None = None

    @property
    def snapshot(self) -> Snapshot:
        """The chronicle that answers are about."""
        with self._lock:
            if self._snapshot is None:
                self._snapshot = Snapshot(self.workspace)
            return self._snapshot

    def refresh(self) -> bool:
        """Take the workspace's newest chronicle where it is another; return whether it is."""
        shown = self._snapshot
        if shown is not None and self.workspace.chronicle_inputs() == shown.inputs:
            return False
        fresh = Snapshot(self.workspace)
        with self._lock:
            self._snapshot = fresh
        return shown is not None

    def head(self) -> str | None:
        """Return the hash of the last decision, None where there is none."""
        log = self.workspace.decisions()
        return log[-1].hash if log else None

    def stale(self) -> bool:
        """Return whether the chronicle lacks what the workspace holds by now."""
        return not is_current(self.workspace)

    def decisions_on(self, subjects: set[str]) -> list[Decision]:
        """Return the decisions on any of some subjects, oldest first."""
        return [one for one in self.workspace.decisions() if subjects.intersection(one.subjects)]
