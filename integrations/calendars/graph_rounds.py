"""One round of `calendarView/delta`: its pages put together, and what they mean for a calendar.

Replays, duplicates and any order are allowed for (Microsoft Graph documentation, "delta query
overview"). A series that is told is told whole: what it held before and does not now was cancelled,
for a deleted occurrence leaves no other trace.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from cadence.calendar_events import Batch, CalendarEvent, EventKey
from integrations.calendars.graph_cursor import Told
from integrations.calendars.graph_events import Owner, event_of, is_bare, is_beyond, uid_of
from integrations.calendars.series import event_key
from integrations.graph import Json

OF_SERIES = ("occurrence", "exception")


@dataclass
class Round:
    """What the pages of one round told, each id once."""

    items: dict[str, Json] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)
    link: str = ""

    def add(self, page: Json) -> None:
        """A page. Of two versions of an event the one that was changed later counts."""
        for item in page.get("value", []):
            name = str(item["id"])
            if "@removed" in item:
                self.items.pop(name, None)
                self.removed.append(name)
                continue
            known = self.items.get(name)
            if known is None or _changed(known) <= _changed(item):
                self.items[name] = item
            if name in self.removed:
                self.removed.remove(name)
        self.link = str(page.get("@odata.deltaLink") or self.link)

    @property
    def says_nothing(self) -> bool:
        """Whether all is as it was."""
        return not self.items and not self.removed

    def masters(self) -> dict[str, Json]:
        """The series that were told."""
        return {n: item for n, item in self.items.items() if item.get("type") == "seriesMaster"}

    def of_series(self) -> dict[str, list[Json]]:
        """Occurrences and exceptions, by the id of their series."""
        found: dict[str, list[Json]] = {}
        for item in self.items.values():
            if item.get("type") in OF_SERIES:
                found.setdefault(str(item.get("seriesMasterId")), []).append(item)
        return found

    def needs(self, told: Told) -> list[str]:
        """The ids of series without which something here cannot be understood."""
        masters = self.masters()
        return sorted(
            name
            for name, items in self.of_series().items()
            if name not in masters and (not told.uid_of(name) or any(map(is_bare, items)))
        )

    def singles(self) -> list[Json]:
        """Events that belong to no series."""
        apart = (*OF_SERIES, "seriesMaster")
        return [item for item in self.items.values() if item.get("type") not in apart]


@dataclass
class News:
    """What a round means: events as they are now, and the keys of those that are gone."""

    owner: Owner
    told: Told
    masters: Mapping[str, Json]
    instances: Callable[[str], Iterable[Json]]
    events: dict[EventKey, CalendarEvent] = field(default_factory=dict)
    gone: dict[EventKey, None] = field(default_factory=dict)
    ended: dict[EventKey, None] = field(default_factory=dict)
    troubles: list[str] = field(default_factory=list)

    def read(self, round_: Round) -> None:
        """Take a round in. `masters` hold every series that it needs and that is still there."""
        for name in round_.removed:
            self._lose(self.told.forget(name))
        told_whole = round_.masters()
        for name, items in round_.of_series().items():
            if name not in told_whole:
                self._some_of(name, items)
        by_series = round_.of_series()
        for name in told_whole:
            self._all_of(name, by_series.get(name, []))
        for item in round_.singles():
            if (event := self.event(item)) is not None:
                self._lose(self.told.move(str(item["id"]), event.key))
        for key in self.events:
            self.gone.pop(key, None)
            self.ended.pop(key, None)

    def _some_of(self, name: str, items: Iterable[Json]) -> None:
        """Some times of a series that was not told itself: the others are as they were. A series
        that is nowhere was deleted meanwhile, which the next round says."""
        master = self.masters.get(name)
        uid = uid_of(master) if master else self.told.uid_of(name)
        if uid:
            readable = [item for item in items if master or not is_bare(item)]
            slots, _ = self._slots(readable, master, uid)
            self.told.add(name, uid, slots)

    def _all_of(self, name: str, items: list[Json]) -> None:
        """A series with all its times. One that shows none where it had some is asked again: only
        its echo may have come."""
        if not items and self.told.holds_any(name):
            items = list(self.instances(name))
        master = self.masters[name]
        uid = uid_of(master)
        slots, all_read = self._slots(items, master, uid)
        if all_read:
            for slot in self.told.replace(name, uid, slots):
                into = self.ended if is_beyond(slot, master) else self.gone
                into[event_key(uid, slot)] = None
        else:
            self.told.add(name, uid, slots)  # What cannot be read is no cancellation.

    def _slots(
        self, items: Iterable[Json], master: Json | None, uid: str
    ) -> tuple[dict[str, datetime], bool]:
        """The slot of each time by its id, and whether all could be read."""
        shown = {str(item["id"]): self.event(item, master, uid) for item in items}
        slots = {n: event.original_start for n, event in shown.items() if event is not None}
        return slots, len(slots) == len(shown)

    def event(self, item: Json, master: Json | None = None, uid: str = "") -> CalendarEvent | None:
        """An event as it is now, kept among the news; None where it cannot be read."""
        try:
            event = event_of(item, master, self.owner, uid)
        except (ValueError, KeyError, TypeError, AttributeError):
            self.troubles.append("an event was left out: it cannot be read")
            return None
        self.events[event.key] = event
        return event

    def batch(self, cursor: str, *, complete: bool) -> Batch:
        """All of it, as the daemon takes it."""
        events = sorted(self.events.values(), key=lambda event: (event.starts_at, event.key))
        return Batch(
            tuple(events),
            cursor,
            complete,
            gone=() if complete else tuple(self.gone),
            troubles=tuple(self.troubles),
            ended=() if complete else tuple(self.ended),
        )

    def _lose(self, keys: Iterable[EventKey]) -> None:
        self.gone.update(dict.fromkeys(keys))


def _changed(item: Json) -> str:
    """ISO text in UTC, which sorts as its moments do; bare occurrences have none."""
    return str(item.get("lastModifiedDateTime") or "")
