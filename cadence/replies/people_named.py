"""Who is meant by a name: full, first, last or short name, handle, address; two Bens are two."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from cadence.people import Person, PersonId
from cadence.replies.phrases import Token, plain, tokens_of, unaccented
from cadence.replies.tongues import Tongue, words_in

_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}")
_POSSESSIVE = ("'", "s")
_SHORTEST_NICKNAME = 3
_SHORT_ENDINGS = ("i", "y", "e", "ie")


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named in some tokens; more than one person where the name fits more than one."""

    start: int
    end: int
    people: tuple[PersonId, ...]
    possessive: bool = False
    full: bool = False


@dataclass(slots=True)
class Names:
    """Every way in which the people of a reply's context may be named."""

    sequences: dict[str, list[tuple[tuple[str, ...], PersonId]]] = field(default_factory=dict)
    single: dict[str, set[PersonId]] = field(default_factory=dict)
    first: dict[str, set[PersonId]] = field(default_factory=dict)
    addresses: dict[str, PersonId] = field(default_factory=dict)
    handles: dict[str, set[PersonId]] = field(default_factory=dict)
    east_asian: dict[str, set[PersonId]] = field(default_factory=dict)
    nicknames: dict[str, set[str]] = field(default_factory=dict)
    ordinary: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()
    bend: bool = False

    def mentions(self, tokens: tuple[Token, ...], text: str) -> list[Mention]:
        """The people named in a sentence, in order."""
        found: list[Mention] = []
        addresses = _addresses(text, tokens, self.addresses)
        i = 0
        opened = next((k for k, t in enumerate(tokens) if t.is_word), 0)
        words = [t.text if t.text.isascii() else unaccented(t.text) for t in tokens]
        while i < len(tokens):
            mention = addresses.get(i) or self._at(tokens, words, i, opens=i == opened)
            if mention is None:
                i += 1
                continue
            found.append(mention)
            i = mention.end
        return found

    def _at(
        self, tokens: tuple[Token, ...], words: Sequence[str], i: int, *, opens: bool
    ) -> Mention | None:
        word = words[i]
        if word == "@" and i + 1 < len(tokens) and tokens[i + 1].glued:
            return self._handle(tokens, i)
        for sequence, person in self.sequences.get(word, ()):
            if tuple(words[i : i + len(sequence)]) == sequence:
                return _mention(tokens, i, i + len(sequence), {person}, full=True)
        if east := self._east_asian(tokens, i):
            return east
        people = self._single(tokens[i], word, opens=opens)
        if people and i + 1 < len(tokens):
            both = people & self._single(tokens[i + 1], words[i + 1], opens=False)
            if both and len(people) > 1:
                return _mention(tokens, i, i + 2, both, full=True)
        return _mention(tokens, i, i + 1, people) if people else None

    def _single(self, token: Token, word: str, *, opens: bool) -> set[PersonId]:
        if not token.is_word or token.is_number or len(word) < 2:
            return set()
        capital = token.raw[0].isupper()
        everyday = word in self.ordinary
        if everyday and (opens or not capital):
            return set()
        if found := self.single.get(word):
            return found if capital or len(word) > 2 else set()
        if not capital or everyday:
            return set()
        return self._bent(word) or (set() if opens else self._bent_short(word)) or self._short(word)

    def _short(self, word: str) -> set[PersonId]:
        """Nicknames: of the language's list, or the beginning of exactly one person's name."""
        names = self.nicknames.get(word) or self._bent_nickname(word)
        known = [p for name in names for p in self.first.get(name, ())]
        if known:
            return set(known)
        if len(word) < _SHORTEST_NICKNAME:
            return set()
        stem = re.sub(r"(?<=\w{3})(?:ie|y|i)$", "", word)
        longer = {
            p
            for n, people in self.first.items()
            if len(n) > len(stem) and n.startswith(stem)
            for p in people
        }
        doubled = stem[:-1] if len(stem) > 3 and stem[-1:] == stem[-2:-1] else ""
        shorter = self.first.get(doubled, set()) if doubled and stem != word else set()
        pet = self.first.get(stem, set()) if stem != word else set()
        found = longer | shorter | pet
        return found if len(found) == 1 else set()

    def _bent_nickname(self, word: str) -> set[str]:
        """The names behind a nickname that has taken an ending."""
        if not self.bend or len(word) <= _SHORTEST_NICKNAME:
            return set()
        bent = (
            names
            for short, names in self.nicknames.items()
            if len(short) > _SHORTEST_NICKNAME
            and word.startswith(short[:-1])
            and len(word) <= len(short) + 2
        )
        return set().union(*bent)

    def _bent(self, word: str) -> set[PersonId]:
        """A name with the ending of a case, where the language has cases, or a slip of the pen."""
        found: set[PersonId] = set()
        for name, people in self.first.items():
            stem = name[:-1] if self.bend and len(name) > 3 else name
            fleeting = name[:-2] + name[-1] if len(name) > 4 else stem
            bent = self.bend and word.startswith((stem, fleeting)) and len(word) <= len(name) + 3
            genitive = word == name + "s"
            slip = (
                len(name) > 5
                and word[0] == name[0]
                and DamerauLevenshtein.distance(word, name, score_cutoff=1) <= 1
            )
            if len(name) > 2 and (bent or genitive or slip):
                found |= people
        return found

    def _bent_short(self, word: str) -> set[PersonId]:
        """A name of three letters in another case (Lea, Lei); at the start of a sentence it may be
        a verb, and is none."""
        if not self.bend:
            return set()
        names = {word.removesuffix(end) + "a" for end in _SHORT_ENDINGS if word.endswith(end)}
        return set().union(*(self.first.get(name, set()) for name in names if len(name) == 3))

    def _handle(self, tokens: tuple[Token, ...], i: int) -> Mention | None:
        end = i + 1
        while (
            end < len(tokens)
            and tokens[end].glued
            and (tokens[end].is_word or tokens[end].text in "._-")
        ):
            end += 1
        while end > i + 1:
            handle = unaccented("".join(t.text for t in tokens[i + 1 : end])).strip(".")
            people = self.handles.get(handle) or self.single.get(handle)
            if people:
                return _mention(tokens, i, end, people)
            end -= 1
        return None

    def _east_asian(self, tokens: tuple[Token, ...], i: int) -> Mention | None:
        """A family or given name written without spaces, told by the honorific behind it."""
        if tokens[i].raw.isascii():
            return None
        for size in (4, 3, 2, 1):
            name = "".join(t.text for t in tokens[i : i + size])
            if people := self.east_asian.get(name):
                behind = "".join(t.text for t in tokens[i + size : i + size + 3])
                title = next((h for h in self.honorifics if behind.startswith(h)), "")
                if title:
                    return Mention(i, i + size + len(title), tuple(sorted(people)))
        return None


def _mention(
    tokens: tuple[Token, ...],
    start: int,
    end: int,
    people: Iterable[PersonId],
    *,
    full: bool = False,
) -> Mention:
    possessive = tuple(t.text for t in tokens[end : end + 2]) == _POSSESSIVE and tokens[end].glued
    return Mention(start, end, tuple(sorted(people)), possessive, full)


def _addresses(
    text: str, tokens: tuple[Token, ...], known: Mapping[str, PersonId]
) -> dict[int, Mention]:
    found: dict[int, Mention] = {}
    if "@" not in text:
        return found
    for match in _ADDRESS.finditer(text):
        person = known.get(match.group().casefold().rstrip("."))
        inside = [i for i, t in enumerate(tokens) if match.start() <= t.start < match.end()]
        if person and inside:
            found[inside[0]] = Mention(inside[0], inside[-1] + 1, (person,), full=True)
    return found


def names_of(people: Iterable[Person], tongues: Iterable[Tongue]) -> Names:
    """The index of everybody's names, for the languages of a reply."""
    spoken = _of_languages(tuple(tongues))
    names = Names(
        nicknames=spoken.nicknames,
        ordinary=spoken.ordinary,
        honorifics=spoken.honorifics,
        bend=spoken.bend,
    )
    for person in people:
        _index(names, person)
    return names


@cache
def _of_languages(languages: tuple[Tongue, ...]) -> Names:
    """What the languages know of names, before anybody is named."""
    names = Names()
    names.ordinary = frozenset().union(*(t.common | words_in(t.says.not_names) for t in languages))
    names.honorifics = frozenset().union(*(words_in(t.says.title) for t in languages))
    names.bend = any(t.says.names_bend for t in languages)
    for tongue in languages:
        for entry in words_in(tongue.says.nickname):
            short, _, longer = (part.strip() for part in entry.partition("="))
            names.nicknames.setdefault(unaccented(short), set()).add(unaccented(longer))
    return names


@lru_cache(maxsize=4096)
def _words_of_name(name: str) -> tuple[str, ...]:
    return tuple(unaccented(t.text) for t in tokens_of(plain(name)) if t.is_word)


def _index(names: Names, person: Person) -> None:
    family, comma, given = person.name.partition(",")
    name = f"{given.strip()} {family.strip()}" if comma else person.name
    words = _words_of_name(name)
    cjk = any("\u3040" <= c <= "\u9fff" for c in name)
    if words:
        orders = {tuple(words), (words[-1], *words[:-1])}
        if len(words) > 2 and not cjk:
            orders.add((words[0], words[-1]))
        for order in orders:
            if len(order) > 1:
                names.sequences.setdefault(order[0], []).append((order, person.id))
    if cjk:
        for part in name.split():
            names.east_asian.setdefault(plain(part), set()).add(person.id)
    elif words:
        names.first.setdefault(words[0], set()).add(person.id)
        for word in {words[0], words[-1]}:
            names.single.setdefault(word, set()).add(person.id)
    for address in {person.id, *person.aliases}:
        local = address.partition("@")[0]
        names.addresses[address.casefold()] = person.id
        names.handles.setdefault(unaccented(plain(local)), set()).add(person.id)
        names.handles.setdefault(unaccented(plain(local.replace(".", ""))), set()).add(person.id)
