"""Which question words answer that carry no number and stand under none."""

import pytest

from tests.cadence.replies.written import reading


@pytest.mark.parametrize(
    ("kind", "text", "question"),
    [
        ("agenda_prompt", "The launch went well.", "going_well"),
        ("agenda_prompt", "What worries me is hiring.", "challenging"),
        ("agenda_prompt", "Can you call the landlord by Friday?", "need"),
        ("agenda_prompt", "I'm reading a book on negotiation.", "growth"),
        ("agenda_prompt", "When is the offsite?", None),
        ("agenda_prompt", "Thanks for the reminder!", None),
        ("check_in", "Two features shipped.", "progress"),
        ("check_in", "No blockers.", "blockers"),
        ("follow_up", "No, Ada was ill.", "held"),
        ("follow_up", "I'll send the plan by Friday.", "notes"),
        ("feedback_request", "She could delegate more often.", "improve"),
        ("reflection", "In two years I see myself in product.", "next"),
    ],
)
def test_words_go_to_the_question_they_plainly_answer(
    kind: str, text: str, question: str | None
) -> None:
    assert [a.question for a in reading(text, kind=kind).answers] == [question]


def test_what_follows_in_the_paragraph_belongs_to_it() -> None:
    said = reading("What worries me is hiring. Two candidates left.\n\nThe weather is mild.")

    assert [(a.question, a.text) for a in said.answers] == [
        ("challenging", "What worries me is hiring.\nTwo candidates left."),
        (None, "The weather is mild."),
    ]


def test_a_place_outranks_the_words() -> None:
    said = reading("What worries me is hiring.", question="going_well")

    assert [a.question for a in said.answers] == ["going_well"]
