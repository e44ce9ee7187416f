"""The author's passages cut into sentences, each with its words, its lines and what it quotes."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cadence.replies.phrases import Token, plain, tokens_of
from cadence.replies.reading import Passage

LONGEST = 1200
QUOTE = "\N{SYMBOL FOR START OF TEXT}"
"""The word that stands for a quotation: what is inside is said by somebody else."""

_QUOTED = re.compile(
    "|".join(
        f"{opens}(?:[^{opens}{closes}\\n]|\\n(?![ \\t]*\\n)){{{least},600}}?{shuts}"
        for opens, closes, shuts, least in (
            ('"', "", '"', 2),
            ("“", "”", "”", 2),
            ("„", "“”", "[“”]", 2),
            ("«", "»", "»", 2),
            ("»", "«", "«", 2),
            ("‘", "’", r"’(?!\w)", 2),
            ("「", "」", "」", 1),
            ("『", "』", "』", 1),
        )
    )
)
_END = re.compile(r"[.!?…]+[\"'”»)\]“]*(?=\s|$)|[。！？]+[」』”)]*|\n[ \t]*\n\s*|\n")
_MARKER = re.compile(r"[ \t]*(?:[-*•·–—‣▪]+[ \t]+|\(?\d{1,2}[.):][ \t]+)")
_OPENS_ANEW = re.compile(
    r"[ \t>]*(?:[-*•·–—‣▪>]|\(?\d{1,2}[.):]|[#QqAa]\d|[GgTtＧＴ]\d"
    r"|[^\s:：]{2,20}(?: [^\s:：]{1,20})?[:：])"
)
_WRAPPED_AT = 50
_CURRENCIES = frozenset("€$£¥")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in its place. `start` is its offset in the authored text, `line` says whether it
    opens a line (codes and commands count only there), `alone` whether it is the whole line."""

    text: str
    start: int
    tokens: tuple[Token, ...]
    paragraph: int = 0
    line: bool = False
    alone: bool = False

    @property
    def is_question(self) -> bool:
        """Whether it ends with a question mark."""
        return self.text.rstrip(" \t\n\"'”»)").endswith(("?", "？"))

    def words(self, start: int, end: int) -> str:
        """The verbatim text of some of its tokens."""
        if start >= end:
            return ""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]


def sentences(passage: Passage, short: frozenset[str], months: frozenset[str]) -> list[Sentence]:
    """The sentences of a passage. `short` are words that end with a dot without ending a sentence,
    `months` the names that may follow "4."."""
    text = passage.text
    quotes = [m.span() for m in _QUOTED.finditer(text)]
    found: list[Sentence] = []
    paragraph, line = 0, True
    for begin, end, close in _stretches(text, quotes, short, months):
        piece = text[begin:end]
        if piece.strip():
            found.append(
                _sentence(piece, passage.start + begin, paragraph, quotes, begin, line=line)
            )
            line = False
        if "\n" in close:
            line = True
            paragraph += close.count("\n") > 1
    return _mark_alone(found)


def _mark_alone(found: list[Sentence]) -> list[Sentence]:
    following = [*(s.line for s in found[1:]), True]
    return [replace(s, alone=s.line and f) for s, f in zip(found, following, strict=True)]


def _stretches(
    text: str, quotes: list[tuple[int, int]], short: frozenset[str], months: frozenset[str]
) -> Iterator[tuple[int, int, str]]:
    """Where each sentence begins and ends, and the break that follows."""
    begin, quoted = 0, iter([*quotes, (len(text) + 1, len(text) + 1)])
    quote = next(quoted)
    for match in _END.finditer(text):
        if match.start() < begin:
            continue
        while quote[1] < match.start():
            quote = next(quoted)
        if quote[0] < match.start() < quote[1] - 1 and match.end() < quote[1]:
            continue
        close = match.group()
        if "\n" in close:
            if close.count("\n") > 1 or _breaks(text, begin, match.start(), match.end()):
                yield begin, match.start(), close
                begin = match.end()
        elif _ends(text, begin, match, short, months):
            yield begin, match.end(), ""
            begin = match.end()
    yield begin, len(text), "\n\n"


def _breaks(text: str, begin: int, end: int, following: int) -> bool:
    """Whether a line break ends a sentence, or only wraps a long line."""
    line_begin = max(text.rfind("\n", 0, end) + 1, begin)
    rest = text[following : following + 80]
    width = end - (text.rfind("\n", 0, end) + 1)
    if not text[line_begin:end].strip() or _OPENS_ANEW.match(rest):
        return True
    if rest[:1].islower() and width >= 30:
        return False
    return width < _WRAPPED_AT or text[max(0, end - 4) : end].rstrip()[-1:] in (":", "：")


def _ends(
    text: str, begin: int, match: "re.Match[str]", short: frozenset[str], months: frozenset[str]
) -> bool:
    """Whether a full stop is one: not an abbreviation, an initial, an ordinal or a list number."""
    close = match.group()
    if close[0] != "." or len(close) > 1:
        return True
    before = text[max(begin, match.start() - 24) : match.start()]
    rest = text[match.end() : match.end() + 24].lstrip(" \t")
    if rest[:1] in _CURRENCIES:
        return False
    word = re.search(r"[^\s(]*$", before)
    last = plain(word.group()) if word else ""
    if last.isdecimal():
        number_opens_line = not before[: -len(last)].strip() and len(last) < 3
        following = re.match(r"\w+", rest)
        ordinal = following is not None and plain(following.group()) in months
        return not (number_opens_line or ordinal or rest[:1].islower())
    initial = len(last) == 1 and last.isalpha() and last not in "iy"
    if last in short or (initial and not re.search(r"\d\s?\w$", before)):
        return "\n" in text[match.end() : match.end() + 1] or not rest
    return not rest[:1].islower() or rest[:2].lower() in ("g1", "g2", "g3", "g4", "g5")


def _sentence(
    piece: str,
    start: int,
    paragraph: int,
    quotes: list[tuple[int, int]],
    begin: int,
    *,
    line: bool,
) -> Sentence:
    lead = len(piece) - len(piece.lstrip())
    if line and (marker := _MARKER.match(piece, lead)) and marker.end() < len(piece.rstrip()):
        lead = marker.end()
    text = piece[lead:].rstrip()
    some = quotes[bisect_left(quotes, (begin, 0)) : bisect_left(quotes, (begin + len(piece), 0))]
    inside = [(a - begin - lead, b - begin - lead) for a, b in some]
    tokens = _with_quotes(text, inside) if len(text) <= LONGEST else ()
    return Sentence(text, start + lead, tokens, paragraph, line)


def _with_quotes(text: str, inside: list[tuple[int, int]]) -> tuple[Token, ...]:
    """The words, each quotation one opaque word."""
    tokens: list[Token] = []
    at = 0
    for a, b in sorted(inside):
        a, b = max(a, at), min(b, len(text))
        if a >= b:
            continue
        tokens.extend(_shifted(text[at:a], at))
        tokens.append(Token(QUOTE, text[a:b], a, b))
        at = b
    tokens.extend(_shifted(text[at:], at))
    return tuple(tokens)


def _shifted(text: str, by: int) -> Iterator[Token]:
    for token in tokens_of(text):
        yield token._replace(start=token.start + by, end=token.end + by) if by else token
