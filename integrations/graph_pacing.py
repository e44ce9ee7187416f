"""How many calls run at once: more while all goes well, half as many after each "too many"."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic

from integrations.errors import Unavailable

PATIENCE = 10.0
"""Seconds that a call waits by itself; whoever is told to wait longer is sent away."""


class Paused(Unavailable):
    """The call was not made, or not taken on: nothing has happened."""


@dataclass
class Lane:
    """The calls to one mailbox, or to all of them (additive increase, multiplicative decrease).

    `most` is what the service takes at once (Microsoft Graph throttling limits: 4 a mailbox).
    """

    name: str
    most: int = 4
    wait: Callable[[float], object] = field(default_factory=lambda: threading.Event().wait)
    _limit: float = 0.0
    _busy: int = 0
    _open_at: float = 0.0
    _retry_at: datetime | None = None
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        self._limit = float(self.most)

    @property
    def width(self) -> int:
        """How many calls may run at once now."""
        return max(1, int(self._limit))

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a place. Raises Paused where the service asked for longer than PATIENCE."""
        self._enter()
        try:
            yield
        finally:
            with self._changed:
                self._busy -= 1
                self._changed.notify()

    def went_well(self) -> None:
        """One more at once after as many calls as run at once."""
        with self._changed:
            self._limit = min(float(self.most), self._limit + 1 / self._limit)

    def pushed_back(self, seconds: float = 0.0, retry_at: datetime | None = None) -> None:
        """Half as many from now on; none at all for so many seconds."""
        with self._changed:
            self._limit = max(1.0, self._limit / 2)
            self._open_at = max(self._open_at, monotonic() + seconds)
            self._retry_at = retry_at

    def _enter(self) -> None:
        deadline = monotonic() + PATIENCE
        while True:
            with self._changed:
                closed = self._open_at - monotonic()
                if closed > PATIENCE:
                    words = f"{self.name} asked for a pause of {closed:.0f} s"
                    raise Paused(words, retry_at=self._retry_at)
                if closed <= 0 and self._busy < self.width:
                    self._busy += 1
                    return
                if closed <= 0 and not self._changed.wait(max(0.0, deadline - monotonic())):
                    raise Paused(f"{self.name} is busy with other calls of ours")
            if closed > 0:
                self.wait(closed)
