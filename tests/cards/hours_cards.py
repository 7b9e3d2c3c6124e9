"""Every card about when a coach helps."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.cards import coaching, own_hours
from bot.cards.own_hours import OwnHours
from bot.cards.pen import Pen
from bot.domain.errors import DigicoachError
from bot.domain.hours import BadHours, HoursFault, Window, parse_hours
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.post import Post
from bot.domain.roster import Coach, DayHours, Department, Pattern
from bot.domain.today_hours import read_today
from tests.cards import stories

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""A Monday, ten o'clock in Brussels."""
TODAY = date(2026, 3, 2)
YESTERDAY = TODAY - timedelta(days=1)
HERE = Department(id=DepartmentId("kinderopvang"), name="Kinderopvang")
BRAM = Coach(id=PersonId("bram"), name="Bram")
WEEK = replace(BRAM, hours="ma-vr 8:00-12:00; wo 13:00-17:00")
TWO_WEEKS = replace(BRAM, pattern=Pattern.TWO_WEEKS, hours="ma-wo 8:00-12:30", odd_hours="gesloten")
DAILY = replace(BRAM, pattern=Pattern.DAILY)
BAD = ("", "feestdag 8-12", "8-12", "ma-vr,wo 8-12", "ma", "ma 8", "ma 25-26", "ma 22-6", "ma 8-12; ma 11-13")


def own(coach: Coach, *days: DayHours) -> OwnHours:
    return OwnHours(coach=replace(coach, days=days), department=HERE, now=NOW)


def helped(day: date, start: int, end: int) -> DayHours:
    return DayHours(day=day, window=Window(start * 60, end * 60 + 30))


def bad_hours(text: str) -> BadHours:
    """What is the matter with it."""
    try:
        parse_hours(text)
    except BadHours as bad:
        return bad
    raise DigicoachError(text)


def bad_today(text: str) -> BadHours:
    """The same for a time of today, at ten."""
    try:
        read_today(text, 600)
    except BadHours as bad:
        return bad
    raise DigicoachError(text)


def hours_cards(pen: Pen) -> dict[str, Post]:
    """By what they show."""
    off = DayHours(day=TODAY + timedelta(days=1)), DayHours(day=TODAY + timedelta(days=20))
    too_long = BadHours("", HoursFault.TOO_LONG, "")
    return {
        "can help": coaching.can_help(pen),
        "paused": coaching.paused_until(pen, stories.TOMORROW, None),
        "paused today": coaching.paused_until(pen, stories.at(60), stories.SENT_AT.date()),
        "paused, a question goes on": coaching.paused_until(pen, stories.TOMORROW, None, 1),
        "back on": coaching.back_on(pen, stories.TOMORROW, None),
        "back on, questions go on": coaching.back_on(pen, stories.TOMORROW, None, 3),
        "off on": coaching.off_on(pen, off[0].day, NOW + timedelta(days=2), TODAY),
        "off on, questions go on": coaching.off_on(pen, off[1].day, NOW + timedelta(days=21), TODAY, 2),
        "not off": coaching.not_off(pen),
        "at most one": coaching.at_most(pen, 1),
        "at most three": coaching.at_most(pen, 3),
        "day off": coaching.day_off(pen),
        "hours of the department": own_hours.present(pen, own(BRAM)),
        "hours every week": own_hours.present(pen, own(WEEK), is_new=True),
        "hours every week, and today": own_hours.present(pen, own(WEEK, helped(TODAY, 9, 14), *off)),
        "hours every week, off today": own_hours.present(pen, own(WEEK, DayHours(day=TODAY))),
        "hours every second week": own_hours.present(pen, own(TWO_WEEKS), is_asked=True),
        "hours each day": own_hours.present(pen, own(DAILY, helped(TODAY, 8, 9))),
        "hours each day, later": own_hours.present(pen, own(DAILY, helped(TODAY, 13, 14))),
        "ask a week": own_hours.fixed_week(pen, own(WEEK)),
        "ask two weeks": own_hours.two_weeks(pen, own(TWO_WEEKS), day=TODAY),
        "ask today, first time": own_hours.today(pen, own(DAILY)),
        "ask today, as last time": own_hours.today(pen, own(DAILY, helped(YESTERDAY, 9, 14))),
        "ask today, as last time, later": own_hours.today(pen, own(DAILY, helped(YESTERDAY, 13, 14))),
        "ask today, as last time is over": own_hours.today(pen, own(DAILY, helped(YESTERDAY, 8, 9))),
        "helping today": own_hours.helping_today(pen, own(DAILY, helped(TODAY, 9, 14))),
        "helping today, later": own_hours.helping_today(pen, own(DAILY, helped(TODAY, 13, 14))),
        **{
            f"bad hours: {text}": own_hours.fixed_week(pen, own(WEEK), typed=text, bad=bad_hours(text))
            for text in BAD
        },
        "bad hours: too long": own_hours.fixed_week(pen, own(WEEK), typed="ma" * 150, bad=too_long),
        "bad two weeks": own_hours.two_weeks(
            pen, own(BRAM), day=TODAY, typed=("ma 8-12", "[x](y) 9"), bad=bad_hours("[x](y) 9")
        ),
        **{
            f"bad today: {text}": own_hours.today(pen, own(DAILY), typed=text, bad=bad_today(text))
            for text in ("", "tot 9u", "14u tot 9u", "tot 25u")
        },
    }
