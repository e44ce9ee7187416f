"""A web server on loopback for the faces: quick, counting, and as faulty as the weather says."""

import ssl
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import SplitResult, parse_qs, urlsplit

from tests.simulated.weather import Fault, Weather


@dataclass(frozen=True, slots=True)
class Request:
    """A call as it came. Header names are in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def url(self) -> SplitResult:
        return urlsplit(self.target)

    @property
    def path(self) -> str:
        """Without the query; still percent-encoded."""
        return self.url.path

    @property
    def query(self) -> dict[str, list[str]]:
        return parse_qs(self.url.query, keep_blank_values=True)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer. A list of bytes is sent in chunks, as streaming answers are."""

    status: int
    body: bytes | list[bytes] = b""
    content_type: str = "application/json; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Call:
    """What a call cost: bytes of the bodies, up and down."""

    method: str
    target: str
    status: int
    sent: int
    received: int


class Loopback(ABC):
    """Listens while it is entered. A face subclasses it and says what `answer` is.

    `answer` is called by one thread at a time, so a face needs no locks. The weather is asked for
    each call before; a fault it sends goes to `answer_to_fault` instead of `answer`, but for SLOW,
    HALF_BODY and HANG_UP, which happen on the way of an answer that was given.
    `certificate` (the two files of `servers.certificates.write_certificate`) makes it speak TLS.
    """

    def __init__(
        self, weather: Weather | None = None, *, certificate: tuple[Path, Path] | None = None
    ) -> None:
        self.weather = weather or Weather()
        self.calls: list[Call] = []
        self._turn = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), _handler_of(self))
        scheme = "http"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
            scheme = "https"
        self.port: int = self._server.server_address[1]
        self.url = f"{scheme}://127.0.0.1:{self.port}"

    @abstractmethod
    def answer(self, request: Request) -> Reply:
        """What the provider says."""

    def name_of(self, request: Request) -> str:
        """What the weather is asked about a call; its method and target unless a face knows."""
        return f"{request.method} {request.target}"

    @abstractmethod
    def answer_to_fault(self, fault: Fault, request: Request) -> Reply:
        """The provider's own shape of a fault."""

    def serve(self, request: Request) -> tuple[Reply, Fault | None]:
        """The answer under the weather, and what befalls it on the way."""
        with self._turn:
            fault = self.weather.take(self.name_of(request))
            on_the_way = fault in (None, Fault.SLOW, Fault.HALF_BODY, Fault.HANG_UP)
            if fault is None or on_the_way:
                reply = self.answer(request)
            else:
                reply = self.answer_to_fault(fault, request)
            size = len(reply.body if isinstance(reply.body, bytes) else b"".join(reply.body))
            self.calls.append(
                Call(request.method, request.target, reply.status, len(request.body), size)
            )
        return reply, fault if on_the_way else None

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # Clients keep their lines open; nobody waits for them in the end.

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hung up is no news."""


def _handler_of(face: Loopback) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = 64 * 1024  # With Nagle off and one write a reply, or each call waits 40 ms.
        disable_nagle_algorithm = True

        def handle_any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            reply, fault = face.serve(Request(self.command, self.path, headers, body))
            if fault is Fault.SLOW:
                time.sleep(face.weather.slow)
            if fault is Fault.HANG_UP:
                self.close_connection = True
                return
            _write(self, reply, broken=fault is Fault.HALF_BODY)

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = handle_any

        def log_message(self, *args: object) -> None:
            return

    return Handler


def _write(handler: BaseHTTPRequestHandler, reply: Reply, *, broken: bool) -> None:
    handler.send_response_only(reply.status)
    if "Date" not in reply.headers:  # A face may live at another time.
        handler.send_header("Date", handler.date_time_string())
    handler.send_header("Content-Type", reply.content_type)
    for name, value in reply.headers.items():
        handler.send_header(name, value)
    whole = reply.body if isinstance(reply.body, bytes) else b""
    if isinstance(reply.body, bytes):
        handler.send_header("Content-Length", str(len(whole)))
        handler.end_headers()
        handler.wfile.write(whole[: len(whole) // 2] if broken else whole)
    else:
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        for chunk in reply.body:
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
            handler.wfile.flush()
        handler.wfile.write(b"" if broken else b"0\r\n\r\n")
    handler.wfile.flush()
    if broken:
        handler.close_connection = True
