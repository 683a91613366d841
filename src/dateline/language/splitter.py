"""Sentence boundaries over tokens: a linear model over what stands on both sides of each possible boundary.

Its weights are learnt from the treebanks (`training/boundaries.py`), also in capitals, and are read from a small file.
Deciding runs left to right, since how long the sentence already is counts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from dateline.language.boundary_features import candidate, features

__all__ = ["split"]

_FEWEST = 5
# What opens an entry of a list or log: "•", "2.", "(3)", "09:15 –", "11.40 pm:".
_MARK = (
    r"(?:[•●▪◦*·►■]\s*|[–—-]\s+|\(?\d{1,2}[.)]\s+"
    r"|\d{1,2}[:.h]\d{2}\s*(?:hrs?|hours|[ap]m|[ap]\.m\.|gmt|utc|local time)?\s*(?:[–—|:-])\s+)?"
)
# "TRIPOLI (Reuters) -", "MANAGUA, 2 NOV 89 (RADIO SANDINO) -- [TEXT]", "(AP and agencies)": not part of what follows.
_DATELINE = re.compile(
    rf"\s*(?i:{_MARK})"
    r"(?:[^\W\d_][^.!?;]{0,60}\([^()]{2,60}\)[^\w.!?]{0,3}(?:--|[-–—])\s+|\([^()]{2,60}\)\s+)?(?:\[[A-Z ,.]+\]\s+)*"
)
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
    first = _dateline(text, tokens)
    bounds: list[tuple[int, int]] = [(0, first)] if first else []
    for index in range(first + 1, len(words)):
        gap = text[tokens[index - 1][1] : tokens[index][0]]
        if candidate(words, index, gap):
            found = features(words, index, gap, index - first, capitals)
            if sum(weights.get(name, 0) for name in found) > 0:
                bounds.append((first, index))
                first = index
    if words:
        bounds.append((first, len(words)))
    return bounds


def _dateline(text: str, tokens: Sequence[tuple[int, int]]) -> int:
    """How many words a list's mark and a dateline at the beginning take up; they are a sentence of their own."""
    match = _DATELINE.match(text, tokens[0][0], tokens[-1][1]) if tokens else None
    end = match.end() if match else 0
    count = sum(start < end for start, _ in tokens[:40])
    return count if count < len(tokens) else 0


def _capitals(words: Sequence[str]) -> int:
    """1 for a stretch set in capitals, where case says nothing of where sentences begin."""
    upper = sum(word.isupper() for word in words)
    lower = sum(word.islower() for word in words)
    return int(upper >= _FEWEST and upper > 4 * lower)
