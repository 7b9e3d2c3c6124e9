"""Who acts instead of the contact point: choosing somebody, until when, and what everybody is told of it."""

from collections.abc import Sequence
from datetime import date

from bot.cards.desk_actions import DeskAction, DeskRefuseAction, DeskReplaceAction
from bot.cards.elements import (
    Element,
    button,
    buttons,
    choices,
    fit_on_buttons,
    heading,
    paragraph,
    small,
)
from bot.cards.pen import Pen
from bot.domain.days import MONTHS, WEEKDAYS, say_day
from bot.domain.desk_notices import Replaced, ReplacementOver, Replacing
from bot.domain.ids import DepartmentId
from bot.domain.post import Post
from bot.domain.roster import Coach, Replacement
from bot.texts.reader import as_typed

_OVER = {
    "refused": "replacement-over-refused",
    "left": "replacement-over-left",
    "ended": "replacement-over-ended",
}


def who(
    pen: Pen, department: DepartmentId, coaches: Sequence[Coach], *, last_day: date | None, problem: str = ""
) -> Post:
    """Whom to choose; with `last_day` the choice is all that is asked. `problem` is a sentence of the catalogue."""
    body = [heading(pen.texts("replacement-who"))]
    if problem:
        body.append(paragraph(problem))
    if coaches:
        body += _choice(pen, department, coaches, last_day)
        body.append(paragraph(pen.texts("replacement-type")))
    else:
        body.append(paragraph(pen.texts("replacement-nobody")))
    return pen.post(body, pen.texts("replacement-summary"))


def until_when(pen: Pen, department: DepartmentId, coach: Coach, days: Sequence[date], today: date) -> Post:
    """The last day of it, a button each."""
    each = [
        button(
            _said_on_button(day, today),
            DeskReplaceAction(department=department, person=coach.id, last_day=day.isoformat()),
        )
        for day in days
    ]
    body = [
        heading(pen.texts("replacement-until", name=pen.name(coach.name))),
        *buttons(each),
        paragraph(pen.texts("replacement-other-day")),
    ]
    return pen.post(body, pen.texts("replacement-summary"))


def which_day(pen: Pen) -> Post:
    """The day that was typed is none, has gone by, or is too far."""
    body = [heading(pen.texts("replacement-no-day")), paragraph(pen.texts("replacement-no-day-type"))]
    return pen.post(body, pen.texts("replacement-summary"))


def stands(pen: Pen, replacement: Replacement, today: date, *, is_new: bool) -> Post:
    """Who replaces the reader, and until when."""
    body = [
        heading(_stands(pen, replacement, today)),
        paragraph(_told(pen, replacement) if is_new else pen.texts("replacement-stands")),
        paragraph(pen.texts("replacement-back")),
        *buttons(
            [
                button(pen.texts("no-replacement-button"), DeskAction(verb="desk.no_replacement")),
                button(pen.texts("other-replacement-button"), DeskAction(verb="desk.replacement_other")),
            ]
        ),
    ]
    return pen.post(body, pen.texts("replacement-summary"))


def not_there(pen: Pen, name: str) -> Post:
    """Whoever was named has no hours before it would be over."""
    other = button(pen.texts("other-replacement-button"), DeskAction(verb="desk.replacement_other"))
    body = [heading(pen.texts("replacement-not-there", name=pen.name(name))), *buttons([other])]
    return pen.post(body, pen.texts("replacement-summary"))


def back(pen: Pen, *, was_replaced: bool) -> Post:
    """*Geen vervanger*."""
    said = pen.texts("replacement-ended" if was_replaced else "replacement-none")
    return pen.post([paragraph(said)], pen.texts("replacement-summary"))


def replacing(pen: Pen, content: Replacing) -> Post:
    """For who replaces: what that means and how to say no; afterwards that it is over."""
    name = pen.name(content.by_name)
    summary = pen.texts("replacement-summary")
    if content.over or content.last_day is None:
        said = "replacing-refused" if content.over == "refused" else "replacing-over"
        return pen.post([paragraph(pen.texts(said, name=name))], summary)
    refuse = DeskRefuseAction(department=content.department, contact=content.by)
    body = [
        heading(pen.texts("replacing", name=name, day=_dated(content.last_day))),
        paragraph(pen.texts("replacing-what")),
        paragraph(pen.texts("replacing-open")),
        *buttons([button(pen.texts("cannot-replace-button"), refuse)]),
        small(pen.texts("typed-twin", word=pen.texts("cannot-replace-word"))),
    ]
    return pen.post(body, summary)


def over(pen: Pen, content: ReplacementOver) -> Post:
    """For the contact point: they are asked again, and may choose somebody else."""
    body = [
        heading(pen.texts(_OVER[content.why], name=pen.name(content.name))),
        paragraph(pen.texts("replacement-asked-again")),
    ]
    if content.why != "ended":
        other = DeskAction(verb="desk.replacement_other")
        body += buttons([button(pen.texts("other-replacement-button"), other)])
    return pen.post(body, pen.texts("replacement-summary"))


def replaced(pen: Pen, content: Replaced) -> Post:
    """Of a notice that only lies in wait; nobody sees it."""
    del content
    return pen.post([paragraph(pen.texts("notice-over"))], pen.texts("moved-summary"))


def _choice(
    pen: Pen, department: DepartmentId, coaches: Sequence[Coach], last_day: date | None
) -> list[Element]:
    """A button each; a list when there are many, or a name is too long for a phone's button."""
    until = "" if last_day is None else last_day.isoformat()
    if fit_on_buttons([coach.name for coach in coaches]):
        return buttons(
            [
                button(
                    as_typed(coach.name),
                    DeskReplaceAction(department=department, person=coach.id, last_day=until),
                )
                for coach in coaches
            ]
        )
    listed = choices(
        "person",
        pen.texts("replacement-label"),
        [(coach.id, as_typed(coach.name)) for coach in coaches],
        chosen=coaches[0].id,
        error=pen.texts("replacement-error"),
    )
    action = DeskReplaceAction(department=department, person=coaches[0].id, last_day=until)
    chosen = button(pen.texts("replacement-button"), action, is_main=True, chosen_in="person")
    return [listed, *buttons([chosen])]


def _stands(pen: Pen, replacement: Replacement, today: date) -> str:
    name = pen.name(replacement.name)
    if pen.local_date(replacement.lasts_until) == replacement.last_day:
        return pen.texts("replacement-set", name=name, when=pen.when(replacement.lasts_until, today))
    return pen.texts("replacement-set-day", name=name, day=say_day(replacement.last_day, today))


def _told(pen: Pen, replacement: Replacement) -> str:
    return pen.texts("replacement-new", name=pen.name(replacement.name))


def _said_on_button(day: date, today: date) -> str:
    said = say_day(day, today)
    return said[0].upper() + said[1:]


def _dated(day: date) -> str:
    """A card that stays for days says the date: *morgen* would soon be wrong."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
