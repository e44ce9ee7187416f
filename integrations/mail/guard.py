"""What a stranger's bytes must not be before any parser sees them.

One linear pass over the bytes. The limits are those of the parsers behind it: Python's `email`
recurses once a nested part, and needs seconds for some headers of a few hundred kilobytes.
"""

import re
from dataclasses import dataclass

MESSAGE_BYTES = 10 << 20
HEADER_BYTES = 128 << 10
ONE_HEADER_BYTES = 16 << 10
HEADERS = 500
PARTS = 200
NESTED = 30
LINES_LIKE_BOUNDARIES = PARTS * 40

_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")
_BOUNDARY = re.compile(rb"(?i)boundary[*0-9]*\s*=\s*\"?([^\"\r\n;]{1,256})")
_SEALED = re.compile(rb"(?im)^(content-type[ \t]*:\s*)message/")
_DELIMITER = re.compile(rb"(?m)^--([^\r\n]{1,256})")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A mail that is kept as it came and not read; `reason` is a word for the log."""

    reason: str


def guard(raw: bytes) -> Unreadable | None:
    """Why the mail must not be parsed; None for nearly every mail there is."""
    if len(raw) > MESSAGE_BYTES:
        return Unreadable("size")
    return _headers_fit(raw) or _parts_fit(raw)


def sealed(raw: bytes) -> bytes:
    """The mail with attached messages and reports closed: a parser sees them as opaque parts.

    Nobody's words in an attached message are the author's, and each would be a level of recursion.
    """
    return _SEALED.sub(rb"\1sealed/", raw)


def _headers_fit(raw: bytes) -> Unreadable | None:
    end = _END_OF_HEADERS.search(raw, 0, HEADER_BYTES + 4)
    if end is None and len(raw) > HEADER_BYTES:
        return Unreadable("header block")
    count = size = 0
    for line in raw[: end.start() if end else len(raw)].splitlines():
        if line[:1] in (b" ", b"\t"):
            size += len(line)
        else:
            count, size = count + 1, len(line)
        if size > ONE_HEADER_BYTES:
            return Unreadable("long header")
    return Unreadable("many headers") if count > HEADERS else None


def _parts_fit(raw: bytes) -> Unreadable | None:
    if raw.count(b"\n--") > LINES_LIKE_BOUNDARIES:
        return Unreadable("many boundaries")
    boundaries = set()
    for number, found in enumerate(_BOUNDARY.finditer(raw)):
        if number >= PARTS:
            return Unreadable("deep nesting")
        boundaries.add(found[1].strip())
    parts = 0
    for line in _DELIMITER.finditer(raw):
        parts += line[1].rstrip() in boundaries
        if parts > PARTS:
            return Unreadable("many parts")
    return None
