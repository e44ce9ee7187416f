"""Keeps from knocking at a provider that is away: after some failures only one call a minute."""

import threading
from datetime import datetime, timedelta

AFTER = 3
"""How many failures in a row say that it is the provider, not a calendar."""

PAUSE = timedelta(minutes=1)


class Breaker:
    """Closed while calls succeed; open after failures, but for a trial now and then."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failures = 0
        self._tried_at: datetime | None = None

    def may_try(self, *, now: datetime) -> bool:
        """Whether a call is worth making; the one that may try counts as made."""
        with self._lock:
            if self._failures < AFTER:
                return True
            if self._tried_at is not None and now < self._tried_at + PAUSE:
                return False
            self._tried_at = now
            return True

    def succeeded(self) -> None:
        """The provider answered."""
        with self._lock:
            self._failures, self._tried_at = 0, None

    def failed(self, *, now: datetime) -> None:
        """The provider did not answer, or lets nobody in."""
        with self._lock:
            self._failures += 1
            self._tried_at = now

    @property
    def is_open(self) -> bool:
        """Whether the provider seems to be away."""
        return self._failures >= AFTER
