"""The contact point invites by name: who of that name works there and speaks to the bot is asked, and nobody else learns of it."""

import pytest

from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import hears_no, sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City
from tests.scenarios.teaming import NO, YES, a_department, is_a_coach, trail

PROMISE = "Dat doen we zodra je collega mij iets typt."


async def invited(city: City) -> tuple[Citizen, Citizen]:
    """Hilde invited Jan, who has just said something."""
    hilde, jan = await a_department(city)
    await hilde.says("nodig Jan uit")
    await jan.says("hallo")
    return hilde, jan


async def invites(hilde: Citizen, name: str) -> None:
    """Invite with the buttons."""
    await hilde.says("onze digicoaches")
    await hilde.presses("Nodig iemand uit")
    await hilde.presses("Nodig deze collega uit", inputs={"name": name})


@pytest.mark.parametrize("typed", ["nodig Jan uit", "Nodig uit: Jan", "ik nodig jan uit als digicoach", ""])
async def test_who_is_invited_is_asked_when_they_speak(city: City, typed: str):
    hilde, jan = await a_department(city)
    await (hilde.says(typed) if typed else invites(hilde, "  jan "))
    assert hilde.sees(PROMISE)
    assert not jan.sees("Hilde nodigt je uit."), "nothing is sent to somebody found by a name"

    await jan.says("hallo")

    assert jan.sees("Word je digicoach bij Kinderopvang?")
    assert jan.sees("Hilde nodigt je uit.")
    assert [YES, NO] in [buttons(card) for card in jan.cards()]


@pytest.mark.parametrize("typed", [True, False])
async def test_yes_makes_a_coach_at_once(city: City, typed: bool):
    hilde, jan = await invited(city)

    await (jan.says("ik doe mee") if typed else jan.presses(YES))
    await city.passes(seconds=2)

    assert await is_a_coach(city, "Jan")
    assert sum("Welkom, Jan!" in words(card) for card in jan.cards()) == 1
    assert all(YES not in buttons(card) for card in jan.cards())
    assert hilde.sees("Jan is nu ook digicoach bij Kinderopvang.")
    assert city.citizen("Bram").sees("Jan is nu ook digicoach bij Kinderopvang.")
    assert await trail(city) == [("Hilde", "coach_invited", "Jan"), ("Jan", "coach_joined", "Jan")]


@pytest.mark.parametrize("typed", [True, False])
async def test_no_is_told_to_who_invited(city: City, typed: bool):
    hilde, jan = await invited(city)

    await (jan.says("ik doe niet mee") if typed else jan.presses(NO))
    await city.passes(days=40)

    assert jan.sees("Oké. Bedankt om het te zeggen.")
    assert hilde.sees("Jan wil nu geen digicoach worden.")
    assert not hilde.sees("We hoorden niets van Jan.")
    assert not await is_a_coach(city, "Jan")


async def test_pressing_twice_answers_once(city: City):
    _, jan = await invited(city)
    card = next(card for card in jan.cards() if YES in buttons(card))

    await jan.presses(YES, card)
    again = await jan.presses(YES, card)
    other = await jan.presses(NO, card)
    await city.passes(minutes=5)

    assert "Welkom, Jan!" in words(again["value"])
    assert "Welkom, Jan!" in words(other["value"]), "stopping is another thing"
    assert await is_a_coach(city, "Jan")
    assert len(await trail(city)) == 2


async def test_a_wrong_person_cannot_answer(city: City):
    _, jan = await invited(city)
    card = next(card for card in jan.cards() if YES in buttons(card))
    fatma = await city.worker("Fatma", KINDEROPVANG)

    for label in (YES, NO):
        answer = await fatma.presses(label, card)
        assert "Deze knop werkt niet meer." in words(answer["value"])

    assert not await is_a_coach(city, "Fatma")
    assert jan.sees("Hilde nodigt je uit.")


async def test_an_invitation_is_over_after_a_month(city: City):
    hilde, jan = await invited(city)
    card = next(card for card in jan.cards() if YES in buttons(card))

    await city.passes(days=31)
    late = await jan.presses(YES, card)

    assert "Deze knop werkt niet meer." in words(late["value"])
    assert not jan.sees("Hilde nodigt je uit.")
    assert hilde.sees("We hoorden niets van Jan.")
    assert not await is_a_coach(city, "Jan")
    found = await city.stores.departments.find(KINDEROPVANG)
    assert found is not None
    assert found.value.joining == (), "nothing is kept of it"


async def test_who_speaks_after_a_month_is_not_asked(city: City):
    hilde, jan = await a_department(city)
    await hilde.says("nodig Jan uit")
    await city.passes(days=31)

    await jan.says("hallo")

    assert not jan.sees("Hilde nodigt je uit.")


async def test_who_works_elsewhere_is_not_asked(city: City):
    hilde, _ = await a_department(city)
    await city.known("Noor", department=await city.department("Wegen"))
    noor = city.citizen("Noor")
    await hilde.says("nodig Noor uit")

    await noor.says("hallo")

    assert not noor.sees("Hilde nodigt je uit.")


async def test_the_answer_tells_nothing_of_who_is_known(city: City):
    hilde, _ = await a_department(city)

    await hilde.says("nodig Jan uit")
    known = words(hilde.newest())
    await hilde.says("nodig Gerda uit")

    assert words(hilde.newest()).replace("Gerda", "Jan") == known


async def test_only_the_first_of_two_with_one_name_is_asked(city: City):
    hilde, jan = await a_department(city)
    await city.stores.people.create(
        type(await city.person("Jan"))(id="id-other", name="Jan", department=KINDEROPVANG)
    )
    other = city.citizen("Other")
    await hilde.says("nodig Jan uit")

    await jan.says("hallo")
    await other.says("hallo")

    assert jan.sees("Hilde nodigt je uit.")
    assert not other.sees("Hilde nodigt je uit.")


async def test_who_is_asking_something_is_asked_later(city: City):
    hilde, jan = await a_department(city)
    await hilde.says("nodig Jan uit")

    await sends(jan)
    assert not jan.sees("Hilde nodigt je uit.")
    await city.passes(minutes=16)

    assert jan.sees("Hilde nodigt je uit.")


async def test_inviting_who_asked_is_approving(city: City):
    hilde, jan = await a_department(city)
    await jan.says("ik wil digicoach worden")
    await jan.presses(YES)

    await hilde.says("nodig Jan uit")
    await city.passes(seconds=2)

    assert hilde.sees("Jan is nu digicoach.")
    assert await is_a_coach(city, "Jan")


async def test_inviting_a_coach_is_not_needed(city: City):
    hilde, _ = await a_department(city)

    await hilde.says("nodig Bram uit")

    assert hilde.sees("Bram is al digicoach.")


async def test_inviting_twice_is_inviting_once(city: City):
    hilde, _ = await a_department(city)

    await hilde.says("nodig Jan uit")
    await hilde.says("nodig jan uit")

    assert await trail(city) == [("Hilde", "coach_invited", "Jan")]


async def test_ten_invitations_at_once_are_enough(city: City):
    hilde, _ = await a_department(city)
    for number in range(10):
        await hilde.says(f"nodig Gerda {'abcdefghij'[number]} uit")

    await hilde.says("nodig Jan uit")

    assert hilde.sees("Er staan al 10 uitnodigingen open.")


@pytest.mark.parametrize(
    ("typed", "said"), [("", "Typ eerst een naam."), ("Jan " * 30, "Die naam is te lang.")]
)
async def test_a_name_that_is_none_brings_the_card_again(city: City, typed: str, said: str):
    hilde, _ = await a_department(city)

    await invites(hilde, typed)

    assert hilde.sees(said)
    assert "Nodig deze collega uit" in hilde.buttons()
    assert await trail(city) == []


async def test_nobody_else_can_invite(city: City):
    hilde, jan = await a_department(city)
    await hilde.says("onze digicoaches")
    await hilde.presses("Nodig iemand uit")
    card = hilde.newest()

    for person in (jan, city.citizen("Bram")):
        answer = await person.presses("Nodig deze collega uit", card, {"name": "Fatma"})
        assert "Dat kan ik hier niet tonen." in words(answer["value"])
        await person.says("nodig Fatma uit")
        assert hears_no(person)

    assert await trail(city) == []


async def test_who_was_invited_and_asks_by_themself_needs_no_approval(city: City):
    hilde, jan = await invited(city)

    await jan.says("ik wil digicoach worden")
    await jan.presses(YES, jan.newest())
    await city.passes(seconds=2)

    assert await is_a_coach(city, "Jan")
    assert not hilde.sees("Jan wil digicoach worden.")


async def test_an_invited_name_with_markdown_stays_a_name(city: City):
    hilde, _ = await a_department(city)

    await invites(hilde, "**Jan** [klik](https://example.org)")

    assert "**" not in words(hilde.newest())
    assert "](" not in words(hilde.newest())
