"""Which events may be one and the same: the joining rules asked once more, of whole events."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from dateline.chronicle.actors import Kin
from dateline.chronicle.config import joining
from dateline.chronicle.days import gap, iso, ordinal
from dateline.chronicle.features import cannot_be_one, judge
from dateline.chronicle.match import Match
from dateline.chronicle.telling import Telling, make_telling
from dateline.chronicle.types import type_table
from dateline.records.chronicle import Event
from dateline.records.claim import Claim

_DAYS = 7  # events farther apart are never asked about: joining itself gives up much sooner
_ASKED_ABOUT = 60  # events that one is compared with, the nearest in place and time
_DOUBT = -2.0  # score under which nothing much speaks for one happening; joining takes what is above 0


class Likeness(Struct, frozen=True):
    """An event that may be the one asked about: the joining score, and what speaks for it and against it in words."""

    event: str
    score: float
    why: tuple[str, ...]


def near_events(event: Event, others: Iterable[Event]) -> list[Event]:
    """Return the events of nearly the same days, and of the same country where both are known: the nearest first.

    One that is not dated is near to none. A whole is not near to its parts.
    """
    first, last = ordinal(event.when.from_ or event.when.to), ordinal(event.when.to or event.when.from_)
    if first is None or last is None:
        return []
    low, high = iso(first - _DAYS), iso(last + _DAYS)
    near = [one for one in others if _overlaps(one, low or "", high or "") and not _told_apart(event, one)]
    return sorted(near, key=lambda one: (one.where.id != event.where.id, _off(one, first), one.id))[:_ASKED_ABOUT]


def _overlaps(event: Event, low: str, high: str) -> bool:
    begins, ends = event.when.from_ or event.when.to, event.when.to or event.when.from_
    return begins is not None and ends is not None and begins[:10] <= high and ends[:10] >= low


def _told_apart(a: Event, b: Event) -> bool:
    related = a.id == b.id or b.id in a.parts or a.whole == b.id
    return related or bool(a.where.country and b.where.country and a.where.country != b.where.country)


def _off(event: Event, day: int) -> int:
    return abs((ordinal(event.when.from_ or event.when.to) or 0) - day)


def neighbours(
    event: Event, others: Iterable[Event], claims: Mapping[str, Claim], knowledge: Any = None, most: int = 6
) -> tuple[Likeness, ...]:
    """Return the events likeliest to be the one given, the likeliest first.

    claims: at least those of every event given. An event that the rules surely tell apart is left out.
    """
    mine = _telling(event, claims)
    if mine is None:
        return ()
    kin = Kin(knowledge)
    told = [t for other in others if (t := _telling(other, claims)) is not None]
    near = [t for t in told if not cannot_be_one(mine[1], t[1]) and gap(mine[1].days, t[1].days) <= _DAYS]
    judged = [(other, judge(mine[1], t, joining().across, kin, within=False)) for other, t in near]
    likely = [_likeness(other, match) for other, match in judged if not match.apart and match.score > _DOUBT]
    return tuple(sorted(likely, key=lambda one: (-one.score, one.event))[:most])


def _telling(event: Event, claims: Mapping[str, Claim]) -> tuple[str, Telling] | None:
    """Return an event as if one report told it, None where it has no event claim."""
    mine = [claims[c] for c in event.claims if c in claims]
    told = [c for c in mine if c.kind == "event"]
    return (event.id, make_telling(told, [c for c in mine if c.kind == "toll"], type_table())) if told else None


def _likeness(event: str, match: Match) -> Likeness:
    strongest = sorted(match.features, key=lambda f: (-abs(f.value), f.name))
    return Likeness(event, match.score, tuple(f.why for f in strongest if f.why))
