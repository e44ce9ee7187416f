"""What the open standards' servers are asked is counted, as the clouds' is."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from cadence.calendar_events import Window
from cadence.people import PersonId
from integrations import calendars, directory, mail
from integrations.calendars.caldav import CaldavCalendars
from integrations.errors import ProviderError
from integrations.mail.imap import ImapPostbox
from integrations.mail.smtp import SmtpPostman
from tests.integrations.test_mail import a_mail
from tests.servers.fixtures import PostOffice
from tests.servers.scripted_http import Scripted, multistatus
from tests.servers.slapd import Slapd
from tests.written_calendars import WEEKLY, one_on_one, vcalendar

ADA = PersonId("ada@fernhill.example")
NOW = datetime(2026, 11, 1, tzinfo=UTC)
WINDOW = Window(NOW, NOW + timedelta(days=7))


@dataclass
class Counter:
    """A meter that remembers."""

    spent_on: list[str] = field(default_factory=list)
    limits: list[str] = field(default_factory=list)

    def spent(self, service: str, units: int = 1, *, mailbox: str = "") -> None:
        self.spent_on += [service] * units

    def limited(self, service: str, *, mailbox: str = "", retry_at: datetime | None = None) -> None:
        self.limits.append(service)


@pytest.fixture
def meter() -> Counter:
    return Counter()


def test_each_request_to_a_caldav_server(meter: Counter) -> None:
    nothing = multistatus("<d:response><d:href>/ada/</d:href></d:response>")
    with Scripted([nothing, nothing, (429, "")]) as site:
        section = {"url": site.url, "urls": {ADA: f"{site.url}ada/"}, "meter": meter}
        source = calendars.connect("caldav", section)
        assert isinstance(source, CaldavCalendars)
        for _ in range(3):
            with pytest.raises(ProviderError):
                source.changes(ADA, None, WINDOW)
        source.close()

    assert meter.spent_on == ["caldav"] * len(site.asked)
    assert meter.limits == ["caldav"]


def test_each_fetching_of_a_link(meter: Counter) -> None:
    with Scripted([(200, vcalendar(one_on_one(*WEEKLY)).decode()), (404, "")]) as site:
        section = {"urls": {ADA: site.url}, "allowed_hosts": ["127.0.0.1"], "meter": meter}
        source = calendars.connect("ics", section)
        source.changes(ADA, None, WINDOW)
        with pytest.raises(ProviderError):
            source.changes(ADA, None, WINDOW)

    assert meter.spent_on == ["ics", "ics"]


@pytest.mark.servers
def test_each_mail_and_each_look_into_the_mailbox(meter: Counter, post_office: PostOffice) -> None:
    user = post_office.mailbox()
    box = mail.connect_in("imap", post_office.dovecot.section(user) | {"meter": meter})
    postman = mail.connect_out("smtp", post_office.postfix.section() | {"meter": meter})
    assert isinstance(box, ImapPostbox)
    assert isinstance(postman, SmtpPostman)

    postman.post(a_mail(to=user))
    list(box.fetch())
    box.close()
    postman.close()

    assert meter.spent_on[0] == "smtp"
    assert set(meter.spent_on[1:]) == {"imap"}


@pytest.mark.servers
def test_each_page_of_a_directory(meter: Counter, slapd: Slapd) -> None:
    slapd.fill(*({"uid": f"p{n}", "cn": f"P {n}", "mail": f"p{n}@x.example"} for n in range(25)))

    directory.connect("ldap", slapd.section(page_size=10, meter=meter)).people()

    assert meter.spent_on == ["ldap"] * 3
