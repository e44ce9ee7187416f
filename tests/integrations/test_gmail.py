"""The daemon's mailbox at Gmail: what is news, what was sent, and what a crash leaves behind."""

from collections.abc import Iterator
from email import message_from_bytes

import pytest
import stamina

from cadence.mail import OutgoingMail
from integrations.errors import Refused, SignedOut, Unavailable, Unknown
from integrations.mail import connect_in, connect_out
from integrations.mail.gmail import DONE, GmailPostbox, GmailPostman
from tests.cast import BOB
from tests.simulated.google import AUTH, GoogleFace
from tests.simulated.mailbox import Box, Mailbox, a_mail
from tests.simulated.weather import Fault


@pytest.fixture(autouse=True)
def _without_waiting() -> Iterator[None]:
    with stamina.set_testing(True, attempts=2, cap=True):
        yield


@pytest.fixture
def mailbox(google: GoogleFace) -> Mailbox:
    return google.organisation.mailbox


@pytest.fixture
def postbox(google: GoogleFace) -> Iterator[GmailPostbox]:
    box = connect_in("gmail", google.mailbox_section())
    assert isinstance(box, GmailPostbox)
    yield box
    box.close()


@pytest.fixture
def postman(google: GoogleFace) -> Iterator[GmailPostman]:
    man = connect_out("gmail", google.mailbox_section())
    assert isinstance(man, GmailPostman)
    yield man
    man.close()


def a_reply(words: str, mailbox: Mailbox, answers: str = "") -> bytes:
    return a_mail(BOB.id, mailbox.address, "Re: Tue 20 Oct", words, answers=answers)


def a_letter(number: int = 1, before: str = "", subject: str = "Tue 20 Oct") -> OutgoingMail:
    name = f"<{number}@cadence.example>"
    thread = f"In-Reply-To: {before}\r\nReferences: {before}\r\n" if before else ""
    head = f"Message-ID: {name}\r\n{thread}Subject: {subject}\r\nTo: {BOB.id}\r\n"
    return OutgoingMail(name, "cadence@fernhill.example", BOB.id, f"{head}\r\nhello\r\n".encode())


def calls(google: GoogleFace, part: str) -> int:
    return sum(part in call.target for call in google.calls)


def fetched(postbox: GmailPostbox) -> list[str]:
    return [mail.handle for mail in postbox.fetch()]


def test_after_the_first_look_only_news_is_asked_for(
    google: GoogleFace, mailbox: Mailbox, postbox: GmailPostbox
) -> None:
    first = mailbox.deliver(a_reply("one", mailbox))
    assert fetched(postbox) == [first.id]
    postbox.done(first.id)
    before = len(google.calls)

    assert fetched(postbox) == []
    assert len(google.calls) == before + 1
    second = mailbox.deliver(a_reply("two", mailbox))
    assert fetched(postbox) == [second.id]
    assert calls(google, "/messages?") == 1


def test_what_came_while_nobody_looked_is_found_by_its_label(
    google: GoogleFace, mailbox: Mailbox, postbox: GmailPostbox
) -> None:
    first = mailbox.deliver(a_reply("one", mailbox))
    list(postbox.fetch())
    postbox.done(first.id)
    second = mailbox.deliver(a_reply("two", mailbox))

    anew = connect_in("gmail", google.mailbox_section())
    assert isinstance(anew, GmailPostbox)

    assert fetched(anew) == [second.id]
    anew.close()
    assert DONE in google.mail.labels


def test_history_that_gmail_forgot_leads_to_the_whole_again(
    google: GoogleFace, mailbox: Mailbox, postbox: GmailPostbox
) -> None:
    list(postbox.fetch())
    reply = mailbox.deliver(a_reply("one", mailbox))
    google.mail.forgotten = mailbox.number + 1

    assert fetched(postbox) == [reply.id]


def test_news_told_twice_and_backwards_is_given_once(
    google: GoogleFace, mailbox: Mailbox, postbox: GmailPostbox
) -> None:
    list(postbox.fetch())
    ids = [mailbox.deliver(a_reply(word, mailbox)).id for word in ("one", "two")]
    google.weather.duplicates = google.weather.reorders = True

    assert sorted(fetched(postbox)) == ids


def test_more_mail_than_fits_a_page_is_given_oldest_first(
    mailbox: Mailbox, postbox: GmailPostbox
) -> None:
    ids = [mailbox.deliver(a_reply(str(n), mailbox)).id for n in range(501)]

    assert fetched(postbox) == ids


def test_somebody_who_reads_or_archives_mail_changes_nothing(
    mailbox: Mailbox, postbox: GmailPostbox
) -> None:
    reply = mailbox.deliver(a_reply("one", mailbox))
    mailbox.change(reply.id, box=Box.ARCHIVE)
    mailbox.change(reply.id, seen=True)

    assert fetched(postbox) == [reply.id]


def test_a_mail_that_somebody_deleted_is_let_go(mailbox: Mailbox, postbox: GmailPostbox) -> None:
    reply = mailbox.deliver(a_reply("one", mailbox))
    list(postbox.fetch())
    mailbox.delete(reply.id)

    assert fetched(postbox) == []
    postbox.done(reply.id)


def test_our_own_mails_are_not_given(postbox: GmailPostbox, postman: GmailPostman) -> None:
    list(postbox.fetch())
    postman.post(a_letter())

    assert fetched(postbox) == []


def test_an_answer_names_our_mail_although_gmail_renamed_it(
    mailbox: Mailbox, postman: GmailPostman
) -> None:
    postman.post(a_letter())

    (sent,) = mailbox.outgoing
    told = message_from_bytes(sent.raw)
    assert told["Message-ID"] == "<CAgmail1@mail.gmail.com>"
    assert told["References"].split()[-1] == "<1@cadence.example>"


def test_a_letter_joins_the_conversation_it_belongs_to(
    mailbox: Mailbox, postman: GmailPostman
) -> None:
    postman.post(a_letter())
    postman.post(a_letter(2, before="<1@cadence.example>"))
    first, second = mailbox.outgoing
    reply = mailbox.deliver(a_reply("x", mailbox, answers=first.message_id))
    postman.post(a_letter(3, before=reply.message_id))

    assert {m.thread for m in mailbox.messages.values()} == {first.thread}
    references = message_from_bytes(second.raw)["References"].split()
    assert references == ["<1@cadence.example>", "<2@cadence.example>"]


def test_a_line_that_breaks_after_sending_is_found_out(
    google: GoogleFace, mailbox: Mailbox, postman: GmailPostman
) -> None:
    google.weather.coming.append(Fault.HALF_BODY)
    google.weather.strikes = lambda call: call == "gmail.users.drafts.send"

    with pytest.raises(Unknown):
        postman.post(a_letter())

    assert postman.was_posted("<1@cadence.example>") is True
    assert len(mailbox.outgoing) == 1


def test_a_request_that_was_repeated_unseen_goes_once(
    google: GoogleFace, mailbox: Mailbox, postman: GmailPostman
) -> None:
    google.weather.coming.append(Fault.HANG_UP)
    google.weather.strikes = lambda call: call == "gmail.users.drafts.send"

    with pytest.raises(Unknown):
        postman.post(a_letter())

    assert postman.was_posted("<1@cadence.example>") is True
    assert len(mailbox.outgoing) == 1


def test_a_draft_that_a_crash_left_behind_is_not_a_sent_mail(
    google: GoogleFace, mailbox: Mailbox, postman: GmailPostman
) -> None:
    google.weather.storm = Fault.SERVER_ERROR
    google.weather.strikes = lambda call: call == "gmail.users.drafts.send"
    with pytest.raises(Unknown):
        postman.post(a_letter())
    google.weather.storm = None
    anew = connect_out("gmail", google.mailbox_section())
    assert isinstance(anew, GmailPostman)

    assert anew.was_posted("<1@cadence.example>") is False
    assert mailbox.messages == {}
    anew.post(a_letter())
    anew.close()
    assert len(mailbox.outgoing) == 1


def test_where_gmail_keeps_our_name_one_question_is_enough(
    google: GoogleFace, postman: GmailPostman
) -> None:
    google.mail.keeps_ids = True
    postman.post(a_letter())
    before = len(google.calls)

    assert postman.was_posted("<1@cadence.example>") is True
    assert len(google.calls) == before + 1


def test_too_many_mails_a_minute_leave_nothing_behind(
    google: GoogleFace, mailbox: Mailbox, postman: GmailPostman
) -> None:
    google.weather.coming.append(Fault.RATE_LIMIT)
    google.weather.strikes = lambda call: call == "gmail.users.drafts.send"

    with pytest.raises(Unavailable):
        postman.post(a_letter())

    assert mailbox.messages == {}


def test_a_recipient_that_gmail_cannot_read_is_refused(postman: GmailPostman) -> None:
    mail = OutgoingMail("<1@x>", "c@x", "bob", b"Message-ID: <1@x>\r\nTo: bob\r\n\r\nhello\r\n")

    with pytest.raises(Refused):
        postman.post(mail)


def test_a_consent_taken_back_is_signed_out(google: GoogleFace, postbox: GmailPostbox) -> None:
    list(postbox.fetch())
    google.revoke()

    with pytest.raises(SignedOut) as raised:
        list(postbox.fetch())
    assert raised.value.cure


def test_a_service_account_reads_the_mailbox_only_where_that_was_delegated(
    google: GoogleFace,
) -> None:
    section = google.section(subject="cadence@fernhill.example")
    postbox = connect_in("gmail", section)
    assert isinstance(postbox, GmailPostbox)
    with pytest.raises(SignedOut, match=r"gmail\.modify"):
        postbox.check()
    google.granted.add(AUTH + "gmail.modify")

    assert postbox.check() == "cadence@fernhill.example"
    postbox.close()
