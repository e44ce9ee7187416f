"""From what was read in a reply to its records and the receipt."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from cadence.answers import Answer, LetterKey, MeetingReport, Rating, Unclear
from cadence.calendar_events import Response
from cadence.commitments import Commitment, CommitmentId, CommitmentState, CommitmentUpdate
from cadence.decisions import Decision, FeedbackStep, Keep, Rebooking, Record, Send, Undone
from cadence.development import DevelopmentKind, DevelopmentNote
from cadence.facts import HeldCommitment, PairFacts, Presence, SentLetter
from cadence.feedback import Feedback, FeedbackId, FeedbackKind, FeedbackState
from cadence.goals import Goal, GoalId, GoalStatus, GoalUpdate, fold
from cadence.letters import Codes, LetterClass, QuestionLine, Slot
from cadence.meetings import Meeting, MeetingKey, Status
from cadence.policies import Settings
from cadence.preferences import Leave, Preference, Wish
from cadence.replies.identity import Foreign, Known
from cadence.replies.outcome import Bounced, Ignored, decide, released, waits_for_yes
from cadence.replies.reading import (
    Bounce,
    CalendarReply,
    Command,
    Disposition,
    ReadAnswer,
    ReadCommitment,
    ReadCommitmentUpdate,
    ReadDevelopment,
    ReadFeedback,
    ReadGoal,
    ReadGoalUpdate,
    Reading,
    ReadRating,
    ReadUnclear,
    Source,
)
from cadence.replies.receipt import Receipt, Timing
from cadence.replies.refusal import refuse
from cadence.replies.reply_facts import (
    AnsweredLetter,
    EarlierReply,
    KeptItem,
    ReceiptPolicy,
    ReplyFacts,
)
from cadence.rules.help import Help
from tests.cast import ADA, ADA_AND_BOB, ADA_AND_CLEO, BOB, CLEO, EVERYBODY

NOW = datetime(2026, 11, 11, 9, tzinfo=UTC)  # a Wednesday, 10:00 in Berlin
MEETING = Meeting(
    MeetingKey("m1"),
    ADA_AND_BOB,
    datetime(2026, 11, 12, 9, tzinfo=UTC),
    datetime(2026, 11, 12, 9, 30, tzinfo=UTC),
    "Europe/Berlin",
)
NEXT = replace(
    MEETING,
    key=MeetingKey("m2"),
    starts_at=MEETING.starts_at + timedelta(days=14),
    ends_at=MEETING.ends_at + timedelta(days=14),
)
LATENCY = Goal(
    GoalId("latency"), BOB.id, "Cut p95", start=320.0, target=200.0, current=260.0, unit="ms"
)
AUDIT = Goal(GoalId("audit"), BOB.id, "Finish the audit", start=0, target=100, current=40, unit="%")
RUNBOOK = Commitment(
    CommitmentId("runbook"), BOB.id, BOB.id, "Write the runbook", NOW, pair=ADA_AND_BOB
)
ASK = Commitment(
    CommitmentId("ask"),
    ADA.id,
    BOB.id,
    "Chase the security review",
    NOW,
    pair=ADA_AND_BOB,
    state=CommitmentState.ASKED,
)
CODES = Codes(
    goals=(("G1", LATENCY.id), ("G2", AUDIT.id)),
    commitments=(("T1", RUNBOOK.id), ("T2", ASK.id)),
    slots=(Slot(1, NOW + timedelta(days=2), NOW + timedelta(days=2, minutes=30)),),
)
QUESTIONS = (
    QuestionLine(1, "going_well", "What is going well?"),
    QuestionLine(2, "need", "What do you need?"),
)
PROMPT = AnsweredLetter(
    LetterKey("agenda_prompt/m1/x"),
    "agenda_prompt",
    "agenda_prompt",
    "agenda_prompt/m1/x",
    CODES,
    QUESTIONS,
    MEETING,
)
PAIR = PairFacts(
    ADA_AND_BOB,
    Settings("Fernhill"),
    Presence(ADA),
    Presence(BOB),
    datetime(2025, 1, 1, tzinfo=UTC),
    meetings=(MEETING, NEXT),
    live_since=datetime(2026, 1, 1, tzinfo=UTC),
)


def facts(author=BOB, letter=PROMPT, **more) -> ReplyFacts:  # type: ignore[no-untyped-def]
    known = Known(author, letter.key if letter else None, authenticated=True, proven=True)
    given = {
        "key": "reply/7/1",
        "author": author,
        "identity": known,
        "organisation": "Fernhill",
        "people": {p.id: p for p in EVERYBODY},
        "mail_domain": "fernhill.example",
        "letter": letter,
        "codes": CODES,
        "pair": ADA_AND_BOB,
        "lines": (ADA_AND_BOB,),
        "pair_facts": PAIR,
        "goals": {goal.id: fold(goal, ()) for goal in (LATENCY, AUDIT)},
        "commitments": {one.id: HeldCommitment(one) for one in (RUNBOOK, ASK)},
    }
    return ReplyFacts(**(given | more))


def read(**what) -> Reading:  # type: ignore[no-untyped-def]
    return Reading(Disposition.REPLY, **what)


def command(name: str, argument: str | None = None) -> Command:
    return Command(name, argument, Source(" ".join(filter(None, (name, argument)))))


def records(outcome: object) -> list[Record]:
    assert isinstance(outcome, Decision), outcome
    return [effect.record for effect in outcome.effects if isinstance(effect, Keep)]


def receipt_of(outcome: object) -> Receipt:
    letter = letter_of(outcome)
    assert isinstance(letter, Receipt)
    return letter


def letter_of(outcome: object) -> object:
    assert isinstance(outcome, Decision), outcome
    (sent,) = [effect for effect in outcome.effects if isinstance(effect, Send)]
    return sent.letter


# Words


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


# Goals and promises


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


# People


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


DRAFT = Feedback(
    FeedbackId("f1"),
    FeedbackKind.COURSE_CORRECTION,
    BOB.id,
    CLEO.id,
    "be on time",
    NOW,
    FeedbackState.DRAFT,
)


def test_a_yes_lets_the_draft_go() -> None:
    outcome = decide(read(commands=(command("yes"),)), facts(drafts=(DRAFT,)), NOW)

    assert records(outcome) == [FeedbackStep(DRAFT.id, FeedbackState.READY, NOW)]
    assert receipt_of(outcome).kept[0].what == "yes"


def test_a_yes_to_nothing_is_a_word_like_any_other() -> None:
    outcome = decide(
        read(commands=(command("yes"),), answers=(ReadAnswer("need", "Yes"),)), facts(), NOW
    )

    assert [type(r) for r in records(outcome)] == [Answer]


# Words to the daemon


@pytest.mark.parametrize("wish", ["stop", "resume", "less", "keep", "monthly", "biweekly"])
def test_a_wish_is_kept(wish: str) -> None:
    outcome = decide(read(commands=(command(wish),)), facts(), NOW)

    assert records(outcome) == [Preference(BOB.id, NOW, Wish(wish))]
    assert receipt_of(outcome).kept[0].what == wish


def test_a_pause_has_its_day_of_return() -> None:
    outcome = decide(read(commands=(command("pause", "2026-11-25"),)), facts(), NOW)

    assert records(outcome) == [Preference(BOB.id, NOW, Wish.PAUSE, date(2026, 11, 25))]


@pytest.mark.parametrize("until", ["2026-11-11", "soon"])
def test_a_pause_until_no_day_to_come_is_asked_about(until: str) -> None:
    outcome = decide(read(commands=(command("pause", until),)), facts(), NOW)

    assert [type(r) for r in records(outcome)] == [Unclear]


def test_a_skip_names_the_letter_it_skips() -> None:
    outcome = decide(read(commands=(command("skip"),)), facts(), NOW)

    assert records(outcome) == [Preference(BOB.id, NOW, Wish.SKIP, letter="agenda_prompt")]


def test_the_stop_address_says_stop_whatever_the_mail_says_and_needs_no_server_to_vouch() -> None:
    known = Known(BOB, PROMPT.key, authenticated=False, proven=True, stop=True)

    for reading in (Reading(Disposition.EMPTY), read(answers=(ReadAnswer(None, "unsubscribe"),))):
        outcome = decide(reading, facts(identity=known), NOW)

        assert records(outcome) == [Preference(BOB.id, NOW, Wish.STOP)]


def test_help_is_one_page_and_no_receipt() -> None:
    letter = letter_of(decide(read(commands=(command("help"),)), facts(), NOW))

    assert isinstance(letter, Help)
    assert [goal.code for goal in letter.goals] == ["G1", "G2"]
    assert letter.codes == CODES


def test_a_one_on_one_that_has_not_begun_cannot_have_taken_place() -> None:
    outcome = decide(read(commands=(command("held"),)), facts(), NOW)

    assert [type(r) for r in records(outcome)] == [Unclear]


def test_an_alert_is_answered_about_the_last_lost_one_on_one() -> None:
    lost = replace(
        MEETING,
        key=MeetingKey("m0"),
        status=Status.CANCELLED,
        starts_at=NOW - timedelta(days=2),
        ends_at=NOW - timedelta(days=2),
    )
    letter = replace(PROMPT, prompt="cancellation_alert", meeting=None)
    pair = replace(PAIR, meetings=(lost, MEETING))

    outcome = decide(
        read(commands=(command("held"),)),
        facts(author=ADA, letter=letter, pair_facts=pair),
        NOW,
    )

    assert records(outcome) == [MeetingReport(lost.key, ADA_AND_BOB, ADA.id, NOW, held=True)]


NUDGE = replace(PROMPT, name="cancellation_nudge", prompt="cancellation_nudge")


def test_a_slot_that_is_chosen_is_booked() -> None:
    outcome = decide(read(commands=(command("rebook", "1"),)), facts(letter=NUDGE), NOW)

    (booked,) = records(outcome)
    assert isinstance(booked, Rebooking)
    assert (booked.meeting, booked.start, booked.sequence) == (
        MEETING.key,
        CODES.slots[0].start,
        0,
    )
    assert booked.uid.endswith("@fernhill.example")


def booked(by=BOB, hours: int = 48) -> Rebooking:  # type: ignore[no-untyped-def]
    start = NOW + timedelta(hours=hours)
    return Rebooking(ADA_AND_BOB, MEETING.key, "u@x", start, start, by.id, NOW)


def test_another_choice_of_the_same_person_moves_the_invitation() -> None:
    pair = replace(PAIR, rebookings=(booked(hours=24),))

    outcome = decide(
        read(commands=(command("rebook", "1"),)), facts(letter=NUDGE, pair_facts=pair), NOW
    )

    (moved,) = records(outcome)
    assert isinstance(moved, Rebooking)
    assert (moved.uid, moved.sequence) == ("u@x", 1)


@pytest.mark.parametrize("hours", [24, 48])
def test_the_second_of_the_two_to_choose_moves_nothing(hours: int) -> None:
    pair = replace(PAIR, rebookings=(booked(by=ADA, hours=hours),))

    outcome = decide(
        read(commands=(command("rebook", "1"),)), facts(letter=NUDGE, pair_facts=pair), NOW
    )

    assert [type(r) for r in records(outcome)] == ([Unclear] if hours == 24 else [])


@pytest.mark.parametrize("number", ["9", None])
def test_a_slot_that_was_not_offered_is_asked_about(number: str | None) -> None:
    outcome = decide(read(commands=(command("rebook", number),)), facts(letter=NUDGE), NOW)

    assert [type(r) for r in records(outcome)] == [Unclear]


def test_what_people_think_of_the_daemon_is_kept_apart() -> None:
    outcome = decide(read(commands=(command("cadenced", "too many mails"),)), facts(), NOW)

    (answer,) = records(outcome)
    assert isinstance(answer, Answer)
    assert (answer.question, answer.pair) == ("cadenced", None)


# Taking back


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


# Whose mail it is


UNVOUCHED = Known(BOB, PROMPT.key, authenticated=False, proven=True)


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


# Machines


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


def test_machines_get_no_answer() -> None:
    bounces = (Bounce("bob@fernhill.example", permanent=True, message_id="<x>"),)

    assert decide(Reading(Disposition.READ_RECEIPT), facts(), NOW) == Ignored("read_receipt")
    assert decide(Reading(Disposition.EMPTY), facts(), NOW) == Ignored("empty")
    assert decide(Reading(Disposition.BOUNCE, bounces=bounces), facts(), NOW) == Bounced(bounces)


# The receipt


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
