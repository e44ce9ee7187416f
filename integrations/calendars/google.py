"""Calendars of Google Workspace (Calendar API v3): series by sync token, expanded here.

Each calendar is read as its owner (domain-wide delegation), or as the service account with which
people share theirs. Nothing but times, people and titles is asked for.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any
from zlib import crc32

from cadence.busy_times import in_order
from cadence.calendar_events import Batch, Busy, Window
from cadence.people import PersonId
from integrations import metering
from integrations.calendars import Watch
from integrations.calendars.google_changes import Known, Reading, read_known
from integrations.calendars.google_items import FIELDS, RawItem
from integrations.calendars.zones import Zones, named
from integrations.errors import CursorExpired, Refused
from integrations.google_api import CALENDAR, For, GoogleApi, NotThere, scope
from integrations.google_auth import read_account

OWN = scope("calendar.events.owned.readonly")
SHARED = scope("calendar.readonly")
TAKEN = scope("calendar.events.freebusy")
_PARAMETERS: Mapping[str, Any] = {
    "singleEvents": False,
    "showDeleted": True,
    "maxAttendees": 8,  # Beyond it is no 1:1, and nobody need be named.
    "maxResults": 2500,
    "eventTypes": ["default", "outOfOffice"],
    "fields": f"nextPageToken,nextSyncToken,timeZone,accessRole,items({FIELDS})",
}
_VERSION = 1
_HASH = hashlib.sha256(f"{_VERSION}{sorted(_PARAMETERS.items())}".encode()).hexdigest()[:16]
"""A token belongs to the parameters it was given for, and a state to who wrote it."""

_BEFORE = timedelta(days=14)
_AHEAD = timedelta(days=21)
_SPREAD = 14  # So that not all calendars are read anew on the same day.
_LOOK_ROUND_EVERY = 3600.0
_BUSY_AT_ONCE = 50
_BUSY_STRETCH = timedelta(days=56)


@dataclass(frozen=True, slots=True)
class _Cursor:
    """Google's token, the stretch that was read, and what was known at its end."""

    token: str
    stretch: Window
    known: Known

    def written(self) -> str:
        """With the shortest names: there is one a calendar."""
        told = {
            "token": self.token,
            "hash": _HASH,
            "stretch": [self.stretch.start.isoformat(), self.stretch.end.isoformat()],
            **self.known.written(),
        }
        return json.dumps(told, separators=(",", ":"), sort_keys=True)


class GoogleCalendars:
    """Everybody's own calendar. `shared`: read as one service account, not as each owner."""

    def __init__(
        self,
        api: GoogleApi,
        *,
        shared: bool = False,
        people: Callable[[], Iterable[PersonId]] = tuple,
        zone_of: Callable[[PersonId], str] = lambda _: "UTC",
    ) -> None:
        self._api = api
        self._shared = shared
        self._people = people
        self._zone_of = zone_of
        self._open: tuple[PersonId, ...] = ()
        self._looked_at: float | None = None

    def calendars(self) -> tuple[PersonId, ...]:
        """Everybody's; those that are shared, where they must be. Raises as `changes` does."""
        people = tuple(sorted(self._people()))
        if not self._shared:
            return people
        now = monotonic()
        if self._looked_at is None or now - self._looked_at > _LOOK_ROUND_EVERY:
            soon = datetime(2000, 1, 1, tzinfo=UTC)
            found = self._busy(people, Window(soon, soon + timedelta(minutes=1)))
            self._open, self._looked_at = tuple(p for p in people if p in found), now
        return self._open

    def changes(self, calendar: PersonId, cursor: str | None, window: Window) -> Batch:
        """What was changed since; all of the window at first, and where it has moved on too far.

        Raises Unavailable, Refused, SignedOut, CursorExpired.
        """
        known = _read_cursor(cursor) if cursor is not None else None
        if known is not None and _covers(known.stretch, window):
            batch = self._batch(calendar, {"syncToken": known.token}, known, complete=False)
            if batch is not None:
                return batch
        ahead = _AHEAD + timedelta(days=crc32(calendar.encode()) % _SPREAD)
        stretch = Window(window.start, window.end + ahead)
        # Google holds moved instances against the time they were moved to: one beyond the end of
        # what is asked for would leave its slot as if nothing had happened. So there is no end.
        asked = {"timeMin": _rfc3339(stretch.start - _BEFORE)}
        first = self._batch(calendar, asked, _Cursor("", stretch, Known()), complete=True)
        assert first is not None
        return first

    def busy(
        self, people: Sequence[PersonId], window: Window
    ) -> Mapping[PersonId, tuple[Busy, ...]]:
        """See `FreeBusy`: 50 people a question. Google tells taken time alone, not who is away."""
        return self._busy(people, window)

    def watch(self, calendar: PersonId, address: str, token: str) -> Watch:
        """See `Pushing`: a channel of a week, which is what Google grants."""
        name = hashlib.sha256(f"{calendar}\n{address}\n{token}".encode()).hexdigest()[:40]
        body = {"id": name, "type": "web_hook", "address": address, "token": token}
        told = self._api.ask(
            lambda service: service.events().watch(
                calendarId=self._name(calendar), body=body, eventTypes=_PARAMETERS["eventTypes"]
            ),
            self._as(calendar),
        )
        expires_at = datetime.fromtimestamp(int(told["expiration"]) / 1000, UTC)
        return Watch(json.dumps([calendar, told["id"], told["resourceId"]]), expires_at)

    def stop(self, watch: str) -> None:
        """See `Pushing`."""
        calendar, name, resource = json.loads(watch)
        body = {"id": name, "resourceId": resource}
        try:
            self._api.ask(
                lambda service: service.channels().stop(body=body), self._as(PersonId(calendar))
            )
        except NotThere:
            return  # It has ended by itself.

    def close(self) -> None:
        """Hang up."""
        self._api.close()

    def _batch(
        self, calendar: PersonId, asked: Mapping[str, str], cursor: _Cursor, *, complete: bool
    ) -> Batch | None:
        """What an answer says; None where it takes a first reading to tell."""
        told, items = self._listed(calendar, asked)
        zone = named(str(told.get("timeZone") or ""))
        zones = Zones(zone.name if zone else self._zone_of(calendar))
        reading = Reading(zones, cursor.stretch, cursor.known)
        reading.read(items)
        if reading.is_unsure:
            return None
        following = _Cursor(str(told["nextSyncToken"]), cursor.stretch, reading.known)
        return Batch(
            events=reading.events,
            cursor=following.written(),
            complete=complete,
            gone=reading.gone,
            troubles=tuple(reading.troubles),
            unreadable=frozenset(reading.unreadable),
        )

    def _listed(
        self, calendar: PersonId, asked: Mapping[str, str]
    ) -> tuple[Mapping[str, Any], list[RawItem]]:
        """The last page, which alone has a token, and the items of all."""
        items: list[RawItem] = []
        page: str | None = None
        while True:
            told = self._page(calendar, dict(asked), page)
            items += told.get("items", ())
            page = told.get("nextPageToken")
            if not page:
                return told, items

    def _page(self, calendar: PersonId, asked: dict[str, str], page: str | None) -> dict[str, Any]:
        name = self._name(calendar)
        try:
            told = self._api.ask(
                lambda service: service.events().list(
                    calendarId=name, pageToken=page, **asked, **_PARAMETERS
                ),
                self._as(calendar),
            )
        except NotThere:
            cure = "Let its owner share it with the service account (see all event details)."
            said = "Google shows no such calendar"
            raise Refused(
                said, cure=cure if self._shared else "Give the person Calendar."
            ) from None
        except Refused as error:
            if "syncToken" in asked and " 400 " in f"{error} ":
                raise CursorExpired(str(error)) from None
            raise
        if told.get("accessRole") == "freeBusyReader":
            cure = 'Let its owner share it as "see all event details", not only free or busy.'
            raise Refused("only free and busy times of the calendar are shared", cure=cure)
        return told

    def _busy(self, people: Sequence[PersonId], window: Window) -> dict[PersonId, tuple[Busy, ...]]:
        taken: dict[PersonId, list[Busy]] = {}
        for at in range(0, len(people), _BUSY_AT_ONCE):
            some = people[at : at + _BUSY_AT_ONCE]
            for stretch in _stretches(window):
                for person, told in self._taken(some, stretch).items():
                    taken.setdefault(person, []).extend(told)
        return {person: in_order(busy) for person, busy in taken.items()}

    def _taken(self, people: Sequence[PersonId], window: Window) -> Mapping[PersonId, list[Busy]]:
        items = [{"id": person} for person in people]
        ends = {"timeMin": _rfc3339(window.start), "timeMax": _rfc3339(window.end)}
        asks = self._api.account.subject or ("" if self._shared else people[0])
        told = self._api.ask(
            lambda service: service.freebusy().query(
                body={**ends, "items": items}, fields="calendars"
            ),
            For(SHARED if self._shared else TAKEN, asks, mailbox=asks or "shared"),
        )
        return {
            PersonId(person): [
                Busy(_read_moment(one["start"]), _read_moment(one["end"]))
                for one in shown.get("busy", ())
            ]
            for person, shown in told.get("calendars", {}).items()
            if not shown.get("errors")
        }

    def _name(self, calendar: PersonId) -> str:
        return calendar if self._shared else "primary"

    def _as(self, calendar: PersonId) -> For:
        if self._shared:
            return For(SHARED, self._api.account.subject, mailbox="shared")
        return For(OWN, calendar, mailbox=calendar)


def connect(section: Mapping[str, Any]) -> GoogleCalendars:
    """Keys: those of `read_account`; optional `access` (delegated, shared), `timezone`; given by
    the daemon: `people`, whose calendars there are, and `zone_of`.
    """
    timezone = section.get("timezone") or "UTC"
    return GoogleCalendars(
        GoogleApi(CALENDAR, read_account(section), metering.of(section)),
        shared=section.get("access") == "shared",
        people=section.get("people") or tuple,
        zone_of=section.get("zone_of") or (lambda _: timezone),
    )


def _read_cursor(cursor: str) -> _Cursor:
    try:
        read = json.loads(cursor)
        if read["hash"] != _HASH:
            raise CursorExpired("the cursor was written for other questions")
        start, end = (datetime.fromisoformat(written) for written in read["stretch"])
        return _Cursor(read["token"], Window(start, end), read_known(read))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise CursorExpired("the cursor was written by another version") from None


def _covers(stretch: Window, window: Window) -> bool:
    """Whether what was read reaches to the window's end; what lies before it matters no more."""
    return stretch.start <= window.start and window.end <= stretch.end


def _stretches(window: Window) -> list[Window]:
    """Google answers for about two months at a time."""
    found, start = [], window.start
    while start < window.end:
        end = min(start + _BUSY_STRETCH, window.end)
        found.append(Window(start, end))
        start = end
    return found


def _rfc3339(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _read_moment(written: str) -> datetime:
    return datetime.fromisoformat(written.replace("Z", "+00:00")).astimezone(UTC)
