"""What a turn costs the stores: everything a line or a press reads and writes, with all that is owed because of it."""

from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.engines import Departments, People, Requests
from tests.scenarios.asking import QUESTION
from tests.scenarios.city import KINDEROPVANG, City

CALLS = {
    Requests: ("get", "replace", "create", "recent"),
    People: ("find", "replace", "create", "coordinators"),
    Departments: ("find", "all", "replace", "create"),
}


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Counts the calls of all stores from now on."""
    counted: Counter[str] = Counter()

    def counting(name: str, real: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def call(*given: Any, **named: Any) -> Any:
            counted[name] += 1
            return await real(*given, **named)

        return call

    for table, methods in CALLS.items():
        for method in methods:
            name = f"{table.__name__}.{method}"
            monkeypatch.setattr(table, method, counting(name, getattr(table, method)))
    return counted


async def a_large_city(city: City) -> None:
    """Bram and Noor help in one of many departments; somebody was just in touch with the bot."""
    department = await city.department()
    for number in range(20):
        await city.department(f"Dienst {number}")
    bram = await city.coach("Bram", department)
    await city.coach("Noor", department)
    await bram.says("hulp")
    await (await city.worker("Fatma", department)).says("hulp")


async def test_a_line_of_a_worker(city: City, calls: Counter[str]):
    await a_large_city(city)
    calls.clear()

    await city.citizen("Fatma").says(QUESTION)

    assert calls.total() <= 5, calls


async def test_a_line_of_a_coach(city: City, calls: Counter[str]):
    await a_large_city(city)
    calls.clear()

    await city.citizen("Bram").says("mijn eigen gsm doet raar")

    assert calls.total() <= 7, calls


async def test_sending_a_question(city: City, calls: Counter[str]):
    await a_large_city(city)
    fatma = city.citizen("Fatma")
    await fatma.says(QUESTION)
    calls.clear()

    await fatma.presses("Stuur mijn vraag")

    assert calls.total() <= 10, calls  # three of them are the people who get a card


@pytest.mark.parametrize("neighbours", [(), (KINDEROPVANG,)])
async def test_a_press_on_what_was_noted(city: City, calls: Counter[str], neighbours: tuple[Any, ...]):
    await city.department("Buur", neighbours=neighbours)
    await a_large_city(city)
    bram = city.citizen("Bram")
    await bram.says("geholpen 10 wachtwoord")
    bram.opens("Pas dit aan")
    calls.clear()

    await bram.presses("15")

    assert calls.total() <= 4, calls


async def test_the_answer_of_a_week(city: City, calls: Counter[str]):
    await a_large_city(city)
    bram = city.citizen("Bram")
    await city.passes(days=4, hours=8)
    await bram.presses("2")
    calls.clear()

    await bram.presses("3")

    assert not calls[f"{Departments.__name__}.all"], (
        "all departments are read once a minute, and not at each press"
    )
