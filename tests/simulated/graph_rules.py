"""What Graph's JSON may look like: rules of our own, trimmed to what we use, and Microsoft's CSDL.

The rules below keep the face strict everywhere. Where Microsoft's schema lies at hand
(`CADENCED_SHARED`), all is checked against that too.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from tests.conftest import SHARED

CSDL = SHARED / "corpora/calendar/msgraph-metadata/v1.0-Prod.csdl"
_EDM = "{http://docs.oasis-open.org/odata/ns/edm}"
_WHEN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_PLAIN: Mapping[str, type] = {
    "String": str,
    "Boolean": bool,
    "Int32": int,
    "DateTimeOffset": str,
    "Date": str,
    "TimeOfDay": str,
}


@dataclass(frozen=True)
class Rules:
    """Properties of types, and words of enumerations. "[x]" is a list of x."""

    types: Mapping[str, Mapping[str, str]]
    words: Mapping[str, frozenset[str]]

    def wrong(self, kind: str, value: object, path: str = "") -> Iterator[str]:
        """What is wrong with a value of a type, a sentence each; nothing where all is right."""
        here = path or kind
        if kind.startswith("["):
            if not isinstance(value, list):
                yield f"{here} is no list"
                return
            for number, one in enumerate(value):
                yield from self.wrong(kind[1:-1], one, f"{here}[{number}]")
        elif value is None:
            return
        elif kind in self.words:
            if value not in self.words[kind]:
                yield f"{here}: {value!r} is no {kind}"
        elif kind in self.types:
            yield from self._wrong_within(kind, value, here)
        elif kind in _PLAIN:
            yield from _wrong_plain(kind, value, here)

    def _wrong_within(self, kind: str, value: object, here: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"{here} is no {kind}"
            return
        for name, one in value.items():
            if "@" in name:
                continue
            if name not in self.types[kind]:
                yield f"{here}.{name} is unknown"
            else:
                yield from self.wrong(self.types[kind][name], one, f"{here}.{name}")


def _wrong_plain(kind: str, value: object, here: str) -> Iterator[str]:
    wanted = _PLAIN[kind]
    right = isinstance(value, wanted) and isinstance(value, bool) == (wanted is bool)
    if kind == "DateTimeOffset":
        right = right and _WHEN.fullmatch(str(value)) is not None
    if not right:
        yield f"{here}: {value!r} is no {kind}"


def all_rules() -> list[Rules]:
    """Ours, and Microsoft's where they are there."""
    return [OURS, of_csdl(CSDL)] if CSDL.exists() else [OURS]


@cache
def of_csdl(path: Path) -> Rules:
    """The rules of a CSDL file (OData 4.0 part 3), inherited properties with each type."""
    schemas = ElementTree.parse(path).getroot().iter(f"{_EDM}Schema")
    (main,) = (one for one in schemas if one.get("Namespace") == "microsoft.graph")
    kinds = (f"{_EDM}EntityType", f"{_EDM}ComplexType")
    elements = {x.get("Name"): x for kind in kinds for x in main.iter(kind)}
    words = {
        str(x.get("Name")): frozenset(str(m.get("Name")) for m in x.iter(f"{_EDM}Member"))
        for x in main.iter(f"{_EDM}EnumType")
    }

    def properties(name: str) -> dict[str, str]:
        found: dict[str, str] = {}
        at: str | None = name
        while at:
            element = elements[at]
            for part in element:
                if part.tag in (f"{_EDM}Property", f"{_EDM}NavigationProperty"):
                    found.setdefault(str(part.get("Name")), _named(str(part.get("Type"))))
            base = (element.get("BaseType") or "").rpartition(".")[2]
            at = base if base in elements else None
        return found

    return Rules({str(name): properties(str(name)) for name in elements}, words)


def _named(written: str) -> str:
    inner = written.removeprefix("Collection(").removesuffix(")")
    plain = inner.rpartition(".")[2]
    return f"[{plain}]" if written.startswith("Collection(") else plain


def _type(properties: str) -> dict[str, str]:
    pairs = (one.partition(":") for one in properties.split())
    return {name: kind or "String" for name, _, kind in pairs}


OURS = Rules(
    {
        "event": _type(
            "id changeKey createdDateTime:DateTimeOffset lastModifiedDateTime:DateTimeOffset"
            " iCalUId subject bodyPreview body:itemBody start:dateTimeTimeZone"
            " end:dateTimeTimeZone originalStart:DateTimeOffset originalStartTimeZone"
            " originalEndTimeZone type:eventType seriesMasterId isAllDay:Boolean"
            " isCancelled:Boolean isOrganizer:Boolean organizer:recipient attendees:[attendee]"
            " responseStatus:responseStatus sensitivity:sensitivity showAs:freeBusyStatus"
            " hideAttendees:Boolean recurrence:patternedRecurrence webLink importance:importance"
        ),
        "itemBody": _type("contentType:bodyType content"),
        "dateTimeTimeZone": _type("dateTime timeZone"),
        "recipient": _type("emailAddress:emailAddress"),
        "emailAddress": _type("address name"),
        "attendee": _type("emailAddress:emailAddress status:responseStatus type:attendeeType"),
        "responseStatus": _type("response:responseType time:DateTimeOffset"),
        "patternedRecurrence": _type("pattern:recurrencePattern range:recurrenceRange"),
        "recurrencePattern": _type("type:recurrencePatternType interval:Int32"),
        "recurrenceRange": _type(
            "type:recurrenceRangeType startDate:Date endDate:Date recurrenceTimeZone"
        ),
        "message": _type(
            "id internetMessageId isDraft:Boolean isRead:Boolean receivedDateTime:DateTimeOffset"
            " from:recipient subject parentFolderId categories:[String]"
            " singleValueExtendedProperties:[singleValueLegacyExtendedProperty]"
        ),
        "singleValueLegacyExtendedProperty": _type("id value"),
        "calendar": _type("id name"),
        "mailFolder": _type("id displayName totalItemCount:Int32"),
        "user": _type(
            "id displayName mail userPrincipalName proxyAddresses:[String] accountEnabled:Boolean"
            " userType jobTitle department usageLocation state preferredLanguage"
            " employeeHireDate:DateTimeOffset manager:directoryObject"
        ),
        "directoryObject": _type("id"),
        "mailboxSettings": _type("timeZone workingHours:workingHours"),
        "workingHours": _type(
            "daysOfWeek:[dayOfWeek] startTime:TimeOfDay endTime:TimeOfDay timeZone:timeZoneBase"
        ),
        "timeZoneBase": _type("name"),
        "scheduleInformation": _type(
            "scheduleId availabilityView scheduleItems:[scheduleItem] error:freeBusyError"
            " workingHours:workingHours"
        ),
        "scheduleItem": _type(
            "start:dateTimeTimeZone end:dateTimeTimeZone status:freeBusyStatus subject"
            " isPrivate:Boolean"
        ),
        "freeBusyError": _type("message responseCode"),
        "subscription": _type(
            "id resource changeType notificationUrl lifecycleNotificationUrl clientState"
            " expirationDateTime:DateTimeOffset"
        ),
    },
    {
        "eventType": frozenset({"singleInstance", "occurrence", "exception", "seriesMaster"}),
        "sensitivity": frozenset({"normal", "personal", "private", "confidential"}),
        "freeBusyStatus": frozenset(
            {"unknown", "free", "tentative", "busy", "oof", "workingElsewhere"}
        ),
        "responseType": frozenset(
            {"none", "organizer", "tentativelyAccepted", "accepted", "declined", "notResponded"}
        ),
        "attendeeType": frozenset({"required", "optional", "resource"}),
        "bodyType": frozenset({"text", "html"}),
        "importance": frozenset({"low", "normal", "high"}),
        "recurrencePatternType": frozenset(
            {
                *("daily", "weekly", "absoluteMonthly", "relativeMonthly"),
                *("absoluteYearly", "relativeYearly"),
            }
        ),
        "recurrenceRangeType": frozenset({"endDate", "noEnd", "numbered"}),
        "dayOfWeek": frozenset(
            {"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}
        ),
    },
)
