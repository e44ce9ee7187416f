"""What one look at a calendar changes in what was known of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from cadence.calendar_events import Batch, CalendarEvent, EventKey, Sighting, Window
from cadence.people import PersonId


@dataclass(frozen=True, slots=True)
class Before:
    """What was known of a calendar: its sightings, and the last good look at it, if any."""

    calendar: PersonId
    sightings: Mapping[EventKey, Sighting]
    looked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """The sightings that a look made new, changed, or saw again; `touched` are those in which
    something happened."""

    sightings: tuple[Sighting, ...] = ()
    touched: frozenset[EventKey] = frozenset()


def is_emptied(before: Before, batch: Batch, window: Window) -> bool:
    """Whether a calendar that held events now shows none at all: an outage, no cancellations."""
    if not batch.complete or batch.events:
        return False
    return any(
        known.vanished_at is None and _overlaps(known.event, window)
        for known in before.sightings.values()
    )


def compare(before: Before, batch: Batch, window: Window, *, at: datetime) -> Look:
    """What a batch that was read at a moment says against what was known.

    What a calendar showed standing after its end stays as it was: later tidying up is no
    cancellation. Only a complete batch makes events vanish, and never those it could not read; a
    delta those that their series does not reach any more.
    Ask `is_emptied` first.
    """
    found: list[Sighting] = []
    touched: set[EventKey] = set()
    for event in batch.events:
        known = before.sightings.get(event.key)
        now_seen = _seen(before, known, event, at)
        found.append(now_seen)
        if known is None or known.event != now_seen.event or known.vanished_at is not None:
            touched.add(event.key)
    for gone in _gone(before, batch, window, at):
        found.append(gone)
        touched.add(gone.event.key)
    return Look(tuple(found), frozenset(touched))


def _seen(before: Before, known: Sighting | None, event: CalendarEvent, at: datetime) -> Sighting:
    if known is None:
        return Sighting(before.calendar, event, at, since=at, first_seen_at=at)
    if _stood_at_its_end(known, before.looked_at) or known.event == event:
        kept = replace(known, seen_at=at, vanished_at=None)
        return kept if known.vanished_at is None else replace(kept, since=at)
    if known.vanished_at is None and _essence(known.event) == _essence(event):
        return replace(known, event=event, seen_at=at)
    return replace(known, event=event, seen_at=at, vanished_at=None, since=at)


def _essence(event: CalendarEvent) -> CalendarEvent:
    """An event without what changes whenever anything else of its series does."""
    return replace(event, sequence=0, modified_at=None, created_at=None)


def _gone(before: Before, batch: Batch, window: Window, at: datetime) -> Iterator[Sighting]:
    """What a snapshot lacks, or a delta names as deleted."""
    shown = {event.key for event in batch.events}
    deleted, ended = frozenset(batch.gone), frozenset(batch.ended)
    for key, known in before.sightings.items():
        if known.vanished_at is not None or key in shown:
            continue
        if key in deleted and not _stood_at_its_end(known, before.looked_at):
            event = replace(known.event, cancelled=True, exception=True)
            yield replace(known, event=event, vanished_at=at, since=at)
        elif key in ended or (batch.complete and _expected(known.event, batch, window)):
            yield replace(known, seen_at=_last_seen(known, before.looked_at), vanished_at=at)


def _expected(event: CalendarEvent, batch: Batch, window: Window) -> bool:
    """Whether the batch would hold the event if the calendar still did."""
    return _overlaps(event, window) and event.uid not in batch.unreadable


def _stood_at_its_end(known: Sighting, looked_at: datetime | None) -> bool:
    """Whether a look after its end still showed it standing."""
    if known.vanished_at is not None or known.event.cancelled:
        return False
    return known.event.ends_at <= _last_seen(known, looked_at)


def _last_seen(known: Sighting, looked_at: datetime | None) -> datetime:
    """A look that told nothing new of an event showed it all the same."""
    return max(known.seen_at, looked_at) if looked_at else known.seen_at


def _overlaps(event: CalendarEvent, window: Window) -> bool:
    return event.starts_at < window.end and window.start < event.ends_at
