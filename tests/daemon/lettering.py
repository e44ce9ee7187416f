"""Letters with other words in them: long, strange, hostile; and HTML as its reader gets it."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from cadence.letters import Letter
from daemon import samples
from daemon.rendering import Stationery

OURS = {
    *("zone", "other_zone", "locale", "email", "key", "thread", "status", "what", "rhythm", "code"),
    *("why", "value", "target", "hint"),
}
"""Fields whose strings the daemon makes itself."""

STATIONERY = Stationery()


def faces(locale: str = "en") -> list[Letter]:
    """Every letter, the second faces included."""
    return [samples.sample(name, locale) for name in samples.letters()] + list(
        samples.variants(locale)
    )


def with_words(value: Any, words: Callable[[str], str], but: Collection[str] = ()) -> Any:
    """The same letter, each string that a person may have written put through `words`."""
    if isinstance(value, str):
        return words(value) if value else value
    if isinstance(value, tuple):
        return tuple(with_words(one, words, but) for one in value)
    if is_dataclass(value) and not isinstance(value, type | Enum):
        changed = {
            f.name: with_words(getattr(value, f.name), words, but)
            for f in fields(value)
            if f.name not in OURS and f.name not in but and f.name != "codes" and f.init
        }
        return replace(value, **changed)
    return value


def with_lists(letter: Any, change: Callable[[tuple[Any, ...]], tuple[Any, ...]]) -> Any:
    """The same letter, each of its lists changed (emptied, lengthened)."""
    changed = {
        f.name: change(getattr(letter, f.name))
        for f in fields(letter)
        if isinstance(getattr(letter, f.name), tuple)
    }
    return replace(letter, **changed)


def dom(html: str) -> LexborHTMLParser:
    """The document."""
    return LexborHTMLParser(html)


def shapes(html: str) -> set[tuple[str, tuple[str, ...]]]:
    """Each element with the names of its attributes."""
    return {(node.tag, tuple(sorted(node.attributes))) for node in dom(html).css("*")}


def lines_of(html: str) -> list[str]:
    """The text nodes a reader sees, white space collapsed."""
    return [" ".join(text.split()) for text in _texts(html) if text.strip()]


def _texts(html: str) -> Iterator[str]:
    document = dom(html)
    document.strip_tags(["style", "title"])
    for node in document.root.traverse(include_text=True) if document.root else ():
        if node.tag == "-text":
            yield node.text(deep=False) or ""
