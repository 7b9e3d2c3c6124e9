"""A run on Cosmos: a gateway of its own that outlives every process, and kills one while its write is under way."""

import asyncio
import json
import platform
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from bot.clock import Clock, SystemClock, new_id
from bot.storage.cosmos import open_cosmos
from bot.storage.documents import DEPARTMENTS, PEOPLE, REQUESTS, Form, packed
from bot.storage.protocols import Collection, Stores
from tests.crash.ended import Kept, messages_in
from tests.crash.home import WORKERS, Home
from tests.crash.town import settle_city, settle_in
from tests.fakes.cosmos.gateway import CosmosGateway
from tests.fakes.cosmos.transport import InProcess
from tests.fakes.cosmos.wire import Answer, Call, Cut, target_of

COMMITTED, LATE = "service.committed", "service.late"
"""The service has done the write and not answered; or the write is still on its way, and is done when the next process
has read the same document and is about to write it, or else has nothing left to do."""
LOST = 0.06
"""How often no answer comes to a write that was done, in a run in which answers are lost: some twice a story."""
SECONDS = 15.0
"""As long as a read or write may take on a machine that has much else to do."""

ValueT = TypeVar("ValueT")


def warm() -> None:
    """Let the SDK find here what it would look for in every child, by starting a process there."""
    platform.platform()


async def opened(address: str, clock: Clock, transport: InProcess | None = None) -> Stores:
    """The stores at the gateway of a run."""
    return await open_cosmos(
        address, CosmosGateway.key, clock=clock, new_id=new_id, seconds=SECONDS, transport=transport
    )


class CosmosHome:
    """See `Home`."""

    def __init__(self, gateway: CosmosGateway) -> None:
        self.reached = Counter[str]()
        self._gateway = gateway
        self._kill: tuple[str, int] | None = None
        self._die: Callable[[], None] = lambda: None
        self._late: Callable[[], Answer] | None = None
        self._late_document = ""
        gateway.around_writes = self._around

    @property
    def store(self) -> str:
        return self._gateway.address

    def begin(self, kill: tuple[str, int] | None, die: Callable[[], None]) -> None:
        """See `Home.begin`."""
        self.reached, self._kill, self._die = Counter(), kill, die

    def read(self) -> Kept:
        departments = self._all(Collection.DEPARTMENTS, DEPARTMENTS)
        return Kept(
            departments=sorted(departments, key=lambda one: (one.name, one.id)),
            requests=self._all(Collection.REQUESTS, REQUESTS),
            people=sorted(self._all(Collection.PEOPLE, PEOPLE), key=lambda one: one.id),
        )

    def messages(self) -> set[str]:
        return messages_in(self.read())

    async def last_words_arrived(self) -> None:
        """See `Home.last_words_arrived`."""
        while self._gateway.connections:
            await asyncio.sleep(0.001)

    def catch_up(self) -> bool:
        """See `Home.catch_up`."""
        late, self._late = self._late, None
        if late is not None:
            late()
        return late is not None

    def _around(self, call: Call, commit: Callable[[], Answer]) -> Answer:
        target = target_of(call.path)
        deleted = target.item if target is not None else None  # what is deleted is named by its path alone
        document = json.loads(call.body)["id"] if call.body else deleted
        if document == self._late_document:
            self.catch_up()
        if self._is_killed_at(LATE):
            self._late, self._late_document = commit, document
            raise Cut
        answer = commit()
        if answer.status < 300 and self._is_killed_at(COMMITTED):
            raise Cut
        return answer

    def _is_killed_at(self, point: str) -> bool:
        self.reached[point] += 1
        if self._kill != (point, self.reached[point]):
            return False
        self._die()
        return True

    def _all(self, collection: Collection, form: Form[ValueT]) -> list[ValueT]:
        """In the order in which they were created."""
        (container,) = (one for one in self._gateway.account.containers() if one.name == collection)
        return [form.decode(packed(document.body["body"])) for document in container.documents()]


class Gateways:
    """See `Homes`."""

    def __init__(self, service_url: str) -> None:
        self._service_url = service_url

    @asynccontextmanager
    async def home(self, own: Path, *, is_city: bool, answers_lost: int | None) -> AsyncIterator[Home]:
        """See `Homes.home`."""
        async with CosmosGateway(partitions=1) as gateway:  # one page a scan, where it proves nothing here
            stores = await opened(gateway.address, SystemClock(), gateway.transport())
            if is_city:
                await settle_city(stores, self._service_url)
            else:
                await settle_in(stores, self._service_url, workers=WORKERS)
            await stores.close()
            for operation in ("create", "replace") if answers_lost is not None else ():
                gateway.faults.chance("timeout_after_commit", LOST, answers_lost, operation=operation)
            yield CosmosHome(gateway)
