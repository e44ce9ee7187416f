"""A large house reads one calendar of each pair, and a second one only while it has to."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from cadence.calendar_events import Attendee, CalendarEvent, Response
from cadence.meetings import Status
from cadence.people import Person
from daemon.records import calendars
from daemon.records.engine import reading
from daemon.steps import sync_calendar, sync_directory
from integrations.calendars.memory import MemoryCalendars
from integrations.errors import Refused
from tests.cast import ADA, BOB, CLEO, EVERYBODY
from tests.daemon.house import a_house
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
    return sync_calendar.wanted(office.house.ctx)


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

    assert sync_calendar.wanted(house.ctx) == sorted([ADA.id, BOB.id, CLEO.id])


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
