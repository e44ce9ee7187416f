"""Writes a pair's ledger down: meetings, what changed in each, and what that makes void."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from cadence.absence import quiet_leave
from cadence.calendar_events import Sighting, Window, reading_window, window_around
from cadence.facts import Presence
from cadence.ledger import of_sightings
from cadence.meetings import Meeting, MeetingChange, MeetingKey, Status
from cadence.people import Organisation, Pair, Person, PersonId
from cadence.planned import Known
from cadence.policies import Policies
from cadence.subjects import Subject
from daemon.context import Context
from daemon.holiday_dates import holidays_around
from daemon.records import answers, calendars, meetings, outbox, people, wants
from daemon.steps.note_overlaps import note_overlaps


@dataclass(frozen=True, slots=True)
class Scene:
    """What the ledgers of one look share: everybody, whose calendar was read and what it shows
    by now, the stretch that was read, the moment."""

    organisation: Organisation
    owner: PersonId
    shown: tuple[Sighting, ...]
    window: Window
    country: str
    now: datetime
    policies: Policies


def write_down(db: Connection, pair: Pair, scene: Scene) -> set[Subject]:
    """Bring the pair's meetings up to date; who has to be looked at again because of it."""
    now, around = scene.now, window_around(scene.now)
    two = people.some(db, (pair.manager, pair.report))
    if not {pair.manager, pair.report} <= scene.organisation.people.keys():
        # One of them left: what is on record stays as it is.
        return set()
    others = calendars.of_calendars(db, two.keys() - {scene.owner}, scene.window)
    known = _known(db, pair, two, scene)
    told = {m.key: m for m in of_sightings(pair, (*scene.shown, *others), known, around, now=now)}
    before = {m.key: m for m in meetings.of_pair(db, pair, around)}
    now_known = [_versioned(before.get(key), told[key], now=now) for key in told]
    fresh = [meeting for meeting in now_known if meeting != before.get(meeting.key)]
    meetings.keep_all(db, fresh)
    meetings.append(db, [c for m in fresh for c in _changes(before.get(m.key), m, now=now)])
    note_overlaps(db, now_known, (*scene.shown, *others), now=now)
    woken: set[Subject] = {pair} if fresh else set()
    for meeting in fresh:
        woken |= _make_void(db, before.get(meeting.key), meeting, now=now)
    for key in before.keys() - told.keys():
        woken |= _forget(db, before[key], now=now)
    return woken


def tell_again(
    db: Connection, ctx: Context, person: PersonId, organisation: Organisation, *, now: datetime
) -> set[Subject]:
    """Bring a person's pairs up to date after a word of theirs: a series is no 1:1, they are away,
    or neither is so any more. Who has to be looked at again because of it."""
    window = reading_window(now)
    shown = calendars.of_calendars(db, [person], window)
    policies = ctx.settings.policies
    scene = Scene(organisation, person, shown, window, ctx.country, now, policies)
    told = [write_down(db, pair, scene) for pair in people.pairs_of(db, person)]
    return {subject for woken in told for subject in woken}


def _known(db: Connection, pair: Pair, two: dict[PersonId, Person], scene: Scene) -> Known:
    looks = {person: calendars.cursor_of(db, person).known_at for person in two}
    present = {
        person.id: Presence(
            person,
            (*people.leave_of(db, person.id), *quiet_leave(scene.policies, person, pair)),
            holidays_around(person, scene.now.date(), scene.country),
        )
        for person in two.values()
    }
    return Known(
        scene.organisation,
        present,
        {person: at for person, at in looks.items() if at is not None},
        answers.not_one_on_ones_of_pair(db, pair),
    )


def _make_void(
    db: Connection, before: Meeting | None, told: Meeting, *, now: datetime
) -> set[Subject]:
    """What was meant for a slot that is not what it was does not go; whose it was."""
    if before is None or not _slot_is_void(before, told):
        return set()
    became = told.status if told.status is not before.status else Status.MOVED
    return _withdraw(db, told.key, f"the meeting is {became.value}", now=now)


def _forget(db: Connection, gone: Meeting, *, now: datetime) -> set[Subject]:
    """It is no 1:1 of theirs any more, or lies in another series now; its history stays."""
    meetings.drop(db, gone.key)
    meetings.append(db, [MeetingChange(gone.key, now, "left out", gone.status.value)])
    return {gone.pair, *_withdraw(db, gone.key, "it is no 1:1 any more", now=now)}


def _withdraw(db: Connection, key: MeetingKey, why: str, *, now: datetime) -> set[Subject]:
    """What was wanted or ready for the slot does not go any more."""
    return {*wants.withdraw_slot(db, key, why, now=now), *outbox.withdraw_slot(db, key, why)}


def _versioned(before: Meeting | None, told: Meeting, *, now: datetime) -> Meeting:
    """The meeting with its version: another one only where its slot is not what it was."""
    if before is None:
        lost = told.status.is_lost or told.status is Status.MOVED
        return replace(told, changed_at=now if lost else None)
    version = before.version + (1 if _slot_is_void(before, told) else 0)
    changed_at = before.changed_at
    if told.status is not before.status:
        # That a meeting is over is no observation: it happened when it ended.
        changed_at = told.ends_at if _just_ended(before, told) else now
    return replace(told, version=version, changed_at=changed_at)


def _slot_is_void(before: Meeting, told: Meeting) -> bool:
    if (before.starts_at, before.ends_at) != (told.starts_at, told.ends_at):
        return True
    return told.status is not before.status and not _just_ended(before, told)


def _just_ended(before: Meeting, told: Meeting) -> bool:
    settled = (Status.HELD, Status.UNKNOWN)
    return before.status is Status.SCHEDULED and told.status in settled


def _changes(before: Meeting | None, told: Meeting, *, now: datetime) -> Iterator[MeetingChange]:
    if before is None:
        yield MeetingChange(told.key, now, "seen", after=told.starts_at.isoformat())
        if told.status not in (Status.SCHEDULED, Status.HELD):
            yield _ended_as(told, "", now=now)
        return
    if before.starts_at != told.starts_at:
        start, end = before.starts_at.isoformat(), told.starts_at.isoformat()
        yield MeetingChange(told.key, now, "moved", start, end)
    elif before.ends_at != told.ends_at:
        yield MeetingChange(
            told.key, now, "length", before.ends_at.isoformat(), told.ends_at.isoformat()
        )
    if before.status.is_lost and told.status in _RECOVERED:
        to = told.moved_to or told.starts_at
        yield MeetingChange(told.key, now, "recovered", before.status.value, to.isoformat())
    elif before.status is not told.status:
        yield _ended_as(told, before.status.value, now=now)


_RECOVERED = (Status.SCHEDULED, Status.MOVED, Status.HELD)


def _ended_as(told: Meeting, before: str, *, now: datetime) -> MeetingChange:
    """A change of status; `after` says by whom, or to when, where that is known."""
    said = told.moved_to.isoformat() if told.moved_to else (told.by.value if told.by else "")
    return MeetingChange(told.key, now, told.status.value, before, said)
