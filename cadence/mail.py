"""Mail as values: what comes in and what goes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum


@dataclass(frozen=True, slots=True)
class HtmlLine:
    """One line of an HTML part as a reader sees it; `quoted` is the depth of blockquotes.

    `mark` is what a mail program's own container says it is: "quote", "attribution", "signature".
    """

    text: str
    quoted: int = 0
    mark: str = ""


@dataclass(frozen=True, slots=True)
class IncomingMail:
    """A mail that passed the guard and was parsed. Header names are in lower case, values unfolded
    and as they came; only Subject is decoded (RFC 2047).

    Bodies are decoded text: `text` is the plain part ("" where there is none), `html` the HTML
    part as lines. `date` is aware, or None where the header is missing or unreadable. `report` is
    the part for machines of a DSN, MDN or complaint (RFC 3464, 8098, 5965), `returned` the head of
    the mail it is about. `damaged` names what had to be mended or cut.
    """

    headers: Mapping[str, tuple[str, ...]]
    text: str = ""
    html: tuple[HtmlLine, ...] = ()
    content_type: str = "text/plain"
    format_flowed: bool = False
    report_type: str = ""
    calendar: str = ""
    attachments: tuple[str, ...] = ()
    date: datetime | None = None
    damaged: tuple[str, ...] = ()
    report: str = ""
    returned: str = ""

    def header(self, name: str) -> str:
        """The first value of a header, or nothing."""
        return (self.headers.get(name.lower()) or ("",))[0]


@dataclass(frozen=True, slots=True)
class SentMail:
    """A mail of ours as the answer is matched against it."""

    message_id: str
    subject: str
    text: str
    html: tuple[HtmlLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """A letter put into words, ready to be wrapped as MIME."""

    subject: str
    text: str
    html: str
    language: str = "en"


class Attachment(Enum):
    """What an iTIP part asks for (RFC 5546)."""

    NONE = ""
    REQUEST = "REQUEST"
    CANCEL = "CANCEL"
    DECLINECOUNTER = "DECLINECOUNTER"


@dataclass(frozen=True, slots=True)
class OutgoingMail:
    """What a postman is handed: the whole message as bytes, and the envelope around it."""

    message_id: str
    sender: str
    recipient: str
    raw: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
