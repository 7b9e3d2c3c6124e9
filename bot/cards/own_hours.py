"""When a coach helps: how it is now, and the cards on which it is changed."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.cards.elements import (
    Element,
    button,
    buttons,
    heading,
    hidden,
    lines,
    paragraph,
    small,
    text_input,
    toggle,
    without_inputs,
)
from bot.cards.hours_actions import (
    LONGEST,
    AgainAction,
    CoachAction,
    HoursAction,
    TodayAction,
    TwoWeeksAction,
    WeekAction,
)
from bot.cards.hours_fault import hours_fault, today_fault
from bot.cards.pen import Pen
from bot.domain.availability import week_of
from bot.domain.days import say_day, zone_named
from bot.domain.hours import NEVER, BadHours, Window
from bot.domain.opening import is_odd_week
from bot.domain.own_hours import last_given, said_of
from bot.domain.post import Post
from bot.domain.roster import Coach, Department, Pattern
from bot.domain.saying_hours import say_minutes, say_week, say_window


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnHours:
    """A coach's entry, their department and the present instant: all that these cards say."""

    coach: Coach
    department: Department
    now: datetime


def present(pen: Pen, own: OwnHours, *, is_new: bool = False, is_asked: bool = False) -> Post:
    """How it is now, and what else can be chosen; `is_new` when it was just changed.

    `is_asked` when something else may have been meant: *mijn uren* are hours on the clock to most.
    """
    t, coach = pen.texts, own.coach
    others = [
        button(t("hours-week-button"), HoursAction(verb="hours.week")),
        button(t("hours-two-weeks-button"), HoursAction(verb="hours.two_weeks")),
    ]
    daily = HoursAction(verb="hours.daily")
    if coach.pattern is Pattern.DAILY:
        others.insert(0, button(t("hours-for-today-button"), daily, is_main=True))
    else:
        others.append(button(t("hours-daily-button"), daily))
    if coach.pattern is not Pattern.WEEK or coach.hours:
        others.append(button(t("hours-department-button"), HoursAction(verb="hours.as_department")))
    body = [
        *([paragraph(t("hours-kept"))] if is_new else []),
        *_pattern(pen, own),
        *_days(pen, own),
        *_other_hours(pen, others, is_new=is_new),
        *([paragraph(t("hours-other-meant"))] if is_asked else []),
        small(t("hours-typed")),
    ]
    return pen.post(body, t("hours-summary"))


def fixed_week(pen: Pen, own: OwnHours, *, typed: str | None = None, bad: BadHours | None = None) -> Post:
    """Ask for the hours of every week; `bad` says what is the matter with what was `typed`."""
    t = pen.texts
    hours = own.coach.hours or own.department.hours
    shown = (hours if week_of(hours) is not None else "") if typed is None else typed
    body = [
        heading(t("hours-ask-week")),
        *hours_fault(pen, bad),
        paragraph(t("hours-example")),
        _input(pen, "week", t("hours-label"), shown),
        *buttons(
            [
                button(t("hours-save-button"), WeekAction(), is_main=True, chosen_in="week"),
                _back(pen),
            ]
        ),
    ]
    return pen.post(body, t("hours-ask-week"))


def two_weeks(
    pen: Pen, own: OwnHours, *, day: date, typed: tuple[str, str] | None = None, bad: BadHours | None = None
) -> Post:
    """Ask for the hours of the week of `day`, which is called this week, and of the next one."""
    t = pen.texts
    shown = _both_weeks(own, day) if typed is None else typed
    save = TwoWeeksAction(day=day.isoformat())
    body = [
        heading(t("hours-ask-two-weeks")),
        *hours_fault(pen, bad),
        paragraph(t("hours-example")),
        _input(pen, "this_week", t("hours-this-week"), shown[0]),
        _input(pen, "next_week", t("hours-next-week"), shown[1]),
        paragraph(t("hours-empty-week")),
        *buttons(
            [
                button(t("hours-save-button"), save, is_main=True, chosen_in=("this_week", "next_week")),
                _back(pen),
            ]
        ),
    ]
    return pen.post(body, t("hours-ask-two-weeks"))


def today(pen: Pen, own: OwnHours, *, typed: str = "", bad: BadHours | None = None) -> Post:
    """Ask until when a coach helps today who says it each day; one tap does it as the last time."""
    t, minute = pen.texts, _minute(pen, own)
    last = last_given(own.coach, pen.local_date(own.now))
    again: list[Element] = []
    if last is not None and last.end > minute:
        again = [without_inputs(button(_as_last_time(pen, last, minute), _again(last, minute), is_main=True))]
    body = [
        heading(t("hours-ask-today")),
        *today_fault(pen, bad),
        paragraph(t("hours-daily")),
        *_days(pen, own),
        *buttons(again),
        _input(pen, "today", t("hours-label-today"), typed, example=t("hours-today-example")),
        *buttons(
            [
                button(t("hours-today-button"), TodayAction(), is_main=not again, chosen_in="today"),
                without_inputs(button(t("hours-other-button"), HoursAction(verb="hours.show"))),
            ]
        ),
        small(t("hours-today-typed")),
    ]
    return pen.post(body, t("hours-ask-today"))


def helping_today(pen: Pen, own: OwnHours) -> Post:
    """*Vandaag tot 14u*."""
    t = pen.texts
    body = [
        *[heading(line) for line in _today_lines(pen, own)],
        paragraph(t("can-help-stop")),
        *buttons([button(t("pause-button"), CoachAction(verb="coach.pause"))]),
        small(t("hours-today-again")),
    ]
    return pen.post(body, t("hours-today-summary"))


def _other_hours(pen: Pen, others: list[Element], *, is_new: bool) -> list[Element]:
    """What else can be chosen, folded for who just chose."""
    if is_new:
        other = toggle(pen.texts("hours-other-button"), "others")
        return [*buttons([other]), hidden("others", buttons(others))]
    return [paragraph(pen.texts("hours-change")), *buttons(others)]


# --- how it is now ----------------------------------------------------------------------------------------


def _pattern(pen: Pen, own: OwnHours) -> list[Element]:
    t, coach, day = pen.texts, own.coach, pen.local_date(own.now)
    match coach.pattern:
        case Pattern.DAILY:
            return [heading(t("hours-daily"))]
        case Pattern.TWO_WEEKS:
            both = zip(
                (t("hours-this-week"), t("hours-next-week")), _both_weeks(own, day, is_said=True), strict=True
            )
            return [heading(t("hours-two-weeks"))] + [
                lines([f"{label}:", *_week_lines(pen, hours)]) for label, hours in both
            ]
        case Pattern.WEEK if coach.hours and week_of(coach.hours) is not None:
            return [heading(t("hours-week")), lines(_week_lines(pen, coach.hours))]
        case Pattern.WEEK:
            return [heading(t("hours-department")), lines(_week_lines(pen, own.department.hours))]


def _both_weeks(own: OwnHours, day: date, *, is_said: bool = False) -> tuple[str, str]:
    """The hours of the week of this day and of the next; where there is no help, nothing stands in the input."""
    coach = own.coach
    if coach.pattern is not Pattern.TWO_WEEKS:
        hours = coach.hours or own.department.hours
        shown = hours if week_of(hours) is not None else ""
        return shown, shown
    never = NEVER.text()
    even, odd = (hours if is_said or hours != never else "" for hours in (coach.hours, coach.odd_hours))
    return (odd, even) if is_odd_week(day) else (even, odd)


def _week_lines(pen: Pen, hours: str) -> list[str]:
    said = say_week(week_of(hours) or NEVER)
    return [line[0].upper() + line[1:] for line in said] or [pen.texts("hours-none")]


def _days(pen: Pen, own: OwnHours) -> list[Element]:
    """What was said of today, and the days off that lie ahead."""
    day = pen.local_date(own.now)
    off = [said.day for said in own.coach.days if said.window is None and said.day > day]
    ahead: list[Element] = []
    if off:
        named = ", ".join(say_day(one, day) for one in off[:5])
        not_off = button(pen.texts("not-off-button"), CoachAction(verb="coach.not_off"))
        ahead = [paragraph(pen.texts("hours-off", days=named)), *buttons([without_inputs(not_off)])]
    return [*[paragraph(line) for line in _today_lines(pen, own)], *ahead]


def _today_lines(pen: Pen, own: OwnHours) -> list[str]:
    t, minute = pen.texts, _minute(pen, own)
    said = said_of(own.coach, pen.local_date(own.now))
    if said is None:
        return []
    if said.window is None:
        return [t("hours-today-off")]
    if said.window.end <= minute:
        return [t("hours-today-over", window=say_window(said.window))]
    if said.window.start <= minute:
        return [t("hours-today-until", time=say_minutes(said.window.end))]
    return [t("hours-today-window", window=say_window(said.window))]


# --- asking -----------------------------------------------------------------------------------------------


def _input(pen: Pen, name: str, label: str, value: str, example: str = "") -> Element:
    error = pen.texts("hours-fault-empty")
    return text_input(name, label, value=value, error=error, example=example, longest=LONGEST)


def _back(pen: Pen) -> Element:
    return without_inputs(button(pen.texts("hours-back-button"), HoursAction(verb="hours.show")))


def _again(last: Window, minute: int) -> AgainAction:
    return AgainAction(start=last.start if last.start > minute else 0, end=last.end)


def _as_last_time(pen: Pen, last: Window, minute: int) -> str:
    if last.start > minute:
        return pen.texts("hours-again-window", time=f"{say_minutes(last.start)}-{say_minutes(last.end)}")
    return pen.texts("hours-again", time=say_minutes(last.end))


def _minute(pen: Pen, own: OwnHours) -> int:
    local = own.now.astimezone(zone_named(pen.zone))
    return local.hour * 60 + local.minute
