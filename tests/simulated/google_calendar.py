"""The Calendar methods (v3): lists by sync token, channels, free and busy times."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from cadence.calendar_events import EventKind, Window
from cadence.people import PersonId
from tests.simulated.google_answers import Answer, Asked, Pages, refused
from tests.simulated.google_events import Calendar
from tests.simulated.google_written import WrittenCalendar
from tests.simulated.organisation import SimulatedOrganisation, State
from tests.simulated.weather import Weather

NOT_WITH_A_TOKEN = frozenset(
    {
        *("iCalUID", "orderBy", "privateExtendedProperty", "q", "sharedExtendedProperty"),
        *("timeMin", "timeMax", "updatedMin"),
    }
)
_FREE = (EventKind.WORKING_LOCATION, EventKind.BIRTHDAY)


@dataclass(frozen=True, slots=True)
class _Channel:
    calendar: PersonId
    address: str
    token: str
    resource: str
    expires_at: datetime


class CalendarAnswers:
    """Everybody's primary calendar. `shared` says how the service account may read whose, and
    `written` whose calendar holds what a test wrote instead of what the organisation lived."""

    def __init__(self, organisation: SimulatedOrganisation, weather: Weather) -> None:
        self.organisation = organisation
        self.weather = weather
        self.shared: dict[PersonId, str] = {}
        self.written: dict[PersonId, WrittenCalendar] = {}
        self.channels: dict[str, _Channel] = {}
        self.page_size = 2500
        self._pages = Pages()
        self._numbers: dict[str, int] = {}
        self._shown_with: dict[str, dict[str, Answer]] = {}
        self._tokens: dict[str, tuple[int, int, str, PersonId]] = {}

    def answer(self, method: str, asked: Asked) -> Answer | None:
        found = {
            "calendar.events.list": self._list,
            "calendar.events.watch": self._watch,
            "calendar.channels.stop": self._stop,
            "calendar.freebusy.query": self._freebusy,
        }.get(method)
        if found is None:
            raise refused(501, "notImplemented", method)
        return found(asked)

    def _list(self, asked: Asked) -> Answer:
        owner, role = self._owner(asked)
        parameters = _parameters(asked)
        since = self._since(asked, owner, parameters)
        number = self._numbers.pop(asked.one("pageToken"), self._number(owner))
        found = [] if asked.one("pageToken") else self._found(asked, owner, role, since)
        size = min(asked.whole("maxResults", 250), self.page_size)
        page, following = self._pages.cut(found, asked, size)
        told: Answer = {
            "kind": "calendar#events",
            "etag": '"list"',
            "summary": owner,
            "timeZone": self.organisation.people[owner].timezone,
            "accessRole": role,
            "items": page,
        }
        if following:
            self._numbers[following] = number
            return told | {"nextPageToken": following}
        return told | {"nextSyncToken": self._token(owner, parameters, number)}

    def _found(self, asked: Asked, owner: PersonId, role: str, since: int | None) -> list[Any]:
        calendar = self._calendar(owner)
        changed = calendar.all() if since is None else self._changed(calendar, asked, since)
        items = [one for one in changed if _is_wanted(one, asked)]
        items = [one for one in items if since is not None or _is_within(one, asked)]
        return self.weather.arranged([_shown(one, asked, role) for one in items])

    def _changed(self, calendar: Calendar | WrittenCalendar, asked: Asked, since: int) -> list[Any]:
        """What was touched, its series echoed, and whatever else reads otherwise than it did."""
        before = self._shown_with[asked.one("syncToken")]
        found = {item["id"]: item for item in calendar.changed(since)}
        for item in calendar.all():
            if before.get(item["id"]) != _content(item):
                found.setdefault(item["id"], item)
        return list(found.values())

    def _calendar(self, owner: PersonId) -> Calendar | WrittenCalendar:
        return self.written.get(owner) or Calendar(self.organisation, owner)

    def _number(self, owner: PersonId) -> int:
        written = self.written.get(owner)
        return written.number if written else self.organisation.number

    def _since(self, asked: Asked, owner: PersonId, parameters: str) -> int | None:
        """The number that a sync token stands for; None for a first list."""
        written = asked.one("syncToken")
        if not written:
            return None
        if forbidden := sorted(NOT_WITH_A_TOKEN & asked.query.keys()):
            raise refused(400, "invalid", f"Sync token cannot be used with {forbidden}")
        if written not in self._tokens:
            raise refused(400, "invalid", "Invalid sync token value.")
        number, era, bound, whose = self._tokens[written]
        if (bound, whose) != (parameters, owner):
            raise refused(400, "invalid", "Invalid sync token value.")
        if era != self.weather.era:
            raise refused(410, "fullSyncRequired", "Sync token is no longer valid.")
        return number

    def _token(self, owner: PersonId, parameters: str, number: int) -> str:
        state = (number, self.weather.era, parameters, owner)
        token = f"sync-{len(self._tokens) + 1}="
        self._tokens[token] = state
        shown = {item["id"]: _content(item) for item in self._calendar(owner).all()}
        self._shown_with[token] = shown
        return token

    def _owner(self, asked: Asked) -> tuple[PersonId, str]:
        """Whose calendar is meant, and what the asking account may see of it."""
        named = asked.path["calendarId"]
        named = asked.subject if named == "primary" else named
        person = next(
            (p for p in self.organisation.directory() if named in (p.id, *p.aliases)), None
        )
        if person is None:
            raise refused(404, "notFound", "Not Found")
        if asked.subject in (person.id, *person.aliases):
            return person.id, "owner"
        if person.id not in self.shared:
            raise refused(404, "notFound", "Not Found")
        return person.id, self.shared[person.id]

    def _watch(self, asked: Asked) -> Answer:
        owner, _ = self._owner(asked)
        body = asked.body
        if body["id"] in self.channels:
            raise refused(400, "channelIdNotUnique", "Channel id not unique")
        if not body["address"].startswith("https://"):
            raise refused(400, "push.webhookUrlNotHttps", "WebHook callback must be HTTPS")
        resource = f"resource-{owner}"
        expires_at = self.organisation.now + timedelta(days=7)
        channel = _Channel(owner, body["address"], body.get("token", ""), resource, expires_at)
        self.channels[body["id"]] = channel
        return {
            "kind": "api#channel",
            "id": body["id"],
            "resourceId": resource,
            "resourceUri": "https://www.googleapis.com/calendar/v3/calendars/primary/events",
            "token": channel.token,
            "expiration": str(int(expires_at.timestamp() * 1000)),
        }

    def _stop(self, asked: Asked) -> None:
        known = self.channels.get(asked.body["id"])
        if known is None or known.resource != asked.body["resourceId"]:
            raise refused(404, "notFound", "Channel not found")
        del self.channels[asked.body["id"]]

    def _freebusy(self, asked: Asked) -> Answer:
        ends = [datetime.fromisoformat(asked.body[name]) for name in ("timeMin", "timeMax")]
        if len(asked.body["items"]) > 50:
            raise refused(400, "tooManyCalendarsRequested", "Too many calendars")
        if ends[1] - ends[0] > timedelta(days=62):
            raise refused(400, "timeRangeTooLong", "The requested time range is too long.")
        window = Window(*ends)
        names = [one["id"] for one in asked.body["items"]]
        return {
            "kind": "calendar#freeBusy",
            "timeMin": asked.body["timeMin"],
            "timeMax": asked.body["timeMax"],
            "calendars": {name: self._busy(asked, PersonId(name), window) for name in names},
        }

    def _busy(self, asked: Asked, person: PersonId, window: Window) -> Answer:
        """Whoever works here sees when the others are taken; the service account is a guest."""
        is_guest = asked.subject not in self.organisation.people and "gserviceaccount" in (
            asked.subject
        )
        known = person in self.organisation.people and person not in self.organisation.departed
        if not known or (is_guest and person not in self.shared):
            return {"errors": [{"domain": "global", "reason": "notFound"}]}
        taken = [
            {"start": _z(one.starts_at), "end": _z(one.ends_at)}
            for one in self.organisation.occurrences(person, window)
            if one.state is State.STANDS
            and one.copy.meeting.kind not in _FREE
            and not Calendar(self.organisation, person).leaves_free(one)
        ]
        return {"busy": taken}


def _parameters(asked: Asked) -> str:
    """What a sync token is bound to."""
    ours = {"syncToken", "pageToken", *NOT_WITH_A_TOKEN}
    return repr(sorted((k, sorted(v)) for k, v in asked.query.items() if k not in ours))


def _content(item: Answer) -> Answer:
    return {name: value for name, value in item.items() if name not in ("etag", "updated")}


def _is_wanted(item: Answer, asked: Asked) -> bool:
    types = asked.query.get("eventTypes")
    deleted = item["status"] == "cancelled"
    if deleted and asked.one("showDeleted") != "true" and not asked.one("syncToken"):
        return "recurringEventId" in item
    return types is None or item.get("eventType", "default") in types


def _is_within(item: Answer, asked: Asked) -> bool:
    """timeMin is held against ends and timeMax against starts; a series may reach into it."""
    if "start" not in item:
        return True
    starts, ends = _moment(item["start"]), _moment(item["end"])
    if asked.one("timeMax") and starts >= datetime.fromisoformat(asked.one("timeMax")):
        return False
    if "recurrence" in item:
        until = item["recurrence"][0].rpartition("UNTIL=")[2] if "UNTIL=" in str(item) else ""
        ends = datetime.fromisoformat(until) + (ends - starts) if until else None
    minimum = asked.one("timeMin")
    return not minimum or ends is None or ends > datetime.fromisoformat(minimum)


def _shown(item: Answer, asked: Asked, role: str) -> Answer:
    """An item as the asking account may see it, with no more guests than were asked for."""
    most, invited = asked.whole("maxAttendees", 0), item.get("attendees", [])
    if most and len(invited) > most:
        own = [one for one in invited if one.get("self")]
        item = {**item, "attendees": own, "attendeesOmitted": True}
    if role in ("reader", "freeBusyReader") and item.get("visibility") == "private":
        hidden = ("summary", "attendees", "organizer", "creator")
        item = {name: value for name, value in item.items() if name not in hidden}
    if role == "freeBusyReader":
        kept = ("kind", "id", "status", "start", "end", "iCalUID", "recurrence")
        item = {name: value for name, value in item.items() if name in kept}
    return item


def _moment(told: Answer) -> datetime:
    if "dateTime" in told:
        return datetime.fromisoformat(told["dateTime"]).astimezone(UTC)
    return datetime.fromisoformat(told["date"]).replace(tzinfo=UTC)


def _z(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
