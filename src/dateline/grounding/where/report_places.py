"""All places of one report, resolved together, in the order of the text; and what the report is mainly about."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import cached_property

from msgspec import Struct, structs

from dateline.grounding.where.choice import Choice
from dateline.grounding.where.havens import is_haven
from dateline.grounding.where.place_where import line_between, of_place, related, where_of
from dateline.grounding.where.rank import choose_all
from dateline.grounding.where.relative import Relation, relation_at, road_pair
from dateline.knowledge.gazetteer.place import POINT_KINDS, Place
from dateline.knowledge.gazetteer.words import place_words
from dateline.knowledge.places import Gazetteer
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.language.toponyms import Toponym, ToponymKind
from dateline.records import Where

_BESIDE = 40  # characters around a name in which a noun may say what it is
_NOUNS = "|".join(sorted((n for n, kind in place_words().kinds.items() if kind != "site"), key=len, reverse=True))
_CALLED = re.compile(rf"\b(?:{_NOUNS})\s+(?:of|called|named)\s+$", re.IGNORECASE)
_IS_CALLED = re.compile(rf"\s+(?:{_NOUNS})\b", re.IGNORECASE)
_HELD = 6  # characters from a name to that of what it is told to lie in
_IN = re.compile(r"\s+in\s+[A-Z]")
_IS_PLACED = re.compile(
    r",?\s+(?:(?:some|about|around|roughly|nearly|just)\s+)?\d+\s*(?:km|kms|kilomet(?:re|er)s?|miles?)\b"
)  # "Karo, some 40 kilometres west of Adra"
_NAME_WORD = re.compile(r"[A-Z][a-z]{3,}")
# The letter first, which is found faster than a word's start.
_THE_TOWN = re.compile(r"[tT](?<!\w.)(?i:he\s+(?:[\w-]+\s+){0,2}?(city|town|village|capital)\b)")
_OPENING = 400  # characters: what a report names first it is mostly about
# Times that set a sentence in another month or year than the report's day.
_OTHER_TIME = re.compile(r"month\(|year\([^0]|date\(\d{4}(?:-\d\d)?\)|decade")
_TOLD_OF = 0.25  # how much a town counts that is named only as the scene of another time
_FINE = frozenset({"site", "settlement", "near"})


class PlaceMention(Struct, frozen=True):
    """A place name of the text with its reading. `where` includes the words around it ("35 km west of Homs")."""

    start: int
    end: int
    kind: ToponymKind
    where: Where
    choice: Choice

    @property
    def place(self) -> Place | None:
        """The place the name stands for, None where ambiguous or without entry."""
        return self.choice.place

    @property
    def is_settlement(self) -> bool:
        """True for a town or village, known or not."""
        place = self.choice.place
        if place is None:
            return self.choice.status == "no-match" and self.kind == "place"
        return place.kind in {"settlement", "camp"}


class ReportPlaces:
    """The place mentions of one report."""

    def __init__(self, annotated: Annotated, gazetteer: Gazetteer) -> None:
        """Resolve every place name that the language room found in the report."""
        self.gazetteer = gazetteer
        self.annotated = annotated
        self.text = annotated.report.text
        toponyms = annotated.toponyms
        choices = choose_all(self.text, toponyms, gazetteer, self._written_in())
        self.mentions = [self._mention(t, c) for t, c in zip(toponyms, choices, strict=True)]
        self._starts = [m.start for m in self.mentions]
        self._roots: dict[tuple[int, int], Token | None] = {}
        self._havens: dict[tuple[int, int], bool] = {}

    def root(self, start: int, end: int) -> Token | None:
        """Return the head word of a stretch of text; None outside the text."""
        if (start, end) not in self._roots:
            span = self.annotated.doc.char_span(start, end)
            self._roots[start, end] = None if span is None else span.root
        return self._roots[start, end]

    def inside(self, start: int, end: int) -> list[PlaceMention]:
        """Return the mentions that overlap a stretch of text."""
        first = bisect_left(self._starts, start)
        if first and self.mentions[first - 1].end > start:
            first -= 1
        found = []
        for mention in self.mentions[first:]:
            if mention.start >= end:
                break
            found.append(mention)
        return found

    def last_before(self, offset: int, fits: Callable[[PlaceMention], bool]) -> PlaceMention | None:
        """Return the nearest mention before an offset that fits; of a list's entry, none from the entries before it."""
        entry = self.annotated.entry_at(offset)
        first = 0 if entry is None or entry.place is None else bisect_left(self._starts, entry.place.start)
        for mention in reversed(self.mentions[first : bisect_left(self._starts, offset)]):
            if fits(mention):
                return mention
        return None

    def road(self, first: PlaceMention, second: PlaceMention) -> Where | None:
        """Return the road between two mentions, None where the words do not speak of one."""
        if not road_pair(self.text, (first.start, first.end), (second.start, second.end)):
            return None
        name = f"{first.where.name}–{second.where.name} road"
        return line_between(first.where, second.where, self.text, name)

    def is_strange(self, mention: PlaceMention) -> bool:
        """Tell whether a name without entry is a place by words beside it: "the town of X", "the X district".

        It stays a name. The report's main town in its stead would be a wrong place told with certainty.
        """
        return mention.place is None and mention.kind == "place" and mention.where.name in self._strange

    def in_country(self, mention: PlaceMention) -> Where:
        """Return the place of a mention; of a name without entry with the country that the report is about."""
        if mention.place is not None or mention.where.country:
            return mention.where
        return structs.replace(mention.where, country=self.country)

    @cached_property
    def towns_pointed_to(self) -> tuple[re.Match[str], ...]:
        """Where the text points to a town by its noun: "the city", "the besieged town"."""
        return tuple(_THE_TOWN.finditer(self.text))

    @cached_property
    def _strange(self) -> frozenset[str | None]:
        unknown = [m for m in self.mentions if m.choice.status == "no-match" and m.kind == "place"]
        strays = Counter(m.where.name for m in unknown if m.choice.rule.endswith("+stray"))
        often = {name for name, times in strays.items() if times > 1}
        return frozenset({m.where.name for m in unknown if self._is_called(m)} | often)

    def _is_called(self, mention: PlaceMention) -> bool:
        before = self.text[max(0, mention.start - _BESIDE) : mention.start]
        behind = self.text[mention.end : mention.end + _BESIDE]
        if _CALLED.search(before) or _IS_CALLED.match(behind) or _IS_PLACED.match(behind):
            return True
        held = self.inside(mention.end, mention.end + _HELD) if _IN.match(behind) else ()  # "Karo in Adra province"
        return any(m.place is not None for m in held)

    @cached_property
    def focus(self) -> PlaceMention | None:
        """The settlement of the report's country that it is mainly about: named most, and first; None without any.

        It may be one that no gazetteer has. A town named only as the scene of another time is none.
        """
        weights: dict[str, float] = defaultdict(float)
        for mention in self.mentions:
            if self._may_be_focus(mention):
                weights[_key(mention)] += self._weight(mention) * (_TOLD_OF if self._is_of_other_time(mention) else 1.0)
        if max(weights.values(), default=0.0) <= _TOLD_OF:
            return None
        best = max(weights, key=lambda key: weights[key])  # the first named of equals
        return next(m for m in self.mentions if self._may_be_focus(m) and _key(m) == best)

    def set_elsewhen(self, start: int, end: int) -> bool:
        """Tell whether a stretch of text names another month or year: it need not be set in the same town."""
        return any(start <= time.start < end and _OTHER_TIME.search(time.normal) for time in self.annotated.times)

    def _is_of_other_time(self, mention: PlaceMention) -> bool:
        root = self.root(mention.start, mention.end)
        return root is not None and self.set_elsewhen(root.sent.start_char, root.sent.end_char)

    def _may_be_focus(self, mention: PlaceMention) -> bool:
        if mention.place is None:
            return self.is_strange(mention)
        in_country = self.country in {None, mention.place.country}
        fits = in_country and mention.is_settlement and mention.kind in {"place", "modifier"}
        return fits and not self.is_haven(mention)

    def is_haven(self, mention: PlaceMention) -> bool:
        """Tell whether a place is only where people went, fled or were brought."""
        key = (mention.start, mention.end)
        if key not in self._havens:
            self._havens[key] = is_haven(mention, self)
        return self._havens[key]

    @cached_property
    def country(self) -> str | None:
        """ISO code of the country most of the report's places lie in; None where no place says."""
        weights: dict[str, float] = defaultdict(float)
        for mention in self.mentions:
            if mention.place is not None and mention.place.country and mention.kind != "metonym":
                weights[mention.place.country] += self._weight(mention)
        return max(sorted(weights), key=lambda code: weights[code]) if weights else None

    def whole_country(self) -> Where | None:
        """Return the report's country as a place."""
        country = self.gazetteer.countries.get(self.country)
        place = self.gazetteer.get(country.id) if country else None
        return None if place is None else of_place(place, self.gazetteer, status="resolved")

    def _weight(self, mention: PlaceMention) -> float:
        weight = 0.4 if mention.kind == "modifier" else 1.0
        dateline = self.annotated.report.dateline_place
        if dateline is not None and dateline.start <= mention.start < dateline.end:
            return weight
        return weight + (0.75 if mention.start < _OPENING else 0.0)

    @cached_property
    def written_at(self) -> Where | None:
        """The town of the dateline in the report's country, which "here" means; the largest of its name."""
        line = self.annotated.report.dateline_place
        named = self.gazetteer.candidates(line.text) if line is not None else []
        here = [c.place for c in named if c.score == 1.0 and c.place.country == self.country]
        towns = [place for place in here if place.kind in POINT_KINDS]
        town = max(towns, key=lambda place: (place.population, place.id), default=None)
        return None if town is None else of_place(town, self.gazetteer, status="resolved")

    def _written_in(self) -> str | None:
        """Return the country of the dateline's place, where its name is a known one; else the one its outlet names."""
        place = self.annotated.report.dateline_place
        found = self.gazetteer.candidates(place.text) if place is not None else []
        return found[0].place.country if found and found[0].score == 1.0 else self._published_in()

    def _published_in(self) -> str | None:
        """Return the country in the outlet's name: "Upland National News", "Le Matin d'Upland"."""
        for word in _NAME_WORD.findall(self.annotated.report.outlet or ""):
            codes = self.gazetteer.countries.by_demonym.get(word.lower(), ())
            named = [c.place.country for c in self.gazetteer.candidates(word)[:1] if c.place.kind == "country"]
            if len(codes) == 1 or named:
                return codes[0] if codes else named[0]
        return None

    def _mention(self, toponym: Toponym, choice: Choice) -> PlaceMention:
        words = (self.text[toponym.start : toponym.end], toponym.start, toponym.end)
        where = where_of(choice, words, self.gazetteer)
        relation = relation_at(self.text, toponym.start, toponym.end)
        if choice.reading.direction is not None and relation is None:
            relation = _within_name(toponym, choice)
        if relation is not None and choice.place is not None and toponym.kind != "facility":
            where = related(where, relation, self.text)
        if toponym.kind == "facility":
            where = structs.replace(where, site=words[0])
        return PlaceMention(toponym.start, toponym.end, toponym.kind, where, choice)


def _key(mention: PlaceMention) -> str:
    return mention.place.id if mention.place is not None else mention.where.name or ""


def _within_name(toponym: Toponym, choice: Choice) -> Relation:
    """Return the direction that is part of the name as found: "northern Syria"."""
    return Relation("part", toponym.start, toponym.end, choice.reading.direction or "", choice.reading.direction)
