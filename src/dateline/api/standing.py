"""What was so on one day: who held what, who stood with whom, as the reports up to that day or a later one tell."""

from collections.abc import Iterable
from typing import Literal, TypeVar

import msgspec
from msgspec import Struct

from dateline.api.days import day_of
from dateline.chronicle import holdings_on, surely_in_force, ties_on
from dateline.records import Claim, Voice
from dateline.records.chronicle import Chronicle, Holding, ReportInfo, Tie

Line = TypeVar("Line", Holding, Tie)
Sure = Literal["yes", "perhaps", "no later word"]

# A plan, a threat or a condition is no state of affairs: nothing held follows from it.
_NO_STATE = {"planned", "threatened", "conditional"}


class Asked(Struct, frozen=True):
    """The day asked about (None: the whole time), and up to which day reports are known (None: all)."""

    day: str | None = None
    known_on: str | None = None


def holdings(chronicle: Chronicle, claims: Iterable[Claim], asked: Asked) -> list[Holding]:
    """Return the holdings that may have stood on the day asked about, with the voices known by then."""
    return _known(holdings_on(chronicle, asked.day, asked.known_on), chronicle, claims, asked)


def ties(chronicle: Chronicle, claims: Iterable[Claim], asked: Asked) -> list[Tie]:
    """Return the ties that may have stood on the day asked about, with the voices known by then."""
    return _known(ties_on(chronicle, asked.day, asked.known_on), chronicle, claims, asked)


def sure(line: Holding | Tie, day: str) -> Sure:
    """Return how sure it is that a line stood on a day.

    "yes" where the day lies inside its known bounds, "no later word" where it had begun and no report tells of its
    end, "perhaps" where its beginning or its end is only bounded.
    """
    if surely_in_force(line, day):
        return "yes"
    begun = day_of(line.from_latest)
    return "no later word" if begun is not None and begun <= day and line.to_latest is None else "perhaps"


def known_day(info: ReportInfo) -> str | None:
    """Return the first day on which a report could surely be read; None where no date bounds it."""
    return day_of(info.published or info.story or info.bounded_to)


def _known(lines: Iterable[Line], chronicle: Chronicle, claims: Iterable[Claim], asked: Asked) -> list[Line]:
    states = [line for line in lines if asked.day is None or line.standing not in _NO_STATE]
    if asked.known_on is None:
        return states
    view = _Known(chronicle, claims, asked.known_on)
    return [line for line in map(view.line, states) if line is not None]


class _Known:
    """What the reports that could be read by a day tell."""

    def __init__(self, chronicle: Chronicle, claims: Iterable[Claim], day: str) -> None:
        self._reports = {r.id: r for r in chronicle.reports if (known_day(r) or "9999") <= day}
        self._claims = {claim.id: claim for claim in claims}

    def line(self, line: Line) -> Line | None:
        """Return a holding or tie with those of its claims and voices that were known, None where none was."""
        told = [self._claims[c] for c in line.claims if c in self._claims]
        known = [claim for claim in told if claim.report in self._reports]
        if len(known) == len(told):
            return line
        if not known:
            return None
        voices = tuple(dict.fromkeys(self._voice(claim) for claim in known))
        return msgspec.structs.replace(
            line,
            claims=tuple(claim.id for claim in known),
            voices=voices,
            independent=min(line.independent, len(voices)),
        )

    def _voice(self, claim: Claim) -> Voice:
        """Return the voice a claim goes back to: the last that the report names, else the outlet."""
        heard = [voice for voice in claim.voice if voice.kind != "outlet"]
        return heard[-1] if heard else Voice(self._reports[claim.report].outlet or "", "outlet")
