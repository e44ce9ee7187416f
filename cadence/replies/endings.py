"""What stands around the author's words: warnings above them, signatures and notices below.

Nothing here may take the only words there are: what would, is given back.
"""

from collections.abc import Sequence

from cadence.replies.lines import Line
from cadence.replies.programs import (
    disclaimer_marks,
    is_banner,
    is_closing,
    is_contact,
    is_mobile,
    is_reaction,
    is_rule,
)
from cadence.replies.sorting import Sorted, Whose

TOP_LINES = 12
TAIL_LINES = 14
SIGNATURE_WORDS = 80
SHORT = 9
NOTICE_WORDS = 14
WRAPPED = 55


def take_endings(found: Sorted, names: frozenset[str]) -> None:
    """Mark warnings, signatures, notices and programs' own lines; `names` are the author's."""
    authored_before = [at for at in range(len(found.lines)) if found.is_authored(at)]
    for number, stretch in enumerate(_stretches(found)):
        _take_banner(found, stretch, is_first=number == 0)
        _take_notices(found, stretch)
        _take_reaction(found, stretch)
        _take_delimited(found, stretch)
        _take_mobile(found, stretch)
        _take_signed(found, stretch, names, is_first=number == 0)
        _take_containers(found, stretch)
    if authored_before and not any(found.is_authored(at) for at in authored_before):
        _give_back(found, authored_before, names)


def _stretches(found: Sorted) -> list[list[int]]:
    """Runs of the author's lines with nothing of ours between them."""
    stretches: list[list[int]] = []
    open_stretch = False
    for at, whose in enumerate(found.whose):
        if whose is Whose.AUTHOR:
            if not open_stretch:
                stretches.append([])
            stretches[-1].append(at)
            open_stretch = found.compared[at] is None
        elif whose is not Whose.OURS or not found.lines[at].is_blank:
            open_stretch = False
    return [s for s in stretches if any(not found.lines[at].is_blank for at in s)]


def _said(found: Sorted, stretch: Sequence[int]) -> list[int]:
    return [at for at in stretch if found.is_authored(at)]


def _take_banner(found: Sorted, stretch: Sequence[int], *, is_first: bool) -> None:
    """A gateway's warning at the very top, or at the top of what it quotes."""
    above = found.whose[stretch[0] - 1] if stretch[0] else Whose.HEADER
    if not is_first and above is not Whose.HEADER:
        return
    taking = False
    for at in _said(found, stretch)[:TOP_LINES]:
        line = found.lines[at]
        follows = taking and not found.lines[at - 1].is_blank
        if is_banner(line.plain) or (not taking and _heads_banner(found, at, stretch)):
            taking = True
        elif not (follows and _runs_on(found.lines[at - 1], line)):
            return
        found.whose[at] = Whose.BANNER


def _heads_banner(found: Sorted, at: int, stretch: Sequence[int]) -> bool:
    """A short line such as "CAUTION" right above the warning, or a warning wrapped early."""
    if at + 1 >= len(found.lines) or at + 1 not in stretch:
        return False
    line, below = found.lines[at], found.lines[at + 1]
    joined = f"{line.plain} {below.plain}"
    return is_banner(joined) and (len(line.words) <= 3 or not is_banner(below.plain))


def _runs_on(line: Line, below: Line) -> bool:
    """Whether a line was wrapped, so that the one below goes on with its sentence."""
    if line.body.rstrip().endswith((".", "!", "]", ")", "。")):
        return False
    return len(line.body) >= WRAPPED or below.body.lstrip()[:1].islower()


def _take_notices(found: Sorted, stretch: Sequence[int]) -> None:
    """Legal notices: paragraphs that hold two phrases of theirs or more."""
    for paragraph in _paragraphs(found, stretch):
        words = sum(len(found.lines[at].words) for at in paragraph)
        if words < NOTICE_WORDS:
            continue
        text = " ".join(found.lines[at].plain for at in paragraph)
        if disclaimer_marks(text) >= 2:
            first = _first_of_notice(found, paragraph)
            for at in paragraph[first:]:
                found.whose[at] = Whose.BANNER


def _first_of_notice(found: Sorted, paragraph: Sequence[int]) -> int:
    """Where in a paragraph the notice begins: the author's last line may touch it."""
    lines = [found.lines[at] for at in paragraph]
    first = next((n for n, line in enumerate(lines) if disclaimer_marks(line.plain)), 0)
    while first > 0 and _runs_on(lines[first - 1], lines[first]):
        first -= 1
    return first


def _paragraphs(found: Sorted, stretch: Sequence[int]) -> list[list[int]]:
    paragraphs: list[list[int]] = [[]]
    for at in stretch:
        if found.is_authored(at):
            paragraphs[-1].append(at)
        elif paragraphs[-1]:
            paragraphs.append([])
    return [p for p in paragraphs if p]


def _take_reaction(found: Sorted, stretch: Sequence[int]) -> None:
    """The program's line about a reaction; a line with the emoji itself stays."""
    for at in _said(found, stretch)[:4]:
        line = found.lines[at]
        if line.words and is_reaction(line):
            found.whose[at] = Whose.MOBILE


def _take_delimited(found: Sorted, stretch: Sequence[int]) -> None:
    """What follows "-- " (RFC 3676 §4.3)."""
    for number, at in enumerate(stretch):
        body = found.lines[at].body
        if found.whose[at] is Whose.AUTHOR and body.strip() in ("--", "—", "–-"):
            rest = stretch[number:]
            words = sum(len(found.lines[i].words) for i in rest)
            if body.startswith("-- ") or words <= SIGNATURE_WORDS:
                _take(found, rest)
                return


def _take_mobile(found: Sorted, stretch: Sequence[int]) -> None:
    said = _said(found, stretch)
    for at in said[-4:]:
        if is_mobile(found.lines[at]):
            found.whose[at] = Whose.MOBILE
            for below in said:
                if below > at and _is_wrapped_link(found.lines[below]):
                    found.whose[below] = Whose.MOBILE


def _is_wrapped_link(line: Line) -> bool:
    return line.plain.startswith(("<http", "http", "(http")) and len(line.words) <= 3


def _take_signed(
    found: Sorted, stretch: Sequence[int], names: frozenset[str], *, is_first: bool
) -> None:
    """A sign-off with a name below it, a name alone, or a name above its particulars."""
    said = _said(found, stretch)
    for at in said[-TAIL_LINES:]:
        rest = [i for i in said if i >= at]
        below = rest[1:]
        is_top = is_first and at == said[0]
        line = found.lines[at]
        if is_closing(line) and not is_top and below and _are_particulars(found, below, names):
            _take(found, rest)
            return
        if line.plain in names and not is_top and below and _is_postscript(found.lines[below[0]]):
            _take(found, [at])
            return
        if _is_name(line, names) and _are_particulars(found, below, names):
            _take(found, rest)
            return


def _is_postscript(line: Line) -> bool:
    return line.plain.startswith(("ps", "p.s", "p. s"))


def _is_name(line: Line, names: frozenset[str]) -> bool:
    """Whether a line is the author's name, perhaps with a title behind it."""
    plain = line.plain.lstrip("-–—~ ").rstrip(" .,-–—~")
    if plain in names:
        return True
    return any(
        " " in name
        and plain.startswith(name)
        and not plain[len(name) :][:1].isalnum()
        and not plain[len(name) :].lstrip().startswith((":", "?"))
        and len(line.words) <= 14
        and (plain[len(name) :].lstrip()[:1] in "|,·•-–—/(" or is_contact(line))
        for name in names
    )


def _are_particulars(found: Sorted, below: Sequence[int], names: frozenset[str]) -> bool:
    """Whether the lines below a sign-off are a name, a title, an address, a number."""
    if len(below) > TAIL_LINES - 2:
        return False
    for number, at in enumerate(below):
        line = found.lines[at]
        if is_rule(line) or _is_name(line, names) or is_contact(line) or is_mobile(line):
            continue
        ends = line.plain.endswith(("?", "!", "。", "？")) or (
            line.plain.endswith(".") and len(line.words) > 4
        )
        numbered = line.plain[:1].isdigit() and line.plain[1:2] in ".):"
        if ends or numbered or len(line.words) > SHORT or (number > 0 and ":" in line.plain[-1:]):
            return False
    return True


def _take_containers(found: Sorted, stretch: Sequence[int]) -> None:
    """What a program itself calls a signature, if something else is left."""
    marked = [at for at in stretch if found.lines[at].mark == "signature"]
    said = _said(found, stretch)
    if marked and any(at not in marked for at in said):
        _take(found, marked)


def _take(found: Sorted, lines: Sequence[int]) -> None:
    for at in lines:
        if found.whose[at] is Whose.AUTHOR:
            found.whose[at] = Whose.SIGNATURE


def _give_back(found: Sorted, authored: Sequence[int], names: frozenset[str]) -> None:
    """Nothing is left: a sentence among what was taken is the author's after all."""
    for at in authored:
        line = found.lines[at]
        sentence = len(line.words) >= 5 or line.plain.endswith((".", "!", "?", "。"))
        speaks = sentence and not is_contact(line) and not _is_name(line, names)
        taken = found.whose[at] is Whose.SIGNATURE
        if taken and speaks and not is_mobile(line) and not is_closing(line):
            found.whose[at] = Whose.AUTHOR
