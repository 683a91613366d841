"""The workspace's notes about itself: one value a key."""

from sqlalchemy import Connection, delete, insert, select

from dateline.store.schema import meta

APPLICATION = "application"
SETTINGS = "settings"
INPUTS = "chronicle-inputs"


def get(connection: Connection, key: str) -> str | None:
    """Return the value of a key, None where it is not set."""
    return connection.execute(select(meta.c.value).where(meta.c.key == key)).scalar()


def put(connection: Connection, key: str, value: str) -> None:
    """Set a key."""
    connection.execute(delete(meta).where(meta.c.key == key))
    connection.execute(insert(meta).values(key=key, value=value))
