"""Invitations that reached the daemon's mailbox, by the organizer whose calendar they tell of."""

from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, Row, delete, select

from cadence.decisions import Rebooking
from cadence.meetings import MeetingKey
from cadence.people import Pair, PersonId
from daemon.records.once import insert_once
from daemon.records.tables.invited import invitations
from daemon.records.tables.kept import rebookings
from integrations.calendars.itip_in import Invitation


def keep(db: Connection, owner: PersonId, invitation: Invitation, *, now: datetime) -> bool:
    """Add one; False where the same one came before."""
    told = f"{invitation.method}\n{invitation.attendee}\n{invitation.ics}"
    row = insert_once(
        db,
        invitations,
        on=("owner", "digest"),
        owner=owner,
        digest=sha256(told.encode()).hexdigest()[:40],
        uid=invitation.uid,
        recurrence=invitation.recurrence,
        method=invitation.method,
        organizer=invitation.organizer,
        attendee=invitation.attendee,
        sequence=invitation.sequence,
        stamped_at=invitation.stamped_at,
        received_at=now,
        ics=invitation.ics,
    )
    return row is not None


def owners(db: Connection) -> tuple[PersonId, ...]:
    """Everybody who ever invited the daemon, or for whom it booked a slot itself."""
    invited = set(db.scalars(select(invitations.c.owner).distinct()))
    booked = set(db.scalars(select(rebookings.c.manager).distinct()))
    return tuple(sorted(PersonId(owner) for owner in invited | booked))


def of_owner(db: Connection, owner: PersonId) -> tuple[Invitation, ...]:
    """All that is known of an organizer's meetings, in the order in which it came."""
    query = select(invitations).where(invitations.c.owner == owner).order_by(invitations.c.id)
    return tuple(
        Invitation(
            uid=r.uid,
            recurrence=r.recurrence,
            method=r.method,
            organizer=r.organizer,
            attendee=r.attendee,
            sequence=r.sequence,
            stamped_at=r.stamped_at,
            ics=r.ics,
        )
        for r in db.execute(query)
    )


def booked_for(db: Connection, manager: PersonId) -> tuple[Rebooking, ...]:
    """The slots that a manager's pairs chose and that the daemon invited to, oldest first."""
    query = select(rebookings).where(rebookings.c.manager == manager).order_by(rebookings.c.id)
    return tuple(_rebooking(row) for row in db.execute(query))


def manager_of_booking(db: Connection, uid: str) -> PersonId | None:
    """For whose pair the daemon invited under that UID; None where it did not."""
    found = db.scalar(select(rebookings.c.manager).where(rebookings.c.uid == uid).limit(1))
    return PersonId(found) if found else None


def forget(db: Connection, person: PersonId) -> int:
    """Delete what a person sent; how many rows."""
    mine = (invitations.c.owner == person) | (invitations.c.attendee == person)
    return db.execute(delete(invitations).where(mine)).rowcount


def _rebooking(row: "Row[tuple[object, ...]]") -> Rebooking:
    return Rebooking(
        pair=Pair(PersonId(row.manager), PersonId(row.report)),
        meeting=MeetingKey(row.meeting),
        uid=row.uid,
        start=row.start,
        end=row.end,
        by=PersonId(row.by),
        at=row.at,
        sequence=row.sequence,
        cancelled=row.cancelled or row.undone_at is not None,
    )
