"""Where a quoted mail begins: the lines a mail program puts above it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cadence.replies.lines import Line, words_of
from cadence.replies.programs import (
    field_name,
    is_attribution,
    is_dated,
    is_rule,
    is_telling,
    opens_attribution,
    separator,
)

JOINED = 4
FIELD_LINES = 24
WRAPPED_FIELD = 45
LONGEST = 240
LOOKED_AHEAD = 8

_WORD_START = re.compile(r"(?<!\S)(?=\w)")


@dataclass(frozen=True, slots=True)
class Heading:
    """Lines `first` to `last` (exclusive) lead into a quoted mail, or one that was forwarded."""

    first: int
    last: int
    forwarded: bool = False
    telling: bool = True
    by_us: bool = False


@dataclass(frozen=True, slots=True)
class Ourselves:
    """How a mail program names us in such lines: addresses, display names and the subject."""

    addresses: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()

    def are_named(self, text: str) -> bool:
        """Whether folded text holds our address, our name beside a date, or our subject."""
        if any(address in text for address in self.addresses):
            return True
        named = any(name and name in text for name in self.names)
        if named and is_telling(text):
            return True
        words = words_of(text)
        subject = list(self.subject)
        return len(subject) > 2 and any(
            words[i : i + len(subject)] == subject for i in range(len(words) - len(subject) + 1)
        )


def headings(
    lines: Sequence[Line], ours: Sequence[bool], ourselves: Ourselves
) -> tuple[Heading, ...]:
    """Every place where a quoted mail begins, in order; lines of ours are none."""
    found = sorted(
        (*_by_their_words(lines, ours), *_by_our_name(lines, ours, ourselves)),
        key=lambda h: (h.first, -h.last),
    )
    kept: list[Heading] = []
    for heading in found:
        if kept and heading.first < kept[-1].last:
            continue
        if kept and _touch(lines, kept[-1].last, heading.first):
            joined = kept.pop()
            heading = Heading(
                joined.first, heading.last, joined.forwarded or heading.forwarded, telling=True
            )
        kept.append(heading)
    return tuple(replace(h, by_us=_is_by(lines, h, ourselves)) for h in kept)


def without_attribution(text: str) -> str:
    """Text on one line with our quotation, less the attribution that leads into it."""
    folded = text.casefold()
    if len(folded) != len(text):
        return text
    cuts = [m.start() for m in _WORD_START.finditer(folded, max(0, len(text) - LONGEST))]
    for cut in cuts:
        if opens_attribution(folded[cut:]) and is_attribution(folded[cut:], quoted_next=True):
            return text[:cut].rstrip(" -–>")
    return text


def _is_by(lines: Sequence[Line], heading: Heading, ourselves: Ourselves) -> bool:
    """Whether a heading says that we wrote what it leads into: its first address is the sender."""
    said = [line.plain for line in lines[heading.first : heading.last]]
    fields = next((plain for plain in said if "@" in plain), "")
    is_block = any(field_name(line) for line in lines[heading.first : heading.last])
    return ourselves.are_named(fields if is_block and fields else " ".join(said))


def _by_their_words(lines: Sequence[Line], ours: Sequence[bool]) -> Iterator[Heading]:
    at = 0
    while at < len(lines):
        heading = None if ours[at] else _heading_at(lines, ours, at)
        if heading is None:
            at += 1
        else:
            yield heading
            at = heading.last


def _heading_at(lines: Sequence[Line], ours: Sequence[bool], at: int) -> Heading | None:
    line = lines[at]
    if is_rule(line):
        below = _next_said(lines, at + 1)
        block = _fields(lines, ours, below) if below - at <= 3 else None
        return Heading(at, block) if block else None
    if not line.words:
        return None
    kind = separator(line)
    if kind:
        below = _next_said(lines, at + 1)
        block = _fields(lines, ours, below) if below < len(lines) else None
        return Heading(at, block or at + 1, forwarded=kind == "forwarded")
    block = _fields(lines, ours, at)
    if block:
        return Heading(at, block)
    return _attribution(lines, ours, at)


def _fields(lines: Sequence[Line], ours: Sequence[bool], at: int) -> int | None:
    """Where a block of quoted header fields ends; None where there is none."""
    names: set[str] = set()
    telling = False
    end, gap = at, None
    for i in range(at, min(len(lines), at + FIELD_LINES)):
        line = lines[i]
        name = "" if ours[i] and not names else field_name(line)
        if name:
            blanks = i - end
            if names and blanks > (gap if gap is not None else blanks * telling):
                break
            gap = blanks if names and gap is None else gap
            names.add(name)
            telling = telling or is_telling(line.plain)
            end = i + 1
        elif not names:
            return _one_line_fields(lines, at)
        elif line.words:
            if lines[i - 1].is_blank or not _continues(lines, i):
                break
            end = i + 1
    return end if len(names) >= 3 or (len(names) == 2 and telling) else None


def _continues(lines: Sequence[Line], at: int) -> bool:
    """Whether a line goes on with a field's value: a long list of recipients, a wrapped subject."""
    above, line = lines[at - 1], lines[at]
    if "@" in line.body:
        goes_on = above.plain.endswith((",", ";")) or "@" in above.body
        return goes_on or line.plain.startswith("<")
    ends = at + 1 >= len(lines) or lines[at + 1].is_blank or bool(field_name(lines[at + 1]))
    return ends and len(above.body) >= WRAPPED_FIELD and len(line.body) < len(above.body)


def _one_line_fields(lines: Sequence[Line], at: int) -> int | None:
    """ "From: x Sent: y To: z" on one line."""
    plain = lines[at].plain
    if len(plain) > 400 or plain.count(":") < 3 or not field_name(lines[at]):
        return None
    return at + 1


def _attribution(lines: Sequence[Line], ours: Sequence[bool], at: int) -> Heading | None:
    if lines[at].mark == "attribution":
        last = at + 1
        while last < len(lines) and lines[last].mark == "attribution" and not ours[last]:
            last += 1
        return Heading(at, last)
    end = _attribution_end(lines, ours, at)
    if end is None:
        return None
    for later in range(end - 1, at, -1):
        if _opens_anew(lines, later) and _attribution_end(lines, ours, later) == end:
            at = later
            break
    text = " ".join(lines[i].plain for i in range(at, end))
    return Heading(at, end, telling=is_telling(text))


def _attribution_end(lines: Sequence[Line], ours: Sequence[bool], at: int) -> int | None:
    """Where an attribution that begins at a line ends, wrapped as it may be."""
    line, text = lines[at], ""
    for i in range(at, min(len(lines), at + JOINED)):
        if text.endswith("<") and not lines[i].words:
            continue
        if not lines[i].words or (i > at and (ours[i] or lines[i].depth < line.depth)):
            return None
        text = f"{text} {lines[i].plain}".strip()
        if i > at and not (opens_attribution(text.strip("-– ")) or "@" in line.body):
            return None
        below = _next_said(lines, i + 1)
        deeper = below < len(lines) and (lines[below].depth > line.depth or ours[below])
        if is_attribution(text, quoted_next=deeper):
            return i + 1
    return None


def _opens_anew(lines: Sequence[Line], at: int) -> bool:
    """Whether an attribution may begin at a line although it seems to begin above."""
    plain, above = lines[at].plain, lines[at - 1].plain
    ended = above.endswith((".", "!", "?", ":", ")", "。"))
    goes_on = above.endswith(",") or plain[:1].isdigit()
    return opens_attribution(plain) and (ended or not goes_on)


def _by_our_name(
    lines: Sequence[Line], ours: Sequence[bool], ourselves: Ourselves
) -> Iterator[Heading]:
    """Headings in languages we do not know: they name us right above our first words."""
    for at in range(len(lines)):
        if ours[at] and lines[at].words and not _ours_above(lines, ours, at):
            yield from _named_block(lines, ours, ourselves, at)


def _named_block(
    lines: Sequence[Line], ours: Sequence[bool], ourselves: Ourselves, below: int
) -> Iterator[Heading]:
    end = below
    while end > 0 and not lines[end - 1].words:
        end -= 1
    text = ""
    for first in range(end - 1, max(-1, end - 1 - JOINED), -1):
        if ours[first] or not lines[first].words:
            return
        text = f"{lines[first].plain} {text}".strip()
        if len(text) > 60 * JOINED * 2:
            return
        if ourselves.are_named(text) and (text.endswith((":", "：")) or "@" in text):
            yield Heading(_begun_above(lines, ours, first, text), end)
            return


def _begun_above(lines: Sequence[Line], ours: Sequence[bool], first: int, text: str) -> int:
    """Where a wrapped heading begins: its date may stand on the line above its address."""
    if is_dated(text) or first == 0 or ours[first - 1]:
        return first
    return first - 1 if is_dated(lines[first - 1].plain) else first


def _ours_above(lines: Sequence[Line], ours: Sequence[bool], at: int) -> bool:
    for i in range(at - 1, -1, -1):
        if lines[i].words:
            return ours[i]
    return True


def _touch(lines: Sequence[Line], end: int, start: int) -> bool:
    """Whether nothing but blank lines stands between two headings."""
    return all(line.is_blank for line in lines[end:start])


def _next_said(lines: Sequence[Line], at: int) -> int:
    """The next line with words, looked for within a few lines."""
    last = min(len(lines), at + LOOKED_AHEAD)
    while at < last and not lines[at].words:
        at += 1
    return at
