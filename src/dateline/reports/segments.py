"""Clean text → segments: the runs that a sentence never crosses, before anyone knows what they are.

A text comes in one of two shapes. One paragraph a line: every line is a segment. Hard-wrapped (newswire,
mail): lines broken at a fixed width belong together up to a blank or indented line.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from msgspec import Struct

from dateline.records.report import BlockKind

# Odd blanks: they match as blanks and stay where they are. Zero-width ones count as blanks at the ends of runs.
BLANK = r"[\s\u00a0\u202f\u2000-\u200d\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]"
_BLANKS = "".join(map(chr, [*range(9, 14), 32, 0x85, 0xA0, 0x1680, *range(0x2000, 0x2010), *range(0x2028, 0x2030)]))
BLANK_CHARS = _BLANKS + "\u205f\u2060\u2066\u2067\u2068\u2069\u3000\ufeff"
_LINE = re.compile(r"[^\n\f\u2028\u2029]+")
_FIRST_WORD = re.compile(r"\S+")
_MIN_WRAPPED = 3  # pairs of lines needed to call a text wrapped
_WIDTHS = range(35, 140)  # of a hard-wrapped text; paragraphs on one line are longer


class Segment(Struct):
    """A run [start, end) of the clean text, trimmed of blanks; `kind` None until something recognises it."""

    start: int
    end: int
    kind: BlockKind | None = None

    def text(self, whole: str) -> str:
        """Return the segment's characters."""
        return whole[self.start : self.end]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without blanks (odd ones too) at its ends; start == end where nothing is left."""
    while start < end and text[start] in BLANK_CHARS:
        start += 1
    while end > start and text[end - 1] in BLANK_CHARS:
        end -= 1
    return start, end


def split_segments(text: str, start: int = 0, end: int | None = None) -> list[Segment]:
    """Return the segments of text[start:end], in order, none empty."""
    end = len(text) if end is None else end
    chunks = list(_chunks(text, start, end))
    wrapped = _is_wrapped(text, chunks)
    return [Segment(*run) for chunk in chunks for run in (_paragraphs(text, chunk) if wrapped else chunk)]


Run = tuple[int, int]


def _chunks(text: str, start: int, end: int) -> Iterator[list[Run]]:
    """Runs of lines between blank lines; each line trimmed."""
    chunk: list[Run] = []
    for line in _LINE.finditer(text, start, end):
        run = trimmed(text, *line.span())
        gap = chunk and text.count("\n", chunk[-1][1], run[0]) > 1
        if chunk and (gap or run[0] == run[1]):
            yield chunk
            chunk = []
        if run[0] < run[1]:
            chunk.append(run)
    if chunk:
        yield chunk


def _is_wrapped(text: str, chunks: list[list[Run]]) -> bool:
    """True where nearly every line break stands where the next word would not have fitted."""
    pairs = [(a, b) for chunk in chunks for a, b in pairwise(chunk)]
    width = max((end - start for chunk in chunks for start, end in chunk), default=0)
    if len(pairs) < _MIN_WRAPPED or width not in _WIDTHS:
        return False
    forced = sum(_would_overflow(text, a, b, width) for a, b in pairs)
    return forced >= 0.75 * len(pairs)


def _would_overflow(text: str, line: Run, following: Run, width: int) -> bool:
    word: re.Match[str] | Any = _FIRST_WORD.match(text, *following)
    return line[1] - line[0] + 1 + len(word.group()) > width - 6


def _paragraphs(text: str, chunk: list[Run]) -> Iterator[Run]:
    """Join the lines of a wrapped chunk; an indented line opens a new paragraph."""
    begin = 0
    for number in range(1, len(chunk) + 1):
        if number == len(chunk) or _indented(text, chunk[number][0]):
            yield chunk[begin][0], chunk[number - 1][1]
            begin = number


def _indented(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start] in ("  ", "\n\t")
