"""The records people made by answering: append-only, each with the decision it came from."""

from sqlalchemy import Boolean, Column, Date, Float, Index, Integer, Table, Text

from daemon.records.tables.metadata import ADDRESS, KEY, WORD, metadata, record_columns
from daemon.records.types import UtcDateTime

answers = Table(
    "answers",
    metadata,
    *record_columns(),
    Column("person", ADDRESS, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("question", WORD),
    Column("text", Text, nullable=False),
    Column("prompt", KEY, nullable=False),
    Column("manager", ADDRESS),
    Column("report", ADDRESS),
    Column("meeting", WORD),
    Column("private", Boolean, nullable=False),
    Column("consumed_by", WORD),
    Index(None, "manager", "report"),
    Index(None, "person"),
)

ratings = Table(
    "ratings",
    metadata,
    *record_columns(),
    Column("person", ADDRESS, nullable=False, index=True),
    Column("at", UtcDateTime, nullable=False),
    Column("question", WORD, nullable=False),
    Column("value", Integer, nullable=False),
    Column("manager", ADDRESS),
    Column("report", ADDRESS),
)

unclear = Table(
    "unclear",
    metadata,
    *record_columns(),
    Column("person", ADDRESS, nullable=False, index=True),
    Column("at", UtcDateTime, nullable=False),
    Column("text", Text, nullable=False),
    Column("why", Text, nullable=False),
)

meeting_reports = Table(
    "meeting_reports",
    metadata,
    *record_columns(),
    Column("meeting", WORD, nullable=False, index=True),
    Column("manager", ADDRESS, nullable=False),
    Column("report", ADDRESS, nullable=False),
    Column("by", ADDRESS, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("held", Boolean, nullable=False),
    Index(None, "manager", "report"),
)

not_one_on_ones = Table(
    "not_one_on_ones",
    metadata,
    *record_columns(),
    Column("meeting", WORD, nullable=False),
    Column("manager", ADDRESS, nullable=False),
    Column("report", ADDRESS, nullable=False),
    Column("by", ADDRESS, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "manager", "report"),
)

development = Table(
    "development",
    metadata,
    *record_columns(),
    Column("person", ADDRESS, nullable=False, index=True),
    Column("kind", WORD, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("manager", ADDRESS),
    Column("report", ADDRESS),
)

preferences = Table(
    "preferences",
    metadata,
    *record_columns(),
    Column("person", ADDRESS, nullable=False, index=True),
    Column("at", UtcDateTime, nullable=False),
    Column("wish", WORD, nullable=False),
    Column("until", Date),
    Column("letter", KEY, nullable=False),
)

feedback = Table(
    "feedback",
    metadata,
    *record_columns(),
    Column("key", KEY, nullable=False, unique=True),
    Column("kind", WORD, nullable=False),
    Column("author", ADDRESS, nullable=False, index=True),
    Column("about", ADDRESS, nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("state", WORD, nullable=False),
)

feedback_steps = Table(
    "feedback_steps",
    metadata,
    *record_columns(),
    Column("feedback", KEY, nullable=False, index=True),
    Column("state", WORD, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

goals = Table(
    "goals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("decision", Integer),
    Column("item", Integer),
    Column("undone_at", UtcDateTime),
    Column("key", KEY, nullable=False, unique=True),
    Column("owner", ADDRESS, nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("kind", WORD, nullable=False),
    Column("ref", KEY, nullable=False),
    Column("parent", KEY),
    Column("start", Float),
    Column("target", Float),
    Column("current", Float),
    Column("unit", WORD, nullable=False),
    Column("due", Date),
    Column("proposed_by", ADDRESS),
    Column("agreed", Boolean, nullable=False),
)

goal_updates = Table(
    "goal_updates",
    metadata,
    *record_columns(),
    Column("goal", KEY, nullable=False, index=True),
    Column("by", ADDRESS, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("value", Float),
    Column("progress", Float),
    Column("status", WORD),
    Column("note", Text, nullable=False),
)

commitments = Table(
    "commitments",
    metadata,
    *record_columns(),
    Column("key", KEY, nullable=False, unique=True),
    Column("owner", ADDRESS, nullable=False, index=True),
    Column("author", ADDRESS, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("due", Date),
    Column("manager", ADDRESS),
    Column("report", ADDRESS),
    Column("state", WORD, nullable=False),
    Index(None, "manager", "report"),
)

commitment_updates = Table(
    "commitment_updates",
    metadata,
    *record_columns(),
    Column("commitment", KEY, nullable=False, index=True),
    Column("by", ADDRESS, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("state", WORD),
    Column("due", Date),
    Column("note", Text, nullable=False),
)

undone = Table(
    "undone",
    metadata,
    *record_columns(),
    Column("reply", KEY, nullable=False, index=True),
    Column("items", Text),
    Column("by", ADDRESS, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

rebookings = Table(
    "rebookings",
    metadata,
    *record_columns(),
    Column("manager", ADDRESS, nullable=False),
    Column("report", ADDRESS, nullable=False),
    Column("meeting", WORD, nullable=False),
    Column("uid", KEY, nullable=False, index=True),
    Column("start", UtcDateTime, nullable=False),
    Column("end", UtcDateTime, nullable=False),
    Column("by", ADDRESS, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("cancelled", Boolean, nullable=False),
    Index(None, "manager", "report"),
)

case_events = Table(
    "case_events",
    metadata,
    *record_columns(),
    Column("manager", ADDRESS, nullable=False),
    Column("report", ADDRESS, nullable=False),
    Column("number", Integer, nullable=False),
    Column("step", WORD, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("lost", Integer, nullable=False),
    Column("of", Integer, nullable=False),
    Index(None, "manager", "report"),
)

KEPT = (
    answers,
    ratings,
    unclear,
    meeting_reports,
    not_one_on_ones,
    development,
    preferences,
    feedback,
    feedback_steps,
    goal_updates,
    commitments,
    commitment_updates,
    rebookings,
)
