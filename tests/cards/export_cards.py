"""Every card about files of figures."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from bot.cards import figures_export
from bot.cards.file_context import FileContext
from bot.cards.pen import Pen
from bot.domain.figure_answers import Ask
from bot.domain.figure_words import Figures
from bot.domain.files import FileFormat
from bot.domain.ids import DepartmentId
from bot.domain.periods import Kind, Period
from bot.domain.post import Post

TODAY = date(2026, 12, 3)
WEEK = Period(date(2025, 12, 1), Kind.WEEK)
CITY = Ask(figures=Figures.EXPORT, period=Period(date(2026, 11, 1), Kind.MONTH))
OURS = Ask(figures=Figures.EXPORT, period=WEEK, department=DepartmentId("kinderopvang"))
FACTS = Ask(figures=Figures.FACTS, period=Period(date(2026, 1, 1), Kind.YEAR))


def export_cards(pen: Pen) -> Mapping[str, Post]:
    """Each by what it is."""
    cards: dict[str, Post] = {
        "file declined": figures_export.declined(pen),
        "file too late": figures_export.too_old(pen),
    }
    for name, ask, department in (
        ("city", CITY, ""),
        ("department", OURS, "Kinderopvang"),
        ("facts", FACTS, ""),
    ):
        assert ask.period is not None
        context = FileContext.words(ask, FileFormat.XLSX, datetime(2026, 12, 3, tzinfo=UTC))
        offer = figures_export.offered(
            pen, ask, ask.period, department, name="cijfers.xlsx", size=1, context=context, today=TODAY
        )
        cards[f"file offered, {name}"] = offer
        cards[f"file asked, {name}"] = figures_export.asked(pen, ask, offer)
        cards[f"file given, {name}"] = figures_export.given(pen, ask, ask.period, department, TODAY)
        cards[f"file failed, {name}"] = figures_export.failed(pen, ask, ask.period, TODAY)
    return cards
