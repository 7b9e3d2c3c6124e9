"""The sheet *Uitleg*: whose figures these are, of when, what each of them means, and why some cells are empty."""

from collections.abc import Iterator
from datetime import date

from bot.domain.figure_answers import Compared, Facts, Hours, Overview, Topics
from bot.domain.periods import say_period
from bot.domain.sheets import Cell, Row, Sheet, day, text
from bot.domain.showing import ShowingRule
from bot.services.sheet_figures import FIGURES, TOTALS
from bot.services.sheet_overview import days_of
from bot.services.sheet_rounding import FEW
from bot.services.sheet_words import SheetWords
from bot.texts.catalogue import Texts

_OTHER_COLUMNS = (
    ("sheet-n", "sheet-n-about"),
    ("sheet-topic", "sheet-topic-about"),
    ("sheet-hour", "sheet-hour-about"),
    ("sheet-open-hours", "sheet-open-hours-about"),
    ("sheet-mean-coaches", "sheet-mean-coaches-about"),
    ("sheet-workers", "sheet-workers-about"),
)


def about_sheet(
    *,
    overview: Overview,
    topics: Topics,
    hours: Hours,
    compared: Compared | None,
    today: date,
    words: SheetWords,
) -> Sheet:
    """Explain the file of a period. Definitions are those of the figures that the other sheets have."""
    texts = words.texts
    city = texts("sheet-city")
    rows: list[Row] = [
        _said(texts("sheet-purpose"), texts("sheet-purpose-about")),
        _said(texts("sheet-whose"), overview.whose.name if overview.whose.department else city),
        _said(texts("sheet-period"), say_period(overview.asked, today)),
        (text(texts("sheet-counted")), day(words.local_date(overview.as_of))),
    ]
    if overview.is_running:
        rows.append(_said("", texts("sheet-running")))
    few = texts("sheet-few")
    details = overview.details
    spans = [
        (texts("sheet-overview"), None if details is None else (details.first, details.after)),
        (texts("sheet-topics"), _span(topics.first, topics.after) if topics.rows else None),
        (texts("sheet-per-hour"), _span(hours.first, hours.after) if hours.questions else None),
    ]
    if compared is not None:
        spans.append(
            (texts("sheet-compared"), _span(compared.first, compared.after) if compared.rows else None)
        )
    for name, span in spans:
        rows.append(_said(name, few if span is None else _days(span, texts)))
    rows += list(_rules(words.rule, compared, texts))
    told = [*TOTALS, *((figure.label, figure.about) for figure in FIGURES), *_OTHER_COLUMNS]
    rows += [_said(texts(label), texts(about)) for label, about in told]
    return Sheet(
        name=texts("sheet-about"), columns=(texts("sheet-what"), texts("sheet-means")), rows=tuple(rows)
    )


def about_facts(facts: Facts, words: SheetWords) -> Sheet:
    """Explain the file of a year's facts."""
    texts = words.texts
    rows = [
        _said(texts("sheet-purpose"), texts("sheet-purpose-about")),
        _said(texts("sheet-whose"), texts("sheet-city")),
        _said(texts("sheet-period"), str(facts.year.year)),
        (text(texts("sheet-counted")), day(words.local_date(facts.as_of))),
        *([_said("", texts("sheet-running"))] if facts.is_running else []),
        _said(texts("facts-not-measured"), texts("sheet-not-measured-about")),
        _said(texts("sheet-n"), texts("sheet-n-about")),
        *(
            _said(texts(label), texts(about))
            for label, about in (
                ("fact-questions", "sheet-all-about"),
                ("fact-questions-bot", "sheet-asked-about"),
                ("fact-questions-noted", "sheet-noted-count-about"),
                ("fact-questions-weekly", "sheet-weekly-about"),
                ("fact-minutes", "sheet-fact-minutes-about"),
                ("fact-per-coach-week", "sheet-load-questions-about"),
            )
        ),
    ]
    return Sheet(
        name=texts("sheet-about"), columns=(texts("sheet-what"), texts("sheet-means")), rows=tuple(rows)
    )


def _rules(rule: ShowingRule, compared: Compared | None, texts: Texts) -> Iterator[Row]:
    yield _said(
        texts("sheet-empty"),
        texts("sheet-empty-about", askers=str(rule.fewest_askers), coaches=str(rule.fewest_coaches)),
    )
    yield _said(texts("sheet-rounded"), texts("sheet-rounded-about", few=str(FEW)))
    if compared is not None and compared.folded:
        about = texts("sheet-folded-about", count=str(compared.folded))
        yield _said(texts("sheet-other-departments"), about)


def _said(what: str, means: str) -> tuple[Cell | None, Cell | None]:
    return (text(what) if what else None), text(means)


def _span(first: date | None, after: date | None) -> tuple[date, date] | None:
    return None if first is None or after is None else (first, after)


def _days(span: tuple[date, date], texts: Texts) -> str:
    first, last = days_of(*span)
    assert first is not None
    assert last is not None
    return texts("sheet-days", first=str(first.value), last=str(last.value))
