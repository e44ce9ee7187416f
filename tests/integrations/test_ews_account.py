"""How Exchange is signed in to, and what is told where it does not answer as it should."""

import logging
import ssl
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cadence.calendar_events import Window
from cadence.people import PersonId
from integrations import calendars, mail
from integrations.calendars.ews import EwsCalendars
from integrations.errors import Refused, SignedOut, Unavailable
from tests.cast import ADA, BOB, CLEO, EVERYBODY, HANA
from tests.servers.certificates import write_certificate
from tests.servers.scripted_http import Given, Scripted
from tests.simulated.ews import PASSWORD, PATH, ExchangeFace
from tests.simulated.ews_ntlm import NtlmDoor
from tests.simulated.ews_xml import MESSAGES, OLDER, envelope
from tests.simulated.organisation import SimulatedOrganisation
from tests.simulated.weather import Fault

NOW = datetime(2026, 10, 19, 8, tzinfo=UTC)
WINDOW = Window(NOW - timedelta(days=90), NOW + timedelta(days=60))


def read(face: ExchangeFace, person: PersonId = ADA.id, **more: Any) -> int:
    """How many events a calendar shows."""
    source = calendars.connect("exchange", face.section(**more))
    assert isinstance(source, EwsCalendars)
    try:
        return len(source.changes(person, None, WINDOW).events)
    finally:
        source.close()


def refused(answers: list[Given], **more: Any) -> Exception:
    """What is raised where a server answers like that."""
    with Scripted(answers) as server:
        section = {
            "url": server.url + "EWS/Exchange.asmx",
            "auth": "basic",
            "user": "svc",
            "password": "pw",
            "patience": 0,
            "timeout": 5,
        }
        source = calendars.connect("exchange", section | more)
        assert isinstance(source, EwsCalendars)
        with pytest.raises(Exception, match=r"127\.0\.0\.1") as caught:
            source.changes(ADA.id, None, WINDOW)
        source.close()
        return caught.value


@pytest.fixture
def booked(exchange: ExchangeFace) -> ExchangeFace:
    """Ada and Bob meet once."""
    exchange.organisation.create(ADA.id, [BOB.id], datetime(2026, 10, 20, 10))
    return exchange


@pytest.mark.parametrize("access", ["impersonation", "delegate"])
def test_calendars_are_read_by_impersonation_or_by_rights(
    booked: ExchangeFace, access: str
) -> None:
    assert read(booked, access=access) == 1
    assert {mailbox for _, mailbox in booked.asked} == (
        {ADA.id} if access == "impersonation" else {""}
    )


def test_a_wrong_password_is_told_without_it(booked: ExchangeFace) -> None:
    with pytest.raises(SignedOut, match="refuses the user or the password") as caught:
        read(booked, password="guess-me-not")

    assert "guess-me-not" not in f"{caught.value}{caught.value.cure}{caught.value.paste}"


def test_a_mailbox_outside_the_scope_is_told_with_what_to_type(booked: ExchangeFace) -> None:
    booked.scope = {BOB.id}

    with pytest.raises(Refused, match="does not let the account impersonate") as caught:
        read(booked)
    assert "New-ManagementScope" in caught.value.paste
    assert "-User svc-cadence -CustomRecipientWriteScope" in caught.value.paste


def test_mailboxes_lost_one_after_the_other_are_a_grant_that_is_gone(
    booked: ExchangeFace,
) -> None:
    source = calendars.connect("exchange", booked.section())
    assert isinstance(source, EwsCalendars)

    def look(scope: set[PersonId]) -> list[str]:
        booked.scope = scope
        told = []
        for person in (ADA.id, BOB.id, CLEO.id, HANA.id):
            try:
                source.changes(person, None, WINDOW)
                told.append("read")
            except (Refused, SignedOut) as error:
                told.append("refused" if isinstance(error, Refused) else "gone")
        return told

    pilot = {ADA.id, BOB.id, CLEO.id}
    assert look(set()) == ["refused"] * 4  # Nothing was ever granted.
    assert look(pilot) == ["read", "read", "read", "refused"]
    assert look(pilot - {ADA.id}) == ["refused", "read", "read", "refused"]
    assert look(set()) == ["refused", "refused", "gone", "gone"]
    assert look(pilot) == ["read", "read", "read", "refused"]
    source.close()


def test_a_calendar_that_is_not_shared_is_told_with_what_to_type(booked: ExchangeFace) -> None:
    booked.scope = {BOB.id}

    with pytest.raises(Refused, match="not shared with the account") as caught:
        read(booked, access="delegate")
    assert caught.value.paste == (
        f"Add-MailboxFolderPermission -Identity {ADA.id}:\\Calendar "
        "-User svc-cadence -AccessRights Reviewer"
    )


@pytest.mark.parametrize("access", ["impersonation", "delegate"])
def test_a_mailbox_nobody_has_is_refused(booked: ExchangeFace, access: str) -> None:
    with pytest.raises(Refused, match="knows no mailbox by this address"):
        read(booked, PersonId("nobody@fernhill.example"), access=access)


@pytest.mark.parametrize(
    "host", ["outlook.office365.com", "outlook.office365.us", "partner.outlook.cn"]
)
def test_exchange_online_is_for_the_other_adapter(host: str) -> None:
    section = {"url": f"https://{host}/EWS/Exchange.asmx", "address": "cadence@x.example"}

    with pytest.raises(Refused, match='use kind = "microsoft"'):
        calendars.connect("exchange", section)
    with pytest.raises(Refused, match='use kind = "microsoft"'):
        mail.connect_out("exchange", section)


def test_a_password_never_crosses_a_network_in_the_open() -> None:
    with pytest.raises(Refused, match="over https only"):
        calendars.connect("exchange", {"url": "http://mail.fernhill.example/EWS/Exchange.asmx"})


def test_kerberos_says_what_it_needs(booked: ExchangeFace) -> None:
    with pytest.raises(Refused, match="Kerberos needs an extra"):
        read(booked, auth="kerberos")


def test_an_older_server_is_spoken_to_as_it_can(booked: ExchangeFace) -> None:
    """The newest version is tried first; what the server answered is used from then on."""
    booked.version = OLDER
    source = calendars.connect("exchange", booked.section())
    assert isinstance(source, EwsCalendars)

    assert len(source.changes(ADA.id, None, WINDOW).events) == 1
    tries = len(booked.calls)
    assert len(source.changes(BOB.id, None, WINDOW).events) == 1
    source.close()
    assert len(booked.calls) - tries == 3


@dataclass
class Counter:
    """A meter that remembers."""

    calls: list[tuple[str, str]] = field(default_factory=list)
    limits: list[datetime | None] = field(default_factory=list)

    def spent(self, service: str, units: int = 1, *, mailbox: str = "") -> None:
        self.calls.append((service, mailbox))

    def limited(self, service: str, *, mailbox: str = "", retry_at: datetime | None = None) -> None:
        self.limits.append(retry_at)


def test_what_is_asked_is_counted_by_mailbox(booked: ExchangeFace) -> None:
    meter = Counter()

    read(booked, meter=meter)

    assert meter.calls == [("ews", ADA.id)] * len(booked.calls)


def test_a_busy_server_says_until_when(booked: ExchangeFace) -> None:
    booked.weather.retry_after, booked.weather.storm = 30, Fault.RATE_LIMIT
    meter = Counter()

    with pytest.raises(Unavailable, match="ErrorServerBusy") as caught:
        read(booked, meter=meter)
    assert caught.value.retry_at is not None
    assert meter.limits == [caught.value.retry_at]


def test_a_wait_beyond_our_patience_is_not_waited_for(booked: ExchangeFace) -> None:
    booked.weather.retry_after = 3600
    booked.weather.coming.append(Fault.RATE_LIMIT)

    with pytest.raises(Unavailable) as caught:
        read(booked, patience=5)
    assert caught.value.retry_at is not None
    assert len(booked.calls) == 1


def test_a_short_trouble_is_waited_out(booked: ExchangeFace) -> None:
    booked.weather.coming.extend([Fault.SERVER_ERROR, Fault.HANG_UP])

    with pytest.raises(Unavailable):
        read(booked, patience=0)
    assert read(booked, patience=5) == 1


def test_one_unauthorised_answer_may_mean_not_so_fast(booked: ExchangeFace) -> None:
    booked.weather.coming.append(Fault.SIGNED_OUT)

    assert read(booked) == 1


@pytest.mark.parametrize("fault", [Fault.SERVER_ERROR, Fault.HALF_BODY, Fault.HANG_UP])
def test_an_answer_that_fails_or_breaks_off_is_no_calendar(
    booked: ExchangeFace, fault: Fault
) -> None:
    booked.weather.storm = fault

    with pytest.raises(Unavailable):
        read(booked)


def test_a_slow_answer_is_not_waited_for(booked: ExchangeFace) -> None:
    booked.weather.storm, booked.weather.slow = Fault.SLOW, 1.0

    with pytest.raises(Unavailable, match="in time"):
        read(booked, timeout=0.2)


def test_half_a_document_is_not_taken_for_a_whole_one() -> None:
    """The library's parser would mend it, and what is missing would seem deleted."""
    whole = envelope(f'<m:SyncFolderItemsResponse xmlns:m="{MESSAGES}"/>').decode()

    assert isinstance(refused([(200, whole[: len(whole) // 2])]), Unavailable)


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        ((404, "<html/>"), Refused, "does not answer as EWS at this address, but 404"),
        ((302, "", {"Location": "https://elsewhere.example/owa"}), Refused, "but 302"),
        ((200, "<html>Sign in</html>"), Unavailable, "broke off"),
        ((403, "<html/>"), SignedOut, "gives the account no right to it"),
        ((502, "<html/>"), Unavailable, "answered 502"),
        ((503, "", {"Retry-After": "20"}), Unavailable, "answered 503"),
        ((500, "", {"X-CasErrorCode": "CAS error: NoTrustConfigured"}), Unavailable, "NoTrust"),
    ],
)
def test_what_stands_before_exchange_answers_too(
    answer: Given, kind: type[Exception], words: str
) -> None:
    error = refused([answer])

    assert isinstance(error, kind)
    assert words in str(error)


def test_a_server_that_is_not_there_is_unavailable() -> None:
    face = ExchangeFace(SimulatedOrganisation(EVERYBODY, now=NOW))
    face._server.server_close()

    with pytest.raises(Unavailable, match="cannot be reached"):
        read(face)


def test_the_houses_own_authority_is_trusted_by_its_file(tmp_path: Path) -> None:
    pair = write_certificate(tmp_path)
    organisation = SimulatedOrganisation(EVERYBODY, now=NOW)
    with ExchangeFace(organisation, certificate=pair) as face:
        assert read(face, ca_file=pair[0]) == 0
        with pytest.raises(Unavailable, match="certificate that is not trusted"):
            read(face)


@pytest.mark.parametrize("user", [r"FERNHILL\svc-cadence", "svc-cadence@fernhill.example"])
def test_ntlm_is_spoken_as_iis_speaks_it(
    booked: ExchangeFace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, user: str
) -> None:
    """Once a connection, as a name of the domain or as an address."""
    users = tmp_path / "users"
    users.write_text(f"FERNHILL:svc-cadence:{PASSWORD}\n:svc-cadence@fernhill.example:{PASSWORD}\n")
    monkeypatch.setenv("NTLM_USER_FILE", str(users))
    booked.ntlm = NtlmDoor()

    assert read(booked, auth="ntlm", user=user) == 1
    assert [name.rpartition("\\")[2] for name in booked.ntlm.users] == [user.rpartition("\\")[2]]


@pytest.mark.parametrize("bound_to_ours", [True, False])
def test_ntlm_is_bound_to_the_certificate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, bound_to_ours: bool
) -> None:
    """Extended Protection, which is on by default since Exchange 2019 CU14."""
    users = tmp_path / "users"
    users.write_text(f"FERNHILL:svc-cadence:{PASSWORD}\n")
    monkeypatch.setenv("NTLM_USER_FILE", str(users))
    pair = write_certificate(tmp_path)
    shown = ssl.PEM_cert_to_DER_cert(pair[0].read_text())
    organisation = SimulatedOrganisation(EVERYBODY, now=NOW)
    with ExchangeFace(organisation, certificate=pair) as face:
        face.ntlm = NtlmDoor(shown if bound_to_ours else shown + b"another's")
        if bound_to_ours:
            assert read(face, auth="ntlm", ca_file=pair[0]) == 0
        else:
            with pytest.raises(SignedOut):
                read(face, auth="ntlm", ca_file=pair[0])


def test_a_wrong_password_does_not_pass_by_ntlm(
    booked: ExchangeFace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    users = tmp_path / "users"
    users.write_text("FERNHILL:svc-cadence:another\n")
    monkeypatch.setenv("NTLM_USER_FILE", str(users))
    booked.ntlm = NtlmDoor()

    with pytest.raises(SignedOut, match="refuses the user or the password"):
        read(booked, auth="ntlm")
    assert booked.ntlm.users == []


def test_a_token_is_asked_for_and_another_where_it_is_not_taken(booked: ExchangeFace) -> None:
    given: list[Given] = [
        (200, '{"access_token": "stale", "expires_in": 3600}'),
        (200, '{"access_token": "fresh", "expires_in": 3600}'),
    ]
    booked.tokens = {"fresh"}
    with Scripted(given) as login:
        more = {"auth": "oauth", "token_url": login.url, "client_id": "cadenced"}
        assert read(booked, **more) == 1
        assert len(login.asked) == 2


def test_nothing_of_what_crosses_the_wire_is_logged(
    booked: ExchangeFace, caplog: pytest.LogCaptureFixture
) -> None:
    """Not even where everything is, and where the library is surprised."""
    with caplog.at_level(logging.DEBUG):
        read(booked)
        booked.weather.coming.extend([Fault.HALF_BODY, Fault.SERVER_ERROR])
        for _ in range(2):
            with pytest.raises(Unavailable):
                read(booked)

    for secret in (PASSWORD, "1:1", ADA.id, BOB.id, PATH, "Envelope"):
        assert secret not in caplog.text
