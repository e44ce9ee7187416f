"""Whose word counts about how often, and which letters are on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cadence.policies import CadencePolicy, LetterSettings, Policies, Rhythm, wants_letter
from cadence.preferences import Preference, Wish
from cadence.standing import pair_rhythm, standing_of
from tests.cast import ADA, ADA_AND_BOB, BOB, NOW, SETTINGS, pair_facts

TEAM = replace(BOB, team="crew", role="engineer")
W, B, M, Q = Rhythm.WEEKLY, Rhythm.BIWEEKLY, Rhythm.MONTHLY, Rhythm.QUARTERLY


def _facts(**tables: object):
    default = {"default": CadencePolicy(B)}
    policies = Policies(**(default | tables))
    facts = pair_facts(settings=replace(SETTINGS, policies=policies))
    return replace(facts, report=replace(facts.report, person=TEAM))


@pytest.mark.parametrize(
    ("tables", "rhythm"),
    [
        ({}, B),
        ({"roles": {"engineer": CadencePolicy(M)}}, M),
        ({"roles": {"engineer": CadencePolicy(M)}, "teams": {"crew": CadencePolicy(W)}}, W),
        ({"teams": {"crew": CadencePolicy(M)}, "pairs": {ADA_AND_BOB: CadencePolicy(W)}}, W),
        ({"pairs": {ADA_AND_BOB: CadencePolicy(W)}, "persons": {BOB.id: CadencePolicy(M)}}, M),
        ({"persons": {BOB.id: CadencePolicy(W), ADA.id: CadencePolicy(B)}}, B),
        ({"default": CadencePolicy(Q)}, M),
        ({"teams": {"crew": CadencePolicy(letters={"recap": False})}}, B),
    ],
)
def test_the_narrowest_table_decides_and_of_two_the_less_frequent(
    tables: dict[str, object], rhythm: Rhythm
) -> None:
    assert pair_rhythm(_facts(**tables), NOW) is rhythm


def test_a_new_line_is_weekly_for_90_days_unless_the_pair_was_told_otherwise() -> None:
    new = replace(_facts(), line_since=NOW - timedelta(days=89))
    told = replace(_facts(pairs={ADA_AND_BOB: CadencePolicy(M)}), line_since=NOW)

    assert pair_rhythm(new, NOW) is W
    assert pair_rhythm(new, NOW + timedelta(days=2)) is B
    assert pair_rhythm(told, NOW) is M


def test_of_two_wishes_the_less_frequent_counts() -> None:
    wishes = (Preference(BOB.id, NOW, Wish.WEEKLY), Preference(ADA.id, NOW, Wish.MONTHLY))

    assert pair_rhythm(replace(_facts(), preferences=wishes), NOW) is M


@pytest.mark.parametrize(
    ("wishes", "rhythm"),
    [
        ([Wish.LESS], M),
        ([Wish.WEEKLY, Wish.LESS], B),
        ([Wish.LESS, Wish.WEEKLY], W),
        ([Wish.LESS, Wish.LESS, Wish.LESS], M),
        ([Wish.QUARTERLY], M),
        ([Wish.KEEP], B),
    ],
)
def test_less_is_one_step_and_monthly_the_least(wishes: list[Wish], rhythm: Rhythm) -> None:
    said = tuple(
        Preference(BOB.id, NOW + timedelta(minutes=n), wish) for n, wish in enumerate(wishes)
    )

    assert pair_rhythm(replace(_facts(), preferences=said), NOW) is rhythm


@pytest.mark.parametrize("after", [Wish.RESUME, Wish.KEEP, Wish.WEEKLY, Wish.LESS])
def test_a_stop_ends_with_a_later_word(after: Wish) -> None:
    stop = Preference(BOB.id, NOW, Wish.STOP)
    later = Preference(BOB.id, NOW + timedelta(days=1), after)

    assert standing_of(BOB.id, [stop]).stopped
    assert not standing_of(BOB.id, [later, stop]).stopped
    assert not standing_of(ADA.id, [stop]).stopped


def test_a_letter_is_on_unless_the_narrowest_table_that_names_it_says_no() -> None:
    off, on = CadencePolicy(letters={"recap": False}), CadencePolicy(letters={"recap": True})
    facts = _facts(default=off, pairs={ADA_AND_BOB: on})
    switched_off = replace(SETTINGS, letters={"recap": LetterSettings(enabled=False)})

    assert wants_letter(facts.settings, "recap", ADA_AND_BOB, TEAM)
    assert not wants_letter(_facts(default=off).settings, "recap", ADA_AND_BOB, TEAM)
    assert not wants_letter(switched_off, "recap", ADA_AND_BOB, TEAM)
