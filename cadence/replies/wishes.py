"""Words to the daemon itself: silence, rhythm, a new time, whether a 1:1 took place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from cadence import moments
from cadence.answers import Answer, MeetingReport, NotOneOnOne
from cadence.decisions import Rebooking, Undone
from cadence.letters import Slot
from cadence.meetings import Meeting, MeetingKey, Status
from cadence.people import Pair
from cadence.preferences import Preference, Wish
from cadence.replies.entries import Entry, unclear
from cadence.replies.reading import Command, Reading
from cadence.replies.receipt import AnswerLine, KeptLine
from cadence.replies.reply_facts import ReplyFacts
from cadence.replies.tokens import derived_id

_PLAIN = frozenset(wish.value for wish in Wish) - {"pause", "skip"}
_WITHOUT_ANY = "no_one_on_one/"
_ABOUT_A_LOST_ONE = frozenset({"cancellation_alert", "cancellation_nudge"})


def wishes(reading: Reading, facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """What each command to the daemon leads to; the last of several of a kind counts."""
    commands = {command.name: command for command in reading.commands}
    if facts.identity.stop:
        commands.setdefault("stop", Command("stop"))
    for command in commands.values():
        if command.name in _PLAIN:
            yield _wish(Preference(facts.author.id, now, Wish(command.name)), command)
        elif command.name == "pause":
            yield _pause(command, facts, now)
        elif command.name == "skip" and facts.letter is not None:
            skipped = Preference(facts.author.id, now, Wish.SKIP, letter=facts.letter.prompt)
            yield _wish(skipped, command)
        elif command.name in ("held", "not_held"):
            yield _took_place(command, facts, now)
        elif command.name == "not_a_one_on_one":
            yield _no_one_on_one(command, facts, now)
        elif command.name == "rebook":
            yield _rebook(command, facts, now)
        elif command.name == "share":
            yield from _share(facts, now)


def _wish(wish: Preference, command: Command) -> Entry:
    return Entry((wish,), (KeptLine(0, command.name, command.argument or "", due=wish.until),))


def _pause(command: Command, facts: ReplyFacts, now: datetime) -> Entry:
    try:
        until = date.fromisoformat(command.argument) if command.argument else None
    except ValueError:
        until = date.min
    if until is not None and until <= moments.local_day(now, facts.author.timezone):
        words = command.source.words or f"pause {command.argument}"
        return unclear(facts.author.id, now, words, "no day to come", "pause 2 weeks")
    wish = Preference(facts.author.id, now, Wish.PAUSE, until)
    return Entry((wish,), (KeptLine(0, "pause", "", due=until),))


def _took_place(command: Command, facts: ReplyFacts, now: datetime) -> Entry:
    meeting = _meeting_spoken_of(facts, now)
    if meeting is None or meeting.starts_at > now:
        words = command.source.words or command.name
        return unclear(facts.author.id, now, words, "no 1:1 of yours that is over")
    report = MeetingReport(
        meeting.key, meeting.pair, facts.author.id, now, held=command.name == "held"
    )
    return Entry((report,), (KeptLine(0, command.name, ""),), shared=True)


def _no_one_on_one(command: Command, facts: ReplyFacts, now: datetime) -> Entry:
    meeting = _meeting_spoken_of(facts, now)
    if meeting is None:
        words = command.source.words or command.name
        return unclear(facts.author.id, now, words, "no meeting that it could mean")
    said = NotOneOnOne(meeting.key, meeting.pair, facts.author.id, now)
    return Entry((said,), (KeptLine(0, command.name, ""),), shared=True)


def _meeting_spoken_of(facts: ReplyFacts, now: datetime) -> Meeting | None:
    """The 1:1 of the letter answered; the last that is over where that one has not begun (a prompt
    may ask about it too); the last lost one where the letter is about lost ones."""
    letter = facts.letter
    meeting = letter.meeting if letter else None
    known = facts.pair_facts.meetings if facts.pair_facts else ()
    over = [one for one in known if one.is_over(now) and one.status is not Status.MOVED]
    if meeting is None and letter and letter.prompt in _ABOUT_A_LOST_ONE:
        over = [one for one in over if one.status.is_lost]
    elif meeting is None or meeting.starts_at <= now:
        over = []
    last = max(over, key=lambda one: one.starts_at, default=meeting)
    return last if last and _is_of(last.pair, facts) else None


def _is_of(pair: Pair, facts: ReplyFacts) -> bool:
    return facts.author.id in (pair.manager, pair.report)


def _rebook(command: Command, facts: ReplyFacts, now: datetime) -> Entry:
    words = command.source.words or command.argument or command.name
    slot = _slot(command, facts)
    pair = facts.pair if facts.pair and _is_of(facts.pair, facts) else None
    meeting = _what_for(facts, now)
    if slot is None or pair is None or meeting is None:
        return unclear(facts.author.id, now, words, "no slot of that number was offered")
    if slot.start <= now:
        return unclear(facts.author.id, now, words, "that time has passed")
    before = _booked(facts, meeting)
    line = KeptLine(0, "rebook", _spoken(slot, facts))
    if before and not before.cancelled and before.start == slot.start:
        return Entry((), (line,), shared=True)
    if before and not before.cancelled and before.by != facts.author.id:
        return unclear(facts.author.id, now, words, "the two of you have a new time already")
    uid = before.uid if before else _uid(pair, meeting, facts)
    chosen = Rebooking(
        pair=pair,
        meeting=meeting,
        uid=uid,
        start=slot.start,
        end=slot.end,
        by=facts.author.id,
        at=now,
        sequence=_next_sequence(before),
    )
    return Entry((chosen,), (line,), shared=True)


def _next_sequence(before: Rebooking | None) -> int:
    """One above the last that was told; its cancelling took a number too (RFC 5546 §2.1.4)."""
    if before is None:
        return 0
    return before.sequence + (2 if before.cancelled else 1)


def _slot(command: Command, facts: ReplyFacts) -> Slot | None:
    return next((s for s in facts.codes.slots if str(s.number) == command.argument), None)


def _what_for(facts: ReplyFacts, now: datetime) -> MeetingKey | None:
    """What a new time stands for: a lost 1:1, or those that a line had none of."""
    letter = facts.letter
    if letter and letter.thread.startswith(_WITHOUT_ANY):
        return MeetingKey(derived_id(letter.thread))
    meeting = _lost_meeting(facts, now)
    return meeting.key if meeting else None


def _lost_meeting(facts: ReplyFacts, now: datetime) -> Meeting | None:
    """The 1:1 that a new time is for. A 1:1 may be given up before it would have begun."""
    if facts.letter and facts.letter.meeting:
        return facts.letter.meeting
    lost = [m for m in facts.pair_facts.meetings if m.status.is_lost] if facts.pair_facts else []
    return max(lost, key=lambda m: m.starts_at, default=None)


def _booked(facts: ReplyFacts, meeting: MeetingKey) -> Rebooking | None:
    booked = facts.pair_facts.rebookings if facts.pair_facts else ()
    return next((r for r in reversed(booked) if r.meeting == meeting), None)


def _uid(pair: Pair, meeting: MeetingKey, facts: ReplyFacts) -> str:
    return f"{derived_id('rebooking', str(pair), meeting)}@{facts.mail_domain}"


def _spoken(slot: Slot, facts: ReplyFacts) -> str:
    return f"{moments.local(slot.start, facts.author.timezone):%Y-%m-%d %H:%M}"


def _share(facts: ReplyFacts, now: datetime) -> Iterator[Entry]:
    """What the answered mail kept for its author alone is put on the pair's agenda."""
    answered = facts.letter.receipt_for if facts.letter else ""
    for earlier in facts.earlier:
        for kept in earlier.items if earlier.key == answered else ():
            match kept.record:
                case Answer(private=True) as note if facts.pair is not None:
                    gone = Undone(earlier.key, (kept.item,), facts.author.id, now)
                    shown = replace(note, at=now, private=False, pair=facts.pair)
                    yield Entry((gone, shown), (AnswerLine(0, "", note.text),), shared=True)
