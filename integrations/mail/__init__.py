"""Mail the daemon can fetch and post.

To add a system: write `integrations/mail/<name>.py` with `connect_in` and/or `connect_out`, name it
in `PROVIDERS_IN`/`PROVIDERS_OUT`, and say in the contract suite how to stage it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol, cast, runtime_checkable

from cadence.mail import OutgoingMail

PROVIDERS_IN = {
    "exchange": "integrations.mail.ews",
    "gmail": "integrations.mail.gmail",
    "imap": "integrations.mail.imap",
    "maildir": "integrations.mail.maildir",
    "microsoft": "integrations.mail.graph",
    "memory": "integrations.mail.memory",
}
PROVIDERS_OUT = {
    "exchange": "integrations.mail.ews",
    "gmail": "integrations.mail.gmail",
    "maildir": "integrations.mail.maildir",
    "microsoft": "integrations.mail.graph",
    "memory": "integrations.mail.memory",
    "smtp": "integrations.mail.smtp",
}


LARGEST_MAIL = 50 * 1024 * 1024
"""What lies beyond it of a mail is not fetched; the guard refuses mails long before."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A mail as it lies in the daemon's mailbox; `handle` finds it again in `Postbox.done`."""

    handle: str
    raw: bytes


class Postbox(Protocol):
    """The daemon's own mailbox, inbound."""

    def fetch(self) -> Iterator[Fetched]:
        """Mails not yet done, oldest first, again until `done`. Raises Unavailable, SignedOut."""

    def done(self, handle: str) -> None:
        """The mail is stored on our side: do not give it again. It is not deleted for good."""


@runtime_checkable
class Listening(Protocol):
    """What a mailbox can do besides that tells of new mail by itself."""

    def wait(self, seconds: float) -> bool:
        """Whether something stirred within that time; fetch now and then even where not."""


class Postman(Protocol):
    """Posts mail."""

    def post(self, mail: OutgoingMail) -> str:
        """Hand it over; returns what the far side calls it ("" where it has no name for it).

        Raises Unavailable (it was not taken), Refused (it never will be), Unknown (ask first),
        SignedOut.
        """

    def was_posted(self, message_id: str) -> bool | None:
        """Whether a mail with this Message-ID went out; None where the far side cannot be asked."""


def connect_in(kind: str, section: Mapping[str, Any]) -> Postbox:
    """Open the mailbox that `[mail.in]` describes."""
    return cast(Postbox, import_module(PROVIDERS_IN[kind]).connect_in(section))


def connect_out(kind: str, section: Mapping[str, Any]) -> Postman:
    """Open the way out that `[mail.out]` describes."""
    return cast(Postman, import_module(PROVIDERS_OUT[kind]).connect_out(section))
