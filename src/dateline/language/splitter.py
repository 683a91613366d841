"""Sentence boundaries over tokens: a linear model over what stands on both sides of each possible boundary.

Its weights are learnt from the treebanks (`training/boundaries.py`), also in capitals, and are read from a small file.
Deciding runs left to right, since how long the sentence already is counts.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from dateline.language.boundary_features import candidate, features

__all__ = ["split"]

_FEWEST = 5
_WEIGHTS = Path(__file__).parent / "data" / "sentences-en.json"


@lru_cache(maxsize=1)
def _weights() -> dict[str, int]:
    found: dict[str, int] = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
    return found


def split(text: str, tokens: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Half-open token ranges, one a sentence, that cover `tokens` without gaps."""
    words = [text[start:end] for start, end in tokens]
    weights = _weights()
    capitals = _capitals(words)
    bounds: list[tuple[int, int]] = []
    first = 0
    for index in range(1, len(words)):
        gap = text[tokens[index - 1][1] : tokens[index][0]]
        if candidate(words, index, gap):
            found = features(words, index, gap, index - first, capitals)
            if sum(weights.get(name, 0) for name in found) > 0:
                bounds.append((first, index))
                first = index
    if words:
        bounds.append((first, len(words)))
    return bounds


def _capitals(words: Sequence[str]) -> int:
    """1 for a stretch set in capitals, where case says nothing of where sentences begin."""
    upper = sum(word.isupper() for word in words)
    lower = sum(word.islower() for word in words)
    return int(upper >= _FEWEST and upper > 4 * lower)
