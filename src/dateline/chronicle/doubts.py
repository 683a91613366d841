"""Where joining was a near thing: events that may be one, and events that may be two."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dateline.chronicle.across import Joined
from dateline.chronicle.config import joining
from dateline.records.chronicle import Doubt

_MOST = 3  # doubts kept for one event: more than a person reads


class _Link(NamedTuple):
    """A judged pair of tellings, by their numbers among those judged."""

    left: int
    right: int
    score: float
    apart: int


def doubts_of(joined: Joined, ids: Sequence[str]) -> tuple[Doubt, ...]:
    """Return the doubts of a joining, by event. ids: the event id of each group."""
    homes = {t.id: n for n, group in enumerate(joined.groups) for t in group}
    across: dict[tuple[int, int], list[_Link]] = defaultdict(list)
    inside: dict[int, list[_Link]] = defaultdict(list)
    for link in map(_Link._make, joined.judged):
        a, b = sorted(homes[joined.judged.tellings[n].id] for n in link[:2])
        if a == b:
            inside[a].append(link)
        else:
            across[a, b].append(link)
    found = [d for pair, links in sorted(across.items()) if (d := _near(joined, pair, links, ids))]
    found += [d for n, links in sorted(inside.items()) if (d := _loose(joined, n, links, ids[n]))]
    return tuple(sorted(_few(found), key=lambda d: (d.a, d.b)))


def _near(joined: Joined, pair: tuple[int, int], links: Sequence[_Link], ids: Sequence[str]) -> Doubt | None:
    """Return the doubt that two events may be one; None where rules or a report that tells both part them."""
    a, b = (joined.groups[n] for n in pair)
    score = _average(links)
    if score <= -joining().limits.doubt or any(k.apart for k in links) or {t.report for t in a} & {t.report for t in b}:
        return None
    first, second = sorted(ids[n] for n in pair)
    return _doubt(joined, first, second, (), score, links)


def _loose(joined: Joined, group: int, links: Sequence[_Link], event: str) -> Doubt | None:
    """Return the doubt that an event may be two: the telling that hangs on it by the weakest link."""
    by_telling: dict[str, list[_Link]] = defaultdict(list)
    for link in links:
        for n in link[:2]:
            by_telling[joined.judged.tellings[n].id].append(link)
    score, loosest = min(((_average(k), t) for t, k in by_telling.items()), key=lambda link: (link[0], link[1]))
    if len(joined.groups[group]) < 2 or score >= joining().limits.doubt:
        return None
    telling = next(t for t in joined.groups[group] if t.id == loosest)
    claims = tuple(c.id for c in (*telling.claims, *telling.tolls))
    return _doubt(joined, event, event, claims, score, by_telling[loosest])


def _average(links: Sequence[_Link]) -> float:
    return math.fsum(k.score for k in links) / len(links)


def _doubt(joined: Joined, a: str, b: str, claims: tuple[str, ...], score: float, links: Sequence[_Link]) -> Doubt:
    best = max(links, key=lambda k: (k.score, k.left, k.right))
    match = joined.judged.match(*(joined.judged.tellings[n] for n in best[:2]))
    ordered = sorted((f for f in match.features if f.why), key=lambda f: (-abs(f.value), f.name))
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
