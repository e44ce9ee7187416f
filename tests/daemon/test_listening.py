"""The ear: mail is collected when the mailbox stirs, and no trouble makes it fall off."""

from dataclasses import replace
from typing import Any

from daemon.context import Context
from daemon.listening import listen
from integrations.errors import Unavailable
from integrations.mail.memory import MemoryPostbox
from tests.daemon.house import House


class StirringPostbox(MemoryPostbox):
    """Says what it was told to say, one wait after the other."""

    def __init__(self, *told: bool | Unavailable) -> None:
        super().__init__()
        self._told = list(told)

    def wait(self, seconds: float) -> bool:
        told = self._told.pop(0)
        if isinstance(told, Unavailable):
            raise told
        return told


class HaltAfter:
    """Ends after so many waits."""

    def __init__(self, rounds: int) -> None:
        self.rounds = rounds
        self.rested = 0

    def __call__(self) -> bool:
        self.rounds -= 1
        return self.rounds < 0

    def wait(self, seconds: float) -> bool:
        self.rested += 1
        return False


def heard(house: House, box: Any, rounds: int, *, failing: bool = False) -> tuple[int, HaltAfter]:
    collected: list[Context] = []

    def collect(ctx: Context) -> None:
        collected.append(ctx)
        if failing:
            raise RuntimeError("the database is away")

    halt = HaltAfter(rounds)
    listen(replace(house.ctx, postbox=box), halt, collect)
    return len(collected), halt


def test_mail_is_collected_when_the_mailbox_stirs(house: House) -> None:
    collected, _ = heard(house, StirringPostbox(True, False, True), rounds=5)

    assert collected == 2


def test_a_mailbox_that_is_away_is_tried_again_after_a_rest(house: House) -> None:
    collected, halt = heard(house, StirringPostbox(Unavailable("away"), True), rounds=3)

    assert (collected, halt.rested) == (1, 1)


def test_trouble_while_collecting_does_not_end_the_listening(house: House) -> None:
    collected, _ = heard(house, StirringPostbox(True, True), rounds=4, failing=True)

    assert collected == 2


def test_a_mailbox_that_cannot_tell_is_left_to_the_rounds(house: House) -> None:
    assert heard(house, MemoryPostbox(), rounds=3)[0] == 0
