"""What Microsoft's sign-in answers, as cause and cure (Microsoft Entra error code reference)."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from integrations.errors import ProviderError, SignedOut, Unavailable

_CERTIFICATE = "Entra, App registrations, Certificates & secrets: upload the certificate in use."
_TENANT = "Check tenant: Entra, Overview, Tenant ID."
_CLIENT = "Check client_id: Entra, App registrations, Application (client) ID."
_CONSENT = "Create the application's service principal: New-MgServicePrincipal -AppId CLIENT_ID"

TROUBLES: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        50034: ("there is no such account in this tenant", _CLIENT),
        53003: (
            "conditional access blocks it",
            "Let this workload identity sign in from this machine (Entra, Conditional Access).",
        ),
        90002: ("there is no such tenant", _TENANT),
        500011: ("Graph is unknown to this tenant", "Check cloud and endpoint: the host is wrong."),
        700016: ("there is no such application in this tenant", f"{_CLIENT} {_TENANT}"),
        700024: (
            "the signed assertion is too old or too new",
            "Set this machine's clock: it is minutes off (chronyc tracking).",
        ),
        700027: ("it does not know the certificate", _CERTIFICATE),
        700030: ("the certificate is not the one that was registered", _CERTIFICATE),
        900023: ("the tenant is no tenant's name", _TENANT),
        7000112: ("the application is disabled", "Entra, Enterprise applications: enable sign-in."),
        7000114: ("the application may not use this sign-in", _CERTIFICATE),
        7000215: (
            "the client secret is wrong",
            "Use the secret's value, not its id; better, a certificate.",
        ),
        7000218: ("the request holds no credentials", "Set certificate, or client_secret."),
        7000222: ("the client secret has expired", "Make a new one; better, use a certificate."),
        7000229: ("the application has no service principal in this tenant", _CONSENT),
        1002012: ("the scope is wrong", "Check cloud and endpoint: the host is wrong."),
    }
)
"""AADSTS codes that operators meet."""

_LATER = {50196, 90006, 90020, 90033, 90055}
_WORDS_FOR_LATER = {"temporarily_unavailable", "server_error"}


def trouble_of(host: str, answer: Mapping[str, Any]) -> ProviderError:
    """Our error for an answer without a token. Its description is not quoted: it names ids."""
    codes = _codes(answer)
    if answer.get("error") in _WORDS_FOR_LATER or codes & _LATER:
        return Unavailable(f"{host} signs nobody in at the moment")
    for code in sorted(codes):
        if code in TROUBLES:
            cause, cure = TROUBLES[code]
            return SignedOut(f"{host} refuses the sign-in: {cause} (AADSTS{code})", cure=cure)
    named = " ".join(f"AADSTS{code}" for code in sorted(codes)) or _plain(answer.get("error"))
    return SignedOut(
        f"{host} refuses the sign-in ({named})",
        cure=f"Look {named} up at login.microsoftonline.com/error",
    )


def _codes(answer: Mapping[str, Any]) -> frozenset[int]:
    listed = answer.get("error_codes")
    codes = (
        {code for code in listed if isinstance(code, int)} if isinstance(listed, list) else set()
    )
    named = re.findall(r"AADSTS(\d{4,8})", str(answer.get("error_description", "")))
    return frozenset(codes | {int(code) for code in named})


def _plain(word: object) -> str:
    return re.sub(r"[^A-Za-z0-9_. -]", "", str(word or "no reason"))[:60]
