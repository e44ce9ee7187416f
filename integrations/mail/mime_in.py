"""A mail's bytes read into a value: guard first, then the parser, and never an exception."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from email.policy import compat32

from cadence.mail import HtmlLine, IncomingMail, SentMail
from integrations.mail.bodies import body_text, unflowed
from integrations.mail.fields import decoded, every_header, moment, parameter, unfolded
from integrations.mail.guard import NESTED, PARTS, Unreadable, guard, sealed
from integrations.mail.html_lines import html_lines

Part = Message  # of str headers: the policy is compat32

REPORT_CHARACTERS = 64 << 10

_REPORTS = ("delivery-status", "disposition-notification", "feedback-report")
_RETURNED = ("sealed/rfc822", "text/rfc822-headers", "sealed/rfc822-headers")


@dataclass(slots=True)
class _Found:
    """What the parts hold, in order."""

    texts: list[str] = field(default_factory=list)
    html: list[HtmlLine] = field(default_factory=list)
    flowed: bool = False
    calendar: str = ""
    report: str = ""
    returned: str = ""
    attachments: list[str] = field(default_factory=list)
    damaged: dict[str, None] = field(default_factory=dict)


def read_mail_bytes(raw: bytes) -> IncomingMail | Unreadable:
    """The mail as a value; Unreadable where it is beyond the limits or breaks the parser.

    Follows RFC 5322, 2045 to 2047, 2231, 3676. Attachments are names only; attached messages stay
    closed. What had to be guessed, mended or cut is named in `damaged`.
    """
    refusal = guard(raw)
    if refusal is not None:
        return refusal
    try:
        message = message_from_bytes(sealed(raw), policy=compat32)
        return _read(message)
    except Exception:  # the parser's ways of failing on hostile bytes cannot be listed
        return Unreadable("parser")


def read_sent_bytes(raw: bytes) -> SentMail | None:
    """A mail of ours as replies are matched against it; None where it cannot be read.

    Keeps what its style hides: some programs quote the preheader in plain sight.
    """
    if guard(raw) is not None:
        return None
    try:
        message = message_from_bytes(sealed(raw), policy=compat32)
        found = _Found()
        for part in _parts(message):
            _take(found, part, keep_hidden=True)
    except Exception:  # as above
        return None
    return SentMail(
        unfolded(str(message.get("message-id", ""))),
        decoded(unfolded(str(message.get("subject", "")))),
        "\n".join(found.texts),
        tuple(found.html),
    )


def sent_mail(message_id: str, subject: str, text: str, html: str) -> SentMail:
    """A mail of ours from its stored bodies, for matching a reply against it."""
    return SentMail(message_id, subject, text, html_lines(html, keep_hidden=True))


def _read(message: Part) -> IncomingMail | Unreadable:
    found = _Found()
    for number, part in enumerate(_parts(message)):
        if number >= PARTS:
            return Unreadable("many parts")
        _take(found, part, keep_hidden=False)
    headers = every_header(message)
    return IncomingMail(
        headers=headers,
        text="\n".join(found.texts),
        html=tuple(found.html),
        content_type=message.get_content_type(),
        format_flowed=found.flowed,
        report_type=parameter(message, "report-type").lower(),
        calendar=found.calendar,
        attachments=tuple(found.attachments),
        date=moment((headers.get("date") or ("",))[0]),
        damaged=tuple(found.damaged),
        report=found.report,
        returned=found.returned,
    )


def _parts(message: Part) -> Iterator[Part]:
    """The leaves in order, down to a bounded depth."""
    waiting: list[tuple[Part, int]] = [(message, 0)]
    while waiting:
        part, depth = waiting.pop()
        inside = part.get_payload() if part.is_multipart() else None
        if isinstance(inside, list):
            if depth < NESTED:
                children = (child for child in reversed(inside) if isinstance(child, Message))
                waiting += [(child, depth + 1) for child in children]
        else:
            yield part


def _take(found: _Found, part: Part, *, keep_hidden: bool) -> None:
    kind = part.get_content_type()
    name = _file_name(part)
    if kind.partition("/")[2] in _REPORTS:
        found.report = _plain(part)
    elif kind in _RETURNED:
        found.returned = _plain(part).lstrip("\n").partition("\n\n")[0]
    elif kind == "text/calendar" and not found.calendar:
        _take_calendar(found, part, name)
    elif _is_attached(part, name, first=not (found.texts or found.html)):
        found.attachments.append(name or kind)
    elif kind == "text/html":
        text, troubles = body_text(part)
        found.html += html_lines(text, keep_hidden=keep_hidden)
        found.damaged |= dict.fromkeys(troubles)
    elif kind.startswith("text/"):
        _take_text(found, part)
    else:
        found.attachments.append(name or kind)


def _take_calendar(found: _Found, part: Part, name: str) -> None:
    """An invitation that somebody attached is a file; an answer to ours speaks wherever it is."""
    text = _plain(part)
    answers = any(f"METHOD:{method}" in text[:2000].upper() for method in ("REPLY", "COUNTER"))
    if answers or not _is_attached(part, "", first=True):
        found.calendar = text
    else:
        found.attachments.append(name or "text/calendar")


def _take_text(found: _Found, part: Part) -> None:
    text, troubles = body_text(part)
    found.damaged |= dict.fromkeys(troubles)
    if parameter(part, "format").lower() == "flowed":
        text = unflowed(text, delsp=parameter(part, "delsp").lower() == "yes")
        found.flowed = True
    found.texts.append(text)


def _plain(part: Part) -> str:
    return body_text(part)[0][:REPORT_CHARACTERS]


def _is_attached(part: Part, name: str, *, first: bool) -> bool:
    how = str(part.get("content-disposition", ""))[:64].strip().lower()
    return how.startswith("attachment") or (bool(name) and not first)


def _file_name(part: Part) -> str:
    found = parameter(part, "filename", "content-disposition") or parameter(part, "name")
    return decoded(found)[:255]
