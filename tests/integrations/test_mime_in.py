"""A mail's bytes as a value: what is read, what is mended, what is refused."""

import sys
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadence.mail import IncomingMail
from integrations.mail.fields import decoded
from integrations.mail.guard import Unreadable
from integrations.mail.html_lines import html_lines
from integrations.mail.mime_in import read_mail_bytes, read_sent_bytes

FIXTURES = Path(__file__).parent.parent / "fixtures" / "mail"
HEADERS = b"From: Bob <bob@fernhill.example>\r\nTo: c@fernhill.example\r\nMIME-Version: 1.0\r\n"


def fixture(name: str) -> IncomingMail:
    return read(FIXTURES.joinpath(f"{name}.eml").read_bytes())


def read(raw: bytes) -> IncomingMail:
    mail = read_mail_bytes(raw)
    assert isinstance(mail, IncomingMail)
    return mail


def a_text(body: bytes, charset: bytes = b"utf-8") -> bytes:
    return HEADERS + b"Content-Type: text/plain; charset=" + charset + b"\r\n\r\n" + body


def test_flowed_paragraphs_are_one_line_each_and_a_signature_stays_apart() -> None:
    mail = fixture("answers_inline_with_format_flowed")

    lines = mail.text.split("\n")
    assert "The café rollout is done and the new macros save everybody time." in lines
    assert "From here on it gets hard." in lines
    assert ">> (an older mark)" in lines
    assert "-- " in lines
    assert mail.format_flowed


def test_an_html_part_is_read_as_a_person_sees_it() -> None:
    mail = fixture("outlook_html_only_with_answers_in_blue")

    said = [line.text for line in mail.html]
    assert "The café rollout is done." in said
    assert "From: Cadence <cadence@fernhill.example>" in said
    assert "a hidden line" not in said


def test_lists_keep_their_numbers_and_pictures_of_emoji_their_meaning() -> None:
    mail = fixture("gmail_list_in_html")

    assert [line.text for line in mail.html[:2]] == ["1. launch 🎉", "2. hiring"]
    assert [line.mark for line in mail.html if line.text.endswith("wrote:")] == ["attribution"]
    assert [line.quoted for line in mail.html if line.text == "1. What is going well?"] == [1]


def test_attachments_are_names_and_attached_messages_stay_closed() -> None:
    mail = fixture("attachments_and_a_forwarded_message")

    assert mail.text.strip() == "See the plan."
    assert mail.attachments == ("Pläne.txt", "invite.ics")
    assert mail.calendar == ""
    assert "Carla" in mail.returned
    assert "star" not in mail.returned


def test_a_report_and_what_it_is_about_are_told_apart() -> None:
    mail = fixture("bounce_that_names_the_letter")

    assert mail.report_type == "delivery-status"
    assert "Status: 5.1.1" in mail.report
    assert "<prompt@fernhill.example>" in mail.returned


def test_a_calendars_answer_is_handed_on() -> None:
    assert "METHOD:REPLY" in fixture("invitation_declined").calendar


def test_subjects_are_decoded_and_dates_are_aware() -> None:
    mail = fixture("absence_that_quotes_the_letter")

    assert mail.header("Subject").startswith("Automatische Antwort: Wed 18 Nov")
    assert mail.header("Subject").endswith("talk about?")
    zone = timezone(timedelta(hours=1))
    assert mail.date == datetime(2026, 11, 17, 9, 0, 30, tzinfo=zone)
    assert "bis einschließlich 3. Januar" in mail.text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("japanese_in_iso_2022_jp", "1. 順調です。"),
        ("utf8_that_says_it_is_latin1", "Das Café läuft."),
    ],
)
def test_charsets_are_read_as_they_were_meant(name: str, text: str) -> None:
    assert fixture(name).text.strip() == text


@pytest.mark.parametrize(
    "charset",
    [b"utf-999", b"punycode", b"idna", b"zlib_codec", b"unicode_escape", b"utf-7", b'"utf-8\x00"'],
)
def test_no_codec_is_the_senders_choice(charset: bytes) -> None:
    mail = read(a_text("Größe +ADw- \\x3c".encode(), charset))

    assert mail.text == "Größe +ADw- \\x3c"


def test_an_unknown_charset_is_named_as_guessed() -> None:
    assert read(a_text(b"caf\xe9", b"x-unknown")).damaged == ("charset",)


def test_leftovers_of_quoted_printable_are_mended() -> None:
    broken = b"Das Caf=C3=A9 l=C3=A4uft gut, und der Umsatz liegt jetzt auch =\r\ngut=20\r\n"

    mail = read(a_text(broken))

    assert mail.text.startswith("Das Café läuft gut")
    assert mail.damaged == ("mended",)


def test_words_that_merely_look_broken_are_left_alone() -> None:
    text = "x=20 and château, NÃO"

    assert read(a_text(text.encode())).text == text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"),
        ("=?utf-8?q?Caf=C3?= =?utf-8?q?=A9?=", "Café"),
        ("Re: =?iso-8859-1?Q?Gr=FC=DFe?= today", "Re: Grüße today"),
        ("=?utf-8?b?5LiN?= x", "不 x"),
        ("=?utf-8?b?broken", "=?utf-8?b?broken"),
        ("plain", "plain"),
    ],
)
def test_encoded_words_are_joined_and_read(written: str, meant: str) -> None:
    assert decoded(written) == meant


def test_a_mail_of_ours_keeps_what_it_hides() -> None:
    raw = FIXTURES.joinpath("outlook_html_only_with_answers_in_blue.eml").read_bytes()

    sent = read_sent_bytes(raw)

    assert sent is not None
    assert "a hidden line" in [line.text for line in sent.html]


def nested(levels: int) -> bytes:
    heads = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (i, i)
        for i in range(levels)
    )
    return HEADERS + heads + b"Content-Type: text/plain\r\n\r\nhi\r\n"


def wide(parts: int) -> bytes:
    one = b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n"
    return (
        HEADERS + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + one * parts + b"--b--\r\n"
    )


def enclosed(levels: int) -> bytes:
    return HEADERS + b"Content-Type: message/rfc822\r\n\r\n" * levels + b"\r\nhi\r\n"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"x" * (10 << 20) + b"x", "size"),
        (b"Subject: " + b"a" * 200_000 + b"\r\n" + HEADERS + b"\r\nhi", "header block"),
        (b"Subject: " + b"a b c\r\n " * 4_000 + b"z\r\n" + HEADERS + b"\r\nhi", "long header"),
        (b"".join(b"X-%d: v\r\n" % i for i in range(900)) + HEADERS + b"\r\nhi", "many headers"),
        (nested(1_000), "deep nesting"),
        (wide(400), "many parts"),
        (wide(20_000), "many boundaries"),
    ],
)
def test_what_would_break_a_parser_is_refused_before_it(raw: bytes, reason: str) -> None:
    assert read_mail_bytes(raw) == Unreadable(reason)


HOSTILE = {
    "enclosed messages": enclosed(1_000),
    "a report of blank lines": HEADERS
    + b"Content-Type: message/delivery-status\r\n\r\n"
    + b"\n\n" * 500_000,
    "nested below the limit": nested(150),
    "near boundaries": HEADERS
    + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n"
    + b"--bX\r\n" * 7_000,
    "parameters": HEADERS
    + b"Content-Type: text/plain"
    + b"".join(b";\r\n a%d=v" % i for i in range(900))
    + b"\r\n\r\nhi",
    "addresses": b"Cc: " + b",\r\n ".join(b"u%d@x.y" % i for i in range(900)) + b"\r\n\r\nhi",
    "comments": b"From: " + b"(" * 8_000 + b" a@b\r\n\r\nhi",
    "encoded words": b"Subject: " + b"\r\n ".join([b"=?utf-8?q?a?="] * 900) + b"\r\n\r\nhi",
    "a punycode body": a_text(b"abc-" + b"9" * 200_000, b"punycode"),
    "no line feeds": b"Subject: a\rBcc: evil@x\rFrom: a@b\r\rhi",
    "null bytes": b"Subject: a\x00b\r\nFrom: a\x00@b.c\r\n\r\nhi\x00",
    "nothing": b"",
    "uuencode": HEADERS
    + b"Content-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 x\r\nM!!!\r\nend",
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_mails_cost_little_and_raise_nothing(raw: bytes) -> None:
    started = time.thread_time()

    mail = read_mail_bytes(raw)

    assert time.thread_time() - started < 3
    assert isinstance(mail, IncomingMail | Unreadable)


@given(st.binary(max_size=2_000))
def test_no_bytes_raise(raw: bytes) -> None:
    read_mail_bytes(raw)
    read_mail_bytes(HEADERS + raw)
    read_mail_bytes(HEADERS + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + raw)


@given(st.sampled_from(sorted(FIXTURES.glob("*.eml"))), st.data())
def test_no_mutation_of_a_mail_raises(path: Path, data: st.DataObject) -> None:
    raw = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at : at + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=6))

    assert isinstance(read_mail_bytes(bytes(raw)), IncomingMail | Unreadable)


PAGES = {
    "nested quotes": "<blockquote>",
    "nested boxes": "<div>",
    "unclosed tags": "<a@b ",
    "less-than signs": "<",
    "attributes": "<p style='a:b' class=x ",
    "tables": "<table><tr><td>",
    "quotes in tags": '<p "',
    "ampersands": "&",
    "comments": "<!--",
    "scripts": "<script>",
    "ends without beginnings": "</p></div>",
    "paragraphs": "<p>x",
    "words": "word ",
}


def steps(page: str) -> int:
    """How many lines of ours run to read a page: a cost no busy machine changes."""
    count = 0

    def trace(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += 1
        return trace

    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        html_lines(page)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize("piece", PAGES.values(), ids=PAGES.keys())
def test_twice_the_page_is_at_most_twice_the_work(piece: str) -> None:
    assert steps(piece * 4_000) <= 2.3 * steps(piece * 2_000) + 100


@given(st.text(alphabet="<>&;/ab \"'=!-", max_size=300))
def test_no_page_raises_and_no_word_of_text_is_lost(text: str) -> None:
    html_lines(text)

    assert html_lines(f"<p>before</p><!-- {text.replace('-', '')} --><p>after</p>")[-2].text
