"""Statements that are compiled once give what SQLAlchemy would give, on either database."""

from datetime import timedelta

import pytest
from sqlalchemy import bindparam, insert, select
from sqlalchemy.exc import IntegrityError

from daemon.records.prepared import Prepared, PreparedChange, PreparedForEach, as_it_is
from daemon.records.tables.deciding import decisions
from tests.cast import NOW
from tests.daemon.house import House

OF_SUBJECT = Prepared(
    select(decisions).where(decisions.c.subject == bindparam("subject")).order_by("id"), as_it_is
)
OF_KEYS = PreparedForEach(
    lambda keys: select(decisions.c.key).where(decisions.c.key.in_(keys)).order_by("key"),
    lambda row: str(row.key),
)
ADD = PreparedChange(insert(decisions), ("key", "because", "subject", "made_at"))


def a_decision(number: int) -> dict[str, object]:
    at = NOW + timedelta(minutes=number)
    return {"key": f"key/{number}", "because": "it is so", "subject": "test", "made_at": at}


def test_a_row_has_the_names_and_types_of_its_columns(house: House) -> None:
    with house.ctx.engine.begin() as db:
        assert ADD.run(db, a_decision(1)) == 1
        (row,) = OF_SUBJECT.all(db, {"subject": "test"})
        again = OF_SUBJECT.first(db, {"subject": "test"})

    assert (row.key, row.made_at) == ("key/1", NOW + timedelta(minutes=1))
    assert again == row


@pytest.mark.parametrize("asked", [1, 2, 3, 5])
def test_as_many_are_asked_for_as_there_are(house: House, asked: int) -> None:
    with house.ctx.engine.begin() as db:
        ADD.run_each(db, [a_decision(number) for number in range(6)])
        found = OF_KEYS.all(db, [f"key/{number}" for number in range(asked)])

        assert found == [f"key/{number}" for number in range(asked)]
        assert OF_KEYS.all(db, []) == []


def test_a_row_that_changed_is_another(house: House) -> None:
    said = PreparedChange(
        decisions.update()
        .where(decisions.c.key == bindparam("one"))
        .values(because=bindparam("words"))
    )
    with house.ctx.engine.begin() as db:
        ADD.run(db, a_decision(1))
        OF_SUBJECT.all(db, {"subject": "test"})
        said.run(db, {"one": "key/1", "words": "it was so"})

        assert [row.because for row in OF_SUBJECT.all(db, {"subject": "test"})] == ["it was so"]


def test_what_the_database_refuses_is_told_as_everywhere(house: House) -> None:
    with house.ctx.engine.begin() as db:
        ADD.run(db, a_decision(1))

    with pytest.raises(IntegrityError), house.ctx.engine.begin() as db:
        ADD.run(db, a_decision(1))


def test_a_list_of_unknown_length_is_refused(house: House) -> None:
    query = select(decisions.c.key).where(decisions.c.key.in_(["one", "two"]))
    with pytest.raises(ValueError, match="PreparedForEach"), house.ctx.engine.begin() as db:
        Prepared(query, as_it_is).all(db, {})
