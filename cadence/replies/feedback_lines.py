"""Recognition, course correction and suggestions, and who they are about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cadence.feedback import FeedbackKind
from cadence.people import PersonId
from cadence.replies.clauses import clauses, is_quotation, is_verb_last
from cadence.replies.hearing import Heard, Scene, resolved
from cadence.replies.people_named import Mention
from cadence.replies.phrases import Span
from cadence.replies.promised import two_people
from cadence.replies.reading import ReadFeedback, ReadUnclear

_BEHIND = 4
_PREPOSITION = 3
_STRENGTH = "strength"
_IMPROVE = "improve"


@dataclass(slots=True)
class Words:
    """What a reply says about people, and whom it may mean."""

    said: list[ReadFeedback] = field(default_factory=list)
    unclear: list[ReadUnclear] = field(default_factory=list)

    def add(self, new: ReadFeedback) -> None:
        """Take it in; words of one kind about one person are one record."""
        for i, old in enumerate(self.said):
            if (old.kind, old.about) == (new.kind, new.about):
                text = f"{old.text} {new.text}"
                source = old.source
                self.said[i] = ReadFeedback(old.kind, old.about, text, source)
                return
        self.said.append(new)


@dataclass(frozen=True, slots=True)
class _Cue:
    kind: FeedbackKind
    span: Span
    about: tuple[tuple[PersonId, ...], ...]


def feedback(heard: Sequence[Heard], scene: Scene) -> Words:
    """Everything said about people in a reply."""
    words = Words()
    if scene.kind == "feedback_request" and scene.about:
        _asked_for(heard, scene, words)
        return words
    last: tuple[PersonId, ...] = ()
    running: ReadFeedback | None = None
    for sentence in heard:
        people = tuple(p for m in sentence.people for p in resolved(m, heard, scene))
        found = _read(sentence, heard, scene, words, last)
        if found is None and running is not None and _continues(sentence, running, scene):
            found = ReadFeedback(
                running.kind, running.about, sentence.sentence.text, sentence.source("same person")
            )
            words.add(found)
        running = found if found is not None else None
        last = people if people and people != (scene.author,) else last
    return words


def _asked_for(heard: Sequence[Heard], scene: Scene, words: Words) -> None:
    """A request for feedback: what stands under its questions is about the person asked about."""
    assert scene.about is not None
    kinds = {_STRENGTH: FeedbackKind.RECOGNITION, _IMPROVE: FeedbackKind.SUGGESTION}
    for sentence, key in zip(heard, asked_keys(heard, scene), strict=True):
        if key not in kinds or is_quotation(sentence) or sentence.says("nothing", "greeting"):
            continue
        refused = sentence.says("decline") and len(sentence.sentence.tokens) < 6
        if sentence.says("courtesy", "sarcasm") or refused or sentence.sentence.is_question:
            continue
        source = sentence.source(f"answer: {key}")
        words.add(ReadFeedback(kinds[key], scene.about, sentence.sentence.text, source))


def asked_keys(heard: Sequence[Heard], scene: Scene) -> list[str | None]:
    """Which of the two questions of a request for feedback each sentence answers."""
    keys: list[str | None] = []
    before: tuple[Heard, str | None] | None = None
    for sentence in heard:
        key = sentence.question or _likely(sentence, scene)
        if key is None and before is not None and _same_paragraph(sentence, before[0]):
            key = before[1]
        keys.append(key)
        before = (sentence, key)
    return keys


def _same_paragraph(sentence: Heard, before: Heard) -> bool:
    same = sentence.sentence.paragraph == before.sentence.paragraph
    return same and sentence.passage is before.passage


def _likely(heard: Heard, scene: Scene) -> str | None:
    """Which of the two questions words without a place answer."""
    if heard.says("decline") and heard.sentence.line:
        return None
    if heard.says("suggestion", "advice", "correction"):
        return _IMPROVE
    if heard.says("praise", "thanks"):
        return _STRENGTH
    subject: list[object] = [m for m in heard.people if m.start <= 1 and scene.about in m.people]
    subject += [s for s in heard.said("pronoun") if s.start == 0]
    plain = not heard.says("negation", "hypothetical", "nothing", "courtesy")
    return _STRENGTH if subject and plain else None


def _read(
    sentence: Heard,
    heard: Sequence[Heard],
    scene: Scene,
    words: Words,
    last: tuple[PersonId, ...],
) -> ReadFeedback | None:
    if sentence.passage.quoted or is_quotation(sentence):
        return None
    made: ReadFeedback | None = None
    for cue in (*_lines(sentence, heard, scene), *_cues(sentence, heard, scene, last)):
        for people in cue.about:
            others = tuple(p for p in people if p != scene.author)
            if not others:
                continue
            if len(others) > 1:
                word = "thanks" if cue.kind is FeedbackKind.RECOGNITION else "feedback"
                words.unclear.append(two_people(sentence, others, scene, word))
                return None
            text = sentence.sentence.text
            made = ReadFeedback(cue.kind, others[0], text, sentence.source(cue.kind.value))
            words.add(made)
        if cue.about:
            return made
    return None


def _is_void(heard: Heard) -> bool:
    """Sarcasm, conditions, questions and reports are no feedback."""
    return heard.says("sarcasm", "negative", "hypothetical") or heard.sentence.is_question


def _cues(
    sentence: Heard, heard: Sequence[Heard], scene: Scene, last: tuple[PersonId, ...]
) -> Iterator[_Cue]:
    if _is_void(sentence):
        return
    yield from _corrections(sentence, heard, scene, last)
    yield from _thanked(sentence, heard, scene)
    yield from _praised(sentence, heard, scene, last)
    for span in sentence.said("advice"):
        about = _subjects(sentence, span, heard, scene, last)
        if about:
            yield _Cue(FeedbackKind.SUGGESTION, span, about)


def _lines(sentence: Heard, heard: Sequence[Heard], scene: Scene) -> Iterator[_Cue]:
    """ "thanks Jonas: the review", "feedback Jonas: …" at the start of a line."""
    tokens = sentence.sentence.tokens
    for meaning, kind in (
        ("feedback_word", FeedbackKind.COURSE_CORRECTION),
        ("recognition_word", FeedbackKind.RECOGNITION),
    ):
        for span in sentence.said(meaning):
            if span.start > 0 or not sentence.sentence.line:
                continue
            mention = next((m for m in sentence.people if 0 <= m.start - span.end <= 1), None)
            if mention is None or mention.end + 1 >= len(tokens):
                continue
            if tokens[mention.end].text not in {":", "：", "-", "–", "—"}:
                continue
            told = [t for t in tokens[mention.end + 1 :] if t.is_word]
            if not told or (meaning == "recognition_word" and sentence.says("courtesy")):
                continue
            if len(told) < 3 and sentence.sentence.text.rstrip("!. ")[-3:].casefold() == "you":
                continue
            praised = meaning == "feedback_word" and sentence.says("praise")
            yield _Cue(
                FeedbackKind.RECOGNITION if praised else kind,
                span,
                (resolved(mention, heard, scene),),
            )


def _corrections(
    sentence: Heard, heard: Sequence[Heard], scene: Scene, last: tuple[PersonId, ...]
) -> Iterator[_Cue]:
    spans = sentence.said("correction")
    for span in (*spans, *sentence.said("fault")):
        about = _subjects(sentence, span, heard, scene, last)
        managed = all(scene.manages(p) for people in about for p in people)
        if about and managed:
            yield _Cue(FeedbackKind.COURSE_CORRECTION, span, about)


def _thanked(sentence: Heard, heard: Sequence[Heard], scene: Scene) -> Iterator[_Cue]:
    """Thanks to a person for something: the name follows, and a reason with it."""
    if sentence.says("courtesy"):
        return
    for span in sentence.said("thanks"):
        near = [
            m for m in sentence.people if 0 <= m.start - span.end <= _BEHIND and not m.possessive
        ]
        near = near or [m for m in sentence.people if 0 <= m.start - span.end <= _BEHIND]
        if not near or _denied(sentence, span) or _is_reported(sentence, span):
            continue
        if any(s.end == span.start for s in sentence.said("promise")):
            continue
        group = _conjoined(sentence, near[0])
        if _is_addressed(sentence, span, group[-1]) and not (
            sentence.says("praise") or _has_a_reason(sentence, group[-1], scene)
        ):
            continue
        reason = sum(t.is_word for t in sentence.sentence.tokens[group[-1].end :])
        before = sum(t.is_word for t in sentence.sentence.tokens[: span.start])
        if reason + (before if span.end - span.start > 1 else 0) >= 2:
            yield _Cue(
                FeedbackKind.RECOGNITION, span, tuple(resolved(m, heard, scene) for m in group)
            )


def _has_a_reason(sentence: Heard, last: Mention, scene: Scene) -> bool:
    """ "Thank you, Raj, for …": to somebody who does not read this reply, so it is about them."""
    if scene.other in last.people:
        return False
    return any(s.start == last.end + 1 for s in sentence.said("for_what"))


def _is_addressed(sentence: Heard, span: Span, last: Mention) -> bool:
    """ "Thanks Maya, that helped": words to a person, where recognition is about one."""
    tokens = sentence.sentence.tokens
    to_somebody = len(tokens[span.end - 1].text) <= _PREPOSITION
    to_somebody = to_somebody and not any(s.end == span.end for s in sentence.said("you"))
    closed = last.end >= len(tokens) or tokens[last.end].text in {",", "!", ".", "、", "，"}
    return closed and not to_somebody


def _praised(
    sentence: Heard, heard: Sequence[Heard], scene: Scene, last: tuple[PersonId, ...]
) -> Iterator[_Cue]:
    if sentence.says("courtesy"):
        return
    for span in sentence.said("praise"):
        if _denied(sentence, span) or _is_reported(sentence, span):
            continue
        first = next((m.end for m in sentence.people if m.start < span.start), span.start)
        if sentence.said("modal", end=span.start) or _is_wished(sentence, span, first):
            continue
        about = _subjects(sentence, span, heard, scene, last)
        if about:
            yield _Cue(FeedbackKind.RECOGNITION, span, about)


def _is_reported(sentence: Heard, span: Span) -> bool:
    """Whether somebody else says it; "without being asked" is no report, nor is what the author
    says in a clause of their own."""
    cues = sentence.said("thanks", "praise")
    reports = [
        r
        for r in sentence.said("reported")
        if not any(c.start <= r.start < c.end for c in cues)
        and (r.start < span.start or is_verb_last(sentence))
    ]
    if not reports:
        return False
    begin = max((c.start for c in clauses(sentence) if c.start <= span.start), default=0)
    own = sentence.said("first", start=begin, end=span.end)
    return not (own and all(r.start < begin for r in reports))


def _is_wished(sentence: Heard, span: Span, about: int) -> bool:
    """Whether the words between the person and the praise make it a wish ("wants to do …")."""
    hoped = sentence.said("hedge", end=span.start)
    return bool(hoped or sentence.said("plan", "modal", start=about, end=span.start))


def _denied(sentence: Heard, span: Span) -> bool:
    """Whether a "not" outside of the words stands close before them."""
    return any(
        0 <= span.start - s.end <= 3
        for s in sentence.said("negation")
        if not span.start <= s.start < span.end
    )


def _subjects(
    sentence: Heard,
    span: Span,
    heard: Sequence[Heard],
    scene: Scene,
    last: tuple[PersonId, ...],
) -> tuple[tuple[PersonId, ...], ...]:
    """Who a predicate is about: the first named before it, else named in it or behind, else he."""
    before = [m for m in sentence.people if m.start < span.start and not m.possessive]
    if before:
        return tuple(resolved(m, heard, scene) for m in _conjoined(sentence, before[0]))
    within = [m for m in sentence.people if m.start < span.end + _BEHIND]
    if within:
        return tuple(resolved(m, heard, scene) for m in _conjoined(sentence, within[0]))
    if last and sentence.says("pronoun"):
        return (last,)
    return ()


def _conjoined(sentence: Heard, first: Mention) -> list[Mention]:
    """Ben, Priya and Tom: names joined by commas and "and"."""
    group = [first]
    joints = {i for s in sentence.said("both") for i in range(s.start, s.end)}
    for mention in sentence.people:
        if mention.start < group[-1].end:
            continue
        between = range(group[-1].end, mention.start)
        tokens = sentence.sentence.tokens
        if not between or not all(i in joints or tokens[i].text in ",&、と" for i in between):
            break
        group.append(mention)
    return group


def _continues(sentence: Heard, running: ReadFeedback, scene: Scene) -> bool:
    """Whether the next sentence goes on about the same person in the same vein."""
    named = {p for m in sentence.people for p in m.people}
    if named - {running.about, scene.author}:
        return False
    if running.kind is FeedbackKind.COURSE_CORRECTION:
        cue = sentence.says("correction", "fault", "pronoun") and not sentence.says(
            "promise", "will"
        )
        return cue and not sentence.figures
    return sentence.says("praise") and not sentence.figures and not sentence.goals
