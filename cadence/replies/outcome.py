"""What a reply leads to: all its records and one mail to its author, or none of it.

The reply path sends the author's receipt and nothing else; whatever follows from what was kept is a
rule's doing. What was taken for a record is shown in the receipt under a number, and can be undone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cadence import moments
from cadence.calendar_events import Response
from cadence.decisions import Decision, Keep, Send
from cadence.preferences import Leave
from cadence.replies import answering, countering, moving, praising, saying, undoing, wishes
from cadence.replies.entries import Entry, keeps, numbered, unclear
from cadence.replies.reading import Bounce, CalendarReply, Disposition, Reading
from cadence.replies.refusal import Refusal
from cadence.replies.reply_facts import ReplyFacts

_LONGEST_LEAVE = timedelta(days=366)
_ALWAYS_TAKEN = frozenset(
    {
        "help",
        "held",
        "not_held",
        "keep",
        "less",
        "monthly",
        "biweekly",
        "weekly",
        "quarterly",
        "not_a_one_on_one",
        "pause",
        "private",
        "rebook",
        "resume",
        "stop",
        "undo",
        "cadenced",
    }
)


@dataclass(frozen=True, slots=True)
class Ignored:
    """The mail makes no record and gets no answer; the reason is for the operator."""

    reason: str


@dataclass(frozen=True, slots=True)
class Bounced:
    """Mail of ours came back; whose it was is known by the Message-IDs."""

    bounces: tuple[Bounce, ...]


Outcome = Decision | Ignored | Refusal | Bounced


def decide(reading: Reading, facts: ReplyFacts, now: datetime) -> Outcome:
    """What is kept of a mail by one of our people, and the receipt for it."""
    match reading.disposition:
        case Disposition.REPLY:
            return _reply(reading, facts, now)
        case Disposition.EMPTY:
            return _reply(reading, facts, now) if facts.identity.stop else Ignored("empty")
        case Disposition.AUTO_REPLY:
            return _away(reading, facts, now)
        case Disposition.CALENDAR_REPLY:
            return _calendar_reply(reading.calendar, facts, now)
        case Disposition.BOUNCE:
            return Bounced(reading.bounces)
        case Disposition.READ_RECEIPT | Disposition.FOREIGN:
            return Ignored(reading.disposition.value)


def waits_for_yes(reading: Reading, facts: ReplyFacts) -> bool:
    """Whether the mail's records wait, because nothing proved that its From is true."""
    return reading.disposition is Disposition.REPLY and not facts.may_write


def released(reading: Reading, facts: ReplyFacts) -> tuple[int, ...]:
    """The waiting mails that this one's `yes` confirms: they are read again, and then count."""
    proven = facts.identity.authenticated or facts.identity.proven
    says_yes = any(command.name == "yes" for command in reading.commands)
    return facts.waiting if proven and says_yes else ()


def _reply(reading: Reading, facts: ReplyFacts, now: datetime) -> Decision | Ignored:
    sure = numbered(praising.confirmations(reading, facts, now))
    entries = tuple(_entries(reading, facts, now))
    if not facts.may_write and not facts.identity.stop:
        return _unproven(sure, numbered(entries), facts, now)
    entries = numbered((*sure, *entries))
    asked_for_help = any(command.name == "help" for command in reading.commands)
    if asked_for_help and all(entry.is_unclear for entry in entries):
        letter = answering.help_letter(facts, now)
    else:
        letter = answering.receipt(entries, facts, now, private=_is_private(reading))
    return _decision(keeps(entries), letter, facts)


def _unproven(
    sure: tuple[Entry, ...], waiting: tuple[Entry, ...], facts: ReplyFacts, now: datetime
) -> Decision | Ignored:
    """Nothing proved that the From is true: all that waits is shown to the address on record, and
    counts once a `yes` came from there. A `yes` of theirs to something earlier counts at once."""
    letter = answering.receipt(waiting or sure, facts, now, unproven=bool(waiting))
    return _decision(keeps(sure), letter, facts)


def _decision(kept: tuple[Keep, ...], letter: Send | None, facts: ReplyFacts) -> Decision | Ignored:
    if not kept and letter is None:
        return Ignored("nothing to record")
    because = f"an answer to {facts.prompt}" if facts.letter else "a mail that nobody prompted"
    return Decision(facts.key, because, (*kept, *([letter] if letter else [])))


def _entries(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """Everything in the reply, each thing once. The stop address says stop and nothing else."""
    if facts.identity.stop:
        yield from wishes.wishes(Reading(Disposition.REPLY), facts, now)
        return
    yield from undoing.undoings(reading, facts, now)
    yield from wishes.wishes(reading, facts, now)
    yield from saying.private_notes(reading, facts, now)
    yield from saying.feedback_on_cadenced(reading, facts, now)
    if _is_private(reading):
        yield from _of_the_author_alone(reading, facts, now)
    else:
        yield from _of_the_two(reading, facts, now)
    for one in reading.unclear:
        yield unclear(facts.author.id, now, one.text, one.why, one.hint)


def _of_the_two(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    used, answers_to_asks = moving.answer_to_asks(reading, facts, now)
    taken = _taken(reading, facts, used)
    understood = tuple(c for c in reading.commands if c.name in taken)
    yield from saying.words(replace(reading, commands=understood), facts, now)
    yield from moving.goal_updates(reading, facts, now)
    yield from moving.commitment_updates(reading, facts, now)
    yield from answers_to_asks
    yield from moving.new_goals(reading, facts, now)
    yield from praising.feedback(reading, facts, now)
    yield from moving.commitments(reading, facts, now)
    yield from saying.growth(reading, facts, now)
    yield from saying.ratings(reading, facts, now)
    yield from _left_over(reading, taken, facts, now)


def _of_the_author_alone(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """A private mail: its words and own promises stay with the author, and nothing moves a goal or
    goes on to anybody, as others would see that."""
    alone = replace(facts, pair=None, lines=(), pair_facts=None)
    own = tuple(c for c in reading.commitments if c.owner == facts.author.id)
    mine = replace(reading, commitments=own)
    yield from saying.private_words(reading, alone, now)
    yield from moving.commitments(mine, alone, now)
    yield from saying.growth(mine, alone, now)
    yield from saying.ratings(mine, alone, now)


def _taken(reading: Reading, facts: ReplyFacts, used: frozenset[str]) -> frozenset[str]:
    """The commands that meant something here; the lines of all others stay the author's words."""
    here = set(used)
    if facts.letter is not None:
        here.add("skip")
    if facts.letter is not None and facts.letter.receipt_for:
        here.add("share")
    if facts.drafts or facts.waiting:
        here.add("yes")
    return _ALWAYS_TAKEN | here


def _left_over(
    reading: Reading, taken: frozenset[str], facts: ReplyFacts, now: datetime
) -> Iterator[Entry]:
    """Commands that meant nothing here and whose words stand nowhere else."""
    said = "\n".join(answer.text for answer in reading.answers).casefold()
    for command in reading.commands:
        words = command.source.words
        if command.name not in taken and words and words.casefold() not in said:
            yield unclear(facts.author.id, now, words, "nothing here that it could mean")


def _is_private(reading: Reading) -> bool:
    return any(c.name == "private" and not c.argument for c in reading.commands)


def _away(reading: Reading, facts: ReplyFacts, now: datetime) -> Decision | Ignored:
    """An out-of-office answer is leave until the day it names; nobody answers a machine."""
    today = moments.local_day(now, facts.author.timezone)
    back = reading.returns_on
    if back is None or not today < back <= today + _LONGEST_LEAVE:
        return Ignored("auto-reply")
    if not (facts.may_write or facts.identity.proven):
        return Ignored("auto-reply, and nothing proves whose")
    leave = Leave(facts.author.id, today, back - timedelta(days=1), "auto_reply")
    return Decision(facts.key, f"an auto-reply says back on {back:%d %B}", (Keep(leave),))


def _calendar_reply(
    reply: CalendarReply | None, facts: ReplyFacts, now: datetime
) -> Decision | Ignored:
    """A decline of an invitation of ours, or another time for it: both calendars tell the rest."""
    booked = facts.invitation
    if reply is None or booked is None or booked.cancelled:
        return Ignored("calendar reply")
    if reply.attendee.lower() not in {facts.author.id, *facts.author.aliases}:
        return Ignored("calendar reply")
    if not (facts.may_write or facts.identity.proven):
        return Ignored("calendar reply, and nothing proves whose")
    if reply.method == "COUNTER":
        return countering.answer(reply, booked, facts, now) or Ignored("calendar reply")
    if reply.method != "REPLY" or reply.response is not Response.DECLINED:
        return Ignored("calendar reply")
    gone = replace(booked, by=facts.author.id, at=now, sequence=booked.sequence + 1, cancelled=True)
    return Decision(facts.key, "the new time was declined", (Keep(gone),))
