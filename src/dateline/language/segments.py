"""A text cut into the stretches a sentence never crosses: its blocks, and the furniture between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.language.analysis import Span

__all__ = ["Segment", "segments"]

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True)
class Segment:
    """A half-open range of the text; `read` is false for furniture."""

    start: int
    end: int
    read: bool


def segments(text: str, blocks: Iterable[Span] | None) -> list[Segment]:
    """Segments that cover `text` from end to end, in order.

    Without `blocks`, blank lines divide the text. Raises ValueError if blocks overlap or leave the text.
    """
    chosen = sorted(_paragraphs(text) if blocks is None else blocks)
    found: list[Segment] = []
    position = 0
    for start, end in chosen:
        if start < position or end > len(text) or start > end:
            raise ValueError(
                f"block ({start}, {end}) overlaps the one before it or leaves the text of {len(text)} characters"
            )
        if start > position:
            found.append(Segment(position, start, read=False))
        if end > start:
            found.append(Segment(start, end, read=True))
        position = end
    if position < len(text):
        found.append(Segment(position, len(text), read=False))
    return found


def _paragraphs(text: str) -> Iterator[Span]:
    position = 0
    for gap in _BLANK_LINE.finditer(text):
        if gap.start() > position:
            yield position, gap.start()
        position = gap.end()
    if position < len(text):
        yield position, len(text)
