"""Delivery reports: whom a mail did not reach, and whether that is for good (RFC 3464)."""

import re
from collections.abc import Iterator

from cadence.mail import IncomingMail
from cadence.people import bare_address
from cadence.replies.reading import Bounce

_STATUS = re.compile(r"\b([245])\.\d{1,3}\.\d{1,3}\b")
_REPLY_CODE = re.compile(r"(?<![\d.])([45])\d\d[ \-](?!\d{3})")
_ADDRESS = re.compile(r"[A-Za-z0-9_.+=%'-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{1,252}[A-Za-z0-9]")
_MESSAGE_ID = re.compile(r"(?im)^message-id:\s{0,9}(<[^<>\s]{1,250}>)")
_SEARCHED = 20_000


def bounces(mail: IncomingMail) -> tuple[Bounce, ...]:
    """One for each recipient that was not reached; a delay is not permanent."""
    about = _returned_id(mail)
    found = list(_reported(mail.report, about))
    if not found:
        found = list(_told(mail, about))
    return tuple({bounce.recipient: bounce for bounce in found}.values())


def was_delivered(report: str) -> bool:
    """Whether a report tells only of success."""
    actions = {fields.get("action", "") for fields in _groups(report)} - {""}
    return bool(actions) and actions <= {"delivered", "relayed", "expanded"}


def _reported(report: str, about: str) -> Iterator[Bounce]:
    for fields in _groups(report):
        recipient = fields.get("original-recipient") or fields.get("final-recipient", "")
        address = bare_address(recipient.rpartition(";")[2])
        action = fields.get("action", "").split(" ")[0]
        if "@" in address and action not in ("delivered", "relayed", "expanded"):
            status = _STATUS.search(fields.get("status", "") or fields.get("diagnostic-code", ""))
            permanent = action != "delayed" and (status is None or status[1] == "5")
            yield Bounce(address, permanent, about)


def _groups(report: str) -> Iterator[dict[str, str]]:
    """The groups of fields of a report, folded lines joined; names and values in lower case."""
    fields: dict[str, str] = {}
    name = ""
    for line in report.split("\n"):
        if not line.strip():
            if fields:
                yield fields
            fields, name = {}, ""
        elif line[:1] in " \t" and name:
            fields[name] += f" {line.strip().lower()}"
        else:
            name, _, value = line.partition(":")
            name = name.strip().lower()
            fields.setdefault(name, value.strip().lower())
    if fields:
        yield fields


def _told(mail: IncomingMail, about: str) -> Iterator[Bounce]:
    """Without a report for machines: the header some servers add, or the words of the notice."""
    text = mail.text[:_SEARCHED] or "\n".join(line.text for line in mail.html)[:_SEARCHED]
    named = _ADDRESS.findall(mail.header("x-failed-recipients"))
    status = _STATUS.search(text) or _REPLY_CODE.search(text)
    permanent = status is not None and status[1] == "5"
    if named:
        permanent = permanent or status is None
    elif status is not None:
        near = text[max(0, status.start() - 600) : status.end() + 300]
        named = [a for a in _ADDRESS.findall(near) if not a.lower().startswith("mailer-daemon")][:1]
    for address in named[:50]:
        yield Bounce(bare_address(address), permanent, about)


def _returned_id(mail: IncomingMail) -> str:
    """The Message-ID of the mail that came back."""
    for text in (mail.returned, mail.text[:_SEARCHED]):
        found = _MESSAGE_ID.search(text)
        if found:
            return found[1]
    return mail.header("in-reply-to").strip()
