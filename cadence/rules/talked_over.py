"""A 1:1 that was held uses up its agenda: what came after it was read waits for the next."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from cadence import agenda
from cadence.decisions import Consumed, Decision, Keep, Later
from cadence.facts import PairFacts
from cadence.meetings import Meeting
from cadence.sent import slot_key

A_DAY = timedelta(hours=24)
BEFORE_THE_NEXT = timedelta(hours=18)
"""Pairs that meet daily: the next agenda is made before the day is over."""

NAME = "talked_over"


def due(facts: PairFacts, now: datetime) -> Iterator[Decision | Later]:
    """The agenda of a 1:1 is closed a day after its end, or once somebody tells that they met."""
    waiting = facts.answers_for_next()
    for meeting in agenda.in_order(facts) if waiting else ():
        if not agenda.stood(meeting, now) or agenda.told_held(facts, meeting) is False:
            continue
        up_to = _read_up_to(facts, meeting)
        if not any(a.at <= up_to for a in waiting):
            continue
        at = _closed_at(facts, meeting)
        if now < at:
            yield Later(at)
            continue
        kept = Keep(Consumed(facts.pair, meeting.key, up_to, now))
        because = "the 1:1 was held, and its agenda talked over"
        yield Decision(slot_key(NAME, meeting), because, (kept,))


def _read_up_to(facts: PairFacts, meeting: Meeting) -> datetime:
    """What came later than the manager's last letter before it was not talked over."""
    letters = (agenda.digest_for(facts, meeting), agenda.addition_for(facts, meeting))
    return max((one.decided_at for one in letters if one), default=meeting.starts_at)


def _closed_at(facts: PairFacts, meeting: Meeting) -> datetime:
    told = [r.at for r in facts.reports if r.meeting == meeting.key]
    if agenda.told_held(facts, meeting):
        return max(meeting.ends_at, max(told))
    following = next((m for m in agenda.in_order(facts) if m.starts_at > meeting.starts_at), None)
    at = meeting.ends_at + A_DAY
    if following is not None:
        at = min(at, following.starts_at - BEFORE_THE_NEXT)
    return max(at, meeting.ends_at)
