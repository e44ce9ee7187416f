"""The doctor at Google: from nothing granted to green, each step as the guide tells it."""

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from daemon.cli import cli
from daemon.clock import utc_now
from tests.cast import ADA, BOB, EVERYBODY
from tests.simulated.google import ACCOUNT, ADMIN, AUTH, CLIENT_ID, LEAST, GoogleFace
from tests.simulated.organisation import SimulatedOrganisation

GUIDE = (Path(__file__).parents[2] / "docs" / "google.md").read_text("utf-8")
PEOPLE, DELEGATED, SHARED, MAIL = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
HEAD = """
[organisation]
name = "Fernhill Robotics"
domains = ["fernhill.example"]
timezone = "Europe/Berlin"
"""


@pytest.fixture
def google() -> Iterator[GoogleFace]:
    organisation = SimulatedOrganisation(EVERYBODY, now=utc_now())
    tomorrow = organisation.now.replace(tzinfo=None) + timedelta(days=1)
    hour = datetime.combine(tomorrow.date(), datetime.min.time()) + timedelta(hours=10)
    organisation.create(ADA.id, [BOB.id], hour, rule="FREQ=WEEKLY")
    with GoogleFace(organisation) as face:
        face.mail.clock = utc_now
        yield face


@pytest.fixture
def folder(tmp_path: Path, google: GoogleFace) -> Path:
    follow(tmp_path, google)
    return tmp_path


def follow(
    folder: Path, google: GoogleFace, calendar: str = DELEGATED, **changes: tuple[str, str]
) -> None:
    """Write down what the guide says, for this Google."""
    secrets = {
        "google.json": str(google.section()["credentials"]),
        "mailbox.json": str(google.mailbox_section()["credentials"]),
        "token": "0123456789abcdef0123456789abcdef",
    }
    (folder / "credentials").mkdir()
    for name, content in secrets.items():
        (folder / "credentials" / name).write_text(content)
        (folder / "credentials" / name).chmod(0o600)
    end = '[secrets]\ntoken_key = "file:credentials/token"\n'
    text = (HEAD + PEOPLE + calendar + MAIL + end).replace("@example.com", "@fernhill.example")
    text = text.replace("cadenced-reader@fernhill.example", ADMIN)
    places = f'endpoint = "{google.url}"\nlogin_endpoint = "{google.url}"'
    text = re.sub(r"(?m)^credentials = .*$", lambda found: f"{found[0]}\n{places}", text)
    for before, after in changes.values():
        assert before in text
        text = text.replace(before, after)
    (folder / "cadenced.toml").write_text(text)


def doctor(folder: Path, *more: str) -> Result:
    arguments = ["doctor", "--patience", "1", "--config", str(folder / "cadenced.toml"), *more]
    return CliRunner().invoke(cli, arguments)


def told(folder: Path) -> dict[str, dict[str, Any]]:
    """The lines by what they are about; of several the worst."""
    lines = json.loads(doctor(folder, "--json").stdout)
    order = {"ok": 0, "look": 1, "FAIL": 2}
    return {one["about"]: one for one in sorted(lines, key=lambda one: order[one["grade"]])}


def test_what_the_guide_grants_is_green(folder: Path) -> None:
    done = doctor(folder)

    assert done.exit_code == 0, done.output
    assert "to look at" not in done.output
    found = {about: one["words"] for about, one in told(folder).items()}
    assert found["people"] == "4 people, 2 of them report to somebody"
    assert found["calendar"] == "4 of 4 calendars read; 1:1s of 1 pairs in them"
    assert (
        found["google"] == "granted: admin.directory.user.readonly, calendar.events.owned.readonly"
    )
    assert found["scope"].startswith("nobody's mail is open to the key")
    assert found["mail.in"] == "signed in (gmail)"
    assert found["headers"].endswith("arrived as they were written")
    assert found["senders"] == "vouched for by mx.google.com"
    assert found["plus"] == "cadence+probe@fernhill.example arrives"


def test_a_missing_scope_is_named_and_all_can_be_pasted(folder: Path, google: GoogleFace) -> None:
    google.granted = {AUTH + "admin.directory.user.readonly"}

    google_line = told(folder)["google"]
    calendar = told(folder)["calendar"]

    assert google_line["words"] == "missing: calendar.events.owned.readonly"
    assert google_line["paste"].splitlines() == [
        f"client ID: {CLIENT_ID}",
        ",".join(f"{AUTH}{name}" for name in sorted(LEAST)),
    ]
    assert "Domain-wide delegation" in google_line["cure"]
    assert (calendar["grade"], ADA.id in calendar["words"]) == ("FAIL", False)


def test_nothing_granted_is_one_line_a_cause(folder: Path, google: GoogleFace) -> None:
    google.granted = set()
    done = doctor(folder, "--no-mail")

    assert done.exit_code == 69
    assert done.output.count("admin.directory.user.readonly (unauthorized_client)") == 1
    assert "missing: admin.directory.user.readonly, calendar.events.owned" in done.output


def test_mail_that_the_key_can_read_must_not_be_granted(folder: Path, google: GoogleFace) -> None:
    google.granted |= {AUTH + "gmail.readonly", AUTH + "gmail.modify"}

    scope = told(folder)["scope"]

    assert scope["grade"] == "FAIL"
    assert scope["words"].startswith("everybody's mail is open to the key: gmail.readonly")
    assert "gmail" not in scope["paste"]
    assert not scope["vital"]


def test_more_than_reading_is_worth_a_look(folder: Path, google: GoogleFace) -> None:
    google.granted |= {AUTH + "calendar"}

    assert told(folder)["scope"]["grade"] == "look"


def test_free_and_busy_take_a_scope_of_their_own(tmp_path: Path, google: GoogleFace) -> None:
    follow(tmp_path, google, DELEGATED + 'read = "cover"\n')

    assert told(tmp_path)["google"]["words"] == "missing: calendar.events.freebusy"


def test_an_api_that_is_not_enabled_is_told(folder: Path, google: GoogleFace) -> None:
    google.enabled.discard("calendar")
    done = doctor(folder, "--no-mail")

    assert "Google Calendar is not enabled in the project" in done.output
    assert "enable the API of www.googleapis.com" in done.output


def test_shared_calendars_need_no_grant(tmp_path: Path, google: GoogleFace) -> None:
    follow(tmp_path, google, SHARED)
    google.granted = {AUTH + "admin.directory.user.readonly"}
    google.shared[ADA.id] = "reader"

    found = told(tmp_path)

    assert found["calendar"]["words"] == "1 of 1 calendars read; 1:1s of 1 pairs in them"
    assert found["google"]["grade"] == "ok"


def test_a_mailbox_that_is_not_ours_is_seen(tmp_path: Path, google: GoogleFace) -> None:
    other = ("cadence@fernhill.example", "daemon@fernhill.example")
    follow(tmp_path, google, address=other)

    found = told(tmp_path)

    assert "signed in as cadence@fernhill.example, not as daemon@" in found["mail.in"]["words"]


def test_a_consent_that_is_gone_is_told_with_what_to_do(folder: Path, google: GoogleFace) -> None:
    google.consented = set()

    mail = told(folder)["mail.in"]

    assert "the grant is gone" in mail["words"]
    assert "docs/google.md" in mail["cure"]


def test_a_wrong_clock_is_told(folder: Path, google: GoogleFace) -> None:
    google.clock_is_wrong = True

    assert "clock is wrong" in told(folder)["people"]["words"]


def test_a_service_account_without_a_key_is_green_too(tmp_path: Path, google: GoogleFace) -> None:
    signed = ("file:credentials/google.json", "file:credentials/workload.json")
    name = ('subject = "', f'service_account = "{ACCOUNT}"\nsubject = "')
    calendar = DELEGATED + f'service_account = "{ACCOUNT}"\n'
    follow(tmp_path, google, calendar, signed=signed, name=name)
    workload = tmp_path / "credentials" / "workload.json"
    workload.write_text(str(google.keyless()["credentials"]))
    workload.chmod(0o600)

    assert doctor(tmp_path).exit_code == 0


def test_what_the_guide_says_to_paste_is_what_is_needed() -> None:
    assert ",".join(f"{AUTH}{name}" for name in sorted(LEAST)) in GUIDE
