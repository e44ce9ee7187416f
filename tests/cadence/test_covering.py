"""The fewest calendars that show every pair's 1:1s, checked against trying them all."""

from itertools import combinations
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from cadence.covering import cover, read_set, uncovered
from cadence.people import Pair, PersonId


def who(number: int) -> PersonId:
    return PersonId(f"p{number:03}@fernhill.example")


def tree(parents: list[int]) -> list[Pair]:
    """Person n+1 reports to one of those before."""
    return [Pair(who(above % (n + 1)), who(n + 1)) for n, above in enumerate(parents)]


def lightest(pairs: list[Pair], weights: dict[PersonId, float]) -> float:
    people = sorted({person for pair in pairs for person in (pair.manager, pair.report)})
    sets = (set(some) for size in range(len(people) + 1) for some in combinations(people, size))
    covers = (s for s in sets if all(p.manager in s or p.report in s for p in pairs))
    return min(sum(weights[person] for person in s) for s in covers)


@given(
    st.lists(st.integers(0, 20), min_size=1, max_size=9),
    st.lists(st.integers(0, 4), min_size=10, max_size=10),
)
def test_no_lighter_set_sees_every_pair(parents: list[int], given_weights: list[int]) -> None:
    pairs = tree(parents)
    weights = {who(n): float(weight) for n, weight in enumerate(given_weights)}
    found = cover(pairs, weights.__getitem__)

    assert uncovered(pairs, found) == ()
    assert sum(weights[person] for person in found) == lightest(pairs, weights)


def test_a_manager_stands_for_all_their_reports() -> None:
    assert cover(tree([0, 0, 0, 0]), lambda _: 1) == {who(0)}


def test_what_cannot_be_read_is_left_out_and_the_rest_still_covered() -> None:
    weights = {who(0): inf}
    found = cover(tree([0, 0, 0]), lambda person: weights.get(person, 1))

    assert found == {who(1), who(2), who(3)}


def test_a_ring_of_managers_is_covered_too() -> None:
    ring = [Pair(who(0), who(1)), Pair(who(1), who(2)), Pair(who(2), who(0))]

    assert uncovered(ring, cover(ring, lambda _: 1)) == ()


def test_a_large_house_needs_one_calendar_in_eight() -> None:
    """Spans of eight: the cover is the managers, and no more."""
    pairs = [Pair(who(n // 8), who(n)) for n in range(1, 10_000)]
    found = cover(pairs, lambda _: 1)

    assert uncovered(pairs, found) == ()
    assert len(found) < 1_260


def test_a_pair_whose_first_copy_says_too_little_is_seen_from_both_sides() -> None:
    pairs = tree([0, 0, 0])
    found = read_set(pairs, lambda _: 1, lambda pair: pair.report == who(2))

    assert found == {who(0), who(2)}


def test_a_second_calendar_that_cannot_be_read_is_not_asked_for() -> None:
    weights = {who(2): inf}
    found = read_set(tree([0, 0]), lambda p: weights.get(p, 1), lambda _: True)

    assert found == {who(0), who(1)}
