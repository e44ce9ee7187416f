"""Two workers at the same person or parcel: nothing is lost, nothing is doubled, caps hold."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from cadence.decisions import Decision, Send
from cadence.facts import PersonFacts
from cadence.letters import LetterClass, Named
from cadence.rules.check_in import CheckIn
from cadence.subjects import Subject
from daemon.memory import Memory
from daemon.perform import Desk, perform
from daemon.records.tables.deciding import decisions, letter_days
from daemon.records.tables.posting import parcels
from daemon.steps import consider, deliver
from tests.cast import ADA, BOB, CLEO, NOW
from tests.daemon.house import House

BY_HAND = Named("Bob", BOB.name, BOB.id)


def how_many(house: House, table: object) -> int:
    with house.ctx.engine.begin() as db:
        return int(db.execute(select(func.count()).select_from(table)).scalar_one())  # type: ignore[arg-type]


def an_ask(number: int) -> Decision:
    letter = CheckIn(to=BY_HAND, zone="Europe/Berlin", questions=())
    day = (LetterClass.ASK, date(2026, 11, 11))
    key = f"check_in/{number}"
    send = Send(BOB.id, letter, key, NOW, NOW + timedelta(days=1), cap=day, about=(BOB.id,))
    return Decision(key, "asked", (send,))


def test_of_eight_asks_decided_at_the_same_moment_one_takes_the_day(house: House) -> None:
    before = how_many(house, decisions)
    desk = Desk(house.ctx.stationery, house.ctx.franking)

    def ask(number: int) -> bool:
        try:
            with house.ctx.engine.begin() as db:
                return bool(perform(db, an_ask(number), BOB.id, desk, now=NOW))
        except IntegrityError:
            return False

    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(ask, range(8)))

    assert sum(taken) == 1
    assert how_many(house, parcels) == how_many(house, letter_days) == 1
    assert how_many(house, decisions) == before + 1


class Interrupted(Memory[PersonFacts | None]):
    """Facts were just gathered, nothing is decided yet: something happens in between, once."""

    def __init__(self, happens: Callable[[], object]) -> None:
        super().__init__()
        self._happens: list[Callable[[], object]] = [happens]

    def recall(self, *asked):  # type: ignore[no-untyped-def]
        found = super().recall(*asked)
        while self._happens:
            self._happens.pop()()
        return found


def test_two_workers_who_saw_the_same_facts_send_one_letter(house: House) -> None:
    other = replace(house.ctx, owner="other")
    slow = Interrupted(lambda: consider.run(other, BOB.id))
    one = replace(house.ctx, person_memory=slow, owner="slow")

    consider.run(one, BOB.id)

    with house.ctx.engine.begin() as db:
        sent = db.execute(select(parcels.c.person, parcels.c.letter)).all()
    assert [tuple(row) for row in sent] == [(BOB.id, "welcome")]


def test_three_workers_considering_everybody_write_to_each_once(house: House) -> None:
    people: list[Subject] = [ADA.id, BOB.id, CLEO.id] * 3

    def look(subject: Subject) -> list[int]:
        return consider.run(replace(house.ctx, person_memory=Memory()), subject)

    with ThreadPoolExecutor(3) as pool:
        made = [parcel for parcels in pool.map(look, people) for parcel in parcels]

    assert len(made) == len(set(made)) == 3


def test_a_parcel_that_eight_workers_reach_for_goes_once(house: House) -> None:
    [parcel] = consider.run(house.ctx, BOB.id)
    workers = [replace(house.ctx, owner=f"worker {n}") for n in range(8)]

    with ThreadPoolExecutor(8) as pool:
        went = list(pool.map(lambda ctx: deliver.run(ctx, parcel), workers))

    assert sum(went) == 1
    assert len(house.postman.posted) == 1
