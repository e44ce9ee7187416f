"""People from an LDAP directory (RFC 4511, 2696, 2798): OpenLDAP, Active Directory and kin."""

import re
import ssl
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from cadence.people import Person, PersonId, TeamName, bare_address
from integrations import metering
from integrations.directory import Roster
from integrations.directory.addresses import is_address, known_zone, settle_aliases
from integrations.errors import ProviderError, Refused, SignedOut, Unavailable
from integrations.metering import Meter

with warnings.catch_warnings():
    # ldap3 2.9 uses names that pyasn1 has deprecated, while it is imported.
    warnings.simplefilter("ignore", DeprecationWarning)
    from ldap3 import NONE, SUBTREE, Connection, Server, Tls
    from ldap3.core.exceptions import LDAPException, LDAPInvalidDnError, LDAPOperationResult
    from ldap3.utils.conv import escape_filter_chars
    from ldap3.utils.dn import safe_dn

PEOPLE = "(&(objectClass=inetOrgPerson)(mail=*))"
ATTRIBUTES: Mapping[str, str] = {
    "email": "mail",
    "name": "cn",
    "manager": "manager",
    "aliases": "mailAlternateAddress",
    "role": "title",
    "team": "departmentNumber",
    "country": "c",
    "region": "st",
    "locale": "preferredLanguage",
    "timezone": "timezone",
}
"""What is read of an entry, by our names for it; `attributes` in the section replaces any."""

AD_PEOPLE = (
    "(&(objectCategory=person)(objectClass=user)(mail=*)"
    "(!(userAccountControl:1.2.840.113556.1.4.803:=2)))"
)
AD_ATTRIBUTES: Mapping[str, str] = {
    **ATTRIBUTES,
    "name": "displayName",
    "aliases": "proxyAddresses",
    "team": "department",
    "timezone": "",
}
"""The same for Active Directory ([MS-ADSC]); it knows nobody's time zone."""

_ACCOUNT = "userAccountControl"
_DISABLED = 0x2  # [MS-ADTS] 2.2.16
_NESTED = ":1.2.840.113556.1.4.1941:"  # [MS-ADTS] 3.1.1.3.4.4.3: groups in groups too.
_AD_REASON = re.compile(r"\bdata ([0-9a-f]{3,4})\b")
_AD_REASONS = {
    "525": "knows no such user",
    "52e": "refuses the user or the password",
    "530": "does not let the user sign in at this time",
    "531": "does not let the user sign in from here",
    "532": "says that the password has expired",
    "533": "says that the account is disabled",
    "701": "says that the account has expired",
    "773": "wants the password changed first",
    "775": "says that the account is locked",
}

# RFC 4511 §4.1.9
_SIGNED_OUT = {8, 13, 48, 49, 50}
_LATER = {3, 51, 52, 53}


@dataclass(frozen=True, slots=True)
class LdapServer:
    """Where the directory is and who we are there; seconds."""

    host: str
    port: int
    security: str
    base: str
    user: str = ""
    password: str = field(default="", repr=False)
    ca_file: str | None = None
    timeout: float = 30
    page_size: int = 500
    filter: str = PEOPLE
    active: bool = False
    meter: Meter = field(default_factory=metering.Unmetered, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class LdapDirectory:
    """Everybody below the base, in one paged search; managers by DN."""

    server: LdapServer
    attributes: Mapping[str, str]
    timezone: str = "UTC"
    locale: str = "en"
    country: str = ""

    def people(self) -> Roster:
        """Everybody as of now. Raises Unavailable, Refused, SignedOut."""
        found = (entry for entry in self._entries() if not _is_disabled(entry))
        entries = sorted(found, key=lambda entry: entry.dn)
        by_dn = {_plain_dn(entry.dn): entry for entry in entries}
        people: dict[PersonId, Person] = {}
        troubles: list[str] = []
        for entry in entries:
            person = self._person(entry, by_dn, troubles)
            if person is not None and person.id in people:
                troubles.append(f"{entry.dn}: {person.id} is another entry's address already")
            elif person is not None:
                people[person.id] = person
        settled = list(settle_aliases(people.values()))
        for lost in (lost for _, taken in settled for lost in taken):
            troubles.append(f"{lost.person}: the alias {lost.alias} is {lost.owner}'s already")
        return Roster(tuple(person for person, _ in settled), tuple(troubles))

    def _person(
        self, entry: "_Entry", by_dn: Mapping[str, "_Entry"], troubles: list[str]
    ) -> Person | None:
        first, *others = [bare_address(mail) for mail in self._all(entry, "email")] or [""]
        if not is_address(first):
            troubles.append(f"{entry.dn}: there is no e-mail address; the entry is left out")
            return None
        aliases = {*others, *map(_mailed, self._all(entry, "aliases"))}
        return Person(
            id=PersonId(first),
            name=self._one(entry, "name") or first.partition("@")[0],
            manager=self._manager(entry, by_dn, troubles),
            timezone=self._zone(entry, troubles),
            locale=self._one(entry, "locale").partition(",")[0] or self.locale,
            aliases=frozenset(a for a in aliases if is_address(a) and a != first),
            role=self._one(entry, "role"),
            team=TeamName(self._one(entry, "team")),
            country=(self._one(entry, "country") or self.country).upper()[:2],
            region=self._one(entry, "region"),
        )

    def _manager(
        self, entry: "_Entry", by_dn: Mapping[str, "_Entry"], troubles: list[str]
    ) -> PersonId | None:
        dn = self._one(entry, "manager")
        if not dn:
            return None
        manager = by_dn.get(_plain_dn(dn))
        address = bare_address(self._one(manager, "email")) if manager else ""
        if "@" not in address:
            troubles.append(f"{entry.dn}: the manager {dn} is not among the people")
            return None
        if manager is entry:
            troubles.append(f"{entry.dn} cannot be their own manager")
            return None
        return PersonId(address)

    def _zone(self, entry: "_Entry", troubles: list[str]) -> str:
        written = self._one(entry, "timezone")
        zone = known_zone(written) if written else self.timezone
        if zone is None:
            troubles.append(f'{entry.dn}: "{written}" is not a time zone; {self.timezone} is used')
        return zone or self.timezone

    def _one(self, entry: "_Entry", name: str) -> str:
        return next(iter(self._all(entry, name)), "")

    def _all(self, entry: "_Entry", name: str) -> list[str]:
        return entry.values.get(self.attributes.get(name, "").lower(), [])

    def _entries(self) -> Iterator["_Entry"]:
        server = self.server
        try:
            with _connected(server) as connection:
                wanted = sorted({name for name in self.attributes.values() if name})
                wanted += [_ACCOUNT] if server.active else []
                found = connection.extend.standard.paged_search(
                    server.base,
                    server.filter,
                    search_scope=SUBTREE,
                    attributes=wanted,
                    paged_size=server.page_size,
                    generator=True,
                )
                for number, entry in enumerate(found):
                    if number % server.page_size == 0:
                        server.meter.spent("ldap")
                    if entry.get("type") == "searchResEntry":
                        yield _Entry(entry["dn"], _values(entry["raw_attributes"]))
        except LDAPOperationResult as error:
            raise _trouble(server, error) from None
        except (LDAPException, OSError) as error:
            raise Unavailable(f"{server.host} (LDAP) {_reason(error)}") from None


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry; attribute names in lower case."""

    dn: str
    values: Mapping[str, list[str]]


def connect(section: Mapping[str, Any]) -> LdapDirectory:
    """Keys: `url` (ldaps://… or ldap://…), `base`; optional `user` (a DN), `password`, `security`
    (tls, starttls, none), `ca_file`, `dialect` (ldap, active_directory), `filter`, `group` (a DN:
    only its members), `page_size`, `timeout`, `attributes` (our name for it → theirs, "" to leave
    it out), `timezone`, `locale`, `country`.
    """
    active = section.get("dialect") == "active_directory"
    parts = urlsplit(section["url"])
    security = "tls" if parts.scheme == "ldaps" else section.get("security") or "starttls"
    ca_file = section.get("ca_file")
    server = LdapServer(
        host=parts.hostname or "",
        port=parts.port or (636 if security == "tls" else 389),
        security=security,
        base=section["base"],
        user=section.get("user") or "",
        password=section.get("password") or "",
        ca_file=str(ca_file) if ca_file else None,
        timeout=float(section.get("timeout") or 30),
        page_size=int(section.get("page_size") or 500),
        filter=_filter(section, active=active),
        active=active,
        meter=metering.of(section),
    )
    return LdapDirectory(
        server,
        {**(AD_ATTRIBUTES if active else ATTRIBUTES), **(section.get("attributes") or {})},
        section.get("timezone") or "UTC",
        section.get("locale") or "en",
        section.get("country") or "",
    )


class _Tls(Tls):  # type: ignore[misc]  # ldap3 comes without types.
    """The language's own check of the host name; the library's is deprecated."""

    def wrap_socket(self, connection: Connection, **_options: object) -> None:
        context = ssl.create_default_context(cafile=self.ca_certs_file)
        connection.socket = context.wrap_socket(
            connection.socket, server_hostname=connection.server.host
        )


@contextmanager
def _connected(server: LdapServer) -> Iterator[Connection]:
    tls = _Tls(validate=ssl.CERT_REQUIRED, ca_certs_file=server.ca_file)
    far = Server(
        server.host,
        port=server.port,
        use_ssl=server.security == "tls",
        tls=tls,
        get_info=NONE,
        connect_timeout=min(server.timeout, 10),
    )
    connection = Connection(
        far,
        user=server.user or None,
        password=server.password or None,
        receive_timeout=max(1, int(server.timeout)),
        raise_exceptions=True,
        check_names=False,
        auto_referrals=False,
        read_only=True,
    )
    try:
        connection.open()
        if server.security == "starttls":
            connection.start_tls()
        connection.bind()
        yield connection
    finally:
        connection.unbind()
        if connection.socket is not None:  # The library leaves one open that never connected.
            connection.socket.close()


def _filter(section: Mapping[str, Any], *, active: bool) -> str:
    people = section.get("filter") or (AD_PEOPLE if active else PEOPLE)
    group = section.get("group")
    if not group:
        return str(people)
    within = f"(memberOf{_NESTED if active else ''}={escape_filter_chars(group)})"
    return f"(&{people}{within})"


def _is_disabled(entry: "_Entry") -> bool:
    """Whether the account is shut, as those of leavers, shared mailboxes and rooms are."""
    flags = next(iter(entry.values.get(_ACCOUNT.lower(), [])), "")
    return flags.lstrip("-").isdecimal() and bool(int(flags) & _DISABLED)


def _trouble(server: LdapServer, error: LDAPOperationResult) -> ProviderError:
    found = _AD_REASON.search(str(error.message or ""))
    if error.result == 49 and found and found[1] in _AD_REASONS:
        return SignedOut(f"{server.host} (LDAP) {_AD_REASONS[found[1]]} (data {found[1]})")
    if error.result == 8:
        cure = 'Use ldaps://, or ldap:// with security = "starttls": it takes no bare password.'
        return SignedOut(f"{server.host} (LDAP) wants a stronger sign-in", cure=cure)
    sentence = f"{server.host} (LDAP) answered {error.result} {error.description}"
    if error.result in _SIGNED_OUT:
        return SignedOut(sentence)
    return Unavailable(sentence) if error.result in _LATER else Refused(sentence)


def _reason(error: Exception) -> str:
    return "shows no trusted certificate" if "ertificate" in str(error) else "cannot be reached"


def _values(raw: Mapping[str, list[bytes]]) -> dict[str, list[str]]:
    return {
        name.lower(): [value.decode("utf-8", "replace").strip() for value in values]
        for name, values in raw.items()
    }


def _plain_dn(dn: str) -> str:
    try:
        return str(safe_dn(dn)).lower()
    except LDAPInvalidDnError:
        return dn.lower()


def _mailed(written: str) -> str:
    """`smtp:ana@x` of Active Directory's proxyAddresses; other schemes are no mail."""
    scheme, colon, rest = written.rpartition(":")
    return bare_address(rest) if not colon or scheme.lower() == "smtp" else ""
