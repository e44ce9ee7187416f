"""Words about people: recognition, and corrections that wait for a yes."""

from dataclasses import replace

from cadence.answers import Answer
from cadence.decisions import FeedbackStep
from cadence.feedback import Feedback, FeedbackKind, FeedbackState
from cadence.replies.outcome import Ignored, decide
from cadence.replies.reading import (
    ReadAnswer,
    ReadFeedback,
)
from tests.cadence.replies.replying import (
    DRAFT,
    NOW,
    command,
    facts,
    read,
    receipt_of,
    records,
)
from tests.cast import BOB, CLEO


def test_recognition_is_ready_and_a_correction_waits_for_a_yes() -> None:
    reading = read(
        feedback=(
            ReadFeedback(FeedbackKind.RECOGNITION, CLEO.id, "great demo"),
            ReadFeedback(FeedbackKind.COURSE_CORRECTION, CLEO.id, "be on time"),
            ReadFeedback(FeedbackKind.SUGGESTION, CLEO.id, "try pairing"),
        )
    )

    outcome = decide(reading, facts(), NOW)

    states = [r.state for r in records(outcome) if isinstance(r, Feedback)]
    assert states == [FeedbackState.READY, FeedbackState.DRAFT, FeedbackState.DRAFT]
    assert receipt_of(outcome).needs_yes
    assert not receipt_of(outcome).unproven


def test_praise_of_oneself_or_of_strangers_is_none() -> None:
    own = ReadFeedback(FeedbackKind.RECOGNITION, BOB.id, "I was great")
    stranger = replace(own, about="nobody@else.example")

    assert isinstance(decide(read(feedback=(own, stranger)), facts(), NOW), Ignored)


def test_a_yes_lets_the_draft_go() -> None:
    outcome = decide(read(commands=(command("yes"),)), facts(drafts=(DRAFT,)), NOW)

    assert records(outcome) == [FeedbackStep(DRAFT.id, FeedbackState.READY, NOW)]
    assert receipt_of(outcome).kept[0].what == "yes"


def test_a_yes_to_nothing_is_a_word_like_any_other() -> None:
    outcome = decide(
        read(commands=(command("yes"),), answers=(ReadAnswer("need", "Yes"),)), facts(), NOW
    )

    assert [type(r) for r in records(outcome)] == [Answer]
