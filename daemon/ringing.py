"""Hears providers ring over HTTP, behind a proxy that speaks TLS. Off unless `[listen] url` is set.

Nothing that is heard is believed: a ring whose token is known makes its calendar due half a minute
later, once for all rings until then, and that is all it does. So a forged ring does nothing, and a
lost one is made up for by the polls. The server answers one path, takes small bodies, waits for
nobody long, and logs neither addresses nor what was sent.
"""

import logging
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from sqlalchemy.exc import SQLAlchemyError

from daemon.context import Context
from daemon.records import polls, watches
from daemon.records.engine import reading
from integrations.calendars.rings import Ring, rung

log = logging.getLogger(__name__)

PATH = "/ring"
SOON = timedelta(seconds=30)
"""How long after a ring its calendar is read: what changes at once is read at once."""

_LARGEST = 256 * 1024
_LONGEST_ECHO = 2_048
_PATIENCE = 10.0
_AT_ONCE = 32


def heard(ctx: Context, headers: Mapping[str, str], body: bytes) -> bool:
    """Make due what rang; whether any ring was one of ours."""
    ours = [_heed(ctx, ring) for ring in rung(headers, body)]
    return any(ours)


def _heed(ctx: Context, ring: Ring) -> bool:
    now = ctx.clock()
    with reading(ctx.engine) as db:
        watch = watches.find(db, ring.token)
        waits = watch is not None and polls.is_due_by(db, watch.calendar, now + SOON)
    if watch is None:
        return False
    if waits and not ring.ends:
        return True
    with ctx.engine.begin() as db:
        polls.ring(db, watch.calendar, at=now + SOON)
        if ring.ends:
            watches.end(db, watch, now=now)
    return True


@contextmanager
def listening(ctx: Context, host: str, port: int) -> Iterator[int]:
    """Hear rings until the end of the block; the port. Raises OSError where it is taken."""
    server = _Server((host, port), ctx)
    thread = threading.Thread(target=server.serve_forever, name="doorbell", daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, address: tuple[str, int], ctx: Context) -> None:
        self.ctx = ctx
        self._places = threading.BoundedSemaphore(_AT_ONCE)
        super().__init__(address, _Doorbell)

    def process_request(self, request: object, client_address: object) -> None:
        """Serve it, unless too many are being served: then hang up, and let it ring again."""
        if not self._places.acquire(blocking=False):
            self.shutdown_request(request)  # type: ignore[arg-type]  # socketserver's own type
            return
        super().process_request(request, client_address)  # type: ignore[arg-type]  # likewise

    def process_request_thread(self, request: object, client_address: object) -> None:
        try:
            super().process_request_thread(request, client_address)  # type: ignore[arg-type]
        finally:
            self._places.release()

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever hangs up is no news."""


class _Doorbell(BaseHTTPRequestHandler):
    timeout = _PATIENCE
    server_version, sys_version = "cadenced", ""
    server: _Server

    def do_POST(self) -> None:
        parts = urlsplit(self.path)
        size = self.headers.get("Content-Length") or "0"
        if parts.path != PATH or not size.isdecimal():
            self._answer(HTTPStatus.NOT_FOUND)
        elif int(size) > _LARGEST:
            self._answer(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        else:
            self._hear(parse_qs(parts.query), self.rfile.read(int(size)))

    def _hear(self, query: Mapping[str, list[str]], body: bytes) -> None:
        asked = query.get("validationToken", [""])[0]
        if asked:
            # Graph makes sure that we are there before it makes a subscription.
            self._answer(HTTPStatus.OK, asked[:_LONGEST_ECHO].encode())
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        try:
            ours = heard(self.server.ctx, headers, body)
        except SQLAlchemyError as trouble:
            log.warning("a ring was not heeded", extra={"why": type(trouble).__name__})
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE)
            return
        self._answer(HTTPStatus.ACCEPTED if ours else HTTPStatus.NOT_FOUND)

    def _answer(self, status: HTTPStatus, body: bytes = b"") -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: addresses and paths are the callers' own."""
