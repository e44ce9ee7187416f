"""Taking back: an item of a receipt, what a code was given last, or a whole mail."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from cadence.answers import Answer, MeetingReport, NotOneOnOne, Rating, Unclear
from cadence.commitments import Commitment, CommitmentId, CommitmentUpdate
from cadence.decisions import Record, Undone
from cadence.development import DevelopmentNote
from cadence.feedback import Feedback
from cadence.goals import Goal, GoalId, GoalUpdate, fold
from cadence.preferences import Leave, Preference
from cadence.replies.entries import Entry, unclear
from cadence.replies.moving import standing, without
from cadence.replies.reading import Command, Reading
from cadence.replies.reply_facts import EarlierReply, KeptItem, ReplyFacts

Found = tuple[EarlierReply, tuple[KeptItem, ...]]


def undoings(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """`undo 2`, `undo G1`, `undo`: each once, and only the author's own."""
    for command in dict.fromkeys(c for c in reading.commands if c.name == "undo"):
        found = _found(command, facts)
        if found is None:
            words = command.source.words or " ".join(("undo", command.argument or "")).strip()
            yield unclear(facts.author.id, now, words, "nothing there to take back")
        else:
            yield _taken_back(command, found, facts, now)


def _found(command: Command, facts: ReplyFacts) -> Found | None:
    argument = (command.argument or "").strip().upper()
    if not argument:
        reply = _reply_meant(facts)
        return (reply, reply.items) if reply else None
    if argument.isdecimal():
        return _item(int(argument), facts)
    return _by_code(argument, facts)


def _reply_meant(facts: ReplyFacts) -> EarlierReply | None:
    """The reply whose receipt is answered; else the last of the thread that left something."""
    answered = facts.letter.receipt_for if facts.letter else ""
    if answered:
        return next((r for r in facts.earlier if r.key == answered and r.items), None)
    return next((r for r in facts.earlier if r.items), None)


def _item(number: int, facts: ReplyFacts) -> Found | None:
    reply = _reply_meant(facts)
    items = tuple(kept for kept in reply.items if kept.item == number) if reply else ()
    return (reply, items) if reply and items else None


def _by_code(code: str, facts: ReplyFacts) -> Found | None:
    """The newest item that gave the goal or the promise of that code something."""
    goal, promise = _code(code, facts)
    for reply in facts.earlier:
        for kept in sorted(reply.items, key=lambda one: one.item, reverse=True):
            if _is_about(kept.record, goal, promise):
                return reply, tuple(one for one in reply.items if one.item == kept.item)
    return None


def _code(code: str, facts: ReplyFacts) -> tuple[GoalId | None, CommitmentId | None]:
    return dict(facts.codes.goals).get(code), dict(facts.codes.commitments).get(code)


def _is_about(record: Record, goal: GoalId | None, promise: CommitmentId | None) -> bool:
    match record:
        case GoalUpdate():
            return record.goal == goal
        case Goal():
            return record.id == goal
        case CommitmentUpdate():
            return record.commitment == promise
        case Commitment():
            return record.id == promise
        case _:
            return False


def _taken_back(command: Command, found: Found, facts: ReplyFacts, now: datetime) -> Entry:
    reply, items = found
    numbers = tuple(dict.fromkeys(kept.item for kept in items)) if command.argument else None
    records = [kept.record for kept in items]
    return Entry(
        (Undone(reply.key, numbers, facts.author.id, now),),
        undone=tuple(_spoken(records, facts)),
        had_by=tuple(
            facts.first_name(one.about)
            for one in records
            if isinstance(one, Feedback) and one.id in facts.delivered
        ),
    )


def _spoken(records: Iterable[Record], facts: ReplyFacts) -> Iterator[str]:
    """What each is called, a goal with the figure that results."""
    records = list(records)
    moved = dict.fromkeys(one.goal for one in records if isinstance(one, GoalUpdate))
    for goal in moved:
        gone = {one for one in records if isinstance(one, GoalUpdate) and one.goal == goal}
        yield _figure_after(goal, gone, facts)
    for record in records:
        if words := _words(record, facts):
            yield words


def _figure_after(goal: GoalId, gone: set[GoalUpdate], facts: ReplyFacts) -> str:
    state = facts.goals[goal]
    updates = facts.goal_updates.get(goal, ())
    units = any(one.value is not None for one in gone) and state.goal.unit != "%"
    was = standing(fold(state.goal, updates), in_units=units)
    now_at = standing(without(state, updates, gone), in_units=units)
    code = next((code for code, one in facts.codes.goals if one == goal), "")
    return " ".join(f"{code} {state.goal.title}: {was or '-'} → {now_at or '-'}".split())


def _words(record: Record, facts: ReplyFacts) -> str:
    match record:
        case Answer() | Feedback() | DevelopmentNote() | Commitment() | Unclear():
            return record.text
        case Goal():
            return record.title
        case Rating():
            return str(record.value)
        case Preference():
            return record.wish.value
        case MeetingReport():
            return "held" if record.held else "not held"
        case NotOneOnOne():
            return "not a 1:1"
        case Leave():
            return f"{record.first} – {record.last}"
        case CommitmentUpdate():
            held = facts.commitments.get(record.commitment)
            return held.commitment.text if held else ""
        case _:
            return ""
