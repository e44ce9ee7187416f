"""A reply's words: for the agenda, for after the 1:1, or for the author alone."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from cadence import agenda
from cadence.answers import Answer, Rating
from cadence.decisions import Undone
from cadence.development import DevelopmentNote
from cadence.meetings import MeetingKey
from cadence.people import Pair
from cadence.replies.entries import Entry
from cadence.replies.reading import ReadAnswer, Reading
from cadence.replies.receipt import AnswerLine, KeptLine, Timing
from cadence.replies.remaining import notes, remaining, without_mark
from cadence.replies.reply_facts import ReplyFacts

FOR_THE_PAIR = frozenset(
    {
        "agenda_prompt",
        "agenda_digest",
        "agenda_addition",
        "check_in",
        "follow_up",
        "recap",
        "cancellation_nudge",
    }
)
"""Letters that ask the two for words to each other; answers to any other stay their author's."""

AFTER_THE_MEETING = frozenset({"follow_up", "recap"})

_FOR_MY_NEXT = re.compile(
    r"(?im)^[^\n:]{0,40}?(?:\b1:1|\b1-1|\b1on1|\bone-on-one|\bagenda)[^\n:]{0,30}:[ \t]*"
)


def words(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """The answers, less what was taken for a record, a command or a private note."""
    rated = {rating.question for rating in reading.ratings}
    spoken = [replace(one, text=remaining(one, reading, facts.people)) for one in reading.answers]
    for one in (one for one in spoken if one.text):
        if one.question in rated:
            yield from _beside_a_rating(one, facts, now)
        elif facts.prompt == "none":
            yield from _unprompted(one, facts, now)
        else:
            yield from _kept(one, facts, now)


def private_words(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """A mail that is marked private, whole: every word stays with its author."""
    for one in reading.answers:
        if text := without_mark(one.text):
            answer = _answer(replace(one, text=text), facts, None, now)
            line = AnswerLine(0, _question(one.question, facts), text)
            yield Entry((replace(answer, private=True),), (line,))


def private_notes(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """`private: …`: that note only."""
    for note in notes(reading):
        answer = Answer(facts.author.id, now, None, note, facts.prompt, private=True)
        yield Entry((answer,), (KeptLine(0, "private", note),))


def ratings(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """1 to 5; a later one for the same question replaces the earlier."""
    for one in reading.ratings:
        rating = Rating(facts.author.id, now, one.question, one.value, facts.pair)
        line = KeptLine(0, "rating", str(one.value))
        yield Entry((*_replaced_ratings(rating, facts, now), rating), (line,))


def growth(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """Sentences about growth; the pair's where the words are the report's to the manager."""
    for one in reading.development:
        pair = facts.pair if facts.is_report and facts.prompt in FOR_THE_PAIR else None
        note = DevelopmentNote(facts.author.id, one.kind, one.text, now, pair)
        yield Entry((note,), (KeptLine(0, "development", one.text),), shared=pair is not None)


def feedback_on_cadenced(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """`cadenced: …`: what somebody thinks of the daemon itself."""
    for command in reading.commands:
        if command.name == "cadenced" and command.argument:
            answer = Answer(facts.author.id, now, "cadenced", command.argument, "cadenced")
            yield Entry((answer,), (KeptLine(0, "cadenced", command.argument),))


def where_read(facts: ReplyFacts, now: datetime) -> tuple[Timing, datetime | None]:
    """Where the other of the pair reads what is said now, and when (UTC)."""
    if facts.prompt in AFTER_THE_MEETING:
        return Timing.RECAP, None
    if facts.pair_facts is None or not facts.is_report:
        return Timing.NOWHERE, None
    where, at = agenda.when_read(facts.pair_facts, now)
    if where is agenda.Reading.DIGEST and _meeting_began(facts, now):
        return Timing.NEXT_AGENDA, at
    return Timing(where.value), at


def _meeting_began(facts: ReplyFacts, now: datetime) -> bool:
    meeting = facts.letter.meeting if facts.letter else None
    return meeting is not None and meeting.starts_at <= now


def _kept(said: ReadAnswer, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """Words under a question, or under none; where nobody read them yet, the later replace the
    earlier ones under the same question."""
    pair = facts.pair if facts.prompt in FOR_THE_PAIR else None
    answer = _answer(said, facts, pair, now)
    line = AnswerLine(0, _question(said.question, facts), said.text)
    replaced = tuple(_replaced_answers(answer, facts, now))
    yield Entry(
        (*(undone for undone, _ in replaced), answer),
        (line,),
        undone=tuple(text for _, text in replaced),
        shared=pair is not None,
    )


def _beside_a_rating(said: ReadAnswer, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """What stands beside a 1 to 5 is the author's own, as others only see numbers of groups."""
    if not said.text.strip(" .!/").isdecimal():
        note = _answer(said, facts, None, now)
        yield Entry((note,), (AnswerLine(0, _question(said.question, facts), said.text),))


def _unprompted(said: ReadAnswer, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """Words nobody asked for stay with their author, unless they say "for my next 1:1: …"."""
    label = _FOR_MY_NEXT.search(said.text)
    before = said.text[: label.start()] if label else said.text
    if before.strip():
        note = _answer(replace(said, text=before.strip()), facts, None, now)
        yield Entry((note,), (AnswerLine(0, "", before.strip()),))
    points = said.text[label.end() :].strip() if label else ""
    if label and points:
        pair = _meant(label[0], facts)
        answer = _answer(replace(said, text=points), facts, pair, now)
        yield Entry((answer,), (AnswerLine(0, "", points),), shared=pair is not None)


def _meant(label: str, facts: ReplyFacts) -> Pair | None:
    """The pair that "for my next 1:1 with Bob" names; else the author's with their manager."""
    spoken = set(re.findall(r"\w+", label.lower()))
    of_author = [(pair, facts.people.get(pair.other(facts.author.id))) for pair in facts.lines]
    called = [pair for pair, who in of_author if who and who.first_name.lower() in spoken]
    if len(called) == 1:
        return called[0]
    return facts.pair if not called else None


def _answer(said: ReadAnswer, facts: ReplyFacts, pair: Pair | None, now: datetime) -> Answer:
    question = said.question if facts.letter else None
    meeting = _meeting(facts, now) if pair and pair == facts.pair else None
    return Answer(facts.author.id, now, question, said.text, facts.prompt, pair, meeting)


def _meeting(facts: ReplyFacts, now: datetime) -> MeetingKey | None:
    """The 1:1 the words are for: the letter's own, or the next where that has begun."""
    answered = facts.letter.meeting if facts.letter else None
    if answered and (facts.prompt in AFTER_THE_MEETING or answered.is_coming(now)):
        return answered.key
    if facts.pair_facts is None:
        return None
    return next((m.key for m in agenda.coming(facts.pair_facts, now)), None)


def _question(key: str | None, facts: ReplyFacts) -> str:
    asked = facts.letter.questions if facts.letter else ()
    return next((line.text for line in asked if line.key == key), "")


def _replaced_answers(
    answer: Answer, facts: ReplyFacts, now: datetime
) -> Iterator[tuple[Undone, str]]:
    if answer.question is None or where_read(facts, now)[0] is Timing.ADDITION:
        return
    for earlier in facts.earlier:
        for kept in earlier.items:
            match kept.record:
                case Answer() as old if _is_same_place(old, answer):
                    undone = Undone(earlier.key, (kept.item,), facts.author.id, now)
                    yield undone, old.text


def _is_same_place(old: Answer, new: Answer) -> bool:
    return (old.question, old.prompt, old.meeting, old.pair) == (
        new.question,
        new.prompt,
        new.meeting,
        new.pair,
    )


def _replaced_ratings(rating: Rating, facts: ReplyFacts, now: datetime) -> Iterator[Undone]:
    for earlier in facts.earlier:
        for kept in earlier.items:
            match kept.record:
                case Rating(question=question, pair=pair) if (question, pair) == (
                    rating.question,
                    rating.pair,
                ):
                    yield Undone(earlier.key, (kept.item,), facts.author.id, now)
