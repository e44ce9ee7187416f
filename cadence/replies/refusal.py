"""What is said to somebody whose reply cannot be taken: once a day, and only to our people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import ClassVar

from cadence import moments
from cadence.decisions import Decision, Send
from cadence.letters import Letter, LetterClass
from cadence.people import Person
from cadence.replies.entries import named
from cadence.replies.identity import Foreign

_STALE = timedelta(days=1)


class Why(Enum):
    """Why a reply is not taken."""

    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTaken(Letter):
    """The reader answered a letter that was for somebody else; nothing of it was kept."""

    name: ClassVar[str] = "not_taken"
    kind: ClassVar[LetterClass] = LetterClass.ANSWER
    why: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """The reply makes no record. `decision` says so to its writer; None where nobody is told."""

    why: Why
    decision: Decision | None = None


def refuse(foreign: Foreign, message_id: str, subject: str, now: datetime) -> Refusal:
    """A letter for another person was answered: its writer is told, if it is one of our people."""
    if foreign.by is None:
        return Refusal(Why.FOREIGN)
    return Refusal(Why.FOREIGN, _told(foreign.by, (message_id, subject), now))


def _told(person: Person, answered: Sequence[str], now: datetime) -> Decision:
    day = moments.local_day(now, person.timezone)
    key = f"not_taken/{person.id}/{day:%Y-%m-%d}"
    letter = NotTaken(
        to=named(person),
        zone=person.timezone,
        locale=person.locale,
        why=Why.FOREIGN.value,
        day=day,
    )
    send = Send(
        person.id,
        letter,
        key,
        not_before=now,
        expires=now + _STALE,
        about=(person.id,),
        because="the letter answered was for somebody else",
        answers_mail=answered[0],
        answers_subject=answered[1],
    )
    return Decision(key, "a letter for somebody else was answered", (send,))
