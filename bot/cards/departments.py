"""Where somebody works: the choice, and the card of *dienst*."""

from collections.abc import Callable, Sequence

from bot.cards.action_fields import Button
from bot.cards.actions import DepartmentAction
from bot.cards.elements import (
    AS_BUTTONS,
    Element,
    button,
    buttons,
    choices,
    fit_on_buttons,
    heading,
    paragraph,
)
from bot.cards.pen import Pen
from bot.cards.writing import as_named, name_text
from bot.domain.ids import DepartmentId, RequestId
from bot.domain.post import Post
from bot.texts.reader import as_typed

Departments = Sequence[tuple[DepartmentId, str]]


def department_choice(
    pen: Pen,
    nonce: RequestId,
    departments: Departments,
    *,
    action_of: Callable[[DepartmentId], Button] | None = None,
) -> list[Element]:
    """A button each; a list when there are more than six, or one's name is too long for a phone's button.

    `nonce` is empty without a draft. `action_of` makes another press than the one that says where they work.
    """

    def said(department: DepartmentId) -> Button:
        return DepartmentAction(nonce=nonce, department=department)

    made = action_of or said
    if fit_on_buttons([name for _, name in departments]):
        return buttons([button(as_typed(name), made(department)) for department, name in departments])
    first = departments[0][0]
    listed = choices(
        "department",
        pen.texts("which-department-label"),
        as_named(departments),
        chosen="",
        error=pen.texts("which-department-error"),
        is_spread=len(departments) <= AS_BUTTONS,
    )
    action = made(first)
    return [
        listed,
        *buttons([button(pen.texts("department-button"), action, is_main=True, chosen_in="department")]),
    ]


def which_department(pen: Pen, departments: Departments, present: str | None) -> Post:
    """*Dienst* was typed; `present` is the name of where they work as far as we know."""
    body = [heading(pen.texts("which-department"))]
    if present:
        body.append(paragraph(pen.texts("department-now", department=name_text(present))))
    body += department_choice(pen, RequestId(""), departments)
    return pen.post(body, pen.texts("department-summary"))


def department_set(pen: Pen, name: str) -> Post:
    """It is known now."""
    body = [
        heading(pen.texts("department-set", department=name_text(name))),
        paragraph(pen.texts("department-change")),
    ]
    return pen.post(body, pen.texts("department-set-summary"))
