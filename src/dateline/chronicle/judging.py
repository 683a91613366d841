"""The judged pairs of a body of tellings: kept by number, in a few bytes each, so that a large body fits in memory."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.chronicle.actors import Kin
from dateline.chronicle.blocking import candidate_pairs, is_blind
from dateline.chronicle.config import joining
from dateline.chronicle.features import Feature, Match, cannot_be_one, judge
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
        self.left, self.right, self.scores = array("l"), array("l"), array("d")
        self.apart, self._fits = bytearray(), bytearray()
        self._judge(candidate_pairs(tellings))
        self._sure = self._surely_shared()
        self._judge(list(self._vague_pairs()))
        self._lift()

    def __iter__(self) -> Iterator[tuple[int, int, float, int]]:
        """Yield both numbers, the score and whether the pair is ruled out."""
        return zip(self.left, self.right, self.scores, self.apart, strict=True)

    def match(self, a: Telling, b: Telling) -> Match:
        """Judge one pair with all its reasons, those from the reports included."""
        match = self._compare(a, b)
        others = self._others(a.id, b.id, a.report, b.report) if _fits(match) else 0
        return _with(match, others) if others else match

    def _compare(self, a: Telling, b: Telling) -> Match:
        return judge(a, b, joining().across, self.kin, within=False, story=self.stories.alike(a.report, b.report))

    def _judge(self, pairs: Iterator[NumberPair] | Sequence[NumberPair]) -> None:
        for i, j in pairs:
            match = self._compare(self.tellings[i], self.tellings[j])
            self.left.append(i)
            self.right.append(j)
            self.scores.append(match.score)
            self.apart.append(match.apart)
            self._fits.append(_fits(match))

    def _surely_shared(self) -> dict[tuple[str, str], set[str]]:
        """Return the pairs of reports that surely tell a happening in common, with the tellings of it."""
        sure: dict[tuple[str, str], set[str]] = defaultdict(set)
        for i, j, score, apart in self:
            if score > _SURE and not apart:
                a, b = self.tellings[i], self.tellings[j]
                sure[_reports(a.report, b.report)].add(a.id)
        return sure

    def _vague_pairs(self) -> Iterator[NumberPair]:
        """Yield the pairs of reports with something in common that blocks may have missed."""
        by_report: dict[str, list[int]] = defaultdict(list)
        for n, telling in enumerate(self.tellings):
            by_report[telling.report].append(n)
        blind = [is_blind(t) for t in self.tellings]
        done = {(i, j) for i, j in zip(self.left, self.right, strict=True) if blind[i] or blind[j]}
        for a, b in sorted(self._sure):
            for i in by_report[a]:
                for j in by_report[b]:
                    pair = (i, j) if i < j else (j, i)
                    new = (blind[i] or blind[j]) and pair not in done
                    if new and not cannot_be_one(self.tellings[i], self.tellings[j]):
                        yield pair

    def _lift(self) -> None:
        """Let reports that surely tell one happening in common be likelier to mean the same by others of one kind.

        "A deal between the sides" of two reports on one bombing is one deal. Only pairs of one type gain by it.
        """
        for n, (i, j) in enumerate(zip(self.left, self.right, strict=True)):
            if self._fits[n]:
                a, b = self.tellings[i], self.tellings[j]
                others = self._others(a.id, b.id, a.report, b.report)
                self.scores[n] += joining().across.context * _shared(others) if others else 0.0

    def _others(self, a: str, b: str, report: str, other: str) -> int:
        return len(self._sure.get(_reports(report, other), frozenset()) - {a, b})


def _reports(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _fits(match: Match) -> bool:
    told = {f.name: f.value for f in match.features}
    return told.get("type", 0) >= 0.7 and told.get("place", 0) >= 0 and told.get("time", 0) >= 0


def _shared(others: int) -> float:
    return min(1.0, 0.4 + 0.2 * others)


def _with(match: Match, others: int) -> Match:
    feature = Feature("context", _shared(others), f"the reports share {others} other happening(s)")
    score = round(match.score + joining().across.context * feature.value, 6)
    return Match(match.a, match.b, score, (*match.features, feature), match.apart)
