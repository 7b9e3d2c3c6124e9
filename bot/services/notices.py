"""Tell one person something beside questions, and keep its card true."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

from bot.clock import Clock
from bot.domain import notices as pure
from bot.domain.ids import NoticeId, PersonId
from bot.domain.notice_contents import Content
from bot.domain.notices import Notice
from bot.domain.people import PersonRecord
from bot.services.people import People
from bot.telemetry import error_name, log_event

WhenDue = Callable[[PersonRecord, Notice], Awaitable[None]]
"""Called once when a notice of some kind becomes due, before its card is sent; what it writes is shown.

After a crash it may be called again for the same notice: its writes must bear that.
"""


class Notices:
    """Writes notices; the write that makes one also owes its card."""

    def __init__(self, people: People, clock: Clock) -> None:
        self._people = people
        self._clock = clock
        self.when_due: dict[type[Content], WhenDue] = {}
        """Who must look at a notice of this kind when its time comes."""

    async def tell(
        self,
        person: PersonId,
        notice: NoticeId,
        content: Content,
        *,
        due_at: datetime | None = None,
        ends_at: datetime | None = None,
        is_final: bool = False,
    ) -> None:
        """Show `content` to this person from `due_at` (now) until `ends_at`; the same `notice` twice is told once.

        One that `is_final` asks nothing: its card stays, and is forgotten once it is there.
        """
        told = Notice(
            id=notice,
            content=content,
            due_at=due_at or self._clock.now(),
            ends_at=ends_at,
            is_prepared=type(content) not in self.when_due,
            is_final=is_final,
        )
        await self._people.change(person, lambda r: replace(r, notices=pure.told(r.notices, told)))

    async def change(self, person: PersonId, notice: NoticeId, content: Content) -> PersonRecord:
        """Let the card of `notice` say `content`, in its place; return the person as they then are."""
        _, record = await self._people.change(
            person, lambda r: replace(r, notices=pure.changed(r.notices, notice, content))
        )
        return record

    async def finish(self, person: PersonId, notice: NoticeId, content: Content) -> None:
        """Let the card of `notice` say `content` for the last time; then it is forgotten and the card stays."""
        await self._people.change(
            person, lambda r: replace(r, notices=pure.finished(r.notices, notice, content))
        )

    async def end(self, person: PersonId, notice: NoticeId) -> None:
        """`notice` is over: its card turns neutral. Nothing when there is no such notice."""
        await self._people.change(person, lambda r: replace(r, notices=pure.over(r.notices, notice)))

    async def find(self, person: PersonId, notice: NoticeId) -> Notice | None:
        """The notice, None when it is over and forgotten."""
        record = await self._people.find(person)
        return pure.find(record.notices, notice) if record else None

    async def prepare(self, person: PersonId, notice: NoticeId) -> None:
        """`notice` may be shown: for a look that must be seen to have been before all is done."""
        await self._people.change(person, lambda r: replace(r, notices=pure.prepared(r.notices, notice)))

    async def tick(self, person: PersonId) -> PersonRecord | None:
        """Do what time brings to this person's notices: end the old, prepare what becomes due; return them afterwards."""
        now = self._clock.now()
        record = await self._people.find(person)
        if record is None or not record.notices:
            return record
        for notice in pure.unprepared(record.notices, now):
            look = self.when_due.get(type(notice.content))
            if look is not None:
                await self._look(look, record, notice)
        _, record = await self._people.change(
            person, lambda r: replace(r, notices=pure.expired(r.notices, now))
        )
        return record

    async def _look(self, look: WhenDue, record: PersonRecord, notice: Notice) -> None:
        """Prepare one notice. What goes wrong holds nothing else of this person up, and is tried again ever later."""
        try:
            await look(record, notice)
        except Exception as error:  # noqa: BLE001 - one bad document must not stop this person's other notices
            log_event("notice.failed", level="error", kind=notice.content.kind, error=error_name(error))
            until = pure.later(notice, self._clock.now())
            await self._people.change(
                record.id, lambda r: replace(r, notices=pure.put_off(r.notices, notice.id, until))
            )
        else:
            await self.prepare(record.id, notice.id)
