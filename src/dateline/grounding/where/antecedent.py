"""What a common noun for a place points back to: "the city", "the two areas", "the capital", "the province"."""

import re
from typing import Any

from msgspec import structs

from dateline.grounding.where.asides import is_aside
from dateline.grounding.where.nominal import Nominal
from dateline.grounding.where.place_where import line_between, of_place, related
from dateline.grounding.where.relative import Relation
from dateline.grounding.where.report_places import PlaceMention, ReportPlaces
from dateline.knowledge.gazetteer.geo import distance_km
from dateline.records import Candidate, Where

_CITY_LEAST = 10_000  # people: what is smaller is no "city"
_TOWN_LEAST = 1_000
_LEAST = {"city": _CITY_LEAST, "metropolis": _CITY_LEAST, "port": _TOWN_LEAST, "town": _TOWN_LEAST}
_OPENING = 400
_TOGETHER = frozenset({"and", ",", ", and", "&", "as well as"})
_INSIDE = re.compile(r"\b(?:in|of|into|across|at)\s+$", re.IGNORECASE)
_AHEAD = 500  # characters: a report's main town named so much later is not yet the scene
_APPOSED = re.compile(r"^,?\s*(?:now\s+)?$")
_NEARBY_KM = 100.0  # how far a town "near" or "north of" another may be
_REACH = 900  # characters back in which a nearer fitting place beats the report's main one
_OF_THE_NATION = frozenset({"the", "its", "their", "national", "country's", "nation's", "country’s", "nation’s"})
_A_DAY = re.compile(r"weekday|date\(|month")
_AREAS = frozenset({"settlement", "camp", "suburb", "adm2", "area", "valley", "range", "desert", "island"})


def antecedent(nominal: Nominal, offset: int, places: ReportPlaces) -> Where | None:
    """Return the Where a nominal points back to from `offset`, or None where nothing before fits."""
    if nominal.kind == "capital":
        return _capital(places) if _is_national(nominal) else None
    if not nominal.definite and nominal.kind not in {"site", "part"}:
        named = _named_later(nominal, offset, places)
        if named is not None or not _opens_report(nominal):
            return named
    if nominal.kind == "country":
        return places.whole_country()
    if nominal.several:
        return _pair(nominal, offset, places) or _named_later(nominal, offset, places)
    if nominal.kind in {"area", "settlement"} and nominal.noun.endswith("s"):
        pair = _pair(nominal, offset, places)
        if pair is not None:
            return pair
    if nominal.kind == "division":
        return _division(nominal, offset, places)
    if nominal.kind in {"part", "site", "road"}:
        return _within(nominal, offset, places)
    return _mentioned(nominal, offset, places)


def _is_national(nominal: Nominal) -> bool:
    """Tell "the capital" and "the Uplandish capital" from "the provincial capital" and "four other state capitals"."""
    told = nominal.words.split()[:-1]
    return nominal.noun == "capital" and all(w.lower() in _OF_THE_NATION or w[0].isupper() for w in told)


def _named_later(nominal: Nominal, offset: int, places: ReportPlaces) -> Where | None:
    """Return what the text later calls by the same noun: "a besieged town" ... "the town of X"; two for a plural."""
    if nominal.kind != "settlement":
        return None
    noun = re.escape(nominal.noun)
    for mention in places.mentions:
        if mention.start < offset or not _is_area(mention):
            continue
        before = places.text[max(0, mention.start - 30) : mention.start]
        called = re.search(rf"\b{noun}\s+of\s+$", before, re.IGNORECASE)
        if called or re.match(rf"\s+{noun}\b", places.text[mention.end : mention.end + 20], re.IGNORECASE):
            following = places.inside(mention.end, mention.end + 40)
            plural = nominal.noun.endswith("s") and following
            pair = (
                _together(mention, following[0], places) if plural and _joined(mention, following[0], places) else None
            )
            return pair or _bare(mention, places)
    return None


def named_elsewhere(nominal: Nominal, where: Where, places: ReportPlaces) -> Where | None:
    """Return the town that "a besieged town near X" or "a key city in eastern X" is, where the text names it.

    It is named right before ("Y, a besieged town near X"), is what a report that opens so is about, or is named later
    ("the town of Y"); and it lies where the words say: in the country named, within the region, or near the town.
    None for a noun that points back, and where nothing fits.
    """
    if nominal.definite or nominal.several or nominal.kind != "settlement" or nominal.noun.endswith("s"):
        return None
    apposed = places.last_before(nominal.start, lambda _: True)
    if apposed is not None and apposed.is_settlement and _APPOSED.match(places.text[apposed.end : nominal.start]):
        return _bare(apposed, places)
    focus = places.focus if _opens_report(nominal) else None
    later = _bare(focus, places) if focus is not None else _named_later(nominal, nominal.start, places)
    return later if later is not None and _fits(later, where) else None


def _fits(town: Where, where: Where) -> bool:
    """Tell whether a town lies in or near the place that the words around it name."""
    if town.precision != "settlement" or town.lat is None or where.lat is None or town.id == where.id:
        return False
    assert town.lon is not None
    assert where.lon is not None
    apart = distance_km((town.lat, town.lon), (where.lat, where.lon))
    if where.bearing or where.precision == "country":  # a part of a country has no outline of its own
        return town.country == where.country
    reach = _NEARBY_KM if where.precision in {"settlement", "near"} else (where.radius_km or 0.0)
    return town.country == where.country and apart <= reach


def _joined(first: PlaceMention, second: PlaceMention, places: ReportPlaces) -> bool:
    return places.text[first.end : second.start].strip().lower() in _TOGETHER


def _opens_report(nominal: Nominal) -> bool:
    """Tell whether a nominal stands where reports name what the next lines are about ("a key city")."""
    return nominal.kind == "settlement" and nominal.start < _OPENING


def settlement_before(offset: int, places: ReportPlaces, noun: str = "") -> PlaceMention | None:
    """Return the settlement last named before an offset that a noun may stand for, else the report's main one.

    "the city" passes over places known to be too small for one, and over villages of unknown size.
    """
    least = _LEAST.get(noun, 0)

    def fits(mention: PlaceMention) -> bool:
        if not mention.is_settlement or mention.kind == "metonym" or mention.where.distance_km is not None:
            return False  # "60 km from X": somewhere else is meant
        if is_aside(mention, places) or places.is_haven(mention):
            return False
        size = mention.place.population if mention.place is not None else 0
        return size >= least if least else (noun != "village" or size < _CITY_LEAST)

    found = places.last_before(offset, fits)
    if found is not None and offset - found.start <= _REACH:
        return found
    return places.focus or found


def scene_before(offset: int, places: ReportPlaces) -> Where | None:
    """Return the town the story is in at an offset: last named or pointed to ("in the city"), else the main one.

    After two towns named together neither is it, and the report's main one stands.
    """
    last = settlement_before(offset, places)
    if last is not None and last.place is not None and places.country not in {None, last.place.country}:
        last = places.focus  # somebody spoke there; the story is elsewhere
    since = last.end if last is not None and last.end <= offset else 0
    for found in reversed(places.towns_pointed_to):
        if not since <= found.start() <= found.end() <= offset:
            continue
        noun = found.group(1).lower()
        if noun == "capital" and not _INSIDE.search(places.text, max(0, found.start() - 10), found.start()):
            continue  # "the hills above the capital"
        kind = "capital" if noun == "capital" else "settlement"
        nominal = Nominal(kind, noun, found.start(), found.end(), found.group())
        pointed = antecedent(nominal, found.start(), places)
        if pointed is not None and pointed.id is not None:
            return pointed
    if last is None or last.start > offset + _AHEAD or _is_of_another(last, offset, places):
        return None
    if last.place is None or (places.focus is not None and _one_of_several(last, places)):
        last = places.focus
    return None if last is None else places.in_country(last)


def _is_of_another(mention: PlaceMention, offset: int, places: ReportPlaces) -> bool:
    """Tell a town first named further on with a day of its own: "On Sunday, police shot two men in X" is no scene of
    what a paragraph before it told. A report's opening looks ahead to the day and town of its news.
    """
    if mention.start < offset or offset < _OPENING:
        return False
    start = places.text.rfind("\n", 0, mention.start) + 1
    return any(start <= t.start < mention.start and _A_DAY.search(t.normal) for t in places.annotated.times)


def _one_of_several(mention: PlaceMention, places: ReportPlaces) -> bool:
    """Tell whether a settlement was named together with the one before it ("Adra and Tamra")."""
    before = places.last_before(mention.start, lambda m: m.is_settlement)
    return before is not None and _joined(before, mention, places)


def _mentioned(nominal: Nominal, offset: int, places: ReportPlaces) -> Where | None:
    if nominal.kind in {"area", "district"}:
        found = places.last_before(offset, lambda m: _is_area(m) and not is_aside(m, places))
    else:
        found = settlement_before(offset, places, nominal.noun)
    return None if found is None else _bare(found, places)


def _is_area(mention: PlaceMention) -> bool:
    place = mention.place
    return mention.kind != "metonym" and (mention.is_settlement or (place is not None and place.kind in _AREAS))


def _bare(mention: PlaceMention, places: ReportPlaces) -> Where:
    """Return the place of a mention itself, without the relation it stood in where it was named."""
    if mention.place is None:
        return mention.where
    return of_place(mention.place, places.gazetteer, status="resolved", candidates=mention.choice.candidates)


def _within(nominal: Nominal, offset: int, places: ReportPlaces) -> Where | None:
    """Return a part or building of the settlement in reach, as a named site within it."""
    found = settlement_before(offset, places, "city" if "city" in nominal.words.lower().split() else "town")
    if found is None:
        return None
    where = _bare(found, places)
    if nominal.noun.startswith("outskirt"):
        return related(where, Relation("near", nominal.start, nominal.end, nominal.noun), places.text)
    precision: Any = "site" if nominal.kind != "road" else "near"
    if where.precision not in {"settlement", "site", "near"}:
        precision = where.precision
    return structs.replace(where, precision=precision, site=_label(nominal))


def _label(nominal: Nominal) -> str:
    words = nominal.words.split()
    return " ".join(words[1:] if words and words[0].lower() in {"the", "its", "their", "a", "an", "that"} else words)


def _pair(nominal: Nominal, offset: int, places: ReportPlaces) -> Where | None:
    """Return the last two places that were named together ("Adra and Tamra") as one area."""
    wanted = _is_area if nominal.kind != "settlement" else (lambda mention: mention.is_settlement)
    before = [m for m in places.mentions if m.start < offset and wanted(m)]
    for second, first in zip(reversed(before), list(reversed(before))[1:], strict=False):
        between = places.text[first.end : second.start].strip().lower()
        if between in _TOGETHER and _ids(first) != _ids(second):
            return _together(first, second, places)
    return None


def _ids(mention: PlaceMention) -> str | None:
    return mention.place.id if mention.place is not None else mention.where.name


def _together(first: PlaceMention, second: PlaceMention, places: ReportPlaces) -> Where:
    a, b = _bare(first, places), _bare(second, places)
    name = f"{a.name} and {b.name}"
    members = tuple(Candidate(id=w.id or "", name=w.name or "", score=1.0, rule="member") for w in (a, b))
    a = structs.replace(a, start=first.start, end=first.end)
    b = structs.replace(b, start=second.start, end=second.end)
    return structs.replace(line_between(a, b, places.text, name), candidates=members, status="resolved")


def _capital(places: ReportPlaces) -> Where | None:
    country = places.gazetteer.countries.get(places.country)
    place = places.gazetteer.get(country.capital_id) if country else None
    return None if place is None else of_place(place, places.gazetteer, status="resolved")


def _division(nominal: Nominal, offset: int, places: ReportPlaces) -> Where | None:
    """Return the province last named, or that of the settlement last named."""
    named = places.last_before(offset, lambda m: m.place is not None and m.place.kind in {"adm1", "area"})
    if named is not None and offset - named.start <= _REACH:
        return _bare(named, places)
    settlement = settlement_before(offset, places)
    if nominal.noun == "region" or settlement is None or settlement.place is None:
        return None if settlement is None else _bare(settlement, places)
    division, _ = places.gazetteer.divisions(settlement.place)
    return None if division is None else of_place(division, places.gazetteer, status="resolved")
