"""What the tests of delivering share: one question, and instances that bring its cards to a channel in memory."""

from dataclasses import replace

from bot.domain import events as e
from bot.domain.evolving import evolve_all
from bot.domain.ids import PersonId
from bot.domain.losing import Why
from bot.domain.people import OpenRequest, Reference
from bot.domain.request import Request
from bot.domain.view import View
from bot.domain.waking import with_wake
from bot.services.delivery import Delivery
from bot.services.messenger import Post
from bot.services.screen import Screen
from bot.storage.sqlite import SqliteStores
from tests.builders import MONDAY, a_person
from tests.domain.making import ANNA, ASKER, BEN
from tests.fakes.clock import HandClock
from tests.fakes.messenger import FakeMessenger

WHERE = OpenRequest(department="kinderopvang", id="vraag-1")


class PlainRenderer:
    """Draws what a view is, and nothing more."""

    def request(self, request: Request, person: PersonId, view: View) -> Post:
        return Post(card={"kind": view.kind.value}, summary="")

    def neutral(self, request: Request) -> Post:
        return Post(card={"kind": "neutral"}, summary="")


class Bench:
    """One instance of the bot, delivering one question."""

    def __init__(self, stores: SqliteStores) -> None:
        self.stores = stores
        self.messenger = FakeMessenger()
        self.clock = HandClock(MONDAY)
        self.lost: list[PersonId] = []
        self.whys: list[Why] = []
        self.elsewhere: list[Reference] = []
        """Where the next who are lost can be reached all the same."""
        self.delivery = self.another()

    def another(self) -> Delivery:
        """The delivery of another instance, on the same store and channel."""
        screen = Screen(self.messenger)
        return Delivery(
            self.stores.requests, self.stores.people, screen, PlainRenderer(), self.clock, self._lose
        )

    async def begin(self, request: Request, *, without: tuple[str, ...] = ()) -> None:
        for person in {ASKER, ANNA.id, BEN.id} - set(without):
            reference = Reference(
                service_url="", conversation_id=f"chat-{person}", bot_id="bot", user_id=person
            )
            await self.stores.people.create(a_person(id=person, reference=reference))
        await self.stores.requests.create(with_wake(request, now=self.clock.now()))

    async def happens(self, *events: e.Event) -> None:
        read = await self.stores.requests.get(WHERE.department, WHERE.id)
        changed = with_wake(evolve_all(read.value, events), now=self.clock.now())
        await self.stores.requests.replace(changed, etag=read.etag)

    async def round(self, *, last: str | None = None) -> Request:
        return await self.delivery.round(WHERE, last=last)

    async def afresh(self, person: str) -> None:
        """They typed: their card is wanted at the end of their chat."""
        read = await self.stores.requests.get(WHERE.department, WHERE.id)
        shown = read.value.shown[person]
        wanted = replace(shown, edition=-1, live="", stale=(*shown.stale, shown.live))
        changed = replace(read.value, shown={**read.value.shown, person: wanted})
        await self.stores.requests.replace(with_wake(changed, now=self.clock.now()), etag=read.etag)

    async def etag(self) -> str:
        return (await self.stores.requests.get(WHERE.department, WHERE.id)).etag

    def sees(self, person: str) -> list[str]:
        return [str(post.card["kind"]) for post in self.messenger.chats[person].values()]

    async def _lose(self, person: PersonId, reference: Reference | None, why: Why) -> Reference | None:
        self.lost.append(person)
        self.whys.append(why)
        return self.elsewhere.pop() if self.elsewhere else None
