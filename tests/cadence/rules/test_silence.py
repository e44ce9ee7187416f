"""Three asks in a row without an answer bring one question, then what was chosen."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from cadence.meetings import Status
from cadence.policies import CadencePolicy, Policies, Rhythm
from cadence.preferences import Preference, Wish
from tests.cast import ADA_AND_BOB, BOB, SETTINGS, a_meeting, an_answer
from tests.in_memory import House, at

QUIET = replace(SETTINGS, policies=Policies(CadencePolicy(Rhythm.BIWEEKLY, {"follow_up": False})))


def _house() -> House:
    """Weekly meetings on Thursdays for ten weeks; Bob is asked before each."""
    house = House(live_since=at(1, 6, month=10), settings=QUIET, welcomed=True)
    for week in range(-5, 5):
        house.plan(a_meeting(days=1, weeks_ago=-week, status=Status.SCHEDULED))
    return house


def _asks(house: House) -> list[str]:
    asks = ("agenda_prompt", "silence", "check_in", "follow_up")
    return [p.name for p in house.post if p.to == BOB.id and p.name in asks]


def _wishes(wish: Wish) -> object:
    def happen(house: House, now: object) -> None:
        house.preferences.append(Preference(BOB.id, now, wish))
        house.learn_of(BOB.id, now)

    return happen


def test_the_fourth_ask_is_the_question_and_no_answer_means_monthly() -> None:
    house = _house()
    house.run(at(11, 0, month=12))

    names = _asks(house)
    assert names.count("silence") == 1
    assert names.index("silence") == 3
    question = next(p for p in house.post if p.name == "silence" and p.to == BOB.id)
    after = [p for p in house.post if p.to == BOB.id and p.at > question.at]
    assert after[0].at - question.at >= timedelta(days=28)
    assert question.send.letter.asked == 3


@pytest.mark.parametrize(
    ("wish", "asked_again"), [(Wish.KEEP, True), (Wish.LESS, True), (Wish.STOP, False)]
)
def test_what_was_chosen_holds(wish: Wish, asked_again: bool) -> None:
    house = _house()
    house.run(at(24, 0, month=10))
    question = next(p for p in house.post if p.name == "silence")
    chosen = question.at + timedelta(hours=1)

    house.run(at(27, 0), {chosen: [_wishes(wish)]})

    after = [p for p in house.post if p.to == BOB.id and p.at > chosen]
    assert bool(after) is asked_again


def test_any_answer_at_all_begins_a_new_count() -> None:
    house = _house()

    def speaks(h: House, now: object) -> None:
        h.answers.append(an_answer("a point", at=now))
        h.learn(ADA_AND_BOB, now)

    house.run(at(1, 0), {at(15, 9, month=10): [speaks]})

    assert "silence" not in _asks(house)


def test_less_makes_the_gap_between_prompts_longer() -> None:
    house = _house()
    house.preferences.append(Preference(BOB.id, at(1, 7, month=10), Wish.BIWEEKLY))
    house.run(at(30, 0, month=10))

    prompts = [p.at for p in house.post if p.name == "agenda_prompt" and p.to == BOB.id]

    assert all(b - a >= timedelta(days=11) for a, b in pairwise(prompts))
    assert "asked for biweekly letters" in " ".join(house.endings().values())
