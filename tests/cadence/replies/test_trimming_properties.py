"""What must hold of the author's words whatever they are, and whatever else is in the mail."""

import sys
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadence.replies.lines import words_of
from cadence.replies.trimming import trim
from integrations.mail.bodies import capped
from tests.cadence.replies.answering_bob import PROMPT, a_context, a_reply, trimmed
from tests.cadence.replies.dialects import DAMAGES, DIALECTS, LETTER, Written, gmail, marks_doubled

SAID = (
    "shipped the audit is blocked by legal we are at 240 ms and G2 latency fell checkout went "
    "live nothing new hiring slow please call finance Ada Bob Cleo 3 of 5 done yes no 50 % "
    "über café naïve Größe 品質 です привет - * 1. 2) : ? ! wrote From On > ok"
)
VOCABULARY = tuple(SAID.split())

sentences = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=9).map(" ".join)
writings = st.lists(sentences, min_size=1, max_size=5).map("\n".join)
pieces = (
    *VOCABULARY,
    "\n",
    "\n",
    "\n> ",
    "\n\n",
    "-- ",
    "On 3.4.2026 ",
    " wrote:\n",
    "From: a@b\n",
)
anything = st.lists(st.sampled_from(pieces), max_size=60).map(" ".join)


def is_subsequence(some: Sequence[str], whole: Sequence[str]) -> bool:
    remaining = iter(whole)
    return all(word in remaining for word in some)


@given(anything)
def test_kept_words_are_a_subsequence_of_the_reply(text: str) -> None:
    assert is_subsequence(words_of(trimmed(text).text), words_of(text))


@given(writings, st.sampled_from(DIALECTS))
def test_kept_words_of_an_answer_are_a_subsequence_of_what_was_typed(typed: str, dialect) -> None:  # type: ignore[no-untyped-def]
    authored = trimmed(dialect(Written(top=typed)))

    assert is_subsequence(words_of(authored.text), words_of(typed))


@given(anything)
def test_trimming_what_was_kept_keeps_it(text: str) -> None:
    once = trimmed(text).text

    assert words_of(trimmed(once).text) == words_of(once)


@given(st.sampled_from(DIALECTS), st.sampled_from(DAMAGES))
def test_quoting_our_mail_in_any_dialect_adds_nothing(dialect, damage) -> None:  # type: ignore[no-untyped-def]
    if damage is not marks_doubled:
        assert trimmed(damage(dialect(Written(top="All calm.")))).text == "All calm."


@given(anything)
def test_the_parts_hold_every_word_of_the_mail_in_order(text: str) -> None:
    shown = [word for part in trimmed(text).parts for word in words_of(part.text)]

    assert is_subsequence(shown, words_of(text)) or shown == words_of(text)
    assert len(shown) == len(words_of(text))


@given(anything)
def test_every_kept_word_stands_in_a_passage(text: str) -> None:
    authored = trimmed(text)
    passages = [word for passage in authored.passages for word in words_of(passage.text)]

    assert is_subsequence(passages, words_of(authored.text))
    if not any(passage.label in ("number", "label") for passage in authored.passages):
        assert passages == words_of(authored.text)


def steps(text: str) -> int:
    """How many lines of ours run to trim a text: a cost no busy machine changes."""
    mail, context = a_reply(text), a_context(PROMPT)
    trim(mail, context)
    count = 0

    def trace(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += 1
        return trace

    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        trim(mail, context)
    finally:
        sys.settrace(None)
    return count


HOSTILE = {
    "On": "On ",
    "lines of On": "On x\n",
    "wrote without colon": "On a wrote ",
    "blank lines": "\n",
    "marks": ">",
    "marked lines": "> x\n",
    "fields": "From: a@b.c\n",
    "dashes": "-",
    "rules": "_____\n\n",
    "numbered lines": "1. x\n",
    "digits": "1",
    "our letter": LETTER[:400],
    "our question": "What is going well? ",
    "our question answered": "1. What is going well?\nx\n",
    "our goal changed": "G2  Cut p95 latency: 320 ms → 200 ms, now 240 ms\n",
    "addresses": "<a@b ",
    "links": "http://x ",
    "notices": "confidential disclaimer ",
    "mobile lines": "Sent from my iPhone\n",
    "closings": "Best regards\n",
    "names": "Bob Ruiz\n",
    "ideograms": "質問",
    "labels": "Need: x\n",
    "brackets": "(",
    "years": "2026 ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_twice_the_text_is_at_most_twice_the_work(piece: str) -> None:
    size = max(200, 4_000 // len(piece))

    assert steps(piece * 2 * size) <= 2.3 * steps(piece * size) + 400


def test_a_megabyte_is_cut_to_what_a_person_could_have_written() -> None:
    text, was_cut = capped("On x wrote:\n" * 90_000)

    assert was_cut
    assert len(text) <= 256 << 10
    assert len(text.split("\n")) <= 4_000
    assert steps(text) <= 400 * steps(gmail(Written(top="All calm.")))
