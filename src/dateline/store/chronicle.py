"""The chronicle's rows: replaced as a whole, read back as it was written."""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Table, delete, insert, select

from dateline.records.chronicle import (
    ActorView,
    Chronicle,
    Dispute,
    Doubt,
    Event,
    Forward,
    Holding,
    Identity,
    ReportInfo,
    Tie,
)
from dateline.records.claim import Claim
from dateline.store import schema


class _Part(Struct, frozen=True):
    """One field of `Chronicle`: its table, the type of its items, and the columns an item is searched by."""

    field: str
    table: Table
    type: Any
    columns: Callable[[Any], dict[str, str | None]]


def _event(event: Event) -> dict[str, str | None]:
    return {
        **_named(event, "id", "type", "standing", "status"),
        "place": event.where.id,
        "from_": event.when.from_,
        "to": event.when.to,
    }


def _holding(holding: Holding) -> dict[str, str | None]:
    return {**_named(holding, "id", "actor", "type", "known_from"), "place": holding.place.id}


def _pair(pair: tuple[str, str]) -> dict[str, str | None]:
    return {"claim": pair[0], "event": pair[1]}


def _decision(decision: str) -> dict[str, str | None]:
    return {"decision": decision}


def _named(item: object, *names: str) -> dict[str, str | None]:
    return {name: getattr(item, name) for name in names}


def _by(*names: str) -> Callable[[Any], dict[str, str | None]]:
    return lambda item: _named(item, *names)


_PARTS = (
    _Part("events", schema.events, Event, _event),
    _Part("holdings", schema.holdings, Holding, _holding),
    _Part("ties", schema.ties, Tie, _by("id", "a", "b", "type", "known_from")),
    _Part("disputes", schema.disputes, Dispute, _by("id", "subject", "field")),
    _Part("actors", schema.actors, ActorView, _by("id", "name")),
    _Part("reports", schema.report_infos, ReportInfo, _by("id")),
    _Part("forwards", schema.forwards, Forward, _by("old", "new")),
    _Part("claim_events", schema.claim_events, tuple[str, str], _pair),
    _Part("added", schema.added, Claim, _by("id", "report")),
    _Part("doubts", schema.doubts, Doubt, _by("a", "b")),
    _Part("identities", schema.identities, Identity, _by("actor", "was")),
    _Part("orphaned", schema.orphaned, str, _decision),
)


def _rows(part: _Part, items: Iterable[Any]) -> list[dict[str, Any]]:
    return [
        {"position": position, "record": msgspec.json.encode(item).decode(), **part.columns(item)}
        for position, item in enumerate(items)
    ]


def put_chronicle(connection: Connection, chronicle: Chronicle) -> None:
    """Write a chronicle in place of the one that is there."""
    for part in _PARTS:
        connection.execute(delete(part.table))
        rows = _rows(part, getattr(chronicle, part.field))
        if rows:
            connection.execute(insert(part.table), rows)


def get_identities(connection: Connection) -> tuple[Identity, ...]:
    """Return whom people say that actors are, without the rest of the chronicle."""
    part = next(part for part in _PARTS if part.type is Identity)
    return _items(connection, part)


def _items(connection: Connection, part: _Part) -> tuple[Any, ...]:
    decoder = msgspec.json.Decoder(part.type)
    records = connection.execute(select(part.table.c.record).order_by(part.table.c.position)).scalars()
    return tuple(decoder.decode(record) for record in records)


def get_chronicle(connection: Connection) -> Chronicle:
    """Return the chronicle, every part in the order it was written in."""
    return Chronicle(**{part.field: _items(connection, part) for part in _PARTS})
