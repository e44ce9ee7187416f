"""The day before a promise is due, once, to its owner."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cadence.letters import Letter, LetterClass, PromiseLine


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentReminder(Letter):
    """The promises that are due on `due`."""

    name: ClassVar[str] = "commitment_reminder"
    kind: ClassVar[LetterClass] = LetterClass.ASK
    due: date
    promises: tuple[PromiseLine, ...]
