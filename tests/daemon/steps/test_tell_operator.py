"""The operator is told what the daemon cannot mend: once a trouble, and not too often."""

import email
from dataclasses import replace
from datetime import datetime, timedelta
from email.policy import default
from zoneinfo import ZoneInfo

import pytest

from cadence.people import PersonId
from cadence.policies import Mode
from daemon.records import ports, troubles
from daemon.steps import answering, tell_operator
from integrations.errors import ProviderError, Refused, SignedOut, Unavailable, Unknown
from tests.daemon.house import House

OPERATOR = PersonId("ops@fernhill.example")
SHUNTED = "mail 7 could not be read; its bytes are kept: cadenced replay 7"
AWAY = Unavailable("imap.fernhill.example (IMAP) did not answer in time")
SIGNED_OUT = SignedOut("imap.fernhill.example (IMAP) refuses the user or the password")


@pytest.fixture
def office(house: House) -> House:
    """A house with an operator, at 7 in the morning."""
    settings = replace(house.ctx.settings, operator=OPERATOR)
    house.ctx = replace(house.ctx, settings=settings)
    zone = ZoneInfo(settings.timezone)
    house.clock.now = datetime(2026, 11, 26, 7, 0, tzinfo=zone).astimezone(ZoneInfo("UTC"))
    return house


def note(office: House, key: str, what: str = SHUNTED) -> None:
    with office.ctx.engine.begin() as db:
        troubles.note(db, key, what, now=office.clock())


def told(office: House, **later: float) -> list[str]:
    """What the operator gets when some time has gone by; the text of each mail."""
    office.clock.advance(**later)
    before = len(office.postman.posted)
    tell_operator.run(office.ctx)
    new = office.postman.posted[before:]
    assert {mail.recipient for mail in new} <= {OPERATOR}
    parsed = [email.message_from_bytes(mail.raw, policy=default) for mail in new]
    return [str(one.get_body(("plain",)).get_content()) for one in parsed]  # type: ignore[union-attr]


def test_what_can_wait_is_told_in_the_morning_all_at_once(office: House) -> None:
    note(office, "inbox/7")
    note(office, "calendar/bob@fernhill.example", "bob@fernhill.example: it is closed")

    assert told(office, minutes=1) == []
    (news,) = told(office, hours=2)

    assert SHUNTED in news
    assert "cadenced replay" in news
    assert "bob@fernhill.example: it is closed" in news
    assert told(office, days=1) == []


def test_a_trouble_that_goes_on_is_told_once_and_a_new_one_the_next_morning(office: House) -> None:
    note(office, "inbox/7")
    assert len(told(office, hours=3)) == 1

    note(office, "inbox/7")
    note(office, "inbox/8", "mail 8 could not be read")

    assert told(office, hours=8) == []
    (news,) = told(office, hours=16)
    assert "mail 8" in news
    assert "mail 7" not in news


def test_a_mailbox_that_refuses_the_password_is_told_at_once(office: House) -> None:
    answering.did_not(office.ctx, ports.MAIL_IN, SIGNED_OUT)

    (news,) = told(office, minutes=1)

    assert str(SIGNED_OUT) in news
    assert "cadenced doctor says what mends it" in news


def test_a_mailbox_that_is_away_gets_a_while_to_come_back(office: House) -> None:
    answering.did_not(office.ctx, ports.MAIL_IN, AWAY)
    assert told(office, minutes=10) == []
    answering.answered(office.ctx, ports.MAIL_IN)
    answering.did_not(office.ctx, ports.MAIL_IN, AWAY)
    assert told(office, minutes=10) == []

    answering.did_not(office.ctx, ports.MAIL_IN, AWAY)

    assert len(told(office, minutes=5)) == 1


def test_what_comes_and_goes_is_told_once_a_day(office: House) -> None:
    for _ in range(20):
        answering.did_not(office.ctx, ports.MAIL_IN, SIGNED_OUT)
        told(office, minutes=30)
        answering.answered(office.ctx, ports.MAIL_IN)
        office.clock.advance(minutes=30)
    assert len(office.postman.posted) == 1

    answering.did_not(office.ctx, ports.MAIL_IN, SIGNED_OUT)
    assert len(told(office, hours=5)) == 1


def test_however_much_goes_wrong_there_is_one_mail_an_hour(office: House) -> None:
    for minute in range(120):
        with office.ctx.engine.begin() as db:
            now = office.clock()
            troubles.note(db, f"kind{minute}", "it broke", now=now, tell_at=now)
        told(office, minutes=1)

    assert len(office.postman.posted) == 2


@pytest.mark.parametrize("trouble", [Unavailable("busy"), SignedOut("closed"), Refused("no")])
def test_where_mail_does_not_go_out_it_is_told_as_soon_as_it_does(
    office: House, trouble: ProviderError
) -> None:
    answering.did_not(office.ctx, ports.MAIL_OUT, SignedOut("the password is refused"))
    office.postman.faults = [trouble]

    assert told(office, minutes=1) == []
    assert len(told(office, minutes=1)) == 1


def test_a_mail_that_may_have_gone_is_not_repeated(office: House) -> None:
    answering.did_not(office.ctx, ports.MAIL_IN, SIGNED_OUT)
    office.postman.faults = [Unknown("after the final dot")]

    assert len(told(office, minutes=1)) == 1
    assert told(office, hours=2) == []


def test_after_a_crash_the_same_news_has_the_same_name(office: House) -> None:
    answering.did_not(office.ctx, ports.MAIL_IN, SIGNED_OUT)
    with office.ctx.engine.begin() as db:
        news = troubles.open_ones(db)
    told(office, minutes=1)
    with office.ctx.engine.begin() as db:
        troubles.note_told(db, news, now=office.clock() - timedelta(days=2))

    told(office, minutes=1)

    assert len({mail.message_id for mail in office.postman.posted}) == 1


@pytest.mark.parametrize("nobody", ["off", "no operator"])
def test_nothing_is_sent_where_nothing_may_be_or_nobody_is_named(
    office: House, nobody: str
) -> None:
    if nobody == "off":
        office.ctx = replace(office.ctx, reach=replace(office.ctx.reach, mode=Mode.OFF))
    else:
        settings = replace(office.ctx.settings, operator=None)
        office.ctx = replace(office.ctx, settings=settings)
    answering.did_not(office.ctx, ports.MAIL_IN, SIGNED_OUT)

    assert told(office, hours=12) == []


def test_what_is_tried_again_and_goes_well_is_over(office: House) -> None:
    note(office, "decision/agenda_prompt/m1", "KeyError while deciding")
    note(office, "inbox/7")

    told(office, hours=1)

    with office.ctx.engine.begin() as db:
        assert [one.key for one in troubles.open_ones(db)] == ["inbox/7"]


def test_a_sentence_cannot_write_headers_or_markup(office: House) -> None:
    note(office, "inbox/7", "broken\r\nBcc: eve@else.example\r\n\r\n<script>x</script>")
    told(office, hours=3)

    (mail,) = office.postman.posted
    parsed = email.message_from_bytes(mail.raw, policy=default)
    assert parsed["Bcc"] is None
    html = parsed.get_body(("html",))
    assert html is not None
    assert "<script>" not in html.get_content()
