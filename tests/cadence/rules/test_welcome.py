"""Everybody who leads or is led is welcomed once, before anything else."""

from dataclasses import replace
from datetime import date

from cadence.people import Pair, Person, PersonId, TeamName
from cadence.preferences import Leave
from tests.cast import ADA, ADA_AND_BOB, BOB, CLEO, HANA, SETTINGS, a_meeting, an_answer
from tests.in_memory import House, at


def test_one_each_at_the_first_working_moment_and_none_to_bystanders() -> None:
    house = House(live_since=at(7, 6))
    house.run(at(20, 0))

    welcomes = [p for p in house.post if p.name == "welcome"]

    assert {p.to for p in welcomes} == {ADA.id, BOB.id, CLEO.id}
    assert [p.at for p in welcomes] == [at(9, 8)] * 3
    letter = next(p.send.letter for p in welcomes if p.to == ADA.id)
    assert [one.first for one in letter.reports] == ["Bob", "Cleo"]
    assert letter.manager is None
    assert letter.hr == ("Hana Lind",)


def test_nothing_goes_before_it() -> None:
    leave = Leave(ADA.id, date(2026, 11, 1), date(2026, 11, 11), "calendar")
    house = House(live_since=at(9, 6), leave=[leave])
    house.plan(a_meeting(days=1))
    house.answers.append(an_answer("x", at=at(10, 9)))
    house.run(at(13, 0))

    assert next(p.name for p in house.post if p.to == ADA.id) == "welcome"
    assert next(p.name for p in house.post if p.to == BOB.id) == "welcome"


def test_a_long_leave_puts_it_off_and_it_is_tried_again() -> None:
    leave = Leave(BOB.id, date(2026, 11, 9), date(2026, 12, 11), "calendar")
    house = House(live_since=at(9, 6), leave=[leave])
    house.run(at(20, 0, month=12))

    assert [p.at for p in house.post if p.to == BOB.id and p.name == "welcome"] == [
        at(14, 8, month=12)
    ]


def test_only_the_pilot_is_welcomed_and_no_prompt_promises_a_digest_outside_it() -> None:
    crew = TeamName("crew")
    eve = Person(PersonId("eve@fernhill.example"), "Eve Oz", team=crew, timezone="Europe/Berlin")
    bob = replace(BOB, team=crew)
    fay = replace(CLEO, team=crew, manager=eve.id)
    pilot = replace(SETTINGS, pilot=frozenset({crew}))
    house = House(
        live_since=at(9, 6), settings=pilot, people={p.id: p for p in (ADA, bob, eve, fay, HANA)}
    )
    house.plan(a_meeting(days=1))
    house.plan(a_meeting(days=1, pair=Pair(eve.id, fay.id)))
    house.run(at(13, 0))

    assert {p.to for p in house.post} == {bob.id, eve.id, fay.id}
    assert [p.name for p in house.post if p.to == bob.id] == ["welcome", "follow_up"]
    assert "withheld: Ada is not in the pilot" in house.endings().values()


def test_nothing_is_sent_for_meetings_before_mail_went_live() -> None:
    house = House(live_since=at(12, 10))
    house.plan(a_meeting(days=1))
    house.learn(ADA_AND_BOB, at(12, 10))
    house.run(at(14, 0))

    assert {p.name for p in house.post} == {"welcome"}
