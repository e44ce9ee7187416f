"""Everything kept about a person, as plain rows they may be given (GDPR, article 15)."""

from datetime import date, datetime

from sqlalchemy import Connection, select

from cadence.people import PersonId
from cadence.privacy import visible_to
from daemon.records import feedback as feedback_records
from daemon.records.concerning import OWN, of
from daemon.records.tables.kept import feedback
from daemon.records.tables.posting import inbox, parcels

_LEFT_OUT = {parcels.name: {"html", "raw", "token", "claimed_by", "claimed_at", "provider_id"}}
_LEFT_OUT[inbox.name] = {"handle", "digest", "claimed_by", "claimed_at"}


def export(db: Connection, person: PersonId) -> dict[str, list[dict[str, object]]]:
    """Rows by table. Words others keep as a draft about them are the others' still."""
    found = {
        table.name: [
            {
                name: _plain(value)
                for name, value in row._mapping.items()
                if _given(table.name, name)
            }
            for row in db.execute(select(table).where(of(table, person)))
        ]
        for table in OWN
    }
    readable = {
        said.id
        for said in (
            *feedback_records.about(db, person),
            *feedback_records.by_author(db, person),
        )
        if visible_to(person, said)
    }
    found[feedback.name] = [row for row in found[feedback.name] if row["key"] in readable]
    return found


def _given(table: str, column: str) -> bool:
    return column not in _LEFT_OUT.get(table, ())


def _plain(value: object) -> object:
    match value:
        case bytes():
            return value.decode("utf-8", "replace")
        case datetime() | date():
            return value.isoformat()
        case _:
            return value
