"""The main road, walked by clicking and typing in the pages of a worker and a coach, with a coordinator looking on."""

from __future__ import annotations

from pathlib import Path

import pytest

from deploy.demo.people import with_a_window
from tests.browser.demo_windows import windows_of
from tests.browser.driver import Window

OUTPUT = Path(__file__).parents[1] / "output"
DEPARTMENT = with_a_window()[0].department
QUESTION = "Ik kan niet inloggen op de tablet van de crèche"

pytestmark = pytest.mark.browser


@pytest.fixture
async def windows(tmp_path: Path):
    """The pages of the worker, the coach and the coordinator, with a bot of their own behind them."""
    async with windows_of(with_a_window(), store=tmp_path / "store.sqlite", output=OUTPUT) as pages:
        yield pages


async def test_a_question_typed_in_one_window_is_helped_in_another(windows: list[Window]) -> None:
    worker, coach, coordinator = windows
    steps = iter(range(1, 100))

    async def keep(what: str) -> None:
        step = next(steps)
        for page, who in ((worker, "worker"), (coach, "coach")):
            await page.screenshot(OUTPUT / f"{step:02}-{what}-{who}.png")

    await keep("start")
    await worker.says(QUESTION)
    await worker.sees(QUESTION)
    await worker.presses("Stuur mijn vraag")
    await worker.sees(f"Werk je bij {DEPARTMENT}?")
    await keep("department")
    await worker.presses("Ja")
    await worker.sees("We vragen het nu aan 1 digicoach.")
    await keep("sent")

    await coach.sees(QUESTION)
    await keep("offered")
    await coach.presses("Ik help")
    await worker.sees(f"{coach.name} helpt je")
    await keep("helping")

    await coach.presses("Klaar")
    await coach.sees("Duurde 1 minuut.")
    await worker.sees("Lukt het nu?")
    await keep("done")
    await worker.presses("Ja, opgelost")
    await worker.sees("Fijn dat het lukt!")
    await keep("solved")
    await worker.does_not_see("Nee, nog niet")
    assert not await worker.can_press("Ja, opgelost")
    assert not any(QUESTION in line for line in await coordinator.screen())
    await coordinator.screenshot(OUTPUT / "99-coordinator.png")
    await keep("end")
