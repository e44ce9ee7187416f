"""Once, before anything else: what this is, what is read and kept, who sees it, how to stop."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from cadence import agenda, moments
from cadence.decisions import Decision, Later, Want
from cadence.facts import OpenWant, PairFacts, PersonFacts
from cadence.letters import Letter, LetterClass, Named
from cadence.policies import Rhythm
from cadence.privacy import Visibility
from cadence.rules import showing
from cadence.rules.wanting import WELCOME, decide, named
from cadence.sent import names_of
from cadence.standing import pair_rhythm, reachable, standing_of
from cadence.subjects import subject_name

USEFUL = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class Welcome(Letter):
    """The whole user manual; `pairs` are the reader's 1:1s as (other, rhythm)."""

    name: ClassVar[str] = "welcome"
    kind: ClassVar[LetterClass] = LetterClass.ASK
    manager: Named | None
    reports: tuple[Named, ...]
    rhythm: str
    hr: tuple[str, ...]
    organisation: str
    raw_mail_days: int = 30


def due(facts: PersonFacts, now: datetime) -> Iterator[Decision | Later]:
    """One to everybody who leads or is led, as soon as mail is live and they are at work."""
    person = facts.person.person
    if not is_expected(facts, now):
        if facts.live_since is not None and now < facts.live_since:
            yield Later(facts.live_since)
        return
    presence = reachable(facts.person, facts.preferences)
    at = moments.next_posting(presence, now)
    if at is None:
        return
    if now < at:
        yield Later(at)
        return
    want = Want(
        person.id,
        Welcome.name,
        _next_key(facts),
        subject_name(person.id),
        not_before=now,
        expires=now + USEFUL,
        rank=WELCOME,
        because="the first letter, before any other",
    )
    if not any(one.want.letter == Welcome.name for one in facts.wants):
        yield from decide(facts, want.key, [want])


def is_expected(facts: PersonFacts, now: datetime) -> bool:
    """Whether a welcome is still to be sent before anything else may be."""
    if facts.live_since is None or now < facts.live_since:
        return False
    if not facts.settings.letter(Welcome.name).enabled or was_sent(facts):
        return False
    person = facts.person.person
    if facts.undeliverable or not facts.settings.in_pilot(person):
        return False
    if standing_of(person.id, facts.preferences).stopped:
        return False
    return any(agenda.is_live(pair, now) for pair in facts.pairs.values())


def was_sent(facts: PersonFacts) -> bool:
    """Whether the welcome went, or is on its way: letters are posted in order."""
    if facts.welcomed_at is not None:
        return True
    return any(one.letter == Welcome.name and not one.withdrawn for one in facts.letters)


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why the welcome should not go any more, or nothing."""
    if was_sent(facts):
        return "they were welcomed"
    return "" if is_expected(facts, now) else "they have no 1:1s now"


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> Welcome:
    """Who they meet and how often, and who HR is."""
    person, line = facts.person.person, showing.line_of(facts)
    settings = facts.settings
    led = [pair for pair in facts.pairs.values() if pair.pair.manager == person.id]
    hr = settings.hr_by_team.get(person.team) or settings.hr
    return Welcome(
        to=named(person),
        zone=person.timezone,
        locale=person.locale,
        thread=wants[0].want.key,
        manager=named(line.manager.person) if line else None,
        reports=tuple(named(pair.report.person) for pair in _by_name(led, now)),
        rhythm=_rhythm(line, led, now).value,
        hr=tuple(facts.people[one].name if one in facts.people else one for one in hr),
        organisation=settings.organisation,
        sees=Visibility.PAIR,
        minutes=2,
        day=moments.today(facts.person, now),
    )


def _next_key(facts: PersonFacts) -> str:
    """A welcome that was withheld (a long leave) is tried again under a new number."""
    base = f"{Welcome.name}/{facts.person.person.id}"
    tried = {key for key in facts.wanted if key == base or key.startswith(f"{base}/")}
    tried -= {name for one in facts.letters if one.withdrawn for name in names_of(one)}
    return f"{base}/{len(tried) + 1}" if tried else base


def _by_name(pairs: Sequence[PairFacts], now: datetime) -> list[PairFacts]:
    live = [pair for pair in pairs if agenda.is_live(pair, now)]
    return sorted(live, key=lambda pair: (pair.report.person.first_name, pair.pair))


def _rhythm(line: PairFacts | None, led: Sequence[PairFacts], now: datetime) -> Rhythm:
    pairs = [line] if line else list(led)
    found = [pair_rhythm(pair, now) for pair in pairs]
    return min(found, key=lambda rhythm: rhythm.days, default=Rhythm.BIWEEKLY)
