"""A contact point says nothing: the coordinators hear of it, once a day for each department.

Who is a coach as well hears of it inside their own hours, and has as long from then on.
"""

from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.coordinators import MOST
from bot.domain.days import zone_named
from bot.domain.desk_notices import ContactWaits
from bot.domain.ids import NoticeId, PersonId
from bot.domain.notices import Notice
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.services.notices import Notices
from bot.services.off_hours import OffHours
from bot.services.search import Search
from bot.storage.protocols import Stores
from bot.telemetry import error_name, log_event

_KEPT = timedelta(days=1)
_HEARD_WITHIN = timedelta(hours=4)
"""Are all coordinators coaches who are away for longer, then the operator must know."""


class ContactSilence:
    """Tells coordinators. Called before the request says so; after a crash it is told again, and that does nothing."""

    def __init__(
        self, stores: Stores, notices: Notices, search: Search, off_hours: OffHours, clock: Clock, zone: str
    ) -> None:
        self._stores = stores
        self._notices = notices
        self._search = search
        self._off_hours = off_hours
        self._clock = clock
        self._zone = zone
        notices.when_due[ContactWaits] = self._look

    async def tell(self, request: Request) -> None:
        """Tell every coordinator that `request` waits for its contact point; when it is closed now, as it opens."""
        stored = await self._stores.departments.find(request.department)
        if stored is None:
            return
        since = self._search.opens_at(stored.value) or self._clock.now()
        content = ContactWaits(
            department=stored.value.id,
            department_name=stored.value.name,
            minutes=int(request.policy.contact_silent_after / timedelta(minutes=1)),
        )
        hear_at: list[datetime] = []
        for person in await self._stores.people.coordinators(limit=MOST):
            try:
                hear_at.append(await self._tell(person, content, since))
            except Exception as error:  # noqa: BLE001 - one document that cannot be written must not stop the others
                log_event("contact_silence.failed", level="error", error=error_name(error))
        if min(hear_at, default=since) > since + _HEARD_WITHIN:
            log_event("contact_silence.unheard", level="warning", count=len(hear_at))

    async def _tell(self, person: PersonId, content: ContactWaits, since: datetime) -> datetime:
        """Return when they hear of it."""
        record = await self._stores.people.find(person)
        due_at = await self._off_hours.first_there(record.value, since) if record is not None else since
        day = due_at.astimezone(zone_named(self._zone)).date()
        notice = NoticeId(f"silent-{content.department}-{day}")
        await self._notices.tell(person, notice, content, due_at=due_at, ends_at=due_at + _KEPT)
        return due_at

    async def _look(self, record: PersonRecord, notice: Notice) -> None:
        """Say nothing when meanwhile nobody waits there any more."""
        content = notice.content
        assert isinstance(content, ContactWaits)
        recent = await self._stores.requests.recent(content.department, since=self._clock.now())
        if not any(glance.is_open and glance.holder is None for glance in recent.glances):
            await self._notices.end(record.id, notice.id)
