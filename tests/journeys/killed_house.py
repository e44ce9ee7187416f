"""An installation that is killed again and again, the people around it, and a bookkeeper.

The bookkeeper counts what people wrote and what reached them; it never asks the product's tables
what was sent. What was recorded it reads as a person would: in their `cadenced export`.
"""

import email
import json
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime, parseaddr
from pathlib import Path
from zoneinfo import ZoneInfo

from click.testing import CliRunner

from cadence.people import Person, PersonId
from daemon.cli import cli
from tests.cast import ADA, BOB, CLEO, HANA
from tests.daemon.config.files import WHOLE, write
from tests.journeys.real_daemon import Daemon, SetClock, crash_at, environment, soon

BERLIN = ZoneInfo("Europe/Berlin")
KEY = "k" * 64
STAFF = tuple(
    replace(BOB, id=PersonId(f"p{n:02}@fernhill.example"), name=f"P{n:02} Roe") for n in range(30)
)
"""Many who write now and then: nobody gets more than a few receipts an hour."""

PEOPLE = (ADA, BOB, CLEO, HANA, *STAFF)
SERIES = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//tests//EN
BEGIN:VEVENT
UID:ada-and-{name}
DTSTAMP:20260101T000000Z
SUMMARY:Ada / {name}
DTSTART;TZID=Europe/Berlin:20260903T{hour}0000
DURATION:PT30M
RRULE:FREQ=WEEKLY
ORGANIZER:mailto:ada@fernhill.example
ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@fernhill.example
ATTENDEE;PARTSTAT=ACCEPTED:mailto:{name}@fernhill.example
END:VEVENT
END:VCALENDAR
"""


WELCOME = "Mon 9 Nov: your 1:1s, and what this address does"
BOB_ASKED = "Thu 12 Nov, 10:00 with Ada: what should you two talk about?"
CLEO_ASKED = "Thu 12 Nov, 14:00 with Ada: what should you two talk about?"
WELCOMES = {(person.email, WELCOME) for person in (ADA, BOB, CLEO)}
THE_WEEK = {
    *WELCOMES,
    (BOB.email, BOB_ASKED),
    (CLEO.email, CLEO_ASKED),
    (ADA.email, "Thu 12 Nov, 10:00 with Bob: the agenda"),
    (ADA.email, "Thu 12 Nov, 14:00 with Cleo: the agenda"),
}


@dataclass
class Written:
    """A mail that somebody wrote to the daemon: a word in it that is nowhere else."""

    author: Person
    word: str
    at: float = field(default_factory=time.time)


@dataclass
class Installation:
    """A folder with a configuration, and processes that run on it."""

    folder: Path
    clock: SetClock
    posted: Callable[[], list[bytes]]
    written: dict[str, Written] = field(default_factory=dict)
    answered: set[str] = field(default_factory=set)
    kills: int = 0
    running: list[Daemon] = field(default_factory=list)

    def start(self, *command: str, crash: str = "", **more: str) -> Daemon:
        words = [*(command or ("run",)), "--config", str(self.folder / "cadenced.toml")]
        around = self.clock.environment | crash_at(crash) | more
        log = self.folder / f"log{len(self.running)}"
        self.running.append(Daemon(words, around, log))
        return self.running[-1]

    def out(self, *command: str) -> str:
        words = [*command, "--config", str(self.folder / "cadenced.toml")]
        with environment(self.clock.environment):
            done = CliRunner().invoke(cli, words)
        assert done.exit_code == 0, done.output
        return done.stdout

    def crashes_at(self, point: str) -> None:
        """Somebody writes; a daemon starts, and dies at that point; some time goes by."""
        self.write((BOB, CLEO)[self.kills % 2])
        daemon = self.start(crash=point)
        assert daemon.dies_of_itself(), f"{point} was never reached:\n{daemon.said()[-2000:]}"
        self.kills += 1
        self.clock.advance(minutes=10)

    def is_killed_after(self, seconds: float) -> None:
        """Somebody writes; a daemon starts, and is killed in the midst of things."""
        self.write((BOB, CLEO)[self.kills % 2])
        daemon = self.start()
        daemon.wait_until_started()
        time.sleep(seconds)
        daemon.kill()
        self.kills += 1
        self.clock.advance(minutes=10)

    def at(self, day: int, hour: int, minute: int = 0) -> None:
        self.clock.set(datetime(2026, 11, day, hour, minute, tzinfo=BERLIN))

    def written_words(self) -> list[str]:
        """What people wrote, and who they are: no log may hold any of it."""
        return [one for w in self.written.values() for one in (w.word, w.author.email)]

    def said(self) -> str:
        """The logs of every process, since the beginning."""
        return "".join(daemon.said() for daemon in self.running)

    def end(self) -> None:
        """Every process that still runs is asked to end, and ends in order."""
        left = [daemon for daemon in self.running if daemon.is_alive()]
        assert [daemon.end() for daemon in left] == [0] * len(left), [d.said() for d in left]

    # what people do

    def write(self, author: Person) -> None:
        """A mail of somebody's own accord, for their next 1:1."""
        word = f"quokka{len(self.written)}x"
        mail = self._mail(author, "A point", f"For my next 1:1: the {word} question")
        self._arrives(mail, Written(author, word))

    def answer_prompts(self) -> int:
        """Everybody who was asked for their agenda, and did not answer yet, answers."""
        prompts = [m for m in self.mails() if self._asks_for_an_agenda(m)]
        new = [m for m in prompts if str(m["Message-ID"]) not in self.answered]
        for prompt in new:
            self.answered.add(str(prompt["Message-ID"]))
            self._answer(prompt)
        return len(new)

    def _asks_for_an_agenda(self, mail: EmailMessage) -> bool:
        is_receipt = str(mail["In-Reply-To"] or "") in self.written
        return not is_receipt and "what should you two talk about" in str(mail["Subject"])

    def _answer(self, prompt: EmailMessage) -> None:
        author = next(p for p in PEOPLE if is_to(prompt, p))
        word = f"wombat{len(self.written)}x"
        quoted = "".join(f"> {line}\n" for line in _text(prompt).splitlines())
        text = f"1. the {word} went well\n\nOn Wed, Nov 11, 2026, Cadence wrote:\n{quoted}"
        mail = self._mail(author, f"Re: {prompt['Subject']}", text)
        mail.replace_header("To", str(prompt["Reply-To"] or prompt["From"]))
        mail["In-Reply-To"] = mail["References"] = str(prompt["Message-ID"])
        self._arrives(mail, Written(author, word))

    def _mail(self, author: Person, subject: str, text: str) -> EmailMessage:
        mail = EmailMessage()
        mail["From"] = f"{author.name} <{author.email}>"
        mail["To"] = "cadence@fernhill.example"
        mail["Subject"] = subject
        mail["Date"] = format_datetime(self.clock.now)
        mail["Message-ID"] = f"<w{len(self.written)}@client.example>"
        mail.set_content(text)
        return mail

    def _arrives(self, mail: EmailMessage, written: Written) -> None:
        """Every fifth comes twice, with another trace in its header: transport does that."""
        self.written[str(mail["Message-ID"])] = written
        number, raw = len(self.written), mail.as_bytes()
        self._lay(f"{number:04}.a", raw)
        if number % 5 == 0:
            self._lay(f"{number:04}.b", b"Received: by elsewhere\n" + raw)

    def _lay(self, name: str, raw: bytes) -> None:
        folder = self.folder / "mail" / "in"
        for part in ("tmp", "new", "cur"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / "tmp" / name).write_bytes(raw)
        (folder / "tmp" / name).rename(folder / "new" / name)

    # what the bookkeeper sees

    def mails(self) -> list[EmailMessage]:
        """What reached people, in any order; a repeat is there twice."""
        read = (email.message_from_bytes(raw, policy=default) for raw in self.posted())
        return [mail for mail in read if isinstance(mail, EmailMessage)]

    def receipts(self) -> Counter[str]:
        """How many different letters answer each of the mails that were written."""
        letters = {str(m["Message-ID"]): str(m["In-Reply-To"] or "") for m in self.mails()}
        return Counter(one for one in letters.values() if one in self.written)

    def delays(self) -> list[float]:
        """Seconds from a mail's arrival to its receipt's, by the clock on the wall."""
        lies = self.folder / "mail" / "out" / "new"
        came = {path: path.stat().st_mtime for path in lies.iterdir()}
        asked = {path: email.message_from_bytes(path.read_bytes())["In-Reply-To"] for path in came}
        return [came[p] - self.written[asked[p]].at for p in came if asked[p] in self.written]

    def recorded(self) -> Counter[str]:
        """How many records hold each of the words that were written."""
        words = [written.word for written in self.written.values()]
        found: Counter[str] = Counter()
        for person in {one.author for one in self.written.values()}:
            kept = json.loads(self.out("export", person.id))
            rows = [row for table in ("answers", "feedback", "unclear") for row in kept[table]]
            for word in words:
                found[word] += sum(word in json.dumps(row) for row in rows)
        return found

    def letters(self) -> Counter[tuple[str, str]]:
        """How many different letters with the same subject reached the same person.

        Receipts are left out: they stand in the thread of the mail they answer.
        """
        different = {
            str(m["Message-ID"]): (parseaddr(str(m["To"]))[1], str(m["Subject"]))
            for m in self.mails()
            if str(m["In-Reply-To"] or "") not in self.written
        }
        return Counter(different.values())

    def told(self, reader: Person) -> Counter[str]:
        """How many different letters told somebody else each of the words that were written."""
        texts = {str(m["Message-ID"]): _text(m) for m in self.mails() if is_to(m, reader)}
        return Counter(
            written.word
            for written in self.written.values()
            for text in texts.values()
            if written.word in text and written.author is not reader
        )

    def repeats(self) -> Counter[str]:
        """Message-IDs that reached somebody more than once, and how often too often."""
        counted = Counter(str(mail["Message-ID"]) for mail in self.mails())
        return Counter({name: times - 1 for name, times in counted.items() if times > 1})

    def settle(self, daemon: Daemon, *subjects: str) -> None:
        """Until everything that was written has its receipt, and mails of such subjects are out."""

        def is_settled() -> bool:
            went = [subject for _, subject in self.letters()]
            all_went = all(any(words in subject for subject in went) for words in subjects)
            return all_went and set(self.receipts()) == set(self.written)

        self.wait(daemon, is_settled)

    def wait_until_told(self, daemon: Daemon, reader: Person, author: Person) -> None:
        """Until all that somebody wrote has reached somebody else."""
        words = {written.word for written in self.written.values() if written.author is author}
        self.wait(daemon, lambda: words <= set(self.told(reader)))

    def wait(self, daemon: Daemon, is_so: Callable[[], bool]) -> None:
        if not soon(is_so):
            missing = sorted(set(self.written) - set(self.receipts()))
            raise AssertionError((missing, self.letters(), daemon.said()[-3000:]))


def live_until_thursday(house: Installation, *command: str) -> Daemon:
    """Agendas are asked for, answered and told, and a daemon is killed in between."""
    daemon = house.start(*command)
    house.wait(daemon, lambda: set(house.letters()) >= WELCOMES)
    house.at(11, 9)
    house.settle(daemon, BOB_ASKED, CLEO_ASKED)
    daemon.kill()
    assert house.answer_prompts() == 2
    house.clock.advance(minutes=4)
    daemon = house.start(*command)
    house.settle(daemon)
    for author, day, hour in ((BOB, 11, 17), (CLEO, 12, 12)):
        house.at(day, hour)
        house.wait_until_told(daemon, ADA, author)
    return daemon


def nothing_is_lost_and_nothing_doubled(house: Installation) -> None:
    """What the bookkeeper finds in the end."""
    assert house.receipts() == dict.fromkeys(house.written, 1)
    assert house.recorded() == {written.word: 1 for written in house.written.values()}
    assert {letter for letter, times in house.letters().items() if times > 1} == set()
    assert [word for word in (*house.written_words(), KEY) if word in house.said()] == []


def is_to(mail: EmailMessage, person: Person) -> bool:
    return parseaddr(str(mail["To"]))[1] == person.email


def _text(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    return str(body.get_content()) if body else ""


def an_installation(folder: Path, changes: dict[str, str], posted: object = None) -> Installation:
    """Build it; it is a Monday morning, and mail is let out."""
    key = folder / "key"
    key.touch(mode=0o600)
    key.write_text(KEY)
    (folder / "people.csv").write_text(
        "email,name,manager,timezone,locale,aliases\n"
        + "".join(f"{p.id},{p.name},{p.manager or ''},{p.timezone},en,\n" for p in PEOPLE)
    )
    (folder / "calendars").mkdir()
    series = [SERIES.format(name=n, hour=h) for n, h in (("bob", 10), ("cleo", 14))]
    for name, hour in (("bob", 10), ("cleo", 14)):
        _calendar(folder, name, SERIES.format(name=name, hour=hour))
    _calendar(folder, "ada", "".join(series))
    text = WHOLE.replace("[mail.in]\n", '[mail.in]\ntrust = "internal"\n')
    for before, after in changes.items():
        assert before in text, before
        text = text.replace(before, after)
    write(folder, text + '[secrets]\ntoken_key = "file:key"\n')
    clock = SetClock(folder / "clock", datetime(2026, 11, 9, 8, 30, tzinfo=BERLIN))
    out = folder / "mail" / "out"
    in_maildir = lambda: [path.read_bytes() for path in sorted(out.glob("new/*"))]  # noqa: E731
    built = Installation(folder, clock, posted or in_maildir)  # type: ignore[arg-type]
    built.out("go-live", "--yes")
    return built


def _calendar(folder: Path, name: str, text: str) -> None:
    path = folder / "calendars" / f"{name}@fernhill.example.ics"
    path.write_text(text.replace("\n", "\r\n"))
