"""What a Graph calendar's cursor carries from one delta to the next.

A delta names what was deleted by id alone, and a deleted occurrence not at all. So the cursor
remembers, for each id that was ever told, which event it is: a digest of the id, the series, the
slot. It is packed, and unpacked only where a delta says something.
"""

import base64
import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from cadence.calendar_events import EventKey, Window
from integrations.calendars.series import event_key
from integrations.errors import CursorExpired

_VERSION = 1


@dataclass
class Told:
    """What was told so far, ids as digests: the uid of each series, the slot (UTC seconds) of each
    of its times, and the key of each single event."""

    series: dict[str, str] = field(default_factory=dict)
    slots: dict[str, dict[str, int]] = field(default_factory=dict)
    singles: dict[str, EventKey] = field(default_factory=dict)

    def add(self, series: str, uid: str, events: Mapping[str, datetime]) -> None:
        """Some times of a series, by id."""
        self.series[digest(series)] = uid
        self.slots.setdefault(digest(series), {}).update(_short(events))

    def replace(self, series: str, uid: str, events: Mapping[str, datetime]) -> list[datetime]:
        """All times that a series has now; the slots that it had before and has not now."""
        name = digest(series)
        before = set(self.slots.get(name, {}).values())
        self.series[name], self.slots[name] = uid, _short(events)
        lost = sorted(before - set(self.slots[name].values()))
        return [datetime.fromtimestamp(slot, UTC) for slot in lost]

    def move(self, name: str, key: EventKey) -> list[EventKey]:
        """A single event; the key it had before, where it has another now."""
        before = self.singles.get(digest(name), key)
        self.singles[digest(name)] = key
        return [before] if before != key else []

    def forget(self, name: str) -> list[EventKey]:
        """The keys of what a deleted id stood for; none where it was never told."""
        short = digest(name)
        if short in self.singles:
            return [self.singles.pop(short)]
        if short in self.series:
            uid, slots = self.series.pop(short), self.slots.pop(short, {})
            return [_key(uid, slot) for slot in sorted(set(slots.values()))]
        for series, slots in self.slots.items():
            if short in slots:
                # A time that became an exception has another id now, and is not gone.
                slot = slots.pop(short)
                return [] if slot in slots.values() else [_key(self.series[series], slot)]
        return []

    def uid_of(self, series: str) -> str:
        """The uid of a series that was told; nothing where it was not."""
        return self.series.get(digest(series), "")

    def holds_any(self, series: str) -> bool:
        """Whether times of a series were told."""
        return bool(self.slots.get(digest(series)))

    def packed(self) -> str:
        """As text."""
        plain = json.dumps([self.series, self.slots, self.singles], separators=(",", ":")).encode()
        return base64.b85encode(zlib.compress(plain, 9)).decode()


@dataclass(frozen=True, slots=True)
class DeltaCursor:
    """Where the next delta begins, the window it is bound to, and what was told so far."""

    link: str
    window: Window
    packed: str

    def written(self) -> str:
        """As the daemon keeps it."""
        ends = [self.window.start.isoformat(), self.window.end.isoformat()]
        return json.dumps([_VERSION, self.link, ends, self.packed])

    def covers(self, window: Window) -> bool:
        """Whether the window that is asked for lies in the one it is bound to, at its end."""
        return window.end <= self.window.end

    def told(self) -> Told:
        """What was told so far. Raises CursorExpired."""
        try:
            series, slots, singles = json.loads(zlib.decompress(base64.b85decode(self.packed)))
        except (ValueError, zlib.error):
            raise CursorExpired("the cursor is damaged") from None
        return Told(series, slots, singles)


def read_cursor(written: str) -> DeltaCursor:
    """Raises CursorExpired where it is none of ours."""
    try:
        version, link, (start, end), packed = json.loads(written)
        window = Window(datetime.fromisoformat(start), datetime.fromisoformat(end))
    except (ValueError, TypeError):
        raise CursorExpired("the cursor was written by another version") from None
    if version != _VERSION:
        raise CursorExpired("the cursor was written by another version")
    return DeltaCursor(str(link), window, str(packed))


def digest(name: str) -> str:
    """48 bits of an id: two of a calendar's thousand are the same once in 10^8 calendars."""
    return base64.b64encode(hashlib.sha256(name.encode()).digest()[:6]).decode()


def _short(events: Mapping[str, datetime]) -> dict[str, int]:
    return {digest(name): int(slot.timestamp()) for name, slot in events.items()}


def _key(uid: str, slot: int) -> EventKey:
    return event_key(uid, datetime.fromtimestamp(slot, UTC))


def lot(name: str, of: int) -> int:
    """A number below `of`, always the same for a name: what is due for all is spread by it."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") % of
