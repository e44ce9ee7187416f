"""Who will do what by when, read from promises, requests and agreements."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cadence.people import PersonId
from cadence.replies.clauses import clauses, is_quotation, is_verb_last
from cadence.replies.due_days import due_day
from cadence.replies.hearing import Heard, Scene, resolved
from cadence.replies.people_named import Mention
from cadence.replies.phrases import Span
from cadence.replies.promise_codes import promise_by_code
from cadence.replies.promise_voids import (
    counts,
    drops_a_goal,
    is_denied,
    is_denied_in_clause,
    is_hedged,
    is_of_others,
    is_overlapped,
    is_reported,
)
from cadence.replies.promised import Promises, two_people
from cadence.replies.reading import ReadCommitment

_SHORTEST = 2
_NOTES = "notes"
"""The question about what was agreed: who does what stands there without a day too."""

_BEFORE_SUBJECT = (
    *("both", "but", "by", "before", "day", "first", "you", "polite", "greeting", "present"),
)
"""What may stand before the one who acts without being that one."""

_IDLE = (
    *("copula", "both", "past", "modal", "plan", "negation", "reported", "no_will", "together"),
    *("hypothetical", "hedge", "state", "thanks", "praise", "fault", "done", "finished", "present"),
)
"""What follows a name where nothing is being done: "Cleo is away until Friday"."""


@dataclass(frozen=True, slots=True)
class _Opener:
    """Where a promise begins, and whose it is (several persons: it is unclear whose); `also` are
    those who do it together."""

    start: int
    end: int
    owners: tuple[PersonId, ...]
    rule: str
    needs_day: bool = False
    also: tuple[PersonId, ...] = ()


def promises(heard: Sequence[Heard], scene: Scene) -> Promises:
    """Every commitment of a reply."""
    found = Promises()
    last: tuple[PersonId, ...] = ()
    for sentence in heard:
        if not _task(sentence, heard, scene, found) and not promise_by_code(sentence, scene, found):
            _read(sentence, heard, scene, found, last)
        for mention in sentence.people:
            people = resolved(mention, heard, scene)
            last = people if people != (scene.author,) else last
    return found


def _read(
    sentence: Heard,
    heard: Sequence[Heard],
    scene: Scene,
    found: Promises,
    last: tuple[PersonId, ...],
) -> None:
    if is_quotation(sentence) or sentence.says("sarcasm"):
        return
    openers = sorted(_openers(sentence, heard, scene, last), key=lambda o: (o.start, -o.end))
    openers = [o for i, o in enumerate(openers) if i == 0 or o.start >= openers[i - 1].end]
    segments = _segments(sentence, openers)
    days = [due_day(sentence, *segment) for segment in segments]
    openers, segments = _without_echoes(openers, segments, days)
    for opener, (start, end) in zip(openers, segments, strict=True):
        due = due_day(sentence, start, end) if len(openers) > 1 else due_day(sentence)
        agreed = opener.rule == "named person" and _tells_what_was_agreed(sentence, scene)
        if opener.needs_day and due is None and not agreed:
            continue
        text = sentence.sentence.text if len(openers) == 1 else sentence.sentence.words(start, end)
        _keep(opener, text, due, sentence, scene, found)


def _without_echoes(
    openers: list[_Opener], segments: list[tuple[int, int]], days: list[date | None]
) -> tuple[list[_Opener], list[tuple[int, int]]]:
    """ "I'll check and I'll come back to you by Wednesday" is one promise: one day, one person."""
    kept: list[tuple[_Opener, tuple[int, int], date | None]] = []
    for opener, segment, day in zip(openers, segments, days, strict=True):
        last = kept[-1] if kept else None
        if last and last[0].owners == opener.owners and (last[2] is None or day is None):
            kept[-1] = (last[0], (last[1][0], segment[1]), last[2] or day)
        else:
            kept.append((opener, segment, day))
    return [k[0] for k in kept], [k[1] for k in kept]


def _tells_what_was_agreed(sentence: Heard, scene: Scene) -> bool:
    after = scene.kind == "follow_up" and sentence.question is None
    return after or sentence.question == _NOTES


def _keep(
    opener: _Opener, text: str, due: date | None, heard: Heard, scene: Scene, found: Promises
) -> None:
    if len(opener.owners) == 1:
        source = heard.source(f"commitment: {opener.rule}")
        owners = (*opener.also, opener.owners[0])
        found.made += [ReadCommitment(owner, text, due, source) for owner in owners]
    elif opener.owners:
        found.unclear.append(two_people(heard, opener.owners, scene, "todo"))


def _openers(
    sentence: Heard, heard: Sequence[Heard], scene: Scene, last: tuple[PersonId, ...]
) -> Iterator[_Opener]:
    conditional = sentence.said("hypothetical")
    if sentence.says("reported") and not sentence.says("promise"):
        yield from ()
    if not conditional and not sentence.sentence.is_question:
        yield from _own(sentence, scene)
    if not any(s.start < _first_request(sentence) for s in conditional):
        yield from _requests(sentence, heard, scene)
    if not conditional and not sentence.sentence.is_question:
        yield from _others(sentence, heard, scene, last)


def _first_request(sentence: Heard) -> int:
    return min((s.start for s in sentence.said("request")), default=-1)


def _own(sentence: Heard, scene: Scene) -> Iterator[_Opener]:
    """I will …: by the author."""
    void, soft = sentence.said("no_promise"), sentence.said("soft")
    taken: set[int] = set()
    for meaning, needs_day in (("promise", False), ("promise_by", True)):
        for span in _longest(sentence.said(meaning)):
            if span.start in taken or is_overlapped(span, void) or is_denied(sentence, span):
                continue
            if span.end - span.start == 1 and not _opens_clause(sentence, span.start):
                continue
            needs_day = needs_day or any(
                s.start <= span.end + 1 for s in soft if s.end > span.start
            )
            if is_hedged(sentence, span) or is_of_others(sentence, span):
                continue
            if (
                is_denied_in_clause(sentence, span)
                or drops_a_goal(sentence)
                or counts(sentence, span)
            ):
                continue
            if _words_around(sentence, span) >= _SHORTEST and not is_reported(sentence, span):
                taken.add(span.start)
                yield _Opener(span.start, span.end, (scene.author,), "own promise", needs_day)


def _requests(sentence: Heard, heard: Sequence[Heard], scene: Scene) -> Iterator[_Opener]:
    """Can you …, please …: by the person spoken to, who may be called by name first."""
    if sentence.says("pause"):
        return
    void = sentence.said("no_request")
    for span in _longest(sentence.said("request")):
        if is_overlapped(span, void) or is_denied(sentence, span, near=2):
            continue
        if _words_around(sentence, span) < _SHORTEST or _asks_of_others(sentence, span, scene):
            continue
        called = _called(sentence, span)
        owners: tuple[PersonId, ...] = (scene.other,) if scene.other else ()
        if called is not None:
            people = resolved(called, heard, scene)
            owners = owners if scene.other in people else people
        if owners != (scene.author,) and not is_reported(sentence, span):
            yield _Opener(span.start, span.end, owners, "request")
            return


def _asks_of_others(sentence: Heard, span: Span, scene: Scene) -> bool:
    """ "Could Ellie join?", "¿Podría la empresa …?": one word, and then somebody else acts."""
    if span.end - span.start > 1:
        return False
    tokens = sentence.sentence.tokens
    article = any(s.start == span.end for s in sentence.said("article"))
    named = any(
        (m.start == span.end or (m.end == span.start and not sentence.sentence.is_question))
        and scene.other not in m.people
        and (m.end >= len(tokens) or tokens[m.end].is_word)
        for m in sentence.people
    )
    return named or (article and sentence.sentence.is_question)


def _called(sentence: Heard, span: Span) -> Mention | None:
    """The person who is addressed: at the start of the sentence, or right behind the request."""
    for mention in sentence.people:
        alone = (
            mention.end < len(sentence.sentence.tokens)
            and not sentence.sentence.tokens[mention.end].is_word
        )
        if (
            mention.end <= span.start
            and span.start - mention.end <= 2
            and mention.start <= 2
            and alone
        ):
            return mention
        if mention.start == span.end + 1 and not sentence.sentence.tokens[span.end].is_word:
            return mention
    return None


def _others(
    sentence: Heard, heard: Sequence[Heard], scene: Scene, last: tuple[PersonId, ...]
) -> Iterator[_Opener]:
    """Maya will …, Priya to … by …, he will …: by somebody named."""
    void = sentence.said("no_will")
    subjects = [
        (m.start, m.end, resolved(m, heard, scene))
        for m in sentence.people
        if not m.possessive or any(s.start == m.end for s in sentence.said("will"))
    ]
    if last or subjects:
        subjects += [
            (s.start, s.end, last)
            for s in sentence.said("pronoun")
            if last and _opens_clause(sentence, s.start)
        ]
    for start, end, people in subjects:
        for meaning, needs_day in (("will", False), ("will_by", True)):
            span = next(
                (s for s in _longest(sentence.said(meaning)) if _follows(sentence, s, end)), None
            )
            if is_verb_last(sentence):
                span = _closing_verb(sentence, end, meaning)
            if span is None and needs_day:
                span = _done_by_then(sentence, end, scene)
            if span is None or is_overlapped(span, void) or is_denied(sentence, span):
                continue
            if is_reported(sentence, span) or is_hedged(sentence, span):
                continue
            if is_denied_in_clause(sentence, span):
                continue
            together = any(s.start == end for s in sentence.said("together"))
            told = is_verb_last(sentence) or _words_after(sentence, span.end) >= 1
            if _opens_clause(sentence, start) and told and not together:
                also = _together_with(sentence, start, heard, scene)
                yield _Opener(start, span.end, people, "named person", needs_day, also)
                break


def _together_with(
    sentence: Heard, start: int, heard: Sequence[Heard], scene: Scene
) -> tuple[PersonId, ...]:
    """Those named right before, with "and" between: "Raj and Ellie will …"."""
    for mention in sentence.people:
        joined = any(s.start == mention.end and s.end == start for s in sentence.said("both"))
        people = resolved(mention, heard, scene)
        if joined and len(people) == 1 and _opens_clause(sentence, mention.start):
            return people
    return ()


def _done_by_then(sentence: Heard, end: int, scene: Scene) -> Span | None:
    """Whatever word follows the subject, where a day to come is named as a deadline."""
    tokens = sentence.sentence.tokens
    if end >= len(tokens) or not tokens[end].is_word or tokens[end].is_number:
        return None
    ends = {s.end for s in sentence.said("deadline")}
    starts = {s.start for s in sentence.said("deadline")}
    due = any((d.start in ends | starts) and d.day > scene.today for d in sentence.days)
    idle = sentence.said(*_IDLE)
    if not due or any(s.start <= end < s.end for s in idle):
        return None
    return Span(end, end + 1)


def _closing_verb(sentence: Heard, end: int, meaning: str) -> Span | None:
    """What the subject that ends there will do, where the verb closes the sentence."""
    if not any(s.start == end for s in sentence.said("subject")):
        return None
    last = max((i for i, t in enumerate(sentence.sentence.tokens) if t.is_word), default=0)
    return next((s for s in sentence.said(meaning, start=end) if s.end > last), None)


def _follows(sentence: Heard, span: Span, end: int) -> bool:
    tokens = sentence.sentence.tokens
    return span.start == end or (
        span.start == end + 1
        and tokens[end].is_word
        and len(tokens[end].text) > 2
        and span.start not in {s.start for s in sentence.said("negation")}
        and any(s.start == end for s in sentence.said("filler", "polite", "present"))
    )


def _opens_clause(sentence: Heard, start: int) -> bool:
    """Whether the subject stands first, so that it is who acts ("I asked Maya to" is not)."""
    begin = max((c.start for c in clauses(sentence) if c.start <= start), default=0)
    light = {i for s in sentence.said(*_BEFORE_SUBJECT) for i in range(s.start, s.end)}
    light |= {i for d in sentence.days for i in range(d.start, d.end)}
    return all(i in light or not sentence.sentence.tokens[i].is_word for i in range(begin, start))


def _longest(spans: list[Span]) -> list[Span]:
    best: dict[int, Span] = {}
    for span in spans:
        if span.start not in best or span.end > best[span.start].end:
            best[span.start] = span
    ordered = [best[k] for k in sorted(best)]
    return [s for s in ordered if not any(o.start < s.start and s.end <= o.end for o in ordered)]


def _words_after(sentence: Heard, end: int) -> int:
    return sum(t.is_word for t in sentence.sentence.tokens[end:])


def _words_around(sentence: Heard, span: Span) -> int:
    tokens = sentence.sentence.tokens
    return sum(t.is_word for i, t in enumerate(tokens) if not span.start <= i < span.end)


def _segments(sentence: Heard, openers: list[_Opener]) -> list[tuple[int, int]]:
    """The stretch of the sentence that belongs to each opener."""
    if not openers:
        return []
    starts = []
    for opener in openers:
        clause = max((c.start for c in clauses(sentence) if c.start <= opener.start), default=0)
        starts.append(max(clause, 0))
    starts[0] = 0
    return list(zip(starts, [*starts[1:], len(sentence.sentence.tokens)], strict=True))


def _task(sentence: Heard, heard: Sequence[Heard], scene: Scene, found: Promises) -> bool:
    """ "todo me: date by Mon": the word, who, a colon."""
    tokens = sentence.sentence.tokens
    for span in sentence.said("task_word"):
        colon = next(
            (
                i
                for i in range(span.end, min(span.end + 5, len(tokens)))
                if tokens[i].text in {":", "："}
            ),
            None,
        )
        if (
            span.start > 1
            or not sentence.sentence.line
            or colon is None
            or colon + 1 >= len(tokens)
        ):
            continue
        named = [m for m in sentence.people if span.end <= m.start < colon]
        mine = sentence.said("me", start=span.end, end=colon)
        if not named and not mine and colon > span.end:
            continue
        owners = resolved(named[0], heard, scene) if named else (scene.author,)
        opener = _Opener(span.start, colon + 1, owners, "task line")
        text = sentence.sentence.words(colon + 1, len(tokens))
        _keep(opener, text, due_day(sentence), sentence, scene, found)
        return True
    return False
