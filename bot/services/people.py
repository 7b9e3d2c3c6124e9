"""Read, decide, write for one person's document."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from bot.clock import Clock
from bot.domain.drafting import DraftTimes, with_person_wake
from bot.domain.errors import AlreadyExists, Conflict, NotFound
from bot.domain.ids import PersonId
from bot.domain.people import PersonRecord
from bot.services.ledger import DECIDE_WITHIN
from bot.storage.protocols import PeopleStore


class OwingPerson(Protocol):
    """Who is told that a person was written and their draft may owe a card."""

    def wrote_person(self, record: PersonRecord) -> None:
        """Look after the person's draft: deliver what it owes, and wake it when its time comes."""
        ...


class People:
    """Changes people, one conditional write at a time."""

    def __init__(self, store: PeopleStore, clock: Clock, times: DraftTimes, owing: OwingPerson) -> None:
        self._store = store
        self._clock = clock
        self._times = times
        self._owing = owing

    async def find(self, person: PersonId) -> PersonRecord | None:
        """Read one person; None when never seen."""
        stored = await self._store.find(person)
        return None if stored is None else stored.value

    async def change(
        self, person: PersonId, decide: Callable[[PersonRecord], PersonRecord], *, is_known: bool = False
    ) -> tuple[PersonRecord, PersonRecord]:
        """Apply `decide` to the person (a blank record when never seen); return before and after.

        Nothing is written when `decide` changes nothing, and nothing of who `is_known` and is gone since: else what
        goes on by itself would bring back who was erased a moment ago, and who says something is somebody new. On a conflict it decides again until
        `DECIDE_WITHIN` has passed.

        Raises:
            Conflict: others kept writing; nothing was written.
        """
        give_up_at: datetime | None = None
        while True:
            stored = await self._store.find(person)
            before = PersonRecord(id=person, name="") if stored is None else stored.value
            if stored is None and is_known:
                return before, before
            decided = decide(before)
            if decided == before:
                return before, before
            after = with_person_wake(decided, self._times, now=self._clock.now())
            try:
                if stored is None:
                    await self._store.create(after)
                else:
                    await self._store.replace(after, etag=stored.etag)
            except (Conflict, AlreadyExists, NotFound):
                give_up_at = give_up_at or self._clock.now() + DECIDE_WITHIN  # as in the ledger
                if self._clock.now() >= give_up_at:
                    raise Conflict from None
                await asyncio.sleep(0)
                continue
            self._owing.wrote_person(after)
            return before, after
