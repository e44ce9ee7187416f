"""Reasons that the core gives in English, and letters give in their reader's language."""

import re
from collections.abc import Callable
from functools import cache

from cadence.rules.agenda_digest import ADVICE

REASONS = (
    # The first that fits is taken, so the longer stand before the shorter.
    # Why words in a reply were kept and not recorded.
    "this could not be read",
    "no day to come",
    "no 1:1 of yours that is over",
    "no meeting that it could mean",
    "no slot of that number was offered",
    "that time has passed",
    "the two of you have a new time already",
    "another time was chosen since",
    "that time is too far off, or too long",
    "that time is outside the hours of one of you",
    "it is not known whether that time is free for you both",
    "that time is not free for you both",
    "no such code in the letter you answered",
    "nothing there to take back",
    "nothing here that it could mean",
    "several things were asked",
    "two numbers where one was asked for",
    "not a number from %(low)s to %(high)s",
    "that fits the slots %(slots)s",
    "there is no %(code)s",
    "is %(name)s meant?",
    "this may be %(names)s",
    "a range or a bound is no value of %(goal)s",
    "a change, not where %(goal)s stands now",
    "the start or the target of %(goal)s was changed",
    "%(unit)s is no unit of %(goal)s, which is measured in %(measure)s",
    "%(unit)s is no unit of %(goal)s",
    "%(goal)s has no figure",
    "%(count)s goals fit: %(goals)s",
    "%(amount)s is far past the target of %(target)s",
    "%(amount)s is far past the target",
    # Why a case was withdrawn.
    "what it rested on has changed",
)
ADVICE_GIVEN = tuple(ADVICE.values())
"""Sentences that a letter takes whole from the core."""

_JOINED = re.compile(r" (?:and|or) ")
_PLACE = re.compile(r"%\\\((\w+)\\\)s")


def reason(text: str, gettext: Callable[[str], str]) -> str:
    """The reason in the reader's language; nothing where the catalogue does not know it."""
    for phrase in REASONS:
        if found := _shape(phrase).fullmatch(text):
            words = gettext(phrase)
            return text if words == phrase else words % _listed(found.groupdict())
    return ""


def _listed(variables: dict[str, str]) -> dict[str, str]:
    return {name: _JOINED.sub(", ", value) for name, value in variables.items()}


@cache
def _shape(phrase: str) -> re.Pattern[str]:
    return re.compile(_PLACE.sub(r"(?P<\1>.+?)", re.escape(phrase)))
