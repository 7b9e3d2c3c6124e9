"""Help without a question is noted in one message or two taps, measured by a clock, and taken back as easily."""

import pytest

from bot.domain.sources import Source
from bot.domain.states import State
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import asked, hears_no, sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.helping import helping


async def a_coach(city: City) -> Citizen:
    """Bram, digicoach, with Teams open."""
    return await city.coach("Bram", await city.department())


@pytest.mark.parametrize(
    ("typed", "minutes", "topic"),
    [
        ("geholpen 10 wachtwoord", 10, "sign_in"),
        ("Geholpen wachtwoord 10 min.", 10, "sign_in"),
        ("log 5 outlook", 5, "teams_mail"),
        ("geholpen een kwartier met outlook", 15, "teams_mail"),
        ("geholpen half uur", 30, "other"),
        ("ik heb Fatma een kwartier geholpen met outlook", 15, "teams_mail"),
    ],
)
async def test_one_message_notes_the_help(city: City, typed: str, minutes: int, topic: str):
    bram = await a_coach(city)

    await bram.says(typed)

    walk_up = await city.request()
    assert (walk_up.source, walk_up.state) == (Source.NOTED, State.CLOSED)
    assert (walk_up.minutes, walk_up.topic, walk_up.holder.id) == (minutes, topic, person_id("Bram"))
    assert walk_up.text == "", "what was typed is not kept"
    assert f"Genoteerd: {minutes} minuten. Bedankt!" in words(bram.newest())
    assert "?" not in words(bram.newest()).split("Werkt de knop")[0], "nothing more is asked"


@pytest.mark.parametrize(
    "typed", ["log in lukt niet", "geholpen worden aub", "ik geraak niet geholpen 10 keer gevraagd"]
)
async def test_a_question_stays_a_question(city: City, typed: str):
    bram = await a_coach(city)

    await bram.says(typed)

    assert "Stuur mijn vraag" in bram.buttons()


async def test_the_same_message_twice_is_one_walk_up(city: City):
    bram = await a_coach(city)

    await bram.says("geholpen 10 wachtwoord", "m1")
    await bram.says("geholpen 10 wachtwoord", "m1")

    assert await city.numbers() == [1]


async def test_the_same_line_that_the_channel_delivers_again_as_another_message_counts_once(city: City):
    bram = await a_coach(city)

    await bram.says("geholpen 10 wachtwoord", "m1")
    await city.passes(seconds=30)
    await bram.says("geholpen 10 wachtwoord", "m2")

    assert await city.numbers() == [1]
    assert bram.sees("Dit stond er al. Hielp je nog iemand? Tik op Noteer hulp.")


async def test_the_same_help_later_counts_again(city: City):
    bram = await a_coach(city)

    await bram.says("geholpen 10 wachtwoord", "m1")
    await city.passes(minutes=2)
    await bram.says("geholpen 10 wachtwoord", "m2")

    assert await city.numbers() == [1, 2]


async def test_two_taps_note_it_with_its_topic(city: City):
    bram = await a_coach(city)
    await bram.says("noteer hulp")

    await bram.presses("15", inputs={"topic": "teams_mail"})

    walk_up = await city.request()
    assert (walk_up.minutes, walk_up.topic) == (15, "teams_mail")
    assert bram.sees("Genoteerd: 15 minuten. Bedankt!")


async def test_the_same_card_pressed_twice_notes_once(city: City):
    bram = await a_coach(city)
    await bram.says("hulp")
    await bram.presses("Noteer hulp")
    card = bram.newest()
    await bram.presses("15", card)

    await bram.presses("30", card)

    assert await city.numbers() == [1]
    assert (await city.request()).minutes == 15


async def test_too_many_minutes_are_asked_about_not_noted(city: City):
    bram = await a_coach(city)

    await bram.says("geholpen 500 wachtwoord")

    assert bram.sees("Hoe lang hielp je?")
    assert await city.numbers() == []
    await bram.presses("30")

    assert (await city.request()).topic == "sign_in"


async def test_a_clock_measures_the_help(city: City):
    bram = await a_coach(city)
    await bram.says("geholpen")
    assert bram.sees("De klok loopt sinds 10 uur.")
    await city.passes(minutes=12)

    await bram.presses("Klaar")

    walk_up = await city.request()
    assert (walk_up.minutes, walk_up.source) == (12, Source.NOTED)
    assert "Genoteerd: 12 minuten. Bedankt!" in words(bram.newest())
    assert (await city.person("Bram")).clock is None


async def test_typing_klaar_stops_the_clock(city: City):
    bram = await a_coach(city)
    await bram.says("geholpen")
    await city.passes(minutes=7)

    await bram.says("klaar")

    assert (await city.request()).minutes == 7
    assert "Genoteerd: 7 minuten. Bedankt!" in words(bram.newest())


async def test_a_question_that_is_held_goes_before_the_clock(city: City):
    bram = await a_coach(city)
    fatma = await city.worker("Fatma", KINDEROPVANG)
    await bram.says("geholpen")
    await sends(fatma)
    await bram.presses("Ik help")

    await bram.says("klaar")

    assert (await city.request()).state is State.RESOLVED
    assert (await city.person("Bram")).clock is not None


async def test_the_word_again_shows_the_clock_that_runs(city: City):
    bram = await a_coach(city)
    await bram.says("geholpen")
    await city.passes(minutes=7)

    await bram.says("geholpen")

    assert "De klok loopt sinds 10 uur." in words(bram.newest())
    first = bram.cards()[1]
    await bram.presses("Klaar")
    await bram.presses("Klaar", first)
    assert await city.numbers() == [1]


async def test_a_clock_left_running_is_asked_about_and_not_counted(city: City):
    bram = await a_coach(city)
    await bram.says("geholpen")

    await city.passes(minutes=119)
    assert not bram.sees("Hoe lang hielp je?")
    await city.passes(minutes=1)

    assert "De klok liep te lang. We tellen die tijd niet." in words(bram.newest())
    await bram.says("klaar")
    assert await city.numbers() == []
    await bram.presses("10")
    assert (await city.request()).minutes == 10
    assert (await city.person("Bram")).clock is None
    assert bram.sees("Genoteerd: 10 minuten. Bedankt!")


async def test_an_answer_on_the_reminder_itself_stays_on_the_screen(city: City):
    bram = await a_coach(city)
    await bram.says("geholpen")
    await city.passes(hours=2)

    await bram.presses("10")

    assert "Genoteerd: 10 minuten. Bedankt!" in words(bram.newest())
    await city.passes(hours=24)
    assert "Genoteerd: 10 minuten. Bedankt!" in words(bram.newest())
    assert await city.numbers() == [1]


async def test_a_clock_of_yesterday_is_forgotten(city: City):
    bram = await a_coach(city)
    await bram.says("geholpen")
    await city.passes(hours=25)

    await bram.says("geholpen")

    assert "De klok loopt sinds 11 uur." in words(bram.newest())


async def test_the_clock_can_be_stopped_for_nothing(city: City):
    bram = await a_coach(city)
    await bram.says("geholpen")

    await bram.presses("Toch niet")

    assert bram.sees("Oké, dat telt niet mee.")
    await city.passes(hours=3)
    assert not bram.sees("Hoe lang hielp je?")
    assert await city.numbers() == []


async def test_toch_niet_takes_it_back(city: City):
    bram = await a_coach(city)
    await bram.says("geholpen 10 wachtwoord")
    card = bram.newest()

    await bram.presses("Toch niet")

    assert bram.sees("Oké, dat telt niet mee.")
    walk_up = await city.request()
    assert (walk_up.state, walk_up.holder, walk_up.minutes) == (State.CANCELLED, None, None)
    await bram.presses("Toch niet", card)
    assert (await city.request()).state is State.CANCELLED


async def test_typing_it_takes_the_last_one_back(city: City):
    bram = await a_coach(city)
    await bram.says("geholpen 10 wachtwoord")
    await city.passes(minutes=1)
    await bram.says("geholpen 5 outlook")

    await bram.says("toch niet geholpen")

    assert [(await city.request(number)).minutes for number in (1, 2)] == [10, None]


async def test_minutes_and_topic_can_be_corrected(city: City):
    bram = await a_coach(city)
    await bram.says("geholpen 10")
    bram.opens("Pas dit aan")
    await bram.presses("30")

    await bram.presses("Bewaar het onderwerp", inputs={"topic": "teams_mail"})

    walk_up = await city.request()
    assert (walk_up.minutes, walk_up.topic) == (30, "teams_mail")


async def test_it_may_have_been_an_open_question(city: City):
    bram = await a_coach(city)
    fatma = await city.worker("Fatma", KINDEROPVANG)
    await sends(fatma)
    await city.passes(minutes=4)
    await bram.says("geholpen 10")
    assert "Was dit een van deze vragen?" in words(bram.newest())
    card = bram.newest()

    await bram.presses("Vraag 1")

    question, walk_up = await city.request(1), await city.request(2)
    assert (question.state, question.minutes, question.holder.id) == (State.RESOLVED, 10, person_id("Bram"))
    assert walk_up.state is State.CANCELLED, "the help is counted once"
    assert fatma.sees("Lukt het nu?")
    assert bram.sees("Vraag 1 is klaar. Bedankt!")
    await bram.presses("Vraag 1", card)
    assert (await city.request(1)).history == question.history


async def test_a_named_question_is_done_with_its_minutes(city: City):
    bram = await a_coach(city)
    fatma = await city.worker("Fatma", KINDEROPVANG)
    await sends(fatma)

    await bram.says("geholpen 10 vraag 1")

    question = await city.request()
    assert (question.state, question.minutes) == (State.RESOLVED, 10)
    assert await city.numbers() == [1]
    assert fatma.sees("Lukt het nu?")


async def test_a_question_that_somebody_else_took_stays_theirs(city: City):
    bram = await a_coach(city)
    chloe = await city.coach("Chloë", KINDEROPVANG)
    fatma = await city.worker("Fatma", KINDEROPVANG)
    await sends(fatma)
    await bram.says("geholpen 10")
    card = bram.newest()
    await chloe.presses("Ik help")

    stranger = await chloe.presses("Vraag 1", card)
    await bram.presses("Vraag 1", card)

    assert "Deze kaart is van een collega." in words(stranger["value"])
    assert (await city.request(1)).holder.id == person_id("Chloë")
    assert (await city.request(2)).minutes == 10
    assert "Genoteerd: 10 minuten. Bedankt!" in words(bram.newest())


async def test_nobody_presses_on_somebody_elses_help(city: City):
    bram = await a_coach(city)
    chloe = await city.coach("Chloë", KINDEROPVANG)
    fatma = await city.worker("Fatma", KINDEROPVANG)
    await bram.says("geholpen 10 wachtwoord")
    card = bram.newest()

    for person in (chloe, fatma):
        for label in ("Toch niet", "Te moeilijk", "30"):
            answer = await press_hidden(person, label, card)
            assert "Deze kaart is van een collega." in words(answer["value"])

    walk_up = await city.request()
    assert (walk_up.minutes, walk_up.signals, walk_up.state) == (10, (), State.CLOSED)


async def test_who_is_no_coach_notes_nothing(city: City):
    department = await city.department()
    fatma = await city.worker("Fatma", department)

    for typed in ("geholpen 10 wachtwoord", "geholpen", "noteer hulp", "geen weekvraag", "signalen"):
        await fatma.says(typed)
        assert hears_no(fatma)

    assert await city.numbers() == []


async def test_geholpen_is_yes_for_who_was_asked_whether_it_is_solved(city: City):
    fatma, bram = await helping(city)
    await bram.presses("Klaar")

    await fatma.says("geholpen")

    assert (await city.request()).state is State.CLOSED
    assert fatma.sees("Fijn dat het lukt!")


async def test_noted_help_counts_as_given_and_a_walk_up_is_never_waited_for(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department, weekly_limit=1)
    for _ in range(3):
        await bram.says("geholpen 30 wachtwoord")
    fatma = await city.worker("Fatma", department)

    await sends(fatma)

    assert "Ik help" in buttons(bram.newest()), "what is noted is under no limit"


async def test_who_noted_help_is_asked_after_who_gave_none(city: City):
    department = await city.department()
    for name in ("Adem", "Bram", "Chloë"):
        await city.coach(name, department)
    for name in ("Adem", "Bram"):
        await city.citizen(name).says("geholpen 30 wachtwoord")
    fatma = await city.worker("Fatma", department)

    await sends(fatma)

    assert asked(city, "Adem", "Bram", "Chloë") == ["Adem", "Chloë"]


async def press_hidden(person: Citizen, label: str, card: object) -> dict:
    """Press a button of a card, shown or hidden, as a client with bad intentions would."""
    return await person.presses(label, shown_whole(card))


def shown_whole(part):
    """The card with all that is hidden on it."""
    if isinstance(part, list):
        return [shown_whole(inside) for inside in part]
    if not isinstance(part, dict):
        return part
    return {name: shown_whole(inside) for name, inside in part.items() if name != "isVisible"}


async def test_a_forged_stop_shows_nothing_of_what_a_colleague_did(city: City):
    bram = await a_coach(city)
    sofie = await city.coach("Sofie", KINDEROPVANG)
    await bram.says("geholpen 10 wachtwoord")
    fatma = await city.worker("Fatma", KINDEROPVANG)
    await sends(fatma)
    await bram.presses("Ik help")
    await bram.says("klaar")

    for number in (1, 2):
        theirs = (await city.request(number)).id
        press = {"type": "Action.Execute", "verb": "walkup.stop", "data": {"nonce": theirs}}
        answer = await sofie._invokes(None, press)

        assert "Deze knop werkt niet meer." in words(answer["value"])
        assert "10" not in words(answer["value"])


async def test_after_the_clock_one_question_is_asked(city: City):
    bram = await a_coach(city)
    for name in ("Fatma", "Gerda"):
        await sends(await city.worker(name, KINDEROPVANG))
    await bram.says("geholpen")
    await city.passes(minutes=12)

    await bram.presses("Klaar")

    card = bram.newest()
    assert "Genoteerd: 12 minuten. Bedankt!" in words(card)
    assert buttons(card) == ["Vraag 1", "Vraag 2", "Pas dit aan"]
    assert words(card).count("?") == 2, "the question, and the button that may not work"
    bram.opens("Pas dit aan")
    await bram.presses("30")
    assert (await city.request(3)).minutes == 30
