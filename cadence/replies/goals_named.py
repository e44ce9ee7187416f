"""Which goal is meant: by its code, by its title or some of its words, or by its unit alone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from cadence.replies.phrases import Token, plain, tokens_of, unaccented
from cadence.replies.reading import CommitmentRef, GoalRef
from cadence.replies.sentences import QUOTE

_CODE = re.compile(r"([gt])(\d{1,3})")
_APART = 2
_ALIKE = 88
_LETTERS = 5
_SHORTEST_ACRONYM = 3
_EAST_ASIAN = re.compile(r"[\u30a1-\u30fa\u30fc\u4e00-\u9fff]{2,}")


@dataclass(frozen=True, slots=True)
class GoalMention:
    """Goals meant by some tokens: one, or several where the words fit several. `how`: "code",
    "title", "unit"; `share` is how much of the title was said."""

    start: int
    end: int
    goals: tuple[GoalRef, ...]
    how: str
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class CodeMention:
    """A code as it was typed, G9 or T1, whether or not something has it."""

    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class GoalNames:
    """The goals of a reply's context and the words that tell them from each other."""

    goals: tuple[GoalRef, ...]
    stems: dict[str, tuple[str, ...]] = field(default_factory=dict)
    runs: dict[str, tuple[str, ...]] = field(default_factory=dict)
    by_code: dict[str, GoalRef] = field(default_factory=dict)
    acronyms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    silent: frozenset[str] = frozenset()

    def mentions(self, tokens: tuple[Token, ...]) -> list[GoalMention]:
        """The goals named in a sentence by code or title, in order."""
        coded = [
            GoalMention(c.start, c.end, (self.by_code[c.code],), "code")
            for c in codes(tokens)
            if c.code in self.by_code
        ]
        return sorted([*coded, *self._titled(tokens)], key=lambda m: m.start)

    def _titled(self, tokens: tuple[Token, ...]) -> list[GoalMention]:
        hits: list[tuple[int, int, str, str]] = []
        for i, token in enumerate(tokens):
            if token.text == QUOTE:
                hits += [(i, i + 1, ref, "") for ref in self._quoted(token.raw)]
            elif token.is_word and not token.is_number and not _CODE.fullmatch(token.text):
                word = unaccented(token.text)
                if token.raw.isupper():
                    hits += [(i, i + 1, ref, "") for ref in self.acronyms.get(word, ())]
                hits += [
                    (i, i + 1, ref, stem)
                    for ref, stems in self.stems.items()
                    for stem in stems
                    if _same(word, stem)
                ]
        hits += self._run_hits(tokens)
        return [self._mention(group) for group in _grouped(sorted(hits), tokens)]

    def _quoted(self, raw: str) -> list[str]:
        words = plain(raw.strip("\"'“”„«»‘’「」『』 "))
        return [g.ref for g in self.goals if fuzz.ratio(words, plain(g.title)) >= _ALIKE]

    def _run_hits(self, tokens: tuple[Token, ...]) -> list[tuple[int, int, str, str]]:
        if not self.runs:
            return []
        text = "".join(t.text if len(t.text) == 1 else "\0" for t in tokens)
        found: list[tuple[int, int, str, str]] = []
        for ref, runs in self.runs.items():
            for run in runs:
                for part in (run, run[: (len(run) + 1) // 2], run[len(run) // 2 :]):
                    at = text.find(part) if len(part) > 1 and part not in self.silent else -1
                    if at >= 0:
                        found.append((at, at + len(part), ref, run))
                        break
        return found

    def _mention(self, hits: Sequence[tuple[int, int, str, str]]) -> GoalMention:
        said: dict[str, set[str]] = {}
        for _, _, ref, stem in hits:
            said.setdefault(ref, set()).add(stem)
        most = max(len(stems) for stems in said.values())
        fitting = [ref for ref, stems in said.items() if len(stems) == most]
        size = max(1, min(self._size(ref) for ref in fitting))
        start, end = min(h[0] for h in hits), max(h[1] for h in hits)
        goals = tuple(self.by_code[ref] for ref in fitting)
        whole = any("" in stems for stems in said.values())
        return GoalMention(start, end, goals, "title", 1.0 if whole else most / size)

    def _size(self, ref: str) -> int:
        return len(self.stems.get(ref, ())) + len(self.runs.get(ref, ()))


def goal_names(goals: Iterable[GoalRef], silent: frozenset[str]) -> GoalNames:
    """The index of the goals; `silent` are words that tell nothing about which goal it is."""
    known = tuple(goals)
    stems: dict[str, tuple[str, ...]] = {}
    runs: dict[str, tuple[str, ...]] = {}
    for goal in known:
        words = _words_of_title(goal.title)
        telling = [w for w in words if len(w) > 1 and w not in silent]
        stems[goal.ref] = tuple(dict.fromkeys(telling or [w for w in words if len(w) > 3]))
        runs[goal.ref] = tuple(r for r in _EAST_ASIAN.findall(goal.title) if r not in silent)
    used = {ref: found for ref, found in runs.items() if found}
    coded = {plain(g.ref).upper(): g for g in known}
    return GoalNames(known, stems, used, coded, _acronyms(known, silent), silent)


def _acronyms(goals: Iterable[GoalRef], silent: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """The goals by the first letters of their titles: MAU for "Monthly active users"."""
    found: dict[str, tuple[str, ...]] = {}
    for goal in goals:
        words = _words_of_title(goal.title)
        telling = [w for w in words if w not in silent]
        for short in {"".join(w[0] for w in said) for said in (words, telling)}:
            if len(short) >= _SHORTEST_ACRONYM:
                found[short] = (*found.get(short, ()), goal.ref)
    return found


@lru_cache(maxsize=4096)
def _words_of_title(title: str) -> tuple[str, ...]:
    return tuple(unaccented(t.text) for t in tokens_of(title) if t.is_word and not t.is_number)


def codes(tokens: tuple[Token, ...]) -> list[CodeMention]:
    """Every G1 or T1 of a sentence, also as "G 1" or "goal-less" full-width letters."""
    found = []
    for i, token in enumerate(tokens):
        if match := _CODE.fullmatch(token.text):
            found.append(CodeMention(i, i + 1, f"{match[1].upper()}{int(match[2])}"))
    return found


def commitments_by_code(commitments: Iterable[CommitmentRef]) -> dict[str, CommitmentRef]:
    """The promises of the letter by code."""
    return {plain(c.ref).upper(): c for c in commitments}


def same_thing(words: Iterable[str], name: str) -> bool:
    """Whether one of the words is the name's, in whatever ending."""
    parts = [unaccented(t.text) for t in tokens_of(name) if t.is_word]
    return any(_same(unaccented(w), part) for w in words for part in parts)


@lru_cache(maxsize=8192)
def _same(word: str, stem: str) -> bool:
    """One word in another ending, or as part of a compound."""
    if word == stem:
        return True
    short, long = sorted((word, stem), key=len)
    if len(short) < 4:
        return long == f"{short}s" and len(short) > 2
    shared = next(
        (i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    if shared == len(short):
        return len(long) - shared <= (2 if shared == 4 else 3) or shared >= _LETTERS
    if shared >= max(_LETTERS, len(short) - 3) and len(long) - shared <= 3:
        return True
    return len(short) >= _LETTERS and long.endswith(short)


def _grouped(
    hits: list[tuple[int, int, str, str]], tokens: tuple[Token, ...]
) -> list[list[tuple[int, int, str, str]]]:
    """Neighbouring words of titles belong together, unless a mark or a number parts them."""
    groups: list[list[tuple[int, int, str, str]]] = []
    end = 0
    for hit in hits:
        parted = any(not t.is_word or t.is_number for t in tokens[end : hit[0]])
        if groups and hit[0] - end <= _APART and not parted:
            groups[-1].append(hit)
        else:
            groups.append([hit])
        end = max(end, hit[1]) if len(groups[-1]) > 1 else hit[1]
    return groups
