"""Clustering that never joins what must stay apart. The result depends on the scores alone, not on their order."""

import heapq
import math
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

Item = TypeVar("Item", int, str)


def cluster(
    items: Sequence[Item],
    scores: Iterable[tuple[Item, Item, float]],
    apart: Iterable[tuple[Item, Item]],
    together: Iterable[tuple[Item, Item]] = (),
    barred: Callable[[Item, Item], bool] | None = None,
    *,
    best_share: float = 0.0,
) -> list[tuple[Item, ...]]:
    """Group items, best pairs first, while the link between two groups is above 0.

    scores: judged pairs, each once, joined above 0. apart: pairs never to be in one group. together: pairs that always
    are (they outrank scores and `apart`). barred: tells of a pair without a score whether it is apart; else such a
    pair says nothing. A link is the average of the known scores between two groups, mixed with their best score by
    `best_share` (1: groups join by their best pair, as mentions find antecedents; 0: by the average alone).
    Ties go by item order, so any order of input gives the same groups; groups and their members are sorted.
    """
    names = sorted(items)
    number = {name: n for n, name in enumerate(names)}
    links = _Links(len(names))
    links.add((number[a], number[b], score) for a, b, score in scores)
    links.bar((number[a], number[b]) for a, b in apart)
    groups = _Groups(links, best_share, lambda a, b: barred is not None and barred(names[a], names[b]))
    for a, b in sorted((min(p), max(p)) for p in together):
        groups.force(number[a], number[b])
    groups.run()
    return sorted(tuple(names[n] for n in sorted(group)) for group in groups.members())


NEVER = -math.inf  # the score of what must stay apart: no other score outweighs it


class _Link(NamedTuple):
    """What is known between two groups: the sum and the number of scores, and the best of them."""

    total: float
    number: int
    best: float


_Known = float | _Link  # one score by itself, as most are, takes a fifth of the memory


class _Links:
    """The scores between single items: both ends and the score of each, and for each item its pairs."""

    def __init__(self, items: int) -> None:
        self.left, self.right, self.scores = array("i"), array("i"), array("d")
        self._pairs = [array("i") for _ in range(items)]
        self._barred: set[tuple[int, int]] = set()

    def add(self, scores: Iterable[tuple[int, int, float]]) -> None:
        """Put in more pairs."""
        for a, b, score in scores:
            for end in (a, b):
                self._pairs[end].append(len(self.scores))
            self.left.append(a)
            self.right.append(b)
            self.scores.append(score)

    def bar(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Keep pairs apart, whatever they score."""
        self._barred.update((min(p), max(p)) for p in pairs)
        self.add((a, b, NEVER) for a, b in sorted(self._barred))

    def of(self, item: int) -> Iterator[tuple[int, float]]:
        """Yield the other ends of an item's pairs with their scores."""
        for n in self._pairs[item]:
            yield (self.right[n] if self.left[n] == item else self.left[n]), self.scores[n]

    def joinable(self) -> Iterator[tuple[float, int, int]]:
        """Yield the pairs above 0 that nothing bars, as entries of a heap that gives the best first."""
        for a, b, score in zip(self.left, self.right, self.scores, strict=True):
            pair = (a, b) if a < b else (b, a)
            if score > 0 and pair not in self._barred:
                yield -score, *pair

    def __len__(self) -> int:
        return len(self._pairs)


class _Groups:
    """Groups so far and the links between them. A group goes by its first member.

    A large body has many more pairs than groups: what is known of items that stand alone stays in `items`, and only
    a group has its links in a dictionary.
    """

    def __init__(self, items: _Links, best_share: float, barred: Callable[[int, int], bool]) -> None:
        self.items, self.best_share, self.barred = items, best_share, barred
        self.home = list(range(len(items)))
        self.groups: dict[int, list[int]] = {}
        self.links: dict[int, dict[int, _Known]] = {}

    def members(self) -> Iterator[list[int]]:
        """Yield the members of each group."""
        yield from self.groups.values()
        yield from ([n] for n, home in enumerate(self.home) if n == home and n not in self.groups)

    def force(self, a: int, b: int) -> None:
        """Join the groups of two items whatever the scores say."""
        x, y = self.home[a], self.home[b]
        if x != y:
            self._join(min(x, y), max(x, y))

    def run(self) -> None:
        """Join the best pair of groups until none is left above 0."""
        heap = list(self.items.joinable())
        for a, known in self.links.items():
            heap += [(-self._worth(k), min(a, b), max(a, b)) for b, k in known.items() if self._worth(k) > 0]
        heapq.heapify(heap)
        while heap:
            worth, a, b = heapq.heappop(heap)
            if not self._stands(-worth, a, b):
                continue  # gone, or an older entry: the groups have grown since
            if any(self.barred(x, y) for x in self.groups.get(a, [a]) for y in self.groups.get(b, [b])):
                self._bar(a, b)
                continue
            for other in self._join(a, b):
                now = self._worth(self.links[a][other])
                if now > 0:
                    heapq.heappush(heap, (-now, min(a, other), max(a, other)))

    def _stands(self, worth: float, a: int, b: int) -> bool:
        """Tell whether two groups still go by these names, and their link is worth what it was."""
        if self.home[a] != a or self.home[b] != b:
            return False
        if a not in self.links and b not in self.links:
            return True
        known = self.links[a].get(b) if a in self.links else self.links[b].get(a)
        return known is not None and self._worth(known) == worth

    def _worth(self, known: _Known) -> float:
        if isinstance(known, float):
            return known
        return self.best_share * known.best + (1.0 - self.best_share) * known.total / known.number

    def _bar(self, a: int, b: int) -> None:
        self._open(a)[b] = NEVER
        self._open(b)[a] = NEVER

    def _open(self, a: int) -> dict[int, _Known]:
        """Return the links of a group; an item that stood alone becomes one."""
        if a not in self.links:
            self.groups[a], known = [a], self.links.setdefault(a, {})
            for item, score in self.items.of(a):
                other = self.home[item]
                if other in self.links:
                    known[other] = self.links[other][a]
                else:
                    known[other] = _sum(known[other], score) if other in known else score
        return self.links[a]

    def _join(self, a: int, b: int) -> list[int]:
        """Put the second group into the first; return the groups whose links to it have changed."""
        mine, theirs = self._open(a), self._open(b)
        self.groups[a] += self.groups[b]
        for item in self.groups.pop(b):
            self.home[item] = a
        del self.links[b]
        mine.pop(b, None)
        theirs.pop(a, None)
        for other, link in theirs.items():
            mine[other] = _sum(mine[other], link) if other in mine else link
            if other in self.links:
                del self.links[other][b]
                self.links[other][a] = mine[other]
        return list(theirs)


def _sum(a: _Known, b: _Known) -> _Known:
    if NEVER in (a, b):
        return NEVER
    x, y = (k if isinstance(k, _Link) else _Link(k, 1, k) for k in (a, b))
    return _Link(x.total + y.total, x.number + y.number, max(x.best, y.best))
