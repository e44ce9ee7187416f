"""What must hold of every reading, whatever the words are."""

import re
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadence.mail import IncomingMail
from cadence.replies.reading import Disposition, Reading, Source
from cadence.replies.understanding import understand
from tests.cadence.replies.phrase_files import rows
from tests.cadence.replies.written import BOB, context, reading

KINDS = ("agenda_prompt", "check_in", "follow_up", "goal_proposal", "pulse", "feedback_request")
FRAGMENTS = [row.text for name in ("developed.txt", "replies.txt") for row in rows(name)]

anything = st.text(max_size=200) | st.lists(st.sampled_from(FRAGMENTS), max_size=6).map("\n".join)


def sources(said: Reading) -> list[Source]:
    """Where each record says that it came from."""
    records = (
        *said.goal_updates,
        *said.new_goals,
        *said.feedback,
        *said.commitments,
        *said.commitment_updates,
        *said.development,
        *said.ratings,
        *said.commands,
    )
    return [record.source for record in records]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@given(anything, st.sampled_from(KINDS), st.sampled_from(["en", "de", "fr", "es", "ja"]))
def test_no_record_without_a_sentence_of_the_author_to_point_at(
    text: str, kind: str, language: str
) -> None:
    said = reading(text, language, kind)

    for source in sources(said):
        assert source.rule
        assert source.words
        assert text[source.start :].startswith(source.words[:20].split("\n")[0][:10])


@given(anything, st.sampled_from(KINDS))
def test_every_word_stands_in_exactly_one_answer(text: str, kind: str) -> None:
    said = reading(text, "en", kind)
    answered = [word for answer in said.answers for word in words(answer.text)]
    numbers_of_lists = [w for w in words(text) if w.isdigit() and len(w) < 3]

    missing = sorted(words(text))
    for word in answered:
        missing.remove(word)
    assert all(word in numbers_of_lists for word in missing)


@given(anything)
def test_reading_twice_reads_the_same(text: str) -> None:
    assert reading(text) == reading(text)


@given(st.text(max_size=300))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    mail = IncomingMail({"from": (BOB,), "subject": ("Re: hello",)}, text)

    assert understand(mail, context()).disposition in set(Disposition)


def test_words_that_cannot_be_read_are_kept_and_asked_about() -> None:
    broken = IncomingMail({"from": (BOB,)}, "G2 240")
    said = understand(broken, None)  # type: ignore[arg-type]

    assert said.text == "G2 240"
    assert [item.text for item in said.unclear] == ["G2 240"]
    assert not said.goal_updates


SENTENCE = "We are at 240 ms, and Cleo will send Ada the plan by Friday. "
LONG = (
    SENTENCE,
    "G2 240 ",
    "word ",
    "\n",
    '"quoted ',
    "« ",
    "1. x\n",
    "thanks to Cleo for ",
    "if we ",
    "木曜日までに送ります",
    "(",
    "- ",
    "Cleo and ",
)


def steps(text: str) -> int:
    """How many lines of Python run to read a text: a measure no busy machine disturbs."""
    count = 0

    def tracer(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += 1
        return tracer

    before = sys.gettrace()
    sys.settrace(tracer)  # type: ignore[arg-type]
    try:
        reading(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", LONG, ids=lambda piece: repr(piece)[:16])
def test_twice_the_words_cost_at_most_little_more_than_twice(piece: str) -> None:
    reading(piece * 3)
    once = steps(piece * (6000 // len(piece)))
    twice = steps(piece * (12000 // len(piece)))

    assert twice <= 2.3 * once


def test_words_that_cannot_be_told_from_a_quotation_are_kept_and_asked_about() -> None:
    """A thread that breaks the trimmer: nobody is shown our own words as the author's answer."""
    broken = replace(context("en"), thread=None)  # type: ignore[arg-type]
    said = understand(IncomingMail({}, "all is well\n\n> What is going well?"), broken)

    assert said.disposition is Disposition.REPLY
    assert said.answers == ()
    assert [one.text for one in said.unclear] == ["all is well\n\n> What is going well?"]
