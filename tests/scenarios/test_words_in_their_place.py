"""Words that mean something on one card only: there they press its button, anywhere else nothing is lost by them."""

import pytest

from bot.domain import events as e
from bot.domain.people import DraftStep
from bot.domain.request import Request, Wish
from bot.domain.states import State
from tests.fakes.card_reading import words
from tests.fakes.teams import PHOTO
from tests.scenarios.asking import DESK_NUMBER, QUESTION, sends
from tests.scenarios.city import Citizen, City
from tests.scenarios.helping import helping
from tests.scenarios.test_nobody_seen import not_solved
from tests.scenarios.test_someone_i_trust import chosen
from tests.scenarios.test_week_question import on_friday

NOTHING_OPEN = "Je hebt nu geen vragen open."
NUMBER = "0470 12 34 56"


async def at_work(city: City, **of_the_worker: str) -> tuple[Citizen, Citizen]:
    department = await city.department()
    bram = await city.coach("Bram", department)
    return await city.worker("Fatma", department, **of_the_worker), bram


def rated(request: Request) -> list[bool]:
    return [event.is_up for event in request.history if isinstance(event, e.Rated)]


# --- the Service Desk ---------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["service desk", "helpdesk"])
async def test_the_desk_by_name_tells_a_worker_where_it_is(city: City, word: str):
    fatma, bram = await at_work(city)
    await fatma.says(word)
    assert DESK_NUMBER in words(fatma.newest())
    assert fatma.sees("Open: ma-vr 8:00-17:00")

    await sends(fatma)
    await fatma.says(word)
    await bram.presses("Ik help")
    await fatma.says(word)

    assert not fatma.sees(NOTHING_OPEN)
    assert (await city.request()).state is State.HELPING


async def test_the_desk_by_name_hands_nothing_over_for_a_coach(city: City):
    _, bram = await helping(city)

    await bram.says("helpdesk")

    assert (await city.request()).state is State.HELPING
    assert DESK_NUMBER in words(bram.newest())


async def test_the_desk_by_name_is_the_answer_to_who_goes_on(city: City):
    fatma, _ = await not_solved(city)

    await fatma.says("helpdesk")

    assert (await city.request()).state is State.HANDED_OVER


# --- come to me ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["kom maar langs", "kom maar naar mij", "kom langs bij mij"])
async def test_a_worker_may_say_it_as_a_helper_does(city: City, word: str):
    fatma, _ = await at_work(city)

    await fatma.says(word)

    draft = (await city.person("Fatma")).draft
    assert draft is not None
    assert draft.wish is Wish.VISIT


@pytest.mark.parametrize("word", ["kom maar langs", "kom maar naar mij", "je mag langskomen"])
async def test_a_helper_takes_what_was_offered_by_it(city: City, word: str):
    fatma, bram = await at_work(city)
    await sends(fatma)

    await bram.says(word)

    request = await city.request()
    assert (request.state, request.manner) == (State.HELPING, e.Manner.RECEIVE)


@pytest.mark.parametrize("word", ["kom naar mij", "kan er iemand komen"])
async def test_a_wish_to_be_visited_reaches_the_helper_where_no_place_is_asked(city: City, word: str):
    fatma, bram = await helping(city)

    await fatma.says(word)
    await fatma.says(word)

    assert (await city.request()).additions == ("Wil je naar mij komen?",)
    assert "Wil je naar mij komen?" in words(bram.newest())


async def test_a_wish_to_be_visited_while_the_place_is_asked_shows_that_card(city: City):
    department = await city.department(places=("De Serre",))
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)

    await fatma.says("kom naar mij")

    assert "De Serre" in fatma.buttons()
    assert (await city.request()).additions == ()


# --- a number alone -----------------------------------------------------------------------------------


async def test_a_short_number_is_the_inner_line_that_was_asked(city: City):
    fatma, _ = await at_work(city)
    await sends(fatma)

    await fatma.says("6621")

    assert fatma.sees("We bellen je op 6621.")


async def test_a_short_number_is_the_line_to_call_for_a_draft(city: City):
    fatma, _ = await at_work(city)
    await fatma.says("bel mij")

    await fatma.says("6621")

    draft = (await city.person("Fatma")).draft
    assert draft is not None
    assert draft.phone == "6621"


async def test_a_number_answers_the_question_of_friday(city: City):
    bram = await on_friday(city)

    await bram.says("2")

    assert bram.sees("Deze week hielp je 2 collega's. Merci!")


@pytest.mark.parametrize("typed", ["10", "10 min"])
async def test_a_number_answers_how_long_it_took(city: City, typed: str):
    _, bram = await helping(city)
    await bram.presses("Klaar")

    await bram.says(typed)

    assert (await city.request()).minutes == 10


async def test_a_number_where_none_is_asked_is_that_of_a_question(city: City):
    fatma, bram = await helping(city)

    await fatma.says("1")
    await bram.says("1")

    assert QUESTION in words(fatma.newest())
    assert QUESTION in words(bram.newest())
    assert (await city.person("Bram")).draft is None


async def test_a_number_that_answers_is_counted_once(city: City):
    _, bram = await helping(city)
    await bram.presses("Klaar")

    await bram.says("10")
    await bram.says("15")

    assert (await city.request()).minutes == 10


# --- waiting for somebody -----------------------------------------------------------------------------


async def test_waiting_for_something_else_is_a_question(city: City):
    fatma, _ = await at_work(city)

    await fatma.says("ik wacht nog op wachtwoord")

    draft = (await city.person("Fatma")).draft
    assert draft is not None
    assert draft.text == "ik wacht nog op wachtwoord"


async def test_waiting_for_another_than_the_chosen_one_is_a_line(city: City):
    jan = await chosen(city)
    await city.passes(minutes=15)

    await jan.says("ik wacht nog op mijn code")

    draft = (await city.person("Jan")).draft
    assert draft is not None
    assert draft.step is DraftStep.BELONGS


# --- now, and at which hour ---------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["nu", "nu meteen"])
async def test_now_alone_takes_no_question(city: City, word: str):
    fatma, bram = await at_work(city)
    await sends(fatma)

    await bram.says(word)

    assert (await city.request()).state is State.SEARCHING
    assert "Ik help" in bram.buttons()


async def test_the_hour_on_a_button_can_be_typed(city: City):
    _, bram = await helping(city)
    await bram.presses("Ik bel")
    [hour] = [label for label in bram.buttons() if label.startswith("Om ")][:1]

    await bram.says(hour)

    request = await city.request()
    assert request.state is State.PARKED
    assert (await city.person("Bram")).draft is None


async def test_the_hour_is_that_of_the_question_whose_card_asks(city: City):
    fatma, bram = await helping(city)
    sofie = await city.worker("Sofie", fatma and (await city.request()).department)
    await bram.presses("Ik bel")
    hours = [label for label in bram.buttons() if label.startswith("Om ")]
    await sends(sofie, "mijn gsm is stuk")
    await bram.says("ik help 2")

    await bram.says(hours[0])

    assert (await city.request(1)).state is State.PARKED
    assert (await city.request(2)).state is State.HELPING


async def test_later_shows_the_hours_again(city: City):
    _, bram = await helping(city)
    await bram.presses("Ik bel")
    buttons = bram.buttons()

    await bram.says("later")

    assert bram.buttons() == buttons
    assert (await city.person("Bram")).draft is None


async def test_an_hour_is_a_question_for_whom_it_is_not_asked(city: City):
    fatma, _ = await at_work(city)

    await fatma.says("om 11 uur")

    draft = (await city.person("Fatma")).draft
    assert draft is not None
    assert draft.text == "om 11 uur"


# --- a photo ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["hulp", "help", "kan iemand helpen", "ik heb een vraag", "hoe werkt dit"])
async def test_a_photo_with_a_call_for_help_is_a_question(city: City, text: str):
    fatma, _ = await at_work(city)

    await fatma.shows(PHOTO, text=text)

    draft = (await city.person("Fatma")).draft
    assert draft is not None
    assert draft.text == text


# --- helped well --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "word", ["goed geholpen", "Geholpen, merci!", "ja geholpen", "geholpen", "geholpen met mail"]
)
async def test_who_was_helped_says_that_it_is_solved(city: City, word: str):
    fatma, bram = await helping(city)
    await bram.presses("Klaar")

    await fatma.says(word)

    assert (await city.request()).state is State.CLOSED
    assert "Fijn dat het lukt!" in words(fatma.newest())


@pytest.mark.parametrize(("word", "is_up"), [("goed geholpen", True), ("niet goed geholpen", False)])
async def test_the_thumbs_can_be_typed(city: City, word: str, is_up: bool):
    fatma, bram = await helping(city)
    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")

    await fatma.says(word)

    assert rated(await city.request()) == [is_up]


async def test_not_helped_well_is_not_solved(city: City):
    fatma, bram = await helping(city)
    await bram.presses("Klaar")

    await fatma.says("niet goed geholpen")

    assert "Wie helpt je verder?" in words(fatma.newest())


async def test_helped_well_without_a_question_is_kind(city: City):
    fatma, _ = await at_work(city)

    await fatma.says("goed geholpen")

    assert words(fatma.newest()) == "Graag gedaan!"


# --- not me, for myself -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("platform", "word"),
    [
        ("Windows", "verkeerde naam"),
        ("Windows", "not me"),
        ("iOS", "verkeerde naam"),
        ("iOS", "dat ben ik niet"),
    ],
)
async def test_a_wrong_name_is_a_line_of_the_question(city: City, platform: str, word: str):
    fatma, _ = await at_work(city, platform=platform)
    await fatma.says("op mijn badge staat iets raars")

    await fatma.says(word)

    draft = (await city.person("Fatma")).draft
    assert draft is not None
    assert draft.text == f"op mijn badge staat iets raars\n{word}"


async def test_it_is_for_me_can_be_typed(city: City):
    fatma, _ = await at_work(city)
    await fatma.says("voor Jan: kan niet aanmelden")
    fatma.opens("Toon meer keuzes")
    await fatma.presses("Voeg plaats of nummer toe")
    assert "Het is voor mij" in fatma.buttons()

    await fatma.says("Het is voor mij")

    draft = (await city.person("Fatma")).draft
    assert draft is not None
    assert (draft.for_whom, draft.text) == (None, "kan niet aanmelden")
    assert "Stuur mijn vraag" in fatma.buttons()
    assert "Het is voor mij" not in fatma.buttons()


async def test_it_is_for_me_is_a_line_of_who_asks_for_nobody_else(city: City):
    fatma, _ = await at_work(city)
    await fatma.says("een pakje met een code")

    await fatma.says("het is voor mij")

    draft = (await city.person("Fatma")).draft
    assert draft is not None
    assert draft.text == "een pakje met een code\nhet is voor mij"


async def test_asking_for_a_colleague_is_no_way_of_talking(city: City):
    fatma, _ = await at_work(city)

    await fatma.says("stel een vraag")

    said = words(fatma.newest())
    assert "Vraag je hulp voor iemand anders?" in said
    assert said.index("Liever praten?") < said.index("Vraag je hulp voor iemand anders?")
