"""One report as the templates see it: its claims, its country, what its actors are called in it."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.exports.muc4 import words
from dateline.exports.parties import Party
from dateline.exports.view import View
from dateline.records import Claim, Role, When
from dateline.records.actor_ids import is_generic_id, name_behind
from dateline.records.chronicle import ReportInfo

_SURE, _NAMED, _WORKED_OUT = 3.0, 1.0, 0.5  # how much a mention speaks for its country
_HAPPENED = ("happened", "doubted", "attempted")
_PERSON_KINDS = ("person",)


@dataclass(frozen=True)
class Told:
    """A report's claims and what can be looked up about them. Nothing here looks outside the report but knowledge."""

    view: View
    info: ReportInfo
    claims: Sequence[Claim]

    @property
    def day(self) -> str | None:
        """The day the report was written, else published, else the last day it can be from."""
        day = self.info.story or self.info.published or self.info.bounded_to
        return day[:10] if day else None

    @cached_property
    def days(self) -> list[tuple[int, When]]:
        """Days that the report itself gives things it says happened, with their offsets, in text order."""
        types = self.view.ontology.event_types
        return [
            (c.evidence.start, c.when)
            for c in self.claims
            if c.kind == "event"
            and c.standing in _HAPPENED
            and not c.when.inferred
            and _is_day(c.when)
            and c.type in types
            and types[c.type].crosswalk.muc4
        ]

    @cached_property
    def votes(self) -> Counter[str]:
        """How much speaks for each country: each place and actor of the report once, however often it is named.

        A country's own name and an actor known to be of one country weigh most, a place worked out least.
        """
        said: dict[tuple[str, str], float] = {}
        for claim in self.claims:
            where = claim.where
            if where.country:
                weight = _SURE if where.precision == "country" else _WORKED_OUT if where.inferred else _NAMED
                _heavier(said, (where.country, where.id or where.name or ""), weight)
            for role in claim.roles:
                if code := self._actor_country(role.actor):
                    known = self.view.book.get(role.actor or "") is not None
                    _heavier(said, (code, role.actor or ""), _SURE if known else _WORKED_OUT)
        votes: Counter[str] = Counter()
        for (code, _), weight in said.items():
            votes[code] += weight  # type: ignore[assignment]  # a Counter of shares
        return votes

    @cached_property
    def country(self) -> str | None:
        """The country that most of the report's places and actors are in."""
        return max(sorted(self.votes), key=lambda c: self.votes[c]) if self.votes else None

    def _actor_country(self, actor: str | None) -> str | None:
        if actor is None:
            return None
        if known := self.view.book.get(actor):
            return known.countries[0] if len(known.countries) == 1 else None
        tail = actor.rsplit("-", 1)[-1].upper()
        return tail if is_generic_id(actor) and len(tail) == 2 and self.view.country(tail) else None

    def party(self, role: Role) -> Party | None:
        """Return the known actor of a role."""
        known = self.view.book.get(role.actor) if role.actor else None
        return Party(known.id, known.name, known.kind) if known else None

    def is_person(self, role: Role) -> bool:
        """Tell whether a role means a single person whose name is known, be it by name, title or pronoun."""
        if party := self.party(role):
            return party.kind in _PERSON_KINDS
        name = name_behind(role.actor)
        if not name:
            return False
        last = name[-1]
        ontology = self.view.ontology
        if ontology.kinds_of(last) or ontology.kinds_of(words.singular(last)) or words.has("fighters", last):
            return False
        if words.has("titles", last) or words.people_class(last):
            return False
        noun = (words.tokens(head(role)) or [""])[-1]
        return not words.is_plural(noun) or noun in (role.actor or "")

    def fullest_name(self, actor: str) -> str | None:
        """Return the longest name that the report gives a person, without titles."""
        names = [name_in(r, actor) for c in self.claims for r in c.roles if r.actor == actor]
        names = [n for n in names if n and not words.has("empty", n) and not words.has("titles", n)]
        behind = name_behind(actor)
        if len(behind) > 1:
            names.append(" ".join(behind).upper())
        return max(names, key=lambda n: (len(n.split()), len(n), n), default=None)

    @cached_property
    def offices(self) -> dict[str, str]:
        """Offices that the report gives persons: actor id -> the office's words."""
        found: dict[str, str] = {}
        for claim in self.claims:
            office = next((r for r in claim.roles if r.role == "office"), None)
            holder = next((r for r in claim.roles if r.role == "a"), None)
            if claim.kind == "tie" and office and holder and holder.actor:
                found.setdefault(holder.actor, words.plain(office.text))
        return found


def _is_day(when: When) -> bool:
    """Tell a day, a part of one, or hours of two days ("in the last 24 hours")."""
    if when.precision == "part-of-day" or when.from_ is None or when.to is None:
        return when.precision == "part-of-day"
    return dt.date.fromisoformat(when.to[:10]) - dt.date.fromisoformat(when.from_[:10]) <= dt.timedelta(days=1)


def _heavier(said: dict[tuple[str, str], float], key: tuple[str, str], weight: float) -> None:
    said[key] = max(said.get(key, 0.0), weight)


def head(role: Role) -> str:
    """Return the head of a role's phrase: its noun, or the name."""
    if role.head_start is None or role.head_end is None:
        return role.text
    return role.text[role.head_start - role.start : role.head_end - role.start] or role.text


def up_to_head(role: Role) -> str:
    """Return a role's phrase up to its head noun; whole where the head only counts ("MEMBERS OF A COMMISSION")."""
    if role.head_end is None or words.has("counts", (words.tokens(head(role)) or [""])[-1]):
        return role.text
    return role.text[: role.head_end - role.start] or role.text


def name_in(role: Role, actor: str) -> str:
    """Return the name within a person's phrase: the longest run of words that the actor's id is made of.

    Of an actor of the file, the phrase up to a comma without titles. Empty where the phrase has no name ("HE").
    """
    flat = " ".join(role.text.upper().split())
    if name := name_behind(actor):
        part = "|".join(sorted((re.escape(word.upper()) for word in name), key=len, reverse=True))
        runs = re.findall(rf"(?<!\w)(?:{part})(?:\W{{1,3}}(?:{part}))*(?!\w)", flat)
        return words.plain(max(runs, key=len, default=""))
    said = words.plain(flat.split(",")[0]).split()
    while len(said) > 1 and words.has("titles", said[0].strip(".")):
        said.pop(0)
    return " ".join(said)
