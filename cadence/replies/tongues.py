"""Which languages a reply is written in, and what each of its sentences says in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from cadence.replies.languages import CODES, language_of
from cadence.replies.phrases import WORDS, Phrasebook, Span, Token, plain, unaccented
from cadence.replies.vocabulary import Vocabulary

Marks = dict[str, list[Span]]

ALWAYS = "en"
"""The language of the codes and commands: it works for everybody."""

_SPOKEN_EVERYWHERE = frozenset(
    [
        "on_track",
        "at_risk",
        "off_track",
        "done",
        "dropped",
        "unit",
        "percent",
        "scale",
        "weekday",
        "month",
        "day",
        "by",
        "before",
        "until",
        "recognition_word",
        "feedback_word",
        "task_word",
        "me",
        "of",
        "undo",
        "help",
        "skip",
        "pause",
        "resume",
        "stop_all",
        "private",
        "share",
        "agree",
        "decline",
        "held",
        "not_held",
        "weekly",
        "biweekly",
        "monthly",
        "less",
        "quarterly",
        "keep",
        "carry",
        "close",
        "drop",
        "edit",
        "not_one_on_one",
        "new_goal",
        "slot",
    ]
)


_NEUTRALISED = (
    "past",
    "negation",
    "hypothetical",
    "modal",
    "plan",
    "reported",
    "remaining",
    "off_track",
)


_SHORT = 3
"""Days and months cut to three letters are other languages' words ("mon projet")."""


@dataclass(frozen=True, eq=False)
class Tongue:
    """A language ready to be listened for; its phrases are compiled when first needed."""

    code: str
    says: Vocabulary
    common: frozenset[str]

    @cached_property
    def book(self) -> Phrasebook:
        """All its phrases."""
        return Phrasebook(self.says.phrases())

    @cached_property
    def everywhere(self) -> Phrasebook:
        """The codes and commands that work whatever language the sentence is in."""
        phrases = self.says.phrases()
        found = {m: text for m, text in phrases.items() if m in _SPOKEN_EVERYWHERE}
        for dated in ("weekday", "month"):
            names = (entry.strip() for entry in found[dated].split(";"))
            found[dated] = ";".join(n for n in names if len(n.partition("=")[0]) > _SHORT)
        return Phrasebook(found)

    def hits(self, tokens: Iterable[Token]) -> int:
        """How many of the words are this language's own."""
        return sum(t.text in self.common for t in tokens)


def words_in(text: str) -> frozenset[str]:
    """The entries of a plain list of words."""
    entries = (entry.strip().casefold() for entry in text.split(";"))
    return frozenset(e for e in entries if e)


@cache
def tongue_of(code: str) -> Tongue:
    """A language by its code, compiled once."""
    language = language_of(code)
    says = language.says
    common = words_in(says.common)
    bare = frozenset(unaccented(w) for w in common if len(w) > 2)
    return Tongue(language.code, says, common | bare)


@cache
def _short_and_months(codes: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    short: set[str] = set()
    months: set[str] = set()
    for code in codes:
        says = tongue_of(code).says
        short |= words_in(says.short)
        months |= {entry.partition("=")[0].strip() for entry in words_in(says.month)}
    return frozenset(short), frozenset(months)


@dataclass(frozen=True, slots=True)
class Tongues:
    """The languages of one reply, the most likely first."""

    each: tuple[Tongue, ...]

    @property
    def short_and_months(self) -> tuple[frozenset[str], frozenset[str]]:
        """The abbreviations and the months' names of all of them."""
        return _short_and_months(tuple(t.code for t in self.each))

    def of(self, tokens: tuple[Token, ...]) -> tuple[Tongue, ...]:
        """The language of a sentence, or all of them where it does not show."""
        if len(self.each) == 1:
            return self.each
        hits = [t.hits(tokens) for t in self.each]
        if not max(hits, default=0):
            return self.each
        return (self.each[hits.index(max(hits))],)

    def marks(self, tokens: tuple[Token, ...]) -> Marks:
        """What is said where: all of the sentence's language, the codes and commands of each."""
        spoken = self.of(tokens)
        found: Marks = {}
        for tongue in self.each:
            book = tongue.book if tongue in spoken else tongue.everywhere
            for meaning, spans in book.marks(tokens).items():
                found[meaning] = found[meaning] + spans if meaning in found else spans
        return _without_neutral(found)


def tongues_for(locale: str, guess: str, text: str) -> Tongues:
    """The person's language, a guessed one, the one the words show, and always English."""
    candidates = [language_of(code).code for code in (locale, guess) if code]
    candidates += _shown(text[:6000], candidates)
    return _together(tuple(dict.fromkeys([*candidates, ALWAYS])))


@cache
def _together(codes: tuple[str, ...]) -> Tongues:
    return Tongues(tuple(tongue_of(code) for code in codes))


def _shown(text: str, known: list[str]) -> list[str]:
    """A further language whose own words clearly outnumber those of the languages expected."""
    hits = dict.fromkeys(CODES, 0)
    owners = _owners()
    for word in WORDS.findall(plain(text)):
        for code in owners.get(word, ()):
            hits[code] += 1
    best = max(CODES, key=lambda code: hits[code])
    expected = max((hits[code] for code in known), default=0)
    return [best] if hits[best] >= 4 and hits[best] > 1.5 * expected else []


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """Each word that tells languages apart, and the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for code in CODES:
        for word in tongue_of(code).common:
            found[word] = (*found.get(word, ()), code)
    return found


def _without_neutral(marks: Marks) -> Marks:
    neutral = marks.pop("neutral", [])
    for start, end in {(n.start, n.end) for n in neutral}:
        for meaning in _NEUTRALISED:
            spans = marks.get(meaning)
            if spans:
                marks[meaning] = [s for s in spans if not (start <= s.start and s.end <= end)]
    return {meaning: sorted(set(spans)) for meaning, spans in marks.items() if spans}
