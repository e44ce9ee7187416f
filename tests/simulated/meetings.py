"""A meeting as all its copies share it: who, when, how often, and what became of single times."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from cadence.calendar_events import EventKind, Response, Window
from cadence.people import PersonId


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody, or a room, that is invited."""

    address: str
    response: Response = Response.NEEDS_ACTION
    optional: bool = False
    resource: bool = False


@dataclass(frozen=True, slots=True)
class Instance:
    """One time of a series that differs from the series: moved, taken out, or with other guests.

    `slot` is the start the series gave it (UTC): its name for ever. None: as the series has it.
    `number` is that of the last change made to it.
    """

    slot: datetime
    starts_at: datetime | None = None
    guests: tuple[Guest, ...] | None = None
    cancelled: bool = False
    sequence: int = 0
    number: int = 0
    updated_at: datetime | None = None


@dataclass(frozen=True)
class Meeting:
    """A series (`rule` is its RRULE without UNTIL) or a single meeting (no rule).

    `wall` is what the clock on the wall of `zone` shows at its first start; `until` (UTC) is the
    last start it may have. `removed` holds whose own calendar it was deleted from, and which slot
    of it there (None: all). `erased`: its organiser's account is gone, and nothing but ids is left.
    `split_of` is the series it went on from, `keeps_time` whether at the same time of day.
    """

    uid: str
    organizer: PersonId
    guests: tuple[Guest, ...]
    wall: datetime
    zone: str
    minutes: int = 30
    rule: str = ""
    until: datetime | None = None
    title: str = "1:1"
    kind: EventKind = EventKind.MEETING
    all_day: bool = False
    private: bool = False
    hides_guests: bool = False
    cancelled: bool = False
    erased: bool = False
    instances: tuple[Instance, ...] = ()
    removed: frozenset[tuple[PersonId, datetime | None]] = frozenset()
    split_of: str = ""
    keeps_time: bool = False
    sequence: int = 0
    number: int = 0
    created_at: datetime | None = None
    updated_at: datetime | None = None

    @cached_property
    def starts_at(self) -> datetime:
        """Its first start, UTC."""
        return self._instant(self.wall)

    @property
    def length(self) -> timedelta:
        return timedelta(minutes=self.minutes)

    @property
    def recurs(self) -> bool:
        return bool(self.rule)

    @property
    def full_rule(self) -> str:
        """The RRULE as RFC 5545 writes it, UNTIL in UTC; empty for a single meeting."""
        ends = f";UNTIL={self.until:%Y%m%dT%H%M%SZ}" if self.until else ""
        return self.rule and self.rule + ends

    def slots(self, window: Window) -> Iterator[datetime]:
        """The starts the series gives within a window (UTC), changed or not."""
        if not self.recurs:
            yield from [self.starts_at] if window.holds(self.starts_at) else []
            return
        zone, day = ZoneInfo(self.zone), timedelta(days=1)
        walls = [moment.astimezone(zone).replace(tzinfo=None) for moment in _ends(window)]
        rule = rrulestr(self.rule, dtstart=self.wall)
        for wall in rule.between(walls[0] - day, walls[1] + day, inc=True):
            slot = self._instant(wall)
            if window.holds(slot) and (self.until is None or slot <= self.until):
                yield slot

    def instance(self, slot: datetime) -> Instance:
        """What is special about a slot; a plain one where nothing is."""
        known = (one for one in self.instances if one.slot == slot)
        return next(known, Instance(slot.astimezone(UTC)))

    def with_instance(self, changed: Instance) -> "Meeting":
        """Itself, with one slot made special."""
        rest = [one for one in self.instances if one.slot != changed.slot]
        return replace(self, instances=tuple(sorted([*rest, changed], key=lambda one: one.slot)))

    def guests_at(self, slot: datetime) -> tuple[Guest, ...]:
        """Who is invited to a slot, with their answers."""
        special = self.instance(slot).guests
        return self.guests if special is None else special

    def start_at(self, slot: datetime) -> datetime:
        """When a slot takes place."""
        return self.instance(slot).starts_at or slot

    def _instant(self, wall: datetime) -> datetime:
        return wall.replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)


def _ends(window: Window) -> tuple[datetime, datetime]:
    return window.start, window.end
