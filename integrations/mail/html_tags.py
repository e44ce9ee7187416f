"""HTML cut into tags and texts, in linear time whatever it holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

TAG_CHARACTERS = 4000

_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:_-]{0,30})")
_ATTRIBUTE = re.compile(
    r"""\b(style|class|id|type|start|value|alt)\s{0,9}=\s{0,9}("[^"]*"|'[^']*'|[^\s"'>]+)""", re.I
)
_RAW = frozenset({"script", "style", "title", "textarea", "noscript", "xml"})


@dataclass(frozen=True)
class Tag:
    """A start or an end tag; attributes are read when asked for."""

    name: str
    body: str = ""
    closes: bool = False

    @cached_property
    def _attributes(self) -> dict[str, str]:
        found = _ATTRIBUTE.findall(self.body[:TAG_CHARACTERS]) if "=" in self.body else []
        return {name.lower(): value.strip("\"'") for name, value in reversed(found)}

    def get(self, name: str) -> str:
        """The value of an attribute, or nothing."""
        return self._attributes.get(name, "") if self.body else ""


def tags_and_texts(html: str) -> Iterator[Tag | str]:
    """The tags and the texts between them, in order; comments and scripts are left out."""
    lower = html.lower() if len(html.lower()) == len(html) else html
    position, comments_end = 0, True
    while (start := html.find("<", position)) >= 0:
        if start > position:
            yield html[position:start]
        if comments_end and html.startswith("<!--", start):
            end = html.find("-->", start + 4)
            comments_end = end >= 0
            position = end + 3 if comments_end else start + 4
            continue
        name = _NAME.match(html, start + 1)
        if name is None and html[start + 1 : start + 2] not in ("!", "?", "/"):
            yield "<"
            position = start + 1
            continue
        end = _tag_end(html, start)
        if end < 0:
            break
        position = end + 1
        if name is None:
            continue
        tag = Tag(name[1].lower(), html[name.end() : end], html[start + 1] == "/")
        if tag.name in _RAW and not tag.closes:
            end = lower.find(f"</{tag.name}", position)
            position = end if end >= 0 else len(html)
            continue
        yield tag
    else:
        start = position
    if 0 <= start < len(html):
        yield html[max(start, position) :]


def _tag_end(html: str, start: int) -> int:
    """Where a tag closes; a ">" inside a quoted attribute does not count, within reason."""
    first = end = html.find(">", start)
    for _ in range(3):
        if end < 0 or html.count('"', start, end) % 2 == 0:
            return end if end >= 0 else first
        end = html.find(">", end + 1)
        if end - start > TAG_CHARACTERS:
            return first
    return first
