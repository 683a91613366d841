"""What every request works on: the workspace, the chronicle that is shown, and the work in the background."""

from threading import Event, Lock, Thread

from msgspec import Struct

from dateline.engines.building import is_current
from dateline.records.chronicle import Decision
from dateline.records.errors import DatelineError
from dateline.store import Counts, Workspace
from dateline.web.hub import Hub
from dateline.web.snapshot import Snapshot
from dateline.web.working import Worker

_LOOK = 1.0  # seconds between looks at a workspace that others may write to


class Standing(Struct, frozen=True):
    """How a workspace stood when its log ended with `head` and its chronicle was `inputs`.

    `stale`: the chronicle lacks something that the workspace holds.
    """

    head: str | None
    inputs: str | None
    counts: Counts
    stale: bool


class Desk:
    """One workspace being served. Several threads use it at once.

    address: how another process opens the workspace, password and all; None where it lives in memory.
    """

    def __init__(self, workspace: Workspace, address: str | None = None) -> None:
        self.workspace = workspace
        self.write_token = ""
        self.hub = Hub()
        self.worker = Worker(workspace, address, self.hub, self.refresh)
        self.ruling = Lock()
        self._lock, self._stop = Lock(), Event()
        self._snapshot: Snapshot | None = None
        self._counting = Lock()
        self._standing: Standing | None = None
        self._homes: dict[str, str] = {}
        self._inputs = workspace.chronicle_inputs()
        self._last: str | None = self.head()

    @property
    def snapshot(self) -> Snapshot:
        """The chronicle that answers are about."""
        with self._lock:
            if self._snapshot is None:
                self._show(Snapshot(self.workspace))
            assert self._snapshot is not None
            return self._snapshot

    def _show(self, fresh: Snapshot) -> None:
        self._snapshot, self._inputs = fresh, fresh.inputs
        self._homes.update(fresh.record.claim_events)

    def told_by(self, event: str) -> set[str]:
        """Return the claims that stood in an event in any chronicle shown: one that was rejected since is still its."""
        former = self.snapshot.former
        return {claim for claim, home in self._homes.items() if former.get(home, home) == event}

    def refresh(self) -> None:
        """Take the workspace's newest chronicle where it is another, and tell every page."""
        if self.workspace.chronicle_inputs() == self._inputs:
            return
        fresh = Snapshot(self.workspace)
        with self._lock:
            self._show(fresh)
        self.hub.tell("chronicle-changed", {"chronicle": fresh.inputs})

    def head(self) -> str | None:
        """Return the hash of the last decision, None where there is none."""
        last = self.workspace.last_decision()
        return last.hash if last else None

    def standing(self) -> "Standing":
        """Return how the workspace stands. Counted once for a chronicle and a log: it reads every report's row."""
        head, inputs = self.head(), self._inputs
        with self._counting:
            if self._standing is None or (self._standing.head, self._standing.inputs) != (head, inputs):
                counts, stale = self.workspace.counts(), not is_current(self.workspace)
                self._standing = Standing(head, inputs, counts, stale)
            return self._standing

    def decided(self, decision: Decision) -> None:
        """Tell every page of a ruling, and make the chronicle anew."""
        self._last = decision.hash
        self.hub.tell("decided", {"decision": decision.id, "head": decision.hash, "person": decision.person})
        self.worker.remake()

    def watch(self) -> None:
        """Begin to look for what others write: rulings and chronicles of a workspace that several people share."""
        Thread(target=self._watch, name="dateline-watch", daemon=True).start()

    def close(self) -> None:
        """Stop looking."""
        self._stop.set()

    def _watch(self) -> None:
        """Look again and again. What goes wrong (a server that is away) is told once, and may be well the next time."""
        said, first = "", True
        while not self._stop.wait(_LOOK):
            try:
                if first and self.standing().stale:
                    self.worker.remake()
                first = False
                self.look()
                said = ""
            except DatelineError as error:
                if str(error) != said:
                    said = str(error)
                    self.hub.tell("failed", {"message": said})

    def look(self) -> None:
        """Take what others have written since: their chronicle, their rulings."""
        self.refresh()
        last = self.workspace.last_decision()
        if last is not None and last.hash != self._last:
            self._last = last.hash
            self.hub.tell("decided", {"decision": last.id, "head": last.hash, "person": last.person})
