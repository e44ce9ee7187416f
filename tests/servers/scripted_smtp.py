"""An SMTP server that says what a test tells it to, to show what ours makes of it."""

import socketserver
import threading
from dataclasses import dataclass, field

HANG_UP = ""
SILENCE = "…"


@dataclass
class Script:
    """What is answered at each point; `HANG_UP` closes the line instead, `SILENCE` says nothing."""

    greeting: str = "220 mx ESMTP"
    extensions: tuple[str, ...] = ("DSN", "8BITMIME")
    answers: dict[str, list[str]] = field(default_factory=dict)
    commands: list[str] = field(default_factory=list)
    taken: list[bytes] = field(default_factory=list)
    connections: int = 0
    ended: threading.Event = field(default_factory=threading.Event)

    def answer(self, verb: str, otherwise: str) -> str:
        waiting = self.answers.get(verb, [])
        return waiting.pop(0) if waiting else otherwise


class ScriptedSmtp:
    """Listens until it is stopped."""

    def __init__(self, script: Script) -> None:
        self.script = script

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                _converse(self, script)

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True
            block_on_close = False
            allow_reuse_address = True

        self._server = Server(("127.0.0.1", 0), Handler)
        self.port = int(self._server.server_address[1])
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def stop(self) -> None:
        self.script.ended.set()
        self._server.shutdown()
        self._server.server_close()


def _converse(handler: socketserver.StreamRequestHandler, script: Script) -> None:
    script.connections += 1
    if not _say(handler, script.greeting):
        return
    while line := handler.rfile.readline():
        command = line.decode().strip()
        script.commands.append(command)
        verb = command.split(" ")[0].upper()
        if verb == "EHLO":
            names = ["mx", *script.extensions]
            ok = _say(handler, *(f"250-{n}" for n in names[:-1]), f"250 {names[-1]}")
        elif verb == "DATA":
            ok = _say(handler, answer := script.answer("DATA", "354 go on"))
            if ok and answer.startswith("354"):
                script.taken.append(_content(handler))
                answer = script.answer("DOT", "250 2.0.0 Ok: queued as 4F")
                ok = not (answer == SILENCE and script.ended.wait(10)) and _say(handler, answer)
        else:
            ok = _say(handler, script.answer(verb, "250 2.0.0 Ok"))
        if not ok or verb == "QUIT":
            return


def _content(handler: socketserver.StreamRequestHandler) -> bytes:
    lines = []
    while (line := handler.rfile.readline()) not in (b".\r\n", b""):
        lines.append(line)
    return b"".join(lines)


def _say(handler: socketserver.StreamRequestHandler, *lines: str) -> bool:
    if lines == (HANG_UP,):
        return False
    handler.wfile.write("".join(f"{line}\r\n" for line in lines).encode())
    return not lines[-1].startswith("421")
