"""Folding of place names: from any spelling and script to forms that can be looked up and compared.

Three forms of one name, each coarser than the one before:

- `normal`: ASCII letters and digits without blanks or marks ("Al-Ḥasakah" -> "alhasakah").
- `soft`: the sounds that romanisations of one name share: article dropped, digraphs and vowels merged
  ("hasaka", also of "Al Hassakeh").
- `key`: the consonants of `soft`, under which the index files a name ("hsk"). A key only gathers candidates;
  whether two names are one is judged on `soft` and `normal` by `similarity`.
"""

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein

# Forms of the Arabic article as romanised, with assimilation (al-, ad-, ash-, ...), and Egyptian/Levantine el-.
ARTICLES = frozenset(
    "al el ad ar as ash at ath az an adh ed er es esh et ez en eth edh ul ur us ush ut uz un ou il".split()  # noqa: SIM905 - a word list reads best as words
)
_ABBREVIATED = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_DROPPED = re.compile(r"['`´‘’ʻʼʽʾʿ.\u02bb]+")
_BLANKS = re.compile(r"[^a-z0-9]+")

# Order matters: longer digraphs first. Right sides are the sounds under which spellings of one name meet.
_SOUNDS = (
    ("tch", "s"),
    ("sch", "s"),
    ("kh", "k"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("sh", "s"),
    ("ch", "s"),
    ("zh", "z"),
    ("dj", "j"),
    ("ck", "k"),
    ("q", "k"),
    ("c", "k"),
    ("x", "ks"),
    ("ou", "u"),
    ("oo", "u"),
    ("ow", "u"),
    ("aw", "u"),
    ("au", "u"),
    ("w", "u"),
    ("o", "u"),
    ("ee", "i"),
    ("ei", "ai"),
    ("ey", "ai"),
    ("ay", "ai"),
    ("y", "i"),
    ("e", "a"),
)
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aiu]+")
_MIN_CONSONANTS = 3  # with fewer, the key keeps the vowels: "dr" would gather Dera, Dora, Dir, Darro ...


@lru_cache(maxsize=65536)
def tokens(name: str) -> tuple[str, ...]:
    """Return the ASCII words of a name in lower case: "Ras al-Ḥilāl" -> ("ras", "al", "hilal")."""
    ascii_name = anyascii(_DROPPED.sub("", name)).lower()
    words = _BLANKS.sub(" ", _DROPPED.sub("", ascii_name)).split()
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


@lru_cache(maxsize=65536)
def normal(name: str) -> str:
    """Return the letters and digits of a name in ASCII and lower case, without blanks or marks."""
    return "".join(tokens(name))


@lru_cache(maxsize=65536)
def soft(name: str) -> str:
    """Return what the romanisations of one name have in common (see the module's docstring)."""
    words = tokens(name)
    kept = [_ABBREVIATED.get(w, w) for w in words if w not in ARTICLES] or list(words)
    folded = "".join(kept)
    for written, sound in _SOUNDS:
        folded = folded.replace(written, sound)
    folded = _DOUBLED.sub(r"\1", folded)
    if len(folded) > 2 and folded.endswith("h"):
        folded = folded[:-1]
    return folded


def key(name: str) -> str:
    """Return the index key of a name: its consonants, or its soft form where these are fewer than three."""
    return soft_key(soft(name))


def soft_key(folded: str) -> str:
    """Return the index key of a soft form."""
    consonants = _DOUBLED.sub(r"\1", _VOWELS.sub("", folded).replace("h", ""))
    if len(consonants) < _MIN_CONSONANTS:
        return folded
    return ("a" if folded[0] in "aiu" else "") + consonants


def similarity(a: str, b: str) -> float:
    """Return how alike two names are as spellings of one name, from 0 to 1.

    1 is the same letters, 0.94 the same sounds; below, edit distance over the soft forms, at most 0.9.
    """
    if normal(a) == normal(b):
        return 1.0
    return soft_similarity(soft(a), soft(b))


def soft_similarity(a: str, b: str) -> float:
    """Return the likeness of two soft forms: 0.94 where equal, else at most 0.9 by edit distance."""
    if a == b:
        return 0.94
    return float(0.9 * DamerauLevenshtein.normalized_similarity(a, b))
