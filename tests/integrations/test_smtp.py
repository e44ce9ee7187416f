"""What is made of each answer an SMTP server may give."""

from collections.abc import Iterator

import pytest

from cadence.mail import OutgoingMail
from integrations.errors import ProviderError, Refused, SignedOut, Unavailable, Unknown
from integrations.mail.server import MailServer
from integrations.mail.smtp import DOT_TIMEOUT, SmtpPostman, connect_out
from tests.servers.scripted_http import Given, Scripted
from tests.servers.scripted_smtp import HANG_UP, Script, ScriptedSmtp

MAIL = OutgoingMail(
    "<k7+1=a@cadence.example>",
    "cadence@fernhill.example",
    "bob@fernhill.example",
    b"Subject: hello\r\n\r\n.hidden dot\nlone line feed\r\n",
)


class MailboxWith:
    """A mailbox that holds one mail."""

    def __init__(self, message_id: str) -> None:
        self._message_id = message_id

    def find(self, message_id: str) -> bool:
        return message_id == self._message_id

    def close(self) -> None:
        return


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def server(script: Script) -> Iterator[ScriptedSmtp]:
    server = ScriptedSmtp(script)
    yield server
    server.stop()


@pytest.fixture
def postman(server: ScriptedSmtp) -> Iterator[SmtpPostman]:
    postman = SmtpPostman(MailServer("127.0.0.1", server.port, "none", timeout=5))
    yield postman
    postman.close()


def test_what_the_server_calls_the_mail_comes_back(postman: SmtpPostman, script: Script) -> None:
    assert postman.post(MAIL) == "2.0.0 Ok: queued as 4F"


def test_lines_end_properly_and_leading_dots_are_doubled(
    postman: SmtpPostman, script: Script
) -> None:
    postman.post(MAIL)

    assert script.taken == [b"Subject: hello\r\n\r\n..hidden dot\r\nlone line feed\r\n"]


def test_a_delivery_report_is_asked_for_by_our_own_id(postman: SmtpPostman, script: Script) -> None:
    postman.post(MAIL)

    assert script.commands[1:3] == [
        "mail FROM:<cadence@fernhill.example> RET=HDRS ENVID=k7+2B1+3Da@cadence.example",
        "rcpt TO:<bob@fernhill.example> NOTIFY=FAILURE ORCPT=rfc822;bob@fernhill.example",
    ]


def test_no_report_is_asked_for_where_none_is_offered(postman: SmtpPostman, script: Script) -> None:
    script.extensions = ()

    postman.post(MAIL)

    assert "mail FROM:<cadence@fernhill.example>" in script.commands
    assert "rcpt TO:<bob@fernhill.example>" in script.commands


def test_the_connection_is_kept(postman: SmtpPostman, script: Script) -> None:
    postman.post(MAIL)
    postman.post(MAIL)

    assert script.connections == 1


def test_a_kept_connection_that_died_is_replaced(postman: SmtpPostman, script: Script) -> None:
    postman.post(MAIL)
    script.answers["MAIL"] = ["421 4.4.2 idle too long"]

    postman.post(MAIL)

    assert (script.connections, len(script.taken)) == (2, 2)


@pytest.mark.parametrize(
    ("verb", "answer", "error"),
    [
        ("MAIL", "451 4.3.0 try later", Unavailable),
        ("MAIL", "553 5.7.1 sender not owned by user", SignedOut),
        ("MAIL", "552 5.3.4 message too large", Refused),
        ("MAIL", "530 5.7.0 authentication required", SignedOut),
        ("MAIL", HANG_UP, Unavailable),
        ("RCPT", "450 4.2.0 greylisted", Unavailable),
        ("RCPT", "550 5.1.1 no such user", Refused),
        ("RCPT", "421 4.3.2 shutting down", Unavailable),
        ("DATA", "451 4.3.0 queue file", Unavailable),
        ("DATA", "554 5.5.1 no", Refused),
        ("DATA", HANG_UP, Unavailable),
        ("DOT", "452 4.3.1 disk full", Unavailable),
        ("DOT", "554 5.7.1 looks like spam", Refused),
        ("DOT", "421 4.3.2 shutting down", Unknown),
        ("DOT", HANG_UP, Unknown),
    ],
)
def test_each_answer_means_one_thing(
    postman: SmtpPostman, script: Script, verb: str, answer: str, error: type[ProviderError]
) -> None:
    script.answers[verb] = [answer]

    with pytest.raises(ProviderError) as raised:
        postman.post(MAIL)
    assert type(raised.value) is error


def test_a_refused_recipient_leaves_the_line_to_the_next_mail(
    postman: SmtpPostman, script: Script
) -> None:
    script.answers["RCPT"] = ["550 5.1.1 no such user"]
    with pytest.raises(Refused):
        postman.post(MAIL)

    postman.post(MAIL)

    assert script.connections == 1
    assert "rset" in script.commands


def test_a_silent_server_after_the_dot_leaves_us_unknowing(server: ScriptedSmtp) -> None:
    server.script.answers["DOT"] = [" " * 3_000_000]
    silent = SmtpPostman(
        MailServer("127.0.0.1", server.port, "none", timeout=5), dot_timeout=0.0001
    )

    with pytest.raises(Unknown, match="after the final dot"):
        silent.post(MAIL)


def test_the_dot_is_waited_for_as_long_as_the_standard_asks() -> None:
    assert DOT_TIMEOUT >= 600


def test_a_server_that_is_away_is_unavailable(server: ScriptedSmtp, postman: SmtpPostman) -> None:
    server.stop()

    with pytest.raises(Unavailable, match="cannot be reached"):
        postman.post(MAIL)


@pytest.mark.parametrize("greeting", ["421 busy", "554 go away", HANG_UP])
def test_a_server_that_does_not_welcome_us_is_unavailable(
    postman: SmtpPostman, script: Script, greeting: str
) -> None:
    script.greeting = greeting

    with pytest.raises(Unavailable):
        postman.post(MAIL)


def test_no_address_is_told_in_an_error(postman: SmtpPostman, script: Script) -> None:
    script.answers["RCPT"] = ["550 5.1.1 <bob@fernhill.example> unknown"]

    with pytest.raises(Refused) as raised:
        postman.post(MAIL)
    assert str(raised.value) == "127.0.0.1 (SMTP) answered 550 5.1.1 … unknown"


def test_a_copy_to_ourselves_proves_that_a_mail_was_taken(server: ScriptedSmtp) -> None:
    postman = SmtpPostman(
        MailServer("127.0.0.1", server.port, "none"),
        proof_address="cadence@fernhill.example",
        mailbox=MailboxWith(MAIL.message_id),
    )

    postman.post(MAIL)
    postman.close()

    assert "rcpt TO:<cadence@fernhill.example> NOTIFY=NEVER" in server.script.commands
    assert postman.was_posted(MAIL.message_id) is True
    assert postman.was_posted("<other@x>") is False


def test_a_mail_goes_even_where_our_own_copy_is_refused(server: ScriptedSmtp) -> None:
    server.script.answers["RCPT"] = ["250 ok", "550 no copies"]
    postman = SmtpPostman(
        MailServer("127.0.0.1", server.port, "none"), proof_address="c@x", mailbox=MailboxWith("")
    )

    postman.post(MAIL)
    postman.close()

    assert len(server.script.taken) == 1


def test_without_a_mailbox_to_ask_nothing_is_known(postman: SmtpPostman) -> None:
    assert postman.was_posted(MAIL.message_id) is None


def test_a_password_is_not_sent_in_the_open() -> None:
    section = {"host": "mx.fernhill.example", "security": "none", "user": "u", "password": "hush"}

    with pytest.raises(Refused) as raised:
        connect_out(section)
    assert "hush" not in str(raised.value)


def test_a_refused_password_asks_for_a_human(server: ScriptedSmtp) -> None:
    server.script.extensions = ("AUTH PLAIN",)
    server.script.answers["AUTH"] = ["535 5.7.8 no"]
    postman = SmtpPostman(MailServer("127.0.0.1", server.port, "none", user="u", password="hush"))

    with pytest.raises(SignedOut) as raised:
        postman.post(MAIL)
    assert "hush" not in repr(raised.value)


@pytest.mark.parametrize(
    ("said", "words", "cure"),
    [
        (
            "550 5.7.30 Basic authentication is not supported",
            "no longer takes passwords",
            "xoauth2",
        ),
        ("535 5.7.139 Authentication unsuccessful", "no longer takes passwords", "xoauth2"),
        ("534 5.7.9 Application-specific password required", "refuses", "app password"),
        ("535 5.7.8 Bad credentials", "refuses the user or the password", ""),
    ],
)
def test_what_vendors_say_to_a_password_is_told_with_its_cure(
    server: ScriptedSmtp, said: str, words: str, cure: str
) -> None:
    server.script.extensions = ("AUTH PLAIN",)
    server.script.answers["AUTH"] = [said]
    postman = SmtpPostman(MailServer("127.0.0.1", server.port, "none", user="u", password="hush"))

    with pytest.raises(SignedOut, match=words) as raised:
        postman.post(MAIL)
    assert cure in raised.value.cure


def test_a_sign_in_that_fails_for_now_is_tried_later(server: ScriptedSmtp) -> None:
    server.script.extensions = ("AUTH PLAIN",)
    server.script.answers["AUTH"] = ["454 4.7.0 later"]
    postman = SmtpPostman(MailServer("127.0.0.1", server.port, "none", user="u", password="hush"))

    with pytest.raises(Unavailable):
        postman.post(MAIL)


def test_a_server_without_the_encryption_asked_for_is_told(server: ScriptedSmtp) -> None:
    postman = SmtpPostman(MailServer("127.0.0.1", server.port, "starttls"))

    with pytest.raises(SignedOut, match="encryption"):
        postman.post(MAIL)


def test_an_access_token_is_shown_as_xoauth2(server: ScriptedSmtp) -> None:
    server.script.extensions = ("AUTH XOAUTH2",)
    server.script.answers["AUTH"] = ["235 2.7.0 welcome"]
    postman = SmtpPostman(MailServer("127.0.0.1", server.port, "none", user="u", token=lambda: "t"))

    postman.post(MAIL)
    postman.close()

    assert "AUTH XOAUTH2 dXNlcj11AWF1dGg9QmVhcmVyIHQBAQ==" in server.script.commands


def test_a_token_is_asked_for_where_the_section_says_so(server: ScriptedSmtp) -> None:
    server.script.extensions = ("AUTH XOAUTH2",)
    server.script.answers["AUTH"] = ["235 2.7.0 welcome"]
    with Scripted([(200, '{"access_token": "t", "expires_in": 3600}')]) as login:
        section = {"host": "127.0.0.1", "port": server.port, "security": "none", "user": "u"}
        tokens = {"auth": "xoauth2", "token_url": login.url, "client_id": "cadenced"}
        postman = connect_out(section | tokens)

        postman.post(MAIL)
        postman.close()

    assert "AUTH XOAUTH2 dXNlcj11AWF1dGg9QmVhcmVyIHQBAQ==" in server.script.commands


def test_a_refused_token_is_not_shown_again(server: ScriptedSmtp) -> None:
    server.script.extensions = ("AUTH XOAUTH2",)
    server.script.answers |= {"AUTH": ["334 e30=", "235 2.7.0 welcome"], "": ["535 5.7.8 expired"]}
    given: list[Given] = [(200, f'{{"access_token": "{name}"}}') for name in ("old", "new")]
    with Scripted(given) as login:
        section = {"host": "127.0.0.1", "port": server.port, "security": "none", "user": "u"}
        tokens = {"auth": "xoauth2", "token_url": login.url, "client_id": "cadenced"}
        postman = connect_out(section | tokens)
        with pytest.raises(SignedOut):
            postman.post(MAIL)

        postman.post(MAIL)
        postman.close()
        assert len(login.asked) == 2


def test_a_refused_token_is_asked_for_its_reason(server: ScriptedSmtp) -> None:
    server.script.extensions = ("AUTH XOAUTH2",)
    server.script.answers |= {"AUTH": ["334 e30="], "": ["535 5.7.8 expired"]}
    postman = SmtpPostman(MailServer("127.0.0.1", server.port, "none", user="u", token=lambda: "t"))

    with pytest.raises(SignedOut):
        postman.post(MAIL)


def test_an_address_beyond_ascii_needs_the_extension(postman: SmtpPostman, script: Script) -> None:
    mail = OutgoingMail("<1@x>", "c@x.example", "zoë@x.example", b"\r\n")

    with pytest.raises(Refused):
        postman.post(mail)
    script.extensions = ("SMTPUTF8", "8BITMIME")
    postman.close()
    postman.post(mail)

    assert "mail FROM:<c@x.example> SMTPUTF8" in script.commands
