"""A mail as lines, and lines as words that survive re-wrapping, re-quoting and re-encoding."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import category, normalize

from cadence.mail import HtmlLine

CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uff66-\uff9f"
URL = "\0url"

_WORD = re.compile(rf"(?:https?://|www\.)[^\s<>\"]+|[{CJK}]|[^\W\d_{CJK}]+|\d+", re.I)
_IS_CJK = re.compile(rf"[{CJK}]")
_MARKS = re.compile(r"[ \t]*(?:(?:>|&gt;)[ \t]?)+")
_CLEANED = dict.fromkeys(
    map(ord, "\u200b\u200c\u200e\u200f\u2060\ufeff\u034f\u00ad")
) | dict.fromkeys(map(ord, "\u00a0\u202f\u2007\u2009"), " ")


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `body` is without marks of quotation, `depth` their number, `mark` what the mail
    program says it is (see HtmlLine). `plain` is the body trimmed, folded and without emphasis
    marks: what phrases are looked up in."""

    body: str
    depth: int
    words: tuple[str, ...]
    plain: str
    mark: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is said: no word, and no emoji either."""
        if self.words or not self.plain:
            return not self.words
        return not any(category(c) in ("So", "Sk") for c in self.body)

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Where each word stands in the body."""
        folded = _folded(self.body)
        return [
            m.span() for m in _WORD.finditer(folded if len(folded) == len(self.body) else self.body)
        ]


def lines_of_text(text: str) -> tuple[Line, ...]:
    """The lines of a plain part, marks of quotation counted."""
    return tuple([_line(raw) for raw in text.split("\n")])


def lines_of_html(html: Iterable[HtmlLine]) -> tuple[Line, ...]:
    """The lines of an HTML part; its blockquotes and typed marks are both depth."""
    return tuple([_line(line.text, line.quoted, line.mark) for line in html])


def words_of(text: str) -> list[str]:
    """The words of a text, folded: one a CJK character, one a run of letters or of digits."""
    return _words(text, _folded(text))


def _words(text: str, folded: str) -> list[str]:
    if len(folded) == len(text):
        words: list[str] = _WORD.findall(folded)
    else:
        words = [_folded(m[0]) for m in _WORD.finditer(text)]
    if "http" in folded or "www." in folded:
        return [URL if w.startswith(("http:", "https:", "www.")) else w for w in words]
    return words


def weight(words: Iterable[str]) -> float:
    """How much words weigh: a CJK character half a word."""
    return sum(0.5 if len(w) == 1 and _IS_CJK.match(w) else 1.0 for w in words)


def emoji_in(text: str) -> str:
    """The emoji of a text, with what joins and colours them."""
    joins = "\u200d\ufe0f"
    return "".join(c for c in text if category(c) in ("So", "Sk") or c in joins).strip(joins)


def _line(raw: str, quoted: int = 0, mark: str = "") -> Line:
    if not raw.isascii():
        raw = raw.translate(_CLEANED)
    depth, body = quoted, raw
    if ">" in raw or "&gt;" in raw:
        marks = _MARKS.match(raw)
        if marks:
            body = raw[marks.end() :]
            depth += marks[0].count(">") + marks[0].count("&gt;")
    folded = _folded(body)
    plain = folded.replace("*", "").strip()
    plain = plain if plain.isascii() else plain.replace("’", "'")
    return Line(body, depth, tuple(_words(body, folded)), plain, mark)


def _folded(text: str) -> str:
    return text.lower() if text.isascii() else normalize("NFKC", text).casefold()
