"""Words that tell how a place is meant: nouns of settlements and buildings, directions, units (see `words.toml`)."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from msgspec import Struct


class PlaceWords(Struct, frozen=True):
    """The lists of `words.toml`. `kinds` maps a noun, singular or plural, to the kind of place it names.

    common: ordinary words (`common_words.txt`), which name a place only where the words around them say so.
    romanised: ISO codes of countries whose names reports spell in many ways.
    """

    kinds: dict[str, str]
    organisation: frozenset[str]
    happens_to: frozenset[str]
    addressed: frozenset[str]
    describing: frozenset[str]
    never: frozenset[str]
    abbreviations: frozenset[str]
    directions: dict[str, str]
    units: dict[str, float]
    common: frozenset[str]
    romanised: frozenset[str]

    def kind(self, noun: str) -> str | None:
        """Return the kind of place a noun names ("village" -> "settlement"), or None."""
        return self.kinds.get(noun.lower())


@lru_cache(maxsize=1)
def place_words() -> PlaceWords:
    """Return the word lists, read once."""
    path = Path(str(files("dateline.knowledge"))) / "data" / "places" / "words.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    uses = {name: frozenset(words) for name, words in data["uses"].items()}
    lines = (path.parent / "common_words.txt").read_text(encoding="utf-8").splitlines()
    common = frozenset(word for line in lines if not line.startswith("#") for word in line.split())
    lists = {"common": common, "romanised": frozenset(data["scripts"]["romanised"]), **uses}
    return PlaceWords(kinds=_nouns(data["kinds"]), directions=data["directions"], units=data["units"], **lists)


def _nouns(kinds: dict[str, list[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, nouns in kinds.items():
        for noun in nouns:
            for form in (noun, *_plurals(noun)):
                found.setdefault(form, kind)
    return found


def _plurals(noun: str) -> tuple[str, ...]:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return (noun[:-1] + "ies",)
    return (noun + "es",) if noun.endswith(("s", "ch", "x")) else (noun + "s",)
