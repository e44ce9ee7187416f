"""A lost 1:1 has a new time, or has lost it again: both get the invitation that says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from cadence import agenda
from cadence.decisions import Decision, Keep, Later, Rebooking, Want
from cadence.facts import OpenWant, PairFacts, PersonFacts
from cadence.letters import Letter, LetterClass, When
from cadence.meetings import Status
from cadence.policies import wants_letter
from cadence.rules import showing
from cadence.rules.wanting import THE_REST, decide
from cadence.sent import letter_for, root
from cadence.subjects import subject_name

BOTH = ("manager", "report")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebooked(Letter):
    """The new time, or that it was given up; `invitation` goes along for the reader's calendar."""

    name: ClassVar[str] = "rebooked"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    slot: When
    cancelled: bool
    invitation: Rebooking


def due(facts: PairFacts, now: datetime) -> Iterator[Decision | Later]:
    """One to each of the two for every choice; for a choice taken back only if it was told."""
    if not wants_letter(facts.settings, Rebooked.name, facts.pair, facts.report.person):
        return
    if not agenda.is_live(facts, now):
        return
    for chosen in _standing(facts):
        if chosen.start <= now:
            continue
        if _is_superseded(facts, chosen):
            yield _given_up(chosen, now)
        elif _is_news(facts, chosen):
            yield from _wish(facts, chosen)


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why the invitation should not go any more, or nothing."""
    pair = showing.pair_of(facts, want)
    chosen = _named(pair, want) if pair else None
    if chosen is None:
        return "another time was chosen since"
    return "the new time has passed" if chosen.start <= now else ""


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> Rebooked:
    """The slot, and the invitation or its cancelling."""
    want = wants[0].want
    pair = showing.pair_of(facts, want)
    chosen = _named(pair, want) if pair else None
    if pair is None or chosen is None:
        msg = f"nothing is booked for {want.key}"
        raise LookupError(msg)
    me, other = pair.presence(want.person).person, agenda.other_of(pair, want.person).person
    elsewhere = other.timezone if other.timezone != me.timezone else ""
    meeting = next((m for m in pair.meetings if m.key == chosen.meeting), None)
    # To be heard, a cancelling counts one further than what it cancels (RFC 5546 §2.1.4).
    told = replace(chosen, sequence=chosen.sequence + 1) if chosen.cancelled else chosen
    return Rebooked(
        **showing.frame(pair, want.person, meeting, want.key),
        slot=When(chosen.start, chosen.end, me.timezone, elsewhere),
        cancelled=chosen.cancelled,
        invitation=told,
        day=showing.day_of(pair, want.person, now),
    )


def _standing(facts: PairFacts) -> Iterator[Rebooking]:
    """What was last chosen for each lost 1:1."""
    latest = {chosen.uid: chosen for chosen in facts.rebookings}
    yield from latest.values()


def _is_superseded(facts: PairFacts, chosen: Rebooking) -> bool:
    """Whether the two put the 1:1 back by themselves since: to its slot, or to a time not ours."""
    meeting = next((m for m in facts.meetings if m.key == chosen.meeting), None)
    if chosen.cancelled or meeting is None or meeting.changed_at is None:
        return False
    ours = {one.start for one in facts.rebookings if one.uid == chosen.uid}
    put_to = meeting.starts_at if meeting.status is Status.SCHEDULED else meeting.moved_to
    return put_to is not None and put_to not in ours and meeting.changed_at >= chosen.at


def _given_up(chosen: Rebooking, now: datetime) -> Decision:
    gone = replace(chosen, at=now, sequence=chosen.sequence + 1, cancelled=True)
    why = "they put the 1:1 back into the calendar by themselves"
    return Decision(f"{Rebooked.name}/{chosen.uid}/{gone.sequence}/given up", why, (Keep(gone),))


def _is_news(facts: PairFacts, chosen: Rebooking) -> bool:
    """A choice that was taken back is news to whoever was told of one under its name."""
    if not chosen.cancelled:
        return True
    told = (replace(chosen, sequence=n, cancelled=False) for n in range(chosen.sequence + 1))
    return any(letter_for(facts, f"{_key(asked)}/{side}") for asked in told for side in BOTH)


def _key(chosen: Rebooking) -> str:
    return f"{Rebooked.name}/{chosen.meeting}/{chosen.sequence}{'-' if chosen.cancelled else ''}"


def _named(facts: PairFacts, want: Want) -> Rebooking | None:
    """The choice that a want's key names, if it is still the last."""
    key = root(want.key).rpartition("/")[0]
    return next((chosen for chosen in _standing(facts) if _key(chosen) == key), None)


def _wish(facts: PairFacts, chosen: Rebooking) -> Iterator[Decision]:
    because = "the new time was given up again" if chosen.cancelled else "they chose a new time"
    wants = [
        Want(
            person,
            Rebooked.name,
            f"{_key(chosen)}/{side}",
            subject_name(facts.pair),
            not_before=chosen.at,
            expires=chosen.start,
            rank=THE_REST,
            because=because,
        )
        for side, person in zip(BOTH, (facts.pair.manager, facts.pair.report), strict=True)
        if facts.settings.in_pilot(facts.presence(person).person)
    ]
    yield from decide(facts, _key(chosen), wants)
