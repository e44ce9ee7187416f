"""Who will do what by when, read from promises, requests and agreements."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from cadence.commitments import CommitmentState
from cadence.people import PersonId
from cadence.replies.clauses import clauses, is_quotation
from cadence.replies.dates import NamedDay
from cadence.replies.hearing import Heard, Scene, resolved
from cadence.replies.people_named import Mention
from cadence.replies.phrases import Span
from cadence.replies.reading import (
    ReadCommitment,
    ReadCommitmentUpdate,
    ReadUnclear,
)

_SHORTEST = 2
_NEAR = 3
_BEFORE_SUBJECT = (
    *("both", "but", "by", "before", "day", "first", "you", "polite", "greeting", "present"),
)
"""What may stand before the one who acts without being that one."""


@dataclass(slots=True)
class Promises:
    """The commitments of a reply, the changes of old ones, and what is unclear."""

    made: list[ReadCommitment] = field(default_factory=list)
    changed: list[ReadCommitmentUpdate] = field(default_factory=list)
    unclear: list[ReadUnclear] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Opener:
    """Where a promise begins, and whose it is (several persons: it is unclear whose)."""

    start: int
    end: int
    owners: tuple[PersonId, ...]
    rule: str
    needs_day: bool = False


def promises(heard: Sequence[Heard], scene: Scene) -> Promises:
    """Every commitment of a reply."""
    found = Promises()
    last: tuple[PersonId, ...] = ()
    for sentence in heard:
        if not _task(sentence, heard, scene, found) and not _coded(sentence, scene, found):
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
    for opener, (start, end) in zip(openers, segments, strict=True):
        due = due_day(sentence, start, end) if len(openers) > 1 else due_day(sentence)
        if opener.needs_day and due is None:
            continue
        text = sentence.sentence.text if len(openers) == 1 else sentence.sentence.words(start, end)
        _keep(opener, text, due, sentence, scene, found)


def _keep(
    opener: _Opener, text: str, due: date | None, heard: Heard, scene: Scene, found: Promises
) -> None:
    if len(opener.owners) == 1:
        found.made.append(
            ReadCommitment(opener.owners[0], text, due, heard.source(f"commitment: {opener.rule}"))
        )
    elif opener.owners:
        found.unclear.append(two_people(heard, opener.owners, scene, "todo"))


def two_people(heard: Heard, people: Sequence[PersonId], scene: Scene, word: str) -> ReadUnclear:
    """A name that fits several people, and the line that would settle it."""
    names = [p.name for who in people if (p := scene.person(who))]
    if len(names) == 1:
        why, hint = f"is {names[0]} meant?", f"{word} {names[0]}: …"
    else:
        why, hint = f"this may be {' or '.join(names)}", f"{word} {names[0] if names else '…'}: …"
    return heard.unclear(why, hint)


def due_day(heard: Heard, start: int = 0, end: int | None = None) -> date | None:
    """The day by which something is due: the one with a preposition first."""
    stop = len(heard.sentence.tokens) if end is None else end
    days = [d for d in heard.days if start <= d.start < stop and d.how != "since"]
    days = [d for d in days if not _is_attribute(d, heard)]
    for wanted in (("by", "before"), ("until",), ("",)):
        for day in days:
            if day.how in wanted:
                return day.due
    return None


def _is_attribute(day: NamedDay, heard: Heard) -> bool:
    """Whether the day only describes a thing ("the Monday report", "Friday's board")."""
    tokens = heard.sentence.tokens
    possessive = [t.text for t in tokens[day.end : day.end + 2]] == ["'", "s"]
    return possessive and day.how not in {"by", "before"}


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
            if span.start in taken or _overlapped(span, void) or _denied(sentence, span):
                continue
            if span.end - span.start == 1 and not _opens_clause(sentence, span.start):
                continue
            needs_day = needs_day or any(
                s.start <= span.end + 1 for s in soft if s.end > span.start
            )
            if _words_around(sentence, span) >= _SHORTEST and not _is_reported(sentence, span):
                taken.add(span.start)
                yield _Opener(span.start, span.end, (scene.author,), "own promise", needs_day)


def _requests(sentence: Heard, heard: Sequence[Heard], scene: Scene) -> Iterator[_Opener]:
    """Can you …, please …: by the person spoken to, who may be called by name first."""
    void = sentence.said("no_request")
    for span in _longest(sentence.said("request")):
        if _overlapped(span, void) or _denied(sentence, span, near=2):
            continue
        if _words_around(sentence, span) < _SHORTEST:
            continue
        called = _called(sentence, span)
        owners: tuple[PersonId, ...] = (scene.other,) if scene.other else ()
        if called is not None:
            people = resolved(called, heard, scene)
            owners = owners if scene.other in people else people
        if owners != (scene.author,) and not _is_reported(sentence, span):
            yield _Opener(span.start, span.end, owners, "request")
            return


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
        (m.start, m.end, resolved(m, heard, scene)) for m in sentence.people if not m.possessive
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
            if span is None or _overlapped(span, void) or _denied(sentence, span):
                continue
            if _is_reported(sentence, span):
                continue
            together = any(s.start == end for s in sentence.said("together"))
            if (
                _opens_clause(sentence, start)
                and _words_after(sentence, span.end) >= 1
                and not together
            ):
                yield _Opener(start, span.end, people, "named person", needs_day)
                break


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


def _overlapped(span: Span, voids: list[Span]) -> bool:
    return any(v.start <= span.start < v.end or span.start <= v.start <= span.end for v in voids)


def _denied(sentence: Heard, span: Span, near: int = _NEAR) -> bool:
    """Whether "not" or the like stands right behind, or right before."""
    return any(
        (0 <= s.start - span.end <= near)
        or (s.end == span.start)
        or (span.start <= s.start < span.end)
        for s in sentence.said("negation")
    )


def _is_reported(sentence: Heard, span: Span) -> bool:
    return any(s.start < span.start for s in sentence.said("reported"))


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


def _coded(sentence: Heard, scene: Scene, found: Promises) -> bool:
    """ "T1 done", "T2 moved to Friday", "done T1"."""
    coded = [c for c in sentence.codes if c.code.startswith("T")]
    if not coded and sentence.passage.under and sentence.sentence.line:
        return _under(sentence, scene, found)
    if not coded or not scene.promises:
        return False
    parts = clauses(sentence)
    told = False
    for number, code in enumerate(coded):
        clause = next((c for c in parts if c.start <= code.start < c.end), parts[0])
        stop = coded[number + 1].start if number + 1 < len(coded) else len(sentence.sentence.tokens)
        state = _state(sentence, code.start if number else 0, stop)
        due = due_day(sentence, code.end, stop) if state is not CommitmentState.DONE else None
        if not clause.asserted and not (state is None and due):
            continue
        if state is None and due is None:
            continue
        told = True
        if code.code in scene.promises:
            source = sentence.source("promise by code")
            found.changed.append(ReadCommitmentUpdate(code.code, state, due, source))
        elif sentence.sentence.line:
            refs = ", ".join(scene.promises)
            found.unclear.append(sentence.unclear(f"there is no {code.code}", f"one of {refs}"))
    return told


def _under(sentence: Heard, scene: Scene, found: Promises) -> bool:
    """ "done", "moved to Friday" typed under or behind a promise's line."""
    promise = scene.promises.get(sentence.passage.under.split()[0].strip(":.").upper())
    state = _state(sentence, 0, len(sentence.sentence.tokens))
    due = due_day(sentence) if state is not CommitmentState.DONE else None
    if promise is None or not clauses(sentence)[0].asserted or (state is None and due is None):
        return False
    source = sentence.source("under the promise")
    found.changed.append(ReadCommitmentUpdate(promise.ref, state, due, source))
    return True


def _state(sentence: Heard, start: int, end: int) -> CommitmentState | None:
    for meaning, state in (
        ("reopened", CommitmentState.OPEN),
        ("dropped", CommitmentState.DROPPED),
        ("decline", CommitmentState.DROPPED),
        ("done", CommitmentState.DONE),
        ("finished", CommitmentState.DONE),
    ):
        if sentence.said(meaning, start=start, end=end):
            return state
    return None
