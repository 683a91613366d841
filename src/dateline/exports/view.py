"""The chronicle as an export sees it: events with their sides, places, dead and sources looked up once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dateline.exports.cells import joined
from dateline.exports.parties import UNKNOWN, Party, described
from dateline.grounding.when.precision import days_of
from dateline.knowledge.actors import ActorBook
from dateline.knowledge.gazetteer.countries import Country
from dateline.knowledge.library import Knowledge
from dateline.knowledge.places import Gazetteer
from dateline.ontology import Ontology
from dateline.ontology.schema import EventType
from dateline.records import Claim
from dateline.records.chronicle import ActorView, Chronicle, Event, Reading, ReportInfo

DEMONSTRATIONS = frozenset({"Protests", "Riots"})
_WITH = frozenset({"allied", "supports", "part-of", "leads"})
HAPPENED = frozenset({"happened", "ongoing", "background", "doubted"})
# Why an event has no row, where several code books agree.
NOT_HAPPENED = "planned, threatened, attempted or denied"
IN_PARTS = "told by its parts"
NO_COUNTRY = "no country told"


@dataclass(frozen=True)
class View:
    """Chronicle, claims and knowledge together. All look-ups are pure; nothing is guessed."""

    chronicle: Chronicle
    claims: Sequence[Claim]
    knowledge: Knowledge
    ontology: Ontology
    rule: str | None = None

    @cached_property
    def claim_by_id(self) -> dict[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def report_by_id(self) -> dict[str, ReportInfo]:
        """Reports by id."""
        return {report.id: report for report in self.chronicle.reports}

    @cached_property
    def actor_by_id(self) -> dict[str, ActorView]:
        """The chronicle's actors by id."""
        return {actor.id: actor for actor in self.chronicle.actors}

    @cached_property
    def event_of(self) -> dict[str, str]:
        """The chronicle's event of each claim that is about one, by ids."""
        return dict(self.chronicle.claim_events)

    @property
    def places(self) -> Gazetteer:
        """The gazetteer."""
        return self.knowledge.places

    @property
    def book(self) -> ActorBook:
        """The actor book."""
        return self.knowledge.actors

    def country(self, code: str) -> Country | None:
        """Return a country by its ISO code of two letters."""
        return self.places.countries.get(code)

    def division(self, division: str | None) -> str | None:
        """Return the name of a place's division, which a claim holds by name or by id."""
        known = self.places.get(division) if division and ":" in division else None
        return known.name if known else division

    def type_of(self, event: Event) -> EventType | None:
        """Return the ontology's entry for the event's type."""
        return self.ontology.event_types.get(event.type)

    def party(self, reading: Reading) -> Party | None:
        """Return the side that a reading names, None where it names a place, a thing or a number."""
        known = self.book.get(reading.value) if reading.value else None
        if known is not None:
            whole = (self.book.get(self.book.side(known.id)) if known.kind == "operation" else None) or known
            return Party(known.id, known.name, whole.kind, known.ucdp, whole.inter)  # an operation is its army's
        seen = self.actor_by_id.get(reading.value or "")
        if seen is not None:
            return Party(seen.id, seen.name, seen.kind or UNKNOWN)
        return described(self.ontology, reading, self.claim_by_id, self.chronicle.actors)

    def side(self, party: Party) -> str:
        """Return whose side an actor is on: of a state's organs, the state's."""
        return self.book.side(party.id) if party.id else party.name

    def together(self, one: Party, other: Party) -> bool:
        """Tell whether two actors are of one side: organs of one state, or with each other by what reports tell."""
        a, b = self.side(one), self.side(other)
        return a == b or frozenset((a, b)) in self._allies

    @cached_property
    def _allies(self) -> frozenset[frozenset[str]]:
        with_ = (t for t in self.chronicle.ties if t.type in _WITH and t.standing != "denied")
        return frozenset(frozenset((self.book.side(t.a), self.book.side(t.b))) for t in with_)

    def parties(self, readings: Iterable[Reading]) -> list[Party]:
        """Return the sides of a field, each once, in the field's order; those with a name before others."""
        found = {(p.id or p.name): p for r in readings if (p := self.party(r)) is not None}
        return sorted(found.values(), key=lambda p: not p.named)

    def named(self, readings: Iterable[Reading]) -> list[str]:
        """Return what stands in a field, each once: sides by their names, other things by the reports' words."""
        sides = ((self.party(r), r) for r in readings)
        return list(dict.fromkeys(p.name if p is not None and p.named else r.words for p, r in sides))

    def sides(self, event: Event) -> tuple[list[Party], list[Party]]:
        """Return who acted and who was acted on; victims who are no target's own people stand with the targets.

        Those who fight or kill are not taken for civilians because they are only called "men" or "youths".
        """
        agents = self.parties(event.agents)
        kind = self.type_of(event)
        if kind is not None and kind.violent and kind.crosswalk.acled_event not in DEMONSTRATIONS:
            agents = [replace(p, kind=UNKNOWN) if p.kind == "civilians" and not p.named else p for p in agents]
        targets = self.parties([*event.targets, *event.victims])
        ours = {p.id or p.name for p in agents}
        return agents, [p for p in targets if (p.id or p.name) not in ours]

    def reports_of(self, event: Event) -> list[ReportInfo]:
        """Return the reports that tell of an event, in the event's order."""
        return [self.report_by_id[r] for r in event.reports if r in self.report_by_id]

    def claims_of(self, event: Event) -> list[Claim]:
        """Return the claims about an event, in the event's order."""
        return [self.claim_by_id[c] for c in event.claims if c in self.claim_by_id]

    def days(self, event: Event) -> tuple[str | None, str | None]:
        """Return the first and last day as ISO dates, None where open."""
        first, last = days_of(event.when)
        return (first.isoformat() if first else None, last.isoformat() if last else None)

    def voices(self, event: Event) -> str:
        """Return who is cited for the event, in the reports' words."""
        return joined(v.text for v in event.voices if v.kind != "outlet")

    def toll(self, event: Event, kind: str, side: str | None = None) -> tuple[int | None, int | None, int | None]:
        """Return low, best and high of one kind, of one side or of all; None where nobody gives a figure."""
        for line in event.summary:
            if line.kind == kind and line.side == side:
                return line.low, line.best, line.high
        return None, None, None
