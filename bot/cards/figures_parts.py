"""The table that figures are drawn in, part by part: how it was, and how it was before, beside each name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards import figures_writing as say
from bot.cards.elements import Element, columns, facts, subheading
from bot.cards.pen import Pen
from bot.cards.writing import name_text
from bot.domain.figure_details import Totals, Whose
from bot.domain.periods import Period

Rows = Sequence[tuple[str, str]]
"""A name and its figure."""

_TWO = (3, 2)
_THREE = (5, 4, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Figures that belong together; `before` has the same of the period before, as far as there is."""

    title: str
    rows: Rows
    before: Rows = ()


def table(part: Part, heads: tuple[str, str] | None) -> list[Element]:
    """The lines of one part; `heads` says of which periods they are, when there are two to compare."""
    drawn: list[Element] = [subheading(part.title)] if part.title else []
    earlier = dict(part.before)
    if heads is None or not earlier:
        return [*drawn, *(columns(row, _TWO) for row in part.rows)]
    drawn.append(columns(("", *heads), _THREE, is_head=True))
    return [*drawn, *(columns((name, value, earlier.get(name, "")), _THREE) for name, value in part.rows)]


def list_of(pen: Pen, part: Part) -> list[Element]:
    """The same in a third of the size, for what is folded away: *90 % (40), was 88 % (33)*."""
    earlier = dict(part.before)
    rows = [
        (name, pen.texts("figures-was", value=value, before=earlier[name]) if name in earlier else value)
        for name, value in part.rows
    ]
    return [subheading(part.title), facts(rows)]


def source_rows(pen: Pen, totals: Totals, *, has_noted: bool = True) -> Rows:
    """Together and each of the three sources; only the bot's where what was noted may not be shown."""
    t = pen.texts
    if not has_noted:
        return ((t("figures-bot"), say.number(totals.asked)),)
    return (
        (t("figures-all"), say.number(totals.all)),
        (t("figures-bot"), say.number(totals.asked)),
        (t("figures-noted"), say.number(totals.noted)),
        (t("figures-weekly"), say.number(totals.weekly)),
    )


def about(pen: Pen, whose: Whose, asked: Period, today: date) -> str:
    """*Deze week*, *Kinderopvang, deze week*."""
    period = say.name_of(pen, asked, today)
    if whose.department is None:
        return period
    name = name_text(whose.name)
    return pen.texts("figures-department-period", department=name, period=say.small_letter(period))


def shorter(pen: Pen, items: Iterable[str], most: int) -> list[str]:
    """At most so many of them, and how many more there are."""
    listed = list(items)
    if len(listed) <= most:
        return listed
    return [*listed[:most], pen.texts("network-more", count=say.number(len(listed) - most))]
