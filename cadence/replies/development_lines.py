"""What people are learning, lack, and want to become: one record a sentence at most."""

from collections.abc import Iterator, Sequence

from cadence.development import DevelopmentKind
from cadence.replies.clauses import is_quotation
from cadence.replies.hearing import Heard, Scene
from cadence.replies.phrases import Span
from cadence.replies.reading import ReadDevelopment

_GROWTH = frozenset({"growth", "learned", "next"})
_NEVER = 10_000
_KINDS = (
    DevelopmentKind.CAREER,
    DevelopmentKind.STRETCH,
    DevelopmentKind.LEARNING,
)


def development(heard: Sequence[Heard], scene: Scene) -> Iterator[ReadDevelopment]:
    """Each sentence about growth, with its kind; money asked for comes first."""
    for sentence in heard:
        kind = _kind(sentence, scene)
        if kind is not None:
            words = sentence.sentence.text
            yield ReadDevelopment(kind, words, sentence.source(f"development: {kind.value}"))


def _kind(heard: Heard, scene: Scene) -> DevelopmentKind | None:
    if is_quotation(heard) or heard.says("sarcasm", "reported") or heard.says("not_growth"):
        return None
    if scene.kind in {"feedback_request", "pulse", "cancellation_nudge", "goal_proposal"}:
        return None
    growth = heard.question in _GROWTH
    if _is_budget(heard, growth=growth):
        return DevelopmentKind.BUDGET
    own = _is_own(heard, growth=growth)
    if heard.sentence.is_question or not (own or heard.says("me")):
        return None
    if any(_stands(heard, span) for span in heard.said(DevelopmentKind.SKILL_GAP.value)):
        return DevelopmentKind.SKILL_GAP
    if not own:
        return None
    starts = {
        kind: min((s.start for s in heard.said(kind.value) if _stands(heard, s)), default=_NEVER)
        for kind in _KINDS
    }
    ahead = next((k for k in _KINDS[:2] if starts[k] < _NEVER), DevelopmentKind.LEARNING)
    kind = min(ahead, DevelopmentKind.LEARNING, key=lambda k: starts[k])
    if starts[kind] < _NEVER:
        return kind
    if growth and heard.says("learning_topic") and not heard.says("negation", "hypothetical"):
        return DevelopmentKind.LEARNING
    return None


def _is_budget(heard: Heard, *, growth: bool) -> bool:
    """Asking for money: in so many words, or money words beside something to learn."""
    conditional = heard.says("hypothetical") and not heard.sentence.is_question
    if conditional or heard.says("negation") or (heard.says("history") and not growth):
        return False
    if heard.says("budget") and (growth or heard.says("learning_topic", "learning")):
        return True
    return heard.says("fee") and heard.says("learning_topic", "learning")


def _is_own(heard: Heard, *, growth: bool) -> bool:
    """Whether it is said of the author: no other person is the subject."""
    opens = [m for m in heard.people if m.start <= 1 and not m.possessive]
    pronoun = [s for s in heard.said("pronoun") if s.start == 0]
    silent = any(t.says.drops_subject for t in heard.spoken)
    return not opens and not pronoun and (growth or silent or heard.says("first"))


def _stands(heard: Heard, span: Span) -> bool:
    """Whether the words are not undone by a condition or a "not" outside of them."""
    outside = [s for s in heard.said("negation") if not span.start <= s.start < span.end]
    denied = any(0 <= span.start - s.end <= 3 for s in outside)
    conditional = any(s.start <= span.start for s in heard.said("hypothetical"))
    return not denied and not conditional
