"""The little language in which the words of a tongue are written, and its matching.

Phrases are parted by `;`. In a phrase `word*` matches any ending, `(a|b|)` one of several, `..` up
to six words between, `^` the start of the sentence and `$` its end; `=` gives a phrase its
value. Matching walks a tree of words once a sentence: linear in its length.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from typing import NamedTuple

GAP = 6
STARTS_KEPT = 20_000
_CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff66-\uff9f"
_TOKEN = re.compile(
    rf"[{_CJK}]"
    r"|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d+(?:[.,'’]\d+)*"
    rf"|(?:(?![{_CJK}])[^\W\d])(?:(?![{_CJK}])\w)*"
    r"|\S"
)

WORDS = re.compile(rf"[{_CJK}]|(?:(?![{_CJK}])[^\W\d])(?:(?![{_CJK}])\w)*")
"""The words of a plain text, numbers left out; each character of Japanese is one."""


class Token(NamedTuple):
    """A word, a number (in digits) or a mark of a sentence; `text` is its plain form, `start` where
    it is, `glued` whether no space stands before it. A number is a word too."""

    text: str
    raw: str
    start: int
    end: int
    glued: bool = False
    is_word: bool = False
    is_number: bool = False


class Span(NamedTuple):
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
        start, end = match.span()
        first = raw[0]
        found.append(
            Token(plain(raw), raw, start, end, start == last, first.isalnum(), first.isdecimal())
        )
        last = end
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
        self._starts: dict[str, tuple[_Node, ...]] = {}
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
        words = [t.text for t in tokens]
        first = next((i for i, t in enumerate(tokens) if t.is_word), 0)
        last = max((i for i, t in enumerate(tokens) if t.is_word), default=-1)
        for i, word in enumerate(words):
            begun = self._begun(word)
            if i == first:
                begun = (*begun, *_following(self._first, word))
            if begun:
                for (meaning, value, at_end), end in _walk(begun, words, i + 1):
                    if not at_end or end > last:
                        found.setdefault(meaning, []).append(Span(i, end, value))
        return found

    def _begun(self, word: str) -> tuple[_Node, ...]:
        """Where phrases stand that begin with a word; most words begin none."""
        known = self._starts.get(word)
        if known is None:
            known = tuple(_following(self._root, word))
            if len(self._starts) < STARTS_KEPT:
                self._starts[word] = known
        return known


def _walk(
    begun: Iterable[_Node], words: Sequence[str], at: int
) -> Iterator[tuple[tuple[str, str, bool], int]]:
    """The ends of phrases that can be reached from some nodes, and where each is reached."""
    ways = [(node, at, 0) for node in begun]
    while ways:
        node, i, skipped = ways.pop()
        if not skipped:
            for end in node.ends:
                yield end, i
        if i >= len(words):
            continue
        word = words[i]
        if (found := node.words.get(word)) is not None:
            ways.append((found, i + 1, 0))
        for size in node.stem_sizes:
            if len(word) >= size and (found := node.stems.get(word[:size])) is not None:
                ways.append((found, i + 1, 0))
        if not skipped and node.gap is not None:
            ways.append((node.gap, i, 1))
        elif 0 < skipped <= GAP:
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
