"""Scores of many pairs of tellings: what `judge` gives, without the words and with each comparison made once.

Most of what tells two tellings apart takes few values: kinds, days, places, sides, figures. What two such values count
for is worked out at their first meeting, by the same functions that `judge` asks, and then looked up.
"""

from collections.abc import Callable, Hashable, Sequence

from dateline.chronicle.actors import Fillers, Kin, agreement, named_agreement
from dateline.chronicle.config import Weights, joining
from dateline.chronicle.features import kind_features, sides, toll_features, too_far, where_features
from dateline.chronicle.features_when import goes_on, when_features
from dateline.chronicle.match import Feature, weighed
from dateline.chronicle.stories import Stories
from dateline.chronicle.telling import Telling
from dateline.chronicle.words import likeness
from dateline.records.claim import Where

_MOST = 2_000_000  # comparisons of one kind kept at a time
_FITTING = {"type": 0.7, "place": 0.0, "time": 0.0}  # least values of what may be another telling of the same


class Scorer:
    """Scores pairs of a body of tellings, by their numbers in it."""

    def __init__(self, tellings: Sequence[Telling], kin: Kin, stories: Stories) -> None:
        self._tellings, self._weights, self._stories = tellings, joining().across, stories
        self._kind = _Compared(tellings, _kind, kind_features)
        self._when = _Compared(tellings, _when, when_features, [_anchor(t) for t in tellings])
        self._where = _Compared(tellings, _where, where_features)
        self._tolls = _Compared(tellings, _tolls, toll_features)
        self._who = _People(tellings, kin)
        self._far: dict[int, bool] = {}

    def score(self, i: int, j: int) -> tuple[float, bool, bool]:
        """Return the score of a pair (the smaller number first), whether it is ruled out, and whether kind, place and
        time allow that both be one.
        """
        a, b, weights = self._tellings[i], self._tellings[j], self._weights
        kind, kind_apart, kind_fits = self._kind(i, j)
        when, when_apart, when_fits = self._when(i, j)
        where, where_apart, where_fits = self._where(i, j)
        words = weights.wording * likeness(a.words, b.words)
        names = weights.names * min(1.0, len(a.names & b.names) / 3) if weights.names else 0.0
        text = words + names + weights.things * likeness(a.things, b.things)
        story = weights.story * round(self._stories.alike(a.report, b.report), 3)
        told = kind + when + where + self._who(i, j, weights) + self._tolls(i, j)[0] + text + story
        return (
            round(weights.bias + told, 6),
            kind_apart or when_apart or where_apart,
            kind_fits and when_fits and where_fits,
        )

    def barred(self, i: int, j: int) -> bool:
        """Tell what `cannot_be_one` tells of a pair."""
        return self._when(i, j)[1] or self._kind(i, j)[1] or self._too_far(i, j)

    def _too_far(self, i: int, j: int) -> bool:
        key = self._where.key(i, j)
        found = self._far.get(key)
        if found is None:
            found = self._far[key] = too_far(self._tellings[i], self._tellings[j])
        return found


Compare = Callable[[Fillers, Fillers, Kin], float]
_Value = tuple[float, bool, bool]  # what two values count for, whether they rule the pair out, whether they fit


class _Compared:
    """One kind of comparison: tellings of equal values are one to it, and so are days as far from each other."""

    def __init__(
        self,
        tellings: Sequence[Telling],
        value: Callable[[Telling], Hashable],
        features: Callable[[Telling, Telling], tuple[Feature, ...]],
        anchors: Sequence[int] | None = None,
    ) -> None:
        numbers: dict[Hashable, int] = {}
        of = [numbers.setdefault(value(t), len(numbers)) for t in tellings]
        size, days = len(numbers), anchors or [0] * len(tellings)
        self._left = [n * size - size * size * day for n, day in zip(of, days, strict=True)]
        self._right = [n + size * size * day for n, day in zip(of, days, strict=True)]
        self._tellings, self._features = tellings, features
        self._known: dict[int, _Value] = {}

    def key(self, i: int, j: int) -> int:
        """Return a number that stands for what is compared: two values, and how many days lie between."""
        return self._left[i] + self._right[j]

    def __call__(self, i: int, j: int) -> _Value:
        key = self._left[i] + self._right[j]
        return self._known.get(key) or self._compare(key, i, j)

    def _compare(self, key: int, i: int, j: int) -> _Value:
        if len(self._known) >= _MOST:
            self._known.clear()
        found = self._features(self._tellings[i], self._tellings[j])
        fits = all(f.value >= _FITTING.get(f.name, f.value) for f in found)
        self._known[key] = weighed(found, joining().across), any(f.apart for f in found), fits
        return self._known[key]


class _People:
    """How well those agree who did it and to whom it was done: each two lists of people compared once."""

    def __init__(self, tellings: Sequence[Telling], kin: Kin) -> None:
        numbers: dict[Fillers, int] = {}
        self._agents = [numbers.setdefault(t.agents, len(numbers)) for t in tellings]
        self._targets = [numbers.setdefault(t.targets, len(numbers)) for t in tellings]
        self._two_sided = [t.two_sided for t in tellings]
        self._lists, self._size, self._kin = list(numbers), len(numbers), kin
        self._known: dict[tuple[Compare, int], float] = {}

    def __call__(self, i: int, j: int, weights: Weights) -> float:
        by, to, by_other, to_other = self._agents[i], self._targets[i], self._agents[j], self._targets[j]
        agents, targets = self._agree(by, by_other, named_agreement), self._agree(to, to_other, named_agreement)
        swapped = min(self._agree(by, to_other), self._agree(to, by_other))
        two_sided = self._two_sided[i] or self._two_sided[j]
        agents, targets, crossed = sides(agents, targets, swapped, two_sided=two_sided)
        return weights.agents * agents + weights.targets * targets + weights.crossed * crossed

    def _agree(self, x: int, y: int, compare: Compare = agreement) -> float:
        key = compare, x * self._size + y
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            found = self._known[key] = compare(self._lists[x], self._lists[y], self._kin)
        return found


def _kind(t: Telling) -> Hashable:
    return t.types, t.families, t.vague, t.violent, t.standings, t.crafts


def _when(t: Telling) -> Hashable:
    """The shape of a telling's days, wherever they lie: comparing looks at how far apart they are."""
    d = t.days
    return d.first is None, d.last is None, d.length, d.sharp, d.inferred, d.extent, t.whole, t.series, goes_on(t)


def _anchor(t: Telling) -> int:
    return t.days.first if t.days.first is not None else t.days.last or 0


def _where(t: Telling) -> Hashable:
    return tuple(_spot(p) for p in t.places)


def _spot(p: Where) -> Hashable:
    """Everything that comparing places looks at; where in the text it stands is not."""
    chain = p.country, p.admin1, p.admin2
    reach = p.precision, p.radius_km, p.bearing, p.distance_km
    return p.id, p.name, p.words, p.site, p.lat, p.lon, reach, chain, p.status, p.inferred


def _tolls(t: Telling) -> Hashable:
    return tuple(t.numbers.items())
