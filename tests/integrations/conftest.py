"""The servers that the contract suites speak to."""

from tests.servers.fixtures import post_office, server_folder, slapd

__all__ = ["post_office", "server_folder", "slapd"]
