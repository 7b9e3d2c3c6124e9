"""Where an asker is and how to call them: answers to what the card asks, pressed or typed, remembered for next time."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from bot.cards import where_cards
from bot.cards.asking_actions import PhoneAction, SkipAction, WhereAction
from bot.dialogs.area import Answer, Posts, PressAnswer
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain import asking_words as words
from bot.domain import draft_choices as choices
from bot.domain import events as e
from bot.domain.deciding import add_line
from bot.domain.deciding_search import tell_where
from bot.domain.errors import AlreadyDone, NotAllowed, NotFound
from bot.domain.ids import PersonId
from bot.domain.intents import Intent
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.phone_numbers import read_phone
from bot.domain.post import Post
from bot.domain.request import Request, Wish
from bot.domain.where import Where, asked_where, place_named, skip_where
from bot.domain.words import fold
from bot.services.ledger import Decide

_LONGEST_TYPED = 200
_QUESTION_FIGURES = 6
"""The most in a question's number that is read as one."""


def typed_in(pressed: Pressed, name: str) -> str:
    """What was typed in an input of the card; empty when there was none, or no text came."""
    typed = pressed.data.get(name, "")
    return typed.strip()[:_LONGEST_TYPED] if isinstance(typed, str) else ""


class Whereabouts:
    """Tells requests and drafts where their asker is."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._pen = tools.deck.pen
        self.words: Mapping[type[Intent], Answer] = {
            words.TellWhere: self._typed_where,
            words.SkipIt: self._typed_skip,
        }
        self.presses: Mapping[type, PressAnswer] = {
            WhereAction: self._place,
            PhoneAction: self._phone,
            SkipAction: self._skip,
        }

    # --- pressed --------------------------------------------------------------------------------------

    async def _place(self, pressed: Pressed, action: WhereAction) -> Post:
        where = OpenRequest(department=action.department, id=action.request)
        request = await self._own(where, pressed.by.id)
        if request is None:
            return self._tools.deck.not_here()
        place = place_named(action.place, request.places)
        if place is None:
            return self._tools.changes.card_of(request, pressed.by.id)
        return await self._told(pressed, where, place=place)

    async def _phone(self, pressed: Pressed, action: PhoneAction) -> Post:
        where = OpenRequest(department=action.department, id=action.request)
        request = await self._own(where, pressed.by.id)
        if request is None:
            return self._tools.deck.not_here()
        typed = typed_in(pressed, "phone")
        phone = read_phone(typed)
        if phone is None and request.state.is_open:
            return where_cards.phone_again(self._pen, request, typed)
        return await self._told(pressed, where, phone=phone or "")

    async def _skip(self, pressed: Pressed, action: SkipAction) -> Post:
        where = OpenRequest(department=action.department, id=action.request)
        skip = partial(
            skip_where, by=pressed.by.id, question=Where(action.question), now=self._tools.clock.now()
        )
        return await self._tools.changes.pressed(pressed, where, skip)

    async def _told(self, pressed: Pressed, where: OpenRequest, *, place: str = "", phone: str = "") -> Post:
        now = self._tools.clock.now()
        tell = partial(tell_where, by=pressed.by.id, place=place, phone=phone, is_pressed=True, now=now)
        post = await self._tools.changes.pressed(pressed, where, tell)
        await self.remember(pressed.by.id, place=place, phone=phone)
        return post

    async def _own(self, where: OpenRequest, person: PersonId) -> Request | None:
        try:
            request = await self._tools.ledger.read(where)
        except NotFound:
            return None
        if request.asker.id != person:
            raise NotAllowed(person)
        return request

    # --- typed ----------------------------------------------------------------------------------------

    async def read(self, record: PersonRecord, text: str) -> Intent | None:
        """A line that is exactly what the card asks for; None for any other, which stays a question."""
        draft, phone = record.draft, read_phone(text)
        if draft is not None and choices.may_change(draft):
            if draft.wish is Wish.CALL and phone is not None:
                return words.TellWhere(phone=phone)
            if draft.wish is Wish.VISIT and not draft.place:
                place = place_named(text, await self.places(record))
                return words.TellWhere(place=place) if place is not None else None
            return None
        if draft is not None and not draft.step.is_closed:
            return None
        asking = await self._asking(record)
        if asking is None:
            return None
        if phone is not None and (asked_where(asking) is Where.PHONE or not _may_be_a_question(text)):
            return words.TellWhere(phone=phone)
        place = place_named(text, asking.places)
        return words.TellWhere(place=place) if place is not None else None

    async def call(self, standing: Standing, phone: str) -> Posts:
        """*Bel mij* while a question is open: the coach gets the number, that of last time if none was typed."""
        request = _newest_open(standing)
        known = phone or standing.record.phone
        if not known:
            return (where_cards.which_phone(self._pen, request),)
        return await self._tell(standing, request, phone=known)

    async def visit(self, standing: Standing, place: str) -> Posts:
        """*Kom naar mij* while a question is open: the coach gets the place; without one the card asks for it.

        Where no place can be asked for, the coach hears of the wish itself.
        """
        request = _newest_open(standing)
        if not place and asked_where(request) is Where.PLACE:
            return await self._tools.changes.show_again(standing, request)
        if not place:
            return await self._wished(standing, request)
        return await self._tell(standing, request, place=place)

    async def _typed_where(self, standing: Standing, intent: words.TellWhere) -> Posts:
        draft = standing.record.draft
        if draft is not None and choices.may_change(draft):
            tell = partial(
                choices.with_where, nonce=draft.nonce, phone=intent.phone, place=intent.place, message=None
            )
            await self._tools.people.change(standing.record.id, tell)
            return ()
        asking = [request for request in standing.own if asked_where(request) is not None]
        if not asking:
            return ()
        return await self._tell(standing, asking[-1], place=intent.place, phone=intent.phone)

    async def _typed_skip(self, standing: Standing, intent: words.SkipIt) -> Posts:
        asking = [(request, where) for request in standing.own if (where := asked_where(request)) is not None]
        if asking:
            request, where = asking[-1]
            return await self._tools.changes.typed(standing, request, self._skipping(standing, where))
        newest = standing.newest()
        if newest is None:
            return (self._tools.deck.ask(),)
        return await self._tools.changes.show_again(standing, newest)

    async def _wished(self, standing: Standing, request: Request) -> Posts:
        """Their helper reads it as a line of theirs, once."""
        text = self._pen.texts("where-visit-line")

        def added(fresh: Request) -> tuple[e.Event, ...]:
            if text in fresh.additions:
                raise AlreadyDone
            now = self._tools.clock.now()
            return add_line(fresh, by=standing.record.id, text=text, key=standing.key, now=now)

        return await self._tools.changes.typed(standing, request, added)

    def _skipping(self, standing: Standing, where: Where) -> Decide:
        return partial(skip_where, by=standing.record.id, question=where, now=self._tools.clock.now())

    async def _tell(self, standing: Standing, request: Request, *, place: str = "", phone: str = "") -> Posts:
        person = standing.record.id
        tell = partial(tell_where, by=person, place=place, phone=phone, now=self._tools.clock.now())
        posts = await self._tools.changes.typed(standing, request, tell)
        await self.remember(person, place=place, phone=phone)
        return posts

    # --------------------------------------------------------------------------------------------------

    async def remember(self, person: PersonId, *, place: str = "", phone: str = "") -> None:
        """The first choice next time."""
        await self._tools.people.change(
            person, lambda r: replace(r, place=place or r.place, phone=phone or r.phone)
        )

    async def places(self, record: PersonRecord) -> tuple[str, ...]:
        """The places of where this person works; none when that is not known."""
        if record.department is None:
            return ()
        stored = await self._tools.stores.departments.find(record.department)
        return stored.value.places if stored is not None else ()

    async def _asking(self, record: PersonRecord) -> Request | None:
        """The newest question of theirs whose card asks where they are."""
        own = await self._tools.sending.open_requests(record.id) if record.open_requests else ()
        return next((request for request in reversed(own) if asked_where(request) is not None), None)


def _newest_open(standing: Standing) -> Request:
    return [request for request in standing.own if request.state.is_open][-1]


def _may_be_a_question(text: str) -> bool:
    """Whether a number may as well be that of a question."""
    said = fold(text[:_LONGEST_TYPED])
    return said.isdecimal() and len(said) <= _QUESTION_FIGURES
