"""Answers to invitations as calendars send them by mail (iTIP, RFC 5546)."""

from cadence.calendar_events import Response
from cadence.people import bare_address
from cadence.replies.reading import CalendarReply

ASKED = frozenset({"REPLY", "COUNTER", "CANCEL", "REQUEST", "REFRESH", "DECLINECOUNTER", "ADD"})
"""The methods that speak to a calendar; PUBLISH beside words is a human's mail."""

_LINES = 2000
_RESPONSES = {
    "ACCEPTED": Response.ACCEPTED,
    "DECLINED": Response.DECLINED,
    "TENTATIVE": Response.TENTATIVE,
}


def calendar_reply(calendar: str) -> CalendarReply | None:
    """What a calendar part answers; None for none, or for a method that asks nothing."""
    method = uid = attendee = ""
    sequence, response = 0, Response.NEEDS_ACTION
    for name, parameters, value in _properties(calendar):
        match name:
            case "METHOD":
                method = method or value.strip().upper()
            case "UID":
                uid = uid or value.strip()
            case "SEQUENCE":
                sequence = int(value) if value.strip().isdecimal() else sequence
            case "ATTENDEE" if not attendee:
                attendee = bare_address(value)
                said = parameters.get("PARTSTAT", "").upper()
                response = _RESPONSES.get(said, Response.NEEDS_ACTION)
    if method not in ASKED:
        return None
    return CalendarReply(method, uid, sequence, attendee, response)


def _properties(calendar: str) -> list[tuple[str, dict[str, str], str]]:
    """Name, parameters and value of each content line, unfolded (RFC 5545 §3.1)."""
    lines: list[str] = []
    for raw in calendar.replace("\r\n", "\n").split("\n")[:_LINES]:
        if raw[:1] in (" ", "\t") and lines:
            lines[-1] += raw[1:]
        else:
            lines.append(raw)
    return [_property(line) for line in lines if ":" in line]


def _property(line: str) -> tuple[str, dict[str, str], str]:
    head, value = _cut(line)
    name, *parameters = head.split(";")
    pairs = (p.partition("=") for p in parameters)
    return name.strip().upper(), {k.strip().upper(): v.strip('" ') for k, _, v in pairs}, value


def _cut(line: str) -> tuple[str, str]:
    """At the first colon outside quotes."""
    quoted = False
    for place, character in enumerate(line):
        if character == '"':
            quoted = not quoted
        elif character == ":" and not quoted:
            return line[:place], line[place + 1 :]
    return line, ""
