"""Asking for a colleague who cannot reach the bot: typed or with the form, and nothing of either question is lost."""

import asyncio

import pytest

from bot.domain.people import DraftStep
from bot.domain.request import Beneficiary
from bot.domain.states import State
from bot.texts.catalogue import load_texts
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import sends
from tests.scenarios.city import Citizen, City

LINE = "voor Jan: kan niet aanmelden"
OWN = "mijn tablet start niet"
WAYS = load_texts()("more-ways-button")
FORM = {"name": "Jan", "place": "depot Noord", "phone": "0470/12.34.56", "text": "kan niet aanmelden"}


async def at_work(city: City) -> tuple[Citizen, Citizen]:
    department = await city.department()
    bram = await city.coach("Bram", department)
    return await city.worker("Fatma", department), bram


async def filled_in(fatma: Citizen, **fields: str) -> None:
    """The form, from the card that asks what is the matter."""
    await fatma.says("voor een collega")
    await fatma.presses("Stuur mijn vraag", inputs={**FORM, **fields})


# --- typed ----------------------------------------------------------------------------------------------


async def test_a_line_for_a_colleague_is_a_question_for_them(city: City):
    fatma, bram = await at_work(city)

    await fatma.says(LINE)
    assert "Dit is je vraag voor Jan:" in words(fatma.newest())
    await fatma.presses("Stuur mijn vraag")

    request = await city.request()
    assert (request.text, request.for_whom) == ("kan niet aanmelden", Beneficiary(name="Jan"))
    assert fatma.sees("Je vraag voor Jan:")
    assert fatma.sees("Je hoort hier wie Jan helpt.")
    assert bram.sees("De vraag is voor een andere collega.")
    assert not bram.sees("Jan"), "no names before somebody helps"
    assert not bram.sees("Fatma")


async def test_without_a_colon_it_is_ones_own_question(city: City):
    fatma, _ = await at_work(city)

    await sends(fatma, "voor Jan kan niet aanmelden")

    assert (await city.request()).for_whom is None


async def test_the_helper_hears_who_asks_for_whom_and_the_asker_gets_the_news(city: City):
    fatma, bram = await at_work(city)
    await filled_in(fatma)

    await bram.presses("Ik help")
    card = words(bram.newest())
    assert "Je helpt Jan." in card
    assert "Fatma vraagt hulp voor Jan." in card
    assert "depot Noord" in card
    assert "0470 12 34 56" in card
    assert "Chat met Fatma" in bram.buttons()
    assert fatma.sees("Bram helpt Jan.")

    await bram.presses("Klaar")
    assert fatma.sees("Lukt het nu bij Jan?")
    await fatma.presses("Ja, opgelost")
    assert (await city.request()).state is State.CLOSED


async def test_the_place_stands_on_the_offer_and_the_number_does_not(city: City):
    fatma, bram = await at_work(city)

    await filled_in(fatma)

    assert bram.sees("depot Noord")
    assert not bram.sees("0470")


async def test_more_lines_go_to_the_question_that_is_being_typed(city: City):
    fatma, _ = await at_work(city)
    await fatma.says(LINE)

    await fatma.says("hij heeft een nieuwe gsm")
    await fatma.says("voor jan: en ook geen mail")

    draft = (await city.person("Fatma")).draft
    assert draft.text == "kan niet aanmelden\nhij heeft een nieuwe gsm\nen ook geen mail"
    assert len([card for card in fatma.cards() if buttons(card)]) == 1


async def test_the_same_line_delivered_twice_is_one(city: City):
    fatma, _ = await at_work(city)

    await fatma.says(LINE, "17")
    await fatma.says(LINE, "17")
    await fatma.says(LINE, "18")

    assert (await city.person("Fatma")).draft.text == "kan niet aanmelden"
    assert len(fatma.cards()) == 1


async def test_it_never_belongs_to_an_open_question(city: City):
    fatma, _ = await at_work(city)
    await sends(fatma, OWN)

    await fatma.says(LINE)

    assert (await city.person("Fatma")).draft.step is DraftStep.SEND
    assert not fatma.sees("Hoort dit bij je vraag?")


async def test_lines_that_were_asked_about_go_where_silence_would_take_them(city: City):
    fatma, _ = await at_work(city)
    await sends(fatma, OWN)
    await fatma.says("het lampje brandt")

    await fatma.says(LINE)

    assert (await city.request()).additions == ("het lampje brandt",)
    assert (await city.person("Fatma")).draft.for_whom == Beneficiary(name="Jan")


@pytest.mark.parametrize("word", ["voor een collega", "Voor een collega", "hulp voor een collega"])
async def test_the_form_can_be_asked_for(city: City, word: str):
    fatma, _ = await at_work(city)

    await fatma.says(word)
    await fatma.presses("Stuur mijn vraag", inputs=FORM)

    assert (await city.request()).for_whom == Beneficiary(
        name="Jan", place="depot Noord", phone="0470 12 34 56"
    )


@pytest.mark.parametrize(
    ("line", "inputs"),
    [
        ("voor Jan:", {"text": "kan niet aanmelden"}),
        ("voor een collega: kan niet aanmelden", {"name": "Jan"}),
    ],
)
async def test_what_is_missing_is_asked_and_what_was_typed_is_kept(
    city: City, line: str, inputs: dict[str, str]
):
    fatma, _ = await at_work(city)

    await fatma.says(line)
    assert (await city.person("Fatma")).draft is None
    await fatma.presses("Stuur mijn vraag", inputs=inputs)

    request = await city.request()
    assert (request.text, request.for_whom) == ("kan niet aanmelden", Beneficiary(name="Jan"))


# --- a question that is typed already ---------------------------------------------------------------------


@pytest.mark.parametrize("is_typed", [True, False])
async def test_a_typed_question_turns_out_to_be_for_a_colleague(city: City, is_typed: bool):
    fatma, _ = await at_work(city)
    await fatma.says("kan niet aanmelden")

    if is_typed:
        await fatma.says("voor een collega")
    else:
        fatma.opens(WAYS)
        await fatma.presses("Voor een collega")
    assert "kan niet aanmelden" in words(fatma.newest())
    await fatma.presses("Stuur mijn vraag", fatma.newest(), inputs={"name": "Jan"})

    request = await city.request()
    assert (request.text, request.for_whom) == ("kan niet aanmelden", Beneficiary(name="Jan"))
    assert await city.numbers() == [1]


async def test_while_the_form_is_filled_in_nobody_is_hurried(city: City):
    fatma, _ = await at_work(city)
    await fatma.says("kan niet aanmelden")
    fatma.opens(WAYS)
    await fatma.presses("Voor een collega")

    await city.passes(minutes=9)
    assert not fatma.sees("Je vraag is nog niet verstuurd.")

    await city.passes(minutes=2)
    assert fatma.sees("Je vraag is nog niet verstuurd.")


async def test_it_can_be_for_oneself_after_all(city: City):
    fatma, _ = await at_work(city)
    await fatma.says(LINE)
    fatma.opens(WAYS)
    await fatma.presses("Voeg plaats of nummer toe")

    await fatma.presses("Het is voor mij")
    assert "Dit is je vraag:" in words(fatma.newest())
    await fatma.presses("Stuur mijn vraag")

    assert (await city.request()).for_whom is None


async def test_place_and_number_can_be_told_of_a_typed_colleague(city: City):
    fatma, _ = await at_work(city)
    await fatma.says(LINE)
    fatma.opens(WAYS)
    await fatma.presses("Voeg plaats of nummer toe")

    await fatma.presses("Stuur mijn vraag", inputs={"place": "serre 2", "phone": "51234"})

    assert (await city.request()).for_whom == Beneficiary(name="Jan", place="serre 2", phone="51234")


# --- a question in the way ----------------------------------------------------------------------------------


async def test_ones_own_question_in_the_way_is_not_lost(city: City):
    fatma, _ = await at_work(city)
    await fatma.says(OWN)

    await fatma.says(LINE)

    assert (await city.person("Fatma")).draft.text == OWN
    assert "Je andere vraag is nog niet verstuurd." in words(fatma.newest())
    assert OWN in words(fatma.newest())
    assert fatma.buttons() == ["Stuur mijn vraag", "Verwijder deze vraag"]


async def test_send_the_first_and_then_the_second(city: City):
    fatma, _ = await at_work(city)
    await fatma.says(OWN)
    await fatma.says(LINE)

    await fatma.presses("Stuur mijn vraag")
    assert "Dit is je vraag voor Jan:" in words(fatma.newest())
    await fatma.presses("Stuur mijn vraag")

    first, second = await city.request(1), await city.request(2)
    assert (first.text, first.for_whom) == (OWN, None)
    assert (second.text, second.for_whom) == ("kan niet aanmelden", Beneficiary(name="Jan"))


async def test_drop_the_first_and_send_the_second(city: City):
    fatma, _ = await at_work(city)
    await fatma.says(OWN)
    await fatma.says(LINE)

    await fatma.presses("Verwijder deze vraag")
    assert "Dit is je vraag voor Jan:" in words(fatma.newest())
    await fatma.presses("Stuur mijn vraag")

    assert await city.numbers() == [1]
    assert (await city.request()).for_whom == Beneficiary(name="Jan")


@pytest.mark.parametrize("label", ["Stuur mijn vraag", "Verwijder deze vraag"])
async def test_pressed_twice_at_once_it_happens_once(city: City, label: str):
    fatma, _ = await at_work(city)
    await fatma.says(OWN)
    await fatma.says(LINE)
    card = fatma.newest()

    await asyncio.gather(*(fatma.presses(label, card) for _ in range(3)))
    await fatma.presses(label, card)

    draft = (await city.person("Fatma")).draft
    assert (draft.text, draft.for_whom) == ("kan niet aanmelden", Beneficiary(name="Jan"))
    assert await city.numbers() == ([1] if label == "Stuur mijn vraag" else [])


async def test_when_the_first_needs_its_department_the_second_waits(city: City):
    await city.coach("Bram", await city.department())
    await city.department("Wegen")
    fatma = city.citizen("Fatma")
    await fatma.says(OWN)
    await fatma.says(LINE)

    await fatma.presses("Stuur mijn vraag")
    assert fatma.sees("Zeg eerst waar je werkt. Ga dan verder.")
    await fatma.presses("Ga verder")
    assert fatma.sees("Zeg eerst waar je werkt. Ga dan verder.")
    await fatma.says("kinderopvang")
    await fatma.presses("Ga verder")
    await fatma.presses("Stuur mijn vraag")

    assert (await city.request(1)).text == OWN
    assert (await city.request(2)).for_whom == Beneficiary(name="Jan")


# --- limits and lists ---------------------------------------------------------------------------------------


async def test_questions_for_colleagues_are_not_ones_own_five(city: City):
    fatma, _ = await at_work(city)
    for number in range(6):
        await fatma.says(f"voor Jan: toestel {number} is stuk")
        await fatma.says("stuur")
    for number in range(5):
        await fatma.says(f"mijn toestel {number} is stuk")
        await fatma.says("nee")
        await fatma.says("stuur")
    assert len(await city.numbers()) == 11

    await fatma.says("mijn printer print niet")
    await fatma.says("nee")
    await fatma.says("stuur")

    assert fatma.sees("Je hebt al 5 vragen open. Welke is al opgelost?")
    assert len(await city.numbers()) == 11


async def test_at_most_ten_are_open_for_colleagues(city: City):
    fatma, _ = await at_work(city)
    for number in range(11):
        await fatma.says(f"voor Jan: toestel {number} is stuk")
        await fatma.says("stuur")

    assert len(await city.numbers()) == 10
    assert fatma.sees("Je hebt al 10 vragen open. Welke is al opgelost?")


async def test_the_list_says_whom_a_question_is_for(city: City):
    fatma, _ = await at_work(city)
    await fatma.says(LINE)
    await fatma.says("stuur")

    await fatma.says("mijn vragen")

    assert "Voor Jan." in words(fatma.newest())


# --- bad input ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"name": ""}, "Typ de naam van je collega."),
        ({"name": "   "}, "Typ de naam van je collega."),
        ({"name": "12 :-)"}, "Typ de naam van je collega."),
        ({"name": "J" * 300}, "Die naam is te lang. Typ alleen de naam."),
        ({"place": "p" * 300}, "Die plaats is te lang. Hou het kort."),
        ({"phone": "bel maar"}, "Dat nummer klopt niet. Verbeter het of laat het leeg."),
        (
            {"phone": "0470 12 34 56 of anders 7"},
            "Dat nummer klopt niet. Verbeter het of laat het leeg.",
        ),
        ({"text": " "}, "Typ wat er niet lukt."),
    ],
)
async def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    city: City, fields: dict[str, str], says: str
):
    fatma, _ = await at_work(city)

    await filled_in(fatma, **fields)

    assert says in words(fatma.newest())
    assert (await city.numbers(), (await city.person("Fatma")).draft) == ([], None)
    await fatma.presses("Stuur mijn vraag", inputs={name: FORM[name] for name in fields})
    assert (await city.request()).for_whom == Beneficiary(
        name="Jan", place="depot Noord", phone="0470 12 34 56"
    )


@pytest.mark.parametrize(
    "fields", [{"name": None}, {"name": 5}, {"text": ["x"]}, {"form": ""}, {"nonce": "x" * 500}]
)
async def test_a_form_that_no_client_of_ours_sends_does_nothing(city: City, fields: dict[str, object]):
    fatma, _ = await at_work(city)
    await fatma.says("voor een collega")

    await fatma.presses("Stuur mijn vraag", inputs={**FORM, **fields})

    assert await city.numbers() == []


async def test_a_name_of_three_hundred_letters_is_asked_again(city: City):
    fatma, _ = await at_work(city)

    await fatma.says(f"voor {'J' * 300}: kan niet aanmelden")

    assert "Die naam is te lang. Typ alleen de naam." in words(fatma.newest())
    assert "kan niet aanmelden" in str(fatma.newest())


async def test_a_name_with_markdown_is_only_a_name(city: City):
    fatma, bram = await at_work(city)

    await filled_in(fatma, name="**Jan** [x](https://kwaad.example)", place="<at>iedereen</at>")
    await bram.presses("Ik help")

    for card in (*fatma.cards(), *bram.cards()):
        assert "**" not in words(card)
        assert "](" not in words(card)
        assert "<at>" not in words(card)


async def test_the_form_pressed_twice_sends_one_question(city: City):
    fatma, _ = await at_work(city)
    await fatma.says("voor een collega")
    form = fatma.newest()

    await asyncio.gather(*(fatma.presses("Stuur mijn vraag", form, inputs=FORM) for _ in range(3)))
    await fatma.presses("Stuur mijn vraag", form, inputs=FORM)

    assert await city.numbers() == [1]


async def test_an_old_form_shows_what_became_of_it(city: City):
    fatma, bram = await at_work(city)
    await fatma.says("voor een collega")
    form = fatma.newest()
    await fatma.presses("Stuur mijn vraag", form, inputs=FORM)
    await bram.presses("Ik help")

    answer = await fatma.presses("Stuur mijn vraag", form, inputs=FORM)

    assert "Bram helpt Jan." in words(answer["value"])
    assert await city.numbers() == [1]


async def test_the_form_of_somebody_else_makes_ones_own_question(city: City):
    fatma, _ = await at_work(city)
    await fatma.says("voor een collega")
    form = fatma.newest()
    await fatma.presses("Stuur mijn vraag", form, inputs=FORM)
    gerda = await city.worker("Gerda", "kinderopvang")

    await gerda.presses("Stuur mijn vraag", form, inputs={**FORM, "text": "iets anders"})

    assert (await city.request(1)).asker.name == "Fatma"
    assert (await city.request(2)).asker.name == "Gerda"
    assert not gerda.sees("kan niet aanmelden")


async def test_a_button_that_names_the_question_of_somebody_else_does_nothing(city: City):
    fatma, _ = await at_work(city)
    await fatma.says(LINE)
    fatma.opens(WAYS)
    await fatma.presses("Voeg plaats of nummer toe")
    form = fatma.newest()
    gerda = await city.worker("Gerda", "kinderopvang")

    for label in ("Stuur mijn vraag", "Het is voor mij"):
        answer = await gerda.presses(label, form, inputs=FORM)
        assert "Deze knop werkt niet meer." in words(answer["value"])

    assert (await city.person("Fatma")).draft.for_whom == Beneficiary(name="Jan")
    assert await city.numbers() == []
