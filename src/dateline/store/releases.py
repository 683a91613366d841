"""Releases: whole versions of the chronicle under a name, never changed."""

from msgspec import Struct
from sqlalchemy import Connection, insert, select

from dateline.store.schema import releases


class Frozen(Struct, frozen=True, kw_only=True):
    """A release: its name, the SHA-256 of what it holds, when and by whom it was frozen, and a note."""

    name: str
    hash: str
    at: str
    person: str
    note: str = ""


def put_release(connection: Connection, frozen: Frozen, body: bytes) -> None:
    """Keep a release."""
    connection.execute(
        insert(releases).values(
            name=frozen.name, hash=frozen.hash, at=frozen.at, person=frozen.person, note=frozen.note, body=body
        )
    )


def all_releases(connection: Connection) -> tuple[Frozen, ...]:
    """Return the releases, oldest first."""
    c = releases.c
    rows = connection.execute(select(c.name, c.hash, c.at, c.person, c.note).order_by(c.seq))
    return tuple(Frozen(name=r.name, hash=r.hash, at=r.at, person=r.person, note=r.note) for r in rows)


def get_release(connection: Connection, name: str) -> bytes | None:
    """Return what a release holds, as it was frozen; None where there is none of that name."""
    body = connection.execute(select(releases.c.body).where(releases.c.name == name)).scalar()
    return None if body is None else bytes(body)
