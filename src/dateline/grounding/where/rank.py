"""Choosing the place a name stands for among its candidates, with the odds and the alternatives kept."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct, structs
from rapidfuzz.distance import DamerauLevenshtein as Damerau

from dateline.grounding.where.choice import Around, Choice, Weighed, country_of, encloses, settle
from dateline.grounding.where.config import config
from dateline.grounding.where.evidence import country_votes, firm_countries, holders, is_holder, lies_in, listed, shares
from dateline.grounding.where.relative import relation_at
from dateline.grounding.where.weighing import WEIGHED, Light, Scales, sort_of
from dateline.knowledge.gazetteer.fold import normal
from dateline.knowledge.gazetteer.place import Place
from dateline.knowledge.gazetteer.readings import NameReading, kinds_of, read_name
from dateline.knowledge.places import Gazetteer
from dateline.language.toponyms import Toponym

_SEAT_SHARE = 0.08
_FAMOUS = 1_000_000  # people: a place known abroad without its country
_NOUN_AFTER = re.compile(r"(?:['’]s)?\s+([a-z]+|[A-Z]+)\b")
_NOUN_BEFORE = re.compile(r"\b([A-Za-z]+)\s+of\s+$")
# "in rural Idlib", "a town in Idlib": the land, not the town of that name.
_COUNTRY_ABOUT = re.compile(r"\b(?:rural|(?:town|village|hamlet)s?\s+in)\s+$", re.IGNORECASE)
_FIRST = 5  # readings in which a country of that name shows
_COUNTRYSIDE = "countryside"
_OFTEN = 2  # so often told as a division, a name is one where it stands bare


def choose_all(text: str, toponyms: Sequence[Toponym], gazetteer: Gazetteer, home: str | None = None) -> list[Choice]:
    """Return the choice for each name, all weighed together: first the clear ones, then the rest in their light.

    home: ISO code of the country that a report in capitals was written in, which speaks for places there.
    """
    readings = [_reading(gazetteer, text, toponym) for toponym in toponyms]
    readings = _same_spelling(_sharing_nouns(text, toponyms, readings))
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
    alone = Light(shares(votes), frozenset())
    holding = [is_holder(text, toponyms, i) for i in range(len(toponyms))]
    held = _with_held(readings, holding, held, gazetteer)
    scales = Scales(gazetteer)
    first = [_seat_first(scales.weigh(r, h, alone)) for r, h in zip(readings, held, strict=True)]
    own = _vote(votes, toponyms, readings, first)
    clear = tuple({w[0].match.place.id: w[0].match.place for w in first if w and w[0].probability > 0.8}.values())
    scales.relight(clear)
    around = _Report(text, toponyms, readings, holding, held, first, scales, votes, own, named, clear)
    return around.choices()


class _Report(Struct):
    """The names of a report with what is known of them all: `holding` those that hold the name before them, `first`
    weighed alone, `clear` the places beyond doubt.
    """

    text: str
    toponyms: Sequence[Toponym]
    readings: Sequence[NameReading]
    holding: Sequence[bool]
    held: Sequence[frozenset[str]]
    first: Sequence[list[Weighed]]
    scales: Scales
    votes: Mapping[str, float]
    own: Mapping[str, Mapping[str, float]]
    named: frozenset[str]
    clear: tuple[Place, ...]

    def choices(self) -> list[Choice]:
        """Return the choice of each name; names read alike in one light share theirs."""
        divisions = _divisions_told(self.text, self.toponyms, self.readings, self.holding)
        settled: dict[object, Choice] = {}
        found = []
        beside = [listed(self.text, one, other) for one, other in pairwise(self.toponyms)]
        for i, (reading, ids) in enumerate(zip(self.readings, self.held, strict=True)):
            kin = _kin(beside, self.first, i)
            seated = not (reading.wanted or normal(reading.core) in divisions or self.holding[i])
            key = (id(reading), ids, kin, seated)
            if key not in settled:
                settled[key] = self._choice(reading, ids, kin, seated=seated)
            found.append(settled[key])
        return found

    def _choice(self, reading: NameReading, ids: frozenset[str], kin: frozenset[str], *, seated: bool) -> Choice:
        """Return the choice of one name. seated: a city comes before its province, unless provinces stand beside it."""
        spread = self._spread(reading)
        weighed = self.scales.weigh(reading, ids, Light(spread, kin))
        if seated and not (weighed and sort_of(weighed[0].match.place) in kin):
            weighed = _seat_first(weighed)
        holders = tuple(place for i in sorted(ids) if (place := self.scales.gazetteer.get(i)) is not None)
        choice = settle(reading, weighed, Around(spread, self.named, self.clear, holders))
        country = country_of(choice, weighed, ids, spread, self.scales.gazetteer)
        return structs.replace(choice, country=country)

    def _spread(self, reading: NameReading) -> dict[str, float]:
        """Return what all but a name itself say of the countries: no name bears itself out."""
        own = self.own.get(normal(reading.core), {})
        return shares({country: vote - own.get(country, 0.0) for country, vote in self.votes.items()})


def _divisions_told(
    text: str, toponyms: Sequence[Toponym], readings: Sequence[NameReading], holding: Sequence[bool]
) -> frozenset[str]:
    """Return the names that a report gives to a division twice and never to a town: "Idlib province", "X in Idlib".

    Its bare "Idlib" is the division, too: the town lies in it, so that no wrong town is told with certainty. Nothing is
    "near" a division or "on its outskirts": there the name is the town's.
    """
    told: Counter[str] = Counter()
    towns = set()
    for reading, holds in zip(readings, holding, strict=True):
        told[normal(reading.core)] += "adm1" in reading.wanted or holds
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


def _kin(beside: Sequence[bool], first: Sequence[list[Weighed]], i: int) -> frozenset[str]:
    """Return what the neighbours of a name in a list are: "country", or "adm1:US" for American states.

    beside: whether each name and the next are listed.
    """
    near = ([i - 1] if i and beside[i - 1] else []) + ([i + 1] if i < len(beside) and beside[i] else [])
    return frozenset(sort_of(first[j][0].match.place) for j in near if first[j])


def _reading(gazetteer: Gazetteer, text: str, toponym: Toponym) -> NameReading:
    """Read a name with the noun of kind beside it: "Aleppo" in "Aleppo province", "Victoria" in "state of Victoria"."""
    reading = read_name(gazetteer, text[toponym.start : toponym.end])
    if toponym.kind == "metonym":  # a government speaks: a country or a capital, whatever else bears the name
        seats = [m for m in reading.matches if m.place.kind == "country" or m.place.id in gazetteer.capital_ids]
        return structs.replace(reading, matches=tuple(seats) or reading.matches)
    before = text[max(0, toponym.start - 25) : toponym.start]
    ends = before.rstrip().lower()
    beside = (_NOUN_AFTER.match(text, toponym.end), _NOUN_BEFORE.search(before) if ends.endswith("of") else None)
    nouns = [found.group(1).lower() for found in beside if found and kinds_of(found.group(1))]
    country = any(m.place.kind == "country" and m.score == 1.0 for m in reading.matches[:_FIRST])
    if not country and ends.endswith(("rural", "in")) and _COUNTRY_ABOUT.search(before):
        nouns.append(_COUNTRYSIDE)
    if not nouns or reading.wanted:
        return reading
    return structs.replace(reading, wanted=kinds_of(nouns[0]), noun=nouns[0])


def _sharing_nouns(text: str, toponyms: Sequence[Toponym], readings: list[NameReading]) -> list[NameReading]:
    """Give the noun behind a list of names to each of them: "Adra, Homs and Tamra districts"."""
    for i in range(len(readings) - 1, 0, -1):
        noun, before = readings[i].noun, readings[i - 1]
        if noun and noun.endswith("s") and not before.wanted and listed(text, toponyms[i - 1], toponyms[i]):
            readings[i - 1] = structs.replace(before, wanted=readings[i].wanted, noun=noun)
    return readings


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
    readings: Sequence[NameReading],
    holding: Sequence[bool],
    held: Sequence[frozenset[str]],
    gazetteer: Gazetteer,
) -> list[frozenset[str]]:
    """Add to what holds a name the name's own readings that hold the name before it: "Athens, Georgia" is in the US."""
    found = list(held)
    for i, holds in enumerate(holding):
        if holds:
            inner = [m.place for m in readings[i - 1].matches[:WEIGHED] if m.score == 1.0]
            ids = {m.place.id for m in readings[i].matches[:8] if m.place.kind in {"country", "adm1"}}
            around = {j for j in ids if any(lies_in(place, frozenset({j}), gazetteer) for place in inner)}
            found[i] |= around if around != ids else frozenset()
    return found


def _vote(
    votes: dict[str, float],
    toponyms: Sequence[Toponym],
    readings: Sequence[NameReading],
    first: Sequence[list[Weighed]],
) -> dict[str, dict[str, float]]:
    """Let the likeliest places of each name speak for their countries. Returns what each name said.

    A place of another spelling speaks only for a country that something else points to; where nothing does, only a
    large town: else the one place on earth that a name sounds like would bear itself out.
    """
    unlike = []
    own: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for toponym, reading, weighed in zip(toponyms, readings, first, strict=True):
        weight = config().evidence["metonym" if toponym.kind == "metonym" else "place"]
        for candidate in weighed[:3]:
            place, vote = candidate.match.place, weight * candidate.probability
            if place.country is None or place.kind == "country":
                continue
            if candidate.match.score < config().thresholds["faithful"]:
                unlike.append((normal(reading.core), place, vote))
            else:
                votes[place.country] += vote
                own[normal(reading.core)][place.country] += vote
    others = {country for country, vote in votes.items() if vote > 0}
    for name, place, vote in unlike:
        known = place.population >= config().thresholds["alone"] if not others else place.country in others
        if place.country and known:
            votes[place.country] += vote
            own[name][place.country] += vote
    return own


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
        enclave = candidate.own["capital"] and encloses(top, place)
        seat = place.kind == "settlement" and (top.id in {place.admin1, place.admin2} or enclave)
        if seat and large and candidate.match.score == 1.0:
            return [candidate, *weighed[:i], *weighed[i + 1 :]]
    return weighed
