"""A web server that gives the answers it was handed, one after the other."""

import threading
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

from integrations.calendars.dav import Account, Dav

Given = tuple[int, str] | tuple[int, str, dict[str, str]]


def multistatus(responses: str) -> Given:
    return 207, f'<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">{responses}</d:multistatus>'


class Scripted:
    """Listens while it is entered; the last answer is given again."""

    def __init__(self, answers: Sequence[Given]) -> None:
        waiting = list(answers)
        self.asked: list[dict[str, str]] = []
        asked = self.asked
        self._dav: Dav | None = None

        class Handler(BaseHTTPRequestHandler):
            def answer(self) -> None:
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                asked.append({name.lower(): value for name, value in self.headers.items()})
                status, body, *more = waiting.pop(0) if len(waiting) > 1 else waiting[0]
                self.send_response(status)
                for name, value in (more[0] if more else {}).items():
                    self.send_header(name, value)
                self.send_header("Content-Type", "application/xml")
                self.send_header("Content-Length", str(len(body.encode())))
                self.end_headers()
                self.wfile.write(body.encode())

            do_GET = do_POST = do_PROPFIND = do_REPORT = answer

            def log_message(self, *args: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/"

    def dav(self) -> Dav:
        self._dav = Dav(Account(self.url, user="u", password="pw", timeout=5))
        return self._dav

    def __enter__(self) -> "Scripted":
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._dav:
            self._dav.close()
        self._server.shutdown()
        self._server.server_close()
