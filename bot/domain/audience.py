"""Who an announcement is for, and when each of them is at work: nobody gets it in their own chat outside their hours."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.domain.announcements import AnnouncementContent, Audience, Milestone, News, Portrait
from bot.domain.availability import NO_DAYS, calendar_of, calendar_of_coach, local_date, next_available
from bot.domain.channel_posts import CoachChannel
from bot.domain.contact_points import contacts_of
from bot.domain.days import BRUSSELS, zone_named
from bot.domain.hours import MIDNIGHT, Window
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.roster import Coach, Department, Pattern

MOST_RECIPIENTS = 1_000
"""People whom one announcement can reach in their chats, so that its document stays small."""
_ORDINARY = Department(id=DepartmentId(""), name="")
"""Its hours are those of an office, for a department that never opens."""
_BY_DAY = Department(id=DepartmentId(""), name="", hours="ma-zo 8:00-18:00")
_ALL_DAY = Window(0, MIDNIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Somebody of the audience, and the roster they stand in."""

    coach: Coach
    department: Department


def members(
    content: AnnouncementContent, departments: Iterable[Department], now: datetime
) -> tuple[Recipient, ...]:
    """Whose news it is, each once, in the order of the departments; of what is no news nobody in particular."""
    if not isinstance(content, News):
        return ()
    found: dict[PersonId, Recipient] = {}
    for department in departments:
        for coach in _members_of(content, department, now):
            found.setdefault(coach.id, Recipient(coach=coach, department=department))
    return tuple(found.values())


def goes_to_chats(content: AnnouncementContent) -> bool:
    """Whether each gets it in their own chat. Contact points have no channel, so they always do."""
    return isinstance(content, News) and (content.in_chats or content.audience is Audience.CONTACT_POINTS)


def channels_for(
    content: AnnouncementContent, channels: Collection[CoachChannel]
) -> tuple[CoachChannel, ...]:
    """Where it is posted: what is for all in the channels of the city and not in those of departments besides.

    A portrait is for those who work with them: the channel of their department, else that of the city.
    """
    there = [one for one in channels if not one.is_stopped]
    match content:
        case News(audience=Audience.CONTACT_POINTS):
            return ()
        case News(audience=Audience.DEPARTMENT, department=department):
            return tuple(one for one in there if one.department == department)
        case Portrait(department=department):
            own = tuple(one for one in there if one.department == department)
            return own or tuple(one for one in there if one.department is None)
        case News() | Milestone():
            return tuple(one for one in there if one.department is None)


def at_work_from(
    recipient: Recipient, now: datetime, zone: str = BRUSSELS, national: frozenset[date] = NO_DAYS
) -> datetime:
    """The first instant from `now` on at which they are at work: their own hours, else those of their department.

    Who says each day when they help and has not said so yet is there when the department is; where somebody always is,
    nobody is all night.
    """
    coach, department = recipient.coach, recipient.department
    if coach.pattern is Pattern.DAILY:
        coach = replace(coach, pattern=Pattern.WEEK, hours="")
    at = next_available(coach, department, now, zone, national)
    if at is None:
        since = max(now, coach.paused_until or now)
        return calendar_of(_ORDINARY, zone, national).next_opening(since) or since
    calendar = calendar_of_coach(coach, department, zone, national)
    if coach.hours or calendar.windows_on(local_date(at, zone)) != (_ALL_DAY,):
        return at
    return calendar_of(_BY_DAY, zone, NO_DAYS).next_opening(at) or at


def hours_of(
    recipients: Iterable[Recipient],
    now: datetime,
    zone: str = BRUSSELS,
    national: frozenset[date] = NO_DAYS,
) -> Mapping[PersonId, datetime]:
    """For each of at most `MOST_RECIPIENTS` when they are at work; the first of them."""
    return {
        one.coach.id: at_work_from(one, now, zone, national)
        for one, _ in zip(recipients, range(MOST_RECIPIENTS), strict=False)
    }


def begins_at(day: date, at: time, now: datetime, zone: str = BRUSSELS) -> datetime:
    """When news of this local date goes out: at this wall time, and now when that has gone by."""
    return max(now, datetime.combine(day, at, zone_named(zone)).astimezone(now.tzinfo))


def reminds_on(day: date, after: int, closed: Collection[date]) -> date:
    """The working day on which news of `day` is told again, so many days later or as soon after as there is one."""
    reminds = day + timedelta(days=after)
    while reminds.weekday() >= 5 or reminds in closed:
        reminds += timedelta(days=1)
    return reminds


def _members_of(news: News, department: Department, now: datetime) -> Iterator[Coach]:
    match news.audience:
        case Audience.CONTACT_POINTS:
            yield from contacts_of(department, now)
        case Audience.DEPARTMENT if news.department not in (department.id, *department.absorbed):
            return  # one that was merged meanwhile goes on in another
        case _:
            yield from (coach for coach in department.coaches if coach.is_coach)
