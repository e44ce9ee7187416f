"""Access tokens: asked for once, renewed in time, and refused in plain words."""

from dataclasses import dataclass

import pytest

from integrations.errors import Refused, SignedOut, Unavailable
from integrations.oauth import Grant, TokenSource, read_token
from integrations.web import Limits, Web
from tests.servers.scripted_http import Given, Scripted

TOKEN: Given = (200, '{"access_token": "first", "expires_in": 3600}')
NEXT: Given = (200, '{"access_token": "second", "expires_in": "3600"}')


@dataclass
class Watch:
    """Seconds that are set."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


def asking(server: Scripted, watch: Watch, **more: str) -> TokenSource:
    grant = Grant(server.url, "cadenced", **more)
    return TokenSource(grant, Web(hosts=["127.0.0.1"], limits=Limits(attempts=1)), elapsed=watch)


def test_a_token_is_kept_until_a_minute_before_its_end() -> None:
    watch = Watch()
    with Scripted([TOKEN, NEXT]) as server:
        token = asking(server, watch, client_secret="s")
        assert [token(), token()] == ["first", "first"]

        watch.now = 3541
        assert token() == "second"
    assert len(server.asked) == 2


def test_a_token_that_is_not_taken_is_asked_for_anew() -> None:
    with Scripted([TOKEN, NEXT]) as server:
        token = asking(server, Watch())
        token()
        token.forget()

        assert token() == "second"


def test_a_consent_is_traded_for_a_token_and_the_next_consent_is_kept() -> None:
    rotated = '{"access_token": "a", "expires_in": 100, "refresh_token": "new"}'
    with Scripted([(200, rotated)]) as server:
        token = asking(server, Watch(), refresh_token="old", scope="mail")
        assert token._asked() == {
            "client_id": "cadenced",
            "scope": "mail",
            "grant_type": "refresh_token",
            "refresh_token": "old",
        }
        token()

        assert token._asked()["refresh_token"] == "new"


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        ((400, '{"error": "invalid_grant"}'), SignedOut, "answered 400 invalid_grant"),
        ((401, '{"error": "invalid_client"}'), SignedOut, "answered 401 invalid_client"),
        ((400, '{"error": "invalid_scope"}'), Refused, "invalid_scope"),
        ((400, '{"error": "temporarily_unavailable"}'), Unavailable, "temporarily"),
        ((400, '{"error": "see https://x.example/?secret=1"}'), Refused, "answered 400$"),
        ((400, "<html/>"), Refused, "answered 400"),
        ((503, ""), Unavailable, "503"),
        ((200, "[]"), Refused, "gave no token"),
        ((200, '{"token_type": "Bearer"}'), Refused, "gave no token"),
    ],
)
def test_what_the_server_says_is_told_in_its_own_word(
    answer: Given, kind: type[Exception], words: str
) -> None:
    with Scripted([answer]) as server, pytest.raises(kind, match=words):
        asking(server, Watch())()


def test_secrets_do_not_show() -> None:
    grant = Grant("https://login.example/token", "id", "hush", "hush-hush")

    assert "hush" not in repr(grant)


def test_without_an_address_there_is_no_token() -> None:
    assert read_token({"token_url": ""}) is None
    assert read_token({"token_url": "https://login.example/token"}) is not None
