"""The daemon's own mailbox in Microsoft 365: mail in and out by Graph, as MIME.

Nothing is deleted but our own drafts that never went.

Sources: Microsoft Graph documentation, "message: delta", "Get MIME content of a message",
"Create message" (MIME), "message: send", "Get immutable identifiers for Outlook resources".
"""

import base64
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cadence.mail import OutgoingMail
from integrations import graph_rights
from integrations.errors import (
    CursorExpired,
    ProviderError,
    Refused,
    SignedOut,
    Unavailable,
    Unknown,
)
from integrations.graph import IMMUTABLE, Ask, Denied, Graph, Json, Missing, graph_of, posted
from integrations.graph_pacing import Paused
from integrations.mail import LARGEST_MAIL, Fetched
from integrations.mail.own_name import naming_itself

DONE = "cadenced"
"""The category of what was read, where no folder is named for it."""

MARK = "String {00020386-0000-0000-C000-000000000046} Name X-Cadenced-Message-ID"
"""Where a draft remembers the Message-ID it was given, should Exchange have made its own."""

_LISTED = {"$select": "receivedDateTime,categories,from"}
_PREFER = (IMMUTABLE, "odata.maxpagesize=200")
_BAD_RECIPIENT = {"ErrorInvalidRecipients", "ErrorRecipientNotFound"}


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A mail that was listed and is not done."""

    id: str
    received: str
    own: bool


class GraphPostbox:
    """Gives what lies in the inbox and is not done.

    A mail is done by being read and by a category of ours, or by being moved to `done_folder`
    where one is named: a person who opens the mailbox changes nothing. Copies of the daemon's own
    letters (`own_address`) are put aside, not given.
    """

    def __init__(
        self, graph: Graph, mailbox: str, *, done_folder: str = "", own_address: str = ""
    ) -> None:
        self._graph = graph
        self._mailbox = mailbox
        self._own_address = own_address.lower()
        self._done_folder = done_folder
        self._folder_id = ""
        self._link = ""
        self._waiting: dict[str, _Waiting] = {}
        self._lock = threading.Lock()

    def fetch(self) -> Iterator[Fetched]:
        """Mails not yet done, oldest first. Raises Unavailable, SignedOut."""
        with self._lock:
            self._look()
            waiting = sorted(self._waiting.values(), key=lambda mail: (mail.received, mail.id))
        for mail in waiting:
            if mail.own:
                self.done(mail.id)
            elif (raw := self._raw(mail.id)) is not None:
                yield Fetched(mail.id, raw)

    def done(self, handle: str) -> None:
        """Mark it, or move it where a folder for that is named. Raises Unavailable, SignedOut."""
        mark = {"isRead": True, "categories": [DONE]}
        try:
            path = f"/messages/{handle}"
            patch = posted(path, self._mailbox, mark, method="PATCH", prefer=(IMMUTABLE,))
            self._graph.ask(patch)
            if self._done_folder:
                move = {"destinationId": self._place_of_the_done()}
                self._graph.ask(posted(f"{path}/move", self._mailbox, move, prefer=(IMMUTABLE,)))
        except Missing:
            pass  # Somebody deleted it: it is given no more.
        with self._lock:
            self._waiting.pop(handle, None)

    def seek(self, message_id: str) -> Fetched | None:
        """One mail of the inbox by its Message-ID, done or not."""
        inbox = "/mailFolders/inbox/messages"
        found = list(_named(self._graph, self._mailbox, inbox, message_id))
        if not found:
            # What Exchange named anew is known by the copy that was sent.
            for sent in _named(self._graph, self._mailbox, "/messages", message_id):
                other = str(sent.get("internetMessageId"))
                found += _named(self._graph, self._mailbox, inbox, other)
        for one in found:
            if (raw := self._raw(str(one["id"]))) is not None:
                return Fetched(str(one["id"]), raw)
        return None

    def check(self) -> int:
        """Open the inbox; how many mails lie in it, for the doctor."""
        ask = Ask("/mailFolders/inbox", self._mailbox, params={"$select": "totalItemCount"})
        return int(self._graph.ask(ask).get("totalItemCount") or 0)

    def close(self) -> None:
        """Hang up."""
        self._graph.close()

    def _look(self) -> None:
        """Learn what came and what went since the last look; all of it at the first."""
        start = Ask(
            "/mailFolders/inbox/messages/delta", self._mailbox, params=_LISTED, prefer=_PREFER
        )
        try:
            self._read(Ask(self._link, self._mailbox, prefer=_PREFER) if self._link else start)
        except CursorExpired:
            self._link = ""
            self._waiting.clear()
            self._read(start)

    def _read(self, ask: Ask) -> None:
        for page in self._graph.pages(ask):
            for item in page.get("value", []):
                self._note(item)
            self._link = str(page.get("@odata.deltaLink") or self._link)

    def _note(self, item: Json) -> None:
        name = str(item["id"])
        if "@removed" in item or DONE in (item.get("categories") or ()):
            self._waiting.pop(name, None)
            return
        known = self._waiting.get(name)
        received = str(item.get("receivedDateTime") or (known.received if known else ""))
        own = self._is_own(item) if item.get("from") else bool(known and known.own)
        self._waiting[name] = _Waiting(name, received, own)

    def _is_own(self, item: Json) -> bool:
        sender = ((item.get("from") or {}).get("emailAddress") or {}).get("address") or ""
        return bool(self._own_address) and str(sender).lower() == self._own_address

    def _raw(self, name: str) -> bytes | None:
        """The mail as it came, cut where it is larger than any we read; None where it is gone."""
        path = f"/messages/{name}/$value"
        try:
            return self._graph.content(
                Ask(path, self._mailbox, prefer=(IMMUTABLE,), cut=LARGEST_MAIL)
            )
        except Missing as error:
            if "no such user" in str(error) or "no mailbox" in str(error):
                raise
            with self._lock:
                self._waiting.pop(name, None)
            return None

    def _place_of_the_done(self) -> str:
        if not self._folder_id:
            name = self._done_folder.replace("'", "''")
            params = {"$filter": f"displayName eq '{name}'", "$select": "id"}
            found = self._graph.ask(Ask("/mailFolders", self._mailbox, params=params))["value"]
            if not found:
                new = {"displayName": self._done_folder}
                found = [self._graph.ask(posted("/mailFolders", self._mailbox, new))]
            self._folder_id = str(found[0]["id"])
        return self._folder_id


class GraphPostman:
    """Posts from one mailbox: a draft first, which can be found again, then it is sent.

    So a mail never goes twice: what broke off while it was sent is asked for by its Message-ID.
    """

    def __init__(self, graph: Graph, mailbox: str) -> None:
        self._graph = graph
        self._mailbox = mailbox
        self._renamed = False
        self._left: set[str] = set()

    def post(self, mail: OutgoingMail) -> str:
        """Hand it over; its immutable id in Sent Items comes back.

        Raises Unavailable, Refused, SignedOut, and Unknown where it broke off while sending.
        """
        draft = self._draft(mail)
        try:
            self._graph.ask(
                Ask(f"/messages/{draft}/send", self._mailbox, "POST", prefer=(IMMUTABLE,))
            )
        except Denied as error:
            self._forget(draft)
            raise self._graph.denied(str(error), graph_rights.SEND, self._mailbox) from None
        except Refused as error:
            self._forget(draft)
            raise _of_sending(error) from None
        except Paused:
            self._forget(draft)  # It is tried again from the start.
            raise
        except Unavailable as error:
            raise Unknown(f"{error}, while a mail was being sent") from None
        for left in tuple(self._left):
            self._left.discard(left)
            self._forget(left)
        return draft

    def was_posted(self, message_id: str) -> bool | None:
        """Whether it left; a draft of it that never did is thrown away.

        Ask only after mail had the time to leave. Raises Unavailable, SignedOut.
        """
        found = list(_named(self._graph, self._mailbox, "/messages", message_id))
        went = [one for one in found if not one.get("isDraft")]
        if not went:
            for draft in found:
                self._forget(str(draft["id"]))
        return bool(went)

    def check(self) -> None:
        """Open Sent Items, for the doctor; that mail may be sent only sending proves."""
        self._graph.ask(
            Ask("/mailFolders/sentitems", self._mailbox, params={"$select": "totalItemCount"})
        )

    def close(self) -> None:
        """Hang up."""
        self._graph.close()

    def _draft(self, mail: OutgoingMail) -> str:
        """The id of a draft of it, which can be found by the Message-ID it was given.

        Where Exchange makes its own, the mail carries ours in References too, for those who answer.
        """
        draft = self._made(naming_itself(mail) if self._renamed else mail.raw)
        name = str(draft["id"])
        if draft.get("internetMessageId") == mail.message_id:
            return name
        if not self._renamed:
            self._renamed = True
            self._forget(name)
            return self._draft(mail)
        marked = {"singleValueExtendedProperties": [{"id": MARK, "value": mail.message_id}]}
        path = f"/messages/{name}"
        self._graph.ask(posted(path, self._mailbox, marked, method="PATCH", prefer=(IMMUTABLE,)))
        return name

    def _made(self, raw: bytes) -> Json:
        made = Ask(
            "/messages",
            self._mailbox,
            "POST",
            prefer=(IMMUTABLE,),
            headers={"Content-Type": "text/plain"},
            body=base64.b64encode(raw),
        )
        try:
            return self._graph.ask(made)
        except Refused as error:
            raise _of_sending(error) from None

    def _forget(self, draft: str) -> None:
        try:
            self._graph.ask(Ask(f"/messages/{draft}", self._mailbox, "DELETE", prefer=(IMMUTABLE,)))
        except Missing:
            return
        except ProviderError:
            self._left.add(draft)  # A draft that nobody sends is seen by nobody, and waits.


def connect_in(section: Mapping[str, Any]) -> GraphPostbox:
    """Keys: those of `read_application`, `mailbox` or `address` (the daemon's own); optional
    `done_folder`, and `own_address`, whose copies of its own letters are put aside."""
    graph = graph_of(section, "graph.mail")
    return GraphPostbox(
        graph,
        section.get("mailbox") or section["address"],
        done_folder=section.get("done_folder") or "",
        own_address=section.get("own_address") or "",
    )


def connect_out(section: Mapping[str, Any]) -> GraphPostman:
    """Keys: those of `read_application`, and `mailbox` or `address`, the daemon's own."""
    mailbox = section.get("mailbox") or section["address"]
    return GraphPostman(graph_of(section, "graph.mail"), mailbox)


def _named(graph: Graph, mailbox: str, path: str, message_id: str) -> Iterator[Json]:
    """Messages with that Message-ID, or that were given it and have another now."""
    written = f"<{message_id.strip('<> ')}>".replace("'", "''")
    for condition in (
        f"internetMessageId eq '{written}'",
        f"singleValueExtendedProperties/any(p:p/id eq '{MARK}' and p/value eq '{written}')",
    ):
        params = {"$filter": condition, "$select": "id,isDraft,internetMessageId"}
        found = graph.ask(Ask(path, mailbox, params=params, prefer=(IMMUTABLE,))).get("value", [])
        if found:
            yield from found
            return


def _of_sending(error: Refused) -> ProviderError:
    """Only a bad recipient is that mail's own fault; anything else a human mends for all mail."""
    if any(code in str(error) for code in _BAD_RECIPIENT):
        return Refused(str(error))
    return SignedOut(f"{error}; the mail is kept", cure="Check the daemon's mailbox in Exchange.")
