"""The first tables."""

import sqlalchemy as sa
from alembic import op

from daemon.records.types import UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("who", sa.String(length=400), nullable=False),
        sa.Column("what", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=400), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_table(
        "cursors",
        sa.Column("calendar", sa.String(length=254), nullable=False),
        sa.Column("cursor", sa.Text(), nullable=True),
        sa.Column("window_end", UtcDateTime(timezone=True), nullable=True),
        sa.Column("known_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("tried_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("error_since", UtcDateTime(timezone=True), nullable=True),
        sa.Column("events", sa.Integer(), server_default="0", nullable=False),
        sa.Column("emptied", sa.Boolean(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("calendar", name=op.f("pk_cursors")),
    )
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=400), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("subject", sa.String(length=400), nullable=False),
        sa.Column("made_at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
        sa.UniqueConstraint("key", name=op.f("uq_decisions_key")),
    )
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decisions_subject"), ["subject"], unique=False)

    op.create_table(
        "facts_of_the_house",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_facts_of_the_house")),
    )
    op.create_table(
        "goals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=True),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("key", sa.String(length=400), nullable=False),
        sa.Column("owner", sa.String(length=254), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("ref", sa.String(length=400), nullable=False),
        sa.Column("parent", sa.String(length=400), nullable=True),
        sa.Column("start", sa.Float(), nullable=True),
        sa.Column("target", sa.Float(), nullable=True),
        sa.Column("current", sa.Float(), nullable=True),
        sa.Column("unit", sa.String(length=40), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("proposed_by", sa.String(length=254), nullable=True),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goals")),
        sa.UniqueConstraint("key", name=op.f("uq_goals_key")),
    )
    with op.batch_alter_table("goals", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_goals_owner"), ["owner"], unique=False)

    op.create_table(
        "invitations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(length=254), nullable=False),
        sa.Column("digest", sa.String(length=40), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("recurrence", sa.String(length=40), nullable=False),
        sa.Column("method", sa.String(length=40), nullable=False),
        sa.Column("organizer", sa.String(length=254), nullable=False),
        sa.Column("attendee", sa.String(length=254), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("stamped_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("received_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("ics", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
    )
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.create_index("uq_invitations_owner_digest", ["owner", "digest"], unique=True)

    op.create_table(
        "leases",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("owner", sa.String(length=400), nullable=False),
        sa.Column("since", UtcDateTime(timezone=True), nullable=False),
        sa.Column("until", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_leases")),
    )
    op.create_table(
        "lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("manager", sa.String(length=254), nullable=False),
        sa.Column("report", sa.String(length=254), nullable=False),
        sa.Column("since", UtcDateTime(timezone=True), nullable=False),
        sa.Column("until", UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lines")),
    )
    with op.batch_alter_table("lines", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_lines_manager_report"), ["manager", "report"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_lines_report"), ["report"], unique=False)

    op.create_table(
        "meeting_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting", sa.String(length=40), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("what", sa.String(length=40), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("source", sa.String(length=400), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_changes")),
    )
    with op.batch_alter_table("meeting_changes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_changes_meeting"), ["meeting"], unique=False)

    op.create_table(
        "meetings",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("manager", sa.String(length=254), nullable=False),
        sa.Column("report", sa.String(length=254), nullable=False),
        sa.Column("starts_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("ends_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.String(length=400), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=True),
        sa.Column("moved_to", UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("observations", sa.Integer(), nullable=False),
        sa.Column("seen_on", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meetings")),
    )
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_meetings_manager_report_starts_at"),
            ["manager", "report", "starts_at"],
            unique=False,
        )
        batch_op.create_index(
            batch_op.f("ix_meetings_report_starts_at"), ["report", "starts_at"], unique=False
        )

    op.create_table(
        "people",
        sa.Column("id", sa.String(length=254), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("manager", sa.String(length=254), nullable=True),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("locale", sa.String(length=40), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("country", sa.String(length=40), nullable=False),
        sa.Column("region", sa.String(length=40), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("working_hours", sa.JSON(), nullable=False),
        sa.Column("known_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("gone_at", UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_table(
        "sightings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("calendar", sa.String(length=254), nullable=False),
        sa.Column("event", sa.String(length=40), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("starts_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("structure", sa.JSON(), nullable=False),
        sa.Column("seen_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("vanished_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("since", UtcDateTime(timezone=True), nullable=True),
        sa.Column("first_seen_at", UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sightings")),
    )
    with op.batch_alter_table("sightings", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_sightings_calendar_starts_at"), ["calendar", "starts_at"], unique=False
        )
        batch_op.create_index("uq_sightings_calendar_event", ["calendar", "event"], unique=True)

    op.create_table(
        "troubles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=400), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("first_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("last_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("told_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("closed_at", UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_troubles")),
        sa.UniqueConstraint("key", name=op.f("uq_troubles_key")),
    )
    with op.batch_alter_table("troubles", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_troubles_closed_at"), ["closed_at"], unique=False)

    op.create_table(
        "undeliverable",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=254), nullable=False),
        sa.Column("since", UtcDateTime(timezone=True), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("released_at", UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_undeliverable")),
    )
    with op.batch_alter_table("undeliverable", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_undeliverable_person"), ["person"], unique=False)

    op.create_table(
        "wakes",
        sa.Column("subject", sa.String(length=400), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("subject", name=op.f("pk_wakes")),
    )
    with op.batch_alter_table("wakes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_wakes_at"), ["at"], unique=False)

    op.create_table(
        "answers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("person", sa.String(length=254), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("question", sa.String(length=40), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("prompt", sa.String(length=400), nullable=False),
        sa.Column("manager", sa.String(length=254), nullable=True),
        sa.Column("report", sa.String(length=254), nullable=True),
        sa.Column("meeting", sa.String(length=40), nullable=True),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("consumed_by", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_answers_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answers")),
    )
    with op.batch_alter_table("answers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_answers_decision"), ["decision"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_answers_manager_report"), ["manager", "report"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_answers_person"), ["person"], unique=False)

    op.create_table(
        "case_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("manager", sa.String(length=254), nullable=False),
        sa.Column("report", sa.String(length=254), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=40), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("lost", sa.Integer(), nullable=False),
        sa.Column("of", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_case_events_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_events")),
    )
    with op.batch_alter_table("case_events", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_events_decision"), ["decision"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_case_events_manager_report"), ["manager", "report"], unique=False
        )

    op.create_table(
        "commitment_updates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("commitment", sa.String(length=400), nullable=False),
        sa.Column("by", sa.String(length=254), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_commitment_updates_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitment_updates")),
    )
    with op.batch_alter_table("commitment_updates", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_commitment_updates_commitment"), ["commitment"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_commitment_updates_decision"), ["decision"], unique=False
        )

    op.create_table(
        "commitments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("key", sa.String(length=400), nullable=False),
        sa.Column("owner", sa.String(length=254), nullable=False),
        sa.Column("author", sa.String(length=254), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("manager", sa.String(length=254), nullable=True),
        sa.Column("report", sa.String(length=254), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_commitments_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitments")),
        sa.UniqueConstraint("key", name=op.f("uq_commitments_key")),
    )
    with op.batch_alter_table("commitments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_commitments_decision"), ["decision"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_commitments_manager_report"), ["manager", "report"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_commitments_owner"), ["owner"], unique=False)

    op.create_table(
        "development",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("person", sa.String(length=254), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("manager", sa.String(length=254), nullable=True),
        sa.Column("report", sa.String(length=254), nullable=True),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_development_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_development")),
    )
    with op.batch_alter_table("development", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_development_decision"), ["decision"], unique=False)
        batch_op.create_index(batch_op.f("ix_development_person"), ["person"], unique=False)

    op.create_table(
        "feedback",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("key", sa.String(length=400), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("author", sa.String(length=254), nullable=False),
        sa.Column("about", sa.String(length=254), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_feedback_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
        sa.UniqueConstraint("key", name=op.f("uq_feedback_key")),
    )
    with op.batch_alter_table("feedback", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_feedback_about"), ["about"], unique=False)
        batch_op.create_index(batch_op.f("ix_feedback_author"), ["author"], unique=False)
        batch_op.create_index(batch_op.f("ix_feedback_decision"), ["decision"], unique=False)

    op.create_table(
        "feedback_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("feedback", sa.String(length=400), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_feedback_steps_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_steps")),
    )
    with op.batch_alter_table("feedback_steps", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_feedback_steps_decision"), ["decision"], unique=False)
        batch_op.create_index(batch_op.f("ix_feedback_steps_feedback"), ["feedback"], unique=False)

    op.create_table(
        "goal_updates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("goal", sa.String(length=400), nullable=False),
        sa.Column("by", sa.String(length=254), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("progress", sa.Float(), nullable=True),
        sa.Column("status", sa.String(length=40), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_goal_updates_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal_updates")),
    )
    with op.batch_alter_table("goal_updates", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_goal_updates_decision"), ["decision"], unique=False)
        batch_op.create_index(batch_op.f("ix_goal_updates_goal"), ["goal"], unique=False)

    op.create_table(
        "leave",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=True),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("person", sa.String(length=254), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_leave_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leave")),
    )
    with op.batch_alter_table("leave", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_leave_person"), ["person"], unique=False)

    op.create_table(
        "letter_days",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=254), nullable=False),
        sa.Column("day", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_letter_days_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_days")),
    )
    with op.batch_alter_table("letter_days", schema=None) as batch_op:
        batch_op.create_index(
            "uq_letter_days_person_day_kind", ["person", "day", "kind"], unique=True
        )

    op.create_table(
        "meeting_reports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("meeting", sa.String(length=40), nullable=False),
        sa.Column("manager", sa.String(length=254), nullable=False),
        sa.Column("report", sa.String(length=254), nullable=False),
        sa.Column("by", sa.String(length=254), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_meeting_reports_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_reports")),
    )
    with op.batch_alter_table("meeting_reports", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_reports_decision"), ["decision"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_meeting_reports_manager_report"), ["manager", "report"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_meeting_reports_meeting"), ["meeting"], unique=False)

    op.create_table(
        "not_one_on_ones",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("meeting", sa.String(length=40), nullable=False),
        sa.Column("manager", sa.String(length=254), nullable=False),
        sa.Column("report", sa.String(length=254), nullable=False),
        sa.Column("by", sa.String(length=254), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_not_one_on_ones_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_not_one_on_ones")),
    )
    with op.batch_alter_table("not_one_on_ones", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_not_one_on_ones_decision"), ["decision"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_not_one_on_ones_manager_report"), ["manager", "report"], unique=False
        )

    op.create_table(
        "parcels",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=400), nullable=False),
        sa.Column("letter", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("person", sa.String(length=254), nullable=False),
        sa.Column("recipient", sa.String(length=254), nullable=False),
        sa.Column("message_id", sa.String(length=400), nullable=False),
        sa.Column("thread", sa.String(length=400), nullable=False),
        sa.Column("ref", sa.String(length=16), nullable=False),
        sa.Column("token", sa.String(length=40), nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("codes", sa.JSON(), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("about", sa.JSON(), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("meeting", sa.String(length=40), nullable=True),
        sa.Column("slot_version", sa.Integer(), nullable=True),
        sa.Column("day", sa.String(length=40), nullable=False),
        sa.Column("minutes", sa.Float(), nullable=False),
        sa.Column("not_before", UtcDateTime(timezone=True), nullable=False),
        sa.Column("expires", UtcDateTime(timezone=True), nullable=False),
        sa.Column("due_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("decided_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("unknowns", sa.Integer(), server_default="0", nullable=False),
        sa.Column("claimed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("claimed_by", sa.String(length=40), nullable=True),
        sa.Column("sent_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("provider_id", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("answered_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("html", sa.Text(), nullable=True),
        sa.Column("raw", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_parcels_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parcels")),
        sa.UniqueConstraint("message_id", name=op.f("uq_parcels_message_id")),
    )
    with op.batch_alter_table("parcels", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_parcels_claimed_at"), ["claimed_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_parcels_decision"), ["decision"], unique=False)
        batch_op.create_index(batch_op.f("ix_parcels_meeting"), ["meeting"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_parcels_person_decided_at"), ["person", "decided_at"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_parcels_ref"), ["ref"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_parcels_state_due_at"), ["state", "due_at"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_parcels_token"), ["token"], unique=False)
        batch_op.create_index("uq_parcels_key_person", ["key", "person"], unique=True)

    op.create_table(
        "preferences",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("person", sa.String(length=254), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("wish", sa.String(length=40), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("letter", sa.String(length=400), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_preferences_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_preferences")),
    )
    with op.batch_alter_table("preferences", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_preferences_decision"), ["decision"], unique=False)
        batch_op.create_index(batch_op.f("ix_preferences_person"), ["person"], unique=False)

    op.create_table(
        "ratings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("person", sa.String(length=254), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("question", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("manager", sa.String(length=254), nullable=True),
        sa.Column("report", sa.String(length=254), nullable=True),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_ratings_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ratings")),
    )
    with op.batch_alter_table("ratings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ratings_decision"), ["decision"], unique=False)
        batch_op.create_index(batch_op.f("ix_ratings_person"), ["person"], unique=False)

    op.create_table(
        "rebookings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("manager", sa.String(length=254), nullable=False),
        sa.Column("report", sa.String(length=254), nullable=False),
        sa.Column("meeting", sa.String(length=40), nullable=False),
        sa.Column("uid", sa.String(length=400), nullable=False),
        sa.Column("start", UtcDateTime(timezone=True), nullable=False),
        sa.Column("end", UtcDateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(length=254), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_rebookings_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rebookings")),
    )
    with op.batch_alter_table("rebookings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rebookings_decision"), ["decision"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_rebookings_manager_report"), ["manager", "report"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_rebookings_uid"), ["uid"], unique=False)

    op.create_table(
        "unclear",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("person", sa.String(length=254), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_unclear_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unclear")),
    )
    with op.batch_alter_table("unclear", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_unclear_decision"), ["decision"], unique=False)
        batch_op.create_index(batch_op.f("ix_unclear_person"), ["person"], unique=False)

    op.create_table(
        "undone",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("reply", sa.String(length=400), nullable=False),
        sa.Column("items", sa.Text(), nullable=True),
        sa.Column("by", sa.String(length=254), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_undone_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_undone")),
    )
    with op.batch_alter_table("undone", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_undone_decision"), ["decision"], unique=False)
        batch_op.create_index(batch_op.f("ix_undone_reply"), ["reply"], unique=False)

    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("handle", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("received_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("written_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("message_id", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("claimed_by", sa.String(length=40), nullable=True),
        sa.Column("claimed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("author", sa.String(length=254), nullable=True),
        sa.Column("parcel", sa.Integer(), nullable=True),
        sa.Column("disposition", sa.String(length=40), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("authenticated", sa.Boolean(), nullable=True),
        sa.Column("confirmed", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("read_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("about", sa.JSON(), nullable=True),
        sa.Column("commands", sa.JSON(), nullable=True),
        sa.Column("raw", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["parcel"], ["parcels.id"], name=op.f("fk_inbox_parcel_parcels")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("digest", name=op.f("uq_inbox_digest")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inbox_author"), ["author"], unique=False)
        batch_op.create_index(batch_op.f("ix_inbox_parcel"), ["parcel"], unique=False)
        batch_op.create_index(batch_op.f("ix_inbox_state"), ["state"], unique=False)

    op.create_table(
        "wants",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=400), nullable=False),
        sa.Column("person", sa.String(length=254), nullable=False),
        sa.Column("letter", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=400), nullable=False),
        sa.Column("not_before", UtcDateTime(timezone=True), nullable=False),
        sa.Column("expires", UtcDateTime(timezone=True), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("meeting", sa.String(length=40), nullable=True),
        sa.Column("slot_version", sa.Integer(), nullable=True),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("wanted_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("parcel", sa.Integer(), nullable=True),
        sa.Column("closed_at", UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_wants_decision_decisions")
        ),
        sa.ForeignKeyConstraint(["parcel"], ["parcels.id"], name=op.f("fk_wants_parcel_parcels")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wants")),
        sa.UniqueConstraint("key", name=op.f("uq_wants_key")),
    )
    with op.batch_alter_table("wants", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_wants_meeting"), ["meeting"], unique=False)
        batch_op.create_index(batch_op.f("ix_wants_parcel"), ["parcel"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_wants_person_state"), ["person", "state"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_wants_subject"), ["subject"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("wants", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_wants_subject"))
        batch_op.drop_index(batch_op.f("ix_wants_person_state"))
        batch_op.drop_index(batch_op.f("ix_wants_parcel"))
        batch_op.drop_index(batch_op.f("ix_wants_meeting"))

    op.drop_table("wants")
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_inbox_state"))
        batch_op.drop_index(batch_op.f("ix_inbox_parcel"))
        batch_op.drop_index(batch_op.f("ix_inbox_author"))

    op.drop_table("inbox")
    with op.batch_alter_table("undone", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_undone_reply"))
        batch_op.drop_index(batch_op.f("ix_undone_decision"))

    op.drop_table("undone")
    with op.batch_alter_table("unclear", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_unclear_person"))
        batch_op.drop_index(batch_op.f("ix_unclear_decision"))

    op.drop_table("unclear")
    with op.batch_alter_table("rebookings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_rebookings_uid"))
        batch_op.drop_index(batch_op.f("ix_rebookings_manager_report"))
        batch_op.drop_index(batch_op.f("ix_rebookings_decision"))

    op.drop_table("rebookings")
    with op.batch_alter_table("ratings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_ratings_person"))
        batch_op.drop_index(batch_op.f("ix_ratings_decision"))

    op.drop_table("ratings")
    with op.batch_alter_table("preferences", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_preferences_person"))
        batch_op.drop_index(batch_op.f("ix_preferences_decision"))

    op.drop_table("preferences")
    with op.batch_alter_table("parcels", schema=None) as batch_op:
        batch_op.drop_index("uq_parcels_key_person")
        batch_op.drop_index(batch_op.f("ix_parcels_token"))
        batch_op.drop_index(batch_op.f("ix_parcels_state_due_at"))
        batch_op.drop_index(batch_op.f("ix_parcels_ref"))
        batch_op.drop_index(batch_op.f("ix_parcels_person_decided_at"))
        batch_op.drop_index(batch_op.f("ix_parcels_meeting"))
        batch_op.drop_index(batch_op.f("ix_parcels_decision"))

    op.drop_table("parcels")
    with op.batch_alter_table("not_one_on_ones", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_not_one_on_ones_manager_report"))
        batch_op.drop_index(batch_op.f("ix_not_one_on_ones_decision"))

    op.drop_table("not_one_on_ones")
    with op.batch_alter_table("meeting_reports", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_reports_meeting"))
        batch_op.drop_index(batch_op.f("ix_meeting_reports_manager_report"))
        batch_op.drop_index(batch_op.f("ix_meeting_reports_decision"))

    op.drop_table("meeting_reports")
    with op.batch_alter_table("letter_days", schema=None) as batch_op:
        batch_op.drop_index("uq_letter_days_person_day_kind")

    op.drop_table("letter_days")
    with op.batch_alter_table("leave", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_leave_person"))

    op.drop_table("leave")
    with op.batch_alter_table("goal_updates", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_goal_updates_goal"))
        batch_op.drop_index(batch_op.f("ix_goal_updates_decision"))

    op.drop_table("goal_updates")
    with op.batch_alter_table("feedback_steps", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_feedback_steps_feedback"))
        batch_op.drop_index(batch_op.f("ix_feedback_steps_decision"))

    op.drop_table("feedback_steps")
    with op.batch_alter_table("feedback", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_feedback_decision"))
        batch_op.drop_index(batch_op.f("ix_feedback_author"))
        batch_op.drop_index(batch_op.f("ix_feedback_about"))

    op.drop_table("feedback")
    with op.batch_alter_table("development", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_development_person"))
        batch_op.drop_index(batch_op.f("ix_development_decision"))

    op.drop_table("development")
    with op.batch_alter_table("commitments", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_commitments_owner"))
        batch_op.drop_index(batch_op.f("ix_commitments_manager_report"))
        batch_op.drop_index(batch_op.f("ix_commitments_decision"))

    op.drop_table("commitments")
    with op.batch_alter_table("commitment_updates", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_commitment_updates_decision"))
        batch_op.drop_index(batch_op.f("ix_commitment_updates_commitment"))

    op.drop_table("commitment_updates")
    with op.batch_alter_table("case_events", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_events_manager_report"))
        batch_op.drop_index(batch_op.f("ix_case_events_decision"))

    op.drop_table("case_events")
    with op.batch_alter_table("answers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_answers_person"))
        batch_op.drop_index(batch_op.f("ix_answers_manager_report"))
        batch_op.drop_index(batch_op.f("ix_answers_decision"))

    op.drop_table("answers")
    with op.batch_alter_table("wakes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_wakes_at"))

    op.drop_table("wakes")
    with op.batch_alter_table("undeliverable", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_undeliverable_person"))

    op.drop_table("undeliverable")
    with op.batch_alter_table("troubles", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_troubles_closed_at"))

    op.drop_table("troubles")
    with op.batch_alter_table("sightings", schema=None) as batch_op:
        batch_op.drop_index("uq_sightings_calendar_event")
        batch_op.drop_index(batch_op.f("ix_sightings_calendar_starts_at"))

    op.drop_table("sightings")
    op.drop_table("people")
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meetings_report_starts_at"))
        batch_op.drop_index(batch_op.f("ix_meetings_manager_report_starts_at"))

    op.drop_table("meetings")
    with op.batch_alter_table("meeting_changes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_changes_meeting"))

    op.drop_table("meeting_changes")
    with op.batch_alter_table("lines", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_lines_report"))
        batch_op.drop_index(batch_op.f("ix_lines_manager_report"))

    op.drop_table("lines")
    op.drop_table("leases")
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.drop_index("uq_invitations_owner_digest")

    op.drop_table("invitations")
    with op.batch_alter_table("goals", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_goals_owner"))

    op.drop_table("goals")
    op.drop_table("facts_of_the_house")
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_decisions_subject"))

    op.drop_table("decisions")
    op.drop_table("cursors")
    op.drop_table("audit")
