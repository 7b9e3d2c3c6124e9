"""Questions without somebody of whom all is erased: what is open goes on without them first."""

from dataclasses import dataclass
from functools import partial
from typing import Protocol

from bot.clock import Clock
from bot.domain import erasing
from bot.domain.erased_names import Named, for_nobody, is_for
from bot.domain.errors import Conflict, NotFound, Refused, StoreUnavailable
from bot.domain.forgetting import erase_person, forget_person
from bot.domain.ids import PersonId
from bot.domain.letting_go import let_go
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.post import Post
from bot.domain.promised import Erasing
from bot.domain.request import Request, Shown
from bot.domain.views import owed
from bot.services.following import FollowingStores
from bot.services.ledger import Ledger
from bot.services.mentions import Found
from bot.services.screen import Screen
from bot.texts.reader import reading

MOST_CARDS = 40
"""So many cards turn neutral at one look, for a chat takes about one a second; the next look goes on."""


class NeutralRenderer(Protocol):
    """Draws what is left to show."""

    def neutral(self, request: Request) -> Post:
        """What an older message of a request turns into."""
        ...


@dataclass(slots=True, kw_only=True)
class Look:
    """One look, for one person."""

    record: PersonRecord
    promise: Erasing
    alias_before: PersonId
    """What stands for them where they were forgotten before."""
    places: Found
    rosters: tuple[Named, ...]
    found: int = 0
    """Documents that had something of them."""
    cards: int = 0

    @property
    def person(self) -> PersonId:
        return self.record.id

    def is_asked_for(self, request: Request) -> bool:
        """It is asked for them: nobody else is known by that name there."""
        gone = Named(
            person=self.person, name=self.record.name, departments=frozenset(self.promise.departments)
        )
        return is_for(request, gone, (*self.places.known, *self.rosters))


class ErasedRequests:
    """Lets go of questions, and rewrites them."""

    def __init__(
        self,
        *,
        stores: FollowingStores,
        ledger: Ledger,
        screen: Screen,
        renderer: NeutralRenderer,
        clock: Clock,
    ) -> None:
        self._stores = stores
        self._ledger = ledger
        self._screen = screen
        self._renderer = renderer
        self._clock = clock

    async def without(self, look: Look) -> None:
        """Take them out of the questions in which they were found; what is not done yet is found again."""
        for where in (*look.places.requests, *look.places.asked_for):
            try:
                await self._out_of(look, where)
            except (Conflict, Refused, NotFound):
                continue  # somebody was quicker: the next look
            except StoreUnavailable:
                look.found += 1  # damaged, or of a newer bot

    async def _out_of(self, look: Look, where: OpenRequest) -> None:
        stored = await self._stores.requests.plain.get(where.department, where.id)
        request, person, alias = stored.value, look.person, look.promise.alias
        if erasing.is_theirs_since(request, person, look.promise):
            return
        erased = forget_person(erase_person(request, person, alias), look.alias_before, alias)
        is_over = erasing.stands_alone(request)
        is_wished = (
            is_over or look.promise.is_own_wish
        )  # a colleague's question is not hurt for who left without a word
        if request.sent_at <= look.promise.since and is_wished and look.is_asked_for(request):
            erased = for_nobody(erased, is_over=is_over)
        if erased == request and where in look.places.asked_for:
            return  # of another who is called so
        look.found += 1
        now = self._clock.now()
        if let_go(request, person, now):
            await self._ledger.change(where, partial(let_go, person=person, now=now))
            return  # others are told first; the next look erases
        is_young = now < look.promise.since + erasing.BORNE_FOR
        if is_young and person in owed(request):
            return
        if await self._turned_neutral(look, request) or not is_young:
            await self._stores.requests.replace(erased, etag=stored.etag)

    async def _turned_neutral(self, look: Look, request: Request) -> bool:
        """Whether their cards of this question say nothing any more, as far as they can be reached."""
        shown, to = erasing.is_shown_something(request, look.person), look.record.reference
        if shown is None or to is None:
            return True
        if look.cards >= MOST_CARDS:
            return False
        look.cards += 1
        with reading(look.record.reads):
            neutral = self._renderer.neutral(request)
        orphan = Shown(stale=shown.outdated)
        outcome = await self._screen.bring(to, orphan, edition=-1, news=-1, post=None, neutral=neutral)
        return outcome.retry_in is None
