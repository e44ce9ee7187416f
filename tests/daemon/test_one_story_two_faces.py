"""The same story ends in the same ledger, whether a calendar tells it as snapshots or as deltas."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from cadence.calendar_events import (
    Attendee,
    CalendarEvent,
    EventKey,
    Response,
    Sighting,
    Window,
)
from cadence.comparing import Before, compare
from cadence.ledger import of_sightings
from cadence.meetings import Status
from cadence.people import PersonId
from cadence.planned import Known
from integrations.calendars.memory import MemoryCalendars
from integrations.calendars.series import event_key
from integrations.errors import CursorExpired
from tests.cast import ADA, ADA_AND_BOB, BOB, fernhill

START = datetime(2026, 9, 1, 8, tzinfo=UTC)
WINDOW = Window(START - timedelta(days=30), START + timedelta(days=200))
BOTH = (ADA.id, BOB.id)
SLOTS = 8


@dataclass
class Face:
    """A way of telling the story, and what was made of it so far."""

    source: MemoryCalendars
    cursors: dict[PersonId, str | None] = field(default_factory=dict)
    sightings: dict[PersonId, dict[EventKey, Sighting]] = field(default_factory=dict)
    looks: dict[PersonId, datetime] = field(default_factory=dict)

    def look(self, *, now: datetime, backwards: bool) -> None:
        for calendar in BOTH:
            try:
                batch = self.source.changes(calendar, self.cursors.get(calendar), WINDOW)
            except CursorExpired:
                batch = self.source.changes(calendar, None, WINDOW)
            if backwards:
                batch = replace(batch, events=batch.events[::-1], gone=batch.gone[::-1])
            known = self.sightings.setdefault(calendar, {})
            before = Before(calendar, known, self.looks.get(calendar))
            for sighting in compare(before, batch, WINDOW, at=now).sightings:
                known[sighting.event.key] = sighting
            self.cursors[calendar], self.looks[calendar] = batch.cursor, now

    def ledger(self, *, now: datetime) -> list[tuple[datetime, Status, datetime | None]]:
        every = [s for known in self.sightings.values() for s in known.values()]
        known = Known(fernhill(), looks=self.looks)
        found = of_sightings(ADA_AND_BOB, every, known, WINDOW, now=now)
        return [(m.starts_at, m.status, m.moved_to) for m in found]


class Story(RuleBasedStateMachine):
    """Ada and Bob make, move, cancel, decline, split, remake and delete; somebody looks."""

    @initialize()
    def begin(self) -> None:
        self.faces = [
            Face(MemoryCalendars(snapshots=True)),
            Face(MemoryCalendars(snapshots=False)),
            Face(MemoryCalendars(snapshots=True)),
        ]
        self.now = START
        self.events: dict[EventKey, CalendarEvent] = {}
        self.series = 0
        hold = _event("hold", START, attendees=())
        self._put([replace(hold, ends_at=WINDOW.end - timedelta(days=1))])
        self.create(day=1)

    @rule(day=st.integers(0, 13))
    def create(self, day: int) -> None:
        """A new series of eight, from some day on."""
        self.series += 1
        first = self.now + timedelta(days=day)
        slots = (first + timedelta(days=7 * week) for week in range(SLOTS))
        self._put([_event(f"series-{self.series}", at, recurring=True) for at in slots])

    @rule(day=st.integers(0, 9))
    def meet_once(self, day: int) -> None:
        """A single meeting."""
        self.series += 1
        self._put([_event(f"single-{self.series}", self.now + timedelta(days=day, hours=5))])

    @precondition(lambda self: self._ahead())
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        """By EXDATE or STATUS: it is still told, as cancelled."""
        self._put([replace(self._one(data), cancelled=True, exception=True)])

    @precondition(lambda self: self._ahead())
    @rule(data=st.data(), days=st.sampled_from([-2, 0, 1, 3, 12]))
    def move(self, data: st.DataObject, days: int) -> None:
        """By an override."""
        event = self._one(data)
        by = timedelta(days=days, hours=2)
        if event.starts_at + by > self.now:
            moved = replace(event, starts_at=event.starts_at + by, ends_at=event.ends_at + by)
            self._put([replace(moved, exception=True)])

    @precondition(lambda self: self._ahead())
    @rule(data=st.data(), answer=st.sampled_from([Response.DECLINED, Response.ACCEPTED]))
    def answer(self, data: st.DataObject, answer: Response) -> None:
        """Bob declines, or comes back."""
        event = self._one(data)
        self._put([replace(event, attendees=_two(answer))])

    @precondition(lambda self: self._ahead())
    @rule(data=st.data())
    def vanish(self, data: st.DataObject) -> None:
        """One occurrence is deleted."""
        self._remove([self._one(data).key])

    @precondition(lambda self: self._ahead())
    @rule(data=st.data(), again=st.booleans())
    def end_series(self, data: st.DataObject, again: bool) -> None:
        """All that lies ahead of a series is deleted; perhaps it goes on under a new name."""
        uid = self._one(data).uid
        rest = [e for e in self._ahead() if e.uid == uid]
        self._remove([event.key for event in rest])
        if again:
            self.series += 1
            name = f"series-{self.series}"
            self._put(
                [_event(name, e.starts_at + timedelta(hours=3), recurring=True) for e in rest]
            )

    @rule()
    def expire(self) -> None:
        """The provider forgets what it told: everything is told again."""
        for face in self.faces:
            face.source.expire_cursors()

    @rule(days=st.integers(1, 9))
    def look(self, days: int) -> None:
        """Days pass, and both calendars are read."""
        self.now += timedelta(days=days)
        for number, face in enumerate(self.faces):
            face.look(now=self.now, backwards=number == 2)

    @invariant()
    def one_ledger(self) -> None:
        """The faces agree; no instant is told twice."""
        if not getattr(self, "faces", None) or not self.faces[0].looks:
            return
        first, *others = (face.ledger(now=self.now) for face in self.faces)
        assert all(other == first for other in others)
        assert len({at for at, _, _ in first}) == len(first)

    def _ahead(self) -> list[CalendarEvent]:
        later = (e for e in self.events.values() if e.starts_at > self.now and e.attendees)
        return sorted((e for e in later if not e.cancelled), key=lambda e: (e.starts_at, e.key))

    def _one(self, data: st.DataObject) -> CalendarEvent:
        return data.draw(st.sampled_from(self._ahead()))

    def _put(self, events: Iterable[CalendarEvent]) -> None:
        for event in events:
            self.events[event.key] = event
            for face in self.faces:
                for calendar in BOTH:
                    face.source.put(calendar, event)

    def _remove(self, keys: Iterable[EventKey]) -> None:
        for key in keys:
            del self.events[key]
            for face in self.faces:
                for calendar in BOTH:
                    face.source.remove(calendar, key)


def _two(bob: Response = Response.ACCEPTED) -> tuple[Attendee, ...]:
    return Attendee(ADA.id, Response.ACCEPTED), Attendee(BOB.id, bob)


def _event(
    uid: str,
    at: datetime,
    *,
    recurring: bool = False,
    attendees: tuple[Attendee, ...] | None = None,
) -> CalendarEvent:
    return CalendarEvent(
        event_key(uid, at),
        uid,
        at,
        at,
        at + timedelta(minutes=30),
        "Europe/Berlin",
        organizer=ADA.id,
        attendees=_two() if attendees is None else attendees,
        recurring=recurring,
    )


TestStory = Story.TestCase
TestStory.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
