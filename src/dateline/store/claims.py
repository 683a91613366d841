"""Claims: the rows and back. A report's claims are written and replaced together."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Row, Select, Table, delete, insert, literal, select, update

from dateline.records import Claim
from dateline.store.schema import added, claim_events, claims, reports

Slim = TypeVar("Slim", bound=msgspec.Struct)

_CLAIM = msgspec.json.Decoder(Claim)
_AT_ONCE = 500
_AFTER = 1_000_000_000


def put_claims(connection: Connection, report: str, found: Iterable[Claim]) -> None:
    """Write a report's claims in place of those it has."""
    connection.execute(delete(claims).where(claims.c.report == report))
    rows = [
        {
            "id": claim.id,
            "report": report,
            "position": position,
            "kind": claim.kind,
            "type": claim.type,
            "standing": claim.standing,
            "place": claim.where.id,
            "from_": claim.when.from_,
            "to": claim.when.to,
            "record": msgspec.json.encode(claim).decode(),
        }
        for position, claim in enumerate(found)
    ]
    if rows:
        connection.execute(insert(claims), rows)


def rekey(connection: Connection, report: str, key: str) -> None:
    """Write another report key into a report's claims."""
    for row in connection.execute(select(claims.c.id, claims.c.record).where(claims.c.report == report)).all():
        changed = msgspec.structs.replace(_CLAIM.decode(row.record), report_key=key)
        connection.execute(
            update(claims).where(claims.c.id == row.id).values(record=msgspec.json.encode(changed).decode())
        )


def iter_claims(
    connection: Connection,
    *,
    report: str | None = None,
    event: str | None = None,
    ids: Collection[str] | None = None,
    by_hand: bool = True,
) -> Iterator[Claim]:
    """Yield claims in the order of their reports' keys and of the text, `event` filled from the chronicle.

    `by_hand`: with the claims that people added, after those that were read off the report.
    """
    tables = ((claims, claims.c.position), (added, literal(_AFTER).label("position")))
    found: list[Row[Any]] = []
    for table, position in tables if by_hand else tables[:1]:
        query = (
            select(table.c.record, table.c.report, position, table.c.id, reports.c.key, claim_events.c.event)
            .select_from(table.join(reports, table.c.report == reports.c.id))
            .outerjoin(claim_events, claim_events.c.claim == table.c.id)
        )
        if report is not None:
            query = query.where(table.c.report == report)
        if event is not None:
            query = query.where(claim_events.c.event == event)
        found += [row for part in _parts(query, table, ids) for row in connection.execute(part)]
    # Sorted here, not by the database: PostgreSQL orders text by its locale, and the output must be the same.
    rows = sorted(found, key=lambda row: (row.key, row.report, row.position, row.id))
    return (msgspec.structs.replace(_CLAIM.decode(row.record), event=row.event) for row in rows)


def scan_claims(connection: Connection, type_: type[Slim]) -> Iterator[Slim]:
    """Yield every claim, added ones too, as a struct that has some of a claim's fields; in no order."""
    decoder = msgspec.json.Decoder(type_)
    for table in (claims, added):
        for record in connection.execute(select(table.c.record)).scalars():
            yield decoder.decode(record)


def _parts(query: Select[Any], table: Table, ids: Collection[str] | None) -> Iterator[Select[Any]]:
    """Yield the query, in as many parts as a database's limit on parameters asks."""
    if ids is None:
        yield query
        return
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), _AT_ONCE):
        yield query.where(table.c.id.in_(wanted[start : start + _AT_ONCE]))
