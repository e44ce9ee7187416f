from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, insert, select, update

from daemon.records.engine import open_engine, reading
from daemon.records.types import UtcDateTime

metadata = MetaData()
counters = Table("counters", metadata, Column("n", Integer), Column("at", UtcDateTime))


def test_no_update_is_lost_between_threads(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/t.db")
    metadata.create_all(engine)
    with engine.begin() as db:
        db.execute(insert(counters).values(n=0))

    def count(_worker: int) -> None:
        for _ in range(50):
            with engine.begin() as db:
                n = db.execute(select(counters.c.n)).scalar_one()
                db.execute(update(counters).values(n=n + 1))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(count, range(4)))

    with reading(engine) as db:
        assert db.execute(select(counters.c.n)).scalar_one() == 200
    engine.dispose()


def test_a_moment_comes_back_in_utc_and_a_naive_one_is_refused(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/t.db")
    metadata.create_all(engine)
    at = datetime(2026, 3, 29, 10, tzinfo=timezone(timedelta(hours=2)))
    with engine.begin() as db:
        db.execute(insert(counters).values(n=1, at=at))
        back = db.execute(select(counters.c.at)).scalar_one()

    assert back == at
    assert back.utcoffset() == timedelta(0)
    with engine.begin() as db, pytest.raises(Exception, match="naive datetime"):
        db.execute(insert(counters).values(n=1, at=datetime(2026, 3, 29)))
    engine.dispose()


def test_commits_are_on_disk_before_they_are_acknowledged(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/t.db")
    with engine.begin() as db:
        assert db.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2  # FULL
        assert db.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
    engine.dispose()


def test_a_database_in_memory_is_refused() -> None:
    with pytest.raises(ValueError, match="must be a file"):
        open_engine("sqlite://")


def test_a_reader_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/t.db")
    metadata.create_all(engine)
    with engine.begin() as writer:
        writer.execute(insert(counters).values(n=7))
        with reading(engine) as db:
            assert db.execute(select(counters.c.n)).all() == []
    engine.dispose()
