"""All entries of one UID in one calendar, put together into occurrences."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import chain

from cadence.calendar_events import CalendarEvent, EventKey, EventKind, Window
from integrations.calendars.entries import Entry
from integrations.calendars.recurring import expand, until

_DAY = timedelta(days=1)


def event_key(uid: str, original_start: datetime) -> EventKey:
    """The name of one occurrence for ever, however often it is moved."""
    written = f"{uid}\n{original_start.astimezone(UTC):%Y%m%dT%H%M%S}"
    return EventKey(hashlib.sha256(written.encode()).hexdigest()[:26])


@dataclass(frozen=True, slots=True)
class _Slot:
    """One time a series gave: the moment, its wall time, and whose rule or change it follows.

    `shift` is how far "this and all following" put it off, by the clock on the wall.
    """

    at: datetime
    wall: datetime
    base: Entry
    length: timedelta | None = None
    shift: timedelta | None = None

    @property
    def start(self) -> datetime:
        """When it is, "this and all following" applied."""
        if self.shift is None:
            return self.at
        return self.base.zone.instant(self.base.zone.wall(self.at) + self.shift)


@dataclass
class Series:
    """A series with what was changed in it, a single event, or instances without their series."""

    uid: str
    entries: Sequence[Entry]
    window: Window
    troubles: list[str]

    def occurrences(self) -> list[CalendarEvent]:
        """What lies in the window, by where it is or by where its series wanted it."""
        master = _latest(e for e in self.entries if e.recurrence_id is None)
        changed = [e for e in self.entries if e.recurrence_id is not None]
        found = self._planned(master, changed) if master else self._lone(changed)
        return [event for event in found if _touches(event, self.window)]

    def _lone(self, changed: Sequence[Entry]) -> Iterator[CalendarEvent]:
        """Instances without their series: somebody was invited to these only."""
        for at, entry in _overrides(changed, {}).items():
            yield _event(self.uid, entry, at, entry.start.instant(entry.zone), exception=True)

    def _planned(self, master: Entry, changed: Sequence[Entry]) -> Iterator[CalendarEvent]:
        slots = self._slots(master, changed)
        overrides = _overrides(changed, slots)
        written = [when.instant(master.zone) for when in master.removed if not when.is_day]
        moments = {_original(moment, slots) for moment in written}
        days = {when.wall.date() for when in master.removed if when.is_day}
        for slot in slots.values():
            removed = slot.at in moments or slot.wall.date() in days
            if removed or slot.at not in overrides:
                yield self._instance(master, slot, removed=removed)
        for at, entry in overrides.items():
            removed = at in moments or (at in slots and slots[at].wall.date() in days)
            stale = at not in slots and entry.sequence < master.sequence
            if not removed and not stale:
                yield self._changed(master, entry, slots.get(at), at)

    def _slots(self, master: Entry, changed: Sequence[Entry]) -> dict[datetime, _Slot]:
        """Every time the series gave within reach of the window, "this and following" applied."""
        breaks = sorted((e for e in changed if e.this_and_future), key=_moment)
        found: dict[datetime, _Slot] = {}
        for slot in chain(self._ruled(master, breaks), self._added(master)):
            found.setdefault(slot.at, slot)
        for entry in breaks:
            at = _original(_moment(entry), found)
            if entry.rules:
                found = {m: slot for m, slot in found.items() if m < at}
                found.update((slot.at, slot) for slot in self._ruled(entry, ()))
            else:
                shift = entry.start.wall - entry.zone.wall(at)
                later = {m: replace(s, base=entry, shift=shift) for m, s in found.items() if m > at}
                found |= later
        return found

    def _ruled(self, entry: Entry, breaks: Iterable[Entry]) -> Iterator[_Slot]:
        """DTSTART and what the rules make of it."""
        reach = entry.length + _DAY + sum((abs(_shift(e)) for e in breaks), timedelta())
        zone = entry.zone
        span = (zone.wall(self.window.start) - reach, zone.wall(self.window.end) + reach)
        walls = [entry.start.wall]
        for rule in entry.rules:
            end = until(rule, zone)
            if end is not None and end < entry.start.wall:
                walls = []
            stretch = expand(rule, entry.start.wall, zone, span)
            walls += stretch.walls
            if stretch.was_cut:
                self.troubles.append(f"{self.uid}: it repeats without end and was cut")
        for wall in walls:
            yield _Slot(zone.instant(wall), wall, entry)

    def _added(self, master: Entry) -> Iterator[_Slot]:
        for when, length in master.added:
            at = when.instant(master.zone)
            yield _Slot(at, master.zone.wall(at), master, length)

    def _instance(self, master: Entry, slot: _Slot, *, removed: bool) -> CalendarEvent:
        """A slot as its series has it, or as the latest "this and following" left it."""
        recurring = bool(master.rules or master.added)
        base = slot.base
        event = _event(self.uid, base, slot.at, slot.start, length=slot.length, exception=removed)
        over = recurring and base.modified_at is not None and event.ends_at <= base.modified_at
        return replace(
            event,
            # A series called off as a whole was called off when it was last changed, not before.
            cancelled=removed or (base.cancelled and not over),
            recurring=recurring,
            planned_start=slot.start if slot.shift is not None else None,
            sequence=max(base.sequence, master.sequence),
        )

    def _changed(
        self, master: Entry, entry: Entry, slot: _Slot | None, at: datetime
    ) -> CalendarEvent:
        start = entry.start.instant(entry.zone)
        planned = slot.start if slot is not None and slot.shift is not None else None
        event = _event(self.uid, entry, at, start, exception=True)
        if entry.cancelled and not entry.attendees:
            # Some programs cancel by the bare slot: it was the meeting of whom the series names.
            organizer = entry.organizer or master.organizer
            event = replace(event, organizer=organizer, attendees=master.attendees)
            event = replace(event, hidden_people=not master.attendees)
        return replace(
            event,
            recurring=True,
            planned_start=start if entry.this_and_future else planned,
            sequence=max(entry.sequence, master.sequence),
        )


def _overrides(changed: Iterable[Entry], slots: Mapping[datetime, _Slot]) -> dict[datetime, Entry]:
    """The valid change of each slot: the highest SEQUENCE, then the last to be written."""
    by_slot: dict[datetime, list[Entry]] = {}
    for entry in changed:
        by_slot.setdefault(_replaced_slot(entry, slots), []).append(entry)
    latest = ((at, _latest(entries)) for at, entries in by_slot.items())
    return {at: entry for at, entry in latest if entry is not None}


def _replaced_slot(entry: Entry, slots: Mapping[datetime, _Slot]) -> datetime:
    """The slot a RECURRENCE-ID means; a mere date means the slot of that day, and so does a time
    of day where the series has only days."""
    when, named = entry.recurrence_id, _original(_moment(entry), slots)
    if when is None or when.is_day == entry.start.is_day or named in slots:
        return named
    day = when.wall.date()
    return next((at for at, slot in slots.items() if slot.wall.date() == day), named)


def _original(moment: datetime, slots: Mapping[datetime, _Slot]) -> datetime:
    """The slot a moment names; some programs name it by when "this and following" put it."""
    if moment in slots:
        return moment
    return next((at for at, slot in slots.items() if slot.start == moment), moment)


def _moment(entry: Entry) -> datetime:
    """RECURRENCE-ID as a moment."""
    when = entry.recurrence_id or entry.start
    return when.instant(entry.zone)


def _shift(entry: Entry) -> timedelta:
    """How far "this and all following" moves each slot, by the clock on the wall."""
    return entry.start.wall - entry.zone.wall(_moment(entry))


def _latest(entries: Iterable[Entry]) -> Entry | None:
    """Of several versions the one with the highest SEQUENCE, then the last changed."""
    never = datetime.min.replace(tzinfo=UTC)
    return max(
        entries,
        key=lambda e: (e.sequence, e.modified_at or never, e.order),
        default=None,
    )


def _touches(event: CalendarEvent, window: Window) -> bool:
    moments = (event.original_start, event.slot, event.starts_at)
    overlaps = event.starts_at < window.end and window.start < event.ends_at
    return overlaps or any(window.holds(moment) for moment in moments)


def _event(
    uid: str,
    entry: Entry,
    slot: datetime,
    start: datetime,
    *,
    length: timedelta | None = None,
    exception: bool = False,
) -> CalendarEvent:
    return CalendarEvent(
        key=event_key(uid, slot),
        uid=uid,
        original_start=slot,
        starts_at=start,
        ends_at=_end(entry, start, length),
        zone=entry.zone_name,
        organizer=entry.organizer,
        attendees=entry.attendees,
        cancelled=entry.cancelled,
        all_day=entry.start.is_day,
        transparent=entry.transparent,
        out_of_office=entry.kind is EventKind.OUT_OF_OFFICE,
        private=entry.private,
        hidden_people=not entry.attendees,
        kind=entry.kind,
        title=entry.title,
        sequence=entry.sequence,
        exception=exception,
        created_at=entry.created_at,
        modified_at=entry.modified_at,
    )


def _end(entry: Entry, start: datetime, length: timedelta | None) -> datetime:
    """The end of an occurrence; days are counted on the wall, so that they end at midnight."""
    if not entry.start.is_day:
        return start + (entry.length if length is None else length)
    wall = entry.zone.wall(start) + (entry.length if length is None else length)
    return entry.zone.instant(wall)
