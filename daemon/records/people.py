"""Who works here: the directory as it was last read, reporting lines over time, leave."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime, time
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from cadence.people import (
    Organisation,
    Pair,
    Person,
    PersonId,
    ReportingLine,
    TeamName,
    WorkingHours,
)
from cadence.preferences import Leave
from daemon.records.once import put
from daemon.records.prepared import Prepared, PreparedForEach
from daemon.records.tables.people import leave, lines, people

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""Since when a line is taken to stand that was there at the first reading of the directory."""


def keep(db: Connection, person: Person, *, now: datetime) -> None:
    """Write a person down as the directory shows them now."""
    row = asdict(person)
    row["aliases"] = sorted(person.aliases)
    row["working_hours"] = _hours_out(person.working_hours)
    put(db, people, ("id",), **row, known_at=now, gone_at=None)


def mark_gone(db: Connection, person: PersonId, *, now: datetime) -> None:
    """The directory does not list them any more."""
    db.execute(
        update(people).where(people.c.id == person, people.c.gone_at.is_(None)).values(gone_at=now)
    )


def present(db: Connection) -> dict[PersonId, Person]:
    """Everybody the directory lists."""
    query = select(people).where(people.c.gone_at.is_(None)).order_by("id")
    return {PersonId(row.id): _person(row) for row in db.execute(query)}


def some(db: Connection, ids: Iterable[PersonId]) -> dict[PersonId, Person]:
    """Those of the people who are or were listed."""
    return {person.id: person for person in _SOME.all(db, list(ids))}


def one(db: Connection, person: PersonId) -> Person | None:
    """A person the directory lists now; None for a stranger and for one who is gone."""
    return _ONE.first(db, {"person": person})


def by_address(db: Connection, address: str, domains: Iterable[str]) -> Person | None:
    """Whoever an address belongs to, aliases and plus-tags included."""
    return organisation(db, domains).find(address)


def gone(db: Connection) -> dict[PersonId, Person]:
    """Those who were listed once."""
    query = select(people).where(people.c.gone_at.is_not(None)).order_by("id")
    return {PersonId(row.id): _person(row) for row in db.execute(query)}


def current_lines(db: Connection) -> dict[Pair, ReportingLine]:
    """The reporting lines that stand."""
    query = select(lines).where(lines.c.until.is_(None))
    return {line.pair: line for line in map(_line, db.execute(query))}


def lines_of(db: Connection, *of: PersonId) -> tuple[ReportingLine, ...]:
    """Every line, past ones too, that one of the people is or was part of."""
    return tuple(_ALL_LINES_OF.all(db, of))


def line_of(db: Connection, pair: Pair) -> ReportingLine | None:
    """The line of a pair that stands; None where it ended or never was."""
    query = select(lines).where(
        lines.c.manager == pair.manager, lines.c.report == pair.report, lines.c.until.is_(None)
    )
    row = db.execute(query).first()
    return _line(row) if row else None


def last_line_of(db: Connection, pair: Pair) -> ReportingLine | None:
    """The pair's line, the latest where it ended and began again; None where it never was."""
    return _LAST_LINE.first(db, {"manager": pair.manager, "report": pair.report})


def pairs_of(db: Connection, person: PersonId) -> tuple[Pair, ...]:
    """The pairs of the present that a person is part of."""
    return tuple(sorted(line.pair for line in _LINES_OF.all(db, {"person": person})))


def all_lines(db: Connection) -> tuple[ReportingLine, ...]:
    """Every line, past ones too."""
    return tuple(map(_line, db.execute(select(lines).order_by("id"))))


def open_line(db: Connection, pair: Pair, *, since: datetime) -> None:
    """A report got this manager."""
    db.execute(insert(lines).values(manager=pair.manager, report=pair.report, since=since))


def end_line(db: Connection, pair: Pair, *, until: datetime) -> None:
    """They report to somebody else now, or to nobody."""
    db.execute(
        update(lines)
        .where(
            lines.c.manager == pair.manager,
            lines.c.report == pair.report,
            lines.c.until.is_(None),
        )
        .values(until=until)
    )


def organisation(db: Connection, domains: Iterable[str]) -> Organisation:
    """Everybody, with the lines of all time."""
    inside = frozenset(domain.lower() for domain in domains)
    return Organisation(present(db), inside, all_lines(db))


def leave_of(db: Connection, person: PersonId) -> tuple[Leave, ...]:
    """The days a person is away, as far as anybody told and did not take back."""
    return tuple(_LEAVE_OF.all(db, {"person": person}))


def _hours_out(hours: WorkingHours) -> dict[str, object]:
    return {
        "days": sorted(hours.days),
        "start": hours.start.isoformat(),
        "end": hours.end.isoformat(),
    }


def _hours_in(stored: dict[str, Any]) -> WorkingHours:
    return WorkingHours(
        frozenset(stored["days"]),
        time.fromisoformat(stored["start"]),
        time.fromisoformat(stored["end"]),
    )


def _person(row: Row[Any]) -> Person:
    return Person(
        id=PersonId(row.id),
        name=row.name,
        manager=PersonId(row.manager) if row.manager else None,
        timezone=row.timezone,
        locale=row.locale,
        aliases=frozenset(row.aliases),
        role=row.role,
        team=TeamName(row.team),
        country=row.country,
        region=row.region,
        start=row.start,
        end=row.end,
        working_hours=_hours_in(row.working_hours),
    )


def _line(row: Row[Any]) -> ReportingLine:
    pair = Pair(PersonId(row.manager), PersonId(row.report))
    return ReportingLine(pair, row.since, row.until)


_SOME = PreparedForEach(lambda ids: select(people).where(people.c.id.in_(ids)), _person)
_ONE = Prepared(
    select(people).where(people.c.id == bindparam("person"), people.c.gone_at.is_(None)), _person
)
_ALL_LINES_OF = PreparedForEach(
    lambda of: select(lines).where(lines.c.manager.in_(of) | lines.c.report.in_(of)).order_by("id"),
    _line,
)
_LAST_LINE = Prepared(
    select(lines)
    .where(lines.c.manager == bindparam("manager"), lines.c.report == bindparam("report"))
    .order_by(lines.c.id.desc())
    .limit(1),
    _line,
)
_LINES_OF = Prepared(
    select(lines).where(
        lines.c.until.is_(None),
        (lines.c.manager == bindparam("person")) | (lines.c.report == bindparam("person")),
    ),
    _line,
)
_LEAVE_OF = Prepared(
    select(leave)
    .where(leave.c.person == bindparam("person"), leave.c.undone_at.is_(None))
    .order_by(leave.c.first, leave.c.last, leave.c.source),
    lambda row: Leave(PersonId(row.person), row.first, row.last, row.source),
)
