"""Invented names, addresses and ids in the place of real ones, the same one each time."""

import re
from collections.abc import Iterable
from functools import cache, cached_property
from html import unescape
from html.entities import codepoint2name

from cadence.replies.languages import every_language

_FIRST = (
    *("Avel", "Birna", "Corvin", "Dorel", "Elvar", "Fenna", "Galvin", "Hedda", "Ismar"),
    *("Jorun", "Kelda", "Lorcan", "Mirel", "Noria", "Orsin", "Pellam", "Quirin", "Roswin"),
    *("Sorrel", "Tavish", "Ulmar", "Velda", "Wendel", "Xanthe", "Yorick", "Zelda"),
)
_EAST_ASIAN = "甲乙丙丁戊己庚辛壬癸"
_ADDRESS = re.compile(
    r"([\w.!#$%&'*/=?^`{|}~-]{1,64})(\+[\w.+=-]{1,64})?@((?:[\w-]{1,63}\.){1,6}[\w-]{2,63})"
)
_LINK = re.compile(r"(https?://)([\w.-]{1,253})(:\d{1,5})?([/?#][^\s<>\"')\]]{0,2000})?", re.I)
_NAMED = re.compile(r"\"?([^\"<>,;:=\n]{2,60}?)\"?\s{0,3}(?:<|&lt;)[\w.+-]{1,64}@")
_PRINTED_REF = re.compile(r"\b(?=[0-9A-Z-]*\d)(?=[0-9A-Z-]*[A-Z])[0-9A-Z]{4}-[0-9A-Z]{4}\b")
_PHONE = re.compile(r"(?<![\w.])(?:\+|00)\d[\d ()/.-]{7,18}\d")
_WORD = re.compile(r"[^\W\d_]{2,}")
_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_INVENTED = re.compile(r"(?i)(?:^|\.)(?:example|test|invalid|localhost)$")
_LONGEST_NAME = 4


class Disguise:
    """What stands for what. Names must be told (`know`); addresses, hosts and ids are found."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        """Begin with some names."""
        self._names: dict[str, str] = {}
        self._addresses: dict[str, str] = {}
        self._hosts: dict[str, str] = {}
        for name in names:
            self.know(name)

    def learn(self, text: str) -> None:
        """Take in the names that stand before addresses, and the hosts of addresses and links."""
        for name in _NAMED.findall(text):
            self.know(unescape(name))
        for found in _ADDRESS.finditer(text):
            self.host(found[3])
        for link in _LINK.finditer(text):
            self.host(link[2])

    def know(self, name: str) -> None:
        """Take in a name; a word of it that is an ordinary one too ("Will") counts capitalised."""
        words = _WORD.findall(name)
        if not words or len(words) > _LONGEST_NAME or "@" in name:
            return
        for word in words:
            if word.casefold() not in self._names:
                self._names[word.casefold()] = self._invented(word)
        self.__dict__.pop("_pattern", None)

    def text(self, text: str) -> str:
        """A text with everything replaced that is known or found."""
        text = _LINK.sub(self._link, text)
        text = _ADDRESS.sub(self._address, text)
        for host, other in self._hosts.items():
            if host in text.casefold():
                text = re.sub(rf"(?i)(?<![\w@.-]){re.escape(host)}(?![\w-])", other, text)
        text = _PRINTED_REF.sub(lambda m: _scrambled(m[0]), text)
        text = _PHONE.sub(lambda m: _scrambled(m[0]), text)
        return self._pattern.sub(self._name, text) if self._names else text

    def host(self, host: str) -> str:
        """A host of an invented organisation; one that is invented already stays."""
        key = host.casefold().strip(".")
        if _INVENTED.search(key):
            return host
        if key not in self._hosts:
            self._hosts[key] = f"host{len(self._hosts) + 1}.example"
        return self._hosts[key]

    def message_id(self, value: str) -> str:
        """An id as long as the real one, in the same letters and digits turned round."""
        return re.sub(r"<([^<>@]*)@([^<>]*)>", self._id, value)

    def _id(self, found: "re.Match[str]") -> str:
        return f"<{_scrambled(found[1])}@{self.host(found[2])}>"

    def _address(self, found: "re.Match[str]") -> str:
        local, tag, host = found[1].casefold(), found[2] or "", found[3]
        key = f"{local}@{host.casefold()}"
        if key not in self._addresses:
            words = _WORD.findall(local)
            known = bool(words) and all(w in self._names for w in words)
            told = _WORD.sub(lambda m: self._names[m[0]].lower(), local) if known else ""
            self._addresses[key] = told or f"person{len(self._addresses) + 1}"
        return f"{self._addresses[key]}{_scrambled(tag)}@{self.host(host)}"

    def _link(self, found: "re.Match[str]") -> str:
        tail = _scrambled(found[4] or "")
        return f"{found[1]}{self.host(found[2])}{found[3] or ''}{tail}"

    def _invented(self, word: str) -> str:
        number = len(self._names)
        if _EAST.search(word):
            size = len(_EAST_ASIAN)
            return "".join(_EAST_ASIAN[(number + 3 * i) % size] for i in range(len(word)))
        round_ = number // len(_FIRST)
        return _FIRST[number % len(_FIRST)] + "aeiou"[round_ % 5] * (round_ > 0)

    def _name(self, found: "re.Match[str]") -> str:
        """The invented name in the case of the one it stands for."""
        said = unescape(found[0])
        key = said.casefold()
        if said[:1].islower() and key in _ordinary():
            return found[0]
        name = self._names.get(key, said)
        if said.isupper() and len(said) > 2:
            return name.upper()
        return name.lower() if said[:1].islower() else name

    @cached_property
    def _pattern(self) -> "re.Pattern[str]":
        longest = sorted(self._names, key=len, reverse=True)
        plain = [_written(n) for n in longest if not _EAST.search(n)]
        east = [re.escape(n) for n in longest if _EAST.search(n)]
        whole = rf"(?<![^\W_])(?:{'|'.join(plain)})(?![^\W_])" if plain else ""
        return re.compile("|".join(filter(None, (whole, *east))) or r"(?!)", re.I)


@cache
def _ordinary() -> frozenset[str]:
    """The words that the languages of replies know: in lower case they are no names."""
    words: set[str] = set()
    for language in every_language():
        for phrases in language.says.phrases().values():
            words.update(w.casefold() for w in _WORD.findall(phrases))
        words.update(w.casefold() for w in _WORD.findall(language.says.not_names))
    return frozenset(words)


def _written(name: str) -> str:
    """A name as a pattern, its accents also as HTML entities."""
    return "".join(re.escape(c) if c.isascii() else f"(?:{c}|{_entity(c)})" for c in name)


def _entity(character: str) -> str:
    named = codepoint2name.get(ord(character))
    numbered = f"&#{ord(character)};|&#x{ord(character):x};"
    return f"&{named};|{numbered}" if named else numbered


def _scrambled(text: str) -> str:
    """Letters for letters and digits for digits, in the same places."""
    return "".join(_turned(c, i) for i, c in enumerate(text))


def _turned(character: str, at: int) -> str:
    for first, size in (("0", 10), ("a", 26), ("A", 26)):
        if 0 <= ord(character) - ord(first) < size:
            return chr(ord(first) + (ord(character) - ord(first) + 7 + at % 5) % size)
    return character
