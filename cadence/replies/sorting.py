"""Whose each line of a mail is: the author's, ours, others', or a mail program's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from cadence.replies.aligning import Known, align
from cadence.replies.comparing import Compared, compare, damaged_line, whole_line
from cadence.replies.lines import Line, weight
from cadence.replies.quotations import Heading, Ourselves, headings

OURS_WORDS = 8
SHARE_OF_PART = 0.4
SHARE_OF_OLDER = 0.5
COPIED = 2
WRAPPED = 55
ALONE = 8


class Whose(Enum):
    """Whose a line is."""

    AUTHOR = "author"
    OURS = "ours"
    THEIRS = "theirs"
    HEADER = "header"
    SIGNATURE = "signature"
    BANNER = "banner"
    MOBILE = "mobile"


@dataclass(slots=True)
class Sorted:
    """The lines of a part and what was found out about each."""

    lines: Sequence[Line]
    compared: list[Compared | None]
    whose: list[Whose]
    quoted: list[bool]
    knows_us: bool = False

    def is_authored(self, at: int) -> bool:
        """Whether a line is the author's and says something."""
        return self.whose[at] is Whose.AUTHOR and not self.lines[at].is_blank


@dataclass(frozen=True, slots=True)
class _Part:
    """The lines below a heading; `first` of the whole mail is the author's own, with no heading."""

    first: int
    last: int
    heading: Heading | None
    is_newest: bool


def sort_lines(lines: Sequence[Line], known: Known, ourselves: Ourselves, *, fresh: bool) -> Sorted:
    """Sort every line. `fresh`: the mail answers none, so marks of quotation are the author's."""
    compared = _compared(lines, known)
    ours = [c is not None for c in compared]
    found = Sorted(
        lines, compared, [Whose.AUTHOR] * len(lines), [False] * len(lines), _knows_us(ours, lines)
    )
    tops = _headings(found, ours, ourselves, known)
    _disown(found, tops[0].first if tops else len(lines), known)
    if (left := [c is not None for c in found.compared]) != ours:
        # Who answers twice leads into the quotation in the same words: it is a heading again.
        tops = _headings(found, left, ourselves, known)
    for part in _parts(tops, len(lines)):
        if part.heading is not None:
            for at in range(part.heading.first, part.heading.last):
                found.whose[at] = Whose.HEADER
        _sort_part(found, part, known, fresh=fresh)
    return found


def _compared(lines: Sequence[Line], known: Known) -> list[Compared | None]:
    """Each line beside ours; then the short and the damaged ones by what stands beside them."""
    pieces = align(lines, known)
    found = [
        compare(line, of_line, known) if of_line else None
        for line, of_line in zip(lines, pieces, strict=True)
    ]
    if not any(found):
        return found
    end: int | None = None
    for at, line in enumerate(lines):
        if line.words:
            here = found[at]
            if here is None and end is not None:
                here = whole_line(line, known, after=end, before=None)
                here = here or damaged_line(line, known, after=end)
                here = here or whole_line(line, known, after=end + 1, before=None)
                found[at] = here
            end = here.end if here else None
    start: int | None = None
    for at in range(len(lines) - 1, -1, -1):
        if lines[at].words:
            if found[at] is None and start is not None:
                found[at] = whole_line(lines[at], known, after=None, before=start)
            here = found[at]
            start = here.start if here else None
    return found


def _headings(
    found: Sorted, ours: Sequence[bool], ourselves: Ourselves, known: Known
) -> list[Heading]:
    """The headings; "a customer wrote:" over words that are not ours is none where we are found."""
    tops = list(headings(found.lines, ours, ourselves))
    parts = _parts(tops, len(found.lines))[1:]
    return [
        part.heading
        for part in parts
        if part.heading is not None
        and (
            part.heading.telling
            or not found.knows_us
            or _answers_us(found, _quote_of(found, part), known)
        )
    ]


def _quote_of(found: Sorted, part: _Part) -> _Part:
    """The marked lines right below a heading."""
    last = part.first
    while last < part.last and (found.lines[last].depth or found.lines[last].is_blank):
        last += 1
    return replace(part, last=last)


def _disown(found: Sorted, first_heading: int, known: Known) -> None:
    """Short lines at the author's own depth that equal one of ours by chance, or by our example.

    A line is ours where the next or the last line of ours stands beside it. One that stands alone
    is the author's if it is found in its place elsewhere, or stands above everything quoted.
    """
    linked: set[tuple[str, ...]] = set()
    alone: list[int] = []
    said = [at for at, line in enumerate(found.lines) if line.words]
    for number, at in enumerate(said):
        here = found.compared[at]
        if here is None:
            continue
        above = found.compared[said[number - 1]] if number else None
        below = found.compared[said[number + 1]] if number + 1 < len(said) else None
        if _follows(above, here) or _follows(here, below):
            linked.update(known.lines_between(here.start, here.end))
        elif here.is_ours and not _asks(here, known):
            asked = above is not None and known.question_at(above.end - 1) is not None
            if asked or found.lines[at].depth == 0:
                alone.append(at)
    for at in alone:
        here = found.compared[at]
        if here is not None and (
            linked.issuperset(known.lines_between(here.start, here.end))
            or (at < first_heading and weight(found.lines[at].words) < ALONE)
        ):
            found.compared[at] = None


def _follows(above: Compared | None, below: Compared | None) -> bool:
    """Whether two lines stand in our order, nothing of ours between them."""
    return above is not None and below is not None and 0 <= below.start - above.end <= 1


def _asks(here: Compared, known: Known) -> bool:
    return any(here.start <= start < here.end for start, _, _ in known.questions)


def _knows_us(ours: Sequence[bool], lines: Sequence[Line]) -> bool:
    """Whether the mail quotes us at all."""
    return sum(len(line.words) for line, is_ours in zip(lines, ours, strict=True) if is_ours) >= 3


def _parts(found: Sequence[Heading], count: int) -> list[_Part]:
    parts = [_Part(0, found[0].first if found else count, None, is_newest=True)]
    for number, heading in enumerate(found):
        end = found[number + 1].first if number + 1 < len(found) else count
        parts.append(_Part(heading.last, end, heading, is_newest=number == 0))
    return parts


def _sort_part(found: Sorted, part: _Part, known: Known, *, fresh: bool) -> None:
    if part.heading is None:
        _sort_own(found, part, fresh=fresh)
    elif _answers_us(found, part, known):
        sort = _sort_answered if known.has_mails else _sort_by_questions
        sort(found, part, known)
    else:
        _sort_foreign(found, part)


def _answers_us(found: Sorted, part: _Part, known: Known) -> bool:
    """Whether a quoted mail is one of ours, so that what is foreign in it is the author's."""
    total = ours = 0
    asked = False
    for at in range(part.first, part.last):
        total += len(found.lines[at].words)
        here = found.compared[at]
        if here is not None:
            ours += here.end - here.start
            asked = asked or known.question_at(here.end - 1) is not None
    if ours == 0:
        return False
    if not part.is_newest:
        by_us = part.heading is not None and part.heading.by_us
        return by_us and ours >= SHARE_OF_OLDER * total
    if not asked and (ours < OURS_WORDS or ours < SHARE_OF_PART * total):
        return False
    return not _is_copied_below(found, part)


def _is_copied_below(found: Sorted, part: _Part) -> bool:
    """Whether the mail of ours stands further down, so that this one merely repeats lines of it."""
    here = _positions(found, range(part.first, part.last))
    below = _positions(found, range(part.last, len(found.lines)))
    return here <= below and len(below) > COPIED * len(here)


def _positions(found: Sorted, lines: range) -> set[int]:
    """The known words that stand in some lines."""
    pieces = (found.compared[at] for at in lines)
    return {p for piece in pieces if piece is not None for p in range(piece.start, piece.end)}


def _sort_own(found: Sorted, part: _Part, *, fresh: bool) -> None:
    """The author's own part: what is quoted here without a heading may be ours, or meant."""
    at = part.first
    while at < part.last:
        if found.lines[at].depth == 0:
            _settle(found, at, Whose.AUTHOR)
            at += 1
            continue
        end = at
        while end < part.last and found.lines[end].depth > 0:
            end += 1
        block = range(at, end)
        if any(found.compared[i] is not None for i in block):
            _sort_quote(found, block)
        else:
            _sort_foreign_quote(found, block, meant=fresh or _is_meant(found, block))
        at = end


def _is_meant(found: Sorted, block: range) -> bool:
    """Whether a quotation that is not ours was put in by the author."""
    return found.knows_us and found.lines[block.start].mark != "quote"


def _sort_foreign_quote(found: Sorted, block: range, *, meant: bool) -> None:
    for at in block:
        found.whose[at] = Whose.AUTHOR if meant else Whose.THEIRS
        found.quoted[at] = meant


def _sort_quote(found: Sorted, block: range) -> None:
    """Marked lines among which some are ours: below our first one, others are answers."""
    started = False
    for at in block:
        started = started or found.compared[at] is not None
        _settle(found, at, Whose.AUTHOR if started else Whose.THEIRS)


def _sort_answered(found: Sorted, part: _Part, known: Known) -> None:
    """A mail of ours with the author's words in between: typed below, or inside the quotation."""
    depths = [
        found.lines[at].depth
        for at in range(part.first, part.last)
        if found.compared[at] is not None
    ]
    usual = max(depths, key=depths.count, default=0)
    asked = False
    for at in range(part.first, part.last):
        line, here = found.lines[at], found.compared[at]
        if here is not None:
            asked = known.question_at(here.end - 1) is not None
            _settle(found, at, Whose.AUTHOR)
        elif line.depth == 0 or (asked and line.depth <= usual):
            _settle(found, at, Whose.AUTHOR)
        else:
            _settle(found, at, Whose.THEIRS)


def _sort_by_questions(found: Sorted, part: _Part, known: Known) -> None:
    """A mail of which only the questions are known: unmarked lines right below one may be answers.

    Below the last question that is one paragraph: what follows it in our letters is no answer.
    """
    last = max(at for at in range(part.first, part.last) if found.compared[at] is not None)
    asked = paragraph = False
    for at in range(part.first, part.last):
        line, here = found.lines[at], found.compared[at]
        if here is not None:
            asked = known.question_at(here.end - 1) is not None
            _settle(found, at, Whose.AUTHOR)
            continue
        typed = asked and line.depth == 0 and not line.body.lstrip().startswith("(")
        if at > last:
            typed = typed and not line.body.isupper()
            asked = asked and (not paragraph or not line.is_blank)
            paragraph = paragraph or not line.is_blank
        _settle(found, at, Whose.AUTHOR if typed else Whose.THEIRS)


def _sort_foreign(found: Sorted, part: _Part) -> None:
    """A quoted mail that is not ours: all of it, as far as its marks go; a forwarded one whole."""
    said = [at for at in range(part.first, part.last) if not found.lines[at].is_blank]
    heading = part.heading
    marked = bool(said) and found.lines[said[0]].depth > 0
    in_box = bool(said) and found.lines[said[0]].mark == "quote"
    for at in range(part.first, part.last):
        line = found.lines[at]
        below = line.depth == 0 and (marked or in_box) and line.mark != "quote"
        if below and heading is not None and not heading.forwarded and not _is_wrapped(found, at):
            _settle(found, at, Whose.AUTHOR)
        else:
            _settle(found, at, Whose.THEIRS)


def _is_wrapped(found: Sorted, at: int) -> bool:
    """Whether an unmarked line is the rest of a marked one that was wrapped on its way."""
    lines = found.lines
    if at == 0 or at + 1 >= len(lines):
        return False
    above, below = lines[at - 1], lines[at + 1]
    long_above = above.depth > 0 and len(above.body) >= WRAPPED
    return long_above and below.depth > 0 and len(lines[at].body) < WRAPPED


def _settle(found: Sorted, at: int, otherwise: Whose) -> None:
    """A line that is wholly ours is ours; of any other line it is as given."""
    here = found.compared[at]
    found.whose[at] = Whose.OURS if here is not None and here.is_ours else otherwise
