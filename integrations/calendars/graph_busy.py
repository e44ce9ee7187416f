"""When people are taken, by Graph's `getSchedule`: no subject is kept, no calendar is read.

Source: Microsoft Graph documentation, "calendar: getSchedule", "scheduleInformation".
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from cadence.busy_times import in_order
from cadence.calendar_events import Busy, Window
from cadence.people import PersonId
from integrations.errors import Unavailable
from integrations.graph import UTC_TIMES, Denied, Graph, Json, Missing, posted

AT_ONCE = 20
"""People whose schedules one call may ask for."""

_TAKEN = ("busy", "tentative", "oof")


def busy_of(
    graph: Graph, people: Sequence[PersonId], window: Window
) -> dict[PersonId, tuple[Busy, ...]]:
    """When each is taken or away; whoever cannot be asked is missing.

    Raises Unavailable, SignedOut.
    """
    found: dict[PersonId, tuple[Busy, ...]] = {}
    for start in range(0, len(people), AT_ONCE):
        found |= _asked(graph, list(people[start : start + AT_ONCE]), window)
    return found


def _asked(
    graph: Graph, people: list[PersonId], window: Window
) -> dict[PersonId, tuple[Busy, ...]]:
    """A call is made in the name of one of them; whoever has no mailbox to call is left out."""
    wanted = {"startTime": _written(window.start), "endTime": _written(window.end)}
    while people:
        content = {"schedules": people, **wanted, "availabilityViewInterval": 30}
        try:
            answer = graph.ask(
                posted("/calendar/getSchedule", people[0], content, prefer=(UTC_TIMES,))
            )
        except (Denied, Missing):
            people = people[1:]
            continue
        return {
            PersonId(str(told["scheduleId"]).lower()): in_order(_stretches(told))
            for told in answer.get("value", [])
            if not told.get("error")
        }
    return {}


def _stretches(told: Json) -> Iterator[Busy]:
    for item in told.get("scheduleItems") or ():
        if item.get("status") in _TAKEN:
            start, end = _moment(item["start"]), _moment(item["end"])
            yield Busy(start, end, away=item["status"] == "oof")


def _written(moment: datetime) -> Mapping[str, str]:
    return {"dateTime": f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}", "timeZone": "UTC"}


def _moment(written: Json) -> datetime:
    try:
        return datetime.fromisoformat(str(written["dateTime"])[:19]).replace(tzinfo=UTC)
    except (ValueError, KeyError):
        raise Unavailable("a schedule cannot be read") from None
