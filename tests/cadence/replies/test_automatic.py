"""Machines' mail and other people's, told from the author's."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cadence.calendar_events import Response
from cadence.mail import IncomingMail
from cadence.people import PersonId
from cadence.replies.absences import returns_on
from cadence.replies.automatic import is_by, recognised
from cadence.replies.reading import Bounce, CalendarReply, Disposition
from cadence.replies.understanding import understand
from integrations.mail.mime_in import read_mail_bytes
from tests.cadence.replies.answering_bob import PROMPT, a_context, a_reply
from tests.cadence.replies.dialects import SUBJECT
from tests.cast import BOB

FIXTURES = Path(__file__).parents[2] / "fixtures" / "mail"
CONTEXT = a_context(PROMPT)


def fixture(name: str) -> IncomingMail:
    mail = read_mail_bytes(FIXTURES.joinpath(f"{name}.eml").read_bytes())
    assert isinstance(mail, IncomingMail)
    return mail


def taken_as(mail: IncomingMail) -> Disposition:
    found = recognised(mail, CONTEXT)
    return found.disposition if found else Disposition.REPLY


def test_a_bounce_names_whom_it_did_not_reach_and_whether_for_good() -> None:
    found = recognised(fixture("bounce_that_names_the_letter"), CONTEXT)

    assert found is not None
    assert found.disposition is Disposition.BOUNCE
    assert found.bounces == (
        Bounce("bob@fernhill.example", permanent=True, message_id="<prompt@fernhill.example>"),
        Bounce("cleo@fernhill.example", permanent=False, message_id="<prompt@fernhill.example>"),
    )


def test_a_bounce_without_a_report_is_read_in_its_words() -> None:
    words = "The following address failed:\n  <bob@fernhill.example>: 550 5.1.1 no such user"
    mail = a_reply(words, **{"return_path": "<>", "from": "postmaster@x.example"})
    mail = replace(mail, headers={**mail.headers, "subject": ("Undelivered Mail",)})

    found = recognised(mail, CONTEXT)

    assert found is not None
    assert [(b.recipient, b.permanent) for b in found.bounces] == [("bob@fernhill.example", True)]


def test_an_absence_says_when_somebody_is_back_and_nothing_it_quotes_counts() -> None:
    found = understand(fixture("absence_that_quotes_the_letter"), CONTEXT)

    assert found.disposition is Disposition.AUTO_REPLY
    assert found.returns_on == date(2027, 1, 4)
    assert found.goal_updates == ()


@pytest.mark.parametrize(
    ("locale", "words", "day"),
    [
        ("en", "I am out of the office until Monday, 30 November.", date(2026, 12, 1)),
        ("en", "I'm on leave 21 Dec – 4 Jan and will return on 5 January.", date(2027, 1, 5)),
        ("en", "I am on vacation from 21 December to 4 January.", date(2027, 1, 5)),
        ("en", "I will be back in the office on Monday.", date(2026, 11, 23)),
        ("en-US", "Back on 12/15/2026", date(2026, 12, 15)),
        ("de", "Ich bin vom 21.12.2026 bis 04.01.2027 nicht im Büro.", date(2027, 1, 5)),
        ("de", "Ich bin ab dem 21.12. im Urlaub und ab 4.1. wieder im Büro.", date(2027, 1, 4)),
        ("nl", "Ik ben afwezig t/m 3 januari en vanaf 4 januari weer bereikbaar", date(2027, 1, 4)),
        ("es", "Estaré fuera hasta el 7 de enero.", date(2027, 1, 8)),
        ("ja", "12月28日まで休暇をいただいております。", date(2026, 12, 29)),
        ("fr", "Je serai de retour le 5 janvier.", date(2027, 1, 5)),
        ("fr", "Absent du 21 décembre au 4 janvier", date(2027, 1, 5)),
        ("en", "I am away with limited access to mail.", None),
    ],
)
def test_the_day_of_return_is_found_as_people_write_it(
    locale: str, words: str, day: date | None
) -> None:
    context = replace(CONTEXT, author=replace(BOB, locale=locale))

    assert returns_on(words, context, date(2026, 11, 20)) == day


@pytest.mark.parametrize(
    "headers",
    [
        {"auto_submitted": "auto-replied (zimbra; vacation)"},
        {"auto_submitted": 'Auto-Replied; owner-email="bob@fernhill.example"'},
        {"x_autoreply": "yes"},
        {"x_autorespond": SUBJECT},
        {"x_ms_exchange_inbox_rules_loop": "bob@fernhill.example"},
        {"precedence": "auto_reply"},
        {"return_path": "<>"},
        {"subject": f"Automatic reply: {SUBJECT}"},
        {"subject": f"Out of Office: {SUBJECT}"},
        {"subject": f"Réponse automatique : {SUBJECT}"},
        {"subject": f"自動応答: {SUBJECT}"},
        {"subject": f"Abwesenheit: {SUBJECT}"},
    ],
)
def test_an_automatic_answer_is_known_by_any_of_its_signs(headers: dict[str, str]) -> None:
    assert taken_as(a_reply("G2 is at 90 ms.", **headers)) is Disposition.AUTO_REPLY


@pytest.mark.parametrize(
    "headers",
    [
        {"x_auto_response_suppress": "DR, RN, NRN, OOF, AutoReply"},
        {"precedence": "list", "list_id": "<leads.fernhill.example>"},
        {"precedence": "bulk"},
        {"auto_submitted": "no"},
        {"return_path": "<bob@fernhill.example>"},
        {"disposition_notification_to": "bob@fernhill.example"},
        {"subject": "Out of office next week?"},
        {"subject": "Absence: plan for December"},
        {"subject": "Automatic replies are broken"},
    ],
)
def test_a_persons_mail_with_misleading_headers_is_read(headers: dict[str, str]) -> None:
    assert taken_as(a_reply("Shipped it.", **headers)) is Disposition.REPLY


def test_a_persons_mail_full_of_machines_headers_is_read() -> None:
    found = understand(fixture("human_words_with_machine_headers"), CONTEXT)

    assert (found.disposition, found.text) == (Disposition.REPLY, "Shipped it.")


def test_a_read_receipt_is_no_words() -> None:
    assert taken_as(fixture("read_receipt")) is Disposition.READ_RECEIPT


def test_a_declined_invitation_names_the_meeting() -> None:
    found = recognised(fixture("invitation_declined"), CONTEXT)

    assert found is not None
    assert found.calendar == CalendarReply(
        "REPLY", "rebook-1@fernhill.example", 2, "bob@fernhill.example", Response.DECLINED
    )


def test_a_calendar_beside_a_persons_words_is_an_attachment() -> None:
    mail = replace(a_reply("My week is attached."), calendar="BEGIN:VCALENDAR\nMETHOD:PUBLISH\n")

    assert taken_as(mail) is Disposition.REPLY


@pytest.mark.parametrize(
    "sender",
    [
        "cleo@fernhill.example",
        "Bob Ruiz <bob@elsewhere.example>",
        '"bob@fernhill.example" <eve@elsewhere.example>',
        "bob@fernhill.example, cleo@fernhill.example",
        "",
    ],
)
def test_anybody_but_the_author_is_foreign(sender: str) -> None:
    mail = a_reply("G2 is at 90 ms.", **{"from": sender})

    assert taken_as(mail) is Disposition.FOREIGN
    assert understand(mail, CONTEXT).goal_updates == ()


@pytest.mark.parametrize(
    "sender",
    [
        "BOB@Fernhill.Example",
        '"Ruiz, Bob" <bob@fernhill.example>',
        "Bob <bob+lists@fernhill.example>",
        "bob.ruiz@fernhill.example",
    ],
)
def test_the_author_has_many_ways_to_write_their_address(sender: str) -> None:
    bob = replace(BOB, aliases=frozenset({PersonId("bob.ruiz@fernhill.example")}))

    assert is_by(a_reply("", **{"from": sender}), bob)


def test_an_alias_counts_with_the_author_in_sender_and_no_other_way_back() -> None:
    alias = {"from": "team-payments@fernhill.example", "sender": "bob@fernhill.example"}

    assert is_by(a_reply("", **alias, return_path="<bob@fernhill.example>"), BOB)
    assert not is_by(a_reply("", **alias, return_path="<eve@elsewhere.example>"), BOB)


def test_a_mail_of_our_own_is_a_loop() -> None:
    mail = a_reply("1. What is going well?", **{"from": "Cadence <cadence@fernhill.example>"})

    assert taken_as(mail) is Disposition.AUTO_REPLY
