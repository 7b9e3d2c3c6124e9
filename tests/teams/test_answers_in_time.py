"""Direct answers hold nobody up: not the turn they belong to, and not the bot when it stops."""

import asyncio
from dataclasses import replace

import pytest

from bot.domain.errors import TryLater
from bot.teams import answers as waiting
from bot.teams.answers import Answers
from bot.teams.connector import TeamsMessenger
from tests.fakes.teams import Silence
from tests.teams.answering import BRAM, FATMA, Hanging, Mouth, Restful, begun, posts
from tests.teams.conftest import Bot


async def test_at_the_end_what_waits_is_tried_once_more(capsys: pytest.CaptureFixture[str]):
    mouth = Mouth([TryLater(5.0), TryLater(5.0), None, TryLater(5.0)])
    answers = Answers(mouth, Restful())
    await answers.post(BRAM, posts("een"))
    await answers.post(FATMA, posts("twee", "drie"))

    await answers.stop()

    assert mouth.said == [("a:bram", "een")]
    assert '"error":"Stopped","count":2' in capsys.readouterr().err
    await answers.settle()


async def test_at_the_end_a_call_under_way_is_finished():
    channel = Hanging()
    answers = Answers(channel, Restful(), within_s=0.0)
    await answers.post(FATMA, posts("een", "twee"))
    await answers.replace(BRAM, "m1", posts("drie")[0])
    stopping = asyncio.create_task(answers.stop())
    await begun()
    assert (stopping.done(), sorted(channel.asked)) == (False, ["drie", "een"])

    channel.answers.set()
    await stopping

    assert sorted(channel.asked) == ["drie", "een", "twee"]


async def test_at_the_end_all_conversations_are_tried_at_once():
    channel = Hanging(puts_off=50)
    answers = Answers(channel, Restful())
    for number in range(50):
        await answers.post(replace(FATMA, conversation_id=str(number)), posts("x"))
    await begun()

    stopping = asyncio.create_task(answers.stop())
    await begun()

    assert len(channel.asked) == 50
    channel.answers.set()
    await stopping


async def test_at_the_end_nobody_waits_for_ever(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(waiting, "FINISH_WITHIN_S", 0.0)
    channel = Hanging()
    answers = Answers(channel, Restful(), within_s=0.0)
    await answers.post(FATMA, posts("een", "twee"))
    await answers.replace(BRAM, "m1", posts("drie")[0])

    await answers.stop()

    assert '"error":"Stopped","count":3' in capsys.readouterr().err
    assert answers._tasks() == []


async def test_a_turn_does_not_wait_for_a_channel_that_hangs():
    channel = Hanging()
    answers = Answers(channel, Restful(), within_s=0.0)

    await answers.post(FATMA, posts("een", "twee"))
    await answers.replace(FATMA, "m1", posts("drie")[0])
    await answers.post(FATMA, posts("vier"))
    assert sorted(channel.asked) == ["drie", "een"]

    channel.answers.set()
    await answers.settle()
    assert [text for text in channel.asked if text != "drie"] == ["een", "twee", "vier"]


def test_a_turn_waits_less_than_teams_does():
    assert waiting.ANSWER_WITHIN_S * 2 < 5.0


async def test_the_webhook_is_answered_while_the_channel_hangs(
    bot: Bot, messenger: TeamsMessenger, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(waiting, "FINISH_WITHIN_S", 0.0)
    messenger._time_out_s = 2.0
    bot.handler.answers._within_s = 0.01
    bot.conversation.posts = posts("een", "twee")
    fatma = bot.colleague()
    bot.teams.script(fatma.conversation, Silence(), Silence())

    status, _ = await fatma.post(fatma.activity("message", text="hallo"))

    assert status == 200
    assert bot.handler.answers._tasks() != []
    await bot.teams.called(1)
    await bot.handler.answers.stop()
