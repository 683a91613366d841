"""Word shapes: what an uncased encoder cannot see, the case and the make-up of a word.

A sentence set wholly in capitals (wire copy of the 1980s and 90s, headlines) says nothing by its capitals, so its words
get one shape of their own: the model then falls back on the words themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["SHAPES", "all_capitals", "shape_ids"]

SHAPES = (
    "none",
    "lower",
    "title",
    "upper",
    "upper-short",
    "upper-one",
    "mixed",
    "digits",
    "digits-letters",
    "punctuation",
    "other",
    "capitals-sentence",
)
_IDS = {name: number for number, name in enumerate(SHAPES)}
# Below this many cased letters a sentence is too short to tell a style from a name ("IS", "UN").
_FEWEST_LETTERS = 10
_SHARE_UPPER = 0.85
_SHORT = 4


def all_capitals(words: Sequence[str]) -> bool:
    """Whether a sentence is set in capitals; words with digits do not count."""
    upper = lower = 0
    for word in words:
        for char in word:
            if char.isupper():
                upper += 1
            elif char.islower():
                lower += 1
    return upper >= _FEWEST_LETTERS and upper >= _SHARE_UPPER * (upper + lower)


def shape_ids(words: Sequence[str], *, capitals: bool | None = None) -> list[int]:
    """One shape id a word; `capitals` overrides the sentence's own look (a block knows better than a fragment)."""
    if capitals is None:
        capitals = all_capitals(words)
    return [_IDS[_shape(word, capitals=capitals)] for word in words]


def _shape(word: str, *, capitals: bool) -> str:
    if word.isalpha():
        return "capitals-sentence" if capitals else _letters(word)
    if word.isdigit():
        return "digits"
    if not any(char.isalnum() for char in word):
        return "punctuation"
    if any(char.isdigit() for char in word):
        return "digits-letters"
    return "capitals-sentence" if capitals else _letters(word)


def _letters(word: str) -> str:
    if word.islower():
        return "lower"
    if word.isupper():
        if sum(char.isalpha() for char in word) == 1:
            return "upper-one"
        return "upper-short" if len(word) <= _SHORT else "upper"
    if word[0].isupper() and word[1:].islower():
        return "title"
    return "mixed" if word.isascii() or any(char.isupper() for char in word) else "other"
