"""How often a reply makes a record that nobody meant, on phrases kept apart from the rules.

The phrases must not be mended one by one: see the head of `apart.txt`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest

from cadence.answers import Question
from cadence.mail import IncomingMail, SentMail
from cadence.replies.reading import Authored, Passage, Reading
from cadence.replies.understanding import read, understand
from tests.cadence.replies.apart import apart_context
from tests.cadence.replies.dialects import LETTER, QUESTIONS, SUBJECT
from tests.cadence.replies.phrase_files import Row, rows
from tests.cadence.replies.test_false_records import replies, upper_bound
from tests.cadence.replies.written import Found, compared, told

ODD, EVEN = 1, 0


@dataclass(frozen=True, slots=True)
class Measure:
    """Of one half: replies, phrases, those with a false record, and the records wanted, missed."""

    replies: int
    wrong: int
    phrases: int
    wrong_phrases: int
    wanted: int
    missed: int

    @property
    def bound(self) -> float:
        """The upper end of the 95 % interval of false records per 100 replies.

        Forms of one phrase stand and fall together, so phrases are what is counted.
        """
        return 100 * upper_bound(self.wrong_phrases, self.phrases)

    @property
    def recall(self) -> float:
        return 1 - self.missed / self.wanted


def in_half(half: int) -> Iterator[tuple[Row, Found]]:
    """Each reply of the phrases with odd or even numbers, counted from one, and how it is read."""
    numbers = {row: n for n, row in enumerate(rows("apart.txt"), start=1)}
    for row, text in replies("apart.txt"):
        if numbers[row] % 2 == half:
            yield row, compared(_read(row, text), row.expected)


def _read(row: Row, text: str) -> Reading:
    known = apart_context(row.language, row.kind)
    asked = tuple(Question(key, words) for key, words in QUESTIONS.items())
    known = replace(known, prompt=replace(known.prompt, questions=asked))
    known = replace(known, thread=(SentMail("<m1@fernhill.example>", SUBJECT, LETTER),))
    headers = {"from": (known.author.id,), "subject": (f"Re: {SUBJECT}",)}
    return understand(IncomingMail(headers, text), known)


def measure(half: int) -> Measure:
    found = list(in_half(half))
    wrong = [row for row, said in found if said.false]
    wanted = sum(len(row.expected.split(";")) for row, _ in found if row.expected)
    return Measure(
        replies=len(found),
        wrong=len(wrong),
        phrases=len({row for row, _ in found}),
        wrong_phrases=len(set(wrong)),
        wanted=wanted,
        missed=sum(len(said.missed) for _, said in found),
    )


@pytest.mark.parametrize(("half", "bound", "recall"), [(EVEN, 12.5, 0.86), (ODD, 5.0, 0.9)])
def test_a_reply_seldom_says_what_nobody_meant(
    half: int, bound: float, recall: float, record_property: Callable[[str, object], None]
) -> None:
    found = measure(half)
    record_property("false per 100 replies", 100 * found.wrong / found.replies)
    record_property("upper bound per 100", found.bound)
    record_property("recall", found.recall)

    assert found.phrases >= 90
    assert found.bound <= bound
    assert found.recall >= recall


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "We have 33k MAU now.", ["G2=33000"]),
        ("en", "Nice to hear from mau, 33k of them.", []),
        ("de", "Über 200 Tickets wären schön. Derzeit noch 260.", ["G2=260"]),
        ("de", "Über 200 Tickets wären schön. Derzeit sind noch 3 Leute krank.", []),
        ("de", "Über 200 Tickets wären schön. Derzeit noch 12.", []),
        ("fr", "Lucas disait qu'il enverrait le devis vendredi.", []),
        ("pl", "Tomasz pisał, że wyśle umowę do piątku.", []),
        ("es", "Este mes llevo 3 almacenes vistos.", []),
    ],
)
def test_the_classes_that_were_mended(language: str, text: str, expected: list[str]) -> None:
    known = apart_context(language, "agenda_prompt")
    assert told(read(Authored(text, (Passage(text),)), known)) == expected
