"""What must hold of SQLite and PostgreSQL alike."""

import multiprocessing
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine, insert, select, update
from sqlalchemy.exc import DBAPIError

from daemon.records import house, leases, migrating
from daemon.records.engine import open_engine, reading
from daemon.records.tables.running import facts_of_the_house as facts
from tests.cast import NOW

COUNT = "count"


def address(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=False)


def count(url: str, times: int) -> None:
    """Look, then write what follows from it, in a process or thread of its own."""
    engine = open_engine(url)
    for _ in range(times):
        with engine.begin() as db:
            n = int(db.execute(select(facts.c.value).where(facts.c.name == COUNT)).scalar_one())
            db.execute(update(facts).where(facts.c.name == COUNT).values(value=str(n + 1)))
    engine.dispose()


def counted(engine: Engine) -> int:
    with reading(engine) as db:
        return int(house.tell(db, COUNT) or 0)


def test_eight_writers_lose_nothing(engine: Engine) -> None:
    with engine.begin() as db:
        db.execute(insert(facts).values(name=COUNT, value="0"))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: count(address(engine), 15), range(8)))

    assert counted(engine) == 8 * 15


@pytest.mark.slow
def test_eight_writers_lose_nothing_four_of_them_processes(engine: Engine) -> None:
    with engine.begin() as db:
        db.execute(insert(facts).values(name=COUNT, value="0"))
    spawn = multiprocessing.get_context("spawn")
    apart = [spawn.Process(target=count, args=(address(engine), 500)) for _ in range(4)]

    for process in apart:
        process.start()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: count(address(engine), 500), range(4)))
    for process in apart:
        process.join()

    assert counted(engine) == 8 * 500


def test_a_reader_sees_one_moment_and_cannot_write(engine: Engine) -> None:
    with reading(engine) as db:
        assert house.tell(db, COUNT) is None
        with engine.begin() as writer:
            house.note(writer, COUNT, "7")

        assert house.tell(db, COUNT) is None
    assert counted(engine) == 7


@pytest.mark.postgres
def test_a_reader_of_postgresql_cannot_write(postgres: Engine) -> None:
    with pytest.raises(DBAPIError, match="read-only"), reading(postgres) as db:
        house.note(db, COUNT, "7")


@pytest.mark.postgres
def test_the_migrations_make_the_tables_of_this_program_on_postgresql(postgres: Engine) -> None:
    assert migrating.version_of(postgres) == migrating.head()
    assert migrating.differences(postgres) == []
    assert not migrating.upgrade(postgres)


def test_one_of_many_holds_an_office(engine: Engine) -> None:
    def ask(owner: str) -> bool:
        with engine.begin() as db:
            return leases.hold(db, "planner", owner, now=NOW)

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(ask, ("one", "two", "three", "four")))

    assert sorted(answers) == [False, False, False, True]


def test_an_office_is_taken_over_once_its_holder_is_silent(engine: Engine) -> None:
    with engine.begin() as db:
        assert leases.hold(db, "planner", "one", now=NOW)
        assert not leases.hold(db, "planner", "two", now=NOW + leases.LEASE / 2)

        leases.renew(db, "one", now=NOW + leases.LEASE / 2)
        assert not leases.hold(db, "planner", "two", now=NOW + leases.LEASE)

        assert leases.hold(db, "planner", "two", now=NOW + 2 * leases.LEASE)
        assert leases.holder_of(db, "planner", now=NOW + 2 * leases.LEASE) == "two"


def test_an_office_is_free_once_its_holder_ended_in_order(engine: Engine) -> None:
    with engine.begin() as db:
        leases.hold(db, "planner", "one", now=NOW)
        leases.release(db, "one")

        assert leases.hold(db, "planner", "two", now=NOW)
