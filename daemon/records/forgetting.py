"""Deletes a person's words: what they wrote, what was written of them, every mail that holds it.

What stays is content-free: that a meeting was held, a letter sent, a decision made. SQLite
overwrites what is deleted (`secure_delete`), and its log is emptied afterwards.
"""

import json
from dataclasses import dataclass

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Engine,
    String,
    Table,
    cast,
    delete,
    func,
    or_,
    select,
    update,
)

from cadence.people import PersonId
from daemon.records.concerning import of
from daemon.records.outbox import READY, SENDING, WITHDRAWN
from daemon.records.tables.calendars import cursors, free_busy, sightings
from daemon.records.tables.deciding import letter_days
from daemon.records.tables.invited import invitations
from daemon.records.tables.kept import (
    answers,
    commitment_updates,
    commitments,
    development,
    feedback,
    feedback_steps,
    goal_updates,
    goals,
    ratings,
    unclear,
)
from daemon.records.tables.people import leave, people
from daemon.records.tables.polling import polls, watches
from daemon.records.tables.posting import inbox, parcels, undeliverable

NO_CODES: dict[str, list[object]] = {"goals": [], "commitments": [], "slots": []}
_WORDS: tuple[Table, ...] = (answers, ratings, unclear, development, leave)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How much was deleted. `being_posted`: letters a worker holds right now; ask again later."""

    records: int
    letters: int
    mails: int
    being_posted: int

    def __str__(self) -> str:
        return f"{self.records} records, {self.letters} letters, {self.mails} mails that came in"


def forget(db: Connection, person: PersonId) -> Forgotten:
    """Delete the words of one person, theirs and those about them."""
    records = sum(_deleted(db, table, person) for table in _WORDS)
    records += _feedback(db, person) + _goals(db, person) + _commitments(db, person)
    _of_the_directory(db, person)
    letters, being_posted = _letters(db, person)
    return Forgotten(records, letters, _mails(db, person), being_posted)


def leave_no_trace(engine: Engine) -> None:
    """Empty SQLite's log, where deleted words would otherwise stay for a while."""
    if engine.dialect.name != "sqlite":
        return
    with engine.connect().execution_options(sqlite_begin="DEFERRED") as db:
        raw = db.connection.driver_connection
        if raw is not None:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _deleted(db: Connection, table: Table, person: PersonId) -> int:
    return db.execute(delete(table).where(of(table, person))).rowcount


def _feedback(db: Connection, person: PersonId) -> int:
    theirs = select(feedback.c.key).where(of(feedback, person))
    db.execute(delete(feedback_steps).where(feedback_steps.c.feedback.in_(theirs)))
    return _deleted(db, feedback, person)


def _goals(db: Connection, person: PersonId) -> int:
    theirs = select(goals.c.key).where(goals.c.owner == person)
    updates = db.execute(delete(goal_updates).where(goal_updates.c.goal.in_(theirs))).rowcount
    db.execute(update(goal_updates).where(goal_updates.c.by == person).values(note=""))
    db.execute(update(goals).where(goals.c.parent.in_(theirs)).values(parent=None))
    return updates + _deleted(db, goals, person)


def _commitments(db: Connection, person: PersonId) -> int:
    theirs = select(commitments.c.key).where(of(commitments, person))
    of_theirs = commitment_updates.c.commitment.in_(theirs)
    updates = db.execute(delete(commitment_updates).where(of_theirs)).rowcount
    db.execute(update(commitment_updates).where(commitment_updates.c.by == person).values(note=""))
    return updates + _deleted(db, commitments, person)


def _of_the_directory(db: Connection, person: PersonId) -> None:
    """Of those who left, the name and the calendar too; the directory would bring others back."""
    gone = db.execute(
        update(people)
        .where(people.c.id == person, people.c.gone_at.is_not(None))
        .values(name="", aliases=[], role="", team="", region="", start=None, end=None)
    )
    if gone.rowcount:
        for table in (sightings, cursors, free_busy, polls, watches, undeliverable, invitations):
            _deleted(db, table, person)


def _letters(db: Connection, person: PersonId) -> tuple[int, int]:
    concerned = _concerned(db, person)
    held = parcels.c.id.in_(concerned) & (parcels.c.state == SENDING)
    being_posted = db.execute(select(func.count()).select_from(parcels).where(held)).scalar_one()
    waiting = parcels.c.id.in_(concerned) & (parcels.c.state == READY)
    made = select(parcels.c.decision).where(waiting)
    db.execute(delete(letter_days).where(letter_days.c.decision.in_(made)))
    db.execute(update(parcels).where(waiting).values(state=WITHDRAWN, why="forgotten"))
    done = db.execute(
        update(parcels)
        .where(parcels.c.id.in_(concerned), parcels.c.state != SENDING, parcels.c.subject != "")
        .values(subject="", text=None, html=None, raw=None, codes=NO_CODES, questions=[])
    )
    return done.rowcount, int(being_posted)


def _concerned(db: Connection, person: PersonId) -> list[int]:
    """Letters to the person, and letters to others that hold words of or about them."""
    maybe = or_(parcels.c.person == person, _mentions(parcels.c.about, person))
    rows = db.execute(select(parcels.c.id, parcels.c.person, parcels.c.about).where(maybe))
    return [row.id for row in rows if person in (row.person, *row.about)]


def _mentions(about: Column[object], person: PersonId) -> ColumnElement[bool]:
    """Whether a list of people may name somebody: cheap, and checked again row by row."""
    return cast(about, String).contains(json.dumps(person)[1:-1], autoescape=True)


def _mails(db: Connection, person: PersonId) -> int:
    maybe = or_(inbox.c.author == person, _mentions(inbox.c.about, person))
    rows = db.execute(select(inbox.c.id, inbox.c.author, inbox.c.about).where(maybe))
    theirs = [row.id for row in rows if person in (row.author, *(row.about or ()))]
    done = db.execute(
        update(inbox)
        .where(inbox.c.id.in_(theirs), inbox.c.raw.is_not(None) | inbox.c.outcome.is_not(None))
        .values(raw=None, outcome=None, message_id=None, commands=None)
    )
    return done.rowcount
