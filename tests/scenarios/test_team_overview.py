"""*Onze digicoaches*: each sees of them what concerns them."""

from bot.domain.matching import Load
from tests.fakes.card_reading import words
from tests.scenarios.asking import sends
from tests.scenarios.city import KINDEROPVANG, City
from tests.scenarios.teaming import a_department


async def test_the_contact_point_sees_who_can_help_and_roughly_how_much_they_did(city: City):
    hilde, jan = await a_department(city, "Noor", "Samir")
    await city.citizen("Noor").says("terug op woensdag")
    await city.coach("Rita", KINDEROPVANG, installed=False)
    await city.coach("Els", KINDEROPVANG, hours="ma-vr 13:00-17:00")
    await sends(jan)
    await city.citizen("Bram").presses("Ik help")
    await city.passes(minutes=30)
    await city.citizen("Bram").presses("Klaar")

    await hilde.says("onze digicoaches")

    seen = words(hilde.newest())
    assert "De digicoaches van Kinderopvang" in seen
    assert "Bram\nKan nu helpen. Hielp gemiddeld." in seen
    assert "Samir\nKan nu helpen. Hielp weinig." in seen
    assert "Noor\nEven niet, tot woensdag 8 uur. Hielp weinig." in seen
    assert "Rita\nKrijgt geen berichten van Digicoach. Hielp weinig." in seen
    assert "Els\nHelpt weer vanaf 13 uur. Hielp weinig." in seen
    assert "30" not in seen, "no number of anybody"
    assert seen.index("Samir") < seen.index("Els"), "first who can help now"
    assert hilde.buttons() == ["Nodig iemand uit", "Verwijder een digicoach"]


async def test_the_contact_point_sees_who_waits(city: City):
    hilde, jan = await a_department(city)
    await jan.says("ik wil digicoach worden")
    await jan.presses("Ja, ik doe mee")
    await hilde.says("nodig Gerda uit")

    await hilde.says("team")

    assert hilde.sees("Jan wil digicoach worden. Typ: keur goed Jan.")
    assert hilde.sees("Gerda kreeg een uitnodiging.")


async def test_a_coach_sees_names_and_hours_and_nothing_of_what_anybody_did(city: City):
    await a_department(city, "Noor")
    bram = city.citizen("Bram")

    await bram.says("onze digicoaches")

    seen = words(bram.newest())
    assert "Noor\nmaandag tot vrijdag van 8 tot 17 uur" in seen
    assert "Hielp" not in seen
    assert bram.buttons() == []


async def test_a_worker_sees_where_and_when_they_help_and_whether_somebody_can_now(city: City):
    _, jan = await a_department(city)
    await city.coach("Noor", KINDEROPVANG, place="De Sleutelbloem", hours="ma,wo 9-12")

    await jan.says("wie zijn mijn digicoaches")

    seen = words(jan.newest())
    assert "2 digicoaches kunnen nu helpen." in seen
    assert "Noor\nDe Sleutelbloem, maandag en woensdag van 9 tot 12 uur" in seen
    assert jan.buttons() == ["Stel een vraag"]


async def test_when_nobody_can_help_now_a_worker_reads_when_somebody_can(city: City):
    _, jan = await a_department(city)
    await city.passes(hours=9)

    await jan.says("wie zijn mijn digicoaches?")

    assert jan.sees("Morgen om 8 uur kan er weer iemand helpen.")


async def test_a_worker_without_department_is_asked_for_it_first(city: City):
    await city.coach("Bram", await city.department())
    fatma = city.citizen("Fatma")

    await fatma.says("wie zijn mijn digicoaches")
    assert fatma.sees("Bij welke dienst werk je?")
    await fatma.presses("Kinderopvang")

    assert fatma.sees("1 digicoach kan nu helpen.")


async def test_a_large_department_fits_on_a_card(city: City):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    for number in range(27):
        await city.coach(f"Noor{number:02}", department, installed=number == 26)

    await hilde.says("onze digicoaches")

    assert "Noor26\nKan nu helpen." in words(hilde.newest())
    assert hilde.sees("En nog 2 digicoaches.")


async def test_a_question_about_digicoaches_stays_a_question(city: City):
    _, jan = await a_department(city)

    await jan.says("wie zijn mijn digicoaches en hoe kan ik hen bellen")

    assert "Stuur mijn vraag" in jan.buttons()


def test_a_load_is_a_band():
    from bot.domain.team_overview import Band, band_of

    bands = [band_of(Load(minutes=minutes)) for minutes in (0, 19, 20, 59, 60, 500)]
    assert bands == [Band.LITTLE, Band.LITTLE, Band.MEDIUM, Band.MEDIUM, Band.MUCH, Band.MUCH]
