"""Whose mail counts, machines, and the receipt."""

from dataclasses import replace
from datetime import date

import pytest

from cadence.answers import Answer, Unclear
from cadence.calendar_events import Response
from cadence.commitments import Commitment
from cadence.decisions import Decision, Keep, Rebooking, Send
from cadence.feedback import FeedbackKind
from cadence.goals import GoalUpdate
from cadence.preferences import Leave
from cadence.replies.identity import Foreign
from cadence.replies.outcome import Bounced, Ignored, decide, released, waits_for_yes
from cadence.replies.reading import (
    Bounce,
    CalendarReply,
    Disposition,
    ReadAnswer,
    ReadCommitment,
    ReadFeedback,
    ReadGoalUpdate,
    Reading,
    ReadUnclear,
)
from cadence.replies.refusal import refuse
from cadence.replies.reply_facts import (
    ReceiptPolicy,
)
from tests.cadence.replies.replying import (
    CODES,
    NOW,
    PROMPT,
    UNVOUCHED,
    booked,
    command,
    facts,
    read,
    receipt_of,
    records,
)
from tests.cast import ADA, BOB, CLEO


def test_what_nobody_vouches_for_waits_for_a_yes_and_is_shown_to_the_address_on_record() -> None:
    reading = read(
        answers=(ReadAnswer("need", "A budget."),),
        goal_updates=(ReadGoalUpdate("G2", value=70),),
        feedback=(ReadFeedback(FeedbackKind.COURSE_CORRECTION, CLEO.id, "be on time"),),
    )
    unvouched = facts(identity=UNVOUCHED)

    outcome = decide(reading, unvouched, NOW)

    assert records(outcome) == []
    assert receipt_of(outcome).unproven
    assert receipt_of(outcome).needs_yes
    assert [k.what for k in receipt_of(outcome).kept] == ["feedback"]
    assert waits_for_yes(reading, unvouched)


def test_a_yes_with_the_letters_own_sign_releases_what_waits() -> None:
    said = read(commands=(command("yes"),), answers=(ReadAnswer(None, "Yes."),))
    waiting = facts(identity=UNVOUCHED, waiting=(6,))

    assert released(said, waiting) == (6,)
    assert decide(said, waiting, NOW) == Ignored("nothing to record")
    assert released(said, replace(waiting, identity=replace(UNVOUCHED, proven=False))) == ()


def test_a_confirmed_mail_counts_like_any_other() -> None:
    outcome = decide(
        read(goal_updates=(ReadGoalUpdate("G2", value=70),)),
        facts(identity=UNVOUCHED, confirmed=True),
        NOW,
    )

    assert len(records(outcome)) == 1


def test_one_of_our_people_is_told_once_a_day_that_the_letter_was_not_theirs() -> None:
    refusal = refuse(Foreign(BOB.id, PROMPT.key, CLEO), "<x@y>", "Re: x", NOW)

    assert refusal.decision is not None
    assert refusal.decision.key == f"not_taken/{CLEO.id}/2026-11-11"
    (sent,) = refusal.decision.effects
    assert isinstance(sent, Send)
    assert sent.person == CLEO.id
    assert refuse(Foreign(BOB.id, PROMPT.key, None), "<x@y>", "Re: x", NOW).decision is None


def test_an_out_of_office_answer_is_leave_and_gets_no_answer() -> None:
    reading = Reading(Disposition.AUTO_REPLY, returns_on=date(2026, 11, 16))

    outcome = decide(reading, facts(), NOW)

    assert isinstance(outcome, Decision)
    assert outcome.effects == (
        Keep(Leave(BOB.id, date(2026, 11, 11), date(2026, 11, 15), "auto_reply")),
    )


@pytest.mark.parametrize("back", [None, date(2026, 11, 11), date(2029, 1, 1)])
def test_an_auto_reply_that_names_no_sensible_day_is_nothing(back: date | None) -> None:
    reading = Reading(Disposition.AUTO_REPLY, returns_on=back)

    assert isinstance(decide(reading, facts(), NOW), Ignored)


def test_an_auto_reply_that_anybody_could_have_sent_is_nothing() -> None:
    stranger = replace(UNVOUCHED, proven=False)
    reading = Reading(Disposition.AUTO_REPLY, returns_on=date(2026, 11, 16))

    assert isinstance(decide(reading, facts(identity=stranger), NOW), Ignored)


def test_a_declined_invitation_of_ours_is_cancelled() -> None:
    declined = CalendarReply("REPLY", "u@x", 0, BOB.id, Response.DECLINED)
    reading = Reading(Disposition.CALENDAR_REPLY, calendar=declined)
    invited = facts(invitation=booked(by=ADA))

    (gone,) = records(decide(reading, invited, NOW))

    assert isinstance(gone, Rebooking)
    assert (gone.cancelled, gone.sequence, gone.uid) == (True, 1, "u@x")
    for other in (
        replace(declined, response=Response.ACCEPTED),
        replace(declined, attendee=CLEO.id),
        replace(declined, method="COUNTER"),
    ):
        assert isinstance(decide(replace(reading, calendar=other), invited, NOW), Ignored)
    assert isinstance(decide(reading, facts(), NOW), Ignored)


def test_a_calendars_answer_that_anybody_could_have_sent_is_nothing() -> None:
    declined = CalendarReply("REPLY", "u@x", 0, BOB.id, Response.DECLINED)
    reading = Reading(Disposition.CALENDAR_REPLY, calendar=declined)
    stranger = replace(UNVOUCHED, proven=False)
    invited = facts(invitation=booked(by=ADA), identity=stranger)

    assert isinstance(decide(reading, invited, NOW), Ignored)


def test_machines_get_no_answer() -> None:
    bounces = (Bounce("bob@fernhill.example", permanent=True, message_id="<x>"),)

    assert decide(Reading(Disposition.READ_RECEIPT), facts(), NOW) == Ignored("read_receipt")
    assert decide(Reading(Disposition.EMPTY), facts(), NOW) == Ignored("empty")
    assert decide(Reading(Disposition.BOUNCE, bounces=bounces), facts(), NOW) == Bounced(bounces)


def test_items_are_numbered_in_the_order_of_the_receipt_and_kept_under_their_numbers() -> None:
    reading = read(
        answers=(ReadAnswer("going_well", "A."), ReadAnswer("need", "B.")),
        goal_updates=(ReadGoalUpdate("G2", value=70),),
        commitments=(ReadCommitment(BOB.id, "send the deck"),),
        unclear=(ReadUnclear("the other thing moved", "two goals fit", "G1 240 ms"),),
    )

    outcome = decide(reading, facts(), NOW)

    assert isinstance(outcome, Decision)
    numbers = [(type(e.record), e.item) for e in outcome.effects if isinstance(e, Keep)]
    assert numbers == [
        (Answer, 1),
        (Answer, 2),
        (GoalUpdate, 3),
        (Commitment, 4),
        (Unclear, None),
    ]
    receipt = receipt_of(outcome)
    shown = [line.item for line in (*receipt.answers, *receipt.changes, *receipt.kept)]
    assert shown == [1, 2, 3, 4]
    assert receipt.codes == CODES
    assert receipt.unclear[0].hint == "G1 240 ms"


def test_two_machines_that_found_each_other_stop_after_five_receipts() -> None:
    outcome = decide(read(answers=(ReadAnswer(None, "Hi."),)), facts(receipts_lately=5), NOW)

    assert len(records(outcome)) == 1
    assert isinstance(outcome, Decision)
    assert not any(isinstance(effect, Send) for effect in outcome.effects)


@pytest.mark.parametrize(
    ("policy", "changed", "unsure", "nothing"),
    [
        (ReceiptPolicy.CHANGES, True, True, False),
        (ReceiptPolicy.ALWAYS, True, True, True),
        (ReceiptPolicy.UNSURE, False, True, False),
    ],
)
def test_receipts_are_sent_as_the_operator_wants(
    policy: ReceiptPolicy, changed: bool, unsure: bool, nothing: bool
) -> None:
    readings = (
        read(answers=(ReadAnswer(None, "A."),)),
        read(unclear=(ReadUnclear("hm", "why"),)),
        read(),
    )

    sent = []
    for reading in readings:
        outcome = decide(reading, facts(receipts=policy), NOW)
        effects = outcome.effects if isinstance(outcome, Decision) else ()
        sent.append(any(isinstance(effect, Send) for effect in effects))

    assert sent == [changed, unsure, nothing]
