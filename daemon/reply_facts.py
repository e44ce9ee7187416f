"""Gathers what a reply is read against, and what deciding about it may look at."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from cadence.answers import Question
from cadence.commitments import CommitmentId
from cadence.decisions import Rebooking
from cadence.facts import HeldCommitment, PairFacts
from cadence.feedback import Feedback, FeedbackId, FeedbackState
from cadence.goals import GoalId, GoalState, GoalUpdate
from cadence.letters import Codes
from cadence.mail import IncomingMail, SentMail
from cadence.people import Organisation, Pair, Person, PersonId
from cadence.replies.identity import Known
from cadence.replies.reading import CommitmentRef, GoalRef, Prompt, Reading, ReplyContext
from cadence.replies.reply_facts import (
    AnsweredLetter,
    EarlierReply,
    ReceiptPolicy,
    ReplyFacts,
)
from daemon.context import Context
from daemon.gathering import gather_pair
from daemon.records import (
    answered,
    commitments,
    feedback,
    goals,
    inbox,
    kept_items,
    people,
    roll,
    wishes,
)
from daemon.records.answered import AnsweredParcel, SentBodies
from daemon.records.inbox import StoredMail
from integrations.calendars.itip_in import proposed_time
from integrations.mail.mime_in import read_sent_bytes, sent_mail

LATELY = timedelta(days=14)
SHOWN = timedelta(days=60)
AN_HOUR = timedelta(hours=1)
_MOST_OF_A_THREAD = 12


READ_AS = {"no_one_on_one": "cancellation_nudge"}
"""Letters that are answered like another; whose words are shown to whom does not follow from it."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One mail with whose it is, the letter it answers, and when it was written."""

    stored: StoredMail
    mail: IncomingMail
    known: Known
    parcel: AnsweredParcel | None
    written_at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the goals and promises that the author may speak of."""

    codes: Codes
    goals: dict[GoalId, GoalState]
    updates: dict[GoalId, tuple[GoalUpdate, ...]]
    commitments: dict[CommitmentId, HeldCommitment]


def written_at(mail: IncomingMail, received_at: datetime) -> datetime:
    """The mail's own Date where it can be true; "by Friday" is said from there."""
    date = mail.date
    if date is None or not received_at - LATELY <= date <= received_at + timedelta(minutes=5):
        return received_at
    return date


def context_of(
    db: Connection, ctx: Context, incoming: Incoming, organisation: Organisation
) -> ReplyContext:
    """What the reader may know."""
    author, parcel = incoming.known.person, incoming.parcel
    standing = _standing(db, author, parcel, now=ctx.clock())
    return ReplyContext(
        now=incoming.written_at.astimezone(_zone(author.timezone)),
        author=author,
        people=organisation.people,
        goals=_goal_refs(standing),
        commitments=_commitment_refs(standing),
        prompt=_prompt(parcel, author),
        thread=_thread(db, incoming),
        own_addresses=frozenset({ctx.franking.address.lower()}),
    )


def context_of_nobody(ctx: Context, organisation: Organisation, now: datetime) -> ReplyContext:
    """What the reader may know where the writer is nobody: enough to tell a machine."""
    nobody = Person(PersonId(""), "")
    own = frozenset({ctx.franking.address.lower()})
    return ReplyContext(now, nobody, organisation.people, own_addresses=own)


def facts_of(
    db: Connection, ctx: Context, incoming: Incoming, reading: Reading, *, now: datetime
) -> ReplyFacts:
    """All that deciding may look at."""
    known, parcel = incoming.known, incoming.parcel
    author = known.person
    lines = people.pairs_of(db, author.id)
    booked = _booked(db, author, reading)
    pair = booked.pair if booked else _pair(author, parcel, lines)
    mails = _earlier_mails(db, incoming, now=now)
    earlier = kept_items.earlier_replies(db, mails)
    held = feedback.by_author(db, author.id)
    standing = _standing(db, author, parcel, now=now, earlier=earlier)
    thread = parcel.thread if parcel else ""
    pair_facts = gather_pair(db, ctx, pair, now=now) if pair else None
    return ReplyFacts(
        key=incoming.stored.key,
        author=author,
        identity=known,
        organisation=ctx.settings.organisation,
        people=roll.read(db, ctx.domains).people,
        mail_domain=ctx.franking.domain,
        letter=_letter(parcel),
        codes=standing.codes,
        pair=pair,
        lines=lines,
        pair_facts=pair_facts,
        goals=standing.goals,
        goal_updates=standing.updates,
        commitments=standing.commitments | _between(pair_facts),
        drafts=_drafts(held, parcel, earlier),
        delivered=frozenset(_delivered(held)),
        waiting=_waiting(db, author.id, parcel, mails),
        confirmed=incoming.stored.confirmed,
        invitation=booked,
        proposed=_proposed(incoming, reading, now=now) if booked else None,
        earlier=earlier,
        receipts_lately=answered.receipts_since(db, author.id, thread, since=now - AN_HOUR),
        receipts=_policy(ctx),
        message_id=incoming.mail.header("message-id").strip(),
        subject=incoming.mail.header("subject").strip(),
    )


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError):
        return ZoneInfo("UTC")


def _pair(author: Person, parcel: AnsweredParcel | None, lines: tuple[Pair, ...]) -> Pair | None:
    """The pair the words are for: the letter's; for a letter about no pair and for a fresh mail,
    the author's with their manager, or the only one there is. HR is of no pair it reads about."""
    if parcel is not None and parcel.pair is not None:
        return parcel.pair if author.id in (parcel.pair.manager, parcel.pair.report) else None
    own = [line for line in lines if line.report == author.id]
    if own:
        return own[0]
    return lines[0] if len(lines) == 1 else None


def _letter(parcel: AnsweredParcel | None) -> AnsweredLetter | None:
    if parcel is None:
        return None
    return AnsweredLetter(
        key=parcel.key,
        name=parcel.letter,
        prompt=parcel.prompt,
        thread=parcel.thread,
        codes=parcel.codes,
        questions=parcel.questions,
        meeting=parcel.meeting,
        receipt_for=parcel.receipt_for,
    )


def _standing(
    db: Connection,
    author: Person,
    parcel: AnsweredParcel | None,
    *,
    now: datetime,
    earlier: tuple[EarlierReply, ...] = (),
) -> Standing:
    codes = parcel.codes if parcel else answered.last_shown(db, author.id, since=now - SHOWN)
    touched = [kept.record for reply in earlier for kept in reply.items]
    ids = {goal for _, goal in codes.goals}
    ids |= {record.goal for record in touched if isinstance(record, GoalUpdate)}
    states = {state.goal.id: state for state in goals.of_ids(db, ids)}
    updates: dict[GoalId, tuple[GoalUpdate, ...]] = {}
    for update in goals.updates_of(db, states):
        updates[update.goal] = (*updates.get(update.goal, ()), update)
    promises = commitments.by_id(db, {one for _, one in codes.commitments})
    own = (*promises, *commitments.of_owner(db, author.id))
    return Standing(codes, states, updates, {held.commitment.id: held for held in own})


def _between(pair: PairFacts | None) -> dict[CommitmentId, HeldCommitment]:
    return {held.commitment.id: held for held in pair.commitments} if pair else {}


def _earlier_mails(db: Connection, incoming: Incoming, *, now: datetime) -> list[int]:
    """The author's earlier mails that an `undo` may mean, the newest first."""
    author, parcel = incoming.known.person.id, incoming.parcel
    if parcel is None:
        found = answered.mails_lately(db, author, since=now - LATELY)
    else:
        found = answered.mails_of_thread(db, author, parcel.thread)
        asked = inbox.id_of(parcel.receipt_for)
        if asked is not None and asked not in found:
            found.append(asked)
    return [mail for mail in found if mail != incoming.stored.id]


def _drafts(
    held: tuple[Feedback, ...], parcel: AnsweredParcel | None, earlier: tuple[EarlierReply, ...]
) -> tuple[Feedback, ...]:
    """The corrections that the answered receipt, or the thread, asked about."""
    if parcel is None:
        return ()
    about = [r for r in earlier if parcel.receipt_for in ("", r.key)]
    asked = {kept.record.id for r in about for kept in r.items if isinstance(kept.record, Feedback)}
    return tuple(one for one in held if one.id in asked and one.state is FeedbackState.DRAFT)


def _delivered(held: tuple[Feedback, ...]) -> list[FeedbackId]:
    return [one.id for one in held if one.state is FeedbackState.DELIVERED]


def _waiting(
    db: Connection, author: PersonId, parcel: AnsweredParcel | None, mails: list[int]
) -> tuple[int, ...]:
    """The mails that a `yes` here confirms: the one its receipt asked about, else the thread's."""
    if parcel is None:
        return ()
    asked = inbox.id_of(parcel.receipt_for)
    return inbox.waiting_of(db, author, mails if asked is None else [asked])


def _booked(db: Connection, author: Person, reading: Reading) -> Rebooking | None:
    """The invitation of ours that a calendar's answer names by its UID, if it was the author's."""
    if reading.calendar is None:
        return None
    booked = wishes.rebooking_named(db, reading.calendar.uid)
    is_theirs = booked is not None and author.id in (booked.pair.manager, booked.pair.report)
    return booked if is_theirs else None


def _proposed(
    incoming: Incoming, reading: Reading, *, now: datetime
) -> tuple[datetime, datetime] | None:
    """The time that a COUNTER would rather have."""
    answer = reading.calendar
    if answer is None or answer.method != "COUNTER":
        return None
    zone = incoming.known.person.timezone
    return proposed_time(incoming.mail.calendar, answer.uid, zone, now=now)


def _policy(ctx: Context) -> ReceiptPolicy:
    wanted = ctx.settings.letter("receipt").options.get("receipts")
    return next((one for one in ReceiptPolicy if one.value == wanted), ReceiptPolicy.CHANGES)


def _prompt(parcel: AnsweredParcel | None, author: Person) -> Prompt:
    if parcel is None:
        return Prompt()
    return Prompt(
        kind=READ_AS.get(parcel.prompt, parcel.prompt),
        questions=tuple(Question(line.key, line.text) for line in parcel.questions),
        slots=parcel.codes.slots,
        zone=author.timezone,
    )


def _goal_refs(standing: Standing) -> tuple[GoalRef, ...]:
    codes = {goal: code for code, goal in standing.codes.goals}
    return tuple(
        GoalRef(
            ref=code,
            owner=state.goal.owner,
            title=state.goal.title,
            kind=state.goal.kind,
            parent=codes.get(state.goal.parent, "") if state.goal.parent else "",
            start=state.goal.start,
            target=state.goal.target,
            current=state.value,
            unit=state.goal.unit,
            due=state.goal.due,
        )
        for code, goal in standing.codes.goals
        if (state := standing.goals.get(goal)) is not None
    )


def _commitment_refs(standing: Standing) -> tuple[CommitmentRef, ...]:
    return tuple(
        CommitmentRef(code, held.commitment.owner, held.commitment.text, held.commitment.due)
        for code, one in standing.codes.commitments
        if (held := standing.commitments.get(one)) is not None
    )


def _thread(db: Connection, incoming: Incoming) -> tuple[SentMail, ...]:
    """Our mails and the author's in the thread before this one, the answered one first."""
    author, parcel, mail = incoming.known.person.id, incoming.parcel, incoming.stored
    if parcel is None:
        return tuple(map(_as_sent, answered.bodies_lately(db, author, before=mail)))
    bodies = answered.bodies_of_thread(db, author, parcel.thread, parcel.id, before=mail)
    earlier = [n for n in answered.mails_of_thread(db, author, parcel.thread) if n < mail.id]
    rows = (inbox.row_of(db, number) for number in earlier[:_MOST_OF_A_THREAD])
    theirs = (read_sent_bytes(row.raw) for row in rows if row is not None and row.raw)
    found = [*map(_as_sent, bodies), *(one for one in theirs if one is not None)]
    return tuple(found[:_MOST_OF_A_THREAD])


def _as_sent(one: SentBodies) -> SentMail:
    return sent_mail(one.message_id, one.subject, one.text, one.html)
