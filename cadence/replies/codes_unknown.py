"""Codes that no goal has, where a figure or a status is said of them: they are asked about."""

from collections.abc import Iterator, Sequence

from cadence.replies.clauses import clauses
from cadence.replies.figures_tied import is_state
from cadence.replies.goals_named import CodeMention
from cadence.replies.hearing import Heard, Scene
from cadence.replies.reading import ReadUnclear

_STATUSES = ("on_track", "at_risk", "off_track", "done", "dropped")


def unknown_codes(heard: Sequence[Heard], scene: Scene) -> Iterator[ReadUnclear]:
    """One question a sentence."""
    if not scene.goals.goals:
        return
    refs = ", ".join(scene.goals.by_code)
    for sentence in heard:
        strange = [
            code
            for code in sentence.codes
            if code.code.startswith("G") and code.code not in scene.goals.by_code
        ]
        told = next((code for code in strange if _is_told(code, sentence)), None)
        if told is not None:
            yield sentence.unclear(f"there is no {told.code}", f"one of {refs}")


def _is_told(code: CodeMention, sentence: Heard) -> bool:
    clause = next((c for c in clauses(sentence) if c.start <= code.start < c.end), None)
    if clause is None or not clause.asserted:
        return False
    figures = [
        f for f in sentence.figures if clause.start <= f.start < clause.end and f.start >= code.end
    ]
    linked = any(is_state(f, clause, sentence) or f.start - code.end <= 1 for f in figures)
    return linked or bool(sentence.said(*_STATUSES, start=code.end, end=clause.end))
