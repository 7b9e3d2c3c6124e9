"""Reads the signals of a calendar month, for a coordinator or for one department's contact point."""

from datetime import date, datetime, time

from bot.domain.days import zone_named
from bot.domain.ids import DepartmentId, RequestId
from bot.domain.merging import partitions
from bot.domain.roster import Department
from bot.domain.signals import Heard, Signal, Tally, tally
from bot.services.following import FollowingStores


def first_of_month(day: date, *, is_last_month: bool) -> date:
    """The first day of the month of `day`, or of the month before it."""
    first = day.replace(day=1)
    if not is_last_month:
        return first
    return (
        first.replace(year=first.year - 1, month=12)
        if first.month == 1
        else first.replace(month=first.month - 1)
    )


class SignalCounts:
    """Whole months, and of the running one whole days: who reads twice in a day cannot see what one person adds."""

    def __init__(self, stores: FollowingStores, zone: str) -> None:
        self._stores = stores
        self._zone = zone

    async def of_month(self, month: date, department: Department | None, *, today: date) -> Tally:
        """Count the signals about help asked before `today` in the month that begins at `month`.

        Without a department those of all of them, also of the closed ones.
        """
        if department is not None:
            places = list(partitions(department))
        else:
            places = [stored.value.id for stored in await self._stores.departments.plain.all()]
        heard: dict[tuple[RequestId, Signal], Heard] = {}  # a question that moved stands in two places
        for place in places:
            heard.update(await self._heard(place, month, today))
        return tally(heard.values())

    async def _heard(
        self, department: DepartmentId, month: date, today: date
    ) -> dict[tuple[RequestId, Signal], Heard]:
        zone = zone_named(self._zone)
        recent = await self._stores.requests.recent(department, since=datetime.combine(month, time(), zone))
        return {
            (glance.id, signal): Heard(coach=glance.holder, topic=glance.topic, signal=signal)
            for glance in recent.glances
            if glance.holder is not None and _is_in(glance.sent_at.astimezone(zone).date(), month, today)
            for signal in glance.signals
        }


def _is_in(day: date, month: date, today: date) -> bool:
    return (day.year, day.month) == (month.year, month.month) and day < today
