from datetime import timedelta

from sqlalchemy import delete

from daemon.records import wakes
from daemon.records.tables.deciding import wakes as wakes_table
from tests.cast import ADA_AND_BOB, NOW
from tests.daemon.house import House

LATER = NOW + timedelta(hours=2)


def test_what_is_learnt_meanwhile_keeps_the_next_wake_from_being_written(house: House) -> None:
    with house.ctx.engine.begin() as db:
        wakes.wake(db, [ADA_AND_BOB], at=NOW)
        counter = wakes.counter_of(db, ADA_AND_BOB)
        wakes.wake(db, [ADA_AND_BOB], at=NOW)

        assert not wakes.settle(db, ADA_AND_BOB, counter, LATER)
        assert wakes.settle(db, ADA_AND_BOB, counter + 1, LATER)


def test_an_earlier_wake_stands_when_a_later_one_comes(house: House) -> None:
    with house.ctx.engine.begin() as db:
        for name in wakes.due(db, now=LATER):
            db.execute(delete(wakes_table).where(wakes_table.c.subject == name))
        wakes.wake(db, [ADA_AND_BOB], at=NOW)
        wakes.wake(db, [ADA_AND_BOB], at=LATER)

        assert wakes.next_at(db) == NOW


def test_only_due_subjects_are_looked_at(house: House) -> None:
    with house.ctx.engine.begin() as db:
        before = set(wakes.due(db, now=NOW))
        wakes.wake(db, [ADA_AND_BOB], at=LATER)
        counter = wakes.counter_of(db, ADA_AND_BOB)
        wakes.settle(db, ADA_AND_BOB, counter, LATER)

        assert set(wakes.due(db, now=NOW)) == before - {f"pair/{ADA_AND_BOB}"}
        assert f"pair/{ADA_AND_BOB}" in wakes.due(db, now=LATER)


def test_letters_going_to_and_fro_leave_the_records_as_they_were(house: House) -> None:
    with house.ctx.engine.begin() as db:
        wakes.wake(db, [ADA_AND_BOB], at=NOW)
        before = wakes.seen_of(db, [ADA_AND_BOB])[ADA_AND_BOB]
        wakes.wake_for_letters(db, [ADA_AND_BOB], at=NOW)
        after = wakes.seen_of(db, [ADA_AND_BOB])[ADA_AND_BOB]

    assert (after.counter, after.records) == (before.counter + 1, before.records)
