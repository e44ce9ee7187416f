"""The daemon's mailbox at Microsoft: nothing lost, nothing sent twice, whatever breaks when."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes

import pytest

from cadence.mail import OutgoingMail
from integrations.errors import Refused, SignedOut, Unavailable, Unknown
from integrations.mail import LARGEST_MAIL, connect_in, connect_out
from integrations.mail.graph import DONE, GraphPostbox, GraphPostman
from tests.simulated.graph import GraphFace
from tests.simulated.mailbox import Box, a_mail
from tests.simulated.weather import Fault

OURS = "cadence@fernhill.example"
BOB = "bob@fernhill.example"


@pytest.fixture
def box(graph: GraphFace) -> Iterator[GraphPostbox]:
    box = connect_in("microsoft", graph.section(own_address=OURS))
    assert isinstance(box, GraphPostbox)
    yield box
    box.close()


@pytest.fixture
def postman(graph: GraphFace) -> Iterator[GraphPostman]:
    postman = connect_out("microsoft", graph.section())
    assert isinstance(postman, GraphPostman)
    yield postman
    postman.close()


def a_letter(number: int = 1) -> OutgoingMail:
    name = f"<letter-{number}@fernhill.example>"
    raw = f"Message-ID: {name}\r\nFrom: {OURS}\r\nTo: {BOB}\r\nSubject: Tue\r\n\r\nHello.\r\n"
    return OutgoingMail(name, OURS, BOB, raw.encode())


def subjects(box: GraphPostbox) -> list[bytes]:
    return [re.findall(rb"Subject: (.*)\r", mail.raw)[0] for mail in box.fetch()]


def deliver(graph: GraphFace, *words: str, sender: str = BOB) -> None:
    for word in words:
        graph.organisation.mailbox.deliver(a_mail(sender, OURS, word, "Tests"))
        graph.organisation.advance(minutes=1)


def test_a_second_look_asks_only_for_what_is_new(graph: GraphFace, box: GraphPostbox) -> None:
    deliver(graph, "one", "two")
    assert subjects(box) == [b"one", b"two"]
    deliver(graph, "three")
    graph.calls.clear()

    assert subjects(box) == [b"one", b"two", b"three"]
    listed = [call.target for call in graph.calls if "/delta" in call.target]
    assert len(listed) == 1
    assert "deltatoken" in listed[0]


def test_what_is_done_is_marked_for_every_other_process(
    graph: GraphFace, box: GraphPostbox
) -> None:
    deliver(graph, "one")
    (mail,) = box.fetch()
    box.done(mail.handle)
    other = connect_in("microsoft", graph.section())

    assert list(other.fetch()) == []
    assert list(graph.mails.categories.values()) == [[DONE]]
    assert len(mail.handle) > 120


def test_what_another_process_did_is_not_given_again(graph: GraphFace, box: GraphPostbox) -> None:
    deliver(graph, "one", "two")
    other = connect_in("microsoft", graph.section())
    first, _ = other.fetch()
    assert len(list(box.fetch())) == 2
    other.done(first.handle)

    assert subjects(box) == [b"two"]


def test_what_a_person_opened_is_still_read(graph: GraphFace, box: GraphPostbox) -> None:
    deliver(graph, "one")
    for message in list(graph.organisation.mailbox.messages):
        graph.organisation.mailbox.change(message, seen=True)

    assert subjects(box) == [b"one"]


def test_what_is_done_goes_into_a_folder_that_is_made_once(graph: GraphFace) -> None:
    deliver(graph, "one", "two")
    box = connect_in("microsoft", graph.section(done_folder="Read by Cadence"))
    for mail in box.fetch():
        box.done(mail.handle)
        box.done(mail.handle)

    held = graph.organisation.mailbox.messages.values()
    assert [message.box for message in held] == [Box.ARCHIVE, Box.ARCHIVE]
    assert list(graph.mails.folders.values()) == ["Read by Cadence"]
    assert list(box.fetch()) == []


def test_mails_that_were_deleted_meanwhile_are_passed_over(
    graph: GraphFace, box: GraphPostbox
) -> None:
    deliver(graph, "one", "two")
    mails = box.fetch()
    first = next(mails)
    for message in list(graph.organisation.mailbox.messages):
        graph.organisation.mailbox.delete(message)

    assert list(mails) == []
    box.done(first.handle)
    assert list(box.fetch()) == []


def test_copies_of_our_own_letters_are_put_aside(graph: GraphFace, box: GraphPostbox) -> None:
    deliver(graph, "ours", sender=OURS)
    deliver(graph, "theirs")

    assert subjects(box) == [b"theirs"]
    assert len(graph.mails.categories) == 1


@pytest.mark.parametrize("trouble", ["forgotten", "told twice and backwards"])
def test_a_state_that_means_nothing_loses_no_mail(
    graph: GraphFace, box: GraphPostbox, trouble: str
) -> None:
    deliver(graph, *(f"n{number}" for number in range(12)))
    assert len(subjects(box)) == 12
    if trouble == "forgotten":
        graph.weather.expire_tokens()
    else:
        graph.weather.duplicates = graph.weather.reorders = True
    deliver(graph, "late")

    assert len(set(subjects(box))) == len(subjects(box)) == 13


def test_a_mail_too_large_to_be_read_comes_as_its_head(graph: GraphFace) -> None:
    section = graph.section(timeout=30)
    deliver(graph, "large")
    (message,) = graph.organisation.mailbox.messages.values()
    graph.organisation.mailbox.change(message.id, raw=message.raw + b"x" * LARGEST_MAIL)

    (mail,) = connect_in("microsoft", section).fetch()

    assert len(mail.raw) == LARGEST_MAIL


def test_one_mail_can_be_asked_for(graph: GraphFace, box: GraphPostbox) -> None:
    deliver(graph, "one", "two")
    wanted = list(graph.organisation.mailbox.messages.values())[1]

    found = box.seek(wanted.message_id)
    assert found is not None
    assert found.raw == wanted.raw
    assert box.seek("<nobody@fernhill.example>") is None


def test_a_letter_goes_as_a_draft_that_is_sent(graph: GraphFace, postman: GraphPostman) -> None:
    name = postman.post(a_letter())

    methods = [
        (c.method, c.target.rpartition("/")[2]) for c in graph.calls if "/users/" in c.target
    ]
    assert methods == [("POST", "messages"), ("POST", "send")]
    assert len(name) > 120


@pytest.mark.parametrize("keeps", [True, False])
@pytest.mark.parametrize("fault", [Fault.HANG_UP, Fault.HALF_BODY])
def test_where_the_line_breaks_while_sending_the_far_side_knows(
    graph: GraphFace, postman: GraphPostman, fault: Fault, *, keeps: bool
) -> None:
    graph.mails.keeps_message_ids = keeps
    graph.weather.strikes = lambda call: call.endswith("/send")
    graph.weather.storm = fault
    if fault is Fault.HANG_UP:
        with pytest.raises(Unknown):
            postman.post(a_letter())
    else:
        postman.post(a_letter())  # There is no body that could break off.

    assert postman.was_posted(a_letter().message_id) is True
    assert postman.was_posted(a_letter(2).message_id) is False
    assert len(graph.organisation.mailbox.outgoing) == 1


def test_a_mail_that_exchange_names_anew_carries_its_own_name_for_those_who_answer(
    graph: GraphFace, box: GraphPostbox, postman: GraphPostman
) -> None:
    graph.mails.keeps_message_ids, graph.mails.delivers = False, True
    mailbox = graph.organisation.mailbox
    for number in (1, 2):
        raw = a_letter(number).raw.replace(BOB.encode(), OURS.encode())
        postman.post(replace(a_letter(number), raw=raw))

    sent = [message_from_bytes(mail.raw) for mail in mailbox.outgoing]
    assert [one["References"] for one in sent] == [a_letter(n).message_id for n in (1, 2)]
    assert all(one["Message-ID"] != one["References"] for one in sent)
    assert [m for m in mailbox.messages.values() if m.box is Box.DRAFTS] == []
    assert postman.was_posted(a_letter(2).message_id) is True
    came = box.seek(a_letter(1).message_id)
    assert came is not None
    assert message_from_bytes(came.raw)["References"] == a_letter(1).message_id


def test_a_draft_that_could_not_be_cleared_away_is_later(
    graph: GraphFace, postman: GraphPostman
) -> None:
    graph.weather.strikes = lambda call: call.endswith("/send") or call.startswith("DELETE")
    graph.weather.storm, graph.weather.retry_after = Fault.RATE_LIMIT, 0
    with pytest.raises(Unavailable):
        postman.post(a_letter())
    graph.weather.storm = None
    postman.post(a_letter())

    boxes = [message.box for message in graph.organisation.mailbox.messages.values()]
    assert boxes == [Box.SENT]


def test_a_draft_that_was_never_sent_is_no_letter_and_is_cleared_away(
    graph: GraphFace, postman: GraphPostman
) -> None:
    graph.weather.strikes = lambda call: call.endswith("/send")
    graph.weather.storm = Fault.SERVER_ERROR
    graph.weather.retry_after = 0
    with pytest.raises(Unknown):
        postman.post(a_letter())

    assert postman.was_posted(a_letter().message_id) is False
    assert graph.organisation.mailbox.messages == {}


def test_before_it_is_sent_nothing_has_happened(graph: GraphFace, postman: GraphPostman) -> None:
    postman.check()
    graph.weather.strikes = lambda call: call.startswith("POST")
    graph.weather.storm = Fault.HANG_UP

    with pytest.raises(Unavailable):
        postman.post(a_letter())
    assert graph.organisation.mailbox.outgoing == []


def test_a_service_that_has_no_time_is_asked_later_and_keeps_no_draft(
    graph: GraphFace, postman: GraphPostman
) -> None:
    graph.weather.strikes = lambda call: call.endswith("/send")
    graph.weather.storm = Fault.RATE_LIMIT
    graph.weather.retry_after = 120

    with pytest.raises(Unavailable) as raised:
        postman.post(a_letter())
    assert raised.value.retry_at is not None
    graph.weather.storm = None
    assert graph.organisation.mailbox.outgoing == []


@pytest.mark.parametrize("right", ["mail", "send"])
def test_a_right_that_is_missing_is_no_fault_of_the_letter(
    graph: GraphFace, postman: GraphPostman, right: str
) -> None:
    setattr(graph.grants, right, set())

    with pytest.raises(SignedOut) as raised:
        postman.post(a_letter())
    assert "Mail.Send" in raised.value.cure or "mail" not in raised.value.cure
    assert graph.organisation.mailbox.outgoing == []


@pytest.mark.parametrize(
    ("code", "error"),
    [("ErrorInvalidRecipients", Refused), ("ErrorMessageSubmissionBlocked", SignedOut)],
)
def test_only_a_bad_recipient_is_refused_for_good(
    graph: GraphFace, postman: GraphPostman, code: str, error: type[Exception]
) -> None:
    graph.mails.refuses = code

    with pytest.raises(error, match=code):
        postman.post(a_letter())
    assert graph.organisation.mailbox.messages == {}
    graph.violations.clear()


def test_nobody_elses_mailbox_is_ever_asked(
    graph: GraphFace, box: GraphPostbox, postman: GraphPostman
) -> None:
    deliver(graph, "one")
    for mail in box.fetch():
        box.done(mail.handle)
    postman.post(a_letter())
    postman.was_posted(a_letter().message_id)

    mailboxes = set(re.findall(r"/users/([^/]+)/", " ".join(c.target for c in graph.calls)))
    assert mailboxes == {OURS.replace("@", "%40")}
