"""Parts and wholes: an attack within an offensive stays an event of its own, tied to the larger one."""

from collections.abc import Mapping, Sequence

import msgspec

from dateline.chronicle.actors import ActorRef, Fillers, Kin, agreement
from dateline.chronicle.config import joining, nearness
from dateline.chronicle.days import Days, days_of
from dateline.chronicle.places import compare, known
from dateline.chronicle.telling import TypeTable
from dateline.chronicle.words import stem, tokens
from dateline.records.chronicle import Event
from dateline.records.claim import Claim

_REAL = ("happened", "ongoing", "background", "doubted", "attempted")


def tie_wholes(events: Sequence[Event], claims: Mapping[str, Claim], types: TypeTable, kin: Kin) -> tuple[Event, ...]:
    """Set `whole` and `parts`. A whole is told as one (offensive, siege, campaign ...) or lasts long enough; its
    part falls within its days and its place, is of a kindred type and shares an actor with it. The smallest
    whole that fits is taken; a whole may itself be part of a larger one.
    """
    ordered = sorted(events, key=lambda e: e.id)
    wholes = [(e, _open(days_of(e.when))) for e in ordered if _is_whole(e, claims)]
    above: dict[str, str] = {}
    for event in ordered:
        fits = [(_size(d), w.id) for w, d in wholes if _holds(w, d, event, types, kin) and above.get(w.id) != event.id]
        if fits:
            above[event.id] = min(fits)[1]
    parts: dict[str, list[str]] = {}
    for part, whole in sorted(above.items()):
        parts.setdefault(whole, []).append(part)
    return tuple(msgspec.structs.replace(e, whole=above.get(e.id), parts=tuple(parts.get(e.id, ()))) for e in events)


def _is_whole(event: Event, claims: Mapping[str, Claim]) -> bool:
    if event.standing not in _REAL or not known(event.where):
        return False
    days = days_of(event.when)
    words = joining().words.whole
    told = any(stem(w) in words for c in event.claims if c in claims and claims[c].kind == "event"
               for w in tokens(claims[c].trigger.text)[:6])  # fmt: skip
    long = days.length is not None and days.length >= joining().limits.whole_days and event.standing == "ongoing"
    return (told or long) and not (days.sharp and not days.inferred)


def _open(days: Days) -> Days:
    """A whole without a time of its own lasts up to its telling, since nobody knows when."""
    return Days(None, days.last) if days.inferred else days


def _holds(whole: Event, span: Days, part: Event, types: TypeTable, kin: Kin) -> bool:
    if whole.id == part.id or part.standing not in _REAL or not known(part.where):
        return False
    if nearness(types(whole.type).family, types(part.type).family) < 0.3:
        return False
    days = days_of(part.when)
    if (
        days.last is None
        or days.first is None
        or not _within(days, span)
        or (span.length or 10**6) <= (days.length or 0)
    ):
        return False
    if compare(whole.where, part.where).value < 0.25:
        return False
    return agreement(_sides(whole), _sides(part), kin) >= 0.5


def _within(part: Days, whole: Days) -> bool:
    after = whole.first is None or (part.first is not None and part.first >= whole.first)
    before = whole.last is None or (part.last is not None and part.last <= whole.last)
    return (whole.first is not None or whole.last is not None) and after and before


def _sides(event: Event) -> Fillers:
    return tuple(ActorRef(r.value, r.words) for r in (*event.agents, *event.targets))


def _size(days: Days) -> int:
    return days.length if days.length is not None else 10**6
