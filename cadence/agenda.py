"""When a 1:1's agenda is asked for, read and added to; and which 1:1s letters go out for."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from enum import Enum

from cadence import moments
from cadence.absence import QUIET
from cadence.answers import Answer
from cadence.facts import PairFacts, Presence, SentLetter
from cadence.meetings import Meeting, Status
from cadence.people import PersonId
from cadence.policies import wants_letter
from cadence.sent import slot_letter
from cadence.standing import reachable, standing_of

ASKED_AT = time(9)
BUNDLED_AT = time(16, 30)
BUNDLE = 3
"""So many 1:1s of one day make a bundle on the evening before."""

TO_READ = timedelta(hours=2)
LAST_CALL = timedelta(minutes=15)
GATHERING = timedelta(minutes=10)
"""How long an addition waits for further words, so that one mail holds them all."""

TOO_EARLY = timedelta(days=6)
"""A prompt longer than this before its 1:1 waits for the day itself: somebody was away."""

_MARGIN = timedelta(days=3)
"""For small moves, and for hours that begin the day before."""


class Reading(Enum):
    """Which letter brings words that are kept now to the other side."""

    DIGEST = "digest"
    ADDITION = "addition"
    NEXT_AGENDA = "next_agenda"
    NOWHERE = "nowhere"


def is_live(facts: PairFacts, now: datetime) -> bool:
    """Whether letters go out for the pair: mail is live, and the one reports to the other."""
    return (
        facts.live_since is not None
        and facts.live_since <= now
        and (facts.line_until is None or now < facts.line_until)
        and all(
            one.person.is_active(moments.today(one, now)) for one in (facts.manager, facts.report)
        )
    )


def coming(facts: PairFacts, now: datetime) -> Iterator[Meeting]:
    """The 1:1s that stand and have not begun, soonest first."""
    if is_live(facts, now):
        yield from (m for m in in_order(facts) if m.is_coming(now) and counts(facts, m))


def near(facts: PairFacts, now: datetime) -> Iterator[Meeting]:
    """Those of the coming 1:1s that a letter may be due for; see `next_near` for the others."""
    until = horizon(facts, now)
    yield from (m for m in coming(facts, now) if m.starts_at <= until)


def next_near(facts: PairFacts, now: datetime) -> datetime | None:
    """When to look at the pair because its next 1:1 will be near then."""
    until = horizon(facts, now)
    far = (m.starts_at for m in coming(facts, now) if m.starts_at > until)
    return next((now + (start - until) for start in far), None)


def horizon(facts: PairFacts, now: datetime) -> datetime:
    """No letter goes now for a 1:1 later than this: nobody is asked by then (`asked_at`)."""
    return now + TOO_EARLY + timedelta(days=_lead_days(facts)) + _MARGIN


def _lead_days(facts: PairFacts) -> int:
    lead = facts.settings.letter("agenda_prompt").lead
    return max(1, lead.days) if lead is not None else 1


def in_order(facts: PairFacts) -> list[Meeting]:
    """The pair's meetings, the earliest first."""
    return sorted(facts.meetings, key=lambda m: (m.starts_at, m.key))


def counts(facts: PairFacts, meeting: Meeting) -> bool:
    """Whether it begins after mail went live: nothing is sent for what was before."""
    return facts.live_since is not None and meeting.starts_at >= facts.live_since


def stood(meeting: Meeting, now: datetime) -> bool:
    """Whether it is over and the calendar never took it back."""
    return meeting.is_over(now) and meeting.status in (Status.HELD, Status.SCHEDULED)


def told_held(facts: PairFacts, meeting: Meeting) -> bool | None:
    """What the two said: it took place, or not; None where they said nothing, or both things."""
    latest = {
        r.by: r.held for r in sorted(facts.reports, key=lambda r: r.at) if r.meeting == meeting.key
    }
    said = set(latest.values())
    return said.pop() if len(said) == 1 else None


def who_is_away(facts: PairFacts, meeting: Meeting) -> str:
    """Why the 1:1 will hardly take place, though it stands (leave, a holiday); or nothing."""
    for one in (facts.report, facts.manager):
        day = moments.local_day(meeting.starts_at, one.person.timezone)
        if (leave := moments.leave_on(one, day)) is not None:
            if leave.source == QUIET:
                return "a quiet week by policy"
            return f"{one.person.first_name} is on leave that day"
        if day in one.holidays:
            return f"a public holiday for {one.person.first_name}"
    return ""


def asked_at(facts: PairFacts, meeting: Meeting) -> datetime | None:
    """When the report is asked: 09:00 of their working day before; None: no such day."""
    settings = facts.settings.letter("agenda_prompt")
    report = reachable(facts.report, facts.preferences)
    day = moments.local_day(meeting.starts_at, report.person.timezone)
    days = _lead_days(facts)
    at = moments.day_before_at(report, day, settings.at or ASKED_AT, days)
    if at is None or meeting.starts_at - at > TOO_EARLY + timedelta(days=days):
        return moments.within_hours(report, day, settings.at or ASKED_AT)
    return at


def prompt_for(facts: PairFacts, meeting: Meeting) -> SentLetter | None:
    """The prompt that went for the slot, or for an earlier one before a small move."""
    return slot_letter(facts, "agenda_prompt", meeting)


def digest_for(facts: PairFacts, meeting: Meeting) -> SentLetter | None:
    """The digest or bundle that went for the slot, or for an earlier one before a small move."""
    return slot_letter(facts, "agenda_digest", meeting)


def addition_for(facts: PairFacts, meeting: Meeting) -> SentLetter | None:
    """The addition that went for the slot, or for an earlier one before a small move."""
    return slot_letter(facts, "agenda_addition", meeting)


def read_at(facts: PairFacts, meeting: Meeting) -> datetime | None:
    """When the manager reads the agenda: their last working moment that is early enough.

    It is the last one at least 2 h before the 1:1, so none leaves more time (4 h, if there is any
    such moment) to answer the prompt; where the prompt comes after it, 15 minutes before will do.
    None where no working moment lies between.
    """
    after = _asked(facts, meeting) or meeting.starts_at - TOO_EARLY
    manager = reachable(facts.manager, facts.preferences)
    early = moments.last_posting(manager, meeting.starts_at - TO_READ)
    if early is not None and early > after:
        return early
    late = moments.last_posting(manager, meeting.starts_at - LAST_CALL)
    return late if late is not None and late > after else None


def _asked(facts: PairFacts, meeting: Meeting) -> datetime | None:
    """When the report was asked, or will be."""
    prompt = prompt_for(facts, meeting)
    return prompt.decided_at if prompt else asked_at(facts, meeting)


def bundled_at(facts: PairFacts, meeting: Meeting) -> datetime | None:
    """When the bundle for the meeting's day would go: 16:30 of the manager's day before.

    None where the report is asked later: their words would not be in it.
    """
    manager = reachable(facts.manager, facts.preferences)
    day = moments.local_day(meeting.starts_at, manager.person.timezone)
    clock = facts.settings.letter("agenda_digest").at or BUNDLED_AT
    at = moments.day_before_at(manager, day, clock)
    after = _asked(facts, meeting) or meeting.starts_at - TOO_EARLY
    return at if at is not None and at > after else None


def why_unread(facts: PairFacts, meeting: Meeting) -> str:
    """Why no digest will go for a 1:1, so that no prompt promises one; or nothing."""
    manager = facts.manager.person
    day = moments.local_day(meeting.starts_at, manager.timezone)
    standing = standing_of(manager.id, facts.preferences)
    if not manager.is_active(day):
        return f"{manager.first_name} will have left"
    if not facts.settings.in_pilot(manager):
        return f"{manager.first_name} is not in the pilot"
    if manager.id in facts.undeliverable:
        return f"mail to {manager.first_name} comes back"
    if standing.stopped:
        return f"{manager.first_name} asked for no letters"
    if not wants_letter(facts.settings, "agenda_digest", facts.pair, facts.report.person):
        return "the agenda digest is switched off"
    return ""


def late_words(facts: PairFacts, meeting: Meeting) -> list[datetime]:
    """When words of the report came that the digest for this slot could not hold, in order."""
    digest = digest_for(facts, meeting)
    if digest is None:
        return []
    said = (a.at for a in points(facts, facts.pair.report))
    return sorted(at for at in said if at > digest.decided_at)


def points(facts: PairFacts, person: PersonId) -> list[Answer]:
    """What one of the two has for the next 1:1; words about the last one are for its recap."""
    return [a for a in facts.answers_for_next() if a.person == person and a.prompt != "follow_up"]


def added_at(facts: PairFacts, meeting: Meeting, last_word: datetime) -> datetime | None:
    """When the addition goes; None where words came too late, or one went already.

    It gathers for 10 minutes; where a bundle went earlier than the prompt had promised, it waits
    for the promised moment.
    """
    limit = meeting.starts_at - LAST_CALL
    if last_word > limit or addition_for(facts, meeting) is not None:
        return None
    promised = read_at(facts, meeting) or last_word
    at = min(max(last_word + GATHERING, promised), limit)
    posted = moments.next_posting(reachable(facts.manager, facts.preferences), at)
    return posted if posted is not None and posted <= limit else None


def when_read(facts: PairFacts, now: datetime) -> tuple[Reading, datetime | None]:
    """Where and when the manager reads what the report says now, for the receipt."""
    meeting = next(coming(facts, now), None)
    if meeting is None:
        return Reading.NEXT_AGENDA, None
    if why_unread(facts, meeting):
        return Reading.NOWHERE, None
    if digest_for(facts, meeting) is not None:
        at = added_at(facts, meeting, now)
        return (Reading.ADDITION, at) if at else (Reading.NEXT_AGENDA, None)
    at = read_at(facts, meeting)
    if at is not None and at <= now:
        at = moments.next_posting(reachable(facts.manager, facts.preferences), now)
    if at is None or at > meeting.starts_at - LAST_CALL:
        return Reading.NEXT_AGENDA, None
    return Reading.DIGEST, at


def other_of(facts: PairFacts, person: PersonId) -> Presence:
    """The one of the two who is not the reader."""
    return facts.presence(facts.pair.other(person))
