"""What is said when a line about figures is not clear, asks for what nobody can see, or comes from who sees none."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.cards.action_fields import Button
from bot.cards.elements import Element, button, buttons, choices, fit_on_buttons, heading, paragraph, small
from bot.cards.figure_actions import AskAction, FiguresAction, FiguresExportAction, FiguresSayAction
from bot.cards.figures_buttons import Departments
from bot.cards.pen import Pen
from bot.cards.short_answers import not_here
from bot.cards.writing import as_named, in_a_row, name_text, user_text
from bot.domain.figure_answers import Ask
from bot.domain.figure_periods import RefusedPeriod, Why
from bot.domain.figure_words import Figures
from bot.domain.post import Post
from bot.texts.reader import as_typed

_MOST_LINES = 3
_MOST_OPTIONS = 25
_ON_A_BUTTON = 30
"""Letters that a button still shows on a phone."""


def which_department(pen: Pen, ask: Ask, options: Departments) -> Post:
    """All is understood but which of these departments is meant; a button each, or a list of many."""
    t = pen.texts
    body: list[Element] = [heading(t("figures-which"))]
    if len(options) > _MOST_OPTIONS:
        body.append(paragraph(t("figures-type-whole-name")))
    elif fit_on_buttons([name for _, name in options]):
        each = [button(as_typed(name), _press(replace(ask, department=one))) for one, name in options]
        body += buttons(each)
    else:
        named = as_named(options)
        listed = choices("department", t("figures-which"), named, chosen="", error=t("figures-which-error"))
        show = button(
            t("figures-show-button"),
            _press(replace(ask, department=options[0][0])),
            is_main=True,
            chosen_in="department",
        )
        body += [listed, *buttons([show])]
    return pen.post(body, t("figures-unclear-summary"))


def unclear(pen: Pen, lines: Sequence[str], words: Sequence[str] = ()) -> Post:
    """*Bedoel je ...?*: a button for each line; without any, an example. `words` are what is not understood."""
    t = pen.texts
    shown = [line for line in lines[:_MOST_LINES] if line]
    body: list[Element] = [heading(t("figures-unclear") if shown else t("figures-unclear-none"))]
    if words:
        body.append(paragraph(t("figures-unclear-words", words=in_a_row([name_text(one) for one in words]))))
    for line in shown:
        if len(line) > _ON_A_BUTTON:
            body.append(paragraph(user_text(line)))
        body += buttons([button(as_typed(line), FiguresSayAction(line=line))])
    if not shown:
        body.append(paragraph(t("figures-unclear-type")))
    return pen.post(body, t("figures-unclear-summary"))


def refused(pen: Pen, period: RefusedPeriod, *, today: date) -> Post:
    """Why this period is shown to nobody, and what to type instead."""
    t, said = pen.texts, name_text(period.said)
    week, year = t("figures-try-week"), t("figures-try-year", year=str(today.year))
    match period.why:
        case Why.FUTURE:
            words, then = t("figures-future"), week
        case Why.TOO_OLD:
            words, then = t("figures-too-old"), year
        case Why.TOO_SHORT:
            words, then = t("figures-too-short"), week
        case Why.NO_SUCH:
            words, then = t("figures-no-such", said=said), week
        case _:
            words, then = t("figures-two-periods", said=said), t("figures-one-period")
    show = button(t("figures-show-button"), FiguresAction())
    return pen.post([heading(words), paragraph(then), *buttons([show])], t("figures-refused-summary"))


def not_yours(pen: Pen) -> Post:
    """The same for what is forbidden and what does not exist, so that nobody learns which."""
    return not_here(pen)


def worker_no(pen: Pen) -> Post:
    """For who has no figures to see; friendly, with what they can do."""
    t = pen.texts
    body = [paragraph(t("figures-worker-no")), small(t("figures-worker-then"))]
    return pen.post(body, t("figures-refused-summary"))


def _press(ask: Ask) -> Button:
    kind: type[AskAction] = FiguresExportAction if ask.figures is Figures.EXPORT else FiguresAction
    return kind.of(ask)
