"""Opening a workspace: is it one, is it ours, is it of this version or older."""

from sqlalchemy import Connection, Engine

from dateline.store import meta, migrate
from dateline.store.connect import (
    APPLICATION_ID,
    application_id,
    connect,
    is_url,
    shown,
    use_write_ahead_log,
)
from dateline.store.errors import WorkspaceError, explained


def opened(address: str, *, create: bool, timeout: float) -> Engine:
    """Return an engine on a workspace whose schema is this version's.

    Raises WorkspaceError for anything else; a database that is not ours is not touched.
    """
    engine = connect(address, create=create, timeout=timeout)
    try:
        with explained(shown(address)):
            if _usable(engine, address, create=create) != "current":
                _bring_up_to_date(engine, address)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _usable(engine: Engine, address: str, *, create: bool) -> migrate.State:
    """Return the state of the database, or raise where it is none that this version may open."""
    at = shown(address)
    with engine.connect() as connection:
        state, revision = migrate.state_of(connection)
        if state == "newer":
            raise WorkspaceError(
                f"The workspace {at} was written by a newer version of Dateline (its schema is {revision}, this "
                f"version knows up to {migrate.REVISIONS[-1]}); update Dateline to open it."
            )
        if state == "foreign" or not _is_ours(connection, state):
            raise WorkspaceError(
                f"{at} is a database of another program, not a Dateline workspace; choose another with -w."
            )
        if state == "empty" and not create:
            raise WorkspaceError(f"The workspace {at} is empty; fill it with: dateline build PATH... -w {at}")
    return state


def _is_ours(connection: Connection, state: migrate.State) -> bool:
    if connection.dialect.name == "sqlite":
        mark = application_id(connection)
        return mark == APPLICATION_ID or (state == "empty" and mark == 0)
    return state == "empty" or meta.get(connection, meta.APPLICATION) == "dateline"


def _bring_up_to_date(engine: Engine, address: str) -> None:
    """Run the missing migrations in one transaction: a kill leaves the database as it was."""
    if not is_url(address):
        use_write_ahead_log(engine)
    with engine.execution_options(dateline_writes=True).begin() as connection:
        migrate.upgrade(connection)
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
