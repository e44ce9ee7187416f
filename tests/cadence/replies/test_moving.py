"""Goals and promises: from old to new, asked and accepted."""

from dataclasses import replace
from datetime import date

import pytest

from cadence.answers import Unclear
from cadence.commitments import Commitment, CommitmentId, CommitmentState, CommitmentUpdate
from cadence.facts import HeldCommitment
from cadence.goals import Goal, GoalStatus, GoalUpdate
from cadence.replies.outcome import Ignored, decide
from cadence.replies.reading import (
    ReadAnswer,
    ReadCommitment,
    ReadCommitmentUpdate,
    ReadGoal,
    ReadGoalUpdate,
)
from tests.cadence.replies.replying import (
    ASK,
    AUDIT,
    CODES,
    NOW,
    RUNBOOK,
    command,
    facts,
    read,
    receipt_of,
    records,
)
from tests.cast import ADA, ADA_AND_BOB, BOB


def test_a_goal_moves_from_old_to_new() -> None:
    reading = read(goal_updates=(ReadGoalUpdate("G2", value=70, note="nearly"),))

    outcome = decide(reading, facts(), NOW)

    assert records(outcome) == [GoalUpdate(AUDIT.id, BOB.id, NOW, 70, None, None, "nearly")]
    (change,) = receipt_of(outcome).changes
    assert (change.item, change.code, change.old, change.new) == (1, "G2", "40%", "70%")


def test_a_value_is_shown_in_its_unit_and_a_status_beside_it() -> None:
    update = ReadGoalUpdate("G1", value=230, status=GoalStatus.AT_RISK)

    outcome = decide(read(goal_updates=(update,)), facts(), NOW)

    changes = receipt_of(outcome).changes
    assert [(c.item, c.old, c.new) for c in changes] == [
        (1, "260 ms", "230 ms"),
        (1, "", "at_risk"),
    ]


def test_two_updates_in_one_mail_follow_each_other() -> None:
    said = (ReadGoalUpdate("G2", value=60), ReadGoalUpdate("G2", value=70))

    changes = receipt_of(decide(read(goal_updates=said), facts(), NOW)).changes

    assert [(c.old, c.new) for c in changes] == [("40%", "60%"), ("60%", "70%")]


def test_what_changes_nothing_is_no_record() -> None:
    same = read(goal_updates=(ReadGoalUpdate("G2", value=40),))

    assert decide(same, facts(), NOW) == Ignored("nothing to record")


def test_a_code_the_letter_did_not_show_is_asked_about() -> None:
    outcome = decide(read(goal_updates=(ReadGoalUpdate("G9", value=1),)), facts(), NOW)

    assert [type(r) for r in records(outcome)] == [Unclear]
    assert receipt_of(outcome).unclear[0].text == "G9"


def test_a_goal_of_ones_own_is_proposed() -> None:
    outcome = decide(
        read(new_goals=(ReadGoal("Mentor two", BOB.id, date(2027, 3, 31)),)), facts(), NOW
    )

    (goal,) = records(outcome)
    assert isinstance(goal, Goal)
    assert (goal.owner, goal.proposed_by, goal.agreed) == (BOB.id, BOB.id, False)
    assert receipt_of(outcome).kept[0].what == "new_goal"


def test_ones_own_promise_is_open_and_anothers_is_asked() -> None:
    reading = read(
        commitments=(
            ReadCommitment(BOB.id, "send the deck", date(2026, 11, 13)),
            ReadCommitment(ADA.id, "talk to finance"),
        )
    )

    outcome = decide(reading, facts(), NOW)

    own, ask = records(outcome)
    assert isinstance(own, Commitment)
    assert isinstance(ask, Commitment)
    assert (own.state, own.pair) == (CommitmentState.OPEN, ADA_AND_BOB)
    assert (ask.state, ask.owner, ask.author) == (CommitmentState.ASKED, ADA.id, BOB.id)
    assert own.id != ask.id
    assert [k.what for k in receipt_of(outcome).kept] == ["commitment", "ask"]


def test_the_same_promise_again_only_gets_its_new_day() -> None:
    said = ReadCommitment(BOB.id, "write the runbook.", date(2026, 11, 20))

    outcome = decide(read(commitments=(said,)), facts(), NOW)

    assert records(outcome) == [CommitmentUpdate(RUNBOOK.id, BOB.id, NOW, due=date(2026, 11, 20))]
    (change,) = receipt_of(outcome).changes
    assert (change.code, change.old, change.new) == ("T1", "no date", "2026-11-20")


def test_a_promise_is_done_by_its_code() -> None:
    said = ReadCommitmentUpdate("T1", CommitmentState.DONE)

    outcome = decide(read(commitment_updates=(said,)), facts(), NOW)

    assert records(outcome) == [CommitmentUpdate(RUNBOOK.id, BOB.id, NOW, CommitmentState.DONE)]
    assert receipt_of(outcome).changes[0].new == "done"


@pytest.mark.parametrize(
    ("author", "said", "meant"),
    [
        (ADA, CommitmentState.OPEN, CommitmentState.OPEN),
        (ADA, CommitmentState.DROPPED, CommitmentState.DECLINED),
        (ADA, CommitmentState.DONE, CommitmentState.DONE),
        (BOB, CommitmentState.DROPPED, CommitmentState.DROPPED),
        (BOB, CommitmentState.OPEN, None),
    ],
)
def test_whoever_was_asked_accepts_or_declines_and_whoever_asked_takes_it_back(
    author, said, meant
) -> None:  # type: ignore[no-untyped-def]
    reading = read(commitment_updates=(ReadCommitmentUpdate("T2", said),))

    outcome = decide(reading, facts(author=author), NOW)

    if meant is None:
        assert isinstance(outcome, Ignored)
    else:
        assert records(outcome) == [CommitmentUpdate(ASK.id, author.id, NOW, meant)]


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("agree", CommitmentState.OPEN),
        ("yes", CommitmentState.OPEN),
        ("decline", CommitmentState.DECLINED),
    ],
)
def test_one_ask_in_the_letter_is_answered_by_a_word(word: str, state: CommitmentState) -> None:
    outcome = decide(
        read(commands=(command(word),), answers=(ReadAnswer(None, word),)),
        facts(author=ADA),
        NOW,
    )

    (update,) = (r for r in records(outcome) if isinstance(r, CommitmentUpdate))
    assert update.state is state


def test_one_word_for_several_asks_is_asked_about() -> None:
    second = replace(ASK, id=CommitmentId("ask2"), text="Approve the budget")
    codes = replace(CODES, commitments=(("T2", ASK.id), ("T3", second.id)))
    held = {one.id: HeldCommitment(one) for one in (ASK, second)}

    outcome = decide(
        read(commands=(command("agree"),)),
        facts(author=ADA, codes=codes, commitments=held),
        NOW,
    )

    assert [type(r) for r in records(outcome)] == [Unclear]
    assert receipt_of(outcome).unclear[0].hint == "T2 agree"
