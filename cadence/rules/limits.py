"""How much one person is asked: leave and pause, one ask a day, three a week, their own wishes."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from cadence import moments
from cadence.absence import QUIET
from cadence.decisions import Want
from cadence.facts import PairFacts, PersonFacts, Presence, SentLetter
from cadence.letters import LetterClass
from cadence.rules import agenda_prompt, follow_up, showing
from cadence.rules.silence import ASKING, quiet_of
from cadence.rules.wanting import FOLLOW_UP, PROMPT
from cadence.sent import letter_for, root
from cadence.standing import PAUSE, pair_rhythm, reachable, standing_of

ASKS_A_WEEK = 3
MINUTES_A_WEEK = 10.0
GRACE = timedelta(minutes=5)
"""How long after its moment a better ask is still waited for: its pair may be looked at later."""

EARLY = timedelta(days=3)
"""How much earlier than a wished rhythm a letter may come: meetings do not fall evenly."""

CASES = ("cancellation_alert", "alert_cleared", "alert_withdrawn")
WORDS = ("recognition", "course_correction")
"""One person's words to another: a stop is for the daemon, not for colleagues."""


def presence_of(facts: PersonFacts, want: Want) -> Presence:
    """When the letter can reach the person: a pause holds back all but the letters of a case."""
    if want.letter in CASES:
        return facts.person
    return reachable(facts.person, facts.preferences)


def refusal(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why the person gets nothing of the kind at all, or nothing."""
    person = facts.person.person
    if not person.is_active(moments.today(facts.person, now)):
        return f"{person.first_name} does not work here now"
    if facts.undeliverable:
        return f"mail to {person.first_name} comes back"
    if want.letter in CASES:
        return ""
    if not facts.settings.in_pilot(person):
        return f"{person.first_name} is not in the pilot"
    if standing_of(person.id, facts.preferences).stopped and want.letter not in WORDS:
        return f"{person.first_name} asked for no letters"
    return ""


def absence(presence: Presence, at: datetime) -> str:
    """Why the person cannot be reached at a moment: `on leave until 16 Nov`."""
    day = moments.today(presence, at)
    leave = moments.leave_on(presence, day)
    if leave is not None:
        what = "asked for a pause" if leave.source == PAUSE else "on leave"
        if leave.last == date.max:
            return f"{presence.person.first_name} {what}"
        back = showing.day_in_words(leave.last + timedelta(days=1))
        name = presence.person.first_name
        if leave.source == QUIET:
            return f"quiet until {back}"
        return (
            f"{name} asked for a pause until {back}"
            if leave.source == PAUSE
            else (f"{name} is on leave until {back}")
        )
    if day in presence.holidays:
        return "a public holiday"
    return "outside working hours until it was too late"


def sent_on(facts: PersonFacts, kind: LetterClass, day: date) -> list[SentLetter]:
    """The letters of a class that count for a local day."""
    return [
        one for one in facts.letters if one.kind is kind and one.day == day and not one.withdrawn
    ]


def week_is_full(facts: PersonFacts, day: date, minutes: float) -> bool:
    """Whether one more ask would be the fourth of the week, or go beyond ten minutes."""
    monday = moments.week_of(day)
    asks = [
        one
        for one in facts.letters
        if one.kind is LetterClass.ASK
        and not one.withdrawn
        and monday <= one.day < monday + timedelta(days=7)
    ]
    spent = sum(one.minutes for one in asks)
    return len(asks) >= ASKS_A_WEEK or spent + minutes > MINUTES_A_WEEK


def next_day(presence: Presence, now: datetime) -> datetime | None:
    """The beginning of the next working day after this one."""
    return _from_day(presence, moments.today(presence, now) + timedelta(days=1))


def next_week(presence: Presence, now: datetime) -> datetime | None:
    """The beginning of the first working day of a later week."""
    monday = moments.week_of(moments.today(presence, now))
    return _from_day(presence, monday + timedelta(days=7))


def too_often(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why a wish for less, or silence, holds an ask back, or nothing."""
    if want.letter not in ASKING:
        return ""
    again = quiet_of(facts).next_ask()
    if again is not None and now < again:
        return "asked once whether to go on, and not answered: monthly until they are heard"
    pair = showing.pair_of(facts, want) or showing.line_of(facts)
    standing = standing_of(facts.person.person.id, facts.preferences)
    if pair is None or not standing.is_limited:
        return ""
    rhythm = pair_rhythm(pair, now)
    last = _last_of(facts, want, pair)
    if last is not None and now < last + timedelta(days=rhythm.days) - EARLY:
        return f"{facts.person.person.first_name} asked for {rhythm.value} letters"
    return ""


def better_ask(facts: PersonFacts, want: Want, now: datetime) -> datetime | None:
    """When a more important ask is to go later today; None: nothing is in the way."""
    today = moments.today(facts.person, now)
    planned = (
        at
        for rank, at in _planned(facts, now)
        if rank < want.rank and now < at + GRACE and moments.today(facts.person, at) == today
    )
    return max(planned, default=None)


def _planned(facts: PersonFacts, now: datetime) -> Iterator[tuple[int, datetime]]:
    """The prompts and follow-ups that are not wanted yet, and when they will be."""
    me = facts.person.person.id
    open_keys = {one.want.key for one in facts.wants}
    for pair in facts.pairs.values():
        if me == pair.pair.report:
            for meeting, at in agenda_prompt.planned(pair, now):
                if not _is_settled(pair, agenda_prompt.key_of(meeting), open_keys):
                    yield PROMPT, at
        for person, meeting, at in follow_up.planned(pair, now):
            key = follow_up.key_of(pair, person, meeting)
            if person == me and not _is_settled(pair, key, open_keys):
                yield FOLLOW_UP, at


def _is_settled(pair: PairFacts, key: str, open_keys: set[str]) -> bool:
    """Whether the wish was made already (and is open, or was decided on)."""
    wished = open_keys | (pair.wanted - pair.given_up)
    return key in map(root, wished) or letter_for(pair, key) is not None


def _last_of(facts: PersonFacts, want: Want, pair: PairFacts) -> datetime | None:
    keys = {one.key for one in pair.letters.values()}
    same = (one for one in facts.letters if one.letter == want.letter and not one.withdrawn)
    of_pair = [one for one in same if one.meeting is None or one.key in keys]
    return max((one.decided_at for one in of_pair), default=None)


def _from_day(presence: Presence, day: date) -> datetime | None:
    midnight = moments.wall(day, time(0), presence.person.timezone)
    return moments.next_posting(presence, midnight)
