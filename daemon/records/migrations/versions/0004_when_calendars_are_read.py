"""When calendars are read next, what providers were asked, and who rings."""

import sqlalchemy as sa
from alembic import op

from daemon.records.types import UtcDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "polls",
        sa.Column("calendar", sa.String(length=254), nullable=False),
        sa.Column("rate", sa.Float(), nullable=False),
        sa.Column("counted_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("due_at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("calendar", name=op.f("pk_polls")),
    )
    op.create_index(op.f("ix_polls_due_at"), "polls", ["due_at"])
    op.create_table(
        "budgets",
        sa.Column("scope", sa.String(length=400), nullable=False),
        sa.Column("tokens", sa.Float(), nullable=False),
        sa.Column("pace", sa.Float(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("closed_until", UtcDateTime(timezone=True), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("calls", sa.Integer(), nullable=False),
        sa.Column("units", sa.Integer(), nullable=False),
        sa.Column("refusals", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("scope", name=op.f("pk_budgets")),
    )
    op.create_table(
        "watches",
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("calendar", sa.String(length=254), nullable=False),
        sa.Column("watch", sa.Text(), nullable=False),
        sa.Column("made_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("expires_at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_watches")),
    )
    op.create_index(op.f("ix_watches_calendar"), "watches", ["calendar"])


def downgrade() -> None:
    op.drop_table("watches")
    op.drop_table("budgets")
    op.drop_table("polls")
