"""Promises somebody that all of them is erased: one write, from which the rest follows by itself."""

from collections.abc import Callable, Iterable

from bot.clock import Clock
from bot.domain.aliases import alias
from bot.domain.erasing import desk_for, promised
from bot.domain.ids import PersonId
from bot.domain.people import PersonRecord
from bot.domain.promised import Erasing
from bot.domain.request import Request
from bot.services.people import People


class ErasingPromise:
    """Makes the promise; `bot/services/erasure.py` keeps it."""

    def __init__(self, people: People, clock: Clock, new_id: Callable[[], str]) -> None:
        self._people = people
        self._clock = clock
        self._new_id = new_id

    async def make(
        self, person: PersonId, *, own: Iterable[Request] = (), is_own_wish: bool = True
    ) -> PersonRecord:
        """Promise it, once; `own` are their open questions. Nothing for who is not known."""
        promise = Erasing(
            alias=alias(self._new_id()),
            since=self._clock.now(),
            is_own_wish=is_own_wish,
            desk=desk_for(own),
        )

        def decide(record: PersonRecord) -> PersonRecord:
            return record if record == PersonRecord(id=person, name="") else promised(record, promise)

        _, record = await self._people.change(person, decide)
        return record
