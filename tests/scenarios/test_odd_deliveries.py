"""The stories again, on a Teams that behaves oddly: everything pressed arrives twice, or clients name messages their own way."""

import inspect
from collections.abc import Awaitable, Callable
from types import ModuleType

import pytest

from tests.scenarios import (
    test_accepting,
    test_closing,
    test_handing_on,
    test_helping,
    test_not_me,
    test_stepping_out,
    test_the_road,
)
from tests.scenarios.city import City

Story = Callable[[City], Awaitable[None]]


def stories(*modules: ModuleType) -> list[object]:
    """Every test that needs a plain city and nothing else."""
    return [
        pytest.param(story, id=f"{module.__name__.rpartition('.')[2]}:{name}")
        for module in modules
        for name, story in inspect.getmembers(module, inspect.iscoroutinefunction)
        if name.startswith("test_") and story.__module__ == module.__name__
        if [*inspect.signature(story).parameters] == ["city"] and not hasattr(story, "pytestmark")
    ]


@pytest.mark.parametrize("story", stories(test_the_road, test_accepting, test_closing, test_handing_on))
async def test_a_press_that_arrives_twice_with_a_new_id_counts_once(city: City, story: Story):
    city.presses_arrive_twice = True

    await story(city)


@pytest.mark.parametrize("story", stories(test_the_road, test_helping, test_not_me, test_stepping_out))
async def test_clients_may_name_the_pressed_message_their_own_way(city: City, story: Story):
    city.teams.stamps_differently = True

    await story(city)
