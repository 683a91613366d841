"""Looking things up by the beginning of their ids, without reading a whole chronicle."""

from typing import Literal

from sqlalchemy import Column, Connection, func, select

from dateline.store import schema

Kind = Literal["claim", "event", "former", "holding", "tie", "dispute", "actor", "report", "decision"]

_COLUMNS: dict[Kind, tuple[Column[str], ...]] = {
    "claim": (schema.claims.c.id, schema.added.c.id),
    "event": (schema.events.c.id,),
    "former": (schema.forwards.c.old,),
    "holding": (schema.holdings.c.id,),
    "tie": (schema.ties.c.id,),
    "dispute": (schema.disputes.c.id,),
    "actor": (schema.actors.c.id,),
    "report": (schema.reports.c.id,),
    "decision": (schema.decisions.c.id,),
}
_MANY = 8  # enough to show that a beginning is not unique


def beginning_with(connection: Connection, kind: Kind, beginning: str) -> list[str]:
    """Return ids that begin with some characters, sorted, at most a few; the id itself where it is one."""
    found: set[str] = set()
    for column in _COLUMNS[kind]:
        if connection.execute(select(column).where(column == beginning)).first() is not None:
            return [beginning]
        query = select(column).where(func.substr(column, 1, len(beginning)) == beginning)
        found.update(connection.execute(query.limit(_MANY)).scalars())
    return sorted(found)


def forward(connection: Connection, former: str) -> str:
    """Return the id of the event that a former id leads to; the id itself where it leads nowhere."""
    query = select(schema.forwards.c.new).where(schema.forwards.c.old == former)
    return connection.execute(query).scalar() or former
