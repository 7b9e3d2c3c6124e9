"""The facts as the programme reports itself: this year beside last, and sentences ready to paste."""

from collections.abc import Mapping
from datetime import date, timedelta

from bot.cards import figures_writing as say
from bot.cards.elements import Element, buttons, columns, heading, paragraph, quotation, subheading
from bot.cards.figures_buttons import last_lines, to_export, to_show, to_turn
from bot.cards.pen import Pen
from bot.domain.days import MONTHS
from bot.domain.figure_answers import Ask, Fact, Facts
from bot.domain.figure_words import Figures
from bot.domain.post import Post

_WIDTHS = (5, 4, 4)
LABELS: Mapping[str, tuple[str, str]] = {
    "workers": ("fact-workers", "fact-workers-says"),
    "coaches": ("fact-coaches", "fact-coaches-says"),
    "questions": ("fact-questions", "fact-questions-says"),
    "questions_bot": ("fact-questions-bot", "fact-questions-bot-says"),
    "questions_noted": ("fact-questions-noted", "fact-questions-noted-says"),
    "questions_weekly": ("fact-questions-weekly", "fact-questions-weekly-says"),
    "minutes": ("fact-minutes", "fact-minutes-says"),
    "per_coach_week": ("fact-per-coach-week", "fact-per-coach-week-says"),
    "devices": ("fact-devices", "fact-devices-says"),
    "screening": ("fact-screening", "fact-screening-says"),
    "training": ("fact-training", "fact-training-says"),
    "events": ("fact-events", "fact-events-says"),
}
"""What each of `FACT_KEYS` is called, and the sentence to paste."""
SOURCES: Mapping[str, str] = {
    "roster": "fact-source-roster",
    "bot": "fact-source-bot",
    "noted": "fact-source-noted",
    "weekly": "fact-source-weekly",
    "all": "fact-source-all",
    "weeks": "fact-source-weeks",
}
"""Where a fact may come from: `Fact.source`, empty when nobody measures it."""
_ALONE: Mapping[str, str] = {
    "questions_bot": "fact-questions-bot-alone",
    "questions_noted": "fact-questions-noted-alone",
    "questions_weekly": "fact-questions-weekly-alone",
}
"""What a part of a sum is called where the sum does not stand above it."""
_ENOUGH_OR_NOT = ("minutes", "per_coach_week")
"""Figures that may be there and too few to show."""


def facts(pen: Pen, answer: Facts, *, today: date, has_name: bool = False) -> Post:
    """The answer to *feiten 2026*. `has_name`: a department was named, and there are facts of the city alone."""
    t, year, before = pen.texts, str(answer.year.year), str(answer.year.year - 1)
    body: list[Element] = [heading(t("facts-title", year=year))]
    if has_name:
        body.append(paragraph(t("facts-city")))
    if answer.is_running:
        body.append(paragraph(t("facts-running", year=year, before=before)))
    earlier = {one.key: one for one in answer.before}
    body.append(columns(("", year, before), _WIDTHS, is_head=True))
    body += [
        columns((t(LABELS[one.key][0]), _until(pen, one), _until(pen, earlier.get(one.key))), _WIDTHS)
        for one in answer.facts
    ]
    body += [subheading(t("facts-paste")), quotation(sentences(pen, answer))]
    ask = Ask(figures=Figures.FACTS, period=answer.year)
    body += to_turn(pen, ask, today)
    overview = to_show(pen, Ask(period=answer.year), t("figures-overview-button"))
    body += buttons([overview, to_export(pen, ask)])
    body += last_lines(pen, ask, (), today, say.counted(pen, answer.as_of, today))
    return pen.post(body, t("facts-summary"))


def sentences(pen: Pen, answer: Facts) -> list[str]:
    """One for each fact, with its n and source, and one for each kind of what is not there."""
    t = pen.texts
    counted = pen.local_date(answer.as_of)
    day = f"{counted.day} {MONTHS[counted.month - 1]} {counted.year}"
    said = [t("facts-counted", year=str(answer.year.year), day=day)]
    missing: list[str] = []
    too_few: list[str] = []
    for fact in answer.facts:
        if fact.value is None:
            alone = t(_ALONE.get(fact.key, LABELS[fact.key][0]))
            (too_few if fact.key in _ENOUGH_OR_NOT else missing).append(alone)
            continue
        said.append(f"{sentence(pen, fact)} {_from(pen, fact)}".rstrip())
    if too_few:
        said.append(t("facts-not-enough", facts=", ".join(too_few)))
    if missing:
        said.append(t("facts-not-yet", facts=", ".join(missing)))
    return said


def sentence(pen: Pen, fact: Fact) -> str:
    """It is ready to paste, with the months that it is of when that is not all of the year so far."""
    said = pen.texts(LABELS[fact.key][1], value=written(pen, fact))
    if fact.after is None:
        return said
    return f"{pen.texts('facts-until', value=said.removesuffix('.'), months=_months(pen, fact.after))}."


def _until(pen: Pen, fact: Fact | None) -> str:
    """The value and its months: *12 min (januari tot en met oktober)*."""
    if fact is None or fact.value is None or fact.after is None:
        return written(pen, fact)
    return pen.texts("facts-until", value=written(pen, fact), months=_months(pen, fact.after))


def _months(pen: Pen, after: date) -> str:
    last = MONTHS[(after - timedelta(days=1)).month - 1]
    return last if last == MONTHS[0] else pen.texts("facts-months", month=last)


def written(pen: Pen, fact: Fact | None) -> str:
    """The value as people write it, or that there is none yet."""
    if fact is None or fact.value is None:
        is_few = fact is not None and fact.key in _ENOUGH_OR_NOT
        return pen.texts("facts-none") if is_few else pen.texts("facts-not-measured")
    match fact.unit:
        case "minutes":
            return say.minutes(pen, fact.value)
        case "percent":
            return pen.texts("figures-percent", percent=say.number(fact.value))
        case _:
            return say.number(fact.value)


def _from(pen: Pen, fact: Fact) -> str:
    """In brackets behind the sentence; a count is its own n."""
    t, key = pen.texts, SOURCES.get(fact.source)
    if key is None:
        return "" if fact.n is None else f"({t('facts-n', n=say.number(fact.n))})"
    if fact.n is None:
        return f"({t('facts-from', source=t(key))})"
    return f"({t('facts-n-from', n=say.number(fact.n), source=t(key))})"
