"""The calls of EWS that mail takes: look into folders by a restriction, mark, send as MIME."""

import base64
import binascii
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from exchangelib import Message
from exchangelib.fields import FieldOrder, FieldPath
from exchangelib.items import ID_ONLY, SHALLOW
from exchangelib.services import CreateItem, FindItem, GetItem, UpdateItem
from exchangelib.util import TNS, create_element

from integrations.ews_calls import Element, by_id, folder_of, item_id

IDS_AT_ONCE = 500
_DONE = {
    "DistinguishedPropertySetId": "PublicStrings",
    "PropertyName": "cadenced-done",
    "PropertyType": "Integer",
}


_READABLE = {
    "Message",
    "MeetingMessage",
    "MeetingRequest",
    "MeetingResponse",
    "MeetingCancellation",
}
"""Kinds of items that can be read or unread (types.xsd, MessageType); others lie in inboxes too."""


@dataclass(frozen=True, slots=True)
class Lying:
    """A mail as it lies in a folder. `kind` is its element's name: meeting requests have their own.

    `size` is in bytes, as Exchange counts.
    """

    kind: str
    id: str
    size: int


def not_done(account: Any, mailbox: str) -> list[Lying]:
    """The mails of the inbox that bear no mark of ours, the oldest first."""
    mark = create_element("t:ExtendedFieldURI", attrs=_DONE)
    restriction = _Restriction(_around("t:Not", _around("t:Exists", mark)))
    return list(_found(account, [folder_of(mailbox, "inbox")], restriction))


def named(account: Any, mailbox: str, message_id: str, *folders: str) -> list[Lying]:
    """The mails with that Message-ID in some folders."""
    value = create_element("t:Constant", attrs={"Value": f"<{message_id.strip('<> ')}>"})
    field = create_element("t:FieldURI", attrs={"FieldURI": "message:InternetMessageId"})
    equal = _around("t:IsEqualTo", field, _around("t:FieldURIOrConstant", value))
    places = [folder_of(mailbox, name) for name in folders]
    return list(_found(account, places, _Restriction(equal)))


def contents(account: Any, ids: Sequence[str]) -> Iterator[tuple[str, bytes | None]]:
    """Mails as MIME by their ids; None for one that Exchange cannot write as such."""
    fields = [FieldPath(field=Message.get_field_by_fieldname("mime_content"))]
    call = _Get(account=account, chunk_size=len(ids) or 1)
    wanted = [by_id(name) for name in ids]
    found = call.call(items=wanted, additional_fields=fields, shape=ID_ONLY)
    for name, one in zip(ids, found, strict=False):  # What is not answered for comes next time.
        if not isinstance(one, Exception):
            yield name, _mime(one)
        elif type(one).__name__ != "ErrorItemNotFound":
            yield name, None


def mark_done(account: Any, kind: str, name: str) -> None:
    """Mark a mail as read, and as done, which only we see. Quiet where it is not there any more."""
    list(_Mark(account=account).call(kind, name))


def send(account: Any, mailbox: str, raw: bytes) -> None:
    """Send a mail, and keep a copy among the sent ones."""
    list(_Send(account=account).call(mailbox, raw))


class _Restriction:
    """A condition, as the library asks for it."""

    def __init__(self, condition: Element) -> None:
        self._condition = condition

    def to_xml(self, version: object) -> Element:
        return _around("m:Restriction", self._condition)


class _Find(FindItem):  # type: ignore[misc]  # exchangelib comes without types.
    """Gives items as they are."""

    def _elem_to_obj(self, elem: Element) -> Element:
        return elem


class _Get(GetItem):  # type: ignore[misc]  # exchangelib comes without types.
    """Gives items as they are."""

    def _elem_to_obj(self, elem: Element) -> Element:
        return elem


class _Mark(UpdateItem):  # type: ignore[misc]  # exchangelib comes without types.
    """Sets IsRead and our own property."""

    def call(self, kind: str, name: str) -> Iterator[Element]:
        for one in self._get_elements(payload=self.get_payload(kind, name)):
            if isinstance(one, Exception) and type(one).__name__ != "ErrorItemNotFound":
                raise one
            yield one

    def get_payload(self, kind: str, name: str) -> Element:
        done = create_element("t:ExtendedFieldURI", attrs=_DONE)
        again = create_element("t:ExtendedFieldURI", attrs=_DONE)
        marked = _around(f"t:{kind}", _around("t:ExtendedProperty", again, _said("t:Value", "1")))
        updates = _around("t:Updates", _around("t:SetItemField", done, marked))
        if kind in _READABLE:
            read = create_element("t:FieldURI", attrs={"FieldURI": "message:IsRead"})
            seen = _around(f"t:{kind}", _said("t:IsRead", "true"))
            updates.append(_around("t:SetItemField", read, seen))
        change = _around("t:ItemChange", create_element("t:ItemId", attrs={"Id": name}), updates)
        how = {
            "ConflictResolution": "AlwaysOverwrite",
            "MessageDisposition": "SaveOnly",
            "SuppressReadReceipts": "true",
        }
        payload = create_element("m:UpdateItem", attrs=how)
        payload.append(_around("m:ItemChanges", change))
        return payload


class _Send(CreateItem):  # type: ignore[misc]  # exchangelib comes without types.
    """Creates a mail out of MIME, which is sent in the same call."""

    def call(self, mailbox: str, raw: bytes) -> Iterator[Element]:
        for one in self._get_elements(payload=self.get_payload(mailbox, raw)):
            if isinstance(one, Exception):
                raise one
            yield one

    def get_payload(self, mailbox: str, raw: bytes) -> Element:
        content = _said("t:MimeContent", base64.b64encode(raw).decode())
        content.set("CharacterSet", "UTF-8")
        payload = create_element("m:CreateItem", attrs={"MessageDisposition": "SendAndSaveCopy"})
        sent = folder_of(mailbox, "sentitems").to_xml(version=self.account.version)
        payload.append(_around("m:SavedItemFolderId", sent))
        payload.append(_around("m:Items", _around("t:Message", content)))
        return payload


def _found(account: Any, folders: list[Any], restriction: _Restriction) -> Iterator[Lying]:
    order = FieldPath(field=Message.get_field_by_fieldname("datetime_received"))
    call = _Find(account=account, page_size=IDS_AT_ONCE)
    found = call.call(
        folders=folders,
        additional_fields=[FieldPath(field=Message.get_field_by_fieldname("size"))],
        restriction=restriction,
        order_fields=[FieldOrder(field_path=order, reverse=False)],
        shape=ID_ONLY,
        query_string=None,
        depth=SHALLOW,
        calendar_view=None,
        max_items=None,
        offset=0,
    )
    for one in found:
        if isinstance(one, Exception):
            raise one
        kind = str(one.tag).rpartition("}")[2]
        yield Lying(kind, item_id(one), int(one.findtext(f"{{{TNS}}}Size") or 0))


def _mime(element: Element) -> bytes | None:
    try:
        return base64.b64decode(element.findtext(f"{{{TNS}}}MimeContent") or "", validate=False)
    except binascii.Error:
        return None


def _around(name: str, *inner: Element) -> Element:
    element = create_element(name)
    for one in inner:
        element.append(one)
    return element


def _said(name: str, text: str) -> Element:
    element = create_element(name)
    element.text = text
    return element
