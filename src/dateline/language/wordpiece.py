"""WordPiece: words to the subword ids of the uncased encoder, in plain Python.

The rules are BERT's: lower case, accents stripped, then greedy longest match against the vocabulary. A word that has
no match at all becomes the unknown id, so every word yields at least one id and offsets never depend on this module.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path

__all__ = ["WordPiece"]

_LONGEST_WORD = 64
_QUOTES = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-", "`": "'"}
)


class WordPiece:
    """Greedy longest-match subword look-up over one vocabulary."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        """Take the vocabulary in id order, with BERT's special entries in it."""
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown = self._ids["[UNK]"]
        self.start = self._ids["[CLS]"]
        self.end = self._ids["[SEP]"]
        self._cache: dict[str, tuple[int, ...]] = {}

    @classmethod
    def load(cls, path: Path) -> WordPiece:
        """Read a vocabulary file, one piece a line."""
        return cls(path.read_text(encoding="utf-8").split("\n"))

    def word(self, word: str) -> tuple[int, ...]:
        """Ids of one word; never empty."""
        found = self._cache.get(word)
        if found is None:
            found = self._split(word)
            if len(self._cache) < 200_000:
                self._cache[word] = found
        return found

    def _split(self, word: str) -> tuple[int, ...]:
        ids: list[int] = []
        for part in _parts(_plain(word)):
            ids.extend(self._greedy(part))
        return tuple(ids) or (self.unknown,)

    def _greedy(self, part: str) -> list[int]:
        if len(part) > _LONGEST_WORD:
            return [self.unknown]
        ids: list[int] = []
        start = 0
        while start < len(part):
            end = len(part)
            while end > start and self._look(part[start:end], inside=start > 0) is None:
                end -= 1
            if end == start:
                return [self.unknown]
            ids.append(self._ids[part[start:end] if start == 0 else "##" + part[start:end]])
            start = end
        return ids

    def _look(self, piece: str, *, inside: bool) -> int | None:
        return self._ids.get("##" + piece if inside else piece)


def _plain(word: str) -> str:
    word = word.translate(_QUOTES).lower()
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn")


def _parts(word: str) -> list[str]:
    """Cut at punctuation, as BERT's basic tokenizer does."""
    parts: list[str] = []
    current = ""
    for char in word:
        if char.isalnum():
            current += char
            continue
        if current:
            parts.append(current)
            current = ""
        if not char.isspace():
            parts.append(char)
    if current:
        parts.append(current)
    return parts
