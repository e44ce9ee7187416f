"""What a letter is: a dataclass beside the rule that sends it; the words are in templates."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import ClassVar

from cadence.commitments import CommitmentId
from cadence.goals import GoalId
from cadence.privacy import Visibility


class LetterClass(Enum):
    """How a letter is limited (answers at once, events in hours, a digest a day, asks capped)."""

    ANSWER = "answer"
    EVENT = "event"
    DIGEST = "digest"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Named:
    """A person as a letter names them."""

    first: str
    name: str
    email: str


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A numbered question, with what the reader answered last time."""

    number: int
    key: str
    text: str
    last: str = ""


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal as a letter shows it. Percentages are whole numbers; `pace` is the share of the period
    that is over; `history` are past percentages, oldest first."""

    code: str
    title: str
    percent: int | None
    was_percent: int | None = None
    pace: int | None = None
    value: str = ""
    target: str = ""
    status: str = ""
    behind: bool = False
    history: tuple[int, ...] = ()
    updated: date | None = None


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A commitment as a letter shows it; `mine`: the reader's own; `days_late` 0 unless it is."""

    code: str
    who: str
    text: str
    mine: bool
    due: date | None = None
    days_late: int = 0
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A person's words under their question, verbatim; `was`: taken back since it was read."""

    question: str
    text: str
    was: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A time that is free for both, numbered as it is offered; UTC."""

    number: int
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class When:
    """A meeting's time, and the zones in which its two people read it (IANA names)."""

    start: datetime
    end: datetime
    zone: str
    other_zone: str = ""


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes printed in one letter, so that a reply is read against this letter's own map."""

    goals: tuple[tuple[str, GoalId], ...] = ()
    commitments: tuple[tuple[str, CommitmentId], ...] = ()
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What every template may use besides its own fields.

    `thread` names the thread the letter belongs to (its first letter's key); `codes` what a reply
    to it is read against; `questions` likewise. `day` is the reader's local day of sending; it
    dates the subject of letters that belong to no meeting.
    """

    name: ClassVar[str]
    kind: ClassVar[LetterClass]
    to: Named
    zone: str
    locale: str = "en"
    thread: str = ""
    meeting: When | None = None
    other: Named | None = None
    questions: tuple[QuestionLine, ...] = ()
    codes: Codes = field(default=Codes())
    taken_back: tuple[str, ...] = ()
    minutes: float = 0
    sees: Visibility = Visibility.PAIR
    day: date | None = None
