"""SOAP as Exchange speaks it: envelopes, faults, and what keeps both sides to the schema.

Two guards. `check` holds every request and answer against the published messages.xsd, where that
lies at hand (`CADENCED_SHARED`). The trimmed rules of `refuse_unknown` hold everywhere: which
operations there are, what each may contain and in what order, and which fields may be asked for.
"""

from collections.abc import Iterable
from functools import cache
from xml.sax.saxutils import escape

from lxml import etree

from tests.conftest import SHARED

SCHEMA = SHARED / "corpora" / "calendar" / "ews-schema"
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
MESSAGES = "http://schemas.microsoft.com/exchange/services/2006/messages"
TYPES = "http://schemas.microsoft.com/exchange/services/2006/types"
ERRORS = "http://schemas.microsoft.com/exchange/services/2006/errors"
NAMES = {"s": SOAP, "m": MESSAGES, "t": TYPES}

Element = etree._Element

ORDER = (
    *("MimeContent", "ItemId", "Subject", "Sensitivity", "DateTimeReceived", "Size"),
    *("DateTimeCreated", "LastModifiedTime"),
    *("UID", "RecurrenceId", "Start", "End", "OriginalStart", "IsAllDayEvent"),
    *("LegacyFreeBusyStatus", "IsCancelled", "CalendarItemType", "MyResponseType", "Organizer"),
    *("RequiredAttendees", "OptionalAttendees", "Resources", "AppointmentSequenceNumber"),
    *("ModifiedOccurrences", "DeletedOccurrences", "StartTimeZone"),
)
"""The fields this double knows, in the order in which an item must hold them (types.xsd)."""

NOT_FOUND_BY_VIEW = {"RequiredAttendees", "OptionalAttendees", "Resources", "MimeContent"}
"""FindItem does not give these, whatever is asked."""

OPERATIONS = {
    "SyncFolderItems": ("ItemShape", "SyncFolderId", "SyncState", "Ignore", "MaxChangesReturned"),
    "FindItem": (
        *("ItemShape", "IndexedPageItemView", "CalendarView", "Restriction", "SortOrder"),
        "ParentFolderIds",
    ),
    "GetItem": ("ItemShape", "ItemIds"),
    "UpdateItem": ("ItemChanges",),
    "CreateItem": ("SavedItemFolderId", "Items"),
    "GetUserAvailabilityRequest": ("TimeZone", "MailboxDataArray", "FreeBusyViewOptions"),
}


class Breach(AssertionError):
    """A request or an answer that Exchange would never know; the test fails on it."""


def parse(content: bytes) -> Element:
    """A request, its shape beyond doubt."""
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False))


def operation_of(envelope: Element) -> Element:
    """What is asked."""
    body = envelope.find("s:Body", NAMES)
    assert body is not None
    return body[0]


def refuse_unknown(operation: Element) -> None:
    """The trimmed rules. Raises Breach."""
    name = etree.QName(operation).localname
    if name not in OPERATIONS:
        raise Breach(f"no operation {name}")
    inner = [etree.QName(child).localname for child in operation]
    known = OPERATIONS[name]
    if any(child not in known for child in inner):
        raise Breach(f"{name} may not hold {inner}")
    if inner != sorted(inner, key=known.index):
        raise Breach(f"{name} holds {inner} out of order")
    for uri in operation.iterfind(".//t:AdditionalProperties/t:FieldURI", NAMES):
        field = uri.get("FieldURI", "").partition(":")[2]
        if field not in ORDER:
            raise Breach(f"nobody knows the field {field}")
        if name == "FindItem" and field in NOT_FOUND_BY_VIEW:
            raise Breach(f"FindItem does not give {field}")


def check(operation: Element) -> None:
    """The published schema, where it lies at hand. Raises Breach."""
    schema = _schema()
    if schema is not None and not schema.validate(operation):
        raise Breach("; ".join(error.message for error in schema.error_log))


@cache
def _schema() -> etree.XMLSchema | None:
    if not (SCHEMA / "messages.xsd").exists():
        return None
    parser = etree.XMLParser()
    parser.resolvers.add(_Namespace())
    return etree.XMLSchema(etree.parse(SCHEMA / "messages.xsd", parser))


class _Namespace(etree.Resolver):
    """types.xsd takes `xml:lang` for granted; libxml2 wants to be told."""

    def resolve(self, url: str, public: str, context: object) -> object:
        if url.endswith("xml-namespace.xsd"):
            return self.resolve_string(
                '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" '
                'targetNamespace="http://www.w3.org/XML/1998/namespace">'
                '<xs:attribute name="lang" type="xs:language"/></xs:schema>',
                context,
            )
        if url.endswith("types.xsd"):
            text = (SCHEMA / "types.xsd").read_text("utf-8-sig")
            bare = '<xs:import namespace="http://www.w3.org/XML/1998/namespace"'
            text = text.replace(bare, f'{bare} schemaLocation="xml-namespace.xsd"')
            return self.resolve_string(_determinist(text).partition("?>")[2], context)
        return None


def _determinist(text: str) -> str:
    """libxml2 takes one type, which no message of ours holds, for ambiguous: it may hold all."""
    start = text.index('<xs:complexType name="ArrayOfTransitionsType">')
    end = text.index("</xs:complexType>", start)
    anything = (
        '<xs:complexType name="ArrayOfTransitionsType"><xs:sequence>'
        '<xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>'
    )
    return text[:start] + anything + text[end:]


NEWEST = ("Exchange2016", 2, 1544, "V2017_07_11")
OLDER = ("Exchange2013_SP1", 0, 1497, "V2_23")
"""The last version of requests that a server takes, and what it says of itself: 2019, 2013."""


def envelope(body: str, version: tuple[str, int, int, str] = NEWEST) -> bytes:
    """An answer, with the server's version."""
    _, minor, build, name = version
    return (
        f'<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="{SOAP}"><s:Header>'
        f'<h:ServerVersionInfo MajorVersion="15" MinorVersion="{minor}" MajorBuildNumber="{build}" '
        f'MinorBuildNumber="4" Version="{name}" xmlns:h="{TYPES}"/></s:Header>'
        f'<s:Body xmlns:m="{MESSAGES}" xmlns:t="{TYPES}">{body}</s:Body></s:Envelope>'
    ).encode()


def fault(code: str, text: str, *, back_off: int | None = None) -> bytes:
    """A SOAP fault, as Exchange sends it with status 500; `back_off` in milliseconds."""
    wait = (
        f'<t:MessageXml xmlns:t="{TYPES}"><t:Value Name="BackOffMilliseconds">{back_off}</t:Value>'
        "</t:MessageXml>"
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="{SOAP}"><s:Body><s:Fault>'
        f'<faultcode xmlns:a="{TYPES}">a:{code}</faultcode>'
        f'<faultstring xml:lang="en-US">{escape(text)}</faultstring><detail>'
        f'<e:ResponseCode xmlns:e="{ERRORS}">{code}</e:ResponseCode>'
        f'<e:Message xmlns:e="{ERRORS}">{escape(text)}</e:Message>'
        f"{wait if back_off is not None else ''}</detail></s:Fault></s:Body></s:Envelope>"
    ).encode()


def answer(operation: str, messages: Iterable[str]) -> str:
    """The messages of an operation, in one response."""
    told = f"<m:ResponseMessages>{''.join(messages)}</m:ResponseMessages>"
    return f"<m:{operation}Response>{told}</m:{operation}Response>"


def success(operation: str, inner: str = "") -> str:
    """One message that all is well."""
    return (
        f'<m:{operation}ResponseMessage ResponseClass="Success"><m:ResponseCode>NoError'
        f"</m:ResponseCode>{inner}</m:{operation}ResponseMessage>"
    )


def error(operation: str, code: str, inner: str = "") -> str:
    """One message that it is not."""
    return (
        f'<m:{operation}ResponseMessage ResponseClass="Error"><m:MessageText>{code}, as told'
        f"</m:MessageText><m:ResponseCode>{code}</m:ResponseCode><m:DescriptiveLinkKey>0"
        f"</m:DescriptiveLinkKey>{inner}</m:{operation}ResponseMessage>"
    )


def tag(name: str, text: object, **attributes: object) -> str:
    """An element of the types' namespace that holds text."""
    said = "".join(f' {key}="{escape(str(value))}"' for key, value in attributes.items())
    return f"<t:{name}{said}>{escape(str(text))}</t:{name}>"
