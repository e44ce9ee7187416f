"""Calendars in memory: for the demo, for rehearsals, and for tests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cadence.busy_times import of_events
from cadence.calendar_events import Batch, Busy, CalendarEvent, EventKey, Window
from cadence.people import PersonId
from integrations.errors import CursorExpired, ProviderError, Unavailable


@dataclass
class MemoryCalendars:
    """Events by calendar. As a snapshot each reading tells all; as a delta, what changed since.

    `failing` names calendars that raise instead, as a provider would; `busy_only` what is told of
    people whose calendars tell nothing else, `busy_fails` why nobody can be asked about.
    """

    snapshots: bool = True
    failing: dict[PersonId, ProviderError] = field(default_factory=dict)
    busy_only: dict[PersonId, tuple[Busy, ...]] = field(default_factory=dict)
    busy_fails: ProviderError | None = None
    _events: dict[PersonId, dict[EventKey, CalendarEvent]] = field(default_factory=dict)
    _log: dict[PersonId, list[EventKey]] = field(default_factory=dict)
    _era: int = 0

    def calendars(self) -> tuple[PersonId, ...]:
        """Every calendar that ever held an event."""
        return tuple(sorted(self._events))

    def put(self, calendar: PersonId, *events: CalendarEvent) -> None:
        """Add events, or change those that are there."""
        for event in events:
            self._events.setdefault(calendar, {})[event.key] = event
            self._log.setdefault(calendar, []).append(event.key)

    def remove(self, calendar: PersonId, *keys: EventKey) -> None:
        """Delete events without a trace in a snapshot; a delta names them."""
        for key in keys:
            self._events.setdefault(calendar, {}).pop(key, None)
            self._log.setdefault(calendar, []).append(key)

    def expire_cursors(self) -> None:
        """Make every cursor handed out so far mean nothing."""
        self._era += 1

    def busy(
        self, people: Sequence[PersonId], window: Window
    ) -> Mapping[PersonId, tuple[Busy, ...]]:
        """See `FreeBusy`; `busy_only` are those whose calendar tells nothing else."""
        if self.busy_fails is not None:
            raise self.busy_fails
        told = {person: self._busy(person, window) for person in people}
        return {person: taken for person, taken in told.items() if taken is not None}

    def _busy(self, person: PersonId, window: Window) -> tuple[Busy, ...] | None:
        if person in self.busy_only:
            return self.busy_only[person]
        if person not in self._events or person in self.failing:
            return None
        return of_events(_within(self._events[person].values(), window), person)

    def changes(self, calendar: PersonId, cursor: str | None, window: Window) -> Batch:
        """See `CalendarSource`."""
        if error := self.failing.get(calendar):
            raise error
        if calendar not in self._events:
            raise Unavailable("there is no such calendar")
        held, log = self._events[calendar], self._log.get(calendar, [])
        version = f"{self._era}:{len(log)}"
        if cursor is None or self.snapshots:
            return Batch(_within(held.values(), window), version, complete=True)
        era, _, position = cursor.partition(":")
        if era != str(self._era):
            raise CursorExpired("the cursor is from before")
        touched = dict.fromkeys(log[int(position) :])
        changed = _within((held[key] for key in touched if key in held), window)
        gone = tuple(key for key in touched if key not in held)
        return Batch(changed, version, complete=False, gone=gone)


def connect(section: Mapping[str, Any]) -> MemoryCalendars:
    """Keys: optional `calendars` (one that exists already), `snapshots`."""
    given = section.get("calendars")
    return (
        given
        if isinstance(given, MemoryCalendars)
        else MemoryCalendars(snapshots=bool(section.get("snapshots", True)))
    )


def _within(events: Any, window: Window) -> tuple[CalendarEvent, ...]:
    inside = (e for e in events if e.starts_at < window.end and window.start < e.ends_at)
    return tuple(sorted(inside, key=lambda event: (event.starts_at, event.key)))
