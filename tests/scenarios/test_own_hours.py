"""When a coach helps: said by card or by word, kept as said, and nobody is asked outside it."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.roster import Coach, Pattern
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import hears_no, sends
from tests.scenarios.city import Citizen, City, person_id
from tests.scenarios.test_hostile_presses import NOT_HERE, OLD_BUTTON, press

WEEK_BUTTONS = ["Vaste uren", "Om de week anders", "Elke dag anders"]


async def bram_and_fatma(city: City, **of_bram: object) -> tuple[Citizen, Citizen]:
    """A department open from Monday to Friday with one coach and one worker."""
    department = await city.department()
    bram = await city.coach("Bram", department, **of_bram)
    fatma = await city.worker("Fatma", department)
    return bram, fatma


async def entry(city: City, name: str = "Bram") -> Coach:
    found = await city.stores.departments.find("kinderopvang")
    assert found is not None
    coach = found.value.coach(person_id(name))
    assert coach is not None
    return coach


async def is_asked(city: City, bram: Citizen, fatma: Citizen, question: str) -> bool:
    """Ask something, and take it back when nobody was asked."""
    await sends(fatma, question)
    asked = any("Ik help" in buttons(card) for card in bram.cards())
    await fatma.says("stop")
    return asked


@pytest.mark.parametrize("word", ["wanneer ik help", "Wanneer help ik?", "mijn helpuren"])
async def test_the_present_hours_are_said_in_words(city: City, word: str):
    bram, _ = await bram_and_fatma(city, hours="ma-vr 8:00-12:00; wo 13:00-16:30")

    await bram.says(word)

    assert bram.sees("Je helpt elke week op deze uren.")
    assert bram.sees("Woensdag van 8 tot 12 uur en van 13 tot 16.30 uur")
    assert bram.buttons() == [*WEEK_BUTTONS, "Zoals mijn dienst"]


async def test_mijn_uren_may_be_about_something_else(city: City):
    bram, fatma = await bram_and_fatma(city)

    await bram.says("mijn uren")
    await fatma.says("mijn uren")

    assert bram.sees("Je helpt in de uren van je dienst.")
    assert bram.sees("Gaat het over iets anders? Typ dan je vraag.")
    assert "Stuur mijn vraag" not in fatma.buttons()
    assert NOT_HERE not in words(fatma.newest()), "their hours on the clock: they may ask about those"


async def test_a_fixed_week_is_two_taps_and_a_line(city: City):
    bram, fatma = await bram_and_fatma(city)
    await bram.says("wanneer ik help")

    await bram.presses("Vaste uren")
    await bram.presses("Bewaar mijn uren", inputs={"week": "di-vr 13-17"})

    assert bram.sees("We onthouden je uren. Bedankt!")
    assert bram.sees("Dinsdag tot vrijdag van 13 tot 17 uur")
    assert not await is_asked(city, bram, fatma, "mijn tablet start niet")
    await city.passes(days=1, hours=4)
    assert await is_asked(city, bram, fatma, "mijn scherm is zwart")


async def test_a_fixed_week_is_one_typed_line(city: City):
    bram, fatma = await bram_and_fatma(city)

    await bram.says("ik help di-vr 13-17")

    assert bram.sees("Dinsdag tot vrijdag van 13 tot 17 uur")
    assert not await is_asked(city, bram, fatma, "mijn tablet start niet")


async def test_the_input_holds_the_present_hours(city: City):
    bram, _ = await bram_and_fatma(city, hours="ma-vr 8-12")

    await bram.says("vaste uren")
    await bram.presses("Bewaar mijn uren")

    assert (await entry(city)).hours == "ma-vr 8-12"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("ma 8-12; ma 11-13", "Deze uren vallen samen: 8-12 en 11-13."),
        ("ma 12-8", "Dit eindigt voor het begint: 12-8."),
        ("ma 22-6", "Werk je ’s nachts? Schrijf: ma 22-24; di 0-6"),
        ("ma 8-25", "Dit uur ken ik niet: 25."),
        ("8-12", "Zet eerst de dag, dan de uren."),
        ("feestdag 8-12", "Deze dag ken ik niet: feestdag."),
        ("", "Schrijf eerst je uren."),
        ("[klik](http://x.example) 8", "Deze dag ken ik niet"),
        ("ma 8-12 " * 100, "Dit is te lang."),
    ],
)
async def test_hours_that_cannot_be_are_asked_again_with_what_was_typed(city: City, typed: str, says: str):
    bram, _ = await bram_and_fatma(city, hours="ma-vr 9-10")
    before = await entry(city)
    await bram.says("vaste uren")

    answer = await bram.presses("Bewaar mijn uren", inputs={"week": typed})

    assert says in words(answer["value"])
    [field] = [part for part in answer["value"]["body"] if part["type"] == "Input.Text"]
    assert typed.startswith(field["value"])
    assert await entry(city) == before


async def test_a_typed_line_of_bad_hours_comes_back_in_the_card(city: City):
    bram, _ = await bram_and_fatma(city)

    await bram.says("ik help ma-vr 22-6")
    assert bram.sees("Dit eindigt voor het begint: 22-6.")

    await bram.presses("Bewaar mijn uren", inputs={"week": "ma-vr 22-24; di-za 0-6"})
    assert (await entry(city)).hours == "ma-vr 22-24; di-za 0-6"


async def test_two_weeks_take_turns(city: City):
    bram, fatma = await bram_and_fatma(city)
    await bram.says("wanneer ik help")

    await bram.presses("Om de week anders")
    await bram.presses("Bewaar mijn uren", inputs={"this_week": "", "next_week": "ma-vr 8-17"})

    assert bram.sees("Deze week:\nJe helpt dan niet.\nVolgende week:\nMaandag tot vrijdag van 8 tot 17 uur")
    assert not await is_asked(city, bram, fatma, "mijn tablet start niet")
    await city.passes(days=7)
    await bram.says("wanneer ik help")
    assert bram.sees("Deze week:\nMaandag tot vrijdag van 8 tot 17 uur\nVolgende week:\nJe helpt dan niet.")
    assert await is_asked(city, bram, fatma, "mijn scherm is zwart")


async def test_a_card_of_last_week_means_the_weeks_it_was_drawn_in(city: City):
    bram, _ = await bram_and_fatma(city)
    await bram.says("om de week anders")
    card = bram.newest()
    await city.passes(days=7)

    await bram.presses("Bewaar mijn uren", card, inputs={"this_week": "ma 8-12", "next_week": "di 8-12"})

    assert ((await entry(city)).hours, (await entry(city)).odd_hours) == ("ma 8-12", "di 8-12")
    assert bram.sees("Deze week:\nDinsdag van 8 tot 12 uur")


async def test_two_weeks_are_one_typed_line(city: City):
    bram, _ = await bram_and_fatma(city)

    await bram.says("ik help deze week ma 8-12, volgende week di 13-17")

    assert bram.sees("Deze week:\nMaandag van 8 tot 12 uur\nVolgende week:\nDinsdag van 13 tot 17 uur")


async def test_one_bad_week_keeps_neither(city: City):
    bram, _ = await bram_and_fatma(city)
    before = await entry(city)
    await bram.says("om de week anders")

    answer = await bram.presses("Bewaar mijn uren", inputs={"this_week": "ma 8-12", "next_week": "di 12-8"})

    assert "Dit eindigt voor het begint: 12-8." in words(answer["value"])
    fields = [part["value"] for part in answer["value"]["body"] if part["type"] == "Input.Text"]
    assert fields == ["ma 8-12", "di 12-8"]
    assert await entry(city) == before


async def test_each_day_anew_means_only_when_it_was_said(city: City):
    bram, fatma = await bram_and_fatma(city)

    await bram.says("elke dag anders")
    assert bram.sees("Tot hoe laat help je vandaag?")
    assert not await is_asked(city, bram, fatma, "mijn tablet start niet")

    await bram.says("vandaag tot 14u")
    assert bram.sees("Vandaag help je tot 14 uur.")
    assert await is_asked(city, bram, fatma, "mijn scherm is zwart")
    await city.passes(hours=4)
    assert not await is_asked(city, bram, fatma, "mijn muis doet niets")


async def test_the_same_as_the_last_time_is_one_tap(city: City):
    bram, fatma = await bram_and_fatma(city)
    await bram.says("elke dag anders")
    await bram.presses("Bewaar voor vandaag", inputs={"today": "14u"})
    await city.passes(days=1)
    assert not await is_asked(city, bram, fatma, "mijn tablet start niet")

    await bram.says("ik kan helpen")
    await bram.presses("Weer tot 14 uur")

    assert bram.sees("Vandaag help je tot 14 uur.")
    assert await is_asked(city, bram, fatma, "mijn scherm is zwart")


async def test_the_tap_of_yesterday_means_today(city: City):
    bram, _ = await bram_and_fatma(city)
    await bram.says("elke dag anders")
    await bram.says("vandaag van 9u tot 14u")
    await city.passes(days=1, hours=-2)
    await bram.says("elke dag anders")
    card = bram.newest()
    assert "Weer van 9-14 uur" in buttons(card)
    await city.passes(days=1)

    await bram.presses("Weer van 9-14 uur", card)
    await bram.presses("Weer van 9-14 uur", card)

    assert bram.sees("Vandaag help je van 9 tot 14 uur.")
    assert [said.day.day for said in (await entry(city)).days] == [2, 4]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("vandaag tot 9u", "Het is al later dan 9 uur."),
        ("vandaag tot 2u", "Tot na middernacht? Schrijf: tot 24u."),
        ("vandaag van 22u tot 6u", "Dit eindigt voor het begint: 22-6."),
        ("vandaag tot 25u", "Dit uur ken ik niet: 25u."),
    ],
)
async def test_a_time_of_today_that_cannot_be_is_asked_again(city: City, typed: str, says: str):
    bram, _ = await bram_and_fatma(city)
    before = await entry(city)

    await bram.says(typed)

    assert says in words(bram.newest())
    assert "Tot hoe laat help je vandaag?" in words(bram.newest())
    assert await entry(city) == before


async def test_the_line_told_twice_keeps_the_hour_they_began(city: City):
    bram, _ = await bram_and_fatma(city)
    await bram.says("vandaag tot 14u")
    first = await entry(city)
    await city.passes(minutes=30)

    await bram.says("vandaag tot 14u")

    assert await entry(city) == first


async def test_today_ends_a_pause_and_leaves_the_rest_of_a_longer_one(city: City):
    bram, fatma = await bram_and_fatma(city)
    await bram.says("terug op vrijdag")

    await bram.says("vandaag tot 14u")

    assert await is_asked(city, bram, fatma, "mijn tablet start niet")
    await city.passes(days=1)
    assert not await is_asked(city, bram, fatma, "mijn scherm is zwart")
    await city.passes(days=3)
    assert await is_asked(city, bram, fatma, "mijn muis doet niets")


async def test_as_the_department_forgets_ones_own(city: City):
    bram, _ = await bram_and_fatma(city, hours="ma 8-12", pattern=Pattern.TWO_WEEKS, odd_hours="di 8-12")
    await bram.says("wanneer ik help")

    await bram.presses("Zoals mijn dienst")

    assert bram.sees("Je helpt in de uren van je dienst.")
    assert ((await entry(city)).hours, (await entry(city)).pattern) == ("", Pattern.WEEK)


@pytest.mark.parametrize("word", ["zoals mijn dienst", "elke dag anders", "ik help ma-vr 8-12"])
async def test_the_same_word_twice_changes_nothing_the_second_time(city: City, word: str):
    bram, _ = await bram_and_fatma(city)
    await bram.says(word)
    first = await city.stores.departments.find("kinderopvang")

    await bram.says(word)

    second = await city.stores.departments.find("kinderopvang")
    assert first is not None and second is not None
    assert first.etag == second.etag


async def test_vrij_morgen_leaves_the_rest_of_today(city: City):
    bram, fatma = await bram_and_fatma(city)

    await bram.says("vrij")
    await bram.presses("Morgen")

    assert bram.sees("Morgen krijg je geen vragen.\nVanaf woensdag 8 uur krijg je weer vragen.")
    assert await is_asked(city, bram, fatma, "mijn tablet start niet")
    await city.passes(days=1)
    assert not await is_asked(city, bram, fatma, "mijn scherm is zwart")
    await city.passes(days=1)
    assert await is_asked(city, bram, fatma, "mijn muis doet niets")


async def test_a_pause_meanwhile_does_not_forget_the_day_off(city: City):
    bram, fatma = await bram_and_fatma(city)
    await bram.says("morgen vrij")

    await bram.says("even niet")
    await bram.says("ik kan helpen")
    await city.passes(days=1)

    assert not await is_asked(city, bram, fatma, "mijn tablet start niet")


async def test_a_day_off_can_be_taken_back(city: City):
    bram, fatma = await bram_and_fatma(city)
    await bram.says("vrij op woensdag")
    assert bram.sees("Woensdag krijg je geen vragen.")
    await bram.says("wanneer ik help")
    assert bram.sees("Je bent vrij: woensdag.")

    await bram.presses("Toch niet vrij")

    assert bram.sees("Je bent niet meer vrij. Bedankt!")
    await city.passes(days=2)
    assert await is_asked(city, bram, fatma, "mijn tablet start niet")


async def test_who_can_help_on_a_day_off_is_asked(city: City):
    bram, fatma = await bram_and_fatma(city)
    await bram.says("vrij morgen")
    await city.passes(days=1)

    await bram.says("ik kan helpen")

    assert await is_asked(city, bram, fatma, "mijn tablet start niet")


async def test_vrij_vandaag_is_the_rest_of_today(city: City):
    bram, fatma = await bram_and_fatma(city)

    await bram.says("ik ben vandaag vrij")

    assert bram.sees("Vanaf morgen 8 uur krijg je weer vragen.")
    assert not await is_asked(city, bram, fatma, "mijn tablet start niet")


@pytest.mark.parametrize(
    "line",
    [
        *("wanneer ik help", "vaste uren", "om de week anders", "elke dag anders", "zoals mijn dienst"),
        *("ik help ma-vr 8-12", "vandaag tot 14u", "toch niet vrij", "vrij morgen"),
    ],
)
async def test_who_is_no_coach_has_no_hours(city: City, line: str):
    _, fatma = await bram_and_fatma(city)

    await fatma.says(line)

    assert hears_no(fatma)


@pytest.mark.parametrize(
    ("verb", "data"),
    [
        ("hours.show", {}),
        ("hours.week", {}),
        ("hours.two_weeks", {}),
        ("hours.daily", {}),
        ("hours.as_department", {}),
        ("hours.save_week", {"week": "ma 8-12"}),
        ("hours.save_week", {"week": "ma 12-8"}),
        ("hours.save_two_weeks", {"day": "2026-03-02", "this_week": "ma 8-12", "next_week": ""}),
        ("hours.today", {"today": "14u"}),
        ("hours.again", {"start": 0, "end": 840}),
        ("coach.not_off", {}),
    ],
)
async def test_a_button_of_somebody_else_does_nothing(city: City, verb: str, data: dict[str, object]):
    _, fatma = await bram_and_fatma(city)
    before = await city.stores.departments.find("kinderopvang")

    assert NOT_HERE in await press(fatma, verb, data)
    assert await city.stores.departments.find("kinderopvang") == before


@pytest.mark.parametrize(
    ("verb", "data"),
    [
        ("hours.save_two_weeks", {"this_week": "ma 8-12"}),
        ("hours.save_two_weeks", {"day": "volgende", "this_week": "ma 8-12"}),
        ("hours.save_two_weeks", {"day": "2026-02-31"}),
        ("hours.save_week", {"week": ["ma 8-12"]}),
        ("hours.save_week", {"week": 8}),
        ("hours.again", {"start": -1, "end": 840}),
        ("hours.again", {"start": 0, "end": 99_999}),
        ("hours.again", {}),
        ("hours.today", {"today": {}}),
    ],
)
async def test_a_button_that_we_never_drew_is_none(city: City, verb: str, data: dict[str, object]):
    bram, _ = await bram_and_fatma(city)
    before = await entry(city)

    assert OLD_BUTTON in await press(bram, verb, data)
    assert await entry(city) == before


async def test_a_field_that_the_client_left_out_is_an_empty_one(city: City):
    bram, _ = await bram_and_fatma(city)

    assert "Schrijf eerst je uren." in await press(bram, "hours.save_week", {})
    assert "Schrijf eerst je uren." in await press(bram, "hours.save_week", {"week": None})
    assert "Schrijf tot hoe laat je helpt." in await press(bram, "hours.today", {})


async def test_who_helps_sees_these_words_in_the_list(city: City):
    bram, fatma = await bram_and_fatma(city)

    await bram.says("hulp")
    await fatma.says("hulp")

    bram.opens("Meer")
    fatma.opens("Meer")
    assert bram.sees("wanneer ik help") and bram.sees("vandaag tot 14u")
    assert not fatma.sees("wanneer ik help")


async def test_hours_of_a_night_hold_when_the_clock_changes(city: City):
    """On 29 March the clock goes from 2 to 3: a window of 0 to 4 is three hours long."""
    department = await city.department("Zorg", hours="ma-zo 0:00-24:00")
    await city.coach("Bram", department, hours="zo 0:00-4:00")
    city.clock.turn_to(datetime(2026, 3, 29, 1, 30, tzinfo=UTC))
    fatma = await city.worker("Fatma", department)
    bram = city.citizen("Bram")
    await sends(fatma)
    assert any("Ik help" in buttons(card) for card in bram.cards())

    await fatma.says("stop")
    city.clock.turn(timedelta(minutes=30))
    await sends(fatma, "mijn scherm is zwart")
    assert not any("Ik help" in buttons(card) for card in bram.cards())
