"""The daemon's mailbox on Exchange: nothing is lost, nothing goes twice."""

from collections.abc import Iterator

import pytest

from cadence.mail import OutgoingMail
from integrations.errors import ProviderError, Refused, SignedOut, Unavailable, Unknown
from integrations.ews_account import Ews, read_server
from integrations.mail.ews import EwsPostbox, EwsPostman, connect_in, connect_out
from tests.servers.scripted_http import Scripted
from tests.simulated.ews import ExchangeFace
from tests.simulated.ews_xml import answer, envelope, error
from tests.simulated.mailbox import a_mail
from tests.simulated.weather import Fault


@pytest.fixture
def box(exchange: ExchangeFace) -> Iterator[EwsPostbox]:
    found = connect_in(exchange.section())
    yield found
    found.close()


@pytest.fixture
def postman(exchange: ExchangeFace) -> Iterator[EwsPostman]:
    found = connect_out(exchange.section(patience=60))
    yield found
    found.close()


def letter(number: int = 1) -> OutgoingMail:
    name = f"<{number}@x.example>"
    head = f"Message-ID: {name}\r\nFrom: Cadence <cadence@x.example>\r\nTo: bob@x.example\r\n"
    return OutgoingMail(name, "cadence@x.example", "bob@x.example", f"{head}\r\nhi\r\n".encode())


def from_bob(text: str) -> bytes:
    return a_mail("bob@fernhill.example", "cadence@x.example", "Re: 1:1", text)


def sent(face: ExchangeFace) -> list[str]:
    return [mail.message_id for mail in face.organisation.mailbox.outgoing]


def test_a_person_who_opens_the_mailbox_changes_nothing(
    exchange: ExchangeFace, box: EwsPostbox
) -> None:
    message = exchange.organisation.mailbox.deliver(from_bob("G1 70%"))
    exchange.organisation.mailbox.change(message.id, seen=True)

    assert [one.raw for one in box.fetch()] == [message.raw]


def test_done_mail_is_marked_read_and_stays(exchange: ExchangeFace, box: EwsPostbox) -> None:
    message = exchange.organisation.mailbox.deliver(from_bob("G1 70%"))
    (one,) = box.fetch()

    box.done(one.handle)

    assert exchange.organisation.mailbox.messages[message.id].seen
    assert box.check() == 0


def test_mail_that_somebody_deleted_meanwhile_is_done(
    exchange: ExchangeFace, box: EwsPostbox
) -> None:
    message = exchange.organisation.mailbox.deliver(from_bob("G1 70%"))
    (one,) = box.fetch()
    exchange.organisation.mailbox.delete(message.id)

    box.done(one.handle)

    assert list(box.fetch()) == []


@pytest.mark.parametrize(
    "change",
    [
        (b"text/plain", b"text/calendar; method=REQUEST"),
        (b"MIME-Version", b"X-Odd: yes\r\nMIME-Version"),
    ],
)
def test_invitations_and_odd_items_come_like_any_mail(
    exchange: ExchangeFace, box: EwsPostbox, change: tuple[bytes, bytes]
) -> None:
    """Exchange makes items of their own kind of them, which are changed only as such."""
    raw = from_bob("see you").replace(*change)
    exchange.organisation.mailbox.deliver(raw)

    (one,) = box.fetch()
    box.done(one.handle)

    assert one.raw == raw
    assert list(box.fetch()) == []


def test_a_mail_that_takes_no_mark_holds_up_no_other(
    exchange: ExchangeFace, box: EwsPostbox
) -> None:
    exchange.organisation.mailbox.deliver(from_bob("stubborn"))
    exchange.mail.takes_marks = False
    (one,) = box.fetch()
    box.done(one.handle)

    exchange.mail.takes_marks = True
    exchange.organisation.mailbox.deliver(from_bob("tame"))
    assert [b"tame" in mail.raw for mail in box.fetch()] == [True]


def test_a_full_inbox_is_listed_page_by_page(exchange: ExchangeFace, box: EwsPostbox) -> None:
    texts = [f"line {number}" for number in range(25)]
    for text in texts:
        exchange.organisation.mailbox.deliver(from_bob(text))
    exchange.mail.page = 10

    for number, one in enumerate(box.fetch()):
        assert texts[number].encode() in one.raw
        box.done(one.handle)

    assert list(box.fetch()) == []


def test_a_mail_too_large_to_fetch_is_given_as_blanks(exchange: ExchangeFace) -> None:
    """So it is kept and marked like any mail that is not read, and holds up nothing."""
    exchange.organisation.mailbox.deliver(from_bob("x" * 5000))
    exchange.organisation.mailbox.deliver(from_bob("small"))
    box = EwsPostbox(Ews(read_server(exchange.section())), "cadence@x.example", largest=4000)

    large, small = (one.raw for one in box.fetch())
    box.close()

    assert large == b" " * 4000
    assert b"small" in small


def test_one_mail_is_found_by_its_message_id(exchange: ExchangeFace, box: EwsPostbox) -> None:
    message = exchange.organisation.mailbox.deliver(from_bob("G1 70%"))

    found = box.seek(message.message_id)

    assert found is not None
    assert found.raw == message.raw
    assert box.seek("<other@x.example>") is None


@pytest.mark.parametrize("fault", [Fault.HANG_UP, Fault.HALF_BODY])
def test_a_line_that_breaks_while_posting_leaves_it_open_and_it_can_be_asked(
    exchange: ExchangeFace, postman: EwsPostman, fault: Fault
) -> None:
    exchange.weather.coming.append(fault)

    with pytest.raises(Unknown):
        postman.post(letter())

    assert sent(exchange) == ["<1@x.example>"]
    assert postman.was_posted("<1@x.example>") is True


@pytest.mark.parametrize("fault", [Fault.SERVER_ERROR, Fault.RATE_LIMIT])
def test_what_the_server_did_not_take_may_be_posted_again(
    exchange: ExchangeFace, postman: EwsPostman, fault: Fault
) -> None:
    exchange.weather.coming.append(fault)

    with pytest.raises(Unavailable):
        postman.post(letter())

    assert sent(exchange) == []
    assert postman.was_posted("<1@x.example>") is False


def test_a_revoked_grant_gives_up_no_mail(exchange: ExchangeFace, postman: EwsPostman) -> None:
    exchange.weather.storm = Fault.FORBIDDEN
    with pytest.raises(SignedOut):
        postman.post(letter())

    exchange.weather.storm = Fault.SIGNED_OUT
    with pytest.raises(SignedOut):
        postman.post(letter())


def test_a_wrong_address_of_the_server_gives_up_no_mail(exchange: ExchangeFace) -> None:
    postman = connect_out(exchange.section(url=f"{exchange.url}/owa"))

    with pytest.raises(SignedOut, match="does not answer as EWS"):
        postman.post(letter())
    postman.close()


def test_a_mail_in_anothers_name_is_not_given_up_either(
    exchange: ExchangeFace, postman: EwsPostman
) -> None:
    raw = letter().raw.replace(b"cadence@x.example", b"hana@fernhill.example")

    with pytest.raises(SignedOut, match="send as this mailbox"):
        postman.post(OutgoingMail("<1@x.example>", "hana@fernhill.example", "bob@x.example", raw))


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("ErrorInvalidRecipients", Refused),
        ("ErrorMessageSizeExceeded", Refused),
        ("ErrorQuotaExceeded", Unavailable),
        ("ErrorInternalServerError", Unknown),
        ("ErrorSomethingNew", SignedOut),
    ],
)
def test_only_the_mails_own_fault_gives_it_up(code: str, kind: type[ProviderError]) -> None:
    told = envelope(answer("CreateItem", [error("CreateItem", code, "<m:Items/>")])).decode()
    with Scripted([(200, told)]) as server:
        section = {"url": server.url, "user": "u", "password": "p", "auth": "basic"}
        postman = connect_out({**section, "address": "cadence@x.example"})
        with pytest.raises(kind):
            postman.post(letter())
        postman.close()
