"""Asks when people are taken whose calendars are not read, and writes down their leave.

A source that tells free/busy is asked about whoever stands in a reporting line and is not read:
by choice (`read = "cover"`), or because no more is granted. So slots are free for both, and leave
excuses. What is not told is not known: it is never taken for free.
"""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from cadence.absence import leave_between
from cadence.busy_times import in_order
from cadence.calendar_events import Window, window_around
from cadence.people import PersonId
from daemon.context import Context
from daemon.records import calendars, free_busy, leave_shown, people, roll, troubles, wakes
from daemon.records.engine import reading
from daemon.records.free_busy import Told
from daemon.steps import observe_meetings
from integrations.calendars import FreeBusy
from integrations.errors import ProviderError

log = logging.getLogger(__name__)

ASK_EVERY = timedelta(hours=1)
AT_ONCE = 50
"""People asked about in one request."""

LOOKED_BACK = timedelta(days=14)
"""How much of the past is asked for again; all of the window the first time."""

KNOWN_FOR = timedelta(days=1)
"""How long what was told holds while nobody can be asked."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """Who is asked about, with what was told of each before, and what stretch of time."""

    people: Mapping[PersonId, Told]
    window: Window
    now: datetime


def run(ctx: Context) -> None:
    """Ask about all whose turn it is."""
    of(ctx, wanted(ctx))


def wanted(ctx: Context) -> list[PersonId]:
    """Whoever is not read and was not asked about for an hour; nobody where it cannot be told."""
    if not isinstance(ctx.calendars, FreeBusy):
        return []
    now = ctx.clock()
    with reading(ctx.engine) as db:
        organisation = roll.read(db, ctx.domains)
        read = {c.calendar for c in calendars.all_cursors(db) if c.known_at is not None}
        asked_at = free_busy.asked_at(db)
    in_lines = {person for pair in organisation.pairs for person in (pair.manager, pair.report)}
    unread = sorted(in_lines - read)
    return [one for one in unread if (at := asked_at.get(one)) is None or at + ASK_EVERY <= now]


def of(ctx: Context, people: Iterable[PersonId]) -> None:
    """Ask about these people, whenever they were asked about before."""
    source, now = ctx.calendars, ctx.clock()
    people = list(people)
    if not isinstance(source, FreeBusy) or ctx.breaker.is_open:
        return
    with reading(ctx.engine) as db:
        before = free_busy.of_people(db, people)
    told = {one: before.get(one) or Told(one, now) for one in people}
    around = window_around(now)
    for is_known, start in ((True, now - LOOKED_BACK), (False, around.start)):
        group = [one for one in people if (told[one].known_at is not None) == is_known]
        for first in range(0, len(group), AT_ONCE):
            some = {one: told[one] for one in group[first : first + AT_ONCE]}
            _ask(ctx, source, _Asked(some, Window(start, around.end), now))


def _ask(ctx: Context, source: FreeBusy, asked: _Asked) -> None:
    try:
        told = source.busy(list(asked.people), asked.window)
    except ProviderError as trouble:
        _unheard(ctx, asked, str(trouble))
        return
    with ctx.engine.begin() as db:
        troubles.close(db, "free-busy", now=asked.now)
        for person in asked.people:
            heard = Told(person, asked.now)
            if person in told:
                heard = Told(person, asked.now, asked.now, in_order(told[person]))
            _observe(db, ctx, heard, asked)


def _unheard(ctx: Context, asked: _Asked, why: str) -> None:
    """What was told holds for a day; then it is not known any more."""
    log.warning("free/busy was not told")
    with ctx.engine.begin() as db:
        troubles.note(db, "free-busy", f"nobody could be asked about: {why}", now=asked.now)
        for person, before in asked.people.items():
            holds = before.known_at is not None and asked.now <= before.known_at + KNOWN_FOR
            kept = replace(before, asked_at=asked.now)
            _observe(db, ctx, kept if holds else Told(person, asked.now), asked)


def _observe(db: Connection, ctx: Context, heard: Told, asked: _Asked) -> None:
    """Write down what was told, and wake whoever it says something new to."""
    person, before = heard.person, asked.people[heard.person]
    free_busy.keep(db, heard)
    is_same_knowledge = (heard.known_at is None) == (before.known_at is None)
    if is_same_knowledge and heard.taken == before.taken:
        return
    wakes.wake(db, people.pairs_of(db, person), at=asked.now)
    if heard.known_at is not None:
        _keep_leave(db, ctx, heard, asked)


def _keep_leave(db: Connection, ctx: Context, heard: Told, asked: _Asked) -> None:
    organisation = roll.read(db, ctx.domains)
    owner = organisation.people.get(heard.person)
    if owner is None:
        return
    away = [leave_between(b.starts_at, b.ends_at, owner) for b in heard.taken if b.away]
    since = asked.window.start.date()
    if leave_shown.replace(db, owner.id, away, since=since, now=asked.now):
        woken = observe_meetings.tell_again(db, ctx, owner.id, organisation, now=asked.now)
        wakes.wake(db, {owner.id, *woken}, at=asked.now)
