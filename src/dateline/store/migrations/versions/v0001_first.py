"""The first schema: reports, claims, decisions, chronicle, and a full-text index over the reports.

Written out in full, not taken from `schema.metadata`: a migration must go on making what it made.
"""

import re
from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TEXT = sa.Text


def _required(name: str) -> sa.Column[str]:
    return sa.Column(name, _TEXT, nullable=False)


def _optional(name: str) -> sa.Column[str | None]:
    return sa.Column(name, _TEXT)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, _TEXT, primary_key=True)


def _belongs_to_report(*, primary_key: bool) -> sa.Column[str]:
    link = sa.ForeignKey("reports.id", ondelete="CASCADE")
    return sa.Column("report", _TEXT, link, primary_key=primary_key, nullable=False)


def _index(table: str, *columns: str, name: str | None = None) -> None:
    op.create_index(name or f"ix_{table}_{columns[0]}", table, list(columns))


def _sources() -> None:
    op.create_table("meta", _key("key"), _required("value"))
    op.create_table(
        "reports",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", _TEXT, nullable=False, unique=True),
        _required("key"),
        *(_optional(name) for name in ("outlet", "title", "published", "story")),
        _required("language"),
        _optional("url"),
        *(_required(name) for name in ("media_type", "original_name", "original_sha256")),
        _optional("code_version"),
        _required("text"),
        _required("record"),
    )
    for column in ("key", "published", "original_sha256"):
        _index("reports", column)
    op.create_table(
        "origins",
        _belongs_to_report(primary_key=True),
        *(_key(name) for name in ("key", "name", "sha256")),
        _required("media_type"),
    )
    _index("origins", "name", "key", name="ix_origins_source")
    source = (_key(name) for name in ("name", "key", "sha256"))
    op.create_table("unread", *source, _required("reason"), _required("record"))
    _index("unread", "reason")


def _claims_and_decisions() -> None:
    op.create_table(
        "claims",
        _key("id"),
        _belongs_to_report(primary_key=False),
        sa.Column("position", sa.Integer, nullable=False),
        *(_required(name) for name in ("kind", "type", "standing")),
        *(_optional(name) for name in ("place", "from_", "to")),
        _required("record"),
    )
    _index("claims", "report")
    _index("claims", "place")
    _index("claims", "kind", "type", name="ix_claims_kind_type")
    _index("claims", "from_", "to", name="ix_claims_time")
    op.create_table(
        "decisions",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", _TEXT, nullable=False, unique=True),
        *(_required(name) for name in ("action", "person", "at", "previous", "hash", "record")),
    )


def _part(name: str, *columns: sa.Column[str] | sa.Column[str | None], unique: str | None = "id") -> None:
    position = sa.Column("position", sa.Integer, primary_key=True, autoincrement=False)
    first = [sa.Column(unique, _TEXT, nullable=False, unique=True)] if unique else []
    op.create_table(name, position, *first, *columns, _required("record"))


def _chronicle() -> None:
    when = (_optional("place"), _optional("from_"), _optional("to"))
    _part("events", _required("type"), _required("standing"), _required("status"), *when)
    _index("events", "from_", "to", name="ix_events_time")
    _part("holdings", _optional("place"), _optional("actor"), _required("type"), _optional("known_from"))
    _part("ties", _required("a"), _required("b"), _required("type"), _optional("known_from"))
    _part("disputes", _required("subject"), _required("field"))
    _part("actors", _required("name"))
    _part("report_infos")
    _part("forwards", _required("new"), unique="old")
    _part("claim_events", _required("claim"), _required("event"), unique=None)
    _part("orphaned", _required("decision"), unique=None)
    for table, column in (
        ("events", "type"),
        ("events", "place"),
        ("holdings", "place"),
        ("holdings", "actor"),
        ("ties", "a"),
        ("ties", "b"),
        ("disputes", "subject"),
        ("claim_events", "claim"),
        ("claim_events", "event"),
    ):
        _index(table, column)


def _statements(dialect: str) -> list[str]:
    """Return what only this database can do: its full-text index, its guard of the decisions."""
    text = Path(__file__).with_suffix(f".{dialect}.sql").read_text(encoding="utf-8")
    blocks = (re.sub(r"(?m)^--.*$", "", block).strip() for block in text.split("\n\n"))
    return [block for block in blocks if block]


def upgrade() -> None:
    """Bring an empty database to this revision."""
    _sources()
    _claims_and_decisions()
    _chronicle()
    for statement in _statements(op.get_bind().dialect.name):
        op.execute(statement)
    meta = sa.table("meta", sa.column("key", _TEXT), sa.column("value", _TEXT))
    op.bulk_insert(meta, [{"key": "application", "value": "dateline"}])
