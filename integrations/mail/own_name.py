"""For providers that give a mail another Message-ID: its own name travels in References."""

import re

from cadence.mail import OutgoingMail


def naming_itself(mail: OutgoingMail) -> bytes:
    """The mail with its own Message-ID as the last of its References (RFC 5322 §3.6.4): programs
    that answer copy them, so an answer carries it."""
    head, blank, body = mail.raw.partition(b"\r\n\r\n")
    name = mail.message_id.encode()
    found = re.search(rb"(?im)^References:(?:[^\r\n]|\r\n[ \t])*", head)
    if found:
        head = head[: found.end()] + b"\r\n " + name + head[found.end() :]
    else:
        head += b"\r\nReferences: " + name
    return head + blank + body
