"""Turns answers about figures into the sheets of a file: what is not in an answer is in no cell."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from bot.domain.days import WEEKDAYS
from bot.domain.figure_answers import Compared, ComparedRow, Fact, Facts, Hours, Overview, TopicRow, Topics
from bot.domain.figures.shares import Share
from bot.domain.sheets import Cell, Row, Sheet, Workbook, decimal, minutes, share, text, whole
from bot.services.sheet_about import about_facts, about_sheet, why_no_hours, why_no_topics, why_no_weeks
from bot.services.sheet_figures import totals_of
from bot.services.sheet_overview import days_of, overview_sheet
from bot.services.sheet_rounding import Rounding
from bot.services.sheet_words import SheetWords
from bot.texts.catalogue import Texts

_A_DAYS_HOURS = 24
_NO_WORDS: Mapping[str, str] = MappingProxyType({})


def sheets_of(
    *,
    overview: Overview,
    topics: Topics,
    hours: Hours,
    compared: Compared | None,
    today: date,
    words: SheetWords,
) -> Workbook:
    """The file of a period. `compared` is None for who sees one department only; `today` is the local date."""
    texts = words.texts
    sheets = [
        overview_sheet(overview, texts, today),
        _topics_sheet(topics, words),
        _hours_sheet(hours, texts),
    ]
    if compared is not None:
        sheets.append(_compared_sheet(compared, texts))
    about = about_sheet(
        overview=overview,
        topics=topics,
        hours=hours,
        compared=compared,
        today=today,
        words=words,
    )
    return Workbook(sheets=(about, *sheets), made_at=overview.as_of)


def fact_sheets(
    facts: Facts,
    *,
    words: SheetWords,
    sentences: Mapping[str, str] = _NO_WORDS,
) -> Workbook:
    """The file of a year's facts beside the year before.

    `sentences` are ready to paste, by the key of their fact.
    """
    texts = words.texts
    year, before = str(facts.year.year), str(facts.year.year - 1)
    earlier = {fact.key: fact for fact in facts.before}
    columns = (
        texts("sheet-fact"),
        year,
        texts("sheet-n-of", of=year),
        texts("sheet-last-of", of=year),
        before,
        texts("sheet-n-of", of=before),
        texts("sheet-last-of", of=before),
        texts("sheet-unit"),
        texts("sheet-source"),
        texts("sheet-sentence"),
    )
    rows = []
    for fact in facts.facts:
        was = earlier.get(fact.key)
        rows.append(
            (
                text(texts(f"fact-{fact.key.replace('_', '-')}")),
                *_fact_cells(fact, texts),
                days_of(None, fact.after)[1],
                *(_fact_cells(was, texts) if was is not None else (None, None)),
                days_of(None, was.after)[1] if was is not None else None,
                text(texts(_UNITS[fact.unit])),
                text(texts(f"fact-source-{fact.source}")) if fact.source else None,
                text(sentences[fact.key]) if fact.key in sentences else None,
            )
        )
    sheet = Sheet(name=texts("sheet-facts"), columns=columns, rows=tuple(rows))
    return Workbook(sheets=(about_facts(facts, words), sheet), made_at=facts.as_of)


def _topics_sheet(topics: Topics, words: SheetWords) -> Sheet:
    texts = words.texts
    rounding = Rounding(is_city=topics.whose.department is None)
    span = days_of(topics.first, topics.after)

    def line(row: TopicRow) -> Row:
        label = texts("sheet-other-topics") if row.topic is None else words.topics.get(row.topic, row.topic)
        return (
            text(label),
            rounding.whole(row.asked),
            rounding.whole(row.noted),
            rounding.share(row.solved),
            rounding.whole(row.solved.n),
            *span,
        )

    columns = (
        texts("sheet-topic"),
        texts("sheet-asked"),
        texts("sheet-noted"),
        texts("sheet-solved"),
        texts("sheet-n"),
        texts("sheet-first"),
        texts("sheet-last"),
    )
    rows = tuple(map(line, topics.rows)) or (_empty(why_no_topics(topics, texts), columns, texts),)
    return Sheet(name=texts("sheet-topics"), columns=columns, rows=rows)


def _empty(why: str, columns: Sequence[str], texts: Texts) -> Row:
    """The only line of a sheet without figures."""
    return (text(texts("sheet-why")), text(why), *(None for _ in columns[2:]))


def _hours_sheet(hours: Hours, texts: Texts) -> Sheet:
    rounding = Rounding(is_city=hours.whose.department is None)
    span = days_of(hours.first, hours.after)

    def line(hour: int) -> Row:
        weekday, of_day = divmod(hour, _A_DAYS_HOURS)
        cover = hours.coverage.get(hour)
        asked = rounding.whole(hours.questions.get(hour, 0)) if hours.questions else None
        where: tuple[Cell | None, ...] = (None, None, None)
        if cover is not None and cover.hours:
            where = (
                whole(cover.hours),
                share(cover.covered / cover.hours),
                decimal(cover.coaches / cover.hours),
            )
        return (text(WEEKDAYS[weekday]), whole(of_day), asked, *where, *span)

    columns = (
        texts("sheet-weekday"),
        texts("sheet-hour"),
        texts("sheet-questions"),
        texts("sheet-open-hours"),
        texts("sheet-covered"),
        texts("sheet-mean-coaches"),
        texts("sheet-first"),
        texts("sheet-last"),
    )
    known = sorted({*hours.questions, *hours.coverage})
    rows = tuple(map(line, known)) or (_empty(why_no_hours(hours, texts), columns, texts),)
    return Sheet(name=texts("sheet-per-hour"), columns=columns, rows=rows)


def _compared_sheet(compared: Compared, texts: Texts) -> Sheet:
    span = days_of(compared.first, compared.after)

    def line(row: ComparedRow) -> Row:
        rounding = Rounding(is_city=row.department is None)
        reach: tuple[Cell | None, ...] = (None, None, None)
        if row.reach is not None:
            askers, workers = rounding.count(row.reach.askers), row.reach.workers
            reach = (
                whole(askers),
                whole(workers or None),
                decimal(100 * askers / workers if workers else None),
            )
        return (
            text(texts("sheet-other-departments") if row.department is None else row.name),
            *totals_of(row.totals, rounding, has_noted=row.has_noted),
            *(_with_n(row.within, rounding)),
            *(_with_n(row.solved, rounding)),
            *reach,
            *span,
        )

    columns = (
        texts("sheet-department"),
        texts("sheet-asked"),
        texts("sheet-noted"),
        texts("sheet-weekly"),
        texts("sheet-all"),
        texts("sheet-within"),
        texts("sheet-n-of", of=texts("sheet-within")),
        texts("sheet-solved"),
        texts("sheet-n-of", of=texts("sheet-solved")),
        texts("sheet-askers"),
        texts("sheet-workers"),
        texts("sheet-per-100"),
        texts("sheet-first"),
        texts("sheet-last"),
    )
    why = " ".join(filter(None, (why_no_weeks(compared.asked, texts), texts("sheet-few"))))
    rows = tuple(map(line, compared.rows)) or (_empty(why, columns, texts),)
    return Sheet(name=texts("sheet-compared"), columns=columns, rows=rows)


def _with_n(part: Share | None, rounding: Rounding) -> tuple[Cell | None, Cell | None]:
    return rounding.share(part), rounding.whole(None if part is None else part.n)


_TOO_FEW = frozenset({"minutes", "per_coach_week"})
"""Facts that may be measured and too few to show."""
_UNITS = {
    "count": "sheet-count",
    "minutes": "sheet-minutes",
    "per_week": "sheet-per-week",
    "percent": "sheet-percent",
}


def _fact_cells(fact: Fact, texts: Texts) -> tuple[Cell | None, Cell | None]:
    """The value and how many it was counted from; in words when nobody measured it."""
    if fact.value is None:
        return text(texts("facts-none" if fact.key in _TOO_FEW else "facts-not-measured")), None
    match fact.unit:
        case "percent":
            return share(fact.value / 100), whole(fact.n)
        case "minutes":
            return minutes(fact.value), whole(fact.n)
        case "count" if float(fact.value).is_integer():
            return whole(int(fact.value)), whole(fact.n)
        case _:
            return decimal(fact.value), whole(fact.n)
