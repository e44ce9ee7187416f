"""The servers that the contract suites speak to, and the faces that stand for the others."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cast import EVERYBODY
from tests.servers.fixtures import post_office, server_folder, slapd
from tests.simulated.ews import ExchangeFace
from tests.simulated.google import GoogleFace
from tests.simulated.graph import GraphFace
from tests.simulated.graph import face as graph_face
from tests.simulated.organisation import SimulatedOrganisation

__all__ = ["post_office", "server_folder", "slapd"]


@pytest.fixture
def google() -> Iterator[GoogleFace]:
    """Fernhill at Google, in October, before anything happened."""
    organisation = SimulatedOrganisation(EVERYBODY, now=datetime(2026, 10, 19, 8, tzinfo=UTC))
    with GoogleFace(organisation) as face:
        yield face


@pytest.fixture
def exchange() -> Iterator[ExchangeFace]:
    """The same on Exchange; the daemon writes from another domain."""
    now = datetime(2026, 10, 19, 8, tzinfo=UTC)
    organisation = SimulatedOrganisation(EVERYBODY, now=now, mail="cadence@x.example")
    with ExchangeFace(organisation) as face:
        yield face


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[GraphFace]:
    """Fernhill at Microsoft, in October, before anything happened."""
    organisation = SimulatedOrganisation(EVERYBODY, now=datetime(2026, 10, 19, 8, tzinfo=UTC))
    with graph_face(organisation, tmp_path) as face:
        yield face
