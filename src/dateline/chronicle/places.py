"""Comparing places: by id, by distance against radii, by containment, by name."""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from dateline.chronicle.config import joining
from dateline.chronicle.sites import site_key
from dateline.chronicle.words import same_name, tokens
from dateline.knowledge.gazetteer.geo import BEARINGS, KM_A_DEGREE
from dateline.records.claim import Where

_AND = re.compile(r",? and |, ")
_UNIT = re.compile(r"^(?:province|district|governorate) of | (?:province|governorate|district|state|region|city)$")
POINTS = frozenset({"site", "settlement", "near"})
_WIDTHS = 4.0
_TOWARDS = 100.0  # km within which a place "northeast of the capital" may lie
_WIDE = {"province": 0.25, "district": 0.5, "area": 0.3, "country": 0.1, "sea": 0.1}


class PlaceMatch(NamedTuple):
    """How well two places agree (-1 to 1), whether they rule each other out, and why in words."""

    value: float
    apart: bool
    why: str


UNKNOWN = PlaceMatch(0.0, apart=False, why="a place is not known")


def known(place: Where) -> bool:
    """Tell whether a place is named or located; "two besieged towns" is neither."""
    return bool(place.id or place.lat is not None or any(c.isupper() for n in _names(place) for c in n))


def best_match(a: Sequence[Where], b: Sequence[Where]) -> PlaceMatch:
    """Return the best agreement between two lists of places; apart only where no pair fits."""
    found = [compare(x, y) for x in a for y in b if known(x) and known(y)]
    if not found:
        return UNKNOWN
    top = max(found, key=lambda m: (m.value, not m.apart, m.why))
    return top._replace(apart=all(m.apart for m in found))


def compare(a: Where, b: Where) -> PlaceMatch:
    """Compare two places."""
    if a.id and a.id == b.id:
        return _same(a, b)
    inside = _inside(a, b) or _inside(b, a)
    if inside:
        return inside
    for part, whole in ((a, b), (b, a)):
        if _on_side(part, whole):
            return PlaceMatch(_WIDE["area"], apart=False, why=f"{_label(part)} lies in {_label(whole)}")
    names = max((same_name(x, y) for x in _spellings(a) for y in _spellings(b)), default=0.0)
    if a.lat is not None and b.lat is not None and a.lon is not None and b.lon is not None:
        return _by_distance(a, b, names)
    if a.country and b.country and a.country != b.country:
        return PlaceMatch(-1.0, apart=True, why=f"{_label(a)} and {_label(b)} lie in different countries")
    if names:
        return PlaceMatch(
            names * _WIDE.get(_wider(a, b), 1.0), apart=False, why=f"places of one name, {_label(a)} and {_label(b)}"
        )
    if a.precision in _WIDE or b.precision in _WIDE:
        return PlaceMatch(-0.1, apart=False, why=f"{_label(a)} and {_label(b)}: not known how they lie")
    return PlaceMatch(-0.6, apart=False, why=f"different names, {_label(a)} and {_label(b)}")


def distance_km(a: Where, b: Where) -> float | None:
    """Return the great-circle distance between two places with coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    p, q = math.radians(a.lat), math.radians(b.lat)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(h)))


def radius(place: Where) -> float:
    """Return a place's own radius in km, else the usual one of its precision."""
    return place.radius_km if place.radius_km is not None else joining().radius_km.get(place.precision, 0.0)


def _same(a: Where, b: Where) -> PlaceMatch:
    wide = _wider(a, b)
    if (a.precision == "near") != (b.precision == "near"):
        return PlaceMatch(0.3, apart=False, why=f"{_label(a)} and near it")
    if a.site and b.site and not _sites_agree(a.site, b.site):
        return PlaceMatch(0.5, apart=False, why=f"the same town, {a.site} and {b.site}")
    return PlaceMatch(_WIDE.get(wide, 1.0), apart=False, why=f"the same place, {_label(a)}")


def _by_distance(a: Where, b: Where, names: float) -> PlaceMatch:
    km = distance_km(a, b) or 0.0
    reach = radius(a) + radius(b)
    said = f"{_label(a)} and {_label(b)} lie {km:.0f} km apart"
    if km <= reach:
        return PlaceMatch(
            max(0.7 - 0.4 * km / max(reach, 1.0), names * 0.9) * _WIDE.get(_wider(a, b), 1.0), apart=False, why=said
        )
    points = a.precision in POINTS and b.precision in POINTS
    sure = a.status == "resolved" == b.status or not names
    if names >= 0.9 and not sure:
        return PlaceMatch(0.5, apart=False, why=f"{said}, but share a name and one was not sure")
    far = km > joining().limits.far_km + reach
    loose = (_somewhere(a) or _somewhere(b)) and km <= _TOWARDS
    if loose or (not points and km <= 2 * reach):  # the edge of an area is known to nobody
        return PlaceMatch(0.0, apart=False, why=f"{said}; how they lie is not known")
    # an area has no sharp edge, but what lies several of its widths off is not in it
    apart = far and (points or (km > _WIDTHS * reach and a.status == b.status == "resolved"))
    return PlaceMatch(-1.0 if far or km > 2 * reach else -0.5, apart=apart, why=said)


def _somewhere(place: Where) -> bool:
    """Tell whether words give a direction and no distance: "a town northeast of the capital"."""
    return place.precision == "near" and place.bearing is not None and place.distance_km is None


def _inside(part: Where, whole: Where) -> PlaceMatch | None:
    """Say whether one place is told as lying in the other (its admin chain or country names it)."""
    if part.precision not in POINTS and not part.site:
        return None
    chain = [_UNIT.sub("", n) for n in (part.admin2, part.admin1, part.country) if n]
    hit = any(same_name(c, n) >= 0.9 for c in chain for n in _names(whole))
    near = part.site and any(same_name(part.site, n) >= 0.9 for n in _names(whole))
    if not hit and not near:
        return None
    if whole.precision in POINTS and (distance_km(part, whole) or 0.0) > 10 and not near:
        if whole.site:
            return None  # its centre: the town is meant
        # a town that bears its province's name: the words may mean either
        return PlaceMatch(0.25, apart=False, why=f"{_label(part)} lies in the province of {_label(whole)}")
    value = 0.6 if whole.precision in POINTS else _WIDE.get(whole.precision, 0.3) + 0.1
    return PlaceMatch(value, apart=False, why=f"{_label(part)} lies in {_label(whole)}")


def _on_side(point: Where, side: Where) -> bool:
    """Tell whether a place lies on a country's side that words name ("the southern Philippines"): its middle or beyond.

    How far such a side reaches is known to nobody; its circle does not hold islands off to the left and right.
    """
    if side.precision != "area" or side.id is not None or side.bearing not in BEARINGS:
        return False
    if point.precision not in POINTS or not point.country or point.country != side.country:
        return False
    if point.lat is None or point.lon is None or side.lat is None or side.lon is None:
        return False
    angle = math.radians(BEARINGS[side.bearing])
    north, east = point.lat - side.lat, (point.lon - side.lon) * math.cos(math.radians(side.lat))
    return (north * math.cos(angle) + east * math.sin(angle)) * KM_A_DEGREE >= -radius(side)


def _names(place: Where) -> list[str]:
    return [n for n in dict.fromkeys((place.site, place.name, place.words)) if n]


def _spellings(place: Where) -> list[str]:
    """Return a place's names; "A and B" gives both as well."""
    return list(dict.fromkeys(part for name in _names(place) for part in (name, *_AND.split(name)) if part))


def _sites_agree(a: str, b: str) -> bool:
    if site_key(a) == site_key(b):
        return True  # "central areas", "the city centre"
    return same_name(a, b) > 0 or bool(set(tokens(a)) & set(tokens(b)) - {"the", "of", "main", "area", "areas", "city"})


def _wider(a: Where, b: Where) -> str:
    order = ["country", "sea", "area", "province", "district"]
    return next((p for p in order if p in (a.precision, b.precision)), "settlement")


def _label(place: Where) -> str:
    name = place.name or place.words or place.id or "a point"
    return f"{place.site} in {name}" if place.site and place.site != name else name
