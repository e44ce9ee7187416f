"""What a reply moves: goals from old to new, promises from open to done, and what is new."""

from collections.abc import Iterator
from datetime import date, datetime

from cadence.commitments import Commitment, CommitmentId, CommitmentState, CommitmentUpdate
from cadence.facts import HeldCommitment
from cadence.goals import Goal, GoalId, GoalKind, GoalState, GoalUpdate, fold
from cadence.people import Pair, PersonId
from cadence.replies.entries import Entry, unclear
from cadence.replies.reading import (
    ReadCommitment,
    ReadCommitmentUpdate,
    ReadGoalUpdate,
    Reading,
)
from cadence.replies.receipt import ChangeLine, KeptLine
from cadence.replies.reply_facts import ReplyFacts
from cadence.replies.tokens import derived_id

NO_SUCH_CODE = "no such code in the letter you answered"


def goal_updates(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """Old → new by fold, each against what the updates before it left."""
    said: dict[GoalId, tuple[GoalUpdate, ...]] = {}
    for one in reading.goal_updates:
        state = _goal(one.goal, facts)
        if state is None:
            yield unclear(facts.author.id, now, one.source.words or one.goal, NO_SUCH_CODE)
        elif entry := _moved(one, state, said.get(state.goal.id, ()), facts, now):
            said[state.goal.id] = (*said.get(state.goal.id, ()), *_updates_in(entry))
            yield entry


def new_goals(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """Goals that were proposed; they count once they are agreed."""
    for number, one in enumerate(reading.new_goals):
        goal = Goal(
            id=GoalId(derived_id("goal", facts.key, str(number))),
            owner=one.owner,
            title=one.title,
            kind=GoalKind.SMART,
            due=one.due,
            proposed_by=facts.author.id,
            agreed=False,
        )
        who = "" if one.owner == facts.author.id else facts.first_name(one.owner)
        yield Entry((goal,), (KeptLine(0, "new_goal", one.title, who, one.due),), shared=True)


def commitments(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """What the author promises is open at once; what they want of somebody is asked."""
    for number, one in enumerate(reading.commitments):
        if again := _promised_before(one, facts):
            yield from _new_day(again, one.due, facts, now)
        else:
            yield _promise(one, number, facts, now)


def commitment_updates(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """Done, dropped, accepted, declined, a new day; by the code of the letter answered."""
    for one in reading.commitment_updates:
        held = _commitment(one.ref, facts)
        if held is None:
            yield unclear(facts.author.id, now, one.source.words or one.ref, NO_SUCH_CODE)
        elif _concerns(held.commitment, facts.author.id):
            state = _as_meant(one, held.commitment, facts.author.id)
            yield from _changed(held.commitment, state, one.due, facts, now, code=one.ref)


def answer_to_asks(
    reading: Reading, facts: ReplyFacts, now: datetime
) -> tuple[frozenset[str], tuple[Entry, ...]]:
    """`agree`, `yes` and `decline` where the letter asked for one thing; the commands it used."""
    said = [c for c in reading.commands if c.name in ("agree", "yes", "decline")]
    asks = [(code, held.commitment) for code, held in _asked(facts)]
    touched = {one.ref for one in reading.commitment_updates}
    if len(said) != 1 or any(code in touched for code, _ in asks) or not asks:
        return frozenset(), ()
    command = said[0]
    if len(asks) > 1:
        code = asks[0][0]
        words = command.source.words or command.name
        why, hint = "several things were asked", f"{code} {command.name}"
        return frozenset({command.name}), (unclear(facts.author.id, now, words, why, hint),)
    code, ask = asks[0]
    state = CommitmentState.DECLINED if command.name == "decline" else CommitmentState.OPEN
    note = command.argument or ""
    entries = tuple(_changed(ask, state, None, facts, now, code=code, note=note))
    return frozenset({command.name}), entries


def standing(state: GoalState, *, in_units: bool) -> str:
    """Where a goal stands, as a receipt writes it: "62%" or "260 ms"; "" where nobody said."""
    unit = state.goal.unit
    if in_units and state.value is not None and unit != "%":
        return f"{state.value:g} {unit}".strip()
    if state.progress is not None:
        return f"{round(state.progress * 100)}%"
    return f"{state.value:g} {unit}".strip() if state.value is not None else ""


def _goal(code: str, facts: ReplyFacts) -> GoalState | None:
    found = dict(facts.codes.goals).get(code)
    return facts.goals.get(found) if found else None


def _commitment(code: str, facts: ReplyFacts) -> HeldCommitment | None:
    found = dict(facts.codes.commitments).get(code)
    return facts.commitments.get(found) if found else None


def _moved(
    said: ReadGoalUpdate,
    state: GoalState,
    before: tuple[GoalUpdate, ...],
    facts: ReplyFacts,
    now: datetime,
) -> Entry | None:
    if said.value is None and said.progress is None and said.status is None:
        return None
    goal = state.goal
    update = GoalUpdate(
        goal.id, facts.author.id, now, said.value, said.progress, said.status, said.note
    )
    known = (*facts.goal_updates.get(goal.id, ()), *before)
    old, new = fold(goal, known), fold(goal, (*known, update))
    units = said.value is not None and goal.unit != "%"
    lines = []
    if (was := standing(old, in_units=units)) != (now_at := standing(new, in_units=units)):
        lines.append(ChangeLine(0, said.goal, goal.title, was, now_at))
    if said.status is not None and old.status != new.status:
        was = old.status.value if old.status else ""
        lines.append(ChangeLine(0, said.goal, goal.title, was, said.status.value))
    return Entry((update,), tuple(lines), shared=True) if lines else None


def _updates_in(entry: Entry) -> tuple[GoalUpdate, ...]:
    return tuple(record for record in entry.records if isinstance(record, GoalUpdate))


def _promise(said: ReadCommitment, number: int, facts: ReplyFacts, now: datetime) -> Entry:
    own = said.owner == facts.author.id
    pair = _pair_for(said.owner, facts)
    promise = Commitment(
        id=CommitmentId(derived_id("commitment", facts.key, str(number))),
        owner=said.owner,
        author=facts.author.id,
        text=said.text,
        at=now,
        due=said.due,
        pair=pair,
        state=CommitmentState.OPEN if own else CommitmentState.ASKED,
    )
    who = "" if own else facts.first_name(said.owner)
    line = KeptLine(0, "commitment" if own else "ask", said.text, who, said.due)
    return Entry((promise,), (line,), shared=pair is not None)


def _pair_for(owner: PersonId, facts: ReplyFacts) -> Pair | None:
    """The pair a promise belongs to: the two it is between; else the one the letter is about."""
    for line in facts.lines:
        if owner != facts.author.id and owner == line.other(facts.author.id):
            return line
    return facts.pair


def _promised_before(said: ReadCommitment, facts: ReplyFacts) -> Commitment | None:
    """The same words once more: the right line sent again is no second promise."""
    words = _plain(said.text)
    for held in facts.commitments.values():
        one = held.commitment
        mine = (one.owner, one.author) == (said.owner, facts.author.id)
        if mine and one.state.is_live and not held.undone and _plain(one.text) == words:
            return one
    return None


def _new_day(
    promise: Commitment, due: date | None, facts: ReplyFacts, now: datetime
) -> Iterator[Entry]:
    if due is not None:
        yield from _changed(promise, None, due, facts, now)


def _changed(
    one: Commitment,
    state: CommitmentState | None,
    due: date | None,
    facts: ReplyFacts,
    now: datetime,
    code: str = "",
    note: str = "",
) -> Iterator[Entry]:
    state = None if state is one.state else state
    due = None if due == one.due else due
    code = code or _code_of(one.id, facts)
    lines = []
    if state is not None:
        lines.append(ChangeLine(0, code, one.text, one.state.value, state.value))
    if due is not None:
        was = one.due.isoformat() if one.due else "no date"
        lines.append(ChangeLine(0, code, one.text, was, due.isoformat()))
    if lines:
        update = CommitmentUpdate(one.id, facts.author.id, now, state, due, note)
        yield Entry((update,), tuple(lines), shared=one.pair is not None)


def _code_of(promise: CommitmentId, facts: ReplyFacts) -> str:
    return next((code for code, one in facts.codes.commitments if one == promise), "")


def _as_meant(
    said: ReadCommitmentUpdate, one: Commitment, author: PersonId
) -> CommitmentState | None:
    """Whoever was asked declines or accepts; whoever asked only takes it back."""
    if one.state is not CommitmentState.ASKED or said.status is None:
        return said.status
    if one.owner != author:
        return None if said.status is CommitmentState.OPEN else said.status
    return CommitmentState.DECLINED if said.status is CommitmentState.DROPPED else said.status


def _concerns(one: Commitment, person: PersonId) -> bool:
    two = (one.pair.manager, one.pair.report) if one.pair else ()
    return person in (one.owner, one.author, *two)


def _asked(facts: ReplyFacts) -> list[tuple[str, HeldCommitment]]:
    """What the answered letter shows as asked of the author, and is still open to answer."""
    shown = [(code, facts.commitments.get(one)) for code, one in facts.codes.commitments]
    return [
        (code, held)
        for code, held in shown
        if held is not None
        and facts.letter is not None
        and held.commitment.owner == facts.author.id
        and held.commitment.state is CommitmentState.ASKED
        and not held.undone
    ]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .!;,")


def without(state: GoalState, updates: tuple[GoalUpdate, ...], gone: set[GoalUpdate]) -> GoalState:
    """Where a goal stands once some updates have left the fold."""
    return fold(state.goal, (u for u in updates if u not in gone))
