"""What of a reply stands in the mails it answers, found word by word.

Line breaks count for nothing, so re-wrapping, flattening and re-quoting cost nothing. Runs of
known words are taken greedily, the longest first at each word; each word is looked at a bounded
number of times.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cadence.answers import Question
from cadence.mail import SentMail
from cadence.replies.lines import Line, lines_of_html, lines_of_text, words_of

GRAM = 3
CANDIDATES = 12
KNOWN_WORDS = 60_000


@dataclass(frozen=True, slots=True)
class KnownLine:
    """A line of a known mail: its words are `Known.words[start:end]`."""

    text: str
    start: int
    end: int
    mail: int
    paragraph: int
    closing: str


@dataclass(frozen=True, slots=True)
class Known:
    """Every mail of the thread as one run of words."""

    words: tuple[str, ...]
    line_of: tuple[int, ...]
    lines: tuple[KnownLine, ...]
    grams: dict[tuple[str, ...], list[int]]
    whole: dict[tuple[str, ...], list[int]]
    questions: tuple[tuple[int, int, str], ...]
    asked: tuple[str | None, ...]
    has_mails: bool = True

    def line_at(self, position: int) -> KnownLine:
        """The line a known word stands in."""
        return self.lines[self.line_of[position]]

    def lines_between(self, start: int, end: int) -> list[tuple[str, ...]]:
        """The words of each line that words from `start` to `end` stand in."""
        lines = self.lines[self.line_of[start] : self.line_of[end - 1] + 1]
        return [self.words[line.start : line.end] for line in lines]

    def question_at(self, position: int) -> str | None:
        """The question whose answer belongs below this word, if there is one.

        Between two questions it is the upper one; below the last, only its own paragraph.
        """
        return self.asked[position]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words `first` to `last` (exclusive) of a line, known from `position` on.

    `before` and `after` are the words of the same run on the lines around.
    """

    first: int
    last: int
    position: int
    before: int
    after: int

    @property
    def end(self) -> int:
        """The known position behind it."""
        return self.position + self.last - self.first


@lru_cache(maxsize=64)
def known_of(thread: tuple[SentMail, ...], questions: tuple[Question, ...]) -> Known:
    """The mails of a thread, and the questions even where the mail that asked them is lost."""
    builder = _Builder()
    for mail in thread:
        builder.add(lines_of_text(mail.text))
        builder.add(lines_of_html(mail.html))
    found = _questions_in(builder.words, questions)
    missing = [q for q in questions if q.key not in {key for _, _, key in found}]
    if missing:
        asked = "\n\n".join(
            f"{n}. {q.text}" for n, q in enumerate(questions, start=1) if q in missing
        )
        builder.add(lines_of_text(asked))
        found = _questions_in(builder.words, questions)
    return builder.known(found, has_mails=bool(thread))


def align(lines: Sequence[Line], known: Known) -> list[list[Piece]]:
    """For each line the pieces of it that are known, in order."""
    flat = [(i, j) for i, line in enumerate(lines) for j in range(len(line.words))]
    words = [lines[i].words[j] for i, j in flat]
    pieces: list[list[Piece]] = [[] for _ in lines]
    at = expected = 0
    while at + GRAM <= len(words):
        length, position = _longest(words, at, known, expected)
        if not length:
            at += 1
            continue
        _cut(pieces, flat[at : at + length], position)
        at, expected = at + length, position + length
    return pieces


def _longest(words: Sequence[str], at: int, known: Known, expected: int) -> tuple[int, int]:
    best = (0, 0, 0)
    for position in known.grams.get(tuple(words[at : at + GRAM]), ()):
        n = GRAM
        while (
            at + n < len(words)
            and position + n < len(known.words)
            and words[at + n] == known.words[position + n]
        ):
            n += 1
        best = max(best, (n, -abs(position - expected), position))
    return best[0], best[2]


def _cut(pieces: list[list[Piece]], run: Sequence[tuple[int, int]], position: int) -> None:
    """Cut a run where lines of the reply end."""
    start = 0
    for k in range(1, len(run) + 1):
        if k == len(run) or run[k][0] != run[start][0]:
            line, first = run[start]
            place = position + start
            pieces[line].append(Piece(first, first + k - start, place, start, len(run) - k))
            start = k


def _questions_in(
    words: Sequence[str], questions: Iterable[Question]
) -> tuple[tuple[int, int, str], ...]:
    found = []
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places.setdefault(word, []).append(place)
    for question in questions:
        asked = words_of(question.text)
        for place in places.get(asked[0], ())[:200] if asked else ():
            if list(words[place : place + len(asked)]) == asked:
                found.append((place, place + len(asked), question.key))
    return tuple(sorted(found))


class _Builder:
    """Gathers the words of known mails; a part that says the same as the last adds nothing."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._line_of: list[int] = []
        self._lines: list[KnownLine] = []
        self._mails = 0
        self._last: tuple[str, ...] = ()

    def add(self, lines: Sequence[Line]) -> None:
        said = tuple(w for line in lines for w in line.words)
        if not said or said == self._last or len(self.words) + len(said) > KNOWN_WORDS:
            return
        self._last = said
        self._mails += 1
        paragraph = 0
        for line in lines:
            if not line.words:
                paragraph += 1
                continue
            start = len(self.words)
            self.words += line.words
            self._line_of += [len(self._lines)] * len(line.words)
            closing = line.body[line.spans[-1][1] :].replace("*", "").strip()[:1]
            self._lines.append(
                KnownLine(
                    line.body.strip(), start, len(self.words), self._mails, paragraph, closing
                )
            )
        self.words.append("\0end")
        self._line_of.append(len(self._lines) - 1)

    def known(self, questions: tuple[tuple[int, int, str], ...], *, has_mails: bool) -> Known:
        grams: dict[tuple[str, ...], list[int]] = {}
        for place in range(len(self.words) - GRAM + 1):
            places = grams.setdefault(tuple(self.words[place : place + GRAM]), [])
            if len(places) < CANDIDATES:
                places.append(place)
        whole: dict[tuple[str, ...], list[int]] = {}
        for number, line in enumerate(self._lines):
            whole.setdefault(tuple(self.words[line.start : line.end]), []).append(number)
        return Known(
            tuple(self.words),
            tuple(self._line_of),
            tuple(self._lines),
            grams,
            whole,
            questions,
            tuple(self._asked(questions)),
            has_mails,
        )

    def _asked(self, questions: tuple[tuple[int, int, str], ...]) -> list[str | None]:
        """For each word the question that an answer below it would answer."""
        found: list[str | None] = [None] * len(self.words)
        for number, (start, _, key) in enumerate(questions):
            here = self._line_at(start)
            after = questions[number + 1][0] if number + 1 < len(questions) else len(self.words)
            more = after < len(self.words) and self._line_at(after).mail == here.mail
            for position in range(start, after):
                line = self._line_at(position)
                if line.mail != here.mail or not (more or line.paragraph == here.paragraph):
                    break
                found[position] = key
        return found

    def _line_at(self, position: int) -> KnownLine:
        return self._lines[self._line_of[position]]
