"""When those who are to get an announcement are at work, by the rosters as they are now."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.domain.announcements import Announcement
from bot.domain.audience import MOST_RECIPIENTS, Recipient, goes_to_chats, hours_of, members
from bot.domain.errors import StoreUnavailable
from bot.domain.ids import PersonId
from bot.services.calendars import holidays_near
from bot.services.people import People
from bot.storage.protocols import DepartmentStore
from bot.telemetry import log_event

_UNREADABLE_FOR = timedelta(minutes=15)


class ReadersHours:
    """Looks in rosters."""

    def __init__(self, departments: DepartmentStore, people: People, zone: str) -> None:
        self._departments = departments
        self._people = people
        self._zone = zone

    def of_all(
        self, announcement: Announcement, readers: Sequence[Recipient], now: datetime
    ) -> Mapping[PersonId, datetime]:
        """Those who get it in their own chats, each with their next moment at work."""
        if not goes_to_chats(announcement.content):
            return {}
        if len(readers) > MOST_RECIPIENTS:  # so many are refused when it is written, and came since
            log_event("announcement.cut", level="error", count=len(readers) - MOST_RECIPIENTS)
        return hours_of(readers, now, self._zone, holidays_near(now))

    async def of_those(
        self, announcement: Announcement, people: Sequence[PersonId], now: datetime
    ) -> Mapping[PersonId, datetime]:
        """The same of some of them, without who is of its audience no more."""
        departments = [stored.value for stored in await self._departments.all()]
        found = hours_of(members(announcement.content, departments, now), now, self._zone, holidays_near(now))
        # What another instance wrote in the last seconds may be missing in `all`: nobody is left out because of that.
        missing = [person for person in people if person not in found]
        looked_up = [(person, await self._looked_up(announcement, person, now)) for person in missing]
        return {**found, **{person: at for person, at in looked_up if at is not None}}

    async def _looked_up(
        self, announcement: Announcement, person: PersonId, now: datetime
    ) -> datetime | None:
        """By their own document and roster; while these cannot be read they are looked for later."""
        try:
            record = await self._people.find(person)
            home = None if record is None else record.helps_in
            stored = None if home is None else await self._departments.find(home)
        except StoreUnavailable:
            return now + _UNREADABLE_FOR
        if stored is None:
            return None
        here = members(announcement.content, [stored.value], now)
        return hours_of(here, now, self._zone, holidays_near(now)).get(person)
