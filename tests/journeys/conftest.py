"""The servers that journeys go through."""

from tests.servers.fixtures import post_office, server_folder

__all__ = ["post_office", "server_folder"]
