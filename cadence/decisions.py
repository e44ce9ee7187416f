"""What the core asks of the daemon: keep this, want that letter, send this one now; each once."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from cadence.alerts import CaseEvent
from cadence.answers import Answer, MeetingReport, NotOneOnOne, Rating, Unclear
from cadence.commitments import Commitment, CommitmentUpdate
from cadence.development import DevelopmentNote
from cadence.feedback import Feedback, FeedbackId, FeedbackState
from cadence.goals import Goal, GoalUpdate
from cadence.letters import Letter, LetterClass
from cadence.meetings import MeetingKey
from cadence.people import Pair, PersonId
from cadence.preferences import Leave, Preference

WantId = NewType("WantId", int)


@dataclass(frozen=True, slots=True)
class FeedbackStep:
    """A feedback went one step further (confirmed, delivered, taken back)."""

    feedback: FeedbackId
    state: FeedbackState
    at: datetime


@dataclass(frozen=True, slots=True)
class Consumed:
    """The open answers of a pair up to a moment were talked over in a meeting that was held."""

    pair: Pair
    meeting: MeetingKey
    up_to: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class Undone:
    """A reply's records are taken back: the numbered items of its receipt, or all where None."""

    reply: str
    items: tuple[int, ...] | None
    by: PersonId
    at: datetime


@dataclass(frozen=True, slots=True)
class Rebooking:
    """A pair chose a slot; an invitation goes to both as iTIP, the daemon as ORGANIZER."""

    pair: Pair
    meeting: MeetingKey
    uid: str
    start: datetime
    end: datetime
    by: PersonId
    at: datetime
    sequence: int = 0
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class DeclinedCounter:
    """Another time was proposed for a booking and cannot be taken: what stood stands.

    `sequence` is the proposal's own, which the answer echoes (RFC 5546 §3.2.8).
    """

    booking: Rebooking
    sequence: int


Record = (
    Answer
    | Rating
    | Unclear
    | MeetingReport
    | NotOneOnOne
    | Goal
    | GoalUpdate
    | Feedback
    | FeedbackStep
    | Commitment
    | CommitmentUpdate
    | DevelopmentNote
    | Preference
    | Leave
    | CaseEvent
    | Consumed
    | Undone
    | Rebooking
)


@dataclass(frozen=True, slots=True)
class Keep:
    """Write a record down. `item` is its number in the receipt, so that `undo 2` finds it."""

    record: Record
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Want:
    """A rule's wish that a letter goes to a person; only `consider(person)` may send it.

    `subject` is the pair, person, team or organisation it is about, as wakes name it. `meeting` and
    `slot` tie it to a slot: a move withdraws it. `rank` orders letters of one class (lower first).
    """

    person: PersonId
    letter: str
    key: str
    subject: str
    not_before: datetime
    expires: datetime
    rank: int = 50
    meeting: MeetingKey | None = None
    slot_version: int | None = None
    because: str = ""


@dataclass(frozen=True, slots=True)
class Send:
    """Post a letter. `key` names it for ever (threads, `why`); `fulfils` are the wants it closes.

    `not_before`, `expires` (UTC) and the slot's version are checked again when it is posted.
    `about` are the people whose words or data it holds, for `forget`. `day` is the local day that
    its class's cap counts it under; None for letters outside the caps. `invitation` goes along as
    an iTIP part (RFC 5546).
    `answers_mail` and `answers_subject` are the Message-ID and the subject of the mail that is
    answered: a receipt stands in its thread.
    """

    person: PersonId
    letter: Letter
    key: str
    not_before: datetime
    expires: datetime
    about: tuple[PersonId, ...] = ()
    fulfils: tuple[WantId, ...] = ()
    cap: tuple[LetterClass, date] | None = None
    meeting: MeetingKey | None = None
    slot_version: int | None = None
    because: str = ""
    answers_mail: str = ""
    answers_subject: str = ""
    invitation: Rebooking | DeclinedCounter | None = None


@dataclass(frozen=True, slots=True)
class Withhold:
    """Close a want without sending, and say why ("on leave until 16 Nov")."""

    want: WantId
    reason: str


@dataclass(frozen=True, slots=True)
class Merge:
    """Close a want because a letter that goes anyway says it too."""

    want: WantId
    into: str


Effect = Keep | Want | Send | Withhold | Merge


@dataclass(frozen=True, slots=True)
class Decision:
    """All of it happens, or none; and the same key never happens twice. `because` is a sentence."""

    key: str
    because: str
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Later:
    """Nothing to do before `at` (UTC): look at this subject again then."""

    at: datetime
