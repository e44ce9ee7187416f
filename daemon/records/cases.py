"""HR cases: their events, and each case with its events folded in."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from cadence.alerts import Case, CaseEvent, CaseStep
from cadence.people import Pair, PersonId
from daemon.records.answers import of_bound_pair, pair_columns
from daemon.records.prepared import Prepared, as_it_is
from daemon.records.tables.kept import case_events


def keep(db: Connection, decision: int, item: int | None, event: CaseEvent) -> None:
    """Add a line to a case's history."""
    row = {"number": event.number, "step": event.step.value, "at": event.at}
    row |= {"lost": event.lost, "of": event.of}
    db.execute(
        insert(case_events).values(decision=decision, item=item, **row, **pair_columns(event.pair))
    )


_OF_PAIR = Prepared(
    select(case_events).where(*of_bound_pair(case_events)).order_by(case_events.c.id), as_it_is
)


def of_pair(db: Connection, pair: Pair) -> tuple[Case, ...]:
    """The cases of a pair, oldest first."""
    return _folded(_OF_PAIR.all(db, pair_columns(pair)))


def all_of_them(db: Connection) -> tuple[Case, ...]:
    """Every case, by the moment it was opened."""
    cases = _folded(db.execute(select(case_events).order_by(case_events.c.id)))
    return tuple(sorted(cases, key=lambda case: (case.opened_at, case.pair)))


def _folded(rows: Any) -> tuple[Case, ...]:
    found: dict[tuple[Pair, int], Case] = {}
    for row in rows:
        key = (Pair(PersonId(row.manager), PersonId(row.report)), row.number)
        step = CaseStep(row.step)
        if step is CaseStep.OPENED:
            found[key] = Case(key[0], row.number, row.at, row.lost, row.of)
        elif key in found:
            found[key] = _after(found[key], step, row)
    return tuple(found.values())


def _after(case: Case, step: CaseStep, row: Row[Any]) -> Case:
    match step:
        case CaseStep.HR_TOLD:
            return replace(case, hr_told_at=row.at)
        case CaseStep.CLEARED:
            return replace(case, cleared_at=row.at)
        case CaseStep.WITHDRAWN:
            return replace(case, withdrawn_at=row.at)
        case CaseStep.DISPUTED:
            return replace(case, disputed=True)
        case CaseStep.OPENED:
            return case
