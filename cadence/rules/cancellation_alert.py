"""A pair keeps not meeting: the manager is told, and HR two working days later if it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from cadence import agenda, cases, moments, slots
from cadence.alerts import Case, CaseEvent, CaseStep
from cadence.cases import Judgement
from cadence.decisions import Decision, Keep, Later, Want
from cadence.facts import OpenWant, PairFacts, PersonFacts
from cadence.letters import Letter, LetterClass, Named, Slot
from cadence.people import Person, PersonId
from cadence.policies import wants_letter
from cadence.privacy import Visibility
from cadence.rules import showing
from cadence.rules.wanting import THE_REST, decide, named
from cadence.sent import letter_for
from cadence.subjects import subject_name

DAYS_FOR_THE_MANAGER = 2
USEFUL = timedelta(days=21)
NOBODY = Named("", "", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellationAlert(Letter):
    """Counts and dates, never words. `to_hr` False: the manager's letter, with slots.

    `met_since`: they met after the last loss, which two meetings in a row would clear.
    `nameless`: HR itself is in the pair, so the operator is told, without names. `unseen_calendar`:
    whose calendar is not read, so that all of it rests on the other's.
    """

    name: ClassVar[str] = "cancellation_alert"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    to_hr: bool
    manager: Named
    report: Named
    lost: int
    of: int
    losses: tuple[tuple[datetime, str], ...]
    last_held: date | None
    slots: tuple[Slot, ...] = ()
    told_manager_at: datetime | None = None
    nameless: bool = False
    met_since: bool = False
    unseen_calendar: Named | None = None
    invites: bool = True


def due(facts: PairFacts, now: datetime) -> Iterator[Decision | Later]:
    """Open the case and tell the manager at once; HR only while it stands two working days on."""
    if not wants_letter(facts.settings, CancellationAlert.name, facts.pair, facts.report.person):
        return
    if not agenda.is_live(facts, now) or not facts.settings.in_pilot(facts.manager.person):
        return
    judged = cases.judge(facts, now)
    if judged.look_again is not None and judged.look_again > now:
        yield Later(judged.look_again)
    if judged.step is CaseStep.OPENED:
        yield from _open(facts, judged, now)
    elif judged.step is CaseStep.DISPUTED:
        kept = Keep(event(facts, judged, CaseStep.DISPUTED, now))
        yield Decision(f"{case_key(facts, judged.number)}/disputed", judged.why, (kept,))
    elif judged.step is None and judged.stands:
        yield from _tell_hr(facts, judged, now)


def case_key(facts: PairFacts, number: int) -> str:
    """`case/<pair>/<number>`."""
    return f"case/{facts.pair}/{number}"


def key_of(letter: str, facts: PairFacts, number: int, person: PersonId) -> str:
    """`LETTER/<pair>/<number>/<person>`: each who is told is told once."""
    return f"{letter}/{facts.pair}/{number}/{person}"


def number_in(want: Want) -> int:
    """The number of the case that a want is about."""
    return int(want.key.split("/")[2])


def event(facts: PairFacts, judged: Judgement, step: CaseStep, now: datetime) -> CaseEvent:
    """One line of the case's history."""
    return CaseEvent(facts.pair, judged.number, step, now, judged.lost, judged.of)


def hr_for(facts: PairFacts, now: datetime) -> tuple[PersonId, ...]:
    """The HR partners who are told, those in the pair left out; else the operator, or nobody.

    Whoever left or is not in the list of people is none of them, whatever the configuration says:
    nobody would be told.
    """
    settings = facts.settings
    partners = settings.hr_by_team.get(facts.report.person.team) or settings.hr
    found = _reachable(facts, partners, now) or _reachable(facts, settings.hr, now)
    if found or settings.operator is None:
        return found
    return _reachable(facts, (settings.operator,), now)


def _reachable(
    facts: PairFacts, partners: Sequence[PersonId], now: datetime
) -> tuple[PersonId, ...]:
    pair = (facts.pair.manager, facts.pair.report)
    known = ((one, facts.people.get(one)) for one in partners if one not in pair)
    return tuple(
        one for one, who in known if who and who.is_active(moments.local_day(now, who.timezone))
    )


def is_nameless(facts: PairFacts, reader: PersonId) -> bool:
    """Whether the reader is told without names: the operator, in place of HR."""
    return reader != facts.pair.manager and reader not in facts.settings.partners


def case_of(facts: PairFacts, number: int) -> Case | None:
    """The pair's case with that number."""
    return next((case for case in facts.cases if case.number == number), None)


def the_case(facts: PersonFacts, want: Want) -> tuple[PairFacts, Case]:
    """The case that a letter is about; raises LookupError where there is none."""
    pair = showing.the_pair(facts, want)
    case = case_of(pair, number_in(want))
    if case is None:
        msg = f"no case for {want.key}"
        raise LookupError(msg)
    return pair, case


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why the alert should not go any more, or nothing."""
    pair = showing.pair_of(facts, want)
    case = case_of(pair, number_in(want)) if pair else None
    if pair is None or case is None or not case.is_open:
        return "the case is closed"
    to_hr = want.person != pair.pair.manager
    return "the case does not stand at present" if to_hr and not _stands(pair, now) else ""


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> CancellationAlert:
    """Counts, dates and who gave each slot up; for the manager, three slots."""
    want = wants[0].want
    pair, case = the_case(facts, want)
    reader = facts.person.person
    to_hr, nameless = want.person != pair.pair.manager, is_nameless(pair, reader.id)
    judged = cases.judge(pair, now)
    told = letter_for(pair, key_of(CancellationAlert.name, pair, case.number, pair.pair.manager))
    offered = () if to_hr else _slots(pair, judged, now)
    unseen = pair.unread
    book = showing.Codebook()
    return CancellationAlert(
        to=named(reader),
        zone=reader.timezone,
        locale=reader.locale,
        thread=want.key,
        other=None if to_hr else named(pair.report.person),
        to_hr=to_hr,
        manager=shown(pair.manager.person, nameless=nameless),
        report=shown(pair.report.person, nameless=nameless),
        lost=judged.lost,
        of=judged.of,
        losses=tuple((m.starts_at, m.by.value if m.by else "") for m in judged.losses),
        last_held=judged.last_held.date() if judged.last_held else None,
        slots=offered,
        told_manager_at=(told.sent_at or told.decided_at) if told else None,
        nameless=nameless,
        met_since=_met_since(judged),
        unseen_calendar=named(pair.presence(unseen).person) if unseen and not nameless else None,
        invites=slots.invites(pair.settings),
        codes=book.codes(offered if slots.invites(pair.settings) else ()),
        sees=Visibility.CASE,
        minutes=1,
        day=moments.today(facts.person, now),
    )


def _met_since(judged: cases.Judgement) -> bool:
    last = max((loss.starts_at for loss in judged.losses), default=None)
    return last is not None and judged.last_held is not None and judged.last_held > last


def shown(person: Person, *, nameless: bool) -> Named:
    """The person as the case's letters name them, or nobody."""
    return NOBODY if nameless else named(person)


def wish(
    facts: PairFacts, letter: str, number: int, people: Sequence[PersonId], now: datetime, why: str
) -> list[Want]:
    """One want for each who is told of a case."""
    return [
        Want(
            person,
            letter,
            key_of(letter, facts, number, person),
            subject_name(facts.pair),
            not_before=now,
            expires=now + USEFUL,
            rank=THE_REST,
            because=why,
        )
        for person in people
    ]


def _open(facts: PairFacts, judged: Judgement, now: datetime) -> Iterator[Decision]:
    wants = wish(
        facts, CancellationAlert.name, judged.number, (facts.pair.manager,), now, judged.why
    )
    kept = Keep(event(facts, judged, CaseStep.OPENED, now))
    yield Decision(case_key(facts, judged.number), judged.why, (kept, *wants))


def _tell_hr(facts: PairFacts, judged: Judgement, now: datetime) -> Iterator[Decision | Later]:
    case = case_of(facts, judged.number)
    if case is None or case.hr_told_at is not None:
        return
    key = key_of(CancellationAlert.name, facts, case.number, facts.pair.manager)
    told = letter_for(facts, key)
    if told is None or told.sent_at is None:
        again = wish(facts, CancellationAlert.name, case.number, (facts.pair.manager,), now, "")
        yield from decide(facts, case_key(facts, case.number), again)
        return
    at = moments.working_days_later(facts.manager, told.sent_at, DAYS_FOR_THE_MANAGER)
    people = hr_for(facts, now)
    if at is None or not people:
        return
    if now < at:
        yield Later(at)
        return
    why = f"{judged.lost} of {judged.of} lost, two working days after the manager was told"
    wants = wish(facts, CancellationAlert.name, case.number, people, now, why)
    kept = Keep(event(facts, judged, CaseStep.HR_TOLD, now))
    yield Decision(f"{case_key(facts, case.number)}/hr", why, (kept, *wants))


def _stands(pair: PairFacts, now: datetime) -> bool:
    return cases.judge(pair, now).stands


def _slots(pair: PairFacts, judged: Judgement, now: datetime) -> tuple[Slot, ...]:
    return slots.free_for_both(pair, judged.losses[-1], now) if judged.losses else ()
