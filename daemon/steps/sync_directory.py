"""Reads the directory: who works here and for whom; a list that shrinks too much is held."""

import logging
from datetime import datetime

from sqlalchemy import Connection

from cadence.people import Pair, Person, PersonId
from cadence.subjects import Subject
from daemon import crashing
from daemon.context import Context
from daemon.keeping import around, with_pairs
from daemon.records import house, people, ports, troubles, wakes
from daemon.steps import answering
from integrations.directory import Roster
from integrations.errors import ProviderError

log = logging.getLogger(__name__)

MAY_LEAVE_AT_ONCE = 0.1
"""The share of people that may be missing at once before a human is asked."""


def run(ctx: Context) -> None:
    """Read who works here, and wake whoever is touched by what changed."""
    now = ctx.clock()
    try:
        roster = ctx.directory.people()
    except ProviderError as trouble:
        answering.did_not(ctx, ports.PEOPLE, trouble)
        return
    with ctx.engine.begin() as db:
        answering.note_answer(db, ports.PEOPLE, now=now)
        _note_rows(db, roster, now=now)
        known = people.present(db)
        if _shrinks(db, known, roster):
            what = "the list of people lost more than a tenth of them at once; it is held"
            troubles.note(db, "people/shrunk", what, now=now, tell_at=now)
            return
        troubles.close(db, "people/shrunk", now=now)
        house.note(db, house.PEOPLE_HELD, None)
        touched = _learn(db, known, {p.id: p for p in roster.people}, now=now)
        wakes.wake(db, touched, at=now)
        if touched & ctx.settings.told_of_cases:
            # Who is told of a case is among the facts of every pair.
            wakes.wake_everybody(db, at=now)
        crashing.point("directory.learning")
    crashing.point("directory.learnt")


def _note_rows(db: Connection, roster: Roster, *, now: datetime) -> None:
    if roster.troubles:
        troubles.note(db, "people/rows", "; ".join(roster.troubles[:5]), now=now)
    else:
        troubles.close(db, "people/rows", now=now)


def _shrinks(db: Connection, known: dict[PersonId, Person], roster: Roster) -> bool:
    missing = known.keys() - {person.id for person in roster.people}
    released = house.tell(db, house.PEOPLE_HELD) == "released"
    return not released and len(missing) > max(1, MAY_LEAVE_AT_ONCE * len(known))


def _learn(
    db: Connection,
    known: dict[PersonId, Person],
    seen: dict[PersonId, Person],
    *,
    now: datetime,
) -> set[Subject]:
    touched: set[Subject] = set()
    for person in seen.values():
        if known.get(person.id) != person:
            people.keep(db, person, now=now)
            touched |= with_pairs(db, person.id)
    for missing in sorted(known.keys() - seen.keys()):
        touched |= with_pairs(db, missing)
        people.mark_gone(db, missing, now=now)
    return touched | _learn_lines(db, seen, since=now if known else people.LONG_AGO, now=now)


def _learn_lines(
    db: Connection, seen: dict[PersonId, Person], *, since: datetime, now: datetime
) -> set[Subject]:
    """Open lines as standing since then, or since the report's first day if later; end the rest."""
    wanted = {
        Pair(p.manager, p.id): p for p in seen.values() if p.manager in seen and p.manager != p.id
    }
    current = people.current_lines(db)
    touched: set[Subject] = set()
    for pair in sorted(wanted.keys() - current.keys()):
        people.open_line(db, pair, since=_not_before_start(wanted[pair], since))
        touched |= around(pair)
    for pair in sorted(current.keys() - wanted.keys()):
        people.end_line(db, pair, until=now)
        touched |= around(pair)
    return touched


def _not_before_start(report: Person, since: datetime) -> datetime:
    if report.start is None:
        return since
    started = datetime.combine(report.start, datetime.min.time(), tzinfo=since.tzinfo)
    return max(since, started)
