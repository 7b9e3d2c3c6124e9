"""What a card about a file says to type is read back as the same period."""

from datetime import date

import pytest

from bot.cards.figures_export import failed
from bot.cards.pen import Pen
from bot.domain.figure_answers import Ask
from bot.domain.figure_queries import Query, read_query
from bot.domain.figure_words import Figures
from bot.domain.periods import Kind, Period, following, period_of
from bot.texts.catalogue import load_texts
from tests.fakes.card_reading import words

TODAY = date(2026, 12, 3)
PEN = Pen(texts=load_texts(), topics={}, zone="Europe/Brussels")


def said(ask: Ask, period: Period) -> str:
    """The line that the card says to type."""
    return words(failed(PEN, ask, period, TODAY).card).split("Typ: ")[1].strip().removesuffix(".")


@pytest.mark.parametrize("kind", Kind)
def test_every_period_is_typed_as_it_is_read(kind: Kind):
    period, last = period_of(date(2021, 1, 4), kind), period_of(TODAY, kind)
    while period.first < last.first:
        line = said(Ask(figures=Figures.EXPORT, period=period), period)
        assert read_query(line, (), TODAY) == Query(figures=Figures.EXPORT, period=period), line
        period = following(period)


def test_the_facts_of_a_year_are_typed_as_they_are_read():
    year = Period(date(2025, 1, 1), Kind.YEAR)

    assert said(Ask(figures=Figures.FACTS, period=year), year) == "feiten 2025"
