"""All that steps need, built once and handed to each: no globals, nothing read secretly."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Engine

from cadence.facts import PairFacts, PersonFacts
from cadence.policies import Mode, Settings
from daemon.breaker import Breaker
from daemon.budgeting import Boundless, Purse
from daemon.clock import Clock
from daemon.franking import Franking
from daemon.memory import Memory
from daemon.rendering import Stationery
from integrations.calendars import CalendarSource
from integrations.directory import Directory
from integrations.mail import Postbox, Postman

Bell = Callable[[str, Sequence[int]], None]
"""Rings for a queue ("deliver", "read") with ids to look at; the sweep mends a lost ring."""


def silent(_queue: str, _ids: Sequence[int]) -> None:
    """A bell nobody hears: whoever calls the steps inline does the work itself."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What mail is allowed to do: how many parcels a minute, and who gets all of it in a trial."""

    mode: Mode = Mode.OFF
    per_minute: int = 60
    me: str = ""


@dataclass(frozen=True, slots=True)
class Retention:
    """How long what is kept stays; months after a person has left, days otherwise."""

    raw_mail_days: int = 30
    letter_days: int = 90
    records_months: int = 12
    audit_months: int = 24


@dataclass(frozen=True, slots=True)
class Context:
    """One daemon's surroundings. `owner` names this process among others on the same database.

    `reads_cover`: only the fewest calendars that show every pair are read. `calendar_service` is
    whom they are asked of (`daemon/quotas.py`), `purse` what may still be asked of anybody, and
    `breaker` whether the calendars' provider seems to be away. `ring_at` is where providers can
    ring us (https); none: nothing is watched.
    """

    clock: Clock
    engine: Engine
    settings: Settings
    domains: frozenset[str]
    country: str
    calendars: CalendarSource
    directory: Directory
    postbox: Postbox
    postman: Postman
    stationery: Stationery
    franking: Franking
    reach: Reach
    owner: str
    trust_internal: bool = False
    authserv_ids: frozenset[str] = frozenset()
    retention: Retention = Retention()
    reads_cover: bool = False
    calendar_service: str = "ics"
    ring_at: str = ""
    purse: Purse = field(default_factory=Boundless)
    breaker: Breaker = field(default_factory=Breaker)
    pair_memory: Memory[PairFacts | None] = field(default_factory=Memory)
    person_memory: Memory[PersonFacts | None] = field(default_factory=Memory)
    bell: Bell = silent
