"""The daemon's own mailbox as Exchange shows it: found by restrictions, read and sent as MIME."""

import base64
from email import message_from_bytes

from lxml import etree

from tests.simulated import ews_xml as soap
from tests.simulated.ews_xml import NAMES, Breach, Element, tag
from tests.simulated.mailbox import Box, Mailbox, Message

_BOXES = {
    "inbox": Box.INBOX,
    "sentitems": Box.SENT,
    "drafts": Box.DRAFTS,
    "outbox": None,
}
_MARK = ("PublicStrings", "cadenced-done", "Integer")


class MailFolders:
    """Inbox, Sent Items, Drafts; and an Outbox that is empty as soon as it is looked at.

    What is sent to the mailbox itself comes back, but for addresses with a plus, which Exchange on
    premises does not know.
    """

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox
        self.marked: dict[str, str] = {}
        self.page = 1000
        self.comes_back = True
        self.takes_marks = True

    def owns(self, operation: Element) -> bool:
        """Whether what is asked for are mails."""
        ids = [one.get("Id", "") for one in operation.iterfind(".//t:ItemId", NAMES)]
        return bool(ids) and all(name in self._mailbox.messages for name in ids)

    def answer(self, operation: Element) -> str:
        match etree.QName(operation).localname:
            case "FindItem":
                return self._find(operation)
            case "GetItem":
                return self._get(operation)
            case "UpdateItem":
                return self._update(operation)
            case "CreateItem":
                return self._create(operation)
            case name:
                raise Breach(f"no {name} of mails")

    def _find(self, operation: Element) -> str:
        view = operation.find("m:IndexedPageItemView", NAMES)
        if view is None:
            raise Breach("mails are found page by page")
        start, most = (
            int(view.get("Offset", 0)),
            min(self.page, int(view.get("MaxEntriesReturned", 1000))),
        )
        folders = operation.iterfind("m:ParentFolderIds/t:DistinguishedFolderId", NAMES)
        told = []
        for folder in folders:
            box = _BOXES.get(folder.get("Id", ""))
            found = [m for m in self._in(box) if self._meets(operation, m)]
            page = found[start : start + most]
            after = start + len(page)
            items = "".join(self._item(m, _fields(operation)) for m in page)
            inner = (
                f'<m:RootFolder IndexedPagingOffset="{after}" TotalItemsInView="{len(found)}" '
                f'IncludesLastItemInRange="{str(after >= len(found)).lower()}">'
                f"<t:Items>{items}</t:Items></m:RootFolder>"
            )
            told.append(soap.success("FindItem", inner))
        return soap.answer("FindItem", told)

    def _in(self, box: Box | None) -> list[Message]:
        return [m for m in self._mailbox.messages.values() if m.box is box]

    def _meets(self, operation: Element, message: Message) -> bool:
        """The two conditions that this double knows."""
        condition = operation.find("m:Restriction", NAMES)
        if condition is None:
            return True
        equal = condition.find("t:IsEqualTo", NAMES)
        if equal is not None:
            field = equal.find("t:FieldURI", NAMES)
            wanted = equal.find("t:FieldURIOrConstant/t:Constant", NAMES)
            if field is None or wanted is None:
                raise Breach("a condition without a field or a value")
            if field.get("FieldURI") != "message:InternetMessageId":
                raise Breach("nobody looks for that")
            return message.message_id == wanted.get("Value")
        absent = condition.find("t:Not/t:Exists/t:ExtendedFieldURI", NAMES)
        if absent is None or _property(absent) != _MARK:
            raise Breach("a condition that this double does not know")
        return message.id not in self.marked

    def _get(self, operation: Element) -> str:
        fields = _fields(operation)
        ids = (one.get("Id", "") for one in operation.iterfind("m:ItemIds/t:ItemId", NAMES))
        items = (self._item(self._mailbox.messages[name], fields) for name in ids)
        told = (soap.success("GetItem", f"<m:Items>{item}</m:Items>") for item in items)
        return soap.answer("GetItem", told)

    def _item(self, message: Message, fields: set[str]) -> str:
        kind = _kind(message)
        raw = base64.b64encode(message.raw).decode()
        said = {
            "MimeContent": tag("MimeContent", raw, CharacterSet="UTF-8"),
            "Size": tag("Size", len(message.raw)),
        }
        first = said["MimeContent"] if "MimeContent" in fields else ""
        rest = said["Size"] if "Size" in fields else ""
        name = tag("ItemId", "", Id=message.id, ChangeKey="CQAA")
        return f"<t:{kind}>{first}{name}{rest}</t:{kind}>"

    def _update(self, operation: Element) -> str:
        change = operation.find("m:ItemChanges/t:ItemChange", NAMES)
        assert change is not None
        name = change.find("t:ItemId", NAMES)
        found = self._mailbox.messages.get(name.get("Id", "") if name is not None else "")
        if found is None:
            inner = "<m:Items/>"
            return soap.answer("UpdateItem", [soap.error("UpdateItem", "ErrorItemNotFound", inner)])
        if not self.takes_marks:
            inner = "<m:Items/>"
            return soap.answer("UpdateItem", [soap.error("UpdateItem", "ErrorItemSave", inner)])
        if change.findtext(".//t:IsRead", namespaces=NAMES) == "true":
            self._mailbox.change(found.id, seen=True)
        for mark in change.iterfind(".//t:SetItemField/t:ExtendedFieldURI", NAMES):
            if _property(mark) == _MARK:
                self.marked[found.id] = change.findtext(".//t:Value", "", NAMES)
        kind = _kind(found)
        if kind == "Item" and change.find(".//t:IsRead", NAMES) is not None:
            raise Breach("such an item is neither read nor unread")
        if change.find(f".//t:{kind}", NAMES) is None:
            raise Breach("an item is changed as what it is")
        item = f"<t:{kind}>{tag('ItemId', '', Id=found.id, ChangeKey='CQAB')}</t:{kind}>"
        count = "<m:ConflictResults><t:Count>0</t:Count></m:ConflictResults>"
        inner = f"<m:Items>{item}</m:Items>{count}"
        return soap.answer("UpdateItem", [soap.success("UpdateItem", inner)])

    def _create(self, operation: Element) -> str:
        if operation.get("MessageDisposition") != "SendAndSaveCopy":
            raise Breach("a mail is sent, and a copy kept")
        content = operation.findtext("m:Items/t:Message/t:MimeContent", "", NAMES)
        raw = base64.b64decode(content, validate=True)
        sender = str(message_from_bytes(raw)["From"])
        if self._mailbox.address not in sender:
            inner = "<m:Items/>"
            return soap.answer("CreateItem", [soap.error("CreateItem", "ErrorSendAsDenied", inner)])
        self._mailbox.send(raw)
        if self.comes_back and str(message_from_bytes(raw)["To"]) == self._mailbox.address:
            self._mailbox.deliver(raw)
        return soap.answer("CreateItem", [soap.success("CreateItem", "<m:Items/>")])


def _kind(message: Message) -> str:
    """What Exchange takes a mail for."""
    if b"method=REQUEST" in message.raw:
        return "MeetingRequest"
    return "Item" if b"\r\nX-Odd: yes" in message.raw else "Message"


def _property(element: Element) -> tuple[str, ...]:
    names = ("DistinguishedPropertySetId", "PropertyName", "PropertyType")
    return tuple(element.get(name, "") for name in names)


def _fields(operation: Element) -> set[str]:
    found = operation.iterfind(".//t:AdditionalProperties/t:FieldURI", NAMES)
    return {one.get("FieldURI", "").partition(":")[2] for one in found}
