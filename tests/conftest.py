"""What every test run is given: contracts that explain themselves, and properties that no slow machine fails."""

import pytest
from hypothesis import HealthCheck, settings

pytest.register_assert_rewrite("tests.contracts")

# How long an example takes is the bench's business: on a busy machine a test must not fail for being slow.
settings.register_profile("project", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")
