"""What people answered: agenda points, check-ins, notes, ratings; and what was not understood."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from cadence.meetings import MeetingKey
from cadence.people import Pair, PersonId

LetterKey = NewType("LetterKey", str)
"""The key of the letter that was answered, or nothing for a fresh mail."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a prompt; the key is stable, the text is the organisation's."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Words of a person, verbatim. `pair` is set where they are for a 1:1; they stay with the pair
    until a meeting that was held consumes them (`consumed_by`). A private answer stays its
    author's."""

    person: PersonId
    at: datetime
    question: str | None
    text: str
    prompt: str
    pair: Pair | None = None
    meeting: MeetingKey | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Rating:
    """1 to 5 where a prompt asked for one (usefulness of a 1:1, pulse); shown in groups only."""

    person: PersonId
    at: datetime
    question: str
    value: int
    pair: Pair | None = None


@dataclass(frozen=True, slots=True)
class Unclear:
    """Words that might be a record and were kept instead of guessed at."""

    person: PersonId
    at: datetime
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class MeetingReport:
    """Someone of the pair said whether it took place; it outranks the calendar."""

    meeting: MeetingKey
    pair: Pair
    by: PersonId
    at: datetime
    held: bool


@dataclass(frozen=True, slots=True)
class NotOneOnOne:
    """Someone of the pair said that this series is no 1:1."""

    meeting: MeetingKey
    pair: Pair
    by: PersonId
    at: datetime
