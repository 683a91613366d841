"""A workspace's chronicle as one object: tables, names, export."""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from pathlib import Path

from dateline.api import rows
from dateline.api.names import Names
from dateline.api.tables import Table
from dateline.chronicle.identities import Meaning
from dateline.records import Claim, Unread
from dateline.records.chronicle import Chronicle, Dispute, Event, Holding, Tie
from dateline.store import Workspace


class ChronicleView:
    """The chronicle of a workspace. Read from it when first asked for, and then kept."""

    def __init__(self, workspace: Workspace, unread: list[Unread] | None = None) -> None:
        self.workspace = workspace
        self._unread = unread

    @cached_property
    def record(self) -> Chronicle:
        """The whole chronicle as one typed record."""
        return self.workspace.chronicle()

    @cached_property
    def names(self) -> Names:
        """Look-up of actors' names."""
        return Names(self.record)

    @cached_property
    def events(self) -> Table[Event]:
        """What the chronicle holds to have happened, been planned, threatened or denied."""
        return Table("events", self.record.events, lambda e: [rows.event_row(e, self.names)], rows.EVENT_FIELDS)

    @cached_property
    def holdings(self) -> Table[Holding]:
        """Who held which place over which days, by whose account."""
        return Table("holdings", self.record.holdings, lambda h: [rows.holding_row(h, self.names)], rows.HOLDING_FIELDS)

    @cached_property
    def ties(self) -> Table[Tie]:
        """Who stood with or against whom."""
        return Table("ties", self.record.ties, lambda t: [rows.tie_row(t, self.names)], rows.TIE_FIELDS)

    @cached_property
    def disputes(self) -> Table[Dispute]:
        """Where accounts cannot all be true."""
        by_id = self.claims_of(self.record.disputes)
        return Table(
            "disputes", self.record.disputes, lambda d: rows.dispute_rows(d, self.names, by_id), rows.DISPUTE_FIELDS
        )

    @cached_property
    def claims(self) -> Table[Claim]:
        """Every claim of every report, with the event it belongs to."""
        infos = {info.id: info for info in self.record.reports}
        return Table(
            "claims", self.claims_by(), lambda c: [rows.claim_row(c, infos, self.names)], rows.CLAIM_FIELDS
        )

    def claims_of(self, lines: Iterable[Event | Holding | Tie | Dispute]) -> dict[str, Claim]:
        """Return the claims that some lines of the chronicle rest on, by id, in text order."""
        wanted = {claim for line in lines for claim in _claim_ids(line)}
        return {claim.id: claim for claim in self.claims_by(wanted)}

    @cached_property
    def meaning(self) -> Meaning:
        """Whom people say that actors are."""
        return Meaning(self.workspace.identities())

    def claims_by(
        self, ids: Collection[str] | None = None, *, report: str | None = None, event: str | None = None
    ) -> list[Claim]:
        """Return claims in text order, with their events and the actors people say they mean.

        All, or those of some ids, of a report by its id, of an event by its id.
        """
        return self.meaning.on(self.workspace.claims(ids=ids, report=report, event=event))

    @property
    def unread(self) -> list[Unread]:
        """What could not be read, with reasons: in the build that made this, else in the whole workspace."""
        return self.workspace.unread() if self._unread is None else self._unread

    def export(self, format: str, path: str | Path) -> None:  # noqa: A002 - the word users know it by
        """Write the chronicle to a file in one of the formats of `dateline export`."""
        from dateline.api.exporting import export  # noqa: PLC0415 - brings in every format and the gazetteer

        export(self.workspace, format, Path(path), chronicle=self.record)

    def __repr__(self) -> str:
        counts = self.workspace.counts()
        return (
            f"<chronicle of {counts.reports} reports: {counts.events} events, {counts.holdings} holdings, "
            f"{counts.ties} ties, {counts.disputes} disputes>"
        )

    def _repr_html_(self) -> str:
        """Return the events as an HTML table under a line of counts."""
        return f"<p>{repr(self).strip('<>')}</p>{self.events._repr_html_()}"


def _claim_ids(line: Event | Holding | Tie | Dispute) -> Iterator[str]:
    if isinstance(line, Dispute):
        for reading in line.readings:
            yield from reading.claims
    else:
        yield from line.claims
