"""What a department is like, and one card for each thing that its contact point can change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards.desk_actions import DeskAction, DeskEditAction, DeskHolidaysAction, DeskSaveAction
from bot.cards.elements import Element, button, buttons, heading, named, paragraph, text_input
from bot.cards.figures_writing import number
from bot.cards.pen import Pen
from bot.cards.writing import name_text
from bot.domain.availability import week_of
from bot.domain.days import say_day
from bot.domain.department_days import is_closed_on_holidays
from bot.domain.department_settings import LONGEST, Setting, as_typed, runs
from bot.domain.hours import NEVER
from bot.domain.post import Post
from bot.domain.roster import Department
from bot.domain.saying_hours import say_week


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The sentences of one setting."""

    edit: str
    ask: str
    label: str
    save: str


_WORDS: Mapping[Setting, _Words] = {
    Setting.HOURS: _Words(
        edit="desk-edit-hours-button",
        ask="desk-ask-hours",
        label="desk-label-hours",
        save="desk-save-hours-button",
    ),
    Setting.DAYS: _Words(
        edit="desk-edit-days-button",
        ask="desk-ask-days",
        label="desk-label-days",
        save="desk-save-days-button",
    ),
    Setting.PLACES: _Words(
        edit="desk-edit-places-button",
        ask="desk-ask-places",
        label="desk-label-places",
        save="desk-save-places-button",
    ),
    Setting.WORKERS: _Words(
        edit="desk-edit-workers-button",
        ask="desk-ask-workers",
        label="desk-label-workers",
        save="desk-save-workers-button",
    ),
}

_DAYS_SAID = 8
_PLACES_SAID = 12


def settings(pen: Pen, department: Department, today: date) -> Post:
    """What is so now, and a button for each thing to change."""
    t = pen.texts
    said = [
        (t("desk-said-hours"), _hours(pen, department)),
        (t("desk-said-days"), _days(pen, department.holidays, today)),
        (t("desk-said-places"), _places(pen, department)),
        (t("desk-said-workers"), _workers(pen, department)),
    ]
    edits = [
        button(t(_WORDS[one].edit), DeskEditAction(department=department.id, setting=one.value))
        for one in Setting
    ]
    body = [heading(name_text(department.name)), named(said), paragraph(t("desk-what")), *buttons(edits)]
    return pen.post(body, t("desk-settings-summary"))


def edit(
    pen: Pen,
    department: Department,
    setting: Setting,
    today: date,
    *,
    typed: str | None = None,
    problem: Sequence[Element] = (),
) -> Post:
    """One question, with the present value or what was `typed`; `problem` says why that cannot be kept."""
    t = pen.texts
    body: list[Element] = [heading(t(_WORDS[setting].ask)), *problem]
    if setting is Setting.DAYS:
        body.append(paragraph(_on_holidays(pen, department)))
        if is_closed_on_holidays(department):
            body.append(paragraph(t("desk-how-days")))
    value = as_typed(department, setting, today) if typed is None else typed[:LONGEST]
    save = DeskSaveAction(department=department.id, setting=setting.value)
    pressed = [button(t(_WORDS[setting].save), save, is_main=True, chosen_in="typed")]
    if setting is Setting.DAYS:
        is_kept = is_closed_on_holidays(department)
        other = DeskHolidaysAction(department=department.id, is_kept=not is_kept)
        title = t("desk-holidays-work-button" if is_kept else "desk-holidays-rest-button")
        pressed.append(button(title, other, chosen_in="typed"))
    body += [
        text_input(
            "typed",
            t(_WORDS[setting].label),
            value,
            error=t("desk-error"),
            longest=LONGEST,
            is_multiline=setting is not Setting.WORKERS,
        ),
        *buttons(pressed),
    ]
    return pen.post(body, t("desk-settings-summary"))


def saved(pen: Pen, department: Department, setting: Setting, today: date) -> Post:
    """What is so from now on, in words."""
    t = pen.texts
    match setting:
        case Setting.HOURS:
            said = [_saved_hours(pen, department)]
        case Setting.DAYS:
            said = [
                t("desk-saved-days", days=_days(pen, department.holidays, today)),
                t("desk-saved-open-days", days=_days(pen, department.open_days, today)),
                _on_holidays(pen, department),
            ]
        case Setting.PLACES:
            said = [t("desk-saved-places", places=_places(pen, department))]
        case _:
            said = [t("desk-saved-workers", count=department.workers)]
    show = button(t("desk-settings-button"), DeskAction(verb="desk.settings"))
    body = [heading(said[0]), *map(paragraph, said[1:]), *buttons([show])]
    return pen.post(body, t("desk-settings-summary"))


def _saved_hours(pen: Pen, department: Department) -> str:
    if week_of(department.hours) in {None, NEVER}:
        return pen.texts("desk-saved-never")
    return pen.texts("desk-saved-hours", hours=_hours(pen, department))


def _hours(pen: Pen, department: Department) -> str:
    week = week_of(department.hours)
    lines = say_week(week) if week is not None else ()
    return "; ".join(lines) or pen.texts("desk-none")


def _days(pen: Pen, days: Iterable[date], today: date) -> str:
    listed = runs(day for day in days if day >= today)
    said = [
        say_day(first, today) if first == last else f"{say_day(first, today)} tot {say_day(last, today)}"
        for first, last in listed
    ]
    return _some(pen, said, _DAYS_SAID)


def _places(pen: Pen, department: Department) -> str:
    return _some(pen, [name_text(place) for place in department.places], _PLACES_SAID)


def _workers(pen: Pen, department: Department) -> str:
    return number(department.workers) if department.workers else pen.texts("desk-unknown")


def _some(pen: Pen, said: list[str], most: int) -> str:
    if not said:
        return pen.texts("desk-none")
    left = len(said) - most
    shown = ", ".join(said[:most])
    return f"{shown} {pen.texts('desk-and-more', count=left)}" if left > 0 else shown


def _on_holidays(pen: Pen, department: Department) -> str:
    return pen.texts("desk-holidays-closed" if is_closed_on_holidays(department) else "desk-holidays-open")
