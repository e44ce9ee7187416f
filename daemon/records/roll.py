"""Everybody as one value, built anew only when the directory has changed."""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, func, select

from cadence.people import Organisation, PersonId
from daemon.records import people as people_records
from daemon.records.engine import reading
from daemon.records.prepared import Prepared
from daemon.records.tables.people import lines, people

_Version = tuple[object, ...]
_kept: WeakKeyDictionary[Engine, tuple[_Version, Organisation]] = WeakKeyDictionary()
"""The last reading of each database: what costs much is building it, not asking if it changed."""


@dataclass(frozen=True, slots=True)
class Roll:
    """The organisation, for readers that only have the name of a calendar."""

    engine: Engine
    domains: frozenset[str] = frozenset()

    def organisation(self) -> Organisation:
        """Everybody as of now."""
        with reading(self.engine) as db:
            return read(db, self.domains)

    def everybody(self) -> tuple[PersonId, ...]:
        """The primary addresses of all who are there."""
        return tuple(self.organisation().people)

    def zone_of(self, name: PersonId) -> str:
        """The zone of whoever an address belongs to; UTC for a stranger."""
        person = self.organisation().find(name)
        return person.timezone if person else "UTC"

    def aliases_of(self, name: PersonId) -> tuple[str, ...]:
        """Every address of whoever an address belongs to."""
        person = self.organisation().find(name)
        return (person.id, *sorted(person.aliases)) if person else ()


def read(db: Connection, domains: frozenset[str]) -> Organisation:
    """Everybody with the lines of all time, in a transaction that is open already."""
    version = (*_version(db), domains)
    kept = _kept.get(db.engine)
    if kept is None or kept[0] != version:
        kept = (version, people_records.organisation(db, domains))
        _kept[db.engine] = kept
    return kept[1]


def _version(db: Connection) -> _Version:
    """What differs whenever a person or a line does."""
    return (_OF_PEOPLE.first(db, {}), _OF_LINES.first(db, {}))


_OF_PEOPLE: Prepared[tuple[object, ...]] = Prepared(
    select(
        func.count().label("people"),
        func.max(people.c.known_at).label("known_at"),
        func.max(people.c.gone_at).label("gone_at"),
    ).select_from(people),
    tuple,
)
_OF_LINES: Prepared[tuple[object, ...]] = Prepared(
    select(func.max(lines.c.id).label("line"), func.max(lines.c.until).label("until")).select_from(
        lines
    ),
    tuple,
)
