"""Whether the likeliest place of a name is answered: odds, margin, and signs that it is the one meant at all.

Thresholds are data (`weights.toml`); `benchmarks/geo_fit.py` fits that of the odds.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from dateline.grounding.where.config import config
from dateline.knowledge.gazetteer.fold import normal
from dateline.knowledge.gazetteer.geo import KM_A_DEGREE, distance_km
from dateline.knowledge.gazetteer.place import Match, Place
from dateline.knowledge.gazetteer.readings import NameReading
from dateline.knowledge.gazetteer.words import place_words
from dateline.knowledge.places import Gazetteer
from dateline.records import Candidate

__all__ = ["Choice", "Weighed", "country_of", "encloses", "same_spot", "settle"]

_KEPT = 5
_SMALL = frozenset({"settlement", "adm1", "adm2", "suburb", "site", "camp"})
_SPOKEN = 0.3  # weight of a feature that a rule names
_NO_DOUBT = 0.9  # of an ambiguous name's odds in one country
_MOSTLY = 0.5  # of what a report says about countries: a village nobody knows is there


class Choice(Struct, frozen=True):
    """What a name was found to stand for. `place` is None where status is "ambiguous" or "no-match".

    best: the likeliest place even so; probability: its odds; rule: what spoke most for it. country: ISO code of the
    place's country, or, where the place is open, of the country that the text or its candidates leave no doubt about.
    """

    place: Place | None
    best: Place | None
    status: str
    probability: float
    rule: str
    reading: NameReading
    candidates: tuple[Candidate, ...] = ()
    country: str | None = None


class Around(Struct, frozen=True):
    """What a report says around a name. spread: shares of countries in what speaks for any. named: the countries that
    it names or stands in, by words other than names of places. holders: what the text says that the name lies in.
    """

    spread: Mapping[str, float]
    named: frozenset[str]
    others: Sequence[Place]
    holders: Sequence[Place]


class Weighed(Struct):
    """A candidate with its features, their weighted sum and its share of the odds.

    own: the features that no light changes; country, near, kin: those of the light.
    """

    match: Match
    own: Mapping[str, float]
    country: float
    near: float
    kin: float
    score: float
    probability: float = 0.0


def settle(reading: NameReading, weighed: list[Weighed], around: Around) -> Choice:
    """Return the choice for one name from its candidates, the best first: resolved, ambiguous or no match."""
    if not weighed:
        return Choice(None, None, "no-match", 0.0, "no-entry", reading)
    thresholds = config().thresholds
    top = weighed[0]
    place = top.match.place
    odds = sum(w.probability for w in weighed if same_spot(w.match.place, place))
    kept = tuple(
        Candidate(id=w.match.place.id, name=w.match.place.name, score=round(w.probability, 3), rule=_rule(w))
        for w in weighed[:_KEPT]
    )
    rule = kept[0].rule
    borne_out = around.spread.get(place.country or "", 0.0) >= thresholds["fuzzy_country"] or top.own["parent"]
    inside = any(w.own["parent"] for w in weighed)
    elsewhere = bool(around.holders) and not inside and place.kind in {"settlement", "adm2"}
    far = elsewhere and _far_from(place, around.holders)
    if far or (not borne_out and (elsewhere or top.match.score < thresholds["faithful"])):
        return Choice(None, place, "no-match", odds, rule, reading, kept)
    if _misspelt(top):
        return Choice(None, place, "no-match", odds, f"{rule}+one-spelling", reading, kept)
    if _stray(top, around):
        return Choice(None, place, "no-match", odds, f"{rule}+stray", reading, kept)
    if odds < thresholds["resolved"]:
        return Choice(None, place, "ambiguous", odds, rule, reading, kept)
    return Choice(place, place, "resolved", odds, rule, reading, kept)


def _far_from(place: Place, holders: Sequence[Place]) -> bool:
    """Tell whether a place lies far outside of every division that the text puts its name in; of a country, or where
    the gazetteer has no middle of one, the distance says nothing.
    """
    apart = [distance_km(place.point, h.point) if place.point and h.point else 0.0 for h in holders]
    reach = config().thresholds["held_km"]
    return all(h.kind == "adm1" and km - (h.radius_km or 0.0) > reach for h, km in zip(holders, apart, strict=True))


def _misspelt(top: Weighed) -> bool:
    """Tell whether a name differs in its sounds from one that is always spelt alike: "Markland" is no "Maryland".

    A slip of another name of the report is scored above the likeness of sounds (`rank`), and stays.
    """
    place = top.match.place
    unlike = top.match.score < config().thresholds["same_sounds"]
    return unlike and place.country is not None and place.country not in place_words().romanised


def _stray(top: Weighed, around: Around) -> bool:
    """Tell a small place in a country that nothing else in the report points to, far from all it names.

    A report on Indonesia means by "Karo" no town of India: the one it means is missing from the gazetteer.
    """
    place, thresholds = top.match.place, config().thresholds
    if not around.named or place.country in around.named or place.kind not in _SMALL or place.country is None:
        return False
    capital = top.own["capital"] and top.own["primary"]  # by its own name, not by a lesser one
    if capital or top.own["parent"] or place.population >= thresholds["famous"]:
        return False
    beside = any(o.country == place.country and o.id not in (place.id, place.admin1) for o in around.others)
    return not beside and top.near < thresholds["neighbourly"]


def same_spot(a: Place, b: Place) -> bool:
    """Tell whether two candidates are one locality: a town and the division around it."""
    if a.id == b.id:
        return True
    if a.kind == "adm1" and (b.admin1 == a.id or encloses(a, b)):
        return True
    if b.kind == "adm1" and (a.admin1 == b.id or encloses(b, a)):
        return True
    near = config().thresholds["same_spot_km"]
    if a.point is None or b.point is None or abs(a.point[0] - b.point[0]) * KM_A_DEGREE > near:
        return False
    return distance_km(a.point, b.point) <= near


def encloses(division: Place, town: Place) -> bool:
    """Tell whether a town lies within the division of its name, be it part of it or not: Buenos Aires."""
    if division.kind != "adm1" or town.kind != "settlement" or division.country != town.country:
        return False
    if not division.point or not town.point or normal(division.name) != normal(town.name):
        return False
    return distance_km(division.point, town.point) <= (division.radius_km or 0.0)


def _rule(weighed: Weighed) -> str:
    """Name the look-up and the features that spoke most for a candidate: "exact+country+size"."""
    weights = config().weights
    light = (("country", weighed.country), ("near", weighed.near), ("kin", weighed.kin))
    told = ((-value * weights[name], name) for name, value in (*weighed.own.items(), *light) if value)
    first = sorted(said for said in told if said[0] <= -_SPOKEN and said[1] != "spelling")
    return "+".join([weighed.match.rule, *(name for _, name in first[:3])])


def country_of(
    choice: Choice, weighed: list[Weighed], held: frozenset[str], spread: Mapping[str, float], gazetteer: Gazetteer
) -> str | None:
    """Return the country of a choice; of an open one, what its holder, its candidates or the whole report agree on."""
    if choice.place is not None:
        return choice.place.country
    holders_of = {place.country for place in map(gazetteer.get, held) if place is not None and place.country}
    if len(holders_of) == 1:
        return holders_of.pop()
    if choice.status == "ambiguous":
        odds: dict[str | None, float] = defaultdict(float)
        for candidate in weighed:
            odds[candidate.match.place.country] += candidate.probability
        return max(odds, key=lambda code: odds[code]) if max(odds.values()) >= _NO_DOUBT else None
    own = weighed[0].match.place.country if choice.rule.endswith("+stray") else None  # its own vote bears out nothing
    return next((code for code, share in spread.items() if share >= _MOSTLY and code != own), None)
