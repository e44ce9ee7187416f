"""The tables of `cadenced.toml` that are the same whatever systems are connected."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from daemon.config.secret import Secret, SecretReference
from daemon.config.values import (
    Address,
    Country,
    Domain,
    Locale,
    SecretField,
    Section,
    TimeZone,
    folder_of,
)

SQLITE = "sqlite:///"
"""How the address of a database in a file begins; the absolute path follows."""


def _database(value: str, info: ValidationInfo) -> str:
    if value.startswith(SQLITE) and len(value) > len(SQLITE):
        path = Path(value.removeprefix(SQLITE)).expanduser()
        return f"{SQLITE}{folder_of(info).absolute() / path}"
    if value.startswith(("postgresql://", "postgresql+psycopg://")):
        return value
    raise PydanticCustomError("database", "write sqlite:///FILE or postgresql://USER@HOST/NAME")


def _broker(value: str) -> str:
    if value.startswith(("memory://", "amqp://", "amqps://", "redis://", "rediss://")):
        return value
    raise PydanticCustomError("broker", "write memory://, amqp://HOST or redis://HOST")


def _ring(value: str) -> str:
    if not value or (value.startswith("https://") and value.endswith("/ring")):
        return value
    raise PydanticCustomError("ring", "write https://HOST/ring: providers ring nowhere else")


def _me(value: str, info: ValidationInfo) -> str:
    if info.data.get("mode") == "me" and not value:
        raise PydanticCustomError("me", 'mode = "me" needs `me`: the address that gets all mail')
    return value


class OrganisationSection(Section):
    """`[organisation]`: who you are, and where the day begins."""

    name: str = Field(min_length=1, description="How letters name the organisation.")
    domains: tuple[Domain, ...] = Field(
        default=(), description="Mail domains of everybody who is inside; anybody else is a guest."
    )
    timezone: TimeZone = Field(
        default="UTC", description="The zone of people for whom the people list names none."
    )
    locale: Locale = Field(
        default="en", description="The language of people for whom the people list names none."
    )
    country: Country = Field(
        default="", description="Public holidays, for people without a country of their own."
    )
    year_starts: int = Field(
        default=1, ge=1, le=12, description="The month in which the first quarter begins, 1 to 12."
    )
    hr: tuple[Address, ...] = Field(
        default=(), description="HR partners: they see who lost 1:1s, counts and dates, no words."
    )
    hr_by_team: dict[str, tuple[Address, ...]] = Field(
        default_factory=dict, description="HR partners of single teams, instead of `hr`."
    )
    operator: Address | None = Field(
        default=None, description="Who is told what the daemon cannot mend; else `sending.me`."
    )


class DatabaseSection(Section):
    """`[database]`: where records are kept."""

    url: Annotated[str, AfterValidator(_database)] = Field(
        default="sqlite:///cadenced.db",
        validate_default=True,
        description="sqlite:///FILE, or postgresql://USER@HOST/NAME.",
    )
    password: SecretField | None = Field(
        default=None, description="The password of a PostgreSQL user, if it is not in `url`."
    )


class BrokerSection(Section):
    """`[broker]`: what carries work to other processes."""

    url: Annotated[str, AfterValidator(_broker)] = Field(
        default="memory://",
        description="memory:// for one process; amqp://HOST or redis://HOST for workers.",
    )
    password: SecretField | None = Field(
        default=None, description="The broker's password, if it is not in `url`."
    )


class ListenSection(Section):
    """`[listen]`: where providers may ring when a calendar changes. Without it all is polled."""

    url: Annotated[str, AfterValidator(_ring)] = Field(
        default="",
        description="What the world calls it: https://cadence.example.com/ring; none: not at all.",
    )
    host: str = Field(default="127.0.0.1", description="Where your proxy reaches it.")
    port: int = Field(default=8025, ge=1, le=65535, description="The port there.")


class SendingSection(Section):
    """`[sending]`: whether anything leaves, and to whom."""

    mode: Literal["off", "me", "live"] = Field(
        default="off",
        description="off: decide, send nothing. me: all mail goes to `me`. live: for real.",
    )
    me: Annotated[Address | Literal[""], AfterValidator(_me)] = Field(
        default="",
        validate_default=True,
        description="Your own address, for mode me and for news of trouble.",
    )
    teams: tuple[str, ...] = Field(
        default=(), description="A pilot: only people of these teams get mail. Empty: everybody."
    )
    per_minute: int = Field(
        default=60, ge=1, le=10_000, description="Mails a minute at most, 1 to 10000."
    )


class SecretsSection(Section):
    """`[secrets]`: keys of the daemon's own."""

    token_key: SecretField = Field(
        default=Secret((SecretReference("env", "CADENCED_TOKEN_KEY"),)),
        description="Signs the reply addresses. A list rotates: the first signs, all are accepted.",
    )


class RetentionSection(Section):
    """`[retention]`: how long what is kept stays."""

    raw_mail_days: int = Field(default=30, ge=1, description="Days that mails stay as they came.")
    letter_days: int = Field(default=90, ge=1, description="Days that the words of letters stay.")
    records_months: int = Field(
        default=12, ge=0, description="Months that records stay after a person has left."
    )
    audit_months: int = Field(
        default=24, ge=1, description="Months that the log of decisions stays, without words."
    )


Rhythm = Literal["weekly", "biweekly", "monthly", "quarterly"]
LetterName = Literal[
    "receipt",
    "help",
    "my_data",
    "agenda_addition",
    "recap",
    "cancellation_nudge",
    "no_one_on_one",
    "rebooked",
    "recognition",
    "course_correction",
    "feedback",
    "cancellation_alert",
    "alert_cleared",
    "alert_withdrawn",
    "goal_proposal",
    "agenda_digest",
    "team_note",
    "programme_health",
    "manager_tip",
    "agenda_prompt",
    "follow_up",
    "check_in",
    "goal_kickoff",
    "goal_update",
    "feedback_request",
    "pulse",
    "reflection",
    "development",
    "team_prompt",
    "commitment_reminder",
    "silence",
    "revealed",
    "welcome",
]
LETTER_NAMES: tuple[str, ...] = get_args(LetterName)


def _stretch(value: str) -> str:
    first, _, last = value.partition("/")
    try:
        in_order = date.fromisoformat(first.strip()) <= date.fromisoformat(last.strip())
    except ValueError:
        in_order = False
    if not in_order:
        words = 'write two days: "2026-12-24/2027-01-06"'
        raise PydanticCustomError("stretch", words)
    return value


class PolicyTable(Section):
    """One `[policies…]` table; what it leaves out is left to the next wider one."""

    rhythm: Rhythm | None = Field(default=None, description="How often a pair should meet.")
    letters: dict[LetterName, bool] = Field(
        default_factory=dict, description="Letters switched on or off: {check_in = false}."
    )
    quiet: tuple[Annotated[str, AfterValidator(_stretch)], ...] = Field(
        default=(), description='Quiet weeks, first and last day: ["2026-12-24/2027-01-06"].'
    )


class PoliciesSection(Section):
    """`[policies]`: person beats pair beats team beats role beats default."""

    default: PolicyTable = Field(default=PolicyTable(), description="For everybody.")
    team: dict[str, PolicyTable] = Field(default_factory=dict, description="By a team's name.")
    role: dict[str, PolicyTable] = Field(default_factory=dict, description="By a role's name.")
    pair: dict[Annotated[str, AfterValidator(lambda v: _pair(v))], PolicyTable] = Field(
        default_factory=dict, description='By pair: "MANAGER REPORT", two addresses.'
    )
    person: dict[Address, PolicyTable] = Field(
        default_factory=dict, description="By a person's address."
    )


def _pair(value: str) -> str:
    addresses = value.lower().split()
    if len(addresses) != 2 or not all("@" in address for address in addresses):
        raise PydanticCustomError("pair", 'write "MANAGER REPORT": two addresses and a space')
    return " ".join(addresses)


class QuestionTable(Section):
    """One question of a prompt."""

    key: str = Field(
        pattern=r"^[a-z][a-z0-9_]*$", description="Its lasting name, in lower case: going_well."
    )
    text: str = Field(min_length=1, description="The words people read.")
