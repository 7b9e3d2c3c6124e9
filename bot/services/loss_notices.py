"""A contact point hears whom of their digicoaches nothing reaches: one card a day, with each until they are heard of.

Once a day for each: who is lost again the same day is told of the next. As long as somebody is lost they are looked
after once a day, for who left the roster is no concern of the contact point any more.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from bot.clock import Clock
from bot.domain.contact_points import contacts_of
from bot.domain.coordinators import MOST
from bot.domain.days import zone_named
from bot.domain.ids import DepartmentId, NoticeId, PersonId
from bot.domain.losing import Loss, Missing, NotReached, Why
from bot.domain.missing import with_missing, without_missing
from bot.domain.notices import Notice
from bot.domain.people import PersonRecord
from bot.domain.reaching import about_to_tell, is_lost
from bot.domain.roster import Department
from bot.services.notices import Notices
from bot.services.people import People
from bot.storage.protocols import Stores


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
        self._opens_at = opens_at
        self._clock = clock
        self._zone = zone
        notices.when_due[NotReached] = self._look

    async def tell(self, record: PersonRecord, loss: Loss) -> datetime | None:
        """Tell that this person was lost, unless it was told today; return when to look again, None for who is no coach."""
        stored = await self._stores.departments.find(record.helps_in) if record.helps_in is not None else None
        entry = stored.value.coach(record.id) if stored is not None else None
        if stored is None or entry is None:
            await self._told_no_more(record, loss)
            return None
        department, now = stored.value, self._clock.now()
        local = now.astimezone(zone_named(self._zone))
        today = local.date()
        contacts = tuple(
            one.id for one in contacts_of(department, now) if one.id != record.id and one.is_reachable
        )
        if not loss.told and loss.told_on != today:
            # written first: after a crash the same people are told, and it is ended for them
            whom = contacts or await self._coordinators(record.id)
            _, record = await self._people.change(
                record.id, lambda one: about_to_tell(one, loss, whom, today), is_known=True
            )
        told = record.loss.told if record.loss is not None and is_lost(record) else ()
        missing = Missing(person=record.id, name=entry.name, is_removed=loss.why is Why.REMOVED)
        for person in told:
            content = NotReached(
                missing=(missing,),
                department=department.id,
                department_name="" if person in contacts else department.name,
            )
            notice = Notice(
                id=_notice_of(department.id, record.loss.told_on if record.loss else today),
                content=content,
                due_at=self._opens_at(department) or now,
                is_prepared=False,
            )
            await self._people.change(person, partial(_named, notice=notice, who=missing))
        known = await self._people.find(record.id)
        if told and known is not None and not is_lost(known):  # heard of while it was told
            await self.end(record.id, told)
        midnight = datetime.combine(today + timedelta(days=1), time(), local.tzinfo)
        return midnight.astimezone(UTC)

    async def end(self, person: PersonId, told: Iterable[PersonId]) -> None:
        """They were heard of again, or are no coach any more: who was `told` reads no more of it."""
        for reader in told:
            await self._people.change(reader, partial(_not_named, people=(person,)))

    async def _told_no_more(self, record: PersonRecord, loss: Loss) -> None:
        await self.end(record.id, loss.told)
        if loss.told and loss.told_on is not None:
            forgotten = partial(about_to_tell, loss=loss, whom=(), day=loss.told_on)
            await self._people.change(record.id, forgotten)

    async def _coordinators(self, but: PersonId) -> tuple[PersonId, ...]:
        return tuple(one for one in await self._stores.people.coordinators(limit=MOST) if one != but)

    async def _look(self, record: PersonRecord, notice: Notice) -> None:
        """Say nothing when they were heard of before it was time to say it."""
        content = notice.content
        assert isinstance(content, NotReached), "called for these alone"
        known = [await self._people.find(one.person) for one in content.missing]
        lost = {one.id for one in known if one is not None and is_lost(one)}
        there = tuple(one.person for one in content.missing if one.person not in lost)
        await self._people.change(record.id, partial(_not_named, people=there))


def _named(record: PersonRecord, *, notice: Notice, who: Missing) -> PersonRecord:
    return replace(record, notices=with_missing(record.notices, notice, who))


def _not_named(record: PersonRecord, *, people: Iterable[PersonId]) -> PersonRecord:
    notices = record.notices
    for person in people:
        notices = without_missing(notices, person)
    return replace(record, notices=notices)


def _notice_of(department: DepartmentId, day: date | None) -> NoticeId:
    return NoticeId(f"not-reached-{department}-{day}")
