"""The tip of the week in one's own chat: at a decent hour, a little after the channels, once for each week."""

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.channel_posts import ChannelPost, CoachChannel, PostedWords
from bot.domain.post_states import PostState, WhyNot
from bot.domain.tip_library import ShelfTip, TipWords
from bot.domain.week_question import monday_of
from bot.domain.weekly_times import Schedule, time_of
from bot.domain.worker_tips import (
    by_rotation,
    channel_for,
    in_hours,
    is_awaited,
    last_told_at,
    next_told_at,
    put_off,
    told_at,
)
from bot.services.calendars import national_holidays

GHENT = ZoneInfo("Europe/Brussels")
CLOSED = national_holidays(2025, 2046)
START = datetime(2026, 1, 1, tzinfo=UTC)
schedules = st.builds(
    Schedule, weekday=st.integers(0, 6), at=st.times().map(lambda at: at.replace(tzinfo=None))
)
instants = st.integers(0, 20 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
WORDS = PostedWords(title="Een tip", text="Zo gaat het.")


def at(*local: int) -> datetime:
    return datetime(*local, tzinfo=GHENT).astimezone(UTC)


def a_channel(department: str | None = None, *posts: ChannelPost, **fields: object) -> CoachChannel:
    return CoachChannel(
        id=f"kanaal-{department}",
        name="Coaches",
        reference="{}",
        department=department,
        since_at=START,
        posts=posts,
        **fields,
    )


def a_post(state: PostState, words: PostedWords | None = WORDS) -> ChannelPost:
    return ChannelPost(slot="2026-W48", week="2026-W48", state=state, words=words, why=WhyNot.TOO_LATE)


def test_it_comes_five_minutes_after_the_channels() -> None:
    assert told_at("2026-W48", Schedule(), CLOSED) == at(2026, 11, 23, 9, 5)


@pytest.mark.parametrize(
    ("wall", "comes"),
    [
        (time(6), at(2026, 11, 23, 8)),
        (time(7, 54), at(2026, 11, 23, 8)),
        (time(17, 54), at(2026, 11, 23, 17, 59)),
        (time(17, 55), at(2026, 11, 24, 8)),
        (time(23, 58), at(2026, 11, 24, 8)),
    ],
)
def test_it_disturbs_nobody_early_or_late(wall: time, comes: datetime) -> None:
    assert told_at("2026-W48", Schedule(at=wall), CLOSED) == comes


@given(schedules, instants)
def test_whatever_the_schedule_it_comes_by_day_on_a_working_day_and_after_the_channels(
    schedule: Schedule, now: datetime
) -> None:
    week, comes = next_told_at(schedule, CLOSED, after=now)
    local = comes.astimezone(GHENT)

    assert comes > now
    assert time(8) <= local.time() < time(18)
    assert schedule.is_working_day(local.date(), CLOSED)
    assert comes > time_of(week, schedule, CLOSED).at
    assert comes == told_at(week, schedule, CLOSED)


@pytest.mark.parametrize(
    "schedule", [Schedule(), Schedule(weekday=4, at=time(19)), Schedule(weekday=6, at=time(2, 30))]
)
def test_twenty_years_have_one_for_each_week(schedule: Schedule) -> None:
    now, weeks = START, []
    while now < START + timedelta(days=20 * 365):
        week, now = next_told_at(schedule, CLOSED, after=now)
        assert last_told_at(schedule, CLOSED, until=now) == (week, now)
        weeks.append(week)

    mondays = [monday_of(week) for week in weeks]
    assert all(two - one == timedelta(weeks=1) for one, two in pairwise(mondays))


@given(schedules, instants)
def test_what_is_next_becomes_what_was_last(schedule: Schedule, now: datetime) -> None:
    last = last_told_at(schedule, CLOSED, until=now)

    assert last is None or last[1] <= now
    assert last is None or last[0] < next_told_at(schedule, CLOSED, after=now)[0]


def test_a_city_that_is_closed_for_months_still_has_a_next_one() -> None:
    closed = {at(2026, 11, 2).date() + timedelta(days=ahead) for ahead in range(150)}

    assert next_told_at(Schedule(), closed, after=at(2026, 11, 2)) == ("2026-W45", at(2026, 11, 2, 9, 5))


def test_who_looks_at_night_looks_in_the_morning() -> None:
    assert in_hours(at(2026, 11, 23, 22), Schedule(), CLOSED) == at(2026, 11, 24, 8)
    assert in_hours(at(2026, 11, 27, 22), Schedule(), CLOSED) == at(2026, 11, 30, 8)
    assert in_hours(at(2026, 11, 24, 12), Schedule(), CLOSED) == at(2026, 11, 24, 12)


def test_it_is_put_off_by_a_day_at_most() -> None:
    due_at = at(2026, 11, 23, 9, 5)

    assert put_off(due_at, at(2026, 11, 23, 20), Schedule(), CLOSED) == at(2026, 11, 24, 8)
    assert put_off(due_at, at(2026, 11, 24, 9, 6), Schedule(), CLOSED) is None


def test_the_own_channel_goes_before_the_citys_and_a_strangers_is_none() -> None:
    own, city, other = a_channel("kinderopvang"), a_channel(), a_channel("musea")

    assert channel_for([city, other, own], "kinderopvang") == own
    assert channel_for([other, city], "kinderopvang") == city
    assert channel_for([other], "kinderopvang") is None
    assert channel_for([own, other], None) is None
    assert channel_for([a_channel("kinderopvang", is_stopped=True), city], "kinderopvang") == city


@pytest.mark.parametrize(
    ("posts", "is_waited_for"),
    [
        ((), True),
        ((a_post(PostState.BEGUN, None),), True),
        ((a_post(PostState.SENT),), False),
        ((a_post(PostState.SKIPPED, None),), False),
        ((a_post(PostState.FAILED),), False),
    ],
)
def test_a_channel_without_its_tip_is_waited_for(posts: tuple[ChannelPost, ...], is_waited_for: bool) -> None:
    assert is_awaited(a_channel(None, *posts), "2026-W48") is is_waited_for


@given(st.permutations(range(1, 8)))
def test_without_a_channel_each_tip_has_its_week(numbers: list[int]) -> None:
    words = TipWords(title="Een tip", text="Zo gaat het.")
    tips = [ShelfTip(id=f"tip-{number}", number=number, topic="phone", nl=words) for number in numbers]
    weeks = [f"2026-W{week:02}" for week in range(10, 17)]

    assert {by_rotation(tips, week).number for week in weeks} == set(range(1, 8))
    assert by_rotation([], "2026-W10") is None
