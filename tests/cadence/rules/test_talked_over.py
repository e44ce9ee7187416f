"""A held meeting uses up its agenda; what was taken back is told to who had read it."""

from dataclasses import replace
from datetime import datetime, timedelta

from cadence.answers import MeetingReport
from cadence.facts import HeldAnswer
from cadence.meetings import Status
from tests.cast import ADA, ADA_AND_BOB, BOB, a_meeting, an_answer
from tests.in_memory import House, at

FIRST, SECOND = a_meeting(days=1), a_meeting(days=8)


def _says(text: str) -> object:
    def happen(house: House, now: datetime) -> None:
        house.answers.append(an_answer(text, at=now))
        house.learn(ADA_AND_BOB, now)

    return happen


def _lived(facts: dict, *, status: Status = Status.SCHEDULED) -> House:
    house = House(live_since=at(2, 6), welcomed=True)
    house.plan(replace(FIRST, status=status))
    house.plan(SECOND)
    house.run(at(21, 0), facts)
    return house


def _agendas(house: House) -> list[list[str]]:
    digests = [p for p in house.post if p.name == "agenda_digest"]
    return [[s.text for s in p.send.letter.parts[0].needs] for p in digests]


def test_words_are_on_one_agenda_and_later_ones_on_the_next() -> None:
    facts = {at(10, 9): [_says("a")], at(12, 8, 50): [_says("too late")], at(13, 9): [_says("b")]}

    house = _lived(facts)

    assert _agendas(house) == [["a"], ["too late", "b"]]
    assert [h.consumed_by for h in house.answers] == [FIRST.key, SECOND.key, SECOND.key]


def test_a_cancelled_meeting_leaves_its_agenda_for_the_next() -> None:
    house = _lived({at(10, 9): [_says("a")]}, status=Status.CANCELLED)

    assert _agendas(house) == [["a"]]


def test_a_meeting_that_did_not_happen_leaves_it_too() -> None:
    def not_held(house: House, now: datetime) -> None:
        house.reports.append(MeetingReport(FIRST.key, ADA_AND_BOB, BOB.id, now, False))
        house.learn(ADA_AND_BOB, now)

    house = _lived({at(10, 9): [_says("a")], at(12, 11): [not_held]})

    assert _agendas(house) == [["a"], ["a"]]


def test_it_is_closed_at_once_where_they_tell_that_they_met() -> None:
    def held(house: House, now: datetime) -> None:
        house.reports.append(MeetingReport(FIRST.key, ADA_AND_BOB, BOB.id, now, True))
        house.learn(ADA_AND_BOB, now)

    house = House(live_since=at(2, 6), welcomed=True)
    house.plan(FIRST)
    house.run(at(12, 11), {at(10, 9): [_says("a")], at(12, 10, 30): [held]})

    assert house.answers[0].consumed_by == FIRST.key


def test_what_was_read_and_taken_back_is_told_once_in_the_next_letter() -> None:
    def undo(house: House, now: datetime) -> None:
        house.answers[0] = HeldAnswer(house.answers[0].answer, None, True, now)
        house.learn(ADA_AND_BOB, now)

    third = a_meeting(days=15)
    house = House(live_since=at(2, 6), welcomed=True)
    for meeting in (FIRST, SECOND, third):
        house.plan(meeting)
    house.run(at(27, 0), {at(10, 9): [_says("secret")], at(11, 20): [undo]})

    letters = [p.send.letter for p in house.post if p.name == "agenda_digest" and p.to == ADA.id]
    assert [one.taken_back for one in letters] == [(), ("secret",), ()]


def test_what_is_taken_back_before_anybody_read_it_is_just_gone() -> None:
    def undo(house: House, now: datetime) -> None:
        house.answers[0] = HeldAnswer(house.answers[0].answer, None, True, now)
        house.learn(ADA_AND_BOB, now)

    soon = at(10, 9) + timedelta(minutes=5)
    house = _lived({at(10, 9): [_says("secret")], soon: [undo]})

    letters = [p.send.letter for p in house.post if p.name == "agenda_digest"]
    assert [one.taken_back for one in letters] == [(), ()]
    assert _agendas(house) == [[], []]
