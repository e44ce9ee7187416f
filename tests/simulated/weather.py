"""What can go wrong on the way: faces ask the weather at each call, and answer as it says.

Faces put a fault into their provider's own shape: RATE_LIMIT is 403 rateLimitExceeded or 429 at
Google, 429 with Retry-After at Graph, ErrorServerBusy at Exchange. SLOW, HALF_BODY and HANG_UP are
done by `loopback.py` for all.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar

T = TypeVar("T")


class Fault(Enum):
    """One thing that goes wrong with one call."""

    SERVER_ERROR = "5xx"
    RATE_LIMIT = "too many requests, as the provider says it"
    RATE_LIMIT_403 = "too many requests, said with a 403"
    SIGNED_OUT = "the token is not taken"
    GRANT_REVOKED = "no token is given any more"
    FORBIDDEN = "this calendar is outside the scope"
    EXPIRED_CURSOR = "the sync token means nothing any more"
    SLOW = "the answer takes its time"
    HALF_BODY = "the line breaks in the middle of the answer"
    HANG_UP = "the line breaks before the answer"


@dataclass
class Weather:
    """Fair until told otherwise.

    `coming` faults strike the next calls, one each, in order; a `storm` strikes every call. Both
    only those for whom `strikes` holds (it is asked with the face's own name of the call: a path,
    a SOAP action). `era` is part of every token a face hands out: a new era expires them all.
    `retry_after` are the seconds a face names with a rate limit; `slow` how long SLOW lasts.
    """

    coming: deque[Fault] = field(default_factory=deque)
    storm: Fault | None = None
    strikes: Callable[[str], bool] = lambda _call: True
    era: int = 0
    retry_after: int = 1
    slow: float = 0.3
    duplicates: bool = False
    reorders: bool = False
    loses_notifications: bool = False
    struck: list[tuple[str, Fault]] = field(default_factory=list)

    def take(self, call: str) -> Fault | None:
        """What goes wrong with a call, if anything does. To be asked once for each."""
        if not self.strikes(call):
            return None
        fault = self.storm or (self.coming.popleft() if self.coming else None)
        if fault is not None:
            self.struck.append((call, fault))
        return fault

    def expire_tokens(self) -> None:
        """Every sync token handed out so far means nothing any more."""
        self.era += 1

    def arranged(self, items: Sequence[T]) -> list[T]:
        """The items of an answer in the order, and as often, as this provider tells them today."""
        told = list(reversed(items)) if self.reorders else list(items)
        return [one for item in told for one in (item, item)] if self.duplicates else told
