"""Reads one calendar, and writes down what became of the 1:1s in it.

Gather, then read with no transaction open, then observe in one: sightings, leave, meetings with
their history, the cursor, the wakes of those concerned. What cannot be read, or is empty all at
once, changes nothing: it is the operator's trouble, never a cancellation.
"""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from cadence.abridging import abridged
from cadence.absence import is_leave, leave_of, stood
from cadence.calendar_events import Batch, EventKey, Sighting, Window, reading_window
from cadence.comparing import Before, Look, compare, is_emptied
from cadence.people import Organisation, Pair, Person, PersonId
from cadence.subjects import Subject
from daemon import crashing, reading_cover
from daemon.context import Context
from daemon.records import calendars, leave_shown, people, roll, troubles, wakes
from daemon.records.calendars import Cursor
from daemon.records.engine import reading
from daemon.steps import observe_meetings
from integrations.errors import CursorExpired, ProviderError

log = logging.getLogger(__name__)

READ_EVERY = timedelta(minutes=5)
AT_EVERY_ROUND = 50
LONGEST_REST = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What was known before the calendar was asked."""

    owner: Person
    organisation: Organisation
    cursor: Cursor
    before: Before
    window: Window
    now: datetime


def wanted(ctx: Context) -> list[PersonId]:
    """Whose calendars are to be read now: all of up to 50 at each round, larger houses in turn."""
    now = ctx.clock()
    try:
        listed = ctx.calendars.calendars()
    except ProviderError as trouble:
        _note(ctx, "calendars", str(trouble), now=now)
        listed = ()
    else:
        _close(ctx, "calendars", now=now)
    with reading(ctx.engine) as db:
        organisation = roll.read(db, ctx.domains)
        tried = {cursor.calendar: cursor.tried_at for cursor in calendars.all_cursors(db)}
    in_lines = {person for pair in organisation.pairs for person in (pair.manager, pair.report)}
    owners = {owner.id for name in listed if (owner := organisation.find(name))}
    due = (owners | tried.keys()) & in_lines
    if ctx.reads_cover:
        due = _of_the_cover(ctx, organisation, due, now=now)
    rest = min(LONGEST_REST, READ_EVERY * (len(due) // AT_EVERY_ROUND)) if due else READ_EVERY
    return sorted(one for one in due if (at := tried.get(one)) is None or at + rest <= now)


def _of_the_cover(
    ctx: Context, organisation: Organisation, readable: set[PersonId], *, now: datetime
) -> set[PersonId]:
    """Those of the calendars that are needed; what the others told of times to come is let go."""
    with reading(ctx.engine) as db:
        choice = reading_cover.choose(db, organisation, readable, now=now)
    if choice.spare:
        with ctx.engine.begin() as db:
            for calendar in sorted(choice.spare):
                calendars.set_aside(db, calendar, now=now)
                wakes.wake(db, people.pairs_of(db, calendar), at=now)
    return set(choice.read)


def run(ctx: Context, calendar: PersonId) -> None:
    """Read a calendar, named by any address of its owner; a stranger's is left alone."""
    gathered = _gather(ctx, calendar)
    if gathered is None:
        return
    try:
        batch = _read(ctx, gathered)
    except ProviderError as trouble:
        _unread(ctx, gathered, str(trouble))
        return
    if is_emptied(gathered.before, batch, gathered.window) or _held_any(gathered, batch):
        _unread(ctx, gathered, "it held events and now shows none", emptied=True)
        return
    known = frozenset(gathered.before.sightings)
    kept = abridged(batch, gathered.owner, gathered.organisation, known, now=gathered.now)
    look = compare(gathered.before, kept, gathered.window, at=gathered.now)
    with ctx.engine.begin() as db:
        _observe(db, ctx, gathered, batch, look)
        crashing.point("sync.observing")
    crashing.point("sync.observed")


def _gather(ctx: Context, calendar: PersonId) -> _Gathered | None:
    now = ctx.clock()
    window = reading_window(now)
    with reading(ctx.engine) as db:
        organisation = roll.read(db, ctx.domains)
        owner = organisation.find(calendar)
        if owner is None:
            return None
        cursor = calendars.cursor_of(db, owner.id)
        known = calendars.of_calendars(db, [owner.id], window)
    sightings = {sighting.event.key: sighting for sighting in known}
    before = Before(owner.id, sightings, cursor.known_at)
    return _Gathered(owner, organisation, cursor, before, window, now)


def _read(ctx: Context, gathered: _Gathered) -> Batch:
    calendar, window = gathered.owner.id, gathered.window
    try:
        return ctx.calendars.changes(calendar, gathered.cursor.cursor, window)
    except CursorExpired:
        # A full reading is compared like any other: what is still there has not vanished.
        return ctx.calendars.changes(calendar, None, window)


def _held_any(gathered: _Gathered, batch: Batch) -> bool:
    return batch.complete and not batch.events and gathered.cursor.events > 0


def _unread(ctx: Context, gathered: _Gathered, why: str, *, emptied: bool = False) -> None:
    """Remember that the calendar said nothing; the operator is told, nobody else."""
    calendar, now = gathered.owner.id, gathered.now
    log.warning("calendar not read", extra={"emptied": emptied})
    with ctx.engine.begin() as db:
        cursor = calendars.cursor_of(db, calendar)
        since = cursor.error_since or now
        calendars.keep_cursor(
            db, replace(cursor, tried_at=now, error=why, error_since=since, emptied=emptied)
        )
        troubles.note(db, f"calendar/{calendar}", f"{calendar}: {why}", now=now)
        # Without a look, a meeting that ended meanwhile becomes unknown.
        _tell_ledgers(db, ctx, gathered, frozenset(), all_pairs=False)


def _observe(db: Connection, ctx: Context, gathered: _Gathered, batch: Batch, look: Look) -> None:
    calendar, now = gathered.owner.id, gathered.now
    if calendars.cursor_of(db, calendar) != gathered.cursor:
        # Another worker read it meanwhile, and knows at least as much.
        return
    # What was only seen again needs no row: the cursor says when the calendar was looked at.
    calendars.keep_all(db, [s for s in look.sightings if s.event.key in look.touched])
    on_leave = bool(look.touched) and _keep_leave(db, gathered)
    held = len(batch.events) if batch.complete else max(gathered.cursor.events, len(batch.events))
    calendars.keep_cursor(
        db, Cursor(calendar, batch.cursor, known_at=now, tried_at=now, events=held)
    )
    troubles.close(db, f"calendar/{calendar}", now=now)
    _note_parts(db, calendar, batch, now=now)
    _tell_ledgers(db, ctx, gathered, look.touched, all_pairs=on_leave)
    if look.touched:
        # Free slots of the owner's pairs are others now.
        wakes.wake(db, people.pairs_of(db, calendar), at=now)


def _note_parts(db: Connection, calendar: PersonId, batch: Batch, *, now: datetime) -> None:
    key = f"calendar/{calendar}/parts"
    if batch.troubles:
        troubles.note(db, key, f"{calendar}: {'; '.join(batch.troubles[:5])}", now=now)
    elif batch.complete:
        troubles.close(db, key, now=now)


def _keep_leave(db: Connection, gathered: _Gathered) -> bool:
    """Whether the owner's leave is another than it was."""
    owner, organisation = gathered.owner, gathered.organisation
    shown = calendars.of_calendars(db, [owner.id], gathered.window)
    away = [s for s in shown if stood(s) and is_leave(s.event, owner, organisation)]
    since = gathered.window.start.date()
    leave = [leave_of(sighting, owner) for sighting in away]
    changed = leave_shown.replace(db, owner.id, leave, since=since, now=gathered.now)
    if changed:
        wakes.wake(db, [owner.id], at=gathered.now)
    return changed


def _tell_ledgers(
    db: Connection,
    ctx: Context,
    gathered: _Gathered,
    touched: frozenset[EventKey],
    *,
    all_pairs: bool,
) -> None:
    """Write the ledger anew of the pairs concerned, and wake whoever it says something new to."""
    owner = gathered.owner.id
    shown = calendars.of_calendars(db, [owner], gathered.window)
    scene = observe_meetings.Scene(
        gathered.organisation, owner, shown, gathered.window, ctx.country, gathered.now
    )
    woken: set[Subject] = set()
    own = _pairs_of(db, gathered)
    news = [sighting for sighting in shown if sighting.event.key in touched]
    for pair in sorted(own if all_pairs else _concerned(db, gathered, own, news)):
        woken |= observe_meetings.write_down(db, pair, scene)
    wakes.wake(db, woken, at=gathered.now)


def _pairs_of(db: Connection, gathered: _Gathered) -> set[Pair]:
    """The owner's reporting lines, those that ended within the window too."""
    start = gathered.window.start
    lines = people.lines_of(db, gathered.owner.id)
    return {line.pair for line in lines if line.until is None or start <= line.until}


def _concerned(
    db: Connection, gathered: _Gathered, own: set[Pair], news: list[Sighting]
) -> set[Pair]:
    """The pairs that an event concerns, or of whom this look may say more."""
    if any(_hides_people(sighting) for sighting in news):
        return own
    names = {a.address for s in news for a in s.event.attendees} | {s.event.organizer for s in news}
    met = {found.id for name in names if (found := gathered.organisation.find(name))}
    open_ones = observe_meetings.unsettled(db, own, gathered.window, now=gathered.now)
    return open_ones | {pair for pair in own if pair.other(gathered.owner.id) in met}


def _hides_people(sighting: Sighting) -> bool:
    event = sighting.event
    return event.hidden_people and event.recurring and not event.out_of_office


def _note(ctx: Context, key: str, what: str, *, now: datetime) -> None:
    with ctx.engine.begin() as db:
        troubles.note(db, key, what, now=now)


def _close(ctx: Context, key: str, *, now: datetime) -> None:
    with ctx.engine.begin() as db:
        troubles.close(db, key, now=now)
