"""How alike two reports are as a whole: by the rare words of all that they tell."""

from collections.abc import Iterable, Mapping

from dateline.chronicle.telling import Telling

_WORDS = 60  # the rarest words of a report are enough to know its story again
_LEAST = 30.0  # weight below which a shared word or two says little


class Stories:
    """The rare words of each report's tellings."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        words: dict[str, dict[str, float]] = {}
        for telling in tellings:
            words.setdefault(telling.report, {}).update(telling.words)
        self._words = {report: _rarest(found) for report, found in words.items()}
        self._sets = {report: frozenset(found) for report, found in self._words.items()}
        self._weight = {report: sum(found.values()) for report, found in self._words.items()}

    def alike(self, a: str, b: str) -> float:
        """Return how much of the slighter report's rare words the other shares, from 0 to 1."""
        weight = self._words[a]
        shared = sum([weight[w] for w in self._sets[a] & self._sets[b]])
        return min(1.0, 1.5 * shared / max(_LEAST, min(self._weight[a], self._weight[b])))


def _rarest(words: Mapping[str, float]) -> dict[str, float]:
    return dict(sorted(words.items(), key=lambda kv: (-kv[1], kv[0]))[:_WORDS])
