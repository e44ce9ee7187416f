"""The one client of Microsoft Graph: as fast as it may be, and what it makes of errors."""

import logging
import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from integrations.errors import CursorExpired, ProviderError, Refused, SignedOut, Unavailable
from integrations.graph import Ask, Denied, Graph, Line, Missing, graph_of
from integrations.graph_auth import read_application
from integrations.graph_pacing import PATIENCE, Lane
from integrations.metering import Unmetered
from tests.cast import ADA, BOB
from tests.simulated.graph import AT_ONCE, GraphFace
from tests.simulated.weather import Fault

VIEW = {"startDateTime": "2026-10-01T00:00:00Z", "endDateTime": "2026-12-01T00:00:00Z"}


class Counting(Unmetered):
    """A meter that remembers."""

    def __init__(self) -> None:
        self.calls = 0
        self.limits: list[str] = []

    def spent(self, service: str, units: int = 1, *, mailbox: str = "") -> None:
        assert service == "graph.calendar"
        self.calls += units

    def limited(self, service: str, *, mailbox: str = "", retry_at: datetime | None = None) -> None:
        self.limits.append(mailbox)


@pytest.fixture
def meter() -> Counting:
    return Counting()


@pytest.fixture
def client(graph: GraphFace, meter: Counting) -> Iterator[Graph]:
    line = Line(read_application(graph.section()))
    yield Graph(line, "graph.calendar", meter)
    line.close()


def view_of(mailbox: str) -> Ask:
    return Ask("/calendarView", mailbox, params={**VIEW, "$select": "id,subject"})


def test_a_busy_service_is_waited_for_as_long_as_it_asks(
    graph: GraphFace, client: Graph, meter: Counting
) -> None:
    graph.weather.retry_after = 0
    graph.weather.strikes = lambda call: "calendarView" in call
    graph.weather.coming.extend([Fault.RATE_LIMIT, Fault.RATE_LIMIT])

    assert client.ask(view_of(ADA.id)) == {"value": []}
    assert (meter.calls, meter.limits) == (3, [ADA.id, ADA.id])


def test_who_asks_for_a_long_pause_is_not_waited_for(graph: GraphFace, client: Graph) -> None:
    graph.weather.retry_after = 300
    graph.weather.strikes = lambda call: "calendarView" in call
    graph.weather.coming.append(Fault.RATE_LIMIT)

    with pytest.raises(Unavailable) as first:
        client.ask(view_of(ADA.id))
    with pytest.raises(Unavailable) as second:
        client.ask(view_of(ADA.id))

    assert first.value.retry_at is not None
    assert second.value.retry_at == first.value.retry_at
    assert sum("calendarView" in call.target for call in graph.calls) == 1
    assert client.ask(view_of(BOB.id)) == {"value": []}


def test_no_mailbox_is_asked_more_than_it_takes_at_once(
    graph: GraphFace, client: Graph, meter: Counting
) -> None:
    graph.latency = 0.02
    client.ask(Ask("/users"))
    threads = [
        threading.Thread(target=client.ask, args=[view_of(one)])
        for one in [ADA.id, BOB.id] * (3 * AT_ONCE)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert meter.limits == []
    assert graph.most_at_once[ADA.id] == AT_ONCE


def test_a_lane_narrows_when_it_is_pushed_back_and_widens_again() -> None:
    waited: list[float] = []
    lane = Lane("graph.example", 4, waited.append)

    lane.pushed_back()
    assert lane.width == 2
    lane.pushed_back()
    lane.pushed_back()
    assert lane.width == 1
    for _ in range(20):
        lane.went_well()
    assert lane.width == 4
    assert waited == []


def test_a_lane_that_is_closed_for_long_sends_callers_away() -> None:
    at = datetime(2026, 11, 1, tzinfo=UTC)
    lane = Lane("graph.example")
    lane.pushed_back(PATIENCE + 60, at)

    with pytest.raises(Unavailable, match="pause") as raised, lane.turn():
        pass
    assert raised.value.retry_at == at


def test_a_batch_is_told_part_by_part_in_the_order_it_was_asked(
    graph: GraphFace, client: Graph, meter: Counting
) -> None:
    series = [
        graph.organisation.create(ADA.id, [BOB.id], datetime(2026, 10, 20, 10), rule="FREQ=WEEKLY")
        for _ in range(23)
    ]
    page = client.ask(Ask("/calendarView/delta", ADA.id, params=VIEW))
    names = [e["id"] for p in [page] for e in p["value"] if e["type"] == "seriesMaster"]
    paths = [f"/events/{name}?$select=id" for name in names] + ["/events/nobody?$select=id"]
    found = client.batch(ADA.id, paths * 8)

    assert len(series) == 23
    assert [one["id"] for one in found[: len(names)]] == names
    assert isinstance(found[len(names)], Missing)
    assert meter.limits == []


def test_a_busy_part_of_a_batch_is_asked_for_again(graph: GraphFace, client: Graph) -> None:
    graph.weather.retry_after = 0
    graph.weather.strikes = lambda call: call.startswith("part ")
    graph.weather.coming.extend([Fault.RATE_LIMIT, Fault.SERVER_ERROR])
    paths = [f"/calendarView?startDateTime={d}T00:00:00Z&endDateTime={d}T23:00:00Z" for d in DAYS]

    assert client.batch(ADA.id, paths) == [{"value": []}] * len(DAYS)


DAYS = [f"2026-10-{day:02}" for day in range(1, 8)]


def test_a_token_that_ended_is_replaced_at_once(graph: GraphFace, client: Graph) -> None:
    client.ask(view_of(ADA.id))
    graph.organisation.advance(hours=2)

    assert client.ask(view_of(ADA.id)) == {"value": []}
    assert graph.login.asked == 2


def test_a_grant_that_was_revoked_asks_for_a_human(graph: GraphFace, client: Graph) -> None:
    client.ask(view_of(ADA.id))
    graph.weather.storm = Fault.GRANT_REVOKED

    with pytest.raises(SignedOut, match="secret has expired"):
        client.ask(view_of(ADA.id))


@pytest.mark.parametrize("fault", [Fault.HALF_BODY, Fault.HANG_UP, Fault.SERVER_ERROR])
def test_what_changes_nothing_is_asked_again(graph: GraphFace, client: Graph, fault: Fault) -> None:
    graph.weather.retry_after = 0
    graph.weather.strikes = lambda call: "calendarView" in call
    graph.weather.coming.append(fault)

    assert client.ask(view_of(ADA.id)) == {"value": []}


def test_a_slow_answer_is_given_up(graph: GraphFace) -> None:
    line = Line(read_application(graph.section(timeout=0.2)))
    client = Graph(line, "graph.calendar", Unmetered())
    graph.weather.strikes = lambda call: "calendarView" in call
    graph.weather.storm, graph.weather.slow = Fault.SLOW, 1.0

    with pytest.raises(Unavailable, match="did not answer in time"):
        client.ask(view_of(ADA.id))
    line.close()


def test_a_link_to_another_host_is_not_followed_with_our_token(
    graph: GraphFace, client: Graph
) -> None:
    client.ask(view_of(ADA.id))
    with pytest.raises(Refused, match="link to another host"):
        client.ask(Ask("https://elsewhere.example/v1.0/users"))


def test_an_address_that_is_no_user_name_is_looked_up_once(graph: GraphFace, client: Graph) -> None:
    graph.people.names[ADA.id] = "a.ek@corp.fernhill.example"

    for _ in range(2):
        assert client.ask(view_of(ADA.id)) == {"value": []}
    assert sum("/users?" in call.target for call in graph.calls) == 1


def test_a_mailbox_nobody_has_is_missing(client: Graph) -> None:
    with pytest.raises(Missing, match="no such user"):
        client.ask(view_of("nobody@fernhill.example"))


@pytest.mark.parametrize(
    ("fault", "error"),
    [(Fault.FORBIDDEN, Denied), (Fault.EXPIRED_CURSOR, CursorExpired)],
)
def test_refusals_are_told_apart(
    graph: GraphFace, client: Graph, fault: Fault, error: type[ProviderError]
) -> None:
    graph.weather.strikes = lambda call: "calendarView" in call
    graph.weather.storm = fault

    with pytest.raises(error):
        client.ask(view_of(ADA.id))


@pytest.mark.parametrize(
    ("status", "code", "error"),
    [
        (404, "MailboxNotEnabledForRESTAPI", Missing),
        (404, "ErrorItemNotFound", Missing),
        (400, "ErrorMailboxMoveInProgress", Unavailable),
        (409, "ErrorIrresolvableConflict", Refused),
        (400, "SyncStateInvalid", CursorExpired),
        (401, "InvalidAuthenticationToken", SignedOut),
        (400, "<script>", Refused),
    ],
)
def test_each_code_means_what_can_be_done_about_it(
    graph: GraphFace, client: Graph, status: int, code: str, error: type[ProviderError]
) -> None:
    graph.fails = (status, code)

    with pytest.raises(error) as raised:
        client.ask(view_of(ADA.id))
    assert type(raised.value) is error
    assert "<" not in str(raised.value)


def test_neither_tokens_nor_names_get_into_logs_or_errors(
    graph: GraphFace, client: Graph, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    graph.grants.calendars = set()
    with pytest.raises(Denied) as raised:
        client.ask(view_of(ADA.id))

    told = [str(raised.value), *(f"{r.getMessage()} {r.__dict__}" for r in caplog.records)]
    for secret in ("opaque-", ADA.id, "Access to OData"):
        assert secret not in "\n".join(told)


def test_adapters_of_one_application_share_their_line(graph: GraphFace) -> None:
    first = graph_of(graph.section(), "graph.mail")
    second = graph_of(graph.section(mailbox="another"), "graph.calendar")
    first.ask(Ask("/users"))
    second.ask(Ask("/users"))
    first.close()

    assert graph.login.asked == 1
