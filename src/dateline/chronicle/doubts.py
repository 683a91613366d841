"""Where joining was a near thing: events that may be one, and events that may be two."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dateline.chronicle.across import Joined
from dateline.chronicle.config import joining
from dateline.records.chronicle import Doubt

_MOST = 3  # doubts kept for one event: more than a person reads


class _Near(NamedTuple):
    """A near thing: two events, or one and the telling that hangs on it loosest; its average score, its best pair."""

    a: str
    b: str
    telling: int | None
    score: float
    best: tuple[int, int]


class _Sum:
    """The scores between two bodies so far: their sum and number, and the best pair."""

    __slots__ = ("best", "number", "total")

    def __init__(self) -> None:
        self.total, self.number, self.best = 0.0, 0, (-math.inf, 0, 0)

    def add(self, score: float, i: int, j: int) -> None:
        """Count one more pair."""
        self.total += score
        self.number += 1
        self.best = max(self.best, (score, i, j))

    @property
    def average(self) -> float:
        """The average score."""
        return self.total / self.number


def doubts_of(joined: Joined, ids: Sequence[str]) -> tuple[Doubt, ...]:
    """Return the doubts of a joining, by event. ids: the event id of each group."""
    home = _homes(joined)
    found = [*_nearly_one(joined, home, ids), *_nearly_two(joined, home, ids)]
    made = [_doubt(joined, near) for near in _few(found)]
    return tuple(sorted(made, key=lambda d: (d.a, d.b)))


def _homes(joined: Joined) -> list[int]:
    """Return the group of each telling judged."""
    at = {t.id: n for n, group in enumerate(joined.groups) for t in group}
    return [at[t.id] for t in joined.judged.tellings]


def _nearly_one(joined: Joined, home: Sequence[int], ids: Sequence[str]) -> Iterator[_Near]:
    """Yield the doubts that two events may be one; none where rules or a report that tells both part them."""
    sums = _between(joined, home)
    reports = [{t.report for t in group} for group in joined.groups]
    for (a, b), told in sums.items():
        if told.average > -joining().limits.doubt and not reports[a] & reports[b]:
            first, second = sorted((ids[a], ids[b]))
            yield _Near(first, second, None, told.average, told.best[1:])


def _between(joined: Joined, home: Sequence[int]) -> Mapping[tuple[int, int], _Sum]:
    """Return the scores between those groups that some pair brings near and none parts."""
    least = -joining().limits.doubt
    sums: dict[tuple[int, int], _Sum] = {}
    for i, j, score, _ in joined.judged:  # an average is never above the best: most groups need no sum
        if score > least and home[i] != home[j]:
            sums.setdefault(_pair(home[i], home[j]), _Sum())
    parted = set()
    for i, j, score, apart in joined.judged:
        pair = _pair(home[i], home[j])
        if pair in sums:
            sums[pair].add(score, i, j)
            parted.update([pair] if apart else [])
    return {pair: told for pair, told in sums.items() if pair not in parted}


def _nearly_two(joined: Joined, home: Sequence[int], ids: Sequence[str]) -> Iterator[_Near]:
    """Yield the doubts that an event may be two: the telling that hangs on it by the weakest link."""
    sums: dict[int, _Sum] = {}
    for i, j, score, _ in joined.judged:
        if home[i] == home[j]:
            for n in (i, j):
                sums.setdefault(n, _Sum()).add(score, i, j)
    loosest: dict[int, tuple[float, int]] = {}
    for n, told in sums.items():
        loosest[home[n]] = min(loosest.get(home[n], (math.inf, 0)), (told.average, n))
    for group, (score, n) in sorted(loosest.items()):
        if score < joining().limits.doubt:
            yield _Near(ids[group], ids[group], n, score, sums[n].best[1:])


def _pair(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)


def _doubt(joined: Joined, near: _Near) -> Doubt:
    match = joined.judged.match(*near.best)
    ordered = sorted((f for f in match.features if f.why), key=lambda f: (-abs(f.value), f.name))
    loose = None if near.telling is None else joined.judged.tellings[near.telling]
    return Doubt(
        a=near.a,
        b=near.b,
        claims=tuple(c.id for c in (*loose.claims, *loose.tolls)) if loose else (),
        score=round(near.score, 4),
        why=tuple(f.why for f in ordered if f.value > 0),
        against=tuple(f.why for f in ordered if f.value < 0),
    )


def _few(found: Sequence[_Near]) -> list[_Near]:
    """Leave the few doubts of each event that are nearest to the line."""
    kept: Mapping[str, list[_Near]] = defaultdict(list)
    for near in sorted(found, key=lambda d: (abs(round(d.score, 4)), d.a, d.b)):
        if all(len(kept[e]) < _MOST for e in {near.a, near.b}):
            for event in {near.a, near.b}:
                kept[event].append(near)
    return list({(d.a, d.b): d for several in kept.values() for d in several}.values())
