"""Graph rings when a calendar changes; a ring carries only ids, and the calendar is then read.

Source: Microsoft Graph documentation, "subscription resource type", "lifecycle notifications".
"""

from datetime import UTC, datetime, timedelta

from cadence.people import PersonId
from integrations.calendars import Watch
from integrations.graph import Ask, Graph, Missing, posted

LONGEST = timedelta(minutes=10_000)
"""A little less than Outlook's 10,080 minutes: clocks differ."""


def watch(graph: Graph, calendar: PersonId, address: str, token: str, *, now: datetime) -> Watch:
    """Subscribe. What Graph grants counts, not what was asked: it has been less before."""
    wanted = {
        "changeType": "created,updated,deleted",
        "resource": f"/users/{graph.name_of(calendar)}/events",
        "notificationUrl": address,
        "lifecycleNotificationUrl": address,
        "clientState": token,
        "expirationDateTime": f"{now.astimezone(UTC) + LONGEST:%Y-%m-%dT%H:%M:%SZ}",
    }
    made = graph.ask(posted("/subscriptions", "", wanted))
    ends = datetime.fromisoformat(str(made["expirationDateTime"]))
    return Watch(str(made["id"]), ends.astimezone(UTC))


def stop(graph: Graph, watch: str) -> None:
    """Unsubscribe; quietly where it has ended by itself."""
    try:
        graph.ask(Ask(f"/subscriptions/{watch}", method="DELETE"))
    except Missing:
        return
