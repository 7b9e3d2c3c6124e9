"""Coaches of a neighbour department are asked for what can be helped from afar, and can do all that the own ones can."""

from bot.domain import events as e
from bot.domain.ids import DepartmentId
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import AFAR, asked, sends
from tests.scenarios.city import City


async def test_neighbours_are_asked_for_what_can_be_helped_from_afar(city: City):
    near = await city.department("Sport")
    await city.coach("Nele", near)
    department = await city.department(neighbours=(near,))
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma, AFAR)

    await city.passes(minutes=59)
    assert not asked(city, "Nele")
    await city.passes(minutes=1)

    nele = city.citizen("Nele")
    assert nele.sees(AFAR)
    assert nele.sees("Kinderopvang")
    await nele.presses("Ik help")
    assert fatma.sees("Nele helpt je.")
    await nele.presses("Klaar")
    assert fatma.sees("Lukt het nu?")


async def test_neighbours_are_not_asked_to_come_to_a_printer(city: City):
    near = await city.department("Sport")
    await city.coach("Nele", near)
    department = await city.department(neighbours=(near,))
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma, "de printer is kapot")

    await city.passes(minutes=60)

    assert not asked(city, "Nele")
    assert "Nog niemand kon helpen. Wat wil je doen?" in words(fatma.newest())


async def test_a_department_that_is_its_own_neighbour_asks_nobody_twice(city: City):
    department = await city.department(neighbours=(DepartmentId("kinderopvang"), DepartmentId("geen")))
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma, AFAR)

    await city.passes(minutes=60)

    assert len([card for card in bram.cards() if "Ik help" in buttons(card)]) == 1
    widened = [x for x in (await city.request()).history if isinstance(x, e.Widened)]
    assert sum(len(x.offered) for x in widened) == 1


async def test_without_own_coaches_a_neighbour_with_coaches_is_better_than_the_desk(city: City):
    near = await city.department("Sport")
    await city.coach("Nele", near)
    department = await city.department(neighbours=(near,))
    fatma = await city.worker("Fatma", department)

    await sends(fatma, AFAR)

    assert asked(city, "Nele") == ["Nele"]
    assert fatma.sees("We vragen het nu aan 1 digicoach.")


async def test_a_neighbour_can_answer_with_typed_words_too(city: City):
    near = await city.department("Sport")
    department = await city.department(neighbours=(near,))
    nele = await city.coach("Nele", near)
    fatma = await city.worker("Fatma", department)
    await sends(fatma, AFAR)

    await nele.says("ik help")

    assert fatma.sees("Nele helpt je.")
