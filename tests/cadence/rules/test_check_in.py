"""Between 1:1s the employee is asked by the pair's rhythm, on the week's first working day."""

from dataclasses import replace
from datetime import date, datetime

from cadence.meetings import Meeting, Status
from cadence.policies import CadencePolicy, Policies, Rhythm
from cadence.preferences import Leave
from tests.cast import ADA_AND_BOB, BOB, SETTINGS, a_meeting
from tests.in_memory import House, at

WEEKLY = replace(SETTINGS, policies=Policies(CadencePolicy(Rhythm.WEEKLY)))


def _house(*meetings: Meeting, **more: object) -> House:
    house = House(live_since=at(2, 6), settings=WEEKLY, welcomed=True, **more)
    for meeting in meetings:
        house.plan(meeting)
    return house


def _asked(house: House, until: datetime) -> list[datetime]:
    house.run(until)
    return [p.at for p in house.post if p.name == "check_in" and p.to == BOB.id]


def test_it_goes_on_mondays_at_ten() -> None:
    assert _asked(_house(), at(17, 0)) == [at(9, 9), at(16, 9)]


def test_a_biweekly_pair_is_asked_every_other_week() -> None:
    house = House(live_since=at(2, 6), welcomed=True)
    house.run(at(30, 12))

    days = [p.at.day for p in house.post if p.name == "check_in" and p.to == BOB.id]
    assert days == [9, 23]


def test_a_holiday_moves_it_to_tuesday_and_leave_skips_it() -> None:
    closed = _house(holidays=frozenset({date(2026, 11, 9)}))
    away = _house(leave=[Leave(BOB.id, date(2026, 11, 9), date(2026, 11, 15), "calendar")])

    assert _asked(closed, at(12, 0)) == [at(10, 9)]
    assert _asked(away, at(17, 0)) == [at(16, 9)]


def test_it_merges_into_the_prompt_of_a_meeting_within_two_working_days() -> None:
    house = _house(a_meeting())

    assert _asked(house, at(14, 0)) == []
    prompt = next(p for p in house.post if p.name == "agenda_prompt")
    assert prompt.send.letter.check_in
    assert prompt.at == at(10, 8)


def test_a_prompt_that_went_on_friday_asked_mondays_check_in() -> None:
    house = _house(a_meeting(days=-2, status=Status.SCHEDULED))

    assert _asked(house, at(14, 0)) == []
    (prompt,) = [p for p in house.post if p.name == "agenda_prompt"]
    assert prompt.send.letter.check_in


def test_it_goes_on_its_own_where_that_meeting_is_called_off() -> None:
    meeting = a_meeting()
    house = _house(meeting)
    house.run(at(9, 12))
    house.plan(replace(meeting, status=Status.CANCELLED, changed_at=at(9, 12)))
    house.learn(ADA_AND_BOB, at(9, 12))

    assert _asked(house, at(14, 0)) == [at(9, 12)]


def test_a_meeting_later_in_the_week_has_a_check_in_before_it() -> None:
    house = _house(a_meeting(days=1))

    assert _asked(house, at(14, 0)) == [at(9, 9)]
    assert not next(p for p in house.post if p.name == "agenda_prompt").send.letter.check_in
