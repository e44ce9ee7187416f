"""Microsoft's sign-in as msal meets it: discovery, and tokens for a certificate or a secret."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import parse_qs

import jwt
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.simulated.loopback import Reply, Request

TENANT = "11111111-2222-3333-4444-555555555555"
CLIENT = "99999999-8888-7777-6666-555555555555"
SECRET = "s3cret-of-the-application"
_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


@dataclass
class Login:
    """One tenant with one application. `certificate` is the one that was uploaded (PEM).

    `trouble` is an AADSTS code that every request for a token meets, if any; `lasts` is how long a
    token holds. Tokens are opaque: whoever reads claims out of them finds none.
    """

    url: str
    certificate: bytes = b""
    secret: str = SECRET
    trouble: int = 0
    lasts: timedelta = timedelta(hours=1)
    tokens: dict[str, datetime] = field(default_factory=dict)
    asked: int = 0

    def answers(self, request: Request) -> bool:
        """Whether a call is for the sign-in."""
        return "/oauth2/" in request.path or "/.well-known/" in request.path

    def answer(self, request: Request, now: datetime) -> Reply:
        """Discovery, or a token."""
        tenant = request.path.split("/")[1]
        if tenant != TENANT:
            return _error(400, "invalid_tenant", 90002)
        if "/.well-known/" in request.path:
            base = f"{self.url}/{TENANT}"
            return _json(
                200,
                {
                    "issuer": f"{base}/v2.0",
                    "authorization_endpoint": f"{base}/oauth2/v2.0/authorize",
                    "token_endpoint": f"{base}/oauth2/v2.0/token",
                },
            )
        self.asked += 1
        form = {name: values[0] for name, values in parse_qs(request.body.decode()).items()}
        return self._token(form, now)

    def holds(self, authorization: str, now: datetime) -> bool:
        """Whether a call carries a token of ours that has not ended."""
        ends = self.tokens.get(authorization.removeprefix("Bearer "))
        return ends is not None and now < ends

    def revoke(self) -> None:
        """No token handed out so far holds any more."""
        self.tokens.clear()

    def _token(self, form: Mapping[str, str], now: datetime) -> Reply:
        refused = self.trouble or self._refusal(form)
        if refused:
            return _error(401, "invalid_client", refused)
        if form.get("grant_type") != "client_credentials":
            return _error(400, "unsupported_grant_type", 70003)
        if form.get("scope", "").split()[0] != f"{self.url}/.default":
            return _error(400, "invalid_scope", 1002012)
        token = f"opaque-{self.asked}"
        self.tokens[token] = now + self.lasts
        seconds = int(self.lasts.total_seconds())
        answer = {"token_type": "Bearer", "expires_in": seconds, "ext_expires_in": seconds}
        return _json(200, answer | {"access_token": token})

    def _refusal(self, form: Mapping[str, str]) -> int:
        """The AADSTS code for credentials that prove nothing; 0 where they do."""
        if form.get("client_id") != CLIENT:
            return 700016
        if "client_secret" in form:
            return 0 if form["client_secret"] == self.secret else 7000215
        if form.get("client_assertion_type") != _ASSERTION:
            return 7000218
        return 0 if self._is_signed(form["client_assertion"]) else 700027

    def _is_signed(self, assertion: str) -> bool:
        """Signed by the key of the certificate that was uploaded, for this very endpoint."""
        if not self.certificate:
            return False
        known = x509.load_pem_x509_certificate(self.certificate)
        key = known.public_key()
        assert isinstance(key, rsa.RSAPublicKey)
        named = str(jwt.get_unverified_header(assertion).get("x5t#S256")).rstrip("=")
        digest = known.fingerprint(hashes.SHA256())
        if named != base64.urlsafe_b64encode(digest).decode().rstrip("="):
            return False
        audience = f"{self.url}/{TENANT}/oauth2/v2.0/token"
        try:
            claims = jwt.decode(assertion, key, algorithms=["PS256"], audience=audience)
        except jwt.InvalidTokenError:
            return False
        return claims["iss"] == claims["sub"] == CLIENT


def _error(status: int, error: str, code: int) -> Reply:
    words = f"AADSTS{code}: what went wrong, with Trace ID and the application's name."
    answer = {"error": error, "error_description": words, "error_codes": [code]}
    return _json(status, answer)


def _json(status: int, answer: object) -> Reply:
    return Reply(status, json.dumps(answer).encode())
