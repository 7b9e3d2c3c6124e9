"""On Friday, in their own hours, each coach is asked with one tap how many colleagues they still helped."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.request import Request
from bot.domain.sources import Source
from tests.fakes.card_reading import words
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.city import city as started
from tests.scenarios.teaming import WELCOME, asks_to_join

QUESTION = "Hoeveel collega's hielp je nog deze week?"
FRIDAY = datetime(2026, 3, 6, 15, 0, tzinfo=UTC)
"""Friday 6 March 2026, 16 o'clock in Ghent: the last working hour of the department's week."""


async def on_friday(city: City, **fields: object) -> Citizen:
    """Bram, asked on his first Friday."""
    bram = await city.coach("Bram", await city.department(), **fields)
    await until(city, FRIDAY)
    return bram


async def until(city: City, at: datetime) -> None:
    await city.passes(seconds=(at - city.clock.now()).total_seconds())


async def counts(city: City) -> list[Request]:
    found = [await city.request(number) for number in await city.numbers()]
    return [request for request in found if request.source is Source.WEEKLY]


async def test_a_coach_is_asked_in_the_last_working_hour_of_the_week(city: City):
    bram = await city.coach("Bram", await city.department())
    await until(city, FRIDAY.replace(hour=14, minute=59))
    assert not bram.sees(QUESTION)

    await until(city, FRIDAY)

    assert bram.buttons() == ["0", "1", "2", "3", "4 of meer", "Vraag dit niet meer"]
    assert bram.sees(QUESTION)


async def test_who_does_not_work_on_friday_is_asked_on_the_last_day_before(city: City):
    bram = await city.coach("Bram", await city.department(), hours="ma-wo 8:00-12:00")

    await until(city, datetime(2026, 3, 4, 10, 0, tzinfo=UTC))

    assert bram.sees(QUESTION)


async def test_one_tap_is_the_answer_and_the_thanks(city: City):
    bram = await on_friday(city)

    await bram.presses("2")

    [count] = await counts(city)
    assert (count.colleagues, count.holder.id, count.minutes) == (2, person_id("Bram"), None)
    assert bram.sees("Deze week hielp je 2 collega's. Merci!")


async def test_the_answer_can_be_changed_and_the_last_one_stands(city: City):
    bram = await on_friday(city)
    await bram.presses("2")
    await bram.presses("2")

    await bram.presses("4 of meer")

    [count] = await counts(city)
    assert count.colleagues == 4
    assert bram.sees("Deze week hielp je minstens 4 collega's. Merci!")


async def test_what_is_noted_is_told_and_counted_beside_it(city: City):
    bram = await city.coach("Bram", await city.department())
    for _ in range(3):
        await bram.says("geholpen 5 wachtwoord")
        await city.passes(minutes=5)
    await until(city, FRIDAY)
    assert bram.sees("Deze week hielp je al 3 collega's. Merci!")

    await bram.presses("1")

    assert bram.sees("Deze week hielp je 4 collega's. Merci!")


async def test_nobody_helped_is_an_answer_too(city: City):
    bram = await on_friday(city)

    await bram.presses("0")

    assert bram.sees("Bedankt voor je antwoord.")
    assert [count.colleagues for count in await counts(city)] == [0]


async def test_typing_it_is_the_button(city: City):
    bram = await on_friday(city)

    await bram.says("weekvraag 3")

    assert [count.colleagues for count in await counts(city)] == [3]
    assert "Deze week hielp je 3 collega's. Merci!" in words(bram.newest())
    assert len([card for card in bram.cards() if "Vraag dit niet meer" in words(card)]) == 1


async def test_every_week_has_its_own_question_and_the_old_card_answers_no_more(city: City):
    bram = await on_friday(city)
    first = bram.newest()
    await bram.presses("1")
    await city.passes(days=7)
    assert bram.sees(QUESTION)

    await bram.presses("3", first)
    assert [count.colleagues for count in await counts(city)] == [1]
    await bram.presses("2")

    assert [count.colleagues for count in await counts(city)] == [1, 2]
    await city.passes(days=28)
    assert len(await counts(city)) == 2


async def test_who_does_not_want_it_is_not_asked_again(city: City):
    bram = await on_friday(city)

    await bram.presses("Vraag dit niet meer")

    assert bram.sees("We vragen je dit niet meer.")
    had = len(city.teams.chat(bram.conversation))
    await city.passes(days=21)
    assert len(city.teams.chat(bram.conversation)) == had
    await bram.says("weekvraag aan")
    assert "vrijdag" in words(bram.newest()).lower()
    await city.passes(days=7)
    assert bram.sees(QUESTION)


async def test_typing_geen_weekvraag_takes_the_open_one_away(city: City):
    bram = await on_friday(city)

    await bram.says("geen weekvraag")

    assert "We vragen je dit niet meer." in words(bram.newest())
    assert not bram.sees(QUESTION)
    await city.passes(days=7)
    assert not bram.sees(QUESTION)


async def test_who_said_no_meanwhile_is_not_asked(city: City):
    bram = await city.coach("Bram", await city.department())
    stored = await city.stores.people.find(person_id("Bram"))
    assert stored is not None
    unwilling = replace(stored.value, wants_week_question=False)
    await city.stores.people.replace(unwilling, etag=stored.etag)

    await city.passes(days=14)

    assert not bram.sees(QUESTION)
    [thanks] = (await city.person("Bram")).notices
    assert thanks.due_at > city.clock.now()


async def test_who_pauses_is_not_asked_that_week(city: City):
    bram = await city.coach("Bram", await city.department())
    await city.passes(days=1)
    await bram.says("terug op dinsdag")

    await until(city, FRIDAY)
    assert not bram.sees(QUESTION)
    await city.passes(days=7)

    assert bram.sees(QUESTION)


async def test_who_stops_helping_is_asked_no_more(city: City):
    bram = await city.coach("Bram", await city.department())
    stored = await city.stores.departments.find(KINDEROPVANG)
    assert stored is not None
    await city.stores.departments.replace(replace(stored.value, coaches=()), etag=stored.etag)

    await city.passes(days=14)

    assert not bram.sees(QUESTION)
    assert (await city.person("Bram")).notices == ()


async def test_a_worker_is_never_asked(city: City):
    department = await city.department()
    fatma = await city.worker("Fatma", department)
    await fatma.says("hulp")

    await city.passes(days=7)

    assert not fatma.sees(QUESTION)


async def test_a_strangers_press_answers_for_nobody(city: City):
    bram = await on_friday(city)
    fatma = await city.worker("Fatma", KINDEROPVANG)

    answer = await fatma.presses("3", bram.newest())

    assert "Dat kan ik hier niet tonen." in words(answer["value"])
    assert await counts(city) == []


async def test_a_bot_that_was_started_anew_asks_too(tmp_path: Path):
    async with started(tmp_path) as city:
        bram = await city.coach("Bram", await city.department())
        city.bot.keeper.wakes.clear()

        await city.passes_unseen(days=5)

        assert bram.sees(QUESTION)


async def test_who_became_a_coach_by_the_bot_is_asked_on_friday(city: City):
    hilde, jan = await asks_to_join(city)
    await hilde.presses(WELCOME)

    await until(city, FRIDAY)

    assert jan.sees(QUESTION)
