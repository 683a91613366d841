"""What a report says about where it is set: countries it names, peoples it names, places that hold others."""

import re
from collections import defaultdict
from collections.abc import Sequence

from dateline.grounding.where.config import config
from dateline.knowledge.gazetteer.geo import distance_km
from dateline.knowledge.gazetteer.place import Place
from dateline.knowledge.gazetteer.readings import NameReading
from dateline.knowledge.places import Gazetteer
from dateline.language.toponyms import Toponym

# Between a place and the one that holds it: "Pandi, Bulacan", "Homs in Syria", "Adra (Syria)",
# "Buffalo, in upstate New York", "a village in northern Aleppo province", "Cato, located in Ohio",
# "Pandi township of Bulacan".
_HELD_BY = re.compile(
    r"^\s*(?:,|\(|,?\s+(?:(?:located|situated)\s+)?in|,?\s+of|,\s+a\s[\w\s-]{2,30}\s(?:in|of)"
    r"|\s(?:town|township|village|district|county|commune|municipality|department|locality|sub-?district)\s(?:in|of))"
    r"\s*(?:the\s|upstate\s|neighbou?ring\s)?"
    r"(?:\w+ern\s|\w+\s)?(?:(?:province|state|district|region|governorate|county|department)\s+of\s)?$",
    re.IGNORECASE,
)
# Between a holder and the place inside: "Syria's Aleppo", "Libya's second city, Benghazi", "Iraq's city of Mosul".
_HOLDS = re.compile(r"^['’]s?\s[\w\s,-]{0,40}$")
_HOLDS_WITHOUT_APOSTROPHE = re.compile(r"^\s(?:[a-z][\w-]*\s){0,4}$")  # "Syrias Aleppo"
_CAPITALISED = re.compile(r"[A-Z](?<!\w.)[A-Za-z-]+")  # at a word's start; the letter first, which is found faster
_LISTED = re.compile(r"^\s*(?:,|;|,?\s*and|,?\s*or|&|/)\s*(?:the\s+)?$", re.IGNORECASE)
_NAMED = 0.5  # votes: a demonym of one country, or the country's name
_BESIDE = 0.2  # share of the leading country's votes: less is said in passing
_WINDOW = 45  # characters between two names of such a pair
_BEFORE = 60  # characters before a name in which a demonym places it: "the northern Syrian town of"
_NOUNS = ("city", "town", "village", "capital", "province", "port", "region", "district", "suburb", "governorate")
_NOUN = rf"(?:{'|'.join(_NOUNS)})(?:\s+of)?\s*$"
_BEFORE_NAMES = (*_NOUNS, "of")
_NOUN_BEFORE = re.compile(_NOUN, re.IGNORECASE)
_DEMONYM_PLACES = re.compile(rf"([\w-]+)\s+(?:(?:[\w-]+)\s+){{0,3}}?{_NOUN}", re.IGNORECASE)


def country_votes(
    text: str, toponyms: Sequence[Toponym], readings: Sequence[NameReading], gazetteer: Gazetteer
) -> dict[str, float]:
    """Return how strongly a report's words point to each country (ISO alpha-2), before any name is resolved."""
    weight = config().evidence
    votes: dict[str, float] = defaultdict(float)
    named = {id(reading): _countries(reading) for reading in {id(one): one for one in readings}.values()}
    for toponym, reading in zip(toponyms, readings, strict=True):
        for country in named[id(reading)]:
            votes[country] += weight["metonym" if toponym.kind == "metonym" else "country"]
    demonyms, said = gazetteer.countries.by_demonym, weight["demonym"]
    for word in _CAPITALISED.findall(text):
        codes = demonyms.get(word.lower(), ())
        for code in codes:
            votes[code] += said / len(codes)
    return votes


def firm_countries(
    text: str, toponyms: Sequence[Toponym], readings: Sequence[NameReading], gazetteer: Gazetteer
) -> frozenset[str]:
    """Return the countries that a report names, by their own name, their people's or their capital's."""
    votes = country_votes(text, toponyms, readings, gazetteer)
    for reading in readings:
        seat = next((m.place for m in reading.matches[:3] if m.place.id in gazetteer.capital_ids), None)
        if seat is not None and seat.country and reading.matches[0].score == 1.0:
            votes[seat.country] += config().evidence["place"]
    most = max(votes.values(), default=0.0)
    return frozenset(code for code, weight in votes.items() if weight >= max(_NAMED, _BESIDE * most))


def _countries(reading: NameReading) -> list[str]:
    """Return the country that a name is the name of, unless a division or a large town has it too."""
    exact = [m.place for m in reading.matches if m.score == 1.0]
    countries = [p.country for p in exact if p.kind == "country" and p.country]
    rivals = [p for p in exact if p.kind == "adm1" or p.population > 200_000]
    return [] if rivals else countries[:1]


def shares(votes: dict[str, float]) -> dict[str, float]:
    """Return each country's share of all votes, damped so that one word is no proof."""
    total = sum(votes.values()) + 1.0
    return {country: value / total for country, value in votes.items()}


def holders(
    text: str, toponyms: Sequence[Toponym], readings: Sequence[NameReading], gazetteer: Gazetteer
) -> list[frozenset[str]]:
    """Return for each name the ids of what the text says it lies in ("X, Y", "Y's X", "Syrian town of X")."""
    found: list[set[str]] = [set() for _ in toponyms]
    for i in range(len(toponyms) - 1):
        between = text[toponyms[i].end : toponyms[i + 1].start]
        if len(between) > _WINDOW or "\n" in between:
            continue
        here, there = readings[i], readings[i + 1]
        if _HELD_BY.match(between) and not _in_list(text, toponyms, readings, i):
            found[i] |= _holder_ids(there)
        bare = len(here.core) == toponyms[i].end - toponyms[i].start - 1 and _HOLDS_WITHOUT_APOSTROPHE.match(between)
        if bare or _HOLDS.match(between):
            found[i + 1] |= _holder_ids(here)
            if i and found[i - 1] & _holder_ids(here):  # "X in Russia's Belgorod region" is in Belgorod
                found[i - 1] = _inside(there, found[i - 1], gazetteer) or found[i - 1]
    for i, toponym in enumerate(toponyms):
        found[i] |= _by_demonym(text[max(0, toponym.start - _BEFORE) : toponym.start], gazetteer)
    return [frozenset(ids) for ids in found]


def listed(text: str, first: Toponym, second: Toponym) -> bool:
    """Tell whether two names stand side by side in a list: "Utah, Oregon", "Syria and Iraq"."""
    return bool(_LISTED.match(text[first.end : second.start]))


def _in_list(text: str, toponyms: Sequence[Toponym], readings: Sequence[NameReading], i: int) -> bool:
    """Tell whether a name and the next are items of one list, so that neither lies in the other.

    "Russia, Romania": two countries. "Virginia, Washington, West Virginia": the neighbours on both sides are states.
    """
    here, there = _wholes(readings[i]), _wholes(readings[i + 1])
    if "country" in here and "country" in there:
        return True
    before = i > 0 and listed(text, toponyms[i - 1], toponyms[i])
    return bool(before and _wholes(readings[i - 1]) & there & here)


def _wholes(reading: NameReading) -> set[str]:
    """Return whether a name may be a country's or a first-order division's."""
    return {m.place.kind for m in reading.matches[:4] if m.score == 1.0 and m.place.kind in {"country", "adm1"}}


def is_holder(text: str, toponyms: Sequence[Toponym], i: int) -> bool:
    """Tell whether the text names a place as what the name before it lies in: "Manbij, Aleppo", "Hass in Idlib"."""
    if i == 0:
        return False
    between = text[toponyms[i - 1].end : toponyms[i].start]
    return len(between) <= _WINDOW and "\n" not in between and bool(_HELD_BY.match(between))


def _holder_ids(reading: NameReading) -> set[str]:
    return {m.place.id for m in reading.matches if m.score >= 0.94}


def _inside(reading: NameReading, holder_ids: set[str], gazetteer: Gazetteer) -> set[str]:
    """Return the countries and divisions that a name may be the name of within one of the places with these ids."""
    wholes = [m.place for m in reading.matches if m.score == 1.0 and m.place.kind in {"country", "adm1", "adm2"}]
    return {place.id for place in wholes if lies_in(place, frozenset(holder_ids), gazetteer)}


def _by_demonym(before: str, gazetteer: Gazetteer) -> set[str]:
    if not before.rstrip().lower().endswith(_BEFORE_NAMES) or _NOUN_BEFORE.search(before) is None:
        return set()
    found = _DEMONYM_PLACES.search(before)
    words = re.findall(r"[\w-]+", found.group()) if found else []
    codes = {code for word in words for code in gazetteer.countries.by_demonym.get(word.lower(), ())}
    return {country.id for code in codes if (country := gazetteer.countries.get(code))}


def lies_in(place: Place, holder_ids: frozenset[str], gazetteer: Gazetteer) -> bool:
    """Tell whether a place lies in one of the places with these ids, by its divisions and country."""
    country = gazetteer.countries.get(place.country)
    chain = {place.admin1, place.admin2, place.within, country.id if country and place.kind != "country" else None}
    if chain & holder_ids:
        return True
    return any(_around(gazetteer.get(holder), place) for holder in holder_ids)


def _around(holder: Place | None, place: Place) -> bool:
    """Tell whether a region of our own file reaches over a place."""
    if holder is None or holder.radius_km is None or holder.id == place.id or not holder.id.startswith("dateline:"):
        return False
    return bool(holder.point and place.point and _km(holder, place) <= holder.radius_km)


def _km(a: Place, b: Place) -> float:
    assert a.point is not None
    assert b.point is not None
    return distance_km(a.point, b.point)
