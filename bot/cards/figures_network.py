"""How the network of digicoaches stands now, and what departments and places lack."""

from collections.abc import Iterable
from datetime import date

from bot.cards import figures_writing as say
from bot.cards.elements import Element, heading, lines, paragraph, subheading
from bot.cards.figures_buttons import Departments, controls, last_lines
from bot.cards.figures_parts import Part, shorter, table
from bot.cards.pen import Pen
from bot.cards.writing import name_text
from bot.domain.days import say_day
from bot.domain.figure_answers import Ask, Network
from bot.domain.figure_words import Figures
from bot.domain.figures.network import NetworkHealth
from bot.domain.ids import DepartmentId
from bot.domain.post import Post

_LISTED = 8


def network(pen: Pen, answer: Network, departments: Departments = (), *, today: date) -> Post:
    """The answer to *cijfers netwerk*."""
    t, health, whose = pen.texts, answer.health, answer.whose
    if whose.department is None:
        title = t("network-title", count=health.active)
    else:
        title = t("network-title-of", department=name_text(whose.name), count=health.active)
    body: list[Element] = [heading(title), *table(Part(title="", rows=_rows(pen, health)), None)]
    body.append(paragraph(t("network-since", day=say_day(answer.since, today))))
    body += _lacking(pen, answer) or [paragraph(t("network-fine"))]
    ask = Ask(figures=Figures.NETWORK, department=whose.department)
    body += controls(pen, ask, departments, today, has_period=False)
    body += last_lines(pen, ask, departments, today)
    return pen.post(body, t("figures-summary"))


def _rows(pen: Pen, health: NetworkHealth) -> list[tuple[str, str]]:
    t = pen.texts
    rows = [
        (t("network-coaches"), say.number(health.coaches)),
        (t("network-active"), say.number(health.active)),
        (t("network-paused"), say.number(health.paused)),
        (t("network-paused-long"), say.number(health.paused_long)),
        (t("network-new"), say.number(health.new)),
        (t("network-stopped"), say.number(health.stopped)),
    ]
    per_100 = health.active_per_100_workers
    if per_100 is not None:
        value = t("network-per-100-value", value=say.number(per_100), workers=say.number(health.workers))
        rows.append((t("network-per-100"), value))
    return rows


def _lacking(pen: Pen, answer: Network) -> list[Element]:
    t, health = pen.texts, answer.health
    places = (
        t("network-place", department=_name(answer, one.department), place=name_text(one.place))
        for one in health.empty_places
    )
    listed = (
        (t("network-few-coaches"), _names(answer, health.few_coaches)),
        (t("network-without-contact"), _names(answer, health.without_contact)),
        (t("network-without-stand-in"), _names(answer, health.without_stand_in)),
        (t("network-empty-places"), list(places)),
    )
    drawn: list[Element] = []
    for title, names in listed:
        if names:
            drawn += [subheading(f"{title}: {len(names)}"), lines(shorter(pen, names, _LISTED))]
    return drawn


def _names(answer: Network, departments: Iterable[DepartmentId]) -> list[str]:
    return sorted((_name(answer, one) for one in departments), key=str.casefold)


def _name(answer: Network, department: DepartmentId) -> str:
    return name_text(answer.names.get(department, department))
