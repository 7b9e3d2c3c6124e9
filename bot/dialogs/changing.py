"""How a press and a typed word change a request: the same rules, answered in the pressed place or as a new message."""

from collections.abc import Callable
from dataclasses import replace

from bot.cards.deck import Deck
from bot.clock import Clock
from bot.dialogs.standing import Standing
from bot.dialogs.turn import Pressed, Speaker
from bot.domain import events as e
from bot.domain.drafting import met, shown_again
from bot.domain.errors import AlreadyDone, NotAllowed, NotFound, Stale
from bot.domain.ids import PersonId
from bot.domain.people import Draft, OpenRequest
from bot.domain.post import Post
from bot.domain.request import Request, Shown
from bot.domain.views import views_of
from bot.services.availability import Availability
from bot.services.ledger import Decide, Ledger
from bot.services.people import People


class Changes:
    """Changes requests for whoever pressed or typed."""

    def __init__(
        self, *, deck: Deck, ledger: Ledger, people: People, availability: Availability, clock: Clock
    ) -> None:
        self._deck = deck
        self._ledger = ledger
        self._people = people
        self._availability = availability
        self._clock = clock

    def card_of(self, request: Request, person: PersonId) -> Post:
        """The card that this person should have of the request now; a friendly no when they have none."""
        view = views_of(request).get(person)
        if view is None:
            return self._deck.not_here() if person in request.shown else self._deck.not_yours()
        return self._deck.request(request, person, view)

    async def pressed(self, pressed: Pressed, where: OpenRequest, decide: Decide) -> Post:
        """Apply what `decide` returns and answer with the presser's card; a press that is too old brings the present one."""
        person = pressed.by.id
        try:
            at_pc = _at_pc(decide) if pressed.by.is_pc else decide
            request = await self._ledger.change(where, at_pc, by=person, message=pressed.message)
        except (AlreadyDone, Stale):
            request = await self._ledger.found_old(where, person, pressed.message)
        except NotAllowed:
            return self._deck.not_yours()
        except NotFound:
            return self._deck.not_here()
        if request.shown.get(person, Shown()).is_lost:
            await self._met_again(pressed.by, where)
        return self.card_of(request, person)

    async def show(self, pressed: Pressed, where: OpenRequest) -> Post:
        """Put the presser's present card in the pressed place."""
        try:
            request = await self._ledger.show_here(where, pressed.by.id, pressed.message)
        except NotFound:
            return self._deck.not_here()
        return self.card_of(request, pressed.by.id)

    async def typed(self, standing: Standing, request: Request, decide: Decide) -> tuple[Post, ...]:
        """Apply what `decide` returns, once for each message; the new card comes as a new message."""
        person = standing.record.id
        where = OpenRequest(department=request.department, id=request.id)
        once = _once(_at_pc(decide) if standing.is_pc else decide, standing.key)
        try:
            await self._ledger.change(where, once, again=person)
        except _Heard:
            return ()  # since then the card is owed as a new message
        except (AlreadyDone, Stale):
            return await self._became(where, person)
        return ()

    async def _became(self, where: OpenRequest, person: PersonId) -> tuple[Post, ...]:
        """The present card as a new message. Not as a mere answer: that one nobody would know of, or ever change."""
        request = await self._ledger.read(where)
        if person not in request.shown or person not in views_of(request):
            return (self.card_of(request, person),)
        await self._ledger.show_again(where, person)
        return ()

    async def show_again(self, standing: Standing, newest: Draft | Request) -> tuple[Post, ...]:
        """The card comes again as a new message."""
        person = standing.record.id
        if isinstance(newest, Draft):
            await self._people.change(person, shown_again)
        else:
            await self._ledger.show_again(OpenRequest(department=newest.department, id=newest.id), person)
        return ()

    async def as_it_is(self, standing: Standing) -> tuple[Post, ...]:
        """What was typed means nothing here: their newest card again, or that nothing is open."""
        newest = standing.newest()
        if newest is None:
            return (self._deck.nothing_open(),)
        return await self.show_again(standing, newest)

    async def _met_again(self, by: Speaker, where: OpenRequest) -> None:
        """Who presses can be reached, whatever was thought before; so read only then."""
        now = self._clock.now()
        await self._people.change(by.id, lambda r: met(r, name=by.name, reference=by.reference, now=now))
        await self._availability.reached(by.id)
        await self._ledger.found_again(where, by.id)


def _at_pc(decide: Decide) -> Decide:
    """What `decide` returns; the end of a question is marked with where its asker sits, for their card to say so."""

    def decided(fresh: Request) -> tuple[e.Event, ...]:
        return tuple(
            replace(event, at_pc=True) if isinstance(event, e.Confirmed | e.Cancelled) else event
            for event in decide(fresh)
        )

    return decided


class _Heard(AlreadyDone):
    """Another instance heard the same message, and did what it says."""


def _once(decide: Decide, key: str) -> Callable[[Request], tuple[e.Event, ...]]:
    """What `decide` returns, marked with the message that caused it, so that its second delivery does nothing."""

    def decided(fresh: Request) -> tuple[e.Event, ...]:
        if key and fresh.was_caused_by(key):
            raise _Heard
        return tuple(replace(event, key=event.key or key) for event in decide(fresh))

    return decided
