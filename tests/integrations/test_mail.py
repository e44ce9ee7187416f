"""What every mailbox and every way out promise, and the folders' own promises."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from cadence.mail import OutgoingMail
from integrations.errors import Refused, Unavailable, Unknown
from integrations.mail import (
    PROVIDERS_IN,
    PROVIDERS_OUT,
    Postbox,
    Postman,
    connect_in,
    connect_out,
)
from integrations.mail.ews import EwsPostbox, EwsPostman
from integrations.mail.gmail import GmailPostbox, GmailPostman
from integrations.mail.graph import GraphPostbox, GraphPostman
from integrations.mail.imap import ImapPostbox
from integrations.mail.maildir import MaildirPostbox, MaildirPostman
from integrations.mail.memory import MemoryPostbox, MemoryPostman
from integrations.mail.smtp import SmtpPostman
from tests.servers.fixtures import PostOffice, eventually
from tests.simulated.ews import ExchangeFace
from tests.simulated.google import GoogleFace
from tests.simulated.graph import GraphFace

FIRST = b"Message-ID: <1@x.example>\r\n\r\none\r\n"
SECOND = b"Message-ID: <2@x.example>\r\n\r\ntwo\r\n"


@dataclass(frozen=True)
class Inbound:
    """A mailbox, the way mail gets into it, and all that lies in it, done or not."""

    box: Postbox
    arrive: Callable[[bytes], object]
    kept: Callable[[], list[bytes]]


@dataclass(frozen=True)
class Outbound:
    """A postman, what lies on the far side, and an address there."""

    postman: Postman
    arrived: Callable[[], list[bytes]]
    address: str = "bob@x.example"


def memory_in(request: pytest.FixtureRequest) -> Inbound:
    box = MemoryPostbox()
    return Inbound(box, box.put, lambda: [*box.kept.values(), *box.waiting.values()])


def maildir_in(request: pytest.FixtureRequest) -> Inbound:
    folder = request.getfixturevalue("tmp_path")
    box = MaildirPostbox(folder / "in")

    def arrive(raw: bytes) -> None:
        count = sum(1 for path in folder.rglob("*") if path.is_file())
        (folder / "in" / "new" / f"{count}.x").write_bytes(raw)

    return Inbound(box, arrive, lambda: contents(folder / "in"))


def imap_in(request: pytest.FixtureRequest) -> Inbound:
    office: PostOffice = request.getfixturevalue("post_office")
    user = office.mailbox()
    box = connect_in("imap", office.dovecot.section(user, folders=["INBOX"]))
    assert isinstance(box, ImapPostbox)
    request.addfinalizer(box.close)

    def kept() -> list[bytes]:
        return [without_trace(raw) for raw in office.dovecot.mails(user)]

    return Inbound(
        box,
        lambda raw: office.dovecot.deliver(user, raw),
        kept,
    )


def memory_out(request: pytest.FixtureRequest) -> Outbound:
    postman = MemoryPostman()
    return Outbound(postman, lambda: [mail.raw for mail in postman.posted])


def maildir_out(request: pytest.FixtureRequest) -> Outbound:
    folder = request.getfixturevalue("tmp_path") / "out"
    return Outbound(MaildirPostman(folder), lambda: contents(folder))


def smtp_out(request: pytest.FixtureRequest) -> Outbound:
    office: PostOffice = request.getfixturevalue("post_office")
    ours, theirs = office.mailbox(), office.mailbox()
    proof = {"proof_address": ours, "mailbox": office.dovecot.section(ours)}
    postman = connect_out("smtp", office.postfix.section(**proof))
    assert isinstance(postman, SmtpPostman)
    request.addfinalizer(postman.close)
    return Outbound(
        postman, lambda: [without_trace(raw) for raw in office.arrivals(theirs)], theirs
    )


def gmail_in(request: pytest.FixtureRequest) -> Inbound:
    face: GoogleFace = request.getfixturevalue("google")
    mailbox = face.organisation.mailbox
    box = connect_in("gmail", face.mailbox_section())
    assert isinstance(box, GmailPostbox)
    request.addfinalizer(box.close)
    return Inbound(box, mailbox.deliver, lambda: [m.raw for m in mailbox.messages.values()])


def gmail_out(request: pytest.FixtureRequest) -> Outbound:
    face: GoogleFace = request.getfixturevalue("google")
    postman = connect_out("gmail", face.mailbox_section())
    assert isinstance(postman, GmailPostman)
    request.addfinalizer(postman.close)
    sent = face.organisation.mailbox.outgoing
    return Outbound(postman, lambda: [as_handed_to_gmail(mail.raw) for mail in sent])


def exchange_in(request: pytest.FixtureRequest) -> Inbound:
    face: ExchangeFace = request.getfixturevalue("exchange")
    box = connect_in("exchange", face.section())
    assert isinstance(box, EwsPostbox)
    request.addfinalizer(box.close)
    held = face.organisation.mailbox
    return Inbound(box, held.deliver, lambda: [mail.raw for mail in held.messages.values()])


def exchange_out(request: pytest.FixtureRequest) -> Outbound:
    face: ExchangeFace = request.getfixturevalue("exchange")
    postman = connect_out("exchange", face.section())
    assert isinstance(postman, EwsPostman)
    request.addfinalizer(postman.close)
    sent = face.organisation.mailbox.outgoing
    return Outbound(postman, lambda: [mail.raw for mail in sent])


def microsoft_in(request: pytest.FixtureRequest) -> Inbound:
    face: GraphFace = request.getfixturevalue("graph")
    mailbox = face.organisation.mailbox
    box = connect_in("microsoft", face.section())
    assert isinstance(box, GraphPostbox)
    request.addfinalizer(box.close)
    return Inbound(box, mailbox.deliver, lambda: [m.raw for m in mailbox.messages.values()])


def microsoft_out(request: pytest.FixtureRequest) -> Outbound:
    face: GraphFace = request.getfixturevalue("graph")
    postman = connect_out("microsoft", face.section())
    assert isinstance(postman, GraphPostman)
    request.addfinalizer(postman.close)
    sent = face.organisation.mailbox.outgoing
    return Outbound(postman, lambda: [mail.raw for mail in sent])


INBOUND: dict[str, Callable[[pytest.FixtureRequest], Inbound]] = {
    "memory": memory_in,
    "maildir": maildir_in,
    "imap": imap_in,
    "gmail": gmail_in,
    "exchange": exchange_in,
    "microsoft": microsoft_in,
}
OUTBOUND: dict[str, Callable[[pytest.FixtureRequest], Outbound]] = {
    "memory": memory_out,
    "maildir": maildir_out,
    "smtp": smtp_out,
    "gmail": gmail_out,
    "exchange": exchange_out,
    "microsoft": microsoft_out,
}
"""How to stage a provider here."""


def staged(names: Iterable[str]) -> list[ParameterSet]:
    real = {"imap", "smtp"}
    return [
        pytest.param(name, marks=[pytest.mark.servers] if name in real else [])
        for name in sorted(names)
    ]


@pytest.fixture(params=staged(INBOUND))
def inbound(request: pytest.FixtureRequest) -> Inbound:
    return INBOUND[request.param](request)


@pytest.fixture(params=staged(OUTBOUND))
def outbound(request: pytest.FixtureRequest) -> Outbound:
    return OUTBOUND[request.param](request)


def without_trace(raw: bytes) -> bytes:
    """What was sent, without what the servers on the way wrote above it."""
    return raw[raw.index(b"Message-ID") :]


def as_handed_to_gmail(raw: bytes) -> bytes:
    """What was sent, under the name that Gmail took from it and that stands in its References."""
    told = without_trace(raw)
    (own,) = re.findall(rb"\r\nReferences: (<\S+>)", told)
    told = told.replace(b"\r\nReferences: " + own, b"")
    return re.sub(rb"^Message-ID: \S+", b"Message-ID: " + own, told)


def contents(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()]


def a_mail(number: int = 1, to: str = "bob@x.example") -> OutgoingMail:
    message_id = f"<{number}@cadence.example>"
    head = f"Message-ID: {message_id}\r\nDate: Mon, 02 Nov 2026 09:00:00 +0000\r\n"
    raw = f"{head}From: cadence@x.example\r\nTo: {to}\r\n\r\nhello\r\n".encode()
    return OutgoingMail(message_id, "cadence@x.example", to, raw)


def test_each_provider_is_staged() -> None:
    assert set(PROVIDERS_IN) == set(INBOUND)
    assert set(PROVIDERS_OUT) == set(OUTBOUND)


def test_an_empty_mailbox_gives_nothing(inbound: Inbound) -> None:
    assert list(inbound.box.fetch()) == []


def test_mail_is_given_as_it_came_and_oldest_first(inbound: Inbound) -> None:
    inbound.arrive(FIRST)
    inbound.arrive(SECOND)

    assert [without_trace(mail.raw) for mail in inbound.box.fetch()] == [FIRST, SECOND]


def test_mail_is_given_again_until_it_is_done(inbound: Inbound) -> None:
    inbound.arrive(FIRST)
    before = list(inbound.box.fetch())

    assert list(inbound.box.fetch()) == before


def test_mail_that_is_done_is_given_no_more_and_yet_kept(inbound: Inbound) -> None:
    inbound.arrive(FIRST)
    inbound.arrive(SECOND)
    first, second = inbound.box.fetch()

    inbound.box.done(first.handle)

    assert list(inbound.box.fetch()) == [second]
    assert sorted(inbound.kept()) == [FIRST, SECOND]


def test_done_may_be_said_twice(inbound: Inbound) -> None:
    inbound.arrive(FIRST)
    (mail,) = inbound.box.fetch()

    inbound.box.done(mail.handle)
    inbound.box.done(mail.handle)

    assert inbound.kept() == [FIRST]


def test_mail_may_be_done_while_the_rest_is_being_fetched(inbound: Inbound) -> None:
    inbound.arrive(FIRST)
    inbound.arrive(SECOND)

    for mail in inbound.box.fetch():
        inbound.box.done(mail.handle)

    assert list(inbound.box.fetch()) == []


def test_posted_mail_arrives_as_it_was_written(outbound: Outbound) -> None:
    mail = a_mail(to=outbound.address)

    outbound.postman.post(mail)

    assert outbound.arrived() == [mail.raw]


def test_a_postman_knows_what_he_posted(outbound: Outbound) -> None:
    outbound.postman.post(a_mail(1, to=outbound.address))

    assert eventually(lambda: outbound.postman.was_posted(a_mail(1).message_id) is True)
    assert outbound.postman.was_posted(a_mail(2).message_id) is False


def test_two_mails_with_one_name_in_a_plain_folder_are_both_kept(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(FIRST)
    box = MaildirPostbox(tmp_path)
    box.done("a.eml")
    (tmp_path / "a.eml").write_bytes(SECOND)

    box.done("a.eml")

    assert sorted(contents(tmp_path)) == [FIRST, SECOND]


def test_a_plain_folder_is_a_mailbox_too_and_half_written_files_wait(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(FIRST)
    (tmp_path / "b.eml.part").write_bytes(b"half")
    (tmp_path / ".hidden").write_bytes(b"")
    box = MaildirPostbox(tmp_path)

    (mail,) = box.fetch()
    box.done(mail.handle)

    assert mail.handle == "a.eml"
    assert (tmp_path / "done" / "a.eml").read_bytes() == FIRST


def test_a_mailbox_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    MaildirPostbox(tmp_path / "in")

    assert sorted(path.name for path in (tmp_path / "in").iterdir()) == ["cur", "new", "tmp"]


def test_done_mail_keeps_its_name_and_is_marked_as_seen(tmp_path: Path) -> None:
    box = MaildirPostbox(tmp_path)
    (tmp_path / "new" / "17.host").write_bytes(FIRST)

    box.done("17.host")

    assert (tmp_path / "cur" / "17.host:2,S").exists()


def test_a_mail_posted_again_after_a_crash_lies_there_once(tmp_path: Path) -> None:
    MaildirPostman(tmp_path).post(a_mail())

    MaildirPostman(tmp_path).post(a_mail())

    assert contents(tmp_path) == [a_mail().raw]


def test_a_mail_that_was_read_meanwhile_is_still_known_as_posted(tmp_path: Path) -> None:
    postman = MaildirPostman(tmp_path)
    name = postman.post(a_mail())
    (tmp_path / "new" / name).rename(tmp_path / "cur" / f"{name}:2,S")

    assert postman.was_posted(a_mail().message_id) is True


def test_a_crash_before_the_rename_leaves_the_mail_unposted(tmp_path: Path) -> None:
    postman = MaildirPostman(tmp_path)
    name = postman.post(a_mail())
    (tmp_path / "new" / name).rename(tmp_path / "tmp" / name)

    assert postman.was_posted(a_mail().message_id) is False


def test_a_place_that_cannot_be_written_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file is in the way")

    with pytest.raises(Unavailable, match="cannot be made"):
        MaildirPostman(tmp_path / "out")


@pytest.mark.parametrize("fault", [Unavailable("away"), Refused("no")])
def test_a_fault_in_memory_keeps_the_mail_back(fault: Unavailable | Refused) -> None:
    postman = MemoryPostman()
    postman.faults.append(fault)

    with pytest.raises(type(fault)):
        postman.post(a_mail())
    assert postman.posted == []


def test_a_line_that_breaks_in_memory_leaves_the_mail_posted() -> None:
    postman = MemoryPostman()
    postman.faults.append(Unknown("the line broke"))

    with pytest.raises(Unknown):
        postman.post(a_mail())
    assert postman.was_posted(a_mail().message_id) is True


def test_a_memory_that_cannot_be_asked_says_so() -> None:
    postman = MemoryPostman()
    postman.can_be_asked = False

    assert postman.was_posted("<1@x>") is None
