"""Places named by a common noun: "the city", "the coastal town", "the two areas", "the city centre", "the hospital"."""

import re

from msgspec import Struct

from dateline.knowledge.gazetteer.words import place_words

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SEVERAL = frozenset({"two", "both", "three", "these", "those", "four"})
_HERE = frozenset({"there", "here"})


_DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "both", "two", "three", "four"}
)
# "the central areas", "the southern part": of a settlement, not the settlement.
_PARTIAL = frozenset({"central", "inner", "outer", "residential", "old", "part", "parts", *place_words().directions})
_ANCHOR = re.compile(
    r"\b(?:of|from|near|outside|around|to)\s+((?:the|this|that|both|these)\s+(?:[\w-]+\s+){0,3}?([^\W\d_]+))\s*$",
    re.IGNORECASE,
)
_TOWNS = "|".join(sorted((n for n, kind in place_words().kinds.items() if kind == "settlement"), key=len, reverse=True))
_HOLDING = frozenset({*_TOWNS.split("|"), "stronghold", "bastion"})
_HELD_NOUN = re.compile(rf"\b(an?\s+(?:[\w-]+\s+){{0,3}}?({_TOWNS}))\s+(?:in\s+(?:the\s+)?)?$", re.IGNORECASE)
# "Rebels driven from stronghold in eastern X": a headline drops the article, and a stronghold is a town of that region.
_HELD_FORT = re.compile(
    r"\b((?:(?:an?|its|their)\s+)?(?:last\s+|main\s+|key\s+)?(stronghold|bastion))\s+in\s+(?:the\s+)?$", re.IGNORECASE
)


class Nominal(Struct, frozen=True):
    """A noun phrase that points to a place of the text. kind: of `words.toml`; `several`: "the two areas".

    start/end: of the noun phrase; words: its words; definite: it points to something already named.
    """

    kind: str
    noun: str
    start: int
    end: int
    words: str
    several: bool = False
    definite: bool = True


def nominal_in(text: str, start: int, end: int) -> Nominal | None:
    """Return the place noun that heads a phrase: its last one before "of", "west of", a comma; None without any."""
    phrase = text[start:end]
    kinds = place_words().kinds
    found: tuple[str, re.Match[str]] | None = None
    words = list(_WORD.finditer(phrase))
    if len(words) == 1 and words[0].group().lower() in _HERE:
        return Nominal("area", "there", start, end, phrase)
    for word in words:
        kind = kinds.get(word.group().lower())
        if kind is not None:
            found = (kind, word)
        elif found is not None and word.group().lower() in {"of", "in", "that", "which", "where", "for", "with"}:
            break
    if found is None:
        return None
    kind, word = found
    words_before = [w for w in words if w.start() < word.start()]
    before = {w.group().lower() for w in words_before}
    if kind == "area" and before & _PARTIAL:
        kind = "part"
    first = _first_word(phrase, words_before[-4:], word)
    return Nominal(
        kind=kind,
        noun=word.group().lower(),
        start=start + first,
        end=start + word.end(),
        words=phrase[first : word.end()],
        several=bool(before & _SEVERAL),
        definite=bool(before & _DEFINITE),
    )


def _first_word(phrase: str, before: list[re.Match[str]], noun: re.Match[str]) -> int:
    """Return where the noun's own phrase begins: after the last dash, comma or "of" before it."""
    first = noun.start()
    for word in reversed(before):
        if phrase[word.end() : first].strip() or word.group().lower() in {"of", "in", "from", "at"}:
            break
        first = word.start()
    return first


def anchor_in(text: str, start: int, end: int) -> Nominal | None:
    """Return the nominal that a phrase is relative to: "the coastal city" of "areas just west of the coastal city"."""
    found = _ANCHOR.search(text[start:end])
    if found is None or found.start() == 0:
        return None
    kind = place_words().kind(found.group(2))
    if kind is None:
        return None
    return Nominal(kind, found.group(2).lower(), start + found.start(1), start + found.end(1), found.group(1))


def noun_held(text: str, start: int) -> Nominal | None:
    """Return the noun that a name only places: "a key city" of "a key city in eastern Libya", the name at `start`.

    What is near a name begins at "near": "a besieged town" of "a besieged town near Homs".
    """
    before = text[max(0, start - 60) : start]
    if _HOLDING.isdisjoint(before.lower().split()[-3:]):
        return None
    found = _HELD_NOUN.search(before) or _HELD_FORT.search(before)
    if found is None:
        return None
    at = max(0, start - 60)
    return Nominal(
        "settlement", found.group(2).lower(), at + found.start(1), at + found.end(1), found.group(1), definite=False
    )


def directions_in(text: str, start: int, end: int) -> str | None:
    """Return the direction that a phrase is: "the south", "the east" -> "S", "E"; None for any other phrase."""
    found = re.fullmatch(r"(?:the\s+)?(?:far\s+)?([\w-]+)", text[start:end].strip(), re.IGNORECASE)
    return place_words().directions.get(found.group(1).lower()) if found else None
