"""The direct answers to what people say: what the channel puts off is sent later, in order, for nobody else looks after it."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from functools import partial

from bot.clock import Clock
from bot.domain.errors import Gone, SendError, TryLater
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.services.messenger import Messenger
from bot.telemetry import error_name, log_event

PATIENCE = timedelta(minutes=15)
"""For so long an answer is tried again; afterwards the person has long asked anew."""
MOST_WAITING = 20
"""Answers that may wait in one conversation."""

_Call = Callable[[], Awaitable[object]]


class Answers:
    """Sends answers at once, or behind those that wait already. What perhaps arrived is never sent again."""

    def __init__(self, messenger: Messenger, clock: Clock) -> None:
        self._messenger = messenger
        self._clock = clock
        self._waiting: dict[str, deque[_Call]] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}

    async def post(self, to: Reference, posts: Sequence[Post]) -> None:
        """Send the posts in order. Never raises: the turn is written, and a second delivery would be for nothing."""
        for post in posts:
            await self.give(to.conversation_id, partial(self._messenger.send, to, post))

    async def replace(self, to: Reference, message: str, post: Post) -> None:
        """Put the post in the place of `message`, or send it when that is gone."""
        await self.give(to.conversation_id, partial(self._replace, to, message, post))

    async def give(self, conversation_id: str, call: _Call) -> None:
        """Make a call of the channel as an answer in this conversation."""
        waiting = self._waiting.get(conversation_id)
        if waiting is not None:
            if len(waiting) < MOST_WAITING:
                waiting.append(call)
            else:
                log_event("answer.unsent", level="error", error="TooMany")
            return
        later = await self._attempt(call)
        if later is None:
            return
        if conversation_id in self._waiting:  # another turn's answer was put off meanwhile
            self._waiting[conversation_id].append(call)
            return
        self._waiting[conversation_id] = deque([call])
        self._tasks[conversation_id] = asyncio.create_task(self._go_on(conversation_id, later))

    async def settle(self) -> None:
        """Return when nothing waits. For tests."""
        while self._tasks:
            await asyncio.wait(list(self._tasks.values()))

    async def stop(self) -> None:
        """Try once more what waits, and wait no longer."""
        tasks = list(self._tasks.values())
        self._tasks.clear()  # one that never began takes nothing away itself
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
        for waiting in self._waiting.values():
            while waiting and await self._attempt(waiting[0]) is None:
                waiting.popleft()
            if waiting:
                log_event("answer.unsent", level="error", error="Stopped", count=len(waiting))
        self._waiting.clear()

    async def _go_on(self, conversation_id: str, after_seconds: float) -> None:
        waiting = self._waiting[conversation_id]
        try:
            until = self._clock.now() + PATIENCE
            while waiting:
                if self._clock.now() + timedelta(seconds=after_seconds) > until:
                    log_event("answer.unsent", level="error", error="TryLater", count=len(waiting))
                    break
                if after_seconds:
                    await self._clock.sleep(after_seconds)
                call = waiting.popleft()  # gone while it is under way: cut off there, nobody may repeat it
                later = await self._attempt(call)
                if later is None:
                    after_seconds, until = 0.0, self._clock.now() + PATIENCE
                else:
                    waiting.appendleft(call)
                    after_seconds = later
            del self._waiting[conversation_id]
        finally:
            self._tasks.pop(conversation_id, None)

    async def _attempt(self, call: _Call) -> float | None:
        """None when that was that; otherwise how long to wait, in seconds."""
        try:
            await call()
        except TryLater as error:
            return error.after_seconds
        except SendError as error:
            log_event("answer.unsent", error=error_name(error))
        except Exception as error:  # noqa: BLE001 - whatever it is, the answers behind it must go on
            log_event("answer.failed", level="error", error=error_name(error))
        return None

    async def _replace(self, to: Reference, message: str, post: Post) -> None:
        try:
            await self._messenger.edit(to, message, post)
        except Gone:
            await self._messenger.send(to, post)
