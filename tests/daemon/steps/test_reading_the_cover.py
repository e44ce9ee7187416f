"""A large house reads one calendar of each pair, and a second one only while it has to."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from cadence.calendar_events import Attendee, Busy, CalendarEvent, Response
from cadence.facts import PairFacts
from cadence.meetings import Status
from cadence.people import Person
from cadence.slots import free_for_both, unseen_calendar
from daemon.gathering import gather_pair
from daemon.records import calendars, people
from daemon.records.engine import reading
from daemon.steps import ask_free_busy, poll_calendars, sync_directory
from integrations.calendars.memory import MemoryCalendars
from integrations.errors import Refused, Unavailable
from tests.cast import ADA, ADA_AND_BOB, BOB, CLEO, EVERYBODY
from tests.daemon.house import House, a_house
from tests.daemon.steps.test_sync_calendar import LUNCH, SLOTS, Office, event


@pytest.fixture
def office(tmp_path: Path, engine: Engine) -> Office:
    source = MemoryCalendars()
    house = a_house(tmp_path, calendars=source, engine=engine, reads_cover=True)
    sync_directory.run(house.ctx)
    for report in (BOB, CLEO):
        source.put(report.id, *_with(report))
        source.put(ADA.id, *_with(report))
    return Office(house, source)


def _with(report: Person) -> list[CalendarEvent]:
    invited = tuple(Attendee(one.id, Response.ACCEPTED) for one in (ADA, report))
    return [event(at, f"{report.first_name}s", attendees=invited, recurring=True) for at in SLOTS]


def _wanted(office: Office) -> list[str]:
    return _due(office.house)


def _due(house: House) -> list[str]:
    return list(poll_calendars.due(house.ctx, poll_calendars.readable(house.ctx)))


def _read(office: Office) -> list[str]:
    with reading(office.house.ctx.engine) as db:
        return [c.calendar for c in calendars.all_cursors(db) if c.known_at is not None]


def _settle(office: Office) -> None:
    """Two rounds: what is in doubt at first is seen, and what is spare is set aside."""
    for _ in range(3):
        office.sync(minutes=6)


def test_the_manager_is_read_for_all_their_reports(office: Office) -> None:
    _settle(office)
    office.house.clock.advance(minutes=6)

    assert _wanted(office) == [ADA.id]
    assert office.status_of(SLOTS[3]) is Status.HELD
    assert {next(iter(m.seen_on)).value for m in office.meetings()} == {"manager"}


def test_all_are_read_unless_it_is_wished_otherwise(tmp_path: Path, engine: Engine) -> None:
    source = MemoryCalendars()
    house = a_house(tmp_path, calendars=source, engine=engine)
    sync_directory.run(house.ctx)
    for person in EVERYBODY:
        source.put(person.id, LUNCH)

    assert _due(house) == sorted([ADA.id, BOB.id, CLEO.id])


def test_a_loss_is_looked_at_from_both_sides_until_it_is_settled(office: Office) -> None:
    _settle(office)
    gone = [one for one in _with(BOB) if one.starts_at == SLOTS[4]]
    office.remove(*gone)
    _settle(office)
    office.house.clock.advance(minutes=6)

    assert _wanted(office) == [ADA.id, BOB.id]
    lost = next(m for m in office.meetings() if m.starts_at == SLOTS[4])
    assert (lost.status, lost.observations >= 2) == (Status.CANCELLED, True)

    office.house.clock.advance(days=25)
    _settle(office)
    office.house.clock.advance(minutes=6)
    assert _wanted(office) == [ADA.id]


def test_where_the_first_calendar_hides_people_the_second_is_read(office: Office) -> None:
    hidden = [
        event(at, "Bobs", attendees=(), organizer="", recurring=True, hidden_people=True)
        for at in SLOTS
    ]
    office.calendars.put(ADA.id, *hidden)
    _settle(office)
    office.house.clock.advance(minutes=6)

    assert _wanted(office) == [ADA.id, BOB.id]
    assert office.status_of(SLOTS[3]) is Status.HELD


def test_whoever_cannot_be_read_is_stood_for_by_the_others(office: Office) -> None:
    office.calendars.failing[ADA.id] = Refused("not shared with the daemon")
    _settle(office)
    office.house.clock.advance(days=1, minutes=6)
    _settle(office)

    assert {BOB.id, CLEO.id} <= set(_read(office))
    assert office.status_of(SLOTS[3]) is Status.HELD


def test_a_calendar_that_is_spare_counts_as_unseen(office: Office) -> None:
    office.calendars.failing[ADA.id] = Refused("not shared with the daemon")
    _settle(office)
    office.house.clock.advance(days=1, minutes=6)
    _settle(office)
    assert BOB.id in _read(office)

    del office.calendars.failing[ADA.id]
    _settle(office)

    assert _read(office) == [ADA.id]


def _facts(office: Office) -> PairFacts:
    with reading(office.house.ctx.engine) as db:
        found = gather_pair(db, office.house.ctx, ADA_AND_BOB, now=office.house.clock())
    assert found is not None
    return found


def _offered(office: Office) -> list[str]:
    lost = next(m for m in office.meetings() if m.starts_at == SLOTS[4])
    now = office.house.clock()
    return [f"{slot.start:%m-%d %H:%M}" for slot in free_for_both(_facts(office), lost, now)]


def test_the_times_of_those_who_are_not_read_are_asked_for(office: Office) -> None:
    _settle(office)
    assert unseen_calendar(_facts(office)) == BOB.id

    ask_free_busy.run(office.house.ctx)
    first, *_ = _offered(office)
    starts_at = datetime.fromisoformat(f"{SLOTS[4].year}-{first}").replace(tzinfo=UTC)
    assert unseen_calendar(_facts(office)) is None

    taken = event(starts_at, "a talk with somebody else", attendees=(), organizer="")
    office.calendars.put(BOB.id, taken)
    office.house.clock.advance(hours=1)
    ask_free_busy.run(office.house.ctx)

    assert first not in _offered(office)
    assert (_facts(office).unread, _read(office)) == (BOB.id, [ADA.id])


def test_nobody_who_is_read_is_asked_about_and_nobody_twice_an_hour(office: Office) -> None:
    _settle(office)
    assert ask_free_busy.wanted(office.house.ctx) == [BOB.id, CLEO.id]

    ask_free_busy.run(office.house.ctx)
    assert ask_free_busy.wanted(office.house.ctx) == []

    office.house.clock.advance(minutes=59)
    assert ask_free_busy.wanted(office.house.ctx) == []
    office.house.clock.advance(minutes=1)
    assert ask_free_busy.wanted(office.house.ctx) == [BOB.id, CLEO.id]


def test_leave_that_only_an_unread_calendar_shows_excuses(office: Office) -> None:
    _settle(office)
    day = SLOTS[4].replace(hour=0, minute=0)
    office.calendars.busy_only[BOB.id] = (Busy(day, day + timedelta(days=1), away=True),)
    ask_free_busy.run(office.house.ctx)
    gone = [one for one in _with(BOB) if one.starts_at == SLOTS[4]]
    office.calendars.failing[BOB.id] = Refused("only free/busy is shared")
    office.calendars.remove(ADA.id, *(one.key for one in gone))
    _settle(office)

    assert office.status_of(SLOTS[4]) is Status.EXCUSED


def test_leave_that_is_told_late_excuses_what_was_lost_already(office: Office) -> None:
    _settle(office)
    gone = [one for one in _with(BOB) if one.starts_at == SLOTS[4]]
    office.calendars.failing[BOB.id] = Refused("only free/busy is shared")
    office.calendars.remove(ADA.id, *(one.key for one in gone))
    _settle(office)
    assert office.status_of(SLOTS[4]) is Status.CANCELLED

    day = SLOTS[4].replace(hour=0, minute=0)
    office.calendars.busy_only[BOB.id] = (Busy(day, day + timedelta(days=1), away=True),)
    office.house.clock.advance(hours=1)
    ask_free_busy.run(office.house.ctx)

    assert office.status_of(SLOTS[4]) is Status.EXCUSED


def test_what_was_told_holds_for_a_day_while_nobody_can_be_asked(office: Office) -> None:
    _settle(office)
    ask_free_busy.run(office.house.ctx)
    office.calendars.busy_fails = Unavailable("free/busy is down")
    office.house.clock.advance(hours=23)
    ask_free_busy.run(office.house.ctx)
    assert unseen_calendar(_facts(office)) is None
    assert "free-busy" in office.troubles()

    office.house.clock.advance(hours=2)
    ask_free_busy.run(office.house.ctx)
    assert unseen_calendar(_facts(office)) == BOB.id

    office.calendars.busy_fails = None
    office.house.clock.advance(hours=1)
    ask_free_busy.run(office.house.ctx)
    assert unseen_calendar(_facts(office)) is None
    assert "free-busy" not in office.troubles()


def test_a_leave_that_is_taken_back_excuses_no_more(office: Office) -> None:
    _settle(office)
    day = SLOTS[4].replace(hour=0, minute=0)
    office.calendars.busy_only[BOB.id] = (Busy(day, day + timedelta(days=1), away=True),)
    ask_free_busy.run(office.house.ctx)
    office.calendars.busy_only[BOB.id] = ()
    office.house.clock.advance(hours=1)
    ask_free_busy.run(office.house.ctx)

    with reading(office.house.ctx.engine) as db:
        assert list(people.leave_of(db, BOB.id)) == []


def test_a_provider_that_seems_to_be_away_is_not_asked(office: Office) -> None:
    _settle(office)
    while not office.house.ctx.breaker.is_open:
        office.house.ctx.breaker.failed(now=office.house.clock())
    ask_free_busy.run(office.house.ctx)

    assert unseen_calendar(_facts(office)) == BOB.id
