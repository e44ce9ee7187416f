"""A promise is reminded once, the working day before; an ask never is."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from cadence.commitments import Commitment, CommitmentId, CommitmentState
from cadence.facts import HeldCommitment
from tests.cast import ADA_AND_BOB, BOB, a_meeting
from tests.in_memory import House, at

DECK = Commitment(
    CommitmentId("c1"), BOB.id, BOB.id, "the deck", at(5, 9), date(2026, 11, 12), ADA_AND_BOB
)


def _reminded(*promises: Commitment, closed_at: datetime | None = None) -> list[tuple]:
    house = House(live_since=at(9, 6), welcomed=True)
    house.commitments += [HeldCommitment(one, closed_at=closed_at) for one in promises]
    house.run(at(20, 0))
    return [
        (p.at, [line.text for line in p.send.letter.promises])
        for p in house.post
        if p.name == "commitment_reminder"
    ]


def test_it_goes_at_nine_the_working_day_before_once() -> None:
    monday = replace(DECK, id=CommitmentId("c2"), due=date(2026, 11, 16), text="the plan")

    assert _reminded(DECK, monday) == [(at(11, 8), ["the deck"]), (at(13, 8), ["the plan"])]


def test_promises_of_one_day_are_one_letter() -> None:
    other = replace(DECK, id=CommitmentId("c2"), text="the plan")

    assert _reminded(DECK, other) == [(at(11, 8), ["the deck", "the plan"])]


@pytest.mark.parametrize(
    "change",
    [
        {"state": CommitmentState.ASKED},
        {"state": CommitmentState.DONE},
        {"due": None},
        {"at": at(11, 9)},
        {"due": date(2026, 11, 6)},
    ],
)
def test_an_ask_and_whatever_needs_no_reminder_are_left_alone(change: dict[str, object]) -> None:
    assert _reminded(replace(DECK, **change)) == []


def test_the_days_prompt_shows_the_promise_and_no_reminder_goes_beside_it() -> None:
    house = House(live_since=at(9, 6), welcomed=True)
    house.commitments.append(HeldCommitment(DECK))
    house.plan(a_meeting(days=1))
    house.run(at(12, 0))

    names = [p.name for p in house.post if p.to == BOB.id]

    assert names == ["agenda_prompt"]
    assert house.endings()["commitment_reminder/c1/2026-11-12"].startswith("merged")


def test_a_promise_done_before_its_letter_could_go_is_not_reminded() -> None:
    house = House(live_since=at(9, 6), welcomed=True)
    house.commitments.append(HeldCommitment(DECK))
    house.plan(a_meeting(days=0.25, key="today", minutes=30))
    house.run(at(10, 23))
    done = replace(DECK, state=CommitmentState.DONE)
    house.commitments = [HeldCommitment(done, closed_at=at(10, 23))]
    house.learn(ADA_AND_BOB, at(10, 23))
    house.run(at(13, 0))

    assert "commitment_reminder" not in {p.name for p in house.post}
