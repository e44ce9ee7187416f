"""`users.list` of the directory (Admin SDK, directory_v1)."""

from cadence.people import Person
from tests.simulated.google_answers import Answer, Asked, Pages, refused
from tests.simulated.organisation import SimulatedOrganisation


class DirectoryAnswers:
    """Everybody who is employed, and accounts that are nobody at work (`others`)."""

    def __init__(self, organisation: SimulatedOrganisation) -> None:
        self.organisation = organisation
        self.readers = {"reader@fernhill.example"}
        self.changed: dict[str, Answer] = {}
        self.others: list[Answer] = []
        self._pages = Pages()

    def answer(self, method: str, asked: Asked) -> Answer:
        if method != "directory.users.list":
            raise refused(501, "notImplemented", method)
        if asked.subject not in self.readers:
            raise refused(403, "forbidden", "Not Authorized to access this resource/api")
        if not asked.one("customer") and not asked.one("domain"):
            raise refused(400, "badRequest", "Bad Request")
        users = [self._user(person, asked) for person in self.organisation.directory()]
        size = min(asked.whole("maxResults", 100), 500)
        page, following = self._pages.cut([*users, *self.others], asked, size)
        told: Answer = {"kind": "admin#directory#users", "etag": '"u"', "users": page}
        return told | ({"nextPageToken": following} if following else {})

    def _user(self, person: Person, asked: Asked) -> Answer:
        given, _, family = person.name.partition(" ")
        user: Answer = {
            "kind": "admin#directory#user",
            "id": f"id-{person.id}",
            "etag": f'"{person.id}"',
            "primaryEmail": person.id,
            "name": {"givenName": given, "familyName": family, "fullName": person.name},
            "suspended": False,
            "archived": False,
            "isGuestUser": False,
            "orgUnitPath": "/",
        }
        if person.aliases:
            user["aliases"] = sorted(person.aliases)
        if asked.one("projection", "basic") == "full":
            user |= _full(person)
        return user | self.changed.get(person.id, {})


def _full(person: Person) -> Answer:
    more: Answer = {"customSchemas": {"Work": {"timezone": person.timezone}}}
    if person.manager:
        more["relations"] = [{"type": "manager", "value": person.manager}]
    job = {"title": person.role, "department": person.team, "primary": True}
    if person.role or person.team:
        more["organizations"] = [{name: value for name, value in job.items() if value}]
    return more
