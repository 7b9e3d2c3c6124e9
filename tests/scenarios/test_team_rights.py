"""Who may say that somebody becomes a digicoach, and what a forged or stale button comes to."""

from tests.fakes.card_reading import words
from tests.scenarios.city import KINDEROPVANG, City, person_id
from tests.scenarios.teaming import WELCOME, asks_to_join, is_a_coach


async def test_nobody_else_can_approve(city: City):
    hilde, jan = await asks_to_join(city)
    card, bram = hilde.newest(), city.citizen("Bram")

    for person in (bram, jan):
        answer = await person.presses(WELCOME, card)
        assert "Dat kan ik hier niet tonen." in words(answer["value"])
    await bram.says("keur goed Jan")

    assert bram.sees("Dat kan ik hier niet tonen.")
    assert not await is_a_coach(city, "Jan")
    assert hilde.sees("Jan wil digicoach worden.")


async def test_a_contact_point_of_elsewhere_cannot_approve(city: City):
    hilde, _ = await asks_to_join(city)
    other = await city.coach("Olga", await city.department("Wegen"), is_coach=False, is_contact=True)

    answer = await other.presses(WELCOME, hilde.newest())

    assert "Dat kan ik hier niet tonen." in words(answer["value"])
    assert not await is_a_coach(city, "Jan")


async def test_somebody_who_did_not_ask_is_not_made_a_coach(city: City):
    hilde, _ = await asks_to_join(city)
    await city.worker("Noor", KINDEROPVANG)
    forged = _with_data(hilde.newest(), person=person_id("Noor"))

    answer = await hilde.presses(WELCOME, forged)

    assert "Deze knop werkt niet meer." in words(answer["value"])
    assert not await is_a_coach(city, "Noor")


async def test_a_department_that_is_gone_gets_no_coach(city: City):
    hilde, _ = await asks_to_join(city)
    forged = _with_data(hilde.newest(), department="weg")

    answer = await hilde.presses(WELCOME, forged)

    assert "Dat kan ik hier niet tonen." in words(answer["value"])


def _with_data(card, **data):
    """The card with other data on its buttons, as somebody forges it."""
    if isinstance(card, list):
        return [_with_data(one, **data) for one in card]
    if not isinstance(card, dict):
        return card
    inside = {name: _with_data(value, **data) for name, value in card.items()}
    if "data" in inside:
        inside["data"] = {**inside["data"], **data}
    return inside
