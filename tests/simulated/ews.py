"""The organisation as Exchange on its own premises: SOAP over HTTP, asked by exchangelib."""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from lxml import etree

from cadence.calendar_events import Window
from cadence.people import PersonId
from integrations import calendars
from tests.simulated import ews_xml as soap
from tests.simulated.ews_items import Calendar, ItemName, name_of, read_name, taken, window_of
from tests.simulated.ews_mail import MailFolders
from tests.simulated.ews_ntlm import NtlmDoor
from tests.simulated.ews_xml import NAMES, Breach, Element
from tests.simulated.faces import Staged
from tests.simulated.loopback import Loopback, Reply, Request
from tests.simulated.organisation import SimulatedOrganisation
from tests.simulated.weather import Fault, Weather

USER, PASSWORD = r"FERNHILL\svc-cadence", "correct horse"
PATH = "/EWS/Exchange.asmx"


class ExchangeFace(Loopback):
    """See the module.

    `scope` are the mailboxes the account may impersonate, or was given rights to; None: all.
    `view_limit` is EWSFindCountLimit, `page` the most changes that one synchronisation tells.
    `corrupt` are the uids of items that cannot be had; `left_out` how many are not answered for.
    """

    def __init__(
        self,
        organisation: SimulatedOrganisation,
        weather: Weather | None = None,
        *,
        certificate: tuple[Path, Path] | None = None,
    ) -> None:
        super().__init__(weather, certificate=certificate)
        self.organisation = organisation
        self.mail = MailFolders(organisation.mailbox)
        self.scope: set[PersonId] | None = None
        self.view_limit = 1000
        self.page = 512
        self.password = PASSWORD
        self.keeps_declined = False
        self.version = soap.NEWEST
        self.corrupt: set[str] = set()
        self.left_out = 0
        self.views_tell_uids = True
        self.tokens: set[str] = set()
        self.ntlm: NtlmDoor | None = None
        self.asked: list[tuple[str, str]] = []
        self.breaches: list[str] = []

    def section(self, **more: Any) -> dict[str, Any]:
        """How the daemon reaches it."""
        return {
            "url": self.url + PATH,
            "user": USER,
            "password": PASSWORD,
            "auth": "basic",
            "access": "impersonation",
            "address": self.organisation.mailbox.address,
            "people": lambda: [person.id for person in self.organisation.directory()],
            "patience": 0,
            **more,
        }

    def name_of(self, request: Request) -> str:
        """The operation."""
        return str(etree.QName(soap.operation_of(soap.parse(request.body))).localname)

    def answer(self, request: Request) -> Reply:
        if self.ntlm is not None and (refusal := self.ntlm.challenge(request)):
            return refusal
        if self.ntlm is None and not self._is_signed_in(request):
            return Reply(401, headers={"WWW-Authenticate": 'Basic realm="Exchange"'})
        if request.path != PATH or request.method != "POST":
            return Reply(404, b"<html>not found</html>", "text/html")
        envelope = soap.parse(request.body)
        operation = soap.operation_of(envelope)
        mailbox = self._impersonated(envelope)
        if self._is_too_new(envelope):
            return _fault("ErrorInvalidServerVersion")
        self.asked.append((self.name_of(request), mailbox or ""))
        try:
            soap.refuse_unknown(operation)
            soap.check(operation)
            if refusal := self._refusal(mailbox):
                return refusal
            return self._checked(self._told(operation))
        except Exception as breach:  # Nobody sees what a server's thread raises.
            self.breaches.append(f"{type(breach).__name__}: {breach}")
            return Reply(500, soap.fault("ErrorSchemaValidation", str(breach)), "text/xml")

    def answer_to_fault(self, fault: Fault, request: Request) -> Reply:
        match fault:
            case Fault.SERVER_ERROR:
                return Reply(503, b"<html>Service Unavailable</html>", "text/html")
            case Fault.SIGNED_OUT | Fault.GRANT_REVOKED:
                return Reply(401, headers={"WWW-Authenticate": 'Basic realm="Exchange"'})
            case Fault.FORBIDDEN:
                return _fault("ErrorImpersonateUserDenied")
            case Fault.EXPIRED_CURSOR:
                name = self.name_of(request)
                told = soap.answer(name, [soap.error(name, "ErrorInvalidSyncStateData")])
                return self._checked(told)
            case _:
                wait = self.weather.retry_after * 1000
                return _fault("ErrorServerBusy", back_off=wait)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        super().__exit__(kind, error, trace)
        assert error is not None or not self.breaches, self.breaches

    def _is_signed_in(self, request: Request) -> bool:
        shown = request.headers.get("authorization", "")
        if shown.startswith("Bearer "):
            return shown.removeprefix("Bearer ") in self.tokens
        known = base64.b64encode(f"{USER}:{self.password}".encode()).decode()
        return shown == f"Basic {known}"

    def _impersonated(self, envelope: Element) -> PersonId | None:
        path = ".//t:ExchangeImpersonation/t:ConnectingSID/t:PrimarySmtpAddress"
        found = envelope.findtext(path, namespaces=NAMES)
        return PersonId(found) if found else None

    def _is_too_new(self, envelope: Element) -> bool:
        asked = envelope.find("s:Header/t:RequestServerVersion", NAMES)
        return asked is not None and asked.get("Version", "") > self.version[0]

    def _refusal(self, mailbox: PersonId | None) -> Reply | None:
        if mailbox is None:
            return None
        if not self._exists(mailbox):
            return _fault("ErrorNonExistentMailbox")
        return None if self._may(mailbox) else _fault("ErrorImpersonateUserDenied")

    def _exists(self, mailbox: PersonId) -> bool:
        known = {person.id for person in self.organisation.directory()}
        return mailbox in known or mailbox == self.organisation.mailbox.address

    def _may(self, mailbox: PersonId) -> bool:
        return self.scope is None or mailbox in self.scope

    def _told(self, operation: Element) -> str:
        name = str(etree.QName(operation).localname)
        if name == "GetUserAvailabilityRequest":
            return self._availability(operation)
        owner, folder = _place(operation)
        if owner is not None and (code := self._trouble(owner)):
            return soap.answer(name, [soap.error(name, code)])
        if name == "SyncFolderItems" and owner is not None:
            return self._sync(operation, self._calendar(owner))
        if name == "FindItem" and owner is not None and folder == "calendar":
            return self._view(operation, self._calendar(owner))
        if name == "GetItem" and not self.mail.owns(operation):
            return self._items(operation)
        return self.mail.answer(operation)

    def _trouble(self, owner: PersonId) -> str:
        if not self._exists(owner):
            return "ErrorNonExistentMailbox"
        return "" if self._may(owner) else "ErrorFolderNotFound"

    def _calendar(self, owner: PersonId) -> Calendar:
        return Calendar(self.organisation, owner, keeps_declined=self.keeps_declined)

    def _sync(self, operation: Element, calendar: Calendar) -> str:
        state = self._read_state(operation.findtext("m:SyncState", namespaces=NAMES), calendar)
        if state is None:
            return soap.answer(
                "SyncFolderItems", [soap.error("SyncFolderItems", "ErrorInvalidSyncStateData")]
            )
        since, skipped = state
        changes = self._changes(calendar, since, _fields(operation))
        most = int(operation.findtext("m:MaxChangesReturned", "1", NAMES))
        now = changes[skipped : skipped + min(self.page, most)]
        last = skipped + len(now) >= len(changes)
        told = (self.organisation.number, 0) if last else (since, skipped + len(now))
        inner = (
            f"<m:SyncState>{self._state(calendar, *told)}</m:SyncState>"
            f"<m:IncludesLastItemInRange>{str(last).lower()}</m:IncludesLastItemInRange>"
            f"<m:Changes>{''.join(self.weather.arranged(now))}</m:Changes>"
        )
        return soap.answer("SyncFolderItems", [soap.success("SyncFolderItems", inner)])

    def _changes(self, calendar: Calendar, since: int | None, fields: set[str]) -> list[str]:
        """Each item touched once, whatever was done to it; occurrences are nobody's items."""
        if since is None:
            uids = list(calendar.masters)
        else:
            touched = self.organisation.changes(calendar.owner, since)
            uids = list(dict.fromkeys(one.uid for one in touched))
        told = []
        for uid in uids:
            name = ItemName(calendar.owner, uid)
            item = calendar.item(name, fields)
            if item is None:
                told.append(f"<t:Delete>{soap.tag('ItemId', '', Id=name.written())}</t:Delete>")
            else:
                verb = "Create" if since is None else "Update"
                told.append(f"<t:{verb}>{item}</t:{verb}>")
        return told

    def _state(self, calendar: Calendar, since: int | None, skipped: int) -> str:
        written = json.dumps([calendar.owner, self.weather.era, since, skipped])
        return base64.b64encode(written.encode()).decode()

    def _read_state(self, written: str | None, calendar: Calendar) -> tuple[int | None, int] | None:
        if not written:
            return None, 0
        try:
            owner, era, since, skipped = json.loads(base64.b64decode(written))
        except ValueError:
            return None
        return (since, skipped) if (owner, era) == (calendar.owner, self.weather.era) else None

    def _view(self, operation: Element, calendar: Calendar) -> str:
        asked = operation.find("m:CalendarView", NAMES)
        if asked is None:
            raise Breach("a calendar is looked at by a view")
        window = window_of(asked.get("StartDate", ""), asked.get("EndDate", ""))
        found = calendar.view(window)
        most = min(self.view_limit, int(asked.get("MaxEntriesReturned") or self.view_limit))
        fields = _fields(operation) - (set() if self.views_tell_uids else {"UID"})
        items = [calendar.item(name_of(one), fields) or "" for one in found[:most]]
        whole = str(len(found) <= most).lower()
        inner = (
            f'<m:RootFolder TotalItemsInView="{len(found)}" IncludesLastItemInRange="{whole}">'
            f"<t:Items>{''.join(items)}</t:Items></m:RootFolder>"
        )
        return soap.answer("FindItem", [soap.success("FindItem", inner)])

    def _items(self, operation: Element) -> str:
        ids = operation.find("m:ItemIds", NAMES)
        fields = _fields(operation)
        told = [self._item(one, fields) for one in ([] if ids is None else ids)]
        return soap.answer("GetItem", told[: len(told) - self.left_out])

    def _item(self, asked: Element, fields: set[str]) -> str:
        kind = etree.QName(asked).localname
        name = read_name(asked.get("Id") or asked.get("OccurrenceId") or "")
        if name is None:
            return soap.error("GetItem", "ErrorInvalidIdMalformed", "<m:Items/>")
        if kind == "RecurringMasterItemId":
            if name.slot is None:
                return soap.error(
                    "GetItem", "ErrorCalendarCannotUseIdForRecurringMasterId", "<m:Items/>"
                )
            name = ItemName(name.owner, name.uid)
        if name.uid in self.corrupt:
            return soap.error("GetItem", "ErrorItemCorrupt", "<m:Items/>")
        found = self._calendar(PersonId(name.owner)).item(name, fields)
        if found is None or not self._may(PersonId(name.owner)):
            return soap.error("GetItem", "ErrorItemNotFound", "<m:Items/>")
        return soap.success("GetItem", f"<m:Items>{found}</m:Items>")

    def _availability(self, operation: Element) -> str:
        window = window_of(
            operation.findtext(".//t:TimeWindow/t:StartTime", "", NAMES),
            operation.findtext(".//t:TimeWindow/t:EndTime", "", NAMES),
        )
        told = [
            self._taken(PersonId(one.text or ""), window)
            for one in operation.iterfind(".//t:MailboxData/t:Email/t:Address", NAMES)
        ]
        return (
            "<m:GetUserAvailabilityResponse><m:FreeBusyResponseArray>"
            f"{''.join(told)}</m:FreeBusyResponseArray></m:GetUserAvailabilityResponse>"
        )

    def _taken(self, person: PersonId, window: Window) -> str:
        if not self._exists(person):
            failed = (
                '<m:ResponseMessage ResponseClass="Error"><m:MessageText>unknown</m:MessageText>'
                "<m:ResponseCode>ErrorMailRecipientNotFound</m:ResponseCode>"
                "<m:DescriptiveLinkKey>0</m:DescriptiveLinkKey></m:ResponseMessage>"
            )
            none = "<m:FreeBusyView><t:FreeBusyViewType>None</t:FreeBusyViewType></m:FreeBusyView>"
            return f"<m:FreeBusyResponse>{failed}{none}</m:FreeBusyResponse>"
        events = "".join(taken(self._calendar(person), window))
        listed = f"<t:CalendarEventArray>{events}</t:CalendarEventArray>" if events else ""
        return (
            '<m:FreeBusyResponse><m:ResponseMessage ResponseClass="Success"><m:ResponseCode>NoError'
            "</m:ResponseCode></m:ResponseMessage><m:FreeBusyView><t:FreeBusyViewType>FreeBusy"
            f"</t:FreeBusyViewType>{listed}</m:FreeBusyView></m:FreeBusyResponse>"
        )

    def _checked(self, body: str) -> Reply:
        whole = soap.envelope(body, self.version)
        soap.check(soap.operation_of(soap.parse(whole)))
        return Reply(200, whole, "text/xml; charset=utf-8")


@contextmanager
def exchange(organisation: SimulatedOrganisation, folder: Path) -> Iterator[Staged]:
    """Exchange, up and read with impersonation."""
    face = ExchangeFace(organisation)
    zones = {person.id: person.timezone for person in organisation.people.values()}
    with face:
        section = face.section(zone_of=lambda person: zones.get(person, "UTC"))
        yield Staged(calendars.connect("exchange", section), weather=face.weather, server=face)


def _place(operation: Element) -> tuple[PersonId | None, str]:
    """Whose folder an operation is about, and which."""
    folder = operation.find(".//t:DistinguishedFolderId", NAMES)
    if folder is None:
        return None, ""
    owner = folder.findtext("t:Mailbox/t:EmailAddress", namespaces=NAMES)
    return PersonId(owner or ""), folder.get("Id", "")


def _fields(operation: Element) -> set[str]:
    found = operation.iterfind(".//t:AdditionalProperties/t:FieldURI", NAMES)
    return {one.get("FieldURI", "").partition(":")[2] for one in found}


def _fault(code: str, *, back_off: int | None = None) -> Reply:
    body = soap.fault(code, f"{code}, as told", back_off=back_off)
    return Reply(500, body, "text/xml; charset=utf-8")
