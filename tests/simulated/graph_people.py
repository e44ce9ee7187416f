"""Users and groups, as Microsoft Entra ID gives them through Graph."""

import hashlib
import re

from cadence.people import Person
from tests.simulated.graph_parts import Json, Oops, Part, allow, one, paged, selected
from tests.simulated.loopback import Request
from tests.simulated.organisation import SimulatedOrganisation

_ADDRESS = re.compile(
    r"mail eq '([^']+)' or proxyAddresses/any\(p:p eq 'smtp:([^']+)'\)",
)


class People:
    """Everybody of the organisation, and `others`: guests, disabled accounts, rooms.

    `names` are user principal names that differ from the mail address: only those are taken in a
    path then, as only they, or ids, name a user. `groups` hold addresses, and names of groups.
    """

    def __init__(self, organisation: SimulatedOrganisation) -> None:
        self._organisation = organisation
        self.others: list[Json] = []
        self.names: dict[str, str] = {}
        self.groups: dict[str, set[str]] = {}
        self.page = 100
        self.zones: dict[str, str] = {}

    def owner_of(self, name: str) -> str:
        """Whose mailbox a path names, by user principal name or id."""
        for address in [p.id for p in self._organisation.directory()] + [self._own]:
            if name.lower() in (self.names.get(address, address).lower(), guid(address)):
                return str(address)
        raise Oops(404, "ErrorInvalidUser", f"The requested user '{name}' is invalid.")

    def answer(self, request: Request, path: str) -> tuple[Part, str]:
        """Lists of users and of members."""
        if path == "/users":
            return self._users(request), "[user]"
        asked = r"/groups/([^/]+)/(members|transitiveMembers)(/microsoft\.graph\.user)?"
        if members := re.fullmatch(asked, path):
            within = members[2] == "transitiveMembers"
            found = self._members(request, members[1], within=within, cast=bool(members[3]))
            return found, "[user]"
        raise Oops(400, "BadRequest", path)

    def settings(self, owner: str) -> Part:
        """What somebody set in Outlook."""
        hours = {"daysOfWeek": ["monday", "tuesday", "wednesday", "thursday"]}
        times = {"startTime": "08:00:00.0000000", "endTime": "16:30:00.0000000"}
        name = self.zones.get(owner, "W. Europe Standard Time")
        zone = {"timeZone": {"name": name}}
        return Part(200, {"timeZone": name, "workingHours": hours | times | zone})

    def _users(self, request: Request) -> Part:
        allow(request, "$select", "$expand", "$top", "$filter", "$skiptoken")
        users = [*map(self._user, self._organisation.directory()), *self.others]
        if condition := one(request, "$filter"):
            found = _ADDRESS.fullmatch(condition)
            if not found:
                raise Oops(400, "Request_UnsupportedQuery", condition)
            users = [u for u in users if found[1].lower() == str(u.get("mail")).lower()]
        if one(request, "$expand") not in ("", "manager($levels=1;$select=id)"):
            raise Oops(400, "Request_UnsupportedQuery", "$expand")
        if not one(request, "$expand"):
            users = [{k: v for k, v in user.items() if k != "manager"} for user in users]
        kept = [self._selected(user, request) for user in users]
        return self._page(request, kept, "users")

    def _selected(self, user: Json, request: Request) -> Json:
        kept = selected(user, request, "user")
        return kept | {k: v for k, v in user.items() if k == "manager"}

    def _members(self, request: Request, group: str, *, within: bool, cast: bool) -> Part:
        allow(request, "$select", "$top", "$count", "$skiptoken")
        if group not in self.groups:
            raise Oops(404, "Request_ResourceNotFound")
        if cast and request.headers.get("consistencylevel") != "eventual":
            raise Oops(400, "Request_UnsupportedQuery", "ConsistencyLevel is missing")
        named = set(self.groups[group])
        if within:
            named |= {one for inner in named & self.groups.keys() for one in self.groups[inner]}
        members = list(map(self._user, self._organisation.directory()))
        inside = [user for user in members if user["mail"] in named]
        kept = [selected(user, request, "user") for user in inside]
        for user in kept:
            user.pop("manager", None)
        return self._page(request, kept, f"groups/{group}")

    def _page(self, request: Request, items: list[Json], path: str) -> Part:
        top = int(one(request, "$top") or 100)
        if not 1 <= top <= 999:
            raise Oops(400, "Request_BadRequest", "$top")
        start = int(one(request, "$skiptoken") or 0)
        page, following = paged(items, start, min(top, self.page))
        body: Json = {"value": page}
        if following is not None:
            host = request.headers["host"]
            query = request.url.query.split("&$skiptoken")[0].split("&%24skiptoken")[0]
            where = request.path.removeprefix("/v1.0/") or path
            link = f"https://{host}/v1.0/{where}?{query}&$skiptoken={following}"
            body["@odata.nextLink"] = link
        return Part(200, body)

    @property
    def _own(self) -> str:
        return self._organisation.mailbox.address

    def _user(self, person: Person) -> Json:
        user: Json = {
            "id": guid(person.id),
            "displayName": person.name,
            "mail": person.id,
            "userPrincipalName": self.names.get(person.id, person.id),
            "proxyAddresses": [f"SMTP:{person.id}", *(f"smtp:{a}" for a in sorted(person.aliases))],
            "accountEnabled": True,
            "userType": "Member",
            "jobTitle": person.role or None,
            "department": person.team or None,
            "usageLocation": person.country or None,
            "state": person.region or None,
            "preferredLanguage": person.locale,
            "employeeHireDate": None,
        }
        return user | ({"manager": {"id": guid(person.manager)}} if person.manager else {})


def guid(name: str) -> str:
    """An object id, the same for the same name."""
    digits = hashlib.sha256(name.encode()).hexdigest()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:32]))
