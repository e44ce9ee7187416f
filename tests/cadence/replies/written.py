"""Bob writes to Ada on Tuesday 17 November 2026: contexts and expectations for reading tests."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from cadence.answers import Question
from cadence.goals import GoalKind
from cadence.mail import SentMail
from cadence.people import Person, PersonId
from cadence.replies.reading import (
    Authored,
    CommitmentRef,
    GoalRef,
    Passage,
    Prompt,
    Reading,
    ReplyContext,
)
from cadence.replies.understanding import read
from tests.cadence.replies.dialects import QUESTIONS as LETTER_QUESTIONS

NOW = datetime(2026, 11, 17, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
"""A Tuesday."""

ADA = PersonId("ada@fernhill.example")
BOB = PersonId("bob@fernhill.example")
CLEO = PersonId("cleo@fernhill.example")
LEO_LIND = PersonId("leo.lind@fernhill.example")
LEO_PARK = PersonId("leo.park@fernhill.example")
HANA = PersonId("hana@fernhill.example")

TITLES = {
    "en": (
        "Delight small shops",
        "Cut page load time",
        "Finish the security audit",
        "Sign new customers",
        "customers",
    ),
    "de": (
        "Kleine Läden begeistern",
        "Ladezeit senken",
        "Sicherheitsaudit abschließen",
        "Neue Kunden gewinnen",
        "Kunden",
    ),
    "fr": (
        "Ravir les petites boutiques",
        "Réduire le temps de chargement",
        "Terminer l'audit de sécurité",
        "Signer de nouveaux clients",
        "clients",
    ),
    "es": (
        "Encantar a las tiendas pequeñas",
        "Reducir el tiempo de carga",
        "Terminar la auditoría de seguridad",
        "Captar clientes nuevos",
        "clientes",
    ),
    "pt": (
        "Encantar as lojas pequenas",
        "Reduzir o tempo de carregamento",
        "Concluir a auditoria de segurança",
        "Conquistar novos clientes",
        "clientes",
    ),
    "nl": (
        "Kleine winkels verrassen",
        "Laadtijd verkorten",
        "Beveiligingsaudit afronden",
        "Nieuwe klanten werven",
        "klanten",
    ),
    "it": (
        "Stupire i piccoli negozi",
        "Ridurre il tempo di caricamento",
        "Completare l'audit di sicurezza",
        "Acquisire nuovi clienti",
        "clienti",
    ),
    "pl": (
        "Zachwycić małe sklepy",
        "Skrócić czas ładowania",
        "Zakończyć audyt bezpieczeństwa",
        "Pozyskać nowych klientów",
        "klientów",
    ),
    "ja": (
        "小さな店を喜ばせる",
        "表示時間を短縮する",
        "セキュリティ監査を完了する",
        "新規顧客を獲得する",
        "社",
    ),
}

QUESTIONS = {
    "agenda_prompt": ("going_well", "challenging", "need", "growth"),
    "check_in": ("progress", "blockers", "support"),
    "follow_up": ("held", "notes", "useful"),
    "reflection": ("proud", "hard", "learned", "next"),
    "feedback_request": ("strength", "improve"),
    "pulse": ("p1", "p2", "p3"),
}


def people(locale: str) -> dict[PersonId, Person]:
    """Ada, her reports Bob, Cleo and two who are called Leo, and Hana."""
    everybody = (
        Person(ADA, "Ada Ek", HANA, locale=locale),
        Person(BOB, "Bob Ruiz", ADA, locale=locale),
        Person(CLEO, "Cleo Ito", ADA, locale=locale),
        Person(LEO_LIND, "Leo Lind", ADA, locale=locale),
        Person(LEO_PARK, "Leo Park", ADA, locale=locale),
        Person(HANA, "Hana Moss", None, locale=locale),
    )
    return {p.id: p for p in everybody}


def goals(locale: str, owner: PersonId = BOB) -> tuple[GoalRef, ...]:
    """Bob's four goals: an objective, a time to shorten, a share, a count."""
    shops, load, audit, customers, unit = TITLES[locale]
    return (
        GoalRef("G1", owner, shops, GoalKind.OBJECTIVE),
        GoalRef(
            "G2", owner, load, GoalKind.KEY_RESULT, "G1", 320, 200, 260, "ms", date(2026, 12, 31)
        ),
        GoalRef("G3", owner, audit, GoalKind.SMART, "", 0, 100, 40, "%", date(2026, 12, 15)),
        GoalRef(
            "G4", owner, customers, GoalKind.KEY_RESULT, "G1", 0, 24, 9, unit, date(2026, 12, 31)
        ),
    )


def context(
    locale: str = "en",
    kind: str = "agenda_prompt",
    *,
    author: PersonId = BOB,
    owner: PersonId = BOB,
) -> ReplyContext:
    """What the reader knows when a letter of that kind is answered."""
    everybody = people(locale)
    questions = tuple(
        Question(k, "What does Cleo Ito do well?" if k == "strength" else k)
        for k in QUESTIONS.get(kind, ())
    )
    promises = (
        CommitmentRef("T1", BOB, "send the draft", date(2026, 11, 18)),
        CommitmentRef("T2", ADA, "talk to finance"),
    )
    return ReplyContext(
        NOW, everybody[author], everybody, goals(locale, owner), promises, Prompt(kind, questions)
    )


def asked_by_letter(locale: str, letter: SentMail) -> ReplyContext:
    """The same, where the answer quotes the very letter that asked."""
    asked = tuple(Question(key, text) for key, text in LETTER_QUESTIONS.items())
    known = context(locale)
    return replace(known, prompt=Prompt("agenda_prompt", asked), thread=(letter,))


def reading(
    text: str,
    locale: str = "en",
    kind: str = "agenda_prompt",
    *,
    question: str | None = None,
    author: PersonId = BOB,
    owner: PersonId = BOB,
) -> Reading:
    """What is read in some words, under a question or under none."""
    passage = Passage(text, question, "number" if question else "")
    known = context(locale, kind, author=author, owner=owner)
    return read(Authored(text, (passage,)), known)


@dataclass(frozen=True, slots=True)
class Found:
    """What a reading holds, in the words of the phrase files, and what is wrong about it."""

    right: tuple[str, ...]
    false: tuple[str, ...]
    missed: tuple[str, ...]


def told(said: Reading) -> list[str]:
    """Every record of a reading in the short form of the phrase files."""
    found = []
    for update in said.goal_updates:
        value = "" if update.value is None else f"={update.value:g}"
        share = "" if update.progress is None else f"~{update.progress:.3g}"
        status = f":{update.status.value}" if update.status else ""
        found.append(f"{update.goal}{value}{share}{status}")
    found += [f"{f.kind.value} {_short(f.about)}" for f in said.feedback]
    found += [f"promise {_short(c.owner)} {c.due or '-'}" for c in said.commitments]
    found += [
        " ".join(filter(None, (u.ref, u.status and u.status.value, u.due and str(u.due))))
        for u in said.commitment_updates
    ]
    found += [f"dev {d.kind.value}" for d in said.development]
    found += [f"rate {r.question} {r.value}" for r in said.ratings]
    found += ["new" for _ in said.new_goals]
    found += [f"cmd {c.name} {c.argument or ''}".strip() for c in said.commands]
    found += ["unclear" for _ in said.unclear]
    return found


def compared(said: Reading, expected: str) -> Found:
    """The records that were wanted, those that are false, those that are missing."""
    wanted = [w.strip() for w in expected.split(";") if w.strip()]
    got = told(said)
    right = [g for g in got if g in wanted]
    false = [g for g in got if g not in wanted and g != "unclear"]
    return Found(tuple(right), tuple(false), tuple(w for w in wanted if w not in got))


def _short(person: PersonId) -> str:
    return person.partition("@")[0].partition(".")[0]
