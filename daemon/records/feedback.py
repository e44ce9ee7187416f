"""Feedback, development notes: words about people and about growth."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select

from cadence.decisions import FeedbackStep
from cadence.development import DevelopmentKind, DevelopmentNote
from cadence.feedback import Feedback, FeedbackId, FeedbackKind, FeedbackState
from cadence.people import Pair, PersonId
from daemon.records.answers import of_bound_pair, pair_columns
from daemon.records.prepared import Prepared, PreparedForEach, as_it_is
from daemon.records.tables.kept import development, feedback, feedback_steps


def keep(db: Connection, decision: int, item: int | None, said: Feedback) -> None:
    """Add words about a person."""
    db.execute(
        insert(feedback).values(
            decision=decision,
            item=item,
            key=said.id,
            kind=said.kind.value,
            author=said.author,
            about=said.about,
            text=said.text,
            at=said.at,
            state=said.state.value,
        )
    )


def keep_step(db: Connection, decision: int, item: int | None, step: FeedbackStep) -> None:
    """It went one step further."""
    row = {"feedback": step.feedback, "state": step.state.value, "at": step.at}
    db.execute(insert(feedback_steps).values(decision=decision, item=item, **row))


def keep_note(db: Connection, decision: int, item: int | None, note: DevelopmentNote) -> None:
    """Add a sentence about growth."""
    row = {"person": note.person, "kind": note.kind.value, "text": note.text, "at": note.at}
    db.execute(
        insert(development).values(decision=decision, item=item, **row, **pair_columns(note.pair))
    )


def _note(row: Row[Any]) -> DevelopmentNote:
    pair = Pair(PersonId(row.manager), PersonId(row.report))
    return DevelopmentNote(PersonId(row.person), DevelopmentKind(row.kind), row.text, row.at, pair)


_ALL = select(feedback).order_by(feedback.c.at, feedback.c.id)
_ABOUT = Prepared(_ALL.where(feedback.c.about == bindparam("person")), as_it_is)
_BY_AUTHOR = Prepared(_ALL.where(feedback.c.author == bindparam("person")), as_it_is)
_STEPS = PreparedForEach(
    lambda keys: (
        select(feedback_steps.c.feedback, feedback_steps.c.state)
        .where(feedback_steps.c.feedback.in_(keys), feedback_steps.c.undone_at.is_(None))
        .order_by(feedback_steps.c.at, feedback_steps.c.id)
    ),
    as_it_is,
)
_NOTES = Prepared(
    select(development)
    .where(*of_bound_pair(development), development.c.undone_at.is_(None))
    .order_by(development.c.at, development.c.id),
    _note,
)


def about(db: Connection, person: PersonId) -> tuple[Feedback, ...]:
    """What was said about a person, oldest first, each as far as it went."""
    return _found(db, _ABOUT.all(db, {"person": person}))


def by_author(db: Connection, person: PersonId) -> tuple[Feedback, ...]:
    """What a person said about others, oldest first, each as far as it went."""
    return _found(db, _BY_AUTHOR.all(db, {"person": person}))


def people_of(db: Connection, key: FeedbackId) -> tuple[PersonId, ...]:
    """Who said it and about whom; empty where it is not known."""
    query = select(feedback.c.author, feedback.c.about).where(feedback.c.key == key)
    row = db.execute(query).one_or_none()
    return (PersonId(row.author), PersonId(row.about)) if row else ()


def notes_of_pair(db: Connection, pair: Pair) -> tuple[DevelopmentNote, ...]:
    """What was said about growth in a pair's 1:1s, oldest first."""
    return tuple(_NOTES.all(db, pair_columns(pair)))


def _found(db: Connection, rows: list[Row[Any]]) -> tuple[Feedback, ...]:
    steps = _STEPS.all(db, [row.key for row in rows])
    last = {step.feedback: step.state for step in steps}
    return tuple(_feedback(row, last.get(row.key)) for row in rows)


def _feedback(row: Row[Any], step: str | None) -> Feedback:
    state = FeedbackState(step or row.state)
    return Feedback(
        id=FeedbackId(row.key),
        kind=FeedbackKind(row.kind),
        author=PersonId(row.author),
        about=PersonId(row.about),
        text=row.text,
        at=row.at,
        state=FeedbackState.TAKEN_BACK if row.undone_at else state,
    )
