"""A report with everything the language room found in it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from dateline.knowledge.names import NameHit
from dateline.language.coverage import Days, covered_days
from dateline.language.entries import Entry, find_entries, listed_days
from dateline.language.group_votes import GroupVote
from dateline.language.offices import Office, find_offices
from dateline.language.tokens import Doc, Span, Token
from dateline.language.toponyms import Toponym
from dateline.records import NumberExpr, Quote, Report, TimeExpr


@dataclass(frozen=True)
class Annotated:
    """One report, its Doc (`doc.text == report.text`), and the spans found on top of the syntax.

    `names` are known actors' names found by the knowledge room; their tokens are names in the Doc as well. `groups` are
    mentions of names that no file has and that are taken for armed groups'.
    All lists are in text order; offsets are code points of `report.text`.
    """

    report: Report
    doc: Doc
    names: list[NameHit] = field(default_factory=list)
    numbers: list[NumberExpr] = field(default_factory=list)
    times: list[TimeExpr] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    toponyms: list[Toponym] = field(default_factory=list)
    groups: list[GroupVote] = field(default_factory=list)

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The words that were read, in text order: neither blanks nor furniture."""
        read = [b for b in self.report.blocks if not b.is_furniture]
        return tuple(t for b in read for t in self.doc.within(b.start, b.end) if not t.is_space)

    @cached_property
    def covers(self) -> Days | None:
        """The first and the last day that a digest says it covers, or lists; None of other reports."""
        return covered_days(self.report) or listed_days(self.report, self.entries)

    @cached_property
    def entries(self) -> list[Entry]:
        """The list entries and items of a round-up that have a head with their day or place, in text order."""
        return find_entries(self.report, self.times, self.toponyms)

    def entry_at(self, offset: int) -> Entry | None:
        """Return the list entry or item that holds an offset."""
        for entry in self.entries:
            if entry.start <= offset < entry.end:
                return entry
        return None

    @cached_property
    def offices(self) -> list[Office]:
        """The people and the offices that the words give them, in text order."""
        return find_offices(self.doc)

    @cached_property
    def _name_of(self) -> dict[int, NameHit]:
        return {i: hit for hit in self.names for i in self._places(hit)}

    @cached_property
    def _toponym_of(self) -> dict[int, Toponym]:
        return {i: place for place in self.toponyms for i in self._places(place)}

    @cached_property
    def _time_of(self) -> dict[int, TimeExpr]:
        return {i: time for time in self.times for i in self._places(time)}

    @cached_property
    def _times_by_sentence(self) -> dict[int, list[tuple[TimeExpr, Span]]]:
        found: dict[int, list[tuple[TimeExpr, Span]]] = defaultdict(list)
        for time in self.times:
            if (span := self.doc.char_span(time.start, time.end)) is not None:
                found[span.sent.start].append((time, span))
        return found

    def name_of(self, token: Token) -> NameHit | None:
        """Return the known name a word is part of."""
        return self._name_of.get(token.i)

    def toponym_of(self, token: Token) -> Toponym | None:
        """Return the place name a word is part of."""
        return self._toponym_of.get(token.i)

    def time_of(self, token: Token) -> TimeExpr | None:
        """Return the time expression a word is part of."""
        return self._time_of.get(token.i)

    def times_in(self, sentence: Span) -> Iterable[tuple[TimeExpr, Span]]:
        """Return the time expressions that begin in a sentence, with their words."""
        return self._times_by_sentence.get(sentence.start, ())

    def _places(self, found: NameHit | Toponym | TimeExpr) -> list[int]:
        return [token.i for token in self.doc.within(found.start, found.end)]
