"""Reads one mail that was stored: whose it is, what it says, what is kept, and its receipt."""

import logging
import traceback
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from cadence.answers import NotOneOnOne
from cadence.decisions import Decision, Keep, Undone
from cadence.mail import IncomingMail
from cadence.people import Organisation, Person, PersonId
from cadence.preferences import Leave
from cadence.replies import identity, outcome
from cadence.replies.authentication import MailTrust
from cadence.replies.identity import Foreign, Identity, Known, Stranger
from cadence.replies.outcome import Bounced, Ignored, Outcome
from cadence.replies.reading import Bounce, Disposition, Reading, ReplyContext
from cadence.replies.refusal import Refusal, refuse
from cadence.replies.understanding import understand
from daemon import crashing, invited
from daemon.context import Context
from daemon.perform import Desk, perform
from daemon.records import (
    answered,
    decisions,
    inbox,
    outbox,
    people,
    roll,
    troubles,
    undeliverable,
    wakes,
)
from daemon.records.engine import reading
from daemon.records.inbox import Closing, StoredMail
from daemon.reply_facts import Incoming, context_of, context_of_nobody, facts_of, written_at
from daemon.steps import observe_meetings, trial_reading
from integrations.mail.guard import Unreadable
from integrations.mail.mime_in import read_mail_bytes

log = logging.getLogger(__name__)

OF_THE_LEDGER = (NotOneOnOne, Leave, Undone)


@dataclass(frozen=True, slots=True)
class Heard:
    """A mail as it was read, before anything is kept of it."""

    mail: IncomingMail
    who: Identity
    said: Reading
    incoming: Incoming | None
    written_at: datetime


@dataclass(frozen=True, slots=True)
class Ending:
    """What a reading leaves to do after its commit: parcels to post, mails to read again."""

    parcels: tuple[int, ...] = ()
    confirmed: tuple[int, ...] = ()


def run(ctx: Context, inbox_id: int) -> list[int]:
    """Read a mail to an end; the parcels (its receipt) to post now.

    Three attempts, then it is shunted with its bytes; each is counted before it begins. A mail
    whose readers died twice is first read by a process of its own: only if that dies too, the mail
    is to blame. Raises only where the database fails.
    """
    with ctx.engine.begin() as db:
        mail = inbox.attempt(db, inbox_id, ctx.owner, now=ctx.clock())
    if mail is None or (mail.suspect and not _is_harmless(ctx, mail)):
        return []
    crashing.point("read.taken")
    try:
        ending = _settle(ctx, mail, _hear(ctx, mail))
    except OperationalError:
        with ctx.engine.begin() as db:
            inbox.give_back(db, mail)
        raise
    except Exception as trouble:
        _note_trouble(ctx, mail, trouble)
        return []
    crashing.point("read.settled")
    again = (parcel for one in ending.confirmed for parcel in run(ctx, one))
    return [*ending.parcels, *again]


def _is_harmless(ctx: Context, mail: StoredMail) -> bool:
    """Whether a process of its own lives through reading it; if not, it is put aside and told."""
    if trial_reading.survives(mail.raw):
        return True
    now = ctx.clock()
    with ctx.engine.begin() as db:
        if inbox.shunt(db, mail.id, "it ends whoever reads it"):
            _tell_operator(db, mail.id, now=now)
    return False


def replay(ctx: Context, inbox_id: int) -> list[int]:
    """Read a mail again under the next number, as when the reader has learnt something.

    All that the earlier reading recorded is taken back first, in the same transaction (append-only:
    it stays in the history as undone, and whoever had read it learns so like after an `undo`); then
    the mail is read as if it had come now. Mails whose bytes were pruned are left alone.
    """
    with ctx.engine.begin() as db:
        row = inbox.row_of(db, inbox_id)
        if row is None or inbox.open_again(db, inbox_id) is None:
            return []
        before = inbox.decision_key(inbox_id, row.reading)
        if row.author and decisions.made(db, [before]):
            _take_back(db, ctx, before, PersonId(row.author))
    return run(ctx, inbox_id)


def _take_back(db: Connection, ctx: Context, before: str, author: PersonId) -> None:
    now = ctx.clock()
    gone = Keep(Undone(before, None, author, now))
    decision = Decision(f"replay/{before}", "the mail is read again", (gone,))
    _perform(db, ctx, decision, author, now=now)


def _perform(
    db: Connection, ctx: Context, decision: Decision, author: PersonId, *, now: datetime
) -> list[int]:
    """Carry it out; a word about which meetings are 1:1s, or about leave, is in the ledger at once:
    no letter goes that it made void."""
    parcels = perform(db, decision, author, Desk(ctx.stationery, ctx.franking), now=now)
    kept = [effect.record for effect in decision.effects if isinstance(effect, Keep)]
    if parcels is not None and any(isinstance(one, OF_THE_LEDGER) for one in kept):
        organisation = roll.read(db, ctx.domains)
        woken = observe_meetings.tell_again(db, ctx, author, organisation, now=now)
        wakes.wake(db, woken, at=now)
    return parcels or []


def _hear(ctx: Context, stored: StoredMail) -> Heard | Unreadable:
    """Everything that a stranger's bytes decide, with no transaction open while they are read."""
    mail = read_mail_bytes(stored.raw)
    if isinstance(mail, Unreadable):
        return mail
    at = written_at(mail, stored.received_at)
    with reading(ctx.engine) as db:
        organisation = roll.read(db, ctx.domains)
        who = _identify(db, ctx, mail, organisation)
        incoming = _incoming(db, stored, mail, who, at)
        context = _context(db, ctx, incoming, organisation, at)

    said = understand(mail, context)

    return Heard(mail, who, said, incoming, at)


def _identify(
    db: Connection, ctx: Context, mail: IncomingMail, organisation: Organisation
) -> Identity:
    clues = identity.clues(mail, ctx.franking.address)
    found = answered.letters_found(db, clues, ctx.franking.keys)
    trust = MailTrust(ctx.authserv_ids, internal=ctx.trust_internal)
    return identity.identify(mail, found, organisation, trust, now=ctx.clock())


def _incoming(
    db: Connection, stored: StoredMail, mail: IncomingMail, who: Identity, at: datetime
) -> Incoming | None:
    if not isinstance(who, Known):
        return None
    parcel = answered.parcel_answered(db, who.person.id, who.letter) if who.letter else None
    return Incoming(stored, mail, who, parcel, at)


def _context(
    db: Connection,
    ctx: Context,
    incoming: Incoming | None,
    organisation: Organisation,
    at: datetime,
) -> ReplyContext:
    if incoming is None:
        return context_of_nobody(ctx, organisation, at)
    return context_of(db, ctx, incoming, organisation)


def _settle(ctx: Context, stored: StoredMail, heard: Heard | Unreadable) -> Ending:
    """One short transaction: look again, decide, perform, close. All of it, or none."""
    now = ctx.clock()
    with ctx.engine.begin() as db:
        if not inbox.is_open(db, stored):
            return Ending()
        if isinstance(heard, Unreadable):
            inbox.shunt(db, stored.id, f"unreadable: {heard.reason}")
            _tell_operator(db, stored.id, now=now)
            return Ending()
        if stored.reading > 1:
            troubles.close(db, f"inbox/{stored.id}", now=now)
        if heard.incoming is None:
            return _close_unknown(db, ctx, stored, heard, now=now)
        return _close_known(db, ctx, heard, heard.incoming, now=now)


def _close_known(
    db: Connection, ctx: Context, heard: Heard, incoming: Incoming, *, now: datetime
) -> Ending:
    facts = facts_of(db, ctx, incoming, heard.said, now=now)
    decided = outcome.decide(heard.said, facts, now)
    parcels = _carry_out(db, ctx, decided, incoming.known.person.id, now=now)
    if heard.mail.calendar and incoming.known.authenticated:
        _take_in(db, ctx, heard.mail, incoming.known.person, now=now)
    confirmed = outcome.released(heard.said, facts)
    for one in confirmed:
        inbox.open_again(db, one, confirmed=True)
    if heard.said.disposition is Disposition.REPLY and (facts.may_write or incoming.known.proven):
        _note_answer(db, incoming, now=now)
    closing = _closing(heard, decided, waits=outcome.waits_for_yes(heard.said, facts))
    inbox.close(db, incoming.stored, closing, now=now)
    crashing.point("read.settling")
    return Ending(tuple(parcels), confirmed)


def _take_in(
    db: Connection, ctx: Context, mail: IncomingMail, author: Person, *, now: datetime
) -> None:
    """An invitation, a cancellation or an answer to one: read as a calendar when its turn comes."""
    invited.take_in(db, mail, author, roll.read(db, ctx.domains), ctx.franking.address, now=now)


def _close_unknown(
    db: Connection, ctx: Context, stored: StoredMail, heard: Heard, *, now: datetime
) -> Ending:
    """Nobody's mail: bounces count, a colleague is told that the letter was not theirs, and no
    machine and no stranger gets a word."""
    decided: Outcome
    match heard.who:
        case _ if heard.said.disposition is Disposition.BOUNCE:
            decided = Bounced(heard.said.bounces)
        case Foreign() if heard.said.disposition in (Disposition.REPLY, Disposition.FOREIGN):
            mail = heard.mail
            decided = refuse(heard.who, mail.header("message-id"), mail.header("subject"), now)
        case Stranger(why):
            decided = Ignored(why)
        case _:
            decided = Ignored(heard.said.disposition.value)
    by = heard.who.by.id if isinstance(heard.who, Foreign) and heard.who.by else PersonId("")
    parcels = _carry_out(db, ctx, decided, by, now=now)
    inbox.close(db, stored, _closing(heard, decided, waits=False), now=now)
    return Ending(tuple(parcels))


def _carry_out(
    db: Connection, ctx: Context, decided: Outcome, author: PersonId, *, now: datetime
) -> list[int]:
    match decided:
        case Decision():
            return _perform(db, ctx, decided, author, now=now)
        case Refusal(decision=Decision() as decision):
            return _perform(db, ctx, decision, author, now=now)
        case Bounced(bounces):
            for bounce in bounces:
                _note_bounce(db, bounce, now=now)
        case Ignored() | Refusal():
            pass
        case _:
            assert_never(decided)
    return []


def _note_bounce(db: Connection, bounce: Bounce, *, now: datetime) -> None:
    """Only a report that names a mail of ours counts: anybody can write that an address is dead."""
    found = answered.parcel_of_message(db, bounce.message_id) if bounce.message_id else None
    if found is None or not bounce.permanent:
        return
    parcel, person = found
    if undeliverable.keep(db, person, "a mail came back for good", now=now):
        key = f"undeliverable/{person}"
        troubles.note(db, key, "mail to a person came back for good", now=now)
        wakes.wake(db, {person, *people.pairs_of(db, person)}, at=now)
    log.warning("mail came back", extra={"parcel": parcel})


def _note_answer(db: Connection, incoming: Incoming, *, now: datetime) -> None:
    """The letter is answered, whatever was said: silence ends, and rules look again."""
    author = incoming.known.person.id
    if incoming.parcel is not None:
        outbox.note_answer(db, incoming.parcel.id, now=now)
        wakes.wake_for_letters(db, {author, *people.pairs_of(db, author)}, at=now)


def _closing(heard: Heard, decided: Outcome, *, waits: bool) -> Closing:
    closing = Closing(
        state=inbox.WAITING if waits else _state(decided),
        outcome=_told(decided),
        disposition=heard.said.disposition.value,
        message_id=heard.mail.header("message-id").strip(),
        written_at=heard.written_at,
    )
    incoming = heard.incoming
    if incoming is None:
        return closing
    about = {incoming.known.person.id, *(one.about for one in heard.said.feedback)}
    return replace(
        closing,
        author=incoming.known.person.id,
        parcel=incoming.parcel.id if incoming.parcel else None,
        authenticated=incoming.known.authenticated,
        about=tuple(sorted(about)),
        commands=() if waits else tuple((c.name, c.argument) for c in heard.said.commands),
    )


def _state(decided: Outcome) -> str:
    match decided:
        case Decision():
            return inbox.READ
        case Refusal():
            return inbox.REFUSED
        case Ignored() | Bounced():
            return inbox.IGNORED


def _told(decided: Outcome) -> str:
    match decided:
        case Decision(because=because):
            return because
        case Refusal(why=why):
            return why.value
        case Ignored(reason):
            return reason
        case Bounced():
            return "bounce"


def _note_trouble(ctx: Context, mail: StoredMail, trouble: Exception) -> None:
    """It broke the reader: tried twice more, then put aside and told."""
    # What the exception says may be the author's words: only its kind and place are logged.
    place = traceback.extract_tb(trouble.__traceback__)[-1]
    log.error(
        "mail not read",
        extra={
            "inbox": mail.id,
            "attempt": mail.attempts,
            "why": type(trouble).__name__,
            "where": f"{place.name}:{place.lineno}",
        },
    )
    now = ctx.clock()
    with ctx.engine.begin() as db:
        if mail.attempts < inbox.ATTEMPTS:
            inbox.let_go(db, mail.id)
        elif inbox.shunt(db, mail.id, type(trouble).__name__):
            _tell_operator(db, mail.id, now=now)


def _tell_operator(db: Connection, mail: int, *, now: datetime) -> None:
    what = f"mail {mail} could not be read; its bytes are kept: cadenced replay {mail}"
    troubles.note(db, f"inbox/{mail}", what, now=now)
