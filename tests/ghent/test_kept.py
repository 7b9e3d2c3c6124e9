"""I8: what is kept is what the history says, whoever counted it in whatever order, and whatever failed meanwhile."""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from random import Random

import pytest

from bot.domain.errors import StoreUnavailable
from bot.domain.evolving import evolve_all
from bot.domain.figures.counting import Rules, day_figures
from bot.domain.figures.kept import KeptDay, month_of
from bot.domain.periods import Kind, period_of
from bot.domain.request import Request
from bot.services.counting import Counting
from bot.services.following import FollowingStores
from tests.fakes.clock import HandClock
from tests.ghent.moments import GHENT as ZONE
from tests.ghent.stores_in_memory import City, Wire
from tests.ghent.year import Ghent, year_of

RULES = Rules(pseudonym=lambda person: f"p-{person}")
BEGIN = datetime(2026, 3, 23, 6, 0, tzinfo=UTC)
"""Eight days around the night with an hour less, and around the end of a month."""
DAYS = 10
CITY: Ghent = year_of(
    5, year=2026, questions=1500, departments=4, coaches=30, until=BEGIN + timedelta(days=DAYS)
)


class Instance:
    """One of those that count; gone and started anew it knows nothing of before."""

    def __init__(self, city: City, clock: HandClock, chance: Random) -> None:
        self._city, self._clock, self._chance = city, clock, chance
        self.starts()

    def starts(self) -> None:
        self.wire = Wire(self._city, self._chance)
        self.stores = FollowingStores(self.wire)
        self.counting = Counting(self.stores, self._clock, RULES)

    async def refreshes(self, *, share_failing: float = 0.0) -> None:
        """Count; when the store fails it is gone, or tries again one day."""
        self.wire.fails = lambda: (
            self._chance.choice(("before", "after")) if self._chance.random() < share_failing else ""
        )
        try:
            await self.counting.refresh()
        except StoreUnavailable:
            if self._chance.random() < 0.5:
                self.starts()


def happenings() -> list[tuple[datetime, Request]]:
    """Each version of each request, as it came to be."""
    found = []
    for last in CITY.requests:
        if last.sent_at < BEGIN - timedelta(days=1):
            continue
        blank = replace(
            Request(**{name: getattr(last, name) for name in PLAIN}),
            topic=last.topic,
        )
        for length in range(1, len(last.history) + 1):
            version = evolve_all(blank, last.history[:length])
            found.append((version.last_at, version))
    return sorted(found, key=lambda one: one[0])


PLAIN = (
    "id",
    "department",
    "department_name",
    "number",
    "asker",
    "text",
    "topic",
    "desk",
    "policy",
    "sent_at",
    "expected_minutes",
    "for_whom",
    "places",
)


async def lived(seed: int) -> tuple[City, list[Instance], HandClock]:
    """Days of questions with two instances that count when they like, fail, and are gone."""
    chance, clock = Random(seed), HandClock(BEGIN)
    city = City(departments=CITY.departments)
    instances = [Instance(city, clock, chance) for _ in range(2)]
    nobody = Instance(city, clock, chance)  # gone before it counts what it wrote
    coming = happenings()
    for _ in range(60):
        clock.turn(timedelta(minutes=chance.choice((7, 90, 400))))
        while coming and coming[0][0] <= clock.now():
            writer = chance.choice((*instances, nobody))
            await writer.stores.requests.create(coming.pop(0)[1])
        act = chance.random()
        if act < 0.35:
            await asyncio.gather(*(one.refreshes() for one in instances))
        elif act < 0.6:
            await asyncio.gather(*(one.refreshes(share_failing=0.05) for one in instances))
        elif act < 0.8:
            await chance.choice(instances).refreshes(share_failing=0.2)
        elif act < 0.9:
            chance.choice(instances).starts()
    return city, instances, clock


async def settle(instances: list[Instance], clock: HandClock) -> None:
    """A night passes without trouble: it is after 3 o'clock of the next day."""
    clock.turn_to((clock.now() + timedelta(days=1)).replace(hour=4))
    await asyncio.gather(*(one.refreshes() for one in instances))
    await asyncio.gather(*(one.refreshes() for one in instances))


def wrong(city: City, now: datetime) -> Iterator[str]:
    """Where what is kept is not what all stored requests come to now."""
    requests = [stored.value for stored in city.requests.values()]
    days = {(one.department, one.sent_at.astimezone(ZONE).date()) for one in requests}
    for where, day in sorted(days | city.days.keys()):
        kept = city.days.get((where, day))
        samples = kept.value.samples if kept else ()
        again = day_figures(where, day, requests, rules=RULES, as_of=now, samples=samples)
        if kept is None or kept.value != KeptDay(
            department=where, day=day, figures=again.figures, samples=samples
        ):
            yield f"{where} on {day}"
    every = [stored.value for stored in city.days.values()]
    months = {(one.department, period_of(one.day, Kind.MONTH).first) for one in every}
    for where, first in sorted(months | city.months.keys()):
        kept_month = city.months.get((where, first))
        if kept_month is None or kept_month.value != month_of(where, first, every):
            yield f"{where} in {first:%B}"


@pytest.mark.parametrize("seed", range(12))
async def test_what_is_kept_is_what_the_history_says(seed: int) -> None:
    city, instances, clock = await lived(seed)
    await settle(instances, clock)
    assert list(wrong(city, clock.now())) == []
    assert sum(stored.value.figures.asked for stored in city.days.values()) > 5


@pytest.mark.parametrize("seed", range(3))
async def test_no_hour_is_sampled_twice_by_two_instances(seed: int) -> None:
    city, _, _ = await lived(seed)
    for stored in city.days.values():
        hours = [one.at.replace(minute=0, second=0, microsecond=0) for one in stored.value.samples]
        assert len(set(hours)) == len(hours)
        assert hours == sorted(hours)


@pytest.mark.parametrize("seed", range(3))
async def test_rebuilt_from_nothing_it_is_the_same(seed: int) -> None:
    city, instances, clock = await lived(seed)
    await settle(instances, clock)
    days, months = dict(city.days), dict(city.months)
    listed = set(days)

    assert await instances[0].counting.rebuild(listed) == 0
    city.months.clear()
    for key, stored in days.items():
        city.days[key] = replace(
            stored, value=KeptDay(department=key[0], day=key[1], samples=stored.value.samples)
        )
    await instances[1].counting.rebuild(sorted(listed, reverse=True))

    assert {key: one.value for key, one in city.days.items()} == {key: one.value for key, one in days.items()}
    assert {key: one.value for key, one in city.months.items()} == {
        key: one.value for key, one in months.items()
    }


async def test_a_day_of_long_ago_is_frozen_until_it_is_rebuilt() -> None:
    city, instances, clock = await lived(1)
    await settle(instances, clock)
    (where, day), before = max(city.days.items(), key=lambda item: item[1].value.figures.asked)
    clock.turn(timedelta(days=30))
    gone = next(key for key, one in city.requests.items() if one.value.sent_at.astimezone(ZONE).date() == day)
    late = city.requests.pop(gone).value
    instances[0].counting.changed(late)
    await settle(instances, clock)
    assert city.days[where, day].value.figures == before.value.figures

    await instances[0].counting.rebuild([(late.department, day)])

    assert list(wrong(city, clock.now())) == []


def test_the_days_have_an_end_of_a_month_and_an_odd_night() -> None:
    days = {at.astimezone(ZONE).date() for at, _ in happenings()}
    assert {date(2026, 3, 29), date(2026, 3, 31), date(2026, 4, 1)} <= days


@pytest.mark.parametrize("seed", range(20))
async def test_what_living_instances_changed_is_counted_without_a_night(seed: int) -> None:
    """Though calls fail, also when what they wrote is there, and figures are asked for while it is counted."""
    chance, clock = Random(seed), HandClock(BEGIN)
    city = City(departments=CITY.departments)
    instances = [Instance(city, clock, chance) for _ in range(2)]
    coming = happenings()
    for _ in range(25):
        clock.turn(timedelta(minutes=chance.choice((3, 6, 40))))
        while coming and coming[0][0] <= clock.now():
            await chance.choice(instances).stores.requests.create(coming.pop(0)[1])
        one = chance.choice(instances)
        one.wire.fails = lambda: chance.choice(("before", "after")) if chance.random() < 0.1 else ""
        await asyncio.gather(one.counting.refresh(), one.counting.bring_up_to_date(), return_exceptions=True)
    for one in instances:
        one.wire.fails = lambda: ""
    for _ in range(2):
        clock.turn(timedelta(minutes=6))
        for one in instances:
            await one.counting.refresh()
    assert list(wrong(city, clock.now())) == []


async def test_what_failed_is_counted_by_the_same_instance_before_the_night() -> None:
    clock, chance = HandClock(BEGIN), Random(3)
    city = City(departments=CITY.departments)
    one = Instance(city, clock, chance)
    await one.refreshes()
    version = next(version for at, version in happenings() if at > BEGIN and version.state.is_open)
    clock.turn_to(version.last_at + timedelta(minutes=1))
    await one.stores.requests.create(version)
    one.wire.fails = lambda: "before"
    with suppress(StoreUnavailable):
        await one.counting.bring_up_to_date()
    one.wire.fails = lambda: ""

    clock.turn(timedelta(minutes=6))
    await one.counting.bring_up_to_date()

    day = version.sent_at.astimezone(ZONE).date()
    assert city.days[version.department, day].value.figures.asked == 1


@pytest.mark.parametrize("how", ["before", "after"])
@pytest.mark.parametrize("nth", range(1, 8))
async def test_a_call_that_failed_leaves_no_month_behind_its_days(nth: int, how: str) -> None:
    """Whether it had its effect or not: day read, questions read, day written, month read, days read, month written."""
    clock, calls = HandClock(BEGIN), count(1)
    city = City(departments=CITY.departments)
    one = Instance(city, clock, Random(3))
    await one.refreshes()
    version = next(version for at, version in happenings() if at > BEGIN and version.state.is_open)
    clock.turn_to(version.last_at + timedelta(minutes=1))
    await one.stores.requests.create(version)
    one.wire.fails = lambda: how if next(calls) == nth else ""
    with suppress(StoreUnavailable):
        await one.counting.bring_up_to_date()

    for _ in range(2):
        clock.turn(timedelta(minutes=6))
        await one.counting.bring_up_to_date()

    assert list(wrong(city, clock.now())) == []


async def test_at_night_another_instance_unites_the_month_that_one_which_is_gone_left_behind() -> None:
    clock, calls = HandClock(BEGIN), count(1)
    city = City(departments=CITY.departments)
    one, other = (Instance(city, clock, Random(3)) for _ in range(2))
    await one.refreshes()
    await other.refreshes()
    version = next(version for at, version in happenings() if at > BEGIN and version.state.is_open)
    clock.turn_to(version.last_at + timedelta(hours=2))
    await one.stores.requests.create(version)
    one.wire.fails = lambda: "before" if next(calls) == _MONTH_WRITTEN else ""
    await one.counting.bring_up_to_date()
    assert list(wrong(city, clock.now())) == [f"{version.department} in March"]

    # before any department opens: a new sample would have the month united anyway
    clock.turn_to((clock.now() + timedelta(days=1)).replace(hour=2, minute=30))
    await other.refreshes()

    assert list(wrong(city, clock.now())) == []


_MONTH_WRITTEN = 6
"""The call of a count by which the month is written."""


async def test_days_that_never_can_be_counted_hold_up_no_others() -> None:
    """More of them than are tried before the store is thought to be away."""
    clock = HandClock(BEGIN)
    city = City(departments=CITY.departments)
    one = Instance(city, clock, Random(3))
    await one.refreshes()
    coming = [version for at, version in happenings() if at < BEGIN + timedelta(days=6)]
    last = max(coming, key=lambda version: version.sent_at)
    clock.turn_to(last.last_at + timedelta(hours=2))
    for version in coming:
        await one.stores.requests.create(version)
    day = last.sent_at.astimezone(ZONE).date()
    plain = one.wire.requests.sent_between

    async def unreadable(department, first, after):
        if department == last.department and first.astimezone(ZONE).date() == day:
            return await plain(department, first, after)
        raise StoreUnavailable("damaged")

    one.wire.requests.sent_between = unreadable
    for _ in range(20):
        clock.turn(timedelta(minutes=6))
        await one.counting.bring_up_to_date()

    assert city.days[last.department, day].value.figures.asked > 0
