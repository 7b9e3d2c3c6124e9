"""Direct answers: what the channel puts off comes later and in order, and what perhaps arrived never comes twice."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.domain.errors import Ambiguous, Gone, TryLater, Unreachable
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.teams.answers import MOST_WAITING, Answers
from tests.fakes.clock import HandClock, JumpingClock
from tests.fakes.conversation import card
from tests.fakes.teams import Refusal
from tests.teams.conftest import Bot

FATMA = Reference(service_url="https://x", conversation_id="a:fatma", bot_id="28:bot", user_id="29:fatma")
BRAM = Reference(service_url="https://x", conversation_id="a:bram", bot_id="28:bot", user_id="29:bram")


@dataclass(slots=True)
class Mouth:
    """A messenger that fails as told, one call each, and remembers what went well."""

    troubles: list[Exception | None] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)

    async def send(self, to: Reference, post: Post) -> str:
        return self._do(to, post.summary)

    async def edit(self, to: Reference, message: str, post: Post) -> None:
        self._do(to, f"{message} = {post.summary}")

    def _do(self, to: Reference, what: str) -> str:
        trouble = self.troubles.pop(0) if self.troubles else None
        if trouble is not None:
            raise trouble
        self.said.append((to.conversation_id, what))
        return "m"


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


def posts(*texts: str) -> list[Post]:
    return [Post(card=card(text), summary=text) for text in texts]


async def test_an_answer_that_is_put_off_comes_when_the_channel_wants_it(counter: Counter):
    began_at = counter.clock.now()
    counter.fails(TryLater(7.0))

    await counter.answers.post(FATMA, posts("een"))
    assert counter.said == []
    await counter.answers.settle()

    assert counter.said == ["een"]
    assert counter.clock.now() - began_at == timedelta(seconds=7)


async def test_what_comes_after_it_waits_its_turn(counter: Counter):
    counter.fails(TryLater(7.0))

    await counter.answers.post(FATMA, posts("een", "twee"))
    await counter.answers.replace(FATMA, "m1", posts("drie")[0])
    await counter.answers.post(BRAM, posts("vier"))
    await counter.answers.settle()

    assert counter.said == ["vier", "een", "twee", "m1 = drie"]


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


@pytest.mark.parametrize("error", [Ambiguous(), Unreachable(), RuntimeError()])
async def test_any_other_trouble_is_not_repeated(counter: Counter, error: Exception):
    counter.fails(error, TryLater(5.0), error)

    await counter.answers.post(FATMA, posts("een", "twee", "drie"))
    await counter.answers.settle()

    assert counter.said == ["drie"]


async def test_what_takes_the_place_of_a_message_that_is_gone_is_sent(counter: Counter):
    counter.fails(TryLater(5.0), Gone(), TryLater(5.0), Gone())

    await counter.answers.replace(FATMA, "m1", posts("een")[0])
    await counter.answers.settle()

    assert counter.said == ["een"]


async def test_no_more_than_a_screenful_waits(counter: Counter, capsys: pytest.CaptureFixture[str]):
    counter.fails(TryLater(5.0))

    await counter.answers.post(FATMA, posts(*(str(number) for number in range(MOST_WAITING + 5))))
    await counter.answers.settle()

    assert counter.said == [str(number) for number in range(MOST_WAITING)]
    assert capsys.readouterr().err.count("TooMany") == 5


async def test_at_the_end_what_waits_is_tried_once_more(counter: Counter, capsys: pytest.CaptureFixture[str]):
    counter.fails(TryLater(5.0), TryLater(5.0), None, TryLater(5.0))
    await counter.answers.post(BRAM, posts("een"))
    await counter.answers.post(FATMA, posts("twee", "drie"))

    await counter.answers.stop()

    assert counter.said == ["een"]
    assert '"error":"Stopped","count":2' in capsys.readouterr().err
    await counter.answers.settle()


async def test_two_that_are_put_off_at_once_both_come(counter: Counter):
    may_fail = asyncio.Event()
    tried: list[str] = []

    def call(name: str):
        async def attempt() -> None:
            tried.append(name)
            if len(tried) <= 2:
                await may_fail.wait()
                raise TryLater(3.0)

        return attempt

    both = [asyncio.create_task(counter.answers.give("a:fatma", call(name))) for name in "ab"]
    await asyncio.sleep(0)
    may_fail.set()
    await asyncio.gather(*both)
    await counter.answers.settle()

    assert tried == ["a", "b", "a", "b"]


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
