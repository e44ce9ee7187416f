"""A daemon on real servers, and the people around it with clients of their own."""

import email
import smtplib
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime, make_msgid
from pathlib import Path
from zoneinfo import ZoneInfo

from cadence.people import Person
from daemon import planning
from daemon.context import Bell, Context
from daemon.invited import InvitationShelf
from daemon.planning import Rounds
from daemon.records.roll import Roll
from daemon.steps import deliver, read_mail
from integrations.calendars.caldav import CaldavCalendars
from integrations.calendars.caldav import connect as connect_calendars
from integrations.calendars.invitations import InvitationCalendars
from integrations.mail.imap import ImapPostbox
from integrations.mail.imap import connect_in as connect_imap
from integrations.mail.smtp import SmtpPostman
from integrations.mail.smtp import connect_out as connect_smtp
from tests.cast import ADA, BOB, HANA, SETTINGS
from tests.daemon.house import ADDRESS, FakeClock, a_house
from tests.servers.fixtures import PostOffice, eventually
from tests.servers.radicale import Radicale

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 9, 8, 0, tzinfo=BERLIN)


@dataclass
class LiveHouse:
    """What a test drives: the clock, the rounds, the people's clients."""

    ctx: Context
    clock: FakeClock
    office: PostOffice
    radicale: Radicale
    calendars: CaldavCalendars
    postbox: ImapPostbox
    postman: SmtpPostman
    before: dict[str, int] = field(default_factory=dict)
    written: int = 0

    def round(self) -> None:
        """Everything that is due, as the planner does it, the work of the bell included."""
        planning.once(self.ctx, Rounds())
        planning.once(self.ctx, Rounds())

    def at(self, day: int, hour: int, minute: int = 0) -> None:
        """It becomes that moment of November, in Berlin; what is due then is done."""
        self.clock.now = datetime(2026, 11, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)
        self.round()

    def settle(self) -> None:
        """Until nothing is under way any more."""
        assert eventually(self.office.postfix.is_idle), "mail is stuck"

    def mails(self, person: Person) -> list[EmailMessage]:
        """What came into a person's mailbox since this house was built."""
        raws = self.office.dovecot.mails(person.email)[self.before.get(person.id, 0) :]
        read = (email.message_from_bytes(raw, policy=default) for raw in raws)
        return [mail for mail in read if isinstance(mail, EmailMessage)]

    def mail_to(self, person: Person, *words: str) -> EmailMessage:
        """The newest mail to a person with these words in subject or text, once it has arrived."""

        def found() -> list[EmailMessage]:
            return [m for m in self.mails(person) if all(word in said(m) for word in words)]

        subjects = [str(m["Subject"]) for m in self.mails(person)]
        assert eventually(lambda: bool(found()), 5), f"no {words} for {person.name}: {subjects}"
        return found()[-1]

    def reply(self, person: Person, mail: EmailMessage, text: str) -> EmailMessage:
        """A person's mail program answers: above the quoted mail, to where Reply-To says."""
        answer = self.answer_to(person, mail, text)
        self.send(answer, person)
        return answer

    def answer_to(self, person: Person, mail: EmailMessage, text: str) -> EmailMessage:
        self.written += 1
        quoted = "".join(f"> {line}\n" for line in text_of(mail).splitlines())
        answer = EmailMessage()
        answer["From"] = f"{person.name} <{person.email}>"
        answer["To"] = str(mail["Reply-To"] or mail["From"])
        answer["Subject"] = f"Re: {str(mail['Subject']).removeprefix('Re: ')}"
        answer["Date"] = format_datetime(self.clock.now)
        answer["Message-ID"] = make_msgid(f"n{self.written}", domain="client.example")
        answer["In-Reply-To"] = answer["References"] = str(mail["Message-ID"])
        answer.set_content(f"{text}\n\nOn Wed, Nov 11, 2026, Cadence wrote:\n{quoted}")
        return answer

    def reply_by_mutt(self, person: Person, mail: EmailMessage, text: str, folder: Path) -> None:
        """The same by mutt, which writes and sends the mail itself."""
        answer = self.answer_to(person, mail, text)
        draft, settings = folder / "draft", folder / "muttrc"
        kept = ("From", "To", "Subject", "In-Reply-To", "References", "Date")
        head = "".join(f"{name}: {answer[name]}\n" for name in kept)
        draft.write_text(f"{head}\n{answer.get_content()}")
        settings.write_text(
            f'set smtp_url="smtp://127.0.0.1:{self.office.postfix.smtp_port}"\n'
            f'set certificate_file="{self.office.postfix.certificate}"\n'
            "set copy=no\nset use_envelope_from=yes\n"
            f'set envelope_from_address="{person.email}"\nset from="{person.email}"\n'
            "unset record\nset write_bcc=no\n"
        )
        command = ["mutt", "-n", "-F", str(settings), "-H", str(draft)]
        subprocess.run(command, stdin=subprocess.DEVNULL, check=True, timeout=30)
        self.wait_for_inbox()

    def send(self, mail: EmailMessage, person: Person) -> None:
        self.hand_over(mail, person)
        self.wait_for_inbox()

    def invite(self, person: Person, calendar: str, method: str) -> None:
        """A calendar program mails what its user did to an event (RFC 6047)."""
        self.written += 1
        mail = EmailMessage()
        mail["From"], mail["To"] = f"{person.name} <{person.email}>", ADDRESS
        mail["Subject"] = "Invitation: 1:1"
        mail["Date"] = format_datetime(self.clock.now)
        mail["Message-ID"] = make_msgid(f"i{self.written}", domain="client.example")
        mail.set_content("You are invited.")
        mail.add_alternative(calendar, subtype="calendar", params={"method": method})
        self.send(mail, person)

    def hand_over(self, mail: EmailMessage, person: Person) -> None:
        """To the mail server, which delivers when it can."""
        with smtplib.SMTP("127.0.0.1", self.office.postfix.smtp_port) as smtp:
            smtp.send_message(mail, from_addr=person.email)

    def wait_for_inbox(self) -> None:
        """Until something that is not done lies in the daemon's mailbox."""
        assert eventually(lambda: bool(list(self.postbox.fetch())), 10), "nothing arrived"

    def close(self) -> None:
        self.calendars.close()
        self.postbox.close()
        self.postman.close()
        self.ctx.engine.dispose()


def a_live_house(
    tmp_path: Path, office: PostOffice, radicale: Radicale, *people: Person
) -> LiveHouse:
    """Build it: LIVE, every port on a real server but the directory."""
    settings = replace(SETTINGS, mail_address=ADDRESS)
    house = a_house(tmp_path, people=people, settings=settings, now=MONDAY)
    inbound = office.dovecot.section(ADDRESS, own_address=ADDRESS)
    outbound = office.postfix.section(proof_address=ADDRESS, mailbox=inbound)
    zones = {person.id: person.timezone for person in people}
    calendars = connect_calendars(
        {**radicale.section(), "zone_of": lambda owner: zones.get(owner, "UTC")}
    )
    postbox, postman = connect_imap(inbound), connect_smtp(outbound)
    ctx = replace(house.ctx, calendars=calendars, postbox=postbox, postman=postman)
    ctx = replace(ctx, bell=_work_at_once(ctx))
    lived = LiveHouse(ctx, house.clock, office, radicale, calendars, postbox, postman)
    lived.before = {p.id: len(office.dovecot.mails(p.email)) for p in (ADA, BOB, HANA)}
    return lived


def without_calendars(house: LiveHouse) -> LiveHouse:
    """The same with nothing but invitations that reach the daemon's mailbox."""
    ctx = house.ctx
    shelf = InvitationShelf(ctx.engine, Roll(ctx.engine, ctx.domains), ADDRESS)
    ctx = replace(ctx, calendars=InvitationCalendars(shelf))
    return replace(house, ctx=replace(ctx, bell=_work_at_once(ctx)))


def _work_at_once(ctx: Context) -> Bell:
    def ring(queue: str, ids: Sequence[int]) -> None:
        for one in ids:
            if queue == "deliver":
                deliver.run(ctx, one)
            else:
                for parcel in read_mail.run(ctx, one):
                    deliver.run(ctx, parcel)

    return ring


def text_of(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    return str(body.get_content()) if body else ""


def said(mail: EmailMessage) -> str:
    return f"{mail['Subject']}\n{text_of(mail)}"
