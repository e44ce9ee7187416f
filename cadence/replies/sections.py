"""The author's words put under the questions they answer: by place, by number, by label."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from cadence.answers import Question
from cadence.replies.languages import every_mail_words
from cadence.replies.lines import Line, lines_of_text, words_of
from cadence.replies.programs import labels_of, leads_to_answers, number_words
from cadence.replies.reading import Passage

ALIKE = 88
LABEL_CHARACTERS = 60

_LABELLED = re.compile(
    rf"[\s*_\-•]*([^:：\n]{{2,{LABEL_CHARACTERS}}}?)\s?[*_]{{0,2}}\s?(?:[:：]|\s[-–—]\s)[*_]{{0,2}}\s*"
)


@cache
def _numbered() -> "re.Pattern[str]":
    """A question's number at the start of a line: `1.`, `(1)`, `#1`, `Q1`, `1-3:`, `ad 1`."""
    words = "|".join(re.escape(word) for word in number_words())
    return re.compile(
        rf"[\s*_]*(?P<firm>(?:(?:{words})\.?\s?|[#＃])(?=\s?\d))?[\(\[]?\s?(?P<first>[1-9１-９])"
        r"(?P<more>\s?[-–&+,]\s?[2-9])?(?!\d)[*_]{0,2}\s?(?P<sign>[.):\]\-–—．）：、]|\s(?=\S))[*_]{0,2}"
        r"(?!\d)\s*",
        re.I,
    )


@dataclass(frozen=True, slots=True)
class Said:
    """A line of the author's, as it goes into the text.

    `question` is that of the place where it stands, `under` our line above it. `starts`: something
    else stood before it, so it begins a passage of its own.
    """

    text: str
    question: str | None = None
    under: str = ""
    quoted: bool = False
    edit: bool = False
    starts: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether it only parts paragraphs."""
        return not self.text.strip()


@dataclass(slots=True)
class _Open:
    """A passage that is being gathered below a heading."""

    question: str | None
    label: str
    heading: str
    lines: list[str]


def text_of(said: Sequence[Said]) -> str:
    """The authored text: its lines, with at most one blank line between them."""
    out: list[str] = []
    for line in said:
        if line.is_blank:
            if out and out[-1]:
                out.append("")
        else:
            if line.starts and out and out[-1]:
                out.append("")
            out.append(line.text.rstrip())
    return "\n".join(out).strip("\n")


def passages_of(said: Sequence[Said], questions: Sequence[Question]) -> tuple[Passage, ...]:
    """The passages in order; every word of the text stands in exactly one of them."""
    passages: list[Passage] = []
    offset = 0
    text = text_of(said)
    for block in _blocks(said):
        for passage in _of_block(block, questions):
            offset = _place(text, passage.text, offset)
            passages.append(replace(passage, start=offset))
            offset += len(passage.text)
    return tuple(passages)


def _place(text: str, words: str, offset: int) -> int:
    first = words.split("\n", 1)[0]
    found = text.find(first, offset)
    return found if found >= 0 else offset


def _blocks(said: Sequence[Said]) -> list[list[Said]]:
    """Lines that stand together: in one place, and alike in being quoted or an edit."""
    blocks: list[list[Said]] = []
    for line in said:
        last = blocks[-1][-1] if blocks else None
        same = last is not None and (
            (line.question, line.under, line.quoted, line.edit)
            == (last.question, last.under, last.quoted, last.edit)
        )
        if last is None or (not line.is_blank and (line.starts or not same)):
            blocks.append([line])
        else:
            here = replace(last, text="", starts=False) if line.is_blank else line
            blocks[-1].append(here)
    return blocks


def _of_block(block: Sequence[Said], questions: Sequence[Question]) -> list[Passage]:
    first = block[0]
    if first.edit or first.quoted:
        label = "edit" if first.edit else ("place" if first.question else "")
        text = "\n".join(line.text for line in block).strip()
        question = None if first.edit else first.question
        return [Passage(text, question, label, 0, first.under, first.quoted)] if text else []
    lines = lines_of_text("\n".join(line.text for line in block))
    marked = [_marked(line, questions) for line in lines]
    numbers = _numbers(lines, marked, questions, first.question)
    marks = [number or _label(line, questions) for number, line in zip(numbers, lines, strict=True)]
    return _gathered(block, lines, marks, multiple=_has_long_items(lines, numbers))


@dataclass(frozen=True, slots=True)
class _Mark:
    """How a line says which question it answers; `rest` is what it says then."""

    key: str
    label: str
    rest: str
    ordinal: int = 0
    firm: bool = False
    sign: str = ""


def _marked(line: Line, questions: Sequence[Question]) -> _Mark | None:
    found = _numbered().match(line.body) if questions else None
    if found is None:
        return None
    firm, sign = bool(found["firm"] or found["more"]), found["sign"].strip()
    ordinal = int(found["first"])
    if ordinal > len(questions):
        return _Mark("", "number", line.body, ordinal, firm, sign)
    key = questions[ordinal - 1].key
    return _Mark(key, "number", line.body[found.end() :].strip(), ordinal, firm, sign)


def _numbers(
    lines: Sequence[Line],
    marked: Sequence[_Mark | None],
    questions: Sequence[Question],
    place: str | None,
) -> list[_Mark | None]:
    """The numbers that name questions: not those of a list of the author's own."""
    firm = [mark if mark is not None and mark.firm and mark.key else None for mark in marked]
    run = _run(lines, marked)
    numbers = [mark for mark in run if mark is not None]
    if not numbers or any(not mark.key for mark in numbers):
        return firm
    if place is not None and not _fit_place(numbers, questions, place):
        return firm
    if not all(mark.sign or mark.firm for mark in numbers) and not _are_bare(lines, numbers):
        return firm
    return [mark or sure for mark, sure in zip(run, firm, strict=True)]


def _run(lines: Sequence[Line], marked: Sequence[_Mark | None]) -> list[_Mark | None]:
    """The numbers of one list: written alike, each once, with no sentence leading into them."""
    run: list[_Mark | None] = [None] * len(marked)
    seen: set[int] = set()
    sign: str | None = None
    for at, mark in enumerate(marked):
        if (
            mark is None
            or mark.ordinal in seen
            or (sign not in (None, mark.sign) and not mark.firm)
        ):
            continue
        if sign is None and not mark.firm and _is_introduced(lines, at):
            return [None] * len(marked)
        sign = mark.sign if sign is None else sign
        seen.add(mark.ordinal)
        run[at] = mark
    return run


def _fit_place(numbers: Sequence[_Mark], questions: Sequence[Question], place: str) -> bool:
    """Whether numbers typed below a question name questions: its own, or all below the last."""
    if len(numbers) == 1:
        return numbers[0].key == place
    return place == questions[-1].key and numbers[-1].key == place


def _are_bare(lines: Sequence[Line], numbers: Sequence[_Mark]) -> bool:
    """Whether numbers without a sign are answers: two or more, ascending, on every line said."""
    ordinals = [mark.ordinal for mark in numbers]
    said = sum(not line.is_blank for line in lines)
    return len(ordinals) > 1 and ordinals == sorted(ordinals) and len(ordinals) == said


def _is_introduced(lines: Sequence[Line], at: int) -> bool:
    """Whether a sentence leads into the list, so that its numbers are the list's own."""
    above = next((line for line in reversed(lines[:at]) if not line.is_blank), None)
    if above is None:
        return False
    leads = above.plain.endswith((":", "：")) or (
        not lines[at - 1].is_blank
        and not above.plain.endswith((".", "!", "?", ",", "。", "、"))
        and len(above.words) > 2
    )
    return leads and not leads_to_answers(above)


def _label(line: Line, questions: Sequence[Question]) -> _Mark | None:
    """ "Going well: …", a retyped question, or a heading of one's words."""
    if not line.words or not questions:
        return None
    retyped = _retyped(line, questions)
    if retyped is not None:
        return retyped
    found = _LABELLED.match(line.body)
    label = words_of(found[1]) if found else list(line.words)
    if not label or len(label) > 8 or (found is None and len(line.words) > 4):
        return None
    key = _question_called(tuple(label), tuple(questions))
    if key is None or (found is None and tuple(label) not in _names_of(key, tuple(questions))):
        return None
    return _Mark(key, "label", line.body[found.end() :].strip() if found else "")


def _retyped(line: Line, questions: Sequence[Question]) -> _Mark | None:
    cut = max(line.body.find("?"), line.body.find("？"))
    if not 0 < cut < 160:
        return None
    asked = " ".join(words_of(line.body[:cut]))
    for question in questions:
        wanted = " ".join(_asked(question))
        if wanted and fuzz.ratio(asked.lstrip("0123456789 "), wanted) >= ALIKE:
            return _Mark(question.key, "label", line.body[cut + 1 :].lstrip(" *-–—:>=").strip())
    return None


def _question_called(label: tuple[str, ...], questions: tuple[Question, ...]) -> str | None:
    """The one question a label names; None for none or for two."""
    found = [q.key for q in questions if label in _names_of(q.key, questions)]
    if not found:
        found = [q.key for q in questions if _is_part(label, q, questions)]
    return found[0] if len(set(found)) == 1 else None


@lru_cache(maxsize=256)
def _names_of(key: str, questions: tuple[Question, ...]) -> frozenset[tuple[str, ...]]:
    names = {tuple(words_of(label)) for label in labels_of(key, every_mail_words())}
    names |= {tuple(words_of(q.text)) for q in questions if q.key == key}
    names.add(tuple(words_of(key.replace("_", " "))))
    return frozenset(names)


@lru_cache(maxsize=256)
def _asked(question: Question) -> tuple[str, ...]:
    return tuple(words_of(question.text))


@lru_cache(maxsize=256)
def _single_names(key: str, questions: tuple[Question, ...]) -> frozenset[str]:
    return frozenset(name[0] for name in _names_of(key, questions) if len(name) == 1)


def _is_part(label: tuple[str, ...], question: Question, questions: tuple[Question, ...]) -> bool:
    """Whether a label is made of a question's own words, one of them a name of the question."""
    asked = _asked(question)
    if not all(any(_same_stem(word, other) for other in asked) for word in label):
        return False
    names = _single_names(question.key, questions)
    telling = [word for word in label if any(_same_stem(word, name) for name in names)]
    return bool(telling) or 2 * len(label) > len(asked)


def _same_stem(word: str, other: str) -> bool:
    return word == other or (len(word) >= 5 and word[:5] == other[:5])


def _has_long_items(lines: Sequence[Line], marks: Sequence[_Mark | None]) -> bool:
    """Whether some answer but the last has a paragraph more than its first."""
    places = [at for at, mark in enumerate(marks) if mark is not None]
    for start, end in pairwise(places):
        inside = [line.is_blank for line in lines[start:end]]
        if True in inside and False in inside[inside.index(True) :]:
            return True
    return False


def _gathered(
    block: Sequence[Said], lines: Sequence[Line], marks: Sequence[_Mark | None], *, multiple: bool
) -> list[Passage]:
    """The passages of a block: a mark begins one, a blank line ends the last numbered one."""
    first = block[0]
    place = "place" if first.question else ""
    done = [_Open(first.question, place, "", [])]
    last = max((at for at, mark in enumerate(marks) if mark is not None), default=-1)
    for at, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        if mark is not None:
            done.append(_Open(mark.key, mark.label, block[at].text, [mark.rest]))
        elif line.is_blank and at > last >= 0 and not multiple and any(done[-1].lines):
            done.append(_Open(first.question, place, "", []))
        else:
            done[-1].lines.append(block[at].text)
    return [passage for o in done for passage in _closed(o, first)]


def _closed(open_: _Open, first: Said) -> list[Passage]:
    """The passage of what was gathered; a label with nothing behind it is words like others."""
    text = "\n".join(open_.lines).strip()
    if text:
        return [Passage(text, open_.question, open_.label, 0, first.under)]
    if open_.heading.strip():
        place = "place" if first.question else ""
        return [Passage(open_.heading.strip(), first.question, place, 0, first.under)]
    return []
