"""Everybody as one value, built anew only when the directory has changed."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine, func, select

from cadence.people import Organisation, PersonId
from daemon.records import people as people_records
from daemon.records.engine import reading
from daemon.records.tables.people import lines, people

Version = tuple[object, ...]


@dataclass
class Roll:
    """The organisation, for readers that only have the name of a calendar."""

    engine: Engine
    domains: Iterable[str] = ()
    _kept: tuple[Version, Organisation] | None = field(default=None)

    def organisation(self) -> Organisation:
        """Everybody as of now."""
        with reading(self.engine) as db:
            return self.read(db)

    def read(self, db: Connection) -> Organisation:
        """Everybody, in a transaction that is open already."""
        version = _version(db)
        if self._kept is None or self._kept[0] != version:
            self._kept = (version, people_records.organisation(db, self.domains))
        return self._kept[1]

    def zone_of(self, name: PersonId) -> str:
        """The zone of whoever an address belongs to; UTC for a stranger."""
        person = self.organisation().find(name)
        return person.timezone if person else "UTC"

    def aliases_of(self, name: PersonId) -> tuple[str, ...]:
        """Every address of whoever an address belongs to."""
        person = self.organisation().find(name)
        return (person.id, *sorted(person.aliases)) if person else ()


def _version(db: Connection) -> Version:
    """What differs whenever a person or a line does."""
    of_people = select(
        func.count(), func.max(people.c.known_at), func.max(people.c.gone_at)
    ).select_from(people)
    of_lines = select(func.max(lines.c.id), func.max(lines.c.until)).select_from(lines)
    return (*db.execute(of_people).one(), *db.execute(of_lines).one())
