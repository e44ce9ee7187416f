"""Answers found by number and by label, and lists that are none."""

import pytest

from tests.cadence.replies.answering_bob import answers, trimmed
from tests.cadence.replies.dialects import Written, thunderbird

SHIPPED = {"going_well": "shipped it", "need": "nothing"}


def on_top(text: str) -> dict[str | None, str]:
    return answers(trimmed(thunderbird(Written(top=text))))


@pytest.mark.parametrize(
    "text",
    [
        "1. shipped it\n3. nothing",
        "1) shipped it\n3) nothing",
        "1: shipped it\n3: nothing",
        "(1) shipped it\n(3) nothing",
        "#1 shipped it\n#3 nothing",
        "Q1 shipped it\nQ3 nothing",
        "A1: shipped it\nA3: nothing",
        "1 - shipped it\n3 - nothing",
        "1 shipped it\n3 nothing",
        "*1.* shipped it\n*3.* nothing",
        "１．shipped it\n３．nothing",
        "3. nothing\n1. shipped it",
        "Question 1: shipped it\nRe question 3: nothing",
        "Frage 1: shipped it\nZu 3: nothing",
        "Going well: shipped it\nNeed: nothing",
        "Going well - shipped it\nNeed from Ada - nothing",
        "*Going well*\nshipped it\n\n*Need*\nnothing",
        "What is going well? shipped it\nWhat do you need from Ada? nothing",
        "what's going well? shipped it\nwhat do you need from ada ? nothing",
    ],
)
def test_answers_name_their_question_in_many_ways(text: str) -> None:
    assert on_top(text) == SHIPPED


@pytest.mark.parametrize(
    "text",
    [
        "We closed three things:\n1. the audit\n2. the launch",
        "1. a b\n2. c d\n3. e f\n4. g h\n5. i j",
        "1.5 days lost to the outage",
        "2 weeks off soon",
        "1:1 was great",
        "3 of 5 tests pass",
        "From my side: nothing new",
        "Update: G2 is at 240\nNote: I was ill",
    ],
)
def test_a_number_that_names_no_question_is_left_alone(text: str) -> None:
    assert on_top(text) == {None: " ".join(text.split())}


def test_one_line_may_answer_several_questions() -> None:
    assert on_top("1-3: all fine\n4: Rust") == {"going_well": "all fine", "growth": "Rust"}


def test_a_list_inside_an_answer_stays_in_it() -> None:
    found = on_top("1. shipped:\n  1) audit\n  2) launch\n2. hiring")

    assert found == {"going_well": "shipped: 1) audit 2) launch", "challenging": "hiring"}


def test_an_answer_may_have_paragraphs() -> None:
    found = on_top("1. shipped\n\nmore on that\n\n2. hiring\n\n3. nothing")

    assert found == {
        "going_well": "shipped more on that",
        "challenging": "hiring",
        "need": "nothing",
    }


def test_words_after_the_last_answer_answer_none() -> None:
    assert on_top("1. shipped it\n3. nothing\n\nG2 is at 230.") == {
        **SHIPPED,
        None: "G2 is at 230.",
    }


def test_a_line_that_leads_into_answers_is_no_list_of_its_own() -> None:
    found = on_top("Here are my answers:\n1. shipped it\n3. nothing")

    assert found == {None: "Here are my answers:", **SHIPPED}


def test_numbers_below_a_question_are_a_list_of_its_own() -> None:
    mail = thunderbird(Written(under={"going well?": "1. launch\n2. hiring\n3. budget"}))

    assert answers(trimmed(mail)) == {"going_well": "1. launch 2. hiring 3. budget"}


def test_all_answers_numbered_below_the_last_question_find_their_own() -> None:
    mail = thunderbird(Written(under={"grow in?": "1. launch\n2. audit\n3. nothing\n4. Rust"}))

    assert answers(trimmed(mail)) == {
        "going_well": "launch",
        "challenging": "audit",
        "need": "nothing",
        "growth": "Rust",
    }


def test_a_label_with_nothing_behind_it_is_a_word_like_others() -> None:
    assert on_top("need") == {None: "need"}


def test_every_word_of_the_text_stands_in_one_passage() -> None:
    authored = trimmed(thunderbird(Written(top="Hi Ada,\n\n1. shipped it\n\nCheers")))

    for passage in authored.passages:
        assert authored.text[passage.start :].startswith(passage.text.split("\n")[0])
