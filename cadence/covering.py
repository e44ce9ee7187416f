"""Which calendars must be read so that each pair's is: a weighted minimum vertex cover."""

from collections.abc import Callable, Iterable, Mapping
from math import inf, isfinite

from cadence.people import Pair, PersonId

Weight = Callable[[PersonId], float]


def cover(pairs: Iterable[Pair], weight: Weight) -> frozenset[PersonId]:
    """The lightest set of people that holds one of each pair; every 1:1 lies on both calendars.

    Reporting lines form a forest, so walking each tree once finds it. `weight` is 0 for calendars
    that are granted already, higher for those better left alone, infinite for those that cannot be
    read; a pair of two such stays uncovered. A line that closes a ring is covered by either end.
    """
    neighbours: dict[PersonId, list[PersonId]] = {}
    closing: list[Pair] = []
    root_of = _Roots()
    for pair in sorted(set(pairs)):
        if not root_of.join(pair.manager, pair.report):
            closing.append(pair)
            continue
        neighbours.setdefault(pair.manager, []).append(pair.report)
        neighbours.setdefault(pair.report, []).append(pair.manager)
    chosen = _of_forest(neighbours, weight)
    for pair in closing:
        ends = (pair.manager, pair.report)
        if not chosen & set(ends):
            chosen |= {min(ends, key=lambda person: (weight(person), person))}
    return frozenset(person for person in chosen if isfinite(weight(person)))


def read_set(
    pairs: Iterable[Pair], weight: Weight, ambiguous: Callable[[Pair], bool]
) -> frozenset[PersonId]:
    """The cover, and the second calendar of each pair of which the first alone says too little.

    Only calendars of finite weight: what cannot be read is never named.
    """
    lines = list(pairs)
    chosen = cover(lines, weight)
    second = {
        person
        for pair in lines
        if ambiguous(pair)
        for person in (pair.manager, pair.report)
        if isfinite(weight(person))
    }
    return chosen | second


def uncovered(pairs: Iterable[Pair], readable: frozenset[PersonId]) -> tuple[Pair, ...]:
    """The pairs of which neither calendar is read."""
    return tuple(p for p in pairs if p.manager not in readable and p.report not in readable)


def _of_forest(neighbours: Mapping[PersonId, list[PersonId]], weight: Weight) -> set[PersonId]:
    chosen: set[PersonId] = set()
    seen: set[PersonId] = set()
    for root in neighbours:
        if root not in seen:
            order = _downwards(root, neighbours)
            seen |= {person for person, _ in order}
            chosen |= _of_tree(order, weight)
    return chosen


def _downwards(
    root: PersonId, neighbours: Mapping[PersonId, list[PersonId]]
) -> list[tuple[PersonId, PersonId | None]]:
    """Everybody of a tree with whom they hang on, from the root down."""
    order: list[tuple[PersonId, PersonId | None]] = [(root, None)]
    for person, above in order:
        order += [(below, person) for below in neighbours[person] if below != above]
    return order


def _of_tree(order: list[tuple[PersonId, PersonId | None]], weight: Weight) -> set[PersonId]:
    """What it costs to take, or to leave, each person; then the choice from the root down."""
    taken = {person: _cost(weight(person)) for person, _ in order}
    left = {person: (0, 0.0) for person, _ in order}
    for person, above in reversed(order):
        if above is not None:
            taken[above] = _sum(taken[above], min(taken[person], left[person]))
            left[above] = _sum(left[above], taken[person])
    chosen: set[PersonId] = set()
    for person, above in order:
        needed = above is not None and above not in chosen
        if needed or taken[person] < left[person]:
            chosen.add(person)
    return chosen


def _cost(weight: float) -> tuple[int, float]:
    """Unreadable calendars are counted first, so that sums of them can still be compared."""
    return (1, 0.0) if weight == inf else (0, weight)


def _sum(one: tuple[int, float], other: tuple[int, float]) -> tuple[int, float]:
    return one[0] + other[0], one[1] + other[1]


class _Roots:
    """Who hangs together so far (union-find)."""

    def __init__(self) -> None:
        self._above: dict[PersonId, PersonId] = {}

    def join(self, one: PersonId, other: PersonId) -> bool:
        """Put two together; False where they were already."""
        first, second = self._root(one), self._root(other)
        self._above[first] = second
        return first != second

    def _root(self, person: PersonId) -> PersonId:
        path = [person]
        while (above := self._above.setdefault(path[-1], path[-1])) != path[-1]:
            path.append(above)
        self._above.update(dict.fromkeys(path, path[-1]))
        return path[-1]
