"""What a coordinator sees of the departments: all of them, a page at a time, and one with what can be changed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from bot.cards.city_actions import CityAction, CityListAction, CityNewAction
from bot.cards.elements import (
    Element,
    button,
    buttons,
    heading,
    hidden,
    lines,
    named,
    paragraph,
    row,
    small,
    toggle,
)
from bot.cards.figures_writing import number
from bot.cards.pen import Pen
from bot.cards.writing import in_a_row, name_text
from bot.domain.availability import week_of
from bot.domain.city import (
    Gap,
    Seen,
    coaches_of,
    contact_points_of,
    days_without,
    gaps,
    lacks_something,
)
from bot.domain.contact_points import replacements_of
from bot.domain.days import WEEKDAYS, say_day
from bot.domain.post import Post
from bot.domain.roster import Department
from bot.domain.saying_hours import say_week
from bot.texts.reader import as_typed

ON_A_PAGE = 8
_NAMES = 6
"""Other names of a department that its card shows."""
_ON_A_BUTTON = 28
"""Letters that a button still shows on a phone."""
_SELDOM = "seldom"
"""The part of a department's card with what is seldom changed, shown on demand."""

_GAPS: Mapping[Gap, str] = {
    Gap.NO_CONTACT: "city-gap-no-contact",
    Gap.CONTACT_UNREACHABLE: "city-gap-contact-unreachable",
    Gap.NO_COACH: "city-gap-no-coach",
    Gap.COACHES_UNREACHABLE: "city-gap-coaches-unreachable",
}


def every(pen: Pen, seen: Sequence[Seen], page: int, *, now: datetime) -> Post:
    """All departments with what is missing; a page that is not there is the last one."""
    t, today = pen.texts, pen.local_date(now)
    new = button(t("city-new-button"), CityNewAction())
    if not seen:
        return pen.post([paragraph(t("city-list-none")), *buttons([new])], t("city-list-summary"))
    pages = -(-len(seen) // ON_A_PAGE)
    page = min(page, pages - 1)
    lacking = sum(lacks_something(one.department, today, pen.zone) for one in seen)
    body = [heading(t("city-list", count=len(seen))), paragraph(t("city-list-gaps", count=lacking))]
    body += [_in_short(pen, one, now=now) for one in seen[page * ON_A_PAGE : page * ON_A_PAGE + ON_A_PAGE]]
    turns = []
    if page + 1 < pages:
        turns.append(button(t("city-next-button"), CityListAction(page=page + 1)))
    if page:
        turns.append(button(t("city-previous-button"), CityListAction(page=page - 1)))
    body += buttons([*turns, new])
    if pages > 1:
        body.append(small(t("city-list-page", page=str(page + 1), pages=str(pages))))
    return pen.post(body, t("city-list-summary"))


def one(pen: Pen, seen: Seen, *, now: datetime, said: Sequence[str] = ()) -> Post:
    """One department, with a button for each thing to change; `said` is what was just done."""
    t, department = pen.texts, seen.department
    today = pen.local_date(now)
    body: list[Element] = [heading(said[0] if said else name_text(department.name))]
    body += [paragraph(line) for line in said[1:]]
    body.append(named(_facts(pen, seen, now=now)))
    missing = _missing(pen, department, today)
    if missing:
        body += [paragraph(t("city-missing")), lines(missing)]
    body.append(paragraph(t("city-what")))
    changes = (
        ("city-contact-button", "city.contact"),
        ("city-name-button", "city.name"),
        ("city-hours-button", "city.hours"),
        ("city-merge-button", "city.merge"),
        ("city-close-button", "city.close"),
        ("city-changes-button", "city.changes"),
    )
    each = [
        button(t(key), CityAction.model_validate({"verb": verb, "department": department.id}))
        for key, verb in changes
    ]
    body += buttons([*each[:3], toggle(t("more-ways-button"), _SELDOM)])
    body += [hidden(_SELDOM, buttons(each[3:])), *buttons([button(t("city-list-button"), CityListAction())])]
    return pen.post(body, t("city-summary"))


def which(pen: Pen, departments: Sequence[Department]) -> Post:
    """A typed name may mean several, or none: choose."""
    t = pen.texts
    each = [
        button(
            t("city-show-button", name=as_typed(one.name)), CityAction(verb="city.show", department=one.id)
        )
        for one in departments[:ON_A_PAGE]
    ]
    title = t("city-which") if departments else t("city-unknown-name")
    body = [heading(title), *buttons([*each, button(t("city-list-button"), CityListAction())])]
    return pen.post(body, t("city-summary"))


def _in_short(pen: Pen, seen: Seen, *, now: datetime) -> Element:
    t, department = pen.texts, seen.department
    contacts = _names(pen, [contact.name for contact in contact_points_of(department)])
    items: list[Element] = [
        heading(name_text(department.name)),
        paragraph(
            t(
                "city-in-short",
                contact=contacts,
                coaches=str(len(coaches_of(department))),
                questions=str(seen.open_questions),
            )
        ),
    ]
    replacing = _replacing(department, now)
    if replacing:
        items.append(paragraph(t("city-replaced-by", name=_names(pen, replacing))))
    missing = _missing(pen, department, pen.local_date(now))
    if missing:
        items.append(paragraph(f"{t('city-missing')} {', '.join(missing)}."))
    show = CityAction(verb="city.show", department=department.id)
    title = t("city-show-button", name=as_typed(department.name))
    if len(title) > _ON_A_BUTTON:
        title = t("city-show-this-button")
    return row([*items, *buttons([button(title, show)])])


def _facts(pen: Pen, seen: Seen, *, now: datetime) -> list[tuple[str, str]]:
    t, department = pen.texts, seen.department
    coaches = coaches_of(department)
    found = [
        (t("city-contact"), _names(pen, [contact.name for contact in contact_points_of(department)])),
    ]
    for replacement in replacements_of(department, now):
        entry = department.coach(replacement.person)
        if entry is not None:
            day = say_day(replacement.last_day, pen.local_date(now))
            said = t("city-replacement-until", name=pen.name(entry.name), day=day)
            found.append((t("city-replacement"), said))
    reachable = sum(coach.is_reachable for coach in coaches)
    found += [
        (
            t("city-coaches"),
            t("city-coaches-reachable", count=str(len(coaches)), reachable=str(reachable)),
        ),
        (t("city-questions"), str(seen.open_questions)),
        (t("city-hours"), _hours(pen, department)),
        (t("city-workers"), number(department.workers) if department.workers else t("city-unknown")),
    ]
    if department.aliases:
        found.append((t("city-names"), ", ".join(map(name_text, department.aliases[:_NAMES]))))
    return found


def _missing(pen: Pen, department: Department, today: date) -> list[str]:
    said = [pen.texts(_GAPS[gap]) for gap in gaps(department)]
    days = days_without(department, today, pen.zone)
    if days:
        said.append(pen.texts("city-gap-hours", days=in_a_row([WEEKDAYS[day] for day in days])))
    return said


def _replacing(department: Department, now: datetime) -> list[str]:
    entries = (department.coach(one.person) for one in replacements_of(department, now))
    return [entry.name for entry in entries if entry is not None]


def _hours(pen: Pen, department: Department) -> str:
    week = week_of(department.hours)
    said = say_week(week) if week is not None else ()
    return "; ".join(said) if said else pen.texts("city-unknown")


def _names(pen: Pen, names: Iterable[str]) -> str:
    return in_a_row([pen.name(name) for name in names]) or pen.texts("city-nobody")
