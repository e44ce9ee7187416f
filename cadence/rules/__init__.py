"""The letters, and the rules that want them.

A rule is a function from the facts of one subject and a moment to decisions. It may be asked again
and again: a decision's key makes it happen once. Rules keep and want; only `composing.consider`
sends. What is learnt about a pair wakes the pair and both its people; what is learnt about a person
(leave, pause, zone, departure, a letter posted or answered) wakes them, their pairs, and so the
others of these pairs. A letter that was decided or posted wakes the subjects of its wants.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cadence import agenda
from cadence.decisions import Decision, Later, Want
from cadence.facts import OpenWant, PairFacts, PersonFacts
from cadence.letters import Letter
from cadence.rules import (
    agenda_addition,
    agenda_digest,
    agenda_prompt,
    alert_cleared,
    alert_withdrawn,
    cancellation_alert,
    cancellation_nudge,
    check_in,
    commitment_reminder,
    course_correction,
    follow_up,
    recap,
    recognition,
    silence,
    talked_over,
    welcome,
)
from cadence.rules import help as help_letter


@dataclass(frozen=True, slots=True)
class Rule:
    """A letter that is wanted by rules: its words, and why it may not be wanted any more."""

    letter: type[Letter]
    compose: Callable[[PersonFacts, Sequence[OpenWant], datetime], Letter]
    stale: Callable[[PersonFacts, Want, datetime], str]


PAIR_RULES: tuple[Callable[[PairFacts, datetime], Iterator[Decision | Later]], ...] = (
    talked_over.due,
    agenda_prompt.due,
    agenda_digest.due,
    agenda_addition.due,
    follow_up.due,
    recap.due,
    cancellation_nudge.due,
    cancellation_alert.due,
    alert_cleared.due,
    alert_withdrawn.due,
)

PERSON_RULES: tuple[Callable[[PersonFacts, datetime], Iterator[Decision | Later]], ...] = (
    welcome.due,
    check_in.due,
    commitment_reminder.due,
    recognition.due,
    course_correction.due,
)

RULES: Mapping[str, Rule] = {
    rule.letter.name: rule
    for rule in (
        Rule(welcome.Welcome, welcome.compose, welcome.stale),
        Rule(agenda_prompt.AgendaPrompt, agenda_prompt.compose, agenda_prompt.stale),
        Rule(agenda_digest.AgendaDigest, agenda_digest.compose, agenda_digest.stale),
        Rule(agenda_addition.AgendaAddition, agenda_addition.compose, agenda_addition.stale),
        Rule(follow_up.FollowUp, follow_up.compose, follow_up.stale),
        Rule(recap.Recap, recap.compose, recap.stale),
        Rule(check_in.CheckIn, check_in.compose, check_in.stale),
        Rule(
            commitment_reminder.CommitmentReminder,
            commitment_reminder.compose,
            commitment_reminder.stale,
        ),
        Rule(
            cancellation_nudge.CancellationNudge,
            cancellation_nudge.compose,
            cancellation_nudge.stale,
        ),
        Rule(
            cancellation_alert.CancellationAlert,
            cancellation_alert.compose,
            cancellation_alert.stale,
        ),
        Rule(alert_cleared.AlertCleared, alert_cleared.compose, alert_cleared.stale),
        Rule(alert_withdrawn.AlertWithdrawn, alert_withdrawn.compose, alert_withdrawn.stale),
        Rule(recognition.Recognition, recognition.compose, recognition.stale),
        Rule(
            course_correction.CourseCorrection, course_correction.compose, course_correction.stale
        ),
    )
}

LETTERS: Mapping[str, type[Letter]] = {name: rule.letter for name, rule in RULES.items()} | {
    silence.Silence.name: silence.Silence,
    help_letter.Help.name: help_letter.Help,
}
"""Every letter of the rules by name; the receipt is the replies' own (`cadence.replies.receipt`)."""


def due_for_pair(facts: PairFacts, now: datetime) -> Iterator[Decision | Later]:
    """What is to be kept and wanted for a pair at this moment, and when to look again."""
    for rule in PAIR_RULES:
        yield from rule(facts, now)
    coming = (m.ends_at for m in agenda.in_order(facts) if now < m.ends_at)
    if (end := next(coming, None)) is not None:
        yield Later(end)


def due_for_person(facts: PersonFacts, now: datetime) -> Iterator[Decision | Later]:
    """What is to be kept and wanted for a person at this moment, and when to look again."""
    for rule in PERSON_RULES:
        yield from rule(facts, now)
