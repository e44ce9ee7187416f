"""One reply of Bob to his agenda prompt, and what surrounds it; for the tests of outcomes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cadence.answers import LetterKey
from cadence.commitments import Commitment, CommitmentId, CommitmentState
from cadence.decisions import Decision, Keep, Rebooking, Record, Send
from cadence.facts import HeldCommitment, PairFacts, Presence
from cadence.feedback import Feedback, FeedbackId, FeedbackKind, FeedbackState
from cadence.goals import Goal, GoalId, fold
from cadence.letters import Codes, QuestionLine, Slot
from cadence.meetings import Meeting, MeetingKey
from cadence.policies import Settings
from cadence.replies.identity import Known
from cadence.replies.reading import (
    Command,
    Disposition,
    Reading,
    Source,
)
from cadence.replies.receipt import Receipt
from cadence.replies.reply_facts import (
    AnsweredLetter,
    ReplyFacts,
)
from tests.cast import ADA, ADA_AND_BOB, BOB, CLEO, EVERYBODY

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


def booked(by=BOB, hours: int = 48) -> Rebooking:  # type: ignore[no-untyped-def]
    start = NOW + timedelta(hours=hours)
    return Rebooking(ADA_AND_BOB, MEETING.key, "u@x", start, start, by.id, NOW)


DRAFT = Feedback(
    FeedbackId("f1"),
    FeedbackKind.COURSE_CORRECTION,
    BOB.id,
    CLEO.id,
    "be on time",
    NOW,
    FeedbackState.DRAFT,
)
UNVOUCHED = Known(BOB, PROMPT.key, authenticated=False, proven=True)
