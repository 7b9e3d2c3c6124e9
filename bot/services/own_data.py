"""Gathers all that is kept of one person, for themself."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta

from bot.clock import Clock
from bot.domain.figures.counting import Pseudonym
from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.keeping import Keeping
from bot.domain.own_data import OwnData, found_in, has_part
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.services.following import FollowingStores

MARGIN = timedelta(days=31)
"""A question that was sent so long before the time for which coaches are kept may have been over within it."""
_AT_A_TIME = timedelta(days=31)
_MOST_NEWS = 500
AT_ONCE = 8
"""Departments that are read at the same time: presses of others go between."""


class Gathering:
    """Reads the questions of all departments of the last months, and no more than a month of one at a time.

    Somebody waits for it, and it is asked for a few times a year by each: seconds, and never on the way of a question.
    """

    def __init__(
        self,
        stores: FollowingStores,
        topics: Mapping[TopicId, str],
        keeping: Keeping,
        clock: Clock,
        code_of: Pseudonym,
    ) -> None:
        """`code_of` names people in counted figures."""
        self._code_of = code_of
        self._stores = stores
        self._topics = topics
        self._keeping = keeping
        self._clock = clock

    async def of(self, record: PersonRecord) -> OwnData:
        """All of it, as far as it leads to them still."""
        departments = [stored.value for stored in await self._stores.departments.plain.all()]
        gate = asyncio.Semaphore(AT_ONCE)
        looks = await asyncio.gather(*(self._theirs(one.id, record.id, gate) for one in departments))
        return found_in(
            record,
            departments=departments,
            requests=[one for look in looks for one in look],
            news=[stored.value for stored in await self._stores.posts.announcements(limit=_MOST_NEWS)],
            channels=[stored.value for stored in await self._stores.posts.channels()],
            topics=self._topics,
            code=self._code_of(record.id),
        )

    async def _theirs(
        self, department: DepartmentId, person: PersonId, gate: asyncio.Semaphore
    ) -> list[Request]:
        """The questions of one department in which they have a part."""
        async with gate:
            return [one async for one in self._requests(department) if has_part(one, person)]

    async def _requests(self, department: DepartmentId) -> AsyncIterator[Request]:
        now = self._clock.now()
        first = now - self._keeping.coach_for - MARGIN
        for glance in (await self._stores.requests.recent(department, since=now)).glances:
            if glance.is_open and glance.sent_at < first:
                yield (await self._stores.requests.plain.get(department, glance.id)).value
        while first <= now:
            after = min(first + _AT_A_TIME, now + timedelta(seconds=1))
            for request in await self._stores.requests.sent_between(department, first, after):
                yield request
            first = after
