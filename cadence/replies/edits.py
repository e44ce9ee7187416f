"""What an author changed inside our own lines: the new figure in a goal's line is the update."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from cadence.commitments import CommitmentState
from cadence.replies.due_days import due_day
from cadence.replies.goal_lines import GoalNews, record_figure
from cadence.replies.goal_status import status_in
from cadence.replies.hearing import Heard, Scene, hear_sentence
from cadence.replies.numbers import number_of
from cadence.replies.phrases import Token, tokens_of
from cadence.replies.promised import Promises
from cadence.replies.reading import (
    CommitmentRef,
    Edit,
    GoalRef,
    Passage,
    ReadCommitmentUpdate,
    ReadGoalUpdate,
    Source,
)
from cadence.replies.sentences import Sentence


def edited_lines(edits: tuple[Edit, ...], scene: Scene, news: GoalNews, promises: Promises) -> None:
    """Each changed line of ours that is a goal's or a promise's."""
    for edit in edits:
        head = edit.ours.split()[:1]
        code = head[0].strip(":.").upper() if head else ""
        heard = _heard(edit.theirs, scene)
        changed = set(_changed(tokens_of(edit.ours), heard.sentence.tokens))
        goal, promise = scene.goals.by_code.get(code), scene.promises.get(code)
        if not changed or (goal is None and promise is None):
            continue
        if goal is not None:
            _goal(goal, edit, heard, changed, scene, news)
        elif promise is not None:
            _promise(promise, heard, changed, promises)


def _heard(text: str, scene: Scene) -> Heard:
    return hear_sentence(
        Sentence(text, -1, tokens_of(text), 0, line=True, alone=True), Passage(text), scene
    )


def _changed(ours: tuple[Token, ...], theirs: tuple[Token, ...]) -> Iterator[int]:
    """The words of theirs that were not in ours."""
    matcher = SequenceMatcher(
        None, [t.text for t in ours], [t.text for t in theirs], autojunk=False
    )
    for tag, _, _, start, end in matcher.get_opcodes():
        if tag in {"replace", "insert"}:
            yield from range(start, end)


def _goal(
    goal: GoalRef, edit: Edit, heard: Heard, changed: set[int], scene: Scene, news: GoalNews
) -> None:
    """The changed figure is the new value, unless it is the target's or the start's place."""
    fixed = _fixed_places(goal, edit, heard)
    new = [
        f for f in heard.figures if changed & set(range(f.start, f.end)) and f.start not in fixed
    ]
    if new:
        record_figure(goal, new[-1], heard, scene, news)
    status = status_in(heard, changed)
    if status is not None and not heard.says("negation", "hypothetical"):
        note = edit.theirs.strip()
        news.add(
            ReadGoalUpdate(goal.ref, status=status, note=note, source=Source(note, "edited line"))
        )
    if not new and fixed & changed:
        why = f"the start or the target of {goal.ref} was changed"
        news.unclear.append(heard.unclear(why, f"{goal.ref} …"))


def _fixed_places(goal: GoalRef, edit: Edit, heard: Heard) -> set[int]:
    """The figures of theirs that stand where ours had the start or the target."""
    ours, theirs = tokens_of(edit.ours), heard.sentence.tokens
    decimal = heard.spoken[0].says.decimal
    old = [t for t in ours if t.is_number]
    new = [i for i, t in enumerate(theirs) if t.is_number]
    if len(old) != len(new):
        return set()
    values = [number_of(t.text, decimal)[0] for t in old]
    last = max((k for k, v in enumerate(values) if v == goal.current), default=-1)
    ends = {goal.start, goal.target}
    places = {new[k] for k, v in enumerate(values) if v in ends and k != last}
    in_title = {new[k] for k, t in enumerate(old) if t.text in goal.title.split()}
    return places | in_title


def _promise(promise: CommitmentRef, heard: Heard, changed: set[int], promises: Promises) -> None:
    """A promise's line with "done" put into it, or another day."""
    state: CommitmentState | None = None
    for meaning, said in (("done", CommitmentState.DONE), ("dropped", CommitmentState.DROPPED)):
        if any(changed & set(range(s.start, s.end)) for s in heard.said(meaning)):
            state = said
    days = replace(heard, days=tuple(d for d in heard.days if changed & set(range(d.start, d.end))))
    due = due_day(days)
    if state is not None or (due is not None and due != promise.due):
        source = Source(heard.sentence.text, "edited line")
        promises.changed.append(ReadCommitmentUpdate(promise.ref, state, due, source))
