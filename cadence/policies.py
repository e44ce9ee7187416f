"""How often, which letters, what is asked: person > pair > team > role > organisation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time, timedelta
from enum import Enum

from cadence.answers import Question
from cadence.people import Pair, Person, PersonId, TeamName


class Rhythm(Enum):
    """How often a pair should meet."""

    WEEKLY = "weekly"
    BIWEEKLY = "biweekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"

    @property
    def days(self) -> int:
        """The usual gap between two 1:1s."""
        return {"weekly": 7, "biweekly": 14, "monthly": 28, "quarterly": 91}[self.value]


@dataclass(frozen=True, slots=True)
class CadencePolicy:
    """What one table of `[policies…]` says; None is left to the next wider one."""

    rhythm: Rhythm | None = None
    letters: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Policies:
    """All `[policies…]` tables."""

    default: CadencePolicy = CadencePolicy(Rhythm.BIWEEKLY)
    teams: Mapping[TeamName, CadencePolicy] = field(default_factory=dict)
    roles: Mapping[str, CadencePolicy] = field(default_factory=dict)
    pairs: Mapping[Pair, CadencePolicy] = field(default_factory=dict)
    persons: Mapping[PersonId, CadencePolicy] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LetterSettings:
    """One `[letters.NAME]` table. `lead` is in working days (agenda prompt) or as the rule says;
    `at` the local time of day it goes."""

    enabled: bool = True
    lead: timedelta | None = None
    at: time | None = None
    options: Mapping[str, object] = field(default_factory=dict)


class Mode(Enum):
    """What happens to mail: nothing leaves, all goes to the operator, or it is live."""

    OFF = "off"
    ME = "me"
    LIVE = "live"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the rules know of the configuration."""

    organisation: str
    timezone: str = "UTC"
    locale: str = "en"
    mail_address: str = "cadence@localhost"
    hr: tuple[PersonId, ...] = ()
    hr_by_team: Mapping[TeamName, tuple[PersonId, ...]] = field(default_factory=dict)
    operator: PersonId | None = None
    policies: Policies = Policies()
    letters: Mapping[str, LetterSettings] = field(default_factory=dict)
    questions: Mapping[str, Mapping[str, tuple[Question, ...]]] = field(default_factory=dict)
    pilot: frozenset[TeamName] = frozenset()
    year_starts: int = 1

    def letter(self, name: str) -> LetterSettings:
        """The settings of a letter; defaults where its table is absent."""
        return self.letters.get(name, LetterSettings())

    def in_pilot(self, person: Person) -> bool:
        """Whether letters may go to the person at all: everybody, or the pilot's teams."""
        return not self.pilot or person.team in self.pilot

    def asked(self, kind: str, locale: str) -> tuple[Question, ...]:
        """The questions of a prompt in the reader's language, else in English."""
        for tongue in (locale, locale.partition("_")[0].partition("-")[0], self.locale, "en"):
            if found := self.questions.get(tongue, {}).get(kind):
                return found
        return ()
