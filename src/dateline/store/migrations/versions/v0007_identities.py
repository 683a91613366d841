"""Whom people say that actors are, as a part of the chronicle."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of identities."""
    op.create_table(
        "identities",
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("was", sa.Text),
        sa.Column("record", sa.Text, nullable=False),
    )
