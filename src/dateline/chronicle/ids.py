"""Ids of events that last: from the founding claim, kept from earlier builds, forwarded after merges."""

from collections.abc import Iterable, Mapping, Sequence

from dateline.records.chronicle import Forward, ReportInfo
from dateline.records.claim import Claim
from dateline.records.ids import content_id

Previous = Sequence[tuple[str, Sequence[str]]]


def told_days(reports: Iterable[ReportInfo]) -> dict[str, str]:
    """Return report id → ISO day or minute of telling: story day, page date, the latest it can be, or ""."""
    return {r.id: r.story or r.published or r.bounded_to or "" for r in reports}


def earliest_days(reports: Iterable[ReportInfo]) -> dict[str, str]:
    """Return report id → the earliest ISO day it may be from, "" where unknown."""
    return {r.id: r.story or r.published or r.bounded_from or "" for r in reports}


def founding(claims: Iterable[Claim], told: Mapping[str, str]) -> Claim:
    """Return the claim an event's id comes from: of the earliest report, then by report id and place in the text.

    A report added later and told later never changes it; undated reports come last.
    """
    return min(claims, key=lambda c: (told.get(c.report) or "~", c.report, c.evidence.start, c.trigger.start, c.id))


def event_ids(
    groups: Sequence[Sequence[Claim]], told: Mapping[str, str], previous: Previous = ()
) -> tuple[list[str], tuple[Forward, ...]]:
    """Return the id of each group of claims, and forwards from ids that have gone into another.

    previous: (event id, claim ids) of the build before. A group keeps the earlier id it shares most claims with;
    where two groups want one id, the one that shares more keeps it. Without it the id is made from the founding
    claim.
    """
    home = {c.id: n for n, group in enumerate(groups) for c in group}
    shares: list[tuple[int, str, int]] = []
    for old, members in previous:
        found = [home[m] for m in members if m in home]
        shares += [(-found.count(n), old, n) for n in sorted(set(found))]
    kept: dict[int, str] = {}
    for _, old, n in sorted(shares):
        if n not in kept and old not in kept.values():
            kept[n] = old
    made = [kept.get(n) or content_id("event", founding(g, told).id) for n, g in enumerate(groups)]
    forwards = {old: made[n] for _, old, n in sorted(shares, reverse=True) if made[n] != old and old not in made}
    return made, tuple(Forward(old, forwards[old]) for old in sorted(forwards))
