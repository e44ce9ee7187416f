"""What a reply is read against, and what was read in it. The shapes of `explain reply`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from cadence.answers import Question
from cadence.calendar_events import Response
from cadence.commitments import CommitmentState
from cadence.development import DevelopmentKind
from cadence.feedback import FeedbackKind
from cadence.goals import GoalKind, GoalStatus
from cadence.letters import Slot
from cadence.mail import SentMail
from cadence.people import Person, PersonId


@dataclass(frozen=True, slots=True)
class GoalRef:
    """A goal as the letter showed it. `ref` is its code (G1); numbers are in `unit`."""

    ref: str
    owner: PersonId
    title: str
    kind: GoalKind
    parent: str = ""
    start: float | None = None
    target: float | None = None
    current: float | None = None
    unit: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class CommitmentRef:
    """A promise as the letter showed it; `ref` is its code (T1)."""

    ref: str
    owner: PersonId
    text: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Prompt:
    """The letter that is answered; kind "none" for a mail nobody prompted."""

    kind: str = "none"
    questions: tuple[Question, ...] = ()
    slots: tuple[Slot, ...] = ()
    zone: str = ""


@dataclass(frozen=True, slots=True)
class ReplyContext:
    """What the reader may know. `thread`: every mail of ours and received in the thread, the
    answered one first. `now` is aware, in the author's zone. `language`: a guess, "" for none.
    `own_addresses` are the daemon's own (From, Reply-To without token)."""

    now: datetime
    author: Person
    people: Mapping[PersonId, Person]
    goals: tuple[GoalRef, ...] = ()
    commitments: tuple[CommitmentRef, ...] = ()
    prompt: Prompt = Prompt()
    thread: tuple[SentMail, ...] = ()
    language: str = ""
    own_addresses: frozenset[str] = frozenset()


class Disposition(Enum):
    """What sort of mail it is."""

    REPLY = "reply"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    CALENDAR_REPLY = "calendar_reply"
    READ_RECEIPT = "read_receipt"
    EMPTY = "empty"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the author in one place: the question they stand under or are numbered for, if any.

    `start` is the offset of the first character in the authored text (`Authored.text`).
    `label` says how the question was found: "number", "place", "label", or "" (not at all);
    "edit": the words put into one of our lines, which `Authored.edits` tells whole. `under` is the
    line of ours that stands right above, or before it on its line ("G2 Cut latency: now 260 ms").
    `quoted`: words of others that the author put in on purpose; no record is made of them.
    """

    text: str
    question: str | None = None
    label: str = ""
    start: int = 0
    under: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """A line of ours that the author changed in place: as it was sent, and as it came back."""

    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the mail, in order, and whose it is: author, ours, theirs (a third person or a
    quoted mail of others), header, signature, banner, mobile. `explain reply` prints them."""

    text: str
    whose: str


@dataclass(frozen=True, slots=True)
class Authored:
    """The author's own words, no more and no less."""

    text: str
    passages: tuple[Passage, ...] = ()
    edits: tuple[Edit, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """The words a record was read from and the rule that read it."""

    words: str = ""
    rule: str = ""
    start: int = -1


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """Words under a question key, or under None."""

    question: str | None
    text: str


@dataclass(frozen=True, slots=True)
class ReadGoalUpdate:
    """`value` in the goal's unit, or `progress` 0 to 1 where a share of the way was given."""

    goal: str
    value: float | None = None
    progress: float | None = None
    status: GoalStatus | None = None
    note: str = ""
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class ReadGoal:
    """A goal proposed."""

    title: str
    owner: PersonId
    due: date | None = None
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class ReadFeedback:
    """Words about a known person."""

    kind: FeedbackKind
    about: PersonId
    text: str
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class ReadCommitment:
    """Who will do what, by which day."""

    owner: PersonId
    text: str
    due: date | None = None
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class ReadCommitmentUpdate:
    """A promise by its code: done, dropped or open (declined counts as dropped here), a new day."""

    ref: str
    status: CommitmentState | None = None
    due: date | None = None
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class ReadDevelopment:
    """A sentence about growth."""

    kind: DevelopmentKind
    text: str
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class ReadRating:
    """1 to 5 for a question key."""

    question: str
    value: int
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class Command:
    """A word to the daemon; names are those of the contract (`contracts.md`)."""

    name: str
    argument: str | None = None
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class ReadUnclear:
    """What might be a record and is not: the words, why, and the line that would settle it."""

    text: str
    why: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class CalendarReply:
    """An iTIP REPLY, COUNTER or CANCEL that came by mail (RFC 5546)."""

    method: str
    uid: str
    sequence: int
    attendee: str
    response: Response


@dataclass(frozen=True, slots=True)
class Bounce:
    """A DSN about a recipient; `permanent` for status 5.x.x (RFC 3464)."""

    recipient: str
    permanent: bool
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one mail. Empty but for `disposition` where it is no reply."""

    disposition: Disposition
    text: str = ""
    answers: tuple[ReadAnswer, ...] = ()
    goal_updates: tuple[ReadGoalUpdate, ...] = ()
    new_goals: tuple[ReadGoal, ...] = ()
    feedback: tuple[ReadFeedback, ...] = ()
    commitments: tuple[ReadCommitment, ...] = ()
    commitment_updates: tuple[ReadCommitmentUpdate, ...] = ()
    development: tuple[ReadDevelopment, ...] = ()
    ratings: tuple[ReadRating, ...] = ()
    commands: tuple[Command, ...] = ()
    unclear: tuple[ReadUnclear, ...] = ()
    parts: tuple[Part, ...] = ()
    returns_on: date | None = None
    bounces: tuple[Bounce, ...] = field(default=())
    calendar: CalendarReply | None = None
