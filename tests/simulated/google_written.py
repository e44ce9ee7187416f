"""A calendar at Google that holds items as a test wrote them, instead of what people lived."""

from dataclasses import dataclass, field

from tests.simulated.google_answers import Answer


@dataclass
class WrittenCalendar:
    """Items by id, each with the number of its last change."""

    number: int = 0
    items: dict[str, tuple[int, Answer]] = field(default_factory=dict)

    def put(self, *items: Answer) -> None:
        """Add items, or change them."""
        self.number += 1
        for item in items:
            self.items[item["id"]] = (self.number, item)

    def all(self) -> list[Answer]:
        """Everything, deleted or not."""
        return [item for _, item in self.items.values()]

    def changed(self, since: int) -> list[Answer]:
        """What was put after a number."""
        return [item for number, item in self.items.values() if number > since]
