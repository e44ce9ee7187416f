"""Wraps a letter as a mail: our own headers and MIME, cleaned, the same bytes every time, checked.

The standard library's writer is not used: on Python before 3.11.10 an encoded word with a line
break in a name writes a header of its own (CVE-2024-6923), and it takes most of a mail's time.
"""

import re
import unicodedata
from base64 import b64encode
from binascii import b2a_qp
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from hashlib import sha256

from cadence.mail import Attachment, OutgoingMail, Rendered

NAME_LENGTH = 120
SUBJECT_LENGTH = 200
REFERENCES = 20
WORD = 39
"""Bytes in an encoded word, so that it fits on a line with the longest header's name."""

_JOINERS = "\u200c\u200d"

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_ADDRESS = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?", re.ASCII)
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,240}@[!-;=?-~]{1,240}>", re.ASCII)
_THEIR_ID = re.compile(r"<[!-;=?-~]{1,250}>", re.ASCII)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)
_SAFE_PHRASE = re.compile(r"[A-Za-z0-9 !#$%&'*+/=?^_`{|}~.,()-]*", re.ASCII)
_LIST_ID = re.compile(r"[a-z0-9.-]+", re.ASCII)


class Unfit(ValueError):
    """The letter cannot be made into a mail that is safe to send; the sentence says which part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """Who writes to whom, and what ties the mail to others. Message-IDs have angle brackets.

    `stop` is the address a mail to which means stop; `answers` says that the mail answers one of
    theirs (RFC 3834 §5). Their Message-IDs may be anything: those unfit for a header are left out.
    `date` is aware.
    """

    message_id: str
    date: datetime
    sender: str
    sender_name: str
    recipient: str
    recipient_name: str = ""
    reply_to: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    list_name: str = "1:1 preparation"
    stop: str = ""
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Invitation:
    """An iCalendar object that travels along, and what it asks for (RFC 6047)."""

    method: Attachment
    ics: bytes


def wrap(
    letter: Rendered, envelope: Envelope, invitation: Invitation | None = None
) -> OutgoingMail:
    """The whole mail, CRLF line ends, 7 bit. Raises Unfit; never sends a doubtful header."""
    fields = dict(_headers(letter, envelope))
    parts = _parts(letter, invitation)
    boundary = _boundary(envelope.message_id, parts)
    fields["Content-Type"] = f'multipart/alternative; boundary="{boundary}"'
    fields["Content-Language"] = _matched(_LANGUAGE, letter.language, "the language")
    raw = b"".join(
        (
            _header_block(fields),
            b"\r\n",
            *(b"--%s\r\n%s\r\n" % (boundary.encode(), part) for part in parts),
            b"--%s--\r\n" % boundary.encode(),
        )
    )
    _inspect(raw, fields, boundary, len(parts))
    return OutgoingMail(envelope.message_id, envelope.sender, envelope.recipient, raw, fields)


def cleaned(text: str, length: int) -> str:
    """What may stand in a header: one line, no controls, no bidirectional overrides, no encoded
    word of somebody else's making, NFC, at most `length` characters."""
    plain = "".join(
        " " if sign.isspace() else sign
        for sign in unicodedata.normalize("NFC", text)
        if sign.isspace() or sign in _JOINERS or unicodedata.category(sign)[0] != "C"
    )
    plain = " ".join(plain.replace("=?", "= ?").split())
    return plain if len(plain) <= length else plain[: length - 1].rstrip() + "…"


def _headers(letter: Rendered, envelope: Envelope) -> Iterator[tuple[str, str]]:
    domain = envelope.sender.rpartition("@")[2]
    yield "From", _mailbox(envelope.sender_name, envelope.sender)
    yield "To", _mailbox(envelope.recipient_name, envelope.recipient)
    if envelope.reply_to:
        yield "Reply-To", _mailbox(envelope.sender_name, envelope.reply_to)
    yield "Subject", _encoded(cleaned(letter.subject, SUBJECT_LENGTH))
    yield "Date", format_datetime(envelope.date)
    yield "Message-ID", _matched(_MESSAGE_ID, envelope.message_id, "the Message-ID")
    if _THEIR_ID.fullmatch(envelope.in_reply_to):
        yield "In-Reply-To", envelope.in_reply_to
    if known := [one for one in envelope.references if _THEIR_ID.fullmatch(one)]:
        yield "References", " ".join((*known[:1], *known[1:][-(REFERENCES - 1) :]))
    yield "Auto-Submitted", "auto-replied" if envelope.answers else "auto-generated"
    yield "X-Auto-Response-Suppress", "AutoReply, RN, NRN"
    list_id = _matched(_LIST_ID, f"one-on-one.{domain.lower()}", "the domain")
    yield "List-Id", f"{_phrase(envelope.list_name)} <{list_id}>".strip()
    if envelope.stop:
        stop = _matched(_ADDRESS, envelope.stop, "the address to stop at")
        yield "List-Unsubscribe", f"<mailto:{stop}?subject=stop>"
    yield "MIME-Version", "1.0"


def _mailbox(name: str, address: str) -> str:
    bare = _matched(_ADDRESS, address, "an address")
    phrase = _phrase(name)
    return f"{phrase} <{bare}>" if phrase else bare


def _phrase(name: str) -> str:
    """A display name: in quotation marks, or as encoded words (RFC 5322 §3.2.5, RFC 2047 §5)."""
    plain = cleaned(name, NAME_LENGTH)
    if not plain:
        return ""
    if _SAFE_PHRASE.fullmatch(plain):
        return f'"{plain}"'
    if plain.isascii():
        return '"' + re.sub(r'(["\\])', r"\\\1", plain) + '"'
    return _encoded(plain)


def _encoded(text: str) -> str:
    """ASCII as it is, anything else as encoded words of at most 75 characters (RFC 2047 §2)."""
    if text.isascii():
        return text
    words, chunk = [], b""
    for sign in text:
        if len(chunk) + len(sign.encode()) > WORD:
            words.append(chunk)
            chunk = b""
        chunk += sign.encode()
    return " ".join(f"=?utf-8?B?{b64encode(word).decode()}?=" for word in (*words, chunk))


def _matched(shape: re.Pattern[str], value: str, what: str) -> str:
    if not shape.fullmatch(value) or ".." in value:
        msg = f"{what} is not fit for a header"
        raise Unfit(msg)
    return value


def _header_block(fields: dict[str, str]) -> bytes:
    return b"".join(_folded(name, value).encode("ascii") for name, value in fields.items())


def _folded(name: str, value: str) -> str:
    """A header, broken at spaces where a line would pass 78 characters (RFC 5322 §2.2.3)."""
    lines, line = [], f"{name}:"
    for word in value.split(" "):
        if len(line) + 1 + len(word) > 78 and line.strip() and line != f"{name}:":
            lines.append(line)
            line = ""
        line += " " + word
    return "\r\n".join((*lines, line)) + "\r\n"


def _parts(letter: Rendered, invitation: Invitation | None) -> tuple[bytes, ...]:
    parts = [
        _part(b"text/plain; charset=utf-8", letter.text.encode()),
        _part(b"text/html; charset=utf-8", letter.html.encode()),
    ]
    if invitation is not None:
        kind = b"text/calendar; charset=utf-8; method=%s" % invitation.method.value.encode()
        parts.append(_part(kind, invitation.ics))
    return tuple(parts)


def _part(kind: bytes, content: bytes) -> bytes:
    lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").rstrip(b"\n") + b"\n"
    body = b2a_qp(lines, istext=True).replace(b"\n", b"\r\n")
    return b"Content-Type: %s\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n%s" % (
        kind,
        body,
    )


def _boundary(message_id: str, parts: tuple[bytes, ...]) -> str:
    """The same for the same mail; `=_` cannot occur in quoted-printable (RFC 2045 §6.7)."""
    digest = sha256(message_id.encode())
    for part in parts:
        digest.update(part)
    return f"=_{digest.hexdigest()[:32]}"


def _inspect(raw: bytes, fields: dict[str, str], boundary: str, parts: int) -> None:
    """Read it again as a stranger would: no header, part or line that we did not put there."""
    head, _, body = raw.partition(b"\r\n\r\n")
    unfolded = head.replace(b"\r\n ", b" ").split(b"\r\n")
    read = [tuple(line.decode("ascii").split(": ", 1)) for line in unfolded]
    delimiter = b"--%s" % boundary.encode()
    sound = (
        read == list(fields.items())
        and raw.isascii()
        and raw.count(b"\r") == raw.count(b"\n") == raw.count(b"\r\n")
        and b"\0" not in raw
        and body.count(delimiter) == parts + 1
        and max(map(len, raw.split(b"\r\n"))) <= 998
    )
    if not sound:
        msg = "the mail does not read back as it was written"
        raise Unfit(msg)
