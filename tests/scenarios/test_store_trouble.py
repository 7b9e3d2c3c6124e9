"""The store is in trouble: people get a sentence, nothing is half done, and one bad document holds up no other."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from bot.domain.states import State
from tests.engines import on_sqlite_only
from tests.fakes.card_reading import words
from tests.scenarios.asking import QUESTION, sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City

SORRY = "Dat lukte nu niet."
pytestmark = on_sqlite_only  # test_on_cosmos tells the like of Cosmos DB


async def people(city: City, *coaches: str) -> tuple[Citizen, list[Citizen]]:
    """Fatma, and coaches who all are asked at once."""
    department = await city.department()
    helpers = [await city.coach(name, department) for name in coaches]
    return await city.worker("Fatma", department), helpers


@contextmanager
def locked(city: City) -> Iterator[None]:
    """Another program keeps the file locked, and the bot gives up soon."""
    city.stores._writer._lock_seconds = 0.02
    other = sqlite3.connect(city.folder / "digicoach.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


async def test_a_press_while_the_store_is_locked_gets_a_sentence_and_has_no_effect(city: City):
    fatma, [bram, _chloe] = await people(city, "Bram", "Chloë")
    await sends(fatma)

    with locked(city):
        answer = await bram.presses("Ik help")

    assert answer["statusCode"] == 200
    assert SORRY in words(answer["value"])
    request = await city.request()
    assert (request.state, request.holder) == (State.SEARCHING, None)
    assert not fatma.sees("Bram helpt je.")
    await bram.presses("Probeer opnieuw")
    assert fatma.sees("Bram helpt je.")


async def test_sending_while_the_store_is_locked_loses_nothing(city: City):
    fatma, [bram] = await people(city, "Bram")
    await fatma.says(QUESTION)
    with locked(city):
        answer = await fatma.presses("Stuur mijn vraag")
    assert SORRY in words(answer["value"])
    assert "Je tekst is niet kwijt." in words(answer["value"])
    assert not bram.sees(QUESTION)

    await fatma.says("stuur")

    assert bram.sees(QUESTION)
    assert (await city.request()).text == QUESTION


async def test_a_press_that_failed_can_be_repeated_in_its_place(city: City):
    fatma, [bram] = await people(city, "Bram")
    await fatma.says(QUESTION)
    with locked(city):
        await fatma.presses("Stuur mijn vraag")

    await fatma.presses("Probeer opnieuw")

    assert bram.sees(QUESTION)
    assert fatma.sees("We hebben je vraag.")


async def test_a_line_while_the_store_is_locked_is_answered(city: City):
    fatma, _ = await people(city, "Bram")

    with locked(city):
        await fatma.says(QUESTION)

    assert fatma.sees(SORRY)
    assert fatma.sees("Probeer het straks nog eens.")
    assert not fatma.sees("Je tekst is niet kwijt."), "it is: nothing was written"


async def test_cards_that_could_not_be_written_down_are_not_lost(city: City):
    """The offer went out, but what was shown could not be written: it is set right afterwards."""
    fatma, [bram, _chloe] = await people(city, "Bram", "Chloë")
    await sends(fatma)
    await bram.presses("Ik help")
    with locked(city):
        await city.passes(minutes=25)
    assert (await city.request()).state is State.HELPING

    await city.passes(minutes=2)

    assert bram.sees("Is het gedaan?")


async def test_a_document_that_cannot_be_read_does_not_hold_up_the_others(city: City):
    fatma, coaches = await people(city, "Bram", "Chloë", "Dries")
    await sends(fatma)
    [wrong] = [(await city.request()).id]
    emre = await city.worker("Emre", "kinderopvang")
    await sends(emre, "mijn scherm is zwart")
    with sqlite3.connect(city.folder / "digicoach.db") as other:
        (body,) = other.execute("SELECT body FROM requests WHERE id = ?", (wrong,)).fetchone()
        other.execute("UPDATE requests SET body = '{}', etag = etag + 1 WHERE id = ?", (wrong,))
    other.close()

    await city.passes(minutes=10)
    assert all(coach.sees("mijn scherm is zwart") for coach in coaches)
    assert not all(coach.sees(QUESTION) for coach in coaches)

    with sqlite3.connect(city.folder / "digicoach.db") as other:
        other.execute("UPDATE requests SET body = ?, etag = etag + 1 WHERE id = ?", (body, wrong))
    other.close()
    await city.passes(minutes=2)
    assert all(coach.sees(QUESTION) for coach in coaches), "mended, it goes on"


async def test_a_failing_document_is_looked_at_less_and_less(city: City, capfd: pytest.CaptureFixture[str]):
    fatma, _ = await people(city, "Bram")
    await sends(fatma)
    city.is_sound = False
    with sqlite3.connect(city.folder / "digicoach.db") as other:
        other.execute("UPDATE requests SET body = '{}', etag = etag + 1")
    other.close()
    capfd.readouterr()

    for _ in range(90):
        city.clock.turn(timedelta(minutes=1))
        await city.settled()

    failures = capfd.readouterr().err.count("wake.failed")
    assert 4 <= failures <= 12, "an alarm each time, and not a flood of them"


async def test_a_number_typed_while_the_store_is_locked_is_kept_with_the_button(city: City):
    fatma, _ = await people(city, "Bram")
    await sends(fatma)
    with locked(city):
        await fatma.presses("Bewaar mijn nummer", inputs={"phone": "0470 12 34 56"})

    await fatma.presses("Probeer opnieuw")

    assert fatma.sees("We bellen je op 0470 12 34 56.")


async def test_a_place_typed_while_the_store_is_locked_goes_with_the_question(city: City):
    fatma, [bram] = await people(city, "Bram")
    await fatma.says(QUESTION)
    await fatma.says("kom naar mij")
    with locked(city):
        await fatma.presses("Stuur mijn vraag", inputs={"other_place": "de loods"})

    await fatma.presses("Probeer opnieuw")

    assert bram.sees("Vraagt of je langskomt: de loods.")


async def test_a_number_to_call_typed_while_the_store_is_locked_is_kept_with_the_button(city: City):
    fatma, _ = await people(city, "Bram")
    await city.coach("Hilde", KINDEROPVANG, is_coach=False, is_contact=True)
    await sends(fatma)
    await fatma.says("laat het aanspreekpunt bellen")
    with locked(city):
        await fatma.presses("Vraag om te bellen", inputs={"phone": "0470 12 34 56"})

    await fatma.presses("Probeer opnieuw")

    assert fatma.sees("We vroegen je aanspreekpunt om te bellen.")
