"""All that deciding about a reply may look at: its author, the letter it answers, what stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from cadence.answers import LetterKey
from cadence.commitments import CommitmentId
from cadence.decisions import Rebooking, Record
from cadence.facts import HeldCommitment, PairFacts
from cadence.feedback import Feedback, FeedbackId
from cadence.goals import GoalId, GoalState, GoalUpdate
from cadence.letters import Codes, QuestionLine
from cadence.meetings import Meeting
from cadence.people import Pair, Person, PersonId
from cadence.replies.identity import Known


class ReceiptPolicy(Enum):
    """When a reply is answered with a receipt."""

    CHANGES = "changes"
    ALWAYS = "always"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class AnsweredLetter:
    """The letter a reply answers. `prompt` is the kind of letter the words are for: a receipt's
    own reply is for what the receipt was about. `receipt_for` is that reply's decision key."""

    key: LetterKey
    name: str
    prompt: str
    thread: str
    codes: Codes = field(default=Codes())
    questions: tuple[QuestionLine, ...] = ()
    meeting: Meeting | None = None
    receipt_for: str = ""


@dataclass(frozen=True, slots=True)
class KeptItem:
    """A record an earlier reply made, and its number in that receipt; it was not taken back."""

    item: int
    record: Record


@dataclass(frozen=True, slots=True)
class EarlierReply:
    """A reply of the same author: its decision's key and what of it still stands."""

    key: str
    at: datetime
    items: tuple[KeptItem, ...]


@dataclass(frozen=True, slots=True)
class ReplyFacts:
    """What surrounds one reply.

    `key` names the decision (`reply/<inbox>/<reading>`). `codes` are those of the answered letter;
    for a fresh mail, those the author was last shown. `pair` is the pair the words are for, where
    one is, `lines` every pair the author is part of. `earlier`: the author's replies in the thread
    (a fresh mail: lately), the newest first. `waiting`: mails of the author in this thread that
    were not authenticated and wait for a `yes`, by their inbox number. `drafts`: corrections the
    author was asked about. `invitation`: our last one under the UID that a calendar's answer names,
    `proposed` the time it would rather have (UTC). `confirmed`: the author said `yes` to this very
    mail since.
    `receipts_lately` counts the receipts of this thread within the last hour.
    """

    key: str
    author: Person
    identity: Known
    organisation: str
    people: Mapping[PersonId, Person]
    mail_domain: str
    letter: AnsweredLetter | None = None
    codes: Codes = field(default=Codes())
    pair: Pair | None = None
    lines: tuple[Pair, ...] = ()
    pair_facts: PairFacts | None = None
    goals: Mapping[GoalId, GoalState] = field(default_factory=dict)
    goal_updates: Mapping[GoalId, tuple[GoalUpdate, ...]] = field(default_factory=dict)
    commitments: Mapping[CommitmentId, HeldCommitment] = field(default_factory=dict)
    drafts: tuple[Feedback, ...] = ()
    delivered: frozenset[FeedbackId] = frozenset()
    waiting: tuple[int, ...] = ()
    confirmed: bool = False
    invitation: Rebooking | None = None
    proposed: tuple[datetime, datetime] | None = None
    earlier: tuple[EarlierReply, ...] = ()
    receipts_lately: int = 0
    receipts: ReceiptPolicy = ReceiptPolicy.CHANGES
    message_id: str = ""
    subject: str = ""

    @property
    def may_write(self) -> bool:
        """Whether records are made now, rather than after a `yes`."""
        return self.identity.authenticated or self.confirmed

    @property
    def prompt(self) -> str:
        """The kind of letter the words answer; "none" for a mail nobody prompted."""
        return self.letter.prompt if self.letter else "none"

    @property
    def is_report(self) -> bool:
        """Whether the author is the pair's report."""
        return self.pair is not None and self.pair.report == self.author.id

    @property
    def other(self) -> Person | None:
        """The other of the pair."""
        return self.people.get(self.pair.other(self.author.id)) if self.pair else None

    def first_name(self, person: PersonId) -> str:
        """How a receipt calls somebody."""
        return self.people[person].first_name if person in self.people else person
