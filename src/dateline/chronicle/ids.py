"""Ids of events that last: made from the claims an event holds and nothing else, with forwards from every former one.

docs/decisions/0003-ids-of-events.md says why.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dateline.records.chronicle import Forward, ReportInfo
from dateline.records.claim import Claim
from dateline.records.ids import content_id


def told_days(reports: Iterable[ReportInfo]) -> dict[str, str]:
    """Return report id → ISO day or minute of telling: story day, page date, the latest it can be, or ""."""
    return {r.id: r.story or r.published or r.bounded_to or "" for r in reports}


def earliest_days(reports: Iterable[ReportInfo]) -> dict[str, str]:
    """Return report id → the earliest ISO day it may be from, "" where unknown."""
    return {r.id: r.story or r.published or r.bounded_from or "" for r in reports}


def own_days(reports: Iterable[ReportInfo]) -> dict[str, str]:
    """Return report id → the day it bears itself, "" where it bears none: no other report can change it."""
    return {r.id: r.story or r.published or "" for r in reports}


def founding(claims: Iterable[Claim], told: Mapping[str, str]) -> Claim:
    """Return the claim an id comes from: of the earliest report, then by report id and place in the text.

    A report added later and told later never changes it; undated reports come last.
    """
    return min(claims, key=lambda c: (told.get(c.report) or "~", c.report, c.evidence.start, c.trigger.start, c.id))


def event_ids(groups: Sequence[Sequence[Claim]], own: Mapping[str, str]) -> tuple[list[str], tuple[Forward, ...]]:
    """Return the id of each group of claims, and forwards from every other id that its claims may have borne.

    own: see `own_days`. An id is that of the founding event claim's statement. Whatever event a claim founded
    in an earlier chronicle, the id of that event leads to the event that holds the claim now.
    """
    names = statement_ids(c for g in groups for c in g)
    made: list[str] = []
    former: dict[str, str] = {}
    for group in groups:
        events = [c for c in group if c.kind == "event"]
        made.append(names[founding(events, own).id])
        former.update({names[c.id]: made[-1] for c in events})
    return made, tuple(Forward(old, former[old]) for old in sorted(former) if former[old] != old)


def statement_ids(claims: Iterable[Claim]) -> dict[str, str]:
    """Return event claim → the id of an event that it founds: a hash of the report and the place of its trigger.

    Neither type nor evidence is in it, so an id outlives another reading of the same words. Of several claims
    read off one trigger the second and later ones are counted.
    """
    by_place: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "event":
            by_place[claim.report, claim.trigger.start, claim.trigger.end].append(claim.id)
    return {
        claim: content_id("event", *place, *([number] if number else []))
        for place, several in by_place.items()
        for number, claim in enumerate(sorted(set(several)))
    }
