"""*Wis mijn gegevens*: after two taps nothing of somebody is left anywhere, and nobody else is left in the dark."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot import fault_points
from bot.domain.aliases import is_alias
from bot.domain.states import State
from tests.engines import on_sqlite_only
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import QUESTION, asked, sends
from tests.scenarios.city import KINDEROPVANG, City, person_id
from tests.scenarios.city import city as started
from tests.scenarios.coordinating import coordinator
from tests.scenarios.erasing import ASK, BEGUN, ERASE, GONE, erases, found_in, found_of, is_erased, raw_file
from tests.scenarios.helping import helping
from tests.scenarios.test_portrait import LINE, a_channel, a_coach, shows

POINTS = ("erasing.out_of_rosters", "erasing.out_of_requests", "erasing.out_of_everything", "erasing.told")


async def test_two_taps_and_nothing_is_left(city: City):
    fatma, bram = await helping(city)
    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")

    await fatma.says(ASK)
    assert fatma.sees("Wil je al je gegevens wissen?")
    assert await found_of(city, "Fatma") != [], "the first tap only asks"
    await fatma.presses(ERASE)
    assert fatma.sees(BEGUN)
    await is_erased(city, fatma)

    assert await found_of(city, "Fatma", QUESTION, "fatma@example.org") == []
    assert fatma.sees(GONE)
    assert is_alias((await city.request()).asker.id)


@on_sqlite_only
async def test_no_byte_of_the_file_and_no_line_of_the_log_tells_of_them(
    city: City, capfd: pytest.CaptureFixture[str]
):
    fatma, bram = await helping(city)
    await fatma.says("mijn nummer is 0470 12 34 56")
    await bram.presses("Klaar")
    assert "Fatma" in raw_file(city)

    await erases(fatma)
    await is_erased(city, fatma)

    assert found_in(raw_file(city), "Fatma", QUESTION, "0470 12 34 56", "fatma@example.org") == []
    assert found_in("".join(capfd.readouterr()), "Fatma", QUESTION) == []


async def test_a_question_that_nobody_has_goes_to_the_service_desk(city: City):
    bram = await city.coach("Bram", await city.department())
    fatma = await city.worker("Fatma", KINDEROPVANG)
    await sends(fatma)

    await fatma.says(ASK)
    assert fatma.sees("Je open vraag stopt. Nog hulp nodig? Dan bel je de Service Desk.")
    await fatma.presses(ERASE)
    await is_erased(city, fatma)

    assert (await city.request()).state is State.HANDED_OVER
    assert asked(city, "Bram") == []
    assert fatma.sees("Nog hulp nodig? Bel de Service Desk op 09 000 00 00.")
    assert not any(QUESTION in words(card) for card in (*fatma.cards(), *bram.cards()))


async def test_who_helps_reads_that_the_question_is_over(city: City):
    fatma, bram = await helping(city)

    await erases(fatma)
    await is_erased(city, fatma)

    assert (await city.request()).state is State.CANCELLED
    assert bram.sees("Je hulp is niet meer nodig. Bedankt dat je klaarstond!")
    assert not any(QUESTION in words(card) or "Klaar" in buttons(card) for card in bram.cards())
    assert await found_of(city, "Fatma", QUESTION) == []


async def test_what_a_coach_has_goes_to_others_and_nothing_is_left_of_the_coach(city: City):
    fatma, bram = await helping(city, "Samir")
    await city.passes(minutes=1)

    await bram.says(ASK)
    assert bram.sees("Je bent dan geen digicoach meer. Je open hulp gaat naar anderen.")
    await bram.presses(ERASE)
    await is_erased(city, bram)

    assert asked(city, "Samir") == ["Samir"]
    await city.citizen("Samir").presses("Ik help")
    assert fatma.sees("Samir helpt je.")
    assert await found_of(city, "Bram", "bram@example.org") == []


async def test_a_question_that_is_done_is_closed_by_its_asker_as_ever_when_the_coach_is_gone(city: City):
    fatma, bram = await helping(city, "Samir")
    await bram.presses("Klaar")

    await erases(bram)
    await is_erased(city, bram)
    await fatma.presses("Nee, nog niet")

    assert await found_of(city, "Bram") == []
    await city.passes(minutes=20)
    assert asked(city, "Samir") == ["Samir"]


async def test_typed_words_do_the_same_and_need_the_card_first(city: City):
    await city.department()
    fatma = await city.worker("Fatma", KINDEROPVANG)

    await fatma.says("wis alles van mij")
    assert fatma.sees("Wil je al je gegevens wissen?")
    assert not fatma.sees(BEGUN)
    await fatma.says("wis niets")
    assert fatma.sees("We wissen niets.")
    await city.passes(minutes=5)
    assert await city.person("Fatma")

    await fatma.says("verwijder mijn gegevens")
    await fatma.says("wis alles van mij")
    await is_erased(city, fatma)
    assert fatma.sees(GONE)


async def test_a_second_press_changes_nothing(city: City):
    fatma, _ = await helping(city)
    await fatma.says(ASK)
    card = fatma.newest()
    await fatma.presses(ERASE)
    promised = (await city.person("Fatma")).notices

    await fatma.presses(ERASE, card=card)
    assert (await city.person("Fatma")).notices == promised
    await is_erased(city, fatma)
    assert sum(GONE in words(one) for one in fatma.cards()) == 1


async def test_an_old_card_asks_again(city: City):
    fatma, _ = await helping(city)
    await fatma.says(ASK)
    await city.passes(days=3)

    await fatma.presses(ERASE)

    assert fatma.sees("Wil je al je gegevens wissen?")
    assert not fatma.sees(BEGUN)
    await city.passes(minutes=5)
    assert await city.person("Fatma")


async def test_who_presses_their_old_cards_afterwards_hears_a_kind_no(city: City):
    fatma, bram = await helping(city)
    old = next(card for card in fatma.cards() if "Hulp niet meer nodig" in buttons(card))
    await erases(fatma)
    await is_erased(city, fatma)

    await fatma.presses("Hulp niet meer nodig", card=old)

    assert (await city.request()).state is State.CANCELLED
    assert QUESTION not in json.dumps([*fatma.cards()])
    assert bram.sees("Je hulp is niet meer nodig. Bedankt dat je klaarstond!")


async def test_who_asks_again_is_new(city: City):
    fatma, _ = await helping(city)
    await erases(fatma)
    await is_erased(city, fatma)

    await sends(fatma, "mijn muis doet niets")
    await city.passes(minutes=11)

    assert (await city.request(number=2)).asker.id == person_id("Fatma")
    assert (await city.person("Fatma")).email == "", "what the roster knew of them is gone"


async def test_a_question_that_is_typed_while_it_goes_on_is_not_lost(city: City):
    fatma, _ = await helping(city)
    await fatma.says(ASK)
    await fatma.presses(ERASE)

    await fatma.says("mijn muis doet niets")
    await city.passes(minutes=1)
    await fatma.presses("Stuur mijn vraag")
    await city.passes(minutes=15)

    record = await city.person("Fatma")
    assert not [one for one in record.notices if one.content.kind == "erasing"]
    assert (await city.request(number=2)).text == "mijn muis doet niets"
    assert await found_of(city, "nobody", QUESTION) == []
    assert is_alias((await city.request(number=1)).asker.id)


async def test_what_was_typed_and_not_sent_is_gone_from_the_screen_too(city: City):
    await city.department()
    fatma = await city.worker("Fatma", KINDEROPVANG)
    await fatma.says("mijn geheime vraag")

    await erases(fatma)
    await is_erased(city, fatma)

    assert not any("mijn geheime vraag" in words(card) for card in fatma.cards())
    assert await found_of(city, "Fatma", "mijn geheime vraag") == []


async def test_a_department_that_loses_its_contact_point_is_told_of_to_the_coordinators(city: City):
    department = await city.department()
    amina = await coordinator(city)
    await amina.installs()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)

    await hilde.says(ASK)
    assert hilde.sees("Je dienst heeft dan een ander aanspreekpunt nodig.")
    await hilde.presses(ERASE)
    await is_erased(city, hilde)

    assert amina.sees("Een dienst heeft geen aanspreekpunt meer.")
    assert await found_of(city, "Hilde", "hilde@example.org") == []


async def test_the_only_coordinator_names_another_first(city: City):
    await city.department()
    amina = await coordinator(city)

    await amina.says(ASK)

    assert amina.sees("Je bent de enige coördinator.")
    await amina.says("wis alles van mij")
    await city.passes(minutes=5)
    assert await city.person("Amina")


async def test_the_trail_of_a_department_stays_and_tells_of_nobody(city: City):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_contact=True)
    bram = await city.coach("Bram", department)
    await bram.says("ik stop als digicoach")
    await bram.presses("Ja, ik stop")
    await city.passes(minutes=1)

    for person in (bram, hilde):
        await erases(person)
        await is_erased(city, person)
        assert await found_of(city, person.name) == []

    stored = await city.stores.departments.find(department)
    assert stored is not None
    assert [line.what for line in stored.value.audit] == ["coach_stopped"]


@pytest.mark.parametrize("point", POINTS)
async def test_a_bot_that_dies_on_the_way_leaves_a_promise_that_the_next_one_keeps(
    tmp_path: Path, point: str
):
    async with started(tmp_path) as first:
        fatma, bram = await helping(first, "Samir")
        dies = _dies_at(point)
        fault_points.install(dies)
        try:
            await erases(fatma)
            await first.passes(minutes=2)
        finally:
            fault_points.remove()
        assert await first.person("Fatma"), "it died"
        await bram.says("dag")

    async with started(tmp_path, beside=first) as second:
        second.people.update(first.people)
        await second.passes_unseen(minutes=40)

        assert await second.stores.people.find(person_id("Fatma")) is None
        assert await found_of(second, "Fatma", QUESTION) == []
        assert (await second.request()).state is State.CANCELLED


async def test_two_bots_at_once_erase_as_one(tmp_path: Path):
    async with started(tmp_path) as one:
        fatma, _ = await helping(one)
        await fatma.says(ASK)
        await fatma.presses(ERASE)
        async with started(tmp_path, beside=one) as two:
            for _ in range(12):
                one.clock.turn(timedelta(seconds=15))
                await one.settled()
                await two.settled()
            assert await found_of(two, "Fatma", QUESTION) == []
            assert await two.stores.people.find(person_id("Fatma")) is None


async def test_nothing_is_kept_of_a_coach_in_what_colleagues_are_told_and_like(city: City):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_contact=True)
    await city.coach("Samir", department)
    jan = await city.worker("Jan", department)
    await jan.says("ik wil digicoach worden")
    await jan.presses("Ja, ik doe mee")
    assert "Jan" in json.dumps(hilde.cards())
    assert await found_of(city, "Jan") != []

    await erases(jan)
    await is_erased(city, jan)

    assert await found_of(city, "Jan", "jan@example.org") == []
    assert "Jan" not in json.dumps(hilde.cards()[:1])


def _dies_at(point: str) -> Callable[[str], None]:
    def dies(reached: str) -> None:
        if reached == point:
            raise RuntimeError

    return dies


async def test_a_portrait_a_like_and_news_are_nobodys_any_more(city: City):
    channel = await a_channel(city)
    bram, jan = await a_coach(city)
    await shows(bram)
    await city.passes(days=10)
    await channel.presses(bram, "Handig")
    await bram.says("geholpen 10 wachtwoord")
    [portrait] = [words(card) for card in channel.cards() if "Dit is digicoach Bram." in words(card)]
    assert await found_of(city, "Bram") != []

    await erases(bram)
    await is_erased(city, bram)

    assert await found_of(city, "Bram", "bram@example.org", LINE) == []
    assert not any(portrait == words(card) for card in channel.cards())
    await jan.says("wie zijn mijn digicoaches")
    assert not jan.sees("Bram")
    stored = await city.stores.posts.channels()
    assert [post.likes for one in stored for post in one.value.posts if post.likes] == [1], "it stays counted"
