"""Figures by bot command: a coordinator, a contact point, a coach and a worker each type the same words."""

from datetime import timedelta

import pytest

from tests.fakes.card_reading import words
from tests.scenarios.asking import sends
from tests.scenarios.city import Citizen, City
from tests.scenarios.coordinating import coordinator

NOT_HERE = "Dat kan ik hier niet tonen."


async def helped(city: City, asker: Citizen, coach: Citizen, *, minutes: int = 10) -> None:
    """One question, taken within two minutes and solved."""
    await sends(asker)
    await city.passes(minutes=2)
    await coach.presses("Ik help")
    await city.passes(minutes=minutes)
    await coach.presses("Klaar")
    await asker.presses("Ja, opgelost")
    await city.passes(minutes=3)


@pytest.fixture
async def busy(city: City) -> City:
    """Three coaches helped six colleagues last month; this month one question came."""
    department = await city.department(workers=30)
    names = ("Bram", "Karel", "Nora")
    coaches = [await city.coach(name, department) for name in names]
    askers = [
        await city.worker(name, department) for name in ("Fatma", "Jan", "Emma", "Zita", "Dries", "Lotte")
    ]
    for nth, asker in enumerate(askers):
        for other in coaches:
            await other.says("ik kan helpen" if other is coaches[nth % 3] else "even niet")
        await helped(city, asker, coaches[nth % 3])
    return city


async def shown(person: Citizen, line: str) -> str:
    await person.says(line)
    return words(person.newest())


async def month_later(city: City) -> None:
    """It is April, and nobody did anything since the second of March."""
    city.clock.turn_to(city.clock.now() + timedelta(days=31))
    await city.settled()


# --- a coordinator ------------------------------------------------------------------------------------


async def test_a_question_of_just_now_is_counted(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    amina = await coordinator(city)
    assert "Deze week: nog geen vragen." in await shown(amina, "cijfers")

    await helped(city, fatma, bram)

    assert "Deze week: 1 vraag." in await shown(amina, "cijfers")


async def test_a_coordinator_reads_how_many_got_a_digicoach_in_time(busy: City):
    amina = await coordinator(busy)
    await month_later(busy)

    said = await shown(amina, "cijfers vorige maand")

    assert "Vorige maand: 6 vragen. Iedereen kreeg binnen 30 minuten een digicoach." in said
    assert "Niet om mensen te beoordelen." in said


async def test_what_is_not_over_is_shown_as_a_total_and_the_rest_of_an_earlier_time(busy: City):
    amina = await coordinator(busy)
    await month_later(busy)

    said = await shown(amina, "cijfers deze maand")

    assert "Deze maand: nog geen vragen." in said
    assert "De rest gaat over maart 2026." in said


async def test_buttons_change_the_period_in_place(busy: City):
    amina = await coordinator(busy)
    await month_later(busy)
    await amina.says("cijfers vorige maand")
    cards = len(amina.cards())

    await amina.presses("Kwartaal")

    assert len(amina.cards()) == cards
    assert "wartaal 1" in words(amina.newest())


async def test_a_slip_is_not_taken_for_what_it_resembles(city: City):
    await city.department()
    amina = await coordinator(city)
    assert "Bedoel je ...?" in await shown(amina, "cijfrs vorige maand")

    await amina.presses("cijfers vorige maand")

    assert "Vorige maand: geen vragen." in words(amina.newest())


async def test_a_day_is_too_short(city: City):
    await city.department()

    assert "Een dag is te kort voor cijfers." in await shown(await coordinator(city), "cijfers gisteren")


async def test_a_department_that_may_be_two_is_chosen(city: City):
    for name in ("Sport Noord", "Sport Zuid"):
        await city.department(name)
    amina = await coordinator(city)
    await amina.says("cijfers sport 2026")

    await amina.presses("Sport Zuid")

    assert "Sport Zuid" in words(amina.newest())
    assert "Sport Noord" not in words(amina.newest())


async def test_of_one_department_among_others_not_even_a_total_of_too_few_is_shown(busy: City):
    amina = await coordinator(busy)
    sport = await busy.department("Sport")
    jo = await busy.coach("Jo", sport)
    await helped(busy, await busy.worker("Ali", sport), jo)
    await month_later(busy)

    said = await shown(amina, "cijfers sport vorige maand")

    assert "te weinig vragen om te tonen" in said
    assert "1 vraag" not in said


async def test_the_network_names_what_lacks(city: City):
    await city.department()

    said = await shown(await coordinator(city), "cijfers netwerk")

    assert "Minder dan 2 digicoaches: 1" in said
    assert "Kinderopvang" in said


async def test_facts_are_ready_to_paste_and_say_what_nobody_measured(busy: City):
    amina = await coordinator(busy)
    await month_later(busy)

    said = await shown(amina, "feiten 2026")

    assert "Er kwamen 6 vragen voor digicoaches." in said
    assert "Nog niet gemeten: toestellen, screening, opleidingen, activiteiten." in said


async def test_who_is_no_coordinator_any_more_hears_no_on_an_old_card(busy: City):
    amina, _nora = await coordinator(busy), await coordinator(busy, "Sofie")
    await amina.says("cijfers vorige maand")
    card = amina.newest()
    await busy.citizen("Sofie").says("rol Amina geen coördinator")
    await busy.citizen("Sofie").presses("Ja, haal weg")

    answer = await amina.presses("Kwartaal", card)

    assert NOT_HERE in words(answer["value"]) or "digicoach" in words(answer["value"])
    assert "vragen" not in words(answer["value"])


async def test_facts_of_a_department_are_those_of_the_city_and_say_so(busy: City):
    said = await shown(await coordinator(busy), "feiten kinderopvang")

    assert "Feiten van 2026" in said
    assert "Feiten zijn er alleen van heel de stad." in said


async def test_some_departments_are_compared_with_all(busy: City):
    for name in ("Musea", "Archief"):
        await busy.department(name)
    amina = await coordinator(busy)

    assert "Hier staan altijd alle diensten." in await shown(amina, "vergelijk musea en archief")
    assert "Diensten naast elkaar" in await shown(amina, "cijfers diensten")
    assert "Hier staan altijd alle diensten." not in words(amina.newest())


async def test_of_several_departments_one_is_chosen_where_only_one_is_shown(busy: City):
    for name in ("Musea", "Archief"):
        await busy.department(name)
    amina = await coordinator(busy)
    assert "Van welke dienst?" in await shown(amina, "cijfers onderwerpen musea archief")

    await amina.presses("Archief")

    assert "Waarover vragen gaan: Archief" in words(amina.newest())


async def test_topics_of_one_department_are_for_its_contact_point(busy: City):
    await busy.department("Sport")
    amina = await coordinator(busy)

    said = await shown(amina, "cijfers onderwerpen kinderopvang")

    assert "Onderwerpen van één dienst ziet alleen het aanspreekpunt." in said
    assert "Te weinig" not in said
    await amina.presses("Toon onderwerpen van de stad")
    assert "Kinderopvang" not in words(amina.newest())


# --- a contact point ----------------------------------------------------------------------------------


async def test_a_contact_point_sees_their_own_department_and_no_other(busy: City):
    sport = await busy.department("Sport")
    jo = await busy.coach("Jo", sport, is_contact=True)
    await helped(busy, await busy.worker("Ali", sport), jo)

    own = await shown(jo, "cijfers deze maand")
    other = await shown(jo, "cijfers kinderopvang")
    nowhere = await shown(jo, "cijfers zwembaden")

    assert "Sport, deze maand: 1 vraag." in own
    assert other.replace("kinderopvang", "") == nowhere.replace("zwembaden", "")
    assert NOT_HERE in await shown(jo, "vergelijk diensten")
    assert NOT_HERE in await shown(jo, "feiten 2026")


# --- a coach and a worker -----------------------------------------------------------------------------


async def test_a_coach_sees_their_own_figures_and_nobody_elses(busy: City):
    bram = busy.citizen("Bram")

    assert "hielp je 2 collega's. Merci!" in await shown(bram, "mijn cijfers")
    assert "Alleen jij ziet dit." in await shown(bram, "cijfers")
    assert "Alleen jij ziet dit." in await shown(bram, "vergelijk diensten")


async def test_a_worker_hears_a_friendly_no(city: City):
    fatma = await city.worker("Fatma", await city.department())

    assert "Heb je zelf hulp nodig?" in await shown(fatma, "cijfers")
    assert (await city.person("Fatma")).draft is None


async def test_a_worker_hears_it_of_every_line_that_asks_for_figures(city: City):
    fatma = await city.worker("Fatma", await city.department())

    assert "Heb je zelf hulp nodig?" in await shown(fatma, "toon me de cijfers van vorige maand")
    assert "Heb je zelf hulp nodig?" in await shown(fatma, "cijfers gisteren")
    assert (await city.person("Fatma")).draft is None


@pytest.mark.parametrize(
    "line",
    [
        "cijfer lezen",
        "vergelijk bestanden",
        "export pdf",
        "feiten checken",
        "export excel",
        "cijfers vorge maand",
    ],
)
async def test_what_a_worker_types_beside_a_word_for_figures_is_their_question(city: City, line: str):
    fatma = await city.worker("Fatma", await city.department())

    await fatma.says(line)

    draft = (await city.person("Fatma")).draft
    assert draft is not None
    assert draft.lines[0].text == line


@pytest.mark.parametrize("line", ["mijn cijfers van school", "export naar pdf maken", "export naar excel"])
async def test_what_a_coach_types_that_resembles_no_figures_is_their_question(city: City, line: str):
    bram = await city.coach("Bram", await city.department())

    await bram.says(line)

    draft = (await city.person("Bram")).draft
    assert draft is not None
    assert draft.lines[0].text == line


async def test_a_slip_of_a_coach_is_mended_by_a_tap(city: City):
    bram = await city.coach("Bram", await city.department())
    assert "Bedoel je ...?" in await shown(bram, "mijn cijfers vorge maand")

    await bram.presses("mijn cijfers vorige maand")

    assert "Alleen jij ziet dit." in words(bram.newest())
    assert (await city.person("Bram")).draft is None


async def test_a_worker_with_a_question_about_figures_asks_a_digicoach(city: City):
    fatma = await city.worker("Fatma", await city.department())

    await fatma.says("de cijfers in mijn excel kloppen niet")

    draft = (await city.person("Fatma")).draft
    assert draft is not None
    assert "excel" in draft.lines[0].text
