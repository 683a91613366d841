"""Repetition inside one report: the headline given twice, a pull quote that repeats a sentence of the body."""

import re
from collections.abc import Sequence

from msgspec import Struct

_TOKEN = re.compile(r"[^\W_]+")
_MOST = 60  # words a pull quote has at most
_FEW = 5  # words it has at least
_LOOSE = 8  # words from which it may differ a little: fewer must stand in the body word for word
_SHARE = 0.78  # of its words that the body has in the same order ("IS" for "Islamic State" is allowed for)
_NEGATIONS = frozenset(["no", "not", "never", "none", "nor", "without", "denied", "denies", "deny"])


class Tokens(Struct, frozen=True):
    """The words of a run, folded, and where each begins and ends in the text."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


def tokens(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Return the words of text[start:end] in lower case with their places; apostrophes do not split words."""
    found = list(_TOKEN.finditer(text, start, len(text) if end is None else end))
    return Tokens(tuple(m.group().lower() for m in found), tuple(m.span() for m in found))


def same_words(a: Sequence[str], b: Sequence[str]) -> bool:
    """True where two runs are the same words, or one adds an outlet's name or loses a word at its end."""
    a, b = ("".join(a), "".join(b))
    shorter, longer = sorted((a, b), key=len)
    return bool(shorter) and longer.startswith(shorter) and len(shorter) >= 0.7 * len(longer)


def opening_match(words: Sequence[str], title: Sequence[str]) -> int:
    """Return how many of the first `words` repeat the title (0: they do not); word breaks may differ."""
    wanted = "".join(title)
    if len(title) < 4:
        return 0
    built = ""
    for count, word in enumerate(words[: len(title) + 4], start=1):
        built += word
        if not wanted.startswith(built):
            return 0
        if built == wanted:
            return count
    return 0


def repeats_part_of(quote: Sequence[str], body: Sequence[str]) -> bool:
    """True where `quote` tells nothing that `body` does not: most of its words stand there in the same order.

    Numbers and negations must all be there: a quote with another figure is another claim.
    """
    if not _FEW <= len(quote) <= _MOST or len(body) < 0.8 * len(quote):
        return False
    if len(quote) < _LOOSE:
        return " ".join(quote) in " ".join(body)
    there = set(body)
    if sum(word in there for word in quote) < _SHARE * len(quote):
        return False
    if any(word not in there for word in quote if word.isdigit() or word in _NEGATIONS):
        return False
    return _common(quote, body) >= _SHARE * len(quote)


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(b) + 1)
    for word in a:
        before = 0
        for place, other in enumerate(b, start=1):
            above = row[place]
            row[place] = before + 1 if word == other else max(above, row[place - 1])
            before = above
    return row[-1]
