"""A daemon with memory at its edges that lives through time, and the people who answer it."""

import email
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from cadence.calendar_events import Attendee, CalendarEvent, Response, window_around
from cadence.meetings import Meeting
from cadence.people import Pair, Person
from cadence.policies import Settings
from daemon import planning
from daemon.context import Context
from daemon.planning import Rounds
from daemon.records import meetings, outbox, wakes
from daemon.records.engine import reading
from daemon.steps import deliver, read_mail
from integrations.calendars.memory import MemoryCalendars
from integrations.calendars.series import event_key
from tests.cast import ADA, BOB, EVERYBODY, SETTINGS
from tests.daemon.house import ADDRESS, House, a_house

BERLIN = ZoneInfo("Europe/Berlin")


def berlin(month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """That moment of 2026, UTC."""
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


def one_on_one(
    at: datetime, *, report: Person = BOB, uid: str = "weekly", **more: Any
) -> CalendarEvent:
    """Half an hour of Ada and a report; its key stays where `starts_at` is given anew."""
    event = CalendarEvent(
        event_key(uid, at),
        uid,
        at,
        at,
        at + timedelta(minutes=30),
        "Europe/Berlin",
        organizer=ADA.id,
        attendees=(Attendee(ADA.id, Response.ACCEPTED), Attendee(report.id, Response.ACCEPTED)),
        recurring=True,
    )
    return replace(event, **more)


def moved(event: CalendarEvent, to: datetime) -> CalendarEvent:
    """The same event at another time, as its organizer's calendar tells it."""
    return replace(event, starts_at=to, ends_at=to + timedelta(minutes=30), sequence=1)


@dataclass
class Lived:
    """What a test drives: the clock, the calendars of the two, their answers."""

    house: House
    calendars: MemoryCalendars
    rounds: Rounds
    ctx: Context
    written: int = 0

    def put(self, *events: CalendarEvent) -> None:
        """Whoever takes part has it in their calendar."""
        for event in events:
            for attendee in event.attendees:
                self.calendars.put(attendee.address, event)  # type: ignore[arg-type]

    def cancel(self, *events: CalendarEvent) -> None:
        self.put(*(replace(event, cancelled=True, sequence=1) for event in events))

    def until(self, moment: datetime) -> None:
        """Live on: whatever is due on the way is done at its moment."""
        while self.house.clock.now < moment:
            self.house.clock.now = min(moment, self._next())
            self._round()

    def _next(self) -> datetime:
        now = self.house.clock.now
        with reading(self.ctx.engine) as db:
            due = [at for at in (wakes.next_at(db), outbox.next_due(db)) if at is not None]
        return min([max(at, now + timedelta(minutes=1)) for at in due] + [now + timedelta(hours=1)])

    def _round(self) -> None:
        for _ in range(3):
            planning.once(self.ctx, self.rounds)

    def mails(self, person: Person, *words: str) -> list[EmailMessage]:
        """What the person got, those with all the words in subject or text."""
        raws = [one.raw for one in self.house.postman.posted if one.recipient == person.id]
        read = [email.message_from_bytes(raw, policy=default) for raw in raws]
        return [m for m in read if all(word in said(m) for word in words)]  # type: ignore[misc]

    def mail(self, person: Person, *words: str) -> EmailMessage:
        """The one mail of a person with these words."""
        (found,) = self.mails(person, *words)
        return found

    def reply(self, person: Person, mail: EmailMessage, text: str) -> EmailMessage:
        """The person's client answers above the quoted mail; it is read at once; the receipt."""
        self.written += 1
        quoted = "".join(f"> {line}\n" for line in text_of(mail).splitlines())
        answer = EmailMessage()
        answer["From"] = f"{person.name} <{person.email}>"
        answer["To"] = str(mail["Reply-To"])
        answer["Subject"] = f"Re: {str(mail['Subject']).removeprefix('Re: ')}"
        answer["Date"] = format_datetime(self.house.clock.now)
        answer["Message-ID"] = f"<{self.written}@client.example>"
        answer["In-Reply-To"] = answer["References"] = str(mail["Message-ID"])
        answer.set_content(f"{text}\n\nOn Wed, Nov 11, 2026, Cadence wrote:\n{quoted}")
        self.house.postbox.put(answer.as_bytes())
        before = len(self.mails(person))
        self.until(self.house.clock.now + timedelta(minutes=1))
        return self.mails(person)[before]

    def meeting(self, at: datetime, pair: Pair) -> Meeting:
        with reading(self.ctx.engine) as db:
            found = meetings.of_pair(db, pair, window_around(self.house.clock.now))
        return next(one for one in found if one.starts_at == at)


def a_life(
    tmp_path: Path,
    *,
    begins: datetime,
    people: Sequence[Person] = EVERYBODY,
    settings: Settings = SETTINGS,
    **more: Any,
) -> Lived:
    """Build it: LIVE since a month, nobody welcomed yet, calendars in memory."""
    calendars = MemoryCalendars()
    settings = replace(settings, mail_address=ADDRESS)
    house = a_house(
        tmp_path, people=people, settings=settings, calendars=calendars, now=begins, **more
    )
    lived = Lived(house, calendars, Rounds(), house.ctx)
    lived.ctx = replace(house.ctx, bell=lambda queue, ids: _work(lived, queue, ids))
    return lived


def _work(lived: Lived, queue: str, ids: Sequence[int]) -> None:
    for one in ids:
        made = [one] if queue == "deliver" else read_mail.run(lived.ctx, one)
        for parcel in made:
            deliver.run(lived.ctx, parcel)


def text_of(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    return str(body.get_content()) if body else ""


def said(mail: EmailMessage) -> str:
    return f"{mail['Subject']}\n{text_of(mail)}"
