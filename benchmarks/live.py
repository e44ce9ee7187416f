"""How quickly a reply becomes a receipt: `python -m benchmarks.live [--people N] [--seconds S]`.

The real daemon in a process of its own, Dovecot in front of it, an SMTP server behind it that takes
everything and writes down when. First the prompts of everybody's 1:1 fall due at once: how many go
out a second. Then people answer them, so many a second whatever the daemon does: from the moment
their mail lies in the mailbox (LMTP has said 250) to the final dot of the receipt. Beside it, in
the same run, what cannot be had for less: parsing the same mail, two commits, one SMTP round trip.
"""

import argparse
import email
import json
import os
import smtplib
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage, Message
from email.policy import default
from email.utils import format_datetime, parseaddr
from pathlib import Path
from statistics import quantiles
from zoneinfo import ZoneInfo

from tests.journeys.real_daemon import SetClock
from tests.servers.dovecot import Dovecot
from tests.servers.processes import private_folder
from tests.servers.scripted_smtp import Script, ScriptedSmtp

ADDRESS = "cadence@fernhill.example"
BERLIN = ZoneInfo("Europe/Berlin")
SPAN = 8
PATIENCE = 600.0
ANSWER = """\
1. the billing fix shipped, support sent a thank-you
3. please chase the security review

On Wed, Nov 11, 2026, Cadence wrote:
"""
CONFIG = """\
[organisation]
name = "Fernhill Robotics"
domains = ["fernhill.example"]
timezone = "Europe/Berlin"
[people]
kind = "csv"
path = "people.csv"
[calendar]
kind = "ics"
path = "calendars"
[mail]
address = "{address}"
[mail.in]
kind = "imap"
host = "127.0.0.1"
port = {imap}
security = "starttls"
user = "{address}"
password = "file:password"
ca_file = "{certificate}"
trust = "internal"
[mail.out]
kind = "smtp"
host = "127.0.0.1"
port = {smtp}
security = "none"
[sending]
per_minute = 10000
[secrets]
token_key = "file:key"
"""


@dataclass
class Sink:
    """Mails as the SMTP server took them, and when (seconds that pass evenly)."""

    mails: list[tuple[float, Message]] = field(default_factory=list)

    def append(self, raw: bytes) -> None:
        at = time.perf_counter()
        self.mails.append((at, email.message_from_bytes(raw)))

    def answering(self, message_id: str) -> list[float]:
        return [at for at, mail in self.mails if mail["In-Reply-To"] == message_id]


@dataclass
class Stage:
    """The daemon, and the servers on both of its sides."""

    folder: Path
    clock: SetClock
    dovecot: Dovecot
    sink: Sink
    port: int
    process: subprocess.Popen[bytes] | None = None

    def run(self, *command: str) -> subprocess.Popen[bytes]:
        words = [sys.executable, "-c", "from daemon.cli import main; main()", *command]
        around = os.environ | self.clock.environment
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(
                [*words, "--config", str(self.folder / "cadenced.toml")],
                env=around,
                stdout=log,
                stderr=log,
            )

    def at(self, day: int, hour: int) -> None:
        self.clock.set(datetime(2026, 11, day, hour, tzinfo=BERLIN))

    def wait(self, is_so: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not is_so():
            if time.monotonic() > deadline or (self.process and self.process.poll() is not None):
                raise SystemExit((self.folder / "log").read_text()[-3000:])
            time.sleep(0.05)

    def processor_seconds(self) -> float:
        """What the daemon has used so far (proc(5): utime and stime)."""
        assert self.process is not None
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def a_stage(people: int) -> Iterator[Stage]:
    """An organisation on disk, its mail let out, its daemon running."""
    with private_folder() as folder, tempfile.TemporaryDirectory() as name:
        dovecot = Dovecot(folder, ADDRESS)
        dovecot.start()
        sink = Sink()
        server = ScriptedSmtp(Script(taken=sink))  # type: ignore[arg-type]
        place = Path(name)
        _write_down(place, people, dovecot, server.port)
        clock = SetClock(place / "clock", datetime(2026, 11, 9, 8, 30, tzinfo=BERLIN))
        stage = Stage(place, clock, dovecot, sink, server.port)
        try:
            assert stage.run("go-live", "--yes").wait() == 0, (place / "log").read_text()
            stage.process = stage.run("run")
            yield stage
        finally:
            if stage.process:
                stage.process.terminate()
                stage.process.wait(120)
            server.stop()
            dovecot.stop()


def _write_down(place: Path, people: int, dovecot: Dovecot, smtp: int) -> None:
    for secret, value in (("password", "pw"), ("key", "k" * 64)):
        (place / secret).touch(mode=0o600)
        (place / secret).write_text(value)
    managers = range(-(-people // SPAN))
    rows = [f"m{n}@fernhill.example,M{n} Ek,,Europe/Berlin,en," for n in managers]
    rows += [
        f"p{n}@fernhill.example,P{n} Roe,m{n // SPAN}@fernhill.example,Europe/Berlin,en,"
        for n in range(people)
    ]
    head = "email,name,manager,timezone,locale,aliases\n"
    (place / "people.csv").write_text(head + "".join(f"{row}\n" for row in rows))
    (place / "calendars").mkdir()
    for n in managers:
        series = [_series(n, p) for p in range(n * SPAN, min(people, (n + 1) * SPAN))]
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//bench//EN", *series, "END:VCALENDAR"]
        path = place / "calendars" / f"m{n}@fernhill.example.ics"
        path.write_bytes("\r\n".join([*lines, ""]).encode())
    text = CONFIG.format(
        address=ADDRESS, imap=dovecot.imap_port, certificate=dovecot.certificate, smtp=smtp
    )
    (place / "cadenced.toml").write_text(text)


def _series(manager: int, person: int) -> str:
    return "\r\n".join(
        [
            *("BEGIN:VEVENT", f"UID:s{person}", "DTSTAMP:20260901T080000Z"),
            f"DTSTART;TZID=Europe/Berlin:20260903T{10 + person % SPAN:02}0000",
            *("DURATION:PT30M", "RRULE:FREQ=WEEKLY", "SUMMARY:1:1"),
            f"ORGANIZER:mailto:m{manager}@fernhill.example",
            f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:m{manager}@fernhill.example",
            f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:p{person}@fernhill.example",
            "END:VEVENT",
        ]
    )


@dataclass(frozen=True)
class Prompts:
    """What went out when everybody's prompt fell due at once."""

    mails: list[Message]
    a_second: float
    milliseconds_each: float


def prompts(stage: Stage, people: int) -> Prompts:
    """It becomes Wednesday, nine o'clock."""
    stage.at(9, 9)
    stage.wait(lambda: len(stage.sink.mails) >= people)
    _rest(stage)
    before, used = len(stage.sink.mails), stage.processor_seconds()
    stage.at(11, 9)
    stage.wait(lambda: len(_asking(stage.sink.mails[before:])) >= people)
    spent = stage.processor_seconds() - used
    came = _asking(stage.sink.mails[before:])
    took = came[-1][0] - came[0][0]
    return Prompts([mail for _, mail in came], len(came) / took, spent / len(came) * 1e3)


def _rest(stage: Stage) -> None:
    """Until nothing has gone out for a while."""
    stage.wait(lambda: time.perf_counter() - stage.sink.mails[-1][0] > 5)


def _asking(mails: Sequence[tuple[float, Message]]) -> list[tuple[float, Message]]:
    to_reports = [one for one in mails if parseaddr(str(one[1]["To"]))[1].startswith("p")]
    return [one for one in to_reports if "talk_about" in str(one[1]["Subject"]).replace(" ", "_")]


@dataclass(frozen=True)
class Replies:
    """Seconds from mailbox to receipt, and what they cost."""

    seconds: list[float]
    lost: int
    milliseconds_each: float
    raw: bytes


def replies(stage: Stage, asked: Sequence[Message], rate: float) -> Replies:
    """People answer, `rate` a second: when each is due does not depend on the others."""
    with stage.clock.running(1):
        written = [_reply(stage, prompt, n) for n, prompt in enumerate(asked)]
        used, begun = stage.processor_seconds(), time.perf_counter()
        lain: dict[str, float] = {}
        with smtplib.LMTP("127.0.0.1", stage.dovecot.lmtp_port) as lmtp:
            for number, (name, sender, raw) in enumerate(written):
                time.sleep(max(0.0, begun + number / rate - time.perf_counter()))
                lmtp.sendmail(sender, [ADDRESS], raw)
                lain[name] = time.perf_counter()
        deadline = time.monotonic() + 60
        while len(_answered(stage, lain)) < len(lain) and time.monotonic() < deadline:
            time.sleep(0.2)
    spent = stage.processor_seconds() - used
    came = _answered(stage, lain)
    seconds = [at - lain[name] for name, at in came.items()]
    return Replies(seconds, len(lain) - len(came), spent / len(lain) * 1e3, written[0][2])


def _answered(stage: Stage, lain: dict[str, float]) -> dict[str, float]:
    found: dict[str, float] = {}
    for at, mail in list(stage.sink.mails):
        if (name := str(mail["In-Reply-To"])) in lain:
            found.setdefault(name, at)
    return found


def _reply(stage: Stage, prompt: Message, number: int) -> tuple[str, str, bytes]:
    """Name, author and bytes of an answer as a mail program writes it."""
    parsed = email.message_from_bytes(prompt.as_bytes(), policy=default)
    assert isinstance(parsed, EmailMessage)
    body = parsed.get_body(("plain",))
    quoted = "".join(f"> {line}\n" for line in str(body.get_content()).splitlines()) if body else ""
    answer = EmailMessage()
    author = parseaddr(str(prompt["To"]))[1]
    answer["From"], answer["To"] = author, str(parsed["Reply-To"])
    answer["Subject"] = f"Re: {parsed['Subject']}"
    answer["Date"] = format_datetime(stage.clock.now)
    answer["Message-ID"] = name = f"<reply{number}@client.example>"
    answer["In-Reply-To"] = answer["References"] = str(prompt["Message-ID"])
    answer.set_content(ANSWER + quoted)
    return name, author, answer.as_bytes()


def floor(stage: Stage, raw: bytes, times: int = 300) -> list[float]:
    """Parse, two commits that survive a power cut, one round trip on a kept line: seconds each."""
    db = sqlite3.connect(stage.folder / "floor.db", isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=FULL")
    db.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, raw BLOB)")
    found = []
    smtp = smtplib.SMTP("127.0.0.1", stage.port)
    for _ in range(times):
        begun = time.perf_counter()
        parsed = email.message_from_bytes(raw)
        for rows in (1, 5):
            db.execute("BEGIN IMMEDIATE")
            db.executemany("INSERT INTO rows (raw) VALUES (?)", [(raw,)] * rows)
            db.execute("COMMIT")
        smtp.sendmail(ADDRESS, [parsed["From"]], raw)
        found.append(time.perf_counter() - begun)
    smtp.close()
    db.close()
    return found


def percentile(seconds: Sequence[float], percent: int) -> float:
    """In milliseconds."""
    return quantiles(seconds, n=100, method="inclusive")[percent - 1] * 1e3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rate", type=float, default=20, help="Replies a second.")
    parser.add_argument("--seconds", type=int, default=60, help="For how long.")
    parser.add_argument("--json", action="store_true", help="Print JSON.")
    asked = parser.parse_args()
    people = int(asked.rate * asked.seconds)
    with a_stage(people) as stage:
        out = prompts(stage, people)
        _rest(stage)
        came = replies(stage, out.mails[:people], asked.rate)
        bare = floor(stage, came.raw)
    figures = {
        "replies a second, asked for": asked.rate,
        "replies": len(came.seconds),
        "replies without a receipt": came.lost,
        "reply to receipt, p50 ms": percentile(came.seconds, 50),
        "reply to receipt, p99 ms": percentile(came.seconds, 99),
        "reply to receipt, longest ms": max(came.seconds) * 1e3,
        "reply, processor ms of the daemon": came.milliseconds_each,
        "floor, p50 ms": percentile(bare, 50),
        "floor, p99 ms": percentile(bare, 99),
        "p50 : floor's p50": percentile(came.seconds, 50) / percentile(bare, 50),
        "p99 : floor's p99": percentile(came.seconds, 99) / percentile(bare, 99),
        "prompts a second": out.a_second,
        "prompt, processor ms of the daemon": out.milliseconds_each,
        "floor, mails a second": len(bare) / sum(bare),
    }
    if asked.json:
        print(json.dumps(figures, indent=1))
        return
    for name, value in figures.items():
        print(f"{name:<36}{value:10.1f}")


if __name__ == "__main__":
    main()
