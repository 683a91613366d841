"""The log of people's rulings: rows are added at its end and never changed."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, insert, select

from dateline.chronicle.log import GENESIS
from dateline.records.chronicle import Decision
from dateline.store.errors import WorkspaceError
from dateline.store.schema import decisions, imported

_DECISION = msgspec.json.Decoder(Decision)


def last_decision(connection: Connection) -> Decision | None:
    """Return the log's last decision, None where it is empty."""
    query = select(decisions.c.record).order_by(decisions.c.seq.desc()).limit(1)
    record = connection.execute(query).scalar()
    return None if record is None else _DECISION.decode(record)


def append_decision(connection: Connection, decision: Decision) -> None:
    """Add a decision to the log.

    Raises WorkspaceError where it does not follow the last one: another was added since it was drawn up.
    """
    last = last_decision(connection)
    if decision.previous != (last.hash if last else GENESIS):
        raise WorkspaceError("Another decision was recorded in the meantime; look at it, then decide again.")
    connection.execute(
        insert(decisions).values(
            id=decision.id,
            action=decision.action,
            person=decision.person,
            at=decision.at,
            previous=decision.previous,
            hash=decision.hash,
            record=msgspec.json.encode(decision).decode(),
        )
    )


def all_decisions(connection: Connection) -> tuple[Decision, ...]:
    """Return the log from its beginning."""
    records = connection.execute(select(decisions.c.record).order_by(decisions.c.seq)).scalars()
    return tuple(_DECISION.decode(record) for record in records)


def put_imported(connection: Connection, others: Iterable[Decision]) -> None:
    """Keep another log's decisions as they are; those that are here already stay."""
    here = set(connection.execute(select(imported.c.hash)).scalars())
    rows = [{"hash": d.hash, "record": msgspec.json.encode(d).decode()} for d in others if d.hash not in here]
    if rows:
        connection.execute(insert(imported), rows)


def all_imported(connection: Connection) -> tuple[Decision, ...]:
    """Return the decisions of other logs in the order they came in."""
    records = connection.execute(select(imported.c.record).order_by(imported.c.seq)).scalars()
    return tuple(_DECISION.decode(record) for record in records)
