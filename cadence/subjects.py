"""What rules look at one at a time, and how wakes and wants name it."""

from cadence.people import Pair, PersonId

Subject = Pair | PersonId
"""A pair, or a person."""

ORGANISATION = "organisation"


def subject_name(subject: Subject) -> str:
    """`pair/MANAGER REPORT` or `person/ADDRESS`."""
    return f"pair/{subject}" if isinstance(subject, Pair) else f"person/{subject}"


def subject_named(name: str) -> Subject:
    """The subject that a name stands for; raises ValueError for any other text."""
    kind, _, rest = name.partition("/")
    match kind, rest.split(" "):
        case "pair", [manager, report]:
            return Pair(PersonId(manager), PersonId(report))
        case "person", [person] if person:
            return PersonId(person)
        case _:
            msg = f"not a subject: {name!r}"
            raise ValueError(msg)
