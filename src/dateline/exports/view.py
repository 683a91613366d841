"""The chronicle as an export sees it: events with their sides, places, dead and sources looked up once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dateline.exports.cells import joined
from dateline.grounding.when.precision import days_of
from dateline.knowledge.actors import ActorBook
from dateline.knowledge.gazetteer.countries import Country
from dateline.knowledge.library import Knowledge
from dateline.knowledge.places import Gazetteer
from dateline.ontology import Ontology
from dateline.ontology.schema import EventType
from dateline.records import Claim
from dateline.records.chronicle import ActorView, Chronicle, Event, Reading, ReportInfo

HAPPENED = frozenset({"happened", "ongoing", "background", "doubted"})
CIVILIAN_KINDS = frozenset({"civilians", "party", "ngo", "media", "person"})
STATE_KINDS = frozenset({"government", "state-force"})


@dataclass(frozen=True)
class Party:
    """One side of an event: its actor id where known, its name, its kind ("unknown" where nothing tells)."""

    id: str | None
    name: str
    kind: str
    ucdp: str | None = None
    inter: int | None = None

    @property
    def is_state(self) -> bool:
        """A government or its forces."""
        return self.kind in STATE_KINDS

    @property
    def is_civilian(self) -> bool:
        """People who bear no arms."""
        return self.kind in CIVILIAN_KINDS


@dataclass(frozen=True)
class View:
    """Chronicle, claims and knowledge together. All look-ups are pure; nothing is guessed."""

    chronicle: Chronicle
    claims: Sequence[Claim]
    knowledge: Knowledge
    ontology: Ontology
    rule: str | None = None
    _cache: dict[str, object] = field(default_factory=dict, repr=False)

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

    def party(self, reading: Reading) -> Party:
        """Return the side that a reading names."""
        known = self.book.get(reading.value) if reading.value else None
        if known is not None:
            return Party(known.id, known.name, known.kind, known.ucdp, known.inter)
        seen = self.actor_by_id.get(reading.value or "")
        if seen is not None:
            return Party(seen.id, seen.name, seen.kind or "unknown")
        return Party(reading.value, reading.words, "unknown")

    def parties(self, readings: Iterable[Reading]) -> list[Party]:
        """Return the sides of a field, each once, in the field's order."""
        found = {(p.id or p.name): p for p in (self.party(r) for r in readings)}
        return list(found.values())

    def sides(self, event: Event) -> tuple[list[Party], list[Party]]:
        """Return who acted and who was acted on; victims who are no target's own people stand with the targets."""
        agents = self.parties(event.agents)
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
