"""A mail to ourselves and back: does it arrive, with plus addressing, whole, and in time?"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Protocol, runtime_checkable

from cadence.mail import OutgoingMail, Rendered
from daemon.checks import Grade
from daemon.cli.diagnoses import Diagnosis
from daemon.clock import Clock
from daemon.config import Config
from integrations import mail
from integrations.errors import ProviderError
from integrations.mail import Fetched, Postbox, Postman
from integrations.mail.mime_out import Envelope, wrap

SLACK = timedelta(seconds=5)
"""How far clocks may be apart without a word."""

VITAL = ("From", "Reply-To", "Message-ID", "References", "In-Reply-To")
"""Headers that a thread needs; without the others answers are still understood."""


@runtime_checkable
class Seeking(Protocol):
    """A mailbox that can be asked for one mail."""

    def seek(self, message_id: str) -> Fetched | None:
        """The mail, as soon as it is there."""


@runtime_checkable
class _Closing(Protocol):
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Waiting:
    """How often to look, and how long to rest between two looks, in seconds."""

    clock: Clock
    patience: int = 60
    rest: float = 1.0


@dataclass(frozen=True, slots=True)
class Round:
    """What went out and what came back. Times are UTC; `seen_at` is when it was noticed."""

    sent: OutgoingMail
    sent_at: datetime
    came: Fetched | None = None
    seen_at: datetime | None = None


@contextmanager
def both_ways(config: Config) -> Iterator[tuple[Postbox, Postman]]:
    """The daemon's mailbox, with its own mails in sight, and its way out, with no copies."""
    inward, outward = config.mail_in_section(), config.mail_out_section()
    inward.pop("own_address", None)
    outward.pop("proof_address", None)
    postbox = mail.connect_in(config.mail.inbound.kind, inward)
    postman = mail.connect_out(config.mail.outbound.kind, outward)
    try:
        yield postbox, postman
    finally:
        for line in (postbox, postman):
            if isinstance(line, _Closing):
                line.close()


def go_round(
    config: Config, postbox: Postbox, postman: Postman, waiting: Waiting
) -> Iterator[Diagnosis]:
    """Send one mail to the daemon's address and one with a plus tag; say what became of them."""
    try:
        direct, tagged = _there_and_back(config, postbox, postman, waiting)
    except ProviderError as trouble:
        cure = "Mend [mail.out] and [mail.in] first, then run this again."
        words = f"a mail to ourselves got lost: {trouble}"
        yield Diagnosis("loopback", words, Grade.FAIL, cure, vital=True)
        return
    yield _arrival(config, direct, waiting)
    yield from _plus(config, direct, tagged)
    if direct.came is not None:
        yield from _headers(direct)
        yield from _vouching(config, direct)
        yield _clocks(direct)


def _there_and_back(
    config: Config, postbox: Postbox, postman: Postman, waiting: Waiting
) -> tuple[Round, Round]:
    local, _, domain = config.mail.address.rpartition("@")
    sent = []
    for number, address in enumerate((config.mail.address, f"{local}+probe@{domain}")):
        now = waiting.clock()
        probe = _probe(config, address, number, now=now)
        postman.post(probe)
        sent.append(Round(probe, now))
    direct, tagged = _await(postbox, sent, waiting)
    return direct, tagged


def _probe(config: Config, address: str, number: int, *, now: datetime) -> OutgoingMail:
    domain = config.mail.address.rpartition("@")[2]
    name = f"doctor.{now:%Y%m%dT%H%M%S%f}.{number}"
    words = "cadenced doctor wrote this to itself. Nothing needs to be done."
    return wrap(
        Rendered("cadenced doctor", f"{words}\n", f"<p>{words}</p>", "en"),
        Envelope(
            message_id=f"<{name}@{domain}>",
            date=now,
            sender=config.mail.address,
            sender_name=config.mail.display_name,
            recipient=address,
            reply_to=config.mail.address,
            in_reply_to=f"<{name}.before@{domain}>",
            references=(f"<{name}.first@{domain}>", f"<{name}.before@{domain}>"),
            stop=config.mail.address,
        ),
    )


def _await(postbox: Postbox, sent: list[Round], waiting: Waiting) -> list[Round]:
    """Look once a second, until both are there or patience ends; what came is marked as done."""
    pause = threading.Event()
    rounds = list(sent)
    for attempt in range(waiting.patience + 1):
        if attempt:
            pause.wait(waiting.rest)
        for at, one in enumerate(rounds):
            came = _seek(postbox, one.sent.message_id) if one.came is None else None
            if came is not None:
                rounds[at] = Round(one.sent, one.sent_at, came, waiting.clock())
                postbox.done(came.handle)
        if all(one.came for one in rounds):
            break
    return rounds


def _seek(postbox: Postbox, message_id: str) -> Fetched | None:
    if isinstance(postbox, Seeking):
        return postbox.seek(message_id)
    wanted = message_id.encode()
    return next((one for one in postbox.fetch() if wanted in one.raw), None)


def _arrival(config: Config, direct: Round, waiting: Waiting) -> Diagnosis:
    if direct.came is None or direct.seen_at is None:
        address, patience = config.mail.address, waiting.patience
        words = f"a mail to {address} was accepted, but is not back after {patience} s"
        cure = "Is [mail.in] the mailbox of [mail] address? Look into its spam folder."
        return Diagnosis("loopback", words, Grade.FAIL, cure, vital=True)
    took = (direct.seen_at - direct.sent_at).total_seconds()
    return Diagnosis("loopback", f"a mail to ourselves was back after {took:.0f} s")


def _plus(config: Config, direct: Round, tagged: Round) -> Iterator[Diagnosis]:
    address = tagged.sent.recipient
    if tagged.came is not None and not config.mail.plus_addressing:
        cure = "Set plus_addressing = true in [mail]: replies are found more surely."
        yield Diagnosis("plus", f"{address} arrives, but is not used", Grade.LOOK, cure)
    elif tagged.came is not None:
        yield Diagnosis("plus", f"{address} arrives")
    elif direct.came is not None and config.mail.plus_addressing:
        cure = "Set plus_addressing = false in [mail], or recipient_delimiter = + in Postfix."
        words = f"{address} does not arrive: replies would be lost"
        yield Diagnosis("plus", words, Grade.FAIL, cure)


def _headers(direct: Round) -> Iterator[Diagnosis]:
    arrived = _arrived(direct)
    lost = [name for name in direct.sent.headers if name not in arrived]
    changed = [
        name
        for name, value in direct.sent.headers.items()
        if name in VITAL and name in arrived and not _is_kept(name, value, direct)
    ]
    if bad := [name for name in (*lost, *changed) if name in VITAL]:
        cure = "Let the mail server leave them alone: replies are found by them."
        yield Diagnosis("headers", f"lost or changed: {', '.join(bad)}", Grade.FAIL, cure)
    elif lost:
        cure = "Nothing to do: answers are understood without them."
        yield Diagnosis("headers", f"removed: {', '.join(lost)}", Grade.LOOK, cure)
    else:
        yield Diagnosis("headers", f"all {len(direct.sent.headers)} arrived as they were written")


def _is_kept(name: str, value: str, direct: Round) -> bool:
    """Whether a header says all that was written, or another says it: some systems give mails names
    of their own, and leave ours in References."""
    arrived = _arrived(direct)
    if _plain(arrived[name]) == _plain(value):
        return True
    named = str(arrived["References"] or "").split()
    return name in ("Message-ID", "References") and set(value.split()) <= set(named)


def _vouching(config: Config, direct: Round) -> Iterator[Diagnosis]:
    """Whose word there is for a sender: Authentication-Results (RFC 8601)."""
    inbound = config.mail.inbound
    if inbound.trust == "internal":
        yield Diagnosis("senders", "believed as they say (trust = internal)")
        return
    written = _arrived(direct).get_all("Authentication-Results") or []
    first = {str(one).partition(";")[0].split()[0].lower() for one in written if str(one).strip()}
    # Exchange Online leaves its name out: what stands first there is a verdict.
    names = sorted(name for name in first if "=" not in name)
    believed = {name.lower() for name in inbound.authserv_ids}
    if believed & set(names):
        yield Diagnosis("senders", f"vouched for by {', '.join(sorted(believed & set(names)))}")
    elif names:
        cure = f'If it is your own server, set authserv_ids = ["{names[0]}"] in [mail.in].'
        words = f"{', '.join(names)} vouches for senders, but is not believed"
        yield Diagnosis("senders", words, Grade.LOOK, cure)
    else:
        words = "nobody vouches for senders of local mail: each reply may have to be confirmed"
        cure = "Let your server check DMARC, or set trust = internal where only your people write."
        yield Diagnosis("senders", words, Grade.LOOK, cure)


def _clocks(direct: Round) -> Diagnosis:
    """The server stamped it after it was sent and before it was seen, or clocks differ."""
    stamped = _stamped(_arrived(direct))
    if stamped is None or direct.seen_at is None:
        return Diagnosis("clock", "the server writes no time that can be read", Grade.LOOK)
    early, late = direct.sent_at - stamped, stamped - direct.seen_at
    apart = max(early, late, timedelta(0))
    words = f"{apart.total_seconds():.0f} s apart from the mail server's"
    if apart <= SLACK:
        return Diagnosis("clock", words)
    ours = "ahead" if early > late else "behind"
    cure = "Keep this machine's clock by NTP: letters leave by it."
    return Diagnosis("clock", f"{words} (this one is {ours})", Grade.FAIL, cure)


def _stamped(arrived: Message) -> datetime | None:
    """The time of the uppermost Received line (RFC 5321 §4.4)."""
    written = str(arrived.get("Received", "")).rpartition(";")[2].strip()
    try:
        stamped = parsedate_to_datetime(written)
    except ValueError:
        return None
    return stamped if stamped.tzinfo else None


def _arrived(direct: Round) -> Message:
    return message_from_bytes(direct.came.raw if direct.came else b"")


def _plain(value: object) -> str:
    return " ".join(str(value).split())
