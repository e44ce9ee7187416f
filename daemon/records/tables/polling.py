"""When calendars are read next, what providers were asked, and who rings when something changes."""

from sqlalchemy import Column, Date, Float, Integer, String, Table, Text

from daemon.records.tables.metadata import ADDRESS, KEY, metadata
from daemon.records.types import UtcDateTime

polls = Table(
    "polls",
    metadata,
    Column("calendar", ADDRESS, primary_key=True),
    Column("rate", Float, nullable=False),
    Column("counted_at", UtcDateTime),
    Column("due_at", UtcDateTime, nullable=False, index=True),
)

budgets = Table(
    "budgets",
    metadata,
    Column("scope", KEY, primary_key=True),
    Column("tokens", Float, nullable=False),
    Column("pace", Float, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("closed_until", UtcDateTime),
    Column("day", Date, nullable=False),
    Column("calls", Integer, nullable=False),
    Column("units", Integer, nullable=False),
    Column("refusals", Integer, nullable=False),
)

watches = Table(
    "watches",
    metadata,
    Column("token", String(64), primary_key=True),
    Column("calendar", ADDRESS, nullable=False, index=True),
    Column("watch", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
)
