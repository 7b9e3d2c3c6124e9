"""Who types *weetjes aan* gets the tip of the week in their own chat: once a week, until they have had enough."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.channel_posts import ChannelPost, CoachChannel, PostedWords, begin_post, posted, skipped
from bot.domain.post_states import PostState, Slot, WhyNot
from bot.texts.tip_files import tips_of_files
from tests.fakes.card_reading import buttons, words
from tests.scenarios.city import KINDEROPVANG, Citizen, City
from tests.scenarios.city import city as started
from tests.scenarios.test_restart import dying
from tests.scenarios.test_two_bots import both

WANT, STOP = "weetjes aan", "weetjes uit"
OF_WEEK = "Weetje van deze week"
MONDAY = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
"""9 o'clock in Ghent."""
WEEK = "2026-W11"
FIVE = timedelta(minutes=5)


async def until(city: City, at: datetime) -> None:
    await city.passes(seconds=(at - city.clock.now()).total_seconds())


async def wants(city: City) -> Citizen:
    """Fatma, of Kinderopvang, wants them."""
    fatma = await city.worker("Fatma", await city.department())
    await fatma.says(WANT)
    return fatma


async def a_channel(city: City, *, department: str | None = None, tip: str = "Kijk eens") -> None:
    """A channel in which the tip of the week was posted."""
    at = MONDAY
    channel = CoachChannel(
        id=f"19:{department}@thread.tacv2", name="Coaches", reference="{}", department=department, since_at=at
    )
    channel = begin_post(
        channel,
        Slot(WEEK),
        week=WEEK,
        tip="kijk",
        topic="phone",
        words=PostedWords(title=tip, text="Zo gaat het.\nProbeer nu: kijk."),
        due_at=at,
        now=at,
    )
    await city.stores.posts.create(posted(channel, Slot(WEEK), "m1", at))


def told(person: Citizen) -> list[str]:
    """Each tip that came of its own accord, oldest first."""
    cards = [words(card) for card in person.cards()]
    return [said for said in reversed(cards) if said.startswith(OF_WEEK)]


async def test_the_answer_says_when_the_first_comes_and_how_they_stop(city: City):
    fatma = await wants(city)

    said = words(fatma.newest())

    assert "Je krijgt elke week een weetje." in said
    assert "Maandag 9 maart om 9.05 uur komt het eerste." in said
    assert STOP in said


async def test_each_monday_brings_one_and_the_older_stay_to_be_read(city: City):
    fatma = await wants(city)
    await until(city, MONDAY + FIVE - timedelta(seconds=1))
    assert told(fatma) == []

    await until(city, MONDAY + timedelta(days=15))

    titles = {tip.nl.title for tip in tips_of_files()}
    assert len(told(fatma)) == len(set(told(fatma))) == 3
    assert all(any(title in said for title in titles) for said in told(fatma))
    assert all(STOP in said for said in told(fatma))


async def test_nobody_gets_them_unasked_and_nothing_piles_up(city: City):
    fatma = await wants(city)
    bram = await city.coach("Bram", KINDEROPVANG)

    await city.passes(days=40)

    assert told(bram) == []
    assert [notice.content.kind for notice in (await city.person("Fatma")).notices] == ["tip_due"]
    assert len(told(fatma)) >= 5


@pytest.mark.parametrize("line", [STOP, "geen weetjes meer", "stop de weetjes"])
async def test_enough_is_enough(city: City, line: str):
    fatma = await wants(city)
    await until(city, MONDAY + FIVE)

    await fatma.says(line)
    await city.passes(days=15)

    assert "Je krijgt geen weetjes meer." in words(fatma.newest())
    assert len(told(fatma)) == 1
    assert (await city.person("Fatma")).notices == ()


async def test_the_card_itself_has_the_way_out_and_back(city: City):
    fatma = await wants(city)
    await until(city, MONDAY + FIVE)

    answer = await fatma.presses("Stuur geen weetjes meer")

    assert buttons(answer["value"]) == ["Stuur weer weetjes"]
    assert (await city.person("Fatma")).wants_tips is False
    await fatma.presses("Stuur weer weetjes")
    assert (await city.person("Fatma")).wants_tips is True


async def test_off_and_on_again_brings_no_second_one_in_a_week(city: City):
    fatma = await wants(city)
    await until(city, MONDAY + FIVE)
    await fatma.says(STOP)

    await fatma.says(WANT)
    city.clock.turn(-timedelta(hours=2))
    await fatma.says(WANT)
    await until(city, MONDAY + timedelta(days=3))

    assert len(told(fatma)) == 1


async def test_it_is_the_tip_of_the_own_channel_before_that_of_the_city(city: City):
    fatma = await wants(city)
    noor = await city.worker("Noor", await city.department("Musea"))
    await noor.says(WANT)
    await a_channel(city, tip="Voor heel de stad")
    await a_channel(city, department=KINDEROPVANG, tip="Voor Kinderopvang")

    await until(city, MONDAY + FIVE)

    assert "Voor Kinderopvang" in told(fatma)[0]
    assert "Voor heel de stad" in told(noor)[0]


async def test_a_week_that_the_channel_went_without_has_none_here_either(city: City):
    fatma = await wants(city)
    channel = CoachChannel(id="19:x@thread.tacv2", name="Coaches", reference="{}", since_at=MONDAY)
    await city.stores.posts.create(skipped(channel, Slot(WEEK), week=WEEK, why=WhyNot.NO_TIP))

    await until(city, MONDAY + timedelta(days=2))

    assert told(fatma) == []


async def test_a_tip_that_comes_late_in_the_channel_comes_late_here(city: City):
    fatma = await wants(city)
    channel = CoachChannel(
        id="19:x@thread.tacv2",
        name="Coaches",
        reference="{}",
        since_at=MONDAY,
        posts=(ChannelPost(slot=Slot(WEEK), week=WEEK, state=PostState.BEGUN, begun_at=MONDAY),),
    )
    stored = await city.stores.posts.create(channel)
    await until(city, MONDAY + FIVE)
    assert told(fatma) == []

    late = ChannelPost(
        slot=Slot(WEEK),
        week=WEEK,
        state=PostState.SENT,
        message="m1",
        words=PostedWords(title="Toch nog", text="Zo."),
    )
    await city.stores.posts.replace(
        CoachChannel(id=channel.id, name="Coaches", reference="{}", since_at=MONDAY, posts=(late,)),
        etag=stored.etag,
    )
    await until(city, MONDAY + timedelta(hours=2))

    assert "Toch nog" in told(fatma)[0]


async def test_a_bot_that_slept_through_monday_says_nothing_old(tmp_path: Path):
    async with started(tmp_path) as city:
        fatma = await wants(city)
        await city.settled()
        city.clock.turn_to(MONDAY + timedelta(days=2))
        await city.settled()
        assert told(fatma) == []

        await until(city, MONDAY + timedelta(days=7, minutes=5))

        assert len(told(fatma)) == 1


async def test_a_bot_that_wakes_at_night_waits_for_the_morning(city: City):
    fatma = await wants(city)
    city.clock.turn_to(MONDAY + timedelta(hours=13))  # 22 o'clock
    await city.settled()
    assert told(fatma) == []

    await until(city, MONDAY + timedelta(hours=23))  # 8 o'clock

    assert len(told(fatma)) == 1


async def test_a_crash_between_the_tip_and_its_card_loses_neither(tmp_path: Path):
    async with started(tmp_path) as before:
        fatma = await wants(before)
        before.clock.turn_to(MONDAY + FIVE)
        with dying("send.before"):
            await before.settled()
        assert told(fatma) == []
        async with started(tmp_path, beside=before) as after:
            await after.passes_unseen(days=9)

            assert len(told(fatma)) == 2


async def test_two_bots_bring_one_each_week(tmp_path: Path):
    async with started(tmp_path) as one, started(tmp_path, beside=one) as two:
        fatma = await wants(one)

        await both(one, two, days=15)

        assert len(told(fatma)) == 2
