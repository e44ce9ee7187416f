"""A mail in, its meaning out: the author's words, their places, and the records they make."""

from collections.abc import Sequence
from dataclasses import replace

from cadence.development import DevelopmentKind
from cadence.mail import IncomingMail
from cadence.replies.automatic import recognised
from cadence.replies.commands import commands, edits_proposal, private_sentences
from cadence.replies.commitment_lines import promises
from cadence.replies.development_lines import development
from cadence.replies.edits import edited_lines
from cadence.replies.extracting import Extractor, with_proposals
from cadence.replies.feedback_lines import asked_keys, feedback
from cadence.replies.goal_lines import goal_news
from cadence.replies.hearing import Heard, Scene, hear, scene_of
from cadence.replies.placing import answers
from cadence.replies.proposals import edited_goals, new_goals
from cadence.replies.ratings import ratings
from cadence.replies.reading import (
    Authored,
    Disposition,
    ReadAnswer,
    ReadCommitment,
    Reading,
    ReadRating,
    ReadUnclear,
    ReplyContext,
)
from cadence.replies.slots import chosen_slot
from cadence.replies.trimming import trim

_BESIDE_RECORDS = frozenset({"held", "not_held", "agree", "decline", "private"})
"""Commands whose sentence may say more; any other is the command and nothing else."""


_AHEAD = frozenset({DevelopmentKind.CAREER, DevelopmentKind.STRETCH})


def understand(
    mail: IncomingMail, context: ReplyContext, *, extractor: Extractor | None = None
) -> Reading:
    """What a mail says. Never raises: the worst case is the raw words in `unclear`.

    What an extractor proposes besides is only ever asked about.
    """
    try:
        other = recognised(mail, context)
        if other is not None:
            return other
        authored = trim(mail, context)
    except Exception:
        # Nobody can tell the author's words from what they quote: no answer is made of them.
        raw = mail.text.strip() or "\n".join(line.text for line in mail.html).strip()
        return replace(_raw(raw), answers=())
    try:
        said = read(authored, context)
    except Exception:
        return replace(_raw(authored.text), parts=authored.parts)
    return said if extractor is None else with_proposals(said, context, extractor)


def _raw(text: str) -> Reading:
    """The words alone, where reading them failed: nothing is lost and nothing recorded."""
    if not text.strip():
        return Reading(Disposition.EMPTY)
    return Reading(
        Disposition.REPLY,
        text,
        (ReadAnswer(None, text),),
        unclear=(ReadUnclear(text, "this could not be read"),),
    )


def read(authored: Authored, context: ReplyContext) -> Reading:
    """What the author's words say, sentence by sentence."""
    if not authored.text.strip():
        return Reading(Disposition.EMPTY, parts=authored.parts)
    scene = scene_of(context, authored.text)
    heard = hear(authored.passages, scene)
    return _records(authored, heard, scene)


def _records(authored: Authored, heard: list[Heard], scene: Scene) -> Reading:
    noted = private_sentences(heard)
    proposed = list(new_goals([h for n, h in enumerate(heard) if n not in noted], scene))
    taken = {id(sentence) for sentence, _ in proposed}
    commanded = tuple(commands(heard, scene))
    spoken = [h for n, h in enumerate(heard) if n not in noted and id(h) not in taken]
    orders = {c.source.start for c in commanded if c.name not in _BESIDE_RECORDS}
    open_to_records = [
        h for h in spoken if h.sentence.start not in orders and _may_hold_records(h, scene)
    ]
    about_me = [] if scene.kind == "feedback_request" else open_to_records
    goals = goal_news([] if scene.kind == "goal_proposal" else about_me, scene)
    made = promises(about_me, scene)
    edited_lines(authored.edits, scene, goals, made) if scene.kind != "goal_proposal" else None
    words = feedback(open_to_records, scene)
    numbers = list(ratings(spoken, scene))
    reading = Reading(
        Disposition.REPLY,
        authored.text,
        goal_updates=tuple(goals.updates),
        new_goals=(*(goal for _, goal in proposed), *edited_goals(authored.edits, scene)),
        feedback=tuple(words.said),
        commitments=tuple(made.made),
        commitment_updates=tuple(made.changed),
        development=tuple(development(open_to_records, scene)),
        ratings=tuple(r for r in numbers if isinstance(r, ReadRating)),
        commands=commanded,
        unclear=_once(
            [
                *goals.unclear,
                *made.unclear,
                *words.unclear,
                *(r for r in numbers if isinstance(r, ReadUnclear)),
                *_slots(heard, scene),
            ]
        ),
        parts=authored.parts,
    )
    told = _told(heard, reading, scene)
    return replace(reading, answers=answers(heard, authored.passages, scene, told))


def _may_hold_records(heard: Heard, scene: Scene) -> bool:
    """A rating, a proposal's edit or a slot is that and nothing else."""
    if scene.kind == "pulse":
        return False
    if scene.kind == "cancellation_nudge" and chosen_slot(heard, scene) is not None:
        return False
    return not (scene.kind == "goal_proposal" and edits_proposal(heard))


def _slots(heard: Sequence[Heard], scene: Scene) -> list[ReadUnclear]:
    if scene.kind != "cancellation_nudge":
        return []
    for sentence in heard:
        slot = chosen_slot(sentence, scene)
        if isinstance(slot, int):
            return []
        if slot is not None:
            return [sentence.unclear(f"that fits the slots {slot}", slot.partition(",")[0])]
    return []


def _once(unclear: list[ReadUnclear]) -> tuple[ReadUnclear, ...]:
    """Each stretch of words is asked about once."""
    kept: list[ReadUnclear] = []
    for item in unclear:
        if not any(item.text == k.text for k in kept):
            kept.append(item)
    return tuple(kept)


def _told(heard: Sequence[Heard], reading: Reading, scene: Scene) -> dict[int, set[str]]:
    """Which kinds of records each sentence made."""
    found: dict[int, set[str]] = {}
    at = {h.sentence.start: n for n, h in enumerate(heard)}
    kinds: list[tuple[str, int]] = [
        *(("goal", r.source.start) for r in reading.goal_updates),
        *(("new_goal", r.source.start) for r in reading.new_goals),
        *(("feedback", r.source.start) for r in reading.feedback),
        *(("development", r.source.start) for r in reading.development),
        *(("ahead", r.source.start) for r in reading.development if r.kind in _AHEAD),
        *(("rating", r.source.start) for r in reading.ratings),
        *(("command", r.source.start) for r in reading.commands),
        *(
            ("held" if r.name in {"held", "not_held"} else "command", r.source.start)
            for r in reading.commands
        ),
        *((_sort_of_promise(r, scene), r.source.start) for r in reading.commitments),
        *(("moved", r.source.start) for r in reading.goal_updates if r.value or r.progress),
    ]
    for kind, start in kinds:
        if start in at:
            found.setdefault(at[start], set()).add(kind)
    if scene.kind == "feedback_request":
        for n, key in enumerate(asked_keys(heard, scene)):
            found.setdefault(n, set()).update({key} if key else ())
    return found


def _sort_of_promise(made: ReadCommitment, scene: Scene) -> str:
    if made.source.rule.endswith("request"):
        return "request"
    return "promise" if made.owner == scene.author else "agreement"
