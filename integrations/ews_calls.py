"""The few calls of EWS that reading takes, as exchangelib sends them; answers stay elements.

Elements instead of the library's items: it reads days in the machine's own zone, warns about time
zones it does not know, and takes one answer to a view for the whole of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from exchangelib import CalendarItem, EWSDateTime, Mailbox
from exchangelib.fields import FieldPath
from exchangelib.items import ID_ONLY, SHALLOW
from exchangelib.properties import (
    CalendarView,
    DistinguishedFolderId,
    ItemId,
    RecurringMasterItemId,
)
from exchangelib.services import FindItem, GetItem, SyncFolderItems
from exchangelib.services.sync_folder_hierarchy import SyncFolder
from exchangelib.util import TNS

Element = Any  # lxml comes without types.

CHANGES_AT_ONCE = 512
"""MaxChangesReturned may be no larger (messages.xsd)."""

VIEW_AT_ONCE = 1000
"""Exchange's own limit of a FindItem (EWSFindCountLimit), unless its policy says less."""

ITEMS_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Synced:
    """What has happened in a folder since a state; `masters` are the ids of series touched."""

    state: str
    changed: bool
    masters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class View:
    """Items of a calendar in a stretch of time; not `whole` where the server held back some."""

    items: tuple[Element, ...]
    whole: bool


def folder_of(mailbox: str, name: str) -> Any:
    """A folder that every mailbox has, by its well-known name."""
    return DistinguishedFolderId(id=name, mailbox=Mailbox(email_address=mailbox))


def sync(account: Any, folder: Any, state: str | None) -> Synced:
    """Everything that happened in a folder since, page by page, by ids alone."""
    fields = _paths(CalendarItem, ("type",))
    changed, masters = False, []
    while True:
        call = _Sync(account=account)
        told = call.call(
            folder=folder,
            shape=ID_ONLY,
            additional_fields=fields,
            sync_state=state,
            ignore=None,
            max_changes_returned=CHANGES_AT_ONCE,
            sync_scope=None,
        )
        for change in told:
            changed |= not change.tag.endswith("}ReadFlagChange")
            masters += _master_ids(change)
        before, state = state, call.sync_state
        if call.includes_last_item_in_range or state in (before, None):
            return Synced(state or "", changed, tuple(masters))


def view(account: Any, folder: Any, start: datetime, end: datetime) -> View:
    """The ids of what a calendar shows, series unfolded by the server."""
    call = _View(account=account)
    found = call.call(
        folders=[folder],
        additional_fields=_paths(CalendarItem, ("uid", "type")),
        restriction=None,
        order_fields=None,
        shape=ID_ONLY,
        query_string=None,
        depth=SHALLOW,
        calendar_view=CalendarView(
            start=ews_moment(start), end=ews_moment(end), max_items=VIEW_AT_ONCE
        ),
        max_items=None,
        offset=0,
    )
    items = tuple(_raised(found))
    return View(items, call.whole)


def get(account: Any, ids: Sequence[Any], fields: Iterable[str]) -> Iterator[Element | Exception]:
    """Items in full, in the order of their ids; an error stands where one cannot be had."""
    call = _Get(account=account, chunk_size=ITEMS_AT_ONCE)
    paths = _paths(CalendarItem, fields)
    return iter(call.call(items=ids, additional_fields=paths, shape=ID_ONLY))


def item_id(element: Element) -> str:
    """The id of an item."""
    found = element.find(f"{{{TNS}}}ItemId")
    return str(found.get("Id")) if found is not None else ""


def by_id(name: str) -> Any:
    """An item."""
    return ItemId(id=name)


def master_of(name: str) -> Any:
    """The series of an occurrence."""
    return RecurringMasterItemId(id=name)


class _Sync(SyncFolderItems):  # type: ignore[misc]  # exchangelib comes without types.
    """Gives changes as they are; an answer that is an error need not hold a state."""

    def _get_element_container(self, message: Element, name: str | None = None) -> Any:
        if message.get("ResponseClass") == "Success":
            return super()._get_element_container(message, name)
        return super(SyncFolder, self)._get_element_container(message, name)

    def _elem_to_obj(self, elem: Element) -> Element:
        return elem


class _View(FindItem):  # type: ignore[misc]  # exchangelib comes without types.
    """A calendar view has no pages: whether it is whole is all there is to know."""

    whole = True

    def _get_page(self, message: Element) -> tuple[Any, None]:
        found = self._get_element_container(message=message, name=self.paging_container_name)
        if not isinstance(found, Exception):
            self.whole = found.get("IncludesLastItemInRange", "true").lower() in ("true", "1")
        return found, None

    def _elem_to_obj(self, elem: Element) -> Element:
        return elem


class _Get(GetItem):  # type: ignore[misc]  # exchangelib comes without types.
    """Gives items as they are."""

    def _elem_to_obj(self, elem: Element) -> Element:
        return elem


def _paths(model: Any, names: Iterable[str]) -> list[Any]:
    return [FieldPath(field=model.get_field_by_fieldname(name)) for name in names]


def _master_ids(change: Element) -> list[str]:
    kinds = change.findall(f".//{{{TNS}}}CalendarItemType")
    return [item_id(kind.getparent()) for kind in kinds if kind.text == "RecurringMaster"]


def _raised(found: Iterable[Any]) -> Iterator[Element]:
    for one in found:
        if isinstance(one, Exception):
            raise one
        yield one


def ews_moment(moment: datetime) -> Any:
    """A moment as the library wants it."""
    return EWSDateTime.from_datetime(moment.astimezone(UTC))
