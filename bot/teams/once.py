"""The answers to activities that were delivered before, so that a second delivery gets the same one."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock, SystemClock

KEPT_FOR = timedelta(minutes=10)
"""Teams delivers again within a minute or two; what comes later is told by what is stored."""
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a turn answers over HTTP."""

    status: int = 200
    body: bytes = b""
    """JSON, or nothing."""


class Once:
    """Runs a turn once a key, in this process and while the key is among the newest `limit`.

    A second delivery during the turn waits for it. A turn that raised is forgotten, so that a retry may succeed. Answers
    hold what stands on cards: none is remembered for long after `KEPT_FOR`.
    """

    def __init__(
        self, *, limit: int = 4096, byte_limit: int = 8 * 1024 * 1024, clock: Clock | None = None
    ) -> None:
        self._clock = clock or SystemClock()
        self._given: deque[tuple[datetime, Key]] = deque()
        self._limit = limit
        self._byte_limit = byte_limit
        self._bytes = 0
        self._answers: OrderedDict[Key, Answer | asyncio.Future[Answer]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._answers)

    async def answer(self, key: Key, turn: Callable[[], Awaitable[Answer]]) -> Answer:
        """The answer of `turn`, or the one that was given to `key` before."""
        self._forget_old()
        known = self._answers.get(key)
        if isinstance(known, Answer):
            return known
        if known is not None:
            return await asyncio.shield(known)
        running: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._answers[key] = running
        try:
            answer = await turn()
        except BaseException as error:
            self._answers.pop(key, None)
            if isinstance(error, Exception):
                running.set_exception(error)
                running.exception()  # nobody may be waiting for it, and that is no reason to warn
            else:
                running.cancel()
            raise
        running.set_result(answer)
        self._keep(key, answer)
        return answer

    def _forget_old(self) -> None:
        since = self._clock.now() - KEPT_FOR
        while self._given and self._given[0][0] < since:
            _, key = self._given.popleft()
            old = self._answers.get(key)
            if isinstance(old, Answer):
                del self._answers[key]
                self._bytes -= len(old.body)

    def _keep(self, key: Key, answer: Answer) -> None:
        self._answers[key] = answer
        self._given.append((self._clock.now(), key))
        if len(self._given) > self._limit:  # else a flood of ten minutes would all be remembered
            self._given.popleft()
        self._bytes += len(answer.body)
        while len(self._answers) > self._limit or self._bytes > self._byte_limit:
            _, oldest = self._answers.popitem(last=False)
            if isinstance(oldest, Answer):
                self._bytes -= len(oldest.body)
