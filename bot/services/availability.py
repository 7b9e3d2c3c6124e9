"""When a coach wants questions and how many: what they type changes their own entry in the roster."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.clock import Clock
from bot.domain.availability import back_at
from bot.domain.errors import Conflict, NotAllowed
from bot.domain.ids import PersonId
from bot.domain.roster import Coach, Department
from bot.services.calendars import holidays_near
from bot.storage.protocols import Stored, Stores

ATTEMPTS = 20
"""How often a change is decided afresh because somebody else wrote the roster meanwhile."""


class Availability:
    """Every change is one conditional write of the coach's department; what is so already is not written.

    The contact point has an entry in the roster as well and may do the same. Each method but `reached` and `lost`
    raises `NotAllowed` for somebody without an entry, and `Conflict` after `ATTEMPTS` lost races.
    """

    def __init__(self, *, stores: Stores, clock: Clock, zone: str, pause_for: timedelta) -> None:
        self._stores = stores
        self._clock = clock
        self._zone = zone
        self._pause_for = pause_for
        # One at a time: when the app is rolled out a whole department arrives at once, and all write one roster.
        self._turn = asyncio.Lock()

    async def can_help(self, person: PersonId) -> None:
        """*Ik kan helpen*: end a pause. Who says so can be reached, whatever was known before."""
        await self._change(person, lambda coach, _: replace(coach, paused_until=None, is_reachable=True))

    async def pause(self, person: PersonId, until: datetime | None = None) -> datetime:
        """*Even niet*: no questions until this instant, by default `pause_for` from now; return the instant."""
        paused_until = until or self._clock.now() + self._pause_for
        await self._change(person, lambda coach, _: replace(coach, paused_until=paused_until))
        return paused_until

    async def back_on(self, person: PersonId, day: date) -> datetime:
        """*Terug op maandag*: no questions until the coach's first hour on or after this local date.

        Return that instant, for "Vanaf maandag 8 uur krijg je weer vragen."; the date's midnight when the
        coach has no hours within a year.
        """
        national = holidays_near(self._clock.now())

        def back(coach: Coach, department: Department) -> Coach:
            return replace(coach, paused_until=back_at(coach, department, day, self._zone, national))

        paused_until = (await self._change(person, back)).paused_until
        assert paused_until is not None
        return paused_until

    async def at_most(self, person: PersonId, limit: int | None) -> None:
        """*Maximaal 3 per week*: no more than `limit` questions in 7 days; None for no limit.

        Raises:
            ValueError: `limit` is below 1; who wants none at all pauses.
        """
        if limit is not None and limit < 1:
            raise ValueError(limit)
        await self._change(person, lambda coach, _: replace(coach, weekly_limit=limit))

    async def reached(self, person: PersonId) -> None:
        """The bot is in touch with this person: a coach may be asked from now on. Nothing for others."""
        await self._set_reachable(person, is_reachable=True)

    async def lost(self, person: PersonId) -> None:
        """This person cannot be reached any more: a coach is not asked. Nothing for others."""
        await self._set_reachable(person, is_reachable=False)

    async def _set_reachable(self, person: PersonId, *, is_reachable: bool) -> None:
        try:
            await self._change(person, lambda coach, _: replace(coach, is_reachable=is_reachable))
        except NotAllowed:
            return

    async def _change(self, person: PersonId, changed: Callable[[Coach, Department], Coach]) -> Coach:
        async with self._turn:
            return await self._changed(person, changed)

    async def _changed(self, person: PersonId, changed: Callable[[Coach, Department], Coach]) -> Coach:
        for _ in range(ATTEMPTS):
            stored = await self._department_of(person)
            coach = stored.value.coach(person)
            if coach is None:
                raise NotAllowed(person)
            after = changed(coach, stored.value)
            if after == coach:
                return after
            coaches = tuple(after if one.id == person else one for one in stored.value.coaches)
            try:
                await self._stores.departments.replace(
                    replace(stored.value, coaches=coaches), etag=stored.etag
                )
            except Conflict:
                continue
            return after
        raise Conflict(person)

    async def _department_of(self, person: PersonId) -> Stored[Department]:
        known = await self._stores.people.find(person)
        helps_in = known.value.helps_in if known else None
        department = await self._stores.departments.find(helps_in) if helps_in else None
        if department is None:
            raise NotAllowed(person)
        return department
