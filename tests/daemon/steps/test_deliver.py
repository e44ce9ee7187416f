from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from cadence.decisions import Decision, Send, Want
from cadence.letters import LetterClass, Named
from cadence.policies import Mode
from cadence.rules.recognition import Recognition
from cadence.subjects import subject_name
from daemon.context import Reach
from daemon.perform import Desk, perform
from daemon.records import decisions, leases, meetings, outbox, troubles, undeliverable, wants
from daemon.records.tables.posting import parcels
from daemon.steps import deliver, sweep
from integrations.errors import Refused, Unavailable, Unknown
from tests.cast import ADA, BOB, NOW, a_meeting
from tests.daemon.house import House

MEETING = a_meeting(days=1)


def named(person: object) -> Named:
    return Named(person.first_name, person.name, person.id)  # type: ignore[attr-defined]


def a_parcel(
    house: House, *, key: str = "recognition/1", expires: datetime | None = None, **more: object
) -> int:
    letter = Recognition(
        to=named(BOB), zone=BOB.timezone, author=named(ADA), about=named(BOB), text="well done"
    )
    send = Send(BOB.id, letter, key, NOW, expires or NOW + timedelta(days=2), **more)  # type: ignore[arg-type]
    decision = Decision(key, "somebody said thanks", (send,))
    desk = Desk(house.ctx.stationery, house.ctx.franking)
    with house.ctx.engine.begin() as db:
        made = perform(db, decision, BOB.id, desk, now=NOW)
    assert made is not None
    return made[0]


def state_of(house: House, parcel: int) -> str:
    with house.ctx.engine.begin() as db:
        return str(db.execute(select(parcels.c.state).where(parcels.c.id == parcel)).scalar_one())


def test_a_parcel_goes_once(house: House) -> None:
    parcel = a_parcel(house)

    assert deliver.run(house.ctx, parcel)
    assert not deliver.run(house.ctx, parcel)
    assert len(house.postman.posted) == 1


def test_a_decision_with_a_known_key_does_nothing(house: House) -> None:
    a_parcel(house)
    desk = Desk(house.ctx.stationery, house.ctx.franking)

    with house.ctx.engine.begin() as db:
        again = perform(db, Decision("recognition/1", "again", ()), BOB.id, desk, now=NOW)

    assert again is None


def test_a_mail_system_that_is_away_costs_time_and_no_mail(house: House) -> None:
    parcel = a_parcel(house)
    house.postman.faults = [Unavailable("away"), Unavailable("still away")]

    for _ in range(4):
        sweep.run(house.ctx)
        house.clock.advance(minutes=5)

    assert len(house.postman.posted) == 1
    assert state_of(house, parcel) == outbox.SENT


def test_a_refused_recipient_is_told_to_the_operator_once_and_not_written_to(house: House) -> None:
    parcel = a_parcel(house)
    house.postman.faults = [Refused("550 no such user")]

    deliver.run(house.ctx, parcel)

    assert state_of(house, parcel) == outbox.FAILED
    with house.ctx.engine.begin() as db:
        assert undeliverable.is_undeliverable(db, BOB.id)
        assert len(troubles.open_ones(db)) == 1


def test_a_line_that_breaks_after_the_mail_was_taken_repeats_nothing(house: House) -> None:
    parcel = a_parcel(house)
    house.postman.faults = [Unknown("broke after the dot")]
    deliver.run(house.ctx, parcel)

    house.clock.advance(minutes=3)
    sweep.run(house.ctx)

    assert len(house.postman.posted) == 1
    assert state_of(house, parcel) == outbox.SENT


def test_the_far_side_is_asked_even_while_the_worker_lives_on(house: House) -> None:
    parcel = a_parcel(house)
    house.postman.faults = [Unknown("broke after the dot")]
    deliver.run(house.ctx, parcel)

    house.clock.advance(minutes=3)
    with house.ctx.engine.begin() as db:
        leases.renew(db, house.ctx.owner, now=house.clock())
    sweep.run(house.ctx)

    assert len(house.postman.posted) == 1
    assert state_of(house, parcel) == outbox.SENT


def test_a_parcel_whose_worker_died_before_sending_goes_later(house: House) -> None:
    parcel = a_parcel(house)
    with house.ctx.engine.begin() as db:
        outbox.claim(db, parcel, "somebody who died", now=NOW)

    sweep.run(house.ctx)
    assert house.postman.posted == []

    house.clock.advance(minutes=3)
    sweep.run(house.ctx)
    assert len(house.postman.posted) == 1


def test_a_parcel_of_a_living_worker_is_left_alone(house: House) -> None:
    parcel = a_parcel(house)
    with house.ctx.engine.begin() as db:
        outbox.claim(db, parcel, "another", now=NOW)

    house.clock.advance(minutes=3)
    with house.ctx.engine.begin() as db:
        leases.renew(db, "another", now=house.clock.now)
    sweep.run(house.ctx)

    assert house.postman.posted == []


def test_where_nobody_can_be_asked_a_mail_is_repeated_at_most_once(house: House) -> None:
    parcel = a_parcel(house)
    house.postman.can_be_asked = False
    house.postman.faults = [Unknown("broke"), Unknown("broke again")]

    for _ in range(6):
        sweep.run(house.ctx)
        house.clock.advance(minutes=5)

    assert len({mail.message_id for mail in house.postman.posted}) == 1
    assert len(house.postman.posted) == 2
    assert state_of(house, parcel) == outbox.READY


def test_what_was_put_back_for_other_reasons_is_still_repeated_once(house: House) -> None:
    parcel = a_parcel(house)
    house.postman.can_be_asked = False
    house.postman.faults = [Unavailable("away"), Unavailable("still away"), Unknown("broke")]

    for _ in range(8):
        sweep.run(house.ctx)
        house.clock.advance(minutes=5)

    assert len(house.postman.posted) == 2
    assert state_of(house, parcel) == outbox.SENT


def test_a_parcel_whose_end_could_not_be_written_down_is_asked_about(house: House) -> None:
    parcel = a_parcel(house)
    with house.ctx.engine.begin() as db:
        outbox.claim(db, parcel, "one whose database was away", now=NOW)

    for _ in range(7):
        house.clock.advance(minutes=5)
        with house.ctx.engine.begin() as db:
            leases.renew(db, "one whose database was away", now=house.clock())
        sweep.run(house.ctx)

    assert len(house.postman.posted) == 1
    assert state_of(house, parcel) == outbox.SENT


def test_nothing_leaves_outside_working_hours(house: House) -> None:
    parcel = a_parcel(house)
    house.clock.advance(hours=12)  # 21:00 in Berlin

    assert not deliver.run(house.ctx, parcel)

    house.clock.advance(hours=12)
    assert deliver.run(house.ctx, parcel)


def test_a_parcel_that_came_too_late_is_withdrawn(house: House) -> None:
    parcel = a_parcel(house, expires=NOW + timedelta(hours=1))
    house.clock.advance(hours=2)

    assert not deliver.run(house.ctx, parcel)
    assert state_of(house, parcel) == outbox.WITHDRAWN


def test_a_parcel_for_a_slot_that_moved_is_withdrawn(house: House) -> None:
    with house.ctx.engine.begin() as db:
        meetings.keep(db, MEETING)
    parcel = a_parcel(house, meeting=MEETING.key, slot_version=MEETING.version)
    with house.ctx.engine.begin() as db:
        meetings.keep(db, replace(MEETING, version=MEETING.version + 1))

    assert not deliver.run(house.ctx, parcel)
    assert state_of(house, parcel) == outbox.WITHDRAWN


def test_a_bundle_that_was_put_back_is_withdrawn_where_one_of_its_slots_moved(
    house: House,
) -> None:
    """It was on its way when the move was seen, and came back: it must not go a second time."""
    want = Want(
        BOB.id,
        "agenda_digest",
        f"agenda_digest/{MEETING.key}/1",
        subject_name(MEETING.pair),
        NOW,
        NOW + timedelta(days=2),
        meeting=MEETING.key,
        slot_version=MEETING.version,
    )
    with house.ctx.engine.begin() as db:
        meetings.keep(db, MEETING)
        made = decisions.make(db, Decision("w", "wanted", (want,)), "", now=NOW)
        wants.want(db, made or 0, want, now=NOW)
        (one,) = wants.open_of(db, BOB.id)
    bundle = a_parcel(house, fulfils=(one.id,))
    house.postman.faults = [Unavailable("away")]
    assert not deliver.run(house.ctx, bundle)

    with house.ctx.engine.begin() as db:
        meetings.keep(db, replace(MEETING, version=MEETING.version + 1))
    house.clock.advance(minutes=10)

    assert not deliver.run(house.ctx, bundle)
    assert state_of(house, bundle) == outbox.WITHDRAWN
    assert house.postman.posted == []


def test_nothing_is_sent_while_sending_is_off(house: House) -> None:
    parcel = a_parcel(house)
    off = replace(house.ctx, reach=Reach(Mode.OFF))

    assert not deliver.run(off, parcel)
    assert house.postman.posted == []


def test_no_more_mails_a_minute_than_allowed(house: House) -> None:
    for number in range(5):
        a_parcel(house, key=f"recognition/{number}")
    slow = replace(house.ctx, reach=Reach(Mode.LIVE, per_minute=2))

    assert sweep.run(slow) == 2
    assert sweep.run(slow) == 0
    house.clock.advance(minutes=2)
    assert sweep.run(slow) == 2


def test_a_letter_that_did_not_go_leaves_its_day_to_another(house: House) -> None:
    day = (LetterClass.ASK, NOW.date())
    first = a_parcel(house, key="recognition/1", cap=day, expires=NOW + timedelta(hours=1))
    house.clock.advance(hours=2)
    deliver.run(house.ctx, first)

    second = a_parcel(house, key="recognition/2", cap=day)

    assert deliver.run(house.ctx, second)


def test_a_second_letter_of_the_same_day_and_class_is_refused_by_the_database(
    house: House,
) -> None:
    day = (LetterClass.ASK, NOW.date())
    a_parcel(house, key="recognition/1", cap=day)

    with pytest.raises(IntegrityError):
        a_parcel(house, key="recognition/2", cap=day)
