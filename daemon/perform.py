"""Carries out one decision in one transaction: all of it, or none; and each key once."""

from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from sqlalchemy import Connection

from cadence.decisions import Decision, Effect, Keep, Merge, Send, Want, Withhold
from cadence.subjects import Subject, subject_name
from daemon.franking import Franking
from daemon.keeping import concerned, keep
from daemon.records import decisions, outbox, wakes, wants
from daemon.rendering import Stationery


@dataclass(frozen=True, slots=True)
class Desk:
    """What letters are written with."""

    stationery: Stationery
    franking: Franking


def perform(
    db: Connection, decision: Decision, subject: Subject, desk: Desk, *, now: datetime
) -> list[int] | None:
    """Do what was decided about a subject, and wake it and all it concerns; the parcels to post.

    None, and nothing done, where the key was performed before.
    """
    made = decisions.make(db, decision, subject_name(subject), now=now)
    if made is None:
        return None
    parcels: list[int] = []
    touched: dict[bool, set[Subject]] = {True: set(), False: {subject}}
    for effect in sorted(decision.effects, key=_order):
        parcels += _carry_out(db, made, effect, desk, now=now)
        touched[isinstance(effect, Keep)] |= _touched(db, effect)
    wakes.wake(db, touched[True], at=now)
    wakes.wake_for_letters(db, touched[False] - touched[True], at=now)
    return parcels


def _order(effect: Effect) -> int:
    """Records first, then letters, then what was merged into them."""
    return {Keep: 0, Want: 1, Send: 2}.get(type(effect), 3)


def _carry_out(
    db: Connection, made: int, effect: Effect, desk: Desk, *, now: datetime
) -> list[int]:
    match effect:
        case Keep(record, item):
            keep(db, made, item, record)
        case Want():
            wants.want(db, made, effect, now=now)
        case Send():
            return [_send(db, made, effect, desk, now=now)]
        case Withhold(want, reason):
            wants.close(db, [want], wants.WITHHELD, reason, now=now)
        case Merge(want, into):
            person = wants.person_of(db, want)
            parcel = outbox.of_key(db, person, into) if person else None
            wants.merge(db, want, into, parcel, now=now)
        case _:
            assert_never(effect)
    return []


def _send(db: Connection, made: int, send: Send, desk: Desk, *, now: datetime) -> int:
    thread = send.letter.thread or send.key
    head = outbox.thread_head(db, send.person, thread)
    rendered, franked = desk.franking.frank(send, thread, head, desk.stationery, now=now)
    parcel = outbox.post(db, made, send, rendered, franked, now=now)
    wants.fulfil(db, send.fulfils, parcel, now=now)
    if send.cap is not None:
        kind, day = send.cap
        outbox.take_day(db, made, send.person, day, kind)
    return parcel


def _touched(db: Connection, effect: Effect) -> frozenset[Subject]:
    match effect:
        case Keep(record):
            return concerned(db, record)
        case Want():
            return frozenset({effect.person})
        case Send(fulfils=ids):
            return wants.subjects_of(db, ids)
        case Merge(want=one):
            return wants.subjects_of(db, [one])
        case _:
            return frozenset()
