"""Holdings and ties in words, as several answers show them."""

from collections.abc import Iterable

from dateline.api import rows, standing, voices
from dateline.api.names import place
from dateline.records import Claim
from dateline.records.chronicle import Holding, Tie
from dateline.web.shapes.lines import HoldingLine, Sure, TieLine
from dateline.web.snapshot import Snapshot, once


def holding_line(snapshot: Snapshot, line: Holding, day: str | None = None) -> HoldingLine:
    """Return a holding in words, with how sure it is on a day."""
    return HoldingLine(
        holding=line,
        actor=snapshot.names.actor(line.actor, line.actor_words),
        place=place(line.place, line.site),
        since=rows.since(line),
        until=rows.until(line),
        said_by=voices.vouchers(line, line_claims(snapshot)),
        sure=sure(line, day),
        one_party=line.status == "one-party",
        disputed=line.status == "disputed" or line.id in snapshot.disputes,
    )


def tie_line(snapshot: Snapshot, line: Tie, day: str | None = None) -> TieLine:
    """Return a tie in words, with how sure it is on a day."""
    return TieLine(
        tie=line,
        a=snapshot.names.actor(line.a, line.a_words),
        b=snapshot.names.actor(line.b, line.b_words),
        since=rows.since(line),
        until=rows.until(line),
        said_by=voices.vouchers(line, line_claims(snapshot)),
        sure=sure(line, day),
        one_party=line.status == "one-party",
    )


def sure(line: Holding | Tie, day: str | None) -> Sure | None:
    """Return how sure it is that a line stood on a day, None where no day is asked about."""
    return standing.sure(line, day) if day else None


@once
def line_claims(snapshot: Snapshot) -> dict[str, Claim]:
    """Return the claims of every holding and tie by id, read once for each chronicle."""
    lines: Iterable[Holding | Tie] = (*snapshot.record.holdings, *snapshot.record.ties)
    return snapshot.view.claims_of(lines)
