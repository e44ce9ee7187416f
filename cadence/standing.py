"""What a person's wishes add up to now: paused, stopped, how often they want to be asked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from cadence import moments
from cadence.facts import PairFacts, Presence
from cadence.people import PersonId
from cadence.policies import Rhythm, Wishes, rhythm_of
from cadence.preferences import Leave, Preference, Wish

PAUSE = "pause"
"""The source of a leave that is a pause."""

_RHYTHMS = {
    Wish.WEEKLY: Rhythm.WEEKLY,
    Wish.BIWEEKLY: Rhythm.BIWEEKLY,
    Wish.MONTHLY: Rhythm.MONTHLY,
    Wish.QUARTERLY: Rhythm.QUARTERLY,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A person's wishes, folded: a pause with its day of return, a stop, a rhythm of their own."""

    paused_since: datetime | None = None
    back: date | None = None
    stopped: bool = False
    rhythm: Rhythm | None = None
    less: int = 0
    said_at: datetime | None = None

    @property
    def wishes(self) -> Wishes:
        """As the policies read them."""
        return Wishes(self.rhythm, self.less)

    @property
    def is_limited(self) -> bool:
        """Whether they asked for a rhythm, or for less."""
        return self.rhythm is not None or self.less > 0


def standing_of(person: PersonId, preferences: Iterable[Preference]) -> Standing:
    """The wishes of one person folded, oldest first: a later one beats an earlier one."""
    found = Standing()
    for one in sorted(preferences, key=lambda preference: preference.at):
        if one.person == person:
            found = replace(_after(found, one), said_at=one.at)
    return found


def _after(found: Standing, one: Preference) -> Standing:
    match one.wish:
        case Wish.PAUSE:
            return replace(found, paused_since=one.at, back=one.until)
        case Wish.STOP:
            return replace(found, stopped=True)
        case Wish.RESUME | Wish.KEEP:
            return replace(found, paused_since=None, back=None, stopped=False)
        case Wish.LESS:
            return replace(found, stopped=False, less=found.less + 1)
        case Wish.WEEKLY | Wish.BIWEEKLY | Wish.MONTHLY | Wish.QUARTERLY:
            return replace(found, stopped=False, rhythm=_RHYTHMS[one.wish], less=0)
        case Wish.SKIP:
            return found


def with_pause(presence: Presence, standing: Standing) -> Presence:
    """The same presence with a pause as leave: whoever asked for one is away to the daemon."""
    if standing.paused_since is None:
        return presence
    first = moments.today(presence, standing.paused_since)
    last = standing.back - timedelta(days=1) if standing.back else date.max
    pause = Leave(presence.person.id, first, last, PAUSE)
    return replace(presence, leave=(*presence.leave, pause)) if first <= last else presence


def reachable(presence: Presence, preferences: Iterable[Preference]) -> Presence:
    """The presence as letters see it: leave, and a pause if they asked for one."""
    return with_pause(presence, standing_of(presence.person.id, preferences))


def pair_rhythm(facts: PairFacts, now: datetime) -> Rhythm:
    """How often a pair meets and is asked, both people's wishes included."""
    manager, report = facts.manager.person, facts.report.person
    wishes = [standing_of(one.id, facts.preferences).wishes for one in (manager, report)]
    return rhythm_of(facts.settings, manager, report, facts.line_since, now, wishes=wishes)
