"""What the doctor asks Google: a token a scope, so that the one that is missing has a name.

Google itself says `unauthorized_client` for a wrong client, a missing scope and a change that has
not spread yet. So each scope is asked for alone, and so are some that nobody should have granted.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cadence.people import Organisation
from daemon.checks import Grade
from daemon.cli.diagnoses import Diagnosis
from daemon.config import Config
from daemon.config.providers import GmailIn, GmailOut, GoogleCalendar, GooglePeople
from integrations.calendars import google as google_calendars
from integrations.directory import google as google_directory
from integrations.errors import ProviderError, Refused, SignedOut
from integrations.google_api import CALENDAR, CONSOLE, For, GoogleApi, scope
from integrations.google_auth import GoogleAccount, read_account
from integrations.mail import gmail
from integrations.metering import Unmetered

TOO_WIDE = ("gmail.readonly", "gmail.modify", "gmail.send", "calendar", "admin.directory.user")
"""Scopes that a key should be refused: everybody's mail, and the right to change things."""


@dataclass(frozen=True, slots=True)
class _Need:
    """A scope that a section cannot do without, and whom a token is asked for."""

    section: str
    account: GoogleAccount
    scope: str
    subject: str


def grants(config: Config, organisation: Organisation) -> Iterator[Diagnosis]:
    """Whether each scope is granted that the configuration needs, and none that it should not."""
    needs = [need for need in _needs(config, organisation) if not need.account.is_consent]
    if not needs:
        return
    missing: list[_Need] = []
    for need in needs:
        try:
            _token(need.account, For(need.scope, need.subject))
        except SignedOut:
            missing.append(need)
        except ProviderError as trouble:
            words = f"no token for {_short(need.scope)} ({need.section}): {trouble}"
            yield Diagnosis("google", words, Grade.FAIL, trouble.cure)
    yield _told(needs, missing)
    delegated = [need for need in needs if need.subject]
    if delegated and len(missing) < len(needs):
        yield from _reach(config, delegated, organisation)


def _needs(config: Config, organisation: Organisation) -> Iterator[_Need]:
    people, calendar = config.people, config.calendar
    somebody = next(iter(organisation.people), "")
    if isinstance(people, GooglePeople):
        account = read_account(config.people_section())
        somebody = somebody or account.subject
        yield _Need("people", account, google_directory.SCOPE, account.subject)
    if isinstance(calendar, GoogleCalendar):
        account = read_account(config.calendar_section())
        if calendar.access == "shared":
            yield _Need("calendar", account, google_calendars.SHARED, account.subject)
        elif somebody:
            yield _Need("calendar", account, google_calendars.OWN, somebody)
            if calendar.read == "cover":
                asks = account.subject or somebody
                yield _Need("calendar", account, google_calendars.TAKEN, asks)
    if isinstance(config.mail.inbound, GmailIn):
        account = read_account(config.mail_in_section())
        yield _Need("mail.in", account, gmail.SCOPE, account.subject)
    if isinstance(config.mail.outbound, GmailOut):
        account = read_account(config.mail_out_section())
        yield _Need("mail.out", account, gmail.SCOPE, account.subject)


def _told(needs: list[_Need], missing: list[_Need]) -> Diagnosis:
    scopes = list(dict.fromkeys(_short(need.scope) for need in needs))
    if not missing:
        return Diagnosis("google", f"granted: {', '.join(scopes)}")
    names = list(dict.fromkeys(_short(need.scope) for need in missing))
    words = f"missing: {', '.join(names)}"
    cure = f"{CONSOLE}, Edit, and paste all of these scopes (it may take up to 24 hours):"
    return Diagnosis("google", words, Grade.FAIL, cure, paste=_pasted(needs))


def _pasted(needs: list[_Need]) -> str:
    """The client as the console knows it, and all its scopes: what is pasted replaces the list."""
    scopes = list(dict.fromkeys(need.scope for need in needs if need.subject))
    clients = list(dict.fromkeys(need.account.client_id for need in needs))
    return "\n".join([f"client ID: {', '.join(clients)}", ",".join(scopes)])


def _reach(config: Config, needs: list[_Need], organisation: Organisation) -> Iterator[Diagnosis]:
    """What else the key opens, tried with somebody whose mailbox is none of ours."""
    account = needs[0].account
    others = (name for name in organisation.people if name != config.mail.address)
    somebody = next(others, account.subject)
    wider = [name for name in TOO_WIDE if _is_granted(account, scope(name), somebody)]
    mail = [name for name in wider if name.startswith("gmail")]
    if not wider:
        yield Diagnosis("scope", "nobody's mail is open to the key, and it may change nothing")
        return
    whose = "everybody's mail is open to the key" if mail else "the key may do more than it needs"
    cure = f"{CONSOLE}, Edit, and leave only these"
    cure += "; give the mailbox a consent of its own (docs/google.md):" if mail else ":"
    kept = [need for need in needs if _short(need.scope) not in mail]
    grade = Grade.FAIL if mail else Grade.LOOK
    yield Diagnosis("scope", f"{whose}: {', '.join(wider)}", grade, cure, paste=_pasted(kept))


def _is_granted(account: GoogleAccount, name: str, somebody: str) -> bool:
    try:
        _token(account, For(name, somebody))
    except (SignedOut, Refused):
        return False
    return True


def _token(account: GoogleAccount, asked: For) -> None:
    api = GoogleApi(CALENDAR, account, Unmetered())
    try:
        api.token(asked)
    finally:
        api.close()


def _short(name: str) -> str:
    return name.removeprefix(scope(""))
