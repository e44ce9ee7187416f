"""A new time for a lost 1:1 reaches both, as an invitation; so does its being given up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from cadence.decisions import Rebooking
from cadence.meetings import Status
from tests.cast import ADA, ADA_AND_BOB, BOB, a_meeting
from tests.in_memory import House, Posted, at

LOST = a_meeting(days=1)
FIRST = Rebooking(ADA_AND_BOB, LOST.key, "uid-1", at(13, 9), at(13, 9, 30), ADA.id, at(10, 12))
SECOND = replace(FIRST, start=at(13, 10), end=at(13, 10, 30), sequence=1, at=at(10, 14))
UNDONE = replace(FIRST, cancelled=True)


def _choose(*chosen: Rebooking) -> Callable[..., None]:
    def happen(house: House, now: datetime) -> None:
        house.rebookings[:] = [*house.rebookings, *chosen]
        house.learn(ADA_AND_BOB, now)

    return happen


def _undo(house: House, now: datetime) -> None:
    house.rebookings[:] = [UNDONE]
    house.learn(ADA_AND_BOB, now)


def _told(facts: dict) -> list[Posted]:
    house = House(live_since=at(2, 6), welcomed=True)
    house.plan(replace(LOST, status=Status.CANCELLED, changed_at=at(10, 9)))
    house.run(at(27, 0), facts)
    return [p for p in house.post if p.name == "rebooked"]


def test_both_get_the_invitation_at_once() -> None:
    told = _told({at(10, 12): [_choose(FIRST)]})

    assert [(p.at, p.to) for p in told] == [(at(10, 12), ADA.id), (at(10, 12), BOB.id)]
    assert {p.send.invitation for p in told} == {FIRST}
    assert told[0].send.letter.slot.start == FIRST.start


def test_it_waits_for_working_hours() -> None:
    told = _told({at(10, 20): [_choose(replace(FIRST, at=at(10, 20)))]})

    assert {p.at for p in told} == {at(11, 8)}


def test_another_choice_is_another_invitation_under_the_same_name() -> None:
    told = _told({at(10, 12): [_choose(FIRST)], at(10, 14): [_choose(SECOND)]})

    sent = [p.send.invitation for p in told if p.to == BOB.id]
    assert sent == [FIRST, SECOND]


def test_a_choice_that_was_replaced_before_it_was_told_is_not_told() -> None:
    told = _told({at(10, 20): [_choose(FIRST, SECOND)]})

    assert {p.send.invitation for p in told} == {SECOND}


def test_a_choice_taken_back_is_taken_out_of_both_calendars() -> None:
    told = _told({at(10, 12): [_choose(FIRST)], at(10, 13): [_undo]})

    assert [(p.to, p.send.letter.cancelled) for p in told] == [
        (ADA.id, False),
        (BOB.id, False),
        (ADA.id, True),
        (BOB.id, True),
    ]
    assert told[2].send.invitation == replace(UNDONE, sequence=1)


def test_a_choice_taken_back_before_it_was_told_is_nobodys_business() -> None:
    assert _told({at(10, 20): [_choose(UNDONE)]}) == []


def test_a_time_that_has_passed_is_not_told() -> None:
    past = replace(FIRST, start=at(10, 9), end=at(10, 9) + timedelta(minutes=30))

    assert _told({at(10, 12): [_choose(past)]}) == []


def _standing_again(house: House, now: datetime) -> None:
    house.plan(replace(LOST, status=Status.SCHEDULED, changed_at=now))
    house.learn(ADA_AND_BOB, now)


def _moved_to(start: datetime) -> Callable[..., None]:
    def happen(house: House, now: datetime) -> None:
        house.plan(replace(LOST, status=Status.MOVED, moved_to=start, changed_at=now))
        house.learn(ADA_AND_BOB, now)

    return happen


@pytest.mark.parametrize("theirs", [_standing_again, _moved_to(at(12, 14))])
def test_an_invitation_is_taken_back_when_the_pair_rebooks_by_itself(
    theirs: Callable[..., None],
) -> None:
    told = _told({at(10, 12): [_choose(FIRST)], at(10, 14): [theirs]})

    sent = [(p.at, p.send.invitation.cancelled) for p in told if p.to == BOB.id]
    assert sent == [(at(10, 12), False), (at(10, 14), True)]
    assert told[-1].send.invitation.sequence > FIRST.sequence


@pytest.mark.parametrize("shown", [FIRST.start, SECOND.start])
def test_our_own_time_in_the_calendar_takes_nothing_back(shown: datetime) -> None:
    accepted = {at(10, 15): [_moved_to(shown)]}
    told = _told({at(10, 12): [_choose(FIRST)], at(10, 14): [_choose(SECOND)], **accepted})

    assert [p.send.invitation.cancelled for p in told if p.to == BOB.id] == [False, False]


def test_whoever_was_invited_is_told_that_the_other_declined() -> None:
    declined = replace(FIRST, by=BOB.id, at=at(10, 14), sequence=1, cancelled=True)
    told = _told({at(10, 12): [_choose(FIRST)], at(10, 14): [_choose(declined)]})

    assert [p.send.invitation.cancelled for p in told if p.to == ADA.id] == [False, True]
    assert told[-1].send.invitation.sequence == 2
