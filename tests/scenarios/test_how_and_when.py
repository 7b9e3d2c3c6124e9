"""How somebody helps and when: one question after *Ik help*, skipping is fine, and later is an hour that is kept."""

from datetime import timedelta

import pytest

from bot.domain import events as e
from bot.domain.durations import durations_of
from bot.domain.states import State
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import QUESTION, sends
from tests.scenarios.city import Citizen, City
from tests.scenarios.helping import helping
from tests.scenarios.test_hostile_presses import NOT_YOURS, OLD_BUTTON, press

HOW = ["Ik kom langs", "Kom naar mij", "Ik bel", "Via chat"]
WHEN = ["Nu", "Om 11 uur", "Om 13 uur", "Dinsdag om 8 uur"]


async def parked(city: City, *others: str, when: str = "Dinsdag om 8 uur") -> tuple[Citizen, Citizen]:
    """Bram comes by tomorrow morning."""
    fatma, bram = await helping(city, *others)
    await bram.presses("Ik kom langs")
    await bram.presses(when)
    return fatma, bram


async def test_after_ik_help_the_card_asks_how(city: City):
    _, bram = await helping(city)

    assert "Hoe help je?" in words(bram.newest())
    assert [label for label in bram.buttons() if label in HOW] == HOW
    assert bram.buttons().index("Via chat") < bram.buttons().index("Chat met Fatma")


async def test_skipping_it_is_fine(city: City):
    fatma, bram = await helping(city)
    assert fatma.sees("Je krijgt een bericht van Bram.")

    await bram.presses("Klaar")

    assert (await city.request()).state is State.RESOLVED


@pytest.mark.parametrize(
    ("how", "asks", "does", "fatma_reads"),
    [
        ("Ik kom langs", "Wanneer kom je langs?", "Ga nu naar Fatma.", "Bram komt naar je toe."),
        ("Kom naar mij", "Wanneer mag Fatma komen?", "Laat Fatma weten waar je bent.", "Ga naar Bram."),
        ("Ik bel", "Wanneer bel je?", "Bel Fatma nu.", "Bram belt je."),
        (
            "Via chat",
            "Wanneer stuur je een bericht?",
            "Stuur Fatma nu een bericht.",
            "Je krijgt een bericht van Bram.",
        ),
    ],
)
async def test_how_is_one_tap_and_when_another(city: City, how: str, asks: str, does: str, fatma_reads: str):
    fatma, bram = await helping(city)
    before = len(fatma.cards())

    await bram.presses(how)
    assert asks in words(bram.newest())
    assert [label for label in bram.buttons() if label in WHEN] == WHEN
    assert not set(HOW) & set(bram.buttons()), "one question a card"
    assert fatma_reads in words(fatma.newest())
    assert len(fatma.cards()) == before, "an edit: nobody is alerted of it"

    await bram.presses("Nu")
    assert does in words(bram.newest())
    assert not set(WHEN) & set(bram.buttons())
    assert fatma_reads in words(fatma.newest())


@pytest.mark.parametrize(
    ("word", "manner"),
    [
        ("ik kom langs", e.Manner.VISIT),
        ("Ik ga langs!", e.Manner.VISIT),
        ("kom maar naar mij", e.Manner.RECEIVE),
        ("Kom naar mij", e.Manner.RECEIVE),
        ("ik bel", e.Manner.CALL),
        ("via chat", e.Manner.CHAT),
    ],
)
async def test_how_can_be_typed(city: City, word: str, manner: e.Manner):
    _, bram = await helping(city)

    await bram.says(word)

    request = await city.request()
    assert request.manner is manner
    assert request.state is State.HELPING
    assert "Nu" in bram.buttons()


@pytest.mark.parametrize("word", ["nu", "ik begin nu", "ik help nu"])
async def test_now_can_be_typed(city: City, word: str):
    _, bram = await helping(city)
    await bram.presses("Ik bel")

    await bram.says(word)

    assert "Bel Fatma nu." in words(bram.newest())
    assert "Nu" not in bram.buttons()


async def test_typing_how_takes_a_question_that_was_only_offered(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)

    await bram.says("ik kom langs om 14u")

    request = await city.request()
    assert request.holder is not None and request.holder.name == "Bram"
    assert request.state is State.PARKED
    assert request.manner is e.Manner.VISIT
    assert fatma.sees("Bram helpt je om 14 uur.")


async def test_another_manner_may_be_typed_later(city: City):
    fatma, bram = await helping(city)
    await bram.presses("Ik kom langs")
    await bram.presses("Nu")

    await bram.says("ik bel")

    assert (await city.request()).manner is e.Manner.CALL
    assert fatma.sees("Bram belt je.")


# --- later --------------------------------------------------------------------------------------------


async def test_a_later_hour_parks_the_question_and_the_worker_knows_it(city: City):
    fatma, bram = await parked(city)

    request = await city.request()
    assert request.state is State.PARKED
    assert "Je helpt Fatma dinsdag om 8 uur." in words(bram.newest())
    assert "Je gaat dan naar Fatma." in words(bram.newest())
    assert bram.buttons()[-3:] == ["Ik begin nu", "Klaar", "Lukt het niet?"]
    bram.opens("Lukt het niet?")
    assert bram.buttons()[-2:] == [
        "Geef de vraag terug",
        "Stuur naar de Service Desk",
    ]
    assert "Bram helpt je dinsdag om 8 uur." in words(fatma.newest())
    assert "Bram komt dan naar je toe." in words(fatma.newest())


async def test_at_that_hour_the_coach_is_reminded_with_a_new_message(city: City):
    fatma, bram = await parked(city)
    before = len(bram.cards())

    await city.passes(hours=22)

    assert (await city.request()).state is State.HELPING
    assert len(bram.cards()) == before + 1
    assert "Nu help je Fatma." in words(bram.newest())
    assert "Ga nu naar Fatma." in words(bram.newest())
    assert "Bram helpt je." in words(fatma.newest())
    assert "Is het gedaan?" not in words(bram.newest())


async def test_over_the_weekend_nobody_is_asked_anything(city: City):
    city.clock.turn(timedelta(days=4, hours=5))  # Friday 15 o'clock
    fatma, bram = await parked(city, when="Maandag om 8 uur")
    before = len(fatma.cards())

    await city.passes(days=2)
    assert len(fatma.cards()) == before
    assert not bram.sees("Nu help je Fatma.")
    assert not bram.sees("Is het gedaan?")
    assert (await city.request()).state is State.PARKED
    await city.passes(hours=17)

    assert (await city.request()).state is State.HELPING
    assert "Nu help je Fatma." in words(bram.newest())


async def test_parked_time_is_neither_waiting_nor_helping(city: City):
    _, bram = await parked(city)
    await city.passes(hours=22, minutes=10)
    await bram.presses("Klaar")

    durations = durations_of(await city.request())

    assert durations.waiting == timedelta(0)
    assert durations.helping == timedelta(minutes=10)


async def test_the_coach_may_begin_earlier(city: City):
    fatma, bram = await parked(city)

    await bram.presses("Ik begin nu")

    assert (await city.request()).state is State.HELPING
    assert "Ga nu naar Fatma." in words(bram.newest())
    assert fatma.sees("Bram helpt je.")


async def test_beginning_earlier_can_be_typed(city: City):
    _, bram = await parked(city)

    await bram.says("ik begin nu")

    assert (await city.request()).state is State.HELPING


@pytest.mark.parametrize(
    ("typed", "fatma_reads"),
    [
        ("ik help om 14 uur", "Bram helpt je om 14 uur."),
        ("later om 14u30", "Bram helpt je om 14.30 uur."),
        ("ik help morgen om 9u", "Bram helpt je dinsdag om 9 uur."),
        ("ik help woensdag", "Bram helpt je woensdag om 8 uur."),
        ("ik bel om 16 uur", "Bram belt je dan."),
    ],
)
async def test_a_later_hour_can_be_typed(city: City, typed: str, fatma_reads: str):
    fatma, bram = await helping(city)

    await bram.says(typed)

    assert (await city.request()).state is State.PARKED
    assert fatma_reads in words(fatma.newest())


async def test_another_hour_takes_the_place_of_the_first(city: City):
    fatma, bram = await parked(city)

    await bram.says("ik help om 15 uur")

    assert fatma.sees("Bram helpt je om 15 uur.")
    assert not fatma.sees("dinsdag")
    await city.passes(hours=5)
    assert (await city.request()).state is State.HELPING


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("ik help om 9 uur", "Op welk uur help je?"),
        ("ik help over 3 maanden", "Het uur ligt ten laatste over 14 dagen."),
    ],
)
async def test_an_hour_that_cannot_be_is_asked_again(city: City, typed: str, says: str):
    _, bram = await helping(city)

    await bram.says(typed)

    assert says in words(bram.newest())
    assert (await city.request()).state is State.HELPING


async def test_a_coach_outside_their_hours_is_offered_only_the_next_morning(city: City):
    city.clock.turn(timedelta(hours=5, minutes=50))
    _, bram = await helping(city)

    await bram.presses("Ik kom langs")

    assert [label for label in bram.buttons() if " uur" in label or label == "Nu"] == [
        "Nu",
        "Dinsdag om 8 uur",
    ]


async def test_an_hour_on_the_card_that_went_by_means_now(city: City):
    _, bram = await helping(city)
    await bram.presses("Ik bel")
    card = bram.newest()
    await city.passes(minutes=70)

    await bram.presses("Om 11 uur", card)

    request = await city.request()
    assert request.state is State.HELPING
    assert request.later == ()


# --- what else happens to a parked question -----------------------------------------------------------


async def test_the_worker_may_stop_a_parked_question(city: City):
    fatma, bram = await parked(city)

    await fatma.presses("Hulp niet meer nodig")

    request = await city.request()
    assert request.state is State.CANCELLED
    assert request.wake_at is None
    assert "Je hulp is niet meer nodig." in words(bram.newest())


async def test_a_line_added_while_it_waits_reaches_the_coach(city: City):
    fatma, bram = await parked(city)
    await fatma.says("het is de blauwe tablet")
    await fatma.presses("Ja, voeg toe")

    assert "Fatma stuurde nog iets." in words(bram.newest())
    assert "het is de blauwe tablet" in words(bram.newest())
    assert "Je helpt Fatma dinsdag om 8 uur." in words(bram.newest())
    assert "Ik begin nu" in bram.buttons()
    assert (await city.request()).state is State.PARKED


async def test_the_coach_gives_a_parked_question_back(city: City):
    fatma, bram = await parked(city, "Chloë")

    await bram.presses("Geef de vraag terug")

    request = await city.request()
    assert request.state is State.SEARCHING
    assert request.parked_until is None
    assert city.citizen("Chloë").sees(QUESTION)
    assert fatma.sees("Bram kan toch niet. We zoeken iemand anders.")


async def test_a_parked_question_can_be_done_at_once(city: City):
    fatma, bram = await parked(city)

    await bram.says("klaar")

    assert (await city.request()).state is State.RESOLVED
    assert fatma.sees("Lukt het nu?")


# --- twice, late, by others ---------------------------------------------------------------------------


async def test_pressed_twice_it_has_its_effect_once(city: City):
    _, bram = await helping(city)
    first = bram.newest()
    await bram.presses("Ik kom langs", first)
    second = bram.newest()
    await bram.presses("Ik kom langs", first)
    await bram.presses("Dinsdag om 8 uur", second)
    await bram.presses("Dinsdag om 8 uur", second)

    history = (await city.request()).history
    assert sum(isinstance(event, e.MannerChosen) for event in history) == 1
    assert sum(isinstance(event, e.Parked) for event in history) == 1


async def test_a_late_second_delivery_does_not_undo_what_was_chosen_since(city: City):
    _, bram = await helping(city)
    first = bram.newest()
    await bram.presses("Ik kom langs", first)
    await bram.says("ik bel")

    await bram.presses("Ik kom langs", first)

    assert (await city.request()).manner is e.Manner.CALL


async def test_old_buttons_show_the_present_card(city: City):
    _, bram = await helping(city)
    first = bram.newest()
    await bram.presses("Ik kom langs", first)
    second = bram.newest()
    await bram.presses("Klaar")

    for label, card in (("Ik bel", first), ("Nu", second), ("Dinsdag om 8 uur", second)):
        answer = await bram.presses(label, card)
        assert "Duurde 1 minuut." in words(answer["value"])
    assert (await city.request()).state is State.RESOLVED


async def test_nobody_else_chooses_how_or_when(city: City):
    fatma, bram = await helping(city, "Chloë")
    gerda = await city.worker("Gerda", "kinderopvang")
    first = bram.newest()
    await bram.presses("Ik kom langs")
    second = bram.newest()
    before = (await city.request()).history

    for somebody in (fatma, gerda):
        for label, card in (("Ik bel", first), ("Nu", second), ("Dinsdag om 8 uur", second)):
            answer = await somebody.presses(label, card)
            assert NOT_YOURS in words(answer["value"])
    answer = await city.citizen("Chloë").presses("Dinsdag om 8 uur", second)
    assert "Bram helpt al." in words(answer["value"]), "they were asked, so they see who helps"
    assert (await city.request()).history == before


@pytest.mark.parametrize("until", ["", "morgen", "2026-03-03T08:00:00", "9999-99-99", "x" * 5000, 7, None])
async def test_an_hour_that_no_button_carries_is_refused(city: City, until: object):
    _, bram = await helping(city)
    request = await city.request()
    data = {"department": request.department, "request": request.id, "page": request.chapter, "until": until}

    assert OLD_BUTTON in await press(bram, "helping.later", data)
    assert (await city.request()).state is State.HELPING


async def test_a_forged_hour_too_far_away_parks_nothing(city: City):
    _, bram = await helping(city)
    request = await city.request()
    until = (city.clock.now() + timedelta(days=15)).isoformat()
    data = {"department": request.department, "request": request.id, "page": request.chapter, "until": until}

    assert "Je helpt Fatma." in await press(bram, "helping.later", data)
    assert (await city.request()).state is State.HELPING


async def test_typed_without_a_question_the_words_do_nothing(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)

    for word in (
        "ik kom langs",
        "ik help om 14 uur",
        "ik begin nu",
        "geef aan Sofie",
        "opnieuw",
        "iemand anders",
    ):
        await bram.says(word)
        assert "Je hebt nu geen vragen open." in words(bram.newest())
    assert await city.numbers() == []


async def test_place_and_number_stand_before_the_chat(city: City):
    department = await city.department(places=("De Serre", "Loket"))
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)
    await fatma.presses("De Serre")

    await bram.presses("Ik help")

    read = words(bram.newest())
    assert "Plaats: De Serre" in read
    assert read.index("Plaats: De Serre") < read.index("Chat met Fatma")


async def test_the_card_without_a_question_has_one_main_button(city: City):
    _, bram = await parked(city)

    assert buttons(bram.newest())[:2] == ["Chat met Fatma", "Bel Fatma"]
