"""What a report has told of people so far: who is mentioned where, who holds an office, and who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.grounding.who.context import Context
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.records import Resolution, renewed
from dateline.language.tokens import Doc

__all__ = ["OfficeAt", "Seen", "Told"]

Seen = tuple[Mention, Resolution]


class OfficeAt(NamedTuple):
    """An office that the report gives a named person: the last tokens of both, and the office's words."""

    person: int
    office: int
    words: str


class Told:
    """The mentions of a report resolved so far, and the offices of the people it names."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._doc: Doc = context.annotated.doc
        self.all: Sequence[Seen] = ()
        self.offices: Sequence[OfficeAt] = ()

    def speaker_of(self, mention: Mention) -> Resolution | None:
        """Who says what the pronoun is the first to stand in, if it stands first: "officials said they …"."""
        at = self._doc[mention.head].idx
        last: tuple[int, int] | None = None
        for quote in self._context.annotated.quotes:
            if quote.speaker_start is None or quote.speaker_end is None:
                continue
            if quote.speaker_start <= at < quote.speaker_end and last is not None:
                return self.said_by(*last)  # "they said", after those who spoke before
            if quote.speaker_end <= at:
                last = max(last or (0, 0), (quote.speaker_start, quote.speaker_end))
            opens = quote.start <= at < quote.end and quote.form != "direct"
            if opens and not any(quote.start <= self._doc[m.left].idx < at for m, _ in self.all):
                return self.said_by(quote.speaker_start, quote.speaker_end)
        return None

    def said_by(self, start: int, end: int) -> Resolution | None:
        """Who the words of a speaker between two offsets name: a person first, else whom most of them name."""
        words = self._doc.bounds(start, end)
        if words is None:
            return None
        first, last = words
        inside = [(m.left - m.right, r) for m, r in self.all if first <= m.left and m.right <= last and r.id]
        people = [r for _, r in inside if r.kind == "person"]
        return people[0] if people else min(inside, key=lambda i: i[0])[1] if inside else None

    def office(self, word: str, mention: Mention) -> Resolution | None:
        """Resolve "the spokesman": the person whom the report has named with that office."""
        whose = self._whose(mention)
        for office in reversed(self.offices):
            words = office.words.lower()
            if office.person < mention.left and word in words and (whose is None or whose in words):
                return self.person_at(office.person, f"office:{word}")
        return None

    def _whose(self, mention: Mention) -> str | None:
        """What an office is said to be of ("the head of the clinic"), None where that may be what was told before."""
        head = self._doc[mention.head]
        for child in head.children:
            if child.i > head.i and child.dep_ == "nmod" and any(c.lower_ == "of" for c in child.children):
                return None if child.lower_ in self._context.nouns.anaphoric else child.lower_
        return None

    def beside(self, mention: Mention) -> Resolution | None:
        """Resolve "the envoy, Jo Doe": the named person that the office stands beside."""
        office = next((o for o in self.offices if o.office == mention.head), None)
        return self.person_at(office.person, "appositive") if office else None

    def person_at(self, token: int, why: str) -> Resolution | None:
        """Return the person that a token names."""
        return next((renewed(r, why) for m, r in self.all if m.left <= token < m.right and r.kind == "person"), None)
