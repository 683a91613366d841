"""Reading a place name as a text writes it: with words of kind and direction around the name proper."""

from typing import TYPE_CHECKING

from msgspec import Struct

from dateline.knowledge.gazetteer.place import Match
from dateline.knowledge.gazetteer.words import place_words

if TYPE_CHECKING:
    from dateline.knowledge.places import Gazetteer

_DIVISIONS = frozenset({"adm1", "adm2", "area"})
# What a noun beside a name says of the kinds of place it may stand for.
_WANTED: dict[str, frozenset[str]] = {
    "settlement": frozenset({"settlement", "suburb", "camp"}),
    "capital": frozenset({"settlement"}),
    "division": _DIVISIONS,
    "district": _DIVISIONS | {"suburb", "settlement"},
    "country": frozenset({"country"}),
}
_NO_KIND: frozenset[str] = frozenset()
_POSSESSIVES = ("'s", "’s", "'", "’")


class NameReading(Struct, frozen=True):
    """A name without the words around it, what these say, and the places it may stand for.

    core: "Aleppo" of "northern Aleppo province"; wanted: the kinds that a noun of kind allows (empty: any);
    noun: that noun; direction: "N" of "northern".
    """

    core: str
    matches: tuple[Match, ...]
    wanted: frozenset[str] = _NO_KIND
    noun: str | None = None
    direction: str | None = None


def read_name(gazetteer: "Gazetteer", text: str) -> NameReading:
    """Return the reading of a name with the most faithful spelling: whole first, then without its outer words."""
    whole = text.strip()
    for possessive in _POSSESSIVES:
        whole = whole.removesuffix(possessive)
    whole = whole.removeprefix("the ").removeprefix("The ")
    matches = gazetteer.candidates(whole)
    best = NameReading(whole, tuple(matches))
    if matches and matches[0].score == 1.0:
        return best
    for reading in _shorter(gazetteer, whole):
        if reading.matches and (not best.matches or reading.matches[0].score > best.matches[0].score):
            best = reading
    return best


def kinds_of(noun: str) -> frozenset[str]:
    """Return the kinds of places that a noun beside a name allows; empty where it says nothing."""
    return _WANTED.get(place_words().kind(noun) or "", _NO_KIND)


def _shorter(gazetteer: "Gazetteer", whole: str) -> list[NameReading]:
    """Return readings without a noun of kind, a direction, or the s of a possessive whose apostrophe was lost."""
    core, noun = _without_noun(whole)
    core, direction = _without_direction(core)
    wanted = kinds_of(noun) if noun else _NO_KIND
    readings = []
    if core and core != whole:
        found = gazetteer.candidates(core)
        fitting = [m for m in found if not wanted or m.place.kind in wanted] or found
        readings.append(NameReading(core, tuple(fitting), wanted, noun, direction))
    if core.endswith(("s", "S")) and len(core) > 4:
        exact = tuple(m for m in gazetteer.candidates(core[:-1]) if m.score == 1.0)
        readings.append(NameReading(core[:-1], exact, wanted, noun, direction))
    return readings


def _without_noun(name: str) -> tuple[str, str | None]:
    """Split "Aleppo province", "Province of Aleppo" and "Kampala city" into name and noun."""
    words = name.split()
    kind_of = place_words().kind
    if len(words) > 1 and kind_of(words[-1]) in {*_WANTED, "area", "part"}:
        return " ".join(words[:-1]), words[-1].lower()
    if len(words) > 2 and words[1].lower() == "of" and kind_of(words[0]) in _WANTED:
        return " ".join(words[2:]), words[0].lower()
    return name, None


def _without_direction(name: str) -> tuple[str, str | None]:
    words = name.split()
    direction = place_words().directions.get(words[0].lower()) if len(words) > 1 else None
    return (" ".join(words[1:]), direction) if direction else (name, None)
