"""Who wants another language gets it below the Dutch, on every card and for as long as the city has it on."""

import json
from pathlib import Path

import pytest

from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import QUESTION, sends
from tests.scenarios.city import Citizen, City
from tests.scenarios.city import city as started
from tests.scenarios.news import TEXT, TITLE, office
from tests.scenarios.test_tips import with_channel
from tests.texts.pseudo import OPEN, written

ALONE = "Alleen Nederlands"
FOUND = "We hebben je vraag."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where English and Arabic are, as the tests speak them."""
    return written(tmp_path / "languages", "en", "ar")


async def people(city: City) -> tuple[Citizen, Citizen]:
    """Fatma, and Bram who helps in her department."""
    department = await city.department()
    bram = await city.coach("Bram", department)
    return await city.worker("Fatma", department), bram


def with_english(folder: Path) -> dict[str, object]:
    return {"languages": ("en",), "catalogues": folder}


def is_in_both(person: Citizen) -> bool:
    return OPEN in words(person.newest())


async def chooses_english(person: Citizen) -> None:
    await person.says("taal")
    await person.presses("English")


async def test_who_chooses_a_language_reads_it_below_the_dutch(tmp_path: Path, folder: Path):
    async with started(tmp_path, **with_english(folder)) as city:
        fatma, bram = await people(city)
        await fatma.says("taal")
        assert buttons(fatma.newest()) == ["English", ALONE]
        assert not is_in_both(fatma)

        await fatma.presses("English")

        assert "Je leest nu ook: English." in words(fatma.newest())
        assert is_in_both(fatma)
        await sends(fatma)
        assert FOUND in words(fatma.newest())
        assert f"{OPEN}{FOUND}" in words(fatma.newest())
        assert QUESTION in words(bram.newest())
        assert not any(OPEN in words(card) for card in bram.cards()[:-1])  # all but the welcome

        await bram.presses("Ik help")

        assert "Bram helpt je." in words(fatma.newest())
        assert f"{OPEN}Bram helpt je." in words(fatma.newest())
        assert not any(OPEN in words(card) for card in bram.cards()[:-1])  # all but the welcome


async def test_what_a_coach_reads_is_not_what_the_worker_reads(tmp_path: Path, folder: Path):
    async with started(tmp_path, **with_english(folder)) as city:
        fatma, bram = await people(city)
        await chooses_english(bram)
        await sends(fatma)

        assert not is_in_both(fatma)
        assert is_in_both(bram)
        await bram.presses("Ik help")
        assert not is_in_both(fatma)
        assert is_in_both(bram)


async def test_a_restart_keeps_it_and_the_city_may_switch_it_off(tmp_path: Path, folder: Path):
    async with started(tmp_path, **with_english(folder)) as one:
        fatma, _ = await people(one)
        await chooses_english(fatma)
        async with started(tmp_path, beside=one, **with_english(folder)) as two:
            await two.citizen("Fatma").says("hulp")
            assert is_in_both(two.citizen("Fatma"))
        async with started(tmp_path, beside=one) as three:
            fatma = three.citizen("Fatma")
            await fatma.says("hulp")
            assert not is_in_both(fatma)
            await fatma.says("taal")
            assert "Ik schrijf Nederlands." in words(fatma.newest())
            await fatma.says("alleen nederlands")
            assert (await three.person("Fatma")).reads == ""


async def test_a_card_of_a_language_that_is_off_again_is_answered_kindly(tmp_path: Path, folder: Path):
    async with started(tmp_path, **with_english(folder)) as one:
        fatma, _ = await people(one)
        await fatma.says("taal")
        async with started(tmp_path, beside=one) as two:
            await two.citizen("Fatma").presses("English")
            assert "Die taal heb ik nu niet." in words(two.citizen("Fatma").newest())
            assert (await two.person("Fatma")).reads == ""


async def test_dutch_alone_again_with_a_tap(tmp_path: Path, folder: Path):
    async with started(tmp_path, **with_english(folder)) as city:
        fatma, _ = await people(city)
        await chooses_english(fatma)

        await fatma.presses(ALONE)

        assert "Je leest nu alleen Nederlands." in words(fatma.newest())
        assert not is_in_both(fatma)


async def test_a_choice_that_comes_twice_is_made_once(tmp_path: Path, folder: Path):
    async with started(tmp_path, **with_english(folder)) as city:
        city.presses_arrive_twice = city.lines_arrive_twice = True
        fatma, _ = await people(city)
        await chooses_english(fatma)

        record = await city.person("Fatma")
        assert (record.reads, record.languages) == ("en", ("nl", "en"))


@pytest.mark.parametrize(
    "line", ["taal engels", "Taal: English", "language English", "english", "langue anglais"]
)
async def test_a_language_can_be_named(tmp_path: Path, folder: Path, line: str):
    async with started(tmp_path, languages=("en", "fr"), catalogues=written(folder, "en", "fr")) as city:
        fatma, _ = await people(city)
        await fatma.says(line)

        assert (await city.person("Fatma")).reads == "en"
        assert is_in_both(fatma)


@pytest.mark.parametrize(
    "line", ["taal klingon", "taal turks", "mijn pc staat in het engels", "engelse les zoeken"]
)
async def test_what_names_no_language_of_the_bot_changes_nothing(tmp_path: Path, folder: Path, line: str):
    async with started(tmp_path, **with_english(folder)) as city:
        fatma, _ = await people(city)
        await fatma.says(line)

        assert (await city.person("Fatma")).reads == ""


async def test_another_language_is_not_on_before_the_city_says_so(city: City):
    fatma, _ = await people(city)
    for line in ("taal", "taal engels", "langue", "dil"):
        await fatma.says(line)
        assert "Die taal heb ik nu niet. Ik schrijf Nederlands." in words(fatma.newest()), line
        assert "Je vraag mag je typen in je eigen taal." in words(fatma.newest())

    await fatma.says("hulp")
    assert "Kies een taal" not in words(fatma.newest())


async def test_a_welcome_tells_each_reader_in_their_own_language(tmp_path: Path, folder: Path):
    async with started(tmp_path, languages=("en", "ar"), catalogues=folder) as city:
        await city.department()
        amina = city.citizen("Amina")
        await amina.installs()

        assert words(amina.newest()).count(f"{OPEN}Een andere taal? Typ: taal.") == 2
        await amina.says("hulp")
        assert "Kies een taal" in json.dumps(amina.newest(), ensure_ascii=False)


async def test_a_question_in_ones_own_words_is_not_translated(tmp_path: Path, folder: Path):
    async with started(tmp_path, **with_english(folder)) as city:
        fatma, _ = await people(city)
        await chooses_english(fatma)
        await sends(fatma, "Hulp niet meer nodig met mijn gsm")

        assert words(fatma.newest()).count("Hulp niet meer nodig met mijn gsm") == 1


async def test_who_waits_meanwhile_reads_the_hours_in_their_language(tmp_path: Path, folder: Path):
    async with started(tmp_path, **with_english(folder)) as city:
        fatma, _ = await people(city)
        await chooses_english(fatma)
        await sends(fatma)
        await city.passes(hours=2)

        assert is_in_both(fatma)


async def test_a_post_in_a_channel_is_dutch_whoever_had_it_posted(tmp_path: Path, folder: Path):
    async with started(tmp_path, **with_english(folder)) as city:
        amina, channel = await with_channel(city)
        await chooses_english(amina)
        await amina.says("tip nu")
        assert is_in_both(amina)
        await amina.says("ja plaats deze tip")
        await city.settled()

        assert channel.cards()
        assert not any(OPEN in words(card) for card in channel.cards())


async def test_news_in_ones_own_chat_is_in_ones_own_language_and_its_words_stay(tmp_path: Path, folder: Path):
    async with started(tmp_path, **with_english(folder)) as city:
        here = await office(city)
        await chooses_english(here.bram)

        await here.sends(text=f"{TEXT}\n\nTot morgen!", chats="yes", link="https://stad.gent/verlof")

        got = next(card for card in here.bram.cards() if TITLE in words(card))
        assert f"{OPEN}Nieuws voor digicoaches" in words(got)
        assert "= " + OPEN + "Lees meer op" in words(got)
        assert words(got).count(TITLE) == words(got).count(TEXT) == words(got).count("Tot morgen!") == 1
        for card in (here.channel.newest(), next(one for one in here.noor.cards() if TITLE in words(one))):
            assert TITLE in words(card)
            assert OPEN not in words(card)


async def test_what_is_open_is_drawn_in_it_at_once_and_makes_no_sound(tmp_path: Path, folder: Path):
    async with started(tmp_path, **with_english(folder)) as city:
        fatma, bram = await people(city)
        await sends(fatma)
        question, offer = fatma.newest(), bram.newest()
        messages = {person.name: len(person.cards()) for person in (fatma, bram)}
        assert FOUND in words(question)

        await chooses_english(fatma)
        await chooses_english(bram)
        await city.settled()

        for person, alone in ((fatma, question), (bram, offer)):
            assert alone not in person.cards()
            [both] = [one for one in person.cards() if words(alone).split("\n")[0] in words(one)]
            assert OPEN in words(both)
            assert len(person.cards()) == messages[person.name] + 1  # the card of the choice

        await fatma.says("alleen nederlands")
        await city.settled()

        assert question in fatma.cards()


async def test_a_question_that_is_not_sent_yet_is_drawn_in_it_at_once(tmp_path: Path, folder: Path):
    async with started(tmp_path, **with_english(folder)) as city:
        fatma, _ = await people(city)
        await fatma.says(QUESTION)
        assert not is_in_both(fatma)

        await chooses_english(fatma)
        await city.settled()

        [draft] = [card for card in fatma.cards() if "Dit is je vraag:" in words(card)]
        assert f"{OPEN}Dit is je vraag:" in words(draft)
