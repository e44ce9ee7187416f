"""What leaves the house: well-formed, the same every time, with no header that is not ours."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cadence.mail import Attachment, Rendered
from integrations.mail import itip
from integrations.mail.itip import Booking, Participant
from integrations.mail.mime_out import Envelope, Unfit, cleaned, wrap

NOW = datetime(2026, 11, 11, 8, 0, tzinfo=UTC)
LETTER = Rendered(
    "Thu 12 Nov, 10:00 with Ada: what should you two talk about?",
    "1. What is going well?\n\n.\nFrom here\n-- \nAda sees your words – HR does not.\n",
    "<!DOCTYPE html><html><body><p>1. What is going well?</p></body></html>\n",
    "de",
)
ENVELOPE = Envelope(
    message_id="<abcdefghijklmnopqrstuvwxyz.v@fernhill.example>",
    date=NOW,
    sender="cadence@fernhill.example",
    sender_name="Cadence",
    recipient="bob@fernhill.example",
    recipient_name="Bob Ruiz",
    reply_to="cadence+token@fernhill.example",
    in_reply_to="<first@fernhill.example>",
    references=("<first@fernhill.example>", "<theirs@phone.example>"),
    stop="cadence+stop.token@fernhill.example",
)


def _parsed(letter: Rendered = LETTER, envelope: Envelope = ENVELOPE) -> EmailMessage:
    parsed = message_from_bytes(wrap(letter, envelope).raw, policy=policy.default)
    assert isinstance(parsed, EmailMessage)
    assert not parsed.defects
    return parsed


def test_a_mail_carries_what_threads_it_and_what_keeps_machines_from_answering() -> None:
    mail = _parsed()

    assert dict(mail.items()) | {"Content-Type": ""} == {
        "From": "Cadence <cadence@fernhill.example>",
        "To": "Bob Ruiz <bob@fernhill.example>",
        "Reply-To": "Cadence <cadence+token@fernhill.example>",
        "Subject": LETTER.subject,
        "Date": "Wed, 11 Nov 2026 08:00:00 +0000",
        "Message-ID": ENVELOPE.message_id,
        "In-Reply-To": "<first@fernhill.example>",
        "References": "<first@fernhill.example> <theirs@phone.example>",
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "AutoReply, RN, NRN",
        "List-Id": '"1:1 preparation" <one-on-one.fernhill.example>',
        "List-Unsubscribe": "<mailto:cadence+stop.token@fernhill.example?subject=stop>",
        "MIME-Version": "1.0",
        "Content-Type": "",
        "Content-Language": "de",
    }


def test_a_receipt_says_that_it_answers() -> None:
    assert _parsed(envelope=replace(ENVELOPE, answers=True))["Auto-Submitted"] == "auto-replied"


def test_both_bodies_arrive_as_they_were_written() -> None:
    mail = _parsed()

    text, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert html is not None
    assert text.get_content().replace("\r\n", "\n") == LETTER.text
    assert html.get_content().replace("\r\n", "\n") == LETTER.html


@given(text=st.text(st.characters(exclude_characters="\r\0", exclude_categories=("Cs",))))
@example("a" * 3000)
@example(".\n..\nFrom x\n \n\t\n--=_\n=\n")
@example("ä" * 200 + " \n")
def test_any_body_arrives_as_it_was_written(text: str) -> None:
    body = _parsed(replace(LETTER, text=text)).get_body(("plain",))

    assert body is not None
    arrived = body.get_content().replace("\r\n", "\n")
    assert arrived.rstrip("\n") == text.rstrip("\n")


def test_the_same_letter_is_the_same_bytes() -> None:
    assert wrap(LETTER, ENVELOPE).raw == wrap(LETTER, ENVELOPE).raw


def test_lines_are_seven_bit_end_in_crlf_and_are_short() -> None:
    raw = wrap(replace(LETTER, subject="Ä" * 300), ENVELOPE).raw

    assert raw.isascii()
    assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 78


def test_names_and_subjects_of_any_script_arrive() -> None:
    named = replace(ENVELOPE, recipient_name="Zoë “Zo” O'Brien, مرحبا")
    mail = _parsed(replace(LETTER, subject="Do., 12. Nov. – Worüber? مرحبا"), named)

    assert mail["Subject"] == "Do., 12. Nov. – Worüber? مرحبا"
    assert mail["To"].addresses[0].display_name == "Zoë “Zo” O'Brien, مرحبا"


HOSTILE = st.lists(
    st.one_of(
        st.sampled_from(["\r", "\n", "\r\n", "\0", "\x0b", "\x85", "\u2028", "\u202e", "\x1b"]),
        st.sampled_from(["=?utf-8?q?=0d=0aBcc:_evil=40x?=", "Bcc: evil@x", "<evil@x>", ",", ";"]),
        st.sampled_from(['"', "\\", "(", ")", "<", ">", ":", "@", " "]),
        st.characters(),
    ),
    max_size=80,
).map("".join)


@given(name=HOSTILE, subject=HOSTILE)
@example("=?utf-8?q?=0d=0aBcc:_evil=40x?=", "=?utf-8?q?=0d=0aBcc:_evil=40x?=")
@example('x" <evil@x>, "y', "a\r\n\r\nbody")
@example("=\u200d?utf-8?q?=0d=0aBcc:_evil=40x?=", "=\x00?utf-8?q?=0aBcc:_x?=")
def test_no_name_and_no_subject_adds_a_header_or_an_address(name: str, subject: str) -> None:
    envelope = replace(ENVELOPE, recipient_name=name, sender_name=name, list_name=name)
    mail = _parsed(replace(LETTER, subject=subject), envelope)

    assert mail.keys() == _parsed().keys()
    assert not any(sign in value for value in mail.values() for sign in "\r\n\0")
    assert [a.addr_spec for a in mail["To"].addresses] == ["bob@fernhill.example"]
    assert [a.addr_spec for a in mail["From"].addresses] == ["cadence@fernhill.example"]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "bob",
        "bob@",
        "b ob@x.example",
        "a@x.example\r\nBcc: b@x",
        "a@x,b@y",
        "<a@x>",
        "ä@x",
        "a..b@x",
    ],
)
def test_what_is_no_address_is_not_written_to(address: str) -> None:
    with pytest.raises(Unfit):
        wrap(LETTER, replace(ENVELOPE, recipient=address))


def test_a_strangers_message_id_that_is_unfit_is_left_out() -> None:
    strange = ("<no-at-sign>", "<a b@x>", "<a@x>\r\nBcc: b@x", "<ok@x.example>")
    mail = _parsed(envelope=replace(ENVELOPE, in_reply_to=strange[2], references=strange))

    assert mail["In-Reply-To"] is None
    assert mail["References"] == "<no-at-sign> <ok@x.example>"


def test_a_long_thread_keeps_its_first_and_its_last_references() -> None:
    many = tuple(f"<{number}@x.example>" for number in range(60))
    mail = _parsed(envelope=replace(ENVELOPE, references=many))

    assert mail["References"].split() == [many[0], *many[-19:]]


def test_what_stands_in_a_header_is_one_plain_line() -> None:
    assert cleaned("  a\r\n\tb\0\u202e c =?x ", 20) == "a b c = ?x"
    assert cleaned("x" * 30, 10) == "x" * 9 + "…"
    assert cleaned("می\u200cخواهم", 20) == "می\u200cخواهم"


def _booking() -> Booking:
    return Booking(
        uid="rebooked@fernhill.example",
        sequence=1,
        start=NOW + timedelta(days=2),
        end=NOW + timedelta(days=2, minutes=30),
        stamp=NOW,
        summary="Ada / Bob\r\nATTENDEE:mailto:evil@x",
        organizer=Participant("Cadence", "cadence@fernhill.example"),
        attendees=(
            Participant('Ada "A" Ek', "ada@fernhill.example"),
            Participant("Bob;X=1:Ruiz", "bob@fernhill.example"),
        ),
    )


@pytest.mark.parametrize("method", [Attachment.REQUEST, Attachment.CANCEL])
def test_an_invitation_travels_as_a_third_part(method: Attachment) -> None:
    made = (itip.request if method is Attachment.REQUEST else itip.cancel)(_booking())
    mail = message_from_bytes(wrap(LETTER, ENVELOPE, made).raw, policy=policy.default)
    parts = list(mail.iter_parts())

    assert [p.get_content_type() for p in parts] == ["text/plain", "text/html", "text/calendar"]
    assert parts[2].get_content_type() == "text/calendar"
    assert parts[2]["Content-Type"].params["method"] == method.value
    calendar = parts[2].get_content().replace("\r\n ", "").split("\r\n")
    assert f"METHOD:{method.value}" in calendar
    assert "UID:rebooked@fernhill.example" in calendar
    assert "SEQUENCE:1" in calendar
    assert "DTSTART:20261113T080000Z" in calendar
    assert "ORGANIZER;CN=Cadence:mailto:cadence@fernhill.example" in calendar
    assert sum(line.startswith("ATTENDEE") for line in calendar) == 2
    assert not any("evil" in line for line in calendar if not line.startswith("SUMMARY"))


def test_an_invitation_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(Unfit):
        itip.request(replace(_booking(), end=NOW))
