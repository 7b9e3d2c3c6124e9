"""What questions are about: a line for each topic, the small ones together last."""

from dataclasses import replace
from datetime import date

from bot.cards import figures_writing as say
from bot.cards.elements import Element, buttons, columns, heading, paragraph, small
from bot.cards.figures_buttons import Departments, controls, last_lines, to_show
from bot.cards.figures_charts import lying_bars
from bot.cards.figures_parts import about
from bot.cards.pen import Pen
from bot.cards.writing import name_text, title_text
from bot.domain.figure_answers import Ask, TopicRow, Topics
from bot.domain.figure_details import Whose
from bot.domain.figure_words import Figures
from bot.domain.periods import Kind, Period
from bot.domain.post import Post
from bot.texts.reader import as_typed

_WIDTHS = (5, 4, 4)
_LISTED = 20


def topics(pen: Pen, answer: Topics, departments: Departments = (), *, today: date) -> Post:
    """The answer to *cijfers onderwerpen*."""
    t, whose = pen.texts, answer.whose
    ask = Ask(figures=Figures.TOPICS, period=answer.asked, department=whose.department)
    if whose.department is None:
        title = t("figures-topics")
    else:
        title = t("figures-topics-of", department=name_text(whose.name))
    body = [heading(title)]
    if answer.rows and answer.period is not None and answer.first is not None and answer.after is not None:
        body += shown_of(pen, answer.asked, answer.period, answer.first, answer.after, today, has_weeks=False)
        body.append(columns(_head(pen), _WIDTHS, is_head=True))
        body += [columns(_row(pen, one), _WIDTHS) for one in answer.rows[:_LISTED]]
        body.append(small(f"{t('figures-solved-means')} {t('figures-brackets')}"))
        bars = [(title_text(_plain_name(pen, one)), one.asked + one.noted) for one in answer.rows[:_LISTED]]
        body += lying_bars(t("figures-topics"), bars)
    elif whose.is_across or answer.total is None:
        of_city = to_show(pen, replace(ask, department=None), t("figures-city-topics-button"))
        body += [paragraph(t("figures-across-topics")), *buttons([of_city])]
    else:
        period = about(pen, Whose(), answer.asked, today)
        few = t("figures-few", period=period, count=say.number(answer.total.all))
        body.append(paragraph(" ".join((*without_weeks(pen, answer.asked), few))))
    body += controls(pen, ask, departments, today, has_weeks=False)
    body += last_lines(pen, ask, departments, today, say.counted(pen, answer.as_of, today))
    return pen.post(body, t("figures-summary"))


def without_weeks(pen: Pen, asked: Period) -> list[str]:
    """Why there is nothing of a week that was asked for, of figures that are never shown of one."""
    return [pen.texts("figures-no-weeks")] if asked.kind is Kind.WEEK else []


def when_more(pen: Pen, asked: Period, today: date) -> str:
    """What to expect when not even the year has enough."""
    return pen.texts("figures-when-more" if asked.year >= today.year else "figures-later-year")


def shown_of(
    pen: Pen,
    asked: Period,
    period: Period,
    first: date,
    after: date,
    today: date,
    *,
    has_weeks: bool = True,
) -> list[Element]:
    """Over which days the figures are, and why they are others than were asked for."""
    said = pen.texts("figures-over", period=say.stretch(pen, period, first, after, today))
    if period == asked:
        return [paragraph(said)]
    name = say.name_of(pen, asked, today)
    if asked.kind is Kind.WEEK and not has_weeks:
        why = pen.texts("figures-no-weeks")
    elif asked.holds(today):
        why = pen.texts("figures-running", period=name)
    else:
        why = pen.texts("figures-shown-wider", period=name)
    return [paragraph(f"{why} {said}")]


def _head(pen: Pen) -> tuple[str, str, str]:
    return pen.texts("figures-topic"), pen.texts("figures-count"), pen.texts("figures-solved-head")


def _row(pen: Pen, one: TopicRow) -> tuple[str, str, str]:
    split = pen.texts(
        "figures-split",
        count=say.number(one.asked + one.noted),
        asked=say.number(one.asked),
        noted=say.number(one.noted),
    )
    return _name(pen, one), split, say.percent_of(pen, one.solved)


def _name(pen: Pen, one: TopicRow) -> str:
    plain = _plain_name(pen, one)
    return plain if one.topic is None or one.topic in pen.topics else name_text(plain)


def _plain_name(pen: Pen, one: TopicRow) -> str:
    """A topic that is gone goes by its id, so that no two lines look alike."""
    if one.topic is None:
        return pen.texts("figures-other-topics")
    return pen.topics.get(one.topic) or as_typed(one.topic)
