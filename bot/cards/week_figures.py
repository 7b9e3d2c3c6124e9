"""The cards of the figures on Monday: last week in a few sentences, the one thing to do, and how they stop."""

from datetime import date, timedelta

from bot.cards.elements import Element, button, buttons, heading, paragraph, small, subheading
from bot.cards.figure_actions import FiguresAction
from bot.cards.figures_writing import number, within_sentence
from bot.cards.pen import Pen
from bot.cards.week_figure_actions import WeekFiguresAction
from bot.cards.writing import name_text
from bot.domain.days import WEEKDAYS
from bot.domain.figure_answers import Ask
from bot.domain.figures.shares import Share
from bot.domain.figures.to_do import Gap, PartOfDay, ToDo
from bot.domain.periods import Kind, period_of, previous
from bot.domain.post import Post
from bot.domain.week_figures import WeekFigures


def week_figures(pen: Pen, told: WeekFigures) -> Post:
    """What is brought on Monday."""
    t = pen.texts
    if told.department:
        said = t("week-figures-of", count=told.all, department=name_text(told.department))
    else:
        said = t("week-figures", count=told.all)
    body: list[Element] = [heading(said)]
    if told.all:
        split = t("week-figures-split", asked=told.asked, noted=told.noted, weekly=told.weekly)
        body.append(paragraph(split))
    if told.before is not None and (told.all or told.before):
        body.append(paragraph(_compared(pen, told.all - told.before)))
    if told.within is not None:
        share = Share(part=told.within, n=told.of)
        body.append(paragraph(within_sentence(pen, share, timedelta(minutes=told.target))))
        body.append(small(t("week-figures-n", count=told.of)))
    if told.to_do is not None:
        body.append(subheading(t("to-do")))
    body += [paragraph(sentence) for sentence in _to_do(pen, told.to_do, told.department)]
    show = button(t("week-figures-show-button"), FiguresAction.of(Ask(period=told.week)), is_main=True)
    stop = button(t("week-figures-stop-button"), WeekFiguresAction(is_wanted=False))
    twins = _twins(pen, t("week-figures-stop-word"))
    why = small(t("figures-purpose"))
    return pen.post([*body, *buttons([show, stop]), why, small(twins)], t("week-figures-summary"))


def figures_on(pen: Pen, moment: str, today: date) -> Post:
    """They come at `moment`, as `Pen.moment` says it, and each week after; last week's are one tap away."""
    t = pen.texts
    body = [
        heading(t("week-figures-on", moment=moment)),
        paragraph(t("week-figures-on-then")),
        *buttons(
            [_show(pen, today), button(t("week-figures-stop-button"), WeekFiguresAction(is_wanted=False))]
        ),
        small(_twins(pen, t("week-figures-stop-word"))),
    ]
    return pen.post(body, t("week-figures-on-summary"))


def figures_off(pen: Pen, today: date) -> Post:
    """They come no more; those of last week are there still."""
    t = pen.texts
    body = [
        heading(t("week-figures-off")),
        *buttons(
            [_show(pen, today), button(t("week-figures-off-button"), WeekFiguresAction(is_wanted=True))]
        ),
        small(_twins(pen, t("week-figures-on-word"))),
    ]
    return pen.post(body, t("week-figures-off"))


def _show(pen: Pen, today: date) -> Element:
    week = previous(period_of(today, Kind.WEEK))
    return button(pen.texts("week-figures-show-button"), FiguresAction.of(Ask(period=week)), is_main=True)


def _twins(pen: Pen, other: str) -> str:
    return pen.texts("week-figures-twins", show=pen.texts("week-figures-show-word"), stop=other)


def _to_do(pen: Pen, lacks: ToDo | None, of: str) -> tuple[str, ...]:
    """What lacks and what would help, a sentence each; who reads of one department `of` is not told which it is."""
    t = pen.texts
    if lacks is None:
        return (t("to-do-none"),)
    department = name_text(lacks.department)
    place = name_text(lacks.place) or department
    if lacks.place and lacks.department != of:
        place = t("to-do-place", place=place, department=department)
    match lacks.gap:
        case Gap.NO_CONTACT:
            return t("to-do-no-contact", department=department), t("to-do-no-contact-do")
        case Gap.FEW_COACHES:
            return t("to-do-few-coaches", department=department), t("to-do-few-coaches-do")
        case Gap.EMPTY_PLACE:
            return t("to-do-empty-place", place=place), t("to-do-empty-place-do")
        case Gap.NOT_COVERED:
            return t("to-do-not-covered", place=place, when=_when(pen, lacks)), t("to-do-not-covered-do")
        case Gap.LONG_PAUSES:
            return t("to-do-long-pauses", count=lacks.coaches), t("to-do-long-pauses-do")


def _when(pen: Pen, lacks: ToDo) -> str:
    day = WEEKDAYS[lacks.weekday or 0]
    match lacks.part:
        case PartOfDay.WHOLE:
            return day
        case PartOfDay.MORNING:
            return pen.texts("to-do-morning", day=day)
        case PartOfDay.AFTERNOON:
            return pen.texts("to-do-afternoon", day=day)


def _compared(pen: Pen, more: int) -> str:
    t = pen.texts
    if not more:
        return t("figures-as-many", before=t("figures-before-week"))
    if more > 0:
        return t("figures-more-than", count=number(more), before=t("figures-before-week"))
    return t("figures-less-than", count=number(-more), before=t("figures-before-week"))
