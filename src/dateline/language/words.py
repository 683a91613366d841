"""The words, numbers and marks of a text with their offsets, for the grammars of times and numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from spacy.tokens import Doc

_TOKEN = re.compile(
    r"\d+(?:st|nd|rd|th)\b|\d{1,3}(?:,\d{3})+|(?<![\d.])\d+\.\d+(?![\d.])|\d+|[^\W\d_]+|[^\w\s]", re.UNICODE
)


class Word(Struct, frozen=True):
    """One word, number or mark of the text; `low` is it in lower case with curly apostrophes made straight."""

    start: int
    end: int
    text: str
    low: str


def words_of(text: str) -> list[Word]:
    """Split a text into words, numbers and single marks; blanks of any kind separate, offsets are kept."""
    return [Word(m.start(), m.end(), m.group(), m.group().lower().replace("’", "'")) for m in _TOKEN.finditer(text)]


def words_between(doc: Doc, start: int, end: int) -> str:
    """Return a Doc's words between two offsets, to the letter.

    `doc.text` would put the whole text together anew at every call, which makes long reports slow.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    return "" if span is None else str(span.text)[start - span.start_char : end - span.start_char]
