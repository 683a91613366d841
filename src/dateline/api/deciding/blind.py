"""The chronicle as a second reader may see it: as if nobody else had ruled."""

from collections.abc import Collection, Sequence
from threading import Lock

import msgspec

from dateline.api.view import ChronicleView
from dateline.chronicle import log
from dateline.chronicle.identities import Meaning
from dateline.engines.building import chronicle_with, inputs_of
from dateline.records import Claim
from dateline.records.chronicle import Chronicle, Decision
from dateline.store import Workspace


class _Blind(ChronicleView):
    """A view of a chronicle that is not the workspace's own."""

    def __init__(self, view: ChronicleView, chronicle: Chronicle) -> None:
        super().__init__(view.workspace)
        self.__dict__["record"] = chronicle
        self.__dict__["meaning"] = Meaning(chronicle.identities)

    def claims_by(
        self, ids: Collection[str] | None = None, *, report: str | None = None, event: str | None = None
    ) -> list[Claim]:
        """Return the coded claims and those that the chronicle holds besides, in the events of this chronicle."""
        homes = dict(self.record.claim_events)
        wanted = None if ids is None else set(ids)
        added = [c for c in self.record.added if wanted is None or c.id in wanted]
        coded = self.workspace.claims(ids=ids, joined=False)
        told = (msgspec.structs.replace(c, event=homes.get(c.id)) for c in (*coded, *added))
        return self.meaning.on(c for c in told if report in (None, c.report) and event in (None, c.event))


def blind_view(view: ChronicleView, person: str) -> ChronicleView:
    """Return the chronicle made of one person's rulings only; the view itself where nobody else has ruled.

    Nothing is written. It takes as long as making the chronicle anew, once: what was made last is kept until the
    person rules or the reports change.
    """
    decisions = view.workspace.rulings()
    own = [d for d in decisions if d.person == person and d.action != "import"]
    if len(log.in_force(own)) == len(log.in_force(decisions)):
        return view
    return _Blind(view, _made(view.workspace, own))


_MOST = 2  # chronicles kept: of the two who read at the same time, mostly
_kept: dict[str, Chronicle] = {}  # by the hash of what each was made from, so that none can be out of date
_keeping = Lock()


def _made(workspace: Workspace, own: Sequence[Decision]) -> Chronicle:
    """Return the chronicle of some decisions, made anew only where it is not among those kept."""
    inputs = inputs_of(workspace, own)
    with _keeping:
        found = _kept.pop(inputs, None)
    chronicle = found or chronicle_with(workspace, own)
    with _keeping:
        _kept[inputs] = chronicle
        while len(_kept) > _MOST:
            del _kept[next(iter(_kept))]
    return chronicle
