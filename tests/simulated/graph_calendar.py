"""Calendars as Graph gives them: the view, its delta, the instances of a series, free/busy.

A delta gives bare occurrences; an occurrence that was deleted leaves no trace but its series, told
anew with all that remains; what changed outside the window is told as removed; a state is bound to
its window, and is forgotten when the weather says so.
"""

import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from cadence.calendar_events import Response, Window
from cadence.people import PersonId
from tests.simulated.graph_events import Writer, wall
from tests.simulated.graph_parts import (
    Json,
    Oops,
    Part,
    allow,
    long_id,
    one,
    page_size,
    read_token,
    selected,
    token_of,
)
from tests.simulated.graph_people import People
from tests.simulated.loopback import Request
from tests.simulated.organisation import Copy, Occurrence, SimulatedOrganisation, State
from tests.simulated.weather import Weather

Group = list[Json]
"""Items that are never split over two pages: a series and its times."""


class Calendars:
    """`invited`: the meetings came by mail from elsewhere. `replays`: a delta tells so many of the
    changes before it once more. `forgets_as`: with what an expired state is refused. `echoes`: a
    series is told without its times, which have to be asked for. `garbles`: times lack their
    start. `masterless`: times come without their series."""

    def __init__(
        self, organisation: SimulatedOrganisation, weather: Weather, people: People
    ) -> None:
        self._organisation = organisation
        self._weather = weather
        self._people = people
        self.replays = 0
        self.forgets_as = (410, "SyncStateNotFound")
        self.page = 1_000
        self.invited = False
        self.echoes = False
        self.garbles = False
        self.masterless = False
        self._rounds: dict[str, list[Group]] = {}

    def answer(self, request: Request, owner: str, path: str) -> tuple[Part, str]:
        """A call below a mailbox."""
        person = PersonId(owner)
        if path == "/calendarView/delta":
            return self._delta(request, person), "[event]"
        if path == "/calendar":
            allow(request, "$select")
            return Part(200, {"id": long_id("AAMk", owner)}), "calendar"
        if path == "/calendarView":
            return self._view(request, person), "[event]"
        if path == "/calendar/getSchedule" and request.method == "POST":
            return self._schedules(request), "[scheduleInformation]"
        if found := re.fullmatch(r"/events/([^/]+)(/instances)?", path):
            copy = self._found(request, person, found[1])
            if found[2]:
                return self._instances(request, copy), "[event]"
            allow(request, "$select")
            master = self._writer(request).master(copy)
            return Part(200, selected(master, request, "event")), "event"
        raise Oops(400, "BadRequest", path)

    def _writer(self, request: Request) -> Writer:
        return Writer(self._organisation, request, invited=self.invited)

    def _delta(self, request: Request, owner: PersonId) -> Part:
        allow(request, "startDateTime", "endDateTime", "$deltatoken", "$skiptoken")
        if name := one(request, "$skiptoken"):
            return self._page(request, name)
        writer = self._writer(request)
        if token := one(request, "$deltatoken"):
            state = read_token(token)
            if state["era"] != self._weather.era or state["owner"] != owner:
                raise Oops(*self.forgets_as)
            window = _window(str(state["start"]), str(state["end"]))
            since = max(0, int(str(state["since"])) - self.replays)
            groups = self._since(writer, owner, window, since)
        else:
            window = _window(one(request, "startDateTime"), one(request, "endDateTime"))
            groups = self._all(writer, owner, window)
        name = str(len(self._rounds) + 1)
        ends = {"start": window.start.isoformat(), "end": window.end.isoformat()}
        now = {"since": self._organisation.number, "era": self._weather.era, "owner": owner}
        self._rounds[f"end/{name}"] = [[{"token": token_of(ends | now)}]]
        self._rounds[name] = self._weather.arranged(groups)
        return self._page(request, f"{name}/0")

    def _page(self, request: Request, token: str) -> Part:
        """Whole groups, until the page is as long as it was asked to be."""
        name, _, start = token.partition("/")
        groups, at = self._rounds[name], int(start)
        size, page = page_size(request, self.page), Group()
        while at < len(groups) and (not page or len(page) + len(groups[at]) <= size):
            page += self._weather.arranged(groups[at])
            at += 1
        if self.garbles:
            page = [{**item, "start": {}} if "seriesMasterId" in item else item for item in page]
        body: Json = {"value": page}
        where = f"https://{request.headers['host']}{request.path}"
        if at < len(groups):
            body["@odata.nextLink"] = f"{where}?$skiptoken={name}/{at}"
        else:
            end = self._rounds[f"end/{name}"][0][0]["token"]
            body["@odata.deltaLink"] = f"{where}?$deltatoken={end}"
        return Part(200, body)

    def _all(self, writer: Writer, owner: PersonId, window: Window) -> list[Group]:
        copies = (copy for copy in self._organisation.masters(owner) if _is_there(copy))
        groups = (self._group(writer, copy, window) for copy in copies)
        return [group for group in groups if group]

    def _since(self, writer: Writer, owner: PersonId, window: Window, since: int) -> list[Group]:
        touched: dict[str, list[datetime | None]] = {}
        for change in self._organisation.changes(owner, since):
            touched.setdefault(change.uid, []).append(change.slot)
        return [
            self._told(writer, self._organisation.copy(owner, uid), window, slots)
            for uid, slots in touched.items()
        ]

    def _told(
        self, writer: Writer, copy: Copy, window: Window, slots: list[datetime | None]
    ) -> Group:
        """What a change looks like: exceptions by themselves, anything else with its series."""
        if not _is_there(copy):
            return [writer.removed(copy)]
        if None not in slots:
            shown = [self._occurrence(copy, slot) for slot in slots if slot]
            if all(o.is_exception and _is_shown(o) and _touches(o, window) for o in shown):
                return [writer.full(o) for o in shown]
        return self._group(writer, copy, window) or [writer.removed(copy)]

    def _group(self, writer: Writer, copy: Copy, window: Window) -> Group:
        """A series with its times in the window, or a single event; nothing outside of it."""
        shown = self._shown(copy, window)
        if not copy.meeting.recurs:
            return [writer.full(o) for o in shown]
        if not shown:
            return []
        if self.echoes:
            return [writer.master(copy)]
        times = [writer.full(o) if o.is_exception else writer.bare(o) for o in shown]
        return times if self.masterless else [writer.master(copy), *times]

    def _view(self, request: Request, owner: PersonId) -> Part:
        allow(request, "startDateTime", "endDateTime", "$select", "$skip")
        window = _window(one(request, "startDateTime"), one(request, "endDateTime"))
        copies = [copy for copy in self._organisation.masters(owner) if _is_there(copy)]
        return self._listed(request, (o for c in copies for o in self._shown(c, window)))

    def _instances(self, request: Request, copy: Copy) -> Part:
        allow(request, "startDateTime", "endDateTime", "$select", "$skip")
        window = _window(one(request, "startDateTime"), one(request, "endDateTime"))
        return self._listed(request, self._shown(copy, window))

    def _listed(self, request: Request, shown: Iterable[Occurrence]) -> Part:
        writer = self._writer(request)
        items = [selected(writer.full(o), request, "event") for o in shown]
        start, size = int(one(request, "$skip") or 0), page_size(request, self.page)
        body: Json = {"value": items[start : start + size]}
        if start + size < len(items):
            query = re.sub(r"&\$skip=\d+", "", request.url.query)
            where = f"https://{request.headers['host']}{request.path}"
            body["@odata.nextLink"] = f"{where}?{query}&$skip={start + size}"
        return Part(200, body)

    def _schedules(self, request: Request) -> Part:
        allow(request)
        content = json.loads(request.body)
        if len(content["schedules"]) > 20:
            raise Oops(400, "ErrorTooManySchedules")
        window = _window(content["startTime"]["dateTime"], content["endTime"]["dateTime"])
        if window.end - window.start > timedelta(days=62):
            raise Oops(400, "ErrorTimeRangeTooLarge")
        told = [self._schedule(name, window, request) for name in content["schedules"]]
        return Part(200, {"value": told})

    def _schedule(self, name: str, window: Window, request: Request) -> Json:
        try:
            owner = PersonId(self._people.owner_of(name))
        except Oops:
            error = {"message": "not found", "responseCode": "ErrorMailRecipientNotFound"}
            return {"scheduleId": name, "availabilityView": "", "error": error}
        copies = [copy for copy in self._organisation.masters(owner) if _is_there(copy)]
        writer = self._writer(request)
        items = []
        for o in (o for copy in copies for o in self._shown(copy, window)):
            event = writer.full(o)
            free = event["showAs"] == "free" or _declined(o)
            items.append(
                {
                    "status": "free" if free else event["showAs"],
                    "start": wall(o.starts_at),
                    "end": wall(o.ends_at),
                    "subject": event["subject"],
                    "isPrivate": False,
                }
            )
        return {"scheduleId": name, "availabilityView": "0", "scheduleItems": items}

    def _shown(self, copy: Copy, window: Window) -> list[Occurrence]:
        uid, owner = copy.meeting.uid, copy.owner
        every = self._organisation.occurrences(owner, window)
        return [o for o in every if o.copy.meeting.uid == uid and _is_shown(o)]

    def _occurrence(self, copy: Copy, slot: datetime) -> Occurrence:
        return self._organisation.occurrence(copy.owner, copy.meeting.uid, slot)

    def _found(self, request: Request, owner: PersonId, name: str) -> Copy:
        writer = self._writer(request)
        for copy in self._organisation.masters(owner):
            if writer.id(copy) == name and _is_there(copy):
                return copy
        raise Oops(404, "ErrorItemNotFound")


def _is_there(copy: Copy) -> bool:
    """Whether a copy lies in the calendar: guests keep what was called off, organisers do not."""
    return copy.state is State.STANDS or (copy.state is State.CALLED_OFF and not copy.is_own)


def _is_shown(o: Occurrence) -> bool:
    return o.state is State.STANDS or (o.state is State.CALLED_OFF and not o.copy.is_own)


def _touches(o: Occurrence, window: Window) -> bool:
    return o.starts_at < window.end and window.start < o.ends_at


def _declined(o: Occurrence) -> bool:
    own = o.copy.owner
    return any(g.address == own and g.response is Response.DECLINED for g in o.guests)


def _window(start: str, end: str) -> Window:
    try:
        first, last = (datetime.fromisoformat(written) for written in (start, end))
    except ValueError:
        raise Oops(400, "ErrorInvalidParameter", "startDateTime") from None
    if first.tzinfo is None:
        first, last = first.replace(tzinfo=UTC), last.replace(tzinfo=UTC)
    return Window(first, last)
