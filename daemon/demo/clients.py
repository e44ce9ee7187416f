"""Replies as mail programs write them: what each does to the mail that is answered."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from textwrap import wrap

from cadence.people import Person


@dataclass(frozen=True, slots=True)
class Answered:
    """The mail that is answered, as the person's program shows it."""

    subject: str
    sender: str
    reply_to: str
    message_id: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Written:
    """What a person answers, and when; `inline`: under which question, by its number."""

    author: Person
    text: str
    at: datetime
    inline: tuple[tuple[int, str], ...] = ()


Client = Callable[[Answered, Written], EmailMessage]


def gmail(mail: Answered, written: Written) -> EmailMessage:
    """Above the quote, text and HTML."""
    line = f"On {mail.at:%a, %b %d, %Y at %I:%M %p} Cadence <{mail.sender}> wrote:"
    text = f"{written.text}\n\n{line}\n\n{_quoted(mail.text)}\n"
    html = (
        f'<div dir="ltr">{_lines(written.text)}</div><br><div class="gmail_quote">'
        f'<div dir="ltr" class="gmail_attr">{escape(line)}<br></div>'
        f'<blockquote class="gmail_quote">{_lines(mail.text)}</blockquote></div>'
    )
    return _message(mail, written, text, html)


def iphone(mail: Answered, written: Written) -> EmailMessage:
    """A line or two, the phone's own line, the quote marked and wrapped."""
    line = f"On {mail.at:%d %b %Y, at %H:%M}, Cadence <{mail.sender}> wrote:"
    text = f"{written.text}\n\nSent from my iPhone\n\n> {line}\n> \n{_quoted(mail.text)}\n"
    return _message(mail, written, text)


def android(mail: Answered, written: Written) -> EmailMessage:
    """In the person's own language, as Gmail on a phone."""
    lines = {
        "de": f"Cadence <{mail.sender}> schrieb am {mail.at:%a., %d. %b. %Y, %H:%M}:",
        "fr": f"Le {mail.at:%d %b %Y à %H:%M}, Cadence <{mail.sender}> a écrit :",
        "es": f"El {mail.at:%d %b %Y, %H:%M}, Cadence <{mail.sender}> escribió:",
    }
    line = lines.get(written.author.locale, f"On {mail.at:%d %b %Y, %H:%M} Cadence wrote:")
    return _message(mail, written, f"{written.text}\n\n{line}\n\n{_quoted(mail.text)}\n")


def outlook(mail: Answered, written: Written) -> EmailMessage:
    """No marks at all: the old mail stands below a block of headers."""
    names = {
        "de": ("Von", "Gesendet", "An", "Betreff"),
        "fr": ("De", "Envoyé", "À", "Objet"),
        "es": ("De", "Enviado", "Para", "Asunto"),
    }
    sender, sent, to, subject = names.get(written.author.locale, ("From", "Sent", "To", "Subject"))
    block = (
        f"{sender}: Cadence <{mail.sender}>\n{sent}: {mail.at:%A, %d %B %Y %H:%M}\n"
        f"{to}: {written.author.name} <{written.author.id}>\n{subject}: {mail.subject}"
    )
    text = f"{written.text}\n\n{block}\n\n{mail.text}\n"
    return _message(mail, written, text)


def thunderbird(mail: Answered, written: Written) -> EmailMessage:
    """Answers under the questions, inside the quote; re-wrapped at 72."""
    under = dict(written.inline)
    lines = [f"On {mail.at:%d/%m/%Y %H:%M}, Cadence wrote:"]
    for line in mail.text.splitlines():
        lines += [f"> {part}" for part in wrap(line, 70) or [""]]
        number = re.match(r"(\d)\. ", line)
        if number and int(number[1]) in under:
            lines += ["", under.pop(int(number[1])), ""]
    body = "\n".join([*([written.text, ""] if written.text else []), *lines])
    return _message(mail, written, body + "\n")


def damaged(mail: Answered, written: Written) -> EmailMessage:
    """A gateway left quoted-printable marks behind, and a banner above."""
    banner = "[EXTERNAL] This message came from outside the organisation."
    quoted = _quoted(mail.text).replace("=", "=3D").replace("é", "=C3=A9")
    line = f"On {mail.at:%d %b %Y, at %H:%M}, Cadence <{mail.sender}> wrote:"
    return _message(mail, written, f"{banner}\n\n{written.text}\n\n{line}\n{quoted}\n")


CLIENTS: tuple[Client, ...] = (gmail, iphone, android, outlook, thunderbird, damaged)


def out_of_office(mail: Answered, author: Person, at: datetime, back: str) -> EmailMessage:
    """What a server answers by itself (RFC 3834)."""
    written = Written(author, f"I am out of office and back on {back}.", at)
    message = _message(mail, written, written.text + "\n")
    del message["Subject"]
    message["Subject"] = f"Automatic reply: {mail.subject}"
    message["Auto-Submitted"] = "auto-replied"
    return message


def _message(mail: Answered, written: Written, text: str, html: str = "") -> EmailMessage:
    message = EmailMessage()
    subject = mail.subject if mail.subject.startswith("Re:") else f"Re: {mail.subject}"
    message["From"] = f"{written.author.name} <{written.author.id}>"
    message["To"] = mail.reply_to
    message["Subject"] = subject
    message["Date"] = format_datetime(written.at)
    local = written.author.id.partition("@")[0]
    message["Message-ID"] = f"<{written.at:%Y%m%d%H%M%S}.{local}@fernhill.example>"
    message["In-Reply-To"] = mail.message_id
    message["References"] = mail.message_id
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
        message.set_boundary(f"part-{written.at:%Y%m%d%H%M%S}-{local}")
    return message


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())
