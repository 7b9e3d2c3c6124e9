"""The sheet *Overzicht*: every figure of the overview on a line, beside that of the period before."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.domain.figure_answers import Overview
from bot.domain.figure_details import Details, Totals
from bot.domain.periods import previous
from bot.domain.sheets import Cell, Row, Sheet, day, text
from bot.services.sheet_figures import COUNT, FIGURES, NOTHING, TOTALS, Value, totals_of
from bot.services.sheet_rounding import Rounding
from bot.texts.catalogue import Texts

_A_DAY = timedelta(days=1)


def overview_sheet(overview: Overview, texts: Texts, today: date) -> Sheet:
    """Draw it. A figure that may not be shown keeps its line, and its cell is empty."""
    rounding = Rounding(is_city=overview.whose.department is None)
    rows = list(_totals_rows(overview, texts, rounding, today))
    now, earlier = overview.details, overview.earlier
    if now is not None:
        spans = (*_days(now), *_days(earlier))
        for figure in FIGURES:
            value = figure.value(now, rounding)
            label, _ = figure.words(now)
            is_alike = earlier is not None and figure.words(earlier)[0] == label
            before = figure.value(earlier, rounding) if earlier is not None and is_alike else NOTHING
            rows.append(_line(texts, label, figure.unit, value, before, spans))
    columns = (
        texts("sheet-figure"),
        texts("sheet-value"),
        texts("sheet-unit"),
        texts("sheet-n"),
        texts("sheet-first"),
        texts("sheet-last"),
        texts("sheet-before"),
        texts("sheet-before-n"),
        texts("sheet-before-first"),
        texts("sheet-before-last"),
    )
    return Sheet(name=texts("sheet-overview"), columns=columns, rows=tuple(rows))


def days_of(first: date | None, after: date | None) -> tuple[Cell | None, Cell | None]:
    """The first and the last day, for people count both in."""
    return day(first), day(None if after is None else after - _A_DAY)


def _days(details: Details | None) -> tuple[Cell | None, Cell | None]:
    return (None, None) if details is None else days_of(details.first, details.after)


def _totals_rows(overview: Overview, texts: Texts, rounding: Rounding, today: date) -> list[Row]:
    before = overview.asked.first - _A_DAY
    spans = (
        day(overview.asked.first),
        day(min(overview.asked.last, max(today, overview.asked.first))),
        *((None, None) if overview.before is None else (day(previous(overview.asked).first), day(before))),
    )
    now, earlier = overview.details, overview.earlier
    is_across = overview.whose.is_across
    noted = [not is_across or one is None or one.has_noted for one in (now, earlier)]
    rows = _totals_of_span((overview.totals, overview.before), noted, spans, texts, rounding)
    if now is not None and (now.first, now.after) != (overview.asked.first, overview.asked.after):
        beside = (*_days(now), *_days(earlier))
        noted = [one is None or one.has_noted for one in (now, earlier)]
        totals = now.totals, None if earlier is None else earlier.totals
        rows += _totals_of_span(totals, noted, beside, texts, rounding)
    return rows


def _totals_of_span(
    totals: tuple[Totals | None, Totals | None],
    noted: Sequence[bool],
    spans: tuple[Cell | None, ...],
    texts: Texts,
    rounding: Rounding,
) -> list[Row]:
    """Now and before: `noted` says of each whether more than the bot's questions may be shown."""
    values, before = (totals_of(one, rounding, has_noted=has) for one, has in zip(totals, noted, strict=True))
    return [
        _line(texts, label, COUNT, (value, None), (was, None), spans)
        for (label, _), value, was in zip(TOTALS, values, before, strict=True)
    ]


def _line(
    texts: Texts,
    label: str,
    unit: str,
    value: Value,
    before: Value,
    spans: tuple[Cell | None, ...],
) -> Row:
    return (text(texts(label)), value[0], text(texts(unit)), value[1], *spans[:2], *before, *spans[2:])
