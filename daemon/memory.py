"""Facts that were gathered, kept for as long as nothing was learnt about their subject.

Whatever is learnt about a subject raises the counter of its wake, in the same transaction; so facts
gathered under a counter hold while the counter does. The week belongs to the key because windows
and holidays move with it.
"""

from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from threading import Lock
from typing import Generic, TypeVar

from cadence.subjects import Subject

T = TypeVar("T")

SIZE = 4_000


class Memory(Generic[T]):
    """The facts of the subjects looked at last; safe to share between threads."""

    def __init__(self, size: int = SIZE) -> None:
        self._size = size
        self._kept: OrderedDict[Subject, tuple[int, date, T]] = OrderedDict()
        self._lock = Lock()

    def recall(self, subject: Subject, counter: int, week: date, gather: Callable[[], T]) -> T:
        """The subject's facts under that counter, gathered where they are not known."""
        with self._lock:
            known = self._kept.get(subject)
        if known is not None and known[:2] == (counter, week):
            return known[2]
        found = gather()
        with self._lock:
            self._kept[subject] = (counter, week, found)
            self._kept.move_to_end(subject)
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return found
