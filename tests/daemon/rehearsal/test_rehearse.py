"""`cadenced rehearse` as an operator runs it: files in, mails and a record out, nothing leaves."""

import json
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from daemon.cli.rehearse import rehearse

MONDAY = datetime(2026, 11, 2, 9, tzinfo=UTC)
CONFIG = """
[organisation]
name = "Fernhill Robotics"
domains = ["fernhill.example"]
timezone = "Europe/Berlin"
hr = ["hana@fernhill.example"]
[people]
kind = "csv"
path = "people.csv"
[calendar]
kind = "ics"
path = "calendars"
[mail]
address = "cadence@fernhill.example"
[mail.in]
kind = "maildir"
path = "mail/in"
[mail.out]
kind = "maildir"
path = "mail/out"
"""
PEOPLE = """email,name,manager,timezone,locale,aliases
ada@fernhill.example,Ada Ek,,Europe/Berlin,en,
bob@fernhill.example,Bob Ruiz,ada@fernhill.example,Europe/Berlin,en,
hana@fernhill.example,Hana Lind,,Europe/Berlin,en,
"""
GOALS = """owner,ref,kind,title,parent,start,target,current,unit,due
bob@fernhill.example,B1,key_result,Cut p95 checkout time,,480,300,369,ms,2026-12-31
"""
EVENT = """BEGIN:VEVENT
UID:weekly@fernhill.example
DTSTAMP:20261001T000000Z
DTSTART;TZID=Europe/Berlin:20261104T100000
DTEND;TZID=Europe/Berlin:20261104T103000
RRULE:FREQ=WEEKLY;COUNT=12
SUMMARY:Ada / Bob
ORGANIZER:mailto:ada@fernhill.example
ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@fernhill.example
ATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@fernhill.example
{extra}END:VEVENT
"""
CALENDAR = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//fernhill//EN\n{}END:VCALENDAR\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "cadenced.toml").write_text(CONFIG)
    (tmp_path / "people.csv").write_text(PEOPLE)
    (tmp_path / "goals.csv").write_text(GOALS)
    shown(tmp_path / "calendars")
    return tmp_path


def shown(folder: Path, *lost: str) -> None:
    """Both people's calendars, without the slots that were taken out."""
    folder.mkdir(parents=True, exist_ok=True)
    extra = "".join(f"EXDATE;TZID=Europe/Berlin:{day}T100000\n" for day in lost)
    text = CALENDAR.format(EVENT.format(extra=extra)).replace("\n", "\r\n")
    for name in ("ada", "bob"):
        (folder / f"{name}@fernhill.example.ics").write_text(text, newline="")


def run(place: Path, out: str, *more: str, to: str = "2026-11-12") -> Result:
    arguments = ["--config", str(place / "cadenced.toml"), "--from", "2026-11-02", "--to", to]
    return CliRunner().invoke(rehearse, [*arguments, "--out", str(place / out), *more])


def record_of(place: Path, out: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((place / out / "record.json").read_text())
    return loaded


def reply_to(place: Path, out: str, letter: str, text: str, folder: str = "replies") -> None:
    """What Bob writes in answer to the first such letter to him, an hour after it came."""
    path = next((place / out / "mails").glob(f"*-{letter}-bob*.eml"))
    sent = message_from_bytes(path.read_bytes(), policy=policy.default)
    answer = EmailMessage(policy=policy.SMTP)
    answer["From"] = "Bob Ruiz <bob@fernhill.example>"
    answer["To"] = sent["Reply-To"]
    answer["Subject"] = f"Re: {sent['Subject']}"
    answer["Date"] = sent["Date"].datetime + timedelta(hours=1)
    answer["Message-ID"] = f"<{letter}@bobs.phone.example>"
    answer["In-Reply-To"] = sent["Message-ID"]
    quoted = "".join(f"> {line}\n" for line in sent.get_body(("plain",)).get_content().splitlines())
    answer.set_content(f"{text}\n\nOn Tuesday Cadence wrote:\n{quoted}")
    (place / folder).mkdir(exist_ok=True)
    (place / folder / f"{letter}.eml").write_bytes(answer.as_bytes())


def test_the_mails_and_the_record_are_the_same_bytes_each_time(place: Path) -> None:
    assert run(place, "one").exit_code == 0
    assert run(place, "two").exit_code == 0

    files = sorted(path.relative_to(place / "one") for path in (place / "one").rglob("*.*"))
    assert Path("record.json") in files
    assert len(files) > 5
    for path in files:
        assert (place / "one" / path).read_bytes() == (place / "two" / path).read_bytes(), path


def test_a_reply_written_to_a_mail_found_takes_effect_at_its_date(place: Path) -> None:
    run(place, "first")
    reply_to(
        place,
        "first",
        "agenda_prompt",
        "1. billing fix shipped\n3. please chase the security review\nG1 70%",
    )

    done = run(place, "second", "--replies", str(place / "replies"))

    assert done.exit_code == 0, done.output
    record = record_of(place, "second")
    said = {(answer["question"], answer["text"]) for answer in record["answers"]}
    assert ("going_well", "billing fix shipped") in said
    assert ("need", "please chase the security review") in said
    assert [round(update["progress"], 2) for update in record["goal_updates"]] == [0.7]
    assert "receipt" in {mail["letter"] for mail in record["mails"]}
    digest = next((place / "second" / "mails").glob("*agenda_digest-ada*.eml")).read_bytes()
    text = message_from_bytes(digest, policy=policy.default).get_body(("plain",)).get_content()
    assert "please chase the security review" in text
    assert "No points yet" not in text


def test_three_lost_in_a_row_reach_the_manager_and_then_hr_without_a_word(place: Path) -> None:
    calendars = place / "calendars"
    for path in calendars.iterdir():
        path.unlink()
    shown(calendars / "2026-11-01T08-00Z")
    shown(calendars / "2026-11-10T08-00Z", "20261111")
    shown(calendars / "2026-11-17T08-00Z", "20261111", "20261118")
    shown(calendars / "2026-11-24T08-00Z", "20261111", "20261118", "20261125")

    assert run(place, "out", to="2026-12-15").exit_code == 0

    record = record_of(place, "out")
    assert [case["lost"] for case in record["cases"]] == [3]
    told = [mail["to"] for mail in record["mails"] if mail["letter"] == "cancellation_alert"]
    assert told == ["ada@fernhill.example", "hana@fernhill.example"]
    nudges = [mail for mail in record["mails"] if mail["letter"] == "cancellation_nudge"]
    assert nudges


def test_an_end_before_the_beginning_is_refused(place: Path) -> None:
    done = run(place, "out", to="2026-10-01")

    assert done.exit_code == 2
    assert "--to must come after --from" in done.output


def test_nothing_is_posted_into_the_maildir(place: Path) -> None:
    run(place, "out")

    assert not (place / "mail").exists()


@pytest.mark.parametrize(("read", "seen"), [("all", True), ("cover", False)])
def test_a_rehearsal_reads_what_the_daemon_would_read(place: Path, read: str, seen: bool) -> None:
    config, calendars = place / "cadenced.toml", place / "calendars"
    config.write_text(CONFIG.replace('path = "calendars"', f'path = "calendars"\nread = "{read}"'))
    with (place / "people.csv").open("a") as people:
        people.write("cy@fernhill.example,Cy Lund,ada@fernhill.example,Europe/Berlin,en,\n")
    bobs = EVENT.format(extra="")
    cys = bobs.replace("bob@", "cy@").replace("weekly@", "cys@").replace("1104T10", "1105T14")
    noted_alone = bobs.replace("weekly@", "noted@").replace("1104T10", "1106T16")
    for name, events in (("ada", bobs + cys), ("bob", bobs + noted_alone), ("cy", cys)):
        text = CALENDAR.format(events).replace("\n", "\r\n")
        (calendars / f"{name}@fernhill.example.ics").write_text(text, newline="")

    assert run(place, "out").exit_code == 0

    starts = {meeting["start"][:16] for meeting in record_of(place, "out")["meetings"]}
    assert "2026-11-04T10:00" in starts
    assert ("2026-11-06T16:00" in starts) == seen
