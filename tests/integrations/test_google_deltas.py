"""Whatever happens at Google, deltas end where a first reading would."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from cadence.calendar_events import EventKey, Response, Sighting, Window
from cadence.comparing import Before, compare
from cadence.people import PersonId
from integrations import calendars
from integrations.calendars.google import GoogleCalendars
from integrations.errors import CursorExpired
from tests.cast import ADA, BOB, CLEO, EVERYBODY
from tests.simulated.google import GoogleFace
from tests.simulated.organisation import SimulatedOrganisation, State

START = datetime(2026, 10, 19, 6, tzinfo=UTC)
WINDOW = Window(START, START + timedelta(days=56))
OWNERS = (ADA.id, BOB.id)


@dataclass
class Followed:
    """One calendar as it is known from deltas."""

    cursor: str | None = None
    known: dict[EventKey, Sighting] = field(default_factory=dict)
    looked_at: datetime | None = None


class Story(RuleBasedStateMachine):
    """People make, move, cancel, restore, split, decline and delete; calendars are read."""

    @initialize()
    def begin(self) -> None:
        self.organisation = SimulatedOrganisation(EVERYBODY, now=START)
        self.face = GoogleFace(self.organisation)
        self.face.__enter__()
        source = calendars.connect("google", self.face.section())
        assert isinstance(source, GoogleCalendars)
        self.source = source
        self.followed = {owner: Followed() for owner in OWNERS}
        self.count = 0
        self.make(day=1, hour=10, recurs=True)

    def teardown(self) -> None:
        if hasattr(self, "face"):
            self.source.close()
            self.face.__exit__(None, None, None)

    @rule(day=st.integers(0, 20), hour=st.integers(8, 16), recurs=st.booleans())
    def make(self, day: int, hour: int, recurs: bool) -> None:
        """Ada makes a meeting with Bob, once or weekly."""
        self.count += 1
        wall = datetime.combine((START + timedelta(days=day)).date(), time(hour))
        more = {"rule": "FREQ=WEEKLY"} if recurs else {}
        self.organisation.create(ADA.id, [BOB.id], wall, uid=f"m{self.count}", **more)

    @precondition(lambda self: self._series())
    @rule(data=st.data(), days=st.sampled_from([-2, 0, 1, 9]))
    def move(self, data: st.DataObject, days: int) -> None:
        """One time is put elsewhere, or back where it belongs."""
        self._at_a_slot(data, lambda uid, slot: self._move(uid, slot, days))

    @precondition(lambda self: self._series())
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        """One time is called off."""
        self._at_a_slot(data, self.organisation.cancel)

    @precondition(lambda self: self._series())
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        """One time comes back."""
        self._at_a_slot(data, self.organisation.restore)

    @precondition(lambda self: self._series())
    @rule(data=st.data(), whose=st.sampled_from(OWNERS))
    def delete_own(self, data: st.DataObject, whose: PersonId) -> None:
        """Somebody deletes one time from their own calendar."""
        self._at_a_slot(data, lambda uid, slot: self.organisation.remove_copy(uid, whose, slot))

    @precondition(lambda self: self._series())
    @rule(data=st.data(), whole=st.booleans())
    def answer(self, data: st.DataObject, whole: bool) -> None:
        """Bob declines one time, or all."""
        declined = Response.DECLINED
        self._at_a_slot(
            data,
            lambda uid, slot: self.organisation.answer(
                uid, BOB.id, declined, None if whole else slot
            ),
        )

    @precondition(lambda self: self._series())
    @rule(data=st.data())
    def invite(self, data: st.DataObject) -> None:
        """Cleo joins one time."""
        self._at_a_slot(data, lambda uid, slot: self.organisation.invite(uid, CLEO.id, slot))

    @precondition(lambda self: self._series())
    @rule(data=st.data(), hour=st.sampled_from([None, 14]))
    def split(self, data: st.DataObject, hour: int | None) -> None:
        """This and following change, perhaps to another hour."""
        at = None if hour is None else time(hour)
        self._at_a_slot(data, lambda uid, slot: self.organisation.split(uid, slot, at=at))

    @precondition(lambda self: self._standing())
    @rule(data=st.data())
    def end(self, data: st.DataObject) -> None:
        """All of a meeting is called off."""
        self.organisation.cancel_series(data.draw(st.sampled_from(self._standing())))

    @rule()
    def restore_all(self) -> None:
        """Whatever was called off as a whole comes back."""
        for uid, meeting in list(self.organisation.meetings.items()):
            if meeting.cancelled:
                self.organisation.restore(uid)

    @rule()
    def forget(self) -> None:
        """Google forgets its tokens."""
        self.face.weather.expire_tokens()

    @rule(backwards=st.booleans(), twice=st.booleans())
    def look(self, backwards: bool, twice: bool) -> None:
        """Both calendars are read."""
        self.face.weather.reorders, self.face.weather.duplicates = backwards, twice
        for owner in OWNERS:
            self._read(owner)

    @invariant()
    def deltas_end_where_a_first_reading_would(self) -> None:
        """Every standing time, when it is, and with whom."""
        if not hasattr(self, "face"):
            return
        for owner in OWNERS:
            followed = self.followed[owner]
            if followed.cursor is None:
                continue
            self._read(owner)
            assert self._known(followed) == self._lived(owner)

    def _read(self, owner: PersonId) -> None:
        followed = self.followed[owner]
        try:
            batch = self.source.changes(owner, followed.cursor, WINDOW)
        except CursorExpired:
            batch = self.source.changes(owner, None, WINDOW)
        assert batch.troubles == ()
        before = Before(owner, followed.known, followed.looked_at)
        for sighting in compare(before, batch, WINDOW, at=START).sightings:
            followed.known[sighting.event.key] = sighting
        followed.cursor, followed.looked_at = batch.cursor, START

    @staticmethod
    def _known(followed: Followed) -> list[tuple[str, tuple[str, ...]]]:
        standing = (
            s.event
            for s in followed.known.values()
            if s.vanished_at is None and not s.event.cancelled and s.event.starts_at < WINDOW.end
        )
        return sorted(
            (
                f"{e.starts_at:%m-%d %H:%M}",
                tuple(f"{a.address} {a.response.value}" for a in e.attendees),
            )
            for e in standing
            if WINDOW.start < e.ends_at
        )

    def _lived(self, owner: PersonId) -> list[tuple[str, tuple[str, ...]]]:
        """The oracle: what the organisation itself says of that calendar."""
        return sorted(
            (
                f"{one.starts_at:%m-%d %H:%M}",
                tuple(f"{g.address} {g.response.value}" for g in one.guests),
            )
            for one in self.organisation.occurrences(owner, WINDOW)
            if one.state is State.STANDS
        )

    def _standing(self) -> list[str]:
        return [u for u, m in self.organisation.meetings.items() if not (m.cancelled or m.removed)]

    def _series(self) -> list[str]:
        ahead = (u for u in self._standing() if self.organisation.meetings[u].recurs)
        return [u for u in ahead if list(self.organisation.meetings[u].slots(WINDOW))]

    def _at_a_slot(self, data: st.DataObject, happens: Callable[[str, datetime], object]) -> None:
        uid = data.draw(st.sampled_from(self._series()))
        slots = list(self.organisation.meetings[uid].slots(WINDOW))
        happens(uid, data.draw(st.sampled_from(slots)))

    def _move(self, uid: str, slot: datetime, days: int) -> None:
        """Never into the past: what stood at its end is not changed any more."""
        to = slot + timedelta(days=days, hours=1 if days else 0)
        if to > START:
            self.organisation.move(uid, slot, to)


TestStory = Story.TestCase
# To shrink a story that is told over loopback would take minutes.
TestStory.settings = settings(
    max_examples=25,
    stateful_step_count=20,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
