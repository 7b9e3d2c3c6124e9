"""How fast calls leave: a bucket for each conversation and one for the tenant, so that the channel need never refuse."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.clock import Clock
from bot.domain.errors import TryLater

LONGEST_WAIT_S = 10.0
"""Who would wait longer is told so at once, and comes back; of a call's 15 s this leaves some for the channel."""
# Per conversation the channel takes 7 in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour.
_BURST, _PER_SECOND = 5.0, 1.0
_HOUR_BURST, _HOUR_PER_SECOND = 300.0, 0.4
_IN_TWO_SECONDS, _FASTEST, _SLOWEST = 7.0, 1.8, 0.5
"""All instances together: one less than the channel takes, and of 60 in 30 s they never need more."""
_TENANT_BURST_S = 0.16
"""At 25 a second that is 4 at once: 29 in any second at most, where Teams allows a tenant 50, and once allowed 30."""
_SHORTEST_SLEEP_S = 0.001
_REFUSED_CHATS, _REFUSED_WITHIN_S = 3, 1.0
"""So many conversations refused within so long: it is the tenant that is refused."""
_LONGEST_TENANT_PAUSE_S = 60.0
_SWEPT_AT = 256
_START = datetime(1970, 1, 1, tzinfo=UTC)


class _Bucket:
    """Fills by `rate` a second up to `size`; each call takes one. Instants are seconds, and may go backwards."""

    __slots__ = ("_at", "_rate", "_size", "_tokens")

    def __init__(self, rate: float, size: float, now: float) -> None:
        self._rate, self._size, self._tokens, self._at = rate, size, size, now

    def wait(self, now: float, count: int = 1) -> float:
        """How long until `count` can be taken; 0 means now."""
        self._fill(now)
        return max(0.0, (count - self._tokens) / self._rate)

    def take(self) -> None:
        """Take one; whoever asked for the wait a moment ago may."""
        self._tokens -= 1.0

    def hold(self, now: float, seconds: float) -> None:
        """Give nothing for `seconds`, and one by one afterwards."""
        self._fill(now)
        self._tokens = min(self._tokens, 1.0 - seconds * self._rate)

    def is_full(self, now: float) -> bool:
        """Whether it is as good as a new one."""
        self._fill(now)
        return self._tokens >= self._size

    def _fill(self, now: float) -> None:
        if now > self._at:
            self._tokens = min(self._size, self._tokens + (now - self._at) * self._rate)
        self._at = now  # a clock that was put back costs nobody more than the step


@dataclass(frozen=True, slots=True, kw_only=True)
class _Share:
    """What one of so many instances may send in a conversation: none knows what the others send there."""

    burst: float
    per_second: float
    hour_burst: float
    hour_per_second: float


def _share(instances: int) -> _Share:
    """An equal part of everything; never less than one at once, and then what the bursts leave goes to the rates.

    However many they are, one that sends a card and puts the old one away need not be told to come back.
    """
    burst = max(1.0, _BURST // instances)
    left = (_IN_TWO_SECONDS - instances * burst) / 2
    slowest = max(_SLOWEST, 1.05 * instances / LONGEST_WAIT_S)
    rate = _PER_SECOND if instances == 1 else min(max(left, slowest), _FASTEST)
    return _Share(
        burst=burst,
        per_second=rate / instances,
        hour_burst=_HOUR_BURST / instances,
        hour_per_second=_HOUR_PER_SECOND / instances,
    )


class _Chat:
    """What one conversation may send: little at once, and not for ever."""

    __slots__ = ("_hour", "_short")

    def __init__(self, share: _Share, now: float) -> None:
        self._short = _Bucket(share.per_second, share.burst, now)
        self._hour = _Bucket(share.hour_per_second, share.hour_burst, now)

    def wait(self, now: float, count: int = 1) -> float:
        return max(self._short.wait(now, count), self._hour.wait(now, count))

    def take(self) -> None:
        self._short.take()
        self._hour.take()

    def hold(self, now: float, seconds: float) -> None:
        self._short.hold(now, seconds)

    def is_full(self, now: float) -> bool:
        return self._short.is_full(now) and self._hour.is_full(now)


class Pace:
    """Lets calls leave as fast as the channel takes them. Sends, edits and deletes all count.

    Calls of one conversation are expected one after the other; conversations get their turns in the order in
    which they are ready, so that one with much to say holds nobody up.
    """

    def __init__(self, clock: Clock, *, per_second: float, instances: int = 1) -> None:
        """`per_second` is what this one of so many `instances` may send of all that the tenant takes."""
        self._clock = clock
        self._share = _share(instances)
        self._tenant = _Bucket(per_second, max(1.0, per_second * _TENANT_BURST_S), self._now())
        self._chats: dict[str, _Chat] = {}
        self._swept_at = _SWEPT_AT
        self._turn = asyncio.Lock()
        self._queued = 0
        self._refused: dict[str, float] = {}

    def __len__(self) -> int:
        """How many conversations are remembered: those that sent so lately that it matters still."""
        return len(self._chats)

    def admit(self, conversation_id: str, *, ahead: int) -> None:
        """Return when a call may wait its turn behind `ahead` others of its conversation.

        Raises:
            TryLater: its turn would come too late.
        """
        now = self._now()
        wait = self._tenant.wait(now, self._queued + 1)
        chat = self._chats.get(conversation_id)
        if chat is not None or ahead:
            wait = max(wait, (chat or _Chat(self._share, now)).wait(now, ahead + 1))
        _bearable(wait)

    async def wait(self, conversation_id: str) -> None:
        """Return when a call may leave, and count it.

        Raises:
            TryLater: that would take too long; nothing is counted.
        """
        if not self._queued and self._leaves(conversation_id):
            return
        while True:
            while (wait := self._chat(conversation_id).wait(self._now())) > 0:
                await self._sleep(wait)
            self._queued += 1
            try:
                async with self._turn:
                    while (wait := self._tenant.wait(self._now())) > 0:
                        await self._sleep(wait)
                    if self._leaves(conversation_id):
                        return
            finally:
                self._queued -= 1

    def refused(self, conversation_id: str, seconds: float) -> None:
        """The channel said: too much. That conversation rests; when several are told so at once, all do."""
        now = self._now()
        self._chat(conversation_id).hold(now, seconds)
        self._refused = {chat: at for chat, at in self._refused.items() if 0 <= now - at < _REFUSED_WITHIN_S}
        self._refused[conversation_id] = now
        if len(self._refused) >= _REFUSED_CHATS:
            self._tenant.hold(now, min(seconds, _LONGEST_TENANT_PAUSE_S))

    def _leaves(self, conversation_id: str) -> bool:
        now = self._now()
        chat = self._chat(conversation_id)
        if self._tenant.wait(now) or chat.wait(now):
            return False
        self._tenant.take()
        chat.take()
        return True

    def _chat(self, conversation_id: str) -> _Chat:
        chat = self._chats.get(conversation_id)
        if chat is None:
            now = self._now()
            if len(self._chats) >= self._swept_at:
                self._chats = {key: kept for key, kept in self._chats.items() if not kept.is_full(now)}
                self._swept_at = max(_SWEPT_AT, 2 * len(self._chats))
            chat = self._chats[conversation_id] = _Chat(self._share, now)
        return chat

    async def _sleep(self, seconds: float) -> None:
        _bearable(seconds)
        await self._clock.sleep(max(seconds, _SHORTEST_SLEEP_S))

    def _now(self) -> float:
        return (self._clock.now() - _START).total_seconds()


def _bearable(wait: float) -> None:
    if wait > LONGEST_WAIT_S:
        raise TryLater(wait)
