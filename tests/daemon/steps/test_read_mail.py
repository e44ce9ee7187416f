"""From a mail in the postbox to records and a receipt, across crashes and repeats."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime

import pytest
from sqlalchemy import func, select

from cadence.decisions import Decision, Send
from cadence.goals import Goal, GoalId
from cadence.letters import Codes, Named, QuestionLine, When
from cadence.people import Person
from cadence.replies.reading import Bounce
from cadence.rules.agenda_prompt import AgendaPrompt
from daemon import crashing
from daemon.perform import Desk, perform
from daemon.records import goals, inbox, leases, meetings, people, troubles, undeliverable
from daemon.records.tables import kept
from daemon.records.tables.posting import inbox as inbox_table
from daemon.records.tables.posting import parcels
from daemon.steps import collect_mail, deliver, read_mail
from integrations.mail.mime_in import read_mail_bytes
from tests.cast import ADA, BOB, CLEO, NOW, a_meeting
from tests.daemon.house import ADDRESS, House

MEETING = a_meeting(days=1)
KEY = f"agenda_prompt/{MEETING.key}/x"
AUDIT = Goal(GoalId("audit"), BOB.id, "Finish the audit", start=0, target=100, current=40, unit="%")


def named(person: Person) -> Named:
    return Named(person.first_name, person.name, person.id)


def prompt_bob(house: House) -> None:
    """Bob has an agenda prompt with one goal in it."""
    letter = AgendaPrompt(
        to=named(BOB),
        zone=BOB.timezone,
        thread=KEY,
        meeting=When(MEETING.starts_at, MEETING.ends_at, MEETING.zone),
        other=named(ADA),
        questions=(
            QuestionLine(1, "going_well", "What is going well?"),
            QuestionLine(2, "need", "What do you need from Ada?"),
        ),
        codes=Codes(goals=(("G1", AUDIT.id),)),
        digest_at=NOW + timedelta(hours=6),
    )
    send = Send(BOB.id, letter, KEY, NOW, NOW + timedelta(days=1), meeting=MEETING.key)
    with house.ctx.engine.begin() as db:
        meetings.keep(db, MEETING)
        goals.keep(db, None, None, AUDIT)
        desk = Desk(house.ctx.stationery, house.ctx.franking)
        made = perform(db, Decision(KEY, "a 1:1", (send,)), BOB.id, desk, now=NOW)
    assert made
    deliver.run(house.ctx, made[0])


def a_reply(house: House, text: str, *, by: Person = BOB, **headers: str) -> bytes:
    """An answer to the last mail that was posted."""
    asked = read_mail_bytes(house.postman.posted[-1].raw)
    mail = EmailMessage()
    mail["From"] = f"{by.name} <{by.id}>"
    mail["To"] = asked.header("reply-to")  # type: ignore[union-attr]
    mail["Subject"] = "Re: the agenda"
    mail["Date"] = format_datetime(house.clock.now)
    mail["Message-ID"] = f"<{abs(hash(text)) % 10**9}@fernhill.example>"
    mail["In-Reply-To"] = house.postman.posted[-1].message_id
    for name, value in headers.items():
        del mail[name.replace("_", "-")]
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail.as_bytes()


def arrive(house: House, raw: bytes) -> None:
    """The mail comes in, is read, and what it leads to is posted."""
    house.postbox.put(raw)
    collect_mail.run(house.ctx)
    with house.ctx.engine.begin() as db:
        unread = inbox.unread(db)
    for mail in unread:
        for parcel in read_mail.run(house.ctx, mail):
            deliver.run(house.ctx, parcel)


def count(house: House, table: object) -> int:
    with house.ctx.engine.begin() as db:
        return int(db.execute(select(func.count()).select_from(table)).scalar_one())  # type: ignore[arg-type]


def states(house: House) -> list[str]:
    with house.ctx.engine.begin() as db:
        return list(db.scalars(select(inbox_table.c.state).order_by(inbox_table.c.id)))


def letters(house: House) -> list[str]:
    with house.ctx.engine.begin() as db:
        return list(db.scalars(select(parcels.c.letter).order_by(parcels.c.id)))


def progress(house: House) -> float | None:
    with house.ctx.engine.begin() as db:
        (state,) = goals.states_of(db, [BOB.id])
    return state.value


def test_a_reply_becomes_records_and_one_receipt_to_its_author(house: House) -> None:
    prompt_bob(house)

    arrive(house, a_reply(house, "G1 70%\n"))

    assert progress(house) == 70
    assert states(house) == [inbox.READ]
    assert letters(house) == ["agenda_prompt", "receipt"]
    receipt = house.postman.posted[-1]
    assert receipt.recipient == BOB.id
    shown = read_mail_bytes(receipt.raw)
    assert "40% -> 70%" in shown.text  # type: ignore[union-attr]


def test_the_prompt_counts_as_answered(house: House) -> None:
    prompt_bob(house)
    arrive(house, a_reply(house, "All fine.\n"))

    with house.ctx.engine.begin() as db:
        answered = db.scalars(select(parcels.c.answered_at).order_by(parcels.c.id)).first()
    assert answered == house.clock.now


def test_a_mail_is_stored_before_it_is_done_and_a_crash_between_doubles_nothing(
    house: House,
) -> None:
    prompt_bob(house)
    house.postbox.put(a_reply(house, "G1 70%\n"))
    keeps_giving = dict(house.postbox.waiting)

    collect_mail.run(house.ctx)
    house.postbox.waiting |= keeps_giving
    collect_mail.run(house.ctx)

    assert states(house) == [inbox.STORED]
    assert house.postbox.waiting == {}


def test_the_same_mail_by_two_ways_is_one_reading(house: House) -> None:
    prompt_bob(house)
    raw = a_reply(house, "G1 70%\n")

    arrive(house, raw)
    arrive(house, b"Received: from mx by mx2; Wed, 11 Nov 2026 09:00:00 +0100\r\n" + raw)

    assert states(house) == [inbox.READ]
    assert count(house, kept.goal_updates) == 1
    assert letters(house) == ["agenda_prompt", "receipt"]


def test_a_second_mail_with_other_words_is_a_second_reply(house: House) -> None:
    prompt_bob(house)
    first, second = a_reply(house, "G1 60%\n"), a_reply(house, "G1 70%\n")

    arrive(house, first)
    house.clock.advance(minutes=1)
    arrive(house, second)

    assert progress(house) == 70
    assert states(house) == [inbox.READ, inbox.READ]


def test_a_crash_after_the_records_doubles_nothing(house: House) -> None:
    prompt_bob(house)
    arrive(house, a_reply(house, "G1 70%\n"))

    assert read_mail.run(house.ctx, 1) == []
    assert count(house, kept.goal_updates) == 1
    assert letters(house) == ["agenda_prompt", "receipt"]


class Killed(BaseException):
    """The process is gone."""


def kill_once_before(nth: int, house: House) -> Callable[[], None]:
    """The process dies at the n-th moment something is about to be committed."""
    from sqlalchemy import event

    seen = [0]

    def die(_connection: object) -> None:
        seen[0] += 1
        if seen[0] == nth:
            raise Killed

    event.listen(house.ctx.engine, "commit", die)
    return lambda: event.remove(house.ctx.engine, "commit", die)


@pytest.mark.parametrize("nth", range(1, 6))
def test_killed_before_any_commit_nothing_is_lost_and_nothing_doubled(
    house: House, nth: int
) -> None:
    prompt_bob(house)
    house.postbox.put(a_reply(house, "G1 70%\nWe should talk about hiring.\n"))
    heal = kill_once_before(nth, house)

    killed = False
    for _ in range(3):
        try:
            collect_mail.run(house.ctx)
            with house.ctx.engine.begin() as db:
                unread = inbox.unread(db)
            for mail in unread:
                read_mail.run(house.ctx, mail)
        except Killed:
            killed = True
            heal()

    assert killed
    assert states(house) == [inbox.READ]
    assert count(house, kept.goal_updates) == 1
    assert letters(house) == ["agenda_prompt", "receipt"]


def test_a_mail_that_breaks_the_reader_is_put_aside_after_three_attempts_with_its_bytes(
    house: House,
) -> None:
    prompt_bob(house)
    raw = a_reply(house, "G1 70%\n")
    # A reader without keys breaks on every mail that names a letter.
    broken = replace(house.ctx, franking=replace(house.ctx.franking, keys=None))  # type: ignore[arg-type]
    house.postbox.put(raw)
    collect_mail.run(house.ctx)

    for _ in range(5):
        assert read_mail.run(broken, 1) == []

    assert states(house) == [inbox.SHUNTED]
    with house.ctx.engine.begin() as db:
        row = inbox.row_of(db, 1)
        assert row is not None
        assert (row.raw, row.attempts) == (raw, inbox.ATTEMPTS)
        assert [trouble.key for trouble in troubles.open_ones(db)] == ["inbox/1"]


def who_died(house: House, times: int) -> None:
    with house.ctx.engine.begin() as db:
        for number in range(times):
            assert inbox.attempt(db, 1, f"one who died {number}", now=NOW) is not None


def test_a_mail_that_ends_whoever_reads_it_is_put_aside_and_told(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    prompt_bob(house)
    house.postbox.put(a_reply(house, "G1 70%\n"))
    collect_mail.run(house.ctx)
    who_died(house, 2)
    monkeypatch.setenv(crashing.AT, "trial.reading")

    assert read_mail.run(house.ctx, 1) == []
    assert states(house) == [inbox.SHUNTED]
    with house.ctx.engine.begin() as db:
        assert [trouble.key for trouble in troubles.open_ones(db)] == ["inbox/1"]


def test_a_mail_is_not_blamed_for_deaths_of_other_causes(house: House) -> None:
    prompt_bob(house)
    house.postbox.put(a_reply(house, "G1 70%\n"))
    collect_mail.run(house.ctx)
    who_died(house, 4)

    read_mail.run(house.ctx, 1)

    assert states(house) == [inbox.READ]
    assert progress(house) == 70


def test_a_mail_that_a_living_worker_reads_is_left_to_it(house: House) -> None:
    prompt_bob(house)
    house.postbox.put(a_reply(house, "G1 70%\n"))
    collect_mail.run(house.ctx)
    with house.ctx.engine.begin() as db:
        leases.renew(db, "another", now=NOW)
        inbox.attempt(db, 1, "another", now=NOW)

    for _ in range(4):
        read_mail.run(house.ctx, 1)
    assert states(house) == [inbox.STORED]

    house.clock.advance(minutes=2)
    read_mail.run(house.ctx, 1)
    assert states(house) == [inbox.READ]


def test_what_was_put_aside_can_be_read_again(house: House) -> None:
    prompt_bob(house)
    house.postbox.put(a_reply(house, "G1 70%\n"))
    collect_mail.run(house.ctx)
    with house.ctx.engine.begin() as db:
        inbox.shunt(db, 1, "a bug")

    read_mail.replay(house.ctx, 1)

    assert states(house) == [inbox.READ]
    assert progress(house) == 70


def test_reading_again_takes_back_what_the_earlier_reading_recorded(house: House) -> None:
    prompt_bob(house)
    arrive(house, a_reply(house, "G1 70%\n"))

    assert len(read_mail.replay(house.ctx, 1)) == 1

    with house.ctx.engine.begin() as db:
        undone = list(db.scalars(select(kept.goal_updates.c.undone_at).order_by("id")))
    assert [one is None for one in undone] == [False, True]
    assert progress(house) == 70


def test_a_line_is_undone_in_the_thread(house: House) -> None:
    prompt_bob(house)
    arrive(house, a_reply(house, "G1 70%\n"))
    house.clock.advance(minutes=1)

    arrive(house, a_reply(house, "undo G1\n"))

    assert progress(house) == 40


def unvouched(house: House) -> House:
    return replace(house, ctx=replace(house.ctx, trust_internal=False))


def test_a_mail_nobody_vouches_for_counts_after_a_yes(house: House) -> None:
    house = unvouched(house)
    prompt_bob(house)

    arrive(house, a_reply(house, "G1 70%\n"))

    assert progress(house) == 40
    assert states(house) == [inbox.WAITING]
    assert house.postman.posted[-1].recipient == BOB.id

    house.clock.advance(minutes=1)
    arrive(house, a_reply(house, "yes\n"))

    assert progress(house) == 70
    assert states(house)[0] == inbox.READ


def test_a_forwarded_prompt_writes_nothing_and_its_answerer_is_told_once_a_day(
    house: House,
) -> None:
    prompt_bob(house)
    first = a_reply(house, "G1 70%\n", by=CLEO)
    second = a_reply(house, "G1 75%\n", by=CLEO)

    arrive(house, first)
    arrive(house, second)

    assert progress(house) == 40
    assert states(house) == [inbox.REFUSED, inbox.REFUSED]
    assert letters(house) == ["agenda_prompt", "not_taken"]
    assert house.postman.posted[-1].recipient == CLEO.id


def test_a_stranger_hears_nothing(house: House) -> None:
    prompt_bob(house)
    eve = Person(BOB.id, "Eve")

    arrive(house, a_reply(house, "G1 70%\n", by=eve, From="Eve <eve@evil.example>"))

    assert progress(house) == 40
    assert letters(house) == ["agenda_prompt"]


def test_unreadable_bytes_are_kept_and_told(house: House) -> None:
    house.postbox.put(b"\x00" * 50 + b"X" * 200_000)
    collect_mail.run(house.ctx)

    read_mail.run(house.ctx, 1)

    assert states(house)[0] in (inbox.SHUNTED, inbox.IGNORED)
    with house.ctx.engine.begin() as db:
        row = inbox.row_of(db, 1)
    assert row is not None
    assert row.raw


def test_a_fresh_mail_gets_a_thread_of_its_own_that_can_be_answered(house: House) -> None:
    prompt_bob(house)
    fresh = EmailMessage()
    fresh["From"], fresh["To"], fresh["Subject"] = BOB.id, ADDRESS, "for Ada"
    fresh["Message-ID"] = "<fresh@fernhill.example>"
    fresh.set_content("For my next 1:1: the office move\n")

    arrive(house, fresh.as_bytes())
    house.clock.advance(minutes=1)
    shown = read_mail_bytes(house.postman.posted[-1].raw)
    arrive(house, a_reply(house, "undo\n"))

    assert shown.header("in-reply-to") == "<fresh@fernhill.example>"  # type: ignore[union-attr]
    with house.ctx.engine.begin() as db:
        (row,) = db.execute(select(kept.answers))
    assert (row.manager, row.text) == (ADA.id, "the office move")
    assert row.undone_at is not None


def test_only_a_bounce_that_names_a_mail_of_ours_silences_somebody(house: House) -> None:
    prompt_bob(house)
    ours = house.postman.posted[-1].message_id
    said = [
        Bounce(BOB.id, permanent=True, message_id="<guessed@x>"),
        Bounce(BOB.id, permanent=False, message_id=ours),
        Bounce(BOB.id, permanent=True, message_id=ours),
    ]

    known = []
    for bounce in said:
        with house.ctx.engine.begin() as db:
            read_mail._note_bounce(db, bounce, now=NOW)
            known.append(undeliverable.is_undeliverable(db, BOB.id))

    assert known == [False, False, True]


def test_the_key_of_a_decision_names_its_mail() -> None:
    assert inbox.id_of(inbox.decision_key(7, 2)) == 7
    assert inbox.id_of("agenda_prompt/m/x") is None


def test_an_out_of_office_answer_is_leave_and_nobody_answers_it(house: House) -> None:
    prompt_bob(house)
    away = a_reply(
        house,
        "I am out of office until 16 November 2026.\n> G1 90%\n",
        Auto_Submitted="auto-replied",
        Subject="Automatic reply: the agenda",
    )

    arrive(house, away)

    assert letters(house) == ["agenda_prompt"]
    assert progress(house) == 40
    with house.ctx.engine.begin() as db:
        (leave,) = people.leave_of(db, BOB.id)
        answered = db.scalars(select(parcels.c.answered_at)).all()
    assert leave.first == NOW.date()
    assert leave.source == "auto_reply"
    assert answered == [None]


def test_a_bounce_from_the_far_mail_server_is_told_to_the_operator(house: House) -> None:
    prompt_bob(house)
    ours = house.postman.posted[-1].message_id
    report = f"""\
From: MAILER-DAEMON@mx.fernhill.example
To: cadence@fernhill.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <bounce@mx.fernhill.example>
Auto-Submitted: auto-replied
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.fernhill.example

Final-Recipient: rfc822; {BOB.id}
Action: failed
Status: 5.1.1

--b
Content-Type: message/rfc822

Message-ID: {ours}
Subject: the agenda

gone
--b--
"""
    arrive(house, report.encode())

    assert letters(house) == ["agenda_prompt"]
    with house.ctx.engine.begin() as db:
        assert undeliverable.is_undeliverable(db, BOB.id)


def test_our_own_mail_that_comes_back_to_us_starts_nothing(house: House) -> None:
    prompt_bob(house)

    arrive(house, house.postman.posted[-1].raw)

    assert letters(house) == ["agenda_prompt"]
    assert states(house) == [inbox.IGNORED]
