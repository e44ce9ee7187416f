"""The daemon's mailbox by IMAP, on a real server."""

import threading
from collections.abc import Callable, Iterator

import imapclient
import pytest

from integrations.errors import ProviderError, Refused, SignedOut, Unavailable
from integrations.mail import Listening
from integrations.mail.imap import ImapPostbox, connect_in
from tests.servers.dovecot import Dovecot
from tests.servers.fixtures import PostOffice, eventually
from tests.servers.scripted_http import Given, Scripted

pytestmark = pytest.mark.servers

REPLY = b"From: Bob <bob@x.example>\r\nMessage-ID: <r1@x.example>\r\nSubject: Re\r\n\r\nKR1 40%\r\n"

Open = Callable[..., ImapPostbox]


@pytest.fixture
def dovecot(post_office: PostOffice) -> Dovecot:
    return post_office.dovecot


@pytest.fixture
def user(post_office: PostOffice) -> str:
    return post_office.mailbox()


@pytest.fixture
def open_box(dovecot: Dovecot, user: str) -> Iterator[Open]:
    opened: list[ImapPostbox] = []

    def open_it(**more: object) -> ImapPostbox:
        opened.append(connect_in(dovecot.section(user, **more)))
        return opened[-1]

    yield open_it
    for box in opened:
        box.close()


@pytest.fixture
def person(dovecot: Dovecot, user: str) -> Iterator[imapclient.IMAPClient]:
    """Somebody who looks into the mailbox with a mail program."""
    with imapclient.IMAPClient("127.0.0.1", dovecot.imap_port, ssl=False) as client:
        client.login(user, "pw")
        client.select_folder("INBOX")
        yield client


def test_mail_is_read_over_implicit_tls(dovecot: Dovecot, user: str, open_box: Open) -> None:
    dovecot.deliver(user, REPLY)

    box = open_box(port=dovecot.imaps_port, security="tls")

    assert len(list(box.fetch())) == 1


def test_a_person_who_opens_a_mail_does_not_take_it_from_us(
    dovecot: Dovecot, user: str, open_box: Open, person: imapclient.IMAPClient
) -> None:
    dovecot.deliver(user, REPLY)
    person.noop()
    person.add_flags(person.search(), [rb"\Seen"])

    assert len(list(open_box().fetch())) == 1


def test_fetching_does_not_mark_a_mail_as_read(
    dovecot: Dovecot, user: str, open_box: Open, person: imapclient.IMAPClient
) -> None:
    dovecot.deliver(user, REPLY)

    list(open_box().fetch())

    person.noop()
    assert person.search(["UNSEEN"]) != []


def test_a_mailbox_in_which_nothing_changed_is_not_searched(
    dovecot: Dovecot, user: str, open_box: Open
) -> None:
    """By CONDSTORE (RFC 7162): one number says it, however full the mailbox is."""
    box = open_box()
    assert list(box.fetch()) == []
    before = dict(box._quiet)
    assert list(box.fetch()) == []
    assert [opened.state is not None for opened in before.values()] == [True]

    dovecot.deliver(user, REPLY)
    (mail,) = box.fetch()
    box.done(mail.handle)
    assert list(box.fetch()) == []
    assert box._quiet != before


def test_a_mail_that_is_marked_as_new_again_is_given_again(
    dovecot: Dovecot, user: str, open_box: Open, person: imapclient.IMAPClient
) -> None:
    dovecot.deliver(user, REPLY)
    box = open_box()
    (mail,) = box.fetch()
    box.done(mail.handle)
    assert list(box.fetch()) == []

    person.noop()
    person.remove_flags(person.search(), [b"$CadencedDone"])

    assert list(box.fetch()) == [mail]


def test_done_mail_may_be_moved(dovecot: Dovecot, user: str, open_box: Open) -> None:
    dovecot.deliver(user, REPLY)
    box = open_box(done_folder="Cadence")
    (mail,) = box.fetch()

    box.done(mail.handle)

    assert dovecot.mails(user) == []
    assert len(dovecot.mails(user, "Cadence")) == 1
    assert list(box.fetch()) == []


def test_several_folders_are_read_and_no_others(
    dovecot: Dovecot, user: str, open_box: Open, person: imapclient.IMAPClient
) -> None:
    person.create_folder("Replies")
    person.create_folder("Private")
    for folder in ("INBOX", "Replies", "Private"):
        person.append(folder, REPLY.replace(b"<r1", b"<" + folder.encode()))

    box = open_box(folders=["INBOX", "Replies"])
    mails = list(box.fetch())
    for mail in mails:
        box.done(mail.handle)

    assert [b"<Private@" in mail.raw for mail in mails] == [False, False]
    assert list(box.fetch()) == []


def test_a_mailbox_that_was_numbered_anew_gives_its_mail_again_and_loses_none(
    dovecot: Dovecot, user: str, open_box: Open, person: imapclient.IMAPClient
) -> None:
    person.create_folder("Replies")
    person.append("Replies", REPLY)
    box = open_box(folders=["Replies"])
    (before,) = box.fetch()
    person.delete_folder("Replies")
    person.create_folder("Replies")
    person.append("Replies", REPLY.replace(b"<r1", b"<r2"))

    box.done(before.handle)
    (after,) = box.fetch()
    box.done(after.handle)

    assert b"<r2@" in after.raw
    assert before.handle.split(".")[1] == after.handle.split(".")[1]
    assert list(box.fetch()) == []


def test_a_copy_of_our_own_letter_is_put_aside_and_found(
    dovecot: Dovecot, user: str, open_box: Open
) -> None:
    letter = (
        b"From: =?utf-8?q?Cadence?=\r\n <"
        + user.encode()
        + b">\r\nMessage-ID: <k1@x>\r\n\r\nhi\r\n"
    )
    dovecot.deliver(user, letter)
    dovecot.deliver(user, REPLY)

    box = open_box(own_address=user.upper())
    mails = list(box.fetch())

    assert [b"KR1" in mail.raw for mail in mails] == [True]
    assert (box.find("<k1@x>"), box.find("<k2@x>")) == (True, False)
    assert len(dovecot.mails(user)) == 2


def test_a_mail_that_was_moved_is_still_found(dovecot: Dovecot, user: str, open_box: Open) -> None:
    dovecot.deliver(user, REPLY)
    box = open_box(done_folder="Cadence")
    for mail in box.fetch():
        box.done(mail.handle)

    assert box.find("r1@x.example")


def test_waiting_ends_when_mail_arrives(dovecot: Dovecot, user: str, open_box: Open) -> None:
    box = open_box()
    assert isinstance(box, Listening)
    assert box.wait(0.01)  # A new line says so at once: something may have come before it stood.

    threading.Timer(0.2, dovecot.deliver, (user, REPLY)).start()

    assert box.wait(10)
    assert len(list(box.fetch())) == 1


def test_waiting_for_nothing_ends_too(open_box: Open) -> None:
    box = open_box()
    box.wait(0.01)

    assert not box.wait(0.05)


def test_a_wrong_password_asks_for_a_human(open_box: Open) -> None:
    with pytest.raises(SignedOut) as raised:
        list(open_box(password="hush").fetch())
    assert "hush" not in str(raised.value)


def test_a_token_is_shown_as_xoauth2(dovecot: Dovecot, user: str, open_box: Open) -> None:
    """Dovecot holds the token against the password here; how it crosses the wire is the same."""
    dovecot.deliver(user, REPLY)
    with Scripted([(200, '{"access_token": "pw", "expires_in": 3600}')]) as login:
        box = open_box(auth="xoauth2", token_url=login.url, client_id="cadenced", password="")

        assert len(list(box.fetch())) == 1


def test_a_token_that_is_not_taken_is_asked_for_anew(
    dovecot: Dovecot, user: str, open_box: Open
) -> None:
    dovecot.deliver(user, REPLY)
    given: list[Given] = [(200, f'{{"access_token": "{token}"}}') for token in ("stale", "pw")]
    with Scripted(given) as login:
        box = open_box(auth="xoauth2", token_url=login.url, client_id="cadenced", password="")
        with pytest.raises(SignedOut) as raised:
            list(box.fetch())

        assert "stale" not in str(raised.value)
        assert len(list(box.fetch())) == 1


def test_a_folder_that_is_not_there_is_told(open_box: Open) -> None:
    with pytest.raises(Refused, match="no folder Nowhere"):
        list(open_box(folders=["Nowhere"]).fetch())


def test_a_certificate_nobody_vouches_for_is_not_trusted(dovecot: Dovecot, open_box: Open) -> None:
    for section in ({}, {"port": dovecot.imaps_port, "security": "tls"}):
        with pytest.raises(Unavailable):
            list(open_box(ca_file=None, **section).fetch())


def test_a_server_that_is_away_is_unavailable(open_box: Open) -> None:
    with pytest.raises(Unavailable, match="cannot be reached"):
        list(open_box(port=1).fetch())


def test_a_password_is_not_sent_in_the_open(open_box: Open) -> None:
    with pytest.raises(Refused):
        open_box(host="imap.fernhill.example", security="none")


def test_a_server_that_was_restarted_loses_nothing(
    dovecot: Dovecot, user: str, open_box: Open
) -> None:
    dovecot.deliver(user, REPLY)
    box = open_box()
    box.wait(0.01)
    (mail,) = box.fetch()

    dovecot.stop()
    with pytest.raises(ProviderError):
        box.done(mail.handle)
    with pytest.raises(ProviderError):
        box.wait(0.01)
    dovecot.start()

    assert eventually(lambda: len(list(box.fetch())) == 1)
    assert box.wait(0.01)
    box.done(mail.handle)
    assert list(box.fetch()) == []


def test_a_restart_between_two_calls_goes_unnoticed(
    dovecot: Dovecot, user: str, open_box: Open
) -> None:
    box = open_box()
    assert list(box.fetch()) == []
    dovecot.stop()
    dovecot.start()
    dovecot.deliver(user, REPLY)

    assert len(list(box.fetch())) == 1
