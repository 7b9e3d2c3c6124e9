"""Coordinators and the library of digi-tips: look, write, change, remove, post one at once, plan one."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from bot.domain.post_states import TipId
from bot.domain.tip_library import TipLibrary
from bot.texts.tips import load_tips
from tests.fakes.card_reading import buttons, elements, words
from tests.fakes.team_channels import Channel
from tests.scenarios.asking import hears_no
from tests.scenarios.city import Citizen, City
from tests.scenarios.coordinating import coordinator

FILES = len(load_tips())
FIRST, THIRD = load_tips()[0].nl.title, load_tips()[2].nl.title
NEXT_MONDAY = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
"""9 o'clock in Ghent, week 11; the stories begin on the Monday before it at 10 o'clock."""
MINE: Mapping[str, str] = {
    "title": "Zachter scherm in de nacht",
    "text": "Een fel scherm is niet goed voor je ogen. Zet het 's avonds wat zachter.",
    "tried": "zoek het zonnetje op je gsm",
    "topic": "phone",
    "link": "stad.gent",
}
TRIED = "Probeer nu: zoek het zonnetje op je gsm."


async def channel_of(city: City, amina: Citizen, name: str = "Digicoaches", line: str = "") -> Channel:
    """Amina makes this a coach channel."""
    channel = city.channel(name, team=f"Groep {name}")
    await channel.team.adds_the_bot(amina)
    await channel.says(amina, line or "dit is het coachkanaal")
    await channel.is_renamed(amina, name)
    return channel


async def with_channel(city: City) -> tuple[Citizen, Channel]:
    amina = await coordinator(city)
    return amina, await channel_of(city, amina)


async def adds(amina: Citizen, **changes: str) -> None:
    """Type a tip, look at it and keep it."""
    await amina.says("tip toevoegen")
    await amina.presses("Toon hoe het wordt", inputs={**MINE, **changes})
    await amina.presses("Bewaar deze tip")


async def does(amina: Citizen, how: str, label: str) -> None:
    """Press the button of her newest card, or type what stands on it."""
    await (amina.presses(label) if how == "pressed" else amina.says(label))


def said(amina: Citizen) -> str:
    return words(amina.newest())


def typed_in(amina: Citizen) -> dict[str, str]:
    """What stands in the inputs of the newest card."""
    return {
        str(one["id"]): str(one["value"])
        for one in elements(amina.newest())
        if "value" in one and "id" in one
    }


def options(amina: Citizen, name: str) -> list[str]:
    [found] = [one for one in elements(amina.newest()) if one.get("id") == name]
    return [str(choice["title"]) for choice in found["choices"]]


async def until_monday(city: City, *, weeks: int = 0) -> None:
    await city.passes(seconds=(NEXT_MONDAY - city.clock.now()).total_seconds(), weeks=weeks)


# --- looking ------------------------------------------------------------------------------------------


async def test_tips_without_a_channel_says_how_there_comes_one(city: City):
    amina = await coordinator(city)

    await amina.says("tips")

    assert "Er is nog geen coachkanaal." in said(amina)
    assert "@Digicoach dit is het coachkanaal" in said(amina)


async def test_tips_shows_four_weeks_ahead_and_what_was_posted_with_its_likes(city: City):
    amina, channel = await with_channel(city)
    await until_monday(city)
    await channel.presses(city.citizen("Bram"), "Handig")

    await amina.says("tips")

    card = said(amina)
    assert "Het kanaal Digicoaches" in card
    for line in ("Week 12 (vanaf 16 maart): tip ", "Week 15 (vanaf 6 april): tip ", "Op 9 maart: tip "):
        assert line in card
    assert "1 collega vindt dit handig." in card
    assert f"Er zijn nog {FILES - 1} tips die hier nooit kwamen." in card


async def test_many_channels_come_a_few_at_a_time(city: City):
    amina = await coordinator(city)
    for name in ("Haven", "Kinderopvang", "Sport", "Wegen"):
        await city.department(name)
        await channel_of(city, amina, name, f"dit is het coachkanaal voor {name}")

    await amina.says("tips")
    assert "Het kanaal Sport" in said(amina)
    assert "Het kanaal Wegen" not in said(amina)
    await amina.presses("Toon tips, deel 2")
    assert "Het kanaal Wegen" in said(amina)
    await amina.says("tips 9")
    assert "Het kanaal Wegen" in said(amina)


async def test_a_planned_tip_is_said_to_be(city: City):
    amina, _ = await with_channel(city)
    await amina.says("tip plannen 3 week 12")

    await amina.says("tips")

    assert f"Week 12 (vanaf 16 maart): tip 3 · {THIRD}. Gepland." in said(amina)


async def test_with_few_tips_left_the_coordinator_is_asked_for_new_ones(city: City):
    amina, _ = await with_channel(city)
    gone = frozenset(TipId(tip.slug) for tip in load_tips()[3:])
    await city.stores.posts.create(TipLibrary(removed=gone))

    await amina.says("tips")

    assert "Er zijn nog 3 nieuwe tips. Daarna komen de oudste terug." in said(amina)


async def test_all_tips_stand_in_a_list_with_their_numbers(city: City):
    amina = await coordinator(city)

    await amina.says("alle tips")

    assert f"Er zijn {FILES} tips." in said(amina)
    assert options(amina, "tip")[2].startswith("3 · ")
    await amina.presses("Toon deze tip", inputs={"tip": load_tips()[2].slug})
    assert THIRD in said(amina)
    assert "Tip 3 · " in said(amina)


async def test_a_tip_is_shown_by_its_number(city: City):
    amina = await coordinator(city)

    await amina.says("tip 3")

    assert THIRD in said(amina)
    assert "Wijzig deze tip" in buttons(amina.newest())


@pytest.mark.parametrize("typed", ["tip 999", "tip wijzigen 999", "tip verwijderen 999", "tip nu 999"])
async def test_a_number_that_no_tip_has_leads_to_the_list(city: City, typed: str):
    amina, _ = await with_channel(city)

    await amina.says(typed)

    assert "Tip 999 ken ik niet. Kies er een." in said(amina)
    assert len(options(amina, "tip")) == FILES


@pytest.mark.parametrize(
    "typed",
    [
        "tips",
        "alle tips",
        "tip 3",
        "tip toevoegen",
        "tip wijzigen 3",
        "tip verwijderen 3",
        "tip nu",
        "tip plannen 3",
    ],
)
async def test_who_is_no_coordinator_gets_the_friendly_no(city: City, typed: str):
    department = await city.department()
    bram = await city.coach("Bram", department)

    await bram.says(typed)

    assert hears_no(bram)


@pytest.mark.parametrize(
    "button", ["Voeg een tip toe", "Toon alle tips", "Plan een tip", "Plaats nu een tip"]
)
async def test_the_buttons_of_a_coordinator_are_of_no_use_to_others(city: City, button: str):
    amina, _ = await with_channel(city)
    await amina.says("tips")
    bram = await city.coach("Bram", await city.department())

    answer = await bram.presses(button, amina.newest())

    assert "Dat kan ik hier niet tonen." in words(answer["value"])


# --- writing ------------------------------------------------------------------------------------------


async def test_a_new_tip_is_seen_before_it_is_kept_and_gets_the_next_number(city: City):
    amina = await coordinator(city)
    await amina.says("tip toevoegen")

    await amina.presses("Toon hoe het wordt", inputs=MINE)

    assert "Zo ziet je tip eruit. Bewaren?" in said(amina)
    assert TRIED in said(amina)
    assert "Lees meer op stad.gent" in said(amina)
    assert "leest vlotter" not in said(amina)
    await amina.presses("Bewaar deze tip")
    assert f"We bewaarden je tip. Het is tip {FILES + 1}." in said(amina)
    await amina.says(f"tip {FILES + 1}")
    assert MINE["title"] in said(amina)


async def test_kept_twice_is_one_tip(city: City):
    amina = await coordinator(city)
    await amina.says("tip toevoegen")
    await amina.presses("Toon hoe het wordt", inputs=MINE)
    preview = amina.newest()

    await amina.presses("Bewaar deze tip", preview)
    await amina.presses("Bewaar deze tip", preview)

    assert f"Het is tip {FILES + 1}." in said(amina)
    await amina.says("alle tips")
    assert f"Er zijn {FILES + 1} tips." in said(amina)


async def test_a_preview_pressed_after_its_tip_was_removed_brings_nothing_back(city: City):
    amina = await coordinator(city)
    await amina.says("tip toevoegen")
    await amina.presses("Toon hoe het wordt", inputs=MINE)
    preview = amina.newest()
    await amina.presses("Bewaar deze tip", preview)
    await amina.says(f"tip verwijderen {FILES + 1}")
    await amina.presses("Ja, verwijder deze tip")

    answer = await amina.presses("Bewaar deze tip", preview)

    assert "Deze tip is er niet meer." in words(answer["value"])
    assert f"Er zijn {FILES} tips." in words(answer["value"])


async def test_pas_de_tip_aan_brings_back_what_was_typed(city: City):
    amina = await coordinator(city)
    await amina.says("tip toevoegen")
    await amina.presses("Toon hoe het wordt", inputs=MINE)

    await amina.presses("Pas de tip aan")

    assert typed_in(amina) == {**MINE, "link": "https://stad.gent"}
    await amina.presses("Toon hoe het wordt", inputs={"title": "Zachter scherm"})
    await amina.presses("Bewaar deze tip")
    await amina.says(f"tip {FILES + 1}")
    assert "Zachter scherm" in said(amina)
    assert MINE["title"] not in said(amina)


@pytest.mark.parametrize(
    ("field", "typed", "answer"),
    [
        ("title", "", "De titel is nog leeg."),
        ("title", "een twee drie vier vijf zes zeven", "De titel is te lang: 7 woorden."),
        ("title", FIRST, "Tip 1 heeft al deze titel:"),
        ("text", "woord " * 70, "De tekst is te lang: 78 woorden. Hoogstens 60"),
        ("tried", "", "Schrijf ook wat je collega nu kan proberen."),
        ("topic", "", "Kies nog een onderwerp."),
        ("link", "https://example.be", "Die link mag niet. Kies een van de sites onderaan."),
    ],
)
async def test_what_must_be_mended_is_said_over_the_form_with_all_that_was_typed(
    city: City, field: str, typed: str, answer: str
):
    amina = await coordinator(city)
    await amina.says("tip toevoegen")

    await amina.presses("Toon hoe het wordt", inputs={**MINE, field: typed})

    assert answer in said(amina)
    assert typed_in(amina)["text"][:30] == {**MINE, field: typed}["text"][:30]
    assert "Bewaar deze tip" not in buttons(amina.newest())


async def test_a_long_sentence_and_a_hard_word_are_only_pointed_at(city: City):
    amina = await coordinator(city)
    await amina.says("tip toevoegen")
    long_one = "Dit is een zin met heel erg veel woorden achter elkaar op een toestel."

    await amina.presses("Toon hoe het wordt", inputs={**MINE, "text": long_one})

    assert f"Deze zin heeft 14 woorden: {long_one}" in said(amina)
    assert "Een moeilijk woord: toestel." in said(amina)
    await amina.presses("Bewaar deze tip")
    assert "We bewaarden je tip." in said(amina)


async def test_markup_in_a_tip_is_shown_and_does_nothing(city: City):
    amina = await coordinator(city)

    await adds(amina, title="[Win](http://dief.be) **nu**", text="Kijk <at>allen</at>.")
    await amina.says(f"tip {FILES + 1}")

    assert "[" not in said(amina)
    assert "**" not in said(amina)
    assert "<at>" not in said(amina)


async def test_a_tip_is_changed_in_a_form_that_is_filled_in(city: City):
    amina = await coordinator(city)

    await amina.says("tip wijzigen 3")

    assert typed_in(amina)["title"] == THIRD
    await amina.presses("Toon hoe het wordt", inputs={"title": "Nieuwe titel"})
    await amina.presses("Bewaar deze tip")
    assert "We bewaarden tip 3." in said(amina)
    await amina.says("tip 3")
    assert "Nieuwe titel" in said(amina)


async def test_without_a_number_it_is_asked_which_tip_is_to_be_changed(city: City):
    amina = await coordinator(city)
    await amina.says("tip wijzigen")
    assert "Welke tip wil je wijzigen?" in said(amina)

    await amina.presses("Wijzig deze tip", inputs={"tip": load_tips()[2].slug})

    assert "Tip 3 wijzigen" in said(amina)


async def test_two_who_change_one_tip_hear_of_each_other(city: City):
    amina = await coordinator(city)
    sofie = await coordinator(city, "Sofie")
    await amina.says("tip wijzigen 3")
    await sofie.says("tip wijzigen 3")
    await sofie.presses("Toon hoe het wordt", inputs={"title": "Van Sofie"})
    await sofie.presses("Bewaar deze tip")
    await amina.presses("Toon hoe het wordt", inputs={"title": "Van Amina"})

    await amina.presses("Bewaar deze tip")

    assert "Iemand anders wijzigde deze tip ook." in said(amina)
    assert typed_in(amina)["title"] == "Van Amina"
    await amina.says("tip 3")
    assert "Van Sofie" in said(amina)
    await amina.presses("Wijzig deze tip")
    await amina.presses("Toon hoe het wordt", inputs={"title": "Van Amina"})
    await amina.presses("Bewaar deze tip")
    await amina.says("tip 3")
    assert "Van Amina" in said(amina)


async def test_a_change_kept_twice_is_one_change(city: City):
    amina = await coordinator(city)
    await amina.says("tip wijzigen 3")
    await amina.presses("Toon hoe het wordt", inputs={"title": "Nieuwe titel"})
    preview = amina.newest()

    await amina.presses("Bewaar deze tip", preview)
    await amina.presses("Bewaar deze tip", preview)

    assert "We bewaarden tip 3." in said(amina)


async def test_a_tip_is_removed_once_it_is_confirmed_and_its_number_is_not_given_again(city: City):
    amina = await coordinator(city)
    await adds(amina)
    await amina.says(f"tip verwijderen {FILES + 1}")
    assert f"Tip {FILES + 1} verwijderen?" in said(amina)
    await amina.says("alle tips")
    assert f"Er zijn {FILES + 1} tips." in said(amina)

    asks = next(card for card in amina.cards() if "Ja, verwijder deze tip" in buttons(card))
    await amina.presses("Ja, verwijder deze tip", asks)

    assert amina.sees("Die tip is weg.")
    await adds(amina, title="Een andere tip")
    assert f"Het is tip {FILES + 2}." in said(amina)


async def test_a_planned_tip_that_is_removed_is_planned_no_more(city: City):
    amina, channel = await with_channel(city)
    await amina.says("tip plannen 3 week 11")
    await amina.says("tip verwijderen 3")
    assert "Hij staat klaar voor week 11" in said(amina)

    await amina.says("ja, verwijder deze tip")
    await until_monday(city)

    assert "Die tip is weg." in said(amina)
    assert len(channel.posts) == 1
    assert not channel.sees(THIRD)
    assert (await city.stores.posts.channel(channel.id)).value.planned == ()


@pytest.mark.parametrize("how", ["pressed", "typed"])
async def test_verwijder_deze_tip_niet_leaves_the_tip_where_it_is(city: City, how: str):
    amina = await coordinator(city)
    await amina.says("tip verwijderen 3")

    await amina.says("verwijder deze tip")
    assert "Tip 3 verwijderen?" in said(amina)

    await does(amina, how, "Verwijder deze tip niet")

    assert THIRD in said(amina)
    await amina.says("ja, verwijder deze tip")
    assert "Tip 3 verwijderen?" in said(amina)


async def test_the_words_that_confirm_mean_nothing_without_their_card(city: City):
    amina, channel = await with_channel(city)

    await amina.says("ja, verwijder deze tip")
    assert "Welke tip wil je verwijderen?" in said(amina)
    await amina.says("ja, plaats deze tip")
    assert "Deze tip nu in het kanaal Digicoaches plaatsen?" in said(amina)
    assert channel.posts == []


# --- at once ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["pressed", "typed"])
async def test_an_extra_tip_comes_once_it_is_confirmed(city: City, how: str):
    amina, channel = await with_channel(city)
    await amina.says("tip nu 3")
    assert "Deze tip nu in het kanaal Digicoaches plaatsen?" in said(amina)
    assert THIRD in said(amina)
    assert channel.posts == []

    await does(amina, how, "Ja, plaats deze tip")
    await city.passes(seconds=2)

    assert "in het kanaal Digicoaches." in said(amina)
    assert THIRD in words(channel.newest())
    assert "Digi-tip van deze week" not in words(channel.newest())


async def test_pressed_and_typed_twice_it_comes_once(city: City):
    amina, channel = await with_channel(city)
    await amina.says("tip nu 3")
    asks = amina.newest()

    await amina.presses("Ja, plaats deze tip", asks)
    await amina.presses("Ja, plaats deze tip", asks)
    await amina.says("ja, plaats deze tip")
    await city.passes(minutes=1)

    assert len(channel.posts) == 1
    assert "Deze tip staat al in het kanaal Digicoaches." in said(amina)


async def test_tip_nu_without_a_number_offers_the_one_that_would_come_next(city: City):
    amina, channel = await with_channel(city)
    await amina.says("tip plannen 3 week 10")

    await amina.says("tip nu")
    assert THIRD in said(amina)
    await amina.presses("Ja, plaats deze tip")
    await city.passes(seconds=2)

    assert THIRD in words(channel.newest())


async def test_the_tip_of_the_week_comes_as_well(city: City):
    amina, channel = await with_channel(city)
    await amina.says("tip nu 3")
    await amina.presses("Ja, plaats deze tip")

    await until_monday(city)

    assert len(channel.posts) == 2
    assert THIRD not in words(channel.newest())


@pytest.mark.parametrize("how", ["pressed", "typed"])
async def test_who_says_not_now_posts_nothing(city: City, how: str):
    amina, channel = await with_channel(city)
    await amina.says("tip nu 3")

    await does(amina, how, "Plaats deze tip niet")
    assert "Goed. Er komt nu geen extra tip." in said(amina)
    await amina.says("ja, plaats deze tip")
    await city.passes(minutes=1)

    assert channel.posts == []


async def test_of_several_channels_it_is_asked_which(city: City):
    amina, first = await with_channel(city)
    await city.department()
    second = await channel_of(city, amina, "Kinderopvang", "dit is het coachkanaal voor kinderopvang")
    await amina.says("tip nu 3")
    assert "In welk kanaal wil je een tip plaatsen?" in said(amina)

    await amina.presses("Kies dit kanaal", inputs={"channel": second.id})
    await amina.presses("Ja, plaats deze tip")
    await city.passes(seconds=2)

    assert first.posts == []
    assert THIRD in words(second.newest())


async def test_where_the_app_is_gone_it_is_said_that_nothing_can_be_posted(city: City):
    amina, channel = await with_channel(city)
    await channel.team.removes_the_bot(amina)

    await amina.says("tip nu 3")
    await amina.presses("Ja, plaats deze tip")

    assert "In het kanaal Digicoaches kan ik nu niets plaatsen." in said(amina)


@pytest.mark.parametrize("typed", ["tip nu", "tip plannen 3", "tip plannen 3 week 12"])
async def test_without_a_channel_it_is_said_how_there_comes_one(city: City, typed: str):
    amina = await coordinator(city)

    await amina.says(typed)

    assert "Er is nog geen coachkanaal." in said(amina)


# --- planned ------------------------------------------------------------------------------------------


async def test_a_tip_planned_for_a_week_comes_in_that_week(city: City):
    amina, channel = await with_channel(city)

    await amina.says("tip plannen 3 week 12")

    assert "Tip 3 komt in week 12 (vanaf 16 maart)." in said(amina)
    await until_monday(city, weeks=1)
    assert THIRD in words(channel.newest())
    assert len(channel.posts) == 2


async def test_a_tip_is_planned_by_choosing_it_and_its_week(city: City):
    amina, _ = await with_channel(city)
    await amina.says("tip plannen")
    assert "Welke tip wil je plannen?" in said(amina)

    await amina.presses("Plan deze tip", inputs={"tip": load_tips()[2].slug, "week": "2026-W12"})

    assert "Tip 3 komt in week 12 (vanaf 16 maart)." in said(amina)


async def test_a_week_that_another_tip_has_is_named_with_that_tip(city: City):
    amina, _ = await with_channel(city)
    await amina.says("tip plannen 3 week 12")

    await amina.says("tip plannen 4 week 12")

    assert f"Dan komt al tip 3 · {THIRD}. Kies een andere week." in said(amina)
    assert "week 12 (vanaf 16 maart)" not in options(amina, "week")
    await amina.presses("Plan deze tip", inputs={"week": "2026-W13"})
    assert "Tip 4 komt in week 13 (vanaf 23 maart)." in said(amina)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("tip plannen 3 week 70", "Die week ken ik niet."),
        ("tip plannen 3 week 20 2028", "Dat is te ver weg."),
        ("tip plannen 999 week 12", "Tip 999 ken ik niet."),
    ],
)
async def test_a_plan_that_cannot_be_is_asked_again(city: City, typed: str, answer: str):
    amina, _ = await with_channel(city)

    await amina.says(typed)

    assert answer in said(amina)
    assert "Plan deze tip" in buttons(amina.newest())


async def test_a_plan_is_taken_back(city: City):
    amina, channel = await with_channel(city)
    await amina.says("tip plannen 3 week 11")
    await amina.presses("Plan deze tip niet")
    assert "We plannen deze tip niet meer." in said(amina)
    await amina.says("tip plannen 3 week 11")
    await amina.says("tip 3 niet meer plannen")

    await until_monday(city)

    assert len(channel.posts) == 1
    assert THIRD not in words(channel.newest())


async def test_a_plan_pressed_twice_is_one_plan(city: City):
    amina, channel = await with_channel(city)
    await amina.says("tip plannen 3")
    card = amina.newest()

    for _ in range(2):
        await amina.presses("Plan deze tip", card, inputs={"week": "2026-W12"})

    assert "Tip 3 komt in week 12" in said(amina)
    stored = (await city.stores.posts.channel(channel.id)).value
    assert [(plan.week, plan.tip) for plan in stored.planned] == [("2026-W12", load_tips()[2].slug)]


async def test_a_week_nobody_knows_from_a_strange_client_is_asked_again(city: City):
    amina, _ = await with_channel(city)
    await amina.says("tip plannen 3")

    await amina.presses("Plan deze tip", inputs={"week": "2026-W99"})

    assert "Die week ken ik niet." in said(amina)


async def test_of_several_channels_the_plan_says_in_which(city: City):
    amina, _ = await with_channel(city)
    await city.department()
    second = await channel_of(city, amina, "Kinderopvang", "dit is het coachkanaal voor kinderopvang")
    await amina.says("tip plannen 3 week 12")
    assert "Wanneer komt deze tip?" in said(amina)

    await amina.presses("Plan deze tip", inputs={"channel": second.id})

    assert "Hij komt in het kanaal Kinderopvang." in said(amina)
    assert (await city.stores.posts.channel(second.id)).value.planned[0].week == "2026-W12"


# --- what stands on a button, typed -------------------------------------------------------------------


@pytest.mark.parametrize("how", ["pressed", "typed"])
@pytest.mark.parametrize(
    ("label", "seen"),
    [
        ("Wijzig deze tip", "Tip 3 wijzigen"),
        ("Verwijder deze tip", "Tip 3 verwijderen?"),
        ("Plan deze tip", "Wanneer komt deze tip?"),
        ("Plaats deze tip nu", "Deze tip nu in het kanaal Digicoaches plaatsen?"),
        ("Toon alle tips", f"Er zijn {FILES} tips."),
    ],
)
async def test_the_buttons_of_a_tip_work_as_well_when_they_are_typed(
    city: City, label: str, seen: str, how: str
):
    amina, channel = await with_channel(city)
    await amina.says("tip 3")

    await does(amina, how, label)

    assert seen in said(amina)
    assert channel.posts == []
    assert (await city.person("Amina")).draft is None


async def test_deze_tip_is_the_one_of_the_newest_card(city: City):
    amina, _ = await with_channel(city)
    await amina.says("tip 5")
    await amina.says("tip plannen 3 week 12")

    await amina.says("plan deze tip niet")

    assert "We plannen deze tip niet meer." in said(amina)
    assert THIRD in said(amina)
    await amina.says("toon deze tip")
    assert THIRD in said(amina)


@pytest.mark.parametrize("forgotten", ["a list came after it", "it is of days ago", "it was removed"])
async def test_without_the_card_of_a_tip_it_is_asked_which(city: City, forgotten: str):
    amina, _ = await with_channel(city)
    await amina.says("tip 3")
    if forgotten == "a list came after it":
        await amina.says("tip wijzigen")
    elif forgotten == "it is of days ago":
        await city.passes(days=2)
    else:
        await amina.says("verwijder deze tip")
        await amina.says("ja, verwijder deze tip")

    await amina.says("wijzig deze tip")

    assert "Welke tip wil je wijzigen?" in said(amina)
    assert "Werkt de knop niet? Typ: tip wijzigen 1." in said(amina)


@pytest.mark.parametrize("label", ["Bewaar deze tip", "Pas de tip aan", "Toon hoe het wordt"])
async def test_what_only_the_card_knows_is_done_by_its_button_and_nothing_is_lost(city: City, label: str):
    amina = await coordinator(city)
    await amina.says("tip toevoegen")
    await amina.presses("Toon hoe het wordt", inputs=MINE)
    preview = amina.newest()

    await amina.says(label)

    assert f"Druk op de knop: {label}" in said(amina)
    assert "Zie je geen kaart? Typ: tip toevoegen." in said(amina)
    await amina.presses("Bewaar deze tip", preview)
    assert amina.sees(f"We bewaarden je tip. Het is tip {FILES + 1}.")


@pytest.mark.parametrize("how", ["pressed", "typed"])
async def test_bewaar_deze_tip_niet_leads_back_to_the_tips(city: City, how: str):
    amina, _ = await with_channel(city)
    await amina.says("tip toevoegen")
    await amina.presses("Toon hoe het wordt", inputs=MINE)

    await does(amina, how, "Bewaar deze tip niet")

    assert "Het kanaal Digicoaches" in said(amina)
    await amina.says("alle tips")
    assert f"Er zijn {FILES} tips." in said(amina)


async def test_of_a_changed_tip_it_is_said_when_it_came_and_when_it_comes(city: City):
    amina, channel = await with_channel(city)
    await amina.says("tip nu 3")
    await amina.presses("Ja, plaats deze tip")
    await city.passes(seconds=2)
    await amina.says("tip plannen 3 week 12")
    await amina.says("tip wijzigen 3")
    await amina.presses("Toon hoe het wordt", inputs={"title": "Nieuwe titel"})

    await amina.presses("Bewaar deze tip")

    for line in (
        "Gepland in week 12 (vanaf 16 maart), in het kanaal Digicoaches.",
        "Kwam op 2 maart in het kanaal Digicoaches.",
        "Wat al in een kanaal staat, blijft zoals het was.",
    ):
        assert line in said(amina)
    assert "Hij komt vanzelf aan de beurt." not in said(amina)
    assert "Plan deze tip niet" in buttons(amina.newest())
    assert THIRD in words(channel.newest())


async def test_of_who_is_no_coordinator_what_stands_on_a_button_is_a_question(city: City):
    fatma = await city.worker("Fatma", await city.department())

    await fatma.says("toon hoe het wordt")

    assert "Stuur mijn vraag" in fatma.buttons()


# --- odd deliveries -----------------------------------------------------------------------------------


async def test_every_line_and_press_that_arrives_twice_has_its_effect_once(city: City):
    city.presses_arrive_twice = city.lines_arrive_twice = True
    amina, channel = await with_channel(city)

    await adds(amina)
    await amina.says("tip plannen 3 week 11")
    await amina.says("tip nu 4")
    await amina.presses("Ja, plaats deze tip")
    await city.passes(minutes=1)
    await amina.says("tip verwijderen 5")
    await amina.says("ja, verwijder deze tip")
    await amina.says("alle tips")

    assert f"Er zijn {FILES} tips." in said(amina)
    assert len(channel.posts) == 1
    stored = (await city.stores.posts.channel(channel.id)).value
    assert [plan.week for plan in stored.planned] == ["2026-W11"]


async def test_an_old_client_that_submits_can_do_the_same(city: City):
    amina, channel = await with_channel(city)
    await amina.says("tip toevoegen")

    await amina.presses_submit("Toon hoe het wordt", inputs=MINE)
    await amina.presses_submit("Bewaar deze tip")
    assert f"Het is tip {FILES + 1}." in said(amina)
    await amina.says(f"tip nu {FILES + 1}")
    await amina.presses_submit("Ja, plaats deze tip")
    await city.passes(seconds=2)

    assert TRIED in words(channel.newest())


@pytest.mark.parametrize(
    "button", ["Wijzig deze tip", "Plan deze tip", "Plaats deze tip nu", "Verwijder deze tip"]
)
async def test_an_old_card_of_a_tip_that_is_gone_says_so_kindly(city: City, button: str):
    amina, channel = await with_channel(city)
    await adds(amina)
    await amina.says(f"tip {FILES + 1}")
    old = amina.newest()
    await amina.says(f"tip verwijderen {FILES + 1}")
    await amina.says("ja, verwijder deze tip")

    answer = await amina.presses(button, old)

    assert "Deze tip is er niet meer. Kies een andere." in words(answer["value"])
    assert channel.posts == []


async def test_a_question_to_confirm_for_a_tip_that_is_gone_posts_nothing(city: City):
    amina, channel = await with_channel(city)
    await adds(amina)
    await amina.says(f"tip nu {FILES + 1}")
    asks = amina.newest()
    await amina.says(f"tip verwijderen {FILES + 1}")
    await amina.says("ja, verwijder deze tip")

    answer = await amina.presses("Ja, plaats deze tip", asks)
    await city.passes(minutes=1)

    assert "Deze tip is er niet meer." in words(answer["value"])
    assert channel.posts == []
