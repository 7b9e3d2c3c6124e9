"""Moving house, the second half: the documents of a file into a store that holds nothing else, as often as it takes."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from bot.clock import Clock
from bot.domain.errors import AlreadyExists, NewerDocument, NumberTaken, StoreUnavailable
from bot.storage.documents import Unreadable
from bot.storage.fingerprints import Tally
from bot.storage.packing import Inventory, belongings, name_key
from bot.storage.protocols import Collection, Stores
from bot.storage.rooms import ROOMS, Belonging, recognised_body

CARRIERS = 8
"""How many documents are written at the same time."""

PAUSES = (0.5, 1, 2, 4, 8, 16, 30)
"""Seconds between tries while the store does not answer: an import is more than it is used to."""

NAMED = 5
"""How many documents in the way are named."""

TOLD_EVERY = 10_000
"""Documents between two lines of progress."""

_Marks = Mapping[Collection, set[bytes]]

ResultT = TypeVar("ResultT")


class InTheWay(Exception):
    """The store holds something that is not in the file, or not the same; `reasons` name it."""

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """What was done, and what the store holds now."""

    before: Mapping[Collection, int]
    after: Mapping[Collection, Tally]

    def is_whole(self, collection: Collection, file: Inventory) -> bool:
        """Whether the store holds of this collection what the file holds, and nothing else."""
        return self.after[collection] == file.tallies[collection]


async def unpack(
    stores: Stores, path: Path, file: Inventory, *, clock: Clock, tell: Callable[[str], None]
) -> Unpacked:
    """Store what is missing of a file that `inspect` found no problems in, and read all of it back.

    What is there already stays as it is, so it goes on where it was stopped. Progress goes to `tell`.

    Raises:
        InTheWay: the store holds something else. Nothing was written, unless somebody wrote meanwhile.
        StoreUnavailable: the store stopped answering; some of it may be written.
    """
    patience = _Patience(clock, tell)
    there = {each: await patience.over(partial(_marks, stores, each)) for each in Collection}
    await _refuse_others(stores, path, file, there)
    carrying = _Carrying(stores, patience, tell, total=file.count)
    missing = (one for one in belongings(path) if one.mark not in there[one.collection])
    try:
        async with asyncio.TaskGroup() as carriers:
            for _ in range(CARRIERS):
                carriers.create_task(carrying.carry(missing))
    except ExceptionGroup as stopped:  # the first stops all
        raise stopped.exceptions[0] from None
    return Unpacked(
        before={collection: len(marks) for collection, marks in there.items()},
        after={each: await patience.over(partial(_tally, stores, each)) for each in Collection},
    )


class _Patience:
    """Asks a store again that does not answer; tells so, once."""

    def __init__(self, clock: Clock, tell: Callable[[str], None]) -> None:
        self._clock = clock
        self._tell = tell
        self._is_told = False

    async def over(self, attempt: Callable[[], Awaitable[ResultT]]) -> ResultT:
        for pause in PAUSES:
            try:
                return await attempt()
            except (NewerDocument, Unreadable):
                raise  # what stands there will not change by itself
            except StoreUnavailable as error:
                if not self._is_told:
                    self._is_told = True
                    self._tell(f"The store does not answer, trying again: {error}")
                await self._clock.sleep(pause)
        return await attempt()


async def _held(stores: Stores, collection: Collection) -> AsyncIterator[Belonging]:
    async for body in stores.written(collection):
        yield recognised_body(collection, body)


async def _marks(stores: Stores, collection: Collection) -> set[bytes]:
    """The fingerprints of what is there: nothing, but after an import that was stopped."""
    return {one.mark async for one in _held(stores, collection)}


async def _tally(stores: Stores, collection: Collection) -> Tally:
    tally = Tally()
    async for one in _held(stores, collection):
        tally.add(one.mark)
    return tally


async def _refuse_others(stores: Stores, path: Path, file: Inventory, there: _Marks) -> None:
    if not any(there.values()):
        return
    others = {collection: set(marks) for collection, marks in there.items()}
    for one in belongings(path):
        others[one.collection].discard(one.mark)
    if not any(others.values()):
        return
    reasons: list[str] = []
    for collection, marks in others.items():
        async for one in _held(stores, collection):
            if one.mark in marks and len(reasons) < NAMED:
                reasons.append(f"{one.collection} {one.names[0]}: {_why(one, file)}")
    more = sum(map(len, others.values())) - len(reasons)
    raise InTheWay((*reasons, f"and {more} more") if more > 0 else tuple(reasons))


def _why(one: Belonging, file: Inventory) -> str:
    if name_key(one.collection, one.names[0]) in file.names:
        return "is another in the store than in the file"
    return "is in the store and not in the file"


class _Carrying:
    """Writes documents, whoever asks for the next one."""

    def __init__(
        self, stores: Stores, patience: _Patience, tell: Callable[[str], None], *, total: int
    ) -> None:
        self._stores = stores
        self._patience = patience
        self._tell = tell
        self._total = total
        self._done = 0

    async def carry(self, missing: Iterator[Belonging]) -> None:
        for one in missing:
            try:
                await self._patience.over(partial(self._store, one))
            except StoreUnavailable as error:
                raise StoreUnavailable(f"{one.collection} {one.names[0]}: {error}") from None
            self._done += 1
            if self._done % TOLD_EVERY == 0:
                self._tell(f"{self._done:,} of {self._total:,} written.")

    async def _store(self, one: Belonging) -> None:
        room = ROOMS[one.collection]
        try:
            await room.create(self._stores, one.value)
        except (AlreadyExists, NumberTaken) as error:
            found = await room.find(self._stores, one.value)
            if found is None:
                taken = one.names[-1] if isinstance(error, NumberTaken) else one.names[0]
                raise InTheWay((f"{one.collection} {taken}: is taken in the store",)) from None
            if found.value != one.value:  # else our own, of a try that was not answered
                raise InTheWay((f"{one.collection} {one.names[0]}: was written by somebody else",)) from None
