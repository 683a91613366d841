"""What the report as a whole says about who is who: its country, its day, abbreviations it introduces."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property

from dateline.grounding.who.nouns import Nouns, load_nouns
from dateline.knowledge.actors import ActorBook
from dateline.knowledge.actors_records import ARMED_KINDS
from dateline.knowledge.names import NameHit
from dateline.knowledge.places import Gazetteer
from dateline.language.annotated import Annotated
from dateline.language.group_votes import GroupVote

__all__ = ["Context"]

_ISO_DAY = 10
_LOCAL = frozenset({"place", "facility", "modifier"})
_READINGS = 3  # of a place name; further ones are small or far-fetched
_TOWN = 15_000  # people: a smaller place of the name is a chance reading
_OFTEN = 3  # votes of one name at most: a report on one town is not ten times about its country
# "US-led", "UK-based"; "Russian warplanes": a country that acts or is far away.
_FOLLOWS = re.compile(r"(-)|\s+([^\W\d_]+)|()")
_FOREIGN = 0.3
_LOCATIVE = re.compile(
    r"\b(?:in|inside|across|throughout|into|within|(?:north|south|east|west|central)\w*)\s+$", re.IGNORECASE
)
_WRITTEN_IN = 2.0
_PUBLISHED_IN = 0.5  # by the outlet's name ("Upland National News"): speaks where little else does
_INSIDE = 2.0
_DATELINE = 50  # characters behind a dateline's town in which its country stands
_COMMA = re.compile(r"\s*,\s*(?:the\s+)?|\s*\(")
_FEW = 2  # an actor at home in more countries than this says nothing about the report's


@dataclass(frozen=True)
class Context:
    """One report on its way through the room."""

    annotated: Annotated
    book: ActorBook
    places: Gazetteer | None = None

    @property
    def text(self) -> str:
        """The report's clean text."""
        return self.annotated.report.text

    @cached_property
    def _furniture(self) -> tuple[list[int], list[int]]:
        blocks = [block for block in self.annotated.report.blocks if block.is_furniture]
        return [block.start for block in blocks], [block.end for block in blocks]

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        """The number of the sentence that each word stands in, by the word's place."""
        numbers: list[int] = []
        for number, sentence in enumerate(self.annotated.doc.sents):
            numbers += [number] * (sentence.end - sentence.start)
        return tuple(numbers)

    def is_outlet(self, words: str) -> bool:
        """Whether words are the letters of the report's own agency or outlet ("sources told LNA"), and no group's."""
        report = self.annotated.report
        letters = "".join(word[0] for word in (report.outlet or "").split() if word[0].isupper())
        return words.isupper() and len(words) > 1 and words in {report.agency, letters}

    def in_furniture(self, offset: int) -> bool:
        """Whether an offset lies in a block that asserts nothing of its own."""
        starts, ends = self._furniture
        place = bisect_right(starts, offset) - 1
        return place >= 0 and offset < ends[place]

    def group_vote(self, start: int, end: int) -> GroupVote | None:
        """The reading's vote that a name is an armed group's, None where it cast none."""
        return next((vote for vote in self.annotated.groups if vote.start < end and start < vote.end), None)

    @cached_property
    def nouns(self) -> Nouns:
        """The word lists."""
        return load_nouns()

    @cached_property
    def day(self) -> str | None:
        """The report's day at the precision known; of an undated report, the latest start of what it names
        (a report that names a group was not written before the group was), which is a bound, not a date.
        """
        report = self.annotated.report
        fact = report.story or report.published
        if fact is not None:
            return fact.value[:_ISO_DAY]
        starts = [start for hit in self.annotated.names if (start := self._start(hit)) is not None]
        return max(starts, default=None)

    @cached_property
    def rebel_country(self) -> str | None:
        """The first of the report's countries where the knowledge says who the rebels are on the day."""
        return next((c for c in self.countries[:3] if self.book.generic(c, "rebels", self.day)), None)

    @cached_property
    def dated(self) -> bool:
        """Whether `day` is a date the report carries."""
        return (self.annotated.report.story or self.annotated.report.published) is not None

    def _start(self, hit: NameHit) -> str | None:
        entry = self.book.get(hit.ids[0]) if len(hit.ids) == 1 else None
        return entry.from_ if entry and entry.kind in ARMED_KINDS else None

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries the report is about, best first: by its places, by country names, by the groups it names."""
        counts = defaultdict(float, self._place_votes())
        for start, end, country in self.book.country_mentions(self.text):
            counts[country] += self._country_weight(start, end)
        if self._home is not None:
            counts[self._home] += _WRITTEN_IN
        for _, _, country in self.book.country_mentions(self.annotated.report.outlet or ""):
            counts[country] += _PUBLISHED_IN
        for actor, times in Counter(hit.ids[0] for hit in self.annotated.names).items():
            entry = self.book.get(actor)
            if entry is not None and 0 < len(entry.countries) <= _FEW:
                vote = 2.0 if entry.kind in ARMED_KINDS else 0.5
                for country in entry.countries:  # a group at home in two countries says that it is about either
                    counts[country] += vote * min(times, _OFTEN) / len(entry.countries)
        return tuple(sorted(counts, key=lambda country: (-counts[country], country != self._home, country)))

    @cached_property
    def _home(self) -> str | None:
        """The country of the dateline, as it names it ("BENI, Upland, March 8") or as that of its place: a report
        written there is likelier about it than about one it names.
        """
        place = self.annotated.report.dateline_place
        if place is None:
            return None
        behind = self.text[place.end : place.end + _DATELINE]
        named = self.book.country_mentions(behind)
        if named and _COMMA.fullmatch(behind[: named[0][0]]):
            return named[0][2]
        found = self.places.candidates(place.text) if self.places is not None else []
        return found[0].place.country if found and found[0].score == 1.0 else None

    def _place_votes(self) -> dict[str, float]:
        """A vote for the countries that a place name may lie in, by size: chance readings do not add up."""
        votes: dict[str, float] = defaultdict(float)
        named = Counter(self.text[t.start : t.end] for t in self.annotated.toponyms if t.kind in _LOCAL)
        for name, times in named.items() if self.places else ():
            assert self.places is not None
            found = self.places.candidates(name)[:_READINGS]
            as_written = [r for r in found if r.score == 1.0]  # "Belmar" says nothing about Balma in France
            readings = [r.place for r in as_written or found]
            if any(place.kind == "country" for place in readings):
                continue
            readings = [p for p in readings if p.population >= _TOWN or p.kind == "country"]
            largest = max((place.population for place in readings), default=0) or 1
            shares = {p.country: p.population / largest for p in reversed(readings) if p.country}
            for country, share in shares.items():
                votes[country] += share * min(times, _OFTEN)
        return votes

    def _country_weight(self, start: int, end: int) -> float:
        """How much the naming of a country says that things happen there: "in Syria" much, "US-led" little."""
        follows = _FOLLOWS.match(self.text, end)
        if follows is not None and (follows[1] or (follows[2] or "").lower() in self.nouns.nouns):
            return _FOREIGN
        return _INSIDE if _LOCATIVE.search(self.text, max(0, start - 20), start) else 1.0

    @property
    def country(self) -> str | None:
        """The country the report is about, None where it names none."""
        return self.countries[0] if self.countries else None

    @cached_property
    def acronyms(self) -> dict[str, str]:
        """Abbreviations the report introduces after a name: {"AMB": "Abu Musa Brigade"}."""
        found: dict[str, str] = {}
        for match in re.finditer(r"\(([A-Z][A-Z0-9/-]{1,9})\)", self.text):
            name = _spelled_out(match[1], self.text[max(0, match.start() - 120) : match.start()])
            if name:
                found.setdefault(match[1], name)
        return found


def _spelled_out(acronym: str, before: str) -> str | None:
    """The run of words before "(ABC)" whose initials give it; small words may be left out of the initials."""
    words = list(re.finditer(r"[^\W\d_][\w'’-]*", before.rsplit(".", 1)[-1]))
    letters = [c for c in acronym if c.isalpha()]
    index = len(letters) - 1
    for position in range(len(words) - 1, max(-1, len(words) - 12), -1):
        word = words[position].group()
        if index >= 0 and word[0].upper() == letters[index].upper():
            index -= 1
            if index < 0:
                sentence = before.rsplit(".", 1)[-1]
                return sentence[words[position].start() : words[-1].end()]
        elif word[0].isupper() and not word.isupper():
            return None
    return None
