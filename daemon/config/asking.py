"""What `init` asks, and the answers a first configuration begins with."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

Answers = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ask:
    """One question: the key it fills (`mail.out.host`), its words, the answer if none is given.

    A `secret` is not shown when it is typed, and goes to `credentials/NAME`, not into the file.
    """

    key: str
    words: str
    default: str = ""
    secret: str = ""
    listed: bool = False


FIRST: Answers = {
    "organisation": {
        "name": "",
        "domains": [],
        "timezone": "UTC",
        "locale": "en",
        "country": "",
        "year_starts": 1,
        "hr": [],
    },
    "people": {"kind": "csv"},
    "calendar": {"kind": "ics"},
    "mail": {
        "address": "",
        "display_name": "Cadence",
        "plus_addressing": True,
        "in": {"kind": "imap"},
        "out": {"kind": "smtp"},
    },
    "database": {"url": "sqlite:///cadenced.db"},
    "broker": {"url": "memory://"},
    "sending": {"mode": "off", "me": "", "teams": [], "per_minute": 60},
    "secrets": {"token_key": "file:credentials/token_key"},
}

CALENDARS: Mapping[str, tuple[Ask, ...]] = {
    "ics": (Ask("calendar.path", "Calendar folder, with one EMAIL.ics a person", "calendars"),),
    "caldav": (
        Ask("calendar.url", "CalDAV server"),
        Ask("calendar.user", "User that may read the calendars"),
        Ask("calendar.password", "Password", secret="calendar"),
    ),
    "invites": (),
}

MAIL: Mapping[str, tuple[Ask, ...]] = {
    "maildir": (
        Ask("mail.in.path", "Maildir that mail comes into", "mail/in"),
        Ask("mail.out.path", "Maildir that mail goes out to", "mail/out"),
    ),
    "imap": (
        Ask("mail.in.host", "IMAP server", "imap.{domain}"),
        Ask("mail.out.host", "SMTP server", "smtp.{domain}"),
        Ask("mail.in.user", "User name", "{address}"),
        Ask("mail.in.password", "Password", secret="mail"),
    ),
}


def organisation_asks(answers: Answers, zone: str) -> Iterator[Ask]:
    """What is asked of the organisation, once the mail address is known."""
    domain = str(answers["mail"]["address"]).rpartition("@")[2]
    name = domain.partition(".")[0].replace("-", " ").title()
    yield Ask("organisation.name", "Name of your organisation", name)
    yield Ask("organisation.domains", "Its mail domains", domain, listed=True)
    yield Ask("organisation.timezone", "Its time zone", zone)
    yield Ask("organisation.country", "Its country, for public holidays (two letters)")
    yield Ask("organisation.hr", "HR partners' addresses, if any", listed=True)
    yield Ask("sending.me", "Your own address, for news of trouble")


def put(answers: Answers, key: str, value: object) -> Answers:
    """The answers with one more; `key` is dotted."""
    changed = deepcopy(answers)
    *tables, last = key.split(".")
    table = changed
    for name in tables:
        table = table.setdefault(name, {})
    table[last] = value
    return changed


def told(answers: Answers, key: str) -> object:
    """An answer; None where there is none yet."""
    found: Any = answers
    for name in key.split("."):
        found = found.get(name) if isinstance(found, dict) else None
    return found


def same_account(answers: Answers) -> Answers:
    """The mailbox's user and password are those of the server that posts, too."""
    inbound, outbound = answers["mail"]["in"], answers["mail"]["out"]
    shared = {key: inbound[key] for key in ("user", "password") if key in inbound}
    return put(answers, "mail.out", {**shared, **outbound})
