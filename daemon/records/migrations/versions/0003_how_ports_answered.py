"""How each system outside answered last; when the operator is to be told of a trouble."""

import sqlalchemy as sa
from alembic import op

from daemon.records.types import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ports",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("answered_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("error_since", UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_ports")),
    )
    with op.batch_alter_table("troubles", schema=None) as batch_op:
        batch_op.add_column(sa.Column("tell_at", UtcDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("troubles", schema=None) as batch_op:
        batch_op.drop_column("tell_at")
    op.drop_table("ports")
