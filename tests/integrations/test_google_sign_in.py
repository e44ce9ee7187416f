"""Signing in at Google: each failure says what is wrong and what mends it."""

import json
import logging
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
import stamina

from integrations.errors import CursorExpired, ProviderError, Refused, SignedOut, Unavailable
from integrations.google_api import CALENDAR, DIRECTORY, For, GoogleApi, TooMuch, scope
from integrations.google_auth import read_account
from integrations.metering import Unmetered
from tests.cast import ADA, BOB
from tests.simulated.google import ACCOUNT, ADMIN, AUTH, CLIENT_ID, GoogleFace
from tests.simulated.weather import Fault

READ_USERS = scope("admin.directory.user.readonly")
READ_EVENTS = scope("calendar.events.owned.readonly")

Open = Callable[..., GoogleApi]


class Counted(Unmetered):
    """What the meter was told."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, int, str]] = []
        self.limits: list[tuple[str, datetime | None]] = []

    def spent(self, service: str, units: int = 1, *, mailbox: str = "") -> None:
        self.calls.append((service, units, mailbox))

    def limited(self, service: str, *, mailbox: str = "", retry_at: datetime | None = None) -> None:
        self.limits.append((service, retry_at))


@pytest.fixture(autouse=True)
def _without_waiting() -> Iterator[None]:
    with stamina.set_testing(True, attempts=3, cap=True):
        yield


@pytest.fixture
def open_api(google: GoogleFace) -> Iterator[Open]:
    opened: list[GoogleApi] = []

    def open_it(section: dict[str, object] | None = None, **more: object) -> GoogleApi:
        account = read_account(google.section(**more) if section is None else section)
        opened.append(GoogleApi(DIRECTORY, account, Counted()))
        return opened[-1]

    yield open_it
    for api in opened:
        api.close()


def users(api: GoogleApi, subject: str = ADMIN) -> dict[str, object]:
    return api.ask(
        lambda service: service.users().list(customer="my_customer"), For(READ_USERS, subject)
    )


def trouble(api: GoogleApi, subject: str = ADMIN) -> ProviderError:
    with pytest.raises(ProviderError) as raised:
        users(api, subject)
    return raised.value


def test_one_token_serves_a_person_until_it_ends(google: GoogleFace, open_api: Open) -> None:
    api = open_api()
    users(api)
    users(api)

    assert [call.target for call in google.calls].count("/token") == 1


def test_a_key_that_is_not_here_signs_all_the_same(google: GoogleFace, open_api: Open) -> None:
    api = open_api(google.keyless())

    assert users(api)["users"]
    assert any(call.target.endswith(f"{ACCOUNT}:signBlob") for call in google.calls)
    google.may_sign = False
    with pytest.raises(SignedOut, match="does not sign") as raised:
        users(open_api(google.keyless()))
    assert "serviceAccountTokenCreator" in raised.value.cure


def test_a_scope_that_was_not_granted_is_named_with_what_to_paste(
    google: GoogleFace, open_api: Open
) -> None:
    google.granted = set()

    refused = trouble(open_api())

    assert isinstance(refused, SignedOut)
    assert "admin.directory.user.readonly" in str(refused)
    assert f"client ID {CLIENT_ID}, scope {READ_USERS}" in refused.cure


def test_a_stranger_is_refused_and_a_known_person_is_not(
    google: GoogleFace, open_api: Open
) -> None:
    refused = trouble(open_api(), "nobody@fernhill.example")

    assert isinstance(refused, Refused)
    assert "no such account" in str(refused)


def test_one_account_that_is_suspended_is_not_the_grant(google: GoogleFace, open_api: Open) -> None:
    google.suspended.add(ADMIN)

    assert isinstance(trouble(open_api()), Refused)


def test_a_wrong_clock_is_called_a_wrong_clock(google: GoogleFace, open_api: Open) -> None:
    google.clock_is_wrong = True

    refused = trouble(open_api())

    assert "clock is wrong" in str(refused)
    assert "NTP" in refused.cure


def test_an_api_that_is_not_enabled_is_named(google: GoogleFace, open_api: Open) -> None:
    google.enabled.discard("admin")

    refused = trouble(open_api())

    assert isinstance(refused, SignedOut)
    assert "admin.googleapis.com" in refused.cure


def test_a_token_of_another_scope_is_not_enough(google: GoogleFace, open_api: Open) -> None:
    with pytest.raises(SignedOut, match="scope missing"):
        open_api().ask(
            lambda service: service.users().list(customer="my_customer"), For(READ_EVENTS, ADA.id)
        )


def test_credentials_that_are_none_say_so() -> None:
    with pytest.raises(Refused, match="not a JSON key"):
        read_account({"credentials": "hunter2"})
    broken = json.dumps({"type": "service_account", "client_email": "x", "private_key": "none"})
    api = GoogleApi(CALENDAR, read_account({"credentials": broken}), Unmetered())
    with pytest.raises(SignedOut, match="cannot be read"):
        api.token(For(READ_EVENTS, ADA.id))
    api.close()


def test_a_consent_that_was_taken_back_is_signed_out(google: GoogleFace, open_api: Open) -> None:
    google.revoke()

    with pytest.raises(SignedOut, match="grant is gone"):
        users(open_api(google.mailbox_section()))


def test_a_token_that_is_not_taken_is_renewed_once(google: GoogleFace, open_api: Open) -> None:
    api = open_api()
    users(api)
    google.weather.coming.append(Fault.SIGNED_OUT)

    assert users(api)["users"]
    assert [call.target for call in google.calls].count("/token") == 2


@pytest.mark.parametrize("fault", [Fault.RATE_LIMIT, Fault.RATE_LIMIT_403])
def test_too_much_is_said_at_once_and_to_the_meter(
    google: GoogleFace, open_api: Open, fault: Fault
) -> None:
    api = open_api()
    users(api)
    google.weather.coming.append(fault)
    google.weather.retry_after = 40
    calls = len(google.calls)

    limited = trouble(api)

    assert isinstance(limited, TooMuch)
    assert len(google.calls) == calls + 1
    meter = api._meter
    assert isinstance(meter, Counted)
    assert meter.limits == [("google.directory", limited.retry_at)]
    assert meter.calls == [("google.directory", 1, "")] * 2
    if fault is Fault.RATE_LIMIT:
        assert limited.retry_at is not None
        assert timedelta(0) < limited.retry_at - datetime.now(UTC) < timedelta(minutes=2)


@pytest.mark.parametrize("fault", [Fault.SERVER_ERROR, Fault.HALF_BODY, Fault.HANG_UP])
def test_what_breaks_once_is_asked_again(google: GoogleFace, open_api: Open, fault: Fault) -> None:
    api = open_api()
    users(api)
    google.weather.coming.append(fault)

    assert users(api)["users"]


@pytest.mark.parametrize("fault", [Fault.SERVER_ERROR, Fault.HALF_BODY, Fault.HANG_UP])
def test_what_stays_broken_is_unavailable(google: GoogleFace, open_api: Open, fault: Fault) -> None:
    google.weather.storm = fault
    google.weather.strikes = lambda call: call != "token"

    assert isinstance(trouble(open_api()), Unavailable)


def test_an_answer_that_does_not_come_is_not_waited_for(google: GoogleFace, open_api: Open) -> None:
    google.weather.storm, google.weather.slow = Fault.SLOW, 0.4
    google.weather.strikes = lambda call: call != "token"

    refused = trouble(open_api(timeout=0.1))

    assert isinstance(refused, Unavailable)
    assert "in time" in str(refused)


def test_a_server_that_is_away_is_unavailable(google: GoogleFace, open_api: Open) -> None:
    gone = "http://127.0.0.1:1"

    assert isinstance(trouble(open_api(endpoint=gone)), Unavailable)
    assert isinstance(trouble(open_api(login_endpoint=gone)), Unavailable)


def test_threads_share_an_api_and_not_a_line(google: GoogleFace, open_api: Open) -> None:
    api = open_api()
    seen: list[object] = []
    threads = [threading.Thread(target=lambda: seen.append(users(api))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(seen) == 8
    assert len(api._lines) == 8


def test_neither_secrets_nor_names_are_told(
    google: GoogleFace, open_api: Open, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    api = open_api()
    users(api)
    google.weather.coming.append(Fault.FORBIDDEN)
    refused = trouble(api)
    google.granted = set()
    missing = trouble(open_api(), ADA.id)

    written = caplog.text + "".join(f"{one!r} {one.cure}" for one in (refused, missing))
    for secret in ("token-1", "PRIVATE KEY", ADA.id, BOB.id, "assertion"):
        assert secret not in written
    assert "PRIVATE KEY" not in repr(api.account)


def test_an_expired_cursor_is_called_one(google: GoogleFace) -> None:
    account = read_account(google.section())
    api = GoogleApi(CALENDAR, account, Unmetered())
    google.weather.coming.append(Fault.EXPIRED_CURSOR)
    google.weather.strikes = lambda call: call == "calendar.events.list"

    with pytest.raises(CursorExpired):
        api.ask(
            lambda service: service.events().list(calendarId="primary", syncToken="old"),
            For(scope("calendar.events.owned.readonly"), ADA.id),
        )
    api.close()


def test_what_is_granted_is_written_out_in_full() -> None:
    assert READ_EVENTS == AUTH + "calendar.events.owned.readonly"
