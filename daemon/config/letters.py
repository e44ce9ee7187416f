"""`[letters.NAME]`: one table a letter."""

from pydantic import Field

from cadence.policies import LetterSettings
from daemon.config.values import Duration, Section, TimeOfDay


class LetterTable(Section):
    """What every letter can be told."""

    enabled: bool = Field(default=True, description="Whether it is sent at all.")
    lead: Duration | None = Field(
        default=None,
        description='How long before its meeting (or after its cause) it goes: "1 day", "30 min".',
    )
    at: TimeOfDay | None = Field(
        default=None, description='The local time of day it goes: "09:00".'
    )

    def settings(self) -> LetterSettings:
        """The table as rules see it; a letter's own keys are the options."""
        shared = set(LetterTable.model_fields)
        own = {name: value for name, value in self if name not in shared}
        return LetterSettings(self.enabled, self.lead, self.at, own)


class OfferTable(LetterTable):
    """`[letters.cancellation_nudge]`: what offers a new time, and how."""

    invites: bool = Field(
        default=True,
        description="true: a number in reply books, and both get an invitation. false: times as "
        "text, for people to put into their calendars themselves; of all letters that offer some.",
    )


def _told(description: str) -> LetterTable:
    return Field(default=LetterTable(), description=description)


class LettersSection(Section):
    """`[letters]`: every letter there is, by class: answers, events, digests, asks."""

    receipt: LetterTable = _told("What was understood of a reply, at once.")
    help: LetterTable = _told("What one can write, at once.")
    my_data: LetterTable = _told("What is kept about a person, to that person.")
    agenda_addition: LetterTable = _told("What came after the digest.")
    recap: LetterTable = _told("What the two agreed, to both.")
    cancellation_nudge: OfferTable = Field(
        default=OfferTable(), description="Three free slots after a cancellation."
    )
    no_one_on_one: LetterTable = _told("Three free slots where nobody planned a 1:1.")
    rebooked: LetterTable = _told("The new time of a lost 1:1, with its invitation.")
    recognition: LetterTable = _told("Thanks, passed on.")
    course_correction: LetterTable = _told("A correction, after its author's yes.")
    feedback: LetterTable = _told("A colleague's feedback, passed on.")
    cancellation_alert: LetterTable = _told("A dying 1:1, to the manager, then HR.")
    alert_cleared: LetterTable = _told("They meet again.")
    alert_withdrawn: LetterTable = _told("The facts have changed.")
    goal_proposal: LetterTable = _told("A goal proposed, to be agreed.")
    agenda_digest: LetterTable = _told("The report's points, to the manager.")
    team_note: LetterTable = _told("A manager's week.")
    programme_health: LetterTable = _told("The programme's month, to HR.")
    manager_tip: LetterTable = _told("One idea for managers.")
    agenda_prompt: LetterTable = _told("What should you two talk about?")
    follow_up: LetterTable = _told("After a 1:1: what was agreed?")
    check_in: LetterTable = _told("How is it going, between 1:1s?")
    goal_kickoff: LetterTable = _told("A quarter's goals, to be set.")
    goal_update: LetterTable = _told("Where do the goals stand?")
    feedback_request: LetterTable = _told("Asks a colleague for feedback.")
    pulse: LetterTable = _told("Four short questions to a team.")
    reflection: LetterTable = _told("A quarter, in one's own words.")
    development: LetterTable = _told("What would you like to learn?")
    team_prompt: LetterTable = _told("A team's objectives.")
    commitment_reminder: LetterTable = _told("A promise whose day has passed.")
    silence: LetterTable = _told("Keep, less often, or stop? After three asks unanswered.")
    revealed: LetterTable = _told("An operator has looked at your words.")
    welcome: LetterTable = _told("What cadenced is, before anything else.")

    def settings(self) -> dict[str, LetterSettings]:
        """Every letter's settings, by name."""
        return {name: table.settings() for name, table in self}
