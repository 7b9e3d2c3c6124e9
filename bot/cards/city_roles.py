"""The cards about who may what, and about what was changed."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.cards.city_actions import CityListAction, RightsAction, RightsChangeAction
from bot.cards.elements import Element, button, buttons, heading, lines, paragraph, row
from bot.cards.pen import Pen
from bot.cards.writing import in_a_row, name_text
from bot.domain.audit import AuditCode, AuditLine
from bot.domain.city import Rights, contact_points_of
from bot.domain.city_names import Known
from bot.domain.city_words import RoleChange
from bot.domain.days import say_day
from bot.domain.ids import PersonId
from bot.domain.post import Post
from bot.domain.roster import Department
from bot.texts.reader import as_typed

_LISTED = 8
SHOWN = 20
"""Changes that a card shows."""

_WHAT: Mapping[AuditCode, str] = {
    "coach_invited": "changes-coach-invited",
    "coach_joined": "changes-coach-joined",
    "coach_refused": "changes-coach-refused",
    "coach_stopped": "changes-coach-stopped",
    "coach_removed": "changes-coach-removed",
    "contact_point_added": "changes-contact-point-added",
    "contact_point_removed": "changes-contact-point-removed",
    "coordinator_added": "changes-coordinator-added",
    "coordinator_removed": "changes-coordinator-removed",
    "replacement_set": "changes-replacement-set",
    "replacement_ended": "changes-replacement-ended",
    "department_added": "changes-department-added",
    "department_changed": "changes-department-changed",
    "department_renamed": "changes-department-renamed",
    "department_hours_set": "changes-department-hours-set",
    "department_merged": "changes-department-merged",
    "department_took_over": "changes-department-took-over",
    "department_closed": "changes-department-closed",
    "department_reopened": "changes-department-reopened",
}
_ABOUT_NOBODY = frozenset(
    {
        "department_added",
        "department_changed",
        "department_hours_set",
        "department_closed",
        "department_reopened",
    }
)


def everyone(pen: Pen, coordinators: Sequence[Known]) -> Post:
    """Who are coordinators, and how to ask for somebody else."""
    t = pen.texts
    each = [
        button(as_typed(one.name) or t("somebody"), RightsAction(verb="rights.show", person=one.id))
        for one in coordinators[:_LISTED]
    ]
    others = [pen.name(one.name) for one in coordinators[_LISTED:]]
    body = [
        heading(t("rights-everyone")),
        *buttons(each),
        *([lines(others)] if others else []),
        paragraph(t("rights-everyone-typed")),
    ]
    return pen.post(body, t("rights-summary"))


def which(
    pen: Pen, people: Sequence[Known], change: RoleChange | None, department: Department | None
) -> Post:
    """A typed name means several people, or nobody."""
    t = pen.texts
    if not people:
        body = [heading(t("rights-nobody")), paragraph(t("rights-nobody-where"))]
        return pen.post(body, t("rights-summary"))
    each = [
        button(
            t("rights-person-button", name=as_typed(one.name), department=as_typed(one.department_name))
            if one.department_name
            else as_typed(one.name) or t("somebody"),
            RightsAction(verb="rights.show", person=one.id)
            if change is None
            else _change("rights.ask", one.id, change, department),
        )
        for one in people[:_LISTED]
    ]
    return pen.post([heading(t("rights-which")), *buttons(each)], t("rights-summary"))


def of(pen: Pen, rights: Rights, said: str = "") -> Post:
    """What somebody may, with a button for each thing to change; `said` is what was just done."""
    t, name = pen.texts, pen.name(rights.name)
    may = []
    if rights.is_coordinator:
        may.append(t("rights-coordinator"))
    if rights.department is not None and rights.entry is not None:
        where = name_text(rights.department.name)
        if rights.entry.is_contact:
            may.append(t("rights-contact", department=where))
        if rights.entry.is_coach:
            may.append(t("rights-coach", department=where))
    changes: list[Element] = []
    if rights.is_coordinator:
        changes.append(
            button(t("rights-no-coordinator-button"), _change("rights.ask", rights.id, "no_coordinator"))
        )
    else:
        changes.append(
            button(t("rights-coordinator-button"), _change("rights.ask", rights.id, "coordinator"))
        )
    if rights.department is not None and rights.entry is not None and not rights.entry.is_contact:
        ask = _change("rights.ask", rights.id, "contact", rights.department)
        changes.append(button(t("rights-contact-button"), ask))
    changes.append(button(t("city-changes-button"), RightsAction(verb="rights.changes", person=rights.id)))
    body = [
        heading(said or t("rights-of", name=name)),
        lines(may or [t("rights-nothing")]),
        *buttons(changes),
    ]
    return pen.post(body, t("rights-summary"))


def sure(pen: Pen, rights: Rights, change: RoleChange, department: Department | None) -> Post:
    """What it would mean, and whether it is sure."""
    t, name = pen.texts, pen.name(rights.name)
    match change:
        case "coordinator":
            said = t("rights-sure-coordinator", name=name)
            what, yes = t("rights-sure-coordinator-what", name=name), t("rights-yes-coordinator-button")
        case "no_coordinator":
            said = t("rights-sure-no-coordinator", name=name)
            what, yes = t("rights-sure-no-coordinator-what", name=name), t("rights-yes-no-coordinator-button")
        case _:
            where = name_text(department.name) if department else ""
            said = t("rights-sure-contact", name=name, department=where)
            what, yes = _contact_now(pen, department, rights.id), t("rights-yes-contact-button")
    body = [
        heading(said),
        paragraph(what),
        *buttons(
            [
                button(yes, _change("rights.set", rights.id, change, department), is_main=True),
                button(t("city-not-button"), RightsAction(verb="rights.show", person=rights.id)),
            ]
        ),
    ]
    return pen.post(body, t("rights-summary"))


def done(pen: Pen, rights: Rights, change: RoleChange, department: Department | None) -> Post:
    """It is so now."""
    t, name = pen.texts, pen.name(rights.name)
    match change:
        case "coordinator":
            return of(pen, rights, t("rights-set-coordinator", name=name))
        case "no_coordinator":
            return of(pen, rights, t("rights-set-no-coordinator", name=name))
        case "contact":
            where = name_text(department.name) if department else ""
            return of(pen, rights, t("rights-set-contact", name=name, department=where))


def changes(pen: Pen, trail: Sequence[AuditLine], today: date, of_name: str = "") -> Post:
    """The last changes, the newest first; `of_name` is whose, empty for all."""
    t = pen.texts
    title = t("changes-of", name=name_text(of_name)) if of_name else t("changes")
    newest = sorted(trail, key=lambda line: line.at, reverse=True)[:SHOWN]
    body: list[Element] = [heading(title)]
    body += [row([paragraph(_said(pen, line, today))]) for line in newest] or [paragraph(t("changes-none"))]
    body += buttons([button(t("city-list-button"), CityListAction())])
    return pen.post(body, t("changes-summary"))


def _said(pen: Pen, line: AuditLine, today: date) -> str:
    t = pen.texts
    key = _WHAT[line.what]
    what = t(key) if line.what in _ABOUT_NOBODY else t(key, whom=pen.name(line.whom_name))
    by = pen.name(line.by_name) if line.by else t("changes-settings")
    return t("changes-line", day=say_day(pen.local_date(line.at), today), name=by, what=what)


def _contact_now(pen: Pen, department: Department | None, person: PersonId) -> str:
    """All whose place it is now: none of them keeps it."""
    now = [one for one in contact_points_of(department) if one.id != person] if department else []
    if not now:
        return pen.texts("rights-sure-contact-none")
    names = in_a_row([pen.name(one.name) for one in now])
    return pen.texts("rights-sure-contact-now", count=len(now), name=names)


def _change(
    verb: str, person: PersonId, change: RoleChange, department: Department | None = None
) -> RightsChangeAction:
    where = department.id if department is not None else ""
    return RightsChangeAction.model_validate(
        {"verb": verb, "person": person, "change": change, "department": where}
    )
