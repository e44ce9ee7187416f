"""HTML cut into tags and texts, in linear time whatever it holds."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

TAG_CHARACTERS = 4000
CACHED = 600
"""Longer tags are read anew each time: they are rare, and would fill the memory."""

_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:_-]{0,30})")
_ATTRIBUTE = re.compile(
    r"""\b(style|class|id|type|start|value|alt)\s{0,9}=\s{0,9}("[^"]*"|'[^']*'|[^\s"'>]+)""", re.I
)
_RAW_END = {
    name: re.compile(rf"</{name}", re.I)
    for name in ("script", "style", "title", "textarea", "noscript", "xml")
}


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """A start or an end tag; the same text gives the same one."""

    name: str
    closes: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """The value of an attribute, or nothing."""
        return self.attributes.get(name, "")


def tags_and_texts(html: str) -> Iterator[Tag | str]:
    """The tags and the texts between them, in order; comments and scripts are left out."""
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
        written = html[start + 1 : min(end, start + 1 + TAG_CHARACTERS)]
        tag = _tag(written) if len(written) < CACHED else _tag.__wrapped__(written)
        if tag.name in _RAW_END and not tag.closes:
            raw_end = _RAW_END[tag.name].search(html, position)
            position = raw_end.start() if raw_end else len(html)
            continue
        yield tag
    else:
        start = position
    if 0 <= start < len(html):
        yield html[max(start, position) :]


@lru_cache(maxsize=4096)
def _tag(written: str) -> Tag:
    """What stands between the angle brackets; mails repeat the same few tags."""
    name = _NAME.match(written)
    assert name is not None
    body = written[name.end() : name.end() + TAG_CHARACTERS]
    found = _ATTRIBUTE.findall(body) if "=" in body else []
    attributes = {word.lower(): value.strip("\"'") for word, value in reversed(found)}
    return Tag(name[1].lower(), written[0] == "/", attributes)


def _tag_end(html: str, start: int) -> int:
    """Where a tag closes; a ">" inside a quoted attribute does not count, within reason."""
    first = end = html.find(">", start)
    if html.find('"', start, end) < 0:
        return end
    for _ in range(3):
        if end < 0 or not html.count('"', start, end) % 2:
            return end if end >= 0 else first
        end = html.find(">", end + 1)
        if end - start > TAG_CHARACTERS:
            return first
    return first
