"""A 1:1's history in sentences: what `cadenced meetings --pair` and `cadenced why` tell of it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from cadence.meetings import Meeting, MeetingChange, Side
from cadence.people import Person, PersonId
from daemon.cli.listing import when

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


def sentence(
    change: MeetingChange, meeting: Meeting, two: Mapping[PersonId, Person], zone: str
) -> str:
    """One line of the history, times as clocks in the zone show them. No words of anybody."""
    match change.what:
        case "seen":
            return f"seen in the calendar, for {_time(change.after, zone)}"
        case "moved" | "length" if _moment(change.before):
            what = "moved" if change.what == "moved" else "its end moved"
            return f"{what} from {_time(change.before, zone)} to {_time(change.after, zone)}"
        case "moved" | "recovered" if _moment(change.after):
            return f"{change.what}: it is on {_time(change.after, zone)}"
        case "cancelled" | "declined":
            by = _side(change.after, meeting, two)
            return f"{change.what}{by}, {_notice(meeting.starts_at - change.at)}"
        case "excused":
            return "given up, and excused: leave, a holiday or a day off of one of the two"
        case "held":
            return "over, and held as far as the calendar tells"
        case "unknown":
            return "over, and nobody knows: no calendar that shows it was read since"
        case "overlapped":
            return f"something else lies there in the calendar of {_name(change.after, two)}"
        case "confirmed":
            return f"they did meet, {_name(change.after, two)} says"
        case "denied":
            return f"it did not take place, {_name(change.after, two)} says"
        case "left out":
            return "it is no 1:1 of theirs any more"
        case what:
            return f"{what}: {change.before} → {change.after}" if change.before else what


def _notice(ahead: timedelta) -> str:
    """How long before its start it was seen to be given up."""
    if ahead <= timedelta():
        return "after it would have begun"
    if ahead < _HOUR:
        return "less than an hour before"
    if ahead < 2 * _DAY:
        return f"{ahead // _HOUR} h before"
    return f"{ahead // _DAY} days before"


def _side(value: str, meeting: Meeting, two: Mapping[PersonId, Person]) -> str:
    sides = {Side.MANAGER.value: meeting.pair.manager, Side.REPORT.value: meeting.pair.report}
    return f" by {_name(sides[value], two)}" if value in sides else ""


def _name(person: str, two: Mapping[PersonId, Person]) -> str:
    known = two.get(PersonId(person))
    return known.first_name if known else person


def _time(written: str, zone: str) -> str:
    moment = _moment(written)
    return when(moment, zone) if moment else written


def _moment(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None
