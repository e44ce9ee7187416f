"""Three times that are free for both."""

from dataclasses import replace
from datetime import date, timedelta

from cadence import moments, slots
from cadence.calendar_events import Busy
from cadence.facts import PairFacts, Presence
from cadence.meetings import Status
from cadence.preferences import Leave
from tests.cast import ADA, BOB, NOW, a_meeting, pair_facts

LOST = a_meeting(days=1, status=Status.CANCELLED)
SEEN = {ADA.id: (), BOB.id: ()}


def _offered(facts: PairFacts) -> list[str]:
    found = slots.free_for_both(facts, LOST, NOW)
    assert [slot.number for slot in found] == list(range(1, len(found) + 1))
    return [f"{moments.local(slot.start, 'Europe/Berlin'):%a %H:%M}" for slot in found]


def test_three_days_at_the_usual_time_never_the_slot_that_was_given_up() -> None:
    assert _offered(pair_facts(LOST, busy=SEEN)) == ["Wed 12:00", "Thu 09:30", "Fri 10:00"]


def test_taken_times_of_either_are_passed_over() -> None:
    friday = LOST.starts_at + timedelta(days=1)
    busy = {ADA.id: (Busy(friday, friday + timedelta(hours=1)),), BOB.id: ()}

    assert "Fri 09:30" in _offered(pair_facts(LOST, busy=busy))


def test_leave_and_holidays_of_either_are_passed_over() -> None:
    facts = pair_facts(LOST, busy=SEEN)
    away = replace(
        facts.manager, leave=(Leave(ADA.id, date(2026, 11, 12), date(2026, 11, 16), ""),)
    )
    closed = replace(facts.report, holidays=frozenset({date(2026, 11, 17)}))

    offered = _offered(replace(facts, manager=away, report=closed))

    assert offered == ["Wed 12:00", "Wed 10:00", "Thu 10:00"]


def test_slots_lie_within_both_peoples_hours() -> None:
    far = Presence(replace(BOB, timezone="America/New_York"))

    found = slots.free_for_both(pair_facts(LOST, busy=SEEN, report=far), LOST, NOW)

    for slot in found:
        assert moments.may_post(far, slot.start)
        assert moments.may_post(Presence(ADA), slot.start)
        assert slot.end - slot.start == timedelta(minutes=30)
    assert len(found) == 3


def test_no_shared_hour_means_no_slot_and_a_missing_calendar_is_told() -> None:
    far = Presence(replace(BOB, timezone="Pacific/Honolulu"))
    facts = pair_facts(LOST, report=far, busy={ADA.id: ()})

    assert slots.free_for_both(facts, LOST, NOW) == ()
    assert slots.unseen_calendar(facts) == BOB.id
