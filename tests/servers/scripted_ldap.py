"""A directory that refuses every sign-in with what it was told to say (RFC 4511 §4.2.2)."""

import socketserver
import threading
from types import TracebackType


class RefusingLdap:
    """Listens while it is entered."""

    def __init__(self, code: int, says: str) -> None:
        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                asked = self.request.recv(4096)
                number = asked[4]  # Of the first message, which is short.
                answer = _integer(0x0A, code) + _text("") + _text(says)
                operation = _around(0x61, answer)
                self.request.sendall(_around(0x30, _integer(0x02, number) + operation))
                self.request.recv(4096)

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"ldap://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> "RefusingLdap":
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


def _around(tag: int, content: bytes) -> bytes:
    assert len(content) < 256
    length = bytes([len(content)]) if len(content) < 128 else bytes([0x81, len(content)])
    return bytes([tag]) + length + content


def _integer(tag: int, number: int) -> bytes:
    return _around(tag, bytes([number]))


def _text(text: str) -> bytes:
    return _around(0x04, text.encode())
