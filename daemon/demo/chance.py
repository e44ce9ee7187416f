"""Chance without a state: the same seed and the same question always give the same answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Chance:
    """Answers by a digest of the seed and of what is asked."""

    seed: int

    def share(self, *question: object) -> float:
        """A number from 0 up to 1."""
        text = "\0".join([str(self.seed), *map(str, question)])
        return int.from_bytes(sha256(text.encode()).digest()[:6], "big") / 2**48

    def below(self, limit: float, *question: object) -> bool:
        """Whether something of that likelihood happens."""
        return self.share(*question) < limit

    def pick(self, among: Sequence[T], *question: object) -> T:
        """One of several."""
        return among[int(self.share(*question) * len(among))]

    def whole(self, low: int, high: int, *question: object) -> int:
        """A whole number from low to high, both included."""
        return low + int(self.share(*question) * (high - low + 1))
