"""Where somebody works: the choice, and the card of *dienst*."""

from collections.abc import Sequence

from bot.cards.actions import DepartmentAction
from bot.cards.elements import Element, button, buttons, choices, heading, paragraph
from bot.cards.pen import Pen
from bot.cards.writing import name_text
from bot.domain.ids import DepartmentId, RequestId
from bot.domain.post import Post

Departments = Sequence[tuple[DepartmentId, str]]

_AS_BUTTONS = 6


def department_choice(pen: Pen, nonce: RequestId, departments: Departments) -> list[Element]:
    """A button each, or a list when there are more than six; `nonce` is empty without a draft."""
    if len(departments) <= _AS_BUTTONS:
        each = [
            button(name, DepartmentAction(nonce=nonce, department=department))
            for department, name in departments
        ]
        return [buttons(each)] if each else []
    first = departments[0][0]
    listed = choices(
        "department",
        pen.texts("which-department-label"),
        departments,
        chosen="",
        error=pen.texts("which-department-error"),
    )
    action = DepartmentAction(nonce=nonce, department=first)
    return [
        listed,
        buttons([button(pen.texts("department-button"), action, is_main=True, chosen_in="department")]),
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
