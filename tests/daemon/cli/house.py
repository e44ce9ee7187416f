"""A small installation on disk: configuration, key, people, and a database with some history."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from click.testing import CliRunner, Result
from sqlalchemy import Connection, Engine

from cadence.alerts import CaseEvent, CaseStep
from cadence.answers import Answer
from cadence.commitments import Commitment, CommitmentId
from cadence.decisions import Decision, Effect, Keep, Send, Want, Withhold
from cadence.feedback import Feedback, FeedbackId, FeedbackKind, FeedbackState
from cadence.goals import Goal, GoalId, GoalKind, GoalUpdate
from cadence.letters import Named
from cadence.meetings import Meeting, MeetingChange, MeetingKey, Side, Status
from cadence.moments import local_day
from cadence.people import Person
from cadence.rules.help import Help
from cadence.subjects import subject_name
from daemon.cli import cli
from daemon.clock import utc_now
from daemon.config import load
from daemon.opening import open_context
from daemon.perform import Desk, perform
from daemon.records import inbox, meetings, migrating, outbox, people, wakes, wants
from daemon.records.engine import open_engine
from daemon.records.tables import metadata
from tests.cast import ADA, ADA_AND_BOB, ADA_AND_CLEO, BOB, EVERYBODY, HANA
from tests.daemon.config.files import WHOLE, write

NOW = utc_now().replace(microsecond=0)
WORDS = "the frobnicator is late"
PEOPLE = "email,name,manager,timezone,locale,aliases\n" + "".join(
    f"{p.id},{p.name},{p.manager or ''},{p.timezone},en,\n" for p in EVERYBODY
)


@dataclass(frozen=True)
class House:
    """An installation, and how to give it commands."""

    folder: Path

    @property
    def config(self) -> Path:
        return self.folder / "cadenced.toml"

    def run(self, *arguments: str, typed: str = "") -> Result:
        command, *rest = arguments
        return CliRunner().invoke(cli, [command, *rest, "--config", str(self.config)], input=typed)

    def out(self, *arguments: str) -> str:
        done = self.run(*arguments)
        assert done.exit_code == 0, done.output
        return done.stdout

    @contextmanager
    def db(self) -> Iterator[Connection]:
        engine = self.engine()
        with engine.begin() as db:
            yield db
        engine.dispose()

    def engine(self) -> Engine:
        return open_engine(load(self.config, {}).database_url())

    def decide(
        self, key: str, person: Person, *effects: Effect, because: str = "it was due"
    ) -> None:
        """Perform a decision as the daemon would."""
        ctx = open_context(load(self.config, {}))
        with ctx.engine.begin() as db:
            desk = Desk(ctx.stationery, ctx.franking)
            decision = Decision(key, because, effects)
            perform(db, decision, person.id, desk, now=NOW)
        ctx.engine.dispose()


def build(folder: Path) -> House:
    """An installation whose database knows the people and nothing else."""
    house = House(folder)
    key = folder / "key"
    key.touch(mode=0o600)
    key.write_text("k" * 64)
    (folder / "calendars").mkdir()
    (folder / "people.csv").write_text(PEOPLE)
    write(folder, WHOLE + '[secrets]\ntoken_key = "file:key"\n')
    engine = house.engine()
    metadata.create_all(engine)
    migrating.stamp(engine)
    with engine.begin() as db:
        for person in EVERYBODY:
            people.keep(db, person, now=NOW)
        for pair in (ADA_AND_BOB, ADA_AND_CLEO):
            people.open_line(db, pair, since=NOW - timedelta(days=200))
        wakes.wake(db, {ADA_AND_BOB, ADA_AND_CLEO, *(p.id for p in EVERYBODY)}, at=NOW)
    engine.dispose()
    return house


def a_meeting(weeks: int, status: Status = Status.SCHEDULED, by: Side | None = None) -> Meeting:
    """A 1:1 of Ada and Bob some weeks from now (before it: negative)."""
    start = datetime.combine(NOW.date(), datetime.min.time(), tzinfo=UTC)
    start += timedelta(weeks=weeks, hours=9)
    end = start + timedelta(minutes=30)
    return Meeting(MeetingKey(f"m{weeks}"), ADA_AND_BOB, start, end, "Europe/Berlin", status, by)


def fill(house: House) -> None:
    """Some history: meetings, a letter, what was kept, a case, a mail that came in."""
    with house.db() as db:
        for meeting in (
            a_meeting(-2, Status.HELD),
            a_meeting(-1, Status.CANCELLED, Side.MANAGER),
            a_meeting(1),
        ):
            meetings.keep(db, meeting)
        seen = NOW - timedelta(days=8)
        start = a_meeting(-1).starts_at
        lines = (
            ("seen", "", start.isoformat()),
            ("overlapped", "", str(ADA.id)),
            ("cancelled", "scheduled", "manager"),
            ("denied", "", str(BOB.id)),
        )
        key = MeetingKey("m-1")
        at = (seen - timedelta(days=9), seen - timedelta(days=2), seen, start + timedelta(hours=1))
        meetings.append(
            db,
            [MeetingChange(key, when, *line) for when, line in zip(at, lines, strict=True)],
        )
        came = inbox.store(db, "1", b"From: bob@fernhill.example\n\n" + WORDS.encode(), now=NOW)
        assert came is not None
        mail = inbox.attempt(db, came, "test", now=NOW)
        assert mail is not None
        closing = inbox.Closing(inbox.READ, "read", "reply", BOB.id, about=(BOB.id,))
        inbox.close(db, mail, closing, now=NOW)
    house.decide("ask/1", BOB, a_want("agenda_prompt/m1"), because="a 1:1 is coming")
    house.decide("letter/1", BOB, a_letter("letter/1"), because="asked for help")
    house.decide("reply/1/1", BOB, *_kept())
    with house.db() as db:
        want = wants.open_of(db, BOB.id)[0].id
    house.decide("hold/1", BOB, Withhold(want, "on leave until 16 Nov"))


def a_letter(key: str) -> Send:
    """A letter to Bob that speaks of Ada too."""
    letter = Help(to=Named("Bob", BOB.name, BOB.email), zone="UTC", organisation="Fernhill")
    end = NOW + timedelta(days=3)
    return Send(BOB.id, letter, key, NOW, end, about=(BOB.id, ADA.id), because="asked for help")


def a_want(key: str) -> Want:
    end = NOW + timedelta(days=3)
    subject = subject_name(ADA_AND_BOB)
    return Want(BOB.id, "agenda_prompt", key, subject, NOW, end, meeting=MeetingKey("m1"))


def _kept() -> tuple[Keep, ...]:
    today = local_day(NOW, BOB.timezone)
    goal = Goal(GoalId("g1"), BOB.id, f"{WORDS}!", GoalKind.SMART, "OPS-1", target=10, start=0)
    promise = Commitment(
        CommitmentId("t1"), BOB.id, ADA.id, WORDS, NOW, today - timedelta(days=3), ADA_AND_BOB
    )
    praise = Feedback(
        FeedbackId("f1"), FeedbackKind.RECOGNITION, ADA.id, BOB.id, WORDS, NOW, FeedbackState.READY
    )
    draft = Feedback(
        FeedbackId("f2"),
        FeedbackKind.COURSE_CORRECTION,
        ADA.id,
        BOB.id,
        "a draft",
        NOW,
        FeedbackState.DRAFT,
    )
    answer = Answer(BOB.id, NOW, "need", WORDS, "agenda_prompt/m1", ADA_AND_BOB)
    case = CaseEvent(ADA_AND_BOB, 1, CaseStep.OPENED, NOW, 3, 6)
    update = GoalUpdate(goal.id, BOB.id, NOW, value=4, note=WORDS)
    return tuple(map(Keep, (goal, update, promise, praise, draft, answer, case)))


__all__ = ["ADA", "BOB", "HANA", "House", "build", "fill", "outbox"]
