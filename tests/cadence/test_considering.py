"""Looking only at the wakes posts the same letters as looking all the time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cadence import moments
from cadence.answers import MeetingReport
from cadence.commitments import Commitment, CommitmentId
from cadence.facts import HeldAnswer, HeldCommitment
from cadence.feedback import Feedback, FeedbackId, FeedbackKind, FeedbackState
from cadence.letters import LetterClass
from cadence.meetings import Status
from cadence.people import Pair, Person, PersonId, WorkingHours
from cadence.preferences import Leave, Preference, Wish
from tests.cast import (
    ADA,
    ADA_AND_BOB,
    ADA_AND_CLEO,
    BOB,
    CLEO,
    HANA,
    a_meeting,
    an_answer,
)
from tests.in_memory import House, at

START = at(9, 6)
END = START + timedelta(days=10)
PAIRS = (ADA_AND_BOB, ADA_AND_CLEO)

Happening = Callable[[House, datetime], None]


def _meetings(starts: list[tuple[int, int, int]]) -> Callable[[House], None]:
    def plan(house: House) -> None:
        for number, (pair, day, half_hours) in enumerate(starts):
            start = START + timedelta(days=day, hours=2) + timedelta(minutes=30 * half_hours)
            one = a_meeting(pair=PAIRS[pair], key=f"m{number}")
            house.plan(replace(one, starts_at=start, ends_at=start + timedelta(minutes=30)))

    return plan


def _someone_answers(which: int, text: str) -> Happening:
    def happen(house: House, now: datetime) -> None:
        pair = PAIRS[which]
        house.answers.append(an_answer(text, at=now, person=pair.report, pair=pair))
        house.learn(pair, now)

    return happen


def _a_meeting_moves(number: int, hours: int) -> Happening:
    def happen(house: House, now: datetime) -> None:
        for pair, known in house.meetings.items():
            if (one := known.get(f"m{number}")) and now < one.starts_at:
                moved = timedelta(hours=hours)
                start = max(one.starts_at + moved, now + timedelta(hours=1))
                house.plan(
                    replace(
                        one,
                        starts_at=start,
                        ends_at=start + timedelta(minutes=30),
                        version=one.version + 1,
                        changed_at=now,
                    )
                )
                house.learn(pair, now)

    return happen


def _a_meeting_is_cancelled(number: int) -> Happening:
    def happen(house: House, now: datetime) -> None:
        for pair, known in house.meetings.items():
            if (one := known.get(f"m{number}")) and now < one.starts_at:
                lost = replace(one, status=Status.CANCELLED, changed_at=now, version=9)
                house.plan(lost)
                house.learn(pair, now)

    return happen


def _a_meeting_is_booked(which: int, hours: int) -> Happening:
    def happen(house: House, now: datetime) -> None:
        start = now.replace(minute=0, second=0) + timedelta(hours=hours)
        one = a_meeting(pair=PAIRS[which], key=f"x{now:%d%H%M}{which}")
        house.plan(replace(one, starts_at=start, ends_at=start + timedelta(minutes=30)))
        house.learn(PAIRS[which], now)

    return happen


def _someone_is_away(who: int, days: int) -> Happening:
    def happen(house: House, now: datetime) -> None:
        person = (ADA, BOB, CLEO)[who].id
        first = now.date() + timedelta(days=1)
        house.leave.append(Leave(person, first, first + timedelta(days=days), "calendar"))
        house.learn_of(person, now)

    return happen


def _someone_wishes(who: int, wish: Wish) -> Happening:
    def happen(house: House, now: datetime) -> None:
        person = (ADA, BOB, CLEO)[who].id
        until = now.date() + timedelta(days=3) if wish is Wish.PAUSE else None
        house.preferences.append(Preference(person, now, wish, until))
        house.learn_of(person, now)

    return happen


def _someone_promises(which: int, days: int) -> Happening:
    def happen(house: House, now: datetime) -> None:
        pair = PAIRS[which]
        name = CommitmentId(f"c{len(house.commitments)}")
        due = now.date() + timedelta(days=days)
        made = Commitment(name, pair.report, pair.report, "the deck", now, due, pair)
        house.commitments.append(HeldCommitment(made))
        house.learn(pair, now)

    return happen


def _someone_thanks(who: int) -> Happening:
    def happen(house: House, now: datetime) -> None:
        about = (ADA, BOB, CLEO)[who].id
        name = FeedbackId(f"f{len(house.feedback)}")
        kind = FeedbackKind.RECOGNITION
        said = Feedback(name, kind, HANA.id, about, "well done", now, FeedbackState.READY)
        house.feedback.append(said)
        house.learn_of(about, now)

    return happen


def _someone_tells_of_the_meeting(number: int, held: bool) -> Happening:
    def happen(house: House, now: datetime) -> None:
        for pair, known in house.meetings.items():
            if (one := known.get(f"m{number}")) and one.ends_at < now:
                house.reports.append(MeetingReport(one.key, pair, pair.report, now, held))
                note = an_answer(
                    "we agreed",
                    at=now,
                    question="notes",
                    prompt="follow_up",
                    pair=pair,
                    person=pair.report,
                    meeting=one.key,
                )
                house.answers.append(note)
                house.learn(pair, now)

    return happen


def _someone_takes_back() -> Happening:
    def happen(house: House, now: datetime) -> None:
        if house.answers:
            last = house.answers[-1]
            house.answers[-1] = HeldAnswer(last.answer, last.consumed_by, True, now)
            assert last.answer.pair is not None
            house.learn(last.answer.pair, now)

    return happen


WISHES = st.sampled_from([Wish.PAUSE, Wish.STOP, Wish.RESUME, Wish.LESS, Wish.KEEP, Wish.WEEKLY])
HAPPENINGS = st.one_of(
    st.builds(_someone_answers, st.integers(0, 1), st.sampled_from(["a", "b"])),
    st.builds(_a_meeting_moves, st.integers(0, 5), st.integers(-30, 30)),
    st.builds(_a_meeting_is_cancelled, st.integers(0, 5)),
    st.builds(_a_meeting_is_booked, st.integers(0, 1), st.integers(1, 60)),
    st.builds(_someone_is_away, st.integers(0, 2), st.integers(0, 3)),
    st.builds(_someone_wishes, st.integers(0, 2), WISHES),
    st.builds(_someone_promises, st.integers(0, 1), st.integers(1, 5)),
    st.builds(_someone_thanks, st.integers(0, 2)),
    st.builds(_someone_tells_of_the_meeting, st.integers(0, 5), st.booleans()),
    st.builds(_someone_takes_back),
)
TEN_DAYS = st.integers(0, 10 * 24 * 60 - 1).map(lambda m: START + timedelta(minutes=m))
FACTS = st.lists(st.tuples(TEN_DAYS, HAPPENINGS), max_size=12, unique_by=lambda f: f[0])
MEETINGS = st.lists(
    st.tuples(st.integers(0, 1), st.integers(0, 9), st.integers(0, 16)), min_size=1, max_size=6
)
ZONES = st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"])
WELCOMED = st.booleans()
SLOW = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow],
    "phases": [Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
}


def _house(starts: list[tuple[int, int, int]], zone: str, welcomed: bool) -> House:
    people = {p.id: p for p in (ADA, replace(BOB, timezone=zone), CLEO, HANA)}
    house = House(live_since=START, people=people, welcomed=welcomed)
    _meetings(starts)(house)
    return house


def _lived(
    starts: list[tuple[int, int, int]],
    facts: list[tuple[datetime, Happening]],
    zone: str,
    welcomed: bool,
    *,
    looks: frozenset[datetime] = frozenset(),
) -> House:
    """Ten days; at each of the extra looks everybody is considered, whatever their wakes say."""
    house = _house(starts, zone, welcomed)
    coming: dict[datetime, list[Happening]] = {when: [] for when in looks}
    for when, happening in facts:
        coming.setdefault(when, []).append(happening)
    for when in looks:
        coming[when].append(lambda h, now: h.wake(h.subjects, now))
    house.run(END, coming)
    return house


@settings(max_examples=25, **SLOW)
@given(MEETINGS, FACTS, ZONES, WELCOMED)
def test_looking_at_the_wakes_posts_as_looking_at_every_event(
    starts: list[tuple[int, int, int]],
    facts: list[tuple[datetime, Happening]],
    zone: str,
    welcomed: bool,
) -> None:
    lazy = _lived(starts, facts, zone, welcomed)
    events = {p.at for p in lazy.post} | {when for when, _ in facts}
    events |= {m.starts_at for known in lazy.meetings.values() for m in known.values()}
    events |= {w.want.not_before for w in lazy.wants.values()}
    minute = timedelta(minutes=1)
    looks = frozenset(
        e + d for e in events for d in (-minute, 0 * minute, minute) if START <= e + d <= END
    )

    eager = _lived(starts, facts, zone, welcomed, looks=looks)

    assert sorted(eager.went()) == sorted(lazy.went())
    assert eager.endings() == lazy.endings()


@settings(max_examples=25, **SLOW)
@given(MEETINGS, FACTS, ZONES, WELCOMED)
def test_whatever_happens_hours_and_caps_are_kept(
    starts: list[tuple[int, int, int]],
    facts: list[tuple[datetime, Happening]],
    zone: str,
    welcomed: bool,
) -> None:
    house = _lived(starts, facts, zone, welcomed)

    for posted in house.post:
        assert moments.may_post(house._presence(posted.to), posted.at), str(posted)
    _check_caps(house)
    _check_welcome_first(house)


def _check_caps(house: House) -> None:
    for person in house.people.values():
        asks = [
            p for p in house.post if p.to == person.id and p.send.letter.kind is LetterClass.ASK
        ]
        days = [moments.local_day(p.at, person.timezone) for p in asks]
        assert len(days) == len(set(days)), house.went(person)
        for monday in {moments.week_of(day) for day in days}:
            week = [p for p, day in zip(asks, days, strict=True) if moments.week_of(day) == monday]
            assert len(week) <= 3
            assert sum(p.send.letter.minutes for p in week) <= 10


def _check_welcome_first(house: House) -> None:
    for person in house.people.values():
        names = [p.name for p in house.post if p.to == person.id]
        others = [n for n in names if n != "recognition" or person is not HANA]
        assert house.welcomed or person.id == HANA.id or not others or others[0] == "welcome"


@settings(max_examples=10, **SLOW)
@given(MEETINGS, FACTS, st.integers(0, 10 * 24 * 60))
def test_considering_twice_changes_nothing(
    starts: list[tuple[int, int, int]], facts: list[tuple[datetime, Happening]], minute: int
) -> None:
    now = START + timedelta(minutes=minute)
    house = _house(starts, "Europe/Berlin", True)
    house.run(now, {when: [happening] for when, happening in facts if when <= now})
    house.tick(now)
    before = (house.went(), house.endings(), set(house.decided))

    for subject in house.subjects:
        house.consider(subject, now)

    assert (house.went(), house.endings(), set(house.decided)) == before


@pytest.mark.parametrize(
    ("zone", "change"),
    [
        ("Europe/Berlin", date(2026, 3, 29)),
        ("Europe/Berlin", date(2026, 10, 25)),
        ("America/New_York", date(2026, 3, 8)),
        ("America/New_York", date(2026, 11, 1)),
        ("Australia/Lord_Howe", date(2026, 4, 5)),
        ("Africa/Cairo", date(2026, 4, 24)),
    ],
)
def test_no_letter_goes_outside_hours_when_the_clocks_change(zone: str, change: date) -> None:
    every_day = WorkingHours(frozenset(range(1, 8)))
    bob: Person = replace(BOB, timezone=zone, working_hours=every_day)
    start = moments.wall(change - timedelta(days=4), moments.time(6), zone)
    people = {p.id: p for p in (replace(ADA, timezone=zone, working_hours=every_day), bob)}
    pair = Pair(PersonId(ADA.id), bob.id)
    house = House(live_since=start, people=people, welcomed=True)
    for day in range(9):
        begins = moments.wall(change + timedelta(days=day - 3), moments.time(14), zone)
        one = a_meeting(pair=pair, key=f"m{day}")
        house.plan(replace(one, starts_at=begins, ends_at=begins + timedelta(minutes=30)))

    house.run(start + timedelta(days=10))

    assert {p.to for p in house.post} == {ADA.id, BOB.id}
    for posted in house.post:
        clock = moments.local(posted.at, zone).time()
        assert moments.time(9) <= clock < moments.time(17, 30)
    prompts = [p for p in house.post if p.name == "agenda_prompt"]
    assert all(moments.local(p.at, zone).time() == moments.time(9) for p in prompts)
