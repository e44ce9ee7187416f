"""All that can be wrong with an installation, looked for without a network."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy.exc import DatabaseError

from cadence.people import Person, PersonId
from daemon import reporting_graph
from daemon.config import Config, SecretUnreadable
from daemon.config.providers import CsvPeople, IcsCalendar
from daemon.config.secret import Secret, is_open_to_others
from daemon.config.sections import SQLITE
from daemon.config.values import Section
from integrations import directory
from integrations.directory import Roster
from integrations.errors import ProviderError
from integrations.hosts import is_exchange_online


class Grade(Enum):
    """How bad it is: fine, worth a look, or it must be mended."""

    OK = "ok"
    LOOK = "look"
    FAIL = "FAIL"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report: what was looked at, a sentence, and how bad it is."""

    about: str
    words: str
    grade: Grade


def check(config: Config, *, today: date) -> list[Finding]:
    """Every finding, in the order an operator would look."""
    roster, read = _people(config)
    return [
        *_configured(config),
        *_exchange_online(config),
        *_operator(config),
        *secrets(config),
        *read,
        *(_organisation(config, roster, today) if roster else ()),
        *_calendars(config, roster),
        *_templates(config),
        *_database(config),
    ]


def _configured(config: Config) -> Iterator[Finding]:
    yield Finding("configuration", f"{config.path.name} is sound", Grade.OK)


def _exchange_online(config: Config) -> Iterator[Finding]:
    """Where Microsoft's own cloud is spoken to as if it were a server of the house."""
    chosen = {
        "calendar": config.calendar,
        "mail.in": config.mail.inbound,
        "mail.out": config.mail.outbound,
    }
    for section, one in chosen.items():
        host = getattr(one, "host", "") or urlsplit(getattr(one, "url", "")).hostname or ""
        if not is_exchange_online(host) or getattr(one, "auth", "") == "xoauth2":
            continue
        words = f'[{section}] {host} is Exchange Online: use kind = "microsoft"'
        if one.kind == "exchange":
            yield Finding("configuration", words, Grade.FAIL)
        else:
            words += ", or a token; passwords end there"
            yield Finding("configuration", words, Grade.LOOK)


def _operator(config: Config) -> Iterator[Finding]:
    if config.organisation.operator is None and not config.sending.me:
        words = "nobody is named in organisation.operator: troubles show in cadenced status alone"
        yield Finding("operator", words, Grade.LOOK)


def secrets(config: Config) -> Iterator[Finding]:
    """Whether every secret can be read, and by nobody else."""
    found = list(_secrets_of(config, ""))
    troubles = [finding for key, secret in found for finding in _secret(key, secret)]
    if not troubles:
        words = f"{len(found)} can be read, by nobody else"
        troubles = [Finding("secrets", words, Grade.OK)]
    yield from troubles


def _secrets_of(section: Section, prefix: str) -> Iterator[tuple[str, Secret]]:
    for name, value in section:
        if isinstance(value, Secret):
            yield prefix + name, value
        elif isinstance(value, Section):
            yield from _secrets_of(value, f"{prefix}{name}.")


def _secret(key: str, secret: Secret) -> Iterator[Finding]:
    key = key.replace("inbound", "in").replace("outbound", "out")
    for reference in secret.references:
        try:
            value = reference.read()
        except SecretUnreadable as error:
            yield Finding("secrets", f"{key}: {error}", Grade.FAIL)
            continue
        if key == "secrets.token_key" and len(value) < 32:
            words = f"{key}: shorter than 32 characters, which could be guessed"
            yield Finding("secrets", words, Grade.FAIL)
        if reference.source == "file" and reference.path and is_open_to_others(reference.path):
            words = f"others can read {reference.path}: chmod 600 {reference.path}"
            yield Finding("secrets", words, Grade.LOOK)


def _people(config: Config) -> tuple[Roster | None, list[Finding]]:
    if not isinstance(config.people, CsvPeople):
        words = f"come from {config.people.kind}, which is asked when it runs"
        return None, [Finding("people", words, Grade.OK)]
    try:
        roster = directory.connect("csv", config.people_section()).people()
    except ProviderError as error:
        return None, [Finding("people", str(error), Grade.FAIL)]
    return roster, [Finding("people", words, _row_grade(words)) for words in roster.troubles]


def _row_grade(sentence: str) -> Grade:
    harmless = "not used:" in sentence or not sentence.startswith("line ")
    return Grade.LOOK if harmless else Grade.FAIL


def _organisation(config: Config, roster: Roster, today: date) -> Iterator[Finding]:
    people = {person.id: person for person in roster.people}
    yield _counted(people.values())
    for ring in reporting_graph.rings(people):
        words = f"they manage each other in a ring: {reporting_graph.written(ring)}"
        yield Finding("people", words, Grade.FAIL)
    for person in reporting_graph.without_manager(people):
        words = f"{person} has no manager: no 1:1 will be looked for"
        yield Finding("people", words, Grade.LOOK)
    for stranger in reporting_graph.outside(people.values(), config.organisation.domains):
        words = f"{stranger.id} is in none of organisation.domains"
        yield Finding("people", words, Grade.LOOK)
    yield from _hr(config, people, today)
    yield from _named_in_the_configuration(config, people)


def _counted(people: Iterable[Person]) -> Finding:
    people = list(people)
    known = {person.id for person in people}
    pairs = [p for p in people if p.manager in known]
    managers = {person.manager for person in pairs}
    words = f"{len(people)} people, {len(managers)} managers, {len(pairs)} pairs"
    return Finding("people", words, Grade.OK if pairs else Grade.FAIL)


def _hr(config: Config, people: dict[PersonId, Person], today: date) -> Iterator[Finding]:
    organisation = config.organisation
    if not organisation.hr and not organisation.hr_by_team:
        words = "nobody is named in organisation.hr: a dying 1:1 reaches the manager only"
        yield Finding("hr", words, Grade.LOOK)
    for address in {*organisation.hr, *(a for hr in organisation.hr_by_team.values() for a in hr)}:
        person = people.get(PersonId(address))
        if person is None:
            yield Finding("hr", f"{address} is not in the list of people", Grade.LOOK)
        elif not person.is_active(today):
            yield Finding("hr", f"{address} does not work here any more", Grade.FAIL)


def _named_in_the_configuration(
    config: Config, people: dict[PersonId, Person]
) -> Iterator[Finding]:
    teams = {person.team for person in people.values()}
    named = {*config.sending.teams, *config.policies.team, *config.organisation.hr_by_team}
    for team in sorted(named - teams):
        yield Finding("configuration", f'nobody is in the team "{team}"', Grade.LOOK)
    roles = {person.role for person in people.values()}
    for role in sorted(set(config.policies.role) - roles):
        yield Finding("configuration", f'nobody has the role "{role}"', Grade.LOOK)
    addresses = {a for pair in config.policies.pair for a in pair.split()}
    for address in sorted((addresses | set(config.policies.person)) - set(people)):
        words = f"[policies] names {address}, who is not in the list of people"
        yield Finding("configuration", words, Grade.LOOK)


def _calendars(config: Config, roster: Roster | None) -> Iterator[Finding]:
    if not isinstance(config.calendar, IcsCalendar) or config.calendar.path is None:
        words = f"come by {config.calendar.kind}, which is asked when it runs"
        yield Finding("calendars", words, Grade.OK)
        return
    folder = config.calendar.path
    if not folder.is_dir():
        yield Finding("calendars", f"there is no folder {folder}", Grade.FAIL)
        return
    owners = {path.stem.lower() for path in folder.rglob("*.ics")}
    yield Finding(
        "calendars",
        f"{len(owners)} in {folder}",
        Grade.OK if owners else Grade.LOOK,
    )
    known = {address for p in roster.people for address in (p.id, *p.aliases)} if roster else owners
    for stranger in sorted(owners - known):
        words = f"{stranger}.ics belongs to nobody in the list of people"
        yield Finding("calendars", words, Grade.LOOK)


def _templates(config: Config) -> Iterator[Finding]:
    from jinja2 import TemplateError

    from daemon import samples
    from daemon.rendering import Stationery

    known = samples.letters()
    for name in sorted(config.letters.model_fields_set - set(known)):
        words = f"[letters.{name}]: this version does not send that letter yet"
        yield Finding("templates", words, Grade.LOOK)
    stationery = Stationery(config.folder / "templates")
    broken = False
    for name in known:
        try:
            stationery.render(samples.sample(name, config.organisation.locale))
        except TemplateError as error:
            broken = True
            yield Finding("templates", f"{_where(error)} breaks {name}: {error}", Grade.FAIL)
    if not broken:
        yield Finding("templates", f"{len(known)} letters can be written", Grade.OK)


def _where(error: Exception) -> str:
    """The template's line an error comes from."""
    lineno = getattr(error, "lineno", None)
    file = getattr(error, "filename", None)
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith((".txt", ".html")):
            file, lineno = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return f"{file} line {lineno}" if file else "a template"


def _database(config: Config) -> Iterator[Finding]:
    from daemon.records import migrating
    from daemon.records.engine import unpooled

    if not config.database.url.startswith(SQLITE):
        yield Finding("database", "is a server's, which is asked when it runs", Grade.OK)
        return
    path = Path(config.database.url.removeprefix(SQLITE))
    if not path.exists():
        yield Finding("database", f"{path} is made at the first start", Grade.OK)
        return
    engine = unpooled(config.database.url)
    try:
        yield _version(migrating.version_of(engine), migrating.head(), migrating.known())
    except DatabaseError as error:
        yield Finding("database", f"{path} cannot be read: {error.orig}", Grade.FAIL)
    finally:
        engine.dispose()


def _version(found: str | None, head: str, known: Collection[str]) -> Finding:
    if found == head:
        return Finding("database", f"version {found}, current", Grade.OK)
    if found is None or found in known:
        words = f"version {found or 'none'}; it is brought to {head} at the next start"
        return Finding("database", words, Grade.LOOK)
    words = f"version {found} is newer than this cadenced: upgrade it, or restore a backup"
    return Finding("database", words, Grade.FAIL)
