"""How a coach's own hours are changed: what they chose, said of a day, or take back; the roster file comes second."""

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.hours import NEVER, BadHours, HoursFault, Window, parse_hours
from bot.domain.roster import Coach, DayHours, Pattern

KEPT = timedelta(days=28)
"""How long what was said of a day is remembered after it: so far back counts for the hours of a week."""
MOST_DAYS = 60
"""Days of which a coach may have said something."""


def with_week(coach: Coach, text: str) -> Coach:
    """With the same own hours every week.

    Raises:
        BadHours: `text` is none, or never opens.
    """
    return _chosen(coach, hours=_read(text), odd_hours="", pattern=Pattern.WEEK)


def with_two_weeks(coach: Coach, even: str, odd: str) -> Coach:
    """With these own hours in even weeks and those in odd ones; an empty text is a week without help.

    Raises:
        BadHours: one of them is none, or both never open.
    """
    texts = [text.strip() or NEVER.text() for text in (even, odd)]
    if [parse_hours(text) for text in texts] == [NEVER, NEVER]:
        raise BadHours("", HoursFault.EMPTY, "no hours are given")
    return _chosen(coach, hours=texts[0], odd_hours=texts[1], pattern=Pattern.TWO_WEEKS)


def as_department(coach: Coach) -> Coach:
    """There whenever the department is open."""
    return _chosen(coach, hours="", odd_hours="", pattern=Pattern.WEEK)


def daily(coach: Coach) -> Coach:
    """There only when they say so; the hours of their week are kept for when they choose it again."""
    return _chosen(coach, pattern=Pattern.DAILY)


def helping_on(coach: Coach, day: date, window: Window) -> Coach:
    """There on this date in this window, whatever was said of it before."""
    return _said(coach, DayHours(day=day, window=window), day)


def off_on(coach: Coach, day: date, today: date) -> Coach:
    """Not there on this date."""
    return _said(coach, DayHours(day=day), today)


def not_off(coach: Coach, today: date) -> Coach:
    """There on all days again that were taken off, from `today` on."""
    return replace(coach, days=tuple(s for s in coach.days if s.window is not None or s.day < today))


def said_of(coach: Coach, day: date) -> DayHours | None:
    """What they said of this date."""
    return next((said for said in coach.days if said.day == day), None)


def last_given(coach: Coach, before: date) -> Window | None:
    """When they helped on the last day before this date of which they said so."""
    given = [said.window for said in coach.days if said.window is not None and said.day < before]
    return given[-1] if given else None


def merged_hours(entry: Coach, known: Coach) -> Coach:
    """`entry` of the roster file with the hours that the coach chose, unless the file's own changed since.

    What they said of single days is always kept.
    """
    kept = replace(entry, days=known.days)
    if known.filed_hours is None or known.filed_hours != entry.hours:
        return kept
    return replace(
        kept,
        hours=known.hours,
        odd_hours=known.odd_hours,
        pattern=known.pattern,
        filed_hours=known.filed_hours,
    )


def _read(text: str) -> str:
    """The text as it was typed: it stands in the input when they change it."""
    if parse_hours(text) == NEVER:
        raise BadHours(text, HoursFault.EMPTY, "no hours are given")
    return text.strip()


def _chosen(
    coach: Coach, *, pattern: Pattern, hours: str | None = None, odd_hours: str | None = None
) -> Coach:
    filed = coach.hours if coach.filed_hours is None else coach.filed_hours
    return replace(
        coach,
        pattern=pattern,
        hours=coach.hours if hours is None else hours,
        odd_hours=coach.odd_hours if odd_hours is None else odd_hours,
        filed_hours=filed,
    )


def _said(coach: Coach, said: DayHours, today: date) -> Coach:
    others = [one for one in coach.days if one.day != said.day and one.day > today - KEPT]
    days = sorted((*others, said), key=lambda one: one.day)
    return replace(coach, days=tuple(days[-MOST_DAYS:]))
