"""Facts that were gathered, kept for as long as nothing was learnt about their subject.

Whatever is learnt about a subject raises the counters of its wake, in the same transaction; so
facts gathered under a counter hold while the counter does. Where only letters went to and fro, the
records are as they were, and the letters alone are read anew. The week belongs to the key because
windows and holidays move with it.
"""

from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from threading import Lock
from typing import Generic, TypeVar

from cadence.subjects import Subject
from daemon.records.wakes import Seen

T = TypeVar("T")

SIZE = 4_000


class Memory(Generic[T]):
    """The facts of the subjects looked at last; safe to share between threads."""

    def __init__(self, size: int = SIZE) -> None:
        self._size = size
        self._kept: OrderedDict[Subject, tuple[Seen, date, T]] = OrderedDict()
        self._lock = Lock()

    def recall(
        self,
        subject: Subject,
        seen: Seen,
        week: date,
        gather: Callable[[], T],
        renew: Callable[[T], T],
    ) -> T:
        """The subject's facts under those counters: as they are kept; with their letters read anew
        (`renew`) where the records stand; else gathered."""
        with self._lock:
            known = self._kept.get(subject)
        if known is None or known[1] != week or known[0].records != seen.records:
            found = gather()
        elif known[0].counter != seen.counter:
            found = renew(known[2])
        else:
            return known[2]
        with self._lock:
            self._kept[subject] = (seen, week, found)
            self._kept.move_to_end(subject)
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return found
