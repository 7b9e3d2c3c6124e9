"""Teams delivers some activities twice: the second gets the first one's answer, and has no effect."""

import asyncio
import json

from bot.services.messenger import Post
from bot.teams.once import Answer, Once
from tests.fakes.conversation import card
from tests.teams.conftest import Bot


async def test_a_line_delivered_twice_is_said_once(bot: Bot):
    bot.conversation.posts = [Post(card=card("een"), summary="x")]
    fatma = bot.colleague()

    await fatma.says("hallo", activity_id="17")
    await fatma.says("hallo", activity_id="17")

    assert len(bot.conversation.heard) == 1
    assert bot.teams.messages(fatma.conversation) == [card("een")]


async def test_a_press_delivered_twice_at_once_is_pressed_once_and_answered_twice(bot: Bot):
    fatma = bot.colleague()
    value = {"action": {"type": "Action.Execute", "verb": "help", "data": {}}}
    activity = fatma.activity("invoke", "17", name="adaptiveCard/action", value=value)

    first, second = await asyncio.gather(fatma.post(activity), fatma.post(activity))

    assert first == second
    assert json.loads(first[1])["value"] == card("Antwoord")
    assert len(bot.conversation.heard) == 1


async def test_the_same_activity_id_of_another_person_is_another_activity(bot: Bot):
    await bot.colleague("Fatma").says("hallo", activity_id="17")
    await bot.colleague("Bram").says("hallo", activity_id="17")

    assert [said.by.name for said in bot.conversation.heard] == ["Fatma", "Bram"]


async def test_memory_is_bounded_by_count_and_by_bytes():
    few, small = Once(limit=10), Once(byte_limit=100)

    async def turn() -> Answer:
        return Answer(body=b"x" * 10)

    for number in range(1000):
        await few.answer((str(number),), turn)
        await small.answer((str(number),), turn)

    assert (len(few), len(small)) == (10, 10)
    assert len(few._given) == 10, "nor is it kept for ten minutes what was given to whom"
