"""The tip of the week for who wants it in their own chat: when it comes, and which one it is."""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.channel_posts import CoachChannel
from bot.domain.days import zone_named
from bot.domain.ids import DepartmentId, NoticeId
from bot.domain.post_states import PostState
from bot.domain.tip_library import ShelfTip
from bot.domain.week_question import monday_of, week_of
from bot.domain.weekly_times import Schedule, instant_of, is_in_time, time_of

BEHIND = timedelta(minutes=5)
"""So much later than in the channels, whose tip it is."""
AGAIN = timedelta(minutes=30)
"""How long it waits for a channel that has no tip yet."""
REMEMBERED = 4
"""Weeks of which it is remembered that their tip was brought."""
_FROM, _UNTIL = time(8), time(18)
_A_WEEK = timedelta(weeks=1)
_AHEAD = 9
"""Weeks without a working day after which the closed days are left out of it."""


def told_at(week: str, schedule: Schedule, closed: Collection[date]) -> datetime | None:
    """When the tip of this week comes; None for a week without a working day."""
    due = time_of(week, schedule, closed)
    return in_hours(due.at + BEHIND, schedule, closed) if due.has_working_day else None


def next_told_at(schedule: Schedule, closed: Collection[date], *, after: datetime) -> tuple[str, datetime]:
    """The first week whose tip comes after this instant, and when."""
    monday = monday_of(week_of(schedule.day_of(after))) - _A_WEEK
    for ahead in range(_AHEAD):
        week = week_of(monday + ahead * _A_WEEK)
        at = told_at(week, schedule, closed)
        if at is not None and at > after:
            return week, at
    return next_told_at(schedule, (), after=after)


def last_told_at(
    schedule: Schedule, closed: Collection[date], *, until: datetime
) -> tuple[str, datetime] | None:
    """The last week whose tip was due by this instant, and since when; None when that is longer ago than it matters."""
    monday = monday_of(week_of(schedule.day_of(until)))
    for back in range(3):
        week = week_of(monday - back * _A_WEEK)
        at = told_at(week, schedule, closed)
        if at is not None and at <= until:
            return week, at
    return None


def in_hours(at: datetime, schedule: Schedule, closed: Collection[date]) -> datetime:
    """This instant, or when nobody's rest is disturbed: from 8 to 18 o'clock on a working day."""
    local = at.astimezone(zone_named(schedule.zone))
    day, is_late = local.date(), local.time() >= _UNTIL
    if schedule.is_working_day(day, closed) and _FROM <= local.time() < _UNTIL:
        return at
    if is_late:
        day += timedelta(days=1)
    for _ in range(_AHEAD * 7):
        if schedule.is_working_day(day, closed):
            break
        day += timedelta(days=1)
    return instant_of(day, _FROM, schedule.zone)


def put_off(
    due_at: datetime, until: datetime, schedule: Schedule, closed: Collection[date]
) -> datetime | None:
    """When what was due then is looked at again, not before `until`; None when it is too late for it by then."""
    at = in_hours(until, schedule, closed)
    return at if is_in_time(due_at, at, schedule, closed) else None


def channel_for(channels: Sequence[CoachChannel], department: DepartmentId | None) -> CoachChannel | None:
    """The channel whose tip somebody of `department` gets: its own, else the city's."""
    live = [one for one in channels if not one.is_stopped]
    own = [one for one in live if one.department == department and department is not None]
    city = [one for one in live if one.department is None]
    return next(iter([*own, *city]), None)


def is_awaited(channel: CoachChannel, week: str) -> bool:
    """Whether the tip of this week may still come there."""
    post = channel.post(week)
    return post is None or (post.words is None and post.state in {PostState.BEGUN, PostState.PUT_OFF})


def by_rotation(tips: Sequence[ShelfTip], week: str) -> ShelfTip | None:
    """The tip of a week where there is no channel: each has its turn; None of an empty library."""
    if not tips:
        return None
    in_order = sorted(tips, key=lambda tip: tip.number)
    return in_order[monday_of(week).toordinal() // 7 % len(in_order)]


def notice_of(week: str) -> NoticeId:
    """The notice with the tip of this week."""
    return NoticeId(f"tip-of-week|{week}")


def notice_until(week: str, at: datetime) -> NoticeId:
    """The notice that waits until `at` to look for it; put off to another hour it is another one."""
    return NoticeId(f"tip-due|{week}|{at.astimezone(UTC):%Y-%m-%dT%H:%M}")
