"""What one thing in a reply leads to: its records and its line in the receipt, not yet numbered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from cadence.answers import Unclear
from cadence.decisions import Keep, Record
from cadence.letters import Named
from cadence.people import Person, PersonId
from cadence.replies.receipt import AnswerLine, ChangeLine, KeptLine, UnclearLine

_T = TypeVar("_T")

NumberedLine = AnswerLine | ChangeLine | KeptLine
Line = NumberedLine | UnclearLine


@dataclass(frozen=True, slots=True)
class Entry:
    """Records that belong together and what the receipt says of them.

    `undone`: words that were taken back. `asks`: it waits for the author's `yes`. `shared`: the
    other of the pair will read it. `had_by`: who has read by now what was taken back.
    """

    records: tuple[Record, ...] = ()
    lines: tuple[Line, ...] = ()
    undone: tuple[str, ...] = ()
    asks: bool = False
    shared: bool = False
    had_by: tuple[str, ...] = ()

    @property
    def is_unclear(self) -> bool:
        """Whether it holds only words that were not understood."""
        return bool(self.lines) and all(isinstance(line, UnclearLine) for line in self.lines)


def unclear(person: PersonId, now: datetime, text: str, why: str, hint: str = "") -> Entry:
    """Words that are kept as they stand, and asked about."""
    return Entry((Unclear(person, now, text, why),), (UnclearLine(text, why, hint),))


def named(person: Person) -> Named:
    """A person as letters name them."""
    return Named(person.first_name, person.name, person.email)


def numbered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries in the receipt's order (answers, changes, the rest), each line with its number.

    What takes an earlier record back comes first, and has no number.
    """
    order = sorted(entries, key=_place)
    numbers: Iterator[int] = iter(range(1, len(order) + 1))
    return tuple(_with_number(entry, next(numbers)) if _counts(entry) else entry for entry in order)


def keeps(entries: Iterable[Entry]) -> tuple[Keep, ...]:
    """The entries' records; those of a numbered line carry its number."""
    return tuple(Keep(record, _number(entry)) for entry in entries for record in entry.records)


def lines_of(entries: Iterable[Entry], kind: type[_T]) -> tuple[_T, ...]:
    """All lines of one kind, in order."""
    return tuple(line for entry in entries for line in entry.lines if isinstance(line, kind))


def _place(entry: Entry) -> int:
    kinds = (AnswerLine, ChangeLine, KeptLine, UnclearLine)
    return min((kinds.index(type(line)) for line in entry.lines), default=-1)


def _counts(entry: Entry) -> bool:
    return bool(entry.lines) and not entry.is_unclear


def _with_number(entry: Entry, number: int) -> Entry:
    lines = tuple(
        line if isinstance(line, UnclearLine) else replace(line, item=number)
        for line in entry.lines
    )
    return replace(entry, lines=lines)


def _number(entry: Entry) -> int | None:
    return next((line.item for line in entry.lines if not isinstance(line, UnclearLine)), None)
