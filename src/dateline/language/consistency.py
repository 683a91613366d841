"""One name, one kind: names of a report checked against each other.

The model sees a sentence at a time and may call Haftar a person here and a place there. Within one report a name keeps
the kind most of its mentions have, the knowledge files' word counting for more; a surname is its bearer's kind; and
what is a name in two places is one in a third.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.language.analysis import Analysis

__all__ = ["agree"]

_KNOWN_WEIGHT = 3
_FEWEST_MENTIONS = 2
Surface = tuple[str, ...]
Name = tuple[int, int, str]


def agree(text: str, analyses: Sequence[Analysis]) -> None:
    """Relabel and complete the names of `analyses`, all of one report, in place; known names stay as they are."""
    words = [[text[start:end].casefold() for start, end in analysis.tokens] for analysis in analyses]
    kinds = _kinds(analyses, words)
    if not kinds:
        return
    longest = max(map(len, kinds))
    for analysis, row in zip(analyses, words, strict=True):
        analysis.names = [_relabelled(name, analysis, row, kinds) for name in analysis.names]
        taken = {index for start, end, _ in analysis.names for index in range(start, end)}
        analysis.names = sorted([*analysis.names, *_missed(analysis, row, kinds, taken, longest)])


def _kinds(analyses: Sequence[Analysis], words: Sequence[Sequence[str]]) -> dict[Surface, str]:
    """The kind of every name seen often enough."""
    tally: dict[Surface, Counter[str]] = {}
    for analysis, row in zip(analyses, words, strict=True):
        for start, end, label in analysis.names:
            weight = _KNOWN_WEIGHT if (start, end) in analysis.known else 1
            tally.setdefault(tuple(row[start:end]), Counter())[label] += weight
            if label == "PERSON" and end - start > 1:
                tally.setdefault((row[end - 1],), Counter())[label] += 1
    return {surface: kind for surface, counts in tally.items() if (kind := _winner(counts))}


def _winner(counts: Counter[str]) -> str:
    (label, count), *others = counts.most_common(2)
    return label if count >= _FEWEST_MENTIONS and (not others or count > others[0][1]) else ""


def _relabelled(name: Name, analysis: Analysis, row: Sequence[str], kinds: dict[Surface, str]) -> Name:
    start, end, label = name
    if (start, end) in analysis.known:
        return name
    return start, end, kinds.get(tuple(row[start:end]), label)


def _missed(
    analysis: Analysis, row: Sequence[str], kinds: dict[Surface, str], taken: set[int], longest: int
) -> Iterator[Name]:
    """Stretches of proper nouns that are names elsewhere in the report."""
    index = 0
    while index < len(row):
        length = next((n for n in range(longest, 0, -1) if _fits(analysis, row, kinds, taken, index, n)), 0)
        if length:
            yield index, index + length, kinds[tuple(row[index : index + length])]
        index += length or 1


def _fits(
    analysis: Analysis, row: Sequence[str], kinds: dict[Surface, str], taken: set[int], start: int, length: int
) -> bool:
    end = start + length
    if end > len(row) or tuple(row[start:end]) not in kinds or not taken.isdisjoint(range(start, end)):
        return False
    return analysis.pos[start] == analysis.pos[end - 1] == "PROPN"
