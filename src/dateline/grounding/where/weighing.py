"""Weighing the candidates of a name in the light of its report: features, their weighted sum, odds."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from dateline.grounding.where.choice import Weighed
from dateline.grounding.where.config import config
from dateline.grounding.where.evidence import lies_in
from dateline.knowledge.gazetteer.fold import normal
from dateline.knowledge.gazetteer.geo import KM_A_DEGREE, distance_km
from dateline.knowledge.gazetteer.place import Match, Place
from dateline.knowledge.gazetteer.readings import NameReading
from dateline.knowledge.places import Gazetteer

__all__ = ["WEIGHED", "Light", "Scales", "sort_of"]

WEIGHED = 30  # candidates of one name that are weighed
_NEAR_KM = 150.0
_FAR_KM = 1200.0
_EVERYWHERE = frozenset({"country", "continent"})
_NOWHERE_NEAR = _EVERYWHERE | {"sea"}


_Spot = tuple[str, tuple[float, float], float]  # id, point, reach in km


class Light(Struct, frozen=True):
    """What the report around a name says: shares of countries, kinds of its neighbours in a list."""

    spread: Mapping[str, float]
    kin: frozenset[str]


class _Own(NamedTuple):
    """What no light changes of a candidate: its own features, and what they weigh."""

    features: Mapping[str, float]
    likeness: float  # spelling, first name and size together
    parent: float
    kind: float
    capital: float


def sort_of(place: Place) -> str:
    """Return what a place is among its like: its kind, of a first division with its country ("adm1:US")."""
    return f"adm1:{place.country}" if place.kind == "adm1" else place.kind


class Scales:
    """Weighs the candidates of names, those of a name and of a place's distances once in each light."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._weighed: dict[tuple[int, frozenset[str], frozenset[str]], list[Weighed]] = {}
        self._near: dict[str, float] = {}
        self._spots: list[_Spot] = []
        self._own: dict[tuple[int, frozenset[str]], dict[int, _Own]] = {}  # of a name's candidates

    def relight(self, clear: Sequence[Place]) -> None:
        """Forget what was weighed, but for what no light changes. clear: the places that others may be near to."""
        self._weighed, self._near = {}, {}
        self._spots = [(p.id, p.point, p.radius_km or 0.0) for p in clear if p.point and p.kind not in _NOWHERE_NEAR]

    def weigh(self, reading: NameReading, held: frozenset[str], light: Light) -> list[Weighed]:
        """Return the candidates of one name with scores and odds, the best first."""
        key = (id(reading), held, light.kin)
        if key not in self._weighed:
            self._weighed[key] = self._weigh(reading, held, light)
        return self._weighed[key]

    def _weigh(self, reading: NameReading, held: frozenset[str], light: Light) -> list[Weighed]:
        weights, spread, kinds = config().weights, light.spread, light.kin
        by_country, by_near, by_kin = weights["country"], weights["near"], weights["kin"]
        core = normal(reading.core)
        owns = self._own.setdefault((id(reading), held), {})
        found = []
        for match in _shortlist(reading, held, spread, self.gazetteer):
            place = match.place
            own = owns.get(id(match))
            if own is None:
                features = _own_features(match, reading, core, held, self.gazetteer)
                own = owns[id(match)] = _weighed_alone(features, weights)
            country = spread.get(place.country or "", 0.0)
            near = self._nearness(place) if self._spots else 0.0
            kin = 1.0 if kinds and sort_of(place) in kinds else 0.0
            score = own.likeness + by_country * country + by_near * near + own.parent + own.kind
            score += by_kin * kin + own.capital
            found.append(Weighed(match, own.features, country, near, kin, score))
        if len(found) > 1:
            found.sort(key=lambda w: (-w.score, -w.match.place.population, w.match.place.id))
        _set_odds(found)
        return found

    def _nearness(self, place: Place) -> float:
        found = self._near.get(place.id)
        if found is None:
            found = self._near[place.id] = _nearness(place, self._spots)
        return found


def _shortlist(
    reading: NameReading, held: frozenset[str], spread: Mapping[str, float], gazetteer: Gazetteer
) -> list[Match]:
    """Return the candidates worth weighing: the largest, those of the report's countries, those the text holds."""
    if len(reading.matches) <= WEIGHED:
        return list(reading.matches)
    rest = [m for m in reading.matches[WEIGHED:] if spread.get(m.place.country or "", 0.0) > 0.1]
    rest += [m for m in reading.matches[WEIGHED:] if held and lies_in(m.place, held, gazetteer) and m not in rest]
    return [*reading.matches[:WEIGHED], *rest]


def _own_features(
    match: Match, reading: NameReading, core: str, held: frozenset[str], gazetteer: Gazetteer
) -> dict[str, float]:
    """Return the features of a candidate that no light changes. core: the reading's letters."""
    place = match.place
    return {
        "spelling": _faithful(match.score),
        "primary": float(normal(place.name) == core),
        "size": _size(place),
        "parent": float(bool(held) and (place.id in held or lies_in(place, held, gazetteer))),
        "kind": float(bool(reading.wanted) and place.kind in reading.wanted),
        "capital": float(place.id in gazetteer.capital_ids),
    }


def _weighed_alone(features: Mapping[str, float], by: Mapping[str, float]) -> _Own:
    likeness = by["spelling"] * features["spelling"] + by["primary"] * features["primary"]
    likeness += by["size"] * features["size"]
    parent, kind = by["parent"] * features["parent"], by["kind"] * features["kind"]
    return _Own(features, likeness, parent, kind, by["capital"] * features["capital"])


def _faithful(score: float) -> float:
    """Stretch the likeness of spellings: the same letters are worth much more than the same sounds."""
    return 1.0 if score == 1.0 else 0.75 * score


def _size(place: Place) -> float:
    """Return how large a place looms, 0 to 1.4: by people, or by what it is where nobody counts them."""
    if place.kind in {"country", "continent", "sea"}:
        return 1.4
    if place.kind == "adm2":
        return 0.85 * math.log10(place.population + 10) / 7.5
    if place.kind == "adm1":
        return max(0.6, math.log10(place.population + 10) / 7.5)
    if place.kind in {"settlement", "suburb", "site", "camp"}:
        return 0.55 if place.source is not None and not place.population else math.log10(place.population + 10) / 7.5
    return 1.0 if (place.radius_km or 0.0) < 700 else 1.3


def _nearness(place: Place, spots: Sequence[_Spot]) -> float:
    """Return 1 within 150 km of the closest other place of the report, falling to 0 at 1,200 km."""
    point = place.point
    if not spots or point is None or place.kind in _EVERYWHERE:
        return 0.0
    reach, closest = place.radius_km or 0.0, _FAR_KM
    for other, there, radius in spots:
        if other != place.id and abs(point[0] - there[0]) * KM_A_DEGREE - reach - radius < closest:
            closest = min(closest, distance_km(point, there) - reach - radius)
            if closest <= _NEAR_KM:
                return 1.0
    return max(0.0, min(1.0, (_FAR_KM - closest) / (_FAR_KM - _NEAR_KM)))


def _set_odds(weighed: list[Weighed]) -> None:
    """Set each candidate's probability by softmax."""
    if len(weighed) == 1:
        weighed[0].probability = 1.0
        return
    sharpness = config().thresholds["sharpness"]
    top = weighed[0].score if weighed else 0.0
    powers = [math.exp(sharpness * (w.score - top)) for w in weighed]
    total = sum(powers)
    for candidate, power in zip(weighed, powers, strict=True):
        candidate.probability = power / total
