"""Bring every screen up to date: send and edit until what was shown equals what is wanted.

One round for one request ends in one write of `shown`. A crash between a send and that write leaves an
orphan card, which is harmless to press.
"""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from bot.clock import Clock
from bot.domain import events as e
from bot.domain.deciding_search import is_asked
from bot.domain.errors import Conflict, NewerDocument, StoreUnavailable
from bot.domain.evolving import evolve_all
from bot.domain.guards import event_at
from bot.domain.ids import PersonId
from bot.domain.off_hours import is_at_work_by
from bot.domain.people import OpenRequest, PersonRecord, Reference
from bot.domain.post import Post
from bot.domain.request import Request, Shown
from bot.domain.states import State
from bot.domain.two_accounts import both, is_doubled
from bot.domain.view import View
from bot.domain.views import may_try, owed, views_of
from bot.domain.waking import with_wake
from bot.services.bringing import LostPerson, Outcome, brought
from bot.services.off_hours import RestsUntil, always_at_work
from bot.services.screen import Patience, Rests, Screen, patient
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


_PASSES = 4
"""In one round; each but the first follows from another instance, or from a channel that took very long."""


class _Lapsed(Exception):
    """A pass went on for so long that another instance may have taken the request over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """How a pass was written down."""

    stored: Stored[Request]
    is_overtaken: bool
    """Somebody else wrote since it began."""
    doubled: Mapping[PersonId, int]
    """To whom somebody else brought a card meanwhile, so that there may be one too many; and the newest edition brought."""


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
        rests: RestsUntil = always_at_work,
    ) -> None:
        self._requests = requests
        self._people = people
        self._screen = screen
        self._renderer = renderer
        self._clock = clock
        self._lost = lost
        self._rests = rests

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
        read = known
        if read is None or _has_lapsed(read.value, self._clock.now()):
            read = await self._requests.get(where.department, where.id)
            is_taken = known is not None and read.etag != known.etag and read.value.wake_at is not None
            if is_taken and not _has_lapsed(read.value, self._clock.now()):
                return read.value  # whoever wrote that is at it
        wanted = self._wanted(read.value)
        for _ in range(_PASSES):
            if not wanted:
                break
            outcomes = await self._pass(read.value, wanted, last)
            left = wanted.keys() - outcomes.keys()
            try:
                written = await self._write(where, read, outcomes)
            except NewerDocument as error:
                await self._put_away(read.value, outcomes, error)
                raise
            read = written.stored
            wanted = {
                who: view
                for who, view in self._wanted(read.value).items()
                # whoever overtook this pass looks after the rest; else its write is a lease, and nobody begins on them
                if (view.edition <= written.doubled.get(who, -1) if written.is_overtaken else who in left)
            }
        return read.value

    def _wanted(self, request: Request) -> dict[PersonId, View]:
        now = self._clock.now()
        return {
            who: view for who, view in owed(request).items() if may_try(view, request.shown.get(who), now)
        }

    async def _pass(
        self, request: Request, wanted: Mapping[PersonId, View], last: PersonId | None
    ) -> dict[PersonId, Outcome]:
        """Try everybody once; who is missing was not tried, for it took too long."""
        others = {who: view for who, view in wanted.items() if who != last}
        until = self._clock.now() + request.policy.retry_after
        outcomes = await self._bring_all(request, others, until)
        if last is not None and last in wanted:
            outcomes |= await self._bring_all(request, {last: wanted[last]}, until)
        return outcomes

    async def _bring_all(
        self, request: Request, wanted: Mapping[PersonId, View], until: datetime
    ) -> dict[PersonId, Outcome]:
        if len(wanted) == 1:
            [(who, view)] = wanted.items()
            outcomes = [await self._bring(request, who, view, until)]
        else:
            outcomes = await asyncio.gather(
                *(self._bring(request, who, view, until) for who, view in wanted.items())
            )
        tried = zip(wanted, outcomes, strict=True)
        return {who: outcome for who, outcome in tried if outcome is not None}

    async def _bring(self, request: Request, who: PersonId, view: View, until: datetime) -> Outcome | None:
        shown = request.shown.get(who, Shown())
        try:
            record = await self._people.find(who)
            rests = partial(self._rest, request, view, record.value if record else None)
            return await brought(
                record.value.reference if record else None,
                shown,
                view.news,
                partial(self._attempt, request, who, view, until, rests),
                partial(self._lost, who),
                reads=record.value.reads if record else "",
            )
        except _Lapsed:
            return None
        except NewerDocument:  # of the person: a newer bot brings it
            log_event("delivery.left_to_newer", level="warning", kind="person")
            return Outcome(shown=shown, retry_in=timedelta(0))
        except Exception as error:  # noqa: BLE001 - the others of this round must get theirs
            log_event("delivery.failed", level="error", error=error_name(error))
            return Outcome(shown=shown, retry_in=timedelta(0))

    async def _rest(self, request: Request, view: View, reader: PersonRecord | None) -> datetime | None:
        """Until when a new message must wait; None when it may go now."""
        if reader is None or is_at_work_by(request, reader.id, view, self._clock.now()):
            return None
        return await self._rests(reader)

    async def _attempt(
        self,
        request: Request,
        who: PersonId,
        view: View,
        until: datetime,
        rests: Rests,
        to: Reference,
        shown: Shown,
    ) -> Outcome:
        if self._clock.now() >= until:
            if shown != request.shown.get(who, Shown()):  # a part was done: it must be written down
                return Outcome(shown=shown, retry_in=timedelta(0))
            raise _Lapsed
        return await self._screen.bring(
            to,
            shown,
            edition=view.edition,
            news=view.news,
            post=self._renderer.request(request, who, view),
            neutral=self._renderer.neutral(request),
            rests=rests,
        )

    async def _put_away(
        self, request: Request, outcomes: Mapping[PersonId, Outcome], newer: NewerDocument
    ) -> None:
        """Turn new cards neutral that cannot be written down: a newer bot, which never heard of them, brings its own.

        It has heard of those that were pressed already.
        """
        for who, outcome in outcomes.items():
            sent = outcome.shown.live
            if sent == request.shown.get(who, Shown()).live or newer.mentions(sent):
                continue
            with suppress(StoreUnavailable):
                record = await self._people.find(who)
                if record is not None and record.value.reference is not None:
                    neutral, orphan = self._renderer.neutral(request), Shown(stale=(sent,))
                    await self._screen.bring(
                        record.value.reference, orphan, edition=-1, news=-1, post=None, neutral=neutral
                    )

    async def _write(
        self, where: OpenRequest, read: Stored[Request], outcomes: Mapping[PersonId, Outcome]
    ) -> _Written:
        """Merge the outcomes into what is stored by now; with none it only puts off the wake."""
        before, is_overtaken, patience = read.value.shown, False, Patience()
        doubled: Mapping[PersonId, int] = {}
        while True:
            merged = self._merged(read.value, outcomes, before)
            try:
                stored = await self._requests.replace(merged, etag=read.etag)
            except (Conflict, StoreUnavailable) as error:
                patience.bear(error)
                try:
                    fresh = await self._requests.get(where.department, where.id)
                except StoreUnavailable as silence:
                    patience.bear(silence)
                    continue
                if fresh.value == merged:  # it was written, and nobody heard of it
                    return _Written(stored=fresh, is_overtaken=is_overtaken, doubled=doubled)
                is_overtaken |= fresh.etag != read.etag
                read = fresh
                doubled = _doubled(before, read.value.shown, outcomes)
                if not outcomes and is_overtaken:
                    return _Written(stored=read, is_overtaken=True, doubled=doubled)
            else:
                return _Written(stored=stored, is_overtaken=is_overtaken, doubled=doubled)

    def _merged(
        self, request: Request, outcomes: Mapping[PersonId, Outcome], before: Mapping[PersonId, Shown]
    ) -> Request:
        """Put the outcomes into `request` as it stands now; only `shown` and what follows from it change."""
        now = self._clock.now()
        shown = dict(request.shown)
        for who, outcome in outcomes.items():
            if who not in shown and who not in views_of(request):
                continue  # forgotten meanwhile: their id may not come back
            ours = patient(outcome, request.policy.retry_after, now)
            shown[who] = both(before.get(who, Shown()), shown.get(who, Shown()), ours)
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


def _has_lapsed(request: Request, now: datetime) -> bool:
    """Whether its wake has come, so that another instance may have begun on it."""
    return request.wake_at is not None and request.wake_at <= now


def _doubled(
    before: Mapping[PersonId, Shown], stored: Mapping[PersonId, Shown], outcomes: Mapping[PersonId, Outcome]
) -> dict[PersonId, int]:
    nothing = Shown()
    return {
        who: max(theirs.edition, outcome.shown.edition)
        for who, outcome in outcomes.items()
        if is_doubled(before.get(who, nothing), theirs := stored.get(who, nothing), outcome.shown)
    }
