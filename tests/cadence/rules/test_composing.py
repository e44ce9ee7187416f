"""What one person gets: within the caps, the better ask first, each refusal with a reason."""

from dataclasses import replace
from datetime import date

import pytest

from cadence.commitments import Commitment, CommitmentId
from cadence.decisions import Decision, Send, Want, WantId, Withhold
from cadence.facts import HeldCommitment, OpenWant, PersonFacts
from cadence.people import Pair
from cadence.policies import CadencePolicy, Policies, Rhythm
from cadence.preferences import Leave, Preference, Wish
from cadence.rules import LETTERS, RULES, agenda_prompt, composing
from cadence.subjects import subject_name
from tests.cast import (
    ADA,
    ADA_AND_BOB,
    BOB,
    CLEO,
    LONG_AGO,
    NOW,
    SETTINGS,
    a_letter,
    a_meeting,
    pair_facts,
)
from tests.in_memory import House, at

TOMORROW = a_meeting(days=1)
WANT = OpenWant(
    WantId(1),
    Want(
        BOB.id,
        "agenda_prompt",
        agenda_prompt.key_of(TOMORROW),
        subject_name(ADA_AND_BOB),
        NOW,
        at(11, 16),
        10,
        TOMORROW.key,
        1,
        "1:1 with Ada",
    ),
    NOW,
)


def _facts(**more: object) -> PersonFacts:
    pair = pair_facts(TOMORROW)
    known = PersonFacts(
        pair.report,
        SETTINGS,
        wants=(WANT,),
        pairs={ADA_AND_BOB: pair},
        live_since=LONG_AGO,
        welcomed_at=LONG_AGO,
    )
    return replace(known, **more)


def _effects(facts: PersonFacts) -> list[object]:
    said = composing.consider(facts, NOW)
    return [e for one in said if isinstance(one, Decision) for e in one.effects]


def test_an_open_want_is_sent_and_closed_with_the_slot_it_rests_on() -> None:
    (send,) = _effects(_facts())

    assert isinstance(send, Send)
    assert send.fulfils == (WantId(1),)
    assert (send.meeting, send.slot_version) == (TOMORROW.key, 1)
    assert (send.not_before, send.expires) == (NOW, at(11, 16))
    assert set(send.about) == {ADA.id, BOB.id}
    assert send.because == "1:1 with Ada"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"undeliverable": True}, "mail to Bob comes back"),
        ({"preferences": (Preference(BOB.id, NOW, Wish.STOP),)}, "Bob asked for no letters"),
        (
            {"preferences": (Preference(BOB.id, NOW, Wish.PAUSE, date(2026, 11, 20)),)},
            "Bob asked for a pause until 20 Nov",
        ),
        ({"preferences": (Preference(BOB.id, NOW, Wish.PAUSE),)}, "Bob asked for a pause"),
        ({"settings": replace(SETTINGS, pilot=frozenset({"crew"}))}, "Bob is not in the pilot"),
        ({"pairs": {}}, "the reporting line has ended"),
        ({"wants": (replace(WANT, want=replace(WANT.want, expires=NOW)),)}, "too late by now"),
        (
            {"wants": (replace(WANT, want=replace(WANT.want, meeting="m9")),)},
            "the 1:1 was moved or cancelled",
        ),
        (
            {"letters": (a_letter("check_in/x", at=NOW),)},
            "one ask a day: today's was check in",
        ),
        (
            {"letters": tuple(a_letter(f"x/{n}", at=at(9, 9, n)) for n in range(3))},
            "three asks or ten minutes a week: this week's are used",
        ),
        (
            {"letters": (replace(a_letter("x/1", at=at(9, 9)), minutes=8),)},
            "three asks or ten minutes a week: this week's are used",
        ),
    ],
)
def test_what_is_not_sent_has_a_reason(change: dict[str, object], reason: str) -> None:
    assert _effects(_facts(**change)) == [Withhold(WantId(1), reason)]


def test_leave_is_told_with_the_day_of_return() -> None:
    leave = Leave(BOB.id, date(2026, 11, 11), date(2026, 11, 15), "auto-reply")
    facts = _facts()

    away = replace(facts, person=replace(facts.person, leave=(leave,)))

    assert _effects(away) == [Withhold(WantId(1), "Bob is on leave until 16 Nov")]


def test_who_has_left_gets_nothing() -> None:
    facts = _facts()
    gone = replace(facts.person, person=replace(BOB, end=date(2026, 11, 10)))

    assert _effects(replace(facts, person=gone)) == [
        Withhold(WantId(1), "Bob does not work here now")
    ]


def test_withdrawn_letters_do_not_count() -> None:
    letters = (a_letter("check_in/x", at=NOW, withdrawn=True),)

    assert [type(e) for e in _effects(_facts(letters=letters))] == [Send]


def test_the_prompt_goes_before_the_follow_up_and_that_before_the_reminder() -> None:
    """Bob leads Cleo: at nine a prompt, a late follow-up and a reminder meet."""
    people = {p.id: p for p in (ADA, BOB, replace(CLEO, manager=BOB.id))}
    house = House(live_since=at(9, 6), people=people, welcomed=True)
    late = a_meeting(pair=Pair(BOB.id, CLEO.id), key="late")
    house.plan(replace(late, starts_at=at(9, 8, 30), ends_at=at(9, 9)))
    house.plan(TOMORROW)
    far = a_meeting(days=9)
    promise = Commitment(
        CommitmentId("c"), BOB.id, BOB.id, "x", at(9, 7), date(2026, 11, 12), ADA_AND_BOB
    )
    house.commitments.append(HeldCommitment(promise))
    house.plan(far)
    house.run(at(13, 0))

    bobs = [(p.at, p.name) for p in house.post if p.to == BOB.id and p.name != "agenda_digest"]

    assert bobs == [
        (at(10, 9), "follow_up"),
        (at(11, 8), "agenda_prompt"),
        (at(12, 10), "follow_up"),
    ]


def test_an_ask_waits_for_a_better_one_of_the_same_day() -> None:
    house = House(live_since=at(9, 6), welcomed=True)
    house.plan(a_meeting(days=0.0, key="today", minutes=30))
    friday = Commitment(
        CommitmentId("c"), BOB.id, BOB.id, "x", at(9, 7), date(2026, 11, 12), ADA_AND_BOB
    )
    house.commitments.append(HeldCommitment(friday))
    house.run(at(12, 0))

    asks = [(p.at, p.name) for p in house.post if p.to == BOB.id]

    assert asks == [(at(10, 8), "agenda_prompt"), (at(11, 10), "follow_up")]
    assert house.endings()["commitment_reminder/c/2026-11-12"].startswith("merged")


def test_every_letter_of_a_rule_is_listed_once() -> None:
    assert set(RULES) < set(LETTERS)
    assert all(name == letter.name for name, letter in LETTERS.items())


def test_a_switched_off_letter_is_never_wanted() -> None:
    off = dict.fromkeys(RULES, False)
    settings = replace(
        SETTINGS,
        policies=Policies(CadencePolicy(Rhythm.WEEKLY, off)),
    )
    house = House(live_since=at(2, 6), settings=settings, welcomed=True)
    house.plan(TOMORROW)
    house.run(at(20, 0))

    assert house.post == []
