"""A line of the reply beside the lines we sent: what is ours in it, added, or changed in place."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from rapidfuzz import fuzz

from cadence.replies.aligning import Known, KnownLine, Piece
from cadence.replies.lines import Line, weight

SURE = 5
WHOLE = 3
ALIKE = 60
KEPT = 0.7
CHANGED_WORDS = 12
LEFTOVER = 3

_CLOSINGS = {"?": "?？", ":": ":：", "？": "?？", "：": ":："}
_TIES = " \t?!？。.:：;)*>»”\"'–—-=→、"


class Share(Enum):
    """Whose words a segment holds."""

    OURS = "ours"
    ADDED = "added"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Segment:
    """Words `first` to `last` of a line; `position` is the known word at its end or before it."""

    share: Share
    first: int
    last: int
    position: int


@dataclass(frozen=True, slots=True)
class Compared:
    """What is known of a line: its segments in order, the known words from `start` to `end`."""

    segments: tuple[Segment, ...]
    start: int
    end: int

    @property
    def is_ours(self) -> bool:
        """Whether nothing in it was added or changed."""
        return all(s.share is Share.OURS for s in self.segments)

    @property
    def was_changed(self) -> bool:
        """Whether words of ours were replaced in place."""
        return any(s.share is Share.CHANGED for s in self.segments)


def compare(line: Line, pieces: Sequence[Piece], known: Known) -> Compared | None:
    """The shares of a line; None where nothing of it is surely ours, or it merely echoes us."""
    sure = [piece for piece in pieces if _is_sure(piece, line, known)]
    if not sure:
        return None
    segments: list[Segment] = []
    at, before = 0, None
    for piece in sure:
        segments += _gap(line, at, piece.first, known, before, piece)
        segments.append(Segment(Share.OURS, piece.first, piece.last, piece.end - 1))
        at, before = piece.last, piece
    segments += _gap(line, at, len(line.words), known, before, None)
    found = Compared(tuple(segments), sure[0].position, sure[-1].end)
    return found if found.is_ours or _is_quotation(line, sure, found, known) else None


def whole_line(
    line: Line, known: Known, *, after: int | None, before: int | None
) -> Compared | None:
    """A short line that is ours because the known line beside it stands beside it here too."""
    for number in known.whole.get(line.words, ()):
        ours = known.lines[number]
        if ours.start == after or ours.end == before:
            return _all_ours(line, ours)
    return None


def damaged_line(line: Line, known: Known, *, after: int) -> Compared | None:
    """A line that resembles the known words which should stand here; digits must agree."""
    if after >= len(known.words) or len(line.words) < 2:
        return None
    expected = known.words[after : after + len(line.words)]
    if _digits(line.words) != _digits(expected) or not _alike(line.words, expected, least=75):
        return None
    segment = Segment(Share.OURS, 0, len(line.words), after + len(expected) - 1)
    return Compared((segment,), after, after + len(expected))


def added_text(line: Line, segment: Segment) -> str:
    """The author's words of a segment as they wrote them, without what ties them to ours."""
    start = line.spans[segment.first - 1][1] if segment.first else 0
    is_last = segment.last == len(line.words)
    end = len(line.body) if is_last else line.spans[segment.last][0]
    text = line.body[start:end]
    if segment.first:
        text = text.lstrip(_TIES) if segment.share is Share.ADDED else text.lstrip(" :：")
    text = text.strip() if is_last else text.rstrip(" \t*-–(>")
    return text if "(" in text else text.rstrip(")] ")


def _is_sure(piece: Piece, line: Line, known: Known) -> bool:
    said = weight(line.words[piece.first : piece.last])
    run = said + piece.before + piece.after
    first, last = known.line_at(piece.position), known.line_at(piece.end - 1)
    starts = first.start == piece.position or (piece.first == 0 and piece.before > 0)
    ends = last.end == piece.end or (piece.last == len(line.words) and piece.after > 0)
    if piece.first == 0 and piece.last == len(line.words):
        if said < SURE and _merely_touches(
            piece, starts=first.start == piece.position, ends=last.end == piece.end
        ):
            return False
        if run >= SURE:
            return True
        return run >= WHOLE if line.depth else (said >= WHOLE and starts and ends)
    return said >= SURE or (starts and ends and run >= WHOLE)


def _merely_touches(piece: Piece, *, starts: bool, ends: bool) -> bool:
    """Whether a short line only happens to go on as we do: "4" below a question, above our "4."."""
    runs_in = piece.before > 0 and piece.after == 0 and starts and not ends
    runs_out = piece.after > 0 and piece.before == 0 and ends and not starts
    return runs_in or runs_out


def _gap(
    line: Line, first: int, last: int, known: Known, before: Piece | None, after: Piece | None
) -> list[Segment]:
    """The words between two pieces: the author's, put in or in the place of ours, or damage."""
    if first == last:
        return []
    said = line.words[first:last]
    replaced = _replaced(known, before, after)
    position = before.end - 1 if before else (after.position if after else 0)
    marker = before is None and weight(said) <= 1 and said[0].isdecimal()
    if marker or _is_damage(said, replaced):
        share = Share.OURS
    elif replaced:
        if len(replaced) > CHANGED_WORDS or len(said) > len(replaced) + 3:
            return [Segment(Share.ADDED, first, last, position)]
        start, end = _differing(said, replaced)
        parts = (Share.OURS, first, first + start), (Share.CHANGED, first + start, first + end)
        ends = (*parts, (Share.OURS, first + end, last))
        return [Segment(part, a, b, position) for part, a, b in ends if a < b]
    else:
        inside = before is not None and after is not None and _is_inside(known, before)
        if inside and len(said) <= LEFTOVER and not any(w.isascii() for w in said):
            share = Share.OURS
        else:
            share = Share.CHANGED if inside and _digits(said) else Share.ADDED
    return [Segment(share, first, last, position)]


def _differing(said: Sequence[str], replaced: Sequence[str]) -> tuple[int, int]:
    """Where words differ from those they replace; all of them where they merely add."""
    start, end = 0, len(said)
    while start < end and start < len(replaced) and said[start] == replaced[start]:
        start += 1
    while (
        end > start
        and len(said) - end < len(replaced) - start
        and (said[end - 1] == replaced[len(replaced) - (len(said) - end) - 1])
    ):
        end -= 1
    return (start, end) if start < end else (0, len(said))


def _replaced(known: Known, before: Piece | None, after: Piece | None) -> Sequence[str]:
    """Our words that should stand in a gap."""
    if before and after:
        near = before.end <= after.position <= before.end + CHANGED_WORDS
        return known.words[before.end : after.position] if near else ()
    if before:
        return known.words[before.end : known.line_at(before.end - 1).end]
    if after:
        return known.words[known.line_at(after.position).start : after.position]
    return ()


def _is_inside(known: Known, before: Piece) -> bool:
    """Whether a piece ends within a line of ours."""
    return before.end < known.line_at(before.end - 1).end


def _is_damage(said: Sequence[str], replaced: Sequence[str]) -> bool:
    if not replaced or _digits(said) != _digits(replaced):
        return False
    return _alike(said, replaced, least=ALIKE)


def _alike(one: Sequence[str], other: Sequence[str], *, least: int) -> bool:
    return fuzz.ratio(" ".join(one)[:400], " ".join(other)[:400]) >= least


def _digits(words: Sequence[str]) -> list[str]:
    return [w for w in words if w.isdecimal()]


def _is_quotation(line: Line, sure: Sequence[Piece], found: Compared, known: Known) -> bool:
    """Whether a line with foreign words is a line of ours, not the author echoing us."""
    if found.was_changed and not _keeps_most(sure, known):
        return False
    if line.depth:
        return True
    return all(_is_closed(line, piece, known) for piece in sure)


def _keeps_most(sure: Sequence[Piece], known: Known) -> bool:
    """Whether most of the lines of ours that are touched is still there."""
    touched: dict[int, KnownLine] = {}
    for piece in sure:
        for number in {known.line_of[piece.position], known.line_of[piece.end - 1]}:
            touched[number] = known.lines[number]
    length = sum(ours.end - ours.start for ours in touched.values())
    kept = sum(p.last - p.first + p.before + p.after for p in sure)
    return kept >= KEPT * length


def _is_closed(line: Line, piece: Piece, known: Known) -> bool:
    """Whether our line ends here as it ended in our mail: "What is challenging is …" does not."""
    ours = known.line_at(piece.end - 1)
    if piece.last == len(line.words) or piece.end != ours.end:
        return piece.last == len(line.words) or weight(line.words[piece.first : piece.last]) >= SURE
    rest = line.body[line.spans[piece.last - 1][1] :].lstrip(" *_")
    marks = _CLOSINGS.get(ours.closing)
    return rest[:1] in marks if marks else weight(line.words[piece.first : piece.last]) >= SURE


def _all_ours(line: Line, ours: KnownLine) -> Compared:
    segment = Segment(Share.OURS, 0, len(line.words), ours.end - 1)
    return Compared((segment,), ours.start, ours.end)
