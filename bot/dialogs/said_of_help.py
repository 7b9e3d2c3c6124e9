"""What is typed of help that was given: by who asked, that it was good; by who helped, how long it took."""

import contextlib
from datetime import timedelta
from functools import partial

from bot.dialogs.area import Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.domain import walk_up_words as words
from bot.domain.deciding import confirm, correct, rate
from bot.domain.deciding_help import not_solved
from bot.domain.errors import NotAllowed, NotFound
from bot.domain.intents import Intent
from bot.domain.people import Draft, PersonRecord
from bot.domain.request import Request
from bot.domain.states import State
from bot.domain.week_question import MOST

ASKED_FOR = timedelta(hours=1)
"""So long after the help a number alone may be its minutes."""
LONGEST = 120
"""Minutes that can be noted in one go; more is asked about."""


class SaidOfHelp:
    """Twins of the buttons that stand on the cards of a question that is done."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    async def was_helped(self, standing: Standing, said: words.WasHelped) -> Posts:
        """Answer *goed geholpen*, of their own question: whether it is solved, or, once that is said, how the help was."""
        person, now = standing.record.id, self._tools.clock.now()
        solved = solved_question(standing)
        if solved is not None:
            decide = confirm if said.is_well else not_solved
            return await self._tools.changes.typed(
                standing, solved, partial(decide, by=person, page=None, now=now)
            )
        over = await self._closed(standing.record)
        if over is None and said.is_well:
            return (self._tools.deck.courtesy(),)
        if over is None:
            raise NotAllowed
        return await self._tools.changes.typed(
            standing, over, partial(rate, by=person, is_up=said.is_well, now=now)
        )

    async def _closed(self, record: PersonRecord) -> Request | None:
        """Their question that was closed last, as long as nothing was looked up since."""
        for where in reversed(record.open_requests):
            with contextlib.suppress(NotFound):
                request = await self._tools.ledger.read(where)
                if request.state is State.CLOSED:
                    return request
        return None

    async def read(self, record: PersonRecord, text: str) -> Intent | None:
        """Read minutes alone, while the newest card asks how long it took."""
        minutes = words.minutes_alone(text)
        if record.helps_in is None or minutes is None or not 1 <= minutes <= LONGEST:
            return None
        week = self._tools.week_questions.open(record)
        if week is not None and week.answer is None and minutes <= MOST:  # so few are colleagues, not minutes
            return None
        took = words.TookMinutes(minutes=minutes)
        return took if await self._just_done(await self._tools.standings.of(record)) is not None else None

    async def _just_done(self, standing: Standing) -> Request | None:
        """The question whose card asks for minutes, when nothing newer is on the screen."""
        try:
            helper = await self._tools.walk_ups.helper(standing.record.id)
        except NotAllowed:
            return None
        done, newest = await self._tools.walk_ups.last_question(helper), standing.newest()
        if done is None or done.minutes is not None or done.resolved_at is None or isinstance(newest, Draft):
            return None
        is_newest = newest is None or standing.told_at(newest) <= done.resolved_at
        return done if is_newest and self._tools.clock.now() - done.resolved_at <= ASKED_FOR else None

    async def took(self, standing: Standing, said: words.TookMinutes) -> Posts:
        """Answer *10*."""
        done = await self._just_done(standing)
        if done is None:
            return await self._tools.changes.as_it_is(standing)
        rule = partial(correct, by=standing.record.id, minutes=said.minutes, now=self._tools.clock.now())
        return await self._tools.changes.typed(standing, done, rule)


def solved_question(standing: Standing) -> Request | None:
    """Their own question of which is asked whether it is solved."""
    return next((one for one in reversed(standing.own) if one.state is State.RESOLVED), None)
