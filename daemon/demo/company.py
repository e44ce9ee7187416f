"""Fernhill Robotics: who works there, for whom, and what they are working toward."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cadence.goals import Goal, GoalId, GoalKind
from cadence.people import Pair, Person, PersonId, TeamName, WorkingHours
from daemon.demo.chance import Chance

NAME = "Fernhill Robotics"
DOMAIN = "fernhill.example"
ADDRESS = f"cadence@{DOMAIN}"
COUNTRY = "DE"
BERLIN = "Europe/Berlin"

SPAN = 7
"""How many reports a manager has at most in a larger company."""


@dataclass(frozen=True, slots=True)
class Company:
    """Everybody, the first of them at the top; one of them is HR."""

    people: tuple[Person, ...]
    goals: tuple[Goal, ...]
    hr: PersonId

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Who meets whom."""
        return tuple(Pair(p.manager, p.id) for p in self.people if p.manager is not None)

    def person(self, address: PersonId) -> Person:
        """Somebody of them."""
        return next(person for person in self.people if person.id == address)


# name, manager's first name, zone, language, team, country
_CAST = (
    ("Ingrid Halvorsen", None, BERLIN, "en", "Leadership", "DE"),
    ("Daniel Okafor", "ingrid", BERLIN, "en", "Checkout", "DE"),
    ("Maya Lindqvist", "daniel", BERLIN, "en", "Checkout", "DE"),
    ("Tom Becker", "ingrid", BERLIN, "de", "Field", "DE"),
    ("Ravi Menon", "tom", "Europe/London", "en", "Field", "GB"),
    ("Hana Novak", "ingrid", BERLIN, "en", "People", "DE"),
    ("Jonas Weber", "daniel", BERLIN, "de", "Checkout", "DE"),
    ("Priya Shah", "daniel", "Europe/London", "en", "Checkout", "GB"),
    ("Chloé Martin", "daniel", "Europe/Paris", "fr", "Checkout", "FR"),
    ("Lucía Ortega", "tom", "Europe/Madrid", "es", "Field", "ES"),
    ("Ben Adler", "tom", BERLIN, "de", "Field", "DE"),
    ("Sofia Rossi", "tom", BERLIN, "en", "Field", "DE"),
)
_FIRST = [
    "Amara",
    "Felix",
    "Greta",
    "Hugo",
    "Ines",
    "Jan",
    "Klara",
    "Leon",
    "Mira",
    "Nils",
    "Olga",
    "Pavel",
    "Quinn",
    "Rosa",
    "Stefan",
    "Tara",
    "Uwe",
    "Vera",
    "Willem",
    "Yara",
    "Zoe",
    "Anton",
    "Britta",
    "Carlos",
    "Dora",
    "Emil",
    "Fiona",
    "Gustav",
    "Helena",
    "Ivan",
]
_LAST = [
    "Keller",
    "Brandt",
    "Vogel",
    "Santos",
    "Moreau",
    "Nilsen",
    "Petrov",
    "Castillo",
    "Haas",
    "Lorenz",
    "Duarte",
    "Fischer",
    "Kovacs",
    "Ahmed",
    "Laurent",
    "Ricci",
    "Thorne",
    "Weiss",
    "Yilmaz",
    "Zimmer",
]

# owner, title, kind, start, target, current, unit
_GOALS = (
    ("maya", "Cut p95 checkout time from 480 to 300 ms", "key_result", 480, 300, 369, "ms"),
    ("maya", "Three teammates can run a release alone", "key_result", 0, 3, 1, "people"),
    ("jonas", "Alle Zahlungsfehler haben einen Test", "smart", 0, 100, 20, "%"),
    ("priya", "Answer support tickets within 4 hours", "key_result", 11, 4, 9, "hours"),
    ("chloé", "Ouvrir trois nouveaux points de retrait", "key_result", 0, 3, 0, "points"),
    ("ravi", "Robots back in service within 2 days", "key_result", 5, 2, 4, "days"),
    ("lucía", "Formar a seis técnicos de campo", "key_result", 0, 6, 1, "técnicos"),
    ("ben", "Ersatzteile an 90 % der Standorte", "key_result", 40, 90, 55, "%"),
    ("sofia", "Finish the service handbook", "smart", 0, 100, 35, "%"),
    ("daniel", "Checkout stays up through the holidays", "smart", 0, 100, 30, "%"),
)


def invent(size: int, chance: Chance, quarter_ends: date) -> Company:
    """A company of `size` people; the first twelve are always the same."""
    people = list(_cast())[: max(size, 4)]
    while len(people) < size:
        people.append(_one_more(people, chance))
    known = {person.id for person in people}
    goals = tuple(goal for goal in _goals(quarter_ends) if goal.owner in known)
    hr = next((p.id for p in people if p.team == "People"), people[0].id)
    return Company(tuple(people), goals, hr)


def address_of(name: str) -> PersonId:
    """First name at the company's domain, without accents."""
    plain = name.split()[0].lower().translate(str.maketrans("éíáóú", "eiaou"))
    return PersonId(f"{plain}@{DOMAIN}")


def _cast() -> Iterator[Person]:
    for name, manager, zone, locale, team, country in _CAST:
        yield Person(
            id=address_of(name),
            name=name,
            manager=address_of(manager) if manager else None,
            timezone=zone,
            locale=locale,
            team=TeamName(team),
            country=country,
            working_hours=WorkingHours(),
        )


def _one_more(people: list[Person], chance: Chance) -> Person:
    number = len(people)
    first = _FIRST[(number - len(_CAST)) % len(_FIRST)]
    last = _LAST[(number * 7 + chance.seed) % len(_LAST)]
    count = [person.manager for person in people]
    leads = [p for p in people[1:] if count.count(p.id) < SPAN and p.team != "People"]
    manager = next((p for p in leads if count.count(p.id) > 0), leads[-1] if leads else people[0])
    return Person(
        id=PersonId(f"{first.lower()}.{last.lower()}{number}@{DOMAIN}"),
        name=f"{first} {last}",
        manager=manager.id,
        timezone=manager.timezone,
        locale=chance.pick(("en", "en", "de", "fr", "es"), "locale", number),
        team=manager.team,
        country=manager.country,
    )


def _goals(due: date) -> Iterator[Goal]:
    for number, (owner, title, kind, start, target, current, unit) in enumerate(_GOALS, start=1):
        yield Goal(
            id=GoalId(f"demo-{number}"),
            owner=address_of(owner),
            title=title,
            kind=GoalKind(kind),
            ref=f"{owner.upper()}-{number}",
            start=start,
            target=target,
            current=current,
            unit=unit,
            due=due - timedelta(days=1),
        )
