"""What one digicoach gave: shown to them and to nobody else."""

from datetime import date

from bot.cards import figures_writing as say
from bot.cards.elements import Element, heading, paragraph, small
from bot.cards.figures_buttons import to_turn
from bot.cards.figures_parts import Part, source_rows, table
from bot.cards.pen import Pen
from bot.domain.figure_answers import Ask, Mine
from bot.domain.figure_words import Figures
from bot.domain.periods import Kind, say_period
from bot.domain.post import Post


def mine(pen: Pen, answer: Mine, *, today: date) -> Post:
    """The answer to *mijn cijfers*."""
    t, asked = pen.texts, answer.asked
    name, line = say.name_of(pen, asked, today), f"{t('figures-line-mine')} {say.typed(asked, today)}"
    if not say.is_named(asked, today):
        name = t("mine-figures-in", period=say.small_letter(name))
    body: list[Element] = [heading(t("mine-figures", period=name, count=answer.totals.all))]
    if say.is_named(asked, today):
        body.append(small(say.capital(say_period(asked, today))))
    body.append(paragraph(t("mine-figures-alone")))
    if answer.totals.all:
        rows = [
            *source_rows(pen, answer.totals),
            (t("mine-figures-time"), say.minutes(pen, answer.minutes)),
        ]
        body += table(Part(title="", rows=rows), None)
    if answer.totals.weekly:
        body.append(small(t("mine-figures-weekly")))
    if asked.kind is not Kind.YEAR:
        year = str(asked.year)
        if answer.year.all:
            body.append(paragraph(t("mine-figures-year", year=year, count=say.number(answer.year.all))))
        rows = [
            *source_rows(pen, answer.year),
            (t("mine-figures-time"), say.minutes(pen, answer.year_minutes)),
        ]
        body += table(Part(title="", rows=rows[1:]), None) if answer.year.all else []
    body += to_turn(pen, Ask(figures=Figures.MINE, period=asked), today)
    body.append(small(t("figures-twin", line=line)))
    return pen.post(body, t("mine-figures-summary"))
