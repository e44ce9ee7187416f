"""Days off that are nobody's fault: part-time, quiet weeks."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from cadence.absence import is_away, quiet_leave
from cadence.calendar_events import (
    Attendee,
    CalendarEvent,
    EventKey,
    Response,
    Sighting,
    window_around,
)
from cadence.facts import Presence
from cadence.ledger import of_sightings
from cadence.meetings import Status
from cadence.people import Pair, TeamName, WorkingHours
from cadence.planned import Known
from cadence.policies import CadencePolicy, Policies
from tests.cast import ADA, ADA_AND_BOB, ADA_AND_CLEO, BOB, NOW, fernhill

CHRISTMAS = (date(2026, 12, 24), date(2027, 1, 6))
MONDAY_TO_WEDNESDAY = WorkingHours(days=frozenset({1, 2, 3}))
THURSDAY = NOW + timedelta(days=1)


def _lost_on_thursday(presence: Presence) -> Status:
    """What becomes of a 1:1 of Ada and Bob that was cancelled the day before it."""
    who = (Attendee(ADA.id, Response.ACCEPTED), Attendee(BOB.id, Response.ACCEPTED))
    event = CalendarEvent(
        EventKey("k"),
        "weekly",
        THURSDAY,
        THURSDAY,
        THURSDAY + timedelta(minutes=30),
        "Europe/Berlin",
        organizer=ADA.id,
        attendees=who,
        cancelled=True,
        recurring=True,
    )
    known = Known(fernhill(), {BOB.id: presence, ADA.id: Presence(ADA)})
    sightings = [Sighting(ADA.id, event, NOW)]
    (meeting,) = of_sightings(ADA_AND_BOB, sightings, known, window_around(NOW), now=NOW)
    return meeting.status


def test_a_part_timers_day_off_excuses_a_lost_slot() -> None:
    part_time = replace(BOB, working_hours=MONDAY_TO_WEDNESDAY)

    assert _lost_on_thursday(Presence(part_time)) is Status.EXCUSED
    assert _lost_on_thursday(Presence(BOB)) is Status.CANCELLED


def test_a_quiet_week_excuses_a_lost_slot() -> None:
    week = CadencePolicy(quiet=((date(2026, 11, 9), date(2026, 11, 13)),))
    quiet = quiet_leave(Policies(default=week), BOB)

    assert _lost_on_thursday(Presence(BOB, quiet)) is Status.EXCUSED


@pytest.mark.parametrize("days", [frozenset({1, 2, 3, 4, 5}), frozenset({1, 2, 3, 4, 5, 6})])
def test_a_weekend_excuses_nobody_who_works_all_week(days: frozenset[int]) -> None:
    person = replace(BOB, working_hours=WorkingHours(days=days))

    assert not is_away(Presence(person), datetime(2026, 11, 15, 10, tzinfo=NOW.tzinfo))


def test_a_night_shift_reaches_into_the_next_day() -> None:
    nights = WorkingHours(frozenset({1, 2, 3}), time(22), time(6))
    person = replace(BOB, working_hours=nights)

    assert not is_away(Presence(person), THURSDAY)
    assert is_away(Presence(person), THURSDAY + timedelta(days=1))


def test_quiet_weeks_add_up_over_the_tables_that_fit() -> None:
    easter = (date(2027, 3, 26), date(2027, 3, 29))
    policies = Policies(
        default=CadencePolicy(quiet=(CHRISTMAS,)),
        teams={TeamName("Sales"): CadencePolicy(quiet=(easter,))},
        pairs={ADA_AND_BOB: CadencePolicy(quiet=((date(2026, 8, 3), date(2026, 8, 14)),))},
    )

    def firsts(pair: Pair | None, team: str = "") -> list[int]:
        person = replace(BOB, team=TeamName(team))
        return [leave.first.month for leave in quiet_leave(policies, person, pair)]

    assert firsts(None) == [12]
    assert firsts(None, "Sales") == [12, 3]
    assert firsts(ADA_AND_BOB) == [12, 8]
    assert firsts(ADA_AND_CLEO) == [12]
