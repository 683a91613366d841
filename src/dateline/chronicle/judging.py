"""The judged pairs of a body of tellings: kept by number, in a few bytes each, so that a large body fits in memory."""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from dateline.chronicle.actors import Kin
from dateline.chronicle.blocking import candidate_pairs, is_blind
from dateline.chronicle.config import joining
from dateline.chronicle.features import judge
from dateline.chronicle.match import Feature, Match
from dateline.chronicle.scoring import Scorer
from dateline.chronicle.stories import Stories
from dateline.chronicle.telling import Telling

_SURE = 0.8  # score above which two tellings are surely one
NumberPair = tuple[int, int]


class Judged:
    """Tellings compared pair by pair, in three steps: those that share a block; those too vague for blocks, where their
    reports surely tell something in common; then all once more for what else their reports have in common.
    """

    def __init__(self, tellings: Sequence[Telling], kin: Kin) -> None:
        self.tellings, self.kin, self.stories = tellings, kin, Stories(tellings)
        self.number = {t.id: n for n, t in enumerate(tellings)}
        self.left, self.right, self.scores = array("i"), array("i"), array("d")
        self.apart, self._fits = bytearray(), bytearray()
        self._scorer = Scorer(tellings, kin, self.stories)
        self._report = _numbered(t.report for t in tellings)
        self._judge(candidate_pairs(tellings, self._scorer.barred))
        self._sure = self._surely_shared()
        self._judge(list(self._vague_pairs()))
        self._lift()

    def __iter__(self) -> Iterator[tuple[int, int, float, int]]:
        """Yield both numbers, the score and whether the pair is ruled out."""
        return zip(self.left, self.right, self.scores, self.apart, strict=True)

    def barred(self, i: int, j: int) -> bool:
        """Tell whether two tellings are ruled out at once: by standing, days or place."""
        return self._scorer.barred(min(i, j), max(i, j))

    def match(self, i: int, j: int) -> Match:
        """Judge one pair with all its reasons, those from the reports included."""
        i, j = min(i, j), max(i, j)
        a, b = self.tellings[i], self.tellings[j]
        match = judge(a, b, joining().across, self.kin, within=False, story=self.stories.alike(a.report, b.report))
        others = self._others(i, j) if self._scorer.score(i, j)[2] else 0
        return _with(match, others) if others else match

    def _judge(self, pairs: Iterable[NumberPair]) -> None:
        score = self._scorer.score
        for i, j in pairs:
            value, apart, fits = score(i, j)
            self.left.append(i)
            self.right.append(j)
            self.scores.append(value)
            self.apart.append(apart)
            self._fits.append(fits)

    def _surely_shared(self) -> dict[NumberPair, set[int]]:
        """Return the pairs of reports that surely tell a happening in common, with the tellings of it."""
        sure: dict[NumberPair, set[int]] = defaultdict(set)
        for i, j, score, apart in self:
            if score > _SURE and not apart:
                sure[self._reports(i, j)].add(i)
        return dict(sure)

    def _vague_pairs(self) -> Iterator[NumberPair]:
        """Yield the pairs of reports with something in common that blocks may have missed."""
        by_report: dict[int, list[int]] = defaultdict(list)
        for n, report in enumerate(self._report):
            by_report[report].append(n)
        blind = [is_blind(t) for t in self.tellings]
        done = {(i, j) for i, j in zip(self.left, self.right, strict=True) if blind[i] or blind[j]}
        for a, b in sorted(self._sure):
            for i in by_report[a]:
                for j in by_report[b]:
                    pair = (i, j) if i < j else (j, i)
                    if (blind[i] or blind[j]) and pair not in done and not self._scorer.barred(*pair):
                        yield pair

    def _lift(self) -> None:
        """Let reports that surely tell one happening in common be likelier to mean the same by others of one kind.

        "A deal between the sides" of two reports on one bombing is one deal. Only pairs of one type gain by it.
        """
        for n, (i, j) in enumerate(zip(self.left, self.right, strict=True)):
            if self._fits[n]:
                others = self._others(i, j)
                self.scores[n] += joining().across.context * _shared(others) if others else 0.0

    def _others(self, i: int, j: int) -> int:
        shared: Collection[int] = self._sure.get(self._reports(i, j), ())
        return len(shared) - (i in shared) - (j in shared)

    def _reports(self, i: int, j: int) -> NumberPair:
        a, b = self._report[i], self._report[j]
        return (a, b) if a < b else (b, a)


def _numbered(names: Iterable[str]) -> list[int]:
    numbers: dict[str, int] = {}
    return [numbers.setdefault(name, len(numbers)) for name in names]


def _shared(others: int) -> float:
    return min(1.0, 0.4 + 0.2 * others)


def _with(match: Match, others: int) -> Match:
    feature = Feature("context", _shared(others), f"the reports share {others} other happening(s)")
    score = round(match.score + joining().across.context * feature.value, 6)
    return Match(match.a, match.b, score, (*match.features, feature), match.apart)
