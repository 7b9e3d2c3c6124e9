"""A coach signals what is wrong behind a question; a coordinator reads counts that name nobody."""

from bot.domain.people import Role
from bot.domain.signals import Signal
from bot.domain.states import State
from tests.fakes.card_reading import words
from tests.scenarios.city import KINDEROPVANG, Citizen, City
from tests.scenarios.helping import helping


async def test_a_signal_is_given_on_the_minutes_card(city: City):
    _fatma, bram = await helping(city)
    await bram.presses("Klaar")
    bram.opens("Geef een signaal")

    await bram.presses("Te moeilijk")

    assert (await city.request()).signals == (Signal.TOO_HARD,)
    assert bram.sees("Signaal: Te moeilijk.")


async def test_each_signal_counts_once(city: City):
    _fatma, bram = await helping(city)
    await bram.presses("Klaar")
    bram.opens("Geef een signaal")
    card = bram.newest()
    await bram.presses("Te moeilijk")

    await bram.presses("Te moeilijk", card)

    assert (await city.request()).signals == (Signal.TOO_HARD,)


async def test_typing_a_signal_is_about_the_last_help(city: City):
    _fatma, bram = await helping(city)
    await bram.presses("Klaar")
    await bram.says("signaal geen toegang")
    assert (await city.request()).signals == (Signal.NO_ACCESS,)
    await city.passes(minutes=1)
    await bram.says("geholpen 5 wachtwoord")

    await bram.says("signaal komt vaak terug")

    assert (await city.request(2)).signals == (Signal.COMES_BACK,)
    assert "Signaal: Komt vaak terug." in words(bram.newest())


async def test_a_signal_on_what_was_noted(city: City):
    bram = await city.coach("Bram", await city.department())
    await bram.says("geholpen 5 wachtwoord")
    bram.opens("Geef een signaal")

    await bram.presses("Zou opleiding helpen")

    assert (await city.request()).signals == (Signal.TRAINING,)


async def test_nobody_else_signals_on_it(city: City):
    fatma, bram = await helping(city, "Chloë")
    await bram.presses("Klaar")
    bram.opens("Geef een signaal")
    card = bram.newest()

    for person in (fatma, city.citizen("Chloë")):
        await person.presses("Te moeilijk", card)

    assert (await city.request()).signals == ()


async def coordinator(city: City) -> Citizen:
    """Sofie, who reads over all departments."""
    await city.known("Sofie", roles=(Role.COORDINATOR,))
    return city.citizen("Sofie")


async def signalled(city: City, *names: str, department: str = "Kinderopvang") -> None:
    """Each of these coaches notes help with a password and signals that it comes back."""
    where = await city.department(department)
    for name in names:
        coach = await city.coach(name, where)
        await coach.says("geholpen 5 wachtwoord")
        await coach.says("signaal komt vaak terug")


async def test_three_coaches_make_a_count(city: City):
    await signalled(city, "Bram", "Chloë", "Noor")
    sofie = await coordinator(city)
    await city.passes(days=1)

    await sofie.says("signalen")

    said = words(sofie.newest())
    assert "Signalen van maart" in said
    assert "Aanmelden en wachtwoord" in said
    assert "Komt vaak terug" in said
    assert "3 keer" in said
    assert not any(name in said for name in ("Bram", "Chloë", "Noor"))


async def test_what_two_coaches_say_is_not_shown(city: City):
    await signalled(city, "Bram", "Chloë")
    sofie = await coordinator(city)
    await city.passes(days=1)

    await sofie.says("signalen")

    assert "Te weinig signalen om te tonen." in words(sofie.newest())
    assert "Komt vaak terug" not in words(sofie.newest())


async def test_departments_add_up_for_the_coordinator_alone(city: City):
    await signalled(city, "Bram", "Chloë")
    await signalled(city, "Noor", department="Groen")
    hilde = await city.coach("Hilde", KINDEROPVANG, is_coach=False, is_contact=True)
    sofie = await coordinator(city)
    await city.passes(days=1)

    await sofie.says("signalen")
    await hilde.says("signalen")

    assert "3 keer" in words(sofie.newest())
    assert "Te weinig signalen om te tonen." in words(hilde.newest())
    assert "Signalen van maart: Kinderopvang" in words(hilde.newest())


async def test_last_month_is_read_apart(city: City):
    await signalled(city, "Bram", "Chloë", "Noor")
    sofie = await coordinator(city)
    await city.passes(days=31)

    await sofie.says("signalen")
    assert "Te weinig signalen om te tonen." in words(sofie.newest())
    await sofie.says("signalen vorige maand")

    assert "Signalen van maart" in words(sofie.newest())
    assert "3 keer" in words(sofie.newest())


async def test_what_was_taken_back_signals_no_more(city: City):
    await signalled(city, "Bram", "Chloë", "Noor")
    await city.citizen("Noor").says("toch niet geholpen")
    sofie = await coordinator(city)
    await city.passes(days=1)

    await sofie.says("signalen")

    assert "Te weinig signalen om te tonen." in words(sofie.newest())


async def test_a_coach_does_not_read_them(city: City):
    await signalled(city, "Bram", "Chloë", "Noor")

    await city.citizen("Bram").says("signalen")

    assert "Dat kan ik hier niet tonen." in words(city.citizen("Bram").newest())


async def test_what_is_said_today_counts_tomorrow(city: City):
    await signalled(city, "Bram", "Chloë", "Noor")
    sofie = await coordinator(city)

    await sofie.says("signalen")
    assert "Te weinig signalen om te tonen." in words(sofie.newest())
    assert "Geteld tot en met gisteren." in words(sofie.newest())
    await city.passes(days=1)
    await sofie.says("signalen")
    before = words(sofie.newest())
    await city.citizen("Noor").says("geholpen 5 wachtwoord")
    await city.citizen("Noor").says("signaal komt vaak terug")

    await sofie.says("signalen")

    assert "3 keer" in before
    assert words(sofie.newest()) == before, "two answers of a day tell nothing of one person"


async def test_a_merge_takes_no_signal_away(city: City):
    wegen = await city.department("Wegen")
    await signalled(city, "Bram", "Chloë", "Noor")
    hilde = await city.coach("Hilde", wegen, is_coach=False, is_contact=True)
    sofie = await coordinator(city)
    await sofie.says("dienst Kinderopvang samenvoegen met Wegen")
    await sofie.presses("Ja, voeg samen")
    await city.passes(days=1)

    for reader in (sofie, hilde):
        await reader.says("signalen")
        assert "3 keer" in words(reader.newest())


async def test_what_was_noted_before_a_merge_can_be_taken_back_after_it(city: City):
    await city.department("Wegen")
    await signalled(city, "Bram")
    sofie = await coordinator(city)
    await sofie.says("dienst Kinderopvang samenvoegen met Wegen")
    await sofie.presses("Ja, voeg samen")
    await city.passes(minutes=1)

    await city.citizen("Bram").says("toch niet geholpen")

    assert (await city.request()).state is State.CANCELLED
