"""How often, which letters, what is asked: person > pair > team > role > organisation."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum

from cadence.answers import Question
from cadence.people import Pair, Person, PersonId, TeamName

NEW_LINE = timedelta(days=90)
"""How long a new reporting line meets weekly, unless somebody said otherwise for it."""


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

    @property
    def less(self) -> "Rhythm":
        """One step less often, monthly at the least."""
        return Rhythm.BIWEEKLY if self is Rhythm.WEEKLY else Rhythm.MONTHLY

    @property
    def floored(self) -> "Rhythm":
        """Monthly where it would be less often."""
        return Rhythm.MONTHLY if self is Rhythm.QUARTERLY else self


@dataclass(frozen=True, slots=True)
class CadencePolicy:
    """What one table of `[policies…]` says; None is left to the next wider one.

    `quiet` are stretches of days, first and last inclusive, that add up over all tables.
    """

    rhythm: Rhythm | None = None
    letters: Mapping[str, bool] = field(default_factory=dict)
    quiet: tuple[tuple[date, date], ...] = ()


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

    @property
    def partners(self) -> frozenset[PersonId]:
        """Every HR partner there is."""
        return frozenset((*self.hr, *(one for team in self.hr_by_team.values() for one in team)))

    @property
    def told_of_cases(self) -> frozenset[PersonId]:
        """Who may be told of a case beside its manager: the partners, else the operator."""
        return self.partners | ({self.operator} if self.operator else frozenset())

    def in_pilot(self, person: Person) -> bool:
        """Whether letters may go to the person at all: everybody, or the pilot's teams."""
        return not self.pilot or person.team in self.pilot

    def asked(self, kind: str, locale: str) -> tuple[Question, ...]:
        """The questions of a prompt in the reader's language, else in English."""
        for tongue in (locale, locale.partition("_")[0].partition("-")[0], self.locale, "en"):
            if found := self.questions.get(tongue, {}).get(kind):
                return found
        return ()


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the two of a pair asked for themselves: a rhythm, and how often "less" after it."""

    rhythm: Rhythm | None = None
    less: int = 0


def rhythm_of(
    settings: Settings,
    manager: Person,
    report: Person,
    line_since: datetime,
    now: datetime,
    *,
    wishes: Iterable[Wishes] = (),
) -> Rhythm:
    """How often a pair should meet and be asked: monthly at the least.

    Person before pair before team before role before organisation; of several wishes of the same
    rank the least frequent. A line's first 90 days are weekly, unless a person or the pair said so.
    """
    asked = tuple(wishes)
    own = _said_by_persons(settings, manager, report, asked)
    found = own or _of_pair(settings, Pair(manager.id, report.id))
    if found is None:
        new = now < line_since + NEW_LINE
        found = Rhythm.WEEKLY if new else _of_organisation(settings, report)
    for _ in range(max((wish.less for wish in asked), default=0)):
        found = found.less
    return found.floored


def wants_letter(settings: Settings, letter: str, pair: Pair, report: Person) -> bool:
    """Whether a pair's letter is switched on: the narrowest table that names it decides."""
    if not settings.letter(letter).enabled:
        return False
    for tables in _narrowest_first(settings.policies, pair, report):
        said = [table.letters[letter] for table in tables if letter in table.letters]
        if said:
            return all(said)
    return True


def quiet_days(
    policies: Policies, person: Person, pair: Pair | None = None
) -> tuple[tuple[date, date], ...]:
    """The quiet stretches of a person, those of one of their pairs included; first and last day."""
    tables = (
        policies.default,
        policies.teams.get(person.team),
        policies.roles.get(person.role),
        policies.pairs.get(pair) if pair else None,
        policies.persons.get(person.id),
    )
    return tuple(stretch for table in tables if table is not None for stretch in table.quiet)


def _said_by_persons(
    settings: Settings, manager: Person, report: Person, wishes: tuple[Wishes, ...]
) -> Rhythm | None:
    persons = settings.policies.persons
    tables = [persons[one.id].rhythm for one in (manager, report) if one.id in persons]
    return _least([*tables, *(wish.rhythm for wish in wishes)])


def _of_pair(settings: Settings, pair: Pair) -> Rhythm | None:
    table = settings.policies.pairs.get(pair)
    return table.rhythm if table else None


def _of_organisation(settings: Settings, report: Person) -> Rhythm:
    policies = settings.policies
    tables = (
        policies.teams.get(report.team),
        policies.roles.get(report.role),
        policies.default,
    )
    said = (table.rhythm for table in tables if table is not None)
    return next((rhythm for rhythm in said if rhythm is not None), Rhythm.BIWEEKLY)


def _narrowest_first(
    policies: Policies, pair: Pair, report: Person
) -> Iterator[list[CadencePolicy]]:
    persons = policies.persons
    yield [persons[one] for one in (pair.manager, pair.report) if one in persons]
    yield [policies.pairs[pair]] if pair in policies.pairs else []
    yield [policies.teams[report.team]] if report.team in policies.teams else []
    yield [policies.roles[report.role]] if report.role in policies.roles else []
    yield [policies.default]


def _least(rhythms: Iterable[Rhythm | None]) -> Rhythm | None:
    said = [rhythm for rhythm in rhythms if rhythm is not None]
    return max(said, key=lambda rhythm: rhythm.days, default=None)
