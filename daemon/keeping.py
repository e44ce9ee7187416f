"""Writes a record to the table it belongs in, and says whom it concerns."""

from collections.abc import Iterable
from typing import assert_never

from sqlalchemy import Connection

from cadence.alerts import CaseEvent
from cadence.answers import Answer, MeetingReport, NotOneOnOne, Rating, Unclear
from cadence.commitments import Commitment, CommitmentUpdate
from cadence.decisions import Consumed, FeedbackStep, Rebooking, Record, Undone
from cadence.development import DevelopmentNote
from cadence.feedback import Feedback
from cadence.goals import Goal, GoalUpdate
from cadence.meetings import MeetingChange
from cadence.people import Pair, PersonId
from cadence.preferences import Leave, Preference
from cadence.subjects import Subject
from daemon.records import (
    answers,
    cases,
    commitments,
    feedback,
    goals,
    meetings,
    people,
    undoing,
    wishes,
)


def keep(db: Connection, decision: int, item: int | None, record: Record) -> None:
    """Write a record down; `item` is its number in the receipt."""
    match record:
        case Answer():
            answers.keep(db, decision, item, record)
        case Rating():
            answers.keep_rating(db, decision, item, record)
        case Unclear():
            answers.keep_unclear(db, decision, item, record)
        case MeetingReport():
            answers.keep_report(db, decision, item, record)
            said = "confirmed" if record.held else "denied"
            line = MeetingChange(record.meeting, record.at, said, after=record.by, source="reply")
            meetings.append(db, [line])
        case NotOneOnOne():
            answers.keep_not_one_on_one(db, decision, item, record)
        case Consumed():
            answers.consume(db, record)
        case Goal():
            goals.keep(db, decision, item, record)
        case GoalUpdate():
            goals.keep_update(db, decision, item, record)
        case Feedback():
            feedback.keep(db, decision, item, record)
        case FeedbackStep():
            feedback.keep_step(db, decision, item, record)
        case DevelopmentNote():
            feedback.keep_note(db, decision, item, record)
        case Commitment():
            commitments.keep(db, decision, item, record)
        case CommitmentUpdate():
            commitments.keep_update(db, decision, item, record)
        case Preference():
            wishes.keep(db, decision, item, record)
        case Leave():
            wishes.keep_leave(db, decision, item, record)
        case Rebooking():
            wishes.keep_rebooking(db, decision, item, record)
        case CaseEvent():
            cases.keep(db, decision, item, record)
        case Undone():
            undoing.undo(db, decision, record)
        case _:
            assert_never(record)


def concerned(db: Connection, record: Record) -> frozenset[Subject]:
    """Whose rules may see things differently now: the pair, and everybody's pairs who spoke."""
    match record:
        case (
            Answer(pair=Pair() as pair)
            | Rating(pair=Pair() as pair)
            | DevelopmentNote(pair=Pair() as pair)
            | Commitment(pair=Pair() as pair)
        ):
            return around(pair)
        case MeetingReport() | NotOneOnOne() | Consumed() | Rebooking() | CaseEvent():
            return around(record.pair)
        case Answer() | Rating() | Unclear() | Preference() | Leave() | DevelopmentNote():
            return with_pairs(db, record.person)
        case Feedback():
            return with_pairs(db, record.about) | {record.author}
        case FeedbackStep():
            return _with_all_pairs(db, feedback.people_of(db, record.feedback))
        case Goal():
            return with_pairs(db, record.owner)
        case GoalUpdate():
            return _with_all_pairs(db, [record.by, *goals.owners_of(db, record.goal)])
        case CommitmentUpdate():
            of = commitments.by_id(db, [record.commitment])
            both = [
                person for held in of for person in (held.commitment.owner, held.commitment.author)
            ]
            return _with_all_pairs(db, [record.by, *both])
        case Undone():
            said = feedback.by_author(db, record.by)
            return _with_all_pairs(db, [record.by, *(one.about for one in said)]) | frozenset(
                person for pair in people.pairs_of(db, record.by) for person in around(pair)
            )
        case Commitment():
            return with_pairs(db, record.owner) | with_pairs(db, record.author)
        case _:
            assert_never(record)


def _with_all_pairs(db: Connection, persons: Iterable[PersonId]) -> frozenset[Subject]:
    return frozenset(one for person in persons for one in with_pairs(db, person))


def around(pair: Pair) -> frozenset[Subject]:
    """A pair and its two people."""
    return frozenset({pair, pair.manager, pair.report})


def with_pairs(db: Connection, person: PersonId) -> frozenset[Subject]:
    """A person and the pairs they are part of."""
    return frozenset({person, *people.pairs_of(db, person)})
