"""The little language in which the words of a tongue are written, and its matching.

Phrases are parted by `;`. In a phrase `word*` matches any ending, `(a|b|)` one of several, `..` up
to six words between, `^` the start of the sentence and `$` its end; `=` gives a phrase its
value. Matching walks a tree of words once a sentence: linear in its length.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

GAP = 6
_CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff66-\uff9f"
_TOKEN = re.compile(
    rf"[{_CJK}]"
    r"|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d+(?:[.,'’]\d+)*"
    rf"|(?:(?![{_CJK}])[^\W\d])(?:(?![{_CJK}])\w)*"
    r"|\S"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark of a sentence; `text` is its plain form, `start` where it is."""

    text: str
    raw: str
    start: int
    end: int
    glued: bool = False

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.raw[:1].isdecimal()

    @property
    def is_word(self) -> bool:
        """Whether it is a word (or a number), no mark."""
        return self.raw[:1].isalnum()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Tokens from `start` up to, not including, `end`; `value` is the phrase's own."""

    start: int
    end: int
    value: str = ""


def plain(text: str) -> str:
    """Lower case, one form of each character, straight apostrophes."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'")


@lru_cache(maxsize=4096)
def unaccented(text: str) -> str:
    """The letters without their marks, as people type them on a strange keyboard."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in letters if not unicodedata.combining(c)))


def tokens_of(text: str) -> tuple[Token, ...]:
    """The words, numbers and marks of a text; each character of Japanese is a word."""
    found: list[Token] = []
    last = -1
    for match in _TOKEN.finditer(text):
        raw = match.group()
        found.append(Token(plain(raw), raw, match.start(), match.end(), match.start() == last))
        last = match.end()
    return tuple(found)


@dataclass(slots=True)
class _Node:
    words: dict[str, "_Node"] = field(default_factory=dict)
    stems: dict[str, "_Node"] = field(default_factory=dict)
    gap: "_Node | None" = None
    ends: list[tuple[str, str, bool]] = field(default_factory=list)
    stem_sizes: tuple[int, ...] = ()


class Phrasebook:
    """All phrases of a language, by the name of what they mean."""

    def __init__(self, phrases: Mapping[str, str]) -> None:
        """Compile `{meaning: "phrase; phrase = value; …"}`."""
        self._root = _Node()
        self._first = _Node()
        for meaning, text in phrases.items():
            for phrase in filter(None, (p.strip() for p in text.split(";"))):
                self._add(meaning, phrase)
        _measure(self._root)
        _measure(self._first)

    def _add(self, meaning: str, phrase: str) -> None:
        pattern, _, value = phrase.partition("=")
        for text in _expanded(plain(pattern.strip())):
            for variant in _variants(text):
                anchored, ends = variant.startswith("^"), variant.endswith("$")
                pieces = _pieces(variant.strip("^$ "))
                node = self._first if anchored else self._root
                for piece in pieces:
                    node = _step(node, piece)
                if not pieces:
                    continue
                entry = (meaning, value.strip(), ends)
                if entry not in node.ends:
                    node.ends.append(entry)

    def marks(self, tokens: tuple[Token, ...]) -> dict[str, list[Span]]:
        """Where each meaning is said, in order."""
        found: dict[str, list[Span]] = {}
        first = next((i for i, t in enumerate(tokens) if t.is_word), 0)
        last = max((i for i, t in enumerate(tokens) if t.is_word), default=-1)
        for i in range(len(tokens)):
            for meaning, value, at_end, end in self._from(tokens, i, first):
                if not at_end or end > last:
                    found.setdefault(meaning, []).append(Span(i, end, value))
        return found

    def _from(
        self, tokens: tuple[Token, ...], start: int, first: int
    ) -> Iterator[tuple[str, str, bool, int]]:
        ways = [(self._root, start, 0)]
        if start == first:
            ways.append((self._first, start, 0))
        while ways:
            node, i, skipped = ways.pop()
            if not skipped:
                yield from ((m, v, e, i) for m, v, e in node.ends)
            if i >= len(tokens):
                continue
            ways.extend((following, i + 1, 0) for following in _following(node, tokens[i].text))
            if node.gap is not None and not skipped:
                ways.append((node.gap, i, 1))
            if skipped and skipped <= GAP:
                ways.append((node, i + 1, skipped + 1))


def _following(node: _Node, word: str) -> Iterator[_Node]:
    found = node.words.get(word)
    if found is not None:
        yield found
    for size in node.stem_sizes:
        found = node.stems.get(word[:size]) if len(word) >= size else None
        if found is not None:
            yield found


def _step(node: _Node, piece: str) -> _Node:
    if piece == "..":
        node.gap = node.gap or _Node()
        return node.gap
    stem = piece[-1] == "*" and len(piece) > 1
    known, word = (node.stems, piece[:-1]) if stem else (node.words, piece)
    following = known.get(word)
    if following is None:
        following = known[word] = _Node()
    return following


def _measure(node: _Node) -> None:
    node.stem_sizes = tuple(sorted({len(s) for s in node.stems}))
    for following in (*node.words.values(), *node.stems.values()):
        _measure(following)
    if node.gap is not None:
        _measure(node.gap)


def _pieces(phrase: str) -> list[str]:
    return [piece for part in phrase.split() for piece in _pieces_of(part)]


@lru_cache(maxsize=65_536)
def _pieces_of(part: str) -> tuple[str, ...]:
    if part == "..":
        return (part,)
    stem = part.endswith("*") and len(part) > 1
    if part.isascii() and (part[:-1] if stem else part).isalpha():
        return (part,)
    words = [t.text for t in tokens_of(part[:-1] if stem else part)]
    if stem and words:
        words[-1] += "*"
    return tuple(words)


def _variants(phrase: str) -> Iterable[str]:
    """As it is written, without accents, and with umlauts written out."""
    if phrase.isascii():
        return (phrase,)
    bare = unaccented(phrase)
    written_out = phrase.translate({228: "ae", 246: "oe", 252: "ue"})
    return dict.fromkeys((phrase, bare if len(bare) > 2 else phrase, written_out))


def _expanded(phrase: str) -> list[str]:
    """Every way to read the alternatives of a phrase."""
    if "(" not in phrase:
        return [" ".join(phrase.split())]
    parts = re.split(r"\(([^()]*)\)", phrase)
    choices = [p.split("|") if i % 2 else [p] for i, p in enumerate(parts)]
    return [" ".join("".join(way).split()) for way in product(*choices)]
