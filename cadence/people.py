"""Who works with whom: people, their reporting lines, the organisation."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from typing import NewType

PersonId = NewType("PersonId", str)
"""A person's primary e-mail address, in lower case."""

TeamName = NewType("TeamName", str)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """When a person works, in their own zone: ISO weekdays (1 = Monday) and two times of day."""

    days: frozenset[int] = frozenset({1, 2, 3, 4, 5})
    start: time = time(9)
    end: time = time(17, 30)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone the daemon knows; `start` and `end` are the first and the last day of employment."""

    id: PersonId
    name: str
    manager: PersonId | None = None
    timezone: str = "UTC"
    locale: str = "en"
    aliases: frozenset[str] = frozenset()
    role: str = ""
    team: TeamName = TeamName("")
    country: str = ""
    region: str = ""
    start: date | None = None
    end: date | None = None
    working_hours: WorkingHours = WorkingHours()

    @property
    def email(self) -> str:
        """The address letters go to."""
        return self.id

    @property
    def first_name(self) -> str:
        """How a letter addresses them: "Ruiz, Ana" and "Ana Ruiz" are both Ana."""
        name = self.name.partition(",")[2].strip() or self.name
        return name.split()[0] if name.split() else self.id.partition("@")[0]

    def is_active(self, day: date) -> bool:
        """Whether the person is employed on that day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """A manager and one of their reports."""

    manager: PersonId
    report: PersonId

    def other(self, person: PersonId) -> PersonId:
        """The one of the two who is not `person`."""
        return self.report if person == self.manager else self.manager

    def __str__(self) -> str:
        """As commands and keys write it: both addresses, the manager's first."""
        return f"{self.manager} {self.report}"


@dataclass(frozen=True, slots=True)
class ReportingLine:
    """Who reported to whom, from a moment on (UTC) and until it ended; None: it stands."""

    pair: Pair
    since: datetime
    until: datetime | None = None

    def holds(self, moment: datetime) -> bool:
        """Whether the line was valid at that moment."""
        return self.since <= moment and (self.until is None or moment < self.until)


@dataclass(frozen=True)
class Organisation:
    """Everybody, and how addresses find them. Lines: what the directory has told over time."""

    people: Mapping[PersonId, Person]
    domains: frozenset[str] = frozenset()
    lines: tuple[ReportingLine, ...] = field(default=())

    @cached_property
    def _by_address(self) -> dict[str, PersonId]:
        known = {alias.lower(): p.id for p in self.people.values() for alias in p.aliases}
        return known | {p.id: p.id for p in self.people.values()}

    def find(self, address: str) -> Person | None:
        """The person an address belongs to: primary, alias, other case, or with a plus-tag."""
        plain = bare_address(address)
        found = self._by_address.get(plain) or self._by_address.get(without_plus(plain))
        return self.people[found] if found else None

    def is_inside(self, address: str) -> bool:
        """Whether the address is a person's, or lies in one of the organisation's domains."""
        domain = bare_address(address).rpartition("@")[2]
        return self.find(address) is not None or domain in self.domains

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The reporting lines of today, in order of manager and report."""
        return tuple(
            sorted(
                Pair(p.manager, p.id)
                for p in self.people.values()
                if p.manager is not None and p.manager in self.people and p.manager != p.id
            )
        )

    @cached_property
    def _lines_by_pair(self) -> dict[Pair, list[ReportingLine]]:
        found: dict[Pair, list[ReportingLine]] = {}
        for line in self.lines:
            found.setdefault(line.pair, []).append(line)
        return found

    def line_holds(self, pair: Pair, moment: datetime) -> bool:
        """Whether the pair was a reporting line then; today's lines count as of old if unlisted."""
        lines = self._lines_by_pair.get(pair)
        if lines is None:
            return pair in self._current
        return any(line.holds(moment) for line in lines)

    @cached_property
    def _current(self) -> frozenset[Pair]:
        return frozenset(self.pairs)

    def reports_of(self, manager: PersonId) -> tuple[PersonId, ...]:
        """The people who report to a manager today."""
        return tuple(pair.report for pair in self.pairs if pair.manager == manager)


def bare_address(address: str) -> str:
    """An address without `mailto:`, angle brackets or capitals."""
    plain = address.strip()
    if plain[:7].lower() == "mailto:":
        plain = plain[7:]
    return plain.strip("<>").strip().lower()


def without_plus(address: str) -> str:
    """`ana+list@x` is `ana@x` (RFC 5233)."""
    local, _, domain = address.rpartition("@")
    return f"{local.partition('+')[0]}@{domain}" if domain else address


def organisation_of(people: Iterable[Person], *domains: str) -> Organisation:
    """Everybody by address; the domains say who is inside."""
    return Organisation({p.id: p for p in people}, frozenset(d.lower() for d in domains))
