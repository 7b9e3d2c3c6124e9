"""One person's messages: send and edit until the newest is their live card, and every older one is neutral."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import (
    Ambiguous,
    Gone,
    NewerDocument,
    NoChat,
    Rejected,
    StoreUnavailable,
    SwitchedOff,
    TryLater,
    Unreachable,
)
from bot.domain.losing import Why
from bot.domain.owed_cards import ALARM_AFTER
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.domain.request import Shown
from bot.services.bringing import Outcome
from bot.services.messenger import Messenger
from bot.telemetry import log_event

LONGEST_PAUSE = timedelta(minutes=5)
"""Between two attempts, however often the channel did not take it."""
EVEN_ATTEMPTS = 5
"""So many are as far apart as the channel asks, or else `Policy.retry_after`; then the pauses double."""
_SILENCES = 4

Rests = Callable[[], Awaitable[datetime | None]]
"""Until when its reader gets no new message; None when one may come now. Asked only when one is about to be sent."""


async def is_there() -> datetime | None:
    """They rest not at all."""
    return None


class Patience:
    """With a store that is silent while what was shown is written: what is not written down is sent once more."""

    def __init__(self) -> None:
        self._left = _SILENCES

    def bear(self, error: Exception) -> None:
        """Go on after a conflict, or one silence more.

        Raises:
            StoreUnavailable: there were too many, or it is no silence: a newer bot wrote the document.
        """
        if not isinstance(error, StoreUnavailable):
            return
        self._left -= 1
        if not self._left or isinstance(error, NewerDocument):
            raise error


class Screen:
    """Brings one person's messages up to date; shared by requests and drafts."""

    def __init__(self, messenger: Messenger, reached: Callable[[Reference], None] = lambda _: None) -> None:
        """`reached` is told of everybody to whom a message came."""
        self._messenger = messenger
        self._reached = reached

    async def bring(
        self,
        to: Reference,
        shown: Shown,
        *,
        edition: int,
        news: int,
        post: Post | None,
        neutral: Post,
        rests: Rests = is_there,
    ) -> Outcome:
        """Send or edit so that `to` has `post` as their live card and every older message is neutral.

        `post` None means: no live card is wanted, the last one turns neutral too. While they rest only
        what is there is edited, and what takes a message stays owed; the outcome tells until when.
        """
        shown = replace(shown, is_lost=False, rests_until=None)  # tried again, so heard of again
        if post is not None and shown.news < news and (rests_until := await rests()) is not None:
            shown, news = replace(shown, rests_until=rests_until), shown.news
        try:
            shown = await self._live(to, shown, edition, news, post, rests)
            return await self._tidy(to, shown, neutral)
        except NoChat:
            return Outcome(shown=shown, lost=Why.NO_CHAT)
        except SwitchedOff:
            return Outcome(shown=shown, lost=Why.SWITCHED_OFF)
        except Unreachable:
            return Outcome(shown=shown, lost=Why.REFUSED)
        except TryLater as error:
            return Outcome(shown=shown, retry_in=timedelta(seconds=error.after_seconds))
        except Ambiguous:
            return Outcome(shown=shown, retry_in=timedelta(0))
        except Rejected:
            log_event("send.rejected", level="error")
            return Outcome(shown=replace(shown, edition=edition, news=news), is_refused=True)

    async def _live(
        self, to: Reference, shown: Shown, edition: int, news: int, post: Post | None, rests: Rests
    ) -> Shown:
        if post is None:
            return replace(shown, edition=edition, news=news, live="", stale=shown.outdated)
        is_behind = shown.edition < edition
        is_news = shown.news < news  # then it was asked whether it may come now
        must_send = is_news or (is_behind and not shown.live)
        if is_behind and not must_send:
            shown = await self._edited(to, shown, post)
            must_send = not shown.live
        if not must_send:
            return replace(shown, edition=edition)
        if not is_news and (rests_until := shown.rests_until or await rests()) is not None:
            return replace(shown, rests_until=rests_until)
        message = await self._messenger.send(to, post)
        self._reached(to)
        stale = shown.outdated
        return replace(shown, edition=edition, news=news, live=message, stale=stale)

    async def _edited(self, to: Reference, shown: Shown, post: Post) -> Shown:
        """Edit the live card; nothing is live afterwards when it is gone.

        Clients may name a pressed message by an id that nothing can be edited by: then the card stays in the message
        whose place it was to take.
        """
        for message in reversed(shown.outdated):
            try:
                await self._messenger.edit(to, message, post)
            except Gone:
                continue
            self._reached(to)
            older = shown.outdated
            return replace(shown, live=message, stale=older[: older.index(message)])
        return replace(shown, live="", stale=())

    async def _tidy(self, to: Reference, shown: Shown, neutral: Post) -> Outcome:
        for message in shown.stale:
            try:
                await self._messenger.edit(to, message, neutral)
            except (Gone, Rejected):
                pass  # it is not there to press any more, or never will be mended by trying again
            except TryLater as error:  # owed still: the next round goes on here
                return Outcome(shown=shown, retry_in=timedelta(seconds=error.after_seconds))
            except Ambiguous:
                return Outcome(shown=shown, retry_in=timedelta(0))
            shown = replace(shown, stale=tuple(m for m in shown.stale if m != message))
        return Outcome(shown=shown)


def patient(outcome: Outcome, retry_after: timedelta, now: datetime) -> Shown:
    """Count an attempt that failed, and put the next one off: longer each time, and as long as was asked for."""
    if outcome.retry_in is None:
        return (
            replace(outcome.shown, failures=0, not_before=None) if outcome.shown.failures else outcome.shown
        )
    failures = outcome.shown.failures + 1
    if failures == ALARM_AFTER:
        log_event("delivery.overdue", level="error", count=failures)
    own = min(retry_after * 2 ** max(0, min(failures - EVEN_ATTEMPTS, 10)), LONGEST_PAUSE)
    is_enough = outcome.retry_in and failures <= EVEN_ATTEMPTS
    pause = outcome.retry_in if is_enough else max(own, outcome.retry_in)
    return replace(outcome.shown, failures=failures, not_before=now + pause)
