"""Invited addresses that are no people: rooms, resources, note-takers."""

import re

from cadence.calendar_events import Attendee
from cadence.people import Organisation

_NOTE_TAKERS = frozenset(
    (
        *("fireflies.ai", "otter.ai", "read.ai", "fathom.video", "fathom.ai", "fellow.app"),
        *("tldv.io", "avoma.com", "gong.io", "grain.com", "grain.co", "chorus.ai", "krisp.ai"),
        *("sembly.ai", "airgram.io", "notta.ai", "meetgeek.ai", "granola.ai", "supernormal.com"),
        *("circleback.ai", "bluedothq.com", "meetjamie.ai", "rewatch.com", "sybill.ai"),
        *("spinach.io", "spinach.ai", "noota.io", "leexi.ai", "claap.io", "modjo.ai"),
        *("tactiq.io", "laxis.com", "wudpecker.io", "recall.ai", "happyscribe.com"),
    )
)
_PLACES = (
    "resource.calendar.google.com",
    "group.calendar.google.com",
    "import.calendar.google.com",
)
_NAMES = re.compile(
    r"note[-_ ]?taker|note[-_ ]?bot|meeting[-_ ]?(?:bot|recorder|assistant)|transcri(?:ber|ption)"
    r"|\bai[-_ ]?notes?\b|(?:^|[ ._+-])(?:bot|recorder|scribe)(?:$|[ ._+-])"
    r"|\b(?:otter|fireflies|fathom|read)\.ai\b|\botter ?pilot\b|\btl;?dv\b",
    re.IGNORECASE,
)
_ROOM = re.compile(
    r"(?:^|[._-])(?:(?:meeting|conf(?:erence)?|board)?[._-]?rooms?|(?:besprechungs|sitzungs)?raum"
    r"|sitzungszimmer|saal|salle|sala|(?:vergader)?zaal)(?:[._-]|\d|$)",
    re.IGNORECASE,
)
_ROOM_NAME = re.compile(
    r"^(?:room|raum|salle|sala|zaal)\b|\b(?:meeting|conference|board) ?room\b"
    r"|\b(?:besprechungsraum|sitzungszimmer|vergaderzaal)\b",
    re.IGNORECASE,
)


def is_machine(attendee: Attendee, organisation: Organisation) -> bool:
    """A room, a resource, or a note-taker; somebody the organisation knows never is."""
    if attendee.resource or attendee.address.endswith(_PLACES):
        return True
    if organisation.find(attendee.address) is not None:
        return False
    local, _, domain = attendee.address.rpartition("@")
    labels = domain.split(".")
    parents = {".".join(labels[start:]) for start in range(len(labels))}
    if parents & _NOTE_TAKERS:
        return True
    if _ROOM.search(local) or _ROOM_NAME.search(attendee.name):
        return True
    return bool(_NAMES.search(local) or _NAMES.search(attendee.name))
