"""The daemon's mailbox as Graph gives it: delta of the inbox, MIME both ways, drafts, folders."""

import base64
import json
import re
from collections.abc import Callable
from datetime import datetime
from email import message_from_bytes
from email.utils import format_datetime, getaddresses

from tests.simulated.graph_parts import (
    Json,
    Oops,
    Part,
    allow,
    immutable,
    long_id,
    one,
    page_size,
    paged,
    read_token,
    selected,
    token_of,
    written,
)
from tests.simulated.loopback import Request
from tests.simulated.mailbox import Box, Mailbox, Message
from tests.simulated.weather import Weather

_FOLDERS = {"inbox": Box.INBOX, "drafts": Box.DRAFTS, "sentitems": Box.SENT}
_BY_MESSAGE_ID = re.compile(r"internetMessageId eq '(.+)'")
_BY_PROPERTY = re.compile(
    r"singleValueExtendedProperties/any\(p:p/id eq '(.+?)' and p/value eq '(.+)'\)"
)
VERDICT = (
    b"Authentication-Results: spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=x;dmarc=pass\r\n"
)
"""Exchange Online names no authserv-id."""


class Mails:
    """`keeps_message_ids`: whether a draft keeps the Message-ID it was written with. `refuses`: a
    code that sending ends with. `clock` stamps what is delivered. `delivers`:
    whether what is sent to the mailbox itself arrives there, as Exchange does; with `plus` also
    where the address carries a tag."""

    def __init__(self, mailbox: Mailbox, weather: Weather) -> None:
        self.mailbox = mailbox
        self._weather = weather
        self.keeps_message_ids = True
        self.delivers = False
        self.plus = True
        self.clock: Callable[[], datetime] | None = None
        self.page = 10
        self.refuses = ""
        self.categories: dict[str, list[str]] = {}
        self.properties: dict[str, list[dict[str, str]]] = {}
        self.folders: dict[str, str] = {}
        self.place: dict[str, str] = {}

    def answer(self, request: Request, path: str) -> tuple[Part, str]:
        """A call below the mailbox."""
        for method, pattern, handle, kind in self._routes():
            found = re.fullmatch(pattern, path)
            if found and request.method == method:
                return handle(request, *found.groups()), kind
        raise Oops(400, "BadRequest", f"{request.method} {path}")

    def _routes(self) -> list[tuple[str, str, Callable[..., Part], str]]:
        return [
            ("GET", r"/mailFolders/inbox/messages/delta", self._delta, "[message]"),
            ("GET", r"/mailFolders/(\w+)/messages", self._search, "[message]"),
            ("GET", r"/messages", self._search, "[message]"),
            ("POST", r"/messages", self._draft, "message"),
            ("GET", r"/messages/([^/]+)/\$value", self._value, ""),
            ("PATCH", r"/messages/([^/]+)", self._patch, "message"),
            ("DELETE", r"/messages/([^/]+)", self._delete, ""),
            ("POST", r"/messages/([^/]+)/send", self._send, ""),
            ("POST", r"/messages/([^/]+)/move", self._move, "message"),
            ("GET", r"/mailFolders", self._folders_named, "[mailFolder]"),
            ("POST", r"/mailFolders", self._new_folder, "mailFolder"),
            ("GET", r"/mailFolders/(\w+)", self._folder, "mailFolder"),
        ]

    def _delta(self, request: Request) -> Part:
        allow(request, "$select", "$deltatoken", "$skiptoken")
        token = one(request, "$deltatoken") or one(request, "$skiptoken")
        state = read_token(token) if token else {"since": 0, "to": self.mailbox.number}
        state = {"start": 0, "to": self.mailbox.number, "era": self._weather.era} | state
        if state["era"] != self._weather.era:
            raise Oops(410, "SyncStateNotFound")
        since, to = int(str(state["since"])), int(str(state["to"]))
        items = self._weather.arranged(self._changed(request, since, to))
        size = page_size(request, self.page)
        page, following = paged(items, int(str(state["start"])), size)
        shown = [i if "@removed" in i else selected(i, request, "message") for i in page]
        body: Json = {"value": shown}
        if following is not None:
            body["@odata.nextLink"] = self._link(request, "skip", {**state, "start": following})
        else:
            era = {"since": to, "era": self._weather.era}
            body["@odata.deltaLink"] = self._link(request, "delta", era)
        return Part(200, body)

    def _changed(self, request: Request, since: int, to: int) -> list[Json]:
        names = self.mailbox.history(since) if since else tuple(self.mailbox.messages)
        found: list[Json] = []
        for name in names:
            message = self.mailbox.messages.get(name)
            if message is not None and message.box is Box.INBOX and message.number <= to:
                found.append(self._shown(message, request))
            elif since and (message is None or message.box is not Box.INBOX):
                gone = {"id": self._id(name, request), "@removed": {"reason": "deleted"}}
                found.append(gone)
        return found

    def _link(self, request: Request, word: str, state: Json) -> str:
        asked = one(request, "$select")
        kept = f"$select={asked}&" if asked else ""
        host, path = request.headers["host"], request.path
        return f"https://{host}{path}?{kept}${word}token={token_of(state)}"

    def _search(self, request: Request, folder: str = "") -> Part:
        allow(request, "$filter", "$select")
        condition = one(request, "$filter")
        by_id, by_property = _BY_MESSAGE_ID.fullmatch(condition), _BY_PROPERTY.fullmatch(condition)
        messages = list(self.mailbox.messages.values())
        if by_id:
            found = [m for m in messages if m.message_id == by_id[1]]
        elif by_property:
            wanted = {"id": by_property[1], "value": by_property[2]}
            found = [m for m in messages if wanted in self.properties.get(m.id, [])]
        else:
            raise Oops(400, "ErrorInvalidUrlQueryFilter", condition)
        if folder:
            found = [m for m in found if m.box is _FOLDERS[folder]]
        shown = [selected(self._shown(m, request), request, "message") for m in found]
        return Part(200, {"value": shown})

    def _draft(self, request: Request) -> Part:
        allow(request)
        if request.headers.get("content-type") != "text/plain":
            raise Oops(400, "BadRequest", "Content-Type")
        raw = base64.b64decode(request.body, validate=True)
        if not self.keeps_message_ids:
            name = f"<AM0PR01.{self.mailbox.number}@eurprd.prod.example>".encode()
            raw = re.sub(rb"(?mi)^message-id:.*$", b"Message-ID: " + name + b"\r", raw, count=1)
            raw = raw.replace(b"\r\r", b"\r")
        return Part(201, self._shown(self.mailbox.draft(raw), request))

    def _value(self, request: Request, name: str) -> Part:
        return Part(200, self._message(name, request).raw)

    def _patch(self, request: Request, name: str) -> Part:
        message = self._message(name, request)
        content = json.loads(request.body)
        allowed = {"isRead", "categories", "singleValueExtendedProperties"}
        if not set(content) <= allowed:
            raise Oops(400, "ErrorInvalidPropertySet", str(sorted(content)))
        if "categories" in content:
            self.categories[message.id] = list(content["categories"])
        if "singleValueExtendedProperties" in content:
            self.properties[message.id] = content["singleValueExtendedProperties"]
        changed = self.mailbox.change(message.id, seen=content.get("isRead", message.seen))
        return Part(200, self._shown(changed, request))

    def _delete(self, request: Request, name: str) -> Part:
        self.mailbox.delete(self._message(name, request).id)
        return Part(204)

    def _send(self, request: Request, name: str) -> Part:
        message = self._message(name, request)
        if message.box is not Box.DRAFTS:
            raise Oops(400, "ErrorInvalidOperation", "not a draft")
        if self.refuses:
            raise Oops(400, self.refuses)
        sent = self.mailbox.send_draft(message.id)
        if self.delivers and self._is_ours(sent.raw):
            at = self.clock() if self.clock else sent.at
            stamp = f"Received: from here by there; {format_datetime(at)}\r\n".encode()
            self.mailbox.deliver(stamp + VERDICT + sent.raw)
        return Part(202)

    def _move(self, request: Request, name: str) -> Part:
        message = self._message(name, request)
        folder = str(json.loads(request.body)["destinationId"])
        if folder not in self.folders:
            raise Oops(404, "ErrorItemNotFound")
        self.place[message.id] = folder
        return Part(201, self._shown(self.mailbox.change(message.id, box=Box.ARCHIVE), request))

    def _folders_named(self, request: Request) -> Part:
        allow(request, "$filter", "$select")
        found = re.fullmatch(r"displayName eq '(.+)'", one(request, "$filter"))
        if not found:
            raise Oops(400, "ErrorInvalidUrlQueryFilter")
        return Part(200, {"value": [{"id": i} for i, n in self.folders.items() if n == found[1]]})

    def _new_folder(self, request: Request) -> Part:
        name = str(json.loads(request.body)["displayName"])
        if name in self.folders.values():
            raise Oops(409, "ErrorFolderExists")
        made = long_id("AAMk", name)
        self.folders[made] = name
        return Part(201, {"id": made, "displayName": name, "totalItemCount": 0})

    def _folder(self, request: Request, name: str) -> Part:
        if name not in _FOLDERS:
            raise Oops(404, "ErrorItemNotFound")
        held = [m for m in self.mailbox.messages.values() if m.box is _FOLDERS[name]]
        folder: Json = {"id": long_id("AAMk", name), "displayName": name}
        counted = folder | {"totalItemCount": len(held)}
        return Part(200, selected(counted, request, "mailFolder"))

    def _message(self, name: str, request: Request) -> Message:
        for message in self.mailbox.messages.values():
            if name == self._id(message.id, request):
                return message
        raise Oops(404, "ErrorItemNotFound")

    def _id(self, name: str, request: Request) -> str:
        """Immutable ids stay; others change with the folder."""
        if immutable(request):
            return long_id("AAkALg", name)
        message = self.mailbox.messages.get(name)
        return long_id("AAMkAD", name, message.box if message else "")

    def _shown(self, message: Message, request: Request) -> Json:
        parsed = message_from_bytes(message.raw)
        (name, address), *_ = getaddresses([str(parsed["From"] or "nobody")])
        sender = {"emailAddress": {"name": name, "address": address}}
        return {
            "@odata.type": "#microsoft.graph.message",
            "@odata.etag": f'W/"{message.number}"',
            "id": self._id(message.id, request),
            "internetMessageId": message.message_id,
            "isDraft": message.box is Box.DRAFTS,
            "isRead": message.seen,
            "receivedDateTime": written(message.at),
            "from": sender if parsed["From"] else None,
            "subject": str(parsed["Subject"] or ""),
            "categories": self.categories.get(message.id, []),
            "parentFolderId": self.place.get(message.id) or long_id("AAMk", message.box),
        }

    def _is_ours(self, raw: bytes) -> bool:
        (recipient,) = getaddresses([str(message_from_bytes(raw)["To"])])
        local, _, domain = recipient[1].partition("@")
        name, plus, _ = local.partition("+")
        return f"{name}@{domain}" == self.mailbox.address and (self.plus or not plus)
