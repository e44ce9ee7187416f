"""What the doctor asks Microsoft: right by right, and whether others' mailboxes are out of reach.

Tokens are not read: roles of Exchange are not in them, and a permission of Entra that is would not
show what Exchange refuses. Each right is tried by the cheapest call that needs it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from cadence.people import Organisation, PersonId
from daemon.checks import Grade
from daemon.cli.diagnoses import Diagnosis
from daemon.config import Config
from daemon.config.providers import (
    MicrosoftCalendar,
    MicrosoftIn,
    MicrosoftPeople,
)
from integrations import calendars, graph_rights
from integrations.errors import ProviderError
from integrations.graph import Ask, Denied, Missing, graph_of
from integrations.graph_auth import certificate_ends, read_application
from integrations.graph_rights import PERMISSIONS

SOON = timedelta(days=30)
"""A certificate that ends within it is named."""

AT_MOST = 5
"""People whose mailboxes are tried before a right is taken to be missing."""


@dataclass(frozen=True, slots=True)
class _Right:
    """A right, calls that need it (one that succeeds proves it), and what grants it."""

    name: str
    section: dict[str, Any]
    asks: tuple[Ask, ...]
    cure: str
    paste: str = ""


def grants(config: Config, organisation: Organisation, *, now: datetime) -> Iterator[Diagnosis]:
    """Whether each right is there that the configuration needs, and none that it should not."""
    rights = list(_rights(config, organisation))
    if not rights:
        return
    yield _sign_in(rights[0].section, now=now)
    granted: list[str] = []
    for right in rights:
        trouble = _missing(right)
        if isinstance(trouble, Denied):
            words = f"missing: {right.name}"
            yield Diagnosis("microsoft", words, Grade.FAIL, right.cure, paste=right.paste)
        elif trouble is None:
            granted.append(right.name)
        else:
            words = f"{right.name} could not be tried: {trouble}"
            yield Diagnosis("microsoft", words, Grade.LOOK, trouble.cure)
    if granted:
        yield Diagnosis("microsoft", f"granted: {', '.join(dict.fromkeys(granted))}")
    yield from _reach(config, rights, organisation)


def _rights(config: Config, organisation: Organisation) -> Iterator[_Right]:
    people, calendar, mailbox = config.people, config.calendar, config.mail.address
    somebody = list(islice(organisation.people, AT_MOST)) or [PersonId(mailbox)]
    if isinstance(people, MicrosoftPeople):
        section = config.people_section()
        yield _of_entra("User.Read.All", section, Ask("/users", params={"$top": "1"}))
        if people.group:
            yield _of_entra("GroupMember.Read.All", section, _members(people.group))
        if people.mailbox_settings:
            asks = [Ask("/mailboxSettings", person) for person in somebody]
            yield _of_exchange(graph_rights.SETTINGS, section, asks)
    if isinstance(calendar, MicrosoftCalendar):
        section = config.calendar_section()
        if calendar.group:
            yield _of_entra("GroupMember.Read.All", section, _members(calendar.group))
            somebody = _readable(section, organisation)
        asks = [Ask("/calendar", person, params={"$select": "id"}) for person in somebody]
        if asks:
            yield _of_exchange(graph_rights.CALENDARS, section, asks)
    if isinstance(config.mail.inbound, MicrosoftIn):
        section = config.mail_in_section()
        own = str(section.get("mailbox") or mailbox)
        yield _of_exchange(graph_rights.MAIL, section, [_inbox(own)])


def _readable(section: dict[str, Any], organisation: Organisation) -> list[PersonId]:
    """Some of the group's members; nobody where they cannot be asked for."""
    people = {"people": lambda: tuple(organisation.people)}
    try:
        return list(islice(calendars.connect("microsoft", section | people).calendars(), AT_MOST))
    except ProviderError:
        return []


def _of_entra(name: str, section: dict[str, Any], ask: Ask) -> _Right:
    return _Right(name, section, (ask,), f"{PERMISSIONS}: {name} (application), admin consent.")


def _of_exchange(role: graph_rights.Role, section: dict[str, Any], asks: list[Ask]) -> _Right:
    lines = graph_rights.grant(role, str(section["client_id"]), asks[0].mailbox)
    return _Right(role.name, section, tuple(asks), graph_rights.cure(role), lines)


def _missing(right: _Right) -> ProviderError | None:
    """None where one of its calls went well; otherwise what the last one met."""
    trouble: ProviderError | None = None
    for ask in right.asks:
        trouble = _tried(right.section, ask)
        if trouble is None or isinstance(trouble, Missing):
            return None
    return trouble


def _members(group: str) -> Ask:
    return Ask(f"/groups/{group}/transitiveMembers", params={"$select": "id", "$top": "1"})


def _inbox(mailbox: str) -> Ask:
    return Ask("/mailFolders/inbox", mailbox, params={"$select": "id"})


def _sign_in(section: dict[str, Any], *, now: datetime) -> Diagnosis:
    """By what it signs in, and until when that holds."""
    ends = certificate_ends(read_application(section))
    if not section.get("certificate"):
        words, cure = "signs in with a client secret", "Better: a certificate (docs/microsoft.md)."
        return Diagnosis("microsoft", words, Grade.LOOK, cure)
    if ends is None:
        return Diagnosis("microsoft", "the certificate's end cannot be read", Grade.LOOK)
    words = f"signs in with a certificate that holds until {ends:%d %b %Y}"
    if ends <= now:
        words = f"the certificate ended on {ends:%d %b %Y}"
    cure = "Upload another one beside it, then change the file (docs/microsoft.md)."
    if ends - SOON <= now:
        grade = Grade.FAIL if ends <= now else Grade.LOOK
        return Diagnosis("microsoft", words, grade, cure, vital=ends <= now)
    return Diagnosis("microsoft", words)


def _reach(config: Config, rights: list[_Right], organisation: Organisation) -> Iterator[Diagnosis]:
    """Somebody's inbox must be refused: nobody's mail but the daemon's is ever read."""
    somebody = next((p for p in organisation.people if p != config.mail.address), None)
    if somebody is None:
        return
    trouble = _tried(rights[0].section, _inbox(somebody))
    if isinstance(trouble, Denied):
        yield Diagnosis("scope", f"the mail of {somebody} is refused, as it must be")
    elif trouble is None:
        words = f"the mail of {somebody} can be read: the scopes mean nothing"
        cure = f"{PERMISSIONS}: remove Mail.* and Calendars.*; rights add up, and Entra's have no"
        cure += " scope. Then look for roles without one:"
        paste = f"Get-ManagementRoleAssignment -App {rights[0].section['client_id']} | Format-List"
        yield Diagnosis("scope", words, Grade.FAIL, cure, paste=paste)
    else:
        words = f"whether the mail of {somebody} is out of reach is not known: {trouble}"
        yield Diagnosis("scope", words, Grade.LOOK, trouble.cure)


def _tried(section: dict[str, Any], ask: Ask) -> ProviderError | None:
    graph = graph_of(section, "graph.directory")
    try:
        graph.ask(ask)
    except ProviderError as trouble:
        return trouble
    finally:
        graph.close()
    return None
