"""What `init` asks, and the answers a first configuration begins with."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

Answers = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ask:
    """One question: the key it fills (`mail.out.host`), its words, the answer if none is given.

    A `secret` is not shown when it is typed, and goes to `credentials/NAME`, not into the file. A
    `placed` one is not typed at all: the operator puts that file there. `beside` and `without` name
    a key of the same table that must have an answer, or none, for this to be asked.
    """

    key: str
    words: str = ""
    default: str = ""
    secret: str = ""
    placed: str = ""
    beside: str = ""
    without: str = ""
    listed: bool = False
    needed: bool = False


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

_OUTSIDE = Ask(
    "calendar.outside", "A mailbox that must be refused, for the doctor to try; none: not tried"
)

ACCOUNTS: Mapping[str, tuple[Ask, ...]] = {
    "google": (
        Ask("service_account", "Service account, if Google signs for it; none: by its key"),
        Ask("credentials", placed="google.json", without="service_account"),
    ),
    "microsoft": (
        Ask("tenant", "Directory (tenant) ID", needed=True),
        Ask("client_id", "Application (client) ID", needed=True),
        Ask("certificate", placed="microsoft.pem"),
    ),
    "exchange": (
        Ask("url", "Where EWS answers, https://…/EWS/Exchange.asmx", needed=True),
        Ask("user", r"Service account, DOMAIN\user", needed=True),
        Ask("password", "Password", secret="exchange"),
    ),
}
"""What calendars, people and mail of one provider have in common: asked once."""

CALENDARS: Mapping[str, tuple[Ask, ...]] = {
    "google": (),
    "microsoft": (
        Ask("calendar.group", "Group whose calendars may be read (object id); none: everybody's"),
        _OUTSIDE,
    ),
    "exchange": (_OUTSIDE,),
    "caldav": (
        Ask("calendar.url", "CalDAV server", needed=True),
        Ask("calendar.user", "User that may read the calendars"),
        Ask("calendar.password", "Password", secret="calendar"),
    ),
    "ics": (Ask("calendar.path", "Calendar folder, with one EMAIL.ics a person", "calendars"),),
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
    "gmail": (Ask("mail.in.credentials", placed="mailbox.json"),),
    "microsoft": (),
    "exchange": (),
}

PEOPLE: Mapping[str, tuple[Ask, ...]] = {
    "csv": (),
    "google": (Ask("people.subject", "Account that may read users", "cadenced-reader@{domain}"),),
    "microsoft": (),
    "ldap": (
        Ask("people.url", "LDAP server, ldaps://…", needed=True),
        Ask("people.base", "Where people lie, such as ou=people,dc=example,dc=com", needed=True),
        Ask("people.user", "Name to sign in with; none: anonymous"),
        Ask("people.password", "Password", secret="ldap", beside="user"),
    ),
}

HABITS: Mapping[str, Mapping[str, object]] = {
    "gmail": {"mail.in.authserv_ids": ["mx.google.com"], "sending.per_minute": 50},
    "microsoft": {"sending.per_minute": 30},
    "exchange": {"mail.plus_addressing": False},
}
"""What is so of these mailboxes, and need not be asked."""

_OF_A_MAILBOX = {"user", "password", "credentials"}

_GUIDES = {
    "google": "docs/google.md",
    "gmail": "docs/google.md",
    "microsoft": "docs/microsoft.md",
    "exchange": "docs/exchange.md",
    "caldav": "docs/standards.md",
    "imap": "docs/standards.md",
    "ldap": "docs/standards.md",
}


def mail_beside(calendar: str) -> str:
    """How mail likely travels, where calendars come from there."""
    return {"google": "gmail"}.get(calendar, calendar if calendar in MAIL else "imap")


def people_beside(calendar: str) -> str:
    """The list of people that likely goes with these calendars: a kind, or a CSV file."""
    return calendar if calendar in PEOPLE else "people.csv"


def dialect_beside(answers: Answers) -> str:
    """The directory's dialect: where Exchange is, there is Active Directory."""
    kinds = {told(answers, "calendar.kind"), told(answers, "mail.in.kind")}
    return "active_directory" if "exchange" in kinds else "ldap"


def guides(answers: Answers) -> list[str]:
    """The guides to what was chosen, in the order of the choices."""
    kinds = [str(told(answers, f"{section}.kind")) for section in ("calendar", "mail.in", "people")]
    return list(dict.fromkeys(_GUIDES[kind] for kind in kinds if kind in _GUIDES))


def account_asks(section: str, kind: str) -> Iterator[Ask]:
    """What a provider's account is asked for in one section."""
    for ask in ACCOUNTS.get(kind, ()):
        yield replace(ask, key=f"{section}.{ask.key}")


def account_known(answers: Answers, kind: str) -> Answers:
    """The account at this provider, if a section before named one; else empty."""
    for section in ("calendar", "mail.in"):
        if told(answers, f"{section}.kind") == kind:
            table: Any = told(answers, section)
            return {ask.key: table[ask.key] for ask in ACCOUNTS.get(kind, ()) if ask.key in table}
    return {}


def is_asked(ask: Ask, answers: Answers) -> bool:
    """Whether what was answered before leaves this question open."""
    table = ask.key.rpartition(".")[0]
    if ask.beside and not told(answers, f"{table}.{ask.beside}"):
        return False
    return not (ask.without and told(answers, f"{table}.{ask.without}"))


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
    """The account that reads the mailbox is the one that posts, too."""
    inbound, outbound = answers["mail"]["in"], answers["mail"]["out"]
    account = {ask.key for ask in ACCOUNTS.get(inbound["kind"], ())}
    shared = {key: inbound[key] for key in inbound if key in account | _OF_A_MAILBOX}
    return put(answers, "mail.out", {**shared, **outbound})
