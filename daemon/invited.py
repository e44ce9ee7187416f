"""The invite-only mode's memory: what came by mail goes in, organizers' calendars come out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine

from cadence.decisions import Rebooking
from cadence.mail import IncomingMail
from cadence.people import Organisation, Person, PersonId, bare_address
from daemon.records import invitations
from daemon.records.engine import reading
from daemon.records.roll import Roll
from integrations.calendars.itip_in import Invitation, read_invitations
from integrations.mail import itip
from integrations.mail.itip import Booking, Participant


@dataclass(frozen=True, slots=True)
class InvitationShelf:
    """Where the calendars of invite-only mode are read from; the daemon's own bookings included."""

    engine: Engine
    roll: Roll
    own_address: str

    def owners(self) -> tuple[PersonId, ...]:
        """Whose calendars something is known of."""
        with reading(self.engine) as db:
            return invitations.owners(db)

    def of(self, owner: PersonId) -> tuple[Invitation, ...]:
        """All that is known of an organizer's meetings."""
        with reading(self.engine) as db:
            came = invitations.of_owner(db, owner)
            booked = invitations.booked_for(db, owner)
        return (*(one for chosen in booked for one in self._booking(chosen)), *came)

    def zone_of(self, owner: PersonId) -> str:
        """The zone of days and floating times."""
        return self.roll.zone_of(owner)

    def _booking(self, chosen: Rebooking) -> Iterator[Invitation]:
        """What the daemon itself invited to, as it would read it."""
        booking = Booking(
            uid=chosen.uid,
            sequence=chosen.sequence,
            stamp=chosen.at,
            start=chosen.start,
            end=chosen.end,
            summary="",
            organizer=Participant("", self.own_address),
            attendees=(Participant("", chosen.pair.manager), Participant("", chosen.pair.report)),
        )
        made = itip.cancel(booking) if chosen.cancelled else itip.request(booking)
        return iter(
            read_invitations(made.ics.decode(), "", is_author=lambda _: True, received_at=chosen.at)
        )


def take_in(
    db: Connection,
    mail: IncomingMail,
    author: Person,
    organisation: Organisation,
    own_address: str,
    *,
    now: datetime,
) -> PersonId | None:
    """Keep what an authenticated author's mail says of a meeting; whose calendar has news.

    None where it says nothing new, or nothing that its author may say.
    """
    found = read_invitations(
        mail.calendar,
        own_address,
        is_author=lambda address: organisation.find(address) == author,
        received_at=now,
    )
    told: PersonId | None = None
    for invitation in found:
        owner = _owner(db, invitation, organisation, own_address)
        if owner is not None and invitations.keep(db, owner, invitation, now=now):
            told = owner
    return told


def _owner(
    db: Connection, invitation: Invitation, organisation: Organisation, own_address: str
) -> PersonId | None:
    """Whose calendar it tells of: the organizer's; the manager's for what the daemon booked."""
    if invitation.organizer == bare_address(own_address):
        return invitations.manager_of_booking(db, invitation.uid)
    organizer = organisation.find(invitation.organizer)
    return organizer.id if organizer else None
