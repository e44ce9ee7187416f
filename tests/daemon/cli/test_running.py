"""`plan`, `go-live`, `once` and `db`: the daemon by hand."""

import json
import mailbox
import os
import signal
import socket
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from daemon.config import load
from daemon.records import house as facts
from daemon.records import views
from tests.cast import ADA, BOB
from tests.daemon.cli.house import NOW, House

SERIES = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//tests//EN
BEGIN:VEVENT
UID:ada-and-bob
DTSTAMP:20260101T000000Z
SUMMARY:Ada / Bob
DTSTART;TZID=Europe/Berlin:{day:%Y%m%d}T100000
DTEND;TZID=Europe/Berlin:{day:%Y%m%d}T103000
RRULE:FREQ=WEEKLY
ORGANIZER:mailto:ada@fernhill.example
ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@fernhill.example
ATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@fernhill.example
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def meeting(house: House) -> House:
    """Ada and Bob meet weekly, a few working days from now on."""
    day = _a_thursday(NOW.date() + timedelta(days=5))
    for person in (ADA, BOB):
        path = house.folder / "calendars" / f"{person.id}.ics"
        path.write_text(SERIES.format(day=day).replace("\n", "\r\n"))
    return house


def _a_thursday(day: date) -> date:
    return day + timedelta(days=(3 - day.weekday()) % 7)


def test_a_plan_says_what_would_be_sent_and_why(meeting: House) -> None:
    said = meeting.out("plan", "--days", "14")

    assert said.startswith("Mail is not let out yet. If it were (cadenced go-live)")
    assert "welcome             bob@fernhill.example" in said
    assert "agenda_prompt       bob@fernhill.example              1:1 with Ada Thu" in said
    assert said.rstrip().endswith("held back.")


def test_a_plan_leaves_no_trace(meeting: House) -> None:
    meeting.out("plan")

    with meeting.db() as db:
        assert views.mails(db) == []
        assert facts.live_since(db) is None
    assert not list(meeting.folder.glob("mail/*/new/*"))


def test_a_plan_as_json(meeting: House) -> None:
    rows = json.loads(meeting.out("plan", "--days", "14", "--json"))

    assert {row["letter"] for row in rows if row["sent"]} >= {"welcome", "agenda_digest"}
    assert all(row["because"] for row in rows)


def test_going_live_shows_what_happens_first_and_asks(meeting: House) -> None:
    done = meeting.run("go-live", typed="n\n")

    assert "First: 3 welcomes, in everybody's working hours, at most 60 a minute" in done.output
    assert "HR: Hana Lind would be told" in done.output
    assert done.exit_code == 1
    assert load(meeting.config, {}).sending.mode == "off"


def test_going_live_lets_mail_out_from_now_on(meeting: House) -> None:
    before = meeting.config.read_text()

    meeting.out("go-live", "--yes")

    with meeting.db() as db:
        assert facts.live_since(db) is not None
    assert load(meeting.config, {}).sending.mode == "live"
    assert meeting.config.read_text().startswith(before.rstrip())


def test_a_trial_sends_everything_to_one_address(meeting: House) -> None:
    said = meeting.out("go-live", "--me", "ops@fernhill.example", "--yes")

    assert "all of them to ops@fernhill.example" in said
    sending = load(meeting.config, {}).sending
    assert (sending.mode, sending.me) == ("me", "ops@fernhill.example")


def test_a_pilot_without_people_is_refused(meeting: House) -> None:
    done = meeting.run("go-live", "--team", "Sales")

    assert done.exit_code == 1
    assert "nobody would be written to" in done.output


def test_once_reads_calendars_and_sends_nothing_while_it_is_off(meeting: House) -> None:
    meeting.out("once")

    rows = json.loads(meeting.out("meetings", "--json"))
    assert {row["status"] for row in rows} == {"scheduled"}
    assert json.loads(meeting.out("mails", "--json")) == []


def test_once_makes_the_database_it_needs(meeting: House) -> None:
    for path in meeting.folder.glob("cadenced.db*"):
        path.unlink()

    meeting.out("once")

    assert "bob@fernhill.example" in meeting.out("people")


def test_a_database_is_made_and_its_version_told(house: House) -> None:
    for path in house.folder.glob("cadenced.db*"):
        path.unlink()

    assert house.run("db", "version").exit_code == 1
    assert "is now at version" in house.out("db", "upgrade")
    assert "is already at version" in house.out("db", "upgrade")
    told = json.loads(house.out("db", "version", "--json"))
    assert told["database"] == told["program"]


def test_a_database_from_the_future_is_left_alone(house: House) -> None:
    with house.db() as db:
        db.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")

    done = house.run("once")

    assert done.exit_code == 78
    assert "upgrade cadenced, or restore the backup" in done.output


def test_a_live_daemon_posts_mail(meeting: House) -> None:
    meeting.out("go-live", "--yes")
    meeting.out("once")

    box = mailbox.Maildir(meeting.folder / "mail" / "out", create=True)
    with meeting.db() as db:
        sent = [mail for mail in views.mails(db) if mail.state == "sent"]
    assert len(box) == len(sent)


def test_the_daemon_ends_in_order_when_it_is_asked_to(meeting: House) -> None:
    root = Path(__file__).parents[3]
    manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    manager.bind(str(meeting.folder / "notify"))
    with subprocess.Popen(
        [sys.executable, "-c", "from daemon.cli import main; main()", "run", "-c", meeting.config],
        cwd=meeting.folder,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(root),
            "NOTIFY_SOCKET": str(meeting.folder / "notify"),
        },
        stderr=subprocess.PIPE,
        text=True,
    ) as daemon:
        assert daemon.stderr is not None
        for line in daemon.stderr:
            if "started" in line:
                break
        daemon.send_signal(signal.SIGTERM)
        rest = daemon.communicate(timeout=60)[1]

    told = manager.recv(100)
    manager.close()
    assert told == b"READY=1"
    assert daemon.returncode == 0
    assert "stopped" in rest
    assert "Traceback" not in rest
