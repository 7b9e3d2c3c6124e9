"""What the tests of direct answers share: people, and channels that put off, hang or break as they are told."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.errors import TryLater
from bot.domain.people import Reference
from bot.domain.post import Post
from tests.fakes.clock import HandClock
from tests.fakes.conversation import card

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
class Restful:
    """A clock on which who sleeps is woken by hand, and which may be set."""

    hand: HandClock = field(default_factory=HandClock)
    slept: list[float] = field(default_factory=list)
    _alarm: asyncio.Event = field(default_factory=asyncio.Event)

    def now(self) -> datetime:
        return self.hand.now()

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await self._alarm.wait()

    async def wakes(self) -> None:
        """Whoever sleeps is woken, and comes as far as they can."""
        self._alarm.set()
        self._alarm = asyncio.Event()
        await begun()


@dataclass(slots=True)
class Hanging:
    """A channel that answers when it is told to, after it has put off `puts_off` calls at once."""

    puts_off: int = 0
    answers: asyncio.Event = field(default_factory=asyncio.Event)
    asked: list[str] = field(default_factory=list)

    async def send(self, to: Reference, post: Post) -> str:
        if self.puts_off:
            self.puts_off -= 1
            raise TryLater(5.0)
        self.asked.append(post.summary)
        await self.answers.wait()
        return "m"

    async def edit(self, to: Reference, message: str, post: Post) -> None:
        await self.send(to, post)


async def begun() -> None:
    """Whoever was started has come as far as they can."""
    for _ in range(5):
        await asyncio.sleep(0)


def posts(*texts: str) -> list[Post]:
    return [Post(card=card(text), summary=text) for text in texts]
