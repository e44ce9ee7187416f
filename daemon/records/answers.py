"""Answers, ratings, what was unclear, and whether meetings took place."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from cadence.answers import Answer, MeetingReport, NotOneOnOne, Rating, Unclear
from cadence.decisions import Consumed
from cadence.facts import HeldAnswer
from cadence.meetings import MeetingKey
from cadence.people import Pair, PersonId
from daemon.records.prepared import Prepared
from daemon.records.tables.kept import (
    answers,
    meeting_reports,
    not_one_on_ones,
    ratings,
    unclear,
)
from daemon.records.types import UtcDateTime


def of_bound_pair(table: Any) -> tuple[Any, Any]:
    """The condition that a row is the pair's whose two columns are given when it is asked."""
    return (table.c.manager == bindparam("manager"), table.c.report == bindparam("report"))


def keep(db: Connection, decision: int, item: int | None, answer: Answer) -> None:
    """Add an answer."""
    db.execute(
        insert(answers).values(
            decision=decision,
            item=item,
            person=answer.person,
            at=answer.at,
            question=answer.question,
            text=answer.text,
            prompt=answer.prompt,
            meeting=answer.meeting,
            private=answer.private,
            **pair_columns(answer.pair),
        )
    )


def keep_rating(db: Connection, decision: int, item: int | None, rating: Rating) -> None:
    """Add a rating."""
    row = {"person": rating.person, "at": rating.at}
    row |= {"question": rating.question, "value": rating.value}
    db.execute(
        insert(ratings).values(decision=decision, item=item, **row, **pair_columns(rating.pair))
    )


def keep_unclear(db: Connection, decision: int, item: int | None, words: Unclear) -> None:
    """Add words that were not understood."""
    row = {"person": words.person, "at": words.at, "text": words.text, "why": words.why}
    db.execute(insert(unclear).values(decision=decision, item=item, **row))


def keep_report(db: Connection, decision: int, item: int | None, said: MeetingReport) -> None:
    """Add what somebody said about whether a 1:1 took place."""
    row = {"meeting": said.meeting, "by": said.by, "at": said.at, "held": said.held}
    db.execute(
        insert(meeting_reports).values(
            decision=decision, item=item, **row, **pair_columns(said.pair)
        )
    )


def keep_not_one_on_one(db: Connection, decision: int, item: int | None, said: NotOneOnOne) -> None:
    """Add that a series is no 1:1."""
    row = {"meeting": said.meeting, "by": said.by, "at": said.at}
    db.execute(
        insert(not_one_on_ones).values(
            decision=decision, item=item, **row, **pair_columns(said.pair)
        )
    )


def consume(db: Connection, consumed: Consumed) -> None:
    """A held meeting talked over what was open; the answers go with it."""
    db.execute(
        update(answers)
        .where(
            *of(answers, consumed.pair),
            answers.c.consumed_by.is_(None),
            answers.c.at <= consumed.up_to,
        )
        .values(consumed_by=consumed.meeting)
    )


def of_pair(db: Connection, pair: Pair, *, since: datetime) -> tuple[HeldAnswer, ...]:
    """The answers of a pair: all that are open, and those said since."""
    return tuple(_OF_PAIR.all(db, {**pair_columns(pair), "since": since}))


def ratings_of_pair(db: Connection, pair: Pair) -> tuple[Rating, ...]:
    """The ratings of a pair, oldest first."""
    return tuple(_RATINGS.all(db, pair_columns(pair)))


def reports_of_pair(db: Connection, pair: Pair) -> tuple[MeetingReport, ...]:
    """Who said of which meeting that it took place or did not, oldest first."""
    return tuple(_REPORTS.all(db, pair_columns(pair)))


def not_one_on_ones_of_pair(db: Connection, pair: Pair) -> frozenset[MeetingKey]:
    """The meetings of which one of the two said that their series is no 1:1."""
    return frozenset(_NOT_ONE_ON_ONES.all(db, pair_columns(pair)))


def of(table: Any, pair: Pair) -> tuple[Any, Any]:
    """The condition that a row of a table is the pair's."""
    return (table.c.manager == pair.manager, table.c.report == pair.report)


def pair_columns(pair: Pair | None) -> dict[str, str | None]:
    """A pair as two columns; both None where there is none."""
    return {
        "manager": pair.manager if pair else None,
        "report": pair.report if pair else None,
    }


def pair_of(row: Row[Any]) -> Pair | None:
    """The pair of a row's two columns."""
    return Pair(PersonId(row.manager), PersonId(row.report)) if row.manager else None


def _answer(row: Row[Any]) -> HeldAnswer:
    said = Answer(
        person=PersonId(row.person),
        at=row.at,
        question=row.question,
        text=row.text,
        prompt=row.prompt,
        pair=pair_of(row),
        meeting=MeetingKey(row.meeting) if row.meeting else None,
        private=row.private,
    )
    consumed = MeetingKey(row.consumed_by) if row.consumed_by else None
    return HeldAnswer(said, consumed, row.undone_at is not None, row.undone_at)


def _rating(row: Row[Any]) -> Rating:
    pair = Pair(PersonId(row.manager), PersonId(row.report))
    return Rating(PersonId(row.person), row.at, row.question, row.value, pair)


def _report(row: Row[Any]) -> MeetingReport:
    pair = Pair(PersonId(row.manager), PersonId(row.report))
    return MeetingReport(MeetingKey(row.meeting), pair, PersonId(row.by), row.at, row.held)


_OF_PAIR = Prepared(
    select(answers)
    .where(
        *of_bound_pair(answers),
        answers.c.consumed_by.is_(None) | (answers.c.at >= bindparam("since", type_=UtcDateTime)),
    )
    .order_by(answers.c.at, answers.c.id),
    _answer,
)
_RATINGS = Prepared(
    select(ratings).where(*of_bound_pair(ratings), ratings.c.undone_at.is_(None)).order_by("at"),
    _rating,
)
_REPORTS = Prepared(
    select(meeting_reports)
    .where(*of_bound_pair(meeting_reports), meeting_reports.c.undone_at.is_(None))
    .order_by(meeting_reports.c.at, meeting_reports.c.id),
    _report,
)
_NOT_ONE_ON_ONES = Prepared(
    select(not_one_on_ones.c.meeting).where(
        *of_bound_pair(not_one_on_ones), not_one_on_ones.c.undone_at.is_(None)
    ),
    lambda row: MeetingKey(row.meeting),
)
