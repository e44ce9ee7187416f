"""Commitments and what became of them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select

from cadence.commitments import (
    Commitment,
    CommitmentId,
    CommitmentState,
    CommitmentUpdate,
)
from cadence.facts import HeldCommitment
from cadence.people import Pair, PersonId
from daemon.records.answers import of_bound_pair, pair_columns, pair_of
from daemon.records.prepared import Prepared, PreparedForEach, as_it_is
from daemon.records.tables.kept import commitment_updates, commitments


def keep(db: Connection, decision: int, item: int | None, commitment: Commitment) -> None:
    """Add a commitment."""
    db.execute(
        insert(commitments).values(
            decision=decision,
            item=item,
            key=commitment.id,
            owner=commitment.owner,
            author=commitment.author,
            text=commitment.text,
            at=commitment.at,
            due=commitment.due,
            state=commitment.state.value,
            **pair_columns(commitment.pair),
        )
    )


def keep_update(db: Connection, decision: int, item: int | None, update: CommitmentUpdate) -> None:
    """Add a change of state or day."""
    db.execute(
        insert(commitment_updates).values(
            decision=decision,
            item=item,
            commitment=update.commitment,
            by=update.by,
            at=update.at,
            state=update.state.value if update.state else None,
            due=update.due,
            note=update.note,
        )
    )


_ALL = select(commitments).order_by(commitments.c.at, commitments.c.id)
_OF_PAIR = Prepared(_ALL.where(*of_bound_pair(commitments)), as_it_is)
_OF_OWNER = Prepared(_ALL.where(commitments.c.owner == bindparam("owner")), as_it_is)
_BY_ID = PreparedForEach(lambda ids: _ALL.where(commitments.c.key.in_(ids)), as_it_is)
_CHANGES = PreparedForEach(
    lambda ids: (
        select(commitment_updates)
        .where(commitment_updates.c.commitment.in_(ids), commitment_updates.c.undone_at.is_(None))
        .order_by(commitment_updates.c.at, commitment_updates.c.id)
    ),
    as_it_is,
)


def of_pair(db: Connection, pair: Pair) -> tuple[HeldCommitment, ...]:
    """What was promised or asked between the two, oldest first."""
    return _held(db, _OF_PAIR.all(db, pair_columns(pair)))


def of_owner(db: Connection, owner: PersonId) -> tuple[HeldCommitment, ...]:
    """What one person promised or was asked, oldest first."""
    return _held(db, _OF_OWNER.all(db, {"owner": owner}))


def all_of_them(db: Connection) -> tuple[HeldCommitment, ...]:
    """Everything that was promised or asked, oldest first."""
    return _held(db, list(db.execute(_ALL)))


def by_id(db: Connection, ids: Iterable[CommitmentId]) -> tuple[HeldCommitment, ...]:
    """Some commitments, oldest first."""
    return _held(db, _BY_ID.all(db, list(ids)))


def _held(db: Connection, rows: list[Row[Any]]) -> tuple[HeldCommitment, ...]:
    updates: dict[str, list[Row[Any]]] = {}
    for change in _CHANGES.all(db, [row.key for row in rows]):
        updates.setdefault(change.commitment, []).append(change)
    return tuple(_folded(row, updates.get(row.key, [])) for row in rows)


def _folded(row: Row[Any], changes: list[Row[Any]]) -> HeldCommitment:
    held = Commitment(
        id=CommitmentId(row.key),
        owner=PersonId(row.owner),
        author=PersonId(row.author),
        text=row.text,
        at=row.at,
        due=row.due,
        pair=pair_of(row),
        state=CommitmentState(row.state),
    )
    closed_at = None
    for change in changes:
        state = CommitmentState(change.state) if change.state else held.state
        held = replace(held, state=state, due=change.due or held.due)
        closed_at = None if state.is_live else change.at
    return HeldCommitment(held, closed_at, row.undone_at is not None, row.undone_at)
