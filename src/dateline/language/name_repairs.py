"""Small corrections to the model's names, each for one thing it is known to get wrong.

Titles do not belong to a person's name; a building or formation completes the name before it; a people's or creed's
name the model passed over is found by its word. They matter most where everything is set in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.language.name_chains import capital, chained
from dateline.language.name_kinds import BUILT
from dateline.language.name_words import DEMONYMS, TITLES, UNITS

__all__ = ["repair"]

Name = tuple[int, int, str]
_NUMERAL = re.compile(r"^(?:I{2,3}|IV|VI{0,3}|X{1,2}I{0,3}|JR\.?|SR\.?|JUNIOR)$", re.IGNORECASE)
_PEOPLE_TAGS = frozenset({"ADJ", "PROPN", "NOUN"})
_MOST_GAP = 2


def repair(names: Sequence[Name], words: Sequence[str], pos: Sequence[str]) -> list[Name]:
    """The model's names (kinds PER, ORG, LOC, NORP) put right; they still do not overlap."""
    names = chained(names, words, pos)
    starts = {name[0] for name in names}
    mended = [_completed(_trimmed(_untitled(name, words), words), words, pos, starts) for name in names]
    taken = {index for start, end, _ in mended for index in range(start, end)}
    mended = [_doubled(name, words, taken) if name[2] == "NORP" else name for name in mended]
    return sorted([*mended, *_peoples(words, pos, taken)])


def _trimmed(name: Name, words: Sequence[str]) -> Name:
    """Without the common words after it ("Aleppo city"); what then names a people is one ("Syrian air force")."""
    start, end, kind = name
    if any(word[0].isupper() for word in words[start:end]):
        while end - start > 1 and words[end - 1].islower():
            end -= 1
    peoples = all(word.lower() in DEMONYMS for word in words[start:end])
    return start, end, "NORP" if peoples and kind != "PER" else kind


def _doubled(name: Name, words: Sequence[str], taken: set[int]) -> Name:
    start, end, kind = name
    double = start > 0 and start - 1 not in taken and words[start - 1].lower() in _FIRST_HALVES
    return (start - 1 if double and words[start].lower() in DEMONYMS else start), end, kind


def _untitled(name: Name, words: Sequence[str]) -> Name:
    start, end, kind = name
    while kind == "PER" and end - start > 1 and words[start].lower().rstrip(".") in TITLES:
        start += 1
    return start, end, kind


def _completed(name: Name, words: Sequence[str], pos: Sequence[str], starts: set[int]) -> Name:
    """Take in the words that complete a name: `JOHN PAUL II`, `LA AURORA AIRPORT`, `CARTAGENA BATTALION`."""
    start, end, kind = name
    if kind == "PER":
        return (start, end + 1, kind) if end < len(words) and _NUMERAL.match(words[end]) else name
    if kind == "NORP":
        return name
    for last in range(end, min(end + _MOST_GAP, len(words))):
        if last in starts or not capital(words[last]) or pos[last] not in {"PROPN", "NOUN", "ADJ"}:
            break
        low = words[last].lower()
        if low in BUILT and kind == "LOC":
            return start, last + 1, "LOC"
        if low in UNITS and words[end - 1].lower() not in UNITS:
            return start, last + 1, "ORG"
    return name


def _peoples(words: Sequence[str], pos: Sequence[str], taken: set[int]) -> list[Name]:
    return [
        _doubled((i, i + 1, "NORP"), words, taken)
        for i, word in enumerate(words)
        if i not in taken and capital(word) and word.lower() in DEMONYMS and pos[i] in _PEOPLE_TAGS
    ]


# "Costa Rican", "North Korean", "Roman Catholic".
_FIRST_HALVES = frozenset({"costa", "puerto", "latin", "south", "north", "sri", "saudi", "roman", "el", "central"})
