"""The operator's schedule of the weekly tip, and the days on which none comes."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.weekly_times import Schedule
from bot.services.calendars import national_holidays


@dataclass(frozen=True, slots=True, kw_only=True)
class TipTimes:
    """See `weekly_times`."""

    schedule: Schedule
    city_days: frozenset[date] = frozenset()

    def closed(self, now: datetime) -> frozenset[date]:
        """The closed days around this instant, as far back and ahead as `weekly_tip.next_step` looks."""
        return national_holidays(now.year - 2, now.year + 2) | self.city_days
