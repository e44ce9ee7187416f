"""A 1:1 was cancelled and not mended: three slots that are free for both; the agenda is kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from cadence import agenda, moments, slots
from cadence.decisions import Decision, Later, Want
from cadence.facts import OpenWant, PairFacts, PersonFacts, SentLetter
from cadence.letters import Letter, LetterClass, Named, Slot
from cadence.meetings import Meeting, Side
from cadence.people import PersonId
from cadence.policies import wants_letter
from cadence.rules import showing
from cadence.rules.wanting import THE_REST, decide, named
from cadence.standing import reachable
from cadence.subjects import subject_name

AFTER = timedelta(minutes=30)
SEEN_LATE = timedelta(days=1)
"""A loss first seen so long after the slot is news to nobody."""

USEFUL = timedelta(days=5)
BOTH = ("manager", "report")


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellationNudge(Letter):
    """`slots` may be empty where no calendar shows a free time; `kept` counts agenda points.

    `unseen_calendar`: whose times are not known at all. `rests_on_one`: whose times are, though
    that the 1:1 is lost was seen in the other's calendar only.
    """

    name: ClassVar[str] = "cancellation_nudge"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    cancelled_by: Named | None
    slots: tuple[Slot, ...]
    kept: int
    unseen_calendar: Named | None = None
    invites: bool = True
    rests_on_one: Named | None = None


def due(facts: PairFacts, now: datetime) -> Iterator[Decision | Later]:
    """To both, 30 minutes after a loss was first seen, in the manager's hours.

    One nudge for all slots that were lost together (a series that ended), about the first of them.
    """
    meeting = _newly_lost(facts, now)
    if meeting is None or meeting.changed_at is None:
        return
    manager = reachable(facts.manager, facts.preferences)
    at = moments.next_posting(manager, meeting.changed_at + AFTER)
    if at is None:
        return
    if now < at:
        yield Later(at)
    elif now < at + USEFUL:
        yield from _wish(facts, meeting, at)


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why the nudge should not go any more, or nothing."""
    pair = showing.the_pair(facts, want)
    meeting = _meeting(pair, want)
    if meeting is None or not meeting.status.is_lost or _is_mended(pair, meeting):
        return "the 1:1 was mended"
    return ""


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> CancellationNudge:
    """The fact, what is kept of the agenda, and three slots."""
    want = wants[0].want
    pair = showing.the_pair(facts, want)
    meeting = _meeting(pair, want)
    if meeting is None:
        msg = f"nothing is lost for {want.key}"
        raise LookupError(msg)
    offered = slots.free_for_both(pair, meeting, now)
    unseen, unread = slots.unseen_calendar(pair), pair.unread
    book = showing.Codebook()
    return CancellationNudge(
        **showing.frame(pair, want.person, meeting, want.key),
        cancelled_by=_named_side(pair, meeting.by),
        slots=offered,
        kept=len(agenda.points(pair, pair.pair.report)),
        unseen_calendar=named(pair.presence(unseen).person) if unseen else None,
        rests_on_one=named(pair.presence(unread).person) if unread and not unseen else None,
        invites=slots.invites(pair.settings),
        codes=book.codes(offered if slots.invites(pair.settings) else ()),
        minutes=1,
        day=showing.day_of(pair, want.person, now),
    )


def _newly_lost(facts: PairFacts, now: datetime) -> Meeting | None:
    """The first of the slots that were lost since the last nudge, if it is worth a word."""
    if not wants_letter(facts.settings, CancellationNudge.name, facts.pair, facts.report.person):
        return None
    if not agenda.is_live(facts, now):
        return None
    nudged_at = max((one.decided_at for one in _nudges(facts)), default=None)
    for meeting in agenda.in_order(facts):
        seen = meeting.changed_at
        if not meeting.status.is_lost or seen is None or _is_mended(facts, meeting):
            continue
        if not agenda.counts(facts, meeting) or facts.live_since is None or seen < facts.live_since:
            continue
        is_news = nudged_at is None or seen > nudged_at
        if is_news and seen <= meeting.ends_at + SEEN_LATE and now < seen + 2 * USEFUL:
            return meeting
    return None


def _wish(facts: PairFacts, meeting: Meeting, at: datetime) -> Iterator[Decision]:
    before = [_number_in(one.key) for one in _nudges(facts) if one.meeting == meeting.key]
    key = f"{CancellationNudge.name}/{meeting.key}/{max(before, default=0) + 1}"
    wants = [
        Want(
            person,
            CancellationNudge.name,
            f"{key}/{side}",
            subject_name(facts.pair),
            not_before=at,
            expires=at + USEFUL,
            rank=THE_REST,
            meeting=meeting.key,
            slot_version=meeting.version,
            because="the 1:1 was given up and has no new time",
        )
        for side, person in zip(BOTH, (facts.pair.manager, facts.pair.report), strict=True)
        if facts.settings.in_pilot(facts.presence(person).person)
    ]
    yield from decide(facts, key, wants)


def _nudges(facts: PairFacts) -> list[SentLetter]:
    return [
        one
        for one in facts.letters.values()
        if one.letter == CancellationNudge.name and not one.withdrawn
    ]


def _number_in(key: str) -> int:
    return int(key.split("/")[2])


def _is_mended(facts: PairFacts, meeting: Meeting) -> bool:
    return any(r.meeting == meeting.key and not r.cancelled for r in facts.rebookings)


def _meeting(pair: PairFacts, want: Want) -> Meeting | None:
    return next((m for m in pair.meetings if m.key == want.meeting), None)


def _named_side(pair: PairFacts, side: Side | None) -> Named | None:
    who: PersonId | None = None
    match side:
        case Side.MANAGER:
            who = pair.pair.manager
        case Side.REPORT:
            who = pair.pair.report
        case None:
            return None
    return named(pair.presence(who).person)
