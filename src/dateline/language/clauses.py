"""What no clause of English can look like, and the next best reading where the model's says so.

Heads and labels are chosen word by word, so a verb may end up with two subjects, or a noun behind "by" with the role of
a subject. Such a word gets its best reading among those that are possible, by the model's own scores.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

__all__ = ["revise"]

Floats: TypeAlias = npt.NDArray[np.float32]
LabelScores: TypeAlias = Callable[[int, Sequence[int]], Floats]
_HEADS_TRIED = 5
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass"})
_OBJECTS = frozenset({"obj"})
_CORE = frozenset({"nsubj", "nsubj:pass", "obj", "iobj"})
# Prepositions that never open a subject or an object; "over 30 people" and "between 5 and 7" may.
_NEVER_CORE = frozenset({"by", "from", "with", "in", "on", "at", "into", "against", "during", "through", "near"})


class _Tree:
    """A tree under revision; words count from 1, 0 is the root."""

    def __init__(
        self, heads: list[int], labels: list[str], arcs: Floats, score: LabelScores, names: Sequence[str]
    ) -> None:
        self.heads, self.labels, self.names = heads, labels, names
        self._arcs, self._score = arcs, score
        self._order = {name: number for number, name in enumerate(names)}

    def surety(self, word: int) -> float:
        """How sure the model is of the word's head and label together."""
        head = self.heads[word - 1]
        scores = _shares(self._score(word, [head])[0])
        return float(_shares(self._arcs[word - 1])[head] + scores[self._order[self.labels[word - 1]]])

    def reread(self, word: int, forbidden: Callable[[int, str], bool]) -> None:
        """Give the word its best head and label that are not forbidden and close no circle."""
        arcs = _shares(self._arcs[word - 1])
        tried = [int(head) for head in np.argsort(-arcs, kind="stable")[:_HEADS_TRIED]]
        tried = [head for head in tried if head and not self._below(head, word)]
        best = (-np.inf, 0, "")
        for head, row in zip(tried, self._score(word, tried) if tried else (), strict=True):
            shares = _shares(row)
            for number in np.argsort(-shares, kind="stable")[:_HEADS_TRIED]:
                name = self.names[int(number)]
                total = float(arcs[head] + shares[number])
                if total > best[0] and name != "root" and not forbidden(head, name):
                    best = (total, head, name)
        if best[1]:
            self.heads[word - 1], self.labels[word - 1] = best[1], best[2]

    def _below(self, node: int, word: int) -> bool:
        while node:
            if node == word:
                return True
            node = self.heads[node - 1]
        return False


def revise(
    words: Sequence[str], heads: list[int], labels: list[str], arcs: Floats, score: LabelScores, names: Sequence[str]
) -> None:
    """Put impossible clauses right, in place.

    `arcs[word, head]` are arc scores, `score(word, heads)` label scores of the arcs from a word (from 1) to some heads,
    `names` the labels in their order.
    """
    tree = _Tree(heads, labels, arcs, score, names)
    for word in _behind_prepositions(words, heads, labels):
        tree.reread(word, lambda _, label: label in _CORE)
    for kinds in (_SUBJECTS, _OBJECTS):
        for rivals in _rivals(heads, labels, kinds):
            for word in sorted(rivals, key=tree.surety)[:-1]:
                tree.reread(word, _no_more(tree.heads[word - 1], kinds))


def _no_more(verb: int, kinds: frozenset[str]) -> Callable[[int, str], bool]:
    """Forbid another of these offices under the verb."""
    return lambda head, label: head == verb and label in kinds


def _behind_prepositions(words: Sequence[str], heads: Sequence[int], labels: Sequence[str]) -> list[int]:
    """Subjects and objects with a preposition of their own."""
    found = []
    for place, (head, label) in enumerate(zip(heads, labels, strict=True)):
        if label == "case" and head and labels[head - 1] in _CORE and words[place].lower() in _NEVER_CORE:
            found.append(head)
    return sorted(set(found))


def _rivals(heads: Sequence[int], labels: Sequence[str], kinds: frozenset[str]) -> list[list[int]]:
    """Words that hold the same office under the same verb."""
    held: dict[int, list[int]] = {}
    for place, (head, label) in enumerate(zip(heads, labels, strict=True)):
        if label in kinds:
            held.setdefault(head, []).append(place + 1)
    return [words for _, words in sorted(held.items()) if len(words) > 1]


def _shares(scores: Floats) -> Floats:
    """Logarithms of the shares that scores stand for."""
    shifted = scores - scores.max()
    shares: Floats = shifted - np.log(np.exp(shifted).sum())
    return shares
