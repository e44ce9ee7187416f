"""Titles that say somebody is away, in the languages the daemon reads."""

import re

_LEAVE_WORDS = (
    r"vacations?|holidays?|pto|ooo|oof|out[ -]of[ -](?:the[ -])?office|sick(?:[ -]?leave)?",
    r"(?:annual|on|parental|maternity|paternity|family|study|unpaid|bereavement)[ -]leave",
    r"maternity|paternity|^leave|leave$|days?[ -]off|time[ -]off|off[ -]?work|sabbatical|^vac$",
    r"away(?![ -]?days?)|^off$",
    r"^(?!(?:bake|cut|drop|face|hand|kick|pay|play|sign|spin|stand|tip)\b)\w+ off$",
    r"\w*urlaub|\w*ferien|elternzeit|krank(?:heit|meldung)?|abwesend|abwesenheit|feiertag|gleittag",
    r"brückentag|zeitausgleich|überstundenabbau|freizeitausgleich|^cp$",
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
    r"vertret\w+|nach dem",
    r"planifi\w+|demande|poser|valider|retour|prépar\w+|planificar|solicit\w+|pedir|vuelta",
)
_MATTER = re.compile(r"\b(?:" + "|".join(_MATTER_WORDS) + r")\b", re.IGNORECASE)
"""Words that make such a title a matter about leave instead of leave."""


def is_leave_title(title: str) -> bool:
    """ "Vacation", "Ana on PTO", "Urlaub"; not "Plan vacation" or "Holiday party"."""
    return bool(_LEAVE.search(title)) and not _MATTER.search(title)
