"""Posts one parcel: claim, hand over, close."""

import logging
import threading
from datetime import datetime, timedelta

from sqlalchemy import Connection

from cadence import moments
from cadence.absence import quiet_leave
from cadence.facts import Presence
from cadence.letters import LetterClass
from cadence.mail import OutgoingMail
from cadence.policies import Mode
from cadence.rules import AWAITED
from cadence.rules.welcome import Welcome
from daemon import crashing
from daemon.context import Context
from daemon.holiday_dates import holidays_around
from daemon.records import (
    house,
    meetings,
    outbox,
    people,
    ports,
    troubles,
    undeliverable,
    wakes,
    wants,
)
from daemon.records.outbox import Parcel
from daemon.steps import answering
from integrations.errors import Refused, SignedOut, Unavailable, Unknown

log = logging.getLogger(__name__)

LONGEST_WAIT = timedelta(hours=4)

_HANDING_OVER = threading.Lock()
"""A process hands over one mail at a time: killed in between, it leaves one in doubt, not one a
thread. Nobody waits for it with a transaction open."""


def run(ctx: Context, parcel_id: int) -> bool:
    """Post a parcel if it is due and still right; whether it went."""
    now = ctx.clock()
    with ctx.engine.begin() as db:
        if house.held_since(db) is not None:
            return False
        parcel = outbox.claim(db, parcel_id, ctx.owner, now=now)
        if parcel is None or not _still_right(db, ctx, parcel, now=now):
            return False
        crashing.point("deliver.claiming")
    crashing.point("deliver.claimed")
    with _HANDING_OVER:
        return _hand_over(ctx, parcel)


def _hand_over(ctx: Context, parcel: Parcel) -> bool:
    mail = OutgoingMail(parcel.message_id, ctx.settings.mail_address, parcel.recipient, parcel.raw)
    try:
        provider_id = ctx.postman.post(mail)
    except (Unavailable, SignedOut) as trouble:
        _put_back(ctx, parcel, trouble)
        answering.did_not(ctx, ports.MAIL_OUT, trouble)
    except Refused as trouble:
        _fail(ctx, parcel, trouble)
    except Unknown:
        # It may have gone. The far side is asked even while this worker lives on.
        with ctx.engine.begin() as db:
            outbox.leave(db, parcel.id, now=ctx.clock())
        log.warning("parcel unknown", extra={"parcel": parcel.id})
    else:
        crashing.point("deliver.posted")
        with ctx.engine.begin() as db:
            note_sent(db, parcel, provider_id, now=ctx.clock())
            crashing.point("deliver.closing")
        crashing.point("deliver.closed")
        log.info("parcel sent", extra={"parcel": parcel.id, "letter": parcel.letter})
        return True
    return False


def _still_right(db: Connection, ctx: Context, parcel: Parcel, *, now: datetime) -> bool:
    """Check the claimed parcel again; put it back or withdraw it where the world has moved on."""
    person = people.one(db, parcel.person)
    if ctx.reach.mode is Mode.OFF:
        outbox.put_back(db, parcel.id, "sending is off", due_at=now + LONGEST_WAIT)
    elif ctx.reach.mode is Mode.ME and parcel.recipient != ctx.reach.me:
        outbox.put_back(db, parcel.id, "all mail goes to one address", due_at=now + LONGEST_WAIT)
    elif now >= parcel.expires:
        _withdraw(db, parcel, "it came too late", now=now)
    elif person is None or not person.is_active(moments.local_day(now, person.timezone)):
        _withdraw(db, parcel, "no longer here", now=now)
    elif _slot_changed(db, parcel):
        _withdraw(db, parcel, "the 1:1 was moved or given up", now=now)
    elif parcel.kind is not LetterClass.ANSWER and not _in_hours(db, ctx, parcel, now=now):
        presence = _presence(db, ctx, parcel, now=now)
        opens = moments.next_posting(presence, now) if presence else None
        if opens is None or opens >= parcel.expires:
            _withdraw(db, parcel, "no working hours were left for it", now=now)
        else:
            outbox.put_back(db, parcel.id, "outside working hours", due_at=opens)
    else:
        return True
    return False


def note_sent(db: Connection, parcel: Parcel, provider_id: str, *, now: datetime) -> None:
    """It was accepted; whom that concerns is looked at again."""
    outbox.mark_sent(db, parcel.id, provider_id, now=now)
    answering.note_answer(db, ports.MAIL_OUT, now=now)
    whom = outbox.concerned(db, parcel)
    if parcel.letter == Welcome.name:
        # That somebody was welcomed is among the facts of all their pairs.
        wakes.wake(db, whom, at=now)
    elif parcel.letter in AWAITED:
        wakes.wake_for_letters(db, whom, at=now)
    else:
        # Decided or posted is the same to the rules: nobody needs to be looked at because of it.
        wakes.note_letters(db, whom)


def _withdraw(db: Connection, parcel: Parcel, why: str, *, now: datetime) -> None:
    outbox.withdraw(db, parcel.id, why)
    wakes.wake_for_letters(db, outbox.concerned(db, parcel), at=now)


def _slot_changed(db: Connection, parcel: Parcel) -> bool:
    """Whether a slot that the letter rests on is not what it was; a bundle rests on several."""
    if parcel.meeting is None:
        slots = wants.slots_of(db, parcel.id)
    else:
        slots = [] if parcel.slot_version is None else [(parcel.meeting, parcel.slot_version)]
    found = ((meetings.find(db, meeting), version) for meeting, version in slots)
    return any(meeting is None or meeting.version != version for meeting, version in found)


def _presence(db: Connection, ctx: Context, parcel: Parcel, *, now: datetime) -> Presence | None:
    person = people.one(db, parcel.person)
    if person is None:
        return None
    days = holidays_around(person, now.date(), ctx.country)
    quiet = quiet_leave(ctx.settings.policies, person)
    return Presence(person, (*people.leave_of(db, person.id), *quiet), days)


def _in_hours(db: Connection, ctx: Context, parcel: Parcel, *, now: datetime) -> bool:
    presence = _presence(db, ctx, parcel, now=now)
    return presence is not None and moments.may_post(presence, now)


def _put_back(ctx: Context, parcel: Parcel, trouble: Unavailable | SignedOut) -> None:
    now = ctx.clock()
    wait = min(timedelta(minutes=2 ** min(parcel.attempts, 10)) / 2, LONGEST_WAIT)
    asked = trouble.retry_at if isinstance(trouble, Unavailable) else None
    due_at = max(now + wait, asked or now)
    with ctx.engine.begin() as db:
        outbox.put_back(db, parcel.id, str(trouble), due_at=due_at)
    log.warning("parcel put back", extra={"parcel": parcel.id, "attempts": parcel.attempts})


def _fail(ctx: Context, parcel: Parcel, trouble: Refused) -> None:
    now = ctx.clock()
    with ctx.engine.begin() as db:
        outbox.fail(db, parcel.id, str(trouble))
        if undeliverable.keep(db, parcel.person, str(trouble), now=now):
            key = f"undeliverable/{parcel.person}"
            troubles.note(db, key, f"mail to a person was refused: {trouble}", now=now)
        wakes.wake(db, outbox.concerned(db, parcel), at=now)
    log.error("parcel refused", extra={"parcel": parcel.id, "letter": parcel.letter})
