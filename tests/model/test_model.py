"""Whatever people do in whatever order, and whatever fails meanwhile: every promise is kept after every step."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.model.engines import ENGINES, Engine
from tests.model.machine import CityMachine

STEPS = 40
_COMMON = settings(
    stateful_step_count=STEPS,
    deadline=None,
    database=None,
    derandomize=True,  # the same cities each time: who finds a new bug is `make test-long`
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
# what a dying instance was about to do is never done
pytestmark = pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")


def lives_on(engine: Engine, found: settings) -> None:
    """Run as many cities as `found` says on one engine."""

    class OnEngine(CityMachine):
        pass

    OnEngine.engine = engine
    run_state_machine_as_test(OnEngine, settings=found)


def test_every_promise_is_kept_in_a_few_cities():
    """What seeded faults are shown to, where no smaller test is about them."""
    lives_on(ENGINES[0], settings(_COMMON, max_examples=80))


def test_every_promise_is_kept_in_fewer_cities_on_cosmos():
    lives_on(ENGINES[1], settings(_COMMON, max_examples=30))


@pytest.mark.long
@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_every_promise_is_kept_in_300_cities(engine: Engine):
    lives_on(engine, settings(_COMMON, max_examples=300))


@pytest.mark.long
@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_every_promise_is_kept_in_10_000_cities(engine: Engine):
    lives_on(engine, settings(_COMMON, max_examples=10_000, derandomize=False, print_blob=True))
