"""When somebody is taken, and no more, as a VFREEBUSY tells it (RFC 5545 §3.6.4)."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar.parser import Contentline, Contentlines
from icalendar.prop import vPeriod

from cadence.busy_times import in_order, of_events
from cadence.calendar_events import Busy, Window
from cadence.people import PersonId
from integrations.calendars.expanding import occurrences
from integrations.errors import Refused, Unavailable

_DAY = timedelta(days=1)


def ask_each(
    people: Iterable[PersonId], ask: Callable[[PersonId], tuple[Busy, ...]]
) -> dict[PersonId, tuple[Busy, ...]]:
    """The answers of a source that is asked for one person at a time; refused ones are left out.

    Raises Unavailable where nobody's answer came, SignedOut.
    """
    found: dict[PersonId, tuple[Busy, ...]] = {}
    unavailable: Unavailable | None = None
    for person in people:
        try:
            found[person] = ask(person)
        except Refused:
            continue
        except Unavailable as error:
            unavailable = error
    if unavailable is not None and not found:
        raise unavailable
    return found


def of_file(content: bytes, owner: PersonId, zone: str, window: Window) -> tuple[Busy, ...]:
    """What a person's calendar file leaves taken, by events or by VFREEBUSYs.

    Raises Refused where it is no calendar.
    """
    events = occurrences(content, zone, window).events
    told = of_text(content.decode("utf-8", "replace"), zone, window)
    return in_order((*of_events(events, owner), *told))


def of_text(text: str, zone: str, window: Window) -> tuple[Busy, ...]:
    """What the VFREEBUSYs of a calendar file tell of a window ; `zone` is an IANA name.

    BUSY-UNAVAILABLE is out of office as well as outside office hours (RFC 7953 §4), so only the
    days of the zone that it covers whole are `away`. A period that cannot be read is left out.
    """
    return in_order(busy for busy in _periods(text, ZoneInfo(zone)) if _touches(busy, window))


def _periods(text: str, zone: ZoneInfo) -> Iterator[Busy]:
    inside = False
    for line in _lines(text):
        if not line:
            continue
        try:
            name, params, value = line.parts()
        except ValueError:
            continue
        if name.upper() in ("BEGIN", "END") and value.strip().upper() == "VFREEBUSY":
            inside = name.upper() == "BEGIN"
        if inside and name.upper() == "FREEBUSY":
            yield from _of_line(str(params.get("FBTYPE", "BUSY")).upper(), value, zone)


def _lines(text: str) -> list[Contentline]:
    """Unfolded."""
    lines: list[Contentline] = Contentlines.from_ical(text)  # type: ignore[no-untyped-call]  # icalendar leaves it
    return lines


def _of_line(kind: str, value: str, zone: ZoneInfo) -> Iterator[Busy]:
    if kind == "FREE":
        return
    for start, end in _stretches(value):
        yield Busy(start, end)
        if kind == "BUSY-UNAVAILABLE" and (days := _whole_days(start, end, zone)):
            yield days


def _stretches(value: str) -> Iterator[tuple[datetime, datetime]]:
    for written in value.split(","):
        try:
            start, until = vPeriod.from_ical(written.strip())  # type: ignore[no-untyped-call]  # likewise
        except ValueError:
            continue
        if not isinstance(start, datetime):
            continue
        end = start + until if isinstance(until, timedelta) else until
        yield _utc(start), _utc(end)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _whole_days(start: datetime, end: datetime, zone: ZoneInfo) -> Busy | None:
    """From the first midnight within a stretch to the last, if a day lies between."""
    begins = start.astimezone(zone)
    first = datetime.combine(begins.date(), time(), zone)
    first = first if first == begins else datetime.combine(begins.date() + _DAY, time(), zone)
    last = datetime.combine(end.astimezone(zone).date(), time(), zone)
    return Busy(first.astimezone(UTC), last.astimezone(UTC), away=True) if first < last else None


def _touches(busy: Busy, window: Window) -> bool:
    return busy.starts_at < window.end and window.start < busy.ends_at
