"""Whether the organisation's own mail server vouches for the address in From (RFC 8601)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

MICROSOFT = "protection.outlook.com"
"""Named among the trusted ids, it admits Microsoft 365's header, which carries no authserv-id."""

_LONGEST = 8_192


@dataclass(frozen=True, slots=True)
class MailTrust:
    """Whose Authentication-Results count. `internal`: all mail is as good as vouched for."""

    authserv_ids: frozenset[str] = frozenset()
    internal: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """One method's result with its properties: `dmarc`, `pass`, {"header.from": "x.example"}."""

    method: str
    result: str
    properties: Mapping[str, str]

    def domain(self, *names: str) -> str:
        """The domain of the first of the properties that is given, in lower case."""
        value = next((self.properties[n] for n in names if n in self.properties), "")
        return value.rpartition("@")[2].strip(".").lower()


def is_vouched_for(headers: Mapping[str, tuple[str, ...]], domain: str, trust: MailTrust) -> bool:
    """Whether a server we trust found that the mail comes from the domain in its From.

    Only the topmost header counts: whatever stands below may have come with the mail. Where a
    method is named twice, the worse result counts.
    """
    if trust.internal:
        return True
    if _is_from_inside_exchange(headers, trust):
        return True
    topmost = headers.get("authentication-results", ())[:1]
    if not topmost or len(topmost[0]) > _LONGEST:
        return False
    server, results = parse(topmost[0])
    if not _is_trusted(server, trust):
        return False
    return _passes(results, domain.lower(), microsoft=not server)


def parse(value: str) -> tuple[str, tuple[Result, ...]]:
    """The authserv-id ("" where there is none) and the results. Never raises; linear."""
    statements = [" ".join(part.split()) for part in _statements(value)]
    first = statements[0] if statements else ""
    server = "" if "=" in first else first.partition(" ")[0].lower()
    results = (_result(part) for part in (statements if "=" in first else statements[1:]))
    return server, tuple(result for result in results if result is not None)


def _is_from_inside_exchange(headers: Mapping[str, tuple[str, ...]], trust: MailTrust) -> bool:
    """Exchange's header firewall takes this header off whatever comes from outside."""
    values = headers.get("x-ms-exchange-organization-authas", ())
    return MICROSOFT in trust.authserv_ids and [v.strip().lower() for v in values] == ["internal"]


def _is_trusted(server: str, trust: MailTrust) -> bool:
    return (server or MICROSOFT) in trust.authserv_ids


def _passes(results: tuple[Result, ...], domain: str, *, microsoft: bool) -> bool:
    dmarc = [r for r in results if r.method == "dmarc"]
    if any(r.result not in ("pass", "none", "bestguesspass") for r in dmarc):
        return False
    if any(r.domain("header.from") not in ("", domain) for r in dmarc):
        return False
    compauth = {r.result for r in results if r.method == "compauth" and microsoft}
    if "fail" in compauth:
        return False
    if dmarc and all(r.result == "pass" for r in dmarc):
        return True
    return compauth == {"pass"} or _is_signed_by(results, domain)


def _is_signed_by(results: tuple[Result, ...], domain: str) -> bool:
    """A valid signature of the very domain in From: what DMARC would call aligned (RFC 7489 §3)."""
    own = [r for r in results if r.method == "dkim" and r.domain("header.d", "header.i") == domain]
    return bool(own) and all(r.result == "pass" for r in own)


def _statements(value: str) -> Iterator[str]:
    """The parts between semicolons, comments (RFC 5322 §3.2.2) and quotation marks taken out."""
    part: list[str] = []
    depth, quoted, escaped = 0, False, False
    for sign in value:
        if escaped:
            escaped = False
        elif sign == "\\" and (quoted or depth):
            escaped = True
            continue
        elif sign == '"' and not depth:
            quoted = not quoted
            continue
        elif not quoted and sign == "(":
            depth += 1
            continue
        elif not quoted and sign == ")" and depth:
            depth -= 1
            part.append(" ")
            continue
        elif not quoted and not depth and sign == ";":
            yield "".join(part)
            part = []
            continue
        if not depth:
            part.append("_" if quoted and sign in " =" else sign)
    yield "".join(part)


def _result(statement: str) -> Result | None:
    words = statement.replace(" =", "=").replace("= ", "=").lower().split()
    if not words or "=" not in words[0]:
        return None
    method, _, result = words[0].partition("=")
    pairs = (word.partition("=") for word in words[1:] if "=" in word)
    properties: dict[str, str] = {}
    for name, _, value in pairs:
        properties.setdefault(name, value)
    return Result(method.partition("/")[0], result, properties)
