"""The figures of an invented year, walked by typing and clicking as the coordinator, and as a contact point."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from deploy.demo.bot import ROOT
from deploy.demo.people import everyone
from tests.browser.demo_windows import windows_of
from tests.browser.driver import Window

OUTPUT = Path(__file__).parents[1] / "output" / "figures"
ROLES = ("coordinator", "contact_point")

pytestmark = pytest.mark.browser


@pytest.fixture
async def windows(tmp_path: Path):
    """The pages of the coordinator and a contact point, and behind them a bot with a year of questions."""
    store = tmp_path / "store.sqlite"
    filling = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.ghent", "--store", store, "--years", "1"), cwd=ROOT
    )
    assert await filling.wait() == 0
    people = [next(one for one in everyone() if one.role == role) for role in ROLES]
    async with windows_of(
        people, store=store, output=OUTPUT, height=2400
    ) as pages:  # cards of figures are long
        yield pages


async def test_a_coordinator_and_a_contact_point_read_the_figures(windows: list[Window]) -> None:
    els, katrien = windows
    steps = iter(range(1, 100))

    async def asks(page: Window, line: str, seen: str) -> None:
        said = await page.is_answered(line)
        assert seen in said, f"{line}: {said}"
        await page.picture_of_card(OUTPUT / f"{next(steps):02}-{page.name}-{line.replace(' ', '-')}.png")

    await asks(els, "cijfers", "Deze week")
    await asks(els, "cijfers vorige maand", "Vorige maand")
    await els.presses("Toon meer")
    await els.picture_of_card(OUTPUT / f"{next(steps):02}-{els.name}-more.png")
    await els.presses("Kwartaal")
    await els.sees("Vorig kwartaal", "Dit kwartaal")
    await asks(els, "cijfers dit jaar", "Dit jaar")
    await asks(els, "cijfers onderwerpen", "Waarover vragen gaan")
    await asks(els, "cijfers per uur", "Wanneer vragen komen")
    await asks(els, "cijfers netwerk", "actieve digicoaches")
    await asks(els, "vergelijk diensten", "Diensten naast elkaar")
    await asks(els, "feiten", "Om over te nemen")
    await asks(els, "open", "wacht")
    await asks(els, "export vorige maand", "Hier kan ik geen bestand geven")
    await asks(els, "cijfers kinderopvang dit jaar", "Kinderopvang")
    await asks(els, "cijfrs", "Bedoel je")

    await asks(katrien, "cijfers", "Kinderopvang, deze maand")
    await asks(katrien, "cijfers dit jaar", "Kinderopvang, dit jaar")
    await asks(katrien, "cijfers onderwerpen", "Waarover vragen gaan")
    await asks(katrien, "vergelijk diensten", "Dat kan ik hier niet tonen.")
    await asks(katrien, "mijn cijfers", "Alleen jij ziet dit.")
