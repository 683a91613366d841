"""The logs of other people, as they were brought in."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of imported decisions."""
    op.create_table(
        "imported",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("hash", sa.Text, nullable=False, unique=True),
        sa.Column("record", sa.Text, nullable=False),
    )
