"""Bringing a database to the schema of this version, in one transaction."""

from pathlib import Path
from typing import Literal

from sqlalchemy import Connection, inspect, text

VERSION_TABLE = "dateline_version"
# Oldest first; a test holds them equal to the migration scripts.
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")

State = Literal["empty", "current", "older", "newer", "foreign"]


def state_of(connection: Connection) -> tuple[State, str | None]:
    """Return how a database stands to this version's schema, and its revision where it has one.

    "empty" holds no table yet (just made, or its making was cut off), "foreign" tables that are not ours.
    """
    names = set(inspect(connection).get_table_names())
    if VERSION_TABLE not in names:
        return ("foreign" if names else "empty"), None
    revision = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608 - constant
    if revision is None:
        return "foreign", None
    if revision not in REVISIONS:
        return "newer", revision
    return ("current" if revision == REVISIONS[-1] else "older"), revision


def upgrade(connection: Connection, to: str = "head") -> None:
    """Run every migration that is missing (up to a revision), inside the connection's transaction."""
    # Alembic takes 0.15 s to import and is needed once in a workspace's life.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, to)
