"""The author's passages cut into sentences."""

import pytest

from cadence.replies.reading import Passage
from cadence.replies.sentences import QUOTE, sentences

SHORT = frozenset({"e.g", "z.b", "dr"})
MONTHS = frozenset({"januar", "dezember"})


def cut(text: str) -> list[str]:
    return [s.text for s in sentences(Passage(text), SHORT, MONTHS)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("G2 is at 3.5 ms, e.g. today. Fine.", ["G2 is at 3.5 ms, e.g. today.", "Fine."]),
        ("Am 4. Januar geht es los. Gut.", ["Am 4. Januar geht es los.", "Gut."]),
        ("G2 228\ng3 60%", ["G2 228", "g3 60%"]),
        ("- first\n- second", ["first", "second"]),
        ("終わりました。次は来週です。", ["終わりました。", "次は来週です。"]),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert cut(text) == found


def test_a_wrapped_line_goes_on() -> None:
    text = "I will send Ada the revised rollout plan with all the numbers by\nTuesday."

    assert cut(text) == [text]


def test_a_quotation_is_one_opaque_word() -> None:
    (first, second) = sentences(
        Passage('She wrote: "You are at 24. Well done." Made my week.'), SHORT, MONTHS
    )

    assert [t.text for t in first.tokens if t.text == QUOTE] == [QUOTE]
    assert "24" not in [t.text for t in first.tokens]
    assert second.text == "Made my week."


def test_a_sentence_knows_where_it_stands() -> None:
    text = "Fine.\n\nG2 is at 240."
    second = sentences(Passage(text, start=10), SHORT, MONTHS)[1]

    assert text[second.start - 10 :] == "G2 is at 240."
    assert (second.line, second.alone, second.paragraph) == (True, True, 1)


def test_a_sentence_without_end_is_kept_but_not_listened_to() -> None:
    (found,) = sentences(Passage("word " * 1000), SHORT, MONTHS)

    assert found.tokens == ()
    assert len(found.text) > 4000
