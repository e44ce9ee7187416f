"""Whom a reply's words reach, and when they are read."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cadence.answers import Answer, MeetingReport, Rating
from cadence.commitments import Commitment
from cadence.decisions import Decision, Send, Undone
from cadence.development import DevelopmentKind, DevelopmentNote
from cadence.facts import SentLetter
from cadence.feedback import FeedbackKind
from cadence.letters import LetterClass
from cadence.replies.outcome import decide
from cadence.replies.reading import (
    ReadAnswer,
    ReadCommitment,
    ReadDevelopment,
    ReadFeedback,
    ReadGoalUpdate,
    ReadRating,
    Source,
)
from cadence.replies.receipt import Timing
from cadence.replies.reply_facts import (
    EarlierReply,
    KeptItem,
)
from tests.cadence.replies.replying import (
    MEETING,
    NEXT,
    NOW,
    PAIR,
    PROMPT,
    command,
    facts,
    read,
    receipt_of,
    records,
)
from tests.cast import ADA, ADA_AND_BOB, ADA_AND_CLEO, BOB, CLEO


def test_answers_go_on_the_agenda_and_the_receipt_says_when_they_are_read() -> None:
    reading = read(answers=(ReadAnswer("going_well", "Billing shipped."),))

    outcome = decide(reading, facts(), NOW)

    assert records(outcome) == [
        Answer(
            BOB.id,
            NOW,
            "going_well",
            "Billing shipped.",
            "agenda_prompt",
            ADA_AND_BOB,
            MEETING.key,
        )
    ]
    receipt = receipt_of(outcome)
    assert [(a.item, a.question, a.text) for a in receipt.answers] == [
        (1, "What is going well?", "Billing shipped.")
    ]
    assert receipt.timing is Timing.DIGEST
    assert receipt.read_at is not None
    assert receipt.reader is not None
    assert receipt.reader.email == ADA.id


def test_the_decision_and_the_receipt_are_named_after_the_mail_and_its_reading() -> None:
    outcome = decide(read(answers=(ReadAnswer(None, "More staff."),)), facts(subject="x"), NOW)

    assert isinstance(outcome, Decision)
    assert outcome.key == "reply/7/1"
    (sent,) = [effect for effect in outcome.effects if isinstance(effect, Send)]
    assert (sent.person, sent.key, sent.letter.thread) == (BOB.id, "receipt/7/1", PROMPT.thread)


def test_words_after_the_digest_follow_in_a_mail_of_their_own() -> None:
    digest = SentLetter(
        "agenda_digest/m1/20261112T0900Z",
        "agenda_digest",
        ADA.id,
        LetterClass.DIGEST,
        NOW - timedelta(hours=1),
        NOW.date(),
        sent_at=NOW,
        meeting=MEETING.key,
    )
    pair = replace(PAIR, letters={digest.key: digest})

    outcome = decide(read(answers=(ReadAnswer(None, "One more."),)), facts(pair_facts=pair), NOW)

    assert receipt_of(outcome).timing is Timing.ADDITION


def test_words_after_the_meeting_began_are_for_the_next_agenda_and_the_receipt_says_so() -> None:
    later = MEETING.starts_at + timedelta(minutes=5)

    outcome = decide(read(answers=(ReadAnswer("need", "A budget."),)), facts(), later)

    (answer,) = records(outcome)
    assert isinstance(answer, Answer)
    assert answer.meeting == NEXT.key
    assert receipt_of(outcome).timing is Timing.NEXT_AGENDA


def test_the_right_line_sent_again_replaces_the_old_one() -> None:
    old = Answer(BOB.id, NOW, "need", "A budgt.", "agenda_prompt", ADA_AND_BOB, MEETING.key)
    earlier = EarlierReply("reply/3/1", NOW, (KeptItem(2, old),))

    outcome = decide(
        read(answers=(ReadAnswer("need", "A budget."),)), facts(earlier=(earlier,)), NOW
    )

    undone, answer = records(outcome)
    assert undone == Undone("reply/3/1", (2,), BOB.id, NOW)
    assert isinstance(answer, Answer)
    assert receipt_of(outcome).undone == ("A budgt.",)


def test_further_words_under_no_question_replace_nothing() -> None:
    old = Answer(BOB.id, NOW, None, "First.", "agenda_prompt", ADA_AND_BOB, MEETING.key)
    earlier = EarlierReply("reply/3/1", NOW, (KeptItem(1, old),))

    outcome = decide(read(answers=(ReadAnswer(None, "Also."),)), facts(earlier=(earlier,)), NOW)

    assert len(records(outcome)) == 1


def test_a_line_that_became_a_record_is_not_on_the_agenda_too() -> None:
    reading = read(
        answers=(ReadAnswer(None, "G2 70%\nfeedback Cleo: please be on time\nA word on hiring."),),
        goal_updates=(ReadGoalUpdate("G2", value=70, source=Source("G2 70%")),),
        feedback=(
            ReadFeedback(FeedbackKind.COURSE_CORRECTION, CLEO.id, "please be on time", Source("")),
        ),
    )

    said = [r.text for r in records(decide(reading, facts(), NOW)) if isinstance(r, Answer)]

    assert said == ["A word on hiring."]


@pytest.mark.parametrize(
    "line", ["feedback Cleo: please be on time", "Feedback an Cleo : please be on time!", "G2 70%"]
)
def test_a_line_of_the_grammar_is_no_answer_to_the_question_it_happens_to_stand_under(
    line: str,
) -> None:
    kind = FeedbackKind.COURSE_CORRECTION
    reading = read(
        answers=(ReadAnswer("need", f"A budget.\n{line}"),),
        goal_updates=(ReadGoalUpdate("G2", value=70, source=Source("G2 70%")),),
        feedback=(ReadFeedback(kind, CLEO.id, "please be on time", Source(line)),),
    )

    said = [r.text for r in records(decide(reading, facts(), NOW)) if isinstance(r, Answer)]

    assert said == ["A budget."]


def test_words_under_a_question_stay_there_whatever_else_was_read_in_them() -> None:
    words = "The audit is at 70% now, Cleo helped a lot."
    reading = read(
        answers=(ReadAnswer("going_well", words),),
        goal_updates=(ReadGoalUpdate("G2", value=70, source=Source(words)),),
    )

    said = [r.text for r in records(decide(reading, facts(), NOW)) if isinstance(r, Answer)]

    assert said == [words]


def test_a_private_note_stays_with_its_author_and_out_of_the_other_words() -> None:
    reading = read(
        answers=(ReadAnswer(None, "Hiring.\nprivate: I am\n looking around"),),
        commands=(command("private", "I am looking around"),),
    )

    outcome = decide(reading, facts(), NOW)

    kept = [r for r in records(outcome) if isinstance(r, Answer)]
    assert [(a.text, a.private, a.pair) for a in kept] == [
        ("Hiring.", False, ADA_AND_BOB),
        ("I am looking around", True, None),
    ]


def test_a_private_mail_shows_nothing_of_itself_to_anybody() -> None:
    reading = read(
        answers=(ReadAnswer("need", "private\nI may leave. G2 70%. Thanks Cleo!"),),
        commands=(command("private"),),
        goal_updates=(ReadGoalUpdate("G2", value=70),),
        feedback=(ReadFeedback(FeedbackKind.RECOGNITION, CLEO.id, "Thanks Cleo!"),),
        commitments=(
            ReadCommitment(BOB.id, "talk to Hana"),
            ReadCommitment(ADA.id, "raise my pay"),
        ),
        development=(ReadDevelopment(DevelopmentKind.CAREER, "I may leave."),),
    )

    outcome = decide(reading, facts(), NOW)

    kinds = [type(r) for r in records(outcome)]
    assert kinds == [Answer, Commitment, DevelopmentNote]
    for record in records(outcome):
        assert record.pair is None  # type: ignore[union-attr]
    assert receipt_of(outcome).private
    assert receipt_of(outcome).reader is None


def test_what_was_private_goes_on_the_agenda_once_its_author_says_share() -> None:
    note = Answer(BOB.id, NOW, None, "I am tired", "agenda_prompt", private=True)
    earlier = EarlierReply("reply/3/1", NOW, (KeptItem(1, note),))
    letter = replace(PROMPT, name="receipt", receipt_for="reply/3/1")

    outcome = decide(
        read(commands=(command("share"),)), facts(letter=letter, earlier=(earlier,)), NOW
    )

    gone, shown = records(outcome)
    assert gone == Undone("reply/3/1", (1,), BOB.id, NOW)
    assert shown == replace(note, private=False, pair=ADA_AND_BOB)


def test_a_fresh_mail_stays_with_its_author() -> None:
    outcome = decide(read(answers=(ReadAnswer(None, "I am not happy."),)), facts(letter=None), NOW)

    (answer,) = records(outcome)
    assert isinstance(answer, Answer)
    assert answer.pair is None
    assert receipt_of(outcome).reader is None


@pytest.mark.parametrize(
    "label", ["For my next 1:1: ", "for the next one-on-one:", "Für mein nächstes 1:1: ", "Agenda:"]
)
def test_a_fresh_mail_for_the_next_one_on_one_goes_on_its_agenda(label: str) -> None:
    outcome = decide(
        read(answers=(ReadAnswer(None, f"{label}the office move"),)), facts(letter=None), NOW
    )

    (answer,) = records(outcome)
    assert isinstance(answer, Answer)
    assert (answer.text, answer.pair, answer.meeting) == (
        "the office move",
        ADA_AND_BOB,
        MEETING.key,
    )
    assert receipt_of(outcome).timing is Timing.DIGEST


def test_a_manager_names_the_one_whose_agenda_it_is() -> None:
    reading = read(answers=(ReadAnswer(None, "For my next 1:1 with Cleo: the raise"),))
    two = facts(
        author=ADA, letter=None, pair=None, pair_facts=None, lines=(ADA_AND_BOB, ADA_AND_CLEO)
    )

    (answer,) = records(decide(reading, two, NOW))
    (unnamed,) = records(
        decide(read(answers=(ReadAnswer(None, "For my next 1:1: the raise"),)), two, NOW)
    )

    assert isinstance(answer, Answer)
    assert answer.pair == ADA_AND_CLEO
    assert isinstance(unnamed, Answer)
    assert unnamed.pair is None


def test_an_answer_to_a_letter_of_the_daemon_is_not_for_the_other() -> None:
    letter = replace(PROMPT, name="welcome", prompt="welcome", meeting=None)

    (answer,) = records(
        decide(read(answers=(ReadAnswer(None, "No idea."),)), facts(letter=letter), NOW)
    )

    assert isinstance(answer, Answer)
    assert answer.pair is None


def test_words_after_a_one_on_one_are_for_its_recap() -> None:
    letter = replace(PROMPT, name="follow_up", prompt="follow_up")
    after = MEETING.ends_at + timedelta(hours=1)
    reading = read(
        answers=(ReadAnswer("notes", "We agreed on X."),),
        ratings=(ReadRating("useful", 4),),
        commands=(command("held"),),
    )

    outcome = decide(reading, facts(letter=letter), after)

    answer, report, rating = records(outcome)
    assert isinstance(answer, Answer)
    assert (answer.meeting, answer.prompt) == (MEETING.key, "follow_up")
    assert report == MeetingReport(MEETING.key, ADA_AND_BOB, BOB.id, after, held=True)
    assert rating == Rating(BOB.id, after, "useful", 4, ADA_AND_BOB)
    assert receipt_of(outcome).timing is Timing.RECAP


def test_a_rating_and_the_words_beside_it_are_shown_to_nobody_else() -> None:
    letter = replace(PROMPT, name="follow_up", prompt="follow_up")
    bare, with_words = (
        read(answers=(ReadAnswer("useful", text),), ratings=(ReadRating("useful", 2),))
        for text in ("2", "2, you were late again")
    )

    assert [type(r) for r in records(decide(bare, facts(letter=letter), NOW))] == [Rating]
    note = records(decide(with_words, facts(letter=letter), NOW))[0]
    assert isinstance(note, Answer)
    assert note.pair is None
