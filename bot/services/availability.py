"""When a coach wants questions and how many: what they type changes their own entry in the roster."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.clock import Clock
from bot.domain import own_hours
from bot.domain.availability import back_at, local_date
from bot.domain.days import zone_named
from bot.domain.errors import Conflict, NotAllowed
from bot.domain.ids import PersonId
from bot.domain.reaching import is_lost
from bot.domain.roster import Coach, Department
from bot.domain.today_hours import read_today
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
        """*Ik kan helpen*: end a pause, and a day off that is today. Who says so can be reached, whatever was known before."""
        today = self._today()

        def there(coach: Coach, _: Department) -> Coach:
            is_off = (said := own_hours.said_of(coach, today)) is not None and said.window is None
            days = tuple(one for one in coach.days if not (is_off and one.day == today))
            return replace(coach, paused_from=None, paused_until=None, is_reachable=True, days=days)

        await self._change(person, there)

    async def pause(self, person: PersonId, until: datetime | None = None) -> datetime:
        """*Even niet*: no questions until this instant, by default `pause_for` from now; return the instant."""
        paused_until = until or self._clock.now() + self._pause_for
        await self._change(
            person, lambda coach, _: replace(coach, paused_from=None, paused_until=paused_until)
        )
        return paused_until

    async def back_on(self, person: PersonId, day: date) -> datetime:
        """*Terug op maandag*: no questions until the coach's first hour on or after this local date.

        Return that instant, for "Vanaf maandag 8 uur krijg je weer vragen."; the date's midnight when the
        coach has no hours within a year.
        """
        national = holidays_near(self._clock.now())

        def back(coach: Coach, department: Department) -> Coach:
            until = back_at(coach, department, day, self._zone, national)
            return replace(coach, paused_from=None, paused_until=until)

        paused_until = (await self._change(person, back)).paused_until
        assert paused_until is not None
        return paused_until

    async def off_on(self, person: PersonId, day: date) -> datetime:
        """*Vrij morgen*: no questions on this local date alone, which lies ahead; return when they are back after it."""
        national, today = holidays_near(self._clock.now()), self._today()
        entry = await self._change(person, lambda coach, _: own_hours.off_on(coach, day, today))
        _, department = await self.entry(person)
        return back_at(entry, department, day + timedelta(days=1), self._zone, national)

    async def not_off(self, person: PersonId) -> None:
        """*Toch niet vrij*: the days off that lie ahead are none."""
        await self._change(person, lambda coach, _: own_hours.not_off(coach, self._today()))

    async def entry(self, person: PersonId) -> tuple[Coach, Department]:
        """Read what the roster says of this person, and their department."""
        department = (await self._department_of(person)).value
        coach = department.coach(person)
        if coach is None:
            raise NotAllowed(person)
        return coach, department

    async def helps_every_week(self, person: PersonId, text: str) -> None:
        """*Ik help ma-vr 8-12*.

        Raises:
            BadHours: `text` is none; nothing was written.
        """
        await self._change(person, lambda coach, _: own_hours.with_week(coach, text))

    async def helps_every_second_week(self, person: PersonId, even: str, odd: str) -> None:
        """Take turns between two weeks; see `opening.is_odd_week`.

        Raises:
            BadHours: one of them is none, or both never open; nothing was written.
        """
        await self._change(person, lambda coach, _: own_hours.with_two_weeks(coach, even, odd))

    async def helps_as_department(self, person: PersonId) -> None:
        """*Zoals mijn dienst*."""
        await self._change(person, lambda coach, _: own_hours.as_department(coach))

    async def says_each_day(self, person: PersonId) -> None:
        """*Elke dag anders*."""
        await self._change(person, lambda coach, _: own_hours.daily(coach))

    async def helps_today(self, person: PersonId, text: str) -> None:
        """*Vandaag tot 14u*; it ends a pause, and puts off one that lasts longer than today's hours.

        Who was there already today and goes on keeps the hour they began.

        Raises:
            BadHours: `text` is no such time; nothing was written.
        """
        local = self._clock.now().astimezone(zone_named(self._zone))
        today, minute = local.date(), local.hour * 60 + local.minute
        window = read_today(text, minute)
        wall = datetime.combine(today, time(), local.tzinfo) + timedelta(minutes=window.end)
        ends_at = wall.astimezone(UTC)

        def there(coach: Coach, _: Department) -> Coach:
            said = own_hours.said_of(coach, today)
            began = said.window if said is not None else None
            goes_on = began is not None and window.start == minute and began.start <= minute <= began.end
            since = began.start if began is not None and goes_on else window.start
            is_longer = coach.paused_until is not None and coach.paused_until > ends_at
            return replace(
                own_hours.helping_on(coach, today, replace(window, start=since)),
                paused_from=ends_at if is_longer else None,
                paused_until=coach.paused_until if is_longer else None,
                is_reachable=True,
            )

        await self._change(person, there)

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
        """This person cannot be reached any more: a coach is not asked. Nothing for others, and for who was heard of since.

        The two may cross, also between instances: whoever hears of them writes their document and then the roster.
        So their document is read again after the roster was written.
        """
        if await self._is_lost(person):
            await self._set_reachable(person, is_reachable=False)
            if not await self._is_lost(person):
                await self.reached(person)

    def _today(self) -> date:
        return local_date(self._clock.now(), self._zone)

    async def _is_lost(self, person: PersonId) -> bool:
        known = await self._stores.people.find(person)
        return known is None or known.value.reference is None or is_lost(known.value)

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
