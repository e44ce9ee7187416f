"""The servers that journeys go through."""

from tests.servers.fixtures import post_office, server_folder, slapd

__all__ = ["post_office", "server_folder", "slapd"]
