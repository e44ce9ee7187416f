"""Invite-only mode's memory: what is kept of mails, and whose calendar it tells of."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from cadence.calendar_events import window_around
from cadence.decisions import Decision, Keep, Rebooking
from cadence.mail import IncomingMail
from cadence.meetings import MeetingKey
from cadence.people import Person, PersonId
from daemon import keeping
from daemon.invited import InvitationShelf, take_in
from daemon.records import decisions, invitations, people
from daemon.records.engine import open_engine
from daemon.records.roll import Roll
from daemon.records.tables import metadata
from integrations.calendars.invitations import InvitationCalendars
from tests.cast import ADA, ADA_AND_BOB, BOB, NOW, fernhill
from tests.integrations.test_invitations import CANCEL_SECOND, itip

OURS = "cadence@fernhill.example"
LATER = datetime(2026, 11, 12, 10, tzinfo=UTC)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(f"sqlite:///{tmp_path}/t.db")
    metadata.create_all(engine)
    with engine.begin() as db:
        for person in (ADA, BOB):
            people.keep(db, person, now=NOW)
    yield engine
    engine.dispose()


def taken_in(engine: Engine, text: str, author: Person) -> PersonId | None:
    mail = IncomingMail({}, calendar=text)
    with engine.begin() as db:
        return take_in(db, mail, author, fernhill(), OURS, now=NOW)


def calendars(engine: Engine) -> InvitationCalendars:
    return InvitationCalendars(InvitationShelf(engine, Roll(engine), OURS))


def booked(engine: Engine, *, cancelled: bool = False) -> None:
    chosen = Rebooking(
        ADA_AND_BOB,
        MeetingKey("m1"),
        "rescue-1",
        LATER,
        LATER + timedelta(minutes=30),
        ADA.id,
        NOW,
        sequence=int(cancelled),
        cancelled=cancelled,
    )
    with engine.begin() as db:
        decision = Decision(f"rebooking/{cancelled}", "they chose it", (Keep(chosen),))
        number = decisions.make(db, decision, "pair", now=NOW)
        assert number is not None
        keeping.keep(db, number, None, chosen)


def test_an_organizers_invitation_becomes_their_calendar(engine: Engine) -> None:
    assert taken_in(engine, itip(), ADA) == ADA.id

    source = calendars(engine)
    assert source.calendars() == (ADA.id,)
    assert len(source.changes(ADA.id, None, window_around(NOW)).events) == 4


def test_the_same_mail_says_nothing_new_the_second_time(engine: Engine) -> None:
    taken_in(engine, itip(), ADA)

    assert taken_in(engine, itip(), ADA) is None


def test_nobody_cancels_for_somebody_else(engine: Engine) -> None:
    taken_in(engine, itip(), ADA)

    assert taken_in(engine, CANCEL_SECOND, BOB) is None
    assert taken_in(engine, CANCEL_SECOND, ADA) == ADA.id


def test_what_the_daemon_booked_is_in_the_managers_calendar(engine: Engine) -> None:
    booked(engine)

    batch = calendars(engine).changes(ADA.id, None, window_around(NOW))

    assert [(e.uid, e.starts_at, e.cancelled) for e in batch.events] == [("rescue-1", LATER, False)]
    assert {a.address for a in batch.events[0].attendees} == {ADA.id, BOB.id}


def test_what_the_daemon_gave_up_again_is_cancelled(engine: Engine) -> None:
    booked(engine)
    booked(engine, cancelled=True)

    batch = calendars(engine).changes(ADA.id, None, window_around(NOW))

    assert [e.cancelled for e in batch.events] == [True]


def test_an_answer_to_what_the_daemon_booked_finds_its_way(engine: Engine) -> None:
    booked(engine)
    reply = itip(
        "REPLY",
        UID=":rescue-1",
        ORGANIZER=f":mailto:{OURS}",
        ATTENDEE=f";PARTSTAT=DECLINED:mailto:{BOB.id}",
        DTSTART=":20261112T100000Z",
        DTEND=None,
        RRULE=None,
        DTSTAMP=":20261111T080000Z",
    )

    assert taken_in(engine, reply, BOB) == ADA.id
    (event,) = calendars(engine).changes(ADA.id, None, window_around(NOW)).events
    assert {a.address: a.response.value for a in event.attendees}[BOB.id] == "declined"


def test_what_a_person_sent_can_be_forgotten(engine: Engine) -> None:
    taken_in(engine, itip(), ADA)

    with engine.begin() as db:
        assert invitations.forget(db, ADA.id) == 1
    assert calendars(engine).calendars() == ()
