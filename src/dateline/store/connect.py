"""From an address (a file, or a PostgreSQL URL) to a database engine."""

import os
import re
import sqlite3
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import QueuePool, StaticPool

from dateline.store.errors import WorkspaceError

APPLICATION_ID = 0x44544C4E  # "DTLN" in the header of a SQLite file: whose it is (sqlite.org/fileformat2.html)
MEMORY = ":memory:"
_MAGIC = b"SQLite format 3\x00"


def is_url(address: str) -> bool:
    """Return whether an address is a database URL rather than a file."""
    return re.match(r"[a-z][a-z0-9+]*://", address) is not None


def shown(address: str) -> str:
    """Return an address as messages show it: a URL without its password."""
    if not is_url(address):
        return address
    try:
        return make_url(address).render_as_string(hide_password=True)
    except ArgumentError:
        return re.sub(r"//[^/@]*@", "//***@", address)


def connect(address: str, *, create: bool, timeout: float) -> Engine:
    """Return an engine for the address; nothing is written yet.

    `create` lets a missing file be made; `timeout` is how long, in seconds, to wait for another program's
    write. Raises WorkspaceError where the address cannot be a workspace.
    """
    if is_url(address):
        return _postgresql(address, timeout)
    if address == MEMORY:
        return _sqlite(MEMORY, timeout)
    _check_file(Path(address), create=create)
    return _sqlite(_uri(Path(address), create=create), timeout)


def _postgresql(address: str, timeout: float) -> Engine:
    try:
        url = make_url(address)
        if url.drivername in {"postgres", "postgresql"}:
            url = url.set(drivername="postgresql+psycopg")
        if url.get_backend_name() != "postgresql":
            raise WorkspaceError(f"{shown(address)} is no address of a workspace: give a file or a postgresql:// URL.")
        # Pinged before use: a server that was away for a moment costs no request.
        engine = create_engine(url, pool_pre_ping=True)
    except (ArgumentError, NoSuchModuleError) as error:
        raise WorkspaceError(f"{shown(address)} is no address of a database: {error}") from error
    except ModuleNotFoundError as error:
        raise WorkspaceError("PostgreSQL needs its driver: pip install 'dateline[postgresql]'.") from error
    event.listen(engine, "begin", partial(_begin_postgresql, timeout))
    return engine


def _begin_postgresql(timeout: float, connection: Connection) -> None:
    """Begin a transaction: a reading one sees one state throughout, writing ones of a workspace follow each other.

    PostgreSQL alone would let two programs replace the chronicle, or end the log, at the same time. The lock is a
    workspace's own (a schema's) and goes with the transaction.
    """
    if not connection.get_execution_options().get("dateline_writes", False):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        return
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {round(timeout * 1000)}")
    connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('dateline'), hashtext(current_schema()))")


def _check_file(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise WorkspaceError(f"{path} is a folder, not a workspace; name a file: -w {path / 'dateline.db'}")
    if not path.exists():
        if not create:
            raise WorkspaceError(f"There is no workspace at {path}; make one with: dateline build PATH... -w {path}")
        folder = path.absolute().parent
        if not folder.is_dir():
            raise WorkspaceError(f"The folder {folder} for the workspace does not exist; make it first.")
        return
    if create and not os.access(path, os.W_OK):
        raise WorkspaceError(f"The workspace {path} may not be written (read-only file); choose another with -w.")
    try:
        with path.open("rb") as stream:
            head = stream.read(len(_MAGIC))
    except OSError as error:
        raise WorkspaceError(f"The workspace {path} cannot be read: {error.strerror}.") from error
    if head not in {b"", _MAGIC}:
        raise WorkspaceError(f"{path} is not a Dateline workspace (not a database at all); choose another with -w.")


def _uri(path: Path, *, create: bool) -> str:
    """Return SQLite's URI of a file: made if missing only on `create`, opened read-only where it must be."""
    mode = "rwc" if create else "rw"
    if path.exists() and not os.access(path, os.W_OK):
        mode = "ro"
        # A file in write-ahead mode needs two companions, which a read-only folder cannot get.
        if not os.access(path.absolute().parent, os.W_OK):
            mode = "ro&immutable=1"
    return f"file:{quote(str(path.absolute()))}?mode={mode}"


def _sqlite(uri: str, timeout: float) -> Engine:
    def open_file() -> sqlite3.Connection:
        # isolation_level None: transactions begin where we say, so that a migration is one, too.
        return sqlite3.connect(uri, uri=uri != MEMORY, timeout=timeout, isolation_level=None, check_same_thread=False)

    pool = StaticPool if uri == MEMORY else QueuePool
    engine = create_engine("sqlite://", creator=open_file, poolclass=pool)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Begin a transaction; a writing one takes the lock at once, so that it waits here and not in the middle."""
    writing = connection.get_execution_options().get("dateline_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def use_write_ahead_log(engine: Engine) -> None:
    """Let readers go on while one program writes (SQLite's WAL mode; a property of the file)."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()


def application_id(connection: Connection) -> int:
    """Return the application id in a SQLite file's header, 0 where none is set."""
    return int(connection.exec_driver_sql("PRAGMA application_id").scalar() or 0)
