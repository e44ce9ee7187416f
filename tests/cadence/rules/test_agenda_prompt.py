"""The employee is asked the working day before, once for each slot."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from cadence import agenda
from cadence.absence import QUIET
from cadence.commitments import Commitment, CommitmentId, CommitmentState
from cadence.decisions import Decision, Later, Want, WantId
from cadence.facts import HeldCommitment, OpenWant, PairFacts, PersonFacts, Presence
from cadence.goals import Goal, GoalId, GoalKind, GoalUpdate, fold
from cadence.meetings import Status
from cadence.people import Pair
from cadence.policies import CadencePolicy, Policies
from cadence.preferences import Leave, Preference, Wish
from cadence.rules import agenda_prompt
from tests.cast import (
    ADA,
    ADA_AND_BOB,
    BOB,
    NOW,
    SETTINGS,
    a_letter,
    a_meeting,
    an_answer,
    pair_facts,
)
from tests.in_memory import House, at

TOMORROW = a_meeting(days=1)
KEY = agenda_prompt.key_of(TOMORROW)


def _wanted(facts: PairFacts, now: datetime = NOW) -> list[Want]:
    said = agenda_prompt.due(facts, now)
    effects = [e for d in said if isinstance(d, Decision) for e in d.effects]
    return [e for e in effects if isinstance(e, Want)]


def _later(facts: PairFacts, now: datetime = NOW) -> list[datetime]:
    return [one.at for one in agenda_prompt.due(facts, now) if isinstance(one, Later)]


def test_it_is_wanted_at_nine_the_working_day_before() -> None:
    wanted = _wanted(pair_facts(TOMORROW))

    assert [(w.person, w.key, w.not_before) for w in wanted] == [(BOB.id, KEY, NOW)]
    assert wanted[0].expires == NOW + timedelta(hours=8)
    assert _later(pair_facts(TOMORROW), NOW - timedelta(hours=1)) == [NOW]


def test_a_monday_meeting_is_asked_for_on_friday_and_a_holiday_is_no_working_day() -> None:
    monday = a_meeting(days=5)
    facts = pair_facts(monday)
    closed = replace(facts.report, holidays=frozenset({date(2026, 11, 13)}))

    assert _later(facts) == [NOW + timedelta(days=2)]
    assert _later(replace(facts, report=closed)) == [NOW + timedelta(days=1)]


def test_after_leave_it_is_asked_for_on_the_day_itself() -> None:
    back = a_meeting(days=14, minutes=30)
    back = replace(back, starts_at=back.starts_at + timedelta(hours=5))
    facts = pair_facts(replace(back, ends_at=back.starts_at + timedelta(minutes=30)))
    leave = Leave(BOB.id, date(2026, 11, 12), date(2026, 11, 24), "calendar")

    away = replace(facts, report=replace(facts.report, leave=(leave,)))
    assert _later(away, NOW + timedelta(days=7)) == [NOW + timedelta(days=14)]


def test_a_far_meeting_is_looked_at_when_it_is_near() -> None:
    """Nobody is asked so early, whatever their leave: it costs nothing until then."""
    facts = pair_facts(a_meeting(days=42))
    near = agenda.next_near(facts, NOW)

    assert _later(facts) == []
    assert near is not None
    assert _later(facts, near) == [NOW + timedelta(days=41)]


def test_the_reports_own_zone_and_hours_count() -> None:
    facts = pair_facts(TOMORROW, report=Presence(replace(BOB, timezone="America/New_York")))

    assert _later(facts) == [NOW + timedelta(hours=6)]


@pytest.mark.parametrize(
    "change",
    [
        {"live_since": None},
        {"live_since": TOMORROW.starts_at + timedelta(hours=1)},
        {"line_until": NOW},
        {"meetings": (replace(TOMORROW, status=Status.CANCELLED),)},
        {"letters": {KEY: a_letter(KEY, at=NOW)}},
        {"wanted": frozenset({KEY})},
        {"settings": replace(SETTINGS, pilot=frozenset({"crew"}))},
        {
            "settings": replace(
                SETTINGS,
                policies=Policies(pairs={ADA_AND_BOB: CadencePolicy(letters={KEY[:13]: False})}),
            )
        },
    ],
)
def test_it_is_not_wanted_where_there_is_nothing_to_ask(change: dict[str, object]) -> None:
    assert _wanted(pair_facts(TOMORROW, **({"meetings": (TOMORROW,)} | change))) == []


def test_nobody_is_prompted_once_the_agenda_was_due() -> None:
    assert _wanted(pair_facts(TOMORROW), NOW + timedelta(hours=9)) == []
    assert _later(pair_facts(TOMORROW), NOW + timedelta(hours=9)) == []


def test_a_letter_that_was_withdrawn_is_wanted_again_under_a_new_key() -> None:
    gone = a_letter(KEY, at=NOW, withdrawn=True)

    facts = pair_facts(TOMORROW, letters={KEY: gone}, wanted=frozenset({KEY}))

    assert [w.key for w in _wanted(facts)] == [f"{KEY}~2"]


@pytest.mark.parametrize(
    ("hours", "answered", "asked_again"),
    [
        (20, False, False),
        (26, False, True),
        (26, True, False),
    ],
)
def test_a_small_move_or_an_answered_agenda_makes_no_new_prompt(
    hours: int, answered: bool, asked_again: bool
) -> None:
    start = TOMORROW.starts_at + timedelta(hours=hours)
    moved = replace(TOMORROW, starts_at=start, ends_at=start + timedelta(minutes=30), version=2)
    letters = {KEY: a_letter(KEY, at=NOW, meeting=TOMORROW.key)}
    answers = (an_answer("x", at=NOW + timedelta(hours=1)),) if answered else ()
    day_before = NOW + timedelta(days=1)

    wanted = _wanted(pair_facts(moved, letters=letters, answers=answers), day_before)

    assert bool(wanted) is asked_again


def test_a_move_to_a_new_event_is_known_by_the_slot_it_came_from() -> None:
    new = a_meeting(days=1.5, key="new")
    old = replace(TOMORROW, status=Status.MOVED, moved_to=new.starts_at)
    letters = {KEY: a_letter(KEY, at=NOW, meeting=old.key)}

    assert _wanted(pair_facts(old, new, letters=letters)) == []


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"preferences": [Preference(ADA.id, NOW, Wish.STOP)]}, "Ada asked for no letters"),
        (
            {"leave": [Leave(ADA.id, date(2026, 11, 12), date(2026, 11, 12), "calendar")]},
            "Ada is on leave that day",
        ),
        (
            {"leave": [Leave(BOB.id, date(2026, 11, 11), date(2026, 11, 11), "calendar")]},
            None,
        ),
    ],
)
def test_no_prompt_promises_a_digest_that_will_not_go(
    change: dict[str, list[object]], why: str | None
) -> None:
    house = House(live_since=NOW - timedelta(days=20), welcomed=True, **change)
    house.plan(TOMORROW)
    house.run(NOW + timedelta(days=2))

    assert house.endings()[KEY] == (f"withheld: {why}" if why else f"sent: {KEY}")


def test_it_shows_goals_promises_and_what_was_said_last_time() -> None:
    objective = Goal(GoalId("o"), BOB.id, "Faster checkout")
    result = Goal(
        GoalId("k"),
        BOB.id,
        "Cut p95",
        GoalKind.KEY_RESULT,
        parent=GoalId("o"),
        start=320,
        target=200,
        current=320,
        unit="ms",
        due=date(2026, 12, 31),
    )
    moved = GoalUpdate(GoalId("k"), BOB.id, NOW - timedelta(days=2), value=260)
    deck = Commitment(
        CommitmentId("c1"), BOB.id, BOB.id, "the deck", NOW, date(2026, 11, 9), ADA_AND_BOB
    )
    done = replace(
        deck,
        id=CommitmentId("c2"),
        owner=ADA.id,
        text="the budget",
        due=None,
        state=CommitmentState.DONE,
    )
    pair = pair_facts(
        a_meeting(weeks_ago=1),
        TOMORROW,
        goals=(fold(result, [moved]), fold(objective, [])),
        commitments=(HeldCommitment(deck), HeldCommitment(done, closed_at=NOW)),
        answers=(an_answer("a bigger screen", at=NOW - timedelta(days=8)),),
    )
    want = _wanted(pair)[0]

    letter = agenda_prompt.compose(_person(pair), [_open(want)], NOW)

    assert [(g.code, g.title, g.percent, g.was_percent) for g in letter.goals] == [
        ("G1", "Faster checkout", None, None),
        ("G2", "Cut p95", 50, 0),
    ]
    assert letter.goals[1].value == "260 ms"
    assert [(p.code, p.text, p.mine, p.days_late) for p in letter.promises] == [
        ("T1", "the deck", True, 2)
    ]
    assert letter.codes.goals == (("G1", GoalId("o")), ("G2", GoalId("k")))
    assert letter.became == ("the budget",)
    assert [q.last for q in letter.questions] == ["", "", "a bigger screen", ""]
    assert letter.digest_at == NOW + timedelta(hours=8)
    assert letter.example == ("G2 50%", "T1 done")


def test_a_check_in_of_the_same_days_is_asked_with_it() -> None:
    house = House(live_since=at(2, 6), welcomed=True)
    house.plan(a_meeting(days=-1, key="tuesday", status=Status.SCHEDULED))
    house.lines[ADA_AND_BOB] = at(9, 0)
    house.run(at(11, 20))

    names = [(p.name, p.send.letter.check_in) for p in house.post if p.name == "agenda_prompt"]

    assert names == [("agenda_prompt", True)]
    assert not [p for p in house.post if p.name == "check_in" and p.to == BOB.id]


def _person(pair: PairFacts) -> PersonFacts:
    return PersonFacts(pair.report, pair.settings, pairs={Pair(ADA.id, BOB.id): pair})


def _open(want: Want) -> OpenWant:
    return OpenWant(WantId(1), want, NOW)


def test_nobody_is_asked_in_a_quiet_week() -> None:
    days = (date(2026, 11, 9), date(2026, 11, 13))
    quiet = [Leave(person.id, *days, QUIET) for person in (ADA, BOB)]
    house = House(live_since=at(2, 6), welcomed=True, leave=quiet)
    house.plan(a_meeting(days=1))
    house.run(at(20, 0))

    theirs = [p for p in house.post if p.to in (ADA.id, BOB.id)]
    assert [p for p in theirs if at(9, 0) <= p.at < at(14, 0)] == []
    reasons = [d.because for d in house.decided.values() if d.key.startswith("withhold/")]
    assert all("on leave" not in why for why in reasons)
