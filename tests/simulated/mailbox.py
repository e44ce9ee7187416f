"""One mailbox of the simulated organisation: what came, what went, in threads, with a history."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from email import message_from_bytes
from enum import Enum


class Box(Enum):
    """Where a message lies."""

    INBOX = "inbox"
    DRAFTS = "drafts"
    SENT = "sent"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Message:
    """A mail as bytes. `number` is that of its last change, `thread` the id of its first mail."""

    id: str
    thread: str
    raw: bytes
    box: Box
    at: datetime
    number: int
    seen: bool = False

    @property
    def message_id(self) -> str:
        """Its Message-ID, angle brackets and all."""
        return str(message_from_bytes(self.raw)["Message-ID"] or "").strip()


class Mailbox:
    """Messages by id. `outgoing` is what left the house, in order."""

    def __init__(self, address: str, clock: Callable[[], datetime]) -> None:
        self.address = address
        self.number = 0
        self.messages: dict[str, Message] = {}
        self.outgoing: list[Message] = []
        self._clock = clock
        self._changes: list[tuple[int, str]] = []

    def deliver(self, raw: bytes) -> Message:
        """Somebody's mail arrives."""
        return self._add(raw, Box.INBOX)

    def draft(self, raw: bytes) -> Message:
        """A mail is written, and not yet sent."""
        return self._add(raw, Box.DRAFTS)

    def send(self, raw: bytes) -> Message:
        """A mail is sent: it leaves, and a copy stays."""
        return self.send_draft(self.draft(raw).id)

    def send_draft(self, message: str) -> Message:
        """What was written before is sent; the same id stays."""
        sent = self.change(message, box=Box.SENT)
        self.outgoing.append(sent)
        return sent

    def change(self, message: str, **fields: object) -> Message:
        """Put a message elsewhere (`box`), or mark it read (`seen`)."""
        self.number += 1
        changed = replace(self.messages[message], number=self.number, **fields)  # type: ignore[arg-type]
        self.messages[message] = changed
        self._changes.append((self.number, message))
        return changed

    def delete(self, message: str) -> None:
        """Gone for good."""
        self.number += 1
        del self.messages[message]
        self._changes.append((self.number, message))

    def history(self, since: int) -> tuple[str, ...]:
        """The ids of what changed after a number, each once; deleted ones too."""
        return tuple(dict.fromkeys(name for number, name in self._changes if number > since))

    def found(self, message_id: str) -> tuple[Message, ...]:
        """Messages that carry a Message-ID."""
        return tuple(m for m in self.messages.values() if m.message_id == message_id)

    def _add(self, raw: bytes, box: Box) -> Message:
        self.number += 1
        name = f"m{self.number:06d}"
        added = Message(name, self._thread(raw, name), raw, box, self._clock(), self.number)
        self.messages[name] = added
        self._changes.append((self.number, name))
        return added

    def _thread(self, raw: bytes, name: str) -> str:
        """The thread of a mail it refers to; its own where it refers to none that is here."""
        parsed = message_from_bytes(raw)
        named = f"{parsed['References'] or ''} {parsed['In-Reply-To'] or ''}".split()
        for message in self.messages.values():
            if message.message_id and message.message_id in named:
                return message.thread
        return name


def a_mail(sender: str, to: str, subject: str, text: str, *, answers: str = "") -> bytes:
    """A plain mail of somebody, perhaps in answer to a Message-ID; its own comes from its words."""
    name = hashlib.sha256(f"{sender}{to}{subject}{text}{answers}".encode()).hexdigest()[:20]
    head = [f"From: {sender}", f"To: {to}", f"Subject: {subject}"]
    head += [f"Message-ID: <{name}@{sender.partition('@')[2]}>"]
    head += [f"In-Reply-To: {answers}", f"References: {answers}"] if answers else []
    head += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"]
    return "\r\n".join([*head, "", text, ""]).encode()
