"""What the daemon must remember about itself."""

from sqlalchemy import Column, Index, Integer, String, Table, Text

from daemon.records.tables.metadata import KEY, WORD, metadata
from daemon.records.types import UtcDateTime

facts_of_the_house = Table(
    "facts_of_the_house",
    metadata,
    Column("name", WORD, primary_key=True),
    Column("value", Text, nullable=False),
)

troubles = Table(
    "troubles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", KEY, nullable=False, unique=True),
    Column("what", Text, nullable=False),
    Column("first_at", UtcDateTime, nullable=False),
    Column("last_at", UtcDateTime, nullable=False),
    Column("times", Integer, nullable=False),
    Column("tell_at", UtcDateTime),
    Column("told_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    Index(None, "closed_at"),
)

ports = Table(
    "ports",
    metadata,
    Column("name", WORD, primary_key=True),
    Column("answered_at", UtcDateTime),
    Column("error", Text),
    Column("error_since", UtcDateTime),
)

leases = Table(
    "leases",
    metadata,
    Column("name", WORD, primary_key=True),
    Column("owner", KEY, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("until", UtcDateTime, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("who", KEY, nullable=False),
    Column("what", WORD, nullable=False),
    Column("subject", KEY, nullable=False),
    Column("counts", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("digest", String(64), nullable=False),
)
