"""A contact point hears that nothing reaches one of their digicoaches: once a day for each, until they are heard of."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from bot.clock import Clock
from bot.domain.contact_points import contacts_of
from bot.domain.coordinators import MOST
from bot.domain.days import zone_named
from bot.domain.ids import NoticeId, PersonId
from bot.domain.losing import Loss, NotReached
from bot.domain.notices import Notice
from bot.domain.people import PersonRecord
from bot.domain.reaching import about_to_tell, is_lost
from bot.domain.roster import Department
from bot.services.notices import Notices
from bot.services.people import People
from bot.storage.protocols import Stores

_KEPT = timedelta(days=7)


class LossNotices:
    """Tells who can do something about it: the contact point or who replaces them, else the coordinators."""

    def __init__(
        self,
        *,
        stores: Stores,
        people: People,
        notices: Notices,
        opens_at: Callable[[Department], datetime | None],
        clock: Clock,
        zone: str,
    ) -> None:
        """`opens_at` says when a closed department opens: nobody hears of it before."""
        self._stores = stores
        self._people = people
        self._notices = notices
        self._opens_at = opens_at
        self._clock = clock
        self._zone = zone
        notices.when_due[NotReached] = self._look

    async def tell(self, record: PersonRecord, loss: Loss) -> None:
        """Tell that this person was lost; nothing for who is no coach, and for the second time on a day."""
        stored = await self._stores.departments.find(record.helps_in) if record.helps_in is not None else None
        entry = stored.value.coach(record.id) if stored is not None else None
        if stored is None or entry is None:
            return
        department, now = stored.value, self._clock.now()
        today = now.astimezone(zone_named(self._zone)).date()
        contacts = tuple(
            one.id for one in contacts_of(department, now) if one.id != record.id and one.is_reachable
        )
        if loss.told_on != today:
            # written first: after a crash the same people are told, and it is ended for them
            whom = contacts or await self._coordinators(record.id)
            _, record = await self._people.change(
                record.id, lambda one: about_to_tell(one, loss, whom, today)
            )
        told = record.loss.told if record.loss is not None and is_lost(record) else ()
        due_at = self._opens_at(department) or now
        for person in told:
            content = NotReached(
                person=record.id,
                name=entry.name,
                department=department.id,
                department_name="" if person in contacts else department.name,
            )
            notice = _notice_of(record.id, today)
            await self._notices.tell(person, notice, content, due_at=due_at, ends_at=due_at + _KEPT)

    async def end(self, person: PersonId, loss: Loss) -> None:
        """They were heard of again."""
        if loss.told_on is not None:
            for told in loss.told:
                await self._notices.end(told, _notice_of(person, loss.told_on))

    async def _coordinators(self, but: PersonId) -> tuple[PersonId, ...]:
        return tuple(one for one in await self._stores.people.coordinators(limit=MOST) if one != but)

    async def _look(self, record: PersonRecord, notice: Notice) -> None:
        """Say nothing when they were heard of before it was time to say it."""
        content = notice.content
        assert isinstance(content, NotReached), "called for these alone"
        lost = await self._people.find(content.person)
        if lost is None or not is_lost(lost):
            await self._notices.end(record.id, notice.id)


def _notice_of(person: PersonId, day: date) -> NoticeId:
    return NoticeId(f"not-reached-{person}-{day}")
