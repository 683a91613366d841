"""Where claims on one event cannot all be true: number, blame, place, day, type, whether it happened."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from dateline.chronicle.actors import Fillers, Kin, agreement, refs
from dateline.chronicle.config import fusing
from dateline.chronicle.days import days_of, iso
from dateline.chronicle.disputed_blame import blame_disputes, denies_own
from dateline.chronicle.disputed_numbers import number_disputes
from dateline.chronicle.disputing import dispute_of
from dateline.chronicle.events import Desk
from dateline.chronicle.kinds import rival_kinds
from dateline.chronicle.readings import (
    Entry,
    interval,
    place_value,
    place_words,
    readings,
    rival_days,
    rival_places,
)
from dateline.chronicle.telling import TypeTable
from dateline.chronicle.voices import Voices
from dateline.records.chronicle import Dispute, DisputeField, Event
from dateline.records.claim import Claim


def event_disputes(
    event: Event, claims: Sequence[Claim], desk: Desk, accusing: Sequence[Claim] = ()
) -> tuple[Dispute, ...]:
    """Return the disputes of one event, each with the readings that oppose each other.

    A figure told earlier and meant as a lower bound has grown, it is not
    disputed; a total does not contradict its parts; a general word does not contradict a precise one.
    accusing: claims beside the event's own that say who did it.
    """
    told, voices, kin, types = desk.told, desk.voices, desk.kin, desk.types
    events = [c for c in claims if c.kind == "event"]
    harmed = any(types(c.type).family not in fusing().rivalry.bloodless for c in events)
    found = [
        *(number_disputes(event, claims, told, voices, fought=types(event.type).two_sided) if harmed else ()),
        *blame_disputes(event, [*events, *accusing], voices, kin, types),
        *_rivals(event, events, voices, "place", _spot, _places_clash(voices)),
        *_rivals(event, events, voices, "day", lambda c: (_day(c), _day(c)), _days_clash(types, voices)),
        *_types(event, events, voices, types),
        *_happened(event, events, desk),
    ]
    return tuple(sorted(found, key=lambda d: (d.field, d.id)))


def _rivals(
    event: Event,
    claims: Sequence[Claim],
    voices: Voices,
    field: DisputeField,
    value: Callable[[Claim], tuple[str | None, str]],
    clash: Callable[[Claim, Claim], bool],
) -> Iterable[Dispute]:
    bad = {c.id: c for a, b in combinations(claims, 2) if clash(a, b) for c in (a, b)}
    values = readings(((*value(c), c) for c in bad.values()), voices)
    if len(values) > 1:
        word = {"place": "Where was it", "day": "When was it"}[field]
        yield dispute_of(event.id, field, f"{word}: {' or '.join(dict.fromkeys(v.words for v in values))}?", values)


def _day(claim: Claim) -> str:
    """Write a claim's time by its days alone; a night is its first."""
    days = days_of(claim.when)
    return str(iso(days.first)) if days.first == days.last else interval(claim.when)


def _spot(claim: Claim) -> tuple[str | None, str]:
    return place_value(claim.where), place_words(claim.where)


def _places_clash(voices: Voices) -> Callable[[Claim, Claim], bool]:
    return lambda a, b: _two_texts(a, b, voices) and rival_places(a.where, b.where)


def _two_texts(a: Claim, b: Claim, voices: Voices) -> bool:
    return voices.text_of(a.report) != voices.text_of(b.report)


def _days_clash(types: TypeTable, voices: Voices) -> Callable[[Claim, Claim], bool]:
    """Two days clash where both tell the same kind of deed; the parts of a happening may fall on several days."""

    def clash(a: Claim, b: Claim) -> bool:
        one_deed = types(a.type).family == types(b.type).family
        return one_deed and _two_texts(a, b, voices) and rival_days(a.when, b.when)

    return clash


def _types(event: Event, claims: Sequence[Claim], voices: Voices, types: TypeTable) -> Iterable[Dispute]:
    values = rival_kinds(claims, voices, types)
    if values:
        labels = [types(v.value or "").label.lower() for v in values]
        yield dispute_of(event.id, "type", f"What was it: {' or '.join(dict.fromkeys(labels))}?", values)


def _happened(event: Event, claims: Sequence[Claim], desk: Desk) -> Iterable[Dispute]:
    """Those who say that the denied deed took place; what else the event holds is not denied, nor is a deed done to
    others ("denied that any of its fighters had been killed").
    """
    denied = [c for c in claims if c.standing == "denied" and not denies_own(c, desk.kin)]
    families = {desk.types(c.type).family for c in denied}
    told = [c for c in claims if desk.types(c.type).family in families]
    real = [c for c in told if c.standing in ("happened", "ongoing", "background")]
    real = [c for c in real if any(_same_harm(c, d, desk.kin) for d in denied)]
    if denied and real:
        entries: list[Entry] = [("happened", "it happened", c) for c in real]
        entries += [("denied", "it did not happen", c) for c in denied]
        yield dispute_of(event.id, "happened", "Did it happen at all?", readings(entries, desk.voices))


def _same_harm(told: Claim, denied: Claim, kin: Kin) -> bool:
    """Tell whether a denied deed was done to those of the one told; who denies deaths denies nothing else."""
    if denied.role("victim"):
        return agreement(refs(told.role("victim")), refs(denied.role("victim")), kin) > 0
    return agreement(_harmed(told), _harmed(denied), kin) >= 0


def _harmed(claim: Claim) -> Fillers:
    return refs((*claim.role("target"), *claim.role("victim")))
