"""Reads the signals of a calendar month, for a coordinator or for one department's contact point."""

from collections.abc import Iterable
from datetime import date, datetime, time

from bot.domain.days import zone_named
from bot.domain.roster import Department
from bot.domain.signals import Heard, Tally, tally
from bot.storage.protocols import Stores


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
    """Whole months only, so that no two answers differ by one person's signals."""

    def __init__(self, stores: Stores, zone: str) -> None:
        self._stores = stores
        self._zone = zone

    async def of_month(self, month: date, department: Department | None) -> Tally:
        """Count the signals of the month that begins at `month`; of all departments without one."""
        if department is not None:
            return tally(await self._heard(department, month))
        heard: list[Heard] = []
        for stored in await self._stores.departments.all():
            heard.extend(await self._heard(stored.value, month))
        return tally(heard)

    async def _heard(self, department: Department, month: date) -> Iterable[Heard]:
        zone = zone_named(self._zone)
        recent = await self._stores.requests.recent(
            department.id, since=datetime.combine(month, time(), zone)
        )
        return [
            Heard(coach=glance.holder, topic=glance.topic, signal=signal)
            for glance in recent.glances
            if glance.holder is not None and _is_in(glance.sent_at.astimezone(zone).date(), month)
            for signal in glance.signals
        ]


def _is_in(day: date, month: date) -> bool:
    return (day.year, day.month) == (month.year, month.month)
