"""Keeps the figures: days and months are counted again when something of them changed, and what is older stays as it is.

A question changes for days after it was sent, so the last two weeks are counted over and over and all before is left
alone. Everything here may be done by several instances at once, twice, or be cut off halfway: what is written is counted
from the stored requests alone, and only when nobody wrote since they were read.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.clock import Clock, has_passed
from bot.domain.availability import is_available, is_open, is_paused, local_date
from bot.domain.days import zone_named
from bot.domain.errors import Conflict, NewerDocument, StoreUnavailable
from bot.domain.figures.counting import Rules, day_figures
from bot.domain.figures.coverage import CoverageSample
from bot.domain.figures.kept import KeptDay, KeptMonth, month_of
from bot.domain.ids import DepartmentId
from bot.domain.periods import Kind, Period, period_of
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.services.calendars import holidays_near
from bot.services.following import FollowingStores
from bot.telemetry import error_name, log_event

KEPT_OPEN = 14
"""Days after which the figures of a day are left as they are."""
_A_DAY = timedelta(days=1)
_TRIES = 5
_ROUND = timedelta(minutes=5)
"""What changed, and what waits for its target, is counted so often; and whenever somebody asks."""
_AT_NIGHT = time(3)


class Counting:
    """One instance's share of the counting; see the module."""

    def __init__(self, stores: FollowingStores, clock: Clock, rules: Rules) -> None:
        """Hears of every request that this instance writes."""
        self._stores = stores
        self._clock = clock
        self._rules = rules
        self._changed: set[tuple[DepartmentId, date]] = set()
        self._waits: set[tuple[DepartmentId, date]] = set()
        """Days to be looked at again in a while: with a question whose target has not come, or that could not be counted."""
        self._months: set[tuple[DepartmentId, Period]] = set()
        """Months of which a day came out otherwise, to be united anew."""
        self._rounded_at: datetime | None = None
        self._counted_on: date | None = None
        self._sampled_at: datetime | None = None
        self._one_at_a_time = asyncio.Lock()
        stores.requests.when_written = self.changed

    @property
    def rules(self) -> Rules:
        """What is counted by."""
        return self._rules

    @property
    def has_counted(self) -> bool:
        """Whether this instance has counted the last weeks once, so that what a crash left half done is done."""
        return self._counted_on is not None

    def changed(self, request: Request) -> None:
        """Count its day again soon, unless it is left as it is by now."""
        day = local_date(request.sent_at, self._rules.zone)
        if day >= self._today(self._clock.now()) - KEPT_OPEN * _A_DAY:
            self._changed.add((request.department, day))

    async def refresh(self) -> None:
        """Sample who could be asked once an hour, count what changed, and once a night the last two weeks."""
        now = self._clock.now()
        await self._sample(now)
        if self._is_night_over(now):
            await self._last_weeks(now)
        if has_passed(_ROUND, self._rounded_at, now):
            await self.bring_up_to_date()

    async def bring_up_to_date(self) -> None:
        """Count what this instance changed since the last time; others count theirs within minutes."""
        async with self._one_at_a_time:
            now = self._clock.now()
            due = self._take_changed()
            if has_passed(_ROUND, self._rounded_at, now):
                self._rounded_at = now
                due |= self._waits
            try:
                await self._count_all(due)
            except BaseException:
                self._changed |= due
                raise

    async def rebuild(self, days: Iterable[tuple[DepartmentId, date]]) -> int:
        """Count these days again, however old, and the months around them; return how many came out otherwise."""
        listed = sorted(set(days))
        changed = [one for one in listed if await self._count(*one)]
        await self._unite(_months_of(listed))
        return len(changed)

    # --- days and months ------------------------------------------------------------------------------

    async def _count_all(self, days: set[tuple[DepartmentId, date]]) -> None:
        """Count these and the months around them; one that cannot be counted keeps the figures it has, and is tried again."""
        failed: set[tuple[DepartmentId, date]] = set()
        todo = sorted(days, key=lambda one: (one in self._waits, one))  # what failed before comes last
        for number, one in enumerate(todo, 1):
            month = (one[0], period_of(one[1], Kind.MONTH))
            try:
                if await self._count(*one):
                    self._months.add(month)
            except (StoreUnavailable, NewerDocument) as error:
                log_event("figures.not_counted", level="error", error=error_name(error))
                failed.add(one)
                self._months.add(month)  # perhaps it was written all the same
                if len(failed) == _TRIES:  # it is not the day, it is the store
                    self._changed.update(todo[number:])
                    break
        oldest = self._today(self._clock.now()) - KEPT_OPEN * _A_DAY
        self._waits = {one for one in self._waits | failed if one[1] >= oldest}
        await self._unite(self._months)

    async def _count(self, where: DepartmentId, day: date) -> bool:
        """Count one day; return whether anything came out otherwise."""
        zone = zone_named(self._rules.zone)
        first, after = (datetime.combine(at, time(), zone).astimezone(UTC) for at in (day, day + _A_DAY))
        for _ in range(_TRIES):
            kept = await self._stores.statistics.day(where, day)
            if kept is not None and kept.value.is_final:
                self._waits.discard((where, day))
                return False
            samples = kept.value.samples if kept else ()
            requests = await self._stores.requests.sent_between(where, first, after)
            now = self._clock.now()
            counted = day_figures(where, day, requests, rules=self._rules, as_of=now, samples=samples)
            fresh = KeptDay(department=where, day=day, figures=counted.figures, samples=samples)
            waits = counted.figures.in_time.not_due or counted.figures.in_searched_time.not_due
            (self._waits.add if waits else self._waits.discard)((where, day))
            if kept is None and not requests:
                return False
            if kept is not None and kept.value == fresh:
                return False
            try:
                await self._stores.statistics.put_day(fresh, etag=kept.etag if kept else None)
            except Conflict:
                continue
            return True
        log_event("figures.contended", level="warning")
        self._changed.add((where, day))
        return False

    async def _unite(self, months: set[tuple[DepartmentId, Period]]) -> None:
        """Unite each from its days, and take it out of `months` unless that fails."""
        failures = 0
        for where, month in sorted(months):
            months.discard((where, month))  # first: a day that changes meanwhile puts it in again
            try:
                await self._unite_one(where, month)
            except (StoreUnavailable, NewerDocument) as error:
                log_event("figures.not_counted", level="error", error=error_name(error))
                months.add((where, month))
                failures += 1
                if failures == _TRIES:
                    return
            except BaseException:
                months.add((where, month))
                raise

    async def _unite_one(self, where: DepartmentId, month: Period) -> None:
        for _ in range(_TRIES):
            kept = await self._stores.statistics.month(where, month.first)
            days = await self._stores.statistics.days(month.first, month.after, department=where)
            fresh: KeptMonth = month_of(where, month.first, days)
            if (kept is None and not days) or (kept is not None and kept.value == fresh):
                return
            try:
                await self._stores.statistics.put_month(fresh, etag=kept.etag if kept else None)
            except Conflict:
                continue
            return
        self._months.add((where, month))

    async def _last_weeks(self, now: datetime) -> None:
        """Everything that may still change, whoever changed it; also what a crash left half done."""
        today = self._today(now)
        listed = await self._stores.departments.plain.all()
        days = {(stored.value.id, today - ago * _A_DAY) for stored in listed for ago in range(KEPT_OPEN + 2)}
        self._months |= _months_of(days)
        await self._count_all(days)
        self._counted_on = today

    def _take_changed(self) -> set[tuple[DepartmentId, date]]:
        taken, self._changed = self._changed, set()
        return taken

    def _is_night_over(self, now: datetime) -> bool:
        """After the start, and then each day from 3 o'clock on."""
        local = now.astimezone(zone_named(self._rules.zone))
        if self._counted_on is None:
            return True
        return self._counted_on < local.date() and local.time() >= _AT_NIGHT

    def _today(self, now: datetime) -> date:
        return local_date(now, self._rules.zone)

    # --- who could be asked ---------------------------------------------------------------------------

    async def _sample(self, now: datetime) -> None:
        hour = now.replace(minute=0, second=0, microsecond=0)
        if self._sampled_at == hour:
            return
        national = holidays_near(now)
        failures = 0
        for stored in await self._stores.departments.all():
            sample = sample_of(stored.value, now, self._rules.zone, national)
            try:
                if sample.is_open:
                    await self._keep(sample, hour)
            except (StoreUnavailable, NewerDocument) as error:
                log_event("figures.not_sampled", level="error", error=error_name(error))
                self._changed.add(
                    (sample.department, self._today(now))
                )  # perhaps it was written all the same
                failures += 1
                if failures == _TRIES:
                    break
        self._sampled_at = hour

    async def _keep(self, sample: CoverageSample, hour: datetime) -> None:
        """Write the sample down, unless somebody did in this hour."""
        day = self._today(sample.at)
        for _ in range(_TRIES):
            kept = await self._stores.statistics.day(sample.department, day)
            samples = kept.value.samples if kept else ()
            if any(one.at >= hour for one in samples):
                return
            before = kept.value if kept else KeptDay(department=sample.department, day=day)
            fresh = replace(before, samples=(*samples, sample))
            try:
                await self._stores.statistics.put_day(fresh, etag=kept.etag if kept else None)
            except Conflict:
                continue
            self._changed.add((sample.department, day))
            return


def _months_of(days: Iterable[tuple[DepartmentId, date]]) -> set[tuple[DepartmentId, Period]]:
    return {(where, period_of(day, Kind.MONTH)) for where, day in days}


def sample_of(department: Department, at: datetime, zone: str, national: frozenset[date]) -> CoverageSample:
    """Count who could be asked in the department at this instant, at each of its places."""
    coaches = [coach for coach in department.coaches if coach.is_coach]
    there = [coach for coach in coaches if is_available(coach, department, at, zone, national)]
    places = dict.fromkeys(department.places, 0)
    for coach in there:
        places[coach.place] = places.get(coach.place, 0) + 1
    return CoverageSample(
        department=department.id,
        at=at,
        is_open=is_open(department, at, zone, national),
        available=places,
        coaches=sum(not is_paused(coach, at) for coach in coaches),
    )
