"""Read, decide, write: every change of a request goes through here, and every write owes its cards."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.clock import Clock
from bot.domain.errors import Conflict, NotFound
from bot.domain.events import Accepted, Event
from bot.domain.evolving import evolve_all
from bot.domain.ids import PersonId
from bot.domain.people import OpenRequest
from bot.domain.request import Request, Shown
from bot.domain.waking import with_wake
from bot.metrics import Measured, measure
from bot.storage.protocols import RequestStore, Stored

DECIDE_WITHIN = timedelta(seconds=1.5)
"""How long a change is decided again after a conflict; an answer is due within 2 s."""

Decide = Callable[[Request], tuple[Event, ...]]


class Owing(Protocol):
    """Who is told that a request was written and may owe cards."""

    def wrote(self, stored: Stored[Request], *, by: PersonId | None = None) -> None:
        """Look after a request as it was just written or read: deliver what it owes, and wake it when its time comes.

        The card of `by`, who pressed, is edited last.
        """
        ...


class Ledger:
    """Changes requests, one conditional write at a time."""

    def __init__(self, requests: RequestStore, clock: Clock, owing: Owing) -> None:
        self._requests = requests
        self._clock = clock
        self._owing = owing

    async def read(self, where: OpenRequest) -> Request:
        """Read one request.

        Raises:
            NotFound: there is none.
        """
        return (await self._requests.get(where.department, where.id)).value

    async def create(self, request: Request, *, by: PersonId | None) -> Request:
        """Write a new request.

        Raises:
            AlreadyExists: it was created before.
            NumberTaken: its number was given to another.
        """
        stored = await self._requests.create(with_wake(request, now=self._clock.now()))
        self._owing.wrote(stored, by=by)
        return stored.value

    async def change(
        self,
        where: OpenRequest,
        decide: Decide,
        *,
        by: PersonId | None = None,
        message: str = "",
        again: PersonId | None = None,
    ) -> Request:
        """Apply what `decide` returns; on a conflict read and decide again until `DECIDE_WITHIN` has passed.

        `message` is the message whose button `by` pressed: it is taken for their live card when none is known.
        `again` typed, and looks at the end of their chat: their card comes as a new message.

        Raises:
            Refused: from `decide`; nothing was written.
            NotFound: there is no such request.
            Conflict: others kept writing; nothing was written.
        """
        give_up_at: datetime | None = None
        while True:
            read = await self._requests.get(where.department, where.id)
            decided = decide(read.value)
            try:
                stored = await self._write(read, decided, by, message, again)
            except Conflict:
                if any(isinstance(event, Accepted) for event in decided):
                    measure(Measured.CLAIMS_LOST, kind="conflict")
                # from the first conflict on: an instance that stood still before it looks once more all the same
                give_up_at = give_up_at or self._clock.now() + DECIDE_WITHIN
                if self._clock.now() >= give_up_at:
                    raise
                await asyncio.sleep(0)  # let the winner's write be answered first
                continue
            self._owing.wrote(stored, by=by)
            return stored.value

    async def show_again(self, where: OpenRequest, person: PersonId) -> None:
        """Owe this person their card of the request as a new message; the older one turns neutral.

        Raises:
            NotFound: there is no such request.
        """
        await self._change_shown(where, person, _afresh)

    async def draw_anew(self, where: OpenRequest, person: PersonId) -> None:
        """Owe this person an edit of the card that they have: it reads otherwise now.

        Raises:
            NotFound: there is no such request.
        """
        await self._change_shown(where, person, lambda shown: replace(shown, edition=-1))

    async def show_here(self, where: OpenRequest, person: PersonId, message: str) -> Request:
        """Let `message`, which this person pressed, hold their card of the request; the older one turns neutral.

        Nothing is written for somebody who was never shown the request, or without a `message`.

        Raises:
            NotFound: there is no such request.
        """

        def here(shown: Shown) -> Shown:
            if not message or message == shown.live:
                return shown
            older = tuple(one for one in (*shown.stale, shown.live) if one and one != message)
            return replace(shown, live=message, stale=older, edition=-1)

        return await self._change_shown(where, person, here, by=person)

    async def found_again(self, where: OpenRequest, person: PersonId, *, is_new_chat: bool = False) -> None:
        """Somebody who could not be reached can be again: what did not reach them is owed as a new message.

        In a new chat every card is, because what stood in the old one may be out of sight.
        """

        def again(shown: Shown) -> Shown:
            tried = replace(shown, is_lost=False, failures=0, not_before=None, rests_until=None)
            return _afresh(tried) if is_new_chat or shown.is_lost else tried

        try:
            await self._change_shown(where, person, again)
        except NotFound:
            return

    async def found_old(self, where: OpenRequest, person: PersonId, message: str) -> Request:
        """Read the request after a press that had no effect.

        When `message` is a card of this person that nobody knew of (sent just before a crash), it is
        remembered as an old one and turns neutral.
        """

        def old(shown: Shown) -> Shown:
            if not message or not shown.live or message in (shown.live, *shown.stale):
                return shown
            return replace(shown, stale=(*shown.stale, message))

        return await self._change_shown(where, person, old, by=person)

    async def _change_shown(
        self,
        where: OpenRequest,
        person: PersonId,
        changed: Callable[[Shown], Shown],
        *,
        by: PersonId | None = None,
    ) -> Request:
        """Change what this person is known to be shown; nothing is written when that is nothing new."""
        while True:
            read = await self._requests.get(where.department, where.id)
            shown = read.value.shown.get(person)
            if shown is None or changed(shown) == shown:
                return read.value
            request = replace(read.value, shown={**read.value.shown, person: changed(shown)})
            try:
                stored = await self._requests.replace(
                    with_wake(request, now=self._clock.now()), etag=read.etag
                )
            except Conflict:
                await asyncio.sleep(0)  # let the winner's write be answered first
                continue
            self._owing.wrote(stored, by=by)
            return stored.value

    async def _write(
        self,
        read: Stored[Request],
        events: tuple[Event, ...],
        by: PersonId | None,
        message: str,
        again: PersonId | None,
    ) -> Stored[Request]:
        changed = evolve_all(read.value, events)
        if by is not None and message:
            changed = _with_pressed(changed, by, message)
        if again is not None:
            shown = changed.shown.get(again, Shown())
            changed = replace(changed, shown={**changed.shown, again: _afresh(shown)})
        changed = with_wake(changed, now=self._clock.now())
        return await self._requests.replace(changed, etag=read.etag)


def _with_pressed(request: Request, person: PersonId, message: str) -> Request:
    """Remember the message that was pressed: as the live one, or beside it as an old one, which turns neutral again."""
    shown = request.shown.get(person, Shown())
    if message in (shown.live, *shown.stale):
        return request
    known = replace(shown, stale=(*shown.stale, message)) if shown.live else replace(shown, live=message)
    return replace(request, shown={**request.shown, person: known})


def _afresh(shown: Shown) -> Shown:
    """Nothing is live: the card is owed as a new message, and the one there was turns neutral."""
    return replace(shown, edition=-1, live="", stale=shown.outdated, rests_until=None)
