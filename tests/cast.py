"""The people every test is about: Ada leads Bob and Cleo, Hana is HR."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from cadence.answers import Answer, Question
from cadence.facts import HeldAnswer, PairFacts, Presence, SentLetter
from cadence.letters import LetterClass
from cadence.meetings import Meeting, MeetingKey, Status
from cadence.people import Organisation, Pair, Person, PersonId, organisation_of
from cadence.policies import Settings

ADA = Person(PersonId("ada@fernhill.example"), "Ada Ek", timezone="Europe/Berlin")
BOB = Person(PersonId("bob@fernhill.example"), "Bob Ruiz", manager=ADA.id, timezone="Europe/Berlin")
CLEO = Person(
    PersonId("cleo@fernhill.example"), "Cleo Ito", manager=ADA.id, timezone="Europe/Berlin"
)
HANA = Person(PersonId("hana@fernhill.example"), "Hana Lind", timezone="Europe/Berlin")

EVERYBODY = (ADA, BOB, CLEO, HANA)
ADA_AND_BOB = Pair(ADA.id, BOB.id)
ADA_AND_CLEO = Pair(ADA.id, CLEO.id)

NOW = datetime(2026, 11, 11, 8, 0, tzinfo=UTC)
"""A Wednesday, 09:00 in Berlin."""

LONG_AGO = datetime(2026, 1, 5, tzinfo=UTC)

FOUR = tuple(Question(key, f"{key}?") for key in ("going_well", "challenging", "need", "growth"))
SETTINGS = Settings(
    "Fernhill Robotics",
    timezone="Europe/Berlin",
    hr=(HANA.id,),
    questions={"en": {"agenda_prompt": FOUR}},
)


def fernhill() -> Organisation:
    """The organisation they are all of."""
    return organisation_of(EVERYBODY, "fernhill.example")


def a_meeting(
    *,
    weeks_ago: int = 0,
    days: float = 0,
    status: Status | None = None,
    pair: Pair = ADA_AND_BOB,
    minutes: int = 30,
    key: str = "",
    **more: Any,
) -> Meeting:
    """A 1:1 on Wednesday at 10:00 in Berlin: this week's, weeks ago, or so many days from it.

    Held if it was before NOW, scheduled otherwise.
    """
    start = NOW + timedelta(hours=1, weeks=-weeks_ago, days=days)
    named = MeetingKey(key or f"m{start:%m%d}{pair.report[0]}")
    stood = Status.HELD if start + timedelta(minutes=minutes) <= NOW else Status.SCHEDULED
    return Meeting(
        named,
        pair,
        start,
        start + timedelta(minutes=minutes),
        zone="Europe/Berlin",
        status=status or stood,
        **{"changed_at": start - timedelta(days=1), "observations": 2} | more,
    )


def pair_facts(*meetings: Meeting, pair: Pair = ADA_AND_BOB, **more: Any) -> PairFacts:
    """What is known of a pair whose line is old, who were welcomed, and whose mail is live."""
    people = {one.id: one for one in EVERYBODY}
    known = PairFacts(
        pair,
        SETTINGS,
        Presence(people[pair.manager]),
        Presence(people[pair.report]),
        line_since=LONG_AGO,
        live_since=LONG_AGO,
        meetings=meetings,
        welcomed={pair.manager: LONG_AGO, pair.report: LONG_AGO},
        people=people,
    )
    return replace(known, **more)


def an_answer(text: str, *, at: datetime = NOW, question: str = "need", **more: Any) -> HeldAnswer:
    """Words of Bob for his next 1:1 with Ada."""
    kind = {"person": BOB.id, "prompt": "agenda_prompt", "pair": ADA_AND_BOB} | more
    return HeldAnswer(Answer(at=at, question=question, text=text, **kind))


def a_letter(key: str, *, at: datetime, to: Person = BOB, **more: Any) -> SentLetter:
    """A letter that was decided and posted; its name is the first word of its key."""
    name = key.partition("/")[0]
    events = ("agenda_addition", "recap", "cancellation_nudge", "cancellation_alert")
    kind = LetterClass.EVENT if name in events else LetterClass.ASK
    if name == "agenda_digest":
        kind = LetterClass.DIGEST
    known = SentLetter(key, name, to.id, kind, at, at.date(), sent_at=at)
    return replace(known, **more)
