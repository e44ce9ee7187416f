"""People from a CSV file: one row a person, mistakes told by line number."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from cadence.people import Person, PersonId, TeamName, WorkingHours, bare_address
from integrations.directory import Roster
from integrations.directory.addresses import is_address, known_zone, settle_aliases
from integrations.directory.hours import read_hours
from integrations.errors import Refused, Unavailable

COLUMNS = (
    *("email", "name", "manager", "timezone", "locale", "aliases"),
    *("role", "team", "country", "region", "start", "end", "working_hours"),
)
LARGEST_FILE = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a row means that leaves a field empty; from `[organisation]`."""

    timezone: str = "UTC"
    locale: str = "en"
    country: str = ""


NO_DEFAULTS = Defaults()


@dataclass(frozen=True, slots=True)
class CsvDirectory:
    """The people of a file, read anew each time."""

    path: Path
    defaults: Defaults = NO_DEFAULTS

    def people(self) -> Roster:
        """Everybody in the file. Raises Unavailable or, where nothing can be read, Refused."""
        try:
            with self.path.open("rb") as file:
                content = file.read(LARGEST_FILE + 1)
        except OSError as error:
            raise Unavailable(f"{self.path} cannot be read: {error.strerror}") from error
        if len(content) > LARGEST_FILE:
            raise Refused(f"{self.path} is larger than 64 MB")
        text, troubles = _decoded(content)
        roster = read_people(text, self.defaults)
        if not roster.people and roster.troubles:
            raise Refused(f"{self.path}: {roster.troubles[0]}")
        return replace(roster, troubles=troubles + roster.troubles)


def connect(section: Mapping[str, Any]) -> CsvDirectory:
    """Keys: `path`; optional `timezone`, `locale`, `country` for rows that leave them empty."""
    defaults = Defaults(
        section.get("timezone") or "UTC", section.get("locale") or "en", section.get("country", "")
    )
    return CsvDirectory(Path(section["path"]), defaults)


def read_people(text: str, defaults: Defaults = NO_DEFAULTS) -> Roster:
    """People of a CSV text, and a sentence for each row or field that could not be used.

    The first line names the columns, in any order and case: `email,name,manager,timezone,locale,
    aliases` and, if wanted, `role,team,country,region,start,end,working_hours`. Fields are parted
    by commas, semicolons or tabs; aliases by semicolons or spaces.
    """
    reading = _Reading(defaults)
    try:
        reading.rows(text.removeprefix("\ufeff"))
    except csv.Error as error:
        reading.say(reading.line + 1, f"the rest of the file cannot be read ({error})")
    return reading.roster()


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    fields: Mapping[str, str]

    def get(self, column: str) -> str:
        return self.fields.get(column, "")


class _Reading:
    """One pass over a file: the people found so far, and what was wrong."""

    def __init__(self, defaults: Defaults) -> None:
        self.defaults = defaults
        self.line = 0
        self._found: dict[PersonId, tuple[int, Person]] = {}
        self._troubles: list[tuple[int, str]] = []

    def say(self, line: int, sentence: str) -> None:
        self._troubles.append((line, f"line {line}: {sentence}"))

    def rows(self, text: str) -> None:
        for row in self._rows(text):
            person = self._person(row)
            if person is not None:
                self._add(row.line, person)

    def roster(self) -> Roster:
        self._settle_aliases()
        people = tuple(self._managed(line, person) for line, person in self._found.values())
        in_order = sorted(self._troubles, key=lambda trouble: trouble[0])
        return Roster(people, tuple(sentence for _, sentence in in_order))

    def _rows(self, text: str) -> Iterator[_Row]:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
        header: list[str] | None = None
        for cells in reader:
            first, self.line = self.line + 1, reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if header is None:
                header = self._header(first, cells)
                if "email" not in header:
                    return
                continue
            if any("\n" in cell.strip() for cell in cells):
                self.say(first, "a field runs over several lines; is a quotation mark missing?")
            if len(cells) > len(header):
                self.say(first, f"{len(cells)} fields, but only {len(header)} columns are named")
            values = (" ".join(cell.split()) for cell in cells)
            yield _Row(first, dict(zip(header, values, strict=False)))

    def _header(self, line: int, cells: Iterable[str]) -> list[str]:
        names = [cell.strip().lower().replace("e-mail", "email") for cell in cells]
        if "email" not in names:
            self.say(line, "the first line must name the columns: " + ",".join(COLUMNS[:6]))
            return names
        unknown = [name for name in names if name and name not in COLUMNS]
        if unknown:
            self.say(line, f"not used: the column {', '.join(unknown)}")
        repeated = sorted({name for name in names if name and names.count(name) > 1})
        if repeated:
            self.say(line, f"named twice, the last counts: {', '.join(repeated)}")
        return names

    def _person(self, row: _Row) -> Person | None:
        address = bare_address(row.get("email"))
        if not is_address(address):
            self.say(row.line, f'"{address}" is not an e-mail address; the row is left out')
            return None
        manager = bare_address(row.get("manager"))
        if manager and not is_address(manager):
            self.say(row.line, f'the manager "{manager}" is not an e-mail address')
            manager = ""
        return Person(
            id=PersonId(address),
            name=row.get("name") or address.partition("@")[0],
            manager=PersonId(manager) if manager else None,
            timezone=self._zone(row),
            locale=row.get("locale") or self.defaults.locale,
            aliases=self._aliases(row) - {address},
            role=row.get("role"),
            team=TeamName(row.get("team")),
            country=(row.get("country") or self.defaults.country).upper(),
            region=row.get("region"),
            start=self._date(row, "start"),
            end=self._date(row, "end"),
            working_hours=self._hours(row),
        )

    def _zone(self, row: _Row) -> str:
        written = row.get("timezone")
        if not written:
            return self.defaults.timezone
        zone = known_zone(written)
        if zone is None:
            default = self.defaults.timezone
            self.say(row.line, f'"{written}" is not a time zone; {default} is used')
            return default
        return zone

    def _aliases(self, row: _Row) -> frozenset[str]:
        written = row.get("aliases").replace(";", " ").replace(",", " ").split()
        for alias in written:
            if not is_address(bare_address(alias)):
                self.say(row.line, f'the alias "{alias}" is not an e-mail address')
        return frozenset(a for a in map(bare_address, written) if is_address(a))

    def _date(self, row: _Row, column: str) -> date | None:
        written = row.get(column)
        if not written:
            return None
        try:
            return date.fromisoformat(written)
        except ValueError:
            self.say(row.line, f'{column} "{written}" is not a date like 2026-11-02')
            return None

    def _hours(self, row: _Row) -> WorkingHours:
        written = row.get("working_hours")
        try:
            return read_hours(written) if written else WorkingHours()
        except ValueError:
            self.say(row.line, f'working hours "{written}" are not like Mon-Fri 09:00-17:30')
            return WorkingHours()

    def _add(self, line: int, person: Person) -> None:
        known = self._found.get(person.id)
        if known is None:
            self._found[person.id] = (line, person)
        else:
            self.say(line, f"{person.id} stands in line {known[0]} already; that one counts")

    def _settle_aliases(self) -> None:
        people = [person for _, person in self._found.values()]
        for person, taken in settle_aliases(people):
            line = self._found[person.id][0]
            self._found[person.id] = (line, person)
            for lost in taken:
                self.say(line, f"the alias {lost.alias} is {lost.owner}'s already")

    def _managed(self, line: int, person: Person) -> Person:
        if person.manager is None:
            return person
        manager = self._find(person.manager)
        if manager == person.id:
            self.say(line, f"{person.id} cannot be their own manager")
            return replace(person, manager=None)
        if manager is None:
            self.say(line, f"the manager {person.manager} has no row of their own")
        return replace(person, manager=manager or person.manager)

    def _find(self, address: str) -> PersonId | None:
        if address in self._found:
            return PersonId(address)
        holders = (p.id for _, p in self._found.values() if address in p.aliases)
        return next(holders, None)


def _decoded(content: bytes) -> tuple[str, tuple[str, ...]]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace"), ()
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        # What spreadsheets in Western Europe save as "CSV".
        sentence = "the file is not UTF-8; it was read as Windows-1252"
        return content.decode("cp1252", "replace"), (sentence,)


def _delimiter(text: str) -> str:
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=header.count)
