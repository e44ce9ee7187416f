"""What a list of Google's items says, against the series and single events known before.

Google is asked for series, not for their occurrences: one edit is one item, not hundreds. A change
then has to be told as occurrences, so a cursor keeps each series' times: start, rule, and which
slots are special. It keeps no title, no person, nothing of what a meeting is about.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from cadence.calendar_events import CalendarEvent, EventKey, Window
from integrations.calendars.entries import Unreadable
from integrations.calendars.google_items import Item, RawItem, read_item, series_uid, slot_in_id
from integrations.calendars.recurring import BadRule
from integrations.calendars.series import Series, event_key
from integrations.calendars.zones import Zones

_TIMES = ("iCalUID", "start", "end", "recurrence", "sequence")
_UNTOLD = ("updated", "etag")


@dataclass(frozen=True, slots=True)
class KnownSeries:
    """A series' times as they were last told, a digest of all that was, and its special slots.

    Of a deleted series (no digest) they are kept, because it may be restored.
    """

    times: RawItem
    digest: str
    special: frozenset[datetime] = frozenset()

    def written(self) -> dict[str, Any]:
        """As JSON has it."""
        slots = [f"{slot:%Y%m%dT%H%M%SZ}" for slot in sorted(self.special)]
        return {"t": dict(self.times), "d": self.digest, "x": slots}


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """A single event: its UID and when it begins (UTC)."""

    uid: str
    starts_at: datetime

    @property
    def key(self) -> EventKey:
        """The name it has."""
        return event_key(self.uid, self.starts_at)


@dataclass
class Known:
    """What a calendar holds, as far as changes need it, by Google's ids."""

    series: dict[str, KnownSeries] = field(default_factory=dict)
    single: dict[str, KnownEvent] = field(default_factory=dict)

    def written(self) -> dict[str, Any]:
        """As JSON has it."""
        single = {n: [e.uid, f"{e.starts_at:%Y%m%dT%H%M%SZ}"] for n, e in self.single.items()}
        return {"series": {n: s.written() for n, s in self.series.items()}, "single": single}


def read_known(written: Mapping[str, Any]) -> Known:
    """What `Known.written` gave. Raises ValueError, KeyError, TypeError."""
    series = {
        name: KnownSeries(
            told["t"], told["d"], frozenset(datetime.fromisoformat(slot) for slot in told["x"])
        )
        for name, told in written["series"].items()
    }
    single = {
        name: KnownEvent(uid, datetime.fromisoformat(start))
        for name, (uid, start) in written["single"].items()
    }
    return Known(series, single)


@dataclass
class Reading:
    """Items become occurrences and names of what is gone; `known` is brought up to date.

    What cannot be read spoils nothing else: it is a trouble, and its UID unreadable. `is_unsure`:
    special slots may be others now, and were not told; only a first reading says.
    """

    zones: Zones
    window: Window
    known: Known
    troubles: list[str] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    is_unsure: bool = False
    _events: dict[EventKey, CalendarEvent] = field(default_factory=dict)
    _gone: dict[EventKey, None] = field(default_factory=dict)

    def read(self, items: Iterable[RawItem]) -> None:
        """All items of an answer at once: what belongs together may be told in any order."""
        whole, instances = self._sorted(items)
        for name in [*whole, *(name for name in instances if name not in whole)]:
            try:
                self._one(name, whole.get(name), instances.get(name, {}))
            except (Unreadable, BadRule, OverflowError) as error:
                uid = self._uid(name, whole.get(name))
                self.unreadable.add(uid)
                self.troubles.append(f"{uid}: {error}")

    @property
    def events(self) -> tuple[CalendarEvent, ...]:
        """The occurrences that were told, in order."""
        return tuple(sorted(self._events.values(), key=lambda e: (e.starts_at, e.key)))

    @property
    def gone(self) -> tuple[EventKey, ...]:
        """The names of those that are no more, under whichever of Google's ids."""
        return tuple(key for key in self._gone if key not in self._events)

    def _sorted(
        self, items: Iterable[RawItem]
    ) -> tuple[dict[str, RawItem], dict[str, dict[datetime, RawItem]]]:
        """Series and single events by id, and instances by series and slot; each once."""
        latest: dict[str, RawItem] = {}
        for item in items:
            name = str(item["id"])
            before = latest.get(name, item)
            if str(before.get("updated", "")) <= str(item.get("updated", "")):
                latest[name] = item
        whole: dict[str, RawItem] = {}
        instances: dict[str, dict[datetime, RawItem]] = {}
        for name, item in latest.items():
            place = self._place(name, item)
            if place is None:
                whole[name] = item
            else:
                instances.setdefault(place[0], {})[place[1]] = item
        return whole, instances

    def _place(self, name: str, item: RawItem) -> tuple[str, datetime] | None:
        """The series and the slot of an instance; None for what is none."""
        if "recurringEventId" in item:
            entry = read_item(item, self.zones)
            slot = entry.recurrence_id
            if slot is not None:
                return str(item["recurringEventId"]), slot.instant(slot.zone)
        if name in self.known.series or name in self.known.single or "start" in item:
            return None
        found = slot_in_id(name, self.zones)
        return found if found and (found[0] in self.known.series) else None

    def _one(self, name: str, item: RawItem | None, instances: Mapping[datetime, RawItem]) -> None:
        if item is None:
            self._instances(name, instances)
        elif item.get("status") == "cancelled":
            self._deleted(name, item)
        elif item.get("recurrence"):
            self._series(name, item, instances)
        else:
            self._single(name, item)

    def _series(self, name: str, item: RawItem, instances: Mapping[datetime, RawItem]) -> None:
        before, digest = self.known.series.get(name), _digest(item)
        special = (before.special if before else frozenset()) | instances.keys()
        if before is not None and before.digest == digest:
            self._instances(name, instances)  # An echo: only its instances are news.
            return
        master = read_item(item, self.zones)
        told = self._expanded(master, instances)
        slots = self._slots(master)
        silent = special - instances.keys()
        within = {slot for slot in silent if self.window.holds(slot)}
        if before is not None and (within - slots or (within and not before.digest)):
            self.is_unsure = True
        # Of what a split took from a series nothing but ids is told: it is another's now.
        dropped = {s for s, one in instances.items() if "recurringEventId" not in one} - slots
        for event in told:
            if event.original_start not in silent:
                self._tell(event)
        # What was special and is not told again stays as it was told.
        before_all = self._told_before(name, but=special)
        self._is_gone(before_all, but={event.key for event in told})
        self._is_gone(_keys(master.uid, self._deleted_slots(master, instances)))
        self.known.single.pop(name, None)
        times = {key: item[key] for key in _TIMES if key in item}
        self.known.series[name] = KnownSeries(times, digest, frozenset(special - dropped))

    def _expanded(self, master: Item, instances: Mapping[datetime, RawItem]) -> list[CalendarEvent]:
        """The occurrences of a series in the window, special ones as they are told.

        An instance that a guest's copy lacks may be called off, or deleted by the guest alone: it
        is left out, and named as gone. So is one of which only the id is left.
        """
        whole = [one for one in instances.values() if "recurringEventId" in one]
        entries = [read_item(one, self.zones, number) for number, one in enumerate(whole)]
        found = Series(master.uid, [master, *entries], self.window, self.troubles).occurrences()
        gone = self._deleted_slots(master, instances)
        return [event for event in found if event.original_start not in gone]

    @staticmethod
    def _deleted_slots(master: Item, instances: Mapping[datetime, RawItem]) -> set[datetime]:
        deleted = ((slot, i) for slot, i in instances.items() if i.get("status") == "cancelled")
        return {slot for slot, i in deleted if not master.is_own or "recurringEventId" not in i}

    def _instances(self, name: str, instances: Mapping[datetime, RawItem]) -> None:
        """Single slots of a series that itself is as it was, or is not in this calendar at all."""
        series = self.known.series.get(name)
        for slot, item in instances.items():
            alone = self.known.single.pop(str(item["id"]), None)
            uid = alone.uid if alone else self._uid(name, item)
            if item.get("status") == "cancelled":
                self._is_gone(_keys(uid, [slot]))
                continue
            if series is None:  # The owner is invited to single times of somebody's series.
                self.known.single[str(item["id"])] = KnownEvent(uid, slot)
            entry = read_item(item, self.zones)
            for event in Series(uid, [entry], self.window, self.troubles).occurrences():
                sequence = int(series.times.get("sequence") or 0) if series else 0
                sequence = max(event.sequence, sequence)
                self._tell(replace(event, recurring=series is not None, sequence=sequence))
        if series is not None:
            special = series.special | instances.keys()
            self.known.series[name] = replace(series, special=special)

    def _single(self, name: str, item: RawItem) -> None:
        entry = read_item(item, self.zones)
        starts_at = entry.start.instant(entry.zone)
        self._is_gone(self._told_before(name))
        for event in Series(entry.uid, [entry], self.window, self.troubles).occurrences():
            self._tell(event)
        self.known.series.pop(name, None)
        self.known.single[name] = KnownEvent(entry.uid, starts_at)

    def _deleted(self, name: str, item: RawItem) -> None:
        """A whole series, or a single event; the organiser's own copy still says whose it was."""
        self._is_gone(self._told_before(name))
        if series := self.known.series.get(name):
            self.known.series[name] = replace(series, digest="")
        self.known.single.pop(name, None)
        if "start" not in item:
            return
        entry = read_item(item, self.zones)
        if entry.is_own and entry.attendees:
            for event in Series(entry.uid, [entry], self.window, self.troubles).occurrences():
                self._tell(event)

    def _slots(self, master: Item) -> set[datetime]:
        """What a series' rule alone gives in the window."""
        found = Series(master.uid, [master], self.window, []).occurrences()
        return {event.original_start for event in found}

    def _told_before(
        self, name: str, *, but: frozenset[datetime] = frozenset()
    ) -> Iterator[EventKey]:
        """The names of all that was told of an id before, without certain slots."""
        if single := self.known.single.get(name):
            yield single.key
        series = self.known.series.get(name)
        if series is not None and series.digest:
            master = read_item({"id": name, **series.times}, self.zones)
            yield from _keys(master.uid, (self._slots(master) | series.special) - but)

    def _tell(self, event: CalendarEvent) -> None:
        """Of one slot under two ids of Google's, the one that stands counts."""
        before = self._events.get(event.key)
        if before is None or before.cancelled or not event.cancelled:
            self._events[event.key] = event

    def _is_gone(self, keys: Iterable[EventKey], *, but: Iterable[EventKey] = ()) -> None:
        kept = set(but)
        self._gone.update((key, None) for key in keys if key not in kept)

    def _uid(self, name: str, item: RawItem | None) -> str:
        series = self.known.series.get(name)
        known = (item or {}).get("iCalUID") or (series.times.get("iCalUID") if series else None)
        return series_uid(str(known or f"{name}@google.com"))


def _keys(uid: str, slots: Iterable[datetime]) -> list[EventKey]:
    return [event_key(uid, slot.astimezone(UTC)) for slot in slots]


def _digest(item: RawItem) -> str:
    """What tells an echo from a change."""
    told = {name: value for name, value in item.items() if name not in _UNTOLD}
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]
