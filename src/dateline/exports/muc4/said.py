"""Nouns for people and things that the sentences of claims say without giving them a role."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dateline.exports.muc4 import words

_WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*|[,;:()\"“”]")
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_OPENERS = frozenset(
    {
        "the", "a", "an", "his", "her", "their", "its", "this", "that", "these", "those", "several", "some", "many",
        "few", "other", "another", *_NUMBERS,
    }
)  # fmt: skip
_BREAKS = frozenset(
    {
        "of", "in", "on", "at", "to", "and", "or", "for", "by", "with", "from", "that", "who", "which", "was", "were",
        "is", "are", "has", "have", "had", "as", "when", "while", "after", "before", "against", "near", "between",
        "not", "it",
    }
)  # fmt: skip
# Participles that describe the noun behind them, where others are the verb before it
_LOOKS = frozenset({"armed", "unidentified", "masked", "hooded", "wounded", "uniformed", "retired", "united"})
_BEFORE = 4  # words before a noun that may belong to it


@dataclass(frozen=True)
class Said:
    """A noun phrase: its kind, its words up to the noun, how many it says there are."""

    kind: str
    text: str
    number: str
    start: int  # where its words begin in the text, without article


@cache
def _heads() -> dict[str, frozenset[str]]:
    lists = words.lists()
    people = {e for name, entries in lists.people.items() for e in entries if name}
    things = {e for name, entries in lists.things.items() for e in entries if name}
    doers = lists.heads["outlaws"] | lists.heads["fighters"]
    return {"human": _single(people) | lists.heads["folk"], "thing": _single(things), "individual": frozenset(doers)}


def _single(entries: set[str]) -> frozenset[str]:
    return frozenset(words.singular(e) for e in entries if " " not in e)


def said_in(text: str) -> Iterator[Said]:
    """Yield what a text says by the nouns of the word lists."""
    found = list(_WORD.finditer(text))
    low = [m[0].lower() for m in found]
    for at, word in enumerate(low):
        noun = words.singular(word)
        for kind, heads in _heads().items():
            if noun in heads or word in heads:
                first, opener = _first(low, at)
                start, end = found[first].start(), found[at].end()
                yield Said(kind, words.plain(text[start:end]), _number(opener, word), start)


def _first(low: list[str], at: int) -> tuple[int, str]:
    """Return where the phrase of a noun begins: behind its article or number; at the noun where it has none."""
    for back in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
        if low[back] in _OPENERS or low[back].isdigit():
            return back + 1, low[back]
        verb = low[back].endswith("ed") and low[back] not in _LOOKS
        if verb or low[back] in _BREAKS or not low[back][0].isalnum():
            break
    return at, ""


def _number(opener: str, noun: str) -> str:
    """Return how many a phrase says there are."""
    if opener.isdigit():
        return opener
    if opener in _NUMBERS:
        return str(_NUMBERS.index(opener) + 2)
    return "PLURAL" if words.is_plural(noun) or words.has("crowds", noun) else "1"
