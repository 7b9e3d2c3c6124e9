"""What the buttons about when a coach helps send; the texts of inputs arrive under the names of the fields."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from bot.cards.action_fields import Button

LONGEST = 200
"""Letters of hours that are read; more are no hours."""


def _plain(value: object) -> object:
    """Left empty, some clients send nothing or null; what is far too long is cut, and then is no hours."""
    if value is None:
        return ""
    return value[: LONGEST + 1] if isinstance(value, str) else value


def _is_date(value: object) -> object:
    if isinstance(value, str) and len(value) == 10:
        return date.fromisoformat(value).isoformat()
    raise ValueError


HoursField = Annotated[str, BeforeValidator(_plain)]
DayField = Annotated[str, BeforeValidator(_is_date)]
MinuteField = Annotated[int, Field(ge=0, le=24 * 60)]


class CoachAction(Button):
    """Begin or end a rest."""

    verb: Literal["coach.can_help", "coach.pause", "coach.not_off"]


class DayOffAction(Button):
    """When the coach is off."""

    verb: Literal["coach.day_off"] = "coach.day_off"
    day: Literal["today", "tomorrow"]


class HoursAction(Button):
    """Show when the coach helps or a card to change it, or choose what needs no hours."""

    verb: Literal[
        "hours.show",
        "hours.week",
        "hours.two_weeks",
        "hours.daily",
        "hours.as_department",
    ]


class WeekAction(Button):
    """The same hours every week."""

    verb: Literal["hours.save_week"] = "hours.save_week"
    week: HoursField = ""


class TwoWeeksAction(Button):
    """Two weeks that take turns; `day` lies in the week that the card called this week."""

    verb: Literal["hours.save_two_weeks"] = "hours.save_two_weeks"
    day: DayField
    this_week: HoursField = ""
    next_week: HoursField = ""


class TodayAction(Button):
    """Until when the coach helps today, as typed."""

    verb: Literal["hours.today"] = "hours.today"
    today: HoursField = ""


class AgainAction(Button):
    """The same hours as the last time, today."""

    verb: Literal["hours.again"] = "hours.again"
    start: MinuteField
    end: MinuteField


HOURS_ACTIONS = (CoachAction, DayOffAction, HoursAction, WeekAction, TwoWeeksAction, TodayAction, AgainAction)
