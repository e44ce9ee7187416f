"""Where each key and value of a TOML text stands, which tomllib does not tell."""

import re
from dataclasses import dataclass

KeyPath = tuple[str | int, ...]

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}' r"|'''.*?'{3,5}" r'|"(?:\\.|[^"\\\n])*"' r"|'[^'\n]*'", re.DOTALL
)
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_PLAIN_VALUE = re.compile(r"[^,\]}#\n]*")
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line: `line` counts from 1, `column` from 0."""

    line: int
    column: int
    width: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a key stands, and where its value. A table's value is its header."""

    key: Place
    value: Place


def locate(text: str) -> dict[KeyPath, Spot]:
    """The spot of every table, key and list item of a text that tomllib has accepted."""
    return _Scanner(text).scan()


class _Scanner:
    """Walks a valid TOML text once (https://toml.io/en/v1.0.0)."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._spots: dict[KeyPath, Spot] = {}
        self._rows: dict[KeyPath, int] = {}

    def scan(self) -> dict[KeyPath, Spot]:
        table: KeyPath = ()
        self._skip_blank()
        while self._at < len(self._text):
            table = self._header() if self._peek("[") else self._pair(table)
            self._skip_blank()
        return self._spots

    def _header(self) -> KeyPath:
        start = self._at
        width = 2 if self._peek("[[") else 1
        self._at += width
        path = self._dotted_key()
        self._at += width
        if width == 2:
            row = self._rows[path] = self._rows.get(path, -1) + 1
            path = (*path, row)
        place = self._place(start, self._at)
        self._spots[path] = Spot(place, place)
        return path

    def _pair(self, table: KeyPath) -> KeyPath:
        start = self._at
        path = (*table, *self._dotted_key())
        end = start + len(self._text[start : self._at].rstrip())
        self._skip_blank()
        self._at += 1
        self._skip_blank()
        value = self._value(path)
        self._spots[path] = Spot(self._place(start, end), value)
        return table

    def _dotted_key(self) -> KeyPath:
        parts: list[str] = []
        while True:
            self._skip_blank()
            parts.append(self._simple_key())
            self._skip_blank()
            if not self._peek("."):
                return tuple(parts)
            self._at += 1

    def _simple_key(self) -> str:
        if bare := _BARE_KEY.match(self._text, self._at):
            self._at = bare.end()
            return bare.group()
        return _unquoted(self._string())

    def _string(self) -> str:
        found = _STRING.match(self._text, self._at)
        if found is None:
            raise ValueError(f"no string at {self._at}")
        self._at = found.end()
        return found.group()

    def _value(self, path: KeyPath) -> Place:
        start = self._at
        if self._peek('"') or self._peek("'"):
            self._string()
        elif self._peek("["):
            self._array(path)
        elif self._peek("{"):
            self._inline_table(path)
        else:
            found = _PLAIN_VALUE.match(self._text, self._at)
            self._at = start + len(found.group().rstrip() if found else "")
        return self._place(start, self._at)

    def _array(self, path: KeyPath) -> None:
        index = 0
        self._next_item()
        while not self._peek("]"):
            place = self._value((*path, index))
            self._spots[(*path, index)] = Spot(place, place)
            index += 1
            self._skip_blank()
            if self._peek(","):
                self._next_item()
        self._at += 1

    def _inline_table(self, path: KeyPath) -> None:
        self._next_item()
        while not self._peek("}"):
            self._pair(path)
            self._skip_blank()
            if self._peek(","):
                self._next_item()
        self._at += 1

    def _next_item(self) -> None:
        self._at += 1
        self._skip_blank()

    def _peek(self, token: str) -> bool:
        return self._text.startswith(token, self._at)

    def _skip_blank(self) -> None:
        if blank := _BLANK.match(self._text, self._at):
            self._at = blank.end()

    def _place(self, start: int, end: int) -> Place:
        line_start = self._text.rfind("\n", 0, start) + 1
        line_end = self._text.find("\n", start)
        end = end if line_end < 0 else min(end, line_end)
        line = self._text.count("\n", 0, start) + 1
        return Place(line, start - line_start, max(1, end - start))


def _unquoted(key: str) -> str:
    if key.startswith("'"):
        return key[1:-1]
    return re.sub(
        r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))",
        lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else _ESCAPES.get(m[3], m[3]),
        key[1:-1],
    )
