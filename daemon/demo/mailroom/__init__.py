"""A rehearsal as pages to look through: static files, no server, no script, no web link."""

from daemon.demo.mailroom.pages import write

__all__ = ["write"]
