"""Names as they are compared: folded text that remembers where each character stood, and looser spelling keys."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache

__all__ = ["Folded", "fold", "fold_text", "loose_key", "slug"]

_APOSTROPHES = "'’‘ʼʻʿʾ`´"
# One run a match: apostrophes to drop, blanks to squeeze, anything beyond ASCII to look at.
_ODD = re.compile(r"['`]+|[\s_\-‐‑‒–—−\u00ad]{2,}|[^\x00-\x7f]")
_ASCII = {ord(a): a.lower() for a in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"} | {ord(c): " " for c in "-_\t\n\r\x0b\x0c"}
_DASHES = frozenset("‐‑‒–—−­")


class Folded:
    """A text in folded form (`text`) with the way back to the original's offsets."""

    __slots__ = ("_from", "_length", "_parts", "_to", "text")

    def __init__(self, original: str) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._from, self._to = [0], [0]
        done = 0
        for match in _ODD.finditer(original):
            self._plain(original, done, match.start())
            for index in range(match.start(), match.end()):
                self._odd(_fold_odd(original[index]), index)
            done = match.end()
        self._plain(original, done, len(original))
        self.text = "".join(self._parts)

    def _plain(self, original: str, start: int, end: int) -> None:
        """Add a run of ASCII, one character for each."""
        piece = original[start:end].translate(_ASCII)
        if piece[:1] == " " and self._ends_blank():
            piece, start = piece[1:], start + 1
        self._mark(self._length, start)
        self._add(piece)

    def _odd(self, piece: str, index: int) -> None:
        """Add what one odd character folds to: nothing, a blank, or some letters that all stand for it."""
        if piece == " " and self._ends_blank():
            piece = ""
        for char in piece:
            self._mark(self._length, index)
            self._add(char)

    def _add(self, piece: str) -> None:
        if piece:
            self._parts.append(piece)
            self._length += len(piece)

    def _ends_blank(self) -> bool:
        return bool(self._parts) and self._parts[-1][-1] == " "

    def _mark(self, folded: int, original: int) -> None:
        if self._from[-1] == folded:
            self._to[-1] = original
            return
        self._from.append(folded)
        self._to.append(original)

    def origin(self, position: int) -> int:
        """The offset in the original of a character of the folded text."""
        index = bisect_right(self._from, position) - 1
        return self._to[index] + position - self._from[index]


@lru_cache(maxsize=4096)
def _fold_odd(char: str) -> str:
    if char in _APOSTROPHES or char == "\u0640":  # the Arabic stroke that only stretches a word
        return ""
    if char.isspace() or char in _DASHES or char in "-_":
        return " "
    if char == "ı":
        return "i"
    plain = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
    return _LETTERS.get(plain, plain).lower()


# Letters that have no decomposition in Unicode but one in every press style book.
_LETTERS = {"ß": "ss", "Ł": "l", "ł": "l", "Ø": "o", "ø": "o", "Đ": "d", "đ": "d", "Æ": "ae", "æ": "ae"}


def fold_text(text: str) -> Folded:
    """Fold a text: lower case, no accents or apostrophes, hyphens and odd blanks as one blank."""
    return Folded(text)


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Fold a name the same way, without blanks at its ends."""
    return Folded(name).text.strip()


_WORD = re.compile(r"[^\W_]+")


def slug(name: str) -> str:
    """Letters and digits of a folded name, joined by hyphens."""
    return "-".join(_WORD.findall(fold(name)))


_ARTICLES = frozenset(
    # Titles say nothing about how a name is spelt: "Sheikh Hasina" is one word, too little to go by.
    [
        "sheikh",
        "shaikh",
        "mullah",
        "king",
        "general",
        "al",
        "el",
        "as",
        "ash",
        "an",
        "ar",
        "at",
        "ad",
        "az",
        "ed",
        "es",
        "er",
        "ul",
        "ur",
        "us",
        "the",
        "of",
    ]
)
_JOINED = (
    (re.compile(r"\babd(?: ?[uae]l)? ?(?=\w{3})"), "abd"),
    (re.compile(r"\babu (?:[uae]l )?(?=\w)"), "abu"),
    (re.compile(r"(?: [ae][ld]|[eu]dd?| )? ?d(?:ee?|i)ne?\b"), "din"),
)
_RULES = (
    (re.compile(r"kh|gh|q|ck|c(?![hei])"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"dj|zh|dh"), "j"),
    (re.compile(r"sch|tch|ch"), "sh"),
    (re.compile(r"(?<=.)[aeiouwy]+"), ""),
    (re.compile(r"^[eiouy]"), "a"),
    (re.compile(r"(?<=.)h$"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=65536)
def loose_key(name: str) -> str:
    """A key that spellings of one name share: "Omar Mokhtar" and "Umar al-Mukhtar" give the same.

    Articles and vowels fall away, so it is too loose for a single word: callers ask for at least two.
    """
    text = fold(name)
    for pattern, instead in _JOINED:
        text = pattern.sub(instead, text)
    words = (w for w in text.split() if w not in _ARTICLES)
    return " ".join(filter(None, (_loose_word(word) for word in words)))


def _loose_word(word: str) -> str:
    for pattern, instead in _RULES:
        word = pattern.sub(instead, word)
    return word
