"""A lost 1:1 brings three slots to both, once, unless it was mended."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from cadence.decisions import Rebooking
from cadence.meetings import Meeting, Side, Status
from cadence.preferences import Leave
from tests.cast import ADA, ADA_AND_BOB, BOB, a_meeting, an_answer
from tests.in_memory import House, Posted, at

THURSDAY = a_meeting(days=1)


def _lost(*meetings: Meeting, status: Status = Status.CANCELLED) -> Callable[..., None]:
    def happen(house: House, now: datetime) -> None:
        for one in meetings:
            house.plan(
                replace(
                    one, status=status, by=Side.MANAGER, changed_at=now, version=one.version + 1
                )
            )
        house.learn(ADA_AND_BOB, now)

    return happen


def _stands(meeting: Meeting) -> Callable[..., None]:
    def happen(house: House, now: datetime) -> None:
        house.plan(replace(meeting, changed_at=now, version=meeting.version + 2))
        house.learn(ADA_AND_BOB, now)

    return happen


def _nudges(facts: dict, *meetings: Meeting, **more: object) -> list[Posted]:
    house = House(live_since=at(2, 6), welcomed=True, **more)
    house.answers.append(an_answer("call finance", at=at(10, 9)))
    for one in meetings or (THURSDAY,):
        house.plan(one)
    house.run(at(27, 0), facts)
    return [p for p in house.post if p.name == "cancellation_nudge"]


def test_both_get_three_slots_half_an_hour_after_it_was_seen() -> None:
    nudges = _nudges({at(10, 9): [_lost(THURSDAY)]})

    assert [(p.at, p.to) for p in nudges] == [(at(10, 9, 30), ADA.id), (at(10, 9, 30), BOB.id)]
    letter = nudges[1].send.letter
    assert len(letter.slots) == 3
    assert letter.codes.slots == letter.slots
    assert letter.cancelled_by.first == "Ada"
    assert letter.kept == 1


def test_at_night_it_waits_for_the_managers_morning() -> None:
    nudges = _nudges({at(10, 20): [_lost(THURSDAY)]})

    assert {p.at for p in nudges} == {at(11, 8)}


def test_nothing_goes_where_it_was_put_back_within_the_half_hour() -> None:
    facts = {at(10, 9): [_lost(THURSDAY)], at(10, 9, 20): [_stands(THURSDAY)]}

    assert _nudges(facts) == []


def test_a_moved_or_excused_meeting_needs_no_nudge() -> None:
    for status in (Status.MOVED, Status.EXCUSED):
        assert _nudges({at(10, 9): [_lost(THURSDAY, status=status)]}) == []


def test_a_series_that_ends_is_one_nudge_about_its_first_slot() -> None:
    slots = [a_meeting(days=1, weeks_ago=-week) for week in range(3)]

    nudges = _nudges({at(10, 9): [_lost(*slots)]}, *slots)

    assert {p.send.key for p in nudges} == {
        f"cancellation_nudge/{THURSDAY.key}/1/{side}" for side in ("manager", "report")
    }


def test_what_is_lost_again_after_it_stood_is_a_second_nudge() -> None:
    facts = {
        at(10, 9): [_lost(THURSDAY)],
        at(10, 11): [_stands(THURSDAY)],
        at(11, 9): [_lost(THURSDAY)],
    }

    keys = {p.send.key.split("/")[2] for p in _nudges(facts)}

    assert keys == {"1", "2"}


def test_a_rebooked_slot_is_mended() -> None:
    def rebook(house: House, now: datetime) -> None:
        _lost(THURSDAY)(house, now)
        start = at(13, 9)
        rebooked = Rebooking(
            ADA_AND_BOB, THURSDAY.key, "u", start, start + timedelta(hours=1), BOB.id, now
        )
        house.rebookings.append(rebooked)

    assert _nudges({at(10, 9): [rebook]}) == []


def test_a_report_on_leave_is_told_when_they_are_back() -> None:
    leave = Leave(BOB.id, date(2026, 11, 10), date(2026, 11, 11), "calendar")

    nudges = _nudges({at(10, 9): [_lost(THURSDAY)]}, leave=[leave])

    assert [(p.at, p.to) for p in nudges] == [(at(10, 9, 30), ADA.id), (at(12, 8), BOB.id)]
