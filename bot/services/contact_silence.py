"""A contact point says nothing: the coordinators hear of it, once a day for each department."""

from datetime import timedelta

from bot.clock import Clock
from bot.domain.coordinators import MOST
from bot.domain.days import zone_named
from bot.domain.desk_notices import ContactWaits
from bot.domain.ids import NoticeId
from bot.domain.notices import Notice
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.services.notices import Notices
from bot.services.search import Search
from bot.storage.protocols import Stores
from bot.telemetry import error_name, log_event

_KEPT = timedelta(days=1)


class ContactSilence:
    """Tells coordinators. Called before the request says so; after a crash it is told again, and that does nothing."""

    def __init__(self, stores: Stores, notices: Notices, search: Search, clock: Clock, zone: str) -> None:
        self._stores = stores
        self._notices = notices
        self._search = search
        self._clock = clock
        self._zone = zone
        notices.when_due[ContactWaits] = self._look

    async def tell(self, request: Request) -> None:
        """Tell every coordinator that `request` waits for its contact point; when it is closed now, as it opens."""
        stored = await self._stores.departments.find(request.department)
        if stored is None:
            return
        due_at = self._search.opens_at(stored.value) or self._clock.now()
        day = due_at.astimezone(zone_named(self._zone)).date()
        notice = NoticeId(f"silent-{stored.value.id}-{day}")
        content = ContactWaits(
            department=stored.value.id,
            department_name=stored.value.name,
            minutes=int(request.policy.contact_silent_after / timedelta(minutes=1)),
        )
        for person in await self._stores.people.coordinators(limit=MOST):
            try:
                await self._notices.tell(person, notice, content, due_at=due_at, ends_at=due_at + _KEPT)
            except Exception as error:  # noqa: BLE001 - one document that cannot be written must not stop the others
                log_event("contact_silence.failed", level="error", error=error_name(error))

    async def _look(self, record: PersonRecord, notice: Notice) -> None:
        """Say nothing when meanwhile nobody waits there any more."""
        content = notice.content
        assert isinstance(content, ContactWaits)
        recent = await self._stores.requests.recent(content.department, since=self._clock.now())
        if not any(glance.is_open and glance.holder is None for glance in recent.glances):
            await self._notices.end(record.id, notice.id)
