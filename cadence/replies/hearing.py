"""What is heard in each sentence before it is understood: marks, days, figures, people, goals."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from cadence.people import Person, PersonId
from cadence.replies.dates import NamedDay, days_named
from cadence.replies.goals_named import (
    CodeMention,
    GoalMention,
    GoalNames,
    codes,
    commitments_by_code,
    goal_names,
)
from cadence.replies.numbers import Figure, figures
from cadence.replies.people_named import Mention, Names, names_of
from cadence.replies.phrases import Span, plain, tokens_of, unaccented
from cadence.replies.reading import (
    CommitmentRef,
    Passage,
    ReadUnclear,
    ReplyContext,
    Source,
)
from cadence.replies.sentences import Sentence, sentences
from cadence.replies.tongues import Marks, Tongue, Tongues, tongues_for, words_in

_TIME = re.compile(r"\d{1,2}[:h]\d{2}")


@dataclass(frozen=True, slots=True)
class Scene:
    """What a reply is heard against: its context, made ready for listening.

    `other` is the person the author speaks to ("can you …"): their manager, or the report that the
    letter is about. `about` is who a request for feedback asks about.
    """

    context: ReplyContext
    tongues: Tongues
    names: Names
    goals: GoalNames
    promises: Mapping[str, CommitmentRef]
    other: PersonId | None
    about: PersonId | None
    day_first: bool

    @property
    def author(self) -> PersonId:
        """Who wrote the reply."""
        return self.context.author.id

    @property
    def kind(self) -> str:
        """The kind of letter that is answered."""
        return self.context.prompt.kind

    @property
    def today(self) -> date:
        """The author's day."""
        return self.context.now.date()

    def person(self, who: PersonId) -> Person | None:
        """A person of the context."""
        return self.context.people.get(who)

    def manages(self, who: PersonId) -> bool:
        """Whether the author is that person's manager."""
        person = self.person(who)
        return person is not None and person.manager == self.author


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """A sentence with all that was found in it; spans count its tokens."""

    sentence: Sentence
    passage: Passage
    spoken: tuple[Tongue, ...]
    marks: Marks
    days: tuple[NamedDay, ...]
    figures: tuple[Figure, ...]
    people: tuple[Mention, ...]
    goals: tuple[GoalMention, ...]
    codes: tuple[CodeMention, ...]
    today: date

    def said(self, *meanings: str, start: int = 0, end: int | None = None) -> list[Span]:
        """Where any of the meanings is said between two tokens."""
        stop = len(self.sentence.tokens) if end is None else end
        return [
            span
            for meaning in meanings
            for span in self.marks.get(meaning, ())
            if start <= span.start and span.end <= stop
        ]

    def says(self, *meanings: str) -> bool:
        """Whether any of the meanings is said."""
        return any(self.marks.get(meaning) for meaning in meanings)

    def source(self, rule: str) -> Source:
        """Where a record came from."""
        return Source(self.sentence.text, rule, self.sentence.start)

    def unclear(self, why: str, hint: str = "", text: str = "") -> ReadUnclear:
        """These words, kept and asked about."""
        return ReadUnclear(text or self.sentence.text, why, hint)

    @property
    def question(self) -> str | None:
        """The question its passage stands under."""
        return self.passage.question


def scene_of(context: ReplyContext, text: str) -> Scene:
    """The context made ready for the words of one reply."""
    tongues = tongues_for(context.author.locale, context.language, text)
    names = names_of(context.people.values(), tongues.each)
    offset = context.now.utcoffset()
    american = offset is not None and offset.total_seconds() < -2.5 * 3600
    english = tongues.each[0].code == tongues.each[-1].code
    return Scene(
        context,
        tongues,
        names,
        goal_names(context.goals, _telling_nothing(tongues)),
        commitments_by_code(context.commitments),
        _other(context),
        _about(context, names),
        not (american and english),
    )


@cache
def _telling_nothing(tongues: Tongues) -> frozenset[str]:
    """The words that say nothing about which goal is meant."""
    words = {w for t in tongues.each for w in words_in(t.says.stop.replace(" ", ";"))}
    words |= {w for t in tongues.each for w in t.common}
    return frozenset(unaccented(plain(w)) for w in words)


def hear(passages: Iterable[Passage], scene: Scene) -> list[Heard]:
    """Every sentence of the author, in order; quoted words of others are left out."""
    short, months = scene.tongues.short_and_months
    return [
        hear_sentence(sentence, passage, scene)
        for passage in passages
        if not passage.quoted and passage.label != "edit"
        for sentence in sentences(passage, short, months)
    ]


def hear_sentence(sentence: Sentence, passage: Passage, scene: Scene) -> Heard:
    """One sentence, heard in the languages of its reply."""
    tokens = sentence.tokens
    marks = scene.tongues.marks(tokens)
    spoken = scene.tongues.of(tokens)
    days = days_named(tokens, marks, scene.today, day_first=scene.day_first)
    people = scene.names.mentions(tokens, sentence.text)
    named = codes(tokens)
    taken = [
        *((d.start, d.end) for d in days),
        *((p.start, p.end) for p in people),
        *((c.start, c.end) for c in named),
        *_times(sentence),
    ]
    counted = figures(tokens, marks, taken, spoken[0].says.decimal)
    goals = [
        g
        for g in scene.goals.mentions(tokens)
        if not any(p.start <= g.start < p.end for p in people)
    ]
    return Heard(
        sentence,
        passage,
        spoken,
        marks,
        tuple(days),
        tuple(counted),
        tuple(people),
        tuple(goals),
        tuple(named),
        scene.today,
    )


def resolved(mention: Mention, heard: Iterable[Heard], scene: Scene) -> tuple[PersonId, ...]:
    """The persons a mention can mean once what the reply says elsewhere is taken into account."""
    people = mention.people
    if len(people) > 1 and scene.about in people and scene.about:
        return (scene.about,)
    if len(people) > 1:
        people = tuple(p for p in people if p != scene.author) or people
    if len(people) > 1:
        full = {m.people[0] for h in heard for m in h.people if m.full and len(m.people) == 1}
        people = tuple(p for p in people if p in full) if len(full & set(people)) == 1 else people
    return people


def _times(sentence: Sentence) -> list[tuple[int, int]]:
    found = []
    for match in _TIME.finditer(sentence.text):
        inside = [
            i for i, t in enumerate(sentence.tokens) if match.start() <= t.start < match.end()
        ]
        if inside:
            found.append((inside[0], inside[-1] + 1))
    return found


def _other(context: ReplyContext) -> PersonId | None:
    owners = {g.owner for g in context.goals if g.owner != context.author.id}
    mine = any(g.owner == context.author.id for g in context.goals)
    if len(owners) == 1 and not mine:
        (owner,) = owners
        person = context.people.get(owner)
        if person is not None and person.manager == context.author.id:
            return owner
    return context.author.manager


def _about(context: ReplyContext, names: Names) -> PersonId | None:
    """The person a request for feedback asks about: named in its questions."""
    if context.prompt.kind != "feedback_request":
        return None
    for text in (q.text for q in context.prompt.questions):
        tokens = tokens_of(text)
        for mention in names.mentions(tokens, plain(text)):
            if len(mention.people) == 1 and mention.people[0] != context.author.id:
                return mention.people[0]
    return None


def with_words(heard: Heard, text: str) -> Heard:
    """The same sentence, told by fewer of its words."""
    return replace(heard, sentence=replace(heard.sentence, text=text))
