"""The facts changed: an alert should not have been raised; both are told."""

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
class AlertWithdrawn(Letter):
    """When the case was opened, and why it does not stand."""

    name: ClassVar[str] = "alert_withdrawn"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    to_hr: bool
    manager: Named
    report: Named
    opened: date
    why: str
    nameless: bool = False


def due(facts: PairFacts, now: datetime) -> Iterator[Decision | Later]:
    """Withdraw a case that rests on something that is not so, and tell those who were told."""
    if not agenda.is_live(facts, now):
        return
    judged = cases.judge(facts, now)
    if judged.step is not CaseStep.WITHDRAWN:
        return
    told = people_told(facts, judged.number)
    wants = cancellation_alert.wish(
        facts, AlertWithdrawn.name, judged.number, told, now, judged.why
    )
    kept = Keep(cancellation_alert.event(facts, judged, CaseStep.WITHDRAWN, now))
    key = f"{cancellation_alert.case_key(facts, judged.number)}/withdrawn"
    yield Decision(key, judged.why, (kept, *wants))


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """A case that was withdrawn stays so."""
    return ""


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> AlertWithdrawn:
    """Who, when it began, and why it should not have."""
    want = wants[0].want
    pair, case = cancellation_alert.the_case(facts, want)
    reader = facts.person.person
    nameless = cancellation_alert.is_nameless(pair, reader.id)
    return AlertWithdrawn(
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
        why=want.because,
        nameless=nameless,
        sees=Visibility.CASE,
        minutes=1,
        day=moments.today(facts.person, now),
    )
