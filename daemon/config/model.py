"""The whole of `cadenced.toml`, and what the rules may know of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated
from urllib.parse import quote, urlsplit, urlunsplit

from pydantic import AfterValidator, Field, PrivateAttr
from pydantic_core import PydanticCustomError

from cadence.answers import Question
from cadence.people import Pair, PersonId, TeamName
from cadence.policies import CadencePolicy, Mode, Policies, Rhythm, Settings
from daemon.config.letters import LettersSection
from daemon.config.providers import (
    CalendarSection,
    ImapIn,
    MailIn,
    MailOut,
    PeopleSection,
)
from daemon.config.questions import DEFAULT_QUESTIONS
from daemon.config.secret import Secret
from daemon.config.sections import (
    BrokerSection,
    DatabaseSection,
    LetterName,
    ListenSection,
    OrganisationSection,
    PoliciesSection,
    PolicyTable,
    QuestionTable,
    RetentionSection,
    SecretsSection,
    SendingSection,
)
from daemon.config.values import Address, Locale, Section


def _each_key_once(questions: tuple[QuestionTable, ...]) -> tuple[QuestionTable, ...]:
    if not questions:
        raise PydanticCustomError("no_questions", "name at least one")
    keys = [question.key for question in questions]
    if repeated := [key for key in keys if keys.count(key) > 1]:
        raise PydanticCustomError("twice", 'the key "{key}" stands twice', {"key": repeated[0]})
    return questions


QuestionList = Annotated[tuple[QuestionTable, ...], AfterValidator(_each_key_once)]


class MailSection(Section):
    """`[mail]`: the daemon's own address, and how mail comes and goes."""

    address: Address = Field(description="The daemon's own address; people write to it.")
    display_name: str = Field(default="Cadence", description="The name beside the address.")
    plus_addressing: bool = Field(
        default=True, description="Whether ADDRESS+anything reaches the same mailbox."
    )
    inbound: MailIn = Field(alias="in", description="How mail comes in.")
    outbound: MailOut = Field(alias="out", description="How mail goes out.")


class Config(Section):
    """`cadenced.toml`, complete and checked."""

    organisation: OrganisationSection
    people: PeopleSection
    calendar: CalendarSection
    mail: MailSection
    database: DatabaseSection = DatabaseSection()
    broker: BrokerSection = BrokerSection()
    listen: ListenSection = ListenSection()
    sending: SendingSection = SendingSection()
    secrets: SecretsSection = SecretsSection()
    retention: RetentionSection = RetentionSection()
    letters: LettersSection = LettersSection()
    policies: PoliciesSection = PoliciesSection()
    questions: dict[Locale, dict[LetterName, QuestionList]] = Field(
        default_factory=dict, description="Your own questions, by language and prompt."
    )
    _path: Path = PrivateAttr(default=Path("cadenced.toml"))

    @property
    def path(self) -> Path:
        """The file it was loaded from."""
        return self._path

    @property
    def folder(self) -> Path:
        """Where relative paths of the file start."""
        return self._path.parent

    @property
    def mode(self) -> Mode:
        """Whether mail leaves, goes to the operator, or stays."""
        return Mode(self.sending.mode)

    def database_url(self) -> str:
        """Where the database is, its password in it. Raises SecretUnreadable."""
        return _with_password(self.database.url, self.database.password)

    def broker_url(self) -> str:
        """Where the broker is, its password in it. Raises SecretUnreadable."""
        return _with_password(self.broker.url, self.broker.password)

    def people_section(self) -> dict[str, object]:
        """`[people]` for the adapter, with defaults for what a person's row leaves empty."""
        defaults = self.organisation
        return {
            "timezone": defaults.timezone,
            "locale": defaults.locale,
            "country": defaults.country,
            **self.people.values(),
        }

    def calendar_section(self) -> dict[str, object]:
        """`[calendar]` for the adapter; the owner's zone is that of the organisation if unknown."""
        section = {"timezone": self.organisation.timezone, **self.calendar.values()}
        # Which calendars are read is the daemon's choice, not the adapter's.
        section.pop("read")
        return section

    def mail_in_section(self) -> dict[str, object]:
        """`[mail.in]` for the adapter, with the address it must not take for a person's."""
        address = self.mail.address
        return {"own_address": address, "address": address, **self.mail.inbound.values()}

    def mail_out_section(self) -> dict[str, object]:
        """`[mail.out]` for the adapter, with the mailbox in which acceptance can be proved."""
        section = {"address": self.mail.address, **self.mail.outbound.values()}
        provable = section.pop("proof", False) and isinstance(self.mail.inbound, ImapIn)
        if provable:
            section |= {"proof_address": self.mail.address, "mailbox": self.mail_in_section()}
        return section

    def settings(self) -> Settings:
        """What the rules know of the configuration."""
        organisation, sending = self.organisation, self.sending
        operator = organisation.operator or sending.me
        return Settings(
            organisation=organisation.name,
            timezone=organisation.timezone,
            locale=organisation.locale,
            mail_address=self.mail.address,
            hr=_persons(organisation.hr),
            hr_by_team={TeamName(t): _persons(hr) for t, hr in organisation.hr_by_team.items()},
            operator=PersonId(operator) if operator else None,
            policies=_policies(self.policies),
            letters=self.letters.settings(),
            questions=_questions(self.questions),
            pilot=frozenset(TeamName(team) for team in sending.teams),
            year_starts=organisation.year_starts,
        )


def _with_password(url: str, password: Secret | None) -> str:
    if password is None:
        return url
    parts = urlsplit(url)
    user = parts.username or ""
    host = parts.netloc.rpartition("@")[2]
    signed = f"{user}:{quote(password.current(), safe='')}@{host}"
    return urlunsplit(parts._replace(netloc=signed))


def _persons(addresses: tuple[str, ...]) -> tuple[PersonId, ...]:
    return tuple(PersonId(address) for address in addresses)


def _policies(section: PoliciesSection) -> Policies:
    default = _policy(section.default)
    return Policies(
        default=replace(default, rhythm=default.rhythm or Rhythm.BIWEEKLY),
        teams={TeamName(name): _policy(table) for name, table in section.team.items()},
        roles={name: _policy(table) for name, table in section.role.items()},
        pairs={_pair(name): _policy(table) for name, table in section.pair.items()},
        persons={PersonId(name): _policy(table) for name, table in section.person.items()},
    )


def _policy(table: PolicyTable) -> CadencePolicy:
    rhythm = Rhythm(table.rhythm) if table.rhythm else None
    letters = {str(name): wanted for name, wanted in table.letters.items()}
    return CadencePolicy(rhythm, letters, tuple(map(_days, table.quiet)))


def _days(stretch: str) -> tuple[date, date]:
    first, _, last = stretch.partition("/")
    return date.fromisoformat(first.strip()), date.fromisoformat(last.strip())


def _pair(name: str) -> Pair:
    manager, report = name.split()
    return Pair(PersonId(manager), PersonId(report))


def _questions(
    own: Mapping[str, Mapping[LetterName, tuple[QuestionTable, ...]]],
) -> dict[str, dict[str, tuple[Question, ...]]]:
    merged = {locale: dict(kinds) for locale, kinds in DEFAULT_QUESTIONS.items()}
    for locale, kinds in own.items():
        for kind, questions in kinds.items():
            asked = tuple(Question(question.key, question.text) for question in questions)
            merged.setdefault(locale, {})[kind] = asked
    return merged
