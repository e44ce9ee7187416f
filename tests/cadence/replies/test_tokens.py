"""The three names of a letter, and how they are found again."""

import pytest

from cadence.answers import LetterKey
from cadence.people import PersonId
from cadence.replies import tokens
from cadence.replies.tokens import TokenKeys

OLD, NEW = b"o" * 32, b"n" * 32
KEYS = TokenKeys((NEW, OLD))
BOB, CLEO = PersonId("bob@fernhill.example"), PersonId("cleo@fernhill.example")
LETTER = LetterKey("agenda_prompt/m1/2026-11-12T10:00Z")


def test_a_token_belongs_to_one_person_and_one_letter() -> None:
    token = tokens.reply_token(KEYS, BOB, LETTER)

    assert tokens.is_token_of(KEYS, token, BOB, LETTER)
    assert tokens.is_token_of(KEYS, token.upper(), BOB, LETTER)
    assert not tokens.is_token_of(KEYS, token, CLEO, LETTER)
    assert not tokens.is_token_of(KEYS, token, BOB, LetterKey(LETTER + "x"))


def test_a_token_carries_more_than_80_bits_and_survives_folded_case() -> None:
    token = tokens.reply_token(KEYS, BOB, LETTER)

    assert len(token) * 5 >= 80
    assert token == token.lower()


def test_the_first_key_signs_and_an_older_one_still_verifies_until_it_is_gone() -> None:
    before = tokens.reply_token(TokenKeys((OLD,)), BOB, LETTER)

    assert tokens.reply_token(KEYS, BOB, LETTER) != before
    assert tokens.is_token_of(KEYS, before, BOB, LETTER)
    assert not tokens.is_token_of(TokenKeys((NEW,)), before, BOB, LETTER)


def test_the_message_id_is_the_same_each_time_and_has_nothing_of_the_token_in_it() -> None:
    made = tokens.message_id(KEYS, BOB, LETTER, "fernhill.example")

    assert made == tokens.message_id(KEYS, BOB, LETTER, "fernhill.example")
    assert made.startswith("<")
    assert made.endswith(".v@fernhill.example>")
    assert len(made.removesuffix(".v@fernhill.example>")) == 27
    assert tokens.reply_token(KEYS, BOB, LETTER)[:8] not in made


def test_the_printed_reference_is_short_and_separate_from_the_token() -> None:
    printed = tokens.printed_reference(KEYS, BOB, LETTER)

    assert len(printed) == 9
    assert printed[4] == "-"
    assert tokens.references_in(f"-- \nRef {printed}") == (printed,)
    assert printed.replace("-", "").lower() not in tokens.reply_token(KEYS, BOB, LETTER)


def test_a_reference_is_read_as_people_copy_it() -> None:
    assert tokens.references_in("> ref 7k3q-2mxf. Ref 7K3Q‑2MXF and Ref 7K3Q-2MXF") == (
        "7K3Q-2MXF",
    )
    assert tokens.references_in("Ref OILU-0000") == ("011V-0000",)
    assert tokens.references_in("preref 7K3Q-2MXF, ref 7K3Q2MXF") == ()


@pytest.mark.parametrize(
    "header",
    [
        "{}",
        "Cadence <{}>",
        '"Cadence, the daemon" <{}>, Bob <bob@fernhill.example>',
        "hr@fernhill.example,{}",
    ],
)
def test_a_token_is_found_in_any_address_header(header: str) -> None:
    token = tokens.reply_token(KEYS, BOB, LETTER)
    address = tokens.reply_address("cadence@fernhill.example", token)

    assert tokens.tokens_in((header.format(address.upper()),), "cadence@fernhill.example") == (
        tokens.Addressed(token),
    )


def test_the_stop_address_is_told_apart() -> None:
    token = tokens.reply_token(KEYS, BOB, LETTER)
    address = tokens.stop_address("cadence@fernhill.example", token)

    assert len(address.partition("@")[0]) <= 64
    assert tokens.tokens_in((address,), "cadence@fernhill.example") == (
        tokens.Addressed(token, stop=True),
    )


@pytest.mark.parametrize(
    "header",
    [
        "cadence@fernhill.example",
        "xcadence+{}@f.example",
        "cadence+{}a@f.org",
        "c+{}@f.example",
    ],
)
def test_what_only_looks_like_our_address_is_none(header: str) -> None:
    token = tokens.reply_token(KEYS, BOB, LETTER)

    assert tokens.tokens_in((header.format(token),), "cadence@fernhill.example") == ()


def test_message_ids_are_read_once_each_in_order() -> None:
    assert tokens.message_ids_in(("<b@x>", "<a@x>\n <b@x> <c@x>", "junk <> <a b>")) == (
        "<b@x>",
        "<a@x>",
        "<c@x>",
    )


def test_keys_that_are_too_short_are_refused_and_never_printed() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        TokenKeys((b"short",))
    with pytest.raises(ValueError, match="at least one"):
        TokenKeys(())
    assert "nnnn" not in repr(KEYS)
