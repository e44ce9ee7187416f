"""Opens what a command looks at: the configuration, the database, the moment it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import Connection, Engine

from cadence.people import Pair, Person, PersonId, bare_address
from daemon.cli.failing import CONFIG, PROBLEMS, Failure
from daemon.clock import utc_now
from daemon.config import Config, load
from daemon.config.suggesting import did_you_mean
from daemon.records import people
from daemon.records.engine import reading, unpooled


@dataclass(frozen=True, slots=True)
class Opened:
    """What a command has at hand."""

    config: Config
    engine: Engine
    now: datetime

    @property
    def zone(self) -> str:
        """The zone in which times are printed: the organisation's."""
        return self.config.organisation.timezone


@contextmanager
def opened(config_path: Path) -> Iterator[Opened]:
    """The configuration and its database. Raises ConfigProblems, and Failure without a database."""
    config = load(config_path)
    url = config.database_url()
    _must_exist(url)
    engine = unpooled(url)
    try:
        yield Opened(config, engine, utc_now())
    finally:
        engine.dispose()


@contextmanager
def looking(config_path: Path) -> Iterator[tuple[Opened, Connection]]:
    """The same, with a transaction that only reads."""
    with opened(config_path) as house, reading(house.engine) as db:
        yield house, db


def person_named(db: Connection, name: str, config: Config) -> Person:
    """Whoever is meant by an address, an alias, or a name only one has. Raises Failure."""
    everybody = people.present(db) | people.gone(db)
    found = people.organisation(db, config.organisation.domains).find(name)
    if found is None:
        found = everybody.get(PersonId(bare_address(name)))
    if found is not None:
        return found
    called = [
        p for p in everybody.values() if name.lower() in (p.name.lower(), p.first_name.lower())
    ]
    if len(called) == 1:
        return called[0]
    if called:
        raise Failure(f'"{name}" is more than one: {", ".join(p.id for p in called)}', PROBLEMS)
    raise Failure(f'nobody is known as "{name}".{did_you_mean(name, everybody)}', PROBLEMS)


def pair_named(db: Connection, names: tuple[str, str], config: Config) -> Pair:
    """The pair of two people, in whichever order they are named. Raises Failure."""
    one, other = (person_named(db, name, config).id for name in names)
    known = {line.pair for line in people.all_lines(db)}
    for pair in (Pair(one, other), Pair(other, one)):
        if pair in known:
            return pair
    raise Failure(f"neither of {one} and {other} reports to the other", PROBLEMS)


def _must_exist(url: str) -> None:
    if not url.startswith("sqlite:"):
        return
    path = Path(
        urlsplit(url).path[1:] if url.startswith("sqlite:////") else url[len("sqlite:///") :]
    )
    if not path.exists():
        raise Failure(f"there is no database {path} yet. Make it with: cadenced db upgrade", CONFIG)
