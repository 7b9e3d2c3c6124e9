"""Where somebody works is asked after sending, on its own card, and no answer is a dead end."""

import asyncio
from dataclasses import replace

import pytest

from bot.domain.people import DraftStep
from tests.fakes.card_reading import words
from tests.scenarios.city import Citizen, City, person_id

QUESTION = "mijn tablet start niet"


async def sent_from_nowhere(city: City, *, guess: str | None = None) -> Citizen:
    """Fatma sent a question, and nobody knows where she works; two departments have a coach each."""
    await city.coach("Bram", await city.department("Kinderopvang", aliases=("crèche", "de crèche")))
    await city.coach("Dirk", await city.department("Wegen en Bruggen", aliases=("de Wegen",)))
    if guess:
        await city.known("Fatma", roster_department=guess)
    fatma = city.citizen("Fatma")
    await fatma.says(QUESTION)
    await fatma.presses("Stuur mijn vraag")
    return fatma


async def test_nobody_is_asked_where_they_work_before_they_send(city: City):
    await city.department()
    fatma = city.citizen("Fatma")

    await fatma.says(QUESTION)

    assert not fatma.sees("dienst")


async def test_who_sent_reads_that_we_have_it_and_is_asked_where_they_work(city: City):
    fatma = await sent_from_nowhere(city)

    assert fatma.sees("We hebben je vraag.")
    assert fatma.sees("Bij welke dienst werk je?")
    assert fatma.buttons() == ["Kinderopvang", "Wegen en Bruggen", "Ik weet het niet"]
    assert not city.citizen("Bram").sees(QUESTION), "it goes out once the department is known"


async def test_the_chosen_department_gets_the_question(city: City):
    fatma = await sent_from_nowhere(city)

    await fatma.presses("Wegen en Bruggen")

    assert fatma.sees("We vragen het nu aan 1 digicoach.")
    assert city.citizen("Dirk").sees(QUESTION)
    assert not city.citizen("Bram").sees(QUESTION)
    assert (await city.person("Fatma")).draft is None


async def test_the_second_question_is_not_asked_about_again(city: City):
    fatma = await sent_from_nowhere(city)
    await fatma.presses("Kinderopvang")
    await fatma.presses("Hulp niet meer nodig")

    await fatma.says("de printer print niet")
    await fatma.presses("Stuur mijn vraag")

    assert await city.numbers() == [1, 2]


async def test_the_roster_knows_and_yes_is_enough(city: City):
    fatma = await sent_from_nowhere(city, guess="kinderopvang")
    assert fatma.sees("Werk je bij Kinderopvang?")
    assert fatma.buttons() == ["Ja", "Nee"]

    await fatma.presses("Ja")

    assert fatma.sees("We vragen het nu aan 1 digicoach.")
    assert city.citizen("Bram").sees(QUESTION)


async def test_the_roster_is_wrong_and_no_leads_to_the_list(city: City):
    fatma = await sent_from_nowhere(city, guess="kinderopvang")

    await fatma.presses("Nee")

    assert fatma.sees("Bij welke dienst werk je?")
    await fatma.presses("Wegen en Bruggen")
    assert city.citizen("Dirk").sees(QUESTION)
    assert not city.citizen("Bram").sees(QUESTION)


@pytest.mark.parametrize(("word", "who"), [("ja", "Bram"), ("👍", "Bram"), ("Ja hoor!", "Bram")])
async def test_yes_can_be_typed(city: City, word: str, who: str):
    fatma = await sent_from_nowhere(city, guess="kinderopvang")

    await fatma.says(word)

    assert city.citizen(who).sees(QUESTION)
    assert "We vragen het nu aan 1 digicoach." in words(fatma.newest())


async def test_no_can_be_typed(city: City):
    fatma = await sent_from_nowhere(city, guess="kinderopvang")

    await fatma.says("nee")

    assert "Bij welke dienst werk je?" in words(fatma.newest())


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("de crèche", "Bram"),
        ("De Creche!", "Bram"),
        ("ik zit bij de wegen", "Dirk"),
        ("ik werk bij kinderopvang", "Bram"),
        ("dienst wegen", "Dirk"),
    ],
)
async def test_a_department_can_be_typed_by_any_of_its_names(city: City, typed: str, who: str):
    fatma = await sent_from_nowhere(city)

    await fatma.says(typed)

    assert city.citizen(who).sees(QUESTION)
    assert not city.citizen(who).sees(typed), "it is an answer, no part of the question"
    assert "We vragen het nu aan 1 digicoach." in words(fatma.newest())


async def test_a_typed_name_stands_over_the_guess(city: City):
    fatma = await sent_from_nowhere(city, guess="kinderopvang")

    await fatma.says("nee, bij de wegen")

    assert city.citizen("Dirk").sees(QUESTION)
    assert not city.citizen("Bram").sees(QUESTION)


async def test_a_sentence_that_names_a_department_is_kept_with_the_question(city: City):
    fatma = await sent_from_nowhere(city)

    await fatma.says("het is de tablet van de crèche in de brugse poort")

    assert city.citizen("Bram").sees("het is de tablet van de crèche in de brugse poort")


async def test_a_line_typed_instead_of_an_answer_joins_the_question(city: City):
    fatma = await sent_from_nowhere(city)

    await fatma.says("het lampje brandt wel")
    assert "Bij welke dienst werk je?" in words(fatma.newest()), "and the card is asked again, below it"
    await fatma.presses("Kinderopvang")

    assert city.citizen("Bram").sees("het lampje brandt wel")


@pytest.mark.parametrize("city", [{"DIGICOACH_DEFAULT_DEPARTMENT": "Wegen en Bruggen"}], indirect=True)
async def test_who_does_not_know_comes_to_the_default_department(city: City):
    fatma = await sent_from_nowhere(city)

    await fatma.presses("Ik weet het niet")

    assert fatma.sees("We vragen het nu aan 1 digicoach.")
    assert city.citizen("Dirk").sees(QUESTION)


async def test_without_a_default_the_first_department_gets_it(city: City):
    fatma = await sent_from_nowhere(city)

    await fatma.presses("Ik weet het niet")

    assert city.citizen("Bram").sees(QUESTION)


async def test_when_nobody_answers_the_guess_gets_it_after_ten_minutes(city: City):
    fatma = await sent_from_nowhere(city, guess="wegen-en-bruggen")
    await city.passes(minutes=10, seconds=-1)
    assert not city.citizen("Dirk").sees(QUESTION)

    await city.passes(seconds=1)

    assert city.citizen("Dirk").sees(QUESTION)
    assert "We vragen het nu aan 1 digicoach." in words(fatma.newest()), "and the worker is told"


@pytest.mark.parametrize("city", [{"DIGICOACH_DEFAULT_DEPARTMENT": "Wegen en Bruggen"}], indirect=True)
async def test_when_nobody_answers_and_nobody_knows_the_default_gets_it(city: City):
    await sent_from_nowhere(city)

    await city.passes(minutes=10)

    assert city.citizen("Dirk").sees(QUESTION)
    assert (await city.person("Fatma")).draft is None


async def test_a_guess_that_is_no_department_any_more_leads_to_the_list(city: City):
    fatma = await sent_from_nowhere(city, guess="opgeheven")
    assert fatma.sees("Bij welke dienst werk je?")

    await city.passes(minutes=10)

    assert city.citizen("Bram").sees(QUESTION)


async def test_a_department_that_was_told_just_before_a_crash_is_kept(city: City):
    await sent_from_nowhere(city, guess="kinderopvang")
    stored = await city.stores.people.find(person_id("Fatma"))
    told = replace(stored.value, department="wegen-en-bruggen")
    await city.stores.people.replace(told, etag=stored.etag)

    await city.passes(minutes=10)

    assert city.citizen("Dirk").sees(QUESTION)
    assert not city.citizen("Bram").sees(QUESTION)


async def test_two_answers_at_once_make_one_question(city: City):
    fatma = await sent_from_nowhere(city)
    card = fatma.newest()

    await asyncio.gather(fatma.presses("Kinderopvang", card), fatma.presses("Wegen en Bruggen", card))

    assert len(await city.numbers() + await city.numbers("wegen-en-bruggen")) == 1


async def test_an_old_department_card_changes_nothing(city: City):
    fatma = await sent_from_nowhere(city)
    card = fatma.newest()
    await fatma.presses("Kinderopvang")

    for label in ("Wegen en Bruggen", "Ik weet het niet"):
        answer = await fatma.presses(label, card)
        assert "We vragen het nu aan 1 digicoach." in words(answer["value"])

    assert (await city.person("Fatma")).department == "kinderopvang"
    assert await city.numbers("wegen-en-bruggen") == []


async def test_a_department_that_does_not_exist_is_asked_again(city: City):
    fatma = await sent_from_nowhere(city)
    nonce = (await city.person("Fatma")).draft.nonce

    data = {"nonce": nonce, "department": "nergens"}
    answer = await fatma._invokes(None, {"type": "Action.Execute", "verb": "draft.department", "data": data})

    assert "Bij welke dienst werk je?" in words(answer["value"])
    assert (await city.person("Fatma")).draft.step is DraftStep.CHOOSE_DEPARTMENT


async def test_a_name_too_long_for_a_button_is_chosen_from_a_list(city: City):
    await city.department("Wegen, Bruggen en Waterlopen", id="wegen")
    await city.department()
    fatma = city.citizen("Fatma")
    await fatma.says(QUESTION)
    await fatma.presses("Stuur mijn vraag")

    await fatma.presses("Dit is mijn dienst", inputs={"department": "wegen"})

    assert await city.numbers("wegen") == [1]


async def test_a_list_sent_without_a_choice_is_shown_again(city: City):
    for number in range(8):
        await city.department(f"Dienst {number}")
    fatma = city.citizen("Fatma")
    await fatma.says(QUESTION)
    await fatma.presses("Stuur mijn vraag")
    assert "Dit is mijn dienst" in fatma.buttons()

    answer = await fatma.presses("Dit is mijn dienst")

    assert "We hebben je vraag." in words(answer["value"])
    assert "Bij welke dienst werk je?" in words(answer["value"])
    await fatma.presses("Dit is mijn dienst", inputs={"department": "dienst-5"})
    assert await city.numbers("dienst-5") == [1]


async def test_stop_stops_a_question_that_waits_for_its_department(city: City):
    fatma = await sent_from_nowhere(city)

    await fatma.says("stop")
    await city.passes(hours=1)

    assert fatma.sees("Oké, we versturen je vraag niet.")
    assert await city.numbers() == []
    assert (await city.person("Fatma")).draft is None
    assert (await city.person("Fatma")).drafts_lapsed == 0, "they said so themselves"


async def test_my_questions_show_a_question_that_waits_for_its_department(city: City):
    fatma = await sent_from_nowhere(city)

    await fatma.says("mijn vragen")

    assert "Bij welke dienst werk je?" in words(fatma.newest())
