"""The metadata all tables share, and the columns that recur."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, String

from daemon.records.types import UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

ADDRESS = String(254)
KEY = String(400)
WORD = String(40)


def record_columns() -> tuple[Column[int], Column[int], Column[int], Column[object]]:
    """Where a record came from (its decision, the item of the receipt), and when it was undone."""
    return (
        Column("id", Integer, primary_key=True),
        Column("decision", ForeignKey("decisions.id"), nullable=False, index=True),
        Column("item", Integer),
        Column("undone_at", UtcDateTime),
    )
