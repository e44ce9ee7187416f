"""The port for an extractor of one's own (a language model, say); off unless one is passed in.

Its proposals must point at the author's own words and pass the checks that every record passes.
Even then they are never recorded: each is asked about, with the line that would record it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol, assert_never

from cadence.replies.clauses import clauses
from cadence.replies.figures_fit import Fit, is_far
from cadence.replies.hearing import Scene, hear, scene_of
from cadence.replies.reading import (
    Passage,
    ReadCommitment,
    ReadFeedback,
    ReadGoalUpdate,
    Reading,
    ReadUnclear,
    ReplyContext,
)

Proposal = ReadGoalUpdate | ReadFeedback | ReadCommitment
"""What may be proposed; `source.words` are the author's words it was read from."""

_MOST = 10


class Extractor(Protocol):
    """Reads the author's words in its own way."""

    def propose(self, text: str, context: ReplyContext) -> Sequence[Proposal]:
        """What the words might say; may raise, which costs its proposals and nothing else."""


def with_proposals(said: Reading, context: ReplyContext, extractor: Extractor) -> Reading:
    """The reading with each sound proposal that it lacks added to what is asked about."""
    try:
        proposed = list(extractor.propose(said.text, context))[:_MOST]
        asked = tuple(_asked(proposed, said, context))
    except Exception:
        return said
    return replace(said, unclear=(*said.unclear, *asked))


def _asked(
    proposed: Sequence[Proposal], said: Reading, context: ReplyContext
) -> Iterator[ReadUnclear]:
    known = {item.text for item in said.unclear}
    for proposal in proposed:
        words = proposal.source.words.strip()
        if not words or words not in said.text or words in known:
            continue
        scene = scene_of(context, said.text)
        hint = _hint(proposal, scene)
        if hint and _is_stated(words, scene) and not _is_told(proposal, said):
            known.add(words)
            yield ReadUnclear(words, "this may be meant", hint)


def _is_stated(words: str, scene: Scene) -> bool:
    """Whether the words state something: no question, condition, denial, hope or report."""
    heard = hear((Passage(words),), scene)
    return bool(heard) and all(any(c.asserted for c in clauses(h)) for h in heard)


def _hint(proposal: Proposal, scene: Scene) -> str:
    """The line that would record the proposal; nothing where it does not hold together."""
    match proposal:
        case ReadGoalUpdate():
            return _goal_line(proposal, scene)
        case ReadFeedback():
            person = scene.person(proposal.about)
            known = person is not None and proposal.about != scene.author
            return f"thanks {person.name}: …" if known and person else ""
        case ReadCommitment():
            owner = scene.person(proposal.owner)
            day = f" by {proposal.due.isoformat()}" if proposal.due else ""
            return f"todo {owner.name}: …{day}" if owner else ""
        case _:
            assert_never(proposal)


def _goal_line(proposal: ReadGoalUpdate, scene: Scene) -> str:
    goal = scene.goals.by_code.get(proposal.goal)
    if goal is None:
        return ""
    if proposal.value is None and proposal.progress is None:
        return f"{goal.ref} {proposal.status.value}" if proposal.status else ""
    fit = Fit(value=proposal.value) if proposal.value is not None else Fit(None, proposal.progress)
    if is_far(goal, fit):
        return ""
    if proposal.value is not None:
        return f"{goal.ref} {proposal.value:g} {goal.unit}".rstrip()
    return f"{goal.ref} {100 * (proposal.progress or 0):g} %"


def _is_told(proposal: Proposal, said: Reading) -> bool:
    """Whether the rules have read as much already."""
    match proposal:
        case ReadGoalUpdate():
            return any(u.goal == proposal.goal for u in said.goal_updates)
        case ReadFeedback():
            return any(f.about == proposal.about for f in said.feedback)
        case ReadCommitment():
            return any(
                c.owner == proposal.owner and c.due == proposal.due for c in said.commitments
            )
        case _:
            assert_never(proposal)
