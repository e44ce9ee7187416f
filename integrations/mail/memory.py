"""A mailbox and a postman in memory; for tests, the demo and rehearsals."""

from collections.abc import Iterator, Mapping
from typing import Any

from cadence.mail import OutgoingMail
from integrations.errors import ProviderError, Unknown
from integrations.mail import Fetched


class MemoryPostbox:
    """The daemon's mailbox: `put` a mail in, and it is given until it is done."""

    def __init__(self) -> None:
        self.waiting: dict[str, bytes] = {}
        self.kept: dict[str, bytes] = {}

    def put(self, raw: bytes) -> str:
        """A mail arrives; its handle comes back."""
        handle = str(len(self.waiting) + len(self.kept) + 1)
        self.waiting[handle] = raw
        return handle

    def fetch(self) -> Iterator[Fetched]:
        """Mails not yet done, oldest first."""
        for handle, raw in list(self.waiting.items()):
            yield Fetched(handle, raw)

    def done(self, handle: str) -> None:
        """Give it no more, but keep it."""
        if handle in self.waiting:
            self.kept[handle] = self.waiting.pop(handle)


class MemoryPostman:
    """Keeps what it posts. `faults` are raised first, one a call, the oldest first.

    `Unknown` breaks the line after the mail was taken; every other fault before it.
    """

    def __init__(self) -> None:
        self.posted: list[OutgoingMail] = []
        self.faults: list[ProviderError] = []
        self.can_be_asked = True

    def post(self, mail: OutgoingMail) -> str:
        """Keep the mail, unless a fault is due."""
        fault = self.faults.pop(0) if self.faults else None
        if fault is None or isinstance(fault, Unknown):
            self.posted.append(mail)
        if fault is not None:
            raise fault
        return str(len(self.posted))

    def was_posted(self, message_id: str) -> bool | None:
        """Whether it is among the posted; None where `can_be_asked` is off."""
        if not self.can_be_asked:
            return None
        return any(mail.message_id == message_id for mail in self.posted)


def connect_in(section: Mapping[str, Any]) -> MemoryPostbox:
    """Keys: none."""
    return MemoryPostbox()


def connect_out(section: Mapping[str, Any]) -> MemoryPostman:
    """Keys: none."""
    return MemoryPostman()
