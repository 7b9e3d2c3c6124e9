"""The overview of figures: one sentence, the questions by source, what stands out, and the rest on demand."""

from datetime import date

from bot.cards import figures_details as details_of
from bot.cards import figures_writing as say
from bot.cards.elements import Element, buttons, heading, hidden, paragraph, small, toggle
from bot.cards.figures_buttons import Departments, controls, last_lines
from bot.cards.figures_charts import lying_bars
from bot.cards.figures_parts import Part, Rows, about, list_of, source_rows, table
from bot.cards.pen import Pen
from bot.cards.writing import name_text
from bot.domain.figure_answers import Ask, Overview
from bot.domain.figure_details import Details, Totals
from bot.domain.periods import Kind, period_of, previous, say_period
from bot.domain.post import Post

_MORE = "more"


def overview(pen: Pen, answer: Overview, departments: Departments = (), *, today: date) -> Post:
    """The answer to *cijfers*; `departments` may be chosen from, none for who sees one only."""
    t, details = pen.texts, answer.details
    ask = Ask(period=answer.asked, department=answer.whose.department)
    if answer.totals is None:
        body = _nothing(pen, answer, today)
    else:
        body = [*_first_words(pen, answer, answer.totals, today), *_questions(pen, answer, today)]
    if details is not None:
        body += _details(pen, details, answer, today)
    body += controls(pen, ask, departments, today, has_weeks=not answer.whose.is_across)
    body += last_lines(pen, ask, departments, today, say.counted(pen, answer.as_of, today))
    return pen.post(body, t("figures-summary"))


def _nothing(pen: Pen, answer: Overview, today: date) -> list[Element]:
    """Another department, of which not even totals may be shown, unless of a longer time."""
    t, details = pen.texts, answer.details
    said = about(pen, answer.whose, answer.asked, today)
    if answer.asked.kind is Kind.WEEK:
        body = [heading(t("figures-of-department", department=name_text(answer.whose.name)))]
        why = t("figures-no-weeks")
    elif answer.is_running:
        body, why = [heading(t("figures-running", period=said))], ""
    else:
        body, why = [heading(t("figures-nothing", period=said))], ""
    if details is None:
        return [*body, paragraph(f"{why} {t('figures-nothing-then')}".strip())]
    shown = say.stretch(pen, details.period, details.first, details.after, today)
    then = t("figures-over" if answer.is_running or why else "figures-rest-so", period=shown)
    body.append(paragraph(f"{why} {then}".strip()))
    key = "figures-asked" if details.has_noted else "figures-asked-bot"
    counted = t(key, period=_before_bracket(say.capital(shown)), count=details.totals.all)
    body.append(paragraph(f"{counted} {_within(pen, details)}".strip()))
    rows = source_rows(pen, details.totals, has_noted=details.has_noted)
    return [*body, *table(Part(title=t("figures-questions"), rows=rows), None)]


def _has_noted(answer: Overview, details: Details | None) -> bool:
    """Whether totals are of all three sources; the own scope's always are."""
    return not answer.whose.is_across or details is None or details.has_noted


def _first_words(pen: Pen, answer: Overview, totals: Totals, today: date) -> list[Element]:
    t, details = pen.texts, answer.details
    period, within = about(pen, answer.whose, answer.asked, today), _within(pen, details)
    has_noted = _has_noted(answer, details)
    if has_noted:
        asked = say.asked(pen, period, totals.all, is_running=answer.is_running)
    else:
        asked = t("figures-asked-bot", period=period, count=totals.asked)
    is_same = details is not None and details.period == answer.asked and details.is_whole
    body = [heading(f"{asked} {within}".strip() if is_same else asked)]
    before = answer.before
    if before is not None and (totals.all or before.all) and has_noted and _has_noted(answer, answer.earlier):
        body.append(paragraph(_compared(pen, answer, totals.all - before.all)))
    if say.is_named(answer.asked, today):
        body.append(small(say.capital(say_period(answer.asked, today))))
    if not is_same:
        body.append(paragraph(" ".join(_other_period(pen, answer, today))))
    if details is not None and within and not is_same:
        shown = say.capital(say.stretch(pen, details.period, details.first, details.after, today))
        if details.period == answer.asked:
            body.append(paragraph(within))
        else:
            body.append(paragraph(t("figures-then", period=_before_bracket(shown), said=within)))
    return body


def _within(pen: Pen, details: Details | None) -> str:
    if details is None or details.times is None:
        return ""
    return say.within_sentence(pen, details.times.within, details.times.target)


def _compared(pen: Pen, answer: Overview, more: int) -> str:
    t, before = pen.texts, say.before(pen, answer.asked.kind)
    if not more:
        return t("figures-as-many", before=before)
    if more > 0:
        return t("figures-more-than", count=say.number(more), before=before)
    return t("figures-less-than", count=say.number(-more), before=before)


def _other_period(pen: Pen, answer: Overview, today: date) -> list[str]:
    """Why the rest is of other days than was asked for, and of which; never a bare *te weinig*."""
    t, details = pen.texts, answer.details
    running = t("figures-running", period=say.name_of(pen, answer.asked, today))
    if details is not None:
        shown = say.stretch(pen, details.period, details.first, details.after, today)
        if answer.is_running:
            return [running, t("figures-rest", period=shown)]
        return [t("figures-rest-few"), t("figures-rest-so", period=shown)]
    said = [running] if answer.is_running else []
    is_none = answer.totals is not None and not answer.totals.all and not answer.is_running
    if not is_none:
        said.append(t("figures-rest-few"))
    if answer.this_year is not None and not (is_none and not answer.this_year.all):
        this_year = t("figures-this-year")
        said.append(t("figures-so-far", period=this_year, count=say.number(answer.this_year.all)))
    return said if is_none else [*said, t("figures-when-more")]


def _before_bracket(said: str) -> str:
    """*Week 47* of *Week 47 (16 tot 22 november)*: its days were said already."""
    return said.partition(" (")[0]


def _questions(pen: Pen, answer: Overview, today: date) -> list[Element]:
    now, earlier = answer.totals, answer.before
    if now is None or not (now.all or (earlier is not None and earlier.all)):
        return []
    rows = source_rows(pen, now, has_noted=_has_noted(answer, answer.details))
    before: Rows = ()
    if earlier is not None:
        before = source_rows(pen, earlier, has_noted=_has_noted(answer, answer.earlier))
    part = Part(title=pen.texts("figures-questions"), rows=rows, before=before)
    asked, kind = answer.asked, answer.asked.kind
    heads = (say.short(pen, asked, today), say.short(pen, previous(period_of(asked.first, kind)), today))
    return table(part, heads)


def _details(pen: Pen, details: Details, answer: Overview, today: date) -> list[Element]:
    t, earlier, is_across = pen.texts, answer.earlier, answer.whose.is_across
    first, *rest = (details_of.in_short(pen, details, earlier), *details_of.parts(pen, details, earlier))
    heads = None if earlier is None else (_head(pen, details, today), _head(pen, earlier, today))
    body = table(first, heads) if first.rows else []
    folded = [element for part in rest for element in list_of(pen, part)]
    if details.load is not None:
        folded.append(small(t("figures-load-how")))
    if details.times is not None and details.times.waiting.median is None:
        folded.append(small(t("figures-no-medians")))
    if folded:
        body += [*buttons([toggle(t("figures-more-button"), _MORE)]), hidden(_MORE, folded)]
    never = details_of.never_shown(pen) if is_across else []
    missing = [name for name in details_of.left_out(pen, details) if name not in never]
    notes = [t("figures-brackets")] if body else []
    if missing:
        notes.append(t("figures-left-out", parts=", ".join(missing)))
    if never:
        notes.append(t("figures-left-out-across", parts=", ".join(never)))
    if details.covered is None:
        notes.append(t("figures-not-sampled"))
    return [*body, *([small(" ".join(notes))] if notes else []), *_chart(pen, details)]


def _head(pen: Pen, details: Details, today: date) -> str:
    return say.short(pen, details.period, today)


def _chart(pen: Pen, details: Details) -> list[Element]:
    if details.times is None:
        return []
    key = "figures-chart-bands-bot" if details.times.noted is None else "figures-chart-bands"
    return lying_bars(pen.texts(key), details_of.band_rows(pen, details.times.bands))
