"""What was so on one day: who held what, who stood with whom, as known on that day or later."""

from collections.abc import Iterable
from typing import Literal, TypeVar

import msgspec
from msgspec import Struct

from dateline.api.days import day_of
from dateline.records import Claim, Voice
from dateline.records.chronicle import Chronicle, Holding, ReportInfo, Tie

Line = TypeVar("Line", Holding, Tie)
Sure = Literal["yes", "perhaps", "no later word"]

# A plan, a threat or a condition is no state of affairs: nothing held follows from it.
_STATES = {"happened", "ongoing", "background", "denied", "doubted", "attempted"}


class OnDay(Struct, frozen=True):
    """A holding or tie that may have stood on a day.

    `sure`: "yes" where the day lies inside its known bounds, "perhaps" where it lies between the earliest and the
    latest day of its start or end, "no later word" where it had begun and no report tells of an end.
    """

    line: Holding | Tie
    sure: Sure


def on_day(lines: Iterable[Holding | Tie], day: str) -> list[OnDay]:
    """Return the lines that may have stood on a day, with how sure that is.

    A line without any date stands on no day: that it does would be a guess.
    """
    found = ((line, _sure(line, day)) for line in lines if line.standing in _STATES)
    return [OnDay(line, sure) for line, sure in found if sure is not None]


def _sure(line: Holding | Tie, day: str) -> Sure | None:
    start, surely_begun = day_of(line.from_earliest), day_of(line.from_latest)
    surely_still, end = day_of(line.to_earliest), day_of(line.to_latest)
    if not any((start, surely_begun, surely_still, end)):
        return None
    if (start and start > day) or (end and end < day):
        return None
    if surely_begun is None or surely_begun > day:
        return "perhaps"
    if end is None and (surely_still is None or surely_still < day):
        return "no later word"
    return "yes" if surely_still is not None and surely_still >= day else "perhaps"


def is_undated(line: Holding | Tie) -> bool:
    """Return whether nothing is known of when it began or ended."""
    return not any((line.from_earliest, line.from_latest, line.to_earliest, line.to_latest))


def known_day(info: ReportInfo) -> str | None:
    """Return the first day on which a report could surely be read; None where no date bounds it."""
    return day_of(info.published or info.story or info.bounded_to)


def as_known_on(chronicle: Chronicle, claims: Iterable[Claim], day: str) -> Chronicle:
    """Return the chronicle with its holdings and ties as the reports up to a day tell them.

    Lines that only later reports tell of are left out, later voices are taken off the others, and an end that
    only a later line brought is unknown again.
    """
    view = _Known(chronicle, claims, day)
    holdings = [line for line in map(view.line, chronicle.holdings) if line is not None]
    kept = {holding.id for holding in holdings}
    ties = [line for line in map(view.line, chronicle.ties) if line is not None]
    reopened = tuple(_reopened(holding, kept) for holding in holdings)
    return msgspec.structs.replace(chronicle, holdings=reopened, ties=tuple(ties))


def _reopened(holding: Holding, kept: set[str]) -> Holding:
    if holding.ended_by is None or holding.ended_by in kept:
        return holding
    return msgspec.structs.replace(holding, to_earliest=None, to_latest=None, ended_by=None)


class _Known:
    """What the reports that could be read by a day tell."""

    def __init__(self, chronicle: Chronicle, claims: Iterable[Claim], day: str) -> None:
        self._day = day
        self._reports = {r.id: r for r in chronicle.reports if (known_day(r) or "9999") <= day}
        self._claims = {claim.id: claim for claim in claims}

    def line(self, line: Line) -> Line | None:
        """Return a holding or tie with those of its claims and voices that were known, None where none was."""
        told = [self._claims[c] for c in line.claims if c in self._claims]
        known = [claim for claim in told if claim.report in self._reports]
        if len(known) == len(told) and (known or (line.known_from or "9999") <= self._day):
            return line
        if not known:
            return None
        voices = tuple(dict.fromkeys(self._voice(claim) for claim in known))
        days = [day for day in (known_day(self._reports[claim.report]) for claim in known) if day]
        return msgspec.structs.replace(
            line,
            claims=tuple(claim.id for claim in known),
            voices=voices,
            independent=min(line.independent, len(voices)),
            known_from=min(days),
        )

    def _voice(self, claim: Claim) -> Voice:
        """Return the voice a claim goes back to: the last that the report names, else the outlet."""
        heard = [voice for voice in claim.voice if voice.kind != "outlet"]
        return heard[-1] if heard else Voice(self._reports[claim.report].outlet or "", "outlet")
