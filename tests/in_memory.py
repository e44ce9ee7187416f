"""A house that keeps everything in memory: decides, keeps and posts as the daemon does."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from cadence import rules
from cadence.alerts import Case, CaseEvent, CaseStep
from cadence.answers import MeetingReport
from cadence.calendar_events import Busy
from cadence.decisions import (
    Consumed,
    Decision,
    FeedbackStep,
    Keep,
    Later,
    Merge,
    Rebooking,
    Send,
    Want,
    WantId,
    Withhold,
)
from cadence.facts import (
    HeldAnswer,
    HeldCommitment,
    OpenWant,
    PairFacts,
    PersonFacts,
    Presence,
    SentLetter,
)
from cadence.feedback import Feedback
from cadence.meetings import Meeting, Status
from cadence.people import Pair, Person, PersonId
from cadence.policies import Settings
from cadence.preferences import Leave, Preference
from cadence.rules import composing
from cadence.subjects import Subject, subject_name, subject_named
from tests.cast import EVERYBODY, LONG_AGO, SETTINGS


@dataclass(frozen=True)
class Posted:
    """A letter that went."""

    at: datetime
    to: PersonId
    send: Send

    @property
    def name(self) -> str:
        return self.send.letter.name

    def __str__(self) -> str:
        return f"{self.at:%a %d %b %H:%M} {self.to.partition('@')[0]} {self.send.key}"


@dataclass
class House:
    """The records, the wakes and the post of a small organisation."""

    live_since: datetime
    settings: Settings = SETTINGS
    people: dict[PersonId, Person] = field(default_factory=lambda: {p.id: p for p in EVERYBODY})
    lines: dict[Pair, datetime] = field(default_factory=dict)
    welcomed: bool = False
    meetings: dict[Pair, dict[str, Meeting]] = field(default_factory=dict)
    answers: list[HeldAnswer] = field(default_factory=list)
    reports: list[MeetingReport] = field(default_factory=list)
    commitments: list[HeldCommitment] = field(default_factory=list)
    feedback: list[Feedback] = field(default_factory=list)
    leave: list[Leave] = field(default_factory=list)
    holidays: frozenset[date] = frozenset()
    preferences: list[Preference] = field(default_factory=list)
    rebookings: list[Rebooking] = field(default_factory=list)
    case_events: list[CaseEvent] = field(default_factory=list)
    busy: dict[PersonId, tuple[Busy, ...]] = field(default_factory=dict)
    decided: dict[str, Decision] = field(default_factory=dict)
    wants: dict[WantId, OpenWant] = field(default_factory=dict)
    closed: dict[WantId, str] = field(default_factory=dict)
    letters: list[SentLetter] = field(default_factory=list)
    post: list[Posted] = field(default_factory=list)
    wakes: dict[Subject, datetime] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for person in self.people.values():
            if person.manager is not None:
                self.lines.setdefault(Pair(person.manager, person.id), LONG_AGO)
        self.wakes = dict.fromkeys(self.subjects, self.live_since)

    @property
    def subjects(self) -> list[Subject]:
        return [*self.lines, *self.people]

    def plan(self, meeting: Meeting) -> None:
        """The calendar shows this meeting, as of now, so."""
        self.meetings.setdefault(meeting.pair, {})[meeting.key] = meeting

    def learn(self, pair: Pair, now: datetime) -> None:
        """Something about a pair changed: it and both its people are looked at."""
        self.wake([pair, pair.manager, pair.report], now)

    def learn_of(self, person: PersonId, now: datetime) -> None:
        """Something about a person changed: their pairs, and the others of these."""
        pairs = [pair for pair in self.lines if person in (pair.manager, pair.report)]
        self.wake([person, *pairs, *(pair.other(person) for pair in pairs)], now)

    def wake(self, subjects: Iterable[Subject], at: datetime) -> None:
        for subject in subjects:
            self.wakes[subject] = min(at, self.wakes.get(subject, at))

    def tick(self, now: datetime) -> None:
        """Look at everybody whose wake is due, until nothing is due any more."""
        for _ in range(50):
            due = [s for s, at in sorted(self.wakes.items(), key=str) if at <= now]
            if not due:
                return
            for subject in due:
                self.consider(subject, now)
        raise AssertionError("the house does not come to rest")

    def consider(self, subject: Subject, now: datetime) -> None:
        """Ask until nothing new is said, as the daemon does, and note when to look again."""
        self.wakes.pop(subject, None)
        for _ in range(30):
            said = self.ask(subject, now)
            new = [d for d in said if isinstance(d, Decision) and d.key not in self.decided]
            if not new:
                laters = [one.at for one in said if isinstance(one, Later)]
                assert all(at > now for at in laters), [str(at) for at in laters]
                self.wake([subject] if laters else [], min(laters, default=now))
                return
            for decision in new:
                if decision.key not in self.decided:
                    self._perform(decision, now)
        raise AssertionError(f"the rules do not come to rest for {subject_name(subject)}")

    def ask(self, subject: Subject, now: datetime) -> list[Decision | Later]:
        if isinstance(subject, Pair):
            return list(rules.due_for_pair(self.pair(subject, now), now))
        facts = self.person(subject, now)
        return [*rules.due_for_person(facts, now), *composing.consider(facts, now)]

    def run(self, until: datetime, facts: dict[datetime, list] | None = None) -> None:
        """Live until a moment, looking only at the wakes; facts arrive at theirs."""
        coming = dict(facts or {})
        while True:
            nexts = [at for at in (*self.wakes.values(), *coming) if at <= until]
            if not nexts:
                return
            now = min(nexts)
            for happen in coming.pop(now, []):
                happen(self, now)
            self.tick(now)

    # what rules look at

    def pair(self, pair: Pair, now: datetime) -> PairFacts:
        two = (pair.manager, pair.report)
        name = subject_name(pair)
        meetings = tuple(_as_of(m, now) for m in self.meetings.get(pair, {}).values())
        return PairFacts(
            pair,
            self.settings,
            self._presence(pair.manager),
            self._presence(pair.report),
            line_since=self.lines[pair],
            meetings=meetings,
            answers=tuple(h for h in self.answers if h.answer.pair == pair),
            commitments=tuple(h for h in self.commitments if h.commitment.pair == pair),
            feedback=tuple(f for f in self.feedback if f.about == pair.report),
            reports=tuple(r for r in self.reports if r.pair == pair),
            cases=self._cases(pair),
            rebookings=tuple(r for r in self.rebookings if r.pair == pair),
            letters={one.key: one for one in self.letters if self._concerns(one, pair)},
            wanted=frozenset(w.want.key for w in self.wants.values() if w.want.subject == name),
            preferences=tuple(p for p in self.preferences if p.person in two),
            busy={person: self.busy.get(person, ()) for person in two},
            read=frozenset(two),
            live_since=self.live_since,
            welcomed=dict.fromkeys(two, LONG_AGO) if self.welcomed else self._welcomes(two),
            people=self.people,
        )

    def person(self, person: PersonId, now: datetime) -> PersonFacts:
        open_wants = tuple(
            w for i, w in self.wants.items() if w.want.person == person and i not in self.closed
        )
        subjects = [subject_named(w.want.subject) for w in open_wants]
        own = [p for p in self.lines if person in (p.manager, p.report)]
        others = {s for s in subjects if isinstance(s, Pair)} - set(own)
        mine = (self.feedback, (lambda f: person in (f.about, f.author)))
        return PersonFacts(
            self._presence(person),
            self.settings,
            wants=open_wants,
            letters=tuple(one for one in self.letters if one.to == person),
            preferences=tuple(p for p in self.preferences if p.person == person),
            pairs={p: self.pair(p, now) for p in own},
            case_pairs={p: self.pair(p, now) for p in others},
            people=self.people,
            commitments=tuple(h for h in self.commitments if h.commitment.owner == person),
            feedback=tuple(filter(mine[1], mine[0])),
            live_since=self.live_since,
            welcomed_at=LONG_AGO if self.welcomed else self._welcomes([person]).get(person),
            wanted=frozenset(w.want.key for w in self.wants.values() if w.want.person == person),
        )

    def _presence(self, person: PersonId) -> Presence:
        leave = tuple(one for one in self.leave if one.person == person)
        return Presence(self.people[person], leave, self.holidays)

    def _welcomes(self, people: Iterable[PersonId]) -> dict[PersonId, datetime]:
        sent = {one.to: one.sent_at for one in self.letters if one.letter == "welcome"}
        return {p: at for p in people if (at := sent.get(p)) is not None}

    def _concerns(self, letter: SentLetter, pair: Pair) -> bool:
        name = subject_name(pair)
        keys = (letter.key, *letter.fulfils)
        return any(w.want.subject == name and w.want.key in keys for w in self.wants.values())

    def _cases(self, pair: Pair) -> tuple[Case, ...]:
        found: dict[int, Case] = {}
        for event in self.case_events:
            if event.pair != pair:
                continue
            n, at = event.number, event.at
            match event.step:
                case CaseStep.OPENED:
                    found[n] = Case(pair, n, at, event.lost, event.of)
                case CaseStep.HR_TOLD:
                    found[n] = replace(found[n], hr_told_at=at)
                case CaseStep.CLEARED:
                    found[n] = replace(found[n], cleared_at=at)
                case CaseStep.WITHDRAWN:
                    found[n] = replace(found[n], withdrawn_at=at)
                case CaseStep.DISPUTED:
                    found[n] = replace(found[n], disputed=True)
        return tuple(found.values())

    # what is done

    def _perform(self, decision: Decision, now: datetime) -> None:
        self.decided[decision.key] = decision
        for effect in decision.effects:
            match effect:
                case Keep(record):
                    self._keep(record, now)
                case Want():
                    number = WantId(len(self.wants) + 1)
                    assert effect.key not in {w.want.key for w in self.wants.values()}
                    self.wants[number] = OpenWant(number, effect, now)
                    self.wake([effect.person], now)
                case Withhold(want, reason):
                    self._close(want, f"withheld: {reason}")
                case Send():
                    self._post(effect, now)
                case Merge():
                    pass
        for effect in decision.effects:
            if isinstance(effect, Merge):
                self._merge(effect)

    def _keep(self, record: object, now: datetime) -> None:
        match record:
            case Consumed(pair, meeting, up_to, _):
                self.answers = [
                    replace(h, consumed_by=meeting)
                    if h.answer.pair == pair and h.consumed_by is None and h.answer.at <= up_to
                    else h
                    for h in self.answers
                ]
                self.learn(pair, now)
            case Rebooking():
                self.rebookings.append(record)
                self.learn(record.pair, now)
            case CaseEvent():
                self.case_events.append(record)
                self.learn(record.pair, now)
            case FeedbackStep(feedback, state, _):
                self.feedback = [
                    replace(f, state=state) if f.id == feedback else f for f in self.feedback
                ]
            case _:
                raise AssertionError(record)

    def _post(self, send: Send, now: datetime) -> None:
        assert send.not_before <= now < send.expires, send
        fulfils = tuple(self.wants[one].want.key for one in send.fulfils)
        day = send.cap[1] if send.cap else now.date()
        if send.cap is not None:
            kind = send.cap[0]
            same = [x for x in self.letters if x.to == send.person and x.day == day]
            assert not [x for x in same if x.kind is kind], (str(send.key), same)
        self.letters.append(
            SentLetter(
                send.key,
                send.letter.name,
                send.person,
                send.letter.kind,
                now,
                day,
                sent_at=now,
                meeting=send.meeting,
                minutes=send.letter.minutes,
                fulfils=fulfils,
            )
        )
        self.post.append(Posted(now, send.person, send))
        for one in send.fulfils:
            self._close(one, f"sent: {send.key}")
            self.wake([subject_named(self.wants[one].want.subject)], now)

    def _merge(self, merge: Merge) -> None:
        self._close(merge.want, f"merged: {merge.into}")
        key = self.wants[merge.want].want.key
        self.letters = [
            replace(x, fulfils=(*x.fulfils, key)) if x.key == merge.into else x
            for x in self.letters
        ]

    def _close(self, want: WantId, how: str) -> None:
        assert want not in self.closed, (self.wants[want], self.closed[want], how)
        self.closed[want] = how

    # what tests ask

    def went(self, to: Person | None = None) -> list[str]:
        """What was posted, a line each."""
        return [str(p) for p in self.post if to is None or p.to == to.id]

    def endings(self) -> dict[str, str]:
        """What became of each want."""
        return {w.want.key: self.closed.get(i, "open") for i, w in self.wants.items()}


def _as_of(meeting: Meeting, now: datetime) -> Meeting:
    """As the ledger shows it: what stood at its end was held."""
    if meeting.status is Status.SCHEDULED and meeting.is_over(now):
        return replace(meeting, status=Status.HELD)
    return meeting


def at(day: int, hour: int, minute: int = 0, *, month: int = 11) -> datetime:
    """A moment of 2026, UTC."""
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)
