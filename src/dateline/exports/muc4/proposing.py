"""Which incidents a report proposes: happenings of the chronicle by one type, parted where the text parts them."""

from collections.abc import Sequence

from dateline.exports.muc4 import words
from dateline.exports.muc4.incidents import Incident, merge, muc_type, nouns, relevant
from dateline.exports.muc4.report import Told
from dateline.records import Claim

__all__ = ["proposed"]

_TOLD = ("happened", "ongoing", "background", "doubted", "attempted", "threatened")
# Words by which a sentence tells of a further incident where it names other targets than those before it
_FURTHER = frozenset({"also", "another", "elsewhere", "meanwhile", "second", "separate", "third"})


def proposed(told: Told) -> list[Incident]:
    """Return what the grammar takes for relevant incidents of a report, in the order of its text."""
    found = [part for unit in _happenings(told) for part in _parted(unit)]
    return merge([incident for incident in found if relevant(incident)])


def _happenings(told: Told) -> list[Incident]:
    """Return the claims of each happening of the chronicle by one type, with their tolls."""
    event_of = told.view.event_of
    groups: dict[tuple[str, str], list[Claim]] = {}
    home: dict[str, tuple[str, str]] = {}
    for claim in told.claims:
        if claim.kind == "event" and (kind := muc_type(told, claim)) and claim.standing in _TOLD:
            key = (event_of.get(claim.id, claim.id), kind)
            groups.setdefault(key, []).append(claim)
            home[claim.id] = key
    tolls: dict[tuple[str, str], list[Claim]] = {}
    for claim in told.claims:
        if claim.kind == "toll" and (event := _event(claim, home)):
            tolls.setdefault(home[event], []).append(claim)
    return [Incident(told, key[1], tuple(events), tuple(tolls.get(key, ()))) for key, events in groups.items()]


def _event(toll: Claim, known: dict[str, tuple[str, str]]) -> str | None:
    return next((link.claim for link in toll.links if link.kind == "of-event" and link.claim in known), None)


def _parted(unit: Incident) -> list[Incident]:
    """Return a happening in parts where a sentence says "another" or "also" of targets that none before it has.

    What names no target, or one named before, goes with the last part that names it, else with the last part.
    """
    groups: list[list[Claim]] = []
    for event in unit.events:
        hit = nouns(_of(unit, [event]))
        shared = next((g for g in reversed(groups) if hit & nouns(_of(unit, g))), None)
        further = bool(hit) and bool(_FURTHER & set(words.tokens(event.evidence.text)))
        if shared is None and (further or not groups):
            groups.append([event])
        else:
            (shared or groups[-1]).append(event)
    return [_of(unit, group) for group in groups]


def _of(unit: Incident, events: Sequence[Claim]) -> Incident:
    """Return the part of a happening that some of its claims tell, with their tolls."""
    own = {event.id for event in events}
    tolls = tuple(t for t in unit.tolls if any(link.claim in own for link in t.links))
    return Incident(unit.told, unit.type, tuple(events), tolls)
