"""*Dat ben ik niet*: on a shared computer somebody else is signed in."""

from bot.domain.states import State
from tests.fakes.card_reading import words
from tests.scenarios.city import City
from tests.scenarios.test_asking_without_typing import CALL, OLD_BUTTON, SEND, VISIT, at_work

NUMBER = "0470 12 34 56"


async def test_at_a_computer_the_card_says_who_is_signed_in(city: City):
    fatma, _ = await at_work(city, platform="Windows")

    await fatma.says("mijn tablet start niet")

    assert "Je bent aangemeld als Fatma." in words(fatma.newest())
    assert "Dat ben ik niet" in fatma.buttons()


async def test_on_a_phone_nobody_is_asked_who_they_are(city: City):
    fatma, _ = await at_work(city)

    await fatma.says("mijn tablet start niet")

    assert not fatma.sees("Je bent aangemeld")


async def test_dat_ben_ik_niet_keeps_nothing_and_says_how_to_sign_out(city: City):
    fatma, _ = await at_work(city, platform="Windows")
    await fatma.says("mijn tablet start niet")
    await fatma.says(f"bel mij op {NUMBER}")

    await fatma.presses("Dat ben ik niet")

    assert "Oké, we hebben niets bewaard." in words(fatma.newest())
    assert fatma.sees("Afmelden")
    record = await city.person("Fatma")
    assert record.draft is None
    assert (record.phone, record.place) == ("", "")
    await city.passes(hours=2)
    assert await city.numbers() == []


async def test_dat_ben_ik_niet_typed_does_the_same(city: City):
    fatma, _ = await at_work(city, platform="Windows")
    await fatma.says("mijn tablet start niet")

    await fatma.says("Dat ben ik niet!")

    assert "Oké, we hebben niets bewaard." in words(fatma.newest())
    assert (await city.person("Fatma")).draft is None


async def test_dat_ben_ik_niet_delivered_twice_says_the_same(city: City):
    fatma, _ = await at_work(city, platform="Windows")
    await fatma.says("mijn tablet start niet")
    card = fatma.newest()
    await fatma.presses("Dat ben ik niet", card)

    answer = await fatma.presses("Dat ben ik niet", card)

    assert "Oké, we hebben niets bewaard." in words(answer["value"])


async def test_dat_ben_ik_niet_after_sending_changes_nothing(city: City):
    fatma, _ = await at_work(city, platform="Windows")
    await fatma.says("mijn tablet start niet")
    card = fatma.newest()
    await fatma.presses(SEND)

    answer = await fatma.presses("Dat ben ik niet", card)

    assert OLD_BUTTON in words(answer["value"])
    assert (await city.request()).state is State.SEARCHING


async def test_nobody_changes_the_draft_of_somebody_else(city: City):
    fatma, _ = await at_work(city, platform="Windows")
    gerda = await city.worker("Gerda", "kinderopvang")
    await fatma.says("mijn tablet start niet")
    card = fatma.newest()
    before = (await city.person("Fatma")).draft

    for label in ("Dat ben ik niet", CALL, VISIT, "Kies zelf een digicoach"):
        fatma.opens("Toon meer keuzes")
        answer = await gerda.presses(label, fatma.newest() if label != "Dat ben ik niet" else card)
        assert OLD_BUTTON in words(answer["value"])
        fatma.opens("Toon meer keuzes")

    after = (await city.person("Fatma")).draft
    assert (after.lines, after.step, after.wish) == (before.lines, before.step, before.wish)
    assert (await city.person("Gerda")).draft is None
