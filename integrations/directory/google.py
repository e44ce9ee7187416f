"""People from the Google Workspace directory (Admin SDK, `users.list`); it knows who manages whom.

Suspended, archived and guest accounts are nobody at work. Google keeps no time zone of a person:
one of your own attributes may hold it (`timezone_field`, "SCHEMA.FIELD").
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cadence.people import Person, PersonId, TeamName, bare_address
from integrations import metering
from integrations.directory import Roster
from integrations.directory.addresses import is_address, known_zone, settle_aliases
from integrations.errors import Refused
from integrations.google_api import DIRECTORY, For, GoogleApi, scope
from integrations.google_auth import read_account

SCOPE = scope("admin.directory.user.readonly")
_FIELDS = (
    "nextPageToken,users(primaryEmail,name(fullName),suspended,archived,isGuestUser,aliases,"
    "nonEditableAliases,relations,organizations,languages,locations,addresses,customSchemas)"
)
_AT_ONCE = 500
_User = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class GoogleDirectory:
    """Everybody of one customer, in pages of 500; managers by their address."""

    api: GoogleApi
    customer: str = "my_customer"
    timezone_field: str = ""
    timezone: str = "UTC"
    locale: str = "en"
    country: str = ""

    def people(self) -> Roster:
        """Everybody as of now. Raises Unavailable, Refused, SignedOut."""
        users = sorted(self._users(), key=_primary)
        addresses = {name: _primary(user) for user in users for name in (*_names(user),)}
        troubles: list[str] = []
        found = [self._person(user, addresses, troubles) for user in users]
        settled = list(settle_aliases(found))
        for lost in (lost for _, taken in settled for lost in taken):
            troubles.append(f"{lost.person}: the alias {lost.alias} is {lost.owner}'s already")
        return Roster(tuple(person for person, _ in settled), tuple(troubles))

    def close(self) -> None:
        """Hang up."""
        self.api.close()

    @property
    def _asked(self) -> For:
        return For(SCOPE, self.api.account.subject)

    def _users(self) -> Iterator[_User]:
        page: str | None = None
        while page is None or page:
            told = self._page(page)
            for user in told.get("users", ()):
                away = user.get("suspended") or user.get("archived") or user.get("isGuestUser")
                if not away and is_address(_primary(user)):
                    yield user
            page = str(told.get("nextPageToken") or "")

    def _page(self, page: str | None) -> dict[str, Any]:
        try:
            return self.api.ask(
                lambda service: service.users().list(
                    customer=self.customer,
                    projection="full",
                    maxResults=_AT_ONCE,
                    orderBy="email",
                    fields=_FIELDS,
                    pageToken=page,
                ),
                self._asked,
            )
        except Refused as error:
            cure = "Set `subject` in [people] to an administrator who may read users, or give that "
            cure += "role to it: Admin console > Account > Admin roles > Users > Read."
            raise Refused(str(error), cure=error.cure or cure) from None

    def _person(self, user: _User, addresses: Mapping[str, str], troubles: list[str]) -> Person:
        address = _primary(user)
        job = _chosen(user.get("organizations"))
        aliases = {name for name in _names(user) if is_address(name) and name != address}
        return Person(
            id=PersonId(address),
            name=str(user.get("name", {}).get("fullName") or "").strip()
            or address.partition("@")[0],
            manager=_manager(user, addresses, troubles),
            timezone=self._zone(user, troubles),
            locale=_language(user) or self.locale,
            aliases=frozenset(aliases),
            role=str(job.get("title") or "").strip(),
            team=TeamName(str(job.get("department") or "").strip()),
            country=_country(user) or self.country,
        )

    def _zone(self, user: _User, troubles: list[str]) -> str:
        schema, _, field = self.timezone_field.partition(".")
        written = str((user.get("customSchemas") or {}).get(schema, {}).get(field) or "")
        zone = known_zone(written) if written else self.timezone
        if zone is None:
            name = _primary(user)
            troubles.append(f'{name}: "{written}" is not a time zone; {self.timezone} is used')
        return zone or self.timezone


def connect(section: Mapping[str, Any]) -> GoogleDirectory:
    """Keys: those of `read_account`; optional `customer`, `timezone_field` (SCHEMA.FIELD), and
    `timezone`, `locale`, `country` for what the directory does not say.
    """
    return GoogleDirectory(
        GoogleApi(DIRECTORY, read_account(section), metering.of(section)),
        section.get("customer") or "my_customer",
        section.get("timezone_field") or "",
        section.get("timezone") or "UTC",
        section.get("locale") or "en",
        section.get("country") or "",
    )


def _primary(user: _User) -> str:
    return bare_address(str(user.get("primaryEmail") or ""))


def _names(user: _User) -> Iterator[str]:
    """All addresses that lead to somebody, those of their other domains too."""
    yield _primary(user)
    for name in (*(user.get("aliases") or ()), *(user.get("nonEditableAliases") or ())):
        yield bare_address(str(name))


def _manager(user: _User, addresses: Mapping[str, str], troubles: list[str]) -> PersonId | None:
    """The relation of that type; Google lets anything be written there."""
    written = [
        str(relation.get("value") or "")
        for relation in user.get("relations") or ()
        if relation.get("type") == "manager"
    ]
    if not written or not written[0].strip():
        return None
    name, found = _primary(user), addresses.get(bare_address(written[0]))
    if found is None:
        troubles.append(f"{name}: their manager is not among the people")
    elif found == name:
        troubles.append(f"{name} cannot be their own manager")
        found = None
    return PersonId(found) if found else None


def _chosen(listed: Any) -> Mapping[str, Any]:
    """The primary one of several, else the first."""
    rows = [row for row in listed or () if isinstance(row, dict)]
    return next((row for row in rows if row.get("primary")), rows[0] if rows else {})


def _language(user: _User) -> str:
    rows = [row for row in user.get("languages") or () if row.get("languageCode")]
    rows.sort(key=lambda row: row.get("preference") != "preferred")
    return str(rows[0]["languageCode"]) if rows else ""


def _country(user: _User) -> str:
    rows = [row for row in user.get("addresses") or () if row.get("countryCode")]
    rows.sort(key=lambda row: row.get("type") != "work")
    return str(rows[0]["countryCode"]).upper()[:2] if rows else ""
