"""What makes a letter's address, Message-ID and printed reference: keyed digests of whom and what.

Three names of one letter, each from its own digest, so that none tells another: the reply token
authorises (with the right From), the Message-ID lets a thread be found, the reference printed at a
letter's foot only finds it. Keys come in as values; the first signs, all of them verify.
"""

import hmac
import re
from base64 import b32encode
from dataclasses import dataclass
from hashlib import sha256
from typing import NewType

from cadence.answers import LetterKey
from cadence.people import PersonId

Token = NewType("Token", str)
"""24 characters of lower-case base32 (RFC 4648 §6): 120 bits of MAC."""

TOKEN_LENGTH = 24
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OILU", "011V")


@dataclass(frozen=True, slots=True)
class TokenKeys:
    """The secrets, newest first; there is at least one, each of 16 bytes or more."""

    keys: tuple[bytes, ...]

    def __post_init__(self) -> None:
        if not self.keys or any(len(key) < 16 for key in self.keys):
            msg = "a token key has at least 16 bytes, and there is at least one"
            raise ValueError(msg)

    def __repr__(self) -> str:
        return f"TokenKeys({len(self.keys)})"


@dataclass(frozen=True, slots=True)
class Addressed:
    """A token as it stood in an address; `stop` where it was the unsubscribe address."""

    token: Token
    stop: bool = False


def reply_token(keys: TokenKeys, person: PersonId, letter: LetterKey) -> Token:
    """The token of one letter to one person."""
    return Token(_base32(_digest(keys.keys[0], "reply", person, letter))[:TOKEN_LENGTH])


def is_token_of(keys: TokenKeys, token: str, person: PersonId, letter: LetterKey) -> bool:
    """Whether any of the keys made this token for that letter; compared in constant time."""
    given = token.lower().encode()
    made = [_base32(_digest(k, "reply", person, letter))[:TOKEN_LENGTH] for k in keys.keys]
    return any(hmac.compare_digest(given, one.encode()) for one in made)


def message_id(keys: TokenKeys, person: PersonId, letter: LetterKey, domain: str) -> str:
    """The letter's Message-ID, angle brackets included: the same for ever, guessed by nobody."""
    return f"<{_base32(_digest(keys.keys[0], 'message', person, letter))[:26]}.v@{domain}>"


def printed_reference(keys: TokenKeys, person: PersonId, letter: LetterKey) -> str:
    """`7K3Q-2MXF`: 40 bits in Crockford's alphabet. It finds a letter and authorises nothing."""
    number = int.from_bytes(_digest(keys.keys[0], "reference", person, letter)[:5], "big")
    signs = "".join(_CROCKFORD[number >> shift & 31] for shift in range(35, -5, -5))
    return f"{signs[:4]}-{signs[4:]}"


def reply_address(address: str, token: Token) -> str:
    """`cadence+TOKEN@corp`."""
    local, _, domain = address.rpartition("@")
    return f"{local}+{token}@{domain}"


def stop_address(address: str, token: Token) -> str:
    """`cadence+stop.TOKEN@corp`, for List-Unsubscribe."""
    local, _, domain = address.rpartition("@")
    return f"{local}+stop.{token}@{domain}"


def tokens_in(values: tuple[str, ...], address: str) -> tuple[Addressed, ...]:
    """Every token in the values of address headers, in order, each once.

    The domain is left open, as a mailbox may have several; the MAC decides.
    """
    local = re.escape(address.rpartition("@")[0])
    shape = re.compile(rf"(?<![^\s<,;:\"']){local}\+(stop\.)?([a-z2-7]{{{TOKEN_LENGTH}}})@", re.I)
    found = [
        Addressed(Token(match[2].lower()), stop=bool(match[1]))
        for value in values
        for match in shape.finditer(value)
    ]
    return tuple(dict.fromkeys(found))


def references_in(text: str) -> tuple[str, ...]:
    """Every printed reference in a text ("Ref 7K3Q-2MXF"), read leniently, each once."""
    shape = re.compile(r"\bref[ \t]{1,3}([0-9A-Z]{4})[-‐‑–]([0-9A-Z]{4})\b", re.I)
    found = (f"{m[1]}-{m[2]}".upper().translate(_MISREAD) for m in shape.finditer(text))
    return tuple(dict.fromkeys(found))


def message_ids_in(values: tuple[str, ...]) -> tuple[str, ...]:
    """The Message-IDs of In-Reply-To and References, angle brackets included, each once."""
    found = (match[0] for value in values for match in re.finditer(r"<[^<>\s]{3,250}>", value))
    return tuple(dict.fromkeys(found))


def derived_id(*parts: str) -> str:
    """An id for a record: the same for the same decision and item, whoever performs it."""
    return _base32(sha256("\0".join(parts).encode()).digest())[:26]


def _digest(key: bytes, purpose: str, person: PersonId, letter: LetterKey) -> bytes:
    return hmac.digest(key, "\0".join((purpose, person, letter)).encode(), "sha256")


def _base32(digest: bytes) -> str:
    return b32encode(digest).decode().rstrip("=").lower()
