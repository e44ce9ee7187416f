"""The HTTP session: limits, retries, who may be called, and that no secret is told."""

import logging
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import stamina

from integrations.errors import ProviderError, Refused, SignedOut, Unavailable
from integrations.web import Call, Limits, Web

SECRET = "private-8c1f"
Reply = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """A web site on loopback that answers what a test tells it to."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, str]]] = []
        self.replies: list[Reply] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.calls.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
                reply = site.replies.pop(0) if len(site.replies) > 1 else site.replies[0]
                reply(self)

            do_POST = do_GET

            def log_message(self, *args: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}/{SECRET}/cal.ics"
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def answering(status: int, body: bytes = b"", **headers: str) -> Reply:
    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response_only(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return reply


def hanging_up(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.close()


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


@pytest.fixture(autouse=True)
def without_waiting() -> Iterator[None]:
    with stamina.set_testing(True, attempts=3, cap=True):
        yield


@pytest.fixture
def web() -> Web:
    return Web(hosts=["127.0.0.0/8"])


def test_an_answer_comes_back_whole(site: Site, web: Web) -> None:
    site.replies = [answering(200, b"BEGIN:VCALENDAR", ETag='"1"')]

    answer = web.get(site.url).expect(200)

    assert answer.body == b"BEGIN:VCALENDAR"
    assert answer.headers["etag"] == '"1"'


def test_a_private_host_is_called_only_where_it_is_listed(site: Site) -> None:
    site.replies = [answering(200)]

    with pytest.raises(Refused, match="lies on a private network"):
        Web().get(site.url)
    assert Web(hosts=["localhost"]).get(f"http://localhost:{site.port}/").status == 200
    assert Web(hosts=["*"]).get(site.url).status == 200
    assert len(site.calls) == 2


def test_a_redirect_to_a_private_host_is_not_followed(site: Site) -> None:
    site.replies = [answering(302, Location=f"http://127.0.0.1:{site.port}/inside")]

    with pytest.raises(Refused, match=r"127\.0\.0\.1 lies on a private network"):
        Web(hosts=["localhost"]).get(f"http://localhost:{site.port}/")
    assert len(site.calls) == 1


def test_credentials_do_not_follow_to_another_host(site: Site, web: Web) -> None:
    there = f"http://localhost:{site.port}/there"
    site.replies = [answering(302, Location=there), answering(200)]

    Web(hosts=["*"]).get(site.url, {"Authorization": "Basic x", "Accept": "text/calendar"})

    assert site.calls[0][1]["authorization"] == "Basic x"
    assert "authorization" not in site.calls[1][1]
    assert site.calls[1][1]["accept"] == "text/calendar"


def test_redirects_come_to_an_end(site: Site, web: Web) -> None:
    site.replies = [answering(302, Location="/again")]

    with pytest.raises(Refused, match="redirects more than 5 times"):
        web.get(site.url)


def test_an_answer_that_is_too_large_is_refused(site: Site) -> None:
    site.replies = [answering(200, b"x" * 200_000)]

    with pytest.raises(Refused, match="sends more than 100000 bytes"):
        Web(hosts=["*"], limits=Limits(size=100_000)).get(site.url)


def test_a_safe_call_is_repeated(site: Site, web: Web) -> None:
    site.replies = [answering(503), hanging_up, answering(200, b"at last")]

    assert web.get(site.url).body == b"at last"
    assert len(site.calls) == 3


def test_a_call_that_changes_something_is_not_repeated(site: Site, web: Web) -> None:
    site.replies = [answering(503), answering(200)]

    with pytest.raises(Unavailable):
        web.request("POST", site.url, body=b"{}")
    assert len(site.calls) == 1


def test_a_server_that_names_a_time_is_not_asked_before(site: Site, web: Web) -> None:
    date = "Mon, 02 Nov 2026 09:00:00 GMT"
    site.replies = [answering(429, Retry_After="120", Date=date)]

    with pytest.raises(Unavailable) as raised:
        web.get(site.url)
    assert raised.value.retry_at == datetime(2026, 11, 2, 9, 2, tzinfo=UTC)
    assert len(site.calls) == 1


def test_a_time_may_be_named_as_a_date(site: Site, web: Web) -> None:
    site.replies = [answering(503, Retry_After="Mon, 02 Nov 2026 10:00:00 GMT")]

    with pytest.raises(Unavailable) as raised:
        web.get(site.url)
    assert raised.value.retry_at == datetime(2026, 11, 2, 10, tzinfo=UTC)


def test_a_refused_sign_in_asks_for_a_human(site: Site, web: Web) -> None:
    site.replies = [answering(401)]

    with pytest.raises(SignedOut, match=r"127\.0\.0\.1 answered 401 Unauthorized"):
        web.get(site.url).expect(200)


def test_a_server_that_says_nothing_is_not_waited_for(site: Site) -> None:
    wait = threading.Event()
    site.replies = [lambda handler: wait.wait(5) and None]

    with pytest.raises(Unavailable, match="did not answer in time"):
        Web(hosts=["*"], limits=Limits(read=0.05, attempts=1)).get(site.url)
    wait.set()


@pytest.mark.parametrize(
    "reply",
    [
        answering(404),
        answering(401),
        answering(500),
        answering(302, Location="ftp://127.0.0.1/x"),
        answering(302, Location=f"//host.invalid:1/{SECRET}"),
        hanging_up,
    ],
)
def test_no_secret_of_an_address_is_told(
    site: Site, web: Web, reply: Reply, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    site.replies = [reply]
    url = site.url.replace("127.0.0.1", "user:pass-8c1f@127.0.0.1")

    with pytest.raises(ProviderError) as raised:
        web.get(url).expect(200)
    assert "8c1f" not in f"{raised.value!r}{raised.getrepr(style='short')}"
    assert "8c1f" not in caplog.text


def test_an_address_that_is_none_is_refused(web: Web) -> None:
    with pytest.raises(Refused):
        web.get("file:///etc/passwd")
    with pytest.raises(Refused):
        web.get("http://[::1")


def test_a_caller_may_hear_for_itself_that_it_is_to_wait(site: Site, web: Web) -> None:
    site.replies = [answering(429, b"busy", Retry_After="3")]

    answer = web.call(Call("GET", site.url, kept=frozenset({429})))

    assert (answer.status, answer.headers["Retry-After"], answer.body) == (429, "3", b"busy")
    assert len(site.calls) == 1


def test_the_head_of_what_is_too_large_can_be_had(site: Site) -> None:
    site.replies = [answering(200, b"x" * 300_000)]
    web = Web(hosts=["127.0.0.1"], limits=Limits(size=1_000))

    assert web.call(Call("GET", site.url, cut=100)).body == b"x" * 100
