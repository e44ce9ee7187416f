"""`cadenced status` and `cadenced health`: what an operator sees of a daemon, running or not."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from cadence.budgets import Quota, full, refused, spend
from daemon.clock import name_of_this_process, utc_now
from daemon.config import load
from daemon.context import Context
from daemon.opening import open_context
from daemon.records import budgets, calendars, inbox, leases, outbox, ports, troubles
from daemon.records import house as facts
from daemon.records.calendars import Cursor
from daemon.steps import answering, deliver
from integrations.errors import SignedOut, Unavailable
from tests.cast import ADA, BOB
from tests.daemon.cli.house import WORDS, House, a_letter

AN_HOUR = timedelta(hours=1)
A_MOMENT = timedelta(seconds=30)
GOOGLE = 'kind = "google"'


@contextmanager
def context(house: House) -> Iterator[Context]:
    ctx = open_context(load(house.config, {}))
    yield ctx
    ctx.engine.dispose()


def screen(house: House) -> dict[str, str]:
    """The screen's lines by what they are about; what belongs to a line is joined to it."""
    found: dict[str, str] = {}
    about = ""
    for line in house.out("status").splitlines()[1:]:
        about = line[:11].strip() or about
        found[about] = f"{found.get(about, '')} {line[11:].strip()}".strip()
    return found


def test_a_house_where_nothing_runs(house: House) -> None:
    shown = screen(house)

    assert shown["running"] == "nothing: start cadenced run"
    assert shown["mails"] == "0 due; 0 later"
    assert shown["mail.in"] == "maildir: not asked yet"
    assert shown["troubles"] == "none"
    assert len(house.out("status").splitlines()) <= 24


def test_a_house_that_runs(house: House) -> None:
    now = utc_now()
    with house.db() as db:
        for owner in ("one/1/x", "two/1/x", "three/1/x"):
            leases.renew(db, owner, now=now)
        assert leases.hold(db, "planner", "one/1/x", now=now)

    assert screen(house)["running"].startswith("planner for ")
    assert screen(house)["running"].endswith(", 2 beside it")
    assert house.run("health").exit_code == 0
    assert house.run("health", "--here").exit_code == 69


def test_health_asks_for_a_planner_anywhere_and_for_anybody_here(house: House) -> None:
    now = utc_now()
    with house.db() as db:
        leases.renew(db, name_of_this_process(), now=now)

    assert "no planner runs" in house.run("health").output
    assert house.run("health").exit_code == 69
    assert house.run("health", "--here").exit_code == 0
    assert "NO PLANNER" in screen(house)["running"]


def test_what_has_fallen_silent_does_not_run(house: House) -> None:
    now = utc_now()
    with house.db() as db:
        leases.renew(db, "one/1/x", now=now - AN_HOUR)
        leases.hold(db, "planner", "one/1/x", now=now - AN_HOUR)

    assert house.run("health").exit_code == 69
    assert screen(house)["running"] == "nothing: start cadenced run"


def test_letters_that_were_put_back_are_named_with_the_reason(house: House) -> None:
    now = utc_now()
    house.decide("letter/1", BOB, a_letter("letter/1"))
    with house.db() as db:
        assert outbox.claim(db, 1, "test", now=now)
        why = "mail.fernhill.example (SMTP) answered 451 4.7.1 come back later"
        outbox.put_back(db, 1, why, due_at=now + AN_HOUR + A_MOMENT)

    shown = screen(house)
    found = json.loads(house.out("status", "--json"))

    assert shown["mails"].startswith("0 due; 1 later, the next in 1 h #1 help to bob@")
    assert f"1 try, again in 1 h: {why}" in shown["mails"]
    assert [(one["id"], one["attempts"], one["why"]) for one in found["put_back"]] == [(1, 1, why)]


def test_the_age_of_each_queue(house: House) -> None:
    now = utc_now()
    house.decide("letter/1", BOB, a_letter("letter/1"))
    with house.db() as db:
        outbox.put_back(db, 1, "sending is off", due_at=now - AN_HOUR)
        inbox.store(db, "1", b"From: bob@fernhill.example\n\nx", now=now - AN_HOUR)

    shown = screen(house)

    assert shown["mails"].startswith("1 due, the first 1 h ago; 0 later")
    assert shown["replies"] == "1 to read, the first 1 h ago"
    assert shown["wakes"].startswith("6 due, the first ")


def test_calendars_that_say_nothing_are_named(house: House) -> None:
    now = utc_now()
    with house.db() as db:
        calendars.keep_cursor(db, Cursor(ADA.id, "1", now, now))
        error = Cursor(BOB.id, "1", now - AN_HOUR, now, "it is closed", now - AN_HOUR)
        calendars.keep_cursor(db, error)

    shown = screen(house)["calendar"]
    (ada, bob) = json.loads(house.out("status", "--json"))["calendars"]

    assert "2 of 2 read, the oldest 1 h ago" in shown
    assert "bob@fernhill.example read 1 h ago: it is closed" in shown
    assert "ada@" not in shown
    assert (ada["error"], bob["error"]) == (None, "it is closed")


def test_a_mailbox_that_is_away_is_a_trouble_until_it_answers(house: House) -> None:
    now = utc_now()
    with context(house) as ctx:
        answering.answered(ctx, ports.MAIL_IN)
        away = Unavailable("imap.fernhill.example (IMAP) did not answer in time")
        answering.did_not(replace(ctx, clock=lambda: now + AN_HOUR), ports.MAIL_IN, away)
        shown = screen(house)

        assert "not: imap.fernhill.example (IMAP) did not answer in time" in shown["mail.in"]
        assert shown["troubles"].startswith("1 imap.fernhill.example (IMAP)")

        answering.answered(replace(ctx, clock=lambda: now + 2 * AN_HOUR), ports.MAIL_IN)
    assert screen(house)["troubles"] == "none"


@pytest.mark.parametrize(
    ("trouble", "after"),
    [(Unavailable("away"), answering.PATIENCE[ports.MAIL_OUT]), (SignedOut("closed"), 0 * AN_HOUR)],
)
def test_what_only_a_human_can_mend_is_told_at_once(
    house: House, trouble: Unavailable | SignedOut, after: timedelta
) -> None:
    now = utc_now()
    with context(house) as ctx:
        answering.did_not(replace(ctx, clock=lambda: now), ports.MAIL_OUT, trouble)
    with house.db() as db:
        (found,) = troubles.open_ones(db)

    assert found.tell_at == now + after


def test_what_providers_were_asked_today_is_shown(house: House) -> None:
    text = house.config.read_text().replace('kind = "ics"\npath = "calendars"', GOOGLE, 1)
    house.config.write_text(text)
    now = utc_now()
    bucket = spend(full(Quota(10_000, 1_000_000), now=now), 1_200, 1_200)
    with house.db() as db:
        budgets.keep_all(db, [("google.calendar", refused(bucket, None, now=now))])
        budgets.keep_all(db, [("google.calendar/ada@fernhill.example", bucket)])

    shown = screen(house)["calendar"]
    assert "1,200 calls today, 0.1% of a day's quota; 1 refused as too much, slowed to 5" in shown
    assert "nothing is asked for " in shown
    asked = json.loads(house.out("status", "--json"))["asked"]
    assert list(asked) == ["google.calendar"]
    assert asked["google.calendar"]["share_of_day"] == 0.0012


def test_the_first_of_many_troubles_are_shown(house: House) -> None:
    now = utc_now()
    with house.db() as db:
        for number in range(9):
            troubles.note(db, f"calendar/{number}", f"calendar {number} is closed", now=now)

    assert screen(house)["troubles"].endswith("and 4 more: --json")
    assert len(json.loads(house.out("status", "--json"))["troubles"]) == 9


def test_mail_that_is_held_says_so_until_the_operator_lets_it_out(house: House) -> None:
    house.out("go-live", "--yes")
    house.decide("letter/1", BOB, a_letter("letter/1"))
    with house.db() as db:
        facts.note(db, facts.SENDING_HELD, (utc_now() - 2 * AN_HOUR).isoformat())
    with context(house) as ctx:
        assert not deliver.run(ctx, 1)
        assert screen(house)["sending"].startswith("HELD for 2 h")

        house.out("go-live", "--yes")

        assert screen(house)["sending"].startswith("live for")
        assert deliver.run(ctx, 1)


def test_no_words_are_shown(filled: House) -> None:
    assert WORDS not in filled.out("status") + filled.out("status", "--json")
