"""How many colleagues asked about each topic lately: what decides which tip comes."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.merging import partitions
from bot.domain.sources import Source
from bot.domain.tip_choice import ASKED_IN
from bot.services.following import FollowingStores


class AskedTopics:
    """Counts people and not questions, so that one who asks often does not choose for all."""

    def __init__(self, stores: FollowingStores) -> None:
        self._stores = stores

    async def asked(self, department: DepartmentId | None, now: datetime) -> Mapping[TopicId, int]:
        """Askers by topic in the last `ASKED_IN`, in this department or (None) in all.

        It reads the questions of four weeks whole: once a week for each channel, and when a coordinator asks.
        """
        askers: dict[TopicId, set[PersonId]] = defaultdict(set)
        for where in await self._partitions(department):
            found = await self._stores.requests.sent_between(
                where, now - ASKED_IN, now + timedelta(seconds=1)
            )
            for request in found:
                if request.source is Source.ASKED:
                    askers[request.topic].add(request.asker.id)
        return {topic: len(people) for topic, people in askers.items()}

    async def _partitions(self, department: DepartmentId | None) -> tuple[DepartmentId, ...]:
        if department is None:
            plain = (
                await self._stores.departments.plain.all()
            )  # of those that were merged too: their weeks count
            return tuple(stored.value.id for stored in plain)
        stored = await self._stores.departments.find(department)
        return () if stored is None else partitions(stored.value)
