"""A mail with invented names, addresses and ids, its structure and its line breaks kept."""

import re
from base64 import encodebytes
from binascii import b2a_qp
from collections.abc import Iterator
from email import message_from_bytes
from email.generator import BytesGenerator
from email.header import Header
from email.message import Message
from email.policy import compat32
from email.utils import formataddr, getaddresses
from io import BytesIO
from typing import TypeAlias

from integrations.mail.disguise import Disguise
from integrations.mail.fields import decoded, parameter, unfolded
from integrations.mail.guard import Unreadable, guard, sealed

_KEPT = re.compile(
    r"(?i)^(?:from|to|cc|reply-to|sender|return-path|resent-from|delivered-to|subject|date"
    r"|thread-topic|in-reply-to|references|message-id|mime-version|content-.*|auto-submitted"
    r"|precedence|list-.*|importance|x-mailer|user-agent|x-auto.*|x-ms-exchange-.*|x-ms-has-attach"
    r"|x-failed-recipients|x-loop|x-priority|feedback-id|disposition-notification-to|original-.*"
    r"|final-recipient|action|status|diagnostic-code|reporting-.*|x-apple.*)$"
)
_IDS = frozenset({"message-id", "in-reply-to", "references", "content-id", "original-message-id"})
_ADDRESSES = frozenset({"from", "to", "cc", "reply-to", "sender", "resent-from"})
_NAMED_FILE = re.compile(r"(?i)((?:file)?name\*?\d?\*?\s*=\s*)(\"[^\"]*\"|[^;\s]+)")
_EXTENSION = re.compile(r"\.(\w{1,5})\"?$")

Part: TypeAlias = "Message[str, str]"


def anonymous(raw: bytes, disguise: Disguise) -> bytes | Unreadable:
    """The same mail told by strangers; Unreadable where it is beyond the limits.

    Headers that say nothing about how a reply is read are left out, attached files are emptied.
    What the words themselves give away stays: whoever sends it on reads it first.
    """
    refusal = guard(raw)
    if refusal is not None:
        return refusal
    message: Part = message_from_bytes(sealed(raw), policy=compat32)
    parts = list(message.walk())
    for text in _texts(parts):
        disguise.learn(text)
    for part in parts:
        _disguise_headers(part, disguise)
        if not part.is_multipart():
            _disguise_body(part, disguise)
        else:
            part.preamble = disguise.text(part.preamble) if part.preamble else part.preamble
    return _written(message, crlf=b"\r\n" in raw[:2000])


def _texts(parts: list[Part]) -> Iterator[str]:
    """Everything in which a name may stand: the headers, then the bodies."""
    for part in parts:
        yield from (f"{decoded(unfolded(str(value)))}\n" for _, value in part.raw_items())
    for part in parts:
        if part.get_content_maintype() == "text":
            yield _decoded(part)[0]


def _disguise_headers(part: Part, disguise: Disguise) -> None:
    kept = [(name, str(value)) for name, value in part.raw_items() if _KEPT.match(name)]
    for name in set(part.keys()):
        del part[name]
    for name, value in kept:
        part[name] = _header(name, value, disguise)


def _header(name: str, value: str, disguise: Disguise) -> str:
    if name.lower() in _IDS:
        return disguise.message_id(value)
    if name.lower().startswith("content-"):
        return _NAMED_FILE.sub(_without_name, value)
    if "=?" not in value:
        return disguise.text(value)
    if name.lower() in _ADDRESSES:
        people = ((decoded(shown), address) for shown, address in getaddresses([unfolded(value)]))
        return ", ".join(formataddr((disguise.text(n), disguise.text(a))) for n, a in people)
    told = disguise.text(decoded(unfolded(value)))
    return told if told.isascii() else Header(told, "utf-8", header_name=name).encode()


def _without_name(found: "re.Match[str]") -> str:
    extension = _EXTENSION.search(found[2])
    return f'{found[1]}"attachment{"." + extension[1] if extension else ""}"'


def _disguise_body(part: Part, disguise: Disguise) -> None:
    attached = str(part.get("content-disposition", "")).strip().lower().startswith("attachment")
    if part.get_content_maintype() not in {"text", "message", "sealed"} or attached:
        part.set_payload("")
        return
    text, charset = _decoded(part)
    told = disguise.text(text).encode(charset, "xmlcharrefreplace")
    how = str(part.get("content-transfer-encoding", "")).strip().lower()
    if how == "base64":
        part.set_payload(encodebytes(told).decode("ascii"))
    elif how == "quoted-printable":
        part.set_payload(b2a_qp(told, istext=True).decode("ascii"))
    else:
        part.set_payload(told.decode("ascii", "surrogateescape"))


def _decoded(part: Part) -> tuple[str, str]:
    """The text, and a charset that gives the same bytes back."""
    raw = part.get_payload(decode=True)
    body = raw if isinstance(raw, bytes) else b""
    for charset in (parameter(part, "charset") or "utf-8", "utf-8"):
        try:
            text = body.decode(charset)
            if text.encode(charset) == body:
                return text, charset
        except (LookupError, ValueError):
            continue
    return body.decode("latin-1"), "latin-1"


def _written(message: Part, *, crlf: bool) -> bytes:
    out = BytesIO()
    policy = compat32.clone(linesep="\r\n" if crlf else "\n", max_line_length=0)
    BytesGenerator(out, mangle_from_=False, policy=policy).flatten(message)
    return out.getvalue().replace(b"sealed/", b"message/")
