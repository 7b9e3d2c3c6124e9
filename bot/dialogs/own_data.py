"""What everybody types and presses about what is kept of them: to see it, take it along, and have it erased."""

import asyncio
import json
from dataclasses import replace
from datetime import timedelta

from bot.cards import own_data as cards
from bot.cards.own_data import Meaning
from bot.cards.own_data_actions import EraseAction, OwnDataAction, OwnFileContext
from bot.dialogs.area import Area, Posts
from bot.dialogs.giving_files import FileAnswer, MadeFile
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain import own_data_words as words
from bot.domain.confirming import Confirming
from bot.domain.coordinators import MOST
from bot.domain.erasing import desk_for, erasing_of
from bot.domain.files import file_name
from bot.domain.ids import PersonId
from bot.domain.own_data import OwnData
from bot.domain.own_file import as_file
from bot.domain.people import PersonRecord, Role
from bot.domain.post import Post
from bot.domain.request import ServiceDesk
from bot.services.erasing_promise import ErasingPromise
from bot.services.own_data import Gathering
from bot.telemetry import error_name, log_event
from bot.texts.reader import reading

_ENDING = "json"
_ABOUT = 20_000
"""Bytes that such a file has; to know better all would have to be gathered twice."""
OFFER_LASTS = timedelta(days=7)
_CLOCKS_DIFFER = timedelta(minutes=5)
_ERASE = "data.erase"
"""What typed words can confirm."""


class OwnDataDialogs:
    """Everybody may, about nobody but themself."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._pen = tools.deck.pen
        self._keeping = tools.rules.policy.keeping
        labels = {topic.id: topic.label for topic in tools.topics}
        self._gathering = Gathering(tools.stores, labels, self._keeping, tools.clock, tools.figures.pseudonym)
        self._promise = ErasingPromise(tools.people, tools.clock, tools.new_id)
        self.area = Area(
            words={
                words.MyData: self._typed_show,
                words.TakeMyData: self._typed_take,
                words.EraseMyData: self._typed_ask,
                words.EraseAllOfMe: self._typed_erase,
                words.LeaveMyData: self._typed_leave,
            },
            presses={OwnDataAction: self._pressed, EraseAction: self._confirmed},
        )

    # --- typed ----------------------------------------------------------------------------------------

    async def _typed_show(self, standing: Standing, intent: words.MyData) -> Posts:
        return (self._shown_later(standing.record),)

    async def _typed_take(self, standing: Standing, intent: words.TakeMyData) -> Posts:
        return (self._offered(),)

    async def _typed_ask(self, standing: Standing, intent: words.EraseMyData) -> Posts:
        return (await self._asked(standing),)

    async def _typed_erase(self, standing: Standing, intent: words.EraseAllOfMe) -> Posts:
        asked = standing.record.confirming
        if asked is None or not asked.is_about(_ERASE, self._tools.clock.now()):
            return (await self._asked(standing),)
        return (await self._erased(standing),)

    async def _typed_leave(self, standing: Standing, intent: words.LeaveMyData) -> Posts:
        return (await self._left(standing.record.id),)

    # --- pressed --------------------------------------------------------------------------------------

    async def _pressed(self, pressed: Pressed, action: OwnDataAction) -> Post:
        match action.verb:
            case "data.show":
                record = await self._record(pressed)
                return cards.looked_for(self._pen, then=self._shown_later(record))
            case "data.take":
                return cards.asked_for(self._pen, self._offered())
            case "data.ask":
                return await self._asked(await self._standing(pressed))

    async def _confirmed(self, pressed: Pressed, action: EraseAction) -> Post:
        if action.verb == "data.leave":
            return await self._left(pressed.by.id)
        standing = await self._standing(pressed)
        is_lately = 0 <= self._tools.today().toordinal() - action.day <= 1
        if not is_lately and erasing_of(standing.record) is None:
            return await self._asked(standing)
        return await self._erased(standing)

    async def _record(self, pressed: Pressed) -> PersonRecord:
        by = pressed.by
        return await self._tools.people.find(by.id) or PersonRecord(id=by.id, name=by.name)

    async def _standing(self, pressed: Pressed) -> Standing:
        return await self._tools.standings.of(await self._tools.standings.settled(pressed.by.id))

    # --- what it comes to -----------------------------------------------------------------------------

    def _shown_later(self, record: PersonRecord) -> Post:
        """To find it all takes seconds in a large city: nobody waits for it."""

        async def made() -> Post:
            try:
                own = await self._gathering.of(record)
            except Exception as error:  # noqa: BLE001 - as the front does: log the class, apologise
                log_event("answer.failed", level="error", kind="own data", error=error_name(error))
                return self._tools.deck.something_wrong()
            with reading(record.reads):
                return cards.shown(self._pen, own, self._keeping, self._tools.today())

        return replace(cards.looked_for(self._pen), made=made)

    async def _asked(self, standing: Standing) -> Post:
        record = standing.record
        if await self._is_only_coordinator(record):
            return cards.only_coordinator(self._pen)
        asked = Confirming(what=_ERASE, at=self._tools.clock.now())
        await self._tools.people.change(record.id, lambda one: replace(one, confirming=asked))
        meaning = Meaning(
            has_question=any(one.state.is_open for one in standing.own) or _waits(record),
            is_coach=Role.COACH in record.roles,
            is_contact=Role.CONTACT_POINT in record.roles,
            is_coordinator=Role.COORDINATOR in record.roles,
        )
        return cards.is_it_meant(self._pen, meaning, self._tools.today())

    async def _erased(self, standing: Standing) -> Post:
        if await self._is_only_coordinator(standing.record):
            return cards.only_coordinator(self._pen)
        desk = desk_for(standing.own) or await self._desk_for(standing.record)
        await self._promise.make(standing.record.id, desk=desk)
        return cards.promised(self._pen)

    async def _desk_for(self, record: PersonRecord) -> ServiceDesk | None:
        """Of their department, or of any, when what they sent still waits to know theirs."""
        if not _waits(record):
            return None
        stores = self._tools.stores.departments
        meant = record.department or record.roster_department
        stored = await stores.find(meant) if meant is not None else None
        desks = [stored.value.desk] if stored is not None else [one.value.desk for one in await stores.all()]
        return next((one for one in desks if one.phone), ServiceDesk())

    async def _left(self, person: PersonId) -> Post:
        await self._tools.people.change(person, lambda one: replace(one, confirming=None))
        return cards.left(self._pen)

    async def _is_only_coordinator(self, record: PersonRecord) -> bool:
        if Role.COORDINATOR not in record.roles:
            return False
        there = await self._tools.stores.people.coordinators(limit=MOST)
        return all(one == record.id for one in there)

    # --- the file -------------------------------------------------------------------------------------

    def _offered(self) -> Post:
        return cards.offered(
            self._pen,
            name=file_name(self._pen.texts("own-file-name"), _ENDING),
            size=_ABOUT,
            context=OwnFileContext.words(self._tools.clock.now()),
        )

    async def file_answered(self, answer: FileAnswer, context: OwnFileContext) -> MadeFile | Post:
        """The file of who answers, whoever it was offered to."""
        if not answer.is_yes:
            return cards.not_given(self._pen, is_own_wish=True)
        age = self._tools.clock.now() - context.at
        record = await self._tools.people.find(answer.by.id)
        if record is None or not -_CLOCKS_DIFFER <= age <= OFFER_LASTS:
            return cards.not_given(self._pen, is_own_wish=False)
        return MadeFile(
            content=await self._written(await self._gathering.of(record)),
            given=cards.given(self._pen),
            failed=cards.not_given(self._pen, is_own_wish=False),
        )

    async def _written(self, own: OwnData) -> bytes:
        told = as_file(own, self._keeping, self._tools.clock.now())
        return await asyncio.to_thread(lambda: json.dumps(told, ensure_ascii=False, indent=2).encode())


def _waits(record: PersonRecord) -> bool:
    """They sent a question, and only its department is unknown."""
    draft = record.draft
    return draft is not None and draft.is_sent and not draft.step.is_closed
