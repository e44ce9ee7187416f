"""The Gmail methods that touch one mailbox: its messages, labels, drafts and history."""

import base64
import re
from email import message_from_bytes
from email.utils import format_datetime
from typing import Any

from tests.simulated.google_answers import Answer, Asked, Pages, refused
from tests.simulated.mailbox import Box, Message
from tests.simulated.organisation import SimulatedOrganisation
from tests.simulated.weather import Weather

_BOX_LABELS = {Box.INBOX: "INBOX", Box.DRAFTS: "DRAFT", Box.SENT: "SENT"}
_BOX_NAMES = {"inbox": "INBOX", "sent": "SENT", "drafts": "DRAFT", "chats": "CHAT"}


class MailAnswers:
    """One mailbox; everybody else's exists for the doctor's question alone, and is empty.

    `forgotten` is the number up to which history is gone; `keeps_ids` makes Gmail keep Message-IDs,
    as some say it does; `clock` stamps what is sent. Mail to the mailbox itself is one message,
    sent and in the inbox.
    """

    def __init__(self, organisation: SimulatedOrganisation, weather: Weather) -> None:
        self.organisation = organisation
        self.weather = weather
        self.forgotten = 0
        self.keeps_ids = False
        self.clock = lambda: organisation.now
        self.labels: dict[str, str] = {}
        self._labelled: dict[str, set[str]] = {}
        self._drafts: dict[str, str] = {}
        self._made = 0
        self._pages = Pages()

    @property
    def box(self) -> Any:
        return self.organisation.mailbox

    def answer(self, method: str, asked: Asked) -> Answer | None:
        if asked.subject != self.box.address or asked.path["userId"] not in ("me", asked.subject):
            raise refused(403, "forbidden", "Delegation denied")
        name = method.removeprefix("gmail.users.").replace(".", "_").lower()
        found = getattr(self, f"_{name}", None)
        if found is None:
            raise refused(501, "notImplemented", method)
        told: Answer | None = found(asked)
        return told

    def labels_of(self, message: Message) -> list[str]:
        """What Gmail files a message under."""
        found = {_BOX_LABELS[message.box]} if message.box in _BOX_LABELS else set()
        if message.box is Box.SENT and self._goes_to_itself(message.raw):
            found.add("INBOX")
        if message.box is Box.INBOX and not message.seen:
            found.add("UNREAD")
        return sorted(found | self._labelled.get(message.id, set()))

    def _getprofile(self, asked: Asked) -> Answer:
        return {"emailAddress": self.box.address, "historyId": str(self.box.number)}

    def _labels_list(self, asked: Asked) -> Answer:
        system = [{"id": one, "name": one, "type": "system"} for one in ("INBOX", "SENT", "DRAFT")]
        own = [{"id": i, "name": n, "type": "user"} for n, i in self.labels.items()]
        return {"labels": [*system, *own]}

    def _labels_create(self, asked: Asked) -> Answer:
        if asked.body["name"] in self.labels:
            raise refused(409, "aborted", "Label name exists or conflicts")
        self.labels[asked.body["name"]] = f"Label_{len(self.labels) + 1}"
        return {"id": self.labels[asked.body["name"]], "name": asked.body["name"], "type": "user"}

    def _messages_list(self, asked: Asked) -> Answer:
        wanted = _Search(asked.one("q"))
        labels = set(asked.query.get("labelIds", ()))
        found = [m for m in self._all() if wanted.finds(m, self) and labels <= {*self.labels_of(m)}]
        found.sort(key=lambda m: int(m.id[1:]), reverse=True)
        size = min(asked.whole("maxResults", 100), 500)
        page, following = self._pages.cut([self._named(m) for m in found], asked, size)
        told: Answer = {"resultSizeEstimate": len(found)}
        told |= {"messages": page} if page else {}
        return told | ({"nextPageToken": following} if following else {})

    def _messages_get(self, asked: Asked) -> Answer:
        message = self._one(asked.path["id"])
        told = self._named(message) | {"labelIds": self.labels_of(message)}
        told |= {"historyId": str(message.number), "sizeEstimate": len(message.raw)}
        if asked.one("format", "full") == "raw":
            told["raw"] = base64.urlsafe_b64encode(message.raw).decode()
        if asked.one("format") == "metadata":
            wanted = {name.lower() for name in asked.query.get("metadataHeaders", [])}
            headers = message_from_bytes(message.raw).items()
            told["payload"] = {
                "headers": [
                    {"name": n, "value": " ".join(str(v).split())}
                    for n, v in headers
                    if n.lower() in wanted
                ]
            }
        return told

    def _messages_modify(self, asked: Asked) -> Answer:
        message = self._one(asked.path["id"])
        added = set(asked.body.get("addLabelIds", ()))
        removed = set(asked.body.get("removeLabelIds", ()))
        if not added | removed <= {*self.labels.values(), "UNREAD", "INBOX"}:
            raise refused(400, "invalidArgument", "Invalid label")
        self._labelled.setdefault(message.id, set()).update(added & {*self.labels.values()})
        if "UNREAD" in removed:
            message = self.box.change(message.id, seen=True)
        if "INBOX" in removed and message.box is Box.INBOX:
            message = self.box.change(message.id, box=Box.ARCHIVE)
        return self._named(message) | {"labelIds": self.labels_of(message)}

    def _history_list(self, asked: Asked) -> Answer:
        since = asked.whole("startHistoryId", 0)
        if since < self.forgotten or since > self.box.number:
            raise refused(404, "notFound", "Requested entity was not found.")
        added = [m for m in self._all() if int(m.id[1:]) > since]
        records: list[Answer] = [
            {
                "id": str(int(m.id[1:])),
                "messages": [self._named(m)],
                "messagesAdded": [{"message": self._named(m) | {"labelIds": self.labels_of(m)}}],
            }
            for m in self.weather.arranged(added)
        ]
        page, following = self._pages.cut(records, asked, min(asked.whole("maxResults", 100), 500))
        told: Answer = {"historyId": str(self.box.number)}
        told |= {"history": page} if page else {}
        return told | ({"nextPageToken": following} if following else {})

    def _drafts_create(self, asked: Asked) -> Answer:
        given = asked.body["message"]
        raw = base64.urlsafe_b64decode(given["raw"])
        recipient = str(message_from_bytes(raw)["To"] or "")
        if "@" not in recipient:
            raise refused(400, "invalidArgument", "Invalid To header")
        threads = {m.thread for m in self._all()}
        if "threadId" in given and given["threadId"] not in threads:
            raise refused(404, "notFound", "Requested entity was not found.")
        message = self.box.draft(raw)
        if "threadId" in given:
            message = self.box.change(message.id, thread=given["threadId"])
        draft = f"r{len(self._drafts) + 1}"
        self._drafts[draft] = message.id
        return {"id": draft, "message": self._named(message)}

    def _drafts_get(self, asked: Asked) -> Answer:
        draft = self._draft(asked.path["id"])
        return {"id": draft, "message": self._named(self._one(self._drafts[draft]))}

    def _drafts_list(self, asked: Asked) -> Answer:
        found = [
            {"id": draft, "message": self._named(self._one(message))}
            for draft, message in self._drafts.items()
            if message in self.box.messages
        ]
        return {"drafts": found} if found else {}

    def _drafts_delete(self, asked: Asked) -> None:
        self.box.delete(self._drafts.pop(self._draft(asked.path["id"])))

    def _drafts_send(self, asked: Asked) -> Answer:
        """The draft goes, and a message with another id and another Message-ID is there."""
        written = self._one(self._drafts[self._draft(asked.body["id"])])
        del self._drafts[asked.body["id"]]
        self.box.delete(written.id)
        sent = self.box.send(self._rewritten(written.raw))
        if written.thread != written.id:
            sent = self.box.change(sent.id, thread=written.thread)
            self.box.outgoing[-1] = sent
        return self._named(sent) | {"labelIds": self.labels_of(sent)}

    def _rewritten(self, raw: bytes) -> bytes:
        self._made += 1
        when = format_datetime(self.clock())
        trace = f"Received: from 1 named unknown by gmailapi.google.com with HTTPREST; {when}\r\n"
        name = f"Message-ID: <CAgmail{self._made}@mail.gmail.com>".encode()
        if self._goes_to_itself(raw):
            address = self.box.address
            trace += f"Authentication-Results: mx.google.com; dmarc=pass header.from={address}\r\n"
        kept = raw if self.keeps_ids else re.sub(rb"(?im)^Message-ID:[^\r\n]*", name, raw, count=1)
        return trace.encode() + kept

    def _goes_to_itself(self, raw: bytes) -> bool:
        local, _, domain = self.box.address.partition("@")
        to = str(message_from_bytes(raw)["To"] or "")
        return bool(re.search(rf"{re.escape(local)}(\+\S*)?@{re.escape(domain)}", to))

    def _all(self) -> list[Message]:
        return list(self.box.messages.values())

    def _one(self, name: str) -> Message:
        if name not in self.box.messages:
            raise refused(404, "notFound", "Requested entity was not found.")
        message: Message = self.box.messages[name]
        return message

    def _draft(self, name: str) -> str:
        if self._drafts.get(name) not in self.box.messages:
            raise refused(404, "notFound", "Requested entity was not found.")
        return name

    @staticmethod
    def _named(message: Message) -> Answer:
        return {"id": message.id, "threadId": message.thread}


class _Search:
    """The words of Gmail's search that are modelled; others are refused, not ignored."""

    def __init__(self, written: str) -> None:
        self._any: list[str] = re.findall(r"rfc822msgid:(\S+)", written)
        self._words = [w for w in written.split() if w != "OR" and "rfc822msgid:" not in w]
        for word in self._words:
            if not re.fullmatch(r"-?(label|in):\S+", word):
                raise refused(400, "invalidArgument", f"no such search: {word}")

    def finds(self, message: Message, answers: MailAnswers) -> bool:
        if self._any and message.message_id.strip("<>") not in self._any:
            return False
        return all(self._fits(word, message, answers) for word in self._words)

    def _fits(self, word: str, message: Message, answers: MailAnswers) -> bool:
        operator, _, value = word.lstrip("-").partition(":")
        labels = answers.labels_of(message)
        label = _BOX_NAMES[value] if operator == "in" else answers.labels.get(value, "")
        return (label in labels) != word.startswith("-")
