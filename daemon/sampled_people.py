"""The invented people of the samples, their 1:1, goals and promises."""

from datetime import UTC, date, datetime, timedelta

from cadence.letters import GoalLine, Named, PromiseLine, QuestionLine, Slot, When
from daemon.config.questions import DEFAULT_QUESTIONS

ADA = Named("Ada", "Ada Okafor", "ada@fernhill.example")
BOB = Named("Bob", "Bob Lindqvist", "bob@fernhill.example")
CLEO = Named("Cleo", "Cleo Marchand", "cleo@fernhill.example")
HANA = Named("Hana", "Hana Sato", "hana@fernhill.example")
ZONE = "Europe/Berlin"
START = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
MEETING = When(START, START + timedelta(minutes=30), ZONE)
DAY = date(2026, 11, 11)
EVENING = datetime(2026, 11, 11, 16, 0, tzinfo=UTC)

GOALS = (
    GoalLine(
        "G1",
        "Cut p95 checkout time from 480 to 300 ms",
        62,
        was_percent=54,
        pace=46,
        value="369 ms",
        target="300 ms",
        history=(8, 15, 22, 31, 40, 54, 62),
        updated=date(2026, 11, 9),
    ),
    GoalLine(
        "G2",
        "Three teammates can run a release alone",
        33,
        was_percent=33,
        pace=46,
        value="1",
        target="3",
        behind=True,
        history=(0, 0, 10, 33, 33, 33, 33),
    ),
)
MINE = PromiseLine("T1", "Bob", "write the rollback runbook", mine=True, due=date(2026, 11, 13))
HERS = PromiseLine(
    "T2",
    "Ada",
    "get a date for the security review",
    mine=False,
    due=date(2026, 11, 9),
    days_late=3,
)
LAST = {
    "going_well": "the on-call hand-over finally feels calm",
    "challenging": "waiting for the security review",
    "growth": "leading the design review",
}
SLOTS = tuple(
    Slot(number, start, start + timedelta(minutes=30))
    for number, start in enumerate(
        (
            datetime(2026, 11, 13, 8, 30, tzinfo=UTC),
            datetime(2026, 11, 13, 13, 0, tzinfo=UTC),
            datetime(2026, 11, 16, 9, 0, tzinfo=UTC),
        ),
        1,
    )
)
LOSSES = (
    (datetime(2026, 10, 1, 8, 0, tzinfo=UTC), "manager"),
    (datetime(2026, 10, 15, 8, 0, tzinfo=UTC), "report"),
    (datetime(2026, 10, 29, 9, 0, tzinfo=UTC), "manager"),
)


def asked(kind: str, locale: str) -> tuple[QuestionLine, ...]:
    """A prompt's questions in the reader's language, with what was said last time."""
    tongue = DEFAULT_QUESTIONS.get(locale[:2], DEFAULT_QUESTIONS["en"])
    return tuple(
        QuestionLine(number, one.key, one.text, LAST.get(one.key, ""))
        for number, one in enumerate(tongue[kind], 1)
    )
