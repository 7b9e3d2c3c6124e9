"""News for 140 coaches: within a minute and within what Teams takes, nobody twice, and a report that is true whatever happens."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from bot.domain.announcement_changes import addressed, begun, tally
from bot.domain.announcement_steps import ANSWERED_WITHIN, AT_ONCE, with_wake
from bot.domain.announcements import Announcement, AnnouncementId, News, Reported
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import Reference, Role
from bot.domain.post_states import PostState
from bot.domain.roster import Coach
from tests.fakes.answers import BLOCKED, CONCURRENT, THROTTLED, Refusal, Reset, Script
from tests.fakes.card_reading import words
from tests.fakes.channel import Call
from tests.fakes.places import personal_chat
from tests.fakes.team_channels import Channel
from tests.fakes.teams import BOT
from tests.scenarios.city import REGION, City, person_id
from tests.scenarios.city import city as started
from tests.scenarios.coordinating import coordinator
from tests.scenarios.news import IN_CHATS, TITLE, told

COACHES, DEPARTMENTS = 140, 10
WITHIN_S = 60.0
UNCLEAR = Reset(delivers=True)
"""It arrived, and nobody was told."""
LOST = Reset()
BAD_GATEWAY = Refusal(status=502)


async def coaches(city: City, count: int) -> list[str]:
    """So many coaches who have the app, in ten departments."""
    names = [f"Coach{number}" for number in range(count)]
    for place in range(DEPARTMENTS):
        department = await city.department(f"Dienst {place}")
        await _staffed(city, department, names[place::DEPARTMENTS])
    return names


async def _staffed(city: City, department: DepartmentId, names: list[str]) -> None:
    for name in names:
        here = Reference(
            service_url=city.teams.url + REGION,
            conversation_id=personal_chat(person_id(name)),
            bot_id=BOT,
            user_id=f"29:{person_id(name)}",
        )
        await city.known(name, helps_in=department, roles=(Role.COACH,), reference=here)
        city.citizen(name)
    found = await city.stores.departments.find(department)
    assert found is not None
    entries = tuple(Coach(id=person_id(name), name=name, is_reachable=True) for name in names)
    await city.stores.departments.replace(replace(found.value, coaches=entries), etag=found.etag)


async def channel_of(city: City) -> Channel:
    """A channel of the city, named by a coordinator who has the app."""
    amina = await coordinator(city)
    await amina.installs()
    channel = city.channel("Digicoaches")
    await channel.team.adds_the_bot(amina)
    await channel.says(amina, "dit is het coachkanaal")
    return channel


def had(city: City, name: str) -> int:
    """How many messages with the news are in the chat of somebody."""
    chat = city.teams.messages(personal_chat(person_id(name)))
    return sum(TITLE in words(card) for card in chat)


def some_news(city: City, **fields: object) -> Announcement:
    """News for all coaches, in their chats too."""
    content = News(title=TITLE, text="Vanaf 1 december.", in_chats=True)
    plain = Announcement(
        id=AnnouncementId("news-n"), content=content, by=person_id("Amina"), from_at=city.clock.now()
    )
    return with_wake(replace(plain, **fields), city.clock.now())


def one_batch(city: City, people: list[str]) -> Announcement:
    """Of this news the first batch was begun by an instance that died then."""
    now = city.clock.now()
    there = {PersonId(person_id(name)): now for name in people}
    whole = addressed(some_news(city), [], there, now)
    return with_wake(begun(whole, [one.key for one in whole.deliveries[:AT_ONCE]], there, now), now)


async def test_a_hundred_and_forty_coaches_have_it_within_a_minute(city: City):
    names = await coaches(city, COACHES)
    channel = await channel_of(city)
    amina = city.citizen("Amina")
    await amina.says("nieuws")
    await amina.presses("Toon hoe het wordt", inputs=IN_CHATS)
    assert "Wie krijgt dit: alle 140 digicoaches." in words(amina.newest())
    pressed_at = city.pace_clock.now()

    await amina.presses("Stuur dit nieuws")
    await city.settled()

    assert [had(city, name) for name in names] == [1] * COACHES
    sent = [call for call in city.teams.calls if call.at is not None and call.at >= pressed_at]
    last = max(call.at for call in sent if call.at is not None)
    assert (last - pressed_at).total_seconds() < WITHIN_S
    assert city.teams.rates is not None
    assert city.teams.rates.breaches == []
    assert TITLE in words(channel.newest())
    assert amina.sees("140 collega's kregen het in de chat.")


async def test_two_bots_reach_everybody_once(tmp_path: Path):
    shared = {"DIGICOACH_INSTANCES": "2"}
    async with started(tmp_path, **shared) as one, started(tmp_path, beside=one, **shared) as two:
        names = await coaches(one, 60)
        channel = await channel_of(one)
        await one.stores.posts.create(some_news(one))

        await asyncio.gather(one.settled(), two.settled(), one.settled(), two.settled())

        assert Counter(had(one, name) for name in names) == {1: 60}
        assert len(channel.posts) == 1
        [found] = await told(one)
        assert tally(found).delivered == 60
        assert found.reported is Reported.DONE
        assert one.citizen("Amina").sees("60 collega's kregen het in de chat.")


async def test_what_a_bot_that_died_had_begun_is_not_sent_again(city: City):
    names = await coaches(city, 30)
    await channel_of(city)
    await city.stores.posts.create(one_batch(city, names))

    await city.settled()
    assert [had(city, name) for name in names] == [0] * AT_ONCE + [1] * 10
    await city.passes(minutes=ANSWERED_WITHIN.total_seconds() / 60)

    assert [had(city, name) for name in names] == [0] * AT_ONCE + [1] * 10
    amina = city.citizen("Amina")
    assert amina.sees("10 collega's kregen het in de chat.")
    assert amina.sees("Van 20 collega's weten we het niet zeker.")
    assert amina.sees("We sturen het daar geen tweede keer.")


@pytest.mark.parametrize(
    ("script", "times", "says"),
    [
        (THROTTLED, 1, "3 collega's kregen het in de chat."),
        (CONCURRENT, 1, "3 collega's kregen het in de chat."),
        (BAD_GATEWAY, 0, "Van 1 collega weten we het niet zeker."),
        (replace(BAD_GATEWAY, delivers=True), 1, "Van 1 collega weten we het niet zeker."),
        (BLOCKED, 0, "1 collega kunnen we niet bereiken."),
        (UNCLEAR, 1, "Van 1 collega weten we het niet zeker."),
        (LOST, 0, "Van 1 collega weten we het niet zeker."),
    ],
)
async def test_each_kind_of_trouble_is_reported_as_it_is(city: City, script: Script, times: int, says: str):
    names = await coaches(city, 3)
    await channel_of(city)
    city.teams.script(personal_chat(person_id(names[0])), script)
    await city.stores.posts.create(some_news(city))

    await city.settled()
    await city.passes(minutes=30)

    assert [had(city, name) for name in names] == [times, 1, 1]
    assert city.citizen("Amina").sees(says)


def stormy(random: Random) -> Callable[[Call], Script | None]:
    """A third of what leaves ends in one of the ways in which Teams can fail."""
    ways: list[Script] = [
        THROTTLED,
        BAD_GATEWAY,
        BLOCKED,
        UNCLEAR,
        LOST,
        Refusal(status=400, code="Bad Argument"),
    ]

    def weather(call: Call) -> Script | None:
        is_news = call.method == "POST" and TITLE in str(call.activity)
        return random.choice(ways) if is_news and random.random() < 0.35 else None

    return weather


@pytest.mark.parametrize("seed", range(4))
async def test_in_any_weather_the_report_is_true_and_nobody_has_it_twice(city: City, seed: int):
    names = await coaches(city, 50)
    channel = await channel_of(city)
    await city.stores.posts.create(some_news(city))
    city.teams.weather = stormy(Random(seed))

    await city.settled()
    await city.passes(hours=3)

    [found] = await told(city)
    assert max(had(city, name) for name in names) == 1
    assert sum(TITLE in words(card) for card in channel.cards()) <= 1
    for one in found.deliveries:
        if one.person is not None:
            times = had(city, next(name for name in names if person_id(name) == one.person))
            allowed = {PostState.SENT: {1}, PostState.UNKNOWN: {0, 1}, PostState.FAILED: {0}}
            assert times in allowed[one.state]
    counts = tally(found)
    assert (counts.waiting, found.wake_at, found.reported) == (0, None, Reported.DONE)
    assert counts.delivered + counts.unreachable + counts.failed + counts.unknown == 50
    assert city.citizen("Amina").sees(f"{counts.delivered} collega's kregen het in de chat.")


async def test_a_bot_that_slept_through_the_afternoon_writes_to_nobody_at_night(city: City):
    names = await coaches(city, 5)
    await channel_of(city)
    await city.stores.posts.create(some_news(city, from_at=city.clock.now() + timedelta(hours=1)))
    city.clock.turn(timedelta(hours=12))

    await city.settled()
    assert [had(city, name) for name in names] == [0] * 5
    await city.passes(hours=12)

    assert [had(city, name) for name in names] == [1] * 5


async def test_what_was_refused_at_the_end_of_the_day_comes_in_the_morning(city: City):
    names = await coaches(city, 2)
    await channel_of(city)
    city.clock.turn(timedelta(hours=6, minutes=59, seconds=50))  # in Ghent it is almost 17 o'clock
    city.teams.script(personal_chat(person_id(names[0])), THROTTLED)
    await city.stores.posts.create(some_news(city))

    await city.passes(hours=14)
    assert [had(city, name) for name in names] == [0, 1]
    await city.passes(hours=2)

    assert [had(city, name) for name in names] == [1, 1]
    assert city.citizen("Amina").sees("2 collega's kregen het in de chat.")
