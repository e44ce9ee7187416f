"""Who is away: leave as calendars show it, and whether it covers a day."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from cadence.calendar_events import CalendarEvent, EventKind, Response, Sighting
from cadence.facts import Presence
from cadence.people import Organisation, Person
from cadence.preferences import Leave

_LEAVE_WORDS = (
    r"vacations?|holidays?|pto|ooo|oof|out[ -]of[ -](?:the[ -])?office|sick(?:[ -]?leave)?",
    r"(?:annual|on|parental|maternity|paternity|family|study|unpaid|bereavement)[ -]leave",
    r"^leave|leave$|day[ -]off|time[ -]off|off[ -]?work|sabbatical|away(?![ -]?days?)",
    r"urlaub|resturlaub|elternzeit|krank(?:heit|meldung)?|abwesend|abwesenheit|feiertag|gleittag",
    r"frei(?:er[ -]tag)?|cong[eé]s?|vacances|absente?|absence|rtt|arr[eê]t[ -]maladie|f[eé]ri[eé]",
    r"vacaciones|festivo|baja|ausente|d[ií]a[ -]libre|permiso|f[eé]rias|feriado|folga|ausência",
    r"ferie|assente|permesso|festivit[aà]|vakantie|verlof|vrije?(?:[ -]dag)?|afwezig|ziek",
    r"feestdag|urlop|zwolnienie|nieobecn\w+|święto",
)
_LEAVE = re.compile(
    r"\b(?:" + "|".join(_LEAVE_WORDS) + r")\b|休暇|年休|有給|休み|不在|祝日", re.IGNORECASE
)
"""Titles that say their owner is away, in the languages the daemon reads."""

_MATTER_WORDS = (
    r"plan(?:s|ning|ner)?|part(?:y|ies)|polic(?:y|ies)|requests?|approv(?:e|ing|als?)|book(?:ing)?",
    r"hand-?over|prep\w*|review|coverage|calendars?|tracker|budget|back[ ]from|reminder|sales?",
    r"campaign|shopping|season|schedule|quiz|gifts?|cards?|dinner|lunch|discuss\w*|talk|sync",
    r"meeting|form|submit|leave[ ](?:at|by|for|to|early|home|now)",
    r"planen|planung|antrag|beantragen|genehmig\w*|übergabe|kein(?:en?)?|rückkehr",
    r"planifi\w+|demande|poser|valider|retour|prépar\w+|planificar|solicit\w+|pedir|vuelta",
)
_MATTER = re.compile(r"\b(?:" + "|".join(_MATTER_WORDS) + r")\b", re.IGNORECASE)
"""Words that make such a title a matter about leave instead of leave."""


def is_leave(event: CalendarEvent, owner: Person | None, organisation: Organisation) -> bool:
    """Whether an entry says that the calendar's owner is away; the title counts only if alone."""
    if event.cancelled or event.kind is EventKind.WORKING_LOCATION:
        return False
    mine = [a for a in event.attendees if owner and organisation.find(a.address) == owner]
    if any(a.response is Response.DECLINED for a in mine):
        return False
    if event.out_of_office or event.kind is EventKind.OUT_OF_OFFICE:
        return True
    others = [a for a in event.attendees if not a.resource and a not in mine]
    return not others and is_leave_title(event.title)


def is_leave_title(title: str) -> bool:
    """ "Vacation", "Ana on PTO", "Urlaub"; not "Plan vacation" or "Holiday party"."""
    return bool(_LEAVE.search(title)) and not _MATTER.search(title)


def leave_of(sighting: Sighting, person: Person) -> Leave:
    """The days an absence covers, in the person's own zone; its last moment is not included."""
    zone = ZoneInfo(person.timezone)
    event = sighting.event
    first = event.starts_at.astimezone(zone).date()
    last_moment = max(event.starts_at, event.ends_at - timedelta(microseconds=1))
    return Leave(person.id, first, last_moment.astimezone(zone).date(), source="calendar")


def stood(sighting: Sighting) -> bool:
    """Whether an entry is still there, or was until it was over."""
    return sighting.vanished_at is None or sighting.event.ends_at <= sighting.seen_at


def is_away(presence: Presence, moment: datetime) -> bool:
    """Whether the person is on leave, or has a public holiday, on the day of a moment."""
    day = moment.astimezone(ZoneInfo(presence.person.timezone)).date()
    return day in presence.holidays or covers(presence.leave, day)


def covers(leave: Iterable[Leave], day: date) -> bool:
    """Whether any of the leaves includes the day."""
    return any(one.first <= day <= one.last for one in leave)
