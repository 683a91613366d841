"""Near things in joining, as a part of the chronicle."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of doubts."""
    op.create_table(
        "doubts",
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("a", sa.Text, nullable=False),
        sa.Column("b", sa.Text, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
    )
    for column in ("a", "b"):
        op.create_index(f"ix_doubts_{column}", "doubts", [column])
