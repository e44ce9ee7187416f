"""A pair meets again: HR and the manager are told once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from cadence import agenda, cases, moments
from cadence.alerts import CaseStep
from cadence.decisions import Decision, Keep, Later, Want
from cadence.facts import OpenWant, PairFacts, PersonFacts
from cadence.letters import Letter, LetterClass, Named
from cadence.privacy import Visibility
from cadence.rules import cancellation_alert
from cadence.rules.told_of_case import people_told
from cadence.rules.wanting import named


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertCleared(Letter):
    """When the case was opened, and the two meetings that cleared it."""

    name: ClassVar[str] = "alert_cleared"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    to_hr: bool
    manager: Named
    report: Named
    opened: date
    held: tuple[date, ...]
    nameless: bool = False


def due(facts: PairFacts, now: datetime) -> Iterator[Decision | Later]:
    """Close the case after two meetings in a row, and tell those who were told of it."""
    if not agenda.is_live(facts, now):
        return
    judged = cases.judge(facts, now)
    if judged.step is not CaseStep.CLEARED:
        return
    told = people_told(facts, judged.number)
    wants = cancellation_alert.wish(facts, AlertCleared.name, judged.number, told, now, judged.why)
    kept = Keep(cancellation_alert.event(facts, judged, CaseStep.CLEARED, now))
    key = f"{cancellation_alert.case_key(facts, judged.number)}/cleared"
    yield Decision(key, judged.why, (kept, *wants))


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """A case that was closed stays closed."""
    return ""


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> AlertCleared:
    """Who, when it began, and the two dates."""
    want = wants[0].want
    pair, case = cancellation_alert.the_case(facts, want)
    reader = facts.person.person
    nameless = cancellation_alert.is_nameless(pair, reader.id)
    return AlertCleared(
        to=named(reader),
        zone=reader.timezone,
        locale=reader.locale,
        thread=cancellation_alert.key_of(
            cancellation_alert.CancellationAlert.name, pair, case.number, reader.id
        ),
        to_hr=reader.id != pair.pair.manager,
        manager=cancellation_alert.shown(pair.manager.person, nameless=nameless),
        report=cancellation_alert.shown(pair.report.person, nameless=nameless),
        opened=moments.local_day(case.opened_at, reader.timezone),
        held=_held(pair, case.opened_at, case.cleared_at or now),
        nameless=nameless,
        sees=Visibility.CASE,
        minutes=1,
        day=moments.today(facts.person, now),
    )


def _held(pair: PairFacts, opened_at: datetime, cleared_at: datetime) -> tuple[date, ...]:
    """The days of the two meetings that cleared the case: the last two held before it was."""
    held = [
        c.meeting
        for c in cases.count(pair, cleared_at)
        if c.verdict is cases.Verdict.HELD and c.meeting.ends_at > opened_at
    ]
    return tuple(moments.local_day(m.starts_at, m.zone) for m in held[-cases.HELD_TO_CLEAR :])
