"""What every test may rely on: hypothesis profiles, and where shared material lies."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "dev", max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "ci", max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("CADENCED_SHARED", ROOT.parent / "shared"))
"""Material to measure with that is no part of the project; tests that need it say so and skip."""

only_when_slow = pytest.mark.skipif(
    not os.environ.get("CADENCED_SLOW"),
    reason="takes minutes; set CADENCED_SLOW=1",
)
"""For the long form of a test whose short form always runs; mark it `slow` too."""
