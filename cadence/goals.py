"""Goals: OKR objectives and key results, SMART goals; where they stand is a fold of updates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NewType

from cadence.people import PersonId

GoalId = NewType("GoalId", str)


class GoalKind(Enum):
    """The frameworks' three nouns."""

    OBJECTIVE = "objective"
    KEY_RESULT = "key_result"
    SMART = "smart"


class GoalStatus(Enum):
    """Where the owner says it stands."""

    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal as it was agreed. `start`, `target` and `current` are in `unit`; objectives have none.

    `ref` is the organisation's own name for it (goals.csv); people see a code (`G1`) of the letter.
    """

    id: GoalId
    owner: PersonId
    title: str
    kind: GoalKind = GoalKind.OBJECTIVE
    ref: str = ""
    parent: GoalId | None = None
    start: float | None = None
    target: float | None = None
    current: float | None = None
    unit: str = ""
    due: date | None = None
    proposed_by: PersonId | None = None
    agreed: bool = True

    def progress_at(self, value: float) -> float | None:
        """The share of the way from start to target, 0 to 1 or beyond; None without numbers."""
        if self.start is None or self.target is None or self.target == self.start:
            return None
        return (value - self.start) / (self.target - self.start)

    def value_at(self, progress: float) -> float | None:
        """The value that a share of the way stands for; None without numbers."""
        if self.start is None or self.target is None:
            return None
        return self.start + progress * (self.target - self.start)


@dataclass(frozen=True, slots=True)
class GoalUpdate:
    """One thing said about a goal, with the sentence it was read from."""

    goal: GoalId
    by: PersonId
    at: datetime
    value: float | None = None
    progress: float | None = None
    status: GoalStatus | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class GoalState:
    """A goal with its updates folded in; `history` is the progress after each, oldest first."""

    goal: Goal
    value: float | None
    progress: float | None
    status: GoalStatus | None
    updated_at: datetime | None = None
    history: tuple[tuple[datetime, float], ...] = ()

    @property
    def is_active(self) -> bool:
        """Whether it is still worked on."""
        return self.status not in (GoalStatus.DONE, GoalStatus.DROPPED)


def fold(goal: Goal, updates: Iterable[GoalUpdate]) -> GoalState:
    """Where a goal stands after its updates; a later one beats an earlier one, field by field."""
    value = goal.current
    progress = goal.progress_at(value) if value is not None else None
    status: GoalStatus | None = None
    updated_at: datetime | None = None
    history: list[tuple[datetime, float]] = []
    for update in sorted(updates, key=lambda u: u.at):
        if update.value is not None:
            value, progress = update.value, goal.progress_at(update.value)
        elif update.progress is not None:
            value, progress = goal.value_at(update.progress), update.progress
        if update.status is not None:
            status = update.status
            if status is GoalStatus.DONE and update.value is None and update.progress is None:
                value, progress = goal.target, 1.0
        elif status in (GoalStatus.DONE, GoalStatus.DROPPED):
            status = None
        updated_at = update.at
        if progress is not None:
            history.append((update.at, progress))
    return GoalState(goal, value, progress, status, updated_at, tuple(history))
