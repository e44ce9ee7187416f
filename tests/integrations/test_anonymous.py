"""A mail told by strangers: nobody's name, address or id is left, and it is read as before."""

import re
from email import message_from_bytes

import pytest

from integrations.mail.anonymous import anonymous
from integrations.mail.disguise import Disguise
from integrations.mail.guard import Unreadable
from integrations.mail.mime_in import read_mail_bytes
from tests.conftest import ROOT

MAILS = ROOT / "tests" / "fixtures" / "mail"

HEAD = (
    "From: Priya Nair <priya.nair@corp.invalid-host.com>\r\n"
    "To: Cadence <cadence+k3m9x2q7@corp.invalid-host.com>\r\n"
    "Subject: Re: Wed 18 Nov with Ada\r\nMessage-ID: <CAF9x+12@mail.gmail.com>\r\n"
    "Received: from mx.corp.invalid-host.com (10.1.2.3)\r\n"
)


def plain(body: str, head: str = HEAD, charset: str = "utf-8") -> bytes:
    kind = f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    return (head + kind + body.replace("\n", "\r\n")).encode(charset)


def told(raw: bytes, *names: str) -> str:
    found = anonymous(raw, Disguise(names))
    assert isinstance(found, bytes)
    return found.decode("utf-8")


def test_names_addresses_hosts_ids_and_refs_are_replaced_the_same_each_time() -> None:
    said = told(
        plain(
            "Priya here. https://wiki.corp.invalid-host.com/x/1 or call +49 151 2345678\n"
            "> Ref 7K3Q-2MXF, priya.nair@corp.invalid-host.com\n"
        )
    )

    for real in (
        "priya",
        "nair",
        "invalid-host",
        "k3m9x2q7",
        "7k3q",
        "2345678",
        "10.1.2.3",
        "caf9",
    ):
        assert real not in said.lower()
    shown = re.search(r"From: (\w+) \w+ <(\S+)>", said)
    assert shown is not None
    assert f"{shown[1]} here." in said
    assert f", {shown[2]}\r\n" in said


def test_figures_days_marks_and_line_breaks_stay() -> None:
    body = "G2 240 ms, 1.200,50 € by 2026-11-20\n\n> 2. What is challenging?\n\nthe CDN\n-- \nx\n"

    assert told(plain(body)).endswith(body.replace("\n", "\r\n"))


def test_a_name_that_only_the_words_hold_is_told_apart() -> None:
    assert "Zelda" not in told(plain("Thanks to Tomasz for the demo"))
    assert "Tomasz" not in told(plain("Thanks to Tomasz for the demo, tomasz!"), "Tomasz")


def test_an_ordinary_word_is_a_name_only_where_it_is_capitalised() -> None:
    head = HEAD.replace("Priya Nair", "Will Power").replace("priya.nair", "will.power")
    said = told(plain("We will see. Thanks to Will", head))

    assert "We will see." in said
    assert "to Will" not in said


def test_a_charset_and_an_encoding_stay_what_they_were() -> None:
    raw = plain("Grüße, José", HEAD, "iso-8859-1")

    found = anonymous(raw, Disguise(["José"]))

    assert isinstance(found, bytes)
    assert "Grüße, ".encode("iso-8859-1") in found
    assert "José".encode("iso-8859-1") not in found


def test_files_are_emptied_and_lose_their_names() -> None:
    raw = (
        HEAD + 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'
        "Content-Type: text/plain\r\n\r\nSee the file.\r\n--b\r\n"
        'Content-Type: application/pdf; name="Salary Priya.pdf"\r\n\r\nsecret\r\n--b--\r\n'
    ).encode()

    said = told(raw)

    assert "secret" not in said
    assert "Salary" not in said
    assert 'name="attachment.pdf"' in said


def test_what_is_beyond_the_limits_is_not_read() -> None:
    assert isinstance(anonymous(b"A: b\n" * 600 + b"\nx", Disguise()), Unreadable)


@pytest.mark.parametrize("path", sorted(MAILS.glob("*.eml")), ids=lambda p: p.stem)
def test_every_mail_keeps_its_shape(path) -> None:  # type: ignore[no-untyped-def]
    raw = path.read_bytes()
    disguise = Disguise()

    found = anonymous(raw, disguise)

    assert isinstance(found, bytes)
    before, after = read_mail_bytes(raw), read_mail_bytes(found)
    assert not isinstance(before, Unreadable)
    assert not isinstance(after, Unreadable)
    assert [p.get_content_type() for p in message_from_bytes(found).walk()] == [
        p.get_content_type() for p in message_from_bytes(raw).walk()
    ]
    assert after.text == disguise.text(before.text)
    assert [(x.quoted, x.mark) for x in after.html] == [(x.quoted, x.mark) for x in before.html]
