"""The goals of the trimmer, measured on the shared corpora where they are at hand."""

import pytest

from benchmarks.reply_corpora import (
    answers_right,
    known_replies,
    open_messages,
    score,
    trimmed_known,
    trimmed_open,
)
from tests.conftest import SHARED

CORPORA = SHARED / "corpora" / "replies"

pytestmark = pytest.mark.skipif(
    not CORPORA.exists(), reason="set CADENCED_SHARED to where the corpora lie"
)


def test_what_is_answered_unknown_at_least_85_in_100_are_exact_and_1_lost() -> None:
    found = score(open_messages(CORPORA), lambda message: trimmed_open(message).text)

    assert found.exact >= 85
    assert found.lost <= 1


@pytest.mark.parametrize("part", ["text", "html", "eml"])
def test_what_is_answered_known_at_least_98_in_100_are_exact_and_answered_right(part: str) -> None:
    replies = known_replies(CORPORA)

    found = score(replies, lambda reply: trimmed_known(reply, part).text)
    right = sum(answers_right(reply, trimmed_known(reply, part)) for reply in replies)

    assert found.exact >= 98
    assert found.lost <= 0.5
    assert right >= 0.98 * len(replies)
