"""From scores of BIO marks to names: the best sequence that is well formed and keeps to names already known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

__all__ = ["NameDecoder"]

Scores: TypeAlias = npt.NDArray[np.float32]
_NEVER = np.float32(-1e6)


class NameDecoder:
    """Viterbi over the marks of one class list (`O`, `B-PER`, `I-PER` …)."""

    def __init__(self, marks: Sequence[str]) -> None:
        self._marks = list(marks)
        self._outside = self._marks.index("O")
        count = len(marks)
        self._steps = np.zeros((count, count), dtype=np.float32)
        self._first = np.zeros(count, dtype=np.float32)
        for there, mark in enumerate(marks):
            if mark.startswith("I-"):
                self._first[there] = _NEVER
                for here, before in enumerate(marks):
                    if before[2:] != mark[2:] or before == "O":
                        self._steps[here, there] = _NEVER

    def decode(self, scores: Scores) -> list[tuple[int, int, str]]:
        """Names as (first word, end word, kind) for `scores[words, marks]`."""
        best = scores.argmax(1)
        if not (best != self._outside).any():
            return []
        return self._spans(self._path(scores))

    def _path(self, scores: Scores) -> list[int]:
        total = scores[0] + self._first
        back = np.zeros(scores.shape, dtype=np.intp)
        for index in range(1, len(scores)):
            options = total[:, None] + self._steps
            back[index] = options.argmax(0)
            total = options.max(0) + scores[index]
        path = [int(total.argmax())]
        for index in range(len(scores) - 1, 0, -1):
            path.append(int(back[index, path[-1]]))
        return path[::-1]

    def _spans(self, path: list[int]) -> list[tuple[int, int, str]]:
        found: list[tuple[int, int, str]] = []
        for index, number in enumerate(path):
            mark = self._marks[number]
            if mark.startswith("B-"):
                found.append((index, index + 1, mark[2:]))
            elif mark.startswith("I-"):
                start, _, kind = found[-1]
                found[-1] = (start, index + 1, kind)
        return found
