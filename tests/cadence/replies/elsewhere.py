"""Other people with other goals, one team a language: what is read must not hang on Bob's goals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cadence.answers import Question
from cadence.goals import GoalKind
from cadence.people import Person, PersonId
from cadence.replies.reading import CommitmentRef, GoalRef, Prompt, ReplyContext
from tests.cadence.replies.written import NOW, QUESTIONS

Figures = tuple[str, float, float, float, str]


@dataclass(frozen=True, slots=True)
class Team:
    """A manager, the report who writes, three colleagues (two share a first name), and goals:
    an objective, then title, start, target, current and unit of each key result."""

    domain: str
    manager: str
    author: str
    colleagues: Sequence[str]
    objective: str
    key_results: Sequence[Figures]


TEAMS = {
    "en": Team(
        "northwind.example", "Dana Cole", "Sam Whitfield",
        ("Raj Patel", "Ellie Marsh", "Chris Boyd", "Chris Hale"),
        "Win the mid-market",
        (("Sign new accounts", 0, 24, 9, "accounts"),
         ("Pipeline coverage", 1.5, 3, 2.1, "x"),
         ("Renewal rate", 82, 92, 86, "%"),
         ("First response time", 6, 2, 3.5, "hours"),
         ("Shrink the backlog", 480, 100, 310, "tickets"),
         ("Services revenue", 0, 1200, 450, "k€"),
         ("Onboarding time", 10, 5, 8, "days")),
    ),
    "de": Team(
        "kessel.example", "Katrin Vogel", "Jonas Weber",
        ("Uwe Brandt", "Sabine Krüger", "Lena Fuchs", "Lena Horn"),
        "Zuverlässig liefern",
        (("Ausschussquote senken", 9.5, 6, 7.8, "%"),
         ("Rüstzeit verkürzen", 45, 30, 38, "Minuten"),
         ("Liefertreue", 82, 95, 88, "%"),
         ("Reklamationen abbauen", 120, 40, 85, "Reklamationen"),
         ("Umsatz mit Ersatzteilen", 0, 1.2, 0.4, "Mio. €"),
         ("Durchlaufzeit", 12, 6, 9, "Tage")),
    ),
    "fr": Team(
        "atelier.example", "Camille Roux", "Hugo Martin",
        ("Inès Moreau", "Théo Blanc", "Julie Petit", "Julie Garnier"),
        "Vendre plus simplement",
        (("Taux de conversion", 2.4, 4, 2.9, "%"),
         ("Tests utilisateurs", 0, 12, 5, "tests"),
         ("Délai de livraison", 10, 6, 8, "jours"),
         ("Chiffre d'affaires en ligne", 0, 800, 310, "k€"),
         ("Réduire les retours", 140, 60, 110, "retours"),
         ("Temps de réponse du support", 24, 8, 16, "heures")),
    ),
    "es": Team(
        "rioja.example", "Javier Ortega", "Lucía Peña",
        ("Marta Gil", "Pablo Ruiz", "Ana Soler", "Ana Vidal"),
        "Crecer en el norte",
        (("Visitas a clientes", 0, 30, 9, "visitas"),
         ("Tasa de cierre", 40, 65, 52, "%"),
         ("Tiempo de respuesta", 48, 12, 30, "horas"),
         ("Demostraciones hechas", 0, 25, 8, "demos"),
         ("Facturación de servicios", 0, 900, 350, "mil €"),
         ("Incidencias abiertas", 90, 30, 70, "incidencias")),
    ),
    "pt": Team(
        "lisboa.example", "Rita Lopes", "Tiago Alves",
        ("Sofia Reis", "Nuno Dias", "Inês Cruz", "Inês Pinto"),
        "Atender melhor",
        (("Tempo de resposta", 24, 6, 15, "horas"),
         ("Taxa de renovação", 80, 92, 85, "%"),
         ("Guias publicados", 0, 20, 8, "guias"),
         ("Chamados em aberto", 200, 60, 150, "chamados")),
    ),
    "nl": Team(
        "gracht.example", "Femke Bos", "Daan Visser",
        ("Sanne Kok", "Bram Mulder", "Lisa Groot", "Lisa Smit"),
        "Sneller leveren",
        (("Levertijd verkorten", 12, 6, 9, "dagen"),
         ("Klanttevredenheid", 70, 85, 76, "%"),
         ("Nieuwe contracten", 0, 20, 7, "contracten"),
         ("Openstaande meldingen", 150, 50, 110, "meldingen")),
    ),
    "it": Team(
        "torino.example", "Elena Conti", "Luca Ferri",
        ("Marco Galli", "Chiara Riva", "Paolo Neri", "Paolo Villa"),
        "Servire meglio i clienti",
        (("Tempo di consegna", 10, 5, 8, "giorni"),
         ("Tasso di conversione", 2, 4, 2.6, "%"),
         ("Contratti firmati", 0, 18, 6, "contratti"),
         ("Reclami aperti", 90, 30, 70, "reclami")),
    ),
    "pl": Team(
        "wisla.example", "Ewa Nowak", "Piotr Zając",
        ("Marek Lis", "Zofia Kruk", "Anna Wilk", "Anna Sowa"),
        "Szybsza obsługa",
        (("Czas odpowiedzi", 24, 6, 15, "godzin"),
         ("Wskaźnik odnowień", 80, 92, 85, "%"),
         ("Nowe umowy", 0, 20, 8, "umów"),
         ("Otwarte zgłoszenia", 200, 60, 150, "zgłoszeń")),
    ),
    "ja": Team(
        "sakura.example", "森 健二", "伊藤 彩",
        ("山田 翔", "小林 美咲", "佐藤 誠", "佐藤 葵"),
        "解約を減らす",
        (("解約率", 4.5, 2, 3.1, "%"),
         ("顧客面談", 0, 20, 8, "件"),
         ("応答時間", 48, 12, 30, "時間"),
         ("未処理チケット", 200, 60, 150, "件")),
    ),
}  # fmt: skip

ADDRESSES = {
    "森 健二": "mori", "伊藤 彩": "aya", "山田 翔": "yamada", "小林 美咲": "kobayashi",
    "佐藤 誠": "sato.makoto", "佐藤 葵": "sato.aoi",
    "西村 直樹": "nishimura", "青木 遥": "aoki", "原 大輔": "hara", "石井 真央": "ishii",
    "林 一": "hayashi.hajime", "林 花": "hayashi.hana",
}  # fmt: skip
_PLAIN = str.maketrans("éèíüąłñê", "eeiualne")


def address(name: str, team: Team) -> PersonId:
    """The first name at the team's domain; of two with one first name the whole name."""
    first, _, last = name.lower().translate(_PLAIN).partition(" ")
    alike = sum(n.split()[0] == name.split()[0] for n in team.colleagues) > 1
    local = ADDRESSES.get(name) or (f"{first}.{last}" if alike else first)
    return PersonId(f"{local}@{team.domain}")


def team_context(
    language: str,
    kind: str,
    *,
    author: str = "",
    speaks: str | None = None,
    teams: Mapping[str, Team] = TEAMS,
) -> ReplyContext:
    """What the reader knows of one of the teams; `author`: one who is not the usual one."""
    team = teams[language]
    manager = address(team.manager, team)
    locale = language if speaks is None else speaks
    people = {manager: Person(manager, team.manager, None, locale=locale)}
    for name in (team.author, *team.colleagues):
        who = address(name, team)
        people[who] = Person(who, name, manager, locale=locale)
    owner = address(team.author, team)
    goals = [GoalRef("G1", owner, team.objective, GoalKind.OBJECTIVE)]
    for n, (title, start, target, current, unit) in enumerate(team.key_results, start=2):
        due = date(2026, 12, 31)
        goals.append(
            GoalRef(
                f"G{n}", owner, title, GoalKind.KEY_RESULT, "G1", start, target, current, unit, due
            )
        )
    questions = tuple(
        Question(k, f"{team.colleagues[1]}?" if k == "strength" else k)
        for k in QUESTIONS.get(kind, ())
    )
    writer = people[address(author or team.author, team)]
    promises = (CommitmentRef("T1", owner, "…"), CommitmentRef("T2", manager, "…"))
    return ReplyContext(NOW, writer, people, tuple(goals), promises, Prompt(kind, questions))
