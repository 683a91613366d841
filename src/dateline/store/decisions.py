"""The log of people's rulings: rows are added at its end and never changed."""

import msgspec
from sqlalchemy import Connection, insert, select

from dateline.records.chronicle import Decision
from dateline.store.errors import WorkspaceError
from dateline.store.schema import decisions

START = ""
"""What the first decision gives as the hash before it."""

_DECISION = msgspec.json.Decoder(Decision)


def last_hash(connection: Connection) -> str:
    """Return the hash of the log's last decision, START where it is empty."""
    query = select(decisions.c.hash).order_by(decisions.c.seq.desc()).limit(1)
    return connection.execute(query).scalar() or START


def append_decision(connection: Connection, decision: Decision) -> None:
    """Add a decision to the log.

    Raises WorkspaceError where it does not follow the last one: another was added since it was drawn up.
    """
    if decision.previous != last_hash(connection):
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
