"""Reads `goals.csv`: owner,ref,kind,title,parent,start,target,current,unit,due."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from cadence.goals import Goal, GoalId, GoalKind
from cadence.people import Organisation, PersonId
from daemon.config.suggesting import did_you_mean

COLUMNS = ("owner", "ref", "kind", "title", "parent", "start", "target", "current", "unit", "due")


@dataclass(frozen=True, slots=True)
class GoalList:
    """The goals of a file, and a sentence for every line that is wrong."""

    goals: tuple[Goal, ...]
    problems: tuple[str, ...]


class _Wrong(Exception):
    """What is wrong with one line."""


def read_goals(text: str, organisation: Organisation) -> GoalList:
    """The goals of a CSV text. A ref is an owner's own; the same ref again is the same goal."""
    rows = list(_rows(text))
    if not rows or "owner" not in rows[0][1] or "title" not in rows[0][1]:
        return GoalList((), (f"the first line must name the columns: {','.join(COLUMNS)}",))
    unknown = [name for name in rows[0][1] if name and name not in COLUMNS]
    problems = [f"line 1: unknown column {n}.{did_you_mean(n, COLUMNS)}" for n in unknown]
    found: dict[GoalId, tuple[int, Goal]] = {}
    for line, row in rows:
        try:
            goal = _goal(row, organisation)
            if goal.id in found:
                raise _Wrong(f"{goal.ref} of {goal.owner} stands in line {found[goal.id][0]} too")
        except _Wrong as wrong:
            problems.append(f"line {line}: {wrong}")
        else:
            found[goal.id] = (line, goal)
    goals, orphans = _with_parents(found)
    return GoalList(goals, (*problems, *orphans))


def _rows(text: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    delimiter = ";" if lines and lines[0].count(";") > lines[0].count(",") else ","
    reader = csv.DictReader(lines, delimiter=delimiter)
    reader.fieldnames = [name.strip().lower() for name in reader.fieldnames or ()]
    for row in reader:
        plain = {k: v.strip() for k, v in row.items() if k and isinstance(v, str)}
        if any(plain.values()):
            yield reader.line_num, plain


def _goal(row: Mapping[str, str], organisation: Organisation) -> Goal:
    owner = organisation.find(row.get("owner", ""))
    if owner is None:
        near = did_you_mean(row.get("owner", ""), organisation.people)
        raise _Wrong(f'nobody is known as "{row.get("owner", "")}".{near}')
    if not row.get("title") or not row.get("ref"):
        raise _Wrong("a goal needs a ref and a title")
    return Goal(
        id=goal_id(owner.id, row["ref"]),
        owner=owner.id,
        title=row["title"],
        kind=_kind(row.get("kind", "")),
        ref=row["ref"],
        parent=GoalId(row["parent"]) if row.get("parent") else None,
        start=_number(row, "start"),
        target=_number(row, "target"),
        current=_number(row, "current"),
        unit=row.get("unit", ""),
        due=_day(row.get("due", "")),
    )


def goal_id(owner: PersonId, ref: str) -> GoalId:
    """The id of an imported goal: the same each time it is imported."""
    return GoalId(f"{owner}/{ref}")


def _kind(written: str) -> GoalKind:
    try:
        return GoalKind(written.lower().replace(" ", "_") or "objective")
    except ValueError:
        kinds = [kind.value for kind in GoalKind]
        near = did_you_mean(written, kinds)
        raise _Wrong(f'kind "{written}" is none of {", ".join(kinds)}.{near}') from None


def _number(row: Mapping[str, str], column: str) -> float | None:
    written = row.get(column, "")
    try:
        return float(written) if written else None
    except ValueError:
        raise _Wrong(f'{column} "{written}" is not a number') from None


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        raise _Wrong(f'due "{written}" is not a date like 2026-12-31') from None


def _with_parents(
    found: Mapping[GoalId, tuple[int, Goal]],
) -> tuple[tuple[Goal, ...], tuple[str, ...]]:
    """Turn parents' refs into ids: the owner's own goal first, else the only one of that ref."""
    goals: list[Goal] = []
    problems: list[str] = []
    by_ref: dict[str, list[GoalId]] = {}
    for key, (_, goal) in found.items():
        by_ref.setdefault(goal.ref, []).append(key)
    for line, goal in found.values():
        parent = _parent(goal, found.keys(), by_ref)
        if goal.parent is not None and parent is None:
            problems.append(f'line {line}: there is no one goal "{goal.parent}" to be its parent')
        goals.append(replace(goal, parent=parent))
    return tuple(goals), tuple(problems)


def _parent(
    goal: Goal, known: Iterable[GoalId], by_ref: Mapping[str, list[GoalId]]
) -> GoalId | None:
    if goal.parent is None:
        return None
    own = goal_id(goal.owner, goal.parent)
    if own in known:
        return own
    named = by_ref.get(goal.parent, [])
    return named[0] if len(named) == 1 else None
