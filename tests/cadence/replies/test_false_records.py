"""How often a reply makes a record that nobody meant, on phrases the reader never saw."""

from collections.abc import Callable, Iterator
from math import sqrt

import pytest

from cadence.mail import IncomingMail, SentMail
from cadence.replies.reading import Reading
from cadence.replies.understanding import understand
from tests.cadence.replies.dialects import DIALECTS, LETTER, SUBJECT, Written
from tests.cadence.replies.phrase_files import Row, rows
from tests.cadence.replies.written import BOB, asked_by_letter, compared

COURTESY = {
    "en": "Hi Ada,", "de": "Hallo Ada,", "fr": "Bonjour Ada,", "es": "Hola, Ada:", "pt": "Olá Ada,",
    "nl": "Hallo Ada,", "it": "Ciao Ada,", "pl": "Cześć Ada,", "ja": "お疲れ様です。",
}  # fmt: skip


def on_top(row: Row) -> Written:
    return Written(top=row.text)


def greeted(row: Row) -> Written:
    return Written(top=f"{COURTESY[row.language]}\n\n{row.text}\n\n-- \nBob Ruiz\nFernhill")


def numbered(row: Row) -> Written:
    return Written(top=f"1. ok\n2. {row.text}")


def inline(row: Row) -> Written:
    return Written(under={"2. What is challenging?": row.text})


def below(row: Row) -> Written:
    return Written(bottom=row.text)


FORMS: tuple[Callable[[Row], Written], ...] = (on_top, greeted, numbered, inline, below)


def replies(name: str) -> Iterator[tuple[Row, str]]:
    """Each phrase in three of the forms and as many mail programs' ways of quoting."""
    for n, row in enumerate(rows(name)):
        is_line = row.expected.startswith("cmd") or row.expected == "new"
        for k in range(3):
            form = on_top if is_line else FORMS[(n + 2 * k) % len(FORMS)]
            dialect = DIALECTS[(n * 3 + k) % len(DIALECTS)]
            yield row, dialect(form(row))


def read(row: Row, text: str) -> Reading:
    headers = {"from": (BOB,), "subject": (f"Re: {SUBJECT}",)}
    context = asked_by_letter(row.language, SentMail("<m1@fernhill.example>", SUBJECT, LETTER))
    return understand(IncomingMail(headers, text), context)


def upper_bound(wrong: int, of: int) -> float:
    """The upper end of the 95 % interval of a share (Wilson)."""
    z, share = 1.96, wrong / of
    middle = share + z * z / (2 * of)
    return (middle + z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))) / (1 + z * z / of)


def measured(name: str, record: Callable[[str, object], None]) -> tuple[int, int, int, int]:
    """How many replies, how many with a false record, what is missing of what was wanted."""
    found = [(row, compared(read(row, text), row.expected)) for row, text in replies(name)]
    wrong = sum(bool(said.false) for _, said in found)
    wanted = sum(len(row.expected.split(";")) for row, _ in found if row.expected)
    missed = sum(len(said.missed) for _, said in found)
    record("replies", len(found))
    record("false per 100 replies", 100 * wrong / len(found))
    record("upper bound per 100", 100 * upper_bound(wrong, len(found)))
    record("recall", 1 - missed / wanted)
    return len(found), wrong, missed, wanted


def test_what_was_once_measured_and_mended_stays_right(
    record_property: Callable[[str, object], None],
) -> None:
    count, wrong, missed, wanted = measured("measured.txt", record_property)

    assert count >= 1200
    assert wrong == 0
    assert missed <= 0.02 * wanted


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_the_form_of_a_reply_does_not_change_what_it_says(form: Callable[[Row], Written]) -> None:
    some = [r for r in rows("developed.txt") if r.expected and not r.expected.startswith("cmd")][
        ::9
    ]
    wrong = [
        (str(row), said.false)
        for n, row in enumerate(some)
        if row.expected != "new"
        for said in [compared(read(row, DIALECTS[n % len(DIALECTS)](form(row))), row.expected)]
        if said.false
    ]

    assert wrong == []
