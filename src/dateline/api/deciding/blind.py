"""The chronicle as a second reader may see it: as if nobody else had ruled."""

from collections.abc import Collection

import msgspec

from dateline.api.view import ChronicleView
from dateline.chronicle import log
from dateline.chronicle.identities import Meaning
from dateline.engines.building import chronicle_with
from dateline.records import Claim
from dateline.records.chronicle import Chronicle


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

    Nothing is written. It takes as long as making the chronicle anew.
    """
    decisions = view.workspace.rulings()
    own = [d for d in decisions if d.person == person and d.action != "import"]
    if len(log.in_force(own)) == len(log.in_force(decisions)):
        return view
    return _Blind(view, chronicle_with(view.workspace, own))
