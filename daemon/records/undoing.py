"""Takes back what a reply recorded: its rows stay, marked with the moment."""

from sqlalchemy import Connection, insert, select, update

from cadence.decisions import Undone
from daemon.records.tables.deciding import decisions
from daemon.records.tables.kept import KEPT, goals, undone
from daemon.records.tables.people import leave


def undo(db: Connection, decision: int, wish: Undone) -> None:
    """Mark the numbered items of a reply's decision, or all of them."""
    found = db.execute(select(decisions.c.id).where(decisions.c.key == wish.reply))
    made = found.scalar_one_or_none()
    items = None if wish.items is None else ",".join(map(str, wish.items))
    db.execute(
        insert(undone).values(
            decision=decision, reply=wish.reply, items=items, by=wish.by, at=wish.at
        )
    )
    if made is None:
        return
    for table in (*KEPT, goals, leave):
        mark = update(table).where(table.c.decision == made, table.c.undone_at.is_(None))
        if wish.items is not None:
            mark = mark.where(table.c.item.in_(wish.items))
        db.execute(mark.values(undone_at=wish.at))
