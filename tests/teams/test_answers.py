"""Direct answers: what the channel puts off comes later and in order, and what perhaps arrived never comes twice."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from bot.domain.errors import Ambiguous, Gone, TryLater, Unreachable
from bot.teams.answers import MOST_WAITING, Answers
from bot.teams.connector import TeamsMessenger
from tests.fakes.clock import HandClock, JumpingClock
from tests.fakes.conversation import card
from tests.fakes.teams import FakeTeams, Refusal
from tests.teams.answering import BRAM, FATMA, Hanging, Mouth, Restful, begun, posts
from tests.teams.conftest import Bot


@dataclass(slots=True)
class Counter:
    mouth: Mouth
    clock: JumpingClock
    answers: Answers

    def fails(self, *troubles: Exception | None) -> None:
        self.mouth.troubles.extend(troubles)

    @property
    def said(self) -> list[str]:
        return [what for _, what in self.mouth.said]


@pytest.fixture
async def counter() -> AsyncIterator[Counter]:
    mouth, clock = Mouth(), JumpingClock(HandClock())
    answers = Answers(mouth, clock)
    yield Counter(mouth, clock, answers)
    await answers.stop()


async def test_an_answer_that_is_put_off_comes_when_the_channel_wants_it(counter: Counter):
    began_at = counter.clock.now()
    counter.fails(TryLater(7.0))

    await counter.answers.post(FATMA, posts("een"))
    assert counter.said == []
    await counter.answers.settle()

    assert counter.said == ["een"]
    assert counter.clock.now() - began_at == timedelta(seconds=7)


async def test_what_comes_after_it_waits_its_turn():
    mouth, clock = Mouth([TryLater(7.0)]), Restful()
    answers = Answers(mouth, clock)

    await answers.post(FATMA, posts("een", "twee"))
    await answers.post(FATMA, posts("drie"))
    await answers.post(BRAM, posts("vier"))
    await clock.wakes()
    await answers.settle()

    assert [what for _, what in mouth.said] == ["vier", "een", "twee", "drie"]


async def test_an_edit_is_not_put_off_for_later_it_would_cover_a_newer_card(
    counter: Counter, capsys: pytest.CaptureFixture[str]
):
    counter.fails(TryLater(7.0))

    await counter.answers.replace(FATMA, "m1", posts("een")[0])
    await counter.answers.settle()

    assert (counter.said, counter.clock.slept) == ([], 0)
    assert '"event":"answer.unsent","error":"TryLater"' in capsys.readouterr().err


async def test_what_was_edited_meanwhile_stays(teams: FakeTeams, messenger: TeamsMessenger):
    there, clock = replace(FATMA, service_url=teams.url), Restful()
    answers = Answers(messenger, clock)
    message = await messenger.send(there, posts("een")[0])
    teams.script(there.conversation_id, Refusal(status=429))

    await answers.replace(there, message, posts("oud")[0])
    await messenger.edit(there, message, posts("nieuw")[0])
    await clock.wakes()
    await answers.settle()

    assert teams.messages(there.conversation_id) == [card("nieuw")]


async def test_an_edit_waits_for_no_answer_that_was_put_off():
    mouth, clock = Mouth([TryLater(7.0)]), Restful()
    answers = Answers(mouth, clock)
    await answers.post(FATMA, posts("een"))

    await answers.replace(FATMA, "m1", posts("twee")[0])

    assert mouth.said == [("a:fatma", "m1 = twee")]
    await answers.stop()


async def test_it_is_tried_again_and_again_with_patience(counter: Counter):
    counter.fails(*(TryLater(60.0) for _ in range(10)))

    await counter.answers.post(FATMA, posts("een"))
    await counter.answers.settle()

    assert counter.said == ["een"]


async def test_after_a_quarter_of_an_hour_it_is_given_up(
    counter: Counter, capsys: pytest.CaptureFixture[str]
):
    counter.fails(*(TryLater(100.0) for _ in range(20)))

    await counter.answers.post(FATMA, posts("een", "twee"))
    await counter.answers.settle()
    counter.mouth.troubles.clear()
    await counter.answers.post(FATMA, posts("drie"))

    assert counter.said == ["drie"]
    assert '"event":"answer.unsent","level":"error","error":"TryLater","count":2' in capsys.readouterr().err


async def test_each_answer_has_its_own_patience():
    mouth, clock = Mouth([TryLater(600.0), TryLater(200.0), TryLater(200.0)]), Restful()
    answers = Answers(mouth, clock)
    await answers.post(FATMA, posts("een"))
    await begun()
    await clock.wakes()
    await answers.post(FATMA, posts("twee"))
    await clock.wakes()
    await clock.wakes()
    await answers.settle()

    assert clock.slept == [600.0, 200.0, 200.0]
    assert mouth.said == [("a:fatma", "twee")]


async def test_a_clock_that_is_set_takes_no_patience():
    mouth, clock = Mouth([TryLater(7.0), TryLater(7.0)]), Restful()
    answers = Answers(mouth, clock)
    await answers.post(FATMA, posts("een"))
    await begun()

    clock.hand.turn(timedelta(days=1))
    await clock.wakes()
    await clock.wakes()
    await answers.settle()

    assert mouth.said == [("a:fatma", "een")]


@pytest.mark.parametrize("error", [Ambiguous(), Unreachable(), RuntimeError()])
async def test_any_other_trouble_is_not_repeated(counter: Counter, error: Exception):
    counter.fails(error, TryLater(5.0), error)

    await counter.answers.post(FATMA, posts("een", "twee", "drie"))
    await counter.answers.settle()

    assert counter.said == ["drie"]


async def test_what_takes_the_place_of_a_message_that_is_gone_is_sent(counter: Counter):
    counter.fails(Gone(), TryLater(5.0))

    await counter.answers.replace(FATMA, "m1", posts("een")[0])
    await counter.answers.settle()

    assert counter.said == ["een"]


async def test_no_more_than_a_screenful_waits(counter: Counter, capsys: pytest.CaptureFixture[str]):
    counter.fails(TryLater(5.0))

    await counter.answers.post(FATMA, posts(*(str(number) for number in range(MOST_WAITING + 5))))
    await counter.answers.settle()

    assert counter.said == [str(number) for number in range(MOST_WAITING)]
    assert capsys.readouterr().err.count("TooMany") == 5


async def test_who_comes_while_a_call_is_under_way_waits_behind_it():
    channel = Hanging()
    answers = Answers(channel, Restful())

    both = [asyncio.create_task(answers.post(FATMA, posts(text))) for text in ("een", "twee")]
    await begun()
    assert channel.asked == ["een"]
    channel.answers.set()
    await asyncio.gather(*both)

    assert channel.asked == ["een", "twee"]


@pytest.mark.parametrize("status", [429, 412])
async def test_an_answer_outlives_a_refusal_of_the_channel(bot: Bot, status: int):
    bot.conversation.posts = posts("een", "twee")
    fatma = bot.colleague()
    bot.teams.script(fatma.conversation, Refusal(status=status))

    await fatma.says("hallo")
    await bot.handler.answers.settle()

    assert bot.teams.messages(fatma.conversation) == [card("een"), card("twee")]


async def test_a_word_in_a_channel_outlives_one_too(bot: Bot):
    fatma = bot.colleague()
    bot.teams.script("19:channel", Refusal(status=429))
    conversation = {"id": "19:channel", "conversationType": "channel"}

    await fatma.post(fatma.activity("message", text="hallo", conversation=conversation))
    await bot.handler.answers.settle()

    assert len(bot.teams.chat("19:channel")) == 1
