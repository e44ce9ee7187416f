"""Signing in at Microsoft, by msal itself: certificate or secret, and what goes wrong, in words."""

import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from integrations.errors import Refused, SignedOut, Unavailable
from integrations.graph_auth import (
    CLOUDS,
    Application,
    SignIn,
    certificate_ends,
    read_application,
)
from integrations.graph_sign_in_troubles import TROUBLES
from tests.simulated.graph import GraphFace
from tests.simulated.graph_login import SECRET
from tests.simulated.weather import Fault


def a_certificate(*, days: int = 90) -> tuple[str, bytes]:
    """Key and certificate as the one file an operator has, and the certificate they uploaded."""
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "cadenced")])
    now = datetime(2026, 1, 1, tzinfo=UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now)
        .not_valid_after(now + timedelta(days=days))
        .sign(key, hashes.SHA256())
        .public_bytes(serialization.Encoding.PEM)
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return (private + certificate).decode(), certificate


@pytest.fixture(scope="module")
def pem() -> tuple[str, bytes]:
    return a_certificate()


def application(graph: GraphFace, **more: object) -> Application:
    return read_application(graph.section(**more))


def test_a_certificate_signs_in_and_the_token_is_kept(
    graph: GraphFace, pem: tuple[str, bytes]
) -> None:
    graph.login.certificate = pem[1]
    sign_in = SignIn(application(graph, certificate=pem[0], client_secret=""))

    tokens = {sign_in.token() for _ in range(3)}
    sign_in.close()

    assert (tokens, graph.login.asked) == ({"opaque-1"}, 1)


def test_a_token_that_is_asked_for_anew_is_another(graph: GraphFace) -> None:
    sign_in = SignIn(application(graph))

    first, second = sign_in.token(), sign_in.token(anew=True)
    sign_in.close()

    assert (first, second) == ("opaque-1", "opaque-2")


def test_another_certificate_than_the_one_uploaded_is_named(
    graph: GraphFace, pem: tuple[str, bytes]
) -> None:
    graph.login.certificate = a_certificate()[1]
    sign_in = SignIn(application(graph, certificate=pem[0]))

    with pytest.raises(SignedOut, match="does not know the certificate") as raised:
        sign_in.token()
    sign_in.close()

    assert "upload the certificate" in raised.value.cure


@pytest.mark.parametrize("code", sorted(TROUBLES))
def test_what_goes_wrong_is_said_with_its_cure(graph: GraphFace, code: int) -> None:
    graph.login.trouble = code
    sign_in = SignIn(application(graph))

    with pytest.raises(SignedOut, match=f"AADSTS{code}") as raised:
        sign_in.token()
    sign_in.close()

    assert raised.value.cure
    assert "Trace ID" not in str(raised.value)


def test_a_trouble_nobody_listed_is_looked_up_by_its_code(graph: GraphFace) -> None:
    graph.login.trouble = 7000555
    sign_in = SignIn(application(graph))

    with pytest.raises(SignedOut, match="AADSTS7000555") as raised:
        sign_in.token()
    sign_in.close()

    assert "AADSTS7000555" in raised.value.cure


def test_a_service_that_signs_nobody_in_now_is_asked_later(graph: GraphFace) -> None:
    graph.login.trouble = 90033
    sign_in = SignIn(application(graph))

    with pytest.raises(Unavailable):
        sign_in.token()
    graph.login.trouble = 0
    token = sign_in.token()
    sign_in.close()

    assert token == "opaque-2"


def test_an_unknown_tenant_is_named(graph: GraphFace) -> None:
    sign_in = SignIn(application(graph, tenant="fernhil.example"))

    with pytest.raises(SignedOut, match="knows no such tenant") as raised:
        sign_in.token()
    sign_in.close()

    assert "Tenant ID" in raised.value.cure


@pytest.mark.parametrize("fault", [Fault.HALF_BODY, Fault.HANG_UP, Fault.SERVER_ERROR])
def test_a_broken_line_is_no_refusal(graph: GraphFace, fault: Fault) -> None:
    graph.weather.storm = fault
    sign_in = SignIn(application(graph))

    with pytest.raises(Unavailable):
        sign_in.token()
    graph.weather.storm = None
    token = sign_in.token()
    sign_in.close()

    assert token.startswith("opaque-")


def test_environment_variables_do_not_change_whom_it_trusts(
    graph: GraphFace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "empty.pem").write_text("")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "empty.pem"))
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    sign_in = SignIn(application(graph))

    token = sign_in.token()
    sign_in.close()

    assert token == "opaque-1"


def test_a_server_that_nobody_vouches_for_gets_no_secret(graph: GraphFace) -> None:
    sign_in = SignIn(replace(application(graph), ca_file=None))

    with pytest.raises(Unavailable, match="certificate that is not trusted"):
        sign_in.token()
    sign_in.close()

    assert graph.login.asked == 0


@pytest.mark.parametrize("certificate", ["", "-----BEGIN CERTIFICATE-----\nx\n", "rubbish"])
def test_a_file_without_key_or_certificate_is_told_as_such(
    graph: GraphFace, certificate: str
) -> None:
    sign_in = SignIn(application(graph, certificate=certificate, client_secret=""))

    with pytest.raises(SignedOut) as raised:
        sign_in.token()
    sign_in.close()

    assert "ertificate" in f"{raised.value} {raised.value.cure}"


def test_a_key_that_cannot_be_read_is_not_quoted(graph: GraphFace) -> None:
    broken = "\n".join(
        f"-----BEGIN {kind}-----\nc2VjcmV0\n-----END {kind}-----"
        for kind in ("PRIVATE KEY", "CERTIFICATE")
    )
    sign_in = SignIn(application(graph, certificate=broken))

    with pytest.raises(SignedOut) as raised:
        sign_in.token()
    sign_in.close()

    assert "c2VjcmV0" not in f"{raised.value!r} {raised.value.__cause__!r}"


def test_no_secret_is_logged_or_shown(
    graph: GraphFace, pem: tuple[str, bytes], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    graph.login.certificate = pem[1]
    told = []
    for more in ({}, {"certificate": pem[0]}, {"client_secret": "wrong-secret"}):
        known = application(graph, **more)
        sign_in = SignIn(known)
        try:
            sign_in.token()
        except SignedOut as error:
            told.append(str(error))
        sign_in.close()
        told.append(repr(known))

    everything = "\n".join([*told, *(record.getMessage() for record in caplog.records)])
    for secret in (SECRET, "wrong-secret", "PRIVATE KEY", "opaque-"):
        assert secret not in everything


def test_when_the_certificate_ends_is_known(pem: tuple[str, bytes]) -> None:
    base = {"tenant": "t", "client_id": "c"}

    assert certificate_ends(read_application({**base, "certificate": pem[0]})) == datetime(
        2026, 4, 1, tzinfo=UTC
    )
    assert certificate_ends(read_application(base)) is None


@pytest.mark.parametrize("cloud", CLOUDS)
def test_each_cloud_has_its_own_hosts(cloud: str) -> None:
    known = read_application({"tenant": "t", "client_id": "c", "cloud": cloud})

    assert (known.login, known.graph) == CLOUDS[cloud]
    assert not known.own_hosts


def test_an_endpoint_without_encryption_is_refused() -> None:
    section = {"tenant": "t", "client_id": "c", "endpoint": "http://graph.fernhill.example"}

    with pytest.raises(Refused, match="https"):
        read_application(section)
