"""Old promises by their code: "T1 done", "T2 moved to Friday", "done" typed under T1's line."""

from cadence.commitments import CommitmentState
from cadence.replies.clauses import clauses
from cadence.replies.due_days import due_day
from cadence.replies.hearing import Heard, Scene
from cadence.replies.promised import Promises
from cadence.replies.reading import ReadCommitmentUpdate


def promise_by_code(sentence: Heard, scene: Scene, found: Promises) -> bool:
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
