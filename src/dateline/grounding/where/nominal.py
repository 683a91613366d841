"""Places named by a common noun: "the city", "the coastal town", "the two areas", "the city centre", "the hospital"."""

import re

from msgspec import Struct

from dateline.knowledge.gazetteer.words import place_words

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SEVERAL = frozenset({"two", "both", "three", "these", "those", "four"})
_HERE = frozenset({"there", "here"})


class Nominal(Struct, frozen=True):
    """A noun phrase that points to a place of the text. kind: of `words.toml`; `several`: "the two areas".

    start/end: of the noun phrase; words: the phrase; of: kind of the settlement noun before a part's ("the city
    centre" -> "settlement").
    """

    kind: str
    noun: str
    start: int
    end: int
    words: str
    several: bool = False


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
    before = {w.group().lower() for w in words if w.start() < word.start()}
    return Nominal(kind, word.group().lower(), start, start + word.end(), phrase, bool(before & _SEVERAL))


def directions_in(text: str, start: int, end: int) -> str | None:
    """Return the direction that a phrase is: "the south", "the east" -> "S", "E"; None for any other phrase."""
    found = re.fullmatch(r"(?:the\s+)?(?:far\s+)?([\w-]+)", text[start:end].strip(), re.IGNORECASE)
    return place_words().directions.get(found.group(1).lower()) if found else None
