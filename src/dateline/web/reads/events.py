"""Events: the list with its filters, and one event with all it rests on."""

import msgspec

from dateline.api import days, deciding, rows, voices
from dateline.api.filters import EventFilter, choose
from dateline.api.names import place
from dateline.chronicle import near_events, neighbours
from dateline.engines.knowledge import open_knowledge
from dateline.records import Claim
from dateline.records.chronicle import Event
from dateline.web.asked import PAGE, Asked, ById
from dateline.web.desk import Desk
from dateline.web.endpoint import Endpoint, Rows
from dateline.web.shapes import EventAnswer, EventLink, EventRow, Neighbour
from dateline.web.snapshot import Snapshot
from dateline.web.views import actor_ids, claim_views, claims_of


class Filter(Asked, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The filters of `dateline events`: days (YYYY, YYYY-MM or YYYY-MM-DD), names in any spelling, type or family."""

    from_: str | None = msgspec.field(name="from", default=None)
    to: str | None = None
    on: str | None = None
    place: str | None = None
    actor: str | None = None
    type: str | None = None
    min_deaths: int | None = None


class EventsAsked(Filter, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The same, in pages."""

    cursor: str | None = None
    limit: int = PAGE


def events(desk: Desk, asked: EventsAsked) -> Rows[Event, EventRow]:
    """Return the events asked for, by day."""
    snapshot = desk.snapshot
    found = choose(snapshot.record.events, chosen(snapshot, asked), snapshot.names)
    return Rows(found, lambda event: msgspec.convert(rows.event_row(event, snapshot.names), EventRow))


def chosen(snapshot: Snapshot, asked: Filter) -> EventFilter:
    """Return the filter that a request asks for. Raises UsageError for a day that is none."""
    first, last = asked.on or asked.from_, asked.on or asked.to
    return EventFilter(
        first=days.first_day(first) if first else None,
        last=days.last_day(last) if last else None,
        place=asked.place,
        actor=asked.actor,
        type=asked.type,
        min_deaths=asked.min_deaths,
        families={name: entry.family for name, entry in snapshot.ontology.event_types.items()} if asked.type else {},
    )


def event(desk: Desk, asked: ById) -> EventAnswer:
    """Return one event by its id or a former one."""
    snapshot = desk.snapshot
    found, former = snapshot.event(asked.id)
    claims = claims_of(snapshot, found)
    disputes = snapshot.disputes.get(found.id, [])
    beside = snapshot.view.claims_by(_told_beside(found))
    return EventAnswer(
        event=found,
        label=snapshot.label(found.type),
        family=snapshot.family(found.type),
        when=days.spoken(found.when),
        where=place(found.where),
        former=former,
        names=snapshot.named(actor_ids([found], claims, beside, disputes)),
        claims=claim_views(snapshot, claims, context=True),
        beside=claim_views(snapshot, beside, context=True),
        disputes=list(disputes),
        neighbours=_neighbours(snapshot, found),
        whole=_link(snapshot, found.whole) if found.whole else None,
        parts=[link for part in found.parts if (link := _link(snapshot, part))],
        joined_why=list(found.joined_why),
        history=[one.decision for one in deciding.history(snapshot.view, found.id)],
        cite=cite(snapshot, found, claims),
    )


def _told_beside(found: Event) -> set[str]:
    """Return the claims of other events that a value of this one rests on."""
    fields = (found.agents, found.targets, found.victims, found.instruments, found.sites, found.types, found.days,
              found.places, found.blame, found.tolls)  # fmt: skip
    return {claim for readings in fields for one in readings for claim in one.claims} - set(found.claims)


def _link(snapshot: Snapshot, wanted: str) -> EventLink | None:
    other = snapshot.events.get(wanted)
    return EventLink(id=other.id, title=other.title) if other else None


def _neighbours(snapshot: Snapshot, found: Event) -> list[Neighbour]:
    """Return events of nearly the same days and country that the joining rules do not surely tell apart."""
    near = near_events(found, snapshot.record.events)
    claims = snapshot.view.claims_of([found, *near])
    knowledge = open_knowledge(snapshot.workspace.settings().knowledge)
    return [
        Neighbour(
            id=other.id, title=other.title, when=days.spoken(other.when), where=place(other.where), score=one.score,
            why=list(one.why),
        )
        for one in neighbours(found, near, claims, knowledge)
        if (other := snapshot.events[one.event])
    ]  # fmt: skip


def cite(snapshot: Snapshot, found: Event, claims: list[Claim]) -> str:
    """Return a sentence to cite an event by: what it is, its id, and every report with outlet and date."""
    told = dict.fromkeys(claim.report for claim in claims)
    infos = [snapshot.infos[one] for one in told if one in snapshot.infos]
    reports = "; ".join(
        ", ".join(filter(None, (voices.outlet(i), i.title and f"“{i.title}”", days.day_of(i.published or i.story))))
        for i in infos
    )
    return f"{found.title} ({days.spoken(found.when)}; {place(found.where)}). Dateline event {found.id}. By {reports}."


ENDPOINTS = (
    Endpoint(
        path="/api/events",
        name="events",
        summary="The events by day, filtered as `dateline events` does.",
        handle=events,
        asked=EventsAsked,
        answer=EventRow,
        many=True,
    ),
    Endpoint(
        path="/api/events/{id}",
        name="event",
        summary="One event: readings, claims with their passages, disputes, neighbours, decisions, how to cite it.",
        handle=event,
        asked=ById,
        answer=EventAnswer,
    ),
)
