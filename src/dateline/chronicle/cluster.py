"""Clustering that never joins what must stay apart. The result depends on the scores alone, not on their order."""

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple


def cluster(
    items: Sequence[str],
    scores: Mapping[tuple[str, str], float],
    apart: Iterable[tuple[str, str]],
    together: Iterable[tuple[str, str]] = (),
    barred: Callable[[str, str], bool] | None = None,
    *,
    best_share: float = 0.0,
) -> list[tuple[str, ...]]:
    """Group items, best pairs first, while the link between two groups is above 0.

    scores: judged pairs, joined above 0. apart: pairs never to be in one group. together: pairs that always are
    (they outrank scores and `apart`). barred: tells of a pair without a score whether it is apart; else such a pair
    says nothing. A link is the average of the known scores between two groups, mixed with their best score by
    `best_share` (1: groups join by their best pair, as mentions find antecedents; 0: by the average alone).
    Ties go by item order, so any order of input gives the same groups; groups and their members are sorted.
    """
    state = _State(sorted(items), scores, apart, barred, best_share)
    for a, b in sorted((min(p), max(p)) for p in together):
        state.force(a, b)
    state.run()
    return sorted(tuple(sorted(group)) for group in state.groups.values())


class _Link(NamedTuple):
    """What is known between two groups: the sum and the number of scores, and the best of them."""

    total: float
    number: int
    best: float

    def plus(self, other: "_Link") -> "_Link":
        return _Link(self.total + other.total, self.number + other.number, max(self.best, other.best))


class _State:
    """Groups so far, the links between them, and who must stay apart. A group goes by its first member's name."""

    def __init__(
        self,
        items: Sequence[str],
        scores: Mapping[tuple[str, str], float],
        apart: Iterable[tuple[str, str]],
        barred: Callable[[str, str], bool] | None,
        best_share: float,
    ) -> None:
        self.barred, self.best_share = barred, best_share
        self.groups: dict[str, list[str]] = {i: [i] for i in items}
        self.home: dict[str, str] = {i: i for i in items}
        self.links: dict[str, dict[str, _Link]] = {i: {} for i in items}
        self.bars: dict[str, set[str]] = {i: set() for i in items}
        for (a, b), score in sorted(scores.items()):
            self.links[a][b] = self.links[b][a] = _Link(score, 1, score)
        for a, b in sorted(apart):
            self._bar(a, b)

    def force(self, a: str, b: str) -> None:
        """Join the groups of two items whatever the scores say."""
        x, y = self.home.get(a), self.home.get(b)
        if x is not None and y is not None and x != y:
            self.bars[x].discard(y)
            self.bars[y].discard(x)
            self._join(min(x, y), max(x, y))

    def run(self) -> None:
        """Join the best pair of groups until none is left above 0."""
        heap = [(-self._worth(k), a, b) for a in sorted(self.links) for b, k in self.links[a].items() if a < b]
        heap = [entry for entry in heap if entry[0] < 0]
        heapq.heapify(heap)
        while heap:
            worth, a, b = heapq.heappop(heap)
            if b not in self.links.get(a, {}) or b in self.bars[a] or -self._worth(self.links[a][b]) != worth:
                continue  # gone, apart, or an older entry: the groups have grown since
            if self._barred(a, b):
                self._bar(a, b)
                continue
            self._join(a, b)
            for other, link in sorted(self.links[a].items()):
                if self._worth(link) > 0:
                    heapq.heappush(heap, (-self._worth(link), min(a, other), max(a, other)))

    def _worth(self, link: _Link) -> float:
        return self.best_share * link.best + (1.0 - self.best_share) * link.total / link.number

    def _barred(self, a: str, b: str) -> bool:
        return self.barred is not None and any(self.barred(x, y) for x in self.groups[a] for y in self.groups[b])

    def _bar(self, a: str, b: str) -> None:
        self.bars[a].add(b)
        self.bars[b].add(a)

    def _join(self, a: str, b: str) -> None:
        """Put the second group into the first, with its links and its bars."""
        for item in self.groups.pop(b):
            self.groups[a].append(item)
            self.home[item] = a
        for other, link in self.links.pop(b).items():
            self.links[other].pop(b, None)
            if other != a:
                known = self.links[a].get(other)
                self.links[a][other] = self.links[other][a] = known.plus(link) if known else link
        self.links[a].pop(b, None)
        for other in self.bars.pop(b):
            self.bars[other].discard(b)
            if other != a:
                self._bar(a, other)
