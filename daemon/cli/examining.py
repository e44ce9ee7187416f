"""What the doctor looks at: people, calendars, mail both ways, and a mail to itself and back."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Protocol, runtime_checkable

from cadence.calendar_events import Window, window_around
from cadence.people import Organisation, Pair, PersonId, organisation_of
from cadence.recognising import pair_of
from daemon.checks import Grade
from daemon.cli import examining_google, examining_microsoft
from daemon.cli.diagnoses import Diagnosis
from daemon.config import Config
from daemon.config.providers import InvitesCalendar
from integrations import calendars, directory, mail
from integrations.calendars import CalendarSource
from integrations.errors import ProviderError, Refused, SignedOut, Unavailable
from integrations.mail.imap import ImapPostbox
from integrations.mail.smtp import SmtpPostman

WIDER = {
    "exchange": "Get-ManagementRoleAssignment -Role ApplicationImpersonation | "
    "Format-List Name,RoleAssignee,CustomRecipientWriteScope",
    "microsoft": "Get-ManagementRoleAssignment -Role 'Application Calendars.Read' | "
    "Format-List Name,RoleAssignee,CustomResourceScope",
}
"""What shows why more can be read than should be, by the kind of calendar."""

AT_MOST = 25
"""How many calendars are read: enough to see that it works."""


@runtime_checkable
class _Closing(Protocol):
    """What holds connections."""

    def close(self) -> None:
        """Hang up."""


@runtime_checkable
class _Checking(Protocol):
    """A mailbox, or a way out, that can be tried for real."""

    def check(self) -> object:
        """Sign in. Raises Unavailable, Refused, SignedOut."""

    def close(self) -> None:
        """Hang up."""


def examine(config: Config, *, now: datetime) -> Iterator[Diagnosis]:
    """Sign in everywhere and read; nothing is written, and no mail is taken."""
    roster = _Roster(config)
    yield from roster.diagnoses
    yield from _calendars(config, roster.organisation, now=now)
    yield from _guarded("mail.out", "[mail.out]", lambda: _mail_out(config))
    yield from _guarded("mail.in", "[mail.in]", lambda: _mail_in(config))
    yield from examining_google.grants(config, roster.organisation)
    yield from examining_microsoft.grants(config, roster.organisation, now=now)


class _Roster:
    """The people, as far as they can be read."""

    def __init__(self, config: Config) -> None:
        self.organisation: Organisation = organisation_of((), *config.organisation.domains)
        self.diagnoses = list(_guarded("people", "[people]", lambda: self._read(config)))

    def _read(self, config: Config) -> Iterator[Diagnosis]:
        source = directory.connect(config.people.kind, config.people_section())
        try:
            roster = source.people()
        finally:
            if isinstance(source, _Closing):
                source.close()
        self.organisation = organisation_of(roster.people, *config.organisation.domains)
        pairs = self.organisation.pairs
        words = f"{len(roster.people)} people, {len(pairs)} of them report to somebody"
        if pairs:
            yield Diagnosis("people", words)
        else:
            cure = "Say who manages whom in the people list: without it there are no 1:1s."
            yield Diagnosis("people", words, Grade.FAIL, cure, vital=True)
        for trouble in roster.troubles[:10]:
            yield Diagnosis("people", trouble, Grade.LOOK, "Mend it in the people list.")


def _calendars(config: Config, organisation: Organisation, *, now: datetime) -> Iterator[Diagnosis]:
    if isinstance(config.calendar, InvitesCalendar):
        words = "read from the invitations that people send here"
        cure = f"Ask people to add {config.mail.address} to their 1:1 series."
        yield Diagnosis("calendar", words, cure=cure)
        return
    yield from _guarded("calendar", "[calendar]", lambda: _read_some(config, organisation, now=now))


def _read_some(config: Config, organisation: Organisation, *, now: datetime) -> Iterator[Diagnosis]:
    """Some calendars in full: how many 1:1s they show, and which cannot be read."""
    given = {"people": lambda: tuple(organisation.people), "clock": lambda: now}
    source = calendars.connect(config.calendar.kind, config.calendar_section() | given)
    try:
        yield from _read_from(source, config, organisation, now=now)
    finally:
        if isinstance(source, _Closing):
            source.close()


def _read_from(
    source: CalendarSource, config: Config, organisation: Organisation, *, now: datetime
) -> Iterator[Diagnosis]:
    listed = source.calendars()
    outside = getattr(config.calendar, "outside", "")
    known = [one for one in listed if organisation.find(one) and one != outside]
    pairs: set[Pair] = set()
    troubled: list[Diagnosis] = []
    for number, calendar in enumerate(islice(known, AT_MOST)):
        try:
            batch = source.changes(calendar, None, window_around(now))
        except ProviderError as trouble:
            if isinstance(trouble, SignedOut) and len(troubled) == number:
                raise  # It is nobody's calendar that is in the way, but the account.
            troubled.append(_of_calendar(calendar, trouble))
            continue
        found = (pair_of(event, organisation) for event in batch.events)
        pairs |= {pair for pair in found if isinstance(pair, Pair)}
    looked_at = min(len(known), AT_MOST)
    read = looked_at - len(troubled)
    words = f"{read} of {looked_at} calendars read; 1:1s of {len(pairs)} pairs in them"
    if not read:
        cure = "Let the account read at least one of each pair's calendars."
        yield Diagnosis("calendar", words, Grade.FAIL, cure, vital=True)
    elif not pairs:
        cure = "Look at one: cadenced explain calendar shows why an event is no 1:1."
        yield Diagnosis("calendar", words, Grade.LOOK, cure)
    else:
        yield Diagnosis("calendar", words)
    yield from troubled[:10]
    if read:
        yield from _scope(config, source, now=now)
    if strangers := sum(organisation.find(one) is None for one in listed):
        words = f"{strangers} calendars belong to nobody in the people list"
        yield Diagnosis("calendar", words, Grade.LOOK, "Add an alias to their people, or none.")


def _of_calendar(calendar: PersonId, trouble: ProviderError) -> Diagnosis:
    words, cure = f"{calendar}: {trouble}", _cure(trouble, "[calendar]")
    return Diagnosis("calendar", words, Grade.LOOK, cure, paste=trouble.paste)


def _scope(config: Config, source: CalendarSource, *, now: datetime) -> Iterator[Diagnosis]:
    """Whether a mailbox that lies outside what was granted is refused, as it must be."""
    outside = getattr(config.calendar, "outside", None)
    if outside is None:
        return
    if not outside:
        words = "whether others are out of reach was not tried"
        cure = 'Name a mailbox that must be refused: outside = "…" in [calendar].'
        yield Diagnosis("scope", words, Grade.LOOK, cure)
        return
    try:
        source.changes(PersonId(outside), None, Window(now, now + timedelta(days=1)))
    except (Refused, SignedOut):
        yield Diagnosis("scope", f"{outside} is refused, as it must be")
    except ProviderError as trouble:
        words = f"whether {outside} is out of reach is not known: {trouble}"
        yield Diagnosis("scope", words, Grade.LOOK, _cure(trouble, "[calendar]"))
    else:
        words = f"the calendar of {outside} can be read: the scope is wider than it should be"
        cure = "Narrow what the account may read; it may take hours to take effect."
        paste = WIDER.get(config.calendar.kind, "")
        yield Diagnosis("scope", words, Grade.FAIL, cure, paste=paste)


def _mail_out(config: Config) -> Iterator[Diagnosis]:
    outbound = config.mail.outbound
    postman = mail.connect_out(outbound.kind, config.mail_out_section())
    if not isinstance(postman, SmtpPostman):
        yield _tried("mail.out", config, postman)
        return
    try:
        offered = postman.check()
        security = getattr(outbound, "security", "tls")
        told = ", delivery reports" if "dsn" in offered else ""
        yield Diagnosis("mail.out", f"signed in, {security}{told}")
        if postman.was_posted("<doctor@cadenced.invalid>") is None:
            words = "after a crash it cannot be asked whether a mail went"
            cure = 'Set proof = true in [mail.out], with [mail.in] of kind "imap".'
            yield Diagnosis("mail.out", words, Grade.LOOK, cure)
    finally:
        postman.close()


def _mail_in(config: Config) -> Iterator[Diagnosis]:
    inbound = config.mail.inbound
    postbox = mail.connect_in(inbound.kind, config.mail_in_section())
    if not isinstance(postbox, ImapPostbox):
        yield _tried("mail.in", config, postbox)
        return
    try:
        able = postbox.check()
        if "IDLE" in able:
            yield Diagnosis("mail.in", "signed in, folders open, told of new mail (IDLE)")
        else:
            cure = "Nothing to do: mail is asked for every 15 seconds."
            yield Diagnosis("mail.in", "signed in, folders open, no IDLE", Grade.LOOK, cure)
    finally:
        postbox.close()


def _tried(about: str, config: Config, line: object) -> Diagnosis:
    kind = (config.mail.outbound if about == "mail.out" else config.mail.inbound).kind
    if not isinstance(line, _Checking):
        return Diagnosis(about, f"ready ({kind})")
    try:
        told = line.check()
    finally:
        line.close()
    if isinstance(told, str) and told and told.lower() != config.mail.address:
        words = f"signed in as {told}, not as {config.mail.address}"
        cure = f"Let {config.mail.address} consent, or correct address in [mail]."
        return Diagnosis(about, words, Grade.FAIL, cure, vital=True)
    return Diagnosis(about, f"signed in ({kind})")


def _guarded(
    about: str, section: str, look: Callable[[], Iterator[Diagnosis]]
) -> Iterator[Diagnosis]:
    """What cannot be reached is a diagnosis too; the rest is looked at all the same."""
    try:
        yield from look()
    except ProviderError as trouble:
        cure = _cure(trouble, section)
        yield Diagnosis(about, str(trouble), Grade.FAIL, cure, vital=True, paste=trouble.paste)


def _cure(trouble: ProviderError, section: str) -> str:
    if trouble.cure:
        return trouble.cure
    match trouble:
        case SignedOut():
            return f"Check user and password in {section}, and what the account is allowed to do."
        case Unavailable():
            return f"Check host, port, security and ca_file in {section}; is the server up?"
        case Refused():
            return f"Check the address and names in {section}."
        case _:
            return f"Check {section}."
