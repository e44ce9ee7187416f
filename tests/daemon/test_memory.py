"""Facts are kept while nothing is learnt; where only letters moved, the letters are read anew."""

from datetime import date

import pytest

from daemon.memory import Memory
from daemon.records.wakes import Seen
from tests.cast import ADA, BOB

WEEK = date(2026, 11, 9)


@pytest.mark.parametrize(
    ("seen", "week", "told"),
    [
        (Seen(1, 1), WEEK, "gathered"),
        (Seen(2, 1), WEEK, "gathered, letters anew"),
        (Seen(2, 2), WEEK, "gathered again"),
        (Seen(1, 1), date(2026, 11, 16), "gathered again"),
    ],
    ids=["nothing was learnt", "letters moved", "something was learnt", "another week began"],
)
def test_facts_are_gathered_again_only_where_they_must(seen: Seen, week: date, told: str) -> None:
    memory: Memory[str] = Memory()
    memory.recall(BOB.id, Seen(1, 1), WEEK, lambda: "gathered", lambda _: "unasked")

    found = memory.recall(
        BOB.id, seen, week, lambda: "gathered again", lambda known: f"{known}, letters anew"
    )

    assert found == told


def test_what_was_not_looked_at_for_long_is_let_go() -> None:
    memory: Memory[int] = Memory(size=1)
    memory.recall(BOB.id, Seen(1, 1), WEEK, lambda: 1, lambda known: known)
    memory.recall(ADA.id, Seen(1, 1), WEEK, lambda: 2, lambda known: known)

    assert memory.recall(BOB.id, Seen(1, 1), WEEK, lambda: 3, lambda known: known) == 3
