"""What calendars showed, how far they were read, and the 1:1s recognised in them."""

from sqlalchemy import JSON, Boolean, Column, Index, Integer, Table, Text

from daemon.records.tables.metadata import ADDRESS, KEY, WORD, metadata
from daemon.records.types import UtcDateTime

sightings = Table(
    "sightings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("calendar", ADDRESS, nullable=False),
    Column("event", WORD, nullable=False),
    Column("uid", Text, nullable=False),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("structure", JSON, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("vanished_at", UtcDateTime),
    Column("since", UtcDateTime),
    Column("first_seen_at", UtcDateTime),
    Index("uq_sightings_calendar_event", "calendar", "event", unique=True),
    Index(None, "calendar", "starts_at"),
)

cursors = Table(
    "cursors",
    metadata,
    Column("calendar", ADDRESS, primary_key=True),
    Column("cursor", Text),
    Column("window_end", UtcDateTime),
    Column("known_at", UtcDateTime),
    Column("tried_at", UtcDateTime),
    Column("error", Text),
    Column("error_since", UtcDateTime),
    Column("events", Integer, nullable=False, server_default="0"),
    Column("emptied", Boolean, nullable=False, server_default="0"),
)

free_busy = Table(
    "free_busy",
    metadata,
    Column("person", ADDRESS, primary_key=True),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("known_at", UtcDateTime),
    Column("taken", JSON, nullable=False),
)

meetings = Table(
    "meetings",
    metadata,
    Column("key", WORD, primary_key=True),
    Column("manager", ADDRESS, nullable=False),
    Column("report", ADDRESS, nullable=False),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("zone", KEY, nullable=False),
    Column("status", WORD, nullable=False),
    Column("by", WORD),
    Column("moved_to", UtcDateTime),
    Column("version", Integer, nullable=False),
    Column("changed_at", UtcDateTime),
    Column("observations", Integer, nullable=False),
    Column("seen_on", JSON, nullable=False),
    Index(None, "manager", "report", "starts_at"),
    Index(None, "report", "starts_at"),
)

meeting_changes = Table(
    "meeting_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("meeting", WORD, nullable=False, index=True),
    Column("at", UtcDateTime, nullable=False),
    Column("what", WORD, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("source", KEY, nullable=False),
)
