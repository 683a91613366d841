"""The words, numbers and marks of a text with their offsets, for the grammars of times and numbers."""

import re

from msgspec import Struct

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
