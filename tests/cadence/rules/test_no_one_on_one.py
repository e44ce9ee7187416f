"""A reporting line without 1:1s: one kind mail to the manager a quarter, with three times."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from cadence.decisions import Decision, Later, Want, WantId
from cadence.facts import OpenWant, PairFacts, PersonFacts
from cadence.meetings import Status
from cadence.people import Person
from cadence.policies import CadencePolicy, Policies
from cadence.preferences import Leave
from cadence.rules import no_one_on_one
from tests.cast import ADA, BOB, NOW, SETTINGS, a_letter, a_meeting, pair_facts

QUARTER = "2026-10-01"
KEY = f"no_one_on_one/{ADA.id}/{BOB.id}/{QUARTER}"


def unlinked(*meetings: object, **more: object) -> PairFacts:
    return pair_facts(*meetings, **{"calendar_known_at": NOW, **more})  # type: ignore[arg-type]


def wanted(facts: PairFacts, now: datetime = NOW) -> list[Want]:
    said = no_one_on_one.due(facts, now)
    return [e for d in said if isinstance(d, Decision) for e in d.effects if isinstance(e, Want)]


def later(facts: PairFacts, now: datetime = NOW) -> list[datetime]:
    return [one.at for one in no_one_on_one.due(facts, now) if isinstance(one, Later)]


def test_the_manager_alone_is_written_to() -> None:
    (want,) = wanted(unlinked(a_meeting(weeks_ago=4)))

    assert (want.person, want.key) == (ADA.id, KEY)


def test_a_line_that_meets_is_left_alone_until_three_weeks_have_passed() -> None:
    facts = unlinked(a_meeting(weeks_ago=1))

    assert wanted(facts) == []
    assert later(facts) == [a_meeting(weeks_ago=1).starts_at + timedelta(weeks=3)]


def test_a_lost_one_on_one_was_planned_and_has_letters_of_its_own() -> None:
    assert wanted(unlinked(a_meeting(weeks_ago=1, status=Status.CANCELLED))) == []


def test_a_planned_one_on_one_far_ahead_is_enough() -> None:
    assert wanted(unlinked(a_meeting(weeks_ago=-7))) == []


def test_nothing_goes_before_the_welcome_nor_soon_after() -> None:
    just_now = {ADA.id: NOW - timedelta(days=3)}

    assert wanted(unlinked(welcomed={})) == []
    assert wanted(unlinked(welcomed=just_now)) == []
    (at,) = later(unlinked(welcomed=just_now))
    assert timedelta(days=18) <= at - NOW <= timedelta(days=31)


def test_a_calendar_nobody_could_read_says_nothing() -> None:
    assert wanted(unlinked(calendar_known_at=None)) == []
    assert wanted(unlinked(calendar_known_at=NOW - timedelta(days=2))) == []


def test_once_a_quarter_and_never_twice_in_thirteen_weeks() -> None:
    sent = a_letter(KEY.replace(QUARTER, "2026-07-01"), at=NOW - timedelta(days=60), to=ADA)

    assert wanted(unlinked(wanted=frozenset({KEY}))) == []
    assert wanted(unlinked(letters={sent.key: sent})) == []
    assert wanted(unlinked(letters={sent.key: sent}), NOW + timedelta(days=40)) == []


def test_nobody_is_written_to_while_either_is_on_leave() -> None:
    for person in (ADA, BOB):
        facts = unlinked()
        side = "manager" if person is ADA else "report"
        leave = Leave(person.id, date(2026, 11, 9), date(2026, 11, 13), "calendar")
        away = replace(getattr(facts, side), leave=(leave,))
        gone = replace(facts, **{side: away})

        assert wanted(gone) == []
        assert [at.date() for at in later(gone)] == [date(2026, 11, 16)]


def test_it_may_be_switched_off() -> None:
    quiet = CadencePolicy(letters={"no_one_on_one": False})
    settings = replace(SETTINGS, policies=Policies(default=quiet))

    assert wanted(unlinked(settings=settings)) == []


def test_the_managers_of_many_are_not_written_to_all_at_once() -> None:
    reports = [Person(f"r{n}@fernhill.example", f"R{n}", manager=ADA.id) for n in range(20)]  # type: ignore[arg-type]
    waits = {no_one_on_one._spread(replace(unlinked().pair, report=r.id)).days for r in reports}

    assert len(waits) > 4
    assert max(waits) < 10


def _person_facts(facts: PairFacts, want: Want) -> PersonFacts:
    return PersonFacts(facts.manager, SETTINGS, pairs={facts.pair: facts})


def test_three_times_are_offered_at_the_usual_hour() -> None:
    facts = unlinked(a_meeting(weeks_ago=5), busy={ADA.id: ()})
    (want,) = wanted(facts)
    letter = no_one_on_one.compose(
        _person_facts(facts, want), [OpenWant(WantId(1), want, NOW)], NOW
    )

    assert [s.number for s in letter.slots] == [1, 2, 3]
    assert letter.codes.slots == letter.slots
    assert (letter.other.first, letter.thread) == ("Bob", KEY)
    assert letter.unseen_calendar.first == "Bob"
    assert all((s.end - s.start) == timedelta(minutes=30) for s in letter.slots)


def test_a_line_that_never_met_is_offered_half_an_hour() -> None:
    facts = unlinked(busy={ADA.id: (), BOB.id: ()})
    (want,) = wanted(facts)
    letter = no_one_on_one.compose(
        _person_facts(facts, want), [OpenWant(WantId(1), want, NOW)], NOW
    )

    assert len(letter.slots) == 3
    assert letter.unseen_calendar is None


def test_it_does_not_go_where_they_planned_one_meanwhile() -> None:
    facts = unlinked()
    (want,) = wanted(facts)
    planned = replace(facts, meetings=(a_meeting(weeks_ago=-1),))

    assert no_one_on_one.stale(_person_facts(facts, want), want, NOW) == ""
    assert no_one_on_one.stale(_person_facts(planned, want), want, NOW) == "a 1:1 is planned"
