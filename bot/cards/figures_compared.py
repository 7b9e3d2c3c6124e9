"""Departments beside each other, by name: never in order of how good."""

from collections.abc import Sequence
from datetime import date

from bot.cards import figures_writing as say
from bot.cards.elements import Element, columns, heading, paragraph, small, subheading
from bot.cards.figures_buttons import Departments, controls, last_lines
from bot.cards.figures_charts import lying_bars
from bot.cards.figures_topics import shown_of, when_more, without_weeks
from bot.cards.pen import Pen
from bot.cards.writing import name_text, title_text
from bot.domain.figure_answers import Ask, Compared, ComparedRow
from bot.domain.figure_words import Figures
from bot.domain.figures.shares import Share
from bot.domain.post import Post
from bot.texts.reader import as_typed

_WIDTHS = (1, 1, 1)
_LISTED = 15


def compared(
    pen: Pen, answer: Compared, departments: Departments = (), *, today: date, has_name: bool = False
) -> Post:
    """The answer to *vergelijk diensten*. `departments` only says that there are more than one to see.

    `has_name`: some were named, and all are shown.
    """
    t = pen.texts
    ask = Ask(figures=Figures.COMPARED, period=answer.asked)
    body = [heading(t("figures-compared"))]
    if has_name:
        body.append(paragraph(t("figures-compared-all")))
    if answer.rows and answer.period is not None and answer.first is not None and answer.after is not None:
        body += shown_of(pen, answer.asked, answer.period, answer.first, answer.after, today, has_weeks=False)
        body += _table(pen, answer)
    else:
        few = (*without_weeks(pen, answer.asked), t("figures-few-bare"), when_more(pen, answer.asked, today))
        body.append(paragraph(" ".join(few)))
    body += controls(pen, ask, departments, today, has_weeks=False)
    body += last_lines(pen, ask, departments, today, say.counted(pen, answer.as_of, today))
    return pen.post(body, t("figures-summary"))


def _table(pen: Pen, answer: Compared) -> list[Element]:
    t = pen.texts
    shown = answer.rows[:_LISTED]
    if len(answer.rows) > _LISTED and answer.rows[-1].department is None:
        shown = (*answer.rows[: _LISTED - 1], answer.rows[-1])
    heads = (t("figures-within-head"), t("figures-solved-head"), t("figures-reach-head"))
    drawn = [columns(heads, _WIDTHS, is_head=True)]
    drawn += [element for one in shown for element in _row(pen, one, answer)]
    if len(answer.rows) > len(shown):
        drawn.append(paragraph(t("figures-compared-more", count=say.number(len(answer.rows) - len(shown)))))
    notes = [t("figures-compared-how"), t("figures-compared-means"), t("figures-solved-means")]
    notes += [t("figures-reach-means"), t("figures-brackets")]
    if any(None in (one.within, one.solved) or _hides_reach(one) for one in shown):
        notes.append(t("figures-compared-hidden"))
    return [*drawn, small(" ".join(notes)), *_chart(pen, shown, answer)]


def _chart(pen: Pen, shown: Sequence[ComparedRow], answer: Compared) -> list[Element]:
    """Where what was noted is hidden of one, the bars are of the bot's questions alone: others would not compare."""
    has_noted = all(one.has_noted for one in shown)
    bars = [
        (title_text(_plain_name(pen, one, answer)), one.totals.all if has_noted else one.totals.asked)
        for one in shown
    ]
    return lying_bars(
        pen.texts("figures-chart-compared" if has_noted else "figures-chart-compared-bot"), bars
    )


def _row(pen: Pen, one: ComparedRow, answer: Compared) -> list[Element]:
    """The name and its questions by source above the rest: a fifth column is too narrow on a phone."""
    totals = one.totals
    plain = _plain_name(pen, one, answer)
    name = plain if one.department is None else name_text(plain)
    cells = columns((_share(pen, one.within), _share(pen, one.solved), _reach(pen, one)), _WIDTHS)
    if not one.has_noted:
        return [subheading(pen.texts("figures-asked-bot", period=name, count=totals.asked)), cells]
    split = pen.texts(
        "figures-split-weekly",
        asked=say.number(totals.asked),
        noted=say.number(totals.noted),
        weekly=say.number(totals.weekly),
    )
    return [subheading(pen.texts("figures-asked", period=name, count=totals.all)), cells, small(split)]


def _plain_name(pen: Pen, one: ComparedRow, answer: Compared) -> str:
    if one.department is None:
        return pen.texts("figures-folded", count=say.number(answer.folded))
    return as_typed(one.name)


def _share(pen: Pen, share: Share | None) -> str:
    return pen.texts("figures-hidden-cell") if share is None else say.percent_of(pen, share)


def _hides_reach(one: ComparedRow) -> bool:
    """Of the small ones together nobody counts it, which is something else."""
    return one.reach is None and one.department is not None


def _reach(pen: Pen, one: ComparedRow) -> str:
    reach = one.reach
    if reach is None:
        return pen.texts("figures-hidden-cell" if _hides_reach(one) else "figures-reach-none")
    if reach.per_100 is None:
        return pen.texts("figures-none")
    return say.with_n(pen, say.number(reach.per_100), reach.workers)
