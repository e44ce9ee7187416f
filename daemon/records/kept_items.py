"""What a person's earlier replies recorded and did not take back, by their receipts' numbers."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from cadence.answers import Answer, MeetingReport, NotOneOnOne, Rating
from cadence.commitments import Commitment, CommitmentId, CommitmentState, CommitmentUpdate
from cadence.decisions import Rebooking, Record
from cadence.development import DevelopmentKind, DevelopmentNote
from cadence.feedback import Feedback, FeedbackId, FeedbackKind, FeedbackState
from cadence.goals import Goal, GoalId, GoalKind, GoalStatus, GoalUpdate
from cadence.meetings import MeetingKey
from cadence.people import Pair, PersonId
from cadence.preferences import Leave, Preference, Wish
from cadence.replies.reply_facts import EarlierReply, KeptItem
from daemon.records import inbox
from daemon.records.answers import pair_of
from daemon.records.prepared import PreparedForEach
from daemon.records.tables import kept
from daemon.records.tables.deciding import decisions
from daemon.records.tables.people import leave


def earlier_replies(db: Connection, mails: Iterable[int]) -> tuple[EarlierReply, ...]:
    """The decisions of some mails with the items that still stand, in the order of the mails."""
    order = {mail: place for place, mail in enumerate(mails)}
    found = [
        (order[number], row)
        for row in db.execute(select(decisions).where(_is_of_any(order)))
        if (number := inbox.id_of(row.key)) is not None and number in order
    ]
    found.sort(key=lambda one: (one[0], -one[1].id))
    items = _items(db, [row.id for _, row in found])
    return tuple(
        EarlierReply(row.key, row.made_at, tuple(items.get(row.id, ()))) for _, row in found
    )


def _is_of_any(mails: Iterable[int]) -> Any:
    keys = [inbox.decision_key(mail, reading) for mail in mails for reading in range(1, 10)]
    return decisions.c.key.in_(keys)


def _items(db: Connection, made: list[int]) -> dict[int, list[KeptItem]]:
    found: dict[int, list[KeptItem]] = {}
    for kind in _EVERY_KIND:
        for decision, item in kind.all(db, made):
            found.setdefault(decision, []).append(item)
    for items in found.values():
        items.sort(key=lambda one: one.item)
    return found


def _answer(row: Row[Any]) -> Answer:
    meeting = MeetingKey(row.meeting) if row.meeting else None
    return Answer(
        PersonId(row.person),
        row.at,
        row.question,
        row.text,
        row.prompt,
        pair_of(row),
        meeting,
        row.private,
    )


def _rating(row: Row[Any]) -> Rating:
    return Rating(PersonId(row.person), row.at, row.question, row.value, pair_of(row))


def _report(row: Row[Any]) -> MeetingReport:
    return MeetingReport(
        MeetingKey(row.meeting), _pair(row), PersonId(row.by), row.at, held=row.held
    )


def _not_one_on_one(row: Row[Any]) -> NotOneOnOne:
    return NotOneOnOne(MeetingKey(row.meeting), _pair(row), PersonId(row.by), row.at)


def _leave(row: Row[Any]) -> Leave:
    return Leave(PersonId(row.person), row.first, row.last, row.source)


def _note(row: Row[Any]) -> DevelopmentNote:
    return DevelopmentNote(
        PersonId(row.person), DevelopmentKind(row.kind), row.text, row.at, pair_of(row)
    )


def _preference(row: Row[Any]) -> Preference:
    return Preference(PersonId(row.person), row.at, Wish(row.wish), row.until, row.letter)


def _feedback(row: Row[Any]) -> Feedback:
    return Feedback(
        FeedbackId(row.key),
        FeedbackKind(row.kind),
        PersonId(row.author),
        PersonId(row.about),
        row.text,
        row.at,
        FeedbackState(row.state),
    )


def _goal(row: Row[Any]) -> Goal:
    proposed_by = PersonId(row.proposed_by) if row.proposed_by else None
    return Goal(
        GoalId(row.key),
        PersonId(row.owner),
        row.title,
        GoalKind(row.kind),
        due=row.due,
        proposed_by=proposed_by,
        agreed=row.agreed,
    )


def _goal_update(row: Row[Any]) -> GoalUpdate:
    status = GoalStatus(row.status) if row.status else None
    return GoalUpdate(
        GoalId(row.goal), PersonId(row.by), row.at, row.value, row.progress, status, row.note
    )


def _commitment(row: Row[Any]) -> Commitment:
    return Commitment(
        CommitmentId(row.key),
        PersonId(row.owner),
        PersonId(row.author),
        row.text,
        row.at,
        row.due,
        pair_of(row),
        CommitmentState(row.state),
    )


def _commitment_update(row: Row[Any]) -> CommitmentUpdate:
    state = CommitmentState(row.state) if row.state else None
    return CommitmentUpdate(
        CommitmentId(row.commitment), PersonId(row.by), row.at, state, row.due, row.note
    )


def _rebooking(row: Row[Any]) -> Rebooking:
    return Rebooking(
        _pair(row),
        MeetingKey(row.meeting),
        row.uid,
        row.start,
        row.end,
        PersonId(row.by),
        row.at,
        row.sequence,
        row.cancelled,
    )


def _pair(row: Row[Any]) -> Pair:
    return Pair(PersonId(row.manager), PersonId(row.report))


_READERS: Mapping[Table, Callable[[Row[Any]], Record]] = {
    kept.answers: _answer,
    kept.goal_updates: _goal_update,
    kept.commitment_updates: _commitment_update,
    kept.feedback: _feedback,
    kept.goals: _goal,
    kept.commitments: _commitment,
    kept.development: _note,
    kept.ratings: _rating,
    kept.meeting_reports: _report,
    kept.not_one_on_ones: _not_one_on_one,
    leave: _leave,
    kept.preferences: _preference,
    kept.rebookings: _rebooking,
}


def _of_kind(
    table: Table, read: Callable[[Row[Any]], Record]
) -> PreparedForEach[tuple[int, KeptItem]]:
    return PreparedForEach(
        lambda made: (
            select(table)
            .where(
                table.c.decision.in_(made), table.c.item.is_not(None), table.c.undone_at.is_(None)
            )
            .order_by(table.c.id)
        ),
        lambda row: (int(row.decision), KeptItem(row.item, read(row))),
    )


_EVERY_KIND = tuple(_of_kind(table, read) for table, read in _READERS.items())
