"""Invitations that reached the daemon's own mailbox: times and people, no titles."""

from sqlalchemy import Column, Index, Integer, Table, Text

from daemon.records.tables.metadata import ADDRESS, WORD, metadata
from daemon.records.types import UtcDateTime

invitations = Table(
    "invitations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("owner", ADDRESS, nullable=False),
    Column("digest", WORD, nullable=False),
    Column("uid", Text, nullable=False),
    Column("recurrence", WORD, nullable=False),
    Column("method", WORD, nullable=False),
    Column("organizer", ADDRESS, nullable=False),
    Column("attendee", ADDRESS, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("stamped_at", UtcDateTime, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("ics", Text, nullable=False),
    Index("uq_invitations_owner_digest", "owner", "digest", unique=True),
)
