"""One VEVENT as the calendar wrote it: its times, its rules, its people; nothing expanded yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from icalendar import Event, vRecur
from icalendar.prop import vBroken, vDDDTypes

from cadence.calendar_events import Attendee, EventKind, Response
from cadence.people import bare_address
from integrations.calendars.zones import Zone, Zones

_RESPONSES = {
    "ACCEPTED": Response.ACCEPTED,
    "DECLINED": Response.DECLINED,
    "TENTATIVE": Response.TENTATIVE,
}
_DAY = timedelta(days=1)


class Unreadable(ValueError):
    """An entry that says too little to be placed in time; the sentence holds no content."""


@dataclass(frozen=True, slots=True)
class Written:
    """A time as it is written: what the wall clock shows, where, and whether it is only a day."""

    wall: datetime
    zone: Zone
    is_day: bool = False
    floating: bool = False
    utc: bool = False

    def instant(self, zone: Zone) -> datetime:
        """The moment, UTC; floating times and days are those of the series' zone."""
        return (zone if self.floating or self.is_day else self.zone).instant(self.wall)


@dataclass(frozen=True)
class Entry:
    """A VEVENT, read with tolerance. Raises Unreadable where it has no start."""

    event: Event
    zones: Zones
    order: int = 0

    @cached_property
    def uid(self) -> str:
        """Its UID; entries without one are told apart by when they start and who made them."""
        value = _one(self.event.get("UID"))
        return str(value).strip() if value else f"no-uid/{self.start.wall}/{self.organizer}"

    @cached_property
    def start(self) -> Written:
        """DTSTART."""
        found = self._time("DTSTART")
        if found is None:
            raise Unreadable("an entry has no start that can be read")
        return found

    @cached_property
    def length(self) -> timedelta:
        """How long it lasts, by DTEND or DURATION; a day where neither is said of a day."""
        end = self._time("DTEND")
        if end is not None:
            passed = end.instant(self.start.zone) - self.start.instant(self.start.zone)
            if self.start.is_day and end.is_day:
                passed = end.wall - self.start.wall
            return max(passed, timedelta())
        said = _one(self.event.get("DURATION"))
        duration = None if isinstance(said, vBroken) else getattr(said, "dt", None)
        if isinstance(duration, timedelta):
            return max(duration, timedelta())
        return _DAY if self.start.is_day else timedelta()

    @cached_property
    def zone(self) -> Zone:
        """The zone its series repeats in."""
        return self.start.zone

    @cached_property
    def zone_name(self) -> str:
        """The IANA name it is written in; the owner's for UTC, floating times and days."""
        own = self.start.utc or self.start.floating or self.start.is_day
        return self.zones.home.name if own else self.zone.name

    @cached_property
    def recurrence_id(self) -> Written | None:
        """Which slot of its series it replaces; None for the series itself."""
        return self._time("RECURRENCE-ID")

    @cached_property
    def this_and_future(self) -> bool:
        """Whether it changes all that follows, too (RANGE=THISANDFUTURE)."""
        params = getattr(_one(self.event.get("RECURRENCE-ID")), "params", {})
        return str(params.get("RANGE", "")).upper() == "THISANDFUTURE"

    @cached_property
    def rules(self) -> tuple[vRecur, ...]:
        """RRULEs without a vendor's own parts, those for days without times of day.

        Raises Unreadable for a broken one.
        """
        found = []
        for rule in _all(self.event.get("RRULE")):
            if not isinstance(rule, vRecur):
                raise Unreadable("a recurrence rule cannot be read")
            if not rule:
                continue
            times = ("BYHOUR", "BYMINUTE", "BYSECOND") if self.start.is_day else ()
            named = ((name.strip().upper(), value) for name, value in rule.items())
            parts = {k: v for k, v in named if k not in times and not k.startswith("X-")}
            found.append(vRecur(parts))
        return tuple(found)

    @cached_property
    def added(self) -> tuple[tuple[Written, timedelta | None], ...]:
        """RDATEs, and how long each lasts where it is a period."""
        return tuple(self._listed("RDATE"))

    @cached_property
    def removed(self) -> tuple[Written, ...]:
        """EXDATEs."""
        return tuple(when for when, _ in self._listed("EXDATE"))

    @cached_property
    def sequence(self) -> int:
        """SEQUENCE, or Exchange's own count where that is ahead."""
        numbers = (
            _number(self.event.get(n)) for n in ("SEQUENCE", "X-MICROSOFT-CDO-APPT-SEQUENCE")
        )
        return max(numbers)

    @cached_property
    def modified_at(self) -> datetime | None:
        """LAST-MODIFIED, UTC."""
        return self._moment("LAST-MODIFIED")

    @cached_property
    def created_at(self) -> datetime | None:
        """CREATED, UTC."""
        return self._moment("CREATED")

    @cached_property
    def cancelled(self) -> bool:
        """STATUS:CANCELLED."""
        return self._word("STATUS") == "CANCELLED"

    @cached_property
    def private(self) -> bool:
        """Only the structure of a private or confidential entry is read."""
        return self._word("CLASS") in ("PRIVATE", "CONFIDENTIAL")

    @cached_property
    def transparent(self) -> bool:
        """Whether it leaves its owner free."""
        return self._word("TRANSP") == "TRANSPARENT"

    @cached_property
    def kind(self) -> EventKind:
        """What Exchange says its owner is doing meanwhile."""
        busy = self._word("X-MICROSOFT-CDO-BUSYSTATUS")
        if busy == "OOF":
            return EventKind.OUT_OF_OFFICE
        elsewhere = busy == "WORKINGELSEWHERE" and not self.attendees
        return EventKind.WORKING_LOCATION if elsewhere else EventKind.MEETING

    @cached_property
    def title(self) -> str:
        """SUMMARY, unless the entry is private."""
        return "" if self.private else str(_one(self.event.get("SUMMARY")) or "").strip()

    @cached_property
    def organizer(self) -> str:
        """The organiser's bare address, or nothing."""
        value = _one(self.event.get("ORGANIZER"))
        return _address(value) if value is not None else ""

    @cached_property
    def attendees(self) -> tuple[Attendee, ...]:
        """Everybody invited; those only informed (ROLE=NON-PARTICIPANT) are not."""
        found = (_attendee(value) for value in _all(self.event.get("ATTENDEE")))
        return tuple(attendee for attendee in found if attendee is not None)

    def _word(self, name: str) -> str:
        return str(_one(self.event.get(name)) or "").strip().upper()

    def _time(self, name: str) -> Written | None:
        value = _one(self.event.get(name))
        if value is None or isinstance(value, vBroken):
            return None
        return self._written(getattr(value, "dt", None), getattr(value, "params", {}))

    def _written(self, value: object, params: Any) -> Written | None:
        home = self.zones.home
        if isinstance(value, datetime):
            wall, tzid = value.replace(tzinfo=None), params.get("TZID")
            if tzid:
                return Written(wall, self.zones.find(str(tzid)))
            if value.tzinfo is not None:
                utc = value.astimezone(UTC).replace(tzinfo=None)
                return Written(utc, Zone("UTC", UTC), utc=True)
            return Written(wall, home, floating=True)
        if isinstance(value, date):
            return Written(datetime.combine(value, time()), home, is_day=True)
        return None

    def _moment(self, name: str) -> datetime | None:
        found = self._time(name)
        return found.instant(found.zone) if found else None

    def _listed(self, name: str) -> Iterator[tuple[Written, timedelta | None]]:
        for value in _all(self.event.get(name)):
            for one in self._values(name, value):
                written, length = one.dt, None
                if isinstance(written, tuple):
                    written, until = written
                    length = until if isinstance(until, timedelta) else until - written
                when = self._written(written, one.params)
                if when is not None:
                    yield when, length

    def _values(self, name: str, value: Any) -> list[Any]:
        """The times of a list; of a broken one those that can be read. Raises Unreadable."""
        if not isinstance(value, vBroken):
            return list(getattr(value, "dts", [value]))
        parts = [part for part in str(value).split(",") if part.strip()]
        found = [time for part in parts if (time := _readable(part.strip(), value.params))]
        if parts and not found:
            raise Unreadable(f"{name} cannot be read")
        return found


def _readable(written: str, params: Any) -> vDDDTypes | None:
    try:
        read = vDDDTypes(vDDDTypes.from_ical(written))  # type: ignore[no-untyped-call]  # icalendar leaves it
    except ValueError:
        return None
    if "TZID" in params:
        read.params["TZID"] = params["TZID"]
    return read


def _attendee(value: Any) -> Attendee | None:
    params = getattr(value, "params", {})
    role = str(params.get("ROLE", "")).upper()
    if role == "NON-PARTICIPANT":
        return None
    kind = str(params.get("CUTYPE", "")).upper()
    return Attendee(
        address=_address(value),
        response=_RESPONSES.get(str(params.get("PARTSTAT", "")).upper(), Response.NEEDS_ACTION),
        optional=role == "OPT-PARTICIPANT",
        resource=kind in ("ROOM", "RESOURCE"),
        group=kind == "GROUP",
        name=str(params.get("CN", "")),
    )


def _address(value: Any) -> str:
    """The address of a person; Apple writes it as a parameter where the value is no mailto."""
    written = bare_address(str(value))
    said = str(getattr(value, "params", {}).get("EMAIL", ""))
    return bare_address(said) if "@" not in written and "@" in said else written


def _one(value: Any) -> Any:
    """The value of a property that may only be there once; the first where it is there twice."""
    return value[0] if isinstance(value, list) and value else value


def _all(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _number(value: Any) -> int:
    try:
        return int(str(_one(value)))
    except ValueError:
        return 0
