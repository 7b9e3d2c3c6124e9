"""Typing is asking: lines become one card, a draft is never forgotten, and courtesies are no questions."""

from datetime import timedelta

import pytest

from bot.domain.people import DraftStep
from tests.fakes.card_reading import buttons, words
from tests.scenarios.city import Citizen, City


async def fatma_at_work(city: City) -> Citizen:
    """A worker of a department with one coach."""
    department = await city.department()
    await city.coach("Bram", department)
    return await city.worker("Fatma", department)


def with_buttons(person: Citizen) -> list[str]:
    """What each card with a button says, newest first."""
    return [words(card) for card in person.cards() if buttons(card)]


async def test_short_lines_become_one_question_on_one_card(city: City):
    fatma = await fatma_at_work(city)

    await fatma.says("mijn tablet")
    await fatma.says("start niet meer")
    await fatma.says("sinds gisteren")

    [only] = with_buttons(fatma)
    assert "mijn tablet\n\nstart niet meer\n\nsinds gisteren" in only
    assert "sinds gisteren" in words(fatma.newest()), "the card stands below what was typed"
    older = [words(card) for card in fatma.cards()[1:]]
    assert len(older) == 2
    assert all("Het nieuwe bericht staat hieronder." in text and "tablet" not in text for text in older)


async def test_all_lines_are_sent_as_one_question(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet")
    await fatma.says("start niet meer")

    await fatma.presses("Stuur mijn vraag")

    assert (await city.request()).text == "mijn tablet\nstart niet meer"
    assert await city.numbers() == [1]


async def test_the_send_card_has_one_button_and_no_choice_of_topic(city: City):
    fatma = await fatma_at_work(city)

    await fatma.says("de printer print niet")

    assert fatma.buttons()[0] == "Stuur mijn vraag"
    assert "Input.ChoiceSet" not in str(fatma.newest())
    await fatma.presses("Stuur mijn vraag")
    assert (await city.request()).topic != "other", "the topic is guessed from the words"


async def test_after_two_minutes_a_new_message_says_it_was_not_sent(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    await city.passes(seconds=119)
    assert not fatma.sees("Je vraag is nog niet verstuurd.")

    await city.passes(seconds=1)

    assert "Je vraag is nog niet verstuurd." in words(fatma.newest())
    assert len(fatma.cards()) == 2, "a new message, which alerts"
    assert len(with_buttons(fatma)) == 1, "and the older one is put away"
    await fatma.presses("Stuur mijn vraag")
    assert fatma.sees("We hebben je vraag.")


async def test_the_reminder_comes_once(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")

    await city.passes(hours=3)

    assert sum("Je vraag is nog niet verstuurd." in words(card) for card in fatma.cards()) == 1


async def test_the_two_minutes_begin_again_with_every_line(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet")
    await city.passes(seconds=90)
    await fatma.says("start niet meer")

    await city.passes(seconds=90)

    assert not fatma.sees("Je vraag is nog niet verstuurd.")


async def test_a_question_never_sent_is_closed_the_next_day_and_counted(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    await city.passes(hours=23, minutes=59)
    assert (await city.person("Fatma")).draft is not None

    await city.passes(minutes=1)

    record = await city.person("Fatma")
    assert record.draft is None
    assert record.drafts_lapsed == 1
    assert await city.numbers() == []
    assert with_buttons(fatma) == []
    assert "Je vraag is niet verstuurd. We sluiten ze." in words(fatma.newest())


async def test_a_question_that_was_sent_is_not_counted_as_never_sent(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")

    await city.passes(hours=30)

    assert (await city.person("Fatma")).drafts_lapsed == 0


async def test_the_button_of_a_closed_draft_does_nothing_and_says_so(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    card = fatma.newest()
    await city.passes(hours=24)

    answer = await fatma.presses("Stuur mijn vraag", card)

    assert "Deze knop werkt niet meer." in words(answer["value"])
    assert await city.numbers() == []


@pytest.mark.parametrize(
    "line", ["hallo", "Goeiendag!", "merci", "dank u wel", "hulp", "mijn vragen", "dienst", "😀"]
)
async def test_greetings_thanks_and_commands_are_no_questions(city: City, line: str):
    fatma = await fatma_at_work(city)

    await fatma.says(line)

    assert (await city.person("Fatma")).draft is None
    assert len(fatma.cards()) == 1, "it is answered"


async def test_thanks_do_not_press_the_button(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")

    await fatma.says("merci")

    assert fatma.sees("Graag gedaan!")
    assert await city.numbers() == []
    assert (await city.person("Fatma")).draft.text == "mijn tablet start niet"


async def test_a_greeting_shows_the_card_of_the_open_question(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")
    await city.passes(minutes=3)
    before = len(fatma.cards())

    await fatma.says("hallo")

    assert len(fatma.cards()) == before + 1
    assert "We vragen het nu aan 1 digicoach." in words(fatma.newest())
    assert len(with_buttons(fatma)) == 1


async def test_a_greeting_shows_the_draft(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")

    await fatma.says("goeiemorgen")

    assert "mijn tablet start niet" in words(fatma.newest())
    assert len(with_buttons(fatma)) == 1


async def test_a_line_typed_after_the_reminder_makes_it_a_fresh_draft(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    await city.passes(minutes=3)

    await fatma.says("het lampje brandt wel")

    draft = (await city.person("Fatma")).draft
    assert draft.step is DraftStep.SEND
    assert (await city.person("Fatma")).wake_at == city.clock.now() + timedelta(minutes=2)
