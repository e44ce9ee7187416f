"""Who may see what."""

from dataclasses import replace

import pytest

from cadence.answers import Rating, Unclear
from cadence.commitments import Commitment, CommitmentId
from cadence.development import DevelopmentKind, DevelopmentNote
from cadence.feedback import Feedback, FeedbackId, FeedbackKind, FeedbackState
from cadence.goals import Goal, GoalId
from cadence.privacy import visible_to
from tests.cast import ADA, ADA_AND_BOB, BOB, CLEO, EVERYBODY, HANA, NOW, an_answer

ANSWER = an_answer("words").answer
PROMISE = Commitment(CommitmentId("c"), ADA.id, BOB.id, "call finance", NOW, pair=ADA_AND_BOB)
THANKS = Feedback(
    FeedbackId("f"), FeedbackKind.RECOGNITION, CLEO.id, BOB.id, "ta", NOW, FeedbackState.READY
)
CORRECTION = replace(THANKS, kind=FeedbackKind.COURSE_CORRECTION)


@pytest.mark.parametrize(
    ("record", "readers"),
    [
        (ANSWER, {ADA, BOB}),
        (replace(ANSWER, private=True), {BOB}),
        (replace(ANSWER, pair=None), {BOB}),
        (PROMISE, {ADA, BOB}),
        (Rating(BOB.id, NOW, "useful", 4, ADA_AND_BOB), {BOB}),
        (Unclear(BOB.id, NOW, "hm", "two goals fit"), {BOB}),
        (DevelopmentNote(BOB.id, DevelopmentKind.CAREER, "lead", NOW, ADA_AND_BOB), {ADA, BOB}),
        (Goal(GoalId("g"), BOB.id, "faster"), {ADA, BOB}),
        (THANKS, {CLEO, BOB, ADA}),
        (CORRECTION, {CLEO, BOB}),
        (replace(CORRECTION, state=FeedbackState.DRAFT), {CLEO}),
        (replace(THANKS, state=FeedbackState.TAKEN_BACK), {CLEO}),
    ],
)
def test_only_those_it_is_for_see_a_record(record: object, readers: set[object]) -> None:
    seen = {one for one in EVERYBODY if visible_to(one.id, record, ADA.id)}

    assert seen == readers
    assert HANA not in seen
