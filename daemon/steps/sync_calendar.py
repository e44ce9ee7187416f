"""Reads one calendar, and writes down what became of the 1:1s in it.

Gather, then read with no transaction open, then observe in one: sightings, leave, meetings with
their history, the cursor, the wakes of those concerned. What cannot be read, or is empty all at
once, changes nothing: it is the operator's trouble, never a cancellation.
"""

import logging
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from cadence.abridging import abridged
from cadence.absence import is_leave, leave_of, stood
from cadence.calendar_events import Batch, EventKey, Sighting, Window, reading_window
from cadence.comparing import Before, Look, compare, is_emptied
from cadence.people import Organisation, Pair, Person, PersonId
from cadence.subjects import Subject
from daemon import crashing
from daemon.context import Context
from daemon.records import (
    calendars,
    free_busy,
    leave_shown,
    meetings,
    people,
    ports,
    roll,
    troubles,
    wakes,
)
from daemon.records.calendars import Cursor
from daemon.records.engine import reading
from daemon.steps import answering, next_reading, observe_meetings
from daemon.steps.note_overlaps import note_overlaps_of
from integrations.errors import CursorExpired, ProviderError, Refused, SignedOut, Unavailable

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Asked:
    """Whose calendar is asked at a moment, and how far it was read before."""

    owner: Person
    organisation: Organisation
    cursor: Cursor
    window: Window
    now: datetime


def run(ctx: Context, calendar: PersonId) -> None:
    """Read a calendar, named by any address of its owner; a stranger's is left alone.

    So is any calendar while its provider seems to be away, but for one a minute.
    """
    asked = _ask(ctx, calendar)
    if asked is None or not ctx.breaker.may_try(now=asked.now):
        return
    try:
        batch = _read(ctx, asked)
    except ProviderError as trouble:
        if not isinstance(trouble, Refused):
            answering.did_not(ctx, ports.CALENDAR, trouble)
        _heed(ctx, trouble, now=asked.now)
        _unread(ctx, asked, str(trouble), trouble=trouble)
        return
    ctx.breaker.succeeded()
    answering.answered(ctx, ports.CALENDAR)
    before = Before(asked.owner.id, {}, asked.cursor.known_at)
    if not _says_nothing(batch):
        before = _known_before(ctx, asked, batch)
    if is_emptied(before, batch, asked.window) or _held_any(asked, batch):
        _unread(ctx, asked, "it held events and now shows none", emptied=True)
        return
    known = frozenset(before.sightings)
    kept = abridged(batch, asked.owner, asked.organisation, known, now=asked.now)
    look = compare(before, kept, asked.window, at=asked.now)
    with ctx.engine.begin() as db:
        _observe(db, ctx, asked, batch, look)
        crashing.point("sync.observing")
    crashing.point("sync.observed")


def _ask(ctx: Context, calendar: PersonId) -> _Asked | None:
    now = ctx.clock()
    window = reading_window(now)
    with reading(ctx.engine) as db:
        organisation = roll.read(db, ctx.domains)
        owner = organisation.find(calendar)
        if owner is None:
            return None
        return _Asked(owner, organisation, calendars.cursor_of(db, owner.id), window, now)


def _read(ctx: Context, asked: _Asked) -> Batch:
    calendar, window = asked.owner.id, asked.window
    try:
        return ctx.calendars.changes(calendar, asked.cursor.cursor, window)
    except CursorExpired:
        # A full reading is compared like any other: what is still there has not vanished.
        return ctx.calendars.changes(calendar, None, window)


def _heed(ctx: Context, trouble: ProviderError, *, now: datetime) -> None:
    """Whether it is the provider that is away; a folder that lacks a file is none that is away."""
    away = isinstance(trouble, SignedOut) or (
        isinstance(trouble, Unavailable) and trouble.retry_at is None
    )
    if away and ctx.calendar_service != "ics":
        ctx.breaker.failed(now=now)


def _says_nothing(batch: Batch) -> bool:
    """Whether all is as it was: then nothing need be known of what was."""
    return not (batch.complete or batch.events or batch.gone or batch.ended)


def _known_before(ctx: Context, asked: _Asked, batch: Batch) -> Before:
    """What was known in the window, and of events beyond it that the batch speaks of."""
    owner = asked.owner.id
    with reading(ctx.engine) as db:
        known = calendars.of_calendars(db, [owner], asked.window)
        sightings = {sighting.event.key: sighting for sighting in known}
        told = {event.key for event in batch.events}.union(batch.gone, batch.ended)
        new = sorted(told - sightings.keys()) if asked.cursor.known_at else []
        beyond = calendars.some(db, owner, new)
    sightings |= {sighting.event.key: sighting for sighting in beyond}
    return Before(owner, sightings, asked.cursor.known_at)


def _held_any(asked: _Asked, batch: Batch) -> bool:
    return batch.complete and not batch.events and asked.cursor.events > 0


def _unread(
    ctx: Context,
    asked: _Asked,
    why: str,
    *,
    emptied: bool = False,
    trouble: ProviderError | None = None,
) -> None:
    """Remember that the calendar said nothing; the operator is told, nobody else."""
    calendar, now = asked.owner.id, asked.now
    log.warning("calendar not read", extra={"emptied": emptied})
    with ctx.engine.begin() as db:
        cursor = calendars.cursor_of(db, calendar)
        since = cursor.error_since or now
        calendars.keep_cursor(
            db, replace(cursor, tried_at=now, error=why, error_since=since, emptied=emptied)
        )
        next_reading.after_trouble(db, ctx, asked.owner, trouble, now=now)
        if not ctx.breaker.is_open:
            # Of a provider that is away the operator is told once, not for each calendar.
            troubles.note(db, f"calendar/{calendar}", f"{calendar}: {why}", now=now)
        # Without a look, a meeting that ended meanwhile becomes unknown.
        _tell_ledgers(db, ctx, asked, frozenset(), all_pairs=False)


def _observe(db: Connection, ctx: Context, asked: _Asked, batch: Batch, look: Look) -> None:
    calendar, now = asked.owner.id, asked.now
    if calendars.cursor_of(db, calendar) != asked.cursor:
        # Another worker read it meanwhile, and knows at least as much.
        return
    # What was only seen again needs no row: the cursor says when the calendar was looked at.
    calendars.keep_all(db, [s for s in look.sightings if s.event.key in look.touched])
    on_leave = bool(look.touched) and _keep_leave(db, asked)
    held = len(batch.events) if batch.complete else max(asked.cursor.events, len(batch.events))
    calendars.keep_cursor(
        db, Cursor(calendar, batch.cursor, known_at=now, tried_at=now, events=held)
    )
    if asked.cursor.known_at is None:
        free_busy.drop(db, calendar)
    if asked.cursor.error is not None:
        troubles.close(db, f"calendar/{calendar}", now=now)
    _note_parts(db, calendar, batch, now=now)
    _tell_ledgers(db, ctx, asked, look.touched, all_pairs=on_leave)
    next_reading.after_a_look(db, ctx, asked.owner, changed=bool(look.touched), now=now)
    if look.touched or asked.cursor.known_at is None:
        # Free slots of the owner's pairs are others now.
        wakes.wake(db, people.pairs_of(db, calendar), at=now)


def _note_parts(db: Connection, calendar: PersonId, batch: Batch, *, now: datetime) -> None:
    key = f"calendar/{calendar}/parts"
    if batch.troubles:
        troubles.note(db, key, f"{calendar}: {'; '.join(batch.troubles[:5])}", now=now)
    elif batch.complete:
        troubles.close(db, key, now=now)


def _keep_leave(db: Connection, asked: _Asked) -> bool:
    """Whether the owner's leave is another than it was."""
    owner, organisation = asked.owner, asked.organisation
    shown = calendars.of_calendars(db, [owner.id], asked.window)
    away = [s for s in shown if stood(s) and is_leave(s.event, owner, organisation)]
    since = asked.window.start.date()
    leave = [leave_of(sighting, owner) for sighting in away]
    changed = leave_shown.replace(db, owner.id, leave, since=since, now=asked.now)
    if changed:
        wakes.wake(db, [owner.id], at=asked.now)
    return changed


def _tell_ledgers(
    db: Connection,
    ctx: Context,
    asked: _Asked,
    touched: frozenset[EventKey],
    *,
    all_pairs: bool,
) -> None:
    """Write the ledger anew of the pairs concerned, and wake whoever it says something new to."""
    owner = asked.owner.id
    pairs = meetings.unsettled(db, owner, asked.window, now=asked.now)
    if not (touched or all_pairs or pairs):
        return
    shown = calendars.of_calendars(db, [owner], asked.window)
    own = _pairs_of(db, asked)
    news = [sighting for sighting in shown if sighting.event.key in touched]
    scene = observe_meetings.Scene(
        asked.organisation,
        owner,
        shown,
        asked.window,
        ctx.country,
        asked.now,
        ctx.settings.policies,
    )
    note_overlaps_of(db, sorted(own), news, now=asked.now)
    woken: set[Subject] = set()
    for pair in sorted(own if all_pairs else own & (pairs | _concerned(asked, own, news))):
        woken |= observe_meetings.write_down(db, pair, scene)
    wakes.wake(db, woken, at=asked.now)


def _pairs_of(db: Connection, asked: _Asked) -> set[Pair]:
    """The owner's reporting lines, those that ended within the window too."""
    start = asked.window.start
    lines = people.lines_of(db, asked.owner.id)
    return {line.pair for line in lines if line.until is None or start <= line.until}


def _concerned(asked: _Asked, own: set[Pair], news: list[Sighting]) -> set[Pair]:
    """The pairs that an event concerns; all, where it does not say whom."""
    if any(_hides_people(sighting) for sighting in news):
        return own
    names = {a.address for s in news for a in s.event.attendees} | {s.event.organizer for s in news}
    met = {found.id for name in names if (found := asked.organisation.find(name))}
    return {pair for pair in own if pair.other(asked.owner.id) in met}


def _hides_people(sighting: Sighting) -> bool:
    event = sighting.event
    return event.hidden_people and event.recurring and not event.out_of_office
