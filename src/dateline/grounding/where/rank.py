"""Choosing the place a name stands for among its candidates, with the odds and the alternatives kept."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct, structs
from rapidfuzz.distance import DamerauLevenshtein as Damerau

from dateline.grounding.where.choice import Around, Choice, Weighed, country_of, settle
from dateline.grounding.where.config import config
from dateline.grounding.where.evidence import country_votes, firm_countries, holders, is_holder, lies_in, listed, shares
from dateline.grounding.where.relative import relation_at
from dateline.knowledge.gazetteer.fold import normal
from dateline.knowledge.gazetteer.geo import distance_km
from dateline.knowledge.gazetteer.place import Match, Place
from dateline.knowledge.gazetteer.readings import NameReading, kinds_of, read_name
from dateline.knowledge.places import Gazetteer
from dateline.language.toponyms import Toponym

_WEIGHED = 30  # candidates of one name that are weighed
_NEAR_KM = 150.0
_FAR_KM = 1200.0
_NO_HOLDERS: frozenset[str] = frozenset()
_SEAT_SHARE = 0.08
_FAMOUS = 1_000_000  # people: a place known abroad without its country
_NOUN_AFTER = re.compile(r"(?:['’]s)?\s+([a-z]+|[A-Z]+)\b")
_NOUN_BEFORE = re.compile(r"\b([A-Za-z]+)\s+of\s+$")
# "in rural Idlib", "a town in Idlib": the land, not the town of that name.
_COUNTRY_ABOUT = re.compile(r"\b(?:rural|(?:town|village|hamlet)s?\s+in)\s+$", re.IGNORECASE)
_FIRST = 5  # readings in which a country of that name shows
_COUNTRYSIDE = "countryside"
_OFTEN = 2  # so often told as a division, a name is one where it stands bare


class _Light(Struct, frozen=True):
    """What the report around a name says: shares of countries, clear places, kinds of its neighbours in a list."""

    spread: Mapping[str, float]
    others: Sequence[Place]
    kin: frozenset[str]


def choose_all(text: str, toponyms: Sequence[Toponym], gazetteer: Gazetteer, home: str | None = None) -> list[Choice]:
    """Return the choice for each name, all weighed together: first the clear ones, then the rest in their light.

    home: ISO code of the country that a report in capitals was written in, which speaks for places there.
    """
    readings = _same_spelling([_reading(gazetteer, text, toponym) for toponym in toponyms])
    if text.isupper():
        firm = firm_countries(text, toponyms, readings, gazetteer) | ({home} if home else set())
        readings = [_within(reading, firm, gazetteer) for reading in readings]
    readings = _shared(readings)
    held = holders(text, toponyms, readings, gazetteer)
    held = _same_name_shares(readings, held)
    votes = country_votes(text, toponyms, readings, gazetteer)
    if home is not None and text.isupper():
        votes[home] += config().evidence["country"]
    named = frozenset(code for code, vote in votes.items() if vote > 0) | ({home} if home else set())
    alone = _Light(shares(votes), (), frozenset())
    held = _with_held(text, toponyms, readings, held, gazetteer)
    scales = _Scales(gazetteer)
    first = [_seat_first(scales.weigh(r, h, alone)) for r, h in zip(readings, held, strict=True)]
    for toponym, weighed in zip(toponyms, first, strict=True):
        _vote(votes, toponym, weighed)
    clear = tuple({w[0].match.place.id: w[0].match.place for w in first if w and w[0].probability > 0.8}.values())
    spread = shares(votes)
    scales = _Scales(gazetteer)
    divisions = _divisions_told(text, toponyms, readings)
    found = []
    for i, (reading, ids) in enumerate(zip(readings, held, strict=True)):
        light = _Light(spread, clear, _kin(text, toponyms, first, i))
        weighed = scales.weigh(reading, ids, light)
        among_equals = bool(weighed) and _sort(weighed[0].match.place) in light.kin
        told = reading.wanted or normal(reading.core) in divisions
        if not told and not among_equals and not is_holder(text, toponyms, i):
            weighed = _seat_first(weighed)
        choice = settle(reading, weighed, Around(spread, named, clear, bool(ids)))
        found.append(structs.replace(choice, country=country_of(choice, weighed, ids, spread, gazetteer)))
    return found


def _divisions_told(text: str, toponyms: Sequence[Toponym], readings: Sequence[NameReading]) -> frozenset[str]:
    """Return the names that a report gives to a division twice and never to a town: "Idlib province", "X in Idlib".

    Its bare "Idlib" is the division, too: the town lies in it, so that no wrong town is told with certainty. Nothing is
    "near" a division or "on its outskirts": there the name is the town's.
    """
    told: Counter[str] = Counter()
    towns = set()
    for i, reading in enumerate(readings):
        told[normal(reading.core)] += "adm1" in reading.wanted or is_holder(text, toponyms, i)
        towns |= {normal(reading.core)} if "settlement" in reading.wanted else set()
    often = {name for name, times in told.items() if times >= _OFTEN} - towns
    for toponym, reading in zip(toponyms, readings, strict=True) if often else ():
        relation = None if reading.wanted else relation_at(text, toponym.start, toponym.end)
        if relation is not None and relation.kind in {"near", "distance"}:
            often.discard(normal(reading.core))
    return frozenset(often)


def _shared(readings: Sequence[NameReading]) -> list[NameReading]:
    """Let names that were read alike share one reading, so that each is weighed once: a report repeats its names."""
    kept: dict[object, NameReading] = {}
    return [kept.setdefault(_likeness(reading), reading) for reading in readings]


def _likeness(reading: NameReading) -> object:
    places = tuple((match.place.id, match.score) for match in reading.matches)
    return reading.core, reading.wanted, reading.noun, reading.direction, places


def _within(reading: NameReading, firm: frozenset[str], gazetteer: Gazetteer) -> NameReading:
    """Leave out a name's smaller bearers in countries that a report in capitals gives no other sign of.

    Capitals do not tell a name from a word, a surname or part of a longer name: such a reading is mostly chance.
    """
    if not firm:
        return reading
    kept = tuple(m for m in reading.matches if m.place.country in firm or _famous(m.place, gazetteer))
    return structs.replace(reading, matches=kept)


def _famous(place: Place, gazetteer: Gazetteer) -> bool:
    small = place.kind in {"settlement", "adm1", "adm2", "suburb", "site", "camp"}
    return not small or place.id in gazetteer.capital_ids or place.population >= _FAMOUS


def _kin(text: str, toponyms: Sequence[Toponym], first: Sequence[list[Weighed]], i: int) -> frozenset[str]:
    """Return what the neighbours of a name in a list are: "country", or "adm1:US" for American states."""
    found = set()
    for j in (i - 1, i + 1):
        if 0 <= j < len(toponyms) and first[j] and listed(text, toponyms[min(i, j)], toponyms[max(i, j)]):
            found.add(_sort(first[j][0].match.place))
    return frozenset(found)


def _sort(place: Place) -> str:
    return f"adm1:{place.country}" if place.kind == "adm1" else place.kind


def _reading(gazetteer: Gazetteer, text: str, toponym: Toponym) -> NameReading:
    """Read a name with the noun of kind beside it: "Aleppo" in "Aleppo province", "Victoria" in "state of Victoria"."""
    reading = read_name(gazetteer, text[toponym.start : toponym.end])
    if toponym.kind == "metonym":  # a government speaks: a country or a capital, whatever else bears the name
        seats = [m for m in reading.matches if m.place.kind == "country" or m.place.id in gazetteer.capital_ids]
        return structs.replace(reading, matches=tuple(seats) or reading.matches)
    before = text[max(0, toponym.start - 25) : toponym.start]
    beside = (_NOUN_AFTER.match(text, toponym.end), _NOUN_BEFORE.search(before))
    nouns = [found.group(1).lower() for found in beside if found and kinds_of(found.group(1))]
    country = any(m.place.kind == "country" and m.score == 1.0 for m in reading.matches[:_FIRST])
    if not country and _COUNTRY_ABOUT.search(before):
        nouns.append(_COUNTRYSIDE)
    if not nouns or reading.wanted:
        return reading
    return structs.replace(reading, wanted=kinds_of(nouns[0]), noun=nouns[0])


def _same_spelling(readings: list[NameReading]) -> list[NameReading]:
    """Take a name without a faithful entry for a slip of another name of the report, one or two letters apart."""
    firm = [r for r in readings if r.matches and r.matches[0].score == 1.0]
    return [_meant(reading, firm) for reading in readings]


def _meant(reading: NameReading, firm: Sequence[NameReading]) -> NameReading:
    if reading.matches and reading.matches[0].score == 1.0:
        return reading
    name = normal(reading.core)
    for other in firm:
        same = normal(other.core)
        if len(name) >= 5 and name[0] == same[0] and Damerau.distance(name, same, score_cutoff=2) <= len(name) // 5:
            close = tuple(structs.replace(m, score=m.score * 0.97, rule="fuzzy") for m in other.matches)
            return structs.replace(other, matches=close)
    return reading


def _same_name_shares(readings: Sequence[NameReading], held: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """One sense a report: what the text says of one mention's holder holds for the name's other mentions."""
    by_name: dict[str, set[str]] = defaultdict(set)
    for reading, ids in zip(readings, held, strict=True):
        by_name[normal(reading.core)] |= ids
    return [frozenset(by_name[normal(reading.core)]) for reading in readings]


def _with_held(
    text: str,
    toponyms: Sequence[Toponym],
    readings: Sequence[NameReading],
    held: Sequence[frozenset[str]],
    gazetteer: Gazetteer,
) -> list[frozenset[str]]:
    """Add to what holds a name the name's own readings that hold the name before it: "Athens, Georgia" is in the US."""
    found = list(held)
    for i in range(1, len(toponyms)):
        if is_holder(text, toponyms, i):
            inner = [m.place for m in readings[i - 1].matches[:_WEIGHED] if m.score == 1.0]
            ids = {m.place.id for m in readings[i].matches[:8] if m.place.kind in {"country", "adm1"}}
            holding = {j for j in ids if any(lies_in(place, frozenset({j}), gazetteer) for place in inner)}
            found[i] |= holding if holding != ids else frozenset()
    return found


def _vote(votes: dict[str, float], toponym: Toponym, weighed: Sequence[Weighed]) -> None:
    weight = config().evidence["metonym" if toponym.kind == "metonym" else "place"]
    for candidate in weighed[:3]:
        place = candidate.match.place
        if place.country and place.kind != "country":
            votes[place.country] += weight * candidate.probability


class _Scales:
    """Weighs the candidates of names in one light, those of a name and of a place's distances once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._weighed: dict[tuple[int, frozenset[str], frozenset[str]], list[Weighed]] = {}
        self._near: dict[str, float] = {}

    def weigh(self, reading: NameReading, held: frozenset[str], light: _Light) -> list[Weighed]:
        """Return the candidates of one name with scores and odds, the best first."""
        key = (id(reading), held, light.kin)
        if key not in self._weighed:
            self._weighed[key] = self._weigh(reading, held, light)
        return self._weighed[key]

    def _weigh(self, reading: NameReading, held: frozenset[str], light: _Light) -> list[Weighed]:
        weights = config().weights
        found = []
        for match in _shortlist(reading, held, light.spread, self._gazetteer):
            features = _features(match, reading, held, light, self._gazetteer, self._nearness(match.place, light))
            found.append(Weighed(match, features, sum(weights[name] * value for name, value in features.items())))
        found.sort(key=lambda w: (-w.score, -w.match.place.population, w.match.place.id))
        _set_odds(found)
        return found

    def _nearness(self, place: Place, light: _Light) -> float:
        if place.id not in self._near:
            self._near[place.id] = _nearness(place, light.others)
        return self._near[place.id]


def _shortlist(
    reading: NameReading, held: frozenset[str], spread: Mapping[str, float], gazetteer: Gazetteer
) -> list[Match]:
    """Return the candidates worth weighing: the largest, those of the report's countries, those the text holds."""
    if len(reading.matches) <= _WEIGHED:
        return list(reading.matches)
    rest = [m for m in reading.matches[_WEIGHED:] if spread.get(m.place.country or "", 0.0) > 0.1]
    rest += [m for m in reading.matches[_WEIGHED:] if held and lies_in(m.place, held, gazetteer) and m not in rest]
    return [*reading.matches[:_WEIGHED], *rest]


def _features(
    match: Match,
    reading: NameReading,
    held: frozenset[str],
    light: _Light,
    gazetteer: Gazetteer,
    near: float,
) -> dict[str, float]:
    place = match.place
    return {
        "spelling": _faithful(match.score),
        "primary": float(normal(place.name) == normal(reading.core)),
        "size": _size(place),
        "country": light.spread.get(place.country or "", 0.0),
        "near": near,
        "parent": float(bool(held) and (place.id in held or lies_in(place, held, gazetteer))),
        "kind": float(bool(reading.wanted) and place.kind in reading.wanted),
        "kin": float(_sort(place) in light.kin),
        "capital": float(place.id in gazetteer.capital_ids),
    }


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


def _nearness(place: Place, others: Sequence[Place]) -> float:
    """Return 1 within 150 km of the closest other place of the report, falling to 0 at 1,200 km."""
    if place.point is None or place.kind in {"country", "continent"}:
        return 0.0
    reach = place.radius_km or 0.0
    apart = [
        distance_km(place.point, o.point) - reach - (o.radius_km or 0.0)
        for o in others
        if o.point and o.id != place.id and o.kind not in {"country", "continent", "sea"}
    ]
    return max(0.0, min(1.0, (_FAR_KM - min(apart, default=_FAR_KM)) / (_FAR_KM - _NEAR_KM)))


def _set_odds(weighed: list[Weighed]) -> None:
    """Set each candidate's probability by softmax."""
    sharpness = config().thresholds["sharpness"]
    top = weighed[0].score if weighed else 0.0
    powers = [math.exp(sharpness * (w.score - top)) for w in weighed]
    total = sum(powers)
    for candidate, power in zip(weighed, powers, strict=True):
        candidate.probability = power / total


def _seat_first(weighed: list[Weighed]) -> list[Weighed]:
    """Put a city before the division that bears its name ("Idlib", "New York"), where nothing says the division.

    Only a city with a good share of the division's people: "California" is never a village of California.
    """
    top = weighed[0].match.place if weighed else None
    if top is None or top.kind not in {"adm1", "adm2"}:
        return weighed
    for i, candidate in enumerate(weighed):
        place = candidate.match.place
        large = place.population >= _SEAT_SHARE * top.population
        seat = place.kind == "settlement" and top.id in {place.admin1, place.admin2}
        if seat and large and candidate.match.score == 1.0:
            return [candidate, *weighed[:i], *weighed[i + 1 :]]
    return weighed
