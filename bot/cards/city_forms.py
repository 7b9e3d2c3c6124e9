"""The cards on which a coordinator changes a department: one question each, and one that asks whether it is sure."""

from collections.abc import Mapping, Sequence

from bot.cards.city_actions import (
    CityAction,
    CityAddAction,
    CityContactAction,
    CityIntoAction,
    CityListAction,
    CitySaveAction,
)
from bot.cards.elements import Element, button, buttons, choices, heading, paragraph, text_input
from bot.cards.pen import Pen
from bot.cards.writing import name_text
from bot.domain.city import GoesAlong
from bot.domain.city_names import LONGEST as LONGEST_NAME
from bot.domain.city_names import CannotChange, Fault
from bot.domain.department_settings import LONGEST
from bot.domain.post import Post
from bot.domain.roster import Department
from bot.texts.reader import as_typed

_FAULTS: Mapping[Fault, str] = {
    Fault.NAME_EMPTY: "city-fault-name-empty",
    Fault.NAME_LONG: "city-fault-name-long",
    Fault.NAME_TAKEN: "city-fault-name-taken",
    Fault.NAME_ALIKE: "city-fault-name-alike",
    Fault.NOTHING_CHOSEN: "city-fault-nothing-chosen",
    Fault.ITSELF: "city-fault-itself",
    Fault.CLOSED: "city-fault-closed",
    Fault.ONLY_ONE: "city-fault-only-one",
    Fault.WRITTEN_BY_OTHERS: "city-fault-written-by-others",
    Fault.LAST_COORDINATOR: "city-fault-last-coordinator",
    Fault.ALWAYS_COORDINATOR: "city-fault-always-coordinator",
    Fault.TOO_MANY_COORDINATORS: "city-fault-too-many-coordinators",
    Fault.HELPS_ELSEWHERE: "city-fault-helps-elsewhere",
}
_NAMING = frozenset(
    {Fault.NAME_TAKEN, Fault.NAME_ALIKE, Fault.CLOSED, Fault.TOO_MANY_COORDINATORS, Fault.HELPS_ELSEWHERE}
)
"""Those that name what is in the way."""
_TYPED = 200
"""Letters of what was typed that a form shows again."""


def fault(pen: Pen, cannot: CannotChange) -> str:
    """The sentence that says why it stays as it was."""
    key = _FAULTS[cannot.fault]
    return pen.texts(key, about=name_text(cannot.about)) if cannot.fault in _NAMING else pen.texts(key)


def cannot(pen: Pen, why: CannotChange) -> Post:
    """It stays as it was, and this is why."""
    body = [heading(fault(pen, why))]
    shown = [button(pen.texts("city-list-button"), CityListAction())]
    if why.where is not None:
        show = CityAction(verb="city.show", department=why.where)
        shown.insert(0, button(pen.texts("city-show-button", name=why.about), show))
    return pen.post([*body, *buttons(shown)], pen.texts("city-summary"))


def new(
    pen: Pen, *, name: str = "", hours: str = "", workers: str = "", problem: Sequence[Element] = ()
) -> Post:
    """A department to add, as far as it was typed."""
    t = pen.texts
    inputs = [
        text_input("name", t("city-label-name"), name[:_TYPED], error=t("city-error"), longest=LONGEST_NAME),
        text_input("hours", t("city-label-hours"), hours[:_TYPED], error=t("city-error"), longest=LONGEST),
        text_input("workers", t("city-label-workers"), workers[:12], error=t("city-error"), longest=12),
    ]
    add = button(t("city-add-button"), CityAddAction(), is_main=True, chosen_in=("name", "hours", "workers"))
    back = button(t("city-not-button"), CityListAction())
    body = [heading(t("city-ask-new")), *problem, *inputs, *buttons([add, back])]
    return pen.post(body, t("city-summary"))


def name(pen: Pen, department: Department, typed: str | None = None, problem: Sequence[Element] = ()) -> Post:
    """Another name."""
    t = pen.texts
    typed = department.name if typed is None else typed
    asked = text_input(
        "typed", t("city-label-name"), typed[:_TYPED], error=t("city-error"), longest=LONGEST_NAME
    )
    save = CitySaveAction(verb="city.save_name", department=department.id)
    body = [
        heading(t("city-ask-name", department=name_text(department.name))),
        paragraph(t("city-ask-name-old")),
        *problem,
        asked,
        *_save_or_back(
            pen, button(t("city-save-name-button"), save, is_main=True, chosen_in="typed"), department
        ),
    ]
    return pen.post(body, t("city-summary"))


def hours(
    pen: Pen, department: Department, typed: str | None = None, problem: Sequence[Element] = ()
) -> Post:
    """Other hours."""
    t = pen.texts
    typed = department.hours if typed is None else typed
    asked = text_input(
        "typed", t("city-label-hours"), typed[:LONGEST], error=t("city-error"), longest=LONGEST
    )
    save = CitySaveAction(verb="city.save_hours", department=department.id)
    body = [
        heading(t("city-ask-hours", department=name_text(department.name))),
        *problem,
        asked,
        *_save_or_back(
            pen, button(t("city-save-hours-button"), save, is_main=True, chosen_in="typed"), department
        ),
    ]
    return pen.post(body, t("city-summary"))


def contact(pen: Pen, department: Department, problem: Sequence[Element] = ()) -> Post:
    """Who of the roster becomes contact point."""
    t, title = pen.texts, name_text(department.name)
    body: list[Element] = [heading(t("city-ask-contact", department=title)), *problem]
    goes_on: list[Element] = []
    if department.coaches:
        now = next((coach.id for coach in department.coaches if coach.is_contact), "")
        listed = [(coach.id, as_typed(coach.name)) for coach in department.coaches]
        body.append(choices("person", t("city-label-contact"), listed, chosen=now, error=t("city-choose")))
        ask = CityContactAction(department=department.id)
        goes_on = [button(t("city-go-on-button"), ask, is_main=True, chosen_in="person")]
    else:
        body.append(paragraph(t("city-ask-contact-none", department=title)))
    body += [
        paragraph(t("city-ask-contact-typed")),
        paragraph(t("city-ask-contact-example", department=title)),
        *buttons([*goes_on, _back(pen, department)]),
    ]
    return pen.post(body, t("city-summary"))


def merge(
    pen: Pen, department: Department, others: Sequence[Department], problem: Sequence[Element] = ()
) -> Post:
    """Which department it goes on in."""
    t, title = pen.texts, name_text(department.name)
    if not others:
        body = [heading(t("city-ask-merge-none")), *buttons([_back(pen, department)])]
        return pen.post(body, t("city-summary"))
    listed = [(one.id, as_typed(one.name)) for one in others]
    goes_on = CityIntoAction(verb="city.merge_ask", department=department.id)
    body = [
        heading(t("city-ask-merge", department=title)),
        paragraph(t("city-ask-merge-what", department=title)),
        *problem,
        choices("into", t("city-label-into"), listed, chosen="", error=t("city-choose")),
        *_save_or_back(
            pen, button(t("city-go-on-button"), goes_on, is_main=True, chosen_in="into"), department
        ),
    ]
    return pen.post(body, t("city-summary"))


def sure_to_merge(pen: Pen, department: Department, into: Department, goes: GoesAlong) -> Post:
    """What moves, and whether it is sure."""
    t = pen.texts
    yes = CityIntoAction(verb="city.merge_yes", department=department.id, into=into.id)
    body = [
        heading(t("city-sure-merge", department=name_text(department.name), other=name_text(into.name))),
        paragraph(t("city-goes-questions", count=goes.questions)),
        paragraph(t("city-goes-coaches", count=goes.coaches)),
        paragraph(t("city-merge-names")),
        paragraph(t("city-no-way-back")),
        *_save_or_back(pen, button(t("city-merge-yes-button"), yes, is_main=True), department),
    ]
    return pen.post(body, t("city-summary"))


def sure_to_close(pen: Pen, department: Department, goes: GoesAlong) -> Post:
    """What ends, and whether it is sure."""
    t = pen.texts
    yes = CityAction(verb="city.close_yes", department=department.id)
    merge_instead = CityAction(verb="city.merge", department=department.id)
    body = [
        heading(t("city-sure-close", department=name_text(department.name))),
        paragraph(t("city-ends-questions", count=goes.questions)),
        paragraph(t("city-ends-helped")),
        paragraph(t("city-ends-coaches", count=goes.coaches)),
        paragraph(t("city-ends-other")),
        *buttons(
            [
                button(t("city-close-yes-button"), yes),
                button(t("city-merge-button"), merge_instead),
                _back(pen, department),
            ]
        ),
    ]
    return pen.post(body, t("city-summary"))


def closed(pen: Pen, department: Department, *, has_questions: bool) -> Post:
    """It is no more; `has_questions` when somebody waited there."""
    t = pen.texts
    body = [
        heading(t("city-closed", department=name_text(department.name))),
        *([paragraph(t("city-closed-what"))] if has_questions else []),
        *buttons([button(t("city-list-button"), CityListAction())]),
    ]
    return pen.post(body, t("city-summary"))


def _save_or_back(pen: Pen, main: Element, department: Department) -> list[Element]:
    return buttons([main, _back(pen, department)])


def _back(pen: Pen, department: Department) -> Element:
    return button(pen.texts("city-not-button"), CityAction(verb="city.show", department=department.id))
