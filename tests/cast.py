"""The people every test is about: Ada leads Bob and Cleo, Hana is HR."""

from cadence.people import Organisation, Pair, Person, PersonId, organisation_of

ADA = Person(PersonId("ada@fernhill.example"), "Ada Ek", timezone="Europe/Berlin")
BOB = Person(PersonId("bob@fernhill.example"), "Bob Ruiz", manager=ADA.id, timezone="Europe/Berlin")
CLEO = Person(
    PersonId("cleo@fernhill.example"), "Cleo Ito", manager=ADA.id, timezone="Europe/Berlin"
)
HANA = Person(PersonId("hana@fernhill.example"), "Hana Lind", timezone="Europe/Berlin")

EVERYBODY = (ADA, BOB, CLEO, HANA)
ADA_AND_BOB = Pair(ADA.id, BOB.id)
ADA_AND_CLEO = Pair(ADA.id, CLEO.id)


def fernhill() -> Organisation:
    """The organisation they are all of."""
    return organisation_of(EVERYBODY, "fernhill.example")
