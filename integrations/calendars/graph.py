"""Calendars of Microsoft 365 by Graph: by delta, or by plain views without any body.

A delta answers for a window that is frozen into its token, so the window that is read is longer
than the one asked for, and is begun anew every few weeks, each calendar on another day.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

from cadence.calendar_events import Batch, Busy, Window
from cadence.people import PersonId
from integrations.calendars import Watch, graph_push
from integrations.calendars.graph_busy import busy_of
from integrations.calendars.graph_cursor import DeltaCursor, Told, lot, read_cursor
from integrations.calendars.graph_events import SELECT, Owner
from integrations.calendars.graph_rounds import News, Round
from integrations.calendars.zones import Zones
from integrations.errors import ProviderError, Refused, SignedOut
from integrations.graph import IMMUTABLE, UTC_TIMES, Ask, Denied, Graph, Json, Missing, graph_of

PREFER = (IMMUTABLE, UTC_TIMES, "odata.maxpagesize=500")
_AHEAD, _SPREAD = 21, 14
"""A window lasts 3 to 5 weeks: so many days, and up to so many more by lot."""

_LOOK_ROUND_EVERY = 3600.0  # Seconds between two readings of the group.
_SCOPE = (
    "Widen the management scope, or leave the calendar out by group; a change takes 30 minutes to"
    " 2 hours."
)
_GROUP = "Entra, App registrations, API permissions: GroupMember.Read.All (application), consent."


@dataclass(frozen=True, slots=True)
class World:
    """What the daemon knows: whom there is, their zones and other addresses, and the time."""

    people: Callable[[], Iterable[PersonId]]
    zone_of: Callable[[PersonId], str]
    aliases_of: Callable[[PersonId], Iterable[str]]
    clock: Callable[[], datetime] | None = None


class GraphCalendars:
    """People's calendars, read with one application's rights, never written.

    `strict`: bodies never cross the wire; then every look reads the window, and tells all of it
    where anything is another than before. `group`: only its members' calendars.
    """

    def __init__(
        self, graph: Graph, world: World, *, strict: bool = False, group: str = ""
    ) -> None:
        self._graph = graph
        self._world = world
        self._strict = strict
        self._group = group
        self._found: tuple[float, frozenset[PersonId]] | None = None

    def calendars(self) -> tuple[PersonId, ...]:
        """Those of the people it was told of, or of the group's members among them."""
        people = set(self._world.people())
        return tuple(sorted(people & self._members() if self._group else people))

    def changes(self, calendar: PersonId, cursor: str | None, window: Window) -> Batch:
        """See `CalendarSource`. A calendar that may not be read is Refused; where it could be read
        before, the right to read was taken away, and that is SignedOut."""
        try:
            if self._strict:
                return self._snapshot(calendar, cursor, window)
            known = read_cursor(cursor) if cursor is not None else None
            if known is None or not known.covers(window):
                return self._from_the_start(calendar, window)
            return self._since(calendar, known)
        except Denied as error:
            raise _denied(error, before=cursor is not None) from None

    def busy(
        self, people: Sequence[PersonId], window: Window
    ) -> Mapping[PersonId, tuple[Busy, ...]]:
        """See `FreeBusy`: by getSchedule, which takes the right to see no more."""
        return busy_of(self._graph, people, window)

    def watch(self, calendar: PersonId, address: str, token: str) -> Watch:
        """See `Pushing`: a subscription, for a week at most."""
        if self._world.clock is None:
            raise Refused("without a clock nothing can be watched")
        return graph_push.watch(self._graph, calendar, address, token, now=self._world.clock())

    def stop(self, watch: str) -> None:
        """See `Pushing`."""
        graph_push.stop(self._graph, watch)

    def close(self) -> None:
        """Hang up."""
        self._graph.close()

    def _from_the_start(self, calendar: PersonId, window: Window) -> Batch:
        longer = timedelta(days=_AHEAD + lot(calendar, _SPREAD))
        reach = Window(window.start, window.end + longer)
        start = Ask("/calendarView/delta", calendar, params=_ends(reach), prefer=PREFER)
        round_ = self._round(start)
        news = self._news(calendar, round_, Told(), reach)
        cursor = DeltaCursor(round_.link, reach, news.told.packed())
        return news.batch(cursor.written(), complete=True)

    def _since(self, calendar: PersonId, known: DeltaCursor) -> Batch:
        round_ = self._round(Ask(known.link, calendar, prefer=PREFER))
        if round_.says_nothing:
            cursor = DeltaCursor(round_.link, known.window, known.packed)
            return Batch((), cursor.written(), complete=False)
        news = self._news(calendar, round_, known.told(), known.window)
        cursor = DeltaCursor(round_.link, known.window, news.told.packed())
        return news.batch(cursor.written(), complete=False)

    def _round(self, ask: Ask) -> Round:
        round_ = Round()
        for page in self._graph.pages(ask):
            round_.add(page)
        return round_

    def _news(self, calendar: PersonId, round_: Round, told: Told, reach: Window) -> News:
        def instances(name: str) -> Iterator[Json]:
            ask = Ask(
                f"/events/{name}/instances",
                calendar,
                params={**_ends(reach), "$select": SELECT},
                prefer=PREFER,
            )
            try:
                for page in self._graph.pages(ask):
                    yield from page.get("value", [])
            except Missing:
                return  # Deleted meanwhile: then it has no times, indeed.

        masters = round_.masters() | self._series(calendar, round_.needs(told))
        news = News(self._owner(calendar), told, masters, instances)
        news.read(round_)
        return news

    def _series(self, calendar: PersonId, names: Sequence[str]) -> dict[str, Json]:
        """Series by id, many in one call; those that were deleted meanwhile are left out."""
        if not names:
            return {}
        paths = [f"/events/{name}?$select={SELECT}" for name in names]
        found: dict[str, Json] = {}
        for name, series in zip(
            names, self._graph.batch(calendar, paths, prefer=PREFER[:2]), strict=True
        ):
            if isinstance(series, ProviderError) and not isinstance(series, Missing):
                raise series
            if isinstance(series, Mapping):
                found[name] = series
        return found

    def _snapshot(self, calendar: PersonId, cursor: str | None, window: Window) -> Batch:
        params = {**_ends(window), "$select": SELECT}
        round_ = self._round(Ask("/calendarView", calendar, params=params, prefer=PREFER))
        version = _version(round_.items)
        if version == cursor:
            return Batch((), version, complete=False)
        news = News(self._owner(calendar), Told(), {}, lambda _: ())
        for item in round_.items.values():
            news.event(item)
        return news.batch(version, complete=True)

    def _owner(self, calendar: PersonId) -> Owner:
        home = Zones(self._world.zone_of(calendar)).home
        return Owner(frozenset({calendar, *self._world.aliases_of(calendar)}), home)

    def _members(self) -> frozenset[PersonId]:
        """Of the group alone, for a management scope does not follow groups within it either;
        looked up once an hour."""
        if self._found is None or monotonic() - self._found[0] > _LOOK_ROUND_EVERY:
            ask = Ask(
                f"/groups/{self._group}/members/microsoft.graph.user",
                params={"$select": "mail", "$top": "999", "$count": "true"},
                headers={"ConsistencyLevel": "eventual"},
            )
            try:
                users = [user for page in self._graph.pages(ask) for user in page["value"]]
            except Denied as error:
                raise SignedOut(
                    f"{error}: the group's members may not be read", cure=_GROUP
                ) from None
            mails = (str(user["mail"]).lower() for user in users if user.get("mail"))
            self._found = monotonic(), frozenset(map(PersonId, mails))
        return self._found[1]


def connect(section: Mapping[str, Any]) -> GraphCalendars:
    """Keys: those of `read_application`; optional `strict`, `group`, `timezone`; given by the
    daemon: `people`, `zone_of`, `aliases_of`, `clock`."""
    timezone = section.get("timezone") or "UTC"
    return GraphCalendars(
        graph_of(section, "graph.calendar"),
        World(
            section.get("people") or tuple,
            section.get("zone_of") or (lambda _: timezone),
            section.get("aliases_of") or (lambda _: ()),
            section.get("clock"),
        ),
        strict=bool(section.get("strict")),
        group=section.get("group") or "",
    )


def _ends(window: Window) -> dict[str, str]:
    start, end = (f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" for at in (window.start, window.end))
    return {"startDateTime": start, "endDateTime": end}


def _version(items: Mapping[str, Json]) -> str:
    """What it looks like as a whole: another where any event is another (`@odata.etag`)."""
    told = sorted(f"{name} {item.get('@odata.etag')}" for name, item in items.items())
    return f"view {hashlib.sha256(chr(10).join(told).encode()).hexdigest()}"


def _denied(error: Denied, *, before: bool) -> ProviderError:
    if before:
        words = f"{error}: a calendar that was read before may not be read any more"
        return SignedOut(words, cure=error.cure, paste=error.paste)
    words = f"{error}: it lies outside what the application may read"
    return Refused(words, cure=_SCOPE)
