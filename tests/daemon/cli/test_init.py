"""`init` asks a little, writes a file that loads, and never overwrites unasked."""

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from daemon.cli import cli
from daemon.config import load

PEOPLE = """\
email,name,manager,timezone,locale,aliases
ada@fernhill.example,Ada Ek,,Europe/Berlin,en,
bob@fernhill.example,Bob Ruiz,ada@fernhill.example,Europe/Berlin,en,
cleo@fernhill.example,Cleo Ito,ada@fernhill.example,Europe/Berlin,en,
"""
SILENT = ["--yes", "--mail", "maildir", "--address", "cadence@fernhill.example"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "people.csv").write_text(PEOPLE)
    return tmp_path


def _init(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(cli, ["init", *arguments], input=typed)


def test_without_questions(folder: Path) -> None:
    done = _init(*SILENT)

    config = load(folder / "cadenced.toml", {})
    assert done.exit_code == 0, done.output
    assert "Found 3 people, 1 managers, 2 pairs." in done.output
    assert "Next: cadenced check, cadenced plan" in done.output
    assert config.organisation.name == "Fernhill"
    assert config.organisation.domains == ("fernhill.example",)
    assert config.organisation.timezone == "Europe/Berlin"
    assert config.sending.mode == "off"


def test_with_questions(folder: Path) -> None:
    answers = ["caldav", "https://dav.fernhill.example", "reader", "cal-pw"]
    answers += ["cadence@fernhill.example", "imap", "", "smtp.fernhill.example", "", "mail-pw", ""]
    answers += ["Fernhill Robotics", "", "", "DE", "hana@fernhill.example", "ops@fernhill.example"]

    done = _init(typed="\n".join(answers) + "\n")

    config = load(folder / "cadenced.toml", {})
    posting = config.mail.outbound.values()
    assert done.exit_code == 0, done.output
    assert config.calendar.values()["password"] == "cal-pw"
    assert config.mail.inbound.values()["host"] == "imap.fernhill.example"
    assert (posting["user"], posting["password"]) == ("cadence@fernhill.example", "mail-pw")
    assert config.organisation.hr == ("hana@fernhill.example",)
    assert "mail-pw" not in (folder / "cadenced.toml").read_text() + done.output


def test_credentials_are_the_operators_alone(folder: Path) -> None:
    _init(*SILENT)
    key = folder / "credentials" / "token_key"

    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(key.parent.stat().st_mode) == 0o700
    assert len(key.read_text().strip()) == 64


def test_any_key_can_be_set(folder: Path) -> None:
    _init(*SILENT, "--set", "calendar.path=cals", "--set", "sending.per_minute=5")

    config = load(folder / "cadenced.toml", {})
    assert config.calendar.values()["path"] == folder / "cals"
    assert config.sending.per_minute == 5


def test_a_wrong_answer_is_told_and_nothing_is_written(folder: Path) -> None:
    done = _init(*SILENT, "--set", "organisation.timezone=Europe/Berln")

    assert done.exit_code == 78
    assert 'Did you mean "Europe/Berlin"?' in done.output
    assert [path.name for path in folder.iterdir()] == ["people.csv"]


def test_a_file_that_is_there_stays(folder: Path) -> None:
    (folder / "cadenced.toml").write_text("# mine\n")

    refused = _init(*SILENT)
    declined = _init(typed="n\n")

    assert refused.exit_code == 1
    assert "cadenced init --yes --force" in refused.output
    assert declined.exit_code == 1
    assert (folder / "cadenced.toml").read_text() == "# mine\n"


def test_writing_anew_keeps_the_old_file_and_the_key(folder: Path) -> None:
    _init(*SILENT)
    key = (folder / "credentials" / "token_key").read_text()
    before = (folder / "cadenced.toml").read_text()

    done = _init(*SILENT, "--force", "--set", "sending.per_minute=7")

    assert done.exit_code == 0, done.output
    assert (folder / "cadenced.toml.before").read_text() == before
    assert (folder / "credentials" / "token_key").read_text() == key


def test_a_missing_people_list_is_told_with_its_columns(folder: Path) -> None:
    (folder / "people.csv").unlink()

    done = _init(*SILENT)

    assert done.exit_code == 0
    assert "email,name,manager,timezone,locale,aliases" in done.output


def test_silence_needs_an_address(folder: Path) -> None:
    assert _init("--yes").exit_code == 2


def test_what_is_no_mail_address_is_asked_again(folder: Path) -> None:
    answers = ["ics", "calendars", "maildir", "cadence@fernhill.example", "maildir"]

    done = _init(typed="\n".join(answers) + "\n" * 20)

    assert '"maildir" is not a mail address' in done.output
    assert load(folder / "cadenced.toml", {}).mail.address == "cadence@fernhill.example"
