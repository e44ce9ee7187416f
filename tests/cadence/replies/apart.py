"""The teams whose people write the phrases of `apart.txt`: goals that no rule was made beside."""

from cadence.replies.reading import ReplyContext
from tests.cadence.replies.elsewhere import Team, team_context

APART = {
    "en": Team(
        "harbor.example", "Nora Quinn", "Eli Stone",
        ("Priya Das", "Owen Clark", "Sam Reed", "Sam Frost"),
        "Make the app a habit",
        (("Monthly active users", 20000, 60000, 31000, "users"),
         ("App crash rate", 2.4, 0.8, 1.6, "%"),
         ("Hire backend engineers", 0, 6, 2, "hires"),
         ("Net promoter score", 22, 45, 31, "points"),
         ("Migrate services to the new cluster", 0, 40, 14, "services")),
    ),
    "de": Team(
        "linden.example", "Birgit Sommer", "Timo Kern",
        ("Lea Pohl", "Markus Behr", "Jan Roth", "Jan Wolf"),
        "Kunden schneller helfen",
        (("Offene Tickets abbauen", 400, 150, 280, "Tickets"),
         ("Erstlösungsquote", 55, 75, 63, "%"),
         ("Wartezeit am Telefon", 9, 3, 6, "Minuten"),
         ("Schulungen durchführen", 0, 16, 5, "Schulungen")),
    ),
    "fr": Team(
        "loire.example", "Sophie Lambert", "Antoine Girard",
        ("Lucas Faure", "Manon Roy", "Paul Denis", "Paul Mercier"),
        "Un service plus fiable",
        (("Taux de disponibilité", 97, 99.9, 98.4, "%"),
         ("Incidents par mois", 30, 8, 19, "incidents"),
         ("Recruter des techniciens", 0, 8, 3, "recrutements"),
         ("Délai de résolution", 20, 6, 13, "heures")),
    ),
    "es": Team(
        "ebro.example", "Carmen Vega", "Diego Mora",
        ("Laura Sanz", "Ivan Rey", "Rosa Pardo", "Rosa Molina"),
        "Una tienda que se recuerda",
        (("Suscriptores del boletín", 5000, 15000, 8200, "suscriptores"),
         ("Tasa de devoluciones", 12, 6, 9, "%"),
         ("Tiempo de preparación", 48, 24, 36, "horas"),
         ("Tiendas reformadas", 0, 10, 4, "tiendas")),
    ),
    "pt": Team(
        "tejo.example", "Marta Sousa", "Rui Costa",
        ("Clara Nunes", "Pedro Faria", "Ana Melo", "Ana Rocha"),
        "Um produto que fica",
        (("Utilizadores ativos", 10000, 40000, 18000, "utilizadores"),
         ("Taxa de erros", 5, 1, 3, "%")),
    ),
    "nl": Team(
        "maas.example", "Ingrid Vos", "Thijs Boer",
        ("Emma Prins", "Koen Bakker", "Tim Vries", "Tim Jansen"),
        "Een product dat blijft",
        (("Actieve gebruikers", 10000, 40000, 18000, "gebruikers"),
         ("Foutpercentage", 5, 1, 3, "%")),
    ),
    "it": Team(
        "arno.example", "Paola Leone", "Matteo Serra",
        ("Giulia Costa", "Davide Gatti", "Anna Greco", "Anna Bruno"),
        "Un prodotto che resta",
        (("Utenti attivi", 10000, 40000, 18000, "utenti"),
         ("Tasso di errore", 5, 1, 3, "%")),
    ),
    "pl": Team(
        "warta.example", "Beata Wrona", "Adam Kot",
        ("Lea Gajda", "Tomasz Mazur", "Jan Dudek", "Jan Sroka"),
        "Produkt na lata",
        (("Aktywni użytkownicy", 20000, 60000, 31000, "użytkowników"),
         ("Wskaźnik błędów", 5, 1, 3, "%")),
    ),
    "ja": Team(
        "hikari.example", "西村 直樹", "青木 遥",
        ("原 大輔", "石井 真央", "林 一", "林 花"),
        "長く使われる製品",
        (("アクティブユーザー", 10000, 40000, 18000, "人"),
         ("エラー率", 5, 1, 3, "%")),
    ),
}  # fmt: skip


def apart_context(language: str, kind: str) -> ReplyContext:
    """What the reader knows when somebody of one of these teams writes."""
    return team_context(language, kind, teams=APART)
