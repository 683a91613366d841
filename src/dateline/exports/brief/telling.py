"""The sentences of a brief: events, figures, lines of control, disputes."""

from collections import defaultdict
from collections.abc import Iterator

from dateline.exports.brief.notes import Notes
from dateline.exports.brief.records import Sentence
from dateline.exports.html import words
from dateline.exports.view import View
from dateline.records import Voice
from dateline.records.chronicle import Dispute, Event, Holding, Reading, TollLine

_SO = ("happened", "ongoing")
_VERBS = {
    "gained": "gained",
    "lost": "lost",
    "holds": "held",
    "contested": "fought over",
    "besieges": "besieged",
    "presence": "stood in",
    "seat": "sat in",
}
_ACTORS = ("blame", "holder")


class Teller:
    """Puts records into sentences, each with the words it rests on."""

    def __init__(self, view: View, notes: Notes) -> None:
        self._view = view
        self._notes = notes
        self._events = {event.id for event in view.chronicle.events}
        self._disputes: dict[str, list[Dispute]] = defaultdict(list)
        for dispute in view.chronicle.disputes:
            self._disputes[dispute.subject].append(dispute)

    def event(self, event: Event) -> Iterator[Sentence]:
        """Yield what happened, its figures, and what of it is disputed."""
        yield self._sentence(self._told(event), [c for c in event.claims if self._is_event(c)] or event.claims, event)
        for line in event.tolls:
            if line.superseded_by is None:
                yield self._sentence(self._figure(line), line.claims, event)
        yield from map(self.dispute, self._disputes[event.id])

    def _is_event(self, claim: str) -> bool:
        found = self._view.claim_by_id.get(claim)
        return found is not None and found.kind == "event"

    def _told(self, event: Event) -> str:
        where = words.place(event.where) if event.where.name or event.where.words else ""
        parts = [event.title if not where or (event.where.name or where) in event.title else f"{event.title}, {where}"]
        parts.append(words.interval(event.when))
        standing = "" if event.standing in _SO else f"told as {event.standing}, "
        told = f"{standing}{words.told_by(event.independent)} in {_reports(len(event.reports))}"
        denied = "; it is denied" if event.status == "denied" != event.standing else ""
        return f"{' — '.join(parts)} ({told}{denied})."

    def _figure(self, line: TollLine) -> str:
        of = f" of {line.of}" if line.of and line.of not in line.words else ""
        part = ", part of a larger figure" if line.part_of else ""
        return f"{_capital(line.kind)}{of}: “{line.words}”, according to {_by(line.voices)}{part}."

    def dispute(self, dispute: Dispute) -> Sentence:
        """Return the readings of a dispute side by side."""
        readings = "; ".join(self._reading(one, actor=dispute.field in _ACTORS) for one in dispute.readings)
        claims = [claim for one in dispute.readings for claim in one.claims[:2]]
        return Sentence(
            text=f"Accounts differ. {dispute.question} {readings}.", notes=self._notes.of(claims),
            event=dispute.subject if dispute.subject in self._events else None,
            line=None if dispute.subject in self._events else dispute.subject,
        )  # fmt: skip

    def _reading(self, one: Reading, *, actor: bool) -> str:
        name = self._name(one.value, one.words) if actor else words.reading(one)
        return f"{name}: according to {_by(one.voices)}"

    def holding(self, line: Holding) -> Sentence:
        """Return one line of a place's timeline."""
        who, where = self._name(line.actor, line.actor_words), words.place(line.place, line.site)
        since, until = words.since(line), words.until(line)
        bounds = since if line.type in ("gained", "lost") else f"since {since}, until: {until}"
        one_party = "; only one of the sides says so" if line.status == "one-party" else ""
        standing = "" if line.standing in _SO else f", told as {line.standing}"
        text = f"{_capital(who)} {_VERBS[line.type]} {where} ({bounds}{standing}; {_by(line.voices)}{one_party})."
        return Sentence(text=text, notes=self._notes.of(line.claims), line=line.id)

    def _name(self, identity: str | None, text: str) -> str:
        known = self._view.actor_by_id.get(identity or "")
        return known.name if known is not None and known.known else f"“{known.name if known else text}”"

    def _sentence(self, text: str, claims: "tuple[str, ...] | list[str]", event: Event) -> Sentence:
        return Sentence(text=text, notes=self._notes.of(claims), event=event.id)


def _by(voices: tuple[Voice, ...]) -> str:
    return words.voices(voices) or "the report itself"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _reports(many: int) -> str:
    return "1 report" if many == 1 else f"{many} reports"
