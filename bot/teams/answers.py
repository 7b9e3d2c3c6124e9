"""The direct answers to what people say: what the channel puts off is sent later, in order, for nobody else looks after it."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from bot.clock import Clock
from bot.domain.errors import Gone, SendError, TryLater
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.services.messenger import Messenger
from bot.telemetry import error_name, log_event

ANSWER_WITHIN_S = 2.0
"""So long a turn waits for the channel to take its answers; they go on leaving without it."""
PATIENCE_S = 900.0
"""For so long an answer is tried again; afterwards the person has long asked anew."""
MOST_WAITING = 20
"""Answers that may wait in one conversation."""
FINISH_WITHIN_S = 10.0
"""What the answers get when the bot stops: as long as a call waits for its turn."""

_Call = Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Waiting:
    call: _Call
    since: float
    """When it came, by the time of its queue."""


@dataclass(slots=True)
class _Queue:
    """What is to be said in one conversation, oldest first; it exists while there is anything."""

    heard: asyncio.Future[None]
    """Done as soon as nobody need wait here any longer: all was taken, or the channel put something off."""
    waiting: deque[_Waiting] = field(default_factory=deque)
    ahead: float = 0.0
    """How much sooner its rests were over than by the loop's time."""
    task: asyncio.Task[None] | None = None
    rest: asyncio.Task[None] | None = None
    """While it rests."""

    def now(self) -> float:
        """Its own time in seconds, which nobody can set: the loop's, with all that it has rested."""
        return asyncio.get_running_loop().time() + self.ahead

    def let_go(self) -> None:
        """Nobody need wait here any longer."""
        if not self.heard.done():
            self.heard.set_result(None)

    def give_up(self, later_seconds: float) -> int:
        """Drop what would have waited too long by then; how many that are."""
        then, count = self.now() + later_seconds, 0
        while self.waiting and then - self.waiting[0].since > PATIENCE_S:
            self.waiting.popleft()
            count += 1
        return count


class Answers:
    """Sends answers one by one in each conversation. What perhaps arrived is never sent again."""

    def __init__(self, messenger: Messenger, clock: Clock, *, within_s: float = ANSWER_WITHIN_S) -> None:
        """What is put off rests by `clock`; nobody waits longer than `within_s` of the loop's own time."""
        self._messenger = messenger
        self._clock = clock
        self._within_s = within_s
        self._queues: dict[str, _Queue] = {}
        self._edits: set[asyncio.Task[None]] = set()
        self._is_stopping = False
        self._unsent = 0

    async def post(self, to: Reference, posts: Sequence[Post]) -> None:
        """Send the posts in order. Never raises: the turn is written, and a second delivery would be for nothing."""
        await self.give(to.conversation_id, *(self._sending(to, post) for post in posts))

    def follow(self, to: Reference, post: Post) -> None:
        """Send the post behind those that wait already, and return at once."""
        self._queued(to.conversation_id, self._sending(to, post))

    def _sending(self, to: Reference, post: Post) -> _Call:
        if post.made is None:
            return partial(self._messenger.send, to, post)
        make, made = post.made, list[Post]()

        async def send() -> None:
            if not made:  # tried again it is the same
                made.append(await make())
            await self._messenger.send(to, made[0])

        return send

    async def replace(self, to: Reference, message: str, post: Post) -> None:
        """Put the post in the place of `message`, or send it when that is gone. An edit is tried once.

        Later it would cover a newer card; the card of a request is owed, and comes with its delivery.
        """
        task = asyncio.create_task(self._replace(to, message, post))
        self._edits.add(task)
        task.add_done_callback(self._edits.discard)
        await asyncio.wait({task}, timeout=self._within_s)

    async def give(self, conversation_id: str, *calls: _Call) -> None:
        """Make these calls of the channel as answers in this conversation, behind those that wait already."""
        if not calls:
            return
        queue = self._queued(conversation_id, *calls)
        if not queue.heard.done():
            await asyncio.wait({queue.heard}, timeout=self._within_s)

    def _queued(self, conversation_id: str, *calls: _Call) -> _Queue:
        queue = self._queues.get(conversation_id)
        if queue is None:
            queue = self._queues[conversation_id] = _Queue(asyncio.get_running_loop().create_future())
            queue.task = asyncio.create_task(self._go_on(conversation_id, queue))
        for call in calls:
            if len(queue.waiting) < MOST_WAITING:
                queue.waiting.append(_Waiting(call=call, since=queue.now()))
            else:
                log_event("answer.unsent", level="error", error="TooMany")
        return queue

    async def settle(self) -> None:
        """Return when nothing waits or is under way."""
        while tasks := self._tasks():
            await asyncio.wait(tasks)

    async def stop(self) -> None:
        """Finish what is under way and try once more what waits, all conversations at once, and wait no longer."""
        self._is_stopping = True
        for queue in self._queues.values():
            if queue.rest is not None:
                queue.rest.cancel()
        try:
            async with asyncio.timeout(FINISH_WITHIN_S):
                await self.settle()
        except TimeoutError:
            self._unsent += sum(len(queue.waiting) for queue in self._queues.values()) + len(self._edits)
            tasks = self._tasks()
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)
        if self._unsent:
            log_event("answer.unsent", level="error", error="Stopped", count=self._unsent)
        self._unsent = 0

    def _tasks(self) -> list[asyncio.Task[None]]:
        talking = [queue.task for queue in self._queues.values() if queue.task is not None]
        return [*talking, *self._edits]

    async def _go_on(self, conversation_id: str, queue: _Queue) -> None:
        try:
            while queue.waiting:
                later = await self._attempt(queue)
                if later is None:
                    queue.waiting.popleft()
                    continue
                queue.let_go()
                if self._is_stopping:
                    self._unsent += len(queue.waiting)
                    return
                if count := queue.give_up(later):
                    log_event("answer.unsent", level="error", error="TryLater", count=count)
                if queue.waiting:
                    await self._rest(queue, later)
        finally:
            del self._queues[conversation_id]
            queue.let_go()

    async def _attempt(self, queue: _Queue) -> float | None:
        """Make the first call. None when that was that; otherwise how long to wait, in seconds."""
        try:
            await queue.waiting[0].call()
        except TryLater as error:
            return error.after_seconds
        except Exception as error:  # noqa: BLE001 - whatever it is, the answers behind it must go on
            _unanswered(error)
        return None

    async def _rest(self, queue: _Queue, seconds: float) -> None:
        until = queue.now() + seconds
        rest = queue.rest = asyncio.ensure_future(self._clock.sleep(seconds))
        try:
            await asyncio.wait({rest})  # cut short when the bot stops
        finally:
            rest.cancel()
            queue.rest = None
        queue.ahead += max(0.0, until - queue.now())

    async def _replace(self, to: Reference, message: str, post: Post) -> None:
        try:
            await self._messenger.edit(to, message, post)
        except Gone:
            await self.post(to, [post])
        except Exception as error:  # noqa: BLE001 - the turn is written
            _unanswered(error)


def _unanswered(error: Exception) -> None:
    if isinstance(error, SendError):
        log_event("answer.unsent", error=error_name(error))
    else:
        log_event("answer.failed", level="error", error=error_name(error))
