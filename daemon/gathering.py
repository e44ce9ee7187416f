"""Gathers what the rules look at for one subject: plain values, read in one transaction."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypedDict

from sqlalchemy import Connection

from cadence.absence import quiet_leave
from cadence.calendar_events import Window, window_around
from cadence.facts import OpenWant, PairFacts, PersonFacts, Presence, SentLetter, Shelf
from cadence.people import Pair, Person, PersonId
from cadence.subjects import subject_name, subject_named
from daemon.context import Context
from daemon.holiday_dates import holidays_around
from daemon.records import (
    answers,
    calendars,
    cases,
    commitments,
    feedback,
    free_busy,
    goals,
    house,
    letters_sent,
    meetings,
    people,
    undeliverable,
    wakes,
    wants,
    wishes,
)
from daemon.records.engine import only_reads
from daemon.records.wakes import Seen

LETTERS_REACH = timedelta(days=120)
BUSY_REACH = timedelta(days=75)
WEEK = timedelta(days=7)


class _PairLetters(TypedDict):
    letters: Shelf
    wanted: frozenset[str]
    given_up: frozenset[str]


class _PersonLetters(TypedDict):
    wants: tuple[OpenWant, ...]
    letters: tuple[SentLetter, ...]
    wanted: frozenset[str]


def gather_pair(db: Connection, ctx: Context, pair: Pair, *, now: datetime) -> PairFacts | None:
    """All that is known of a pair; None where one of the two is unknown or the line never was."""
    return _pairs(db, ctx, [pair], now=now).get(pair)


def gather_person(
    db: Connection, ctx: Context, person: PersonId, *, now: datetime
) -> PersonFacts | None:
    """All that is known of a person and what is wanted for them; None for a stranger."""
    monday = _monday(now)
    seen = wakes.seen_of(db, [person]).get(person)
    if seen is not None and only_reads(db):
        found = ctx.person_memory.recall(
            person,
            seen,
            monday.date(),
            lambda: _person(db, ctx, person, monday),
            lambda known: known and replace(known, **_letters_of_person(db, person, monday)),
        )
    else:
        found = _person(db, ctx, person, monday)
    return found and _with_pairs(db, ctx, found, now=now)


def _monday(now: datetime) -> datetime:
    """The beginning of the week (UTC): what is gathered reaches a week further than rules look."""
    day = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return day - timedelta(days=day.weekday())


def _pairs(
    db: Connection, ctx: Context, pairs: Iterable[Pair], *, now: datetime
) -> dict[Pair, PairFacts]:
    """Those of the pairs of whom anything is known, in order."""
    monday, asked = _monday(now), sorted(set(pairs))
    looked_at = calendars.known_at(db, {one for pair in asked for one in _both(pair)})
    counters = wakes.seen_of(db, asked) if only_reads(db) else {}
    found: dict[Pair, PairFacts] = {}
    for pair in asked:
        facts = _recall_pair(db, ctx, pair, counters.get(pair), monday)
        if facts is not None:
            at = max((looked_at[p] for p in _both(pair) if p in looked_at), default=None)
            known = facts.calendar_known_at == at
            found[pair] = facts if known else replace(facts, calendar_known_at=at)
    return found


def _both(pair: Pair) -> tuple[PersonId, PersonId]:
    return (pair.manager, pair.report)


def _recall_pair(
    db: Connection, ctx: Context, pair: Pair, seen: Seen | None, monday: datetime
) -> PairFacts | None:
    if seen is None:
        return _pair(db, ctx, pair, monday)
    return ctx.pair_memory.recall(
        pair,
        seen,
        monday.date(),
        lambda: _pair(db, ctx, pair, monday),
        lambda known: known and replace(known, **_letters_of_pair(db, pair, monday)),
    )


def _pair(db: Connection, ctx: Context, pair: Pair, monday: datetime) -> PairFacts | None:
    two = people.some(db, (pair.manager, pair.report))
    told = people.some(db, ctx.settings.told_of_cases)
    line = people.last_line_of(db, pair)
    if len(two) < 2 or line is None:
        return None
    return PairFacts(
        pair=pair,
        settings=ctx.settings,
        manager=_presence(db, ctx, two[pair.manager], monday, pair),
        report=_presence(db, ctx, two[pair.report], monday, pair),
        line_since=line.since,
        line_until=line.until,
        meetings=meetings.of_pair(db, pair, _reach(monday)),
        answers=answers.of_pair(db, pair, since=monday - LETTERS_REACH),
        ratings=answers.ratings_of_pair(db, pair),
        goals=goals.states_of(db, [pair.report]),
        commitments=commitments.of_pair(db, pair),
        feedback=feedback.about(db, pair.report),
        development=feedback.notes_of_pair(db, pair),
        reports=answers.reports_of_pair(db, pair),
        cases=cases.of_pair(db, pair),
        rebookings=wishes.rebookings_of_pair(db, pair),
        preferences=(
            *wishes.of_person(db, pair.manager),
            *wishes.of_person(db, pair.report),
        ),
        busy=free_busy.taken_of(db, two)
        | calendars.busy_of(db, two, Window(monday, monday + BUSY_REACH)),
        read=frozenset(calendars.known_at(db, two)),
        live_since=house.live_since(db),
        welcomed=_welcomed(db, two),
        undeliverable=frozenset(p for p in two if undeliverable.is_undeliverable(db, p)),
        people={
            one: who for one, who in told.items() if not undeliverable.is_undeliverable(db, one)
        },
        **_letters_of_pair(db, pair, monday),
    )


def _letters_of_pair(db: Connection, pair: Pair, monday: datetime) -> _PairLetters:
    """What of a pair's facts differs once letters were wanted, decided, posted or answered."""
    sent = letters_sent.for_pair(db, pair, since=monday - LETTERS_REACH)
    wanted, given_up = wants.keys_of(db, subject_name(pair))
    return {
        "letters": Shelf({letter.key: letter for letter in sent}),
        "wanted": wanted,
        "given_up": given_up,
    }


def _person(db: Connection, ctx: Context, person: PersonId, monday: datetime) -> PersonFacts | None:
    who = people.some(db, [person]).get(person)
    if who is None:
        return None
    said = (*feedback.about(db, person), *feedback.by_author(db, person))
    return PersonFacts(
        person=_presence(db, ctx, who, monday),
        settings=ctx.settings,
        preferences=wishes.of_person(db, person),
        people=people.some(
            db,
            {
                person,
                *(each for one in said for each in (one.author, one.about)),
                *ctx.settings.hr,
                *([who.manager] if who.manager else []),
            },
        ),
        goals=goals.states_of(db, [person]),
        commitments=commitments.of_owner(db, person),
        feedback=said,
        live_since=house.live_since(db),
        welcomed_at=letters_sent.first_sent(db, person, "welcome"),
        undeliverable=undeliverable.is_undeliverable(db, person),
        **_letters_of_person(db, person, monday),
    )


def _letters_of_person(db: Connection, person: PersonId, monday: datetime) -> _PersonLetters:
    """What of a person's facts differs once letters were wanted, decided, posted or answered."""
    return {
        "wants": wants.open_of(db, person),
        "letters": letters_sent.to_person(db, person, since=monday - LETTERS_REACH),
        "wanted": wants.keys_for(db, person),
    }


def _with_pairs(db: Connection, ctx: Context, found: PersonFacts, *, now: datetime) -> PersonFacts:
    """The person's facts with those of their pairs, and of pairs that something is wanted for."""
    person = found.person.person.id
    of_wants = [subject_named(want.want.subject) for want in found.wants]
    wanted_for = {subject for subject in of_wants if isinstance(subject, Pair)}
    own = set(people.pairs_of(db, person))
    pairs = _pairs(db, ctx, wanted_for | own, now=now)
    met = {
        presence.person.id: presence.person
        for facts in pairs.values()
        for presence in (facts.manager, facts.report)
    }
    return replace(
        found,
        pairs={p: f for p, f in pairs.items() if person in (p.manager, p.report)},
        case_pairs={p: f for p, f in pairs.items() if person not in (p.manager, p.report)},
        people={**found.people, **met},
    )


def _reach(monday: datetime) -> Window:
    around = window_around(monday)
    return Window(around.start, around.end + WEEK)


def _presence(
    db: Connection, ctx: Context, person: Person, monday: datetime, pair: Pair | None = None
) -> Presence:
    quiet = quiet_leave(ctx.settings.policies, person, pair)
    return Presence(
        person,
        (*people.leave_of(db, person.id), *quiet),
        holidays_around(person, monday.date(), ctx.country),
    )


def _welcomed(db: Connection, two: Iterable[PersonId]) -> dict[PersonId, datetime]:
    found = {person: letters_sent.first_sent(db, person, "welcome") for person in two}
    return {person: at for person, at in found.items() if at is not None}
