"""Another time proposed for an invitation of ours (COUNTER, RFC 5546 §3.2.7)."""

from dataclasses import replace
from datetime import datetime

from cadence import moments, slots
from cadence.decisions import Decision, DeclinedCounter, Keep, Rebooking
from cadence.replies import answering
from cadence.replies.entries import Entry
from cadence.replies.reading import CalendarReply
from cadence.replies.receipt import UnclearLine
from cadence.replies.reply_facts import ReplyFacts


def answer(
    reply: CalendarReply, booked: Rebooking, facts: ReplyFacts, now: datetime
) -> Decision | None:
    """The booking at its new time, which both are invited to; or the proposal declined, with why.

    None where it proposes nothing new, or nothing can be said of it.
    """
    proposed = facts.proposed
    if proposed is None or facts.pair_facts is None or proposed == (booked.start, booked.end):
        return None
    start, end = proposed
    moved = replace(
        booked, start=start, end=end, by=facts.author.id, at=now, sequence=booked.sequence + 1
    )
    why = "another time was chosen since"
    if reply.sequence >= booked.sequence:
        why = slots.objection(facts.pair_facts, moved, booked, now)
    if why:
        return _declined(reply, booked, facts, why, now)
    return Decision(facts.key, "the time they proposed is free for both", (Keep(moved),))


def _declined(
    reply: CalendarReply, booked: Rebooking, facts: ReplyFacts, why: str, now: datetime
) -> Decision | None:
    """What stood stands; the author's calendar learns it, and they read the reason."""
    start = facts.proposed[0] if facts.proposed else booked.start
    spoken = f"{moments.local(start, facts.author.timezone):%Y-%m-%d %H:%M}"
    entry = Entry((), (UnclearLine(spoken, why),))
    receipt = answering.receipt((entry,), facts, now)
    if receipt is None:
        return None
    told = replace(receipt, invitation=DeclinedCounter(booked, reply.sequence))
    return Decision(facts.key, f"the time they proposed was declined: {why}", (told,))
