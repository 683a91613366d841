"""The set fills of MUC-4 by words: what kind of instrument, thing or person a phrase names."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from dateline.knowledge.gazetteer.words import place_words

_DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "our", "my", "this", "that", "some", "several"}
)
_IRREGULAR = {"bus": "bus", "buses": "bus", "gas": "gas", "children": "child"}
_NUMERALS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
# Classes whose words say only what the thing looks like: used where no other word says what it serves
_VAGUE = ("ORGANIZATION OFFICE", "OTHER", "COMMERCIAL")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of `words.toml`."""

    types: dict[str, str]
    types_beside: dict[str, str]
    stages: dict[str, str]
    instruments: dict[str, tuple[str, ...]]
    instrument_verbs: dict[str, tuple[str, ...]]
    things: dict[str, tuple[str, ...]]
    people: dict[str, tuple[str, ...]]
    effects: dict[str, tuple[str, ...]]
    effects_robbery: dict[str, tuple[str, ...]]
    heads: dict[str, frozenset[str]]
    confidence: dict[str, frozenset[str]]


@cache
def lists() -> Words:
    """Return the lists, read and checked once."""
    data = files("dateline.exports.muc4").joinpath("words.toml").read_bytes()
    return msgspec.toml.decode(data, type=Words)


def name_like(text: str) -> bool:
    """Tell whether words for a place are a name: no article, number or noun of kind alone before them."""
    said = tokens(text)
    return bool(said) and said[0] not in _DETERMINERS and said[0].isalpha() and said[-1] not in place_words().common


def singular(word: str) -> str:
    """Return a word without its plural, roughly: enough to find it in a list."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men"):
        return word[:-3] + "man"
    for end, instead in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("xes", "x"), ("ss", "ss"), ("s", "")):
        if word.endswith(end):
            return word[: -len(end)] + instead
    return word


def is_plural(head: str) -> bool:
    """Tell whether a head noun names several ("PEASANTS", "POLICEMEN", "PEOPLE")."""
    word = head.lower()
    if word.endswith(("men", "people", "children")):
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def has(name: str, word: str) -> bool:
    """Tell whether a list of heads has a word, in either number."""
    found = lists().heads[name]
    low = word.lower()
    return low in found or singular(low) in found


def is_number(word: str) -> bool:
    """Tell whether a word is a numeral: "six", "twenty-eight", "thousand"."""
    return all(part in lists().heads["numerals"] for part in word.split("-"))


def count_in(text: str) -> int | None:
    """Return the number that words give in figures or by a numeral up to twenty: "a group of nine" -> 9."""
    for word in reversed(tokens(text)):
        if word.isdigit():
            return int(word)
        if word in _NUMERALS:
            return _NUMERALS.index(word) + 1
    return None


def is_count(word: str) -> bool:
    """Tell whether a word in front of a noun only counts: a numeral, a figure, "at least", "several", "other"."""
    return is_number(word) or word.strip(",.").replace(",", "").isdigit() or word in lists().heads["counting"]


def tokens(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return re.findall(r"[^\W_]+(?:[-'’.&][^\W_]+)*", text.lower())


@lru_cache(maxsize=20_000)
def people_class(text: str) -> str | None:
    """Return what kind of people a phrase names."""
    return class_of(text, lists().people)


@lru_cache(maxsize=20_000)
def thing_class(text: str) -> str | None:
    """Return what kind of thing a phrase names."""
    return class_of(text, lists().things)


def class_of(text: str, classes: dict[str, tuple[str, ...]]) -> str | None:
    """Return the class of a phrase: longest entry first, then the one nearest the end (the head), then file order."""
    particular = {name: entries for name, entries in classes.items() if name not in _VAGUE}
    found = _class_of(text, particular)
    return _class_of(text, classes) if found is None else found


def _class_of(text: str, classes: dict[str, tuple[str, ...]]) -> str | None:
    said = [singular(w.removesuffix("'s").removesuffix("’s")) for w in tokens(text)]
    best: tuple[int, int] | None = None
    found = None
    for name, entries in classes.items():
        for entry in entries:
            parts = _parts(entry)
            at = _last(said, parts)
            if at is not None and (best is None or (len(parts), at) > best):
                best, found = (len(parts), at), name
    return found


@cache
def _parts(entry: str) -> list[str]:
    return [singular(w.removesuffix("'s")) for w in tokens(entry)]


def _last(said: list[str], parts: list[str]) -> int | None:
    ends = [i for i in range(len(said) - len(parts) + 1) if said[i : i + len(parts)] == parts]
    return ends[-1] + len(parts) if ends else None


@cache
def _instrument_pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {entry: kind for kind, entries in lists().instruments.items() for entry in entries}
    longest = sorted(kinds, key=lambda e: (-len(e), e))
    either = "|".join(re.escape(e).replace(r"\ ", r"\s+") for e in longest)
    return re.compile(rf"(?<![\w-])({either})(s|es)?(?![\w-])", re.IGNORECASE), kinds


def instruments_in(text: str) -> list[tuple[str, str]]:
    """Return the instruments that a text names, as (words, type), each once."""
    pattern, kinds = _instrument_pattern()
    found: dict[str, str] = {}
    for match in pattern.finditer(text):
        words = " ".join(match[0].split()).upper()
        found.setdefault(words, kinds[" ".join(match[1].lower().split())])
    return list(found.items())


def says(text: str, entries: Iterable[str]) -> bool:
    """Tell whether a text has one of the phrases, as whole words."""
    flat = f" {' '.join(tokens(text))} "
    return any(f" {entry} " in flat for entry in entries)


def plain(text: str) -> str:
    """Return a phrase as a string fill has it: upper case, one blank, no leading article, no trailing genitive."""
    flat = " ".join(text.upper().split()).strip(" ,;:.\"“”'-[]()")
    flat = re.sub(r"['’]S?$", "", flat)
    return re.sub(r"^(?:THE|A|AN|ITS|THEIR|OUR)\s+", "", flat)


def quoted(text: str) -> str:
    """Return a string fill in the quotation marks of the key."""
    return f'"{text}"'
