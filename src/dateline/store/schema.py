"""The tables of a workspace, the same for SQLite and PostgreSQL.

Every record is one row: its whole JSON in `record` and beside it the few values that are searched by. The JSON
is text, not a database's own JSON type, so that it comes back byte for byte.

reports, origins, unread    what was read, from which files, and what could not be
claims                      what the reports say, replaced a report at a time
decisions, imported         people's rulings, and other people's: rows are only ever added
events ... orphaned         the chronicle, replaced as a whole; claims that people added are part of it
releases                    versions of the chronicle that stay as they are
meta                        whose file this is, which code wrote it, the settings it was built with
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()

meta = Table("meta", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))

# `text` is the clean text; `record` the Report without it. `code_version` is null where coding failed.
reports = Table(
    "reports",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("key", Text, nullable=False, index=True),
    Column("outlet", Text),
    Column("title", Text),
    Column("published", Text, index=True),
    Column("story", Text),
    Column("language", Text, nullable=False),
    Column("url", Text),
    Column("media_type", Text, nullable=False),
    Column("original_name", Text, nullable=False),
    Column("original_sha256", Text, nullable=False, index=True),
    Column("code_version", Text),
    Column("text", Text, nullable=False),
    Column("record", Text, nullable=False),
)

# Where a report was read from: one report may stand in several files.
origins = Table(
    "origins",
    metadata,
    Column("report", Text, ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("sha256", Text, primary_key=True),
    Column("media_type", Text, nullable=False),
    Index("ix_origins_source", "name", "key"),
)

# `sha256` is empty where the bytes could not be had at all.
unread = Table(
    "unread",
    metadata,
    Column("name", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("sha256", Text, primary_key=True),
    Column("reason", Text, nullable=False, index=True),
    Column("record", Text, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("id", Text, primary_key=True),
    Column("report", Text, ForeignKey("reports.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("standing", Text, nullable=False),
    Column("place", Text, index=True),
    Column("from_", Text),
    Column("to", Text),
    Column("record", Text, nullable=False),
    Index("ix_claims_kind_type", "kind", "type"),
    Index("ix_claims_time", "from_", "to"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("action", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("record", Text, nullable=False),
)

# Other people's logs, brought in whole: an `import` in our own log holds the hash of each one's last decision.
imported = Table(
    "imported",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("hash", Text, nullable=False, unique=True),
    Column("record", Text, nullable=False),
)

# Whole versions of the chronicle, frozen: `body` is gzipped JSON, `hash` the SHA-256 of the JSON.
releases = Table(
    "releases",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("name", Text, nullable=False, unique=True),
    *(Column(name, Text, nullable=False) for name in ("hash", "at", "person", "note")),
    Column("body", LargeBinary, nullable=False),
)


def _part(name: str, *columns: Column[str] | Column[str | None] | Index) -> Table:
    """Return a table of the chronicle: position in it, the columns to search by, the record."""
    return Table(
        name,
        metadata,
        Column("position", Integer, primary_key=True, autoincrement=False),
        *columns,
        Column("record", Text, nullable=False),
    )


events = _part(
    "events",
    Column("id", Text, nullable=False, unique=True),
    Column("type", Text, nullable=False, index=True),
    Column("standing", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("place", Text, index=True),
    Column("from_", Text),
    Column("to", Text),
    Index("ix_events_time", "from_", "to"),
)
holdings = _part(
    "holdings",
    Column("id", Text, nullable=False, unique=True),
    Column("place", Text, index=True),
    Column("actor", Text, index=True),
    Column("type", Text, nullable=False),
    Column("known_from", Text),
)
ties = _part(
    "ties",
    Column("id", Text, nullable=False, unique=True),
    Column("a", Text, nullable=False, index=True),
    Column("b", Text, nullable=False, index=True),
    Column("type", Text, nullable=False),
    Column("known_from", Text),
)
disputes = _part(
    "disputes",
    Column("id", Text, nullable=False, unique=True),
    Column("subject", Text, nullable=False, index=True),
    Column("field", Text, nullable=False),
)
actors = _part("actors", Column("id", Text, nullable=False, unique=True), Column("name", Text, nullable=False))
report_infos = _part("report_infos", Column("id", Text, nullable=False, unique=True))
forwards = _part("forwards", Column("old", Text, nullable=False, unique=True), Column("new", Text, nullable=False))
claim_events = _part(
    "claim_events",
    Column("claim", Text, nullable=False, index=True),
    Column("event", Text, nullable=False, index=True),
)
added = _part(
    "added",
    Column("id", Text, nullable=False, unique=True),
    Column("report", Text, nullable=False, index=True),
)
doubts = _part("doubts", Column("a", Text, nullable=False, index=True), Column("b", Text, nullable=False, index=True))
identities = _part("identities", Column("actor", Text, nullable=False), Column("was", Text))
orphaned = _part("orphaned", Column("decision", Text, nullable=False))

__all__ = [
    "actors",
    "added",
    "claim_events",
    "claims",
    "decisions",
    "disputes",
    "doubts",
    "events",
    "forwards",
    "holdings",
    "identities",
    "imported",
    "meta",
    "metadata",
    "origins",
    "orphaned",
    "releases",
    "report_infos",
    "reports",
    "ties",
    "unread",
]
