"""Whose rows are whose: for each table, the columns that name the person whose data a row is."""

from sqlalchemy import ColumnElement, Table, or_

from cadence.people import PersonId
from daemon.records.tables import (
    calendars,
    deciding,
    invited,
    kept,
    people,
    polling,
    posting,
    running,
)

OWN: dict[Table, tuple[str, ...]] = {
    people.people: ("id",),
    people.lines: ("manager", "report"),
    people.leave: ("person",),
    calendars.sightings: ("calendar",),
    calendars.cursors: ("calendar",),
    calendars.free_busy: ("person",),
    calendars.meetings: ("manager", "report"),
    polling.polls: ("calendar",),
    polling.watches: ("calendar",),
    invited.invitations: ("owner", "attendee"),
    deciding.wants: ("person",),
    deciding.letter_days: ("person",),
    kept.answers: ("person",),
    kept.ratings: ("person",),
    kept.unclear: ("person",),
    kept.meeting_reports: ("by",),
    kept.not_one_on_ones: ("by",),
    kept.development: ("person",),
    kept.preferences: ("person",),
    kept.feedback: ("author", "about"),
    kept.goals: ("owner",),
    kept.goal_updates: ("by",),
    kept.commitments: ("owner", "author"),
    kept.commitment_updates: ("by",),
    kept.undone: ("by",),
    kept.rebookings: ("manager", "report"),
    kept.case_events: ("manager", "report"),
    posting.parcels: ("person",),
    posting.inbox: ("author",),
    posting.undeliverable: ("person",),
}
"""Rows a person may ask for."""

NOBODYS: frozenset[Table] = frozenset(
    {
        calendars.meeting_changes,
        deciding.decisions,
        deciding.wakes,
        kept.feedback_steps,
        polling.budgets,
        running.facts_of_the_house,
        running.troubles,
        running.ports,
        running.leases,
        running.audit,
    }
)
"""Rows that hold no person's words: structure, keys and counts."""


def of(table: Table, person: PersonId) -> ColumnElement[bool]:
    """The condition that a row is the person's."""
    return or_(*(table.c[column] == person for column in OWN[table]))
