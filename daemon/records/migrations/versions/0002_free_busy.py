"""When people are taken whose calendars are not read."""

import sqlalchemy as sa
from alembic import op

from daemon.records.types import UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "free_busy",
        sa.Column("person", sa.String(length=254), nullable=False),
        sa.Column("asked_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("known_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("taken", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_free_busy")),
    )


def downgrade() -> None:
    op.drop_table("free_busy")
