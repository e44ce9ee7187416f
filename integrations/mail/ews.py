"""The daemon's mailbox on Exchange by EWS, in and out.

Nothing is ever deleted, moved, or posted twice: what may have been taken is sought in Sent Items.
"""

import logging
from collections.abc import Iterator, Mapping
from typing import Any

from cadence.mail import OutgoingMail
from integrations import ews_mails, metering
from integrations.errors import Refused
from integrations.ews_account import Ews, read_server
from integrations.mail import LARGEST_MAIL, Fetched

_AT_ONCE = 10

log = logging.getLogger(__name__)


class EwsPostbox:
    """Gives what lies in the inbox without the mark of being done, which only we see and set: a
    person who opens the mailbox, reads or flags a mail, changes nothing."""

    def __init__(self, ews: Ews, mailbox: str, *, largest: int = LARGEST_MAIL) -> None:
        self._ews = ews
        self._mailbox = mailbox
        self._largest = largest
        self._unmarked: set[str] = set()

    def fetch(self) -> Iterator[Fetched]:
        """Mails not yet done, the oldest first. Raises Unavailable, SignedOut."""
        mailbox = self._mailbox
        lying = self._ews.ask(mailbox, lambda account: ews_mails.not_done(account, mailbox))
        waiting = [one for one in lying if one.id not in self._unmarked]
        for start in range(0, len(waiting), _AT_ONCE):
            some = waiting[start : start + _AT_ONCE]
            kinds = {one.id: one.kind for one in some}
            for name, raw in self._contents(some):
                yield Fetched(f"{kinds[name]}:{name}", raw)

    def done(self, handle: str) -> None:
        """Mark it; one that takes no mark is remembered, so that it holds up no other.

        Raises Unavailable, SignedOut.
        """
        kind, _, name = handle.partition(":")
        try:
            self._ews.ask(self._mailbox, lambda account: ews_mails.mark_done(account, kind, name))
        except Refused as trouble:
            log.warning("a mail takes no mark: %s", trouble)
            self._unmarked.add(name)

    def seek(self, message_id: str) -> Fetched | None:
        """One mail by its Message-ID, done or not; None where it is not in the inbox."""
        mailbox = self._mailbox
        found = self._ews.ask(
            mailbox, lambda account: ews_mails.named(account, mailbox, message_id, "inbox")
        )
        for name, raw in self._contents(found[:1]):
            return Fetched(f"{found[0].kind}:{name}", raw)
        return None

    def check(self) -> int:
        """Sign in and count what waits, for the doctor."""
        mailbox = self._mailbox
        return len(self._ews.ask(mailbox, lambda account: ews_mails.not_done(account, mailbox)))

    def close(self) -> None:
        """Hang up."""
        self._ews.close()

    def _contents(self, some: list[ews_mails.Lying]) -> Iterator[tuple[str, bytes]]:
        """What they hold. One that is too large, or that Exchange cannot write, is given as blanks
        of its size: kept and not read, like any other that no reader could digest."""
        large = [one for one in some if one.size > self._largest]
        small = [one.id for one in some if one not in large]
        read: list[tuple[str, bytes | None]] = []
        if small:
            read = self._ews.ask(
                self._mailbox, lambda account: list(ews_mails.contents(account, small))
            )
        found = dict(read) | {one.id: None for one in large}
        for one in some:
            if one.id not in found:
                continue  # Somebody took it away meanwhile.
            raw = found[one.id]
            if raw is None:
                log.warning("a mail cannot be had as MIME", extra={"bytes": one.size})
            yield one.id, raw if raw is not None else b" " * min(one.size, self._largest)


class EwsPostman:
    """Posts as the mailbox; each mail once, however the line breaks."""

    def __init__(self, ews: Ews, mailbox: str) -> None:
        self._ews = ews
        self._mailbox = mailbox

    def post(self, mail: OutgoingMail) -> str:
        """Hand it over; Exchange gives no name for it.

        Raises Unavailable, Refused, Unknown, SignedOut.
        """
        mailbox = self._mailbox
        self._ews.ask(
            mailbox, lambda account: ews_mails.send(account, mailbox, mail.raw), posting=True
        )
        return ""

    def was_posted(self, message_id: str) -> bool | None:
        """Whether it lies in Sent Items, or still in the Outbox. Raises Unavailable, SignedOut."""
        mailbox, places = self._mailbox, ("sentitems", "outbox")
        return bool(
            self._ews.ask(
                mailbox, lambda account: ews_mails.named(account, mailbox, message_id, *places)
            )
        )

    def check(self) -> bool:
        """Sign in and ask Sent Items, for the doctor. Raises Unavailable, Refused, SignedOut."""
        return self.was_posted("<doctor@cadenced.invalid>") is False

    def close(self) -> None:
        """Hang up."""
        self._ews.close()


def connect_in(section: Mapping[str, Any]) -> EwsPostbox:
    """Keys: those of `ews_account.read_server`, and `address`, the daemon's own."""
    return EwsPostbox(_ews(section), _mailbox(section))


def connect_out(section: Mapping[str, Any]) -> EwsPostman:
    """Keys: those of `connect_in`. A call is never repeated by itself: it may have been heard."""
    return EwsPostman(_ews({**section, "patience": 0}), _mailbox(section))


def _ews(section: Mapping[str, Any]) -> Ews:
    return Ews(read_server(section), metering.of(section))


def _mailbox(section: Mapping[str, Any]) -> str:
    return str(section["address"]).lower()
