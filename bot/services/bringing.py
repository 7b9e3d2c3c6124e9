"""Bring a card to one person: under another reference when the first leads nowhere, and else they are lost."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.errors import SendError, TryLater
from bot.domain.ids import PersonId
from bot.domain.losing import Why
from bot.domain.people import Reference
from bot.domain.request import Shown
from bot.texts.reader import reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one person's screen is known to show after an attempt.

    `retry_in` is set when the channel did not take it: at least this long is to be waited; 0 when nobody
    knows whether it did, and then the wait is the policy's. `is_refused`:
    the channel will never take this card; it counts as shown, so that it is not sent for ever.
    """

    shown: Shown
    retry_in: timedelta | None = None
    is_refused: bool = False
    lost: Why | None = None
    """Nothing reaches them, and why."""


LostPerson = Callable[[PersonId, Reference | None, Why], Awaitable[Reference | None]]
"""Told that nothing reached this person under this reference; returns the one under which they can be tried again.

That is when they were heard of meanwhile, or their chat could be made anew; None when they are lost. May raise `SendError`.
"""
_ADDRESSES = 2
"""Under so many references somebody is tried in one round."""


async def brought(
    to: Reference | None,
    shown: Shown,
    news: int,
    bring: Callable[[Reference, Shown], Awaitable[Outcome]],
    lost: Callable[[Reference | None, Why], Awaitable[Reference | None]],
    *,
    reads: str,
) -> Outcome:
    """Bring a card to somebody under `to`, and under another reference when there is one; or they are lost.

    `bring` draws it in Dutch and in the language that they read below it: whoever caused it may read another.
    """
    for _ in range(_ADDRESSES):
        with reading(reads):
            outcome = Outcome(shown=shown, lost=Why.NO_CHAT) if to is None else await bring(to, shown)
        if outcome.lost is None:
            return outcome
        shown = outcome.shown
        try:
            to = await lost(to, outcome.lost)
        except SendError as error:
            after_s = error.after_seconds if isinstance(error, TryLater) else 0
            return Outcome(shown=shown, retry_in=timedelta(seconds=after_s))
        if to is None:
            return replace(outcome, shown=replace(shown, is_lost=True, news=news))
    return Outcome(shown=shown, retry_in=timedelta(0))
