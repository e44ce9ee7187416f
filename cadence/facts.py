"""What rules may look at: one view a subject. Gathered by the daemon, never changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from cadence.alerts import Case
from cadence.answers import Answer, MeetingReport, Rating
from cadence.calendar_events import Busy
from cadence.commitments import Commitment
from cadence.decisions import Rebooking, Want, WantId
from cadence.development import DevelopmentNote
from cadence.feedback import Feedback
from cadence.goals import GoalState
from cadence.letters import LetterClass
from cadence.meetings import Meeting, MeetingKey
from cadence.people import Pair, Person, PersonId
from cadence.policies import Settings
from cadence.preferences import Leave, Preference

Shift = tuple[datetime, datetime]
"""Beginning and end (UTC, exclusive) of the hours that begin on one day."""


@dataclass(frozen=True, slots=True)
class Presence:
    """When a person can be reached: their leave, and the public holidays of their place.

    `shifts` remembers what `moments.hours_on` worked out of the rest.
    """

    person: Person
    leave: tuple[Leave, ...] = ()
    holidays: frozenset[date] = frozenset()
    shifts: dict[date, "Shift | None"] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )


@dataclass(frozen=True, slots=True)
class SentLetter:
    """A letter that was posted, or is about to be: `sent_at` is None until it was accepted.

    `answered_at` is when the first reply to it was read. `fulfils` are the keys of all wants it
    closed, those merged into it included: a bundle is found by each of its parts.
    """

    key: str
    letter: str
    to: PersonId
    kind: LetterClass
    decided_at: datetime
    day: date
    sent_at: datetime | None = None
    answered_at: datetime | None = None
    meeting: MeetingKey | None = None
    withdrawn: bool = False
    minutes: float = 0
    fulfils: tuple[str, ...] = ()


class Shelf(dict[str, SentLetter]):
    """A pair's letters by their keys; found, too, by the wants they stand for, where those that
    were withdrawn are left out.

    It is sorted when it is first asked, because most looks at a pair ask for many letters; so
    nobody changes it.
    """

    _sorted: "_Sorted | None" = None

    def standing_for(self, want: str) -> SentLetter | None:
        """The first letter that is the want's, or closed it."""
        return self._in_order().by_want.get(want)

    def of_meetings(
        self, letter: str, meetings: Iterable[MeetingKey]
    ) -> Iterator[tuple[str, SentLetter]]:
        """The wants of a letter for any slot of these meetings, and what stands for each."""
        of_slots = self._in_order().of_slots
        found = (one for key in meetings for one in of_slots.get((letter, key), ()))
        yield from ((name, one) for _, name, one in sorted(found, key=lambda one: one[0]))

    def _in_order(self) -> "_Sorted":
        if self._sorted is None:
            self._sorted = _sorted_by_wants(self.values())
        return self._sorted


class _Sorted(NamedTuple):
    by_want: dict[str, SentLetter]
    of_slots: dict[tuple[str, str], list[tuple[int, str, SentLetter]]]


def _sorted_by_wants(letters: Iterable[SentLetter]) -> _Sorted:
    found = _Sorted({}, {})
    standing = [one for one in letters if not one.withdrawn]
    names = [(name, one) for one in standing for name in (one.key, *one.fulfils)]
    for place, (name, one) in enumerate(names):
        found.by_want.setdefault(name.partition("~")[0], one)
        if name.count("/") == 2:
            letter, meeting, _ = name.split("/")
            found.of_slots.setdefault((letter, meeting), []).append((place, name, one))
    return found


@dataclass(frozen=True, slots=True)
class OpenWant:
    """A want that was not sent, withheld or merged yet."""

    id: WantId
    want: Want
    wanted_at: datetime


@dataclass(frozen=True, slots=True)
class HeldAnswer:
    """An answer, and the meeting that consumed it (None: still for the next), or `undone`."""

    answer: Answer
    consumed_by: MeetingKey | None = None
    undone: bool = False
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class HeldCommitment:
    """A commitment with its updates folded in; `closed_at` is when it ceased to be live."""

    commitment: Commitment
    closed_at: datetime | None = None
    undone: bool = False
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PairFacts:
    """All that a rule may look at for a pair. Meetings and letters lie within the window.

    `live_since` None: the daemon is not live, and nothing is wanted (a rehearsal or a plan passes
    the moment it starts from). `letters` holds every letter to either of the two that concerns the
    pair, by its key; `preferences` are those of both. `line_since` is old for lines that stood
    when the directory was first read. `undeliverable`: those whose mail bounces for good. `letters`
    holds HR's letters about the case too. `people` names others whom its records name (the owner of
    a promise, the author of recognition); where one is missing, the address stands. `given_up` are
    the keys of those `wanted` that went with their slot: it may come back, and they with it. `busy`
    is missing for whoever's times are not known; `read` are those whose calendar itself was read.
    """

    pair: Pair
    settings: Settings
    manager: Presence
    report: Presence
    line_since: datetime
    meetings: tuple[Meeting, ...] = ()
    answers: tuple[HeldAnswer, ...] = ()
    ratings: tuple[Rating, ...] = ()
    goals: tuple[GoalState, ...] = ()
    commitments: tuple[HeldCommitment, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    development: tuple[DevelopmentNote, ...] = ()
    reports: tuple[MeetingReport, ...] = ()
    cases: tuple[Case, ...] = ()
    rebookings: tuple[Rebooking, ...] = ()
    letters: Mapping[str, SentLetter] = field(default_factory=dict)
    wanted: frozenset[str] = frozenset()
    given_up: frozenset[str] = frozenset()
    preferences: tuple[Preference, ...] = ()
    busy: Mapping[PersonId, tuple[Busy, ...]] = field(default_factory=dict)
    read: frozenset[PersonId] = frozenset()
    calendar_known_at: datetime | None = None
    live_since: datetime | None = None
    welcomed: Mapping[PersonId, datetime] = field(default_factory=dict)
    line_until: datetime | None = None
    undeliverable: frozenset[PersonId] = frozenset()
    people: Mapping[PersonId, Person] = field(default_factory=dict)
    shelf: Shelf = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Put the letters on the shelf, unless they lie there already."""
        letters = self.letters
        shelf = letters if isinstance(letters, Shelf) else Shelf(letters)
        object.__setattr__(self, "shelf", shelf)

    def presence(self, person: PersonId) -> Presence:
        """The presence of one of the two."""
        return self.manager if person == self.pair.manager else self.report

    @property
    def unread(self) -> PersonId | None:
        """Whose calendar was not read, so that what is known rests on the other's copy alone."""
        both = (self.pair.report, self.pair.manager)
        return next((person for person in both if person not in self.read), None)

    def answers_for_next(self) -> tuple[Answer, ...]:
        """What the next agenda holds: answers no held meeting has consumed, not taken back."""
        return tuple(
            h.answer
            for h in self.answers
            if h.consumed_by is None and not h.undone and not h.answer.private
        )


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """All that composing may look at for one person, the open wants and their pairs included.

    `letters` are all that went to the person in the window; `wanted` the keys of all wants there
    ever were for them. `feedback` is by or about the person; `people` names everybody a letter may
    name. `case_pairs` are pairs of others whose case this person (HR, the operator) is told.
    """

    person: Presence
    settings: Settings
    wants: tuple[OpenWant, ...] = ()
    letters: tuple[SentLetter, ...] = ()
    preferences: tuple[Preference, ...] = ()
    pairs: Mapping[Pair, PairFacts] = field(default_factory=dict)
    people: Mapping[PersonId, Person] = field(default_factory=dict)
    goals: tuple[GoalState, ...] = ()
    commitments: tuple[HeldCommitment, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    live_since: datetime | None = None
    welcomed_at: datetime | None = None
    undeliverable: bool = False
    wanted: frozenset[str] = frozenset()
    case_pairs: Mapping[Pair, PairFacts] = field(default_factory=dict)
