"""Taking back: an item, what a code was given, a whole mail."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cadence.answers import Answer, Unclear
from cadence.decisions import Undone
from cadence.feedback import FeedbackKind, FeedbackState
from cadence.goals import GoalUpdate, fold
from cadence.replies.outcome import decide
from cadence.replies.reply_facts import (
    EarlierReply,
    KeptItem,
)
from tests.cadence.replies.replying import (
    AUDIT,
    DRAFT,
    NOW,
    PROMPT,
    command,
    facts,
    read,
    receipt_of,
    records,
)
from tests.cast import ADA_AND_BOB, BOB

UPDATE = GoalUpdate(AUDIT.id, BOB.id, NOW - timedelta(hours=2), 70)
EARLIER = EarlierReply(
    "reply/3/1",
    NOW - timedelta(hours=2),
    (
        KeptItem(1, Answer(BOB.id, NOW, None, "Hiring.", "agenda_prompt", ADA_AND_BOB)),
        KeptItem(2, UPDATE),
    ),
)


def undoing(argument: str | None) -> object:
    said = facts(
        earlier=(EARLIER,),
        goals={AUDIT.id: fold(AUDIT, (UPDATE,))},
        goal_updates={AUDIT.id: (UPDATE,)},
    )
    return decide(read(commands=(command("undo", argument),)), said, NOW)


def test_a_whole_mail_is_taken_back() -> None:
    outcome = undoing(None)

    assert records(outcome) == [Undone("reply/3/1", None, BOB.id, NOW)]
    assert receipt_of(outcome).undone == ("G2 Finish the audit: 70% → 40%", "Hiring.")


@pytest.mark.parametrize(("argument", "item"), [("1", 1), ("2", 2), ("G2", 2), ("g2", 2)])
def test_one_item_is_taken_back_by_number_or_by_code(argument: str, item: int) -> None:
    assert records(undoing(argument)) == [Undone("reply/3/1", (item,), BOB.id, NOW)]


def test_a_goal_taken_back_is_shown_with_the_figure_that_results() -> None:
    assert receipt_of(undoing("G2")).undone == ("G2 Finish the audit: 70% → 40%",)


@pytest.mark.parametrize("argument", ["7", "G1", "T1"])
def test_what_is_not_there_cannot_be_taken_back(argument: str) -> None:
    assert [type(r) for r in records(undoing(argument))] == [Unclear]


def test_a_receipt_that_is_answered_is_the_mail_that_is_meant() -> None:
    newer = EarlierReply("reply/5/1", NOW, (KeptItem(1, UPDATE),))
    letter = replace(PROMPT, name="receipt", receipt_for="reply/3/1")

    outcome = decide(
        read(commands=(command("undo", "1"),)),
        facts(letter=letter, earlier=(newer, EARLIER)),
        NOW,
    )

    assert records(outcome) == [Undone("reply/3/1", (1,), BOB.id, NOW)]


def test_taking_recognition_back_says_who_has_it() -> None:
    praise = replace(DRAFT, kind=FeedbackKind.RECOGNITION, state=FeedbackState.DELIVERED)
    earlier = EarlierReply("reply/3/1", NOW, (KeptItem(1, praise),))

    outcome = decide(
        read(commands=(command("undo"),)),
        facts(earlier=(earlier,), delivered=frozenset({praise.id})),
        NOW,
    )

    assert receipt_of(outcome).had_by == ("Cleo",)
