"""Actors: the list, and one with its names, offices, ties, holdings and events."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from dateline.api import days, deciding
from dateline.api.filters import by_day
from dateline.api.names import place
from dateline.chronicle.identities import about_actors
from dateline.engines.knowledge import open_knowledge
from dateline.records.actor_ids import name_behind
from dateline.records.chronicle import ActorView, Event, Identity
from dateline.web.asked import ById, Paged
from dateline.web.desk import Desk
from dateline.web.endpoint import Endpoint, Rows
from dateline.web.errors import NotFoundError
from dateline.web.lines import holding_line, tie_line
from dateline.web.shapes import (
    ActorAnswer,
    ActorEvent,
    ActorRow,
    AliasView,
    DaySpan,
    KnownName,
    MergedActor,
    OfficeView,
)
from dateline.web.slim import SlimClaim
from dateline.web.snapshot import Snapshot, once
from dateline.web.views import actor_ids

if TYPE_CHECKING:
    from dateline.knowledge.actors import ActorBook

_SHOWN = 20
"""Claims named for each alias."""

_PARTS = ("agents", "targets", "victims", "blame")


class ActorsAsked(Paged, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Actors with a name like `q`, or of a kind."""

    q: str | None = None
    kind: str | None = None


def actors(desk: Desk, asked: ActorsAsked) -> Rows[ActorView, ActorRow]:
    """Return the actors, those with most claims first."""
    snapshot = desk.snapshot
    counts = _counts(snapshot)
    found = [one for one in snapshot.record.actors if _wanted(snapshot, one, asked)]
    found.sort(key=lambda one: (-counts["claims"][one.id], one.name, one.id))
    return Rows(found, lambda one: _row(snapshot, one, counts))


def _wanted(snapshot: Snapshot, one: ActorView, asked: ActorsAsked) -> bool:
    named = asked.q is None or snapshot.names.matches(asked.q, one.id, one.name)
    return named and asked.kind in (None, one.kind)


@once
def _counts(snapshot: Snapshot) -> dict[str, Counter[str]]:
    """Return how often each actor stands in events, holdings, ties and claims, counted once for each chronicle."""
    record = snapshot.record
    return {
        "events": Counter(one for event in record.events for one in set(_roles(event))),
        "holdings": Counter(line.actor for line in record.holdings if line.actor),
        "ties": Counter(end for tie in record.ties for end in {tie.a, tie.b}),
        "claims": Counter(one for claim in snapshot.claims for one in {role.actor for role in claim.roles} if one),
    }


def _roles(event: Event) -> Iterator[str]:
    for part in _PARTS:
        yield from (reading.value for reading in getattr(event, part) if reading.value)


def row(snapshot: Snapshot, one: ActorView) -> ActorRow:
    """Return an actor as lists show it."""
    return _row(snapshot, one, _counts(snapshot))


def _row(snapshot: Snapshot, one: ActorView, counts: dict[str, Counter[str]]) -> ActorRow:
    parent = snapshot.actors.get(one.parent or "")
    return ActorRow(
        id=one.id,
        name=snapshot.names.actor(one.id, one.name),
        kind=one.kind,
        known=one.known,
        country=one.country,
        parent=one.parent,
        parent_name=parent.name if parent else None,
        aliases=list(one.aliases),
        **{name: counted[one.id] for name, counted in counts.items()},
    )


def actor(desk: Desk, asked: ById) -> ActorAnswer:
    """Return one actor with all that the chronicle and the knowledge file say of it."""
    snapshot = desk.snapshot
    found = one_actor(snapshot, asked.id)
    book = open_knowledge(snapshot.workspace.settings().knowledge).actors
    known = book.get(found.id)
    ties = [tie for tie in snapshot.record.ties if found.id in (tie.a, tie.b)]
    holdings = [line for line in snapshot.record.holdings if line.actor == found.id]
    events = [event for event in snapshot.record.events if found.id in _roles(event)]
    return ActorAnswer(
        actor=found,
        name=snapshot.names.actor(found.id, found.name),
        validity=DaySpan(from_=known.from_, to=known.to) if known else DaySpan(),
        wikidata=known.wikidata if known else None,
        source=known.source or None if known else None,
        aliases=aliases(snapshot, found.id),
        known_names=[KnownName(name=a.name, from_=a.from_, to=a.to) for a in known.aliases] if known else [],
        parents=list(book.parents(found.id)) if known else [],
        offices=[*_known_offices(book, found.id), *_told_offices(snapshot, found.id)],
        ties=[tie_line(snapshot, tie) for tie in ties],
        holdings=[holding_line(snapshot, line) for line in holdings],
        events=[_event(event, found.id) for event in sorted(events, key=by_day)],
        merged=_merged(snapshot, found.id),
        history=[one.decision for one in deciding.history(snapshot.view, found.id)],
        names=snapshot.named((*actor_ids(ties, holdings), found.id, found.parent)),
    )


def one_actor(snapshot: Snapshot, wanted: str) -> ActorView:
    """Return an actor; the id of one that was merged leads to the one it is. Raises NotFoundError."""
    found = snapshot.actors.get(wanted) or snapshot.actors.get(snapshot.view.meaning.whole(wanted))
    if found is None:
        raise NotFoundError(f"There is no actor {wanted!r} in this chronicle.")
    return found


def _merged(snapshot: Snapshot, wanted: str) -> list[MergedActor]:
    """Return the actors that are this one, by people's rulings or a report's abbreviation, with the names they had."""
    made = {one.id: one.payload["actors"] for one in snapshot.workspace.rulings() if about_actors(one)}
    whole = [one for one in snapshot.record.identities if one.actor == wanted and one.words is None and one.was]
    return [
        MergedActor(id=one.was, name=_former(one, made.get(one.decision or "", {})), decision=one.decision)
        for one in whole
        if one.was
    ]


def _former(one: Identity, names: Mapping[str, str]) -> str:
    was = one.was or ""
    return names.get(was) or ("".join(name_behind(was)).upper() if one.decision is None else was)


def aliases(snapshot: Snapshot, wanted: str) -> list[AliasView]:
    """Return the words that reports use for an actor, the commonest first."""
    said: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
    for claim, words, why in mentions(snapshot.claims, wanted):
        said[words].append((claim, why))
    made = [
        AliasView(
            words=words,
            n=len(used),
            rules=sorted({why for _, why in used if why}),
            claims=list(dict.fromkeys(claim for claim, _ in used))[:_SHOWN],
        )
        for words, used in said.items()
    ]
    return sorted(made, key=lambda one: (-one.n, one.words))


def mentions(claims: Iterable[SlimClaim], wanted: str) -> Iterator[tuple[str, str, str | None]]:
    """Yield where claims mean an actor: the claim's id, the words, and why they mean it."""
    for claim in claims:
        yield from ((claim.id, role.text, role.why) for role in claim.roles if role.actor == wanted)
        yield from ((claim.id, voice.text, None) for voice in claim.voice if voice.actor == wanted and voice.text)


def _known_offices(book: "ActorBook", wanted: str) -> Iterator[OfficeView]:
    held = [(wanted, office) for office in book.offices(wanted)]
    for person, office in [*held, *book.leaders(wanted)]:
        yield OfficeView(
            title=office.title,
            person=person,
            person_name=_book_name(book, person),
            org=office.org,
            org_name=_book_name(book, office.org),
            from_=office.from_,
            to=office.to,
            source="knowledge",
        )


def _book_name(book: "ActorBook", wanted: str) -> str:
    known = book.get(wanted)
    return known.name if known else wanted


def _told_offices(snapshot: Snapshot, wanted: str) -> Iterator[OfficeView]:
    for tie in snapshot.record.ties:
        if tie.type == "leads" and wanted in (tie.a, tie.b):
            yield OfficeView(
                title=tie.office or "leads",
                person=tie.a,
                person_name=snapshot.names.actor(tie.a, tie.a_words),
                org=tie.b,
                org_name=snapshot.names.actor(tie.b, tie.b_words),
                from_=tie.from_earliest,
                to=tie.to_latest,
                source="reports",
                tie=tie.id,
            )


def _event(event: Event, wanted: str) -> ActorEvent:
    return ActorEvent(
        id=event.id,
        title=event.title,
        when=days.spoken(event.when),
        where=place(event.where),
        status=event.status,
        roles=[part for part in _PARTS if any(reading.value == wanted for reading in getattr(event, part))],
    )


ENDPOINTS = (
    Endpoint(
        path="/api/actors",
        name="actors",
        summary="The actors, those with most claims first.",
        handle=actors,
        asked=ActorsAsked,
        answer=ActorRow,
        many=True,
    ),
    Endpoint(
        path="/api/actors/{id}",
        name="actor",
        summary="One actor: names with evidence, validity, offices, ties, holdings, events.",
        handle=actor,
        asked=ById,
        answer=ActorAnswer,
    ),
)
