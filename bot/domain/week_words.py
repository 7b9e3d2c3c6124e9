"""Which week somebody means by typed words."""

import re
from datetime import date

from bot.domain.days import resolve_day, sounds_like_a_day
from bot.domain.week_question import monday_of, week_of

_WEEK = re.compile(r"(?:week|wk|weeknummer) (?P<week>[0-9]{1,2})(?: (?P<year>[0-9]{4}))?")
_THIS_WEEK = frozenset({"deze week", "this week"})


def week_meant(when: str, today: date) -> str | None:
    """The week that `when` means, this one or later, as `week_question.week_of` names it; None when there is none.

    *Week 12* is the first one to come, *maandag* the week of the coming Monday.
    """
    if when in _THIS_WEEK:
        return week_of(today)
    match = _WEEK.fullmatch(when)
    if match is None:
        day = resolve_day(when, today)
        return week_of(day) if day is not None else None
    this_year = today.isocalendar().year
    years = (int(match["year"]),) if match["year"] else (this_year, this_year + 1)
    named = (f"{year}-W{int(match['week']):02}" for year in years)
    return next((week for week in named if week >= week_of(today) and week_exists(week)), None)


def week_exists(week: str) -> bool:
    """Whether the calendar has it: not each year has a week 53."""
    try:
        monday_of(week)
    except ValueError:
        return False
    return True


def sounds_like_a_week(when: str) -> bool:
    """Whether folded words name a week or a day, perhaps one that does not exist."""
    return when in _THIS_WEEK or _WEEK.fullmatch(when) is not None or sounds_like_a_day(when)
