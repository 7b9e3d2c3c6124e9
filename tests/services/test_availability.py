"""What a coach's typed words change in the roster."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.errors import Conflict, NotAllowed
from bot.domain.people import Reference
from bot.services.availability import ATTEMPTS, Availability
from bot.services.calendars import holidays_near
from bot.storage.sqlite import open_sqlite
from tests.builders import MONDAY, a_department, a_person
from tests.services.counting_stores import CountingStores, somebody_else

PAUSE = timedelta(hours=2)


class _StoppedClock:
    def now(self) -> datetime:
        return MONDAY

    async def sleep(self, seconds: float) -> None:
        raise AssertionError("nobody waits here")


@pytest.fixture
async def stores(tmp_path):
    opened = await open_sqlite(tmp_path / "digicoach.db")
    await opened.departments.create(a_department())
    await opened.people.create(a_person(id="coach-1", helps_in="kinderopvang"))
    await opened.people.create(a_person(id="collega-1"))
    yield CountingStores(opened)
    await opened.close()


@pytest.fixture
def availability(stores):
    return Availability(stores=stores, clock=_StoppedClock(), zone="Europe/Brussels", pause_for=PAUSE)


async def _coaches(stores):
    return (await stores.departments.find("kinderopvang")).value.coaches


async def _changed(stores, **changes) -> bool:
    """Whether the first coach now differs from a fresh one in exactly `changes`, and the second in nothing."""
    first, second = a_department().coaches
    return await _coaches(stores) == (replace(first, **changes), second)


async def test_even_niet_pauses_for_a_while(stores, availability):
    until = await availability.pause("coach-1")

    assert until == MONDAY + PAUSE
    assert await _changed(stores, paused_until=until)


async def test_a_pause_may_have_its_own_end(stores, availability):
    until = MONDAY + timedelta(days=3)

    assert await availability.pause("coach-1", until) == until
    assert await _changed(stores, paused_until=until)


async def test_ik_kan_helpen_ends_the_pause(stores, availability):
    await availability.pause("coach-1")

    await availability.can_help("coach-1")

    assert await _changed(stores)


async def test_terug_op_maandag_means_the_first_hour_of_that_day(stores, availability):
    back = await availability.back_on("coach-1", date(2026, 11, 30))

    assert back == datetime(2026, 11, 30, 7, 0, tzinfo=UTC)
    assert await _changed(stores, paused_until=back)


async def test_terug_op_a_holiday_means_the_next_day_at_work(availability):
    back = await availability.back_on("coach-1", date(2026, 12, 25))

    assert back == datetime(2026, 12, 28, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize("limit", [3, None])
async def test_maximaal_sets_the_weekly_limit(stores, availability, limit):
    await availability.at_most("coach-1", 7)

    await availability.at_most("coach-1", limit)

    assert await _changed(stores, weekly_limit=limit)


async def test_a_limit_of_nothing_is_no_limit_but_a_pause(availability):
    with pytest.raises(ValueError, match="0"):
        await availability.at_most("coach-1", 0)


async def test_what_is_so_already_is_not_written(stores, availability):
    await availability.can_help("coach-1")
    await availability.reached("coach-1")

    assert stores.writes == 0


async def test_a_coach_who_cannot_be_reached_is_not_asked_until_heard_of(stores, availability):
    await availability.lost("coach-1")
    assert await _changed(stores, is_reachable=False)

    await availability.reached("coach-1")
    assert await _changed(stores)


async def test_who_was_heard_of_meanwhile_stays_on_the_roster(stores, availability):
    heard_of = await stores.people.find("coach-1")
    here = Reference(service_url="", conversation_id="chat", bot_id="bot", user_id="coach-1")
    await stores.people.replace(replace(heard_of.value, reference=here), etag=heard_of.etag)
    stores.writes = 0

    await availability.lost("coach-1")

    assert await _changed(stores)
    assert stores.writes == 0


@pytest.mark.parametrize("person", ["collega-1", "coach-2", "nobody"])
async def test_the_words_of_a_coach_are_for_coaches(availability, person):
    with pytest.raises(NotAllowed):
        await availability.can_help(person)
    with pytest.raises(NotAllowed):
        await availability.pause(person)
    with pytest.raises(NotAllowed):
        await availability.back_on(person, date(2026, 11, 30))
    with pytest.raises(NotAllowed):
        await availability.at_most(person, 3)


@pytest.mark.parametrize("person", ["collega-1", "nobody"])
async def test_reaching_and_losing_somebody_else_changes_nothing(stores, availability, person):
    await availability.reached(person)
    await availability.lost(person)

    assert await _changed(stores)


async def test_a_change_is_decided_again_after_somebody_else_wrote(stores, availability):
    stores.before_write = somebody_else(stores.plain, "kinderopvang", times=ATTEMPTS - 1)

    await availability.at_most("coach-1", 3)

    assert await _changed(stores, weekly_limit=3)
    assert (await stores.departments.find("kinderopvang")).value.workers == ATTEMPTS - 1


async def test_it_gives_up_when_others_keep_writing(stores, availability):
    stores.before_write = somebody_else(stores.plain, "kinderopvang", times=ATTEMPTS)

    with pytest.raises(Conflict):
        await availability.at_most("coach-1", 3)


def test_the_holidays_reach_as_far_as_anybody_looks():
    days = holidays_near(MONDAY)

    assert {date(2025, 12, 25), date(2026, 4, 6), date(2026, 7, 21), date(2028, 1, 1)} <= days
    assert date(2026, 11, 23) not in days
