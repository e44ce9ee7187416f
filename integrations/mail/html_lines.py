"""An HTML part as the lines a reader sees, with the depth of quotation.

A scanner, not a tree: every tree builder we know takes quadratic time for deep nesting, and one
mail must never hold up the next. Each character is looked at a bounded number of times.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from cadence.mail import HtmlLine
from integrations.mail.html_tags import Tag, tags_and_texts

HTML_CHARACTERS = 2 << 20
TEXT_CHARACTERS = 256 << 10
LINES = 4000
OPEN_ELEMENTS = 2000

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}
)
_SPACED = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "table", "ul", "ol", "dl", "hr"}
    | {"pre", "blockquote"}
)
_BLOCKS = _SPACED | frozenset(
    {"html", "body", "div", "li", "dt", "dd", "section", "article", "header", "footer", "nav"}
    | {"aside", "main", "center", "address", "form", "fieldset", "figure", "figcaption", "tbody"}
    | {"thead", "tfoot", "caption"}
)
_CLOSED_BY_THEMSELVES = {"p": _BLOCKS, "li": {"li"}, "td": {"td", "th", "tr"}, "tr": {"tr"}}
_HIDDEN = re.compile(r"(?i)display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden")
_SPACE = re.compile(r"[ \t\r\n\f\u00a0\u202f]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200e\u200f\u2060\ufeff\u034f\u00ad"))
_MARGIN_0 = re.compile(r"(?i)margin(-bottom)?\s*:\s*0")
_NAME_PREFIX = re.compile(r"^(x_|m_-?\d{1,20})+")

_MARKS = {
    "gmail_attr": "attribution",
    "moz-cite-prefix": "attribution",
    "divrplyfwdmsg": "attribution",
    "gmail_quote": "quote",
    "gmail_quote_container": "quote",
    "yahoo_quoted": "quote",
    "protonmail_quote": "quote",
    "tutanota_quote": "quote",
    "zmail_extra": "quote",
    "mail-editor-reference-message-container": "quote",
    "olk_src_body_section": "quote",
    "gmail_signature": "signature",
    "gmail_signature_prefix": "signature",
    "moz-signature": "signature",
    "protonmail_signature_block": "signature",
    "ms-outlook-mobile-signature": "signature",
    "applemailsignature": "signature",
    "signature": "signature",
}


class _Open(NamedTuple):
    """An element whose end has not come yet."""

    tag: str
    mark: str
    hidden: bool
    tight: bool


_OUTSIDE = _Open("", "", hidden=False, tight=False)
_LISTS = frozenset({"ol", "ul", "li"})


@dataclass(slots=True)
class _Page:
    """The lines so far, the one being written, and the elements it stands in."""

    keep_hidden: bool
    lines: list[HtmlLine] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    characters: int = 0
    open: list[_Open] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    counters: list[int] = field(default_factory=list)

    @property
    def mark(self) -> str:
        return self.open[-1].mark if self.open else ""

    def say(self, text: str) -> None:
        if not (self.open and self.open[-1].hidden):
            self.words.append(text)
            self.characters += len(text)

    def close_line(self, *, always: bool = False) -> None:
        if not self.words and not always:
            return
        text = "".join(self.words)
        if not text.isascii():
            text = text.translate(_INVISIBLE)
            always = always or "\u00a0" in text
        self.words.clear()
        text = text.rstrip() if self.names["pre"] else _SPACE.sub(" ", text).strip()
        if text or (always and not (self.open and self.open[-1].hidden)):
            self.lines.append(HtmlLine(text, self.names["blockquote"], self.mark))

    def close_paragraph(self) -> None:
        self.close_line()
        if self.lines and self.lines[-1].text:
            self.lines.append(HtmlLine("", self.names["blockquote"], self.mark))


def html_lines(html: str, *, keep_hidden: bool = False) -> tuple[HtmlLine, ...]:
    """The lines of an HTML part; what its style hides is left out unless `keep_hidden`.

    Lists get their numbers and bullets back: "1. " is an answer's number and lives in no text.
    """
    page = _Page(keep_hidden)
    for piece in tags_and_texts(html[:HTML_CHARACTERS]):
        if isinstance(piece, str):
            _say_text(page, piece)
        elif piece.closes:
            _close(page, piece.name)
        else:
            _open(page, piece)
        if page.characters > TEXT_CHARACTERS or len(page.lines) > LINES:
            break
    page.close_line()
    return tuple(page.lines)


def _open(page: _Page, tag: Tag) -> None:
    while page.open and tag.name in _CLOSED_BY_THEMSELVES.get(page.open[-1].tag, ()):
        _close_last(page)
    if tag.name == "br":
        page.close_line(always=True)
    elif tag.name == "img":
        _say_emoji(page, unescape(tag.get("alt")))
    look = _look(tag)
    if tag.name in _SPACED and not look.tight:
        page.close_paragraph()
    elif tag.name in _BLOCKS and tag.name != "br":
        page.close_line()
    if tag.name in _VOID or len(page.open) >= OPEN_ELEMENTS:
        return
    around = page.open[-1] if page.open else _OUTSIDE
    hidden = around.hidden or (look.hidden and not page.keep_hidden)
    page.open.append(_Open(tag.name, look.mark or around.mark, hidden, look.tight))
    page.names[tag.name] += 1
    if tag.name in _LISTS:
        _begin_list(page, tag)


def _begin_list(page: _Page, tag: Tag) -> None:
    if tag.name == "ol":
        start = tag.get("start")
        page.counters.append(int(start) - 1 if start.isdecimal() and len(start) < 4 else 0)
    elif tag.name == "ul":
        page.counters.append(-1)
    elif tag.name == "li" and page.counters:
        if page.counters[-1] < 0:
            page.say("- ")
            return
        value = tag.get("value")
        given = value.isdecimal() and len(value) < 4
        page.counters[-1] = int(value) if given else page.counters[-1] + 1
        page.say(f"{page.counters[-1]}. ")


def _close(page: _Page, name: str) -> None:
    """End an element and those left open inside it; an end without a beginning ends nothing."""
    if name == "p" and not page.names["p"]:
        page.close_paragraph()
    if not page.names[name]:
        return
    while page.open:
        ended = page.open[-1].tag
        _close_last(page)
        if ended == name:
            return


def _close_last(page: _Page) -> None:
    element = page.open[-1]
    if element.tag in _SPACED and not element.tight:
        page.close_paragraph()
    elif element.tag in _BLOCKS:
        page.close_line()
    if element.tag in ("ol", "ul") and page.counters:
        page.counters.pop()
    page.open.pop()
    page.names[element.tag] -= 1


def _say_text(page: _Page, text: str) -> None:
    text = unescape(text) if "&" in text else text
    if not page.names["pre"]:
        page.say(text)
        return
    for number, line in enumerate(text.split("\n")):
        if number:
            page.close_line(always=True)
        page.say(line)


def _say_emoji(page: _Page, alt: str) -> None:
    """Gmail sends an emoji as a picture; any other picture says nothing."""
    if 0 < len(alt) <= 8 and not alt.isascii() and not any(c.isalnum() for c in alt):
        page.say(alt)


class _Look(NamedTuple):
    """What a start tag says of what is inside."""

    mark: str
    hidden: bool
    tight: bool


_PLAIN_LOOK = _Look("", hidden=False, tight=False)


def _look(tag: Tag) -> _Look:
    return _look_of(tag) if tag.attributes else _PLAIN_LOOK


@lru_cache(maxsize=4096)
def _look_of(tag: Tag) -> _Look:
    return _Look(_mark(tag), bool(_HIDDEN.search(tag.get("style"))), _is_tight(tag))


def _is_tight(tag: Tag) -> bool:
    """Whether a paragraph is one line of many: Outlook writes each line as one."""
    return tag.name == "p" and (
        "mso" in tag.get("class").lower() or bool(_MARGIN_0.search(tag.get("style")))
    )


def _mark(tag: Tag) -> str:
    if tag.name == "blockquote" and tag.get("type").lower() == "cite":
        return "quote"
    if not (tag.get("class") or tag.get("id")):
        return ""
    return next((_MARKS[name] for name in _names(tag) if name in _MARKS), "")


def _names(tag: Tag) -> Iterator[str]:
    """Its classes and id, without what web mail puts in front of foreign ones."""
    for name in f"{tag.get('class')} {tag.get('id')}".lower().split():
        yield _NAME_PREFIX.sub("", name)
