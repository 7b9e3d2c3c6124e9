"""What is over leaves on time: first the words, then who asked, then who helped, then all of it; and people notice nothing."""

import sqlite3
from contextlib import closing
from datetime import timedelta

from bot.domain.figures.kept import KeptDay
from bot.domain.keeping import Forgotten
from bot.domain.request import Request
from bot.storage.protocols import Collection
from tests.engines import on_sqlite_only
from tests.fakes.card_reading import words
from tests.scenarios.city import Citizen, City, person_id

TYPED = ("kanarietablet", "kanariescherm")
"""What Fatma types; it stands in no list of words of ours."""


async def over(city: City) -> tuple[Citizen, Citizen]:
    """Fatma asked and added a line, and Bram helped her; Noor said not now."""
    department = await city.department()
    bram, noor = await city.coach("Bram", department), await city.coach("Noor", department)
    fatma = await city.worker("Fatma", department)
    await fatma.says("mijn kanarietablet start niet")
    await fatma.presses("Stuur mijn vraag")
    await noor.presses("Nu niet")
    await bram.presses("Ik help")
    await fatma.says("en het kanariescherm is zwart")
    await fatma.presses("Ja, voeg toe")
    await city.passes(minutes=12)
    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")
    return fatma, bram


async def days_later(city: City, days: float) -> None:
    """The clock stands so many days after the question was over, and the worker has scanned."""
    closed_at = max(event.at for event in (await kept(city)).history if event.kind == "confirmed")
    city.clock.turn_to(closed_at + timedelta(days=days))
    await scanned(city)


async def scanned(city: City) -> None:
    await city.bot.worker.scan()
    await city.bot.errands.settle()
    await city.settled()


async def kept(city: City) -> Request:
    return await city.request()


async def questions(city: City) -> str:
    """Everything that the store has of questions, posts and figures, as it is written down."""
    parts = (Collection.REQUESTS, Collection.POSTS, Collection.STATISTICS)
    return b"\n".join([body for part in parts async for body in city.stores.written(part)]).decode()


async def people(city: City) -> str:
    return b"\n".join([body async for body in city.stores.written(Collection.PEOPLE)]).decode()


async def test_each_part_leaves_at_its_time_and_figures_stay(city: City):
    fatma, bram = await over(city)
    await scanned(city)
    await days_later(city, 6.9)
    before = await figures(city)
    assert "kanarietablet" in await questions(city)

    await days_later(city, 7)
    assert [word for word in TYPED if word in await questions(city) + await people(city)] == []
    assert fatma.object_id in await questions(city)

    await days_later(city, 30)
    found = await questions(city)
    assert fatma.object_id not in found
    assert "Fatma" not in found
    assert bram.object_id in found

    await days_later(city, 90)
    found = await questions(city)
    names = ("Fatma", "Bram", "Noor")
    assert [one for one in (*names, *map(person_id, names)) if one in found] == []
    assert (await kept(city)).forgotten is Forgotten.EVERYBODY
    assert await figures(city) == before

    await days_later(city, 760)
    assert [body async for body in city.stores.written(Collection.REQUESTS)] == []
    assert [day.figures for day in await figures(city)] == [day.figures for day in before]
    assert "Bram helpt" not in words(fatma.newest())


async def figures(city: City) -> list[KeptDay]:
    day = (city.clock.now() - timedelta(days=999)).date()
    until = (city.clock.now() + timedelta(days=1)).date()
    return [one for one in await city.stores.statistics.days(day, until) if one.figures.asked]


@on_sqlite_only
async def test_no_file_of_the_store_holds_a_word_of_it_after_a_week(city: City):
    await over(city)
    assert all(word in raw(city) for word in TYPED)
    await days_later(city, 7)
    assert [word for word in TYPED if word in raw(city)] == []


@on_sqlite_only
async def test_no_column_of_a_question_leads_to_anybody_after_three_months(city: City):
    await over(city)
    await days_later(city, 90)
    with closing(sqlite3.connect(city.folder / "digicoach.db")) as reading:
        rows = str(reading.execute("SELECT * FROM requests").fetchall())
    assert "p-" in rows
    assert [one for one in (*TYPED, *map(person_id, ("Fatma", "Bram", "Noor"))) if one in rows] == []


async def test_an_old_button_is_answered_kindly_and_has_no_effect(city: City):
    fatma, bram = await over(city)
    thumb, minutes = fatma.newest(), bram.newest()
    for days in (8, 31, 91, 761):
        await days_later(city, days) if days < 761 else await gone(city)
        was = [body async for body in city.stores.written(Collection.REQUESTS)]
        if days > 8:
            answers = [await fatma.presses("👍 Goed geholpen", thumb)]
            answers += [await bram.presses("15", minutes)] if days > 31 else []
            for answer in answers:
                assert answer["statusCode"] == 200
                assert "Fatma" not in words(answer["value"])
            assert [body async for body in city.stores.written(Collection.REQUESTS)] == was


async def gone(city: City) -> None:
    city.clock.turn_to(city.clock.now() + timedelta(days=760))
    await scanned(city)
    assert [body async for body in city.stores.written(Collection.REQUESTS)] == []


async def test_the_asker_can_thumb_and_the_coach_correct_as_long_as_they_are_known(city: City):
    fatma, bram = await over(city)
    await days_later(city, 8)
    await fatma.presses("👍 Goed geholpen")
    await bram.presses("15")
    request = await kept(city)
    assert request.minutes == 15
    assert request.text == ""
    assert [event.kind for event in request.history][-2:] == ["rated", "corrected"]
    await days_later(city, 31)
    assert (await kept(city)).forgotten is Forgotten.ASKER


def raw(city: City) -> str:
    """Every byte of the store's files."""
    return b"".join(one.read_bytes() for one in city.folder.iterdir()).decode("latin-1")
