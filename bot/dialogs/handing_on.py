"""Handing a question on to a colleague by name: who can be asked, and asking them."""

from collections.abc import Callable, Iterable

from bot.cards.helping_actions import ColleaguesAction, ProposeAction
from bot.cards.helping_colleagues import colleagues
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain import events as e
from bot.domain.availability import is_available, is_paused
from bot.domain.colleagues import called, who_can_take_over
from bot.domain.deciding_help import propose
from bot.domain.errors import AlreadyDone, Stale
from bot.domain.guards import must_hold
from bot.domain.helping_words import GiveTo
from bot.domain.ids import PersonId
from bot.domain.people import OpenRequest
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.roster import Coach
from bot.domain.states import State
from bot.services.calendars import holidays_near


class HandingOn:
    """Until the colleague says yes, the question stays with its holder."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._changes = tools.changes
        self._clock = tools.clock
        self.area = Area(
            words={GiveTo: self.typed},
            presses={ColleaguesAction: self._press_colleagues, ProposeAction: self._press_propose},
        )

    async def typed(self, standing: Standing, said: GiveTo) -> Posts:
        """*Geef aan Sofie*; without a name, or with one that more have, the card asks who."""
        held = [request for request in standing.held if request.state is State.HELPING]
        if not held:
            return await self._changes.as_it_is(standing)
        request = max(held, key=standing.told_at)
        if not said.name:
            return (await self._whom(request),)
        found = called(said.name, await self._who_can(request))
        if len(found) != 1:
            name = "" if found else said.name.title()
            return (await self._whom(request, among=found, not_found=name),)
        return await self._changes.typed(
            standing, request, lambda fresh: self._proposed(fresh, standing.record.id, found[0], None)
        )

    async def _press_colleagues(self, pressed: Pressed, action: ColleaguesAction) -> Post:
        request = await self._read(action)
        try:
            _must_help(request, pressed.by.id, action.page)
        except (AlreadyDone, Stale):
            return await self._changes.pressed(
                pressed, _where(action), _refused_as(pressed.by.id, action.page)
            )
        return await self._whom(request)

    async def _press_propose(self, pressed: Pressed, action: ProposeAction) -> Post:
        person, request = pressed.by.id, await self._read(action)
        found = [coach for coach in await self._who_can(request) if coach.id == action.colleague]
        try:
            _must_help(request, person, action.page)
        except (AlreadyDone, Stale):
            return await self._changes.pressed(pressed, _where(action), _refused_as(person, action.page))
        if not found:
            return await self._whom(request, not_found=await self._name_of(request, action.colleague))
        return await self._changes.pressed(
            pressed,
            _where(action),
            lambda fresh: self._proposed(fresh, person, found[0], action.page, action.asked),
        )

    # ----------------------------------------------------------------------------------------------------

    async def _read(self, action: ColleaguesAction | ProposeAction) -> Request:
        return await self._tools.ledger.read(_where(action))

    def _proposed(
        self, request: Request, by: PersonId, coach: Coach, page: int | None, asked: int = 0
    ) -> tuple[e.Event, ...]:
        to = e.Person(id=coach.id, name=coach.name, email=coach.email)
        return propose(request, by=by, to=to, page=page, asked=asked, now=self._clock.now())

    async def _whom(self, request: Request, *, among: Iterable[Coach] = (), not_found: str = "") -> Post:
        now = self._clock.now()
        listed = tuple(among) or [
            coach for coach in await self._who_can(request) if not is_paused(coach, now)
        ]
        if request.proposal is not None:  # who is asked already knows
            listed = [coach for coach in listed if coach.id != request.proposal.id]
        return colleagues(self._tools.deck.pen, request, listed, not_found=not_found)

    async def _who_can(self, request: Request) -> tuple[Coach, ...]:
        stored = await self._tools.stores.departments.find(request.department)
        if stored is None:
            return ()
        now, department, zone = self._clock.now(), stored.value, self._tools.rules.zone
        national = holidays_near(now)
        return who_can_take_over(
            request, department, lambda coach: is_available(coach, department, now, zone, national)
        )

    async def _name_of(self, request: Request, person: PersonId) -> str:
        """Of a colleague who could be asked when the card was drawn; nobody else's is told."""
        stored = await self._tools.stores.departments.find(request.department)
        coach = stored.value.coach(person) if stored is not None else None
        return coach.name if coach is not None and coach.is_coach else ""


def _where(action: ColleaguesAction | ProposeAction) -> OpenRequest:
    return OpenRequest(department=action.department, id=action.request)


def _must_help(request: Request, person: PersonId, page: int) -> None:
    must_hold(request, person, page, "")
    if request.state is not State.HELPING:
        raise Stale


def _refused_as(person: PersonId, page: int) -> Callable[[Request], tuple[e.Event, ...]]:
    """Refuses what cannot be done any more, so that the press is answered as every old one is."""

    def decide(request: Request) -> tuple[e.Event, ...]:
        _must_help(request, person, page)
        raise AlreadyDone

    return decide
