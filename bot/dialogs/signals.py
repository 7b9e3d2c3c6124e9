"""How a signal is given, and who reads the signals of a month."""

import contextlib
from functools import partial

from bot.cards import walk_up_actions as actions
from bot.cards import walk_ups as walk_up_cards
from bot.cards.signals import signals_of_month
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain import walk_up_words as words
from bot.domain import walk_ups as deciding
from bot.domain.contact_points import acts_as_contact
from bot.domain.errors import AlreadyDone, NotAllowed, NotFound, Stale
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.post import Post
from bot.domain.roster import Department
from bot.domain.sources import Source
from bot.services.signal_counts import SignalCounts, first_of_month


class SignalDialogs:
    """Raises `NotAllowed` for who did not help, and for who may not read."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._pen = tools.deck.pen
        self._counts = SignalCounts(tools.stores, tools.rules.zone)
        self.area = Area(
            words={words.GiveSignal: self._give, words.ReadSignals: self._read},
            presses={actions.SignalAction: self._press},
        )

    async def _give(self, standing: Standing, said: words.GiveSignal) -> Posts:
        helper = await self._tools.walk_ups.helper(standing.record.id)
        last = await self._tools.walk_ups.last(helper, noted=False)
        if last is None:
            return (self._tools.deck.nothing_open(),)
        rule = partial(deciding.signal, by=helper.coach.id, signal=said.signal, now=self._tools.clock.now())
        if last.source is Source.ASKED:
            return await self._tools.changes.typed(standing, last, rule)
        with contextlib.suppress(AlreadyDone):
            last = await self._tools.walk_ups.change(last, rule)
        return (walk_up_cards.noted(self._pen, last),)

    async def _press(self, pressed: Pressed, action: actions.SignalAction) -> Post:
        where = OpenRequest(department=action.department, id=action.request)
        rule = partial(deciding.signal, by=pressed.by.id, signal=action.signal, now=self._tools.clock.now())
        try:
            known = await self._tools.ledger.read(where)
        except NotFound:
            raise Stale from None
        if known.source is Source.ASKED:
            return await self._tools.changes.pressed(pressed, where, rule)
        with contextlib.suppress(AlreadyDone, Stale):
            known = await self._tools.walk_ups.change(known, rule)
        return walk_up_cards.noted(self._pen, known)

    async def _read(self, standing: Standing, said: words.ReadSignals) -> Posts:
        department = await self._readable(standing.record)
        today = self._pen.local_date(self._tools.clock.now())
        month = first_of_month(today, is_last_month=said.is_last_month)
        counted = await self._counts.of_month(month, department, today=today)
        name = "" if department is None else department.name
        is_running = not said.is_last_month
        return (signals_of_month(self._pen, counted, month.month, department=name, is_running=is_running),)

    async def _readable(self, record: PersonRecord) -> Department | None:
        """What this person may read: everything (None) as coordinator, else the department they run."""
        if self._tools.coordinators.is_one(record):
            return None
        where = record.helps_in
        stored = await self._tools.stores.departments.find(where) if where else None
        if stored is None or not acts_as_contact(stored.value, record.id, self._tools.clock.now()):
            raise NotAllowed
        return stored.value
