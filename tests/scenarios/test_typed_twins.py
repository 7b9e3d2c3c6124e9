"""Every button has a typed twin: yes and no answer the newest open card, and a few words do the rest."""

import pytest

from bot.domain import events as e
from bot.domain.states import State
from tests.fakes.card_reading import buttons, words
from tests.scenarios.city import Citizen, City, person_id

YES = ["ja", "ok", "doe maar", "👍", "JA!", "oui", "yes"]
NO = ["nee", "Neen", "👎", "no"]


async def asking(city: City) -> tuple[Citizen, Citizen]:
    """Fatma typed a question that is not sent; Bram could help."""
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await fatma.says("mijn tablet start niet")
    return fatma, bram


async def resolved(city: City) -> Citizen:
    """Bram says it is done."""
    fatma, bram = await asking(city)
    await fatma.presses("Stuur mijn vraag")
    await bram.presses("Ik help")
    await bram.presses("Klaar")
    return fatma


@pytest.mark.parametrize("word", YES)
async def test_yes_sends_the_draft(city: City, word: str):
    fatma, bram = await asking(city)

    await fatma.says(word)

    assert (await city.request()).text == "mijn tablet start niet"
    assert "We hebben je vraag." in words(fatma.newest())
    assert bram.sees("mijn tablet start niet")
    assert [buttons(card)[-1] for card in fatma.cards() if buttons(card)] == ["Hulp niet meer nodig"]


@pytest.mark.parametrize("word", ["stuur", "Stuur mijn vraag", "verstuur maar", "send"])
async def test_the_words_on_the_button_send_it_too(city: City, word: str):
    fatma, _ = await asking(city)

    await fatma.says(word)

    assert await city.numbers() == [1]


@pytest.mark.parametrize("word", NO)
async def test_no_does_not_send_the_draft(city: City, word: str):
    fatma, _ = await asking(city)

    await fatma.says(word)

    assert fatma.sees("Oké, we versturen je vraag niet.")
    assert (await city.person("Fatma")).draft is None
    assert (await city.person("Fatma")).drafts_lapsed == 0
    assert await city.numbers() == []


async def test_yes_after_the_reminder_sends_it(city: City):
    fatma, _ = await asking(city)
    await city.passes(minutes=2)

    await fatma.says("ja")

    assert await city.numbers() == [1]


@pytest.mark.parametrize("word", [*YES, "klaar", "opgelost", "het lukt"])
async def test_yes_says_it_is_solved(city: City, word: str):
    fatma = await resolved(city)

    await fatma.says(word)

    assert isinstance((await city.request()).history[-1], e.Confirmed)
    assert "Fijn dat het lukt!" in words(fatma.newest())


@pytest.mark.parametrize("word", [*NO, "nog niet", "Nee, nog niet"])
async def test_no_says_it_is_not_solved_yet(city: City, word: str):
    fatma = await resolved(city)

    await fatma.says(word)

    assert isinstance((await city.request()).history[-1], e.NotSolved)
    assert "Wie helpt je verder?" in words(fatma.newest())


async def test_yes_at_the_end_of_the_ladder_waits(city: City):
    fatma, _ = await asking(city)
    await fatma.says("ja")
    await city.passes(hours=1)
    assert "Wacht tot morgen 8 uur" in fatma.buttons()

    await fatma.says("ja")

    assert isinstance((await city.request()).history[-1], e.WaitChosen)


@pytest.mark.parametrize("word", [*YES, *NO])
async def test_while_we_search_yes_and_no_only_show_the_card(city: City, word: str):
    fatma, _ = await asking(city)
    await fatma.presses("Stuur mijn vraag")
    before = len((await city.request()).history)

    await fatma.says(word)

    assert len((await city.request()).history) == before
    assert "We hebben je vraag." in words(fatma.newest())


async def test_a_plain_yes_or_no_without_anything_open_is_answered(city: City):
    fatma = await city.worker("Fatma", await city.department())

    await fatma.says("ja")
    await fatma.says("nee")

    assert len(fatma.cards()) == 2
    assert (await city.person("Fatma")).draft is None


async def test_yes_answers_the_newest_of_two_questions(city: City):
    fatma = await resolved(city)
    await fatma.says("de printer print niet")

    await fatma.says("ja")

    assert (await city.request(1)).state is State.RESOLVED, "the draft was newer"
    assert (await city.request(2)).state is State.SEARCHING


# --- stop, klaar, hulp, mijn vragen -------------------------------------------------------------------


@pytest.mark.parametrize("word", ["stop", "STOP.", "annuleer", "cancel", "hulp niet meer nodig", "laat maar"])
async def test_stop_stops_the_open_question(city: City, word: str):
    fatma, bram = await asking(city)
    await fatma.says("ja")

    await fatma.says(word)

    assert (await city.request()).state is State.CANCELLED
    assert "We zoeken niet verder." in words(fatma.newest())
    assert not bram.sees("mijn tablet start niet")


async def test_stop_before_sending_lets_go_of_the_draft(city: City):
    fatma, _ = await asking(city)

    await fatma.says("stop")

    assert fatma.sees("Oké, we versturen je vraag niet.")
    assert (await city.person("Fatma")).draft is None


async def test_stop_without_anything_open_says_so(city: City):
    fatma = await city.worker("Fatma", await city.department())

    await fatma.says("stop")

    assert fatma.sees("Je hebt nu geen vragen open.")
    assert fatma.buttons() == ["Stel een vraag"]


async def two_open(city: City) -> Citizen:
    """Fatma has two questions open."""
    fatma, _ = await asking(city)
    await fatma.says("ja")
    await fatma.says("de printer print niet")
    await fatma.presses("Nee, nieuwe vraag")
    await fatma.says("stuur")
    return fatma


async def test_stop_with_two_open_asks_which(city: City):
    fatma = await two_open(city)

    await fatma.says("stop")
    assert fatma.buttons() == ["Stop vraag 1", "Stop vraag 2"]
    await fatma.presses("Stop vraag 1")

    assert (await city.request(1)).state is State.CANCELLED
    assert (await city.request(2)).state is State.SEARCHING


async def test_stop_and_a_number_stops_that_one(city: City):
    fatma = await two_open(city)

    await fatma.says("stop vraag 2")

    assert (await city.request(1)).state is State.SEARCHING
    assert (await city.request(2)).state is State.CANCELLED


@pytest.mark.parametrize("word", ["klaar", "Klaar!", "done", "het is opgelost"])
async def test_klaar_while_we_search_needs_no_help_any_more(city: City, word: str):
    fatma, _ = await asking(city)
    await fatma.says("ja")

    await fatma.says(word)

    assert (await city.request()).state is State.CANCELLED


@pytest.mark.parametrize("word", ["hulp", "HELP", "aide", "?hulp?"])
async def test_hulp_shows_what_can_be_typed(city: City, word: str):
    fatma = await city.worker("Fatma", await city.department())

    await fatma.says(word)

    fatma.opens("Meer")
    for twin in ("mijn vragen", "stop", "klaar", "dienst"):
        assert fatma.sees(twin)
    assert not fatma.sees("ik kan helpen"), "that is for coaches"


@pytest.mark.parametrize("word", ["mijn vragen", "Mijn Vragen", "my questions", "mijne vragen"])
async def test_my_questions_lists_them_and_shows_the_one_i_press(city: City, word: str):
    fatma = await two_open(city)

    await fatma.says(word)
    assert fatma.buttons() == ["Toon vraag 1", "Toon vraag 2"]
    assert "We zoeken een digicoach." in words(fatma.newest())
    await fatma.presses("Toon vraag 1")

    assert "mijn tablet start niet" in words(fatma.newest())
    assert fatma.buttons()[-1] == "Hulp niet meer nodig"
    shown = [card for card in fatma.cards() if "mijn tablet start niet" in words(card)]
    assert len(shown) == 1, "the older card of it is put away"


async def test_my_questions_without_any_offers_to_ask_one(city: City):
    fatma = await city.worker("Fatma", await city.department())

    await fatma.says("mijn vragen")

    assert fatma.sees("Je hebt nu geen vragen open.")
    assert fatma.buttons() == ["Stel een vraag"]


async def test_my_questions_are_nobody_elses(city: City):
    await two_open(city)
    gerda = await city.worker("Gerda", "kinderopvang")

    await gerda.says("mijn vragen")

    assert gerda.sees("Je hebt nu geen vragen open.")


async def test_a_command_may_be_typed_twice(city: City):
    fatma = await city.worker("Fatma", await city.department())

    await fatma.says("hulp")
    await fatma.says("hulp")

    assert len(fatma.cards()) == 2


async def test_the_service_desk_can_be_chosen_in_words(city: City):
    fatma, _ = await asking(city)
    await fatma.says("ja")
    await city.passes(minutes=10)

    await fatma.says("naar de service desk")

    request = await city.request()
    assert request.state is State.HANDED_OVER
    assert request.history[-1].by == person_id("Fatma")
    assert fatma.sees("Bel de Service Desk: 09 000 00 00.")
