"""Tells the coaches of the city when all of them together reach a round number in a year, in their channel."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta

from bot.clock import Clock
from bot.domain.announcements import Announcement, AnnouncementId, Milestone
from bot.domain.channel_posts import CoachChannel
from bot.domain.figures.milestones import milestone_passed
from bot.domain.ids import PersonId
from bot.services.channel_book import ChannelBook

YearTotal = Callable[[date], Awaitable[int]]
"""How many were helped in the year that the day before this date is in, up to that date."""


class RoundNumbers:
    """Looks once a week, after the tip of the city's channel; a number is told once whatever happens."""

    def __init__(
        self,
        book: ChannelBook,
        year_total: YearTotal,
        announce: Callable[[Announcement], Awaitable[None]],
        clock: Clock,
    ) -> None:
        self._book = book
        self._year_total = year_total
        self._announce = announce
        self._clock = clock

    async def look(self, channel: CoachChannel) -> None:
        """Count, and tell what was passed since the last time; the first time nothing is told."""
        if channel.department is not None:
            return
        now = self._clock.now()
        today = self._book.times.schedule.day_of(now)
        total = await self._year_total(today)
        year = (today - timedelta(days=1)).year
        counted = channel.year_total
        if counted is not None:
            passed = milestone_passed(counted[1] if counted[0] == year else 0, total)
            if passed is not None:
                await self._announce(
                    Announcement(
                        id=AnnouncementId(f"milestone-{year}-{passed}"),
                        content=Milestone(count=passed, year=year),
                        by=PersonId(""),
                        from_at=now,
                    )
                )
        await self._book.change(channel.id, lambda one: replace(one, year_total=(year, total)))
