"""`check` tells all that is wrong at once, and never touches a network."""

import json
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner, Result
from pydantic.fields import FieldInfo

from daemon.cli import cli
from daemon.config.model import Config, MailSection
from integrations import calendars, directory, mail
from tests.daemon.config.files import WHOLE, changed, write

KEY = '[secrets]\ntoken_key = "file:key"\n'
HEAD = "email,name,manager,timezone,locale,aliases,team\n"
SOUND = (
    HEAD
    + "ada@fernhill.example,Ada Ek,,,,,\n"
    + "bob@fernhill.example,Bob Ruiz,ada@fernhill.example,,,,\n"
    + "hana@fernhill.example,Hana Lind,ada@fernhill.example,,,,\n"
)


HR = 'hr = ["hana@fernhill.example"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    key = tmp_path / "key"
    key.touch(mode=0o600)
    key.write_text("k" * 64)
    (tmp_path / "calendars").mkdir()
    (tmp_path / "calendars" / "bob@fernhill.example.ics").touch()
    (tmp_path / "people.csv").write_text(SOUND)
    write(tmp_path, WHOLE + KEY)
    return tmp_path


def _check(folder: Path, *arguments: str) -> Result:
    path = str(folder / "cadenced.toml")
    return CliRunner().invoke(cli, ["check", "--config", path, *arguments])


def _findings(folder: Path) -> set[tuple[str, str]]:
    done = _check(folder, "--json")
    return {(row["words"], row["grade"]) for row in json.loads(done.output)}


def test_a_sound_installation_passes(folder: Path) -> None:
    write(folder, changed(HR, HR + 'operator = "ops@fernhill.example"\n') + KEY)
    done = _check(folder)

    assert done.exit_code == 0, done.output
    assert "3 people, 1 managers, 2 pairs" in done.output
    assert done.output.endswith("Nothing to mend. Next: cadenced plan\n")


def test_a_wrong_configuration_ends_with_78(folder: Path) -> None:
    write(folder, WHOLE.replace("Europe/Berlin", "Europe/Berln"))

    done = _check(folder)

    assert done.exit_code == 78
    assert 'Did you mean "Europe/Berlin"?' in done.output


def test_problems_of_the_file_are_json_too(folder: Path) -> None:
    write(folder, WHOLE.replace("Europe/Berlin", "Europe/Berln"))

    (row,) = json.loads(_check(folder, "--json").output)

    assert (row["line"], row["grade"]) == (4, "FAIL")


def test_a_ring_of_managers_is_printed(folder: Path) -> None:
    (folder / "people.csv").write_text(
        HEAD
        + "ada@fernhill.example,Ada,cleo@fernhill.example,,,,\n"
        + "bob@fernhill.example,Bob,ada@fernhill.example,,,,\n"
        + "cleo@fernhill.example,Cleo,bob@fernhill.example,,,,\n"
    )

    ring = (
        "they manage each other in a ring: ada@fernhill.example → cleo@fernhill.example → "
        "bob@fernhill.example → ada@fernhill.example"
    )
    assert (ring, "FAIL") in _findings(folder)
    assert _check(folder).exit_code == 1


def test_two_managers_for_one_person(folder: Path) -> None:
    (folder / "people.csv").write_text(
        SOUND + "bob@fernhill.example,Bob Ruiz,hana@fernhill.example,,,,\n"
    )

    assert any(
        "bob@fernhill.example" in words for words, grade in _findings(folder) if grade == "FAIL"
    )


def test_people_who_need_a_look(folder: Path) -> None:
    (folder / "people.csv").write_text(SOUND + "zoe@elsewhere.example,Zoe,,,,,\n")

    assert {
        ("zoe@elsewhere.example has no manager: no 1:1 will be looked for", "look"),
        ("zoe@elsewhere.example is in none of organisation.domains", "look"),
    } <= _findings(folder)
    assert _check(folder).exit_code == 0


def test_nobody_to_tell(folder: Path) -> None:
    words = "nobody is named in organisation.operator: troubles show in cadenced status alone"
    assert (words, "look") in _findings(folder)


def test_nobody_for_hr(folder: Path) -> None:
    write(folder, changed('hr = ["hana@fernhill.example"]\n', "") + KEY)

    words = "nobody is named in organisation.hr: a dying 1:1 reaches the manager only"
    assert (words, "look") in _findings(folder)


def test_a_team_nobody_is_in(folder: Path) -> None:
    write(folder, WHOLE + KEY + '[sending]\nteams = ["Sales"]\n')

    assert ('nobody is in the team "Sales"', "look") in _findings(folder)


def test_a_secret_that_others_can_read(folder: Path) -> None:
    key = folder / "key"
    key.chmod(0o644)

    assert (f"others can read {key}: chmod 600 {key}", "look") in _findings(folder)


def test_a_secret_that_is_not_there(folder: Path) -> None:
    (folder / "key").unlink()

    words = f"secrets.token_key: there is no file {folder / 'key'}"
    assert (words, "FAIL") in _findings(folder)


def test_a_key_that_could_be_guessed(folder: Path) -> None:
    (folder / "key").write_text("secret")

    assert any("could be guessed" in words for words, _ in _findings(folder))


def test_calendars(folder: Path) -> None:
    (folder / "calendars" / "nobody@fernhill.example.ics").touch()

    stranger = "nobody@fernhill.example.ics belongs to nobody in the list of people"
    assert (stranger, "look") in _findings(folder)


def test_a_folder_of_calendars_that_is_not_there(folder: Path) -> None:
    (folder / "calendars" / "bob@fernhill.example.ics").unlink()
    (folder / "calendars").rmdir()

    assert (f"there is no folder {folder / 'calendars'}", "FAIL") in _findings(folder)


def test_every_kind_that_can_be_written_has_its_provider() -> None:
    def kinds(field: FieldInfo) -> set[str]:
        members = get_args(field.annotation)
        return {get_args(member.model_fields["kind"].annotation)[0] for member in members}

    fields, mailboxes = Config.model_fields, MailSection.model_fields
    assert kinds(fields["people"]) <= directory.PROVIDERS.keys()
    assert kinds(fields["calendar"]) <= calendars.PROVIDERS.keys()
    assert kinds(mailboxes["inbound"]) <= mail.PROVIDERS_IN.keys()
    assert kinds(mailboxes["outbound"]) <= mail.PROVIDERS_OUT.keys()


EWS = """[calendar]
kind = "exchange"
url = "https://outlook.office365.com/EWS/Exchange.asmx"
user = "svc"
password = "env:PW"
"""
SMTP = """[mail.out]
kind = "smtp"
host = "smtp.office365.com"
"""
TOKEN = (
    SMTP
    + """auth = "xoauth2"
token_url = "https://login.example/token"
client_id = "cadenced"
"""
)


@pytest.mark.parametrize(("table", "grades"), [(EWS, {"FAIL"}), (SMTP, {"look"}), (TOKEN, set())])
def test_exchange_online_is_sent_to_the_other_kind(
    folder: Path, table: str, grades: set[str]
) -> None:
    section = table.partition("]")[0] + "]"
    text = (folder / "cadenced.toml").read_text()
    before = section + text.partition(section)[2].partition("[")[0]
    write(folder, text.replace(before, table))

    told = {row for row in _findings(folder) if "Exchange Online" in row[0]}

    assert {grade for _, grade in told} == grades
    assert all(words.startswith(section) and 'kind = "microsoft"' in words for words, _ in told)
