"""When questions come, and when there is a digicoach: the busiest hours in words, then each day, then each hour."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.cards import figures_writing as say
from bot.cards.elements import (
    Element,
    buttons,
    columns,
    heading,
    hidden,
    lines,
    paragraph,
    small,
    subheading,
    toggle,
)
from bot.cards.figures_buttons import Departments, controls, last_lines, to_show
from bot.cards.figures_charts import standing_bars
from bot.cards.figures_parts import shorter
from bot.cards.figures_topics import shown_of, when_more
from bot.cards.pen import Pen
from bot.cards.writing import name_text
from bot.domain.days import WEEKDAYS, say_day
from bot.domain.figure_answers import Ask, Hours
from bot.domain.figure_words import Figures
from bot.domain.figures.coverage import Cover
from bot.domain.figures.shares import Share
from bot.domain.post import Post

_DAY = 24
_BUSIEST = 3
_UNCOVERED = 5
_EACH = "each"
_WIDTHS = (4, 5, 4)
_TWO = (3, 2)
_CLOSED, _ALWAYS, _SOMETIMES, _NEVER = "·", "✓", "±", "✗"


def hours(pen: Pen, answer: Hours, departments: Departments = (), *, today: date) -> Post:
    """The answer to *cijfers per uur*."""
    t, whose = pen.texts, answer.whose
    ask = Ask(figures=Figures.HOURS, period=answer.asked, department=whose.department)
    if whose.department is None:
        title = t("figures-hours-title")
    else:
        title = t("figures-hours-title-of", department=name_text(whose.name))
    body = [heading(title), *_of_when(pen, answer, ask, today)]
    body += [*_busiest(pen, answer), *_uncovered(pen, answer)]
    if answer.questions or answer.coverage:
        body += [*_by_day(pen, answer), *_each_hour(pen, answer), *_chart(pen, answer)]
    body += controls(pen, ask, departments, today, has_weeks=not whose.is_across)
    body += last_lines(pen, ask, departments, today, say.counted(pen, answer.as_of, today))
    return pen.post(body, t("figures-summary"))


def _of_when(pen: Pen, answer: Hours, ask: Ask, today: date) -> list[Element]:
    """Of which days the questions are, or why there are none; then of which days one knows who could help."""
    t = pen.texts
    first, after = answer.first, answer.after
    if answer.questions and answer.period is not None and first is not None and after is not None:
        return shown_of(pen, answer.asked, answer.period, first, after, today)
    drawn: list[Element] = []
    if answer.whose.is_across:
        of_city = to_show(pen, replace(ask, department=None), t("figures-city-hours-button"))
        drawn += [paragraph(t("figures-across-hours")), *buttons([of_city])]
    else:
        drawn.append(paragraph(f"{t('figures-few-bare')} {when_more(pen, answer.asked, today)}"))
    if answer.coverage and first is not None and after is not None:
        last = after - timedelta(days=1)
        days = t("figures-cover-over", first=say_day(first, today), last=say_day(last, today))
        drawn.append(paragraph(days))
    return drawn


def _busiest(pen: Pen, answer: Hours) -> list[Element]:
    most = sorted(answer.questions.items(), key=lambda one: (-one[1], one[0]))[:_BUSIEST]
    said = [
        pen.texts("figures-an-hour-count", hour=_hour(pen, hour), count=say.number(n))
        for hour, n in most
        if n
    ]
    return [paragraph(pen.texts("figures-busiest")), lines(said)] if said else []


def _uncovered(pen: Pen, answer: Hours) -> list[Element]:
    """Open hours that never had anybody, else those that most often had nobody; the coordinator can do something here."""
    t = pen.texts
    seen = {hour: cover for hour, cover in answer.coverage.items() if cover.hours}
    if not seen:
        return [paragraph(t("figures-not-sampled"))]
    missed = _runs({hour: cover for hour, cover in seen.items() if cover.covered < cover.hours})
    if not missed:
        return [paragraph(t("figures-always-covered"))]
    missed.sort(key=lambda one: (one.cover.covered / one.cover.hours, one.first))
    bare = {day for day in range(7) if _is_bare(seen, day)}
    said = list(dict.fromkeys(_lacks(pen, one, bare) for one in missed))
    is_city = answer.whose.department is None
    whole = [small(t("figures-hours-city"))] if is_city else []
    most = _UNCOVERED if len(said) <= _UNCOVERED else _UNCOVERED - 1
    return [paragraph(t("figures-uncovered")), lines(shorter(pen, said, most)), *whole]


def _is_bare(seen: Mapping[int, Cover], day: int) -> bool:
    """Whether nobody was ever there on that day of the week."""
    of_day = [seen[hour] for hour in _of_day(day) if hour in seen]
    return bool(of_day) and not any(one.covered for one in of_day)


def _lacks(pen: Pen, run: "_Run", bare: Collection[int]) -> str:
    t, day = pen.texts, run.first // _DAY
    if day in bare:
        return t("figures-a-day-never", day=WEEKDAYS[day])
    hour = _hour(pen, run.first, run.hours)
    if not run.cover.covered:
        return t("figures-an-hour-never", hour=hour)
    missed = say.number(run.cover.hours - run.cover.covered)
    return t("figures-an-hour-missed", hour=hour, missed=missed, count=say.number(run.cover.hours))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Hours of one day that follow each other and lack a digicoach equally often, or always."""

    first: int
    hours: int
    cover: Cover


def _runs(missed: Mapping[int, Cover]) -> list[_Run]:
    runs: list[_Run] = []
    for hour in sorted(missed):
        cover, last = missed[hour], runs[-1] if runs else None
        is_next = last is not None and hour == last.first + last.hours and hour % _DAY > 0
        if last is not None and is_next and _is_alike(last.cover, cover):
            runs[-1] = replace(last, hours=last.hours + 1)
        else:
            runs.append(_Run(first=hour, hours=1, cover=cover))
    return runs


def _is_alike(one: Cover, other: Cover) -> bool:
    """Never anybody is alike however often it was looked at."""
    if not one.covered and not other.covered:
        return True
    return (one.covered, one.hours) == (other.covered, other.hours)


def _hour(pen: Pen, hour: int, hours: int = 1) -> str:
    day, of_day = divmod(hour, _DAY)
    return pen.texts("figures-an-hour", day=WEEKDAYS[day], begin=str(of_day), end=str(of_day + hours))


def _by_day(pen: Pen, answer: Hours) -> list[Element]:
    t = pen.texts
    drawn: list[Element] = [subheading(t("figures-by-day"))]
    if answer.questions:
        heads = (t("figures-day-head"), t("figures-questions"), t("figures-covered-head"))
        drawn.append(columns(heads, _WIDTHS, is_head=True))
    else:
        drawn.append(columns((t("figures-day-head"), t("figures-covered-head")), _TWO, is_head=True))
    counts = [sum(answer.questions.get(hour, 0) for hour in _of_day(day)) for day in range(7)]
    for day, count in enumerate(counts):
        of_day = [answer.coverage[hour] for hour in _of_day(day) if hour in answer.coverage]
        cover = Share(part=sum(one.covered for one in of_day), n=sum(one.hours for one in of_day))
        if not (count or cover.n):
            continue
        questions = f"{say.number(count)} {say.bar(count, max(counts))}".rstrip()
        covered = say.percent_of(pen, cover) if cover.n else _CLOSED
        if answer.questions:
            drawn.append(columns((WEEKDAYS[day], questions, covered), _WIDTHS))
        else:
            drawn.append(columns((WEEKDAYS[day], covered), _TWO))
    return [*drawn, small(t("figures-brackets"))]


def _of_day(day: int) -> range:
    return range(day * _DAY, (day + 1) * _DAY)


def _each_hour(pen: Pen, answer: Hours) -> list[Element]:
    """All hours of the week, folded: a line for each hour, for eight columns have no room on a phone."""
    t = pen.texts
    items: list[Element] = []
    if answer.questions:
        together = _by_hour(answer)
        items += [
            subheading(t("figures-grid-questions")),
            _each(
                pen,
                answer.questions,
                lambda hour: _count(answer.questions.get(hour, 0)),
                lambda hour: f"{t('figures-grid-all')} {_count(together[hour])}",
            ),
        ]
    if answer.coverage:
        items += [
            subheading(t("figures-grid-cover")),
            _each(pen, answer.coverage, lambda hour: _sign(answer.coverage.get(hour))),
            small(t("figures-grid-legend")),
        ]
    return [*buttons([toggle(t("figures-each-hour-button"), _EACH)]), hidden(_EACH, items)] if items else []


def _each(
    pen: Pen, known: Iterable[int], cell: Callable[[int], str], last: Callable[[int], str] | None = None
) -> Element:
    """*9-10 uur: ma 5, di 3, alle 8*; days on which there is nothing are left out, and so is an hour without any."""
    of_day = [hour % _DAY for hour in known]
    said: list[str] = []
    unit = pen.texts("figures-hour-head")
    for hour in range(min(of_day), max(of_day) + 1):
        days = [f"{WEEKDAYS[day][:2]} {cell(day * _DAY + hour)}" for day in range(7)]
        there = [one for one in days if not one.endswith(_CLOSED)]
        if there:
            said.append(f"{hour}-{hour + 1} {unit}: " + ", ".join([*there, *([last(hour)] if last else [])]))
    return paragraph("\n\n".join(said))


def _count(n: int) -> str:
    return say.number(n) if n else _CLOSED


def _sign(cover: Cover | None) -> str:
    if cover is None or not cover.hours:
        return _CLOSED
    if cover.covered == cover.hours:
        return _ALWAYS
    return _SOMETIMES if cover.covered else _NEVER


def _by_hour(answer: Hours) -> Counter[int]:
    of_day = Counter[int]()
    for hour, n in answer.questions.items():
        of_day[hour % _DAY] += n
    return of_day


def _chart(pen: Pen, answer: Hours) -> list[Element]:
    of_day = _by_hour(answer)
    bars = [(str(hour), of_day[hour]) for hour in range(min(of_day, default=0), max(of_day, default=0) + 1)]
    return standing_bars(pen.texts("figures-chart-hours"), bars)
