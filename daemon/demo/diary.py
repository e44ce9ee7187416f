"""What happens to the company's 1:1s: planned, moved, cancelled, and when each becomes known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from cadence.people import Pair, PersonId
from daemon.demo.chance import Chance
from daemon.demo.company import BERLIN, Company, address_of


class Turn(Enum):
    """What happened to a planned 1:1."""

    CANCELLED = "cancelled"
    DECLINED = "declined"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Happening:
    """Something happened to one slot of a series, and was in the calendars from `known_at` on."""

    slot: datetime
    turn: Turn
    known_at: datetime
    by: PersonId
    moved_to: datetime | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """A pair's standing 1:1; `slots` are its starts (aware, in the zone it is written in)."""

    pair: Pair
    zone: str
    first: datetime
    weeks: int
    length: timedelta
    slots: tuple[datetime, ...]
    happenings: tuple[Happening, ...]

    @property
    def uid(self) -> str:
        """The series' UID."""
        names = (address.partition("@")[0] for address in (self.pair.manager, self.pair.report))
        return f"{'-'.join(names)}-1on1@fernhill.example"


@dataclass(frozen=True, slots=True)
class Away:
    """Days somebody is out of office, first and last included."""

    person: PersonId
    first: date
    last: date
    known_at: datetime


@dataclass(frozen=True, slots=True)
class Diary:
    """All of it."""

    series: tuple[Series, ...]
    away: tuple[Away, ...]

    def moments(self, start: datetime, end: datetime) -> tuple[datetime, ...]:
        """When calendars look different from before, in order; the first is the start."""
        changes = {happening.known_at for one in self.series for happening in one.happenings}
        changes |= {away.known_at for away in self.away}
        return (start, *sorted(moment for moment in changes if start < moment < end))


def keep_diary(company: Company, start: date, weeks: int, chance: Chance) -> Diary:
    """The 1:1s of the stretch, and some weeks beyond, as calendars plan ahead."""
    away = tuple(_holidays(company, start, weeks, chance))
    series = tuple(
        _series(number, pair, start, weeks, away, chance)
        for number, pair in enumerate(company.pairs)
    )
    return Diary(series, away)


def _series(
    number: int,
    pair: Pair,
    start: date,
    weeks: int,
    away: tuple[Away, ...],
    chance: Chance,
) -> Series:
    monday = start - timedelta(days=start.weekday())
    gap = 1 if number % 3 == 0 or _is_lost(pair) else 2
    day = monday + timedelta(days=1 + number % 4, weeks=number % gap)
    at = time(9 + (number * 2) % 7, 30 * (number % 2))
    first = datetime.combine(day, at, tzinfo=ZoneInfo(BERLIN))
    count = (weeks + 10) // gap
    slots = tuple(first + timedelta(weeks=gap * turn) for turn in range(count))
    happenings = tuple(_happenings(pair, slots, away, weeks, chance))
    return Series(pair, BERLIN, first, gap, timedelta(minutes=30), slots, happenings)


def _is_lost(pair: Pair) -> bool:
    """Tom and Ravi, whose 1:1s die."""
    return pair == Pair(address_of("Tom"), address_of("Ravi"))


def _happenings(
    pair: Pair, slots: tuple[datetime, ...], away: tuple[Away, ...], weeks: int, chance: Chance
) -> Iterator[Happening]:
    out = {
        day
        for one in away
        if one.person in (pair.manager, pair.report)
        for day in _days(one.first, one.last)
    }
    for turn, slot in enumerate(slots):
        known = (slot - timedelta(hours=chance.whole(3, 30, pair, turn, "notice"))).astimezone(UTC)
        if _is_lost(pair):
            lost_from = min(6, max(2, weeks // 2))
            if lost_from <= turn < lost_from + 3:
                yield Happening(slot, Turn.CANCELLED, known, pair.manager)
        elif slot.date() in out:
            yield Happening(slot, Turn.CANCELLED, known - timedelta(days=2), pair.report)
        elif chance.below(0.06, pair, turn, "lost"):
            by = chance.pick((pair.manager, pair.manager, pair.report), pair, turn, "by")
            kind = Turn.DECLINED if by == pair.report else Turn.CANCELLED
            yield Happening(slot, kind, known, by)
        elif chance.below(0.08, pair, turn, "moved"):
            later = slot + timedelta(days=1 if slot.weekday() < 4 else 3, hours=1)
            yield Happening(slot, Turn.MOVED, known, pair.manager, later)


def _holidays(company: Company, start: date, weeks: int, chance: Chance) -> Iterator[Away]:
    for person in company.people:
        if not chance.below(0.5, person.id, "away"):
            continue
        first = start + timedelta(days=chance.whole(10, max(11, 7 * weeks - 14), person.id, "when"))
        first -= timedelta(days=first.weekday())
        known = datetime.combine(first - timedelta(days=9), time(8), tzinfo=UTC)
        yield Away(person.id, first, first + timedelta(days=4), known)


def _days(first: date, last: date) -> Iterator[date]:
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)
