"""A reporting line without 1:1s: once a quarter at most, its manager gets three free times."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from typing import ClassVar

from cadence import agenda, moments, slots
from cadence.decisions import Decision, Later, Want
from cadence.facts import OpenWant, PairFacts, PersonFacts, SentLetter
from cadence.letters import Letter, LetterClass, Named, Slot
from cadence.measures import THREE_WEEKS, is_linked
from cadence.meetings import Meeting, MeetingKey
from cadence.people import Pair
from cadence.policies import wants_letter
from cadence.privacy import Visibility
from cadence.rules import showing
from cadence.rules.wanting import THE_REST, decide, named
from cadence.standing import reachable
from cadence.subjects import subject_name

AGAIN = timedelta(days=91)
USEFUL = timedelta(days=5)
SPREAD = 10
"""Over so many days the first letters go, so that nobody gets one a report on the same morning."""

KNOWN_FOR = timedelta(days=1)
"""A calendar that was not read for longer says nothing about what is planned."""

LENGTH = timedelta(minutes=30)
USUAL = time(10)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoOneOnOne(Letter):
    """`slots` may be empty where no calendar shows a time that is free for both."""

    name: ClassVar[str] = "no_one_on_one"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    slots: tuple[Slot, ...]
    unseen_calendar: Named | None = None
    invites: bool = True


def due(facts: PairFacts, now: datetime) -> Iterator[Decision | Later]:
    """To the manager, where no 1:1 was planned for three weeks and none is to come.

    Never in the three weeks after the line began or the manager was welcomed, nor while either is
    on leave, nor where no calendar of theirs was read.
    """
    if not _may_go(facts, now):
        return
    waits = _waits_until(facts, now)
    if waits is None:
        return
    if now < waits:
        yield Later(waits)
        return
    quarter, following = _quarter(facts, now)
    want = Want(
        facts.pair.manager,
        NoOneOnOne.name,
        f"{NoOneOnOne.name}/{facts.pair.manager}/{facts.pair.report}/{quarter}",
        subject_name(facts.pair),
        not_before=now,
        expires=now + USEFUL,
        rank=THE_REST,
        because="no 1:1 was planned for three weeks",
    )
    yield from decide(facts, want.key, [want])
    yield Later(moments.wall(following, time(), facts.manager.person.timezone))


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why it should not go any more, or nothing."""
    pair = showing.the_pair(facts, want)
    if is_linked(pair.meetings, now=now):
        return "a 1:1 is planned"
    report = pair.report
    if moments.leave_on(report, moments.today(report, now)) is not None:
        return f"{report.person.first_name} is on leave"
    return ""


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> NoOneOnOne:
    """Three times that are free for both."""
    want = wants[0].want
    pair = showing.the_pair(facts, want)
    offered = slots.free_for_both(pair, _usual(pair, now), now)
    unseen = slots.unseen_calendar(pair)
    book = showing.Codebook()
    return NoOneOnOne(
        **showing.frame(pair, want.person, None, want.key),
        slots=offered,
        unseen_calendar=named(pair.presence(unseen).person) if unseen else None,
        invites=slots.invites(pair.settings),
        codes=book.codes(offered if slots.invites(pair.settings) else ()),
        minutes=1,
        sees=Visibility.SELF,
        day=showing.day_of(pair, want.person, now),
    )


def _may_go(facts: PairFacts, now: datetime) -> bool:
    return (
        agenda.is_live(facts, now)
        and wants_letter(facts.settings, NoOneOnOne.name, facts.pair, facts.report.person)
        and facts.settings.in_pilot(facts.manager.person)
        and facts.pair.manager in facts.welcomed
        and facts.calendar_known_at is not None
    )


def _waits_until(facts: PairFacts, now: datetime) -> datetime | None:
    """The moment from which it may go, as far as is known now; None: nothing will come of it."""
    if is_linked(facts.meetings, now=now):
        planned = [m.starts_at + THREE_WEEKS for m in facts.meetings if not m.is_coming(now)]
        return min((at for at in planned if at > now), default=None)
    first = max(facts.line_since, facts.welcomed[facts.pair.manager]) + THREE_WEEKS
    first += _spread(facts.pair)
    if (sent := _last(facts)) is not None:
        first = max(first, sent.decided_at + AGAIN)
    if facts.calendar_known_at is None or facts.calendar_known_at < now - KNOWN_FOR:
        first = max(first, now + KNOWN_FOR)
    manager = reachable(facts.manager, facts.preferences)
    at = moments.next_posting(manager, max(first, now))
    report = facts.report
    if at is None or moments.leave_on(report, moments.today(report, at)) is None:
        return at
    # Their first day back; the manager's hours are asked for again then.
    return moments.next_posting(report, at)


def _spread(pair: Pair) -> timedelta:
    return timedelta(days=sha256(str(pair).encode()).digest()[0] % SPREAD)


def _last(facts: PairFacts) -> SentLetter | None:
    sent = [
        one for one in facts.letters.values() if one.letter == NoOneOnOne.name and not one.withdrawn
    ]
    return max(sent, key=lambda one: one.decided_at, default=None)


def _quarter(facts: PairFacts, now: datetime) -> tuple[date, date]:
    """First day of the manager's quarter, and of the next one."""
    return moments.quarter_of(moments.today(facts.manager, now), facts.settings.year_starts)


def _usual(facts: PairFacts, now: datetime) -> Meeting:
    """A 1:1 as it might have been: at the time of day of the last, or at ten."""
    over = [one for one in agenda.in_order(facts) if one.is_over(now)]
    if over:
        return over[-1]
    zone = facts.report.person.timezone
    day = moments.today(facts.report, now) - timedelta(days=7)
    start = moments.wall(day, USUAL, zone)
    return Meeting(MeetingKey(""), facts.pair, start, start + LENGTH)
