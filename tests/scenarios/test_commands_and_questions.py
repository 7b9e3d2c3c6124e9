"""What looks like a command of somebody else's is a worker's question, and a word of a helper is about the right help."""

from datetime import timedelta

import pytest

from bot.domain.states import State
from tests.scenarios.asking import sends
from tests.scenarios.city import KINDEROPVANG, City


@pytest.mark.parametrize(
    "line", ["ik ben beschikbaar tot 12u", "ik ben weg tot vrijdag", "wijzigingen doorgeven lukt niet meer"]
)
async def test_a_worker_who_says_what_only_others_may_asks_a_question(city: City, line: str):
    fatma = await city.worker("Fatma", await city.department())

    await fatma.says(line)

    assert fatma.sees("Dit is je vraag:")
    assert fatma.sees(line)


@pytest.mark.parametrize("line", ["ik ben beschikbaar tot 12u", "open"])
async def test_while_a_question_is_typed_such_a_line_belongs_to_it(city: City, line: str):
    fatma = await city.worker("Fatma", await city.department())
    await fatma.says("mijn pc start niet op")

    await fatma.says(line)

    assert (await city.person("Fatma")).draft.text == f"mijn pc start niet op\n{line}"


async def test_klaar_is_about_the_question_that_is_helped_now(city: City):
    bram = await city.coach("Bram", await city.department())
    fatma = await city.worker("Fatma", KINDEROPVANG)
    chloe = await city.worker("Chloe", KINDEROPVANG)
    await sends(fatma)
    await bram.presses("Ik help")
    await city.passes(minutes=1)
    await sends(chloe, "mijn scherm is zwart")
    await bram.presses("Ik help")
    await bram.says("ik help morgen om 9u")

    await bram.says("klaar")

    assert (await city.request(1)).state is State.RESOLVED
    assert (await city.request(2)).state is State.PARKED


async def test_klaar_stops_the_clock_and_leaves_what_is_for_tomorrow(city: City):
    bram = await city.coach("Bram", await city.department())
    await sends(await city.worker("Fatma", KINDEROPVANG))
    await bram.says("ik help morgen om 9u")
    await bram.says("geholpen")
    city.clock.turn(timedelta(minutes=4))

    await bram.says("klaar")

    assert (await city.request(1)).state is State.PARKED
    assert (await city.person("Bram")).clock is None
