"""A coordinator makes a channel the coach channel; each week a digi-tip comes there, and readers find it handy."""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.ids import DepartmentId
from bot.texts.tip_files import tips_of_files
from tests.fakes.card_reading import words
from tests.fakes.team_channels import Channel
from tests.scenarios.city import Citizen, City
from tests.scenarios.city import city as started
from tests.scenarios.coordinating import coordinator
from tests.scenarios.test_restart import dying

NAME_IT = "dit is het coachkanaal"
NEXT_MONDAY = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
"""9 o'clock in Ghent; the stories begin on the Monday before it at 10 o'clock."""


async def until(city: City, at: datetime) -> None:
    await city.passes(seconds=(at - city.clock.now()).total_seconds())


async def named(city: City, name: str = "Digicoaches", line: str = NAME_IT) -> tuple[Citizen, Channel]:
    """Amina, a coordinator, added the app to the team and says that this is the coach channel."""
    amina = await coordinator(city) if "Amina" not in city.people else city.citizen("Amina")
    channel = city.channel(name)
    await channel.team.adds_the_bot(amina)
    await channel.says(amina, line)
    return amina, channel


def said(channel: Channel) -> str:
    """The last answer in the thread that was typed last."""
    card = channel.replies()[-1].card
    assert card is not None
    return words(card)


async def test_a_coordinator_names_the_coach_channel_and_hears_when_the_first_tip_comes(city: City):
    _, channel = await named(city)

    assert "Dit is nu het coachkanaal van de stad." in said(channel)
    assert "Maandag 9 maart om 9 uur komt de eerste." in said(channel)


async def test_on_monday_at_nine_a_tip_comes_and_a_week_later_another(city: City):
    _, channel = await named(city)
    await until(city, NEXT_MONDAY - timedelta(minutes=1))
    assert channel.posts == []

    await until(city, NEXT_MONDAY)
    [first] = channel.cards()
    await until(city, NEXT_MONDAY + timedelta(weeks=1))

    assert "Digi-tip van deze week" in words(first)
    assert len(channel.posts) == 2
    assert words(channel.newest()) != words(first)


async def test_a_tip_that_is_handy_is_counted_once_for_each_and_everybody_sees_how_many(city: City):
    _, channel = await named(city)
    await until(city, NEXT_MONDAY)
    bram, noor = city.citizen("Bram"), city.citizen("Noor")

    await channel.presses(bram, "Handig")
    await channel.presses(bram, "Handig")
    await channel.presses(noor, "Handig")
    await city.passes(seconds=30)

    assert "2 collega's vinden dit handig." in words(channel.newest())


async def test_who_pressed_sees_at_once_that_it_counts(city: City):
    _, channel = await named(city)
    await until(city, NEXT_MONDAY)
    bram = city.citizen("Bram")

    await channel.presses(bram, "Handig")

    seen = channel.view_of(bram, channel.posts[-1])
    assert seen is not None
    assert "1 collega vindt dit handig." in words(seen)


async def test_stuur_naar_mezelf_brings_the_tip_into_ones_own_chat(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    _, channel = await named(city)
    await until(city, NEXT_MONDAY)
    title = words(channel.newest()).splitlines()[1]

    await channel.presses(bram, "Stuur naar mezelf")
    await channel.presses(bram, "Stuur naar mezelf")
    await city.settled()

    assert sum(title in words(card) for card in bram.cards()) == 1
    assert "Toon deze tip aan een collega." in words(bram.newest())


async def test_who_sends_the_tip_to_themselves_reads_where_it_comes_and_nobody_else_does(city: City):
    _, channel = await named(city)
    await until(city, NEXT_MONDAY)
    bram = city.citizen("Bram")

    await channel.presses(bram, "Stuur naar mezelf")

    seen = channel.view_of(bram, channel.posts[-1])
    assert seen is not None
    assert "De tip komt in je eigen chat." in words(seen)
    assert "in je eigen chat" not in words(channel.newest())


async def test_who_never_opened_the_chat_gets_the_tip_in_a_new_one(city: City):
    _, channel = await named(city)
    await until(city, NEXT_MONDAY)
    rita = city.citizen("Rita")

    await channel.presses(rita, "Stuur naar mezelf")
    await city.bot.errands.settle()
    await city.settled()

    assert "Toon deze tip aan een collega." in words(rita.newest())


async def test_what_is_typed_under_a_tip_does_what_its_buttons_do(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    _, channel = await named(city)
    await until(city, NEXT_MONDAY)

    await channel.says(bram, "handig")
    await channel.says(bram, "stuur naar mezelf")
    await city.passes(seconds=30)

    assert "1 collega vindt dit handig." in words(channel.newest())
    assert "Toon deze tip aan een collega." in words(bram.newest())


async def test_only_a_coordinator_chooses_the_channel(city: City):
    bram = city.citizen("Bram")
    channel = city.channel("Digicoaches")
    await channel.says(bram, NAME_IT)
    assert "Alleen een coördinator kiest het coachkanaal." in said(channel)

    await until(city, NEXT_MONDAY)

    assert channel.posts == []


async def test_a_department_has_a_channel_of_its_own(city: City):
    await city.department("Kinderopvang")
    amina, channel = await named(city, line="dit is het coachkanaal voor kinderopvang")
    assert "Dit is nu het coachkanaal van Kinderopvang." in said(channel)
    of_city = city.channel("Iedereen")
    await of_city.says(amina, NAME_IT)

    await until(city, NEXT_MONDAY)

    assert (len(channel.posts), len(of_city.posts)) == (1, 1)


async def test_a_department_that_nobody_knows_is_asked_for(city: City):
    await city.department("Kinderopvang")
    _, channel = await named(city, line="dit is het coachkanaal voor de zeppelins")

    assert "Welke dienst bedoel je?" in said(channel)
    assert "Kinderopvang" in said(channel)


async def test_another_channel_takes_the_place_of_the_one_before(city: City):
    amina, old = await named(city)
    new = city.channel("Nieuwe coaches")
    await new.says(amina, NAME_IT)
    assert "komen geen tips meer" in said(new)

    await until(city, NEXT_MONDAY)

    assert (len(old.posts), len(new.posts)) == (0, 1)


async def test_what_was_planned_and_what_came_goes_along_to_another_channel(city: City):
    amina, old = await named(city)
    await until(city, NEXT_MONDAY)
    came = words(old.newest()).splitlines()[1]
    await amina.says("tip plannen 3 week 13")
    new = city.channel("Nieuwe coaches")
    await new.says(amina, NAME_IT)

    await until(city, NEXT_MONDAY + timedelta(weeks=2))

    assert len(new.posts) == 2, "this week's had come already"
    assert all(came not in words(card) for card in new.cards())
    third = tips_of_files()[2]
    assert third.nl.title in words(new.newest())


async def test_a_coordinator_stops_the_tips(city: City):
    amina, channel = await named(city)
    await channel.says(amina, "geen coachkanaal meer")
    assert "Dit is geen coachkanaal meer." in said(channel)

    await until(city, NEXT_MONDAY)

    assert channel.posts == []


async def test_when_the_app_is_taken_out_the_coordinators_hear_it_and_the_tips_come_back_with_it(city: City):
    amina, channel = await named(city)
    await amina.installs()
    await channel.team.removes_the_bot(amina)
    await city.settled()
    assert "We kunnen niets meer plaatsen in" in words(amina.newest())
    await until(city, NEXT_MONDAY)
    assert channel.posts == []

    await channel.team.adds_the_bot(amina)
    await city.passes(minutes=1)

    assert len(channel.posts) == 1


async def test_when_it_is_taken_out_again_they_hear_it_again(city: City):
    amina, channel = await named(city)
    await amina.installs()
    await channel.team.removes_the_bot(amina)
    await channel.team.adds_the_bot(amina)
    await city.passes(hours=2)
    before = len(amina.cards())

    await channel.team.removes_the_bot(amina)
    await city.settled()

    assert len(amina.cards()) == before + 1


async def test_handig_on_an_old_card_of_a_channel_that_stopped_keeps_nobody_awake(city: City):
    amina, channel = await named(city)
    await until(city, NEXT_MONDAY)
    await channel.says(amina, "geen coachkanaal meer")

    await channel.presses(city.citizen("Bram"), "Handig")
    await city.passes(minutes=5)

    stored = await city.stores.posts.channel(channel.id)
    assert stored is not None
    assert stored.value.wake_at is None


async def test_a_new_name_of_the_channel_changes_nothing(city: City):
    amina, channel = await named(city)
    await channel.is_renamed(amina, "Coaches van Gent")

    await until(city, NEXT_MONDAY)

    assert len(channel.posts) == 1


async def test_a_line_that_comes_twice_is_answered_once(city: City):
    amina = await coordinator(city)
    channel = city.channel("Digicoaches")
    await channel.says(amina, NAME_IT, activity_id="1772442000000")
    await channel.says(amina, NAME_IT, activity_id="1772442000000")

    assert len(channel.replies()) == 1


async def test_other_lines_say_what_the_bot_does_here(city: City):
    _, channel = await named(city)
    await channel.says(city.citizen("Bram"), "mijn tablet werkt niet")

    assert "Heb je een vraag? Open je eigen chat met Digicoach." in said(channel)
    assert await city.numbers(DepartmentId("kinderopvang")) == []


async def test_a_channel_that_nobody_named_says_nothing_of_tips(city: City):
    amina, channel = await coordinator(city), city.channel("Algemeen")
    await channel.says(city.citizen("Bram"), "hallo")
    assert "digi-tips" not in said(channel)
    assert "@Digicoach dit is het coachkanaal" not in said(channel)

    await channel.says(amina, "hallo")

    assert "Typ hier: @Digicoach dit is het coachkanaal" in said(channel)


async def test_thanks_are_no_like(city: City):
    _, channel = await named(city)
    await until(city, NEXT_MONDAY)

    await channel.says(city.citizen("Bram"), "bedankt")
    await city.passes(seconds=30)

    assert "handig." not in words(channel.newest())


async def test_typed_at_home_a_coordinator_hears_where_to_say_it(city: City):
    amina = await coordinator(city)
    await amina.says(NAME_IT)

    assert "Typ dit in het kanaal zelf." in words(amina.newest())


async def test_two_bots_on_one_file_post_one_tip(tmp_path: Path):
    async with started(tmp_path) as one, started(tmp_path, beside=one) as two:
        _, channel = await named(one)
        one.clock.turn_to(NEXT_MONDAY)

        await asyncio.gather(one.settled(), two.settled())

        assert len(channel.posts) == 1


async def test_a_bot_that_dies_at_the_tip_leaves_it_to_the_next_which_posts_none(tmp_path: Path):
    async with started(tmp_path) as before:
        amina, channel = await named(before)
        await amina.installs()
        before.clock.turn_to(NEXT_MONDAY)
        with dying("send.after"), suppress(asyncio.CancelledError):
            await before.settled()
        assert len(channel.posts) == 1

        async with started(tmp_path, beside=before) as after:
            await after.passes_unseen(minutes=11)

            assert len(channel.posts) == 1
            assert "We weten niet of de tip" in words(after.citizen("Amina").newest())


async def test_a_bot_that_dies_before_the_tip_left_posts_none_either(tmp_path: Path):
    async with started(tmp_path) as before:
        amina, channel = await named(before)
        await amina.installs()
        before.clock.turn_to(NEXT_MONDAY)
        with dying("send.before"), suppress(asyncio.CancelledError):
            await before.settled()

        async with started(tmp_path, beside=before) as after:
            await after.passes_unseen(minutes=11)

            assert channel.posts == []
            assert "Staat hij er niet? Plaats dan nu een tip." in words(after.citizen("Amina").newest())
