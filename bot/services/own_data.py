"""Gathers all that is kept of one person, for themself."""

from collections.abc import AsyncIterator, Mapping
from datetime import timedelta

from bot.clock import Clock
from bot.domain.ids import DepartmentId, RequestId, TopicId
from bot.domain.keeping import Keeping
from bot.domain.own_data import OwnData, helped_by, in_order, was_asked
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.states import State
from bot.services.following import FollowingStores

MARGIN = timedelta(days=31)
"""A question that was sent so long before the time for which coaches are kept may have been over within it."""
_AT_A_TIME = timedelta(days=31)
_MOST_NEWS = 500


class Gathering:
    """Reads the questions of all departments of the last months, and no more than a month of one at a time.

    Somebody waits for it, and it is asked for a few times a year by each: seconds, and never on the way of a question.
    """

    def __init__(
        self, stores: FollowingStores, topics: Mapping[TopicId, str], keeping: Keeping, clock: Clock
    ) -> None:
        self._stores = stores
        self._topics = topics
        self._keeping = keeping
        self._clock = clock

    async def of(self, record: PersonRecord) -> OwnData:
        """All of it, as far as it leads to them still."""
        person = record.id
        departments = [stored.value for stored in await self._stores.departments.plain.all()]
        mine: dict[RequestId, Request] = {}
        for department in departments:
            async for request in self._requests(department.id):
                if request.state is State.MOVED:
                    continue  # it is found where it went on
                if request.asker.id == person or helped_by(request, person) or was_asked(request, person):
                    mine[request.id] = request
        found = in_order(mine.values())
        asked = tuple(one for one in found if one.asker.id == person)
        helped = tuple(one for one in found if one not in asked and helped_by(one, person))
        news = [stored.value for stored in await self._stores.posts.announcements(limit=_MOST_NEWS)]
        channels = [stored.value for stored in await self._stores.posts.channels()]
        return OwnData(
            record=record,
            departments={one.id: one.name for one in departments},
            topics=self._topics,
            entries=tuple(
                (one.id, entry)
                for one in departments
                if not one.is_closed and (entry := one.coach(person)) is not None
            ),
            asked=asked,
            helped=helped,
            offered=tuple(one for one in found if one not in asked and one not in helped),
            audit=tuple(
                (one.id, line) for one in departments for line in one.audit if person in (line.by, line.whom)
            ),
            news=tuple(one for one in news if one.by == person),
            got=tuple(one for one in news if any(each.person == person for each in one.deliveries)),
            likes=sum(person in post.likers for channel in channels for post in channel.posts),
        )

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
