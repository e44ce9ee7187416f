"""The organisation told by VEVENTs, as the contract suites write them: what they differ in is done
to its meetings by their organiser."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from cadence.calendar_events import Response
from cadence.people import PersonId, bare_address
from tests.simulated.meetings import Guest
from tests.simulated.organisation import SimulatedOrganisation
from tests.written_calendars import vcalendar


def hold(organisation: SimulatedOrganisation, owner: PersonId, events: Iterable[str]) -> None:
    """Make somebody's calendar hold these meetings, one to a UID, and nothing else."""
    written = {}
    for text in events:
        found = Calendar.from_ical(vcalendar(text)).walk("VEVENT")
        written[str(found[0]["UID"])] = [one for one in found if isinstance(one, Event)]
    for copy in organisation.masters(owner):
        if copy.meeting.uid not in written and not copy.meeting.cancelled:
            organisation.cancel_series(copy.meeting.uid)
    for uid, (master, *changed) in written.items():
        if master.get("TRANSP") == "TRANSPARENT":
            continue  # No meeting here leaves people free: it is as if it were not there.
        if uid not in organisation.meetings:
            _create(organisation, owner, uid, master)
        if master.get("STATUS") == "CANCELLED":
            organisation.cancel_series(uid)
        for slot in _removed(master):
            _cancel(organisation, uid, slot)
        for one in changed:
            slot = one["RECURRENCE-ID"].dt.astimezone(UTC)
            if one.get("STATUS") == "CANCELLED":
                _cancel(organisation, uid, slot)
            else:
                organisation.move(uid, slot, one.start)


def _create(organisation: SimulatedOrganisation, owner: PersonId, uid: str, master: Event) -> None:
    start = master.start
    assert isinstance(start, datetime)
    length = master.duration
    listed = master.get("ATTENDEE") or []
    guests = [Guest(bare_address(str(one)), Response.ACCEPTED) for one in listed]
    rule = master.get("RRULE")
    organisation.create(
        owner,
        [guest for guest in guests if guest.address != owner],
        start.replace(tzinfo=None),
        uid=uid,
        minutes=int((length or timedelta()).total_seconds() // 60),
        rule=rule.to_ical().decode() if rule else "",
        zone=str(start.tzinfo),
    )


def _removed(master: Event) -> list[datetime]:
    found = master.get("EXDATE")
    listed = found if isinstance(found, list) else [found] if found else []
    return [when.dt.astimezone(UTC) for one in listed for when in one.dts]


def _cancel(organisation: SimulatedOrganisation, uid: str, slot: datetime) -> None:
    if not organisation.meetings[uid].instance(slot).cancelled:
        organisation.cancel(uid, slot)
