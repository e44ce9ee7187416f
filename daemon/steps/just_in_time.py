"""Before letters go, stale calendars they rest on are read; out of sight for long, they wait.

One reading serves all letters of the next ten minutes that rest on the calendar.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from cadence.budgets import Rank
from cadence.decisions import Decision, Send, Want
from cadence.people import Pair, PersonId
from cadence.subjects import Subject, subject_named
from daemon.context import Context
from daemon.records import calendars, free_busy, meetings, people, wakes
from daemon.records.engine import reading
from daemon.records.wakes import Seen
from daemon.steps import ask_free_busy, sync_calendar

FRESH = timedelta(minutes=10)
"""How old a calendar may be when a letter rests on it."""

LONGEST_UNSEEN = timedelta(hours=6)
"""How long a calendar may be out of sight before letters about its 1:1s wait for it."""


def refresh(ctx: Context, subject: Subject, fresh: Iterable[Decision], *, now: datetime) -> bool:
    """Read the calendars that letters rest on, where they are stale; whether that brought news."""
    rests_on: set[PersonId] = set()
    for decision in fresh:
        rests_on |= _rests_on(decision, subject)
    if not rests_on:
        return False
    with reading(ctx.engine) as db:
        stale = calendars.stale(db, rests_on, before=now - FRESH)
        unread = free_busy.stale(db, rests_on, before=now - FRESH)
        before = _seen_around(db, rests_on)
    for calendar in sorted(stale):
        if ctx.purse.may(ctx.calendar_service, Rank.LETTER, mailbox=calendar):
            sync_calendar.run(ctx, calendar)
    ask_free_busy.of(ctx, sorted(unread - stale))
    if not (stale or unread):
        return False
    with reading(ctx.engine) as db:
        return _seen_around(db, rests_on) != before


def _seen_around(db: Connection, persons: set[PersonId]) -> dict[Subject, Seen]:
    """The counters of these people and their pairs: what a reading may teach something about."""
    pairs = {pair for person in persons for pair in people.pairs_of(db, person)}
    return wakes.seen_of(db, pairs | persons)


def in_sight(ctx: Context, fresh: Sequence[Decision], *, now: datetime) -> list[Decision]:
    """Those decisions that rest on no 1:1, or on one that some calendar showed lately.

    The others wait until a calendar answers again: a letter about a 1:1 that was moved meanwhile
    is worse than a late one.
    """
    if not any(_pairs_named(decision) for decision in fresh):
        return list(fresh)
    with reading(ctx.engine) as db:
        return [one for one in fresh if not _is_out_of_sight(db, one, now=now)]


def _rests_on(decision: Decision, subject: Subject) -> set[PersonId]:
    found: set[PersonId] = set()
    for effect in decision.effects:
        match effect:
            case Want(subject=name):
                found |= _calendars_of(subject_named(name))
            case Send(meeting=meeting) if meeting is not None:
                found |= _calendars_of(subject)
            case _:
                pass
    return found


def _calendars_of(subject: Subject) -> set[PersonId]:
    return {subject.manager, subject.report} if isinstance(subject, Pair) else {subject}


def _pairs_named(decision: Decision) -> bool:
    return any(isinstance(e, Want | Send) and e.meeting is not None for e in decision.effects)


def _is_out_of_sight(db: Connection, decision: Decision, *, now: datetime) -> bool:
    for effect in decision.effects:
        if isinstance(effect, Want | Send) and effect.meeting is not None:
            meeting = meetings.find(db, effect.meeting)
            if meeting is None:
                continue
            seen = calendars.known_at(db, [meeting.pair.manager, meeting.pair.report])
            if seen and max(seen.values()) < now - LONGEST_UNSEEN:
                return True
    return False
