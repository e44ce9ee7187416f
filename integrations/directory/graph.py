"""People from Microsoft Entra ID by Graph: one full reading, managers with it.

Sources: Microsoft Graph documentation, "List users" ($expand=manager), "user resource type",
"mailboxSettings resource type".
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from cadence.people import Person, PersonId, TeamName, WorkingHours, bare_address
from integrations.directory import Roster
from integrations.directory.addresses import is_address, known_zone, settle_aliases
from integrations.errors import SignedOut
from integrations.graph import AT_ONCE, Ask, Denied, Graph, Json, graph_of

READ = (
    "id,displayName,mail,userPrincipalName,proxyAddresses,accountEnabled,userType,jobTitle,"
    "department,usageLocation,state,preferredLanguage,employeeHireDate"
)
_MANAGER = "manager($levels=1;$select=id)"
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a person has where the directory does not say."""

    timezone: str = "UTC"
    locale: str = "en"
    country: str = ""


class GraphDirectory:
    """Everybody with a mail address whose account is enabled; guests are left out.

    With `group`, only its members, those of groups within it too. With `mailbox_settings`, zones
    and working hours are those that people set in Outlook.
    """

    def __init__(
        self, graph: Graph, defaults: Defaults, *, group: str = "", mailbox_settings: bool = False
    ) -> None:
        self._graph = graph
        self._defaults = defaults
        self._group = group
        self._mailbox_settings = mailbox_settings

    def people(self) -> Roster:
        """Everybody as of now. Raises Unavailable, SignedOut, Refused."""
        try:
            users = [user for user in self._users() if _belongs(user)]
            if self._group:
                members = frozenset(self._members())
                users = [user for user in users if user["id"] in members]
        except Denied as error:
            raise _missing_permission(error, group=bool(self._group)) from None
        return self._roster(users)

    def close(self) -> None:
        """Hang up."""
        self._graph.close()

    def _roster(self, users: list[Json]) -> Roster:
        by_id = {str(user["id"]): PersonId(bare_address(user["mail"])) for user in users}
        people: dict[PersonId, Person] = {}
        troubles: list[str] = []
        for user in sorted(users, key=lambda user: str(user["id"])):
            person = self._person(user, by_id, troubles)
            if person.id in people:
                troubles.append(f"{person.id} is the address of two users: one is left out")
            else:
                people[person.id] = person
        known = list(people.values())
        if self._mailbox_settings:
            known = list(self._settled(known, troubles))
        settled = list(settle_aliases(known))
        for lost in (lost for _, taken in settled for lost in taken):
            troubles.append(f"{lost.person}: the alias {lost.alias} is {lost.owner}'s already")
        return Roster(tuple(person for person, _ in settled), tuple(troubles))

    def _person(self, user: Json, by_id: Mapping[str, PersonId], troubles: list[str]) -> Person:
        address = PersonId(bare_address(user["mail"]))
        manager = by_id.get(str((user.get("manager") or {}).get("id") or ""))
        if user.get("manager") and manager is None:
            troubles.append(f"{address}: the manager is not among the people")
        if manager == address:
            troubles.append(f"{address} cannot be their own manager")
            manager = None
        return Person(
            id=address,
            name=str(user.get("displayName") or address.partition("@")[0]),
            manager=manager,
            timezone=self._defaults.timezone,
            locale=str(user.get("preferredLanguage") or self._defaults.locale),
            aliases=frozenset(_aliases(user)) - {address},
            role=str(user.get("jobTitle") or ""),
            team=TeamName(str(user.get("department") or "")),
            country=str(user.get("usageLocation") or self._defaults.country).upper()[:2],
            region=str(user.get("state") or ""),
            start=_day(user.get("employeeHireDate")),
        )

    def _users(self) -> Iterator[Json]:
        params = {"$select": READ, "$expand": _MANAGER, "$top": "999"}
        for page in self._graph.pages(Ask("/users", params=params)):
            yield from page.get("value", [])

    def _members(self) -> Iterator[str]:
        params = {"$select": "id", "$top": "999"}
        for page in self._graph.pages(
            Ask(f"/groups/{self._group}/transitiveMembers", params=params)
        ):
            yield from (str(member["id"]) for member in page.get("value", []))

    def _settled(self, people: list[Person], troubles: list[str]) -> Iterator[Person]:
        """Each person with what they set in Outlook; who cannot be asked keeps the defaults."""
        unread = 0
        for start in range(0, len(people), AT_ONCE):
            some = people[start : start + AT_ONCE]
            paths = [f"/users/{person.id}/mailboxSettings" for person in some]
            for person, found in zip(some, self._graph.batch("", paths), strict=True):
                if isinstance(found, Mapping):
                    yield _as_set(person, found)
                else:
                    unread += 1
                    yield person
        if unread:
            troubles.append(f"the mailbox settings of {unread} people cannot be read")


def connect(section: Mapping[str, Any]) -> GraphDirectory:
    """Keys: those of `read_application`; optional `group`, `mailbox_settings`, `timezone`,
    `locale`, `country`."""
    return GraphDirectory(
        graph_of(section, "graph.directory"),
        Defaults(
            section.get("timezone") or "UTC",
            section.get("locale") or "en",
            section.get("country") or "",
        ),
        group=section.get("group") or "",
        mailbox_settings=bool(section.get("mailbox_settings")),
    )


def _belongs(user: Json) -> bool:
    """People of the organisation: accounts that are enabled, have a mail address, are no guests."""
    return (
        bool(user.get("accountEnabled"))
        and user.get("userType") != "Guest"
        and is_address(bare_address(str(user.get("mail") or "")))
    )


def _aliases(user: Json) -> Iterator[str]:
    """Other addresses of a user: `smtp:` among the proxy addresses, and the sign-in name."""
    for written in user.get("proxyAddresses") or ():
        scheme, _, address = str(written).partition(":")
        if scheme.lower() == "smtp" and is_address(bare_address(address)):
            yield bare_address(address)
    name = bare_address(str(user.get("userPrincipalName") or ""))
    if is_address(name):
        yield name


def _as_set(person: Person, settings: Json) -> Person:
    written = str(settings.get("timeZone") or "")
    zone = known_zone(WINDOWS_TO_OLSON.get(written, written))
    hours = _hours(settings.get("workingHours") or {})
    return replace(
        person,
        timezone=zone or person.timezone,
        working_hours=hours or person.working_hours,
    )


def _hours(written: Json) -> WorkingHours | None:
    days = frozenset(
        _DAYS.index(day) + 1 for day in written.get("daysOfWeek") or () if day in _DAYS
    )
    try:
        start, end = (
            time.fromisoformat(str(written.get(name) or "")[:8])
            for name in ("startTime", "endTime")
        )
    except ValueError:
        return None
    return WorkingHours(days, start, end) if days and start < end else None


def _day(written: object) -> date | None:
    try:
        return (
            datetime.fromisoformat(str(written).replace("Z", "+00:00")).date() if written else None
        )
    except ValueError:
        return None


def _missing_permission(error: Denied, *, group: bool) -> SignedOut:
    wanted = "User.Read.All and GroupMember.Read.All" if group else "User.Read.All"
    return SignedOut(
        f"{error}: the directory may not be read",
        cure=f"Entra, App registrations, API permissions: {wanted} (application), admin consent.",
    )
