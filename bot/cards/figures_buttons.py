"""The buttons under figures: another period, another department, other figures, each in the place of the card."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.cards import figures_writing as say
from bot.cards.elements import Element, button, buttons, choices, hidden, small, toggle, without_inputs
from bot.cards.figure_actions import WHOLE_CITY, FiguresAction, FiguresExportAction
from bot.cards.pen import Pen
from bot.cards.week_figure_actions import WeekFiguresAction
from bot.cards.writing import as_named, name_text, user_text
from bot.domain.figure_answers import Ask
from bot.domain.figure_periods import EARLIEST_YEAR
from bot.domain.figure_queries import Query, read_query
from bot.domain.figure_words import Figures
from bot.domain.ids import DepartmentId
from bot.domain.periods import Kind, Period, following, period_of, previous
from bot.domain.roster import Department

Departments = Sequence[tuple[DepartmentId, str]]
"""Those that may be chosen, by name; none for who sees one department only."""

_OTHERS = "others"
_MOST_LISTED = 25
"""Names in a list: with more, a card is too large, and typing is faster."""
_KINDS: Mapping[Kind, str] = {
    Kind.WEEK: "figures-week-button",
    Kind.MONTH: "figures-month-button",
    Kind.QUARTER: "figures-quarter-button",
    Kind.YEAR: "figures-year-button",
}
_OWN = {
    Figures.OVERVIEW: "figures-overview-button",
    Figures.TOPICS: "figures-topics-button",
    Figures.HOURS: "figures-hours-button",
    Figures.NETWORK: "figures-network-button",
}
_LINES = {
    Figures.OVERVIEW: "figures-line-overview",
    Figures.TOPICS: "figures-line-topics",
    Figures.HOURS: "figures-line-hours",
    Figures.NETWORK: "figures-line-network",
    Figures.COMPARED: "figures-line-compared",
    Figures.FACTS: "figures-line-facts",
    Figures.MINE: "figures-line-mine",
}
_CITY = {Figures.COMPARED: "figures-compared-button", Figures.FACTS: "figures-facts-button"}


def controls(
    pen: Pen,
    ask: Ask,
    departments: Departments,
    today: date,
    *,
    has_period: bool = True,
    has_weeks: bool = True,
) -> list[Element]:
    """All of them. `has_period` is false of what is about now, `has_weeks` of what is never shown of a week."""
    listed = _department(pen, ask, departments) if departments and ask.figures in _OWN else []
    others = [*buttons(list(_views(pen, ask, departments))), *listed]
    turns: list[Element] = []
    if has_period:
        turns = to_turn(pen, ask, today, has_weeks=has_weeks)
        turns += buttons(list(_kinds(pen, ask, today, has_weeks=has_weeks)))
    return [
        *turns,
        *buttons([toggle(pen.texts("figures-others-button"), _OTHERS)]),
        hidden(_OTHERS, others),
    ]


def to_show(pen: Pen, ask: Ask, title: str) -> Element:
    """A button for other figures, whatever stands in the inputs of the card."""
    return without_inputs(button(title, FiguresAction.of(ask)))


def to_export(pen: Pen, ask: Ask) -> Element:
    """The button that puts these figures into a file."""
    return without_inputs(button(pen.texts("figures-export-button"), FiguresExportAction.of(ask)))


def to_turn(pen: Pen, ask: Ask, today: date, *, has_weeks: bool = True) -> list[Element]:
    """The period before and the one after: not into the future, nor to before the beginning."""
    period = ask.period
    if period is not None and period.kind is Kind.WEEK and not has_weeks:
        ask = replace(ask, period=period_of(min(period.last, today), Kind.MONTH))
    return buttons(list(_turns(pen, ask, today)))


def last_lines(pen: Pen, ask: Ask, departments: Departments, today: date, *others: str) -> list[Element]:
    """What matters least: when it was counted, what figures are for, and what can be typed instead."""
    why = small(" ".join((*others, pen.texts("figures-purpose"))))
    line = _typed_line(pen, ask, departments, today)
    return [why, small(pen.texts("figures-twin", line=line))] if line else [why]


def _typed_line(pen: Pen, ask: Ask, departments: Departments, today: date) -> str:
    """What asks for the same figures when it is typed; empty when what is typed would be read otherwise."""
    words, name = pen.texts(_LINES[ask.figures]), dict(departments).get(ask.department or DepartmentId(""))
    if departments and ask.department and name is None:
        return ""  # a closed department cannot be named
    known = [Department(id=one, name=said) for one, said in departments]
    meant = () if name is None or ask.department is None else (ask.department,)
    for period in (ask.period, None):
        said = "" if period is None else say.typed(period, today)
        line = user_text(" ".join(word for word in (words, name, said) if word))
        read = read_query(line, known, today)
        if isinstance(read, Query) and (read.figures, read.period, read.departments) == (
            ask.figures,
            period,
            meant,
        ):
            return line
    return "" if name else words


def _turns(pen: Pen, ask: Ask, today: date) -> Iterator[Element]:
    period = ask.period
    if period is None:
        return
    if previous(period).year >= EARLIEST_YEAR:
        title = pen.texts("figures-previous-button", period=say.short(pen, previous(period), today))
        yield to_show(pen, replace(ask, period=previous(period)), title)
    if following(period).first <= today:
        title = pen.texts("figures-next-button", period=say.short(pen, following(period), today))
        yield to_show(pen, replace(ask, period=following(period)), title)


def _kinds(pen: Pen, ask: Ask, today: date, *, has_weeks: bool) -> Iterator[Element]:
    period = ask.period
    if period is None:
        return
    day = min(period.last, today)
    for kind, key in _KINDS.items():
        if kind is not period.kind and (has_weeks or kind is not Kind.WEEK):
            yield to_show(pen, replace(ask, period=period_of(day, kind)), pen.texts(key))


def _views(pen: Pen, ask: Ask, departments: Departments) -> Iterator[Element]:
    for figures, key in {**_OWN, **(_CITY if departments else {})}.items():
        if figures is not ask.figures:
            yield to_show(pen, _of_view(ask, figures), pen.texts(key))
    yield to_export(pen, ask)
    if ask.figures is Figures.OVERVIEW:
        weekly = WeekFiguresAction(is_wanted=True)
        yield without_inputs(button(pen.texts("figures-monday-button"), weekly))


def _of_view(ask: Ask, figures: Figures) -> Ask:
    """The same period and department, as far as those figures have them."""
    department = None if figures in _CITY else ask.department
    period = ask.period
    if figures is Figures.NETWORK:
        period = None
    elif figures is Figures.FACTS and period is not None:
        period = Period(date(period.year, 1, 1), Kind.YEAR)
    return Ask(figures=figures, period=period, department=department)


def _department(pen: Pen, ask: Ask, departments: Departments) -> list[Element]:
    t = pen.texts
    if len(departments) > _MOST_LISTED:
        line = f"{t(_LINES[ask.figures])} {name_text(departments[0][1])}"
        whole = [to_show(pen, replace(ask, department=None), t("figures-city"))] if ask.department else []
        return [*buttons(whole), small(t("figures-type-department", line=line))]
    listed = choices(
        "department",
        t("figures-which"),
        [(WHOLE_CITY, t("figures-city")), *as_named(departments)],
        chosen=ask.department or WHOLE_CITY,
        error=t("figures-which-error"),
    )
    show = button(t("figures-show-button"), FiguresAction.of(ask), chosen_in="department")
    return [listed, *buttons([show])]
