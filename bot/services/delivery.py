"""Bring every screen up to date: send and edit until what was shown equals what is wanted.

One round for one request ends in one write of `shown`. A crash between a send and that write leaves an
orphan card, which is harmless to press.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from bot.clock import Clock
from bot.domain import events as e
from bot.domain.deciding_search import is_asked
from bot.domain.errors import (
    Ambiguous,
    Conflict,
    Gone,
    NoChat,
    Rejected,
    SwitchedOff,
    TryLater,
    Unreachable,
)
from bot.domain.evolving import evolve_all
from bot.domain.guards import event_at
from bot.domain.ids import PersonId
from bot.domain.losing import Why
from bot.domain.owed_cards import ALARM_AFTER
from bot.domain.people import OpenRequest, Reference
from bot.domain.post import Post
from bot.domain.request import Request, Shown
from bot.domain.states import State
from bot.domain.view import View
from bot.domain.views import owed
from bot.domain.waking import with_wake
from bot.services.bringing import LostPerson, Outcome, brought
from bot.services.messenger import Messenger
from bot.storage.protocols import PeopleStore, RequestStore, Stored
from bot.telemetry import error_name, log_event


class Renderer(Protocol):
    """Draws the cards of a request."""

    def request(self, request: Request, person: PersonId, view: View) -> Post:
        """The card of `view` for `person`."""
        ...

    def neutral(self, request: Request) -> Post:
        """What an older card turns into: no question, no buttons."""
        ...


LONGEST_PAUSE = timedelta(minutes=5)
"""Between two attempts, however often the channel did not take it."""
EVEN_ATTEMPTS = 5
"""So many are as far apart as the channel asks, or else `Policy.retry_after`; then the pauses double."""


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
    ) -> Outcome:
        """Send or edit so that `to` has `post` as their live card and every older message is neutral.

        `post` None means: no live card is wanted, the last one turns neutral too.
        """
        shown = replace(shown, is_lost=False)  # tried again, so heard of again
        try:
            shown = await self._live(to, shown, edition, news, post)
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

    async def _live(self, to: Reference, shown: Shown, edition: int, news: int, post: Post | None) -> Shown:
        if post is None:
            return replace(shown, edition=edition, news=news, live="", stale=shown.outdated)
        is_behind = shown.edition < edition
        must_send = shown.news < news or (is_behind and not shown.live)
        if is_behind and not must_send:
            shown = await self._edited(to, shown, post)
            must_send = not shown.live
        if not must_send:
            return replace(shown, edition=edition)
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
    ) -> Request:
        """Try once to deliver all that the request owes; return it as written afterwards.

        `known` is the version to begin with, when one was written or read a moment ago. `last` is served
        after everybody else. Nothing owed means nothing is sent or written; what fails for one person
        stays owed to that person and hinders nobody else.
        """
        read = known or await self._requests.get(where.department, where.id)
        request = read.value
        now = self._clock.now()
        wanted = {who: view for who, view in owed(request).items() if _may_try(request, who, now)}
        if not wanted:
            return request
        own = wanted.pop(last) if last is not None and last in wanted else None
        outcomes = await self._bring_all(request, wanted)
        if own is not None and last is not None:
            outcomes |= await self._bring_all(request, {last: own})
        return await self._write(where, read, outcomes)

    async def _bring_all(self, request: Request, wanted: Mapping[PersonId, View]) -> dict[PersonId, Outcome]:
        if len(wanted) == 1:
            [(who, view)] = wanted.items()
            return {who: await self._bring(request, who, view)}
        outcomes = await asyncio.gather(*(self._bring(request, who, view) for who, view in wanted.items()))
        return dict(zip(wanted, outcomes, strict=True))

    async def _bring(self, request: Request, who: PersonId, view: View) -> Outcome:
        shown = request.shown.get(who, Shown())
        try:
            record = await self._people.find(who)
            return await brought(
                record.value.reference if record else None,
                shown,
                view.news,
                partial(self._attempt, request, who, view),
                partial(self._lost, who),
            )
        except Exception as error:  # noqa: BLE001 - the others of this round must get theirs
            log_event("delivery.failed", level="error", error=error_name(error))
            return Outcome(shown=shown, retry_in=timedelta(0))

    async def _attempt(
        self, request: Request, who: PersonId, view: View, to: Reference, shown: Shown
    ) -> Outcome:
        return await self._screen.bring(
            to,
            shown,
            edition=view.edition,
            news=view.news,
            post=self._renderer.request(request, who, view),
            neutral=self._renderer.neutral(request),
        )

    async def _write(
        self, where: OpenRequest, read: Stored[Request], outcomes: Mapping[PersonId, Outcome]
    ) -> Request:
        before = read.value.shown
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
            ours = patient(outcome, request.policy.retry_after, now)
            is_untouched = stored == before.get(who, Shown())
            shown[who] = ours if is_untouched else _both(stored, ours)
        lost = [who for who, outcome in outcomes.items() if outcome.lost]
        merged = replace(request, shown=shown)
        if request.state is State.SEARCHING:
            at = event_at(request, now)
            unreached = tuple(e.Unreached(at=at, person=who) for who in lost if is_asked(request, who))
            merged = evolve_all(merged, unreached)
        if request.state is State.HELPING and request.proposal is not None:
            outcome_of = outcomes.get(request.proposal.id)
            if outcome_of is not None and (
                outcome_of.lost or outcome_of.is_refused
            ):  # nobody else answers it
                declined = e.ProposalDeclined(at=event_at(request, now), by=request.proposal.id)
                merged = evolve_all(merged, (declined,))
        return with_wake(merged, now=now)


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


def _may_try(request: Request, who: PersonId, now: datetime) -> bool:
    shown = request.shown.get(who)
    return shown is None or shown.not_before is None or shown.not_before <= now


def _both(stored: Shown, ours: Shown) -> Shown:
    """Merge two accounts of one screen, when another instance wrote its own meanwhile; no message id is lost."""
    first, second = (stored, ours) if stored.edition > ours.edition else (ours, stored)
    stale = dict.fromkeys((*stored.stale, *ours.stale, second.live))
    return replace(first, stale=tuple(message for message in stale if message and message != first.live))
