"""The facts as the programme reports itself: this year beside last, and sentences ready to paste."""

from collections.abc import Mapping
from datetime import date

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
_ENOUGH_OR_NOT = ("minutes", "per_coach_week")
"""Figures that may be there and too few to show."""


def facts(pen: Pen, answer: Facts, *, today: date) -> Post:
    """The answer to *feiten 2026*."""
    t, year = pen.texts, str(answer.year.year)
    body: list[Element] = [heading(t("facts-title", year=year))]
    if answer.is_running:
        body.append(paragraph(t("facts-running", year=year)))
    earlier = {one.key: one for one in answer.before}
    body.append(columns(("", year, str(answer.year.year - 1)), _WIDTHS, is_head=True))
    body += [
        columns((t(LABELS[one.key][0]), written(pen, one), written(pen, earlier.get(one.key))), _WIDTHS)
        for one in answer.facts
    ]
    body += [subheading(t("facts-paste")), quotation(sentences(pen, answer))]
    ask = Ask(figures=Figures.FACTS, period=answer.year)
    body += to_turn(pen, ask, today)
    overview = to_show(pen, Ask(period=answer.year), t("figures-overview-button"))
    body += buttons([overview, to_export(pen, ask)])
    body += last_lines(pen, t("figures-example-facts", year=year), say.counted(pen, answer.as_of, today))
    return pen.post(body, t("facts-summary"))


def label(pen: Pen, fact: Fact) -> str:
    """What it is called, on a card and in a sheet."""
    return pen.texts(LABELS[fact.key][0])


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
            (too_few if fact.key in _ENOUGH_OR_NOT else missing).append(label(pen, fact))
            continue
        sentence = t(LABELS[fact.key][1], value=written(pen, fact))
        said.append(f"{sentence} {_from(pen, fact)}".rstrip())
    if too_few:
        said.append(t("facts-not-enough", facts=", ".join(too_few)))
    if missing:
        said.append(t("facts-not-yet", facts=", ".join(missing)))
    return said


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
