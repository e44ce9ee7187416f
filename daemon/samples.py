"""One invented letter of each kind, to look at and to test templates with."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TypedDict

from cadence.decisions import Rebooking
from cadence.letters import (
    Codes,
    Letter,
    Named,
    Said,
    When,
)
from cadence.meetings import MeetingKey
from cadence.people import Pair, PersonId
from cadence.privacy import Visibility
from cadence.replies.receipt import (
    AnswerLine,
    ChangeLine,
    KeptLine,
    Receipt,
    Timing,
    UnclearLine,
)
from cadence.replies.refusal import NotTaken
from cadence.rules.agenda_addition import AgendaAddition
from cadence.rules.agenda_digest import AgendaDigest, DigestPart
from cadence.rules.agenda_prompt import AgendaPrompt
from cadence.rules.alert_cleared import AlertCleared
from cadence.rules.alert_withdrawn import AlertWithdrawn
from cadence.rules.cancellation_alert import CancellationAlert
from cadence.rules.cancellation_nudge import CancellationNudge
from cadence.rules.check_in import CheckIn
from cadence.rules.commitment_reminder import CommitmentReminder
from cadence.rules.course_correction import CourseCorrection
from cadence.rules.follow_up import FollowUp
from cadence.rules.help import Help
from cadence.rules.no_one_on_one import NoOneOnOne
from cadence.rules.rebooked import Rebooked
from cadence.rules.recap import Recap
from cadence.rules.recognition import Recognition
from cadence.rules.revealed import Revealed
from cadence.rules.silence import Silence
from cadence.rules.welcome import Welcome
from daemon.sampled_people import (
    ADA,
    BOB,
    CLEO,
    DAY,
    EVENING,
    GOALS,
    HANA,
    HERS,
    LOSSES,
    MEETING,
    MINE,
    SLOTS,
    ZONE,
    asked,
)


def sample(name: str, locale: str = "en") -> Letter:
    """The letter of that name as its reader would get it. KeyError where there is none."""
    return _SAMPLES[name](locale)


def letters() -> tuple[str, ...]:
    """The names of all letters, in the order people meet them."""
    return tuple(_SAMPLES)


def variants(locale: str = "en") -> tuple[Letter, ...]:
    """The second face of letters that have one: a bundle, the manager's, HR's, a copy."""
    digest, alert = _agenda_digest(locale), _cancellation_alert(locale)
    cleo = replace(digest.parts[0], report=CLEO, needs=(), said=(), recognition=())
    return (
        replace(digest, parts=(digest.parts[0], cleo, replace(cleo, report=HANA, goals=()))),
        replace(_follow_up(locale), first=False, to=ADA, other=BOB),
        replace(alert, to_hr=False, to=ADA, slots=SLOTS, told_manager_at=None),
        replace(alert, nameless=True, last_held=None),
        replace(alert, unseen_calendar=BOB),
        replace(_alert_cleared(locale), to_hr=False, to=ADA),
        replace(_recognition(locale), copy=True, to=ADA),
        replace(_cancellation_nudge(locale), slots=(), kept=0, cancelled_by=None),
        replace(_cancellation_nudge(locale), cancelled_by=BOB, unseen_calendar=ADA),
        replace(_cancellation_nudge(locale), rests_on_one=BOB),
        replace(_cancellation_nudge(locale), invites=False),
        replace(_cancellation_nudge(locale), rests_on_one=ADA),
        replace(_no_one_on_one(locale), slots=()),
        replace(_no_one_on_one(locale), unseen_calendar=BOB),
        replace(_receipt(locale), private=True, changes=(), kept=(), unclear=()),
        replace(_receipt(locale), answers=(), changes=(), kept=(), timing=Timing.NOWHERE),
    )


class _Alone(TypedDict):
    to: Named
    zone: str
    locale: str
    day: date


class _AboutAMeeting(_Alone):
    other: Named
    meeting: When


def _alone(to: Named, locale: str) -> _Alone:
    return _Alone(to=to, zone=ZONE, locale=locale, day=DAY)


def _about_a_meeting(to: Named, other: Named, locale: str) -> _AboutAMeeting:
    return _AboutAMeeting(**_alone(to, locale), other=other, meeting=MEETING)


def _welcome(locale: str) -> Welcome:
    return Welcome(
        **_alone(ADA, locale),
        manager=HANA,
        reports=(BOB, CLEO),
        rhythm="biweekly",
        hr=("Hana Sato",),
        organisation="Fernhill Robotics",
    )


def _agenda_prompt(locale: str) -> AgendaPrompt:
    return AgendaPrompt(
        **_about_a_meeting(BOB, ADA, locale),
        digest_at=EVENING,
        questions=asked("agenda_prompt", locale),
        goals=GOALS,
        promises=(MINE, HERS),
        example=("G1 62%", "T1 done"),
        became=("ask facilities for a quieter room",),
    )


def _agenda_digest(locale: str) -> AgendaDigest:
    well, hard, _, growth = (q.text for q in asked("agenda_prompt", locale))
    need = "Please chase the security review. We lose the Black Friday window if it slips."
    part = DigestPart(
        BOB,
        MEETING,
        needs=(Said("", need),),
        said=(
            Said(well, "The billing fix shipped on Monday and support sent a thank-you."),
            Said(hard, "Two of three release rehearsals were moved because of incidents."),
            Said(growth, "I ran my first design review and would like to hear how it went."),
        ),
        goals=GOALS,
        promises=(replace(HERS, mine=True), replace(MINE, mine=False)),
        recognition=(("Cleo", "Bob stayed calm while checkout was down."),),
    )
    return AgendaDigest(
        **_about_a_meeting(ADA, BOB, locale),
        parts=(part,),
        example=("G2 33%", "T2 done"),
    )


def _agenda_addition(locale: str) -> AgendaAddition:
    question = asked("agenda_prompt", locale)[1].text
    return AgendaAddition(
        **_about_a_meeting(ADA, BOB, locale),
        said=(Said(question, "The audit moved to next week; I need an hour with you before."),),
    )


def _follow_up(locale: str) -> FollowUp:
    return FollowUp(
        **_about_a_meeting(BOB, ADA, locale),
        first=True,
        questions=asked("follow_up", locale),
        promises=(MINE, HERS),
        example=("T1 done",),
    )


def _recap(locale: str) -> Recap:
    return Recap(
        **_about_a_meeting(BOB, ADA, locale),
        notes=(
            ("Bob", "We ship on the 20th, with the second rehearsal on the 17th."),
            ("Ada", "The review has a date now: Tuesday."),
        ),
        promises=(MINE, replace(HERS, days_late=0, due=date(2026, 11, 17))),
        goals=GOALS[:1],
    )


def _check_in(locale: str) -> CheckIn:
    return CheckIn(
        **_alone(BOB, locale),
        other=ADA,
        questions=asked("check_in", locale),
        goals=GOALS,
        promises=(MINE,),
        example=("G1 62%", "T1 done"),
    )


def _commitment_reminder(locale: str) -> CommitmentReminder:
    return CommitmentReminder(**_alone(BOB, locale), due=date(2026, 11, 13), promises=(MINE,))


def _cancellation_nudge(locale: str) -> CancellationNudge:
    return CancellationNudge(
        **_about_a_meeting(BOB, ADA, locale),
        cancelled_by=ADA,
        slots=SLOTS,
        kept=3,
    )


def _no_one_on_one(locale: str) -> NoOneOnOne:
    return NoOneOnOne(
        **_alone(ADA, locale),
        other=BOB,
        sees=Visibility.SELF,
        slots=SLOTS,
        codes=Codes(slots=SLOTS),
    )


def _rebooked(locale: str) -> Rebooked:
    slot = SLOTS[1]
    pair = Pair(PersonId(ADA.email), PersonId(BOB.email))
    chosen = Rebooking(
        pair, MeetingKey("sample"), "sample", slot.start, slot.end, pair.manager, EVENING
    )
    return Rebooked(
        **_about_a_meeting(BOB, ADA, locale),
        slot=When(slot.start, slot.end, "Europe/Berlin"),
        cancelled=False,
        invitation=chosen,
    )


def _cancellation_alert(locale: str) -> CancellationAlert:
    return CancellationAlert(
        **_alone(HANA, locale),
        sees=Visibility.CASE,
        to_hr=True,
        manager=ADA,
        report=BOB,
        lost=3,
        of=6,
        losses=LOSSES,
        last_held=date(2026, 9, 17),
        told_manager_at=datetime(2026, 11, 5, 9, 0, tzinfo=UTC),
    )


def _alert_cleared(locale: str) -> AlertCleared:
    return AlertCleared(
        **_alone(HANA, locale),
        sees=Visibility.CASE,
        to_hr=True,
        manager=ADA,
        report=BOB,
        opened=date(2026, 10, 29),
        held=(date(2026, 11, 5), date(2026, 11, 11)),
    )


def _alert_withdrawn(locale: str) -> AlertWithdrawn:
    return AlertWithdrawn(
        **_alone(HANA, locale),
        sees=Visibility.CASE,
        to_hr=True,
        manager=ADA,
        report=BOB,
        opened=date(2026, 10, 29),
        why="what it rested on has changed",
    )


def _recognition(locale: str) -> Recognition:
    return Recognition(
        **_alone(BOB, locale),
        author=CLEO,
        about=BOB,
        text="You stayed calm while checkout was down\nand wrote a timeline we all could read.",
    )


def _course_correction(locale: str) -> CourseCorrection:
    return CourseCorrection(
        **_alone(BOB, locale),
        other=ADA,
        author=ADA,
        text="In Tuesday’s review you answered for Cleo twice. Next time, let her finish first.",
    )


def _silence(locale: str) -> Silence:
    return Silence(**_alone(BOB, locale), sees=Visibility.SELF, asked=3)


def _help(locale: str) -> Help:
    return Help(
        **_alone(BOB, locale),
        sees=Visibility.SELF,
        organisation="Fernhill Robotics",
        goals=GOALS,
        promises=(MINE,),
    )


def _revealed(locale: str) -> Revealed:
    return Revealed(
        **_alone(BOB, locale),
        sees=Visibility.SELF,
        who="Ines",
        what="mails",
        at=EVENING,
        organisation="Fernhill Robotics",
    )


def _not_taken(locale: str) -> NotTaken:
    return NotTaken(**_alone(BOB, locale), sees=Visibility.SELF, why="foreign")


def _receipt(locale: str) -> Receipt:
    well, _, need, _ = (q.text for q in asked("agenda_prompt", locale))
    return Receipt(
        **_about_a_meeting(BOB, ADA, locale),
        reader=ADA,
        read_at=EVENING,
        timing=Timing.DIGEST,
        answers=(
            AnswerLine(1, well, "billing fix shipped, support sent a thank-you"),
            AnswerLine(2, need, "please chase the security review"),
        ),
        changes=(
            ChangeLine(3, "G1", "Cut p95 checkout time", "62%", "70%"),
            ChangeLine(4, "T1", "Write the rollback runbook", "open", "done"),
        ),
        kept=(KeptLine(5, "recognition", "the way you ran the retro", "Cleo"),),
        unclear=(UnclearLine("release thing moved a bit too", "2 goals fit: G1 and G2", "G2 45%"),),
    )


_SAMPLES: dict[str, Callable[[str], Letter]] = {
    "welcome": _welcome,
    "agenda_prompt": _agenda_prompt,
    "agenda_digest": _agenda_digest,
    "agenda_addition": _agenda_addition,
    "follow_up": _follow_up,
    "recap": _recap,
    "check_in": _check_in,
    "commitment_reminder": _commitment_reminder,
    "cancellation_nudge": _cancellation_nudge,
    "no_one_on_one": _no_one_on_one,
    "rebooked": _rebooked,
    "cancellation_alert": _cancellation_alert,
    "alert_cleared": _alert_cleared,
    "alert_withdrawn": _alert_withdrawn,
    "recognition": _recognition,
    "course_correction": _course_correction,
    "receipt": _receipt,
    "help": _help,
    "silence": _silence,
    "not_taken": _not_taken,
    "revealed": _revealed,
}
