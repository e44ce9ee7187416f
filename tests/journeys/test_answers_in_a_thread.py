"""A thread of letters, replies and receipts: each line of a reply is read once, as its author's."""

from pathlib import Path

import pytest

from daemon.records import answers
from daemon.records.engine import reading
from tests.cast import ADA_AND_BOB, BOB, LONG_AGO
from tests.journeys.lived import Lived, a_life, berlin, one_on_one


@pytest.fixture
def lived(tmp_path: Path) -> Lived:
    lived = a_life(tmp_path, begins=berlin(11, 9, 8))
    lived.put(one_on_one(berlin(11, 12, 10)))
    lived.until(berlin(11, 11, 9, 1))
    return lived


def open_words(lived: Lived) -> list[str]:
    with reading(lived.ctx.engine) as db:
        held = answers.of_pair(db, ADA_AND_BOB, since=LONG_AGO)
    return [one.answer.text for one in held if not one.undone]


def test_an_answer_to_the_receipt_that_leads_into_its_quotation_as_before(lived: Lived) -> None:
    prompt = lived.mail(BOB, "what should you two talk about")
    receipt = lived.reply(BOB, prompt, "1. the release went well")

    lived.reply(BOB, receipt, "undo")

    assert open_words(lived) == []


def test_a_second_answer_to_the_same_letter(lived: Lived) -> None:
    prompt = lived.mail(BOB, "what should you two talk about")
    lived.reply(BOB, prompt, "1. the release went well")

    lived.reply(BOB, prompt, "3. a decision on the budget")

    assert open_words(lived) == ["the release went well", "a decision on the budget"]
