"""What every engine must keep of `StatisticsStore`; a backend gives the fixtures `stores` and `reopen`."""

import asyncio
import itertools
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from bot.domain.errors import Conflict
from bot.domain.figures.crowd import Crowd
from bot.domain.figures.kept import KeptDay, KeptMonth
from bot.domain.figures.period import Figures
from bot.storage.protocols import Etag, Stored, Stores
from tests.builders import any_kept_day, any_kept_month
from tests.contracts.request_store import STRANGE, Reopen

MONDAY = date(2026, 11, 23)
NOVEMBER = date(2026, 11, 1)
A_DAY = timedelta(days=1)
NEVER, ALWAYS = date(1900, 1, 1), date(2900, 1, 1)

_fresh = itertools.count(1)
_any = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def a_day(day: date = MONDAY, department: str = "kinderopvang", *, asked: int = 1) -> KeptDay:
    return KeptDay(department=department, day=day, figures=Figures(asked=asked))


def a_month(first: date = NOVEMBER, department: str = "kinderopvang", *, asked: int = 1) -> KeptMonth:
    return KeptMonth(department=department, first=first, figures=Figures(asked=asked))


class StatisticsStoreContract:
    """Subclass this for an engine."""

    @_any
    @given(day=any_kept_day())
    async def test_a_day_is_read_back_exactly_as_it_was_written(
        self, stores: Stores, reopen: Reopen, day: KeptDay
    ):
        day = replace(day, department=f"rijk-{next(_fresh)}")
        written = await stores.statistics.put_day(day, etag=None)
        again = await reopen()
        try:
            read = await again.statistics.day(day.department, day.day)
            listed = await again.statistics.days(date.min, date.max, department=day.department)
        finally:
            await again.close()
        assert read == written == Stored(value=day, etag=written.etag)
        assert listed == [day] * (day.day < date.max)

    @_any
    @given(month=any_kept_month())
    async def test_a_month_is_read_back_exactly_as_it_was_written(
        self, stores: Stores, reopen: Reopen, month: KeptMonth
    ):
        month = replace(month, department=f"rijk-{next(_fresh)}")
        written = await stores.statistics.put_month(month, etag=None)
        again = await reopen()
        try:
            read = await again.statistics.month(month.department, month.first)
        finally:
            await again.close()
        assert read == written == Stored(value=month, etag=written.etag)

    async def test_what_was_never_counted_is_none(self, stores: Stores):
        await stores.statistics.put_day(a_day(), etag=None)
        await stores.statistics.put_month(a_month(), etag=None)
        assert await stores.statistics.day("kinderopvang", MONDAY + A_DAY) is None
        assert await stores.statistics.day("wegen", MONDAY) is None
        assert await stores.statistics.month("kinderopvang", date(2026, 12, 1)) is None
        assert await stores.statistics.month("wegen", NOVEMBER) is None

    async def test_what_is_there_is_overwritten_only_by_who_read_it(self, stores: Stores):
        first = await stores.statistics.put_day(a_day(), etag=None)
        second = await stores.statistics.put_day(a_day(asked=2), etag=first.etag)
        assert second.etag != first.etag
        for etag in (None, first.etag, Etag(""), Etag("geen etag"), Etag(f"{second.etag}.0")):
            with pytest.raises(Conflict):
                await stores.statistics.put_day(a_day(asked=3), etag=etag)
        assert await stores.statistics.day("kinderopvang", MONDAY) == second

        month = await stores.statistics.put_month(a_month(), etag=None)
        for stale in (None, Etag("geen etag")):
            with pytest.raises(Conflict):
                await stores.statistics.put_month(a_month(asked=3), etag=stale)
        assert await stores.statistics.month("kinderopvang", NOVEMBER) == month

    async def test_what_is_not_there_cannot_be_overwritten(self, stores: Stores):
        other = await stores.statistics.put_day(a_day(), etag=None)
        with pytest.raises(Conflict):
            await stores.statistics.put_day(a_day(MONDAY + A_DAY), etag=other.etag)
        assert await stores.statistics.day("kinderopvang", MONDAY + A_DAY) is None

    @pytest.mark.parametrize("is_new", [True, False])
    async def test_of_racing_writers_exactly_one_wins(self, stores: Stores, reopen: Reopen, is_new: bool):
        start = None if is_new else (await stores.statistics.put_day(a_day(), etag=None)).etag
        engines = [stores, await reopen()]
        outcomes: list[Any] = await asyncio.gather(
            *(
                engines[n % 2].statistics.put_day(a_day(asked=n), etag=None if is_new else start)
                for n in range(8)
            ),
            return_exceptions=True,
        )
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Conflict"] * 7 + ["Stored"]
        for engine in engines:
            assert await engine.statistics.day("kinderopvang", MONDAY) in outcomes

    async def test_what_another_instance_writes_is_seen_at_once(self, stores: Stores, reopen: Reopen):
        first = await stores.statistics.put_month(a_month(), etag=None)
        assert await stores.statistics.months(NOVEMBER, ALWAYS) == [first.value]
        other = await reopen()
        second = await other.statistics.put_month(a_month(asked=2), etag=first.etag)
        wegen = await other.statistics.put_month(a_month(department="wegen"), etag=None)
        assert await stores.statistics.month("kinderopvang", NOVEMBER) == second
        for _ in range(2):
            assert await stores.statistics.months(NOVEMBER, ALWAYS) == [second.value, wegen.value]
        assert await stores.statistics.months(NOVEMBER, ALWAYS, department="kinderopvang") == [second.value]

    async def test_days_are_listed_by_department_and_then_by_day(self, stores: Stores):
        for ahead, department in itertools.product((8, 0, 1), ("wegen", "Zorg", "kinderopvang", "économie")):
            await stores.statistics.put_day(a_day(MONDAY + ahead * A_DAY, department), etag=None)
        found = await stores.statistics.days(MONDAY, MONDAY + 9 * A_DAY)
        assert [(one.department, (one.day - MONDAY).days) for one in found] == [
            (department, ahead)
            for department in ("Zorg", "kinderopvang", "wegen", "économie")
            for ahead in (0, 1, 8)
        ]
        own = await stores.statistics.days(MONDAY, MONDAY + 9 * A_DAY, department="wegen")
        assert own == [one for one in found if one.department == "wegen"]

    @pytest.mark.parametrize("department", [None, "kinderopvang"])
    async def test_the_first_day_belongs_to_them_and_the_day_after_does_not(
        self, stores: Stores, department: str | None
    ):
        days = [MONDAY + ahead * A_DAY for ahead in range(-40, 41)]
        for day in days:
            await stores.statistics.put_day(a_day(day), etag=None)
        for first, after in (
            (MONDAY, MONDAY + A_DAY),
            (MONDAY, MONDAY + 10 * A_DAY),
            (date(2026, 12, 1), ALWAYS),
            (NEVER, date(2026, 12, 1)),
        ):
            found = await stores.statistics.days(first, after, department=department)
            assert [one.day for one in found] == [day for day in days if first <= day < after]
        for after in (MONDAY, NEVER):
            assert list(await stores.statistics.days(MONDAY, after, department=department)) == []

    @pytest.mark.parametrize("department", [None, "kinderopvang"])
    async def test_the_first_month_belongs_to_them_and_the_month_after_does_not(
        self, stores: Stores, department: str | None
    ):
        months = [date(year, month, 1) for year in (2025, 2026, 2027) for month in range(1, 13)]
        for first in months:
            await stores.statistics.put_month(a_month(first), etag=None)
        for first, after in (
            (NOVEMBER, date(2026, 12, 1)),
            (date(2026, 1, 1), date(2027, 1, 1)),
            (date(2025, 12, 1), date(2026, 2, 1)),
            (NEVER, ALWAYS),
        ):
            found = await stores.statistics.months(first, after, department=department)
            assert [one.first for one in found] == [one for one in months if first <= one < after]

    async def test_a_month_is_never_listed_as_a_day_nor_a_day_as_a_month(self, stores: Stores):
        day = await stores.statistics.put_day(a_day(NOVEMBER), etag=None)
        month = await stores.statistics.put_month(a_month(asked=9), etag=None)
        for department in (None, "kinderopvang"):
            assert await stores.statistics.days(NEVER, ALWAYS, department=department) == [day.value]
            assert await stores.statistics.months(NEVER, ALWAYS, department=department) == [month.value]
        assert await stores.statistics.day("kinderopvang", NOVEMBER) == day
        assert await stores.statistics.month("kinderopvang", NOVEMBER) == month

    async def test_reopening_keeps_days_months_and_versions(self, stores: Stores, reopen: Reopen):
        people = Crowd(known=frozenset(f"{n:032x}" for n in range(300)))
        first = await stores.statistics.put_day(a_day(), etag=None)
        day = await stores.statistics.put_day(a_day(asked=5), etag=first.etag)
        full = replace(a_month(), figures=Figures(asked=900, askers=people))
        month = await stores.statistics.put_month(full, etag=None)
        again = await reopen()
        assert await again.statistics.day("kinderopvang", MONDAY) == day
        assert await again.statistics.month("kinderopvang", NOVEMBER) == month
        assert await again.statistics.months(NOVEMBER, ALWAYS) == [full]
        with pytest.raises(Conflict):
            await again.statistics.put_day(a_day(), etag=first.etag)
        await again.statistics.put_day(a_day(), etag=day.etag)

    @pytest.mark.parametrize("strange", STRANGE)
    async def test_departments_with_strange_ids_are_like_others(self, stores: Stores, strange: str):
        day = await stores.statistics.put_day(a_day(department=strange), etag=None)
        day = await stores.statistics.put_day(a_day(department=strange, asked=2), etag=day.etag)
        month = await stores.statistics.put_month(a_month(department=strange), etag=None)
        assert await stores.statistics.day(strange, MONDAY) == day
        for department in (None, strange):
            assert await stores.statistics.days(NEVER, ALWAYS, department=department) == [day.value]
            assert await stores.statistics.months(NEVER, ALWAYS, department=department) == [month.value]
