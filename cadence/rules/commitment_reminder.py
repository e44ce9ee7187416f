"""The day before a promise is due, once, to its owner."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from cadence import moments
from cadence.commitments import Commitment, CommitmentState
from cadence.decisions import Decision, Later, Want
from cadence.facts import HeldCommitment, OpenWant, PersonFacts
from cadence.letters import Letter, LetterClass, PromiseLine
from cadence.rules import showing
from cadence.rules.wanting import THE_REST, decide, named
from cadence.standing import reachable
from cadence.subjects import subject_name

REMINDED_AT = time(9)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentReminder(Letter):
    """The promises that are due on `due`."""

    name: ClassVar[str] = "commitment_reminder"
    kind: ClassVar[LetterClass] = LetterClass.ASK
    due: date
    promises: tuple[PromiseLine, ...]


def due(facts: PersonFacts, now: datetime) -> Iterator[Decision | Later]:
    """One wish a promise, at 09:00 of the owner's working day before; an ask is never reminded."""
    settings, person = facts.settings, facts.person.person
    if not settings.letter(CommitmentReminder.name).enabled or not settings.in_pilot(person):
        return
    for held in facts.commitments:
        at = _reminded_at(facts, held)
        if at is None or facts.live_since is None or at < facts.live_since:
            continue
        if now < at:
            yield Later(at)
        elif now < (expires := _expires(facts, held.commitment)):
            want = Want(
                person.id,
                CommitmentReminder.name,
                key_of(held.commitment),
                subject_name(person.id),
                not_before=at,
                expires=expires,
                rank=THE_REST,
                because=f"promised for {showing.day_in_words(_day(held.commitment))}",
            )
            yield from decide(facts, want.key, [want])


def key_of(commitment: Commitment) -> str:
    """`commitment_reminder/<commitment>/<day>`: a new day is a new reminder."""
    return f"{CommitmentReminder.name}/{commitment.id}/{commitment.due}"


def due_day(want: Want) -> str:
    """The day that a reminder is about; reminders of one day are one letter."""
    return want.key.partition("~")[0].rpartition("/")[2]


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why the reminder should not go any more, or nothing."""
    return "" if _promise(facts, want) else "the promise is done, dropped or moved"


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> CommitmentReminder:
    """The promises of one day, with codes to answer by."""
    promises = [found for one in wants if (found := _promise(facts, one.want))]
    book = showing.Codebook()
    reader = facts.person.person
    return CommitmentReminder(
        to=named(reader),
        zone=reader.timezone,
        locale=reader.locale,
        thread=wants[0].want.key,
        due=_day(promises[0]),
        promises=tuple(
            PromiseLine(book.commitment(p.id), reader.first_name, p.text, mine=True, due=p.due)
            for p in promises
        ),
        codes=book.codes(),
        minutes=1,
        day=moments.today(facts.person, now),
    )


def _promise(facts: PersonFacts, want: Want) -> Commitment | None:
    key = want.key.partition("~")[0]
    live = (h.commitment for h in facts.commitments if _is_open(facts, h))
    return next((one for one in live if one.due is not None and key_of(one) == key), None)


def _is_open(facts: PersonFacts, held: HeldCommitment) -> bool:
    return (
        not held.undone
        and held.commitment.state is CommitmentState.OPEN
        and held.commitment.owner == facts.person.person.id
    )


def _reminded_at(facts: PersonFacts, held: HeldCommitment) -> datetime | None:
    """None for promises without a day, and for those made after the reminder was due."""
    day = held.commitment.due
    if day is None or not _is_open(facts, held):
        return None
    person = reachable(facts.person, facts.preferences)
    clock = facts.settings.letter(CommitmentReminder.name).at or REMINDED_AT
    at = moments.day_before_at(person, day, clock)
    return at if at is not None and held.commitment.at < at else None


def _expires(facts: PersonFacts, commitment: Commitment) -> datetime:
    """The end of the day it is due."""
    zone = facts.person.person.timezone
    return moments.wall(_day(commitment) + timedelta(days=1), time(0), zone)


def _day(commitment: Commitment) -> date:
    if commitment.due is None:
        msg = "only promises with a day are reminded"
        raise ValueError(msg)
    return commitment.due
