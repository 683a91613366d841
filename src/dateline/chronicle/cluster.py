"""Clustering by average agreement that never joins what must stay apart. The result depends on the scores alone."""

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence


def cluster(
    items: Sequence[str],
    scores: Mapping[tuple[str, str], float],
    apart: Iterable[tuple[str, str]],
    together: Iterable[tuple[str, str]] = (),
    barred: Callable[[str, str], bool] | None = None,
    *,
    best_link: bool = False,
) -> list[tuple[str, ...]]:
    """Group items whose average score is above 0, best pairs first.

    scores: judged pairs, joined above 0. apart: pairs never to be in one group. together: pairs that always are
    (they outrank scores and `apart`). barred: tells of a pair without a score whether it is apart; else such a pair
    says nothing. best_link: groups join by their best pair instead of the average (as mentions find antecedents).
    Ties go by item order, so any order of input gives the same groups; groups and their members are sorted.
    """
    state = _State(sorted(items), scores, apart, barred)
    state.best_link = best_link
    for a, b in sorted((min(p), max(p)) for p in together):
        state.force(a, b)
    state.run()
    return sorted(tuple(sorted(group)) for group in state.groups.values())


class _State:
    """Groups so far: sums and counts of known scores between them, and who must stay apart."""

    def __init__(
        self,
        items: Sequence[str],
        scores: Mapping[tuple[str, str], float],
        apart: Iterable[tuple[str, str]],
        barred: Callable[[str, str], bool] | None = None,
    ) -> None:
        self.barred = barred
        self.best_link = False
        self.groups: dict[str, list[str]] = {i: [i] for i in items}
        self.home: dict[str, str] = {i: i for i in items}
        self.links: dict[str, dict[str, tuple[float, int]]] = {i: {} for i in items}
        self.bars: dict[str, set[str]] = {i: set() for i in items}
        for (a, b), score in sorted(scores.items()):
            self.links[a][b] = self.links[b][a] = (score, 1)
        for a, b in sorted(apart):
            self.bars[a].add(b)
            self.bars[b].add(a)

    def force(self, a: str, b: str) -> None:
        """Join the groups of two items whatever the scores say."""
        x, y = self.home.get(a), self.home.get(b)
        if x is not None and y is not None and x != y:
            self.bars[x].discard(y)
            self.bars[y].discard(x)
            self._join(min(x, y), max(x, y))

    def run(self) -> None:
        """Join the best pair of groups until none is left above 0."""
        heap = [(-s / n, a, b) for a in sorted(self.links) for b, (s, n) in self.links[a].items() if a < b and s > 0]
        heapq.heapify(heap)
        while heap:
            worth, a, b = heapq.heappop(heap)
            if a not in self.groups or b not in self.groups or b in self.bars[a]:
                continue
            total, count = self.links[a].get(b, (0.0, 1))
            if -total / count != worth:
                continue  # an older entry: the groups have grown since
            if self.barred and any(self.barred(x, y) for x in self.groups[a] for y in self.groups[b]):
                self.bars[a].add(b)
                self.bars[b].add(a)
                continue
            self._join(a, b)
            for other, (s, n) in sorted(self.links[a].items()):
                if s > 0:
                    heapq.heappush(heap, (-s / n, min(a, other), max(a, other)))

    def _join(self, a: str, b: str) -> None:
        for item in self.groups.pop(b):
            self.groups[a].append(item)
            self.home[item] = a
        for other, (s, n) in self.links.pop(b).items():
            self.links[other].pop(b, None)
            if other != a:
                sum_, count = self.links[a].get(other, (0.0, 0))
                both = (max(sum_, s) if count else s, 1) if self.best_link else (sum_ + s, count + n)
                self.links[a][other] = self.links[other][a] = both
        self.links[a].pop(b, None)
        for other in self.bars.pop(b):
            self.bars[other].discard(b)
            if other != a:
                self.bars[other].add(a)
                self.bars[a].add(other)
