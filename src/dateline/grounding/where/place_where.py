"""From a place and its relation to a claim's `Where`: point, reach, precision, country and divisions."""

import re
import unicodedata
from typing import Any

from msgspec import structs

from dateline.grounding.where.choice import Choice
from dateline.grounding.where.relative import Relation
from dateline.knowledge.gazetteer.geo import BEARINGS, destination, distance_km, middle
from dateline.knowledge.gazetteer.place import Place
from dateline.knowledge.places import Gazetteer
from dateline.records import Where

_PRECISION: dict[str, str] = {
    "country": "country",
    "adm1": "province",
    "adm2": "district",
    "settlement": "settlement",
    "suburb": "site",
    "site": "site",
    "camp": "settlement",
    "sea": "sea",
    "strait": "sea",
}
_RADIUS_KM: dict[str, float] = {"settlement": 5.0, "camp": 3.0, "suburb": 3.0, "site": 1.0}
_ADJECTIVES = {
    "N": "northern",
    "S": "southern",
    "E": "eastern",
    "W": "western",
    "NE": "northeastern",
    "NW": "northwestern",
    "SE": "southeastern",
    "SW": "southwestern",
}
_OTHER_SIDE = re.compile(r"\b[A-Z][\w.]*[-\u2010\u2011\u2013]$")  # "Syria-Turkey border"
_NEAR_RADIUS_KM = 25.0  # UCDP's reach of "near"
_OUTSKIRTS_RADIUS_KM = 10.0
_LEAST_RADIUS_KM = 5.0
_ABOUT_KM = 25.0  # around the known one of two places between which something lies


def plain(name: str) -> str:
    """Return a place's name as reports print it: Latin letters without the marks of scholarly transliteration."""
    if name.isascii():
        return name
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c) and c not in "ʻʼ‘’")


def where_of(choice: Choice, words: tuple[str, int, int], gazetteer: Gazetteer) -> Where:
    """Return the Where of a name: its place, or the name alone where the look-up is ambiguous or has no entry."""
    text, start, end = words
    told: dict[str, Any] = {"words": text, "start": start, "end": end, "candidates": choice.candidates}
    if choice.place is None:
        told |= {"status": choice.status, "rule": choice.rule, "country": choice.country}
        return Where(name=choice.reading.core, **told)
    return of_place(choice.place, gazetteer, status="resolved", rule=choice.rule, **told)


def of_place(place: Place, gazetteer: Gazetteer, **told: Any) -> Where:
    """Return the Where of a place itself.

    Without a point of its own a quarter or building stands at its settlement's, a suburb near it (UCDP's rule).
    """
    admin1, admin2 = gazetteer.divisions(place)
    precision = _PRECISION.get(place.kind, "area")
    point, radius = place.point, place.radius_km or _RADIUS_KM.get(place.kind)
    if point is None and place.within:
        settlement = gazetteer.get(place.within)
        if settlement is not None:
            point, radius = settlement.point, _RADIUS_KM["settlement"]
            if place.kind == "suburb":
                precision, radius = "near", _NEAR_RADIUS_KM
            admin1, admin2 = gazetteer.divisions(settlement)
    return Where(
        name=plain(place.name),
        id=place.id,
        lat=point[0] if point else None,
        lon=point[1] if point else None,
        precision=precision,  # type: ignore[arg-type]
        radius_km=radius,
        site=place.name if place.kind in {"suburb", "site"} and precision == "site" else None,
        country=place.country,
        admin1=admin1.name if admin1 else None,
        admin2=admin2.name if admin2 else None,
        **told,
    )


def related(where: Where, relation: Relation, text: str) -> Where:
    """Return the Where that stands in a relation to a resolved place; the place itself where that says no more."""
    start, end = min(relation.start, where.start or 0), max(relation.end, where.end or 0)
    words = {"words": text[start:end], "start": start, "end": end}
    if relation.kind == "part":
        return _part(where, relation, words)
    if relation.kind == "border":
        return _border(where, relation, text)
    if where.precision not in {"settlement", "site", "near"}:
        return where if relation.kind == "near" else _direction_of_area(where, relation, words)
    return _beside(where, relation, words)


def _border(where: Where, relation: Relation, text: str) -> Where:
    """Return a border: it has no point. Of two countries' border nobody says on whose side of it: it is in neither."""
    at = where.start or 0
    other = _OTHER_SIDE.search(text[:at])
    start, end = min(relation.start, at - len(other.group()) if other else at), max(relation.end, where.end or 0)
    words = {"words": text[start:end], "start": start, "end": end}
    shared = where.precision == "country" and (other is not None or relation.start < at)
    country = None if shared else where.country
    name = f"{other.group() if other else ''}{_name(where, 'border')}"
    return _changed(where, words, precision="area", id=None, lat=None, lon=None, name=name, country=country)


def _part(where: Where, relation: Relation, words: dict[str, Any]) -> Where:
    """Return a part: of a settlement a site within it, of a country or region a smaller area."""
    label = _ADJECTIVES.get(relation.bearing or "", relation.words.lower())
    if where.precision in {"settlement", "site", "near"}:
        site = f"{label} {where.name}" if relation.bearing else label
        return _changed(where, words, precision="site", site=site)
    if relation.bearing is None or where.precision == "district":
        return where
    name = f"{label} {where.name}"
    if where.precision == "province":
        return _changed(_shifted(where, relation.bearing), words, name=name)
    return _changed(_shifted(where, relation.bearing), words, name=name, precision="area", id=None)


def _direction_of_area(where: Where, relation: Relation, words: dict[str, Any]) -> Where:
    """Read "west of Idlib province" as the land beyond it: an area around the shifted point."""
    if relation.bearing is None:
        return where
    return _changed(_shifted(where, relation.bearing, share=1.0), words, precision="area", id=None)


def _beside(where: Where, relation: Relation, words: dict[str, Any]) -> Where:
    """Return a place near a settlement, moved where both bearing and distance are told."""
    distance = relation.distance_km
    radius = _OUTSKIRTS_RADIUS_KM if relation.words.lower().startswith(("outskirt", "suburb")) else _NEAR_RADIUS_KM
    told: dict[str, Any] = {"precision": "near", "bearing": relation.bearing, "distance_km": distance}
    if distance is not None and where.lat is not None and where.lon is not None:
        radius = max(_LEAST_RADIUS_KM, 0.2 * distance, relation.spread_km or 0.0)
        if relation.bearing is None:
            radius = max(radius, distance)
        else:
            told["lat"], told["lon"] = destination((where.lat, where.lon), BEARINGS[relation.bearing], distance)
    return _changed(where, words, radius_km=round(radius, 1), **told)


def _shifted(where: Where, bearing: str, share: float = 0.5) -> Where:
    """Move an area's middle towards a side by a share of its reach and halve the reach."""
    if where.lat is None or where.lon is None or not where.radius_km:
        return _changed(where, {}, bearing=bearing)
    lat, lon = destination((where.lat, where.lon), BEARINGS[bearing], share * where.radius_km)
    return _changed(where, {}, lat=lat, lon=lon, radius_km=round(where.radius_km * 0.6, 1), bearing=bearing)


def line_between(a: Where, b: Where, text: str, name: str) -> Where:
    """Return the stretch between two places: the middle, with half the distance as its reach (UCDP: a line).

    Where only one of them is known, it lies around that one.
    """
    start, end = min(a.start or 0, b.start or 0), max(a.end or 0, b.end or 0)
    told: dict[str, Any] = {"name": name, "id": None, "precision": "area", "site": None, "admin2": None}
    if a.lat is not None and a.lon is not None and b.lat is not None and b.lon is not None:
        lat, lon = middle((a.lat, a.lon), (b.lat, b.lon))
        apart = distance_km((a.lat, a.lon), (b.lat, b.lon))
        told |= {"lat": lat, "lon": lon, "radius_km": round(max(_LEAST_RADIUS_KM, apart / 2), 1)}
    elif a.lat is None and b.lat is not None:
        return line_between(b, a, text, name)
    elif a.lat is not None:
        told |= {"radius_km": max(_ABOUT_KM, a.radius_km or 0)}
        return _changed(a, {"words": text[start:end], "start": start, "end": end}, **told)
    told["admin1"] = a.admin1 if a.admin1 == b.admin1 else None
    told["country"] = a.country if a.country == b.country else None
    return _changed(a, {"words": text[start:end], "start": start, "end": end}, **told)


def _name(where: Where, what: str) -> str:
    return f"{where.name} {what}"


def _changed(where: Where, words: dict[str, Any], **changes: Any) -> Where:
    return structs.replace(where, **words, **changes)
