"""One organisation that never was: its people, their calendars, and all that happens to them.

It is told a story by its methods, one for each thing people do (`create`, `move`, `cancel`, …). It
does no I/O, reads no clock (`now` is set, `advance` moves it on) and draws no lots: the same story
gives the same organisation. Whatever happens is written to `log`: the oracle, which knows what no
provider tells. *Faces* (`google.py`, `graph.py`, `ews.py`, `standards.py`) show it as a provider
would, over HTTP on loopback or as files. A face keeps no story of its own, it renders these views:

- `masters(owner)`: the meetings in a calendar, a `Copy` each, deleted and called-off ones too;
- `exceptions(owner, uid)`: what single times of one differ in, as this calendar has it;
- `occurrences(owner, window)`: every time it gives, changed or not, called off or not;
- `changes(owner, since)`: what was touched after a number (`number` is the last; a face's tokens
  hold such numbers); the state of what was touched is read from the views above;
- `directory()`: who is employed, with managers, aliases, zones; `mailbox`: the daemon's own mail.

A meeting is one thing, however many calendars it lies in: `Meeting` is what its organiser made of
it, and answers are shared at once. A `Copy` adds what is different in one calendar: `is_own` (the
owner organises it), and its `State`:

- `STANDS`;
- `CALLED_OFF`: its organiser cancelled it. Google shows all a tombstone, Graph and Exchange delete
  the organiser's copy and leave the guest's with "Canceled:" and isCancelled;
- `DELETED_HERE`: the owner deleted it from this calendar alone; the other copies stand (with the
  owner as declined only where the story also says `answer(… DECLINED)`);
- `ERASED`: the organiser's account is gone; where the provider shows anything at all, it is the id.

Slots are named by their original start, UTC. People who left (`departed`) have no calendar.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from cadence.calendar_events import EventKind, Response, Window
from cadence.people import Person, PersonId
from tests.simulated.mailbox import Mailbox
from tests.simulated.meetings import Guest, Instance, Meeting


class State(Enum):
    """What became of a copy, or of one time of it."""

    STANDS = "stands"
    CALLED_OFF = "called off"
    DELETED_HERE = "deleted here"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Copy:
    """A meeting as one calendar holds it."""

    owner: PersonId
    meeting: Meeting
    state: State

    @property
    def is_own(self) -> bool:
        """Whether the calendar's owner organises it."""
        return self.owner == self.meeting.organizer


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time of a meeting in one calendar; `is_exception` where it is not as its series."""

    copy: Copy
    slot: datetime
    starts_at: datetime
    ends_at: datetime
    guests: tuple[Guest, ...]
    state: State
    is_exception: bool
    instance: Instance


@dataclass(frozen=True, slots=True)
class Touched:
    """What a change touched in a calendar: a whole meeting (None), or one slot of it.

    A slot may lie beyond the series' end: it was special, and a split dropped it.
    """

    uid: str
    slot: datetime | None
    number: int


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the log: who did what, when, to which slot (None: all), and where it moved."""

    number: int
    at: datetime
    what: str
    by: PersonId
    uid: str
    slot: datetime | None = None
    to: datetime | None = None


class SimulatedOrganisation:
    """See the module. `people` are ids with managers; times are UTC, except walls."""

    def __init__(self, people: Iterable[Person], *, now: datetime, mail: str = "") -> None:
        self.people = {person.id: person for person in people}
        self.departed: set[PersonId] = set()
        self.now = now.astimezone(UTC)
        self.number = 0
        self.log: list[Happening] = []
        self.mailbox = Mailbox(mail or "cadence@fernhill.example", lambda: self.now)
        self.meetings: dict[str, Meeting] = {}
        self._known = {
            address: person.id
            for person in self.people.values()
            for address in (person.id, *person.aliases)
        }
        self._held: dict[PersonId, dict[str, None]] = {}
        self._touched: dict[PersonId, list[Touched]] = {}

    def advance(self, **delta: float) -> None:
        """Let time pass."""
        self.now += timedelta(**delta)

    # What people do.

    def create(
        self,
        organizer: PersonId,
        guests: Iterable[PersonId | Guest],
        wall: datetime,
        **more: object,
    ) -> str:
        """A new meeting, by the wall clock of the organiser; `more` are fields of `Meeting`.

        Its uid comes back. Guests who are only named have accepted, and so has the organiser.
        """
        invited = [g if isinstance(g, Guest) else Guest(g, Response.ACCEPTED) for g in guests]
        if invited and organizer not in {guest.address for guest in invited}:
            invited.insert(0, Guest(organizer, Response.ACCEPTED))
        uid = str(more.pop("uid", "")) or f"meeting-{len(self.meetings) + 1}"
        zone = self.people[organizer].timezone
        made = {"zone": zone, "created_at": self.now} | more
        meeting = Meeting(uid, organizer, tuple(invited), wall, **made)  # type: ignore[arg-type]
        self._tell(meeting, "create", organizer)
        return uid

    def move(self, uid: str, slot: datetime, to: datetime) -> None:
        """The organiser puts one time of a series, or a single meeting, to another."""
        meeting = self.meetings[uid]
        if meeting.recurs:
            changed = replace(meeting.instance(slot), starts_at=to.astimezone(UTC))
            self._change(meeting, changed, "move", meeting.organizer, to=to)
        else:
            wall = to.astimezone(ZoneInfo(meeting.zone)).replace(tzinfo=None)
            moved = replace(meeting, wall=wall, sequence=meeting.sequence + 1)
            self._tell(moved, "move", meeting.organizer, slot=slot, to=to)

    def cancel(self, uid: str, slot: datetime) -> None:
        """The organiser calls one time off."""
        meeting = self.meetings[uid]
        if not meeting.recurs:
            self.cancel_series(uid)
            return
        changed = replace(meeting.instance(slot), cancelled=True)
        self._change(meeting, changed, "cancel", meeting.organizer)

    def cancel_series(self, uid: str) -> None:
        """The organiser calls all of it off."""
        meeting = self.meetings[uid]
        gone = replace(meeting, cancelled=True, sequence=meeting.sequence + 1)
        self._tell(gone, "cancel_series", meeting.organizer)

    def restore(self, uid: str, slot: datetime | None = None) -> None:
        """The organiser takes what was called off, or deleted here, out of the bin again."""
        meeting = self.meetings[uid]
        removed = frozenset(one for one in meeting.removed if one[1] != slot)
        meeting = replace(meeting, removed=removed)
        if slot is None:
            self._tell(replace(meeting, cancelled=False), "restore", meeting.organizer)
        else:
            stands = replace(meeting.instance(slot), cancelled=False)
            self._change(meeting, stands, "restore", meeting.organizer)

    def answer(
        self, uid: str, person: PersonId, response: Response, slot: datetime | None = None
    ) -> None:
        """A guest accepts, declines, or comes back: to all times, or to one."""
        meeting = self.meetings[uid]
        what = f"answer {response.value}"
        if slot is None or not meeting.recurs:
            answered = replace(meeting, guests=_answered(meeting.guests, person, response))
            # An answer to the series is an answer to each time that has guests of its own.
            for special in [one for one in meeting.instances if one.guests is not None]:
                guests = _answered(special.guests or (), person, response)
                answered = answered.with_instance(replace(special, guests=guests))
            self._tell(answered, what, person, slot=slot)
        else:
            guests = _answered(meeting.guests_at(slot), person, response)
            self._change(meeting, replace(meeting.instance(slot), guests=guests), what, person)

    def split(self, uid: str, slot: datetime, *, at: time | None = None) -> str:
        """The organiser changes "this and following", perhaps to another time; the new uid."""
        old, slot = self.meetings[uid], slot.astimezone(UTC)
        first = slot.astimezone(ZoneInfo(old.zone)).replace(tzinfo=None)
        wall = datetime.combine(first.date(), at) if at else first
        new = replace(
            old,
            uid=f"{old.uid}-from-{first:%Y%m%d}",
            wall=wall,
            instances=tuple(one for one in old.instances if one.slot >= slot) if not at else (),
            split_of=uid,
            keeps_time=at is None,
            created_at=self.now,
            sequence=old.sequence + 1,
        )
        if at:
            new = replace(new, guests=tuple(_asked_anew(g, old.organizer) for g in new.guests))
        earlier = tuple(one for one in old.instances if one.slot < slot)
        dropped = [one.slot for one in old.instances if one.slot >= slot]
        ended = replace(old, until=slot - timedelta(seconds=1), instances=earlier)
        happened = Happening(self.number + 1, self.now, "split", old.organizer, uid, slot)
        self._keep(ended, happened, touched=[None, *dropped])
        self._tell(new, "split off", old.organizer, slot)
        return new.uid

    def recreate(self, uid: str, wall: datetime) -> str:
        """The organiser deletes a series and makes it anew under another uid, from a day on."""
        old = self.meetings[uid]
        self.cancel_series(uid)
        more = {"rule": old.rule, "minutes": old.minutes, "zone": old.zone, "title": old.title}
        return self.create(old.organizer, old.guests, wall, **more)

    def invite(self, uid: str, guest: PersonId | Guest, slot: datetime | None = None) -> None:
        """The organiser invites somebody more, or a room (a `Guest` that is a resource)."""
        meeting = self.meetings[uid]
        added = guest if isinstance(guest, Guest) else Guest(guest)
        if slot is None:
            changed = replace(meeting, guests=(*meeting.guests, added))
            self._tell(changed, "invite", meeting.organizer)
        else:
            guests = (*meeting.guests_at(slot), added)
            special = replace(meeting.instance(slot), guests=guests)
            self._change(meeting, special, "invite", meeting.organizer)

    def be_away(self, person: PersonId, first: datetime, days: int = 1) -> str:
        """Somebody is out of office for whole days; `first` is midnight on their wall."""
        away = {"title": "Out of office", "kind": EventKind.OUT_OF_OFFICE, "all_day": True}
        return self.create(person, (), first, minutes=days * 24 * 60, **away)

    def make_private(self, uid: str, *, private: bool = True) -> None:
        """The organiser hides what it is about."""
        meeting = self.meetings[uid]
        self._tell(replace(meeting, private=private), "make_private", meeting.organizer)

    def hide_guests(self, uid: str) -> None:
        """The organiser lets guests not see each other."""
        meeting = self.meetings[uid]
        self._tell(replace(meeting, hides_guests=True), "hide_guests", meeting.organizer)

    def remove_copy(self, uid: str, owner: PersonId, slot: datetime | None = None) -> None:
        """Somebody deletes it from their own calendar, and tells nobody."""
        meeting = self.meetings[uid]
        removed = replace(meeting, removed=meeting.removed | {(owner, slot)})
        happened = Happening(self.number + 1, self.now, "remove_copy", owner, uid, slot)
        self._keep(removed, happened, touched=[slot], only=owner)

    def leave_company(self, person: PersonId) -> None:
        """Somebody's account is closed: their calendar is gone, what they organised is erased."""
        self.departed.add(person)
        for meeting in list(self.meetings.values()):
            if meeting.organizer == person and not meeting.cancelled:
                self._tell(replace(meeting, erased=True), "leave_company", person)

    # What a face renders.

    def directory(self) -> tuple[Person, ...]:
        """Everybody who is employed."""
        return tuple(one for name, one in sorted(self.people.items()) if name not in self.departed)

    def masters(self, owner: PersonId) -> tuple[Copy, ...]:
        """Every meeting that is or was in a calendar, oldest first."""
        return tuple(
            Copy(owner, self.meetings[uid], _state(self.meetings[uid], owner, None))
            for uid in self._held.get(owner, ())
        )

    def copy(self, owner: PersonId, uid: str) -> Copy:
        """One meeting as a calendar holds it."""
        meeting = self.meetings[uid]
        return Copy(owner, meeting, _state(meeting, owner, None))

    def exceptions(self, owner: PersonId, uid: str) -> tuple[Occurrence, ...]:
        """The times of a series that differ from it in this calendar, by slot."""
        meeting = self.meetings[uid]
        slots = {one.slot for one in meeting.instances}
        slots |= {slot for person, slot in meeting.removed if person == owner and slot}
        return tuple(self.occurrence(owner, uid, slot) for slot in sorted(slots))

    def occurrence(self, owner: PersonId, uid: str, slot: datetime) -> Occurrence:
        """One time of a meeting, as a calendar holds it."""
        copy = self.copy(owner, uid)
        meeting, special = copy.meeting, copy.meeting.instance(slot)
        start = meeting.start_at(slot)
        state = copy.state
        if state is State.STANDS:
            state = _state(meeting, owner, slot)
        return Occurrence(
            copy,
            slot,
            start,
            start + meeting.length,
            meeting.guests_at(slot),
            state,
            special in meeting.instances or state is not copy.state,
            special,
        )

    def occurrences(self, owner: PersonId, window: Window) -> tuple[Occurrence, ...]:
        """Every time of every meeting in a calendar that overlaps a window, by start."""
        found = [
            self.occurrence(owner, copy.meeting.uid, slot)
            for copy in self.masters(owner)
            for slot in _slots_around(copy.meeting, window)
        ]
        inside = [o for o in found if o.starts_at < window.end and window.start < o.ends_at]
        return tuple(sorted(inside, key=lambda o: (o.starts_at, o.copy.meeting.uid)))

    def changes(self, owner: PersonId, since: int) -> tuple[Touched, ...]:
        """What was touched in a calendar after a number: each meeting or slot once, last last."""
        touched: dict[tuple[str, datetime | None], Touched] = {}
        for one in self._touched.get(owner, ()):
            if one.number > since:
                touched.pop((one.uid, one.slot), None)
                touched[(one.uid, one.slot)] = one
        return tuple(touched.values())

    # How it is written down.

    def _change(
        self,
        meeting: Meeting,
        special: Instance,
        what: str,
        by: PersonId,
        to: datetime | None = None,
    ) -> None:
        """One time of a series becomes special."""
        sequence = special.sequence + (by == meeting.organizer)
        special = replace(special, sequence=sequence, number=self.number + 1, updated_at=self.now)
        happened = Happening(self.number + 1, self.now, what, by, meeting.uid, special.slot, to)
        self._keep(meeting.with_instance(special), happened, touched=[special.slot])

    def _tell(
        self,
        meeting: Meeting,
        what: str,
        by: PersonId,
        slot: datetime | None = None,
        to: datetime | None = None,
    ) -> None:
        """A whole meeting becomes another."""
        self._keep(meeting, Happening(self.number + 1, self.now, what, by, meeting.uid, slot, to))

    def _keep(
        self,
        meeting: Meeting,
        happened: Happening,
        *,
        touched: Iterable[datetime | None] = (None,),
        only: PersonId | None = None,
    ) -> None:
        self.number = happened.number
        before = self.meetings.get(meeting.uid)
        owners = self._owners(meeting) | (self._owners(before) if before else set())
        self.meetings[meeting.uid] = replace(meeting, number=self.number, updated_at=self.now)
        self.log.append(happened)
        for owner in owners:
            self._held.setdefault(owner, {}).setdefault(meeting.uid)
        for owner in sorted([only] if only else owners):
            row = self._touched.setdefault(owner, [])
            row += [Touched(meeting.uid, slot, self.number) for slot in touched]

    def _owners(self, meeting: Meeting) -> set[PersonId]:
        """In whose calendars it lies: the organiser's, and the guests' who are people of ours."""
        everybody = {guest.address for guest in meeting.guests}
        everybody |= {g.address for one in meeting.instances for g in one.guests or ()}
        return {meeting.organizer} | {self._known[a] for a in everybody if a in self._known}


def _state(meeting: Meeting, owner: PersonId, slot: datetime | None) -> State:
    """What became of a meeting (None), or of one slot of one that stands, in a calendar."""
    if meeting.erased:
        return State.ERASED
    if meeting.cancelled or (slot is not None and meeting.instance(slot).cancelled):
        return State.CALLED_OFF
    return State.DELETED_HERE if (owner, slot) in meeting.removed else State.STANDS


def _answered(guests: tuple[Guest, ...], person: PersonId, response: Response) -> tuple[Guest, ...]:
    return tuple(replace(g, response=response) if g.address == person else g for g in guests)


def _asked_anew(guest: Guest, organizer: PersonId) -> Guest:
    """A new time asks everybody but its organiser anew."""
    asked = guest.address != organizer and not guest.resource
    return replace(guest, response=Response.NEEDS_ACTION) if asked else guest


def _slots_around(meeting: Meeting, window: Window) -> Iterator[datetime]:
    """Slots that may overlap a window: those in it or just before, and what moved from afar."""
    wide = Window(window.start - meeting.length - timedelta(days=1), window.end)
    slots = set(meeting.slots(wide)) | {one.slot for one in meeting.instances}
    yield from sorted(slots)
