"""Every letter that rules want: its words, and why it may not be wanted any more."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cadence.decisions import Want
from cadence.facts import OpenWant, PersonFacts
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
    no_one_on_one,
    rebooked,
    recap,
    recognition,
    revealed,
    silence,
    welcome,
)
from cadence.rules import help as help_letter


@dataclass(frozen=True, slots=True)
class Rule:
    """A letter that is wanted by rules: its words, and why it may not be wanted any more."""

    letter: type[Letter]
    compose: Callable[[PersonFacts, Sequence[OpenWant], datetime], Letter]
    stale: Callable[[PersonFacts, Want, datetime], str]


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
        Rule(no_one_on_one.NoOneOnOne, no_one_on_one.compose, no_one_on_one.stale),
        Rule(rebooked.Rebooked, rebooked.compose, rebooked.stale),
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
    revealed.Revealed.name: revealed.Revealed,
}
"""Every letter of the rules by name; the receipt is the replies' own."""
