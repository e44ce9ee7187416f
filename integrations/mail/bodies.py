"""The text of a part as it was meant: charset, format=flowed, and what gateways left broken."""

import re
from email.message import Message
from unicodedata import normalize

from integrations.mail.fields import decoded_bytes, parameter

TEXT_CHARACTERS = 256 << 10
TEXT_LINES = 4000

_UTF8_AS_QP = re.compile(r"=(?:C3=[89AB][0-9A-F]|E2=80=[89A][0-9A-F]|3D\b|20$)", re.M)
_QP_RUN = re.compile(r"(?:=[0-9A-F]{2})+")
_SOFT_BREAK = re.compile(r"(?<=[^\n]{50})=\n")
_MOJIBAKE = re.compile(r"[ÃÂâ]")
_QUOTES = re.compile(r">+")


def body_text(part: "Message[str, str]") -> tuple[str, tuple[str, ...]]:
    """The decoded text of a part and what had to be mended; capped in characters and lines."""
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return "", ()
    limit = 8 * TEXT_CHARACTERS
    text, guessed = decoded_bytes(raw[:limit], parameter(part, "charset") or "utf-8")
    troubles = ["charset"] if guessed else []
    text = normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", ""))
    if part.get_content_type() != "text/html":
        text, cut = capped(text)
        troubles += ["cut"] if cut else []
    elif len(raw) > limit:
        troubles.append("cut")
    mended = without_damage(text)
    return mended, (*troubles, *(["mended"] if mended != text else []))


def capped(text: str) -> tuple[str, bool]:
    """At most 256 k characters and 4000 lines of it, and whether there was more."""
    lines = text[:TEXT_CHARACTERS].split("\n")
    short = "\n".join(lines[:TEXT_LINES])
    return short, len(short) < len(text)


def without_damage(text: str) -> str:
    """Text with leftovers of quoted-printable and of a wrong charset read as they were meant."""
    if len(_UTF8_AS_QP.findall(text)) > 1:
        text = _QP_RUN.sub(_from_quoted_printable, _SOFT_BREAK.sub("", text))
    if _MOJIBAKE.search(text):
        text = "\n".join(_from_mojibake(line) for line in text.split("\n"))
    return text


def unflowed(text: str, *, delsp: bool) -> str:
    """Paragraphs of a format=flowed part on one line each (RFC 3676 §4)."""
    out: list[str] = []
    flows_on, depth = False, 0
    for line in text.split("\n"):
        marks = _QUOTES.match(line)
        here = marks.end() if marks else 0
        plain = line[here:].removeprefix(" ")
        is_signature = plain == "-- "
        if flows_on and here == depth and not is_signature:
            out[-1] += plain
        else:
            out.append(f"{'>' * here} {plain}" if here else plain)
        flows_on = plain.endswith(" ") and not is_signature
        depth = here
        if flows_on and delsp:
            out[-1] = out[-1][:-1]
    return "\n".join(out)


def _from_quoted_printable(run: "re.Match[str]") -> str:
    raw = bytes.fromhex(run[0].replace("=", ""))
    plain = raw.decode("utf-8", "replace")
    return run[0] if "\ufffd" in plain or plain < " " else plain


def _from_mojibake(line: str) -> str:
    if not _MOJIBAKE.search(line):
        return line
    for codec in ("cp1252", "latin-1"):
        try:
            return line.encode(codec).decode("utf-8")
        except UnicodeError:
            continue
    return line
