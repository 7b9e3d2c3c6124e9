"""The hours that a coach may choose from to help later, and which instant a typed day and hour is."""

import re
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.days import resolve_day, zone_named
from bot.domain.deciding_help import PARKED_AT_MOST
from bot.domain.opening import Calendar

_OFFERED = 3
_SOON = timedelta(hours=1)
_QUARTER = timedelta(minutes=15)
_APART = timedelta(minutes=45)
"""Two hours that are offered differ by at least this much."""
_NOON = time(12)
_AFTERNOON = time(13)
_EARLIEST, _BEGINS = time(6), time(8)

_TIME = re.compile(r"([0-9]{1,2})(?: ?(?:u|uur|h)? ?([0-9]{2}))?(?: ?(?:u|uur|h))?")
_WHEN = re.compile(rf"(?:(?P<day>.+?) )??(?:(?:om|tegen|rond|at) )?(?P<time>{_TIME.pattern})")
_TODAY = frozenset({"", "vandaag", "straks", "today"})


def later_times(now: datetime, calendar: Calendar) -> tuple[datetime, ...]:
    """At most three hours inside `calendar`, earliest first: in an hour, this afternoon, the next morning of work.

    None is further away than a question may rest.
    """
    zone = zone_named(calendar.zone)
    today = now.astimezone(zone).date()
    soon = _next_quarter(now + _SOON)
    midnight = datetime.combine(today + timedelta(days=1), time(), zone).astimezone(UTC)
    morning = _morning(calendar.next_opening(midnight), calendar)
    found = [soon] if calendar.is_open(soon) else []
    found += [at for at in (_afternoon(now, calendar, today), morning) if at is not None]
    kept: list[datetime] = []
    for at in sorted(found):
        is_apart = not kept or at - kept[-1] >= _APART
        if is_apart and now < at <= now + PARKED_AT_MOST:
            kept.append(at)
    return tuple(kept[:_OFFERED])


def _morning(opening: datetime | None, calendar: Calendar) -> datetime | None:
    """The opening; of a calendar that opens in the night the hour at which people begin."""
    if opening is None:
        return None
    zone = zone_named(calendar.zone)
    local = opening.astimezone(zone)
    if local.time() >= _EARLIEST:
        return opening
    begins = datetime.combine(local.date(), _BEGINS, zone).astimezone(UTC)
    return begins if calendar.is_open(begins) else opening


def said_time(when: str, now: datetime, calendar: Calendar) -> datetime | None:
    """The instant that a folded *morgen om 9u*, *14 30* or *maandag* means; None for none, or one that has gone by.

    A day alone means the first hour of the calendar on it.
    """
    zone = zone_named(calendar.zone)
    today = now.astimezone(zone).date()
    day = _day(when, today)
    if day is not None:
        midnight = datetime.combine(day, time(), zone).astimezone(UTC)
        opening = calendar.next_opening(midnight)
        is_that_day = opening is not None and opening.astimezone(zone).date() == day
        return opening if is_that_day else datetime.combine(day, time(9), zone).astimezone(UTC)
    if (match := _WHEN.fullmatch(when)) is None:
        return None
    named = match["day"] or ""
    day = today if named in _TODAY else _day(named, today)
    clock = _clock(match["time"])
    if day is None or clock is None:
        return None
    at = datetime.combine(day, clock, zone).astimezone(UTC)
    return at if at > now else None


def is_a_time(when: str) -> bool:
    """Whether a folded text has the form of a day, an hour, or both; the day may have gone by."""
    monday = date(2024, 1, 1)
    if _day(when, monday) is not None:
        return True
    match = _WHEN.fullmatch(when)
    if match is None or _clock(match["time"]) is None:
        return False
    named = match["day"] or ""
    return named in _TODAY or _day(named, monday) is not None


def _day(said: str, today: date) -> date | None:
    """A day ahead; figures alone (*14 30*) are an hour."""
    return None if not said or said[0].isdigit() else resolve_day(said, today)


def _clock(said: str) -> time | None:
    match = _TIME.fullmatch(said)
    if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
        return None
    return time(int(match[1]), int(match[2] or 0))


def _next_quarter(at: datetime) -> datetime:
    whole = at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0)
    return whole if whole == at else whole + _QUARTER


def _afternoon(now: datetime, calendar: Calendar, today: date) -> datetime | None:
    """Where this afternoon's hours begin, when it is still morning."""
    zone = zone_named(calendar.zone)
    if now.astimezone(zone).time() >= _NOON:
        return None
    start = calendar.next_opening(datetime.combine(today, _AFTERNOON, zone).astimezone(UTC))
    is_today = start is not None and start.astimezone(zone).date() == today
    return start if is_today else None
