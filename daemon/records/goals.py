"""Goals as agreed, and every update; where they stand is folded when read."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from cadence.goals import Goal, GoalId, GoalKind, GoalState, GoalStatus, GoalUpdate, fold
from cadence.people import PersonId
from daemon.records.once import put
from daemon.records.prepared import PreparedForEach
from daemon.records.tables.kept import goal_updates, goals


def keep(db: Connection, decision: int | None, item: int | None, goal: Goal) -> None:
    """Add a goal, or bring the one with its id up to date (an import repeated)."""
    put(
        db,
        goals,
        ("key",),
        decision=decision,
        item=item,
        undone_at=None,
        key=goal.id,
        owner=goal.owner,
        title=goal.title,
        kind=goal.kind.value,
        ref=goal.ref,
        parent=goal.parent,
        start=goal.start,
        target=goal.target,
        current=goal.current,
        unit=goal.unit,
        due=goal.due,
        proposed_by=goal.proposed_by,
        agreed=goal.agreed,
    )


def keep_update(db: Connection, decision: int, item: int | None, update: GoalUpdate) -> None:
    """Add what was said about a goal."""
    db.execute(
        insert(goal_updates).values(
            decision=decision,
            item=item,
            goal=update.goal,
            by=update.by,
            at=update.at,
            value=update.value,
            progress=update.progress,
            status=update.status.value if update.status else None,
            note=update.note,
        )
    )


def states_of(db: Connection, owners: Iterable[PersonId]) -> tuple[GoalState, ...]:
    """Where the goals of some people stand, in the order they were made."""
    return _states(db, _OF_OWNERS.all(db, list(owners)))


def of_ids(db: Connection, ids: Iterable[GoalId]) -> tuple[GoalState, ...]:
    """Where some goals stand, whoever owns them."""
    return _states(db, _OF_IDS.all(db, list(ids)))


def _states(db: Connection, held: list[Goal]) -> tuple[GoalState, ...]:
    updates = updates_of(db, [goal.id for goal in held])
    return tuple(fold(goal, [u for u in updates if u.goal == goal.id]) for goal in held)


def owners_of(db: Connection, goal: GoalId) -> tuple[PersonId, ...]:
    """Whose goal it is; empty for one that nobody has."""
    found = db.execute(select(goals.c.owner).where(goals.c.key == goal)).scalar_one_or_none()
    return (PersonId(found),) if found else ()


def updates_of(db: Connection, ids: Iterable[GoalId]) -> tuple[GoalUpdate, ...]:
    """The updates of some goals that were not taken back, oldest first."""
    return tuple(_UPDATES.all(db, list(ids)))


def owners(db: Connection) -> list[PersonId]:
    """Everybody who has a goal."""
    return [PersonId(one) for one in db.scalars(select(goals.c.owner).distinct().order_by("owner"))]


def all_of_them(db: Connection) -> tuple[Goal, ...]:
    """Every goal, by owner."""
    query = select(goals).where(goals.c.undone_at.is_(None)).order_by(goals.c.owner, goals.c.id)
    return tuple(map(_goal, db.execute(query)))


def _goal(row: Row[Any]) -> Goal:
    return Goal(
        id=GoalId(row.key),
        owner=PersonId(row.owner),
        title=row.title,
        kind=GoalKind(row.kind),
        ref=row.ref,
        parent=GoalId(row.parent) if row.parent else None,
        start=row.start,
        target=row.target,
        current=row.current,
        unit=row.unit,
        due=row.due,
        proposed_by=PersonId(row.proposed_by) if row.proposed_by else None,
        agreed=row.agreed,
    )


def _update(row: Row[Any]) -> GoalUpdate:
    return GoalUpdate(
        goal=GoalId(row.goal),
        by=PersonId(row.by),
        at=row.at,
        value=row.value,
        progress=row.progress,
        status=GoalStatus(row.status) if row.status else None,
        note=row.note,
    )


_STANDING = select(goals).where(goals.c.undone_at.is_(None)).order_by(goals.c.id)
_OF_OWNERS = PreparedForEach(lambda owners: _STANDING.where(goals.c.owner.in_(owners)), _goal)
_OF_IDS = PreparedForEach(lambda ids: _STANDING.where(goals.c.key.in_(ids)), _goal)
_UPDATES = PreparedForEach(
    lambda ids: (
        select(goal_updates)
        .where(goal_updates.c.goal.in_(ids), goal_updates.c.undone_at.is_(None))
        .order_by(goal_updates.c.at, goal_updates.c.id)
    ),
    _update,
)
