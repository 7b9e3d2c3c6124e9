"""The sheet *Uitleg*: whose figures these are, of when, what each of them means, and why some cells are empty."""

from collections.abc import Iterator
from datetime import date

from bot.domain.figure_answers import Compared, Facts, Hours, Overview, Topics
from bot.domain.periods import Kind, Period, say_period
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
    details = overview.details
    none = (overview.whose.is_across and why_no_weeks(overview.asked, texts)) or texts("sheet-few")
    days = none if details is None else _days((details.first, details.after), texts)
    rows += [
        _said(texts("sheet-overview"), days),
        _said(texts("sheet-topics"), _of_topics(topics, texts)),
        _said(texts("sheet-per-hour"), _of_hours(hours, texts)),
    ]
    if compared is not None:
        span = _span(compared.first, compared.after) if compared.rows else None
        why = () if span else (why_no_weeks(compared.asked, texts),)
        days = _days(span, texts) if span else texts("sheet-few")
        rows.append(_said(texts("sheet-compared"), " ".join(filter(None, (*why, days)))))
    if overview.whose.is_across:
        rows.append(_said("", texts("sheet-across-figures")))
    rows += list(_rules(words.rule, compared, texts))
    told = [*TOTALS, *(figure.words(details) for figure in FIGURES), *_OTHER_COLUMNS]
    rows += [_said(texts(label), texts(about)) for label, about in told]
    return Sheet(
        name=texts("sheet-about"), columns=(texts("sheet-what"), texts("sheet-means")), rows=tuple(rows)
    )


def why_no_topics(topics: Topics, texts: Texts) -> str:
    """Why a file has none."""
    if topics.whose.is_across:
        return texts("sheet-across-topics")
    return " ".join(filter(None, (why_no_weeks(topics.asked, texts), texts("sheet-few"))))


def why_no_hours(hours: Hours, texts: Texts) -> str:
    """Why a file does not say when questions come."""
    return texts("sheet-across-hours" if hours.whose.is_across else "sheet-few")


def why_no_weeks(asked: Period, texts: Texts) -> str:
    """Of what is never shown of a week; empty when none was asked for."""
    return texts("sheet-no-weeks") if asked.kind is Kind.WEEK else ""


def _of_topics(topics: Topics, texts: Texts) -> str:
    span = _span(topics.first, topics.after) if topics.rows else None
    return why_no_topics(topics, texts) if span is None else _days(span, texts)


def _of_hours(hours: Hours, texts: Texts) -> str:
    span = _span(hours.first, hours.after)
    if hours.questions and span is not None:
        return _days(span, texts)
    why = why_no_hours(hours, texts)
    if not hours.coverage or span is None:
        return why
    return f"{why} {texts('sheet-hours-cover', days=_days(span, texts))}"


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
