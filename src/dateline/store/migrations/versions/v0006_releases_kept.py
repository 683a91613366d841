"""Releases, guarded in the database as the log of decisions is."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_SQLITE = """CREATE TRIGGER {table}_{what} BEFORE {deed} ON {table} BEGIN
  SELECT RAISE(ABORT, '{table} are never changed or deleted');
END"""
_FUNCTION = """CREATE FUNCTION {table}_are_kept() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{table} are never changed or deleted'; END $$"""
_POSTGRESQL = """CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_are_kept()"""


def upgrade() -> None:
    """Refuse every change of a release that is kept."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(_FUNCTION.format(table="releases"))
        op.execute(_POSTGRESQL.format(table="releases"))
        return
    for what, deed in (("stay", "UPDATE"), ("kept", "DELETE")):
        op.execute(_SQLITE.format(table="releases", what=what, deed=deed))
