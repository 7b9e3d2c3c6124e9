"""Stories told elsewhere, to be told again on a Teams that behaves oddly."""

import inspect
from collections.abc import Awaitable, Callable, Collection, Mapping
from functools import partial
from types import ModuleType
from typing import Any

import pytest

from tests.scenarios.city import City

Story = Callable[[City], Awaitable[None]]


def stories(*modules: ModuleType, but: Collection[str] = ()) -> list[object]:
    """Every test that needs a plain city; of one with parameters the first set. Not those named in `but`."""
    told = []
    for module in modules:
        short = module.__name__.rpartition(".test_")[2]
        for name, story in inspect.getmembers(module, inspect.iscoroutinefunction):
            given = _first_parameters(story)
            needs = {*inspect.signature(story).parameters}
            is_own = name.startswith("test_") and story.__module__ == module.__name__
            if (
                is_own
                and given is not None
                and needs == {"city", *given}
                and f"{short}:{name[5:]}" not in but
            ):
                told.append(pytest.param(partial(story, **given), id=f"{short}:{name[5:]}"))
    return told


def _first_parameters(story: Callable[..., object]) -> Mapping[str, Any] | None:
    """None for a test that is more than parametrized."""
    given: dict[str, Any] = {}
    for mark in getattr(story, "pytestmark", ()):
        if mark.name != "parametrize" or mark.kwargs.get("indirect"):
            return None
        names = mark.args[0] if not isinstance(mark.args[0], str) else mark.args[0].split(",")
        first = next(iter(mark.args[1]))
        values = getattr(first, "values", None)
        if not isinstance(values, tuple):  # of a plain value, not of `pytest.param`
            values = (first,) if len(names) == 1 else tuple(first)
        given |= {name.strip(): value for name, value in zip(names, values, strict=True)}
    return given
