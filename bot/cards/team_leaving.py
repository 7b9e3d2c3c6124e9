"""How somebody stops being a digicoach, by their own wish or the contact point's."""

from collections.abc import Sequence
from datetime import date

from bot.cards.elements import Element, button, buttons, choices, heading, paragraph, small
from bot.cards.pen import Pen
from bot.cards.team_actions import TeamAction, TeamRemoveAction, TeamStopAction
from bot.cards.writing import as_named
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.post import Post
from bot.domain.team_notices import CoachLeft, CoachThanked
from bot.texts.reader import as_typed

LISTED = 25


def stop(pen: Pen, department: str, today: date, *, has_questions: bool) -> Post:
    """Is it meant?"""
    t = pen.texts
    day = today.toordinal()
    body: list[Element] = [heading(t("team-stop", department=pen.name(department)))]
    body.append(paragraph(t("team-stop-no-more")))
    if has_questions:
        body.append(paragraph(t("team-stop-questions")))
    body += buttons(
        [
            button(t("team-stop-button"), TeamStopAction(verb="team.stop", day=day), is_main=True),
            button(t("team-stay-button"), TeamStopAction(verb="team.stay", day=day)),
        ]
    )
    body.append(paragraph(t("team-rest-hint")))
    body.append(small(t("typed-twin", word=t("team-stop-word"))))
    return pen.post(body, t("team-stop-summary"))


def stopped(pen: Pen) -> Post:
    """They are none any more, or never were."""
    t = pen.texts
    body = [
        heading(t("team-stopped")),
        paragraph(t("team-stopped-thanks")),
        paragraph(t("team-stopped-back")),
    ]
    return pen.post(body, t("team-stopped-summary"))


def stays(pen: Pen) -> Post:
    """They thought better of it."""
    return pen.post([heading(pen.texts("team-stays"))], pen.texts("team-stays"))


def is_none(pen: Pen) -> Post:
    """Who never was a coach wants to stop."""
    body = [heading(pen.texts("team-not-one")), paragraph(pen.texts("team-not-one-then"))]
    return pen.post(body, pen.texts("team-not-one"))


def left(pen: Pen, content: CoachLeft) -> Post:
    """The contact point is told."""
    t, name = pen.texts, pen.name(content.name)
    department = pen.name(content.department_name)
    if content.is_own_wish:
        said = t("team-left", name=name, department=department)
    else:
        said = t("team-was-removed", name=name, department=department)
    return pen.post([heading(said)], t("team-left-summary"))


def thanked(pen: Pen, content: CoachThanked) -> Post:
    """Who was removed."""
    t = pen.texts
    body = [
        heading(t("team-thanked")),
        paragraph(t("team-thanked-where", department=pen.name(content.department_name))),
    ]
    return pen.post(body, t("team-thanked-summary"))


def whom(
    pen: Pen, department: DepartmentId, coaches: Sequence[tuple[PersonId, str]], *, fault: str = ""
) -> Post:
    """Which coach? `fault` is what is wrong with what was typed or chosen."""
    t = pen.texts
    body: list[Element] = [heading(t("team-whom"))]
    if fault:
        body.append(paragraph(t(fault)))
    body.append(
        choices(
            "person",
            t("team-whom-label"),
            as_named(coaches[:LISTED]),
            chosen="",
            error=t("team-whom-error"),
        )
    )
    remove = TeamRemoveAction(department=department, is_sure=False, day=0)
    body += buttons([button(t("team-remove-this-button"), remove, is_main=True, chosen_in="person")])
    body.append(paragraph(t("team-whom-twin")))
    return pen.post(body, t("team-whom-summary"))


def is_it_meant(pen: Pen, department: DepartmentId, person: PersonId, name: str, today: date) -> Post:
    """Remove this one?"""
    t, said = pen.texts, pen.name(name)
    remove = TeamRemoveAction(department=department, person=person, is_sure=True, day=today.toordinal())
    body = [
        heading(t("team-remove", name=said)),
        paragraph(t("team-remove-then", name=said)),
        *buttons(
            [
                button(t("team-remove-yes-button", name=as_typed(name)), remove, is_main=True),
                button(t("team-remove-no-button", name=as_typed(name)), TeamAction(verb="team.show")),
            ]
        ),
        small(t("typed-twin", word=t("team-remove-word", name=said))),
    ]
    return pen.post(body, t("team-remove-summary"))


def removed(pen: Pen, name: str) -> Post:
    """Done; `name` is empty for somebody who is none, whoever that is."""
    t = pen.texts
    said = t("team-is-removed", name=pen.name(name)) if name else t("team-is-removed-already")
    body: list[Element] = [heading(said)]
    if name:
        body.append(paragraph(t("team-is-removed-then")))
    body += buttons([button(t("team-back-button"), TeamAction(verb="team.show"))])
    return pen.post(body, t("team-left-summary"))
