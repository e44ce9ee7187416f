"""Which question each sentence answers: by its place, or where its words plainly say so."""

from collections.abc import Sequence
from itertools import groupby

from cadence.replies.hearing import Heard, Scene
from cadence.replies.reading import Passage, ReadAnswer

_CUES = {
    "going_well": ("well",),
    "challenging": ("hard",),
    "need": ("need",),
    "growth": ("growth",),
    "progress": ("moved",),
    "blockers": ("blocked",),
    "support": ("need",),
    "notes": ("agreed",),
    "proud": ("proud",),
    "hard": ("hard",),
    "learned": ("learned",),
    "next": ("next",),
}


def answers(
    heard: Sequence[Heard],
    passages: Sequence[Passage],
    scene: Scene,
    told: dict[int, set[str]],
) -> tuple[ReadAnswer, ...]:
    """All the author's words, each in one answer. `told` says which records sentence n made."""
    keys = {q.key for q in scene.context.prompt.questions}
    placed: list[tuple[str | None, Passage, int, str]] = []
    previous: tuple[Passage, int, str | None] | None = None
    for n, sentence in enumerate(heard):
        key = sentence.question
        if key is None and not sentence.passage.under:
            key = _likely(sentence, keys, scene, told.get(n, set()))
            if (
                key is None
                and previous is not None
                and _goes_on(sentence, previous, told.get(n, set()))
            ):
                key = previous[2]
        previous = (sentence.passage, sentence.sentence.paragraph, key)
        placed.append((key, sentence.passage, sentence.sentence.start, sentence.sentence.text))
    placed += [(p.question, p, p.start, p.text) for p in passages if p.quoted or p.label == "edit"]
    placed.sort(key=lambda entry: entry[2])
    return tuple(_grouped(placed))


def _grouped(placed: list[tuple[str | None, Passage, int, str]]) -> list[ReadAnswer]:
    """Neighbours under one question are one answer."""
    found = []
    for key, entries in groupby(placed, key=lambda entry: entry[0]):
        text = "\n".join(text for _, _, _, text in entries)
        if text.strip():
            found.append(ReadAnswer(key, text))
    return found


def _goes_on(sentence: Heard, previous: tuple[Passage, int, str | None], told: set[str]) -> bool:
    """Whether a sentence belongs to the one before: the same paragraph, nothing of its own."""
    passage, paragraph, key = previous
    if key is None or key in {"held", "useful"}:
        return False
    if any(c.start == 0 for c in sentence.codes) and sentence.sentence.line:
        return False
    same = passage is sentence.passage and paragraph == sentence.sentence.paragraph
    own = told & {"command", "new_goal", "rating", "feedback"}
    return (
        same
        and not own
        and not sentence.sentence.is_question
        and not sentence.says("courtesy", "greeting")
    )


def _likely(heard: Heard, keys: set[str], scene: Scene, told: set[str]) -> str | None:
    """The question that the words plainly answer: one that is asked, and only one."""
    if told & {"new_goal", "private"} or heard.says("courtesy", "greeting"):
        return None
    for record, key in (
        ("held", "held"),
        ("rating", "useful"),
        ("strength", "strength"),
        ("improve", "improve"),
    ):
        if record in told and key in keys:
            return key
    if "command" in told:
        return None
    for key in ("need", "support"):
        if key in keys and "request" in told:
            return key
    if "notes" in keys and told & {"promise", "request", "agreement"}:
        return "notes"
    if "development" in told:
        ahead = "ahead" in told
        wanted = ("growth", "next", "learned") if ahead else ("growth", "learned", "next")
        return next((k for k in wanted if k in keys), None)
    if heard.sentence.is_question:
        return None
    return _by_words(heard, keys, told)


def _by_words(heard: Heard, keys: set[str], told: set[str]) -> str | None:
    scores = {
        key: len({s.start for s in heard.said(*cues)}) for key, cues in _CUES.items() if key in keys
    }
    best = max(scores.values(), default=0)
    winners = [key for key, score in scores.items() if score == best]
    if not best or len(winners) > 1:
        if "progress" in keys and "moved" in told:
            return "progress"
        return _leading(heard, winners) if best else None
    return winners[0]


def _leading(heard: Heard, winners: list[str]) -> str | None:
    """Of several, the one whose words come first and alone there."""
    first = {key: min((s.start for s in heard.said(*_CUES[key])), default=99) for key in winners}
    earliest = min(first.values())
    leading = [key for key, start in first.items() if start == earliest]
    return leading[0] if len(leading) == 1 and earliest <= 3 else None
