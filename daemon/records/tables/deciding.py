"""Decisions, what they want, when to look again."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from daemon.records.tables.metadata import ADDRESS, KEY, WORD, metadata
from daemon.records.types import UtcDateTime

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", KEY, nullable=False, unique=True),
    Column("because", Text, nullable=False),
    Column("subject", KEY, nullable=False, index=True),
    Column("made_at", UtcDateTime, nullable=False),
)

wants = Table(
    "wants",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("decision", ForeignKey("decisions.id"), nullable=False),
    Column("key", KEY, nullable=False, unique=True),
    Column("person", ADDRESS, nullable=False),
    Column("letter", WORD, nullable=False),
    Column("subject", KEY, nullable=False),
    Column("not_before", UtcDateTime, nullable=False),
    Column("expires", UtcDateTime, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("meeting", WORD, index=True),
    Column("slot_version", Integer),
    Column("because", Text, nullable=False),
    Column("wanted_at", UtcDateTime, nullable=False),
    Column("state", WORD, nullable=False),
    Column("reason", Text),
    Column("parcel", ForeignKey("parcels.id"), index=True),
    Column("closed_at", UtcDateTime),
    Index(None, "person", "state"),
    Index(None, "subject"),
)

wakes = Table(
    "wakes",
    metadata,
    Column("subject", KEY, primary_key=True),
    Column("at", UtcDateTime, index=True),
    Column("counter", Integer, nullable=False),
    Column("records", Integer, nullable=False),
)

letter_days = Table(
    "letter_days",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", ADDRESS, nullable=False),
    Column("day", WORD, nullable=False),
    Column("kind", WORD, nullable=False),
    Column("decision", ForeignKey("decisions.id"), nullable=False),
    Index("uq_letter_days_person_day_kind", "person", "day", "kind", unique=True),
)
