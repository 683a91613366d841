"""Where joining was a near thing: events that may be one, and events that may be two."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from dateline.chronicle.config import joining
from dateline.chronicle.features import Match
from dateline.chronicle.join import Joined
from dateline.chronicle.telling import Telling
from dateline.records.chronicle import Doubt

_MOST = 3  # doubts kept for one event: more than a person reads


def doubts_of(joined: Joined, ids: Sequence[str]) -> tuple[Doubt, ...]:
    """Return the doubts of a joining, by event. ids: the event id of each group."""
    homes = {t.id: n for n, group in enumerate(joined.groups) for t in group}
    across: dict[tuple[int, int], list[Match]] = defaultdict(list)
    inside: dict[int, list[Match]] = defaultdict(list)
    for match in joined.matches.values():
        a, b = sorted((homes[match.a], homes[match.b]))
        if a == b:
            inside[a].append(match)
        else:
            across[a, b].append(match)
    found = [d for (a, b), m in sorted(across.items()) if (d := _near(joined.groups, (a, b), m, ids))]
    found += [d for n, m in sorted(inside.items()) if (d := _loose(joined.groups[n], m, ids[n]))]
    return tuple(sorted(_few(found), key=lambda d: (d.a, d.b)))


def _near(
    groups: Sequence[Sequence[Telling]], pair: tuple[int, int], matches: Sequence[Match], ids: Sequence[str]
) -> Doubt | None:
    """Return the doubt that two events may be one; None where rules or a report that tells both part them."""
    a, b = (groups[n] for n in pair)
    if any(m.apart for m in matches) or {t.report for t in a} & {t.report for t in b}:
        return None
    score = _average(matches)
    first, second = sorted(ids[n] for n in pair)
    return _doubt(first, second, (), score, matches) if score > -joining().limits.doubt else None


def _loose(group: Sequence[Telling], matches: Sequence[Match], event: str) -> Doubt | None:
    """Return the doubt that an event may be two: the telling that hangs on it by the weakest link."""
    links: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        links[match.a].append(match)
        links[match.b].append(match)
    score, loosest = min(((_average(m), t) for t, m in links.items()), key=lambda link: (link[0], link[1]))
    if len(group) < 2 or score >= joining().limits.doubt:
        return None
    claims = next(tuple(c.id for c in (*t.claims, *t.tolls)) for t in group if t.id == loosest)
    return _doubt(event, event, claims, score, links[loosest])


def _average(matches: Sequence[Match]) -> float:
    return math.fsum(m.score for m in matches) / len(matches)


def _doubt(a: str, b: str, claims: tuple[str, ...], score: float, matches: Sequence[Match]) -> Doubt:
    best = max(matches, key=lambda m: (m.score, m.a, m.b))
    ordered = sorted((f for f in best.features if f.why), key=lambda f: (-abs(f.value), f.name))
    return Doubt(
        a=a,
        b=b,
        claims=claims,
        score=round(score, 4),
        why=tuple(f.why for f in ordered if f.value > 0),
        against=tuple(f.why for f in ordered if f.value < 0),
    )


def _few(found: Sequence[Doubt]) -> list[Doubt]:
    """Leave the few doubts of each event that are nearest to the line."""
    kept: Mapping[str, list[Doubt]] = defaultdict(list)
    for doubt in sorted(found, key=lambda d: (abs(d.score), d.a, d.b)):
        if all(len(kept[e]) < _MOST for e in {doubt.a, doubt.b}):
            for event in {doubt.a, doubt.b}:
                kept[event].append(doubt)
    return list({(d.a, d.b): d for several in kept.values() for d in several}.values())
