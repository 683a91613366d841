"""Carrying out what people ruled: on claims before they are joined, on events once they are made."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from dateline.chronicle.rulings import Orders
from dateline.records.chronicle import Event
from dateline.records.claim import Claim, Link, Where


def edited_claims(claims: Iterable[Claim], orders: Orders) -> list[Claim]:
    """Return the claims with people's edits, moves, places and rejections carried out."""
    edits: dict[str, dict[str, Any]] = {}
    for claim, changes in orders.claim_edits:
        edits.setdefault(claim, {}).update(changes)
    moved = dict(orders.moved_tolls)
    settled = {(words, was): where for words, was, where in orders.settled}
    kept = (c for c in claims if c.id not in orders.rejected)
    return [_edited(_moved(_settled(c, settled), moved.get(c.id)), edits.get(c.id)) for c in kept]


def _settled(claim: Claim, settled: Mapping[tuple[str, str | None], dict[str, Any]]) -> Claim:
    """Give a claim the place that people say its words mean; words measured from a place ("10 km north of") stay."""
    old = claim.where
    where = settled.get(((old.words or "").casefold(), old.id)) if old.words and old.distance_km is None else None
    if where is None:
        return claim
    kept = {"words": old.words, "start": old.start, "end": old.end, "site": old.site, "inferred": old.inferred}
    place = msgspec.convert({**where, **kept, "status": "resolved", "rule": "settled by a person"}, Where)
    return msgspec.structs.replace(claim, where=place)


def _moved(claim: Claim, home: str | None) -> Claim:
    if home is None:
        return claim
    rest = tuple(k for k in claim.links if k.kind not in ("of-event", "part-of"))
    return msgspec.structs.replace(claim, links=(*rest, Link("of-event", home)))


def _edited(claim: Claim, changes: dict[str, Any] | None) -> Claim:
    if not changes:
        return claim
    return msgspec.convert({**msgspec.to_builtins(claim), **changes}, Claim)


class EventOrders(Struct, frozen=True):
    """What people ruled on each event there is: event id → changes of its fields, and → the decisions on it."""

    changes: Mapping[str, dict[str, Any]] = {}
    made: Mapping[str, tuple[str, ...]] = {}


def event_orders(orders: Orders, home: Mapping[str, str]) -> EventOrders:
    """Find the events that rulings are about now. home: claim id → event id.

    An edit goes to the event that holds most of the claims it was made on, between equals to the first by id.
    """
    changes: dict[str, dict[str, Any]] = {}
    for members, new in orders.event_edits:
        homes = Counter(home[c] for c in members if c in home)
        if homes:
            changes.setdefault(min(homes, key=lambda e: (-homes[e], e)), {}).update(new)
    made: dict[str, dict[str, None]] = {}
    for claim, decision in orders.on:
        if claim in home:
            made.setdefault(home[claim], {})[decision] = None
    return EventOrders(changes, {event: tuple(ids) for event, ids in made.items()})


def edited_event(event: Event, ruled: EventOrders) -> Event:
    """Return an event with people's edits, and the ids of the decisions made on it or its claims."""
    changes, made = ruled.changes.get(event.id), ruled.made.get(event.id)
    if changes:
        old = msgspec.to_builtins(event)
        event = msgspec.convert({**old, **changes, "summary": _summed(old["summary"], changes.get("summary"))}, Event)
    return msgspec.structs.replace(event, rulings=made) if made else event


def _summed(old: Sequence[dict[str, Any]], ruled: Sequence[dict[str, Any]] | None) -> list[dict[str, Any]]:
    """Put people's figures in the place of those of the same kind and side; the others stay."""
    lines = {(line["kind"], line.get("side")): line for line in (*old, *(ruled or ()))}
    return list(lines.values())
