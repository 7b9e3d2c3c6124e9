"""What every test run is given: contracts that explain themselves, and properties that no slow machine fails."""

import pytest
from hypothesis import settings

pytest.register_assert_rewrite("tests.contracts")

settings.register_profile("project", deadline=None)  # how long an example takes is the bench's business
settings.load_profile("project")
