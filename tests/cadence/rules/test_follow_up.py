"""After a 1:1 the report is asked first; the manager only after a silence."""

from dataclasses import replace
from datetime import datetime

import pytest

from cadence.answers import MeetingReport
from cadence.commitments import Commitment, CommitmentId
from cadence.facts import HeldCommitment
from cadence.meetings import Status
from cadence.preferences import Leave
from tests.cast import ADA, ADA_AND_BOB, BOB, a_meeting, an_answer
from tests.in_memory import House, at

TODAY = a_meeting(days=1)
KEY = f"follow_up/{TODAY.key}/20261112T0900Z"


def _lived(facts: object = None, **more: object) -> House:
    house = House(live_since=at(2, 6), welcomed=True, **more)
    house.plan(TODAY)
    house.run(at(14, 0), facts)
    return house


def _asked(house: House) -> list[tuple[datetime, str]]:
    return [(p.at, p.to) for p in house.post if p.name == "follow_up"]


def _tells(held: bool) -> object:
    def happen(house: House, now: datetime) -> None:
        house.reports.append(MeetingReport(TODAY.key, ADA_AND_BOB, BOB.id, now, held))
        house.learn(ADA_AND_BOB, now)

    return happen


def _notes(text: str, **more: object) -> object:
    def happen(house: House, now: datetime) -> None:
        kind = {"question": "notes", "prompt": "follow_up", "meeting": TODAY.key} | more
        house.answers.append(an_answer(text, at=now, **kind))
        house.learn(ADA_AND_BOB, now)

    return happen


def test_the_report_is_asked_half_an_hour_after_the_end_and_the_manager_next_morning() -> None:
    assert _asked(_lived()) == [(at(12, 10), BOB.id), (at(13, 9), ADA.id)]


def test_the_manager_is_not_asked_where_the_report_spoke() -> None:
    assert _asked(_lived(facts={at(12, 13): [_tells(True)]})) == [(at(12, 10), BOB.id)]
    assert _asked(_lived(facts={at(12, 9, 40): [_tells(False)]})) == []


def test_a_late_end_waits_for_the_next_morning() -> None:
    late = replace(TODAY, starts_at=at(12, 16), ends_at=at(12, 17))
    house = House(live_since=at(2, 6), welcomed=True)
    house.plan(late)
    house.run(at(14, 0))

    assert _asked(house)[0] == (at(13, 8), BOB.id)


def test_the_manager_waits_for_the_morning_after_the_report_was_asked() -> None:
    late = replace(TODAY, starts_at=at(12, 16), ends_at=at(12, 17))
    house = House(live_since=at(2, 6), welcomed=True)
    house.plan(late)
    house.run(at(18, 0))

    assert _asked(house) == [(at(13, 8), BOB.id), (at(16, 9), ADA.id)]


@pytest.mark.parametrize(
    "status", [Status.CANCELLED, Status.DECLINED, Status.MOVED, Status.EXCUSED]
)
def test_nobody_is_asked_about_a_meeting_that_was_not(status: Status) -> None:
    house = House(live_since=at(2, 6), welcomed=True)
    house.plan(replace(TODAY, status=status))
    house.run(at(14, 0))

    assert _asked(house) == []


def test_leave_of_one_of_them_that_day_means_no_question() -> None:
    leave = Leave(ADA.id, TODAY.starts_at.date(), TODAY.starts_at.date(), "calendar")

    assert _asked(_lived(leave=[leave])) == []


def test_a_recap_goes_to_both_an_hour_after_the_last_note() -> None:
    house = _lived(facts={at(12, 11): [_notes("ship it")], at(12, 11, 30): [_notes("and test")]})

    recaps = [p for p in house.post if p.name == "recap"]

    assert [(p.at, p.to) for p in recaps] == [(at(12, 12, 30), ADA.id), (at(12, 12, 30), BOB.id)]
    assert recaps[0].send.letter.notes == (("Bob", "ship it"), ("Bob", "and test"))
    assert recaps[1].send.letter.thread == f"agenda_prompt/{TODAY.key}/20261112T0900Z"


def test_promises_made_after_the_meeting_are_in_the_recap() -> None:
    def promise(house: House, now: datetime) -> None:
        made = Commitment(
            CommitmentId("c"), BOB.id, BOB.id, "the deck", now, now.date(), ADA_AND_BOB
        )
        house.commitments.append(HeldCommitment(made))
        house.learn(ADA_AND_BOB, now)

    house = _lived(facts={at(12, 11): [promise]})

    recaps = [p.send.letter for p in house.post if p.name == "recap"]
    assert [[(p.code, p.text, p.mine) for p in r.promises] for r in recaps] == [
        [("T1", "the deck", False)],
        [("T1", "the deck", True)],
    ]


def test_no_recap_of_nothing_of_private_words_or_of_a_meeting_that_was_not_held() -> None:
    private = _notes("mine", private=True)
    not_held = {at(12, 11): [_notes("it was off")], at(12, 11, 1): [_tells(False)]}

    for facts in ({}, {at(12, 11): [_tells(True)]}, {at(12, 11): [private]}, not_held):
        assert [p for p in _lived(facts=facts).post if p.name == "recap"] == []


def test_a_follow_up_that_meets_the_next_prompt_is_asked_with_it() -> None:
    late = replace(TODAY, starts_at=at(12, 15), ends_at=at(12, 16, 30))
    house = House(live_since=at(9, 6), welcomed=True)
    house.plan(late)
    house.plan(a_meeting(days=5, key="monday"))
    house.run(at(13, 12))

    (prompt,) = [p for p in house.post if p.at == at(13, 8) and p.to == BOB.id]

    assert prompt.name == "agenda_prompt"
    assert prompt.send.letter.last_meeting.start == late.starts_at
    assert house.endings()[f"follow_up/{TODAY.key}/20261112T1500Z"].startswith("merged")
