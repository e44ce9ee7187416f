"""`init` sets up Google, Microsoft 365 and Exchange as their guides say, and names the guide."""

import re
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from daemon.cli import cli
from daemon.config import Config, load
from daemon.config.providers import LdapPeople

DOCS = Path(__file__).parents[3] / "docs"
HEAD = """\
[organisation]
name = "Example"
domains = ["example.com"]
[people]
kind = "csv"
path = "people.csv"
[secrets]
token_key = "file:credentials/token_key"
"""
ORGANISATION = ["", "", "", "", "", "ops@example.com"]
GOOGLE = ["google", "", "cadence@example.com", "", "", "", *ORGANISATION]
MICROSOFT = ["microsoft", "TENANT_ID", "CLIENT_ID", "GROUP_OBJECT_ID", "ceo@example.com"]
MICROSOFT += ["cadence@example.com", "", "", *ORGANISATION]
EXCHANGE = ["exchange", "https://mail.example.com/EWS/Exchange.asmx", r"EXAMPLE\cadence", "ews-pw"]
EXCHANGE += ["board@example.com", "cadence@example.com", "", "", *ORGANISATION]
BEYOND = {
    "google": ["--set", "people.timezone_field=Work.timezone"],
    "microsoft": ["--set", "mail.in.trust=internal"],
    "exchange": ["--set", "mail.in.trust=internal"],
}
"""What the guides say for some houses only, and `init` does not take for granted."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "people.csv").write_text(
        "email,name,manager\nada@example.com,Ada Ek,\nbob@example.com,Bob Ruiz,ada@example.com\n"
    )
    return tmp_path


def _init(*arguments: str, typed: tuple[str, ...] | list[str] = ()) -> Result:
    return CliRunner().invoke(cli, ["init", *arguments], input="\n".join([*typed, ""]))


def _of_the_guide(kind: str, folder: Path) -> Config:
    """The configuration of a guide: each table as it is first told of."""
    blocks = re.findall(r"```toml\n(.*?)```", (DOCS / f"{kind}.md").read_text("utf-8"), re.DOTALL)
    tables: dict[str, str] = {}
    for table in re.split(r"(?m)^(?=\[)", HEAD + "\n".join(reversed(blocks))):
        tables[table.partition("\n")[0]] = table
    path = folder / "guide.toml"
    path.write_text("\n".join(tables.values()))
    return load(path, {})


@pytest.mark.parametrize(
    ("kind", "typed"), [("google", GOOGLE), ("microsoft", MICROSOFT), ("exchange", EXCHANGE)]
)
def test_the_answers_of_a_guide_write_what_it_says(
    folder: Path, kind: str, typed: list[str]
) -> None:
    done = _init(*BEYOND[kind], typed=typed)

    config, guide = load(folder / "cadenced.toml", {}), _of_the_guide(kind, folder)
    assert done.exit_code == 0, done.output
    assert f"Next: docs/{kind}.md, cadenced check, cadenced doctor, cadenced plan" in done.output
    assert (config.people, config.calendar) == (guide.people, guide.calendar)
    assert config.mail.inbound == guide.mail.inbound
    assert config.mail.outbound == guide.mail.outbound
    assert config.mail.plus_addressing == guide.mail.plus_addressing


@pytest.mark.parametrize(
    ("typed", "files"),
    [
        (GOOGLE, ["google.json", "mailbox.json"]),
        (MICROSOFT, ["microsoft.pem"]),
        (EXCHANGE, []),
    ],
)
def test_check_names_the_files_that_are_not_there_yet_and_nothing_else(
    folder: Path, typed: list[str], files: list[str]
) -> None:
    done = _init(typed=typed)
    before = CliRunner().invoke(cli, ["check"])
    for name in files:
        (folder / "credentials" / name).touch(mode=0o600)
        (folder / "credentials" / name).write_text("{}")
    after = CliRunner().invoke(cli, ["check"])

    assert before.exit_code == (1 if files else 0), before.output
    assert after.exit_code == 0, after.output
    for name in files:
        assert f"credentials/{name}" in done.output.partition("Yet to be put there")[2]
        assert f"there is no file {folder}/credentials/{name}" in before.output


def test_a_password_is_asked_once_and_kept_apart(folder: Path) -> None:
    done = _init(typed=EXCHANGE)

    kept = folder / "credentials" / "exchange"
    assert done.output.count("Password") == 1
    assert "ews-pw" not in (folder / "cadenced.toml").read_text() + done.output
    assert (kept.read_text(), stat.S_IMODE(kept.stat().st_mode)) == ("ews-pw\n", 0o600)


def test_google_signs_for_a_service_account_without_a_key(folder: Path) -> None:
    account = "cadenced@project.iam.gserviceaccount.com"
    done = _init(typed=["google", account, *GOOGLE[2:]])

    config = load(folder / "cadenced.toml", {})
    for section in (config.calendar, config.people):
        assert section.values()["service_account"] == account
        assert section.values()["credentials"] is None
    assert "google.json" not in done.output


@pytest.mark.parametrize(("kind", "rate"), [("google", 50), ("microsoft", 30)])
def test_mails_a_minute_are_those_the_mailbox_may_send(folder: Path, kind: str, rate: int) -> None:
    _init(typed=GOOGLE if kind == "google" else MICROSOFT)

    assert load(folder / "cadenced.toml", {}).sending.per_minute == rate


def test_people_come_from_active_directory_beside_exchange(folder: Path) -> None:
    ldap = ["ldap", "ldaps://dc1.example.com", "dc=example,dc=com", "svc@example.com", "ad-pw"]
    done = _init(typed=[*EXCHANGE[:7], *ldap, *ORGANISATION])

    people = load(folder / "cadenced.toml", {}).people
    assert done.exit_code == 0, done.output
    assert isinstance(people, LdapPeople)
    assert people.dialect == "active_directory"
    assert people.values()["password"] == "ad-pw"
    assert "Next: docs/exchange.md, docs/standards.md, cadenced check" in done.output


def test_a_directory_that_asks_nobody_to_sign_in_needs_no_password(folder: Path) -> None:
    given = ["--set", "people.url=ldaps://ldap.example.com", "--set", "people.base=dc=example"]
    _init("--yes", "--mail", "maildir", "--address", "c@example.com", "--people", "ldap", *given)

    people = load(folder / "cadenced.toml", {}).people
    assert isinstance(people, LdapPeople)
    assert (people.dialect, people.password) == ("ldap", None)


def test_other_mail_and_people_go_with_any_calendar(folder: Path) -> None:
    given = ["--mail", "imap", "--people", "people.csv", "--address", "cadence@example.com"]
    done = _init("--yes", "--calendar", "google", *given)

    config = load(folder / "cadenced.toml", {})
    assert (config.people.kind, config.mail.inbound.kind) == ("csv", "imap")
    assert "Found 2 people" in done.output
    assert "credentials/google.json, credentials/mail" in done.output
    assert "Next: docs/google.md, docs/standards.md, cadenced check" in done.output


def test_an_account_is_asked_for_where_no_section_before_named_one(folder: Path) -> None:
    typed = ["ics", "", "cadence@example.com", "microsoft", "TENANT", "CLIENT", "microsoft"]
    done = _init(typed=[*typed, *ORGANISATION])
    (folder / "credentials" / "microsoft.pem").write_text("-----BEGIN CERTIFICATE-----")

    config = load(folder / "cadenced.toml", {})
    assert done.output.count("Directory (tenant) ID") == 1
    for section in (config.people, config.mail.inbound, config.mail.outbound):
        assert (section.values()["tenant"], section.values()["client_id"]) == ("TENANT", "CLIENT")


def test_silence_needs_what_cannot_be_guessed(folder: Path) -> None:
    done = _init("--yes", "--calendar", "microsoft", "--address", "cadence@example.com")

    assert done.exit_code == 2
    assert "--yes needs --set calendar.tenant=VALUE" in done.output
    assert not (folder / "cadenced.toml").exists()
