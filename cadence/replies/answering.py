"""The one mail that answers a reply: its receipt, or the help that was asked for."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from cadence import moments
from cadence.answers import LetterKey
from cadence.commitments import Commitment
from cadence.decisions import Send
from cadence.feedback import Feedback
from cadence.letters import GoalLine, PromiseLine, When
from cadence.people import PersonId
from cadence.replies.entries import Entry, lines_of, named
from cadence.replies.receipt import (
    AnswerLine,
    ChangeLine,
    KeptLine,
    Receipt,
    Timing,
    UnclearLine,
)
from cadence.replies.reply_facts import ReceiptPolicy, ReplyFacts
from cadence.replies.saying import where_read
from cadence.rules.help import Help

RECEIPTS_AN_HOUR = 5
"""So many in one thread, and the next is left out: two machines may have found each other."""

_FRESH = timedelta(days=2)


def receipt(
    entries: tuple[Entry, ...],
    facts: ReplyFacts,
    now: datetime,
    *,
    private: bool = False,
    unproven: bool = False,
) -> Send | None:
    """The receipt for what was kept; None where the policy or the loop guard leaves it out."""
    if facts.receipts_lately >= RECEIPTS_AN_HOUR or not _is_due(entries, facts, unproven=unproven):
        return None
    shared = any(entry.shared for entry in entries)
    timing, read_at = where_read(facts, now) if shared else (Timing.NOWHERE, None)
    letter = Receipt(
        to=named(facts.author),
        zone=facts.author.timezone,
        locale=facts.author.locale,
        thread=facts.letter.thread if facts.letter else "",
        meeting=_when(facts),
        other=named(facts.other) if facts.other else None,
        questions=facts.letter.questions if facts.letter else (),
        codes=facts.codes,
        day=moments.local_day(now, facts.author.timezone),
        answers=lines_of(entries, AnswerLine),
        changes=lines_of(entries, ChangeLine),
        kept=_kept(entries, unproven=unproven),
        unclear=lines_of(entries, UnclearLine),
        undone=tuple(words for entry in entries for words in entry.undone),
        had_by=tuple(dict.fromkeys(who for entry in entries for who in entry.had_by)),
        reader=named(facts.other) if shared and facts.other else None,
        read_at=read_at,
        timing=timing,
        needs_yes=unproven or any(entry.asks for entry in entries),
        unproven=unproven,
        private=private,
    )
    return _send(letter, _about(entries, facts), facts, now)


def help_letter(facts: ReplyFacts, now: datetime) -> Send | None:
    """What the reader can say, with their own goals and promises; None under the loop guard."""
    if facts.receipts_lately >= RECEIPTS_AN_HOUR:
        return None
    letter = Help(
        to=named(facts.author),
        zone=facts.author.timezone,
        locale=facts.author.locale,
        thread=facts.letter.thread if facts.letter else "",
        codes=facts.codes,
        day=moments.local_day(now, facts.author.timezone),
        organisation=facts.organisation,
        goals=tuple(_goals(facts)),
        promises=tuple(_promises(facts)),
    )
    return _send(letter, frozenset({facts.author.id}), facts, now)


def _is_due(entries: tuple[Entry, ...], facts: ReplyFacts, *, unproven: bool) -> bool:
    unsure = unproven or any(entry.is_unclear or entry.asks for entry in entries)
    match facts.receipts:
        case ReceiptPolicy.ALWAYS:
            return True
        case ReceiptPolicy.CHANGES:
            return unsure or any(entry.lines or entry.undone for entry in entries)
        case ReceiptPolicy.UNSURE:
            return unsure


def _kept(entries: tuple[Entry, ...], *, unproven: bool) -> tuple[KeptLine, ...]:
    """What is shown besides; before a mail is proven, no line of its own asks for a `yes`."""
    kept = lines_of(entries, KeptLine)
    if not unproven:
        return kept
    return tuple(
        replace(line, what="feedback") if line.what == "course_correction" else line
        for line in kept
    )


def _send(
    letter: Receipt | Help, about: Iterable[PersonId], facts: ReplyFacts, now: datetime
) -> Send:
    return Send(
        facts.author.id,
        letter,
        LetterKey(f"{letter.name}/{facts.key.removeprefix('reply/')}"),
        not_before=now,
        expires=now + _FRESH,
        about=tuple(sorted(about)),
        because="you wrote to me",
        answers_mail=facts.message_id,
        answers_subject="" if facts.letter else facts.subject,
    )


def _about(entries: tuple[Entry, ...], facts: ReplyFacts) -> frozenset[PersonId]:
    """Whose words or data the receipt holds."""
    found = {facts.author.id}
    for record in (record for entry in entries for record in entry.records):
        match record:
            case Feedback():
                found.add(record.about)
            case Commitment():
                found.add(record.owner)
            case _:
                pass
    return frozenset(found)


def _when(facts: ReplyFacts) -> When | None:
    meeting = facts.letter.meeting if facts.letter else None
    other = facts.other.timezone if facts.other else ""
    return When(meeting.starts_at, meeting.ends_at, meeting.zone, other) if meeting else None


def _goals(facts: ReplyFacts) -> Iterable[GoalLine]:
    for code, goal in facts.codes.goals:
        state = facts.goals.get(goal)
        if state is not None and state.is_active:
            percent = None if state.progress is None else round(state.progress * 100)
            yield GoalLine(code, state.goal.title, percent)


def _promises(facts: ReplyFacts) -> Iterable[PromiseLine]:
    for code, promise in facts.codes.commitments:
        held = facts.commitments.get(promise)
        if held is not None and held.commitment.state.is_live and not held.undone:
            one = held.commitment
            mine = one.owner == facts.author.id
            yield PromiseLine(code, facts.first_name(one.owner), one.text, mine, one.due)
