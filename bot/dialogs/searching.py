"""What an asker may decide while we search: let others be asked, wait for one coach, have the contact point call."""

from collections.abc import Mapping
from functools import partial

from bot.cards import where_cards
from bot.cards.asking_actions import SearchAction
from bot.dialogs.area import Answer, Posts, PressAnswer
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.dialogs.whereabouts import Whereabouts, typed_in
from bot.domain import asking_words as words
from bot.domain.colleagues import called
from bot.domain.deciding_search import allow_widening, ask_call, keep_alone
from bot.domain.errors import NotFound
from bot.domain.happening import Person
from bot.domain.intents import Intent
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.phone_numbers import read_phone
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.roster import Coach
from bot.domain.states import State
from bot.domain.where import told_phone
from bot.services.ledger import Decide


class SearchDialogs:
    """Answers presses and words about a search that goes on."""

    def __init__(self, tools: Tools, where: Whereabouts) -> None:
        self._tools = tools
        self._where = where
        self._pen = tools.deck.pen
        self.words: Mapping[type[Intent], Answer] = {
            words.AskOthers: self._typed_others,
            words.KeepWaiting: self._typed_keep,
            words.ContactCall: self._typed_call,
        }
        self.presses: Mapping[type, PressAnswer] = {SearchAction: self._pressed}

    async def _pressed(self, pressed: Pressed, action: SearchAction) -> Post:
        where = OpenRequest(department=action.department, id=action.request)
        person, now = pressed.by.id, self._tools.clock.now()
        match action.verb:
            case "search.widen":
                widen = partial(allow_widening, by=person, page=action.page, now=now)
                return await self._tools.changes.pressed(pressed, where, widen)
            case "search.keep":
                keep = partial(keep_alone, by=person, page=action.page, now=now)
                return await self._tools.changes.pressed(pressed, where, keep)
            case "search.call":
                return await self._call(pressed, where, action.page)

    async def _call(self, pressed: Pressed, where: OpenRequest, page: int) -> Post:
        """Ask for a number first when none is known; the same button on that card brings it."""
        try:
            request = await self._tools.ledger.read(where)
        except NotFound:
            return self._tools.deck.not_here()
        if request.asker.id != pressed.by.id:
            return self._tools.deck.not_yours()
        typed = typed_in(pressed, "phone")
        phone = read_phone(typed) if typed else told_phone(request)
        if not phone and request.state is State.SEARCHING:
            has_input = "phone" in pressed.data
            return where_cards.call_number(
                self._pen, request, page, typed if has_input else request.asker.phone, is_fault=has_input
            )
        asked = await self._asking_to_call(request, phone or "", page)
        if asked is None:
            return where_cards.nobody_to_call(self._pen, request, page)
        post = await self._tools.changes.pressed(pressed, where, asked)
        await self._where.remember(pressed.by.id, phone=phone or "")
        return post

    async def _asking_to_call(self, request: Request, phone: str, page: int | None) -> Decide | None:
        """What asks the contact point to call; None when there is none to ask now."""
        contacts: tuple[Person, ...] = ()
        if request.state is State.SEARCHING:
            world = await self._tools.search.around(request)
            contacts = tuple(person for person in world.contacts if person.id != request.asker.id)
            if not contacts:
                return None
        return partial(
            ask_call,
            by=request.asker.id,
            contacts=contacts,
            phone=phone,
            page=page,
            now=self._tools.clock.now(),
        )

    # --- typed ----------------------------------------------------------------------------------------

    async def read(self, record: PersonRecord, text: str) -> Intent | None:
        """*Wacht nog op Fatima*, while Fatima alone is asked; to everybody else such a line is a question."""
        name = words.waits_for(text)
        if name is None or not record.open_requests:
            return None
        own = await self._tools.sending.open_requests(record.id)
        chosen = [r.chosen for r in own if r.alone_until is not None and r.chosen is not None]
        is_chosen = any(called(name, [Coach(id=one.id, name=one.name)]) for one in chosen)
        return words.KeepWaiting() if is_chosen else None

    async def _typed_others(self, standing: Standing, intent: words.AskOthers) -> Posts:
        alone = [request for request in standing.own if request.alone_until is not None]
        if not alone:
            return await self._shown_again(standing)
        widen = partial(allow_widening, by=standing.record.id, page=None, now=self._tools.clock.now())
        return await self._tools.changes.typed(standing, alone[-1], widen)

    async def _typed_keep(self, standing: Standing, intent: words.KeepWaiting) -> Posts:
        alone = [request for request in standing.own if request.alone_until is not None]
        if not alone:
            return await self._shown_again(standing)
        keep = partial(keep_alone, by=standing.record.id, page=None, now=self._tools.clock.now())
        return await self._tools.changes.typed(standing, alone[-1], keep)

    async def _typed_call(self, standing: Standing, intent: words.ContactCall) -> Posts:
        searching = [request for request in standing.own if request.state is State.SEARCHING]
        if not searching:
            return await self._shown_again(standing)
        request = searching[-1]
        phone = intent.phone or told_phone(request)
        if not phone:
            card = where_cards.call_number(
                self._pen, request, request.chapter, request.asker.phone, is_fault=False
            )
            return (card,)
        asked = await self._asking_to_call(request, phone, None)
        if asked is None:
            return (where_cards.nobody_to_call(self._pen, request, request.chapter),)
        posts = await self._tools.changes.typed(standing, request, asked)
        await self._where.remember(standing.record.id, phone=phone)
        return posts

    async def _shown_again(self, standing: Standing) -> Posts:
        newest = standing.newest()
        if newest is None:
            return (self._tools.deck.ask(),)
        return await self._tools.changes.show_again(standing, newest)
