"""The doctor: what is the case, what mends it, and whether cadenced can run."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from cadence.mail import OutgoingMail
from daemon.checks import Grade
from daemon.cli import loopback
from daemon.cli.diagnoses import Diagnosis
from daemon.cli.examining import examine
from daemon.cli.loopback import Waiting
from daemon.config import Config, load
from integrations.errors import Refused
from integrations.mail import Fetched
from integrations.mail.memory import MemoryPostman
from tests.daemon.cli.house import House
from tests.daemon.house import FakeClock

NOW = datetime(2026, 11, 11, 9, tzinfo=UTC)


def told(house: House, *changes: tuple[str, str]) -> dict[str, Diagnosis]:
    return {one.about: one for one in examine(configured(house, *changes), now=NOW)}


def configured(house: House, *changes: tuple[str, str]) -> Config:
    text = house.config.read_text()
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    house.config.write_text(text)
    return load(house.config, {})


SMTP = (
    '[mail.out]\nkind = "maildir"\npath = "mail/out"',
    '[mail.out]\nkind = "smtp"\nhost = "127.0.0.1"\nport = 1',
)
IMAP = (
    '[mail.in]\nkind = "maildir"\npath = "mail/in"',
    '[mail.in]\nkind = "imap"\nhost = "127.0.0.1"\nport = 1',
)


def test_folders_need_no_doctor(house: House) -> None:
    done = house.run("doctor", "--json")
    lines = json.loads(done.stdout)

    assert done.exit_code == 69
    about = {one["about"] for one in lines}
    assert about >= {"people", "calendar", "mail.out", "mail.in", "loopback"}
    assert [one for one in lines if one["vital"]] == [
        one for one in lines if one["about"] == "calendar" and one["grade"] == "FAIL"
    ]


def test_each_thing_to_mend_has_its_cure_on_the_next_line(house: House) -> None:
    done = house.run("doctor", "--no-mail")

    lines = done.output.splitlines()
    failing = next(n for n, line in enumerate(lines) if line.endswith("FAIL"))
    assert lines[failing + 1].startswith(" " * 15)
    assert lines[-1].endswith("cadenced cannot run like this.")
    assert "loopback" not in done.output


def test_invitations_need_no_permission(house: House) -> None:
    calendar = told(house, ('kind = "ics"\npath = "calendars"', 'kind = "invites"'))["calendar"]

    assert calendar.grade is Grade.OK
    assert "to their 1:1 series" in calendar.cure


def test_a_server_that_is_away_is_told_with_its_cure(house: House) -> None:
    out = told(house, SMTP)["mail.out"]

    assert (out.grade, out.vital) == (Grade.FAIL, True)
    assert "127.0.0.1 (SMTP) cannot be reached" in out.words
    assert "host, port" in out.cure


@dataclass
class Loop:
    """A mail server between our two ends."""

    clock: FakeClock
    drop: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    added: str = ""
    skew: timedelta = timedelta(0)
    arrived: dict[str, Fetched] = field(default_factory=dict)
    finished: list[str] = field(default_factory=list)

    def post(self, mail: OutgoingMail) -> str:
        if mail.recipient in self.drop:
            return ""
        head, _, body = mail.raw.partition(b"\r\n\r\n")
        kept = [
            line
            for line in head.replace(b"\r\n ", b" ").split(b"\r\n")
            if line.partition(b":")[0].decode() not in self.without
        ]
        stamp = format_datetime(self.clock() + self.skew)
        trace = f"Received: from us by mx; {stamp}\r\n{self.added}".encode()
        raw = trace + b"\r\n".join(kept) + b"\r\n\r\n" + body
        self.arrived[mail.message_id] = Fetched(mail.message_id, raw)
        return ""

    def seek(self, message_id: str) -> Fetched | None:
        return self.arrived.get(message_id)

    def done(self, handle: str) -> None:
        self.finished.append(handle)


OURS = "cadence@fernhill.example"


def around(
    house: House, *changes: tuple[str, str], **loop: object
) -> tuple[dict[str, Diagnosis], Loop]:
    clock = FakeClock(NOW)
    line = Loop(clock, **loop)  # type: ignore[arg-type]
    config = configured(house, SMTP, IMAP, *changes)
    went = loopback.go_round(config, line, line, Waiting(clock, patience=1, rest=0))
    return {one.about: one for one in went}, line


def test_a_mail_that_comes_back_whole_is_fine(house: House) -> None:
    came, loop = around(house)

    assert {about: one.grade for about, one in came.items()} == {
        "loopback": Grade.OK,
        "plus": Grade.OK,
        "headers": Grade.OK,
        "senders": Grade.LOOK,
        "clock": Grade.OK,
    }
    assert len(loop.finished) == 2


def test_a_mail_that_does_not_come_back_is_vital(house: House) -> None:
    came, _ = around(house, drop=(OURS, "cadence+probe@fernhill.example"))

    assert list(came) == ["loopback"]
    assert (came["loopback"].grade, came["loopback"].vital) == (Grade.FAIL, True)
    assert "is not back after 1 s" in came["loopback"].words


def test_a_server_without_plus_addressing_would_lose_replies(house: House) -> None:
    came, _ = around(house, drop=("cadence+probe@fernhill.example",))

    assert (came["plus"].grade, came["plus"].vital) == (Grade.FAIL, False)
    assert "plus_addressing = false" in came["plus"].cure


def test_plus_addressing_that_is_not_used_is_worth_a_look(house: House) -> None:
    off = ('address = "cadence@fernhill.example"', f'address = "{OURS}"\nplus_addressing = false')
    came, _ = around(house, off)

    assert came["plus"].grade is Grade.LOOK


@pytest.mark.parametrize(
    ("without", "grade"),
    [(("Auto-Submitted", "List-Id"), Grade.LOOK), (("References",), Grade.FAIL)],
)
def test_headers_that_do_not_survive_are_named(
    house: House, without: tuple[str, ...], grade: Grade
) -> None:
    came, _ = around(house, without=without)

    assert came["headers"].grade is grade
    assert all(name in came["headers"].words for name in without)


def test_a_server_that_vouches_is_believed_where_it_is_named(house: House) -> None:
    added = "Authentication-Results: mx.fernhill.example; dmarc=pass\r\n"
    unknown, _ = around(house, added=added)
    believing = '[mail.in]\nauthserv_ids = ["mx.fernhill.example"]\nkind = "imap"'
    config = configured(house, ('[mail.in]\nkind = "imap"', believing))
    clock = FakeClock(NOW)
    loop = Loop(clock, added=added)
    known = {d.about: d for d in loopback.go_round(config, loop, loop, Waiting(clock, 1, 0))}

    assert unknown["senders"].grade is Grade.LOOK
    assert 'authserv_ids = ["mx.fernhill.example"]' in unknown["senders"].cure
    assert known["senders"].grade is Grade.OK


@pytest.mark.parametrize(("skew", "ours"), [(-90, "ahead"), (90, "behind")])
def test_clocks_that_differ_are_told(house: House, skew: int, ours: str) -> None:
    came, _ = around(house, skew=timedelta(seconds=skew))

    assert came["clock"].grade is Grade.FAIL
    assert came["clock"].words == f"90 s apart from the mail server's (this one is {ours})"


def test_a_way_out_that_fails_is_told(house: House) -> None:
    clock = FakeClock(NOW)
    postman = MemoryPostman()
    postman.faults.append(Refused("mx (SMTP) answered 550 5.7.1"))
    config = configured(house, SMTP, IMAP)

    (lost,) = loopback.go_round(config, Loop(clock), postman, Waiting(clock, 1, 0))

    assert lost.vital
    assert "550 5.7.1" in lost.words
