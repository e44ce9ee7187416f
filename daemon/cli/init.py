"""`cadenced init`: a few questions, then `cadenced.toml` and the credentials it names."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

import click

from daemon.cli.failing import Failure, Listed
from daemon.cli.options import with_config
from daemon.config import Config, ConfigProblems, load
from daemon.config.asking import (
    CALENDARS,
    FIRST,
    HABITS,
    MAIL,
    PEOPLE,
    Answers,
    Ask,
    account_asks,
    account_known,
    dialect_beside,
    guides,
    is_asked,
    mail_beside,
    organisation_asks,
    people_beside,
    put,
    same_account,
    told,
)
from daemon.config.providers import CsvPeople
from daemon.config.values import zones
from daemon.config.writing import written
from daemon.credentials import make_token_key, write_secret

_LISTS = ("organisation.domains", "organisation.hr", "sending.teams")


@click.command()
@with_config
@click.option("--calendar", type=click.Choice(list(CALENDARS)), help="Where calendars come from.")
@click.option("--mail", type=click.Choice(list(MAIL)), help="How mail travels.")
@click.option("--address", help="The daemon's own mail address.")
@click.option("--people", help="The CSV file of people, or google, microsoft, ldap.")
@click.option(
    "--set",
    "given",
    multiple=True,
    metavar="KEY=VALUE",
    help='Any key of the file, such as "calendar.path=calendars"; may be repeated.',
)
@click.option("--yes", is_flag=True, help="Ask nothing: take the options and the defaults.")
@click.option("--force", is_flag=True, help="Write the file anew where there is one.")
def init(
    config_path: Path,
    calendar: str | None,
    mail: str | None,
    address: str | None,
    people: str | None,
    given: tuple[str, ...],
    *,
    yes: bool,
    force: bool,
) -> None:
    """Write cadenced.toml by a few questions.

    Every key of the file gets a comment. Passwords go to credentials/, readable by you alone. It
    may be repeated: nothing is overwritten without asking, and a key for signing stays as it is.
    """
    _may_write(config_path, yes=yes, force=force)
    chosen = {"calendar": calendar, "mail": mail, "mail.address": address, "people.path": people}
    wizard = _Wizard(_options(chosen, given), silent=yes)
    answers = wizard.run()
    config = _write(config_path, answers)
    _report(config, wizard, guides(answers))


def _may_write(path: Path, *, yes: bool, force: bool) -> None:
    if not path.exists() or force:
        return
    if yes:
        raise Failure(f"{path} is there already. To write it anew: cadenced init --yes --force")
    click.confirm(
        f"{path} is there already. Write it anew? (it is kept as {path.name}.before)", abort=True
    )


def _options(chosen: dict[str, str | None], given: Iterable[str]) -> dict[str, str]:
    options = {key: value for key, value in chosen.items() if value is not None}
    for pair in given:
        key, equals, value = pair.partition("=")
        if not equals or "." not in key:
            raise click.UsageError(f'"{pair}" is not KEY=VALUE, such as calendar.path=calendars')
        options[key.strip()] = value.strip()
    return options


class _Wizard:
    """Asks what the options do not say, and keeps the passwords that were typed aside."""

    def __init__(self, options: dict[str, str], *, silent: bool) -> None:
        self._options, self._silent = options, silent
        self._answers: Answers = FIRST
        self.passwords: dict[str, str] = {}
        self.credentials: list[str] = []

    def run(self) -> Answers:
        kind = self._choice("calendar", "Where is your calendar?", list(CALENDARS), "ics")
        self._section("calendar", kind, CALENDARS[kind])
        self._each([Ask("mail.address", "Mail account to send from", needed=True)])
        beside = mail_beside(kind)
        travel = self._choice("mail", "How does mail travel?", list(MAIL), beside)
        self._put("mail.out", {"kind": "smtp" if travel == "imap" else travel})
        self._section("mail.in", travel, MAIL[travel])
        for key, value in HABITS.get(travel, {}).items():
            self._put(key, value)
        self._people(people_beside(kind))
        self._each(organisation_asks(self._answers, _zone_of_this_machine()))
        for key, value in self._options.items():
            if "." in key:
                self._put(key, _listed(value) if key in _LISTS else _plain(value))
        return same_account(self._answers)

    def _section(self, section: str, kind: str, asks: Iterable[Ask]) -> None:
        known = account_known(self._answers, kind)
        self._put(f"{section}.kind", kind)
        for key, value in known.items():
            self._put(f"{section}.{key}", value)
        if not known:
            self._each(account_asks(section, kind))
        self._each(asks)

    def _people(self, beside: str) -> None:
        """One question: the name of a kind chooses it, anything else is the CSV file."""
        kind = self._options.get("people.kind", "")
        if kind in ("", "csv"):
            words = "Who reports to whom? CSV file, or google, microsoft, ldap"
            self._each([Ask("people.path", words, "people.csv" if kind else beside)])
            chosen = str(told(self._answers, "people.path"))
            kind = kind or (chosen if chosen in PEOPLE else "csv")
        self._put("people.dialect", dialect_beside(self._answers))
        self._section("people", kind, PEOPLE.get(kind, ()))

    def _choice(self, option: str, words: str, choices: list[str], default: str) -> str:
        if option in self._options:
            return self._options[option]
        if self._silent:
            return default
        return str(click.prompt(words, type=click.Choice(choices), default=default))

    def _each(self, asks: Iterable[Ask]) -> None:
        for ask in asks:
            if not is_asked(ask, self._answers):
                continue
            if ask.key in self._options:
                value = self._options[ask.key]
                self._put(ask.key, _listed(value) if ask.listed else value)
            elif ask.secret or ask.placed:
                self._credentials(ask)
            else:
                answer = self._ask(ask)
                self._put(ask.key, _listed(answer) if ask.listed else answer)

    def _ask(self, ask: Ask) -> str:
        default = ask.default.format(**self._known())
        if not self._silent:
            shown = default if default or not ask.needed else None
            read = _mail_address if ask.key == "mail.address" else str.strip
            return str(click.prompt(ask.words, shown, show_default=bool(default), value_proc=read))
        if not default and ask.key == "mail.address":
            raise click.UsageError("--yes needs --address: the daemon's own mail address")
        if not default and ask.needed:
            raise click.UsageError(f"--yes needs --set {ask.key}=VALUE: {ask.words}")
        return default

    def _credentials(self, ask: Ask) -> None:
        name = ask.secret or ask.placed
        self._put(ask.key, f"file:credentials/{name}")
        self.credentials.append(name)
        if ask.secret and not self._silent:
            words = f"{ask.words} (kept in credentials/{name}, mode 0600)"
            typed = click.prompt(words, default="", hide_input=True, show_default=False)
            self.passwords[name] = str(typed)

    def _known(self) -> dict[str, str]:
        address = str(told(self._answers, "mail.address") or "")
        return {"address": address, "domain": address.rpartition("@")[2]}

    def _put(self, key: str, value: object) -> None:
        self._answers = put(self._answers, key, value)


def _mail_address(typed: str) -> str:
    """Asked again where it cannot be one, before anything is guessed from it."""
    name, _, domain = typed.strip().partition("@")
    if not name or "." not in domain:
        raise click.UsageError(
            f'"{typed.strip()}" is not a mail address, such as cadence@example.com'
        )
    return typed.strip()


def _write(path: Path, answers: Answers) -> Config:
    """Write the file once it is known to load; raises Failure with all that is wrong with it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    trial = path.with_name(f".{path.name}.trial")
    trial.write_text(written(answers), encoding="utf-8")
    try:
        config = load(trial, {})
    except ConfigProblems as problems:
        trial.unlink()
        raise Listed(str(problems).replace(trial.name, path.name), 78) from None
    if path.exists():
        path.replace(path.with_name(f"{path.name}.before"))
    trial.replace(path)
    return config


def _report(config: Config, wizard: _Wizard, to_read: list[str]) -> None:
    folder = config.folder
    made = ["cadenced.toml"]
    if make_token_key(folder / "credentials" / "token_key"):
        made.append("credentials/token_key")
    for name, password in wizard.passwords.items():
        if password:
            write_secret(folder / "credentials" / name, password)
            made.append(f"credentials/{name}")
    click.echo(_found(config))
    missing = [name for name in wizard.credentials if not (folder / "credentials" / name).exists()]
    if missing:
        files = ", ".join(f"credentials/{name}" for name in missing)
        click.echo(f"Yet to be put there, mode 0600: {files}")
    doctor = ["cadenced doctor"] if to_read else []
    steps = [*to_read, "cadenced check", *doctor, "cadenced plan"]
    click.echo(f"Wrote {', '.join(made)}.  Next: {', '.join(steps)}")


def _found(config: Config) -> str:
    if not isinstance(config.people, CsvPeople):
        return f"People come from {config.people.kind}: cadenced doctor counts them."
    from integrations import directory
    from integrations.errors import ProviderError

    try:
        people = directory.connect(config.people.kind, config.people_section()).people().people
    except ProviderError as error:
        head = "email,name,manager,timezone,locale,aliases"
        return f"{error}. It needs one row a person, under the line\n  {head}"
    known = {person.id for person in people}
    managers = [person.manager for person in people if person.manager in known]
    return f"Found {len(people)} people, {len(set(managers))} managers, {len(managers)} pairs."


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]


def _plain(value: str) -> object:
    """A value as TOML would have it: numbers, true, false and lists bare, all else text."""
    try:
        found = json.loads(value)
    except ValueError:
        return value
    return found if isinstance(found, bool | int | float | list) else value


def _zone_of_this_machine() -> str:
    for named in (os.environ.get("TZ", ""), str(Path("/etc/localtime").resolve())):
        zone = named.partition("zoneinfo/")[2] or named
        if zone in zones() and "/" in zone and not zone.startswith("Etc/"):
            return zone
    return "UTC"
