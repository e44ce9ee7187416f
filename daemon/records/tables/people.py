"""Who works here, since when and for whom; when they are away."""

from sqlalchemy import JSON, Column, Date, ForeignKey, Index, Integer, Table, Text

from daemon.records.tables.metadata import ADDRESS, WORD, metadata
from daemon.records.types import UtcDateTime

people = Table(
    "people",
    metadata,
    Column("id", ADDRESS, primary_key=True),
    Column("name", Text, nullable=False),
    Column("manager", ADDRESS),
    Column("timezone", Text, nullable=False),
    Column("locale", WORD, nullable=False),
    Column("aliases", JSON, nullable=False),
    Column("role", Text, nullable=False),
    Column("team", Text, nullable=False),
    Column("country", WORD, nullable=False),
    Column("region", WORD, nullable=False),
    Column("start", Date),
    Column("end", Date),
    Column("working_hours", JSON, nullable=False),
    Column("known_at", UtcDateTime, nullable=False),
    Column("gone_at", UtcDateTime),
)

lines = Table(
    "lines",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("manager", ADDRESS, nullable=False),
    Column("report", ADDRESS, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("until", UtcDateTime),
    Index(None, "manager", "report"),
    Index(None, "report"),
)

leave = Table(
    "leave",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("decision", ForeignKey("decisions.id")),
    Column("item", Integer),
    Column("undone_at", UtcDateTime),
    Column("person", ADDRESS, nullable=False, index=True),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("source", WORD, nullable=False),
)
