"""Calendars as addresses: what a provider publishes as a private iCalendar link."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cadence.calendar_events import Batch, Busy, Window
from cadence.people import PersonId
from integrations import metering
from integrations.calendars.expanding import LARGEST_FILE, occurrences
from integrations.calendars.free_busy import ask_each, of_file
from integrations.errors import CursorExpired, Refused
from integrations.metering import Meter
from integrations.web import Answer, Limits, Web

_NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True)
class _Cursor:
    """What the server called the file, what it held, and the day the window began."""

    etag: str
    modified: str
    digest: str
    day: str

    def written(self) -> str:
        return json.dumps([self.etag, self.modified, self.digest, self.day])

    def conditions(self) -> dict[str, str]:
        """Ask for the file only if it changed (RFC 9110 §13.1)."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value}


class IcsAddresses:
    """Each person's calendar by its address. No sentence tells an address: it is a secret."""

    def __init__(
        self,
        urls: Mapping[str, str],
        web: Web,
        zone_of: Callable[[PersonId], str],
        meter: Meter | None = None,
    ) -> None:
        self._urls = {PersonId(address.lower()): _https(url) for address, url in urls.items()}
        self._web = web
        self._zone_of = zone_of
        self._meter = meter or metering.Unmetered()

    def calendars(self) -> tuple[PersonId, ...]:
        """Those whose address is known."""
        return tuple(sorted(self._urls))

    def changes(self, calendar: PersonId, cursor: str | None, window: Window) -> Batch:
        """All of the window, or nothing where neither the file nor the day has changed.

        Raises Unavailable, Refused, SignedOut, CursorExpired.
        """
        if calendar not in self._urls:
            raise Refused("no address is known for this calendar")
        day = f"{window.start:%Y%m%d}"
        known = _read_cursor(cursor) if cursor else None
        is_same_day = known is not None and known.day == day
        headers = known.conditions() if known and is_same_day else {}
        answer = self._get(calendar, headers)
        if known and headers and answer.status == _NOT_MODIFIED:
            return Batch((), known.written(), complete=False)
        found = _cursor_of(answer.expect(200), day)
        if known and is_same_day and known.digest == found.digest:
            return Batch((), found.written(), complete=False)
        shown = occurrences(answer.body, self._zone_of(calendar), window)
        return Batch(
            shown.events,
            found.written(),
            complete=True,
            troubles=shown.troubles,
            unreadable=shown.unreadable,
        )

    def busy(
        self, people: Sequence[PersonId], window: Window
    ) -> Mapping[PersonId, tuple[Busy, ...]]:
        """See `FreeBusy`; many publish a link that tells nothing else. Raises Unavailable."""
        known = [person for person in people if person in self._urls]
        return ask_each(known, lambda person: self._busy(person, window))

    def _get(self, calendar: PersonId, headers: Mapping[str, str]) -> Answer:
        self._meter.spent("ics")
        return self._web.get(self._urls[calendar], headers)

    def _busy(self, person: PersonId, window: Window) -> tuple[Busy, ...]:
        answer = self._get(person, {}).expect(200)
        return of_file(answer.body, person, self._zone_of(person), window)


def connect(section: Mapping[str, Any]) -> IcsAddresses:
    """Keys: `urls` (address → link; webcal is https); optional `allowed_hosts`, names and networks
    of one's own that may be asked, `timeout` (seconds), `ca_file`, `timezone`, and `zone_of`, given
    by the daemon, for days and floating times.
    """
    timeout = float(section.get("timeout") or 30)
    ca_file = section.get("ca_file")
    timezone = section.get("timezone") or "UTC"
    web = Web(
        hosts=section.get("allowed_hosts") or (),
        limits=Limits(connect=min(timeout, 10), read=timeout, size=LARGEST_FILE),
        ca_file=str(ca_file) if ca_file else None,
    )
    zone_of = section.get("zone_of") or (lambda _: timezone)
    return IcsAddresses(section["urls"], web, zone_of, metering.of(section))


def _cursor_of(answer: Answer, day: str) -> _Cursor:
    return _Cursor(
        answer.headers.get("ETag", ""),
        answer.headers.get("Last-Modified", ""),
        hashlib.sha256(answer.body).hexdigest(),
        day,
    )


def _read_cursor(cursor: str) -> _Cursor:
    try:
        etag, modified, digest, day = json.loads(cursor)
        return _Cursor(str(etag), str(modified), str(digest), str(day))
    except (ValueError, TypeError):
        raise CursorExpired("the cursor was written by another version") from None


def _https(url: str) -> str:
    scheme, colon, rest = url.partition(":")
    return f"https:{rest}" if colon and scheme.lower() in ("webcal", "webcals") else url
