"""Words about people: recognition goes on its way, the rest waits for its author's `yes`."""

from collections.abc import Iterator
from datetime import datetime

from cadence.decisions import FeedbackStep
from cadence.feedback import Feedback, FeedbackId, FeedbackKind, FeedbackState
from cadence.replies.entries import Entry
from cadence.replies.reading import ReadFeedback, Reading
from cadence.replies.receipt import KeptLine
from cadence.replies.reply_facts import ReplyFacts
from cadence.replies.tokens import derived_id


def feedback(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """Recognition is ready (a rule relays it after 10 minutes); anything else is asked about."""
    for number, one in enumerate(reading.feedback):
        if one.about != facts.author.id and one.about in facts.people:
            yield _kept(one, number, facts, now)


def confirmations(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """A `yes` that the drafts it answers may be delivered."""
    says_yes = any(command.name == "yes" for command in reading.commands)
    for draft in facts.drafts if says_yes and (facts.may_write or facts.identity.proven) else ():
        step = FeedbackStep(draft.id, FeedbackState.READY, now)
        line = KeptLine(0, "yes", draft.text, facts.first_name(draft.about))
        yield Entry((step,), (line,))


def _kept(said: ReadFeedback, number: int, facts: ReplyFacts, now: datetime) -> Entry:
    relayed = said.kind is FeedbackKind.RECOGNITION
    kept = Feedback(
        id=FeedbackId(derived_id("feedback", facts.key, str(number))),
        kind=said.kind,
        author=facts.author.id,
        about=said.about,
        text=said.text,
        at=now,
        state=FeedbackState.READY if relayed else FeedbackState.DRAFT,
    )
    what = "recognition" if relayed else "course_correction"
    line = KeptLine(0, what, said.text, facts.first_name(said.about))
    return Entry((kept,), (line,), asks=not relayed)
