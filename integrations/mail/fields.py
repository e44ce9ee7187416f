"""Bounded readers of header fields: linear, never an exception, no codec of the sender's choice."""

import re
from binascii import Error as BadBase64
from binascii import a2b_base64, a2b_qp
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime

PARAMETER_BYTES = 2 << 10

CODECS = {
    **{name: name for name in ("utf-8", "utf-16", "gb18030", "big5", "iso-2022-jp", "euc-jp")},
    **{name: name for name in ("euc-kr", "koi8-r", "koi8-u", "macintosh")},
    **{f"iso-8859-{n}": f"iso-8859-{n}" for n in (*range(2, 12), *range(13, 17))},
    **{f"windows-{n}": f"cp{n}" for n in (874, *range(1250, 1259))},
    **{f"cp{n}": f"cp{n}" for n in (437, 850, 852, 866, 874, 932, 949, 950, *range(1250, 1259))},
    "utf8": "utf-8",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz-gb-2312": "hz",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "ks_c_5601-1987": "cp949",
    "iso-2022-kr": "iso-2022-kr",
}
"""The charsets we decode, by their name in a mail; others are guessed."""

_ENCODED = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?]{0,2000})\?=")
_FOLD = re.compile(r"[\r\n]+[ \t]*")


def decoded_bytes(raw: bytes, charset: str) -> tuple[str, bool]:
    """Text from bytes, and whether the charset was not to be trusted."""
    codec = CODECS.get(charset.strip("'\" ").lower().partition("*")[0])
    multibyte = codec not in ("cp1252", None) and not str(codec).startswith("iso-8859")
    for name in (codec, "utf-8") if multibyte else ("utf-8", codec):
        if name is not None:
            try:
                return raw.decode(name), codec is None
            except UnicodeDecodeError:
                continue
    return raw.decode(codec if codec not in (None, "utf-8") else "cp1252", "replace"), True


def unfolded(value: str) -> str:
    """A header's value on one line; raw 8-bit bytes are read as UTF-8 or Windows-1252."""
    plain = _FOLD.sub(" ", value).replace("\x00", "").strip()
    if plain.isascii():
        return plain
    raw = plain.encode("utf-8", "surrogateescape")
    return decoded_bytes(raw, "utf-8")[0]


def decoded(value: str) -> str:
    """Unstructured text with its encoded words read (RFC 2047); adjacent ones are one."""
    if "=?" not in value:
        return value
    out: list[str] = []
    charset, pending, end = "", b"", 0
    for word in _ENCODED.finditer(value):
        between = value[end : word.start()]
        if pending and (between.strip() or charset != word[1]):
            out.append(decoded_bytes(pending, charset)[0])
            pending = b""
        if between.strip() or not end:
            out.append(between)
        charset, end = word[1], word.end()
        pending += _word_bytes(word[2], word[3])
    if pending:
        out.append(decoded_bytes(pending, charset)[0])
    return _FOLD.sub(" ", "".join((*out, value[end:])))


def parameter(part: "Message[str, str]", name: str, header: str = "content-type") -> str:
    """A parameter of a structured header, or nothing; headers beyond 2 kB have none."""
    value = str(part.get(header, ""))
    if name not in value.lower() or len(value) > PARAMETER_BYTES:
        return ""
    try:
        found = part.get_param(name, "", header)
    except (LookupError, ValueError, TypeError):
        return ""
    if isinstance(found, tuple):
        return decoded_bytes(found[2].encode("raw-unicode-escape"), found[0] or "utf-8")[0]
    return str(found or "")


def moment(value: str) -> datetime | None:
    """A Date header as an aware moment; None where it says nothing sensible."""
    try:
        found = parsedate_to_datetime(value[:128])
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def every_header(message: "Message[str, str]") -> dict[str, tuple[str, ...]]:
    """Header values by lower-case name, in order; Subject decoded."""
    found: dict[str, tuple[str, ...]] = {}
    for name, value in _pairs(message):
        key = name.lower()
        found[key] = (*found.get(key, ()), decoded(value) if key == "subject" else value)
    return found


def _pairs(message: "Message[str, str]") -> Iterator[tuple[str, str]]:
    for name, value in message.raw_items():
        yield name, unfolded(str(value))


def _word_bytes(encoding: str, body: str) -> bytes:
    plain = body.encode("ascii", "replace")
    if encoding in "qQ":
        return a2b_qp(plain.replace(b"_", b"=20"), header=True)
    try:
        return a2b_base64(plain + b"=" * (-len(plain) % 4))
    except BadBase64:
        return b""
