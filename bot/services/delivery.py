"""Bring every screen up to date: send and edit until what was shown equals what is wanted.

One round for one request ends in one write of `shown`. A crash between a send and that write leaves an
orphan card, which is harmless to press.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

from bot.clock import Clock
from bot.domain import events as e
from bot.domain.deciding import event_at
from bot.domain.errors import Ambiguous, Conflict, Gone, Rejected, TryLater, Unreachable
from bot.domain.ids import PersonId
from bot.domain.people import OpenRequest, Reference
from bot.domain.post import Post
from bot.domain.request import Request, Shown, evolve_all
from bot.domain.states import State
from bot.domain.views import View, owed, views_of
from bot.domain.waking import with_wake
from bot.services.messenger import Messenger
from bot.storage.protocols import PeopleStore, RequestStore, Stored


class Renderer(Protocol):
    """Draws the cards of a request."""

    def request(self, request: Request, person: PersonId, view: View) -> Post:
        """The card of `view` for `person`."""
        ...

    def neutral(self, request: Request) -> Post:
        """What an older card turns into: no question, no buttons."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one person's screen is known to show after an attempt."""

    shown: Shown
    retry_in: timedelta | None = None


LostPerson = Callable[[PersonId], Awaitable[None]]


class Screen:
    """Brings one person's messages up to date; shared by requests and drafts."""

    def __init__(self, messenger: Messenger) -> None:
        self._messenger = messenger

    async def bring(
        self,
        to: Reference,
        shown: Shown,
        *,
        edition: int,
        news: int,
        post: Post | None,
        neutral: Post,
        again: bool = False,
    ) -> Outcome:
        """Send or edit so that `to` has `post` as their live card and every older message is neutral.

        `post` None means: no live card is wanted, the last one turns neutral too.
        """
        shown = replace(shown, is_lost=False)  # tried again, so heard of again
        try:
            shown = await self._live(to, shown, edition, news, post, again=again)
            return Outcome(shown=await self._tidy(to, shown, neutral))
        except Unreachable:
            return Outcome(shown=replace(shown, is_lost=True))
        except TryLater as error:
            return Outcome(shown=shown, retry_in=timedelta(seconds=error.after_seconds))
        except Ambiguous:
            return Outcome(shown=shown, retry_in=timedelta(0))
        except Rejected:  # the messenger has alarmed; sending it again would only be rejected again
            return Outcome(shown=replace(shown, edition=edition, news=news))

    async def _live(
        self, to: Reference, shown: Shown, edition: int, news: int, post: Post | None, *, again: bool
    ) -> Shown:
        if post is None:
            stale = (*shown.stale, shown.live) if shown.live else shown.stale
            return replace(shown, edition=edition, news=news, live="", stale=stale)
        is_behind = shown.edition < edition
        must_send = again or shown.news < news or (is_behind and not shown.live)
        if is_behind and not must_send:
            try:
                await self._messenger.edit(to, shown.live, post)
            except Gone:
                must_send, shown = True, replace(shown, live="")
        if not must_send:
            return replace(shown, edition=edition)
        message = await self._messenger.send(to, post)
        stale = (*shown.stale, shown.live) if shown.live else shown.stale
        return replace(shown, edition=edition, news=news, live=message, stale=stale)

    async def _tidy(self, to: Reference, shown: Shown, neutral: Post) -> Shown:
        for message in shown.stale:
            try:
                await self._messenger.edit(to, message, neutral)
            except (Gone, Rejected):
                pass  # it is not there to press any more, or never will be mended by trying again
            except (TryLater, Unreachable, Ambiguous):
                return shown  # owed still: the next round goes on here
            shown = replace(shown, stale=tuple(m for m in shown.stale if m != message))
        return shown


class Delivery:
    """Carries out delivery rounds for requests."""

    def __init__(
        self,
        requests: RequestStore,
        people: PeopleStore,
        screen: Screen,
        renderer: Renderer,
        clock: Clock,
        lost: LostPerson,
    ) -> None:
        self._requests = requests
        self._people = people
        self._screen = screen
        self._renderer = renderer
        self._clock = clock
        self._lost = lost

    async def round(
        self,
        where: OpenRequest,
        *,
        known: Stored[Request] | None = None,
        last: PersonId | None = None,
        again: frozenset[PersonId] = frozenset(),
    ) -> Request:
        """Try once to deliver all that the request owes; return it as written afterwards.

        `known` is the version to begin with, when one was written or read a moment ago. `last` is served
        after everybody else. Nothing owed means nothing is sent or written.
        """
        read = known or await self._requests.get(where.department, where.id)
        request = read.value
        wanted = dict(owed(request))
        if again:
            wanted |= {who: view for who, view in views_of(request).items() if who in again}
        if not wanted:
            return request
        own = wanted.pop(last) if last is not None and last in wanted else None
        outcomes = await self._bring_all(request, wanted, again)
        if own is not None and last is not None:
            outcomes |= await self._bring_all(request, {last: own}, again)
        return await self._write(where, read, outcomes)

    async def _bring_all(
        self, request: Request, wanted: Mapping[PersonId, View], again: frozenset[PersonId]
    ) -> dict[PersonId, Outcome]:
        if len(wanted) == 1:
            [(who, view)] = wanted.items()
            return {who: await self._bring(request, who, view, again=who in again)}
        outcomes = await asyncio.gather(
            *(self._bring(request, who, view, again=who in again) for who, view in wanted.items())
        )
        return dict(zip(wanted, outcomes, strict=True))

    async def _bring(self, request: Request, who: PersonId, view: View, *, again: bool) -> Outcome:
        shown = request.shown.get(who, Shown())
        record = await self._people.find(who)
        if record is None or record.value.reference is None:
            return Outcome(shown=replace(shown, is_lost=True))
        return await self._screen.bring(
            record.value.reference,
            shown,
            edition=view.edition,
            news=view.news,
            post=self._renderer.request(request, who, view),
            neutral=self._renderer.neutral(request),
            again=again,
        )

    async def _write(
        self, where: OpenRequest, read: Stored[Request], outcomes: Mapping[PersonId, Outcome]
    ) -> Request:
        before = read.value.shown
        for who, outcome in outcomes.items():
            if outcome.shown.is_lost:
                await self._lost(who)
        while True:
            merged = self._merged(read.value, outcomes, before)
            try:
                return (await self._requests.replace(merged, etag=read.etag)).value
            except Conflict:
                read = await self._requests.get(where.department, where.id)

    def _merged(
        self, request: Request, outcomes: Mapping[PersonId, Outcome], before: Mapping[PersonId, Shown]
    ) -> Request:
        """Put the outcomes into `request` as it stands now; only `shown` and what follows from it change."""
        now = self._clock.now()
        shown = dict(request.shown)
        for who, outcome in outcomes.items():
            stored = shown.get(who, Shown())
            is_untouched = stored == before.get(who, Shown())
            shown[who] = outcome.shown if is_untouched else _both(stored, outcome.shown)
        lost = [who for who, outcome in outcomes.items() if outcome.shown.is_lost]
        merged = replace(request, shown=shown)
        if request.state is State.SEARCHING:
            at = event_at(request, now)
            unreached = tuple(e.Unreached(at=at, person=who) for who in lost if request.offer_to(who))
            merged = evolve_all(merged, unreached)
        retries = [outcome.retry_in for outcome in outcomes.values() if outcome.retry_in is not None]
        return with_wake(merged, now=now, retry_in=max(retries, default=None))


def _both(stored: Shown, ours: Shown) -> Shown:
    """Merge two accounts of one screen, when another instance wrote its own meanwhile; no message id is lost."""
    first, second = (stored, ours) if stored.edition > ours.edition else (ours, stored)
    stale = dict.fromkeys((*stored.stale, *ours.stale, second.live))
    return replace(first, stale=tuple(message for message in stale if message and message != first.live))
