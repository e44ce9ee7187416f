"""Who wrote a mail and whether they may: the spoof matrix, and single sentences about it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product

import pytest

from cadence.answers import LetterKey
from cadence.mail import IncomingMail
from cadence.people import Organisation, PersonId, organisation_of
from cadence.replies.authentication import MICROSOFT, MailTrust, parse
from cadence.replies.identity import (
    Foreign,
    FoundBy,
    FoundLetter,
    Known,
    Stranger,
    author_of,
    clues,
    identify,
    single_mailbox,
)
from cadence.replies.tokens import TokenKeys, reply_address, reply_token
from tests.cast import BOB, CLEO, EVERYBODY, fernhill

NOW = datetime(2026, 11, 11, 9, tzinfo=UTC)
RFC = MailTrust(frozenset({"mx.fernhill.example"}))
GOOGLE = MailTrust(frozenset({"mx.google.com"}))
M365 = MailTrust(frozenset({MICROSOFT}))

_GOOGLE = (
    "mx.google.com;\r\n dkim=pass header.i=@{0} header.s=s1 header.b=abc;\r\n spf=pass (google.com:"
    " domain of x@{0} designates 192.0.2.1 as permitted sender) smtp.mailfrom=x@{0};\r\n"
    " dmarc=pass (p=NONE sp=NONE dis=NONE) header.from={0}"
)
_M365 = (
    "spf=pass (sender IP is 192.0.2.1) smtp.mailfrom={0}; dkim=pass (signature was verified)"
    " header.d={0};dmarc=pass action=none header.from={0};compauth=pass reason=100"
)
_M365_FAIL = (
    "spf=fail (sender IP is 203.0.113.9) smtp.mailfrom={0}; dkim=none (message not signed)"
    " header.d=none;dmarc=fail action=oreject header.from={0};compauth=fail reason=000"
)
_HERE = "fernhill.example"

# name, values of the header (topmost first), whose results count, whether From is vouched for
DIALECTS = [
    ("rfc pass", ("mx.fernhill.example 1; dmarc=pass header.from=fernhill.example",), RFC, True),
    ("rfc fail", ("mx.fernhill.example; dmarc=fail header.from=fernhill.example",), RFC, False),
    (
        "postfix with opendmarc above opendkim",
        (
            "mx.fernhill.example; dmarc=pass (p=none dis=none) header.from=fernhill.example",
            "mx.fernhill.example; dkim=fail header.d=fernhill.example",
        ),
        RFC,
        True,
    ),
    ("gmail pass", (_GOOGLE.format(_HERE),), GOOGLE, True),
    ("gmail passes another domain", (_GOOGLE.format("evil.example"),), GOOGLE, False),
    ("m365 pass", (_M365.format(_HERE),), M365, True),
    ("m365 fail", (_M365_FAIL.format(_HERE),), M365, False),
    ("m365 not trusted", (_M365.format(_HERE),), RFC, False),
    ("another server", ("mx.evil.example; dmarc=pass header.from=fernhill.example",), RFC, False),
    (
        "forged below the real one",
        (
            "mx.fernhill.example; dmarc=fail header.from=fernhill.example",
            "mx.fernhill.example; dmarc=pass header.from=fernhill.example",
        ),
        RFC,
        False,
    ),
    (
        "forged above which nobody put one",
        ("mx.evil.example; dmarc=none", "mx.fernhill.example; dmarc=pass"),
        RFC,
        False,
    ),
    (
        "forged in a comment",
        (
            (
                "mx.fernhill.example; spf=fail (mx.fernhill.example; dmarc=pass)"
                " smtp.mailfrom=evil.example"
            ),
        ),
        RFC,
        False,
    ),
    ("both pass and fail", ("mx.fernhill.example; dmarc=pass; dmarc=fail",), RFC, False),
    ("guessed", ("mx.fernhill.example; dmarc=bestguesspass header.from=x",), RFC, False),
    ("no policy, own signature", ("mx.fernhill.example; dkim=pass header.d=" + _HERE,), RFC, True),
    ("foreign signature", ("mx.fernhill.example; dkim=pass header.d=evil.example",), RFC, False),
    ("none", (), RFC, False),
]

_OF_BOB = FoundLetter(LetterKey("agenda_prompt/b"), BOB.id, FoundBy.TOKEN)
_OF_CLEO = FoundLetter(LetterKey("agenda_prompt/c"), CLEO.id, FoundBy.TOKEN)

# name, letters that the clues led to, whose they are ("bob", "cleo", "none"), whether proven
SIGNS = [
    ("token of Bob", (_OF_BOB,), "bob", True),
    ("Message-ID of Bob", (replace(_OF_BOB, by=FoundBy.MESSAGE_ID),), "bob", True),
    ("reference of Bob", (replace(_OF_BOB, by=FoundBy.REFERENCE),), "bob", False),
    ("token of Cleo", (_OF_CLEO,), "cleo", True),
    ("Message-ID of Cleo", (replace(_OF_CLEO, by=FoundBy.MESSAGE_ID),), "cleo", True),
    ("reference of Cleo", (replace(_OF_CLEO, by=FoundBy.REFERENCE),), "cleo", False),
    ("tokens of both", (_OF_CLEO, _OF_BOB), "bob", True),
    ("none, or none of ours", (), "none", False),
]

# name, From, who it is
SENDERS = [
    ("plain", ("Bob Ruiz <bob@fernhill.example>",), "bob"),
    ("capitals, plus, comma", ("Ruiz, Bob <BOB+phone@Fernhill.example>",), "bob"),
    ("alias", ("bob@ruiz.fernhill.example",), "bob"),
    ("two mailboxes", ("Bob <bob@fernhill.example>, Eve <eve@evil.example>",), None),
    ("two headers", ("bob@fernhill.example", "eve@evil.example"), None),
    ("glued", ("bob@fernhill.example<eve@evil.example>",), None),
    ("in the display name", ('"bob@fernhill.example" <eve@evil.example>',), None),
    ("lookalike", ("Bob <bоb@fernhill.example>",), None),
    ("unknown", ("Eve <eve@evil.example>",), None),
    ("none", (), None),
]


def the_organisation() -> Organisation:
    bob = replace(BOB, aliases=frozenset({"bob@ruiz.fernhill.example"}))
    return organisation_of([bob, *(p for p in EVERYBODY if p.id != BOB.id)], "fernhill.example")


@pytest.mark.parametrize(("dialect", "sign", "sender"), list(product(DIALECTS, SIGNS, SENDERS)))
def test_the_spoof_matrix(
    dialect: tuple[str, tuple[str, ...], MailTrust, bool],
    sign: tuple[str, tuple[FoundLetter, ...], str, bool],
    sender: tuple[str, tuple[str, ...], str | None],
) -> None:
    _, results, trust, vouched = dialect
    _, found, owner, proven = sign
    alias, who = sender[0] == "alias", sender[2]
    mail = IncomingMail({"from": sender[1], "authentication-results": results})

    identity = identify(mail, found, the_organisation(), trust, now=NOW)

    match identity:
        case Known():
            assert (who, owner) in {("bob", "bob"), ("bob", "none")}
            assert identity.person.id == BOB.id
            assert identity.proven == proven
            # a server that vouches for the organisation says nothing about an alias's domain
            assert identity.authenticated == (vouched and not alias)
            assert (identity.letter is None) == (owner == "none")
        case Foreign():
            assert owner != "none"
            assert who is None or owner == "cleo"
            assert identity.by is None or identity.by.id == BOB.id
        case Stranger():
            assert who is None
            assert owner == "none"


def test_mail_that_stays_inside_needs_no_results() -> None:
    mail = IncomingMail({"from": ("bob@fernhill.example",)})

    assert identify(mail, [_OF_BOB], fernhill(), MailTrust(internal=True), now=NOW) == Known(
        BOB, _OF_BOB.key, authenticated=True, proven=True
    )


def test_exchange_says_by_a_header_of_its_own_that_mail_is_internal() -> None:
    headers = {
        "from": ("bob@fernhill.example",),
        "x-ms-exchange-organization-authas": ("Internal",),
        "authentication-results": ("dkim=none; dmarc=none action=none header.from=x.example",),
    }

    assert author_of(IncomingMail(headers), fernhill(), M365) == (BOB, True)
    assert author_of(IncomingMail(headers), fernhill(), RFC) == (BOB, False)


def test_a_shared_address_counts_for_the_person_in_sender_only_when_vouched_for() -> None:
    headers = {
        "from": ("Sales <sales@fernhill.example>",),
        "sender": ("bob@fernhill.example",),
        "return-path": ("<bob@fernhill.example>",),
    }
    vouched = headers | {"authentication-results": ("mx.fernhill.example; dmarc=pass",)}
    bounced = vouched | {"return-path": ("<eve@evil.example>",)}

    assert author_of(IncomingMail(vouched), fernhill(), RFC) == (BOB, True)
    assert author_of(IncomingMail(headers), fernhill(), RFC) == (None, False)
    assert author_of(IncomingMail(bounced), fernhill(), RFC) == (None, False)


def test_an_outsider_cannot_borrow_a_person_by_naming_them_in_sender() -> None:
    headers = {
        "from": ("eve@evil.example",),
        "sender": ("bob@fernhill.example",),
        "authentication-results": ("mx.fernhill.example; dmarc=pass header.from=evil.example",),
    }

    assert author_of(IncomingMail(headers), fernhill(), RFC) == (None, False)


def test_who_has_left_is_nobody_we_know() -> None:
    gone = organisation_of([replace(BOB, end=date(2026, 11, 10))], "fernhill.example")
    mail = IncomingMail({"from": ("bob@fernhill.example",)})

    assert isinstance(identify(mail, [], gone, RFC, now=NOW), Stranger)


def test_a_forwarded_prompt_never_writes_whoever_vouches_for_the_sender() -> None:
    headers = {
        "from": ("cleo@fernhill.example",),
        "authentication-results": ("mx.fernhill.example; dmarc=pass",),
    }

    identity = identify(IncomingMail(headers), [_OF_BOB], fernhill(), RFC, now=NOW)

    assert identity == Foreign(BOB.id, _OF_BOB.key, CLEO, authenticated=True)


def test_the_stop_address_counts_only_for_its_owner() -> None:
    stop = replace(_OF_BOB, stop=True)
    mail = IncomingMail({"from": ("bob@fernhill.example",)})

    identity = identify(mail, [stop], fernhill(), RFC, now=NOW)

    assert isinstance(identity, Known)
    assert identity.stop
    assert isinstance(
        identify(mail, [replace(stop, to=CLEO.id)], fernhill(), RFC, now=NOW), Foreign
    )


def test_clues_are_gathered_from_where_clients_and_servers_leave_them() -> None:
    keys = TokenKeys((b"k" * 32,))
    token = reply_token(keys, PersonId("bob@fernhill.example"), LetterKey("x"))
    mail = IncomingMail(
        {
            "to": ("Cadence <cadence@fernhill.example>",),
            "delivered-to": (reply_address("cadence@fernhill.example", token),),
            "in-reply-to": ("<b@x>",),
            "references": ("<a@x> <b@x> <c@x>",),
        },
        text="Fine.\n\n> Ref 7K3Q-2MXF",
    )

    found = clues(mail, "cadence@fernhill.example")

    assert [one.token for one in found.tokens] == [token]
    assert found.message_ids == ("<b@x>", "<c@x>", "<a@x>")
    assert found.references == ("7K3Q-2MXF",)


@pytest.mark.parametrize(
    "value",
    [
        "bob@fernhill.example",
        "bob@fernhill.example (Bob Ruiz)",
        "<bob@fernhill.example>",
        "Ruiz,\r\n Bob <Bob@Fernhill.example>",
        '"bob@fernhill.example" <bob@fernhill.example>',
        "Bob @ work <bob@fernhill.example>",
        "Bob\u200b <bob@fernhill.example>",
    ],
)
def test_one_mailbox_is_read_however_it_is_written(value: str) -> None:
    assert single_mailbox((value,)) == "bob@fernhill.example"


@pytest.mark.parametrize(
    "value",
    [
        "",
        "bob",
        "bob@fernhill.example (hr@fernhill.example)",
        "bob@fernhill.example, eve@evil.example",
        "alice@fernhill.example)bob@fernhill.example",
        "<@evil.example:bob@fernhill.example>",
        "Team: bob@fernhill.example;",
        "Bob <bob@fernhill.example> <eve@evil.example>",
        "Bob <bob@fernhill.example",
        "Bob <b\u200bob@fernhill.example>",
        '"bob ruiz"@fernhill.example',
    ],
)
def test_what_could_be_read_in_two_ways_is_nobody(value: str) -> None:
    assert single_mailbox((value,)) is None


def test_comments_and_quotation_marks_hide_nothing() -> None:
    server, results = parse(
        'mx.x 1 (a (b; dmarc=pass) \\) c); auth=pass (ok) smtp.auth="a; dmarc=pass"; spf = fail'
    )

    assert server == "mx.x"
    assert [(r.method, r.result) for r in results] == [("auth", "pass"), ("spf", "fail")]
