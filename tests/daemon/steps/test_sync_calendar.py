"""Calendars are read, and what became of the 1:1s is written down with its history."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from cadence.calendar_events import Attendee, CalendarEvent, Response, window_around
from cadence.decisions import Decision, Want
from cadence.meetings import Meeting, Status
from cadence.policies import CadencePolicy, Policies, Rhythm
from cadence.subjects import subject_name
from daemon.records import calendars, decisions, meetings, people, troubles, wakes, wants
from daemon.records.engine import reading
from daemon.steps import poll_calendars, sync_calendar, sync_directory
from integrations.calendars.memory import MemoryCalendars
from integrations.calendars.series import event_key
from integrations.errors import Unavailable
from tests.cast import ADA, ADA_AND_BOB, BOB, NOW, SETTINGS
from tests.daemon.house import House, a_house

SLOTS = [NOW + timedelta(days=2, weeks=week, hours=1) for week in range(-4, 6)]
BOTH = (ADA.id, BOB.id)


def event(at: datetime, uid: str = "weekly", **more: object) -> CalendarEvent:
    made = CalendarEvent(
        event_key(uid, at),
        uid,
        at,
        at,
        at + timedelta(minutes=30),
        "Europe/Berlin",
        organizer=ADA.id,
        attendees=(Attendee(ADA.id, Response.ACCEPTED), Attendee(BOB.id, Response.ACCEPTED)),
        title="About the salary",
        recurring=uid == "weekly",
    )
    return replace(made, **more)  # type: ignore[arg-type]


LUNCH = replace(event(NOW + timedelta(days=1), "lunch"), attendees=(), organizer="")


@dataclass
class Office:
    """A house whose calendars lie in memory."""

    house: House
    calendars: MemoryCalendars

    def put(self, *events: CalendarEvent) -> None:
        for person in BOTH:
            self.calendars.put(person, *events)

    def remove(self, *events: CalendarEvent) -> None:
        for person in BOTH:
            self.calendars.remove(person, *(event.key for event in events))

    def sync(self, **later: float) -> None:
        self.house.clock.advance(**later)
        poll_calendars.run(self.house.ctx, poll_calendars.readable(self.house.ctx))

    def meetings(self) -> tuple[Meeting, ...]:
        with reading(self.house.ctx.engine) as db:
            return meetings.of_pair(db, ADA_AND_BOB, window_around(self.house.clock()))

    def status_of(self, at: datetime) -> Status:
        return next(m.status for m in self.meetings() if m.starts_at == at)

    def history(self, at: datetime) -> list[str]:
        meeting = next(m for m in self.meetings() if m.starts_at == at)
        with reading(self.house.ctx.engine) as db:
            return [change.what for change in meetings.history(db, meeting.key)]

    def troubles(self) -> list[str]:
        with reading(self.house.ctx.engine) as db:
            return [trouble.key for trouble in troubles.open_ones(db)]


@pytest.fixture(params=[True, False], ids=["snapshots", "deltas"])
def office(request: pytest.FixtureRequest, tmp_path: Path, engine: Engine) -> Office:
    source = MemoryCalendars(snapshots=request.param)
    house = a_house(tmp_path, calendars=source, engine=engine)
    sync_directory.run(house.ctx)
    built = Office(house, source)
    built.put(*map(event, SLOTS), LUNCH)
    built.sync()
    return built


def test_planned_meetings_are_known_after_a_first_look(office: Office) -> None:
    found = office.meetings()

    assert [m.starts_at for m in found] == SLOTS[: len(found)]
    assert {m.status for m in found} == {Status.HELD, Status.SCHEDULED}
    assert office.history(SLOTS[6]) == ["seen"]
    assert office.troubles() == []


def test_no_words_are_stored(office: Office) -> None:
    with reading(office.house.ctx.engine) as db:
        stored = calendars.of_calendars(db, BOTH, window_around(NOW))

    assert {sighting.event.title for sighting in stored} == {""}
    assert {s.event.attendees for s in stored if s.event.uid == "lunch"} == {()}


def test_a_second_look_at_the_same_changes_nothing(office: Office) -> None:
    before = office.meetings()
    office.sync(minutes=5)

    assert office.meetings() == before
    assert office.history(SLOTS[6]) == ["seen"]


def test_a_cancellation_is_observed_and_wakes_the_pair(office: Office) -> None:
    with office.house.ctx.engine.begin() as db:
        for wake in wakes.all_of_them(db):
            wakes.settle(db, ADA_AND_BOB, wake.counter, None)
    office.put(event(SLOTS[6], cancelled=True, exception=True))
    office.sync(minutes=5)

    meeting = next(m for m in office.meetings() if m.starts_at == SLOTS[6])
    assert (meeting.status, meeting.version, meeting.observations) == (Status.CANCELLED, 2, 2)
    assert meeting.changed_at == office.house.clock()
    assert office.history(SLOTS[6]) == ["seen", "cancelled"]
    with reading(office.house.ctx.engine) as db:
        woken = {wake.subject for wake in wakes.all_of_them(db) if wake.at}
    assert subject_name(ADA_AND_BOB) in woken


def test_a_move_keeps_the_meeting_and_lists_the_slot_it_left(office: Office) -> None:
    key = next(m.key for m in office.meetings() if m.starts_at == SLOTS[6])
    new = SLOTS[6] + timedelta(days=1, hours=2)
    moved = event(SLOTS[6], starts_at=new, ends_at=new + timedelta(minutes=30), exception=True)
    office.put(moved)
    office.sync(minutes=5)

    found = {m.starts_at: m for m in office.meetings()}
    assert found[new].key == key
    assert found[new].version == 2
    assert (found[SLOTS[6]].status, found[SLOTS[6]].moved_to) == (Status.MOVED, new)
    assert office.history(new) == ["seen", "moved"]


def test_a_move_withdraws_what_was_wanted_for_the_old_time(office: Office) -> None:
    meeting = next(m for m in office.meetings() if m.starts_at == SLOTS[6])
    wish = Want(
        *(BOB.id, "agenda_prompt", "agenda_prompt/x", "pair"),
        not_before=NOW,
        expires=SLOTS[6],
        meeting=meeting.key,
        slot_version=1,
    )
    with office.house.ctx.engine.begin() as db:
        made = decisions.make(db, Decision("x", "because", ()), "pair", now=NOW)
        assert made is not None
        wants.want(db, made, wish, now=NOW)
    later = SLOTS[6] + timedelta(hours=3)
    office.put(event(SLOTS[6], starts_at=later, ends_at=later + timedelta(minutes=30)))
    office.sync(minutes=5)

    with reading(office.house.ctx.engine) as db:
        assert wants.open_of(db, BOB.id) == ()


def test_what_vanishes_is_cancelled_and_surer_at_a_second_look(office: Office) -> None:
    office.calendars.failing[ADA.id] = Unavailable("down")
    office.remove(event(SLOTS[6]))
    office.sync(minutes=5)
    first = next(m for m in office.meetings() if m.starts_at == SLOTS[6])
    office.sync(minutes=5)
    second = next(m for m in office.meetings() if m.starts_at == SLOTS[6])

    assert (first.status, first.observations) == (Status.CANCELLED, 1)
    assert (second.status, second.observations) == (Status.CANCELLED, 2)


def test_what_comes_back_stands_again(office: Office) -> None:
    office.remove(event(SLOTS[6]))
    office.sync(minutes=5)
    office.put(event(SLOTS[6]))
    office.sync(minutes=5)

    assert office.status_of(SLOTS[6]) is Status.SCHEDULED
    assert office.history(SLOTS[6]) == ["seen", "cancelled", "recovered"]


def test_an_emptied_calendar_is_the_operators_trouble_and_nobodys_cancellation(
    tmp_path: Path,
) -> None:
    office = Office(a_house(tmp_path, calendars=MemoryCalendars()), MemoryCalendars())
    office.calendars = office.house.ctx.calendars  # type: ignore[assignment]
    sync_directory.run(office.house.ctx)
    office.put(*map(event, SLOTS), LUNCH)
    office.sync()
    before = office.meetings()
    office.remove(*map(event, SLOTS), LUNCH)
    office.sync(minutes=5)

    assert office.meetings() == before
    assert office.troubles() == [f"calendar/{person}" for person in BOTH]
    office.house.ctx.engine.dispose()


def test_an_unreadable_calendar_leaves_meetings_unknown_never_lost(office: Office) -> None:
    for person in BOTH:
        office.calendars.failing[person] = Unavailable("the server is down")
    office.sync(days=4)

    assert office.status_of(SLOTS[4]) is Status.UNKNOWN
    assert office.status_of(SLOTS[6]) is Status.SCHEDULED
    assert office.troubles() == ["calendar", *(f"calendar/{person}" for person in BOTH)]

    office.calendars.failing.clear()
    office.sync(minutes=5)

    assert office.status_of(SLOTS[4]) is Status.HELD
    assert office.troubles() == []


def test_a_meeting_that_stood_at_its_end_was_held(office: Office) -> None:
    office.sync(days=3)

    meeting = next(m for m in office.meetings() if m.starts_at == SLOTS[4])
    assert (meeting.status, meeting.version) == (Status.HELD, 1)
    assert meeting.changed_at == meeting.ends_at


def test_a_forgotten_cursor_is_no_mass_cancellation(office: Office) -> None:
    before = office.meetings()
    office.calendars.expire_cursors()
    office.sync(minutes=5)

    assert office.meetings() == before


def test_leave_in_a_calendar_is_kept_and_taken_back(office: Office) -> None:
    zone_start = datetime(2026, 11, 16, 23, tzinfo=UTC)
    away = replace(
        LUNCH,
        key=event_key("away", zone_start),
        uid="away",
        starts_at=zone_start,
        ends_at=zone_start + timedelta(days=2),
        all_day=True,
        title="Urlaub",
    )
    office.calendars.put(BOB.id, away)
    office.sync(minutes=5)
    with reading(office.house.ctx.engine) as db:
        kept = people.leave_of(db, BOB.id)
    office.calendars.remove(BOB.id, away.key)
    office.sync(minutes=5)

    assert [(one.first, one.last) for one in kept] == [(date(2026, 11, 17), date(2026, 11, 18))]
    with reading(office.house.ctx.engine) as db:
        assert people.leave_of(db, BOB.id) == ()


def test_a_third_person_makes_it_no_1_on_1_any_more(office: Office) -> None:
    three = (*event(SLOTS[6]).attendees, Attendee("cleo@fernhill.example", Response.ACCEPTED))
    office.put(event(SLOTS[6], attendees=three, exception=True))
    office.sync(minutes=5)

    assert SLOTS[6] not in {m.starts_at for m in office.meetings()}


def test_what_is_lost_in_a_quiet_week_is_excused(tmp_path: Path, engine: Engine) -> None:
    day = SLOTS[6].date()
    settings = replace(
        SETTINGS, policies=Policies(default=CadencePolicy(Rhythm.BIWEEKLY, quiet=((day, day),)))
    )
    source = MemoryCalendars()
    house = a_house(tmp_path, calendars=source, engine=engine, settings=settings)
    sync_directory.run(house.ctx)
    office = Office(house, source)
    office.put(*map(event, SLOTS))
    office.sync()
    for number in (6, 7):
        office.put(event(SLOTS[number], cancelled=True, exception=True))
    office.sync(minutes=5)

    assert office.status_of(SLOTS[6]) is Status.EXCUSED
    assert office.status_of(SLOTS[7]) is Status.CANCELLED


def test_a_calendar_that_is_empty_at_first_sight_is_news_to_its_pairs(tmp_path: Path) -> None:
    source = MemoryCalendars()
    house = a_house(tmp_path, calendars=source)
    sync_directory.run(house.ctx)
    source.put(BOB.id, LUNCH)
    source.remove(BOB.id, LUNCH.key)
    with reading(house.ctx.engine) as db:
        before = wakes.counter_of(db, ADA_AND_BOB)

    sync_calendar.run(house.ctx, BOB.id)

    with reading(house.ctx.engine) as db:
        assert calendars.cursor_of(db, BOB.id).known_at is not None
        assert wakes.counter_of(db, ADA_AND_BOB) > before


def test_another_entry_at_the_time_of_a_coming_1_on_1_is_noted_once(office: Office) -> None:
    clash = event(SLOTS[5] - timedelta(minutes=15), "a client", attendees=(), organizer="")
    office.calendars.put(BOB.id, clash)
    office.sync(minutes=5)
    office.calendars.put(BOB.id, replace(clash, title="another name", sequence=1))
    office.sync(minutes=5)

    assert office.history(SLOTS[5]).count("overlapped") == 1
    assert office.status_of(SLOTS[5]) is Status.SCHEDULED
    assert "overlapped" not in office.history(SLOTS[6])


@pytest.mark.parametrize(
    "harmless", [{"transparent": True}, {"all_day": True}, {"cancelled": True}]
)
def test_what_leaves_its_owner_free_overlaps_nothing(
    office: Office, harmless: dict[str, bool]
) -> None:
    beside = event(SLOTS[5], "beside", attendees=(), organizer="", **harmless)
    office.calendars.put(BOB.id, replace(beside, ends_at=SLOTS[5] + timedelta(hours=2)))
    office.sync(minutes=5)

    assert "overlapped" not in office.history(SLOTS[5])
