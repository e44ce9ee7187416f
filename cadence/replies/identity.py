"""Who wrote a mail, what it answers, and whether they may write records by it.

Three independent facts: a sign of ours that only the letter's reader has (token or Message-ID),
exactly one From that is theirs, and a server we trust that vouches for it. The reference printed at
a letter's foot finds the letter; it authorises nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from cadence.answers import LetterKey
from cadence.mail import IncomingMail
from cadence.people import Organisation, Person, PersonId
from cadence.replies import tokens
from cadence.replies.authentication import MailTrust, is_vouched_for
from cadence.replies.tokens import Addressed

_TO_US = ("to", "cc", "delivered-to", "x-original-to", "envelope-to", "reply-to")
_ADDRESS = re.compile(r"[^\s<>()\[\],;:\\\"@]{1,64}@[^\s<>()\[\],;:\\\"@]{1,255}")
_MOST_TEXT = 256_000


class FoundBy(Enum):
    """What led to a letter. Only the first two were told to its reader alone."""

    MESSAGE_ID = "message_id"
    TOKEN = "token"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Clues:
    """What a mail says about the letter it answers; the nearest Message-ID first."""

    tokens: tuple[Addressed, ...]
    message_ids: tuple[str, ...]
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundLetter:
    """A letter of ours that a clue led to, and whom it was for. `stop`: by its stop address."""

    key: LetterKey
    to: PersonId
    by: FoundBy
    stop: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """One of our people. `letter` is None for a fresh mail. `proven`: they hold a sign that only
    the letter's reader was told; `authenticated`: a server we trust vouches for the From."""

    person: Person
    letter: LetterKey | None
    authenticated: bool
    proven: bool
    stop: bool = False


@dataclass(frozen=True, slots=True)
class Foreign:
    """Somebody answered a letter that was for another person: nothing of theirs is recorded.

    `by` is None where the writer is nobody we know.
    """

    owner: PersonId
    letter: LetterKey
    by: Person | None
    authenticated: bool = False


@dataclass(frozen=True, slots=True)
class Stranger:
    """Nobody we know, or nobody that can be told; they get no answer."""

    why: str


Identity = Known | Foreign | Stranger


def clues(mail: IncomingMail, address: str) -> Clues:
    """What to look up; `address` is the daemon's own."""
    to_us = tuple(value for name in _TO_US for value in mail.headers.get(name, ()))
    nearest = tokens.message_ids_in(mail.headers.get("in-reply-to", ()))
    earlier = tokens.message_ids_in(mail.headers.get("references", ()))
    text = mail.text[:_MOST_TEXT] or "\n".join(line.text for line in mail.html)[:_MOST_TEXT]
    return Clues(
        tokens.tokens_in(to_us, address),
        tuple(dict.fromkeys((*nearest, *reversed(earlier)))),
        tokens.references_in(text),
    )


def identify(
    mail: IncomingMail,
    found: Iterable[FoundLetter],
    organisation: Organisation,
    trust: MailTrust,
    *,
    now: datetime,
) -> Identity:
    """Who wrote it. `found` are the letters its clues led to, tokens verified, the best first."""
    letters = tuple(found)
    author, authenticated = author_of(mail, organisation, trust)
    if author is not None and not author.is_active(now.date()):
        author = None
    own = [letter for letter in letters if author is not None and letter.to == author.id]
    if letters and not own:
        return Foreign(letters[0].to, letters[0].key, author, authenticated)
    if author is None:
        return Stranger("the sender is nobody we know")
    proofs = [letter for letter in own if letter.by is not FoundBy.REFERENCE]
    return Known(
        author,
        own[0].key if own else None,
        authenticated,
        proven=bool(proofs),
        stop=any(letter.stop for letter in proofs),
    )


def author_of(
    mail: IncomingMail, organisation: Organisation, trust: MailTrust
) -> tuple[Person | None, bool]:
    """The person behind From, and whether that was vouched for; None for nobody we know.

    An address in From that we do not know counts for the person in Sender only where it lies inside
    the organisation and was vouched for.
    """
    address = single_mailbox(mail.headers.get("from", ()))
    if address is None:
        return None, False
    domain = address.rpartition("@")[2]
    authenticated = is_vouched_for(mail.headers, domain, trust)
    person = organisation.find(address)
    if person is None and authenticated and organisation.is_inside(address):
        person = _on_whose_behalf(mail, organisation)
    return person, authenticated and person is not None


def single_mailbox(values: tuple[str, ...]) -> str | None:
    """The address, in lower case, where the header stands once and holds exactly one mailbox.

    Display names arrive decoded, so a comma in one is no second mailbox; a second address anywhere
    is. Whatever could be read in two ways is None (CVE-2023-27043).
    """
    if len(values) != 1:
        return None
    text = " ".join(values[0].split())
    if "<" not in text:
        bare, _, comment = text.partition(" (")
        return bare.lower() if _is_address(bare) and "@" not in comment else None
    name, _, rest = text.partition("<")
    address = rest.removesuffix(">")
    if rest == address or not _is_address(address):
        return None
    others = {other.lower() for other in _ADDRESS.findall(name)} - {address.lower()}
    return None if others or ">" in name else address.lower()


def _is_address(text: str) -> bool:
    return text.isprintable() and _ADDRESS.fullmatch(text) is not None


def _on_whose_behalf(mail: IncomingMail, organisation: Organisation) -> Person | None:
    sender = single_mailbox(mail.headers.get("sender", ()))
    person = organisation.find(sender) if sender else None
    returns = [value.strip(" <>") for value in mail.headers.get("return-path", ())]
    if person is None or any(organisation.find(back) != person for back in returns if back):
        return None
    return person
