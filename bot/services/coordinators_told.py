"""Tells all coordinators something that the bot found out by itself, once, and in the hours of the city."""

from datetime import timedelta

from bot.clock import Clock
from bot.domain.ids import NoticeId
from bot.domain.notice_contents import Content
from bot.domain.week_figures import city_calendar
from bot.services.calendars import holidays_near
from bot.services.coordinators import Coordinators
from bot.services.notices import Notices
from bot.telemetry import error_name, log_event

_KEPT = timedelta(days=14)


class CoordinatorsTold:
    """Tells. After a crash it may be told again, and that does nothing."""

    def __init__(self, coordinators: Coordinators, notices: Notices, clock: Clock, zone: str) -> None:
        self._coordinators = coordinators
        self._notices = notices
        self._clock = clock
        self._zone = zone

    async def tell(self, notice: NoticeId, content: Content) -> None:
        """Show `content` to each coordinator as the city opens; it goes after two weeks."""
        now = self._clock.now()
        due_at = city_calendar(self._zone, holidays_near(now)).next_opening(now) or now
        for record in await self._coordinators.everyone():
            try:
                await self._notices.tell(record.id, notice, content, due_at=due_at, ends_at=due_at + _KEPT)
            except Exception as error:  # noqa: BLE001 - one document that cannot be written must not stop the others
                log_event("coordinator_notice.failed", level="error", error=error_name(error))
