"""How somebody becomes a digicoach: what is expected, the contact point's answer, the invitation, the welcome."""

from collections.abc import Sequence

from bot.cards.departments import Departments, department_choice
from bot.cards.elements import Element, button, buttons, heading, lines, paragraph, text_input
from bot.cards.pen import Pen
from bot.cards.team_actions import (
    TeamAction,
    TeamAnswerAction,
    TeamInviteAction,
    TeamInvitedAction,
    TeamJoinAction,
    TeamPlaceAction,
)
from bot.cards.writing import user_text
from bot.domain.ids import DepartmentId, RequestId
from bot.domain.post import Post
from bot.domain.roster import Department
from bot.domain.team import LONGEST_NAME
from bot.domain.team_notices import (
    CoachIntroduced,
    CoachInvited,
    CoachWelcomed,
    InvitationDeclined,
    JoinAnswered,
    JoinAsked,
    JoinRefused,
    JoinUnanswered,
)


def which_department(pen: Pen, departments: Departments, *, then: str) -> Post:
    """Where do you work? Asked before anything can be shown or joined."""
    to: dict[DepartmentId, TeamPlaceAction] = {
        department: TeamPlaceAction(department=department, then="join" if then == "join" else "show")
        for department, _ in departments
    }
    body = [heading(pen.texts("which-department"))]
    body += department_choice(pen, RequestId(""), departments, action_of=to.__getitem__)
    return pen.post(body, pen.texts("department-summary"))


def expected(pen: Pen, department: Department, *, is_sure: bool) -> Post:
    """*Ik wil digicoach worden*; `is_sure` when nobody has to say that it is good."""
    t = pen.texts
    body = [
        heading(t("team-join", department=pen.name(department.name))),
        _expectations(pen),
        *([] if is_sure else [paragraph(t("team-join-first"))]),
        *_yes_or_no(
            pen,
            TeamJoinAction(department=department.id, is_yes=True),
            TeamJoinAction(department=department.id, is_yes=False),
        ),
        paragraph(t("department-change")),
    ]
    return pen.post(body, t("team-join-summary"))


def waits(pen: Pen, names: Sequence[str], *, has_coordinator: bool) -> Post:
    """Asked; who answers?"""
    t = pen.texts
    if names:
        said = t("team-waits", name=_and(pen, names))
    elif has_coordinator:
        said = t("team-waits-coordinator")
    else:
        said = t("team-waits-nobody")
    alone = [] if names else [paragraph(t("team-no-contact"))]
    body = [heading(t("team-thanks")), *alone, paragraph(said)]
    return pen.post(body, t("team-waits-summary"))


def not_joined(pen: Pen) -> Post:
    """They thought better of it."""
    body = [heading(pen.texts("team-not-joined")), paragraph(pen.texts("team-not-joined-then"))]
    return pen.post(body, pen.texts("team-not-joined"))


def already(pen: Pen, name: str) -> Post:
    """They are a coach of the department called `name` already."""
    t = pen.texts
    body = [heading(t("team-already", department=pen.name(name))), paragraph(t("team-stop-hint"))]
    return pen.post(body, t("team-already-summary"))


def asked(pen: Pen, content: JoinAsked) -> Post:
    """The contact point: is it good?"""
    t, name = pen.texts, pen.name(content.name)
    yes, no = (
        TeamAnswerAction(department=content.department, person=content.person, is_yes=is_yes)
        for is_yes in (True, False)
    )
    body = [
        heading(t("team-asked", name=name)),
        paragraph(t("team-asked-where", department=pen.name(content.department_name))),
        *buttons(
            [
                button(t("team-welcome-button"), yes, is_main=True),
                button(t("team-not-welcome-button"), no),
            ]
        ),
        paragraph(t("typed-twin", word=t("team-welcome-word", name=name))),
    ]
    return pen.post(body, t("team-asked-summary"))


def answered(pen: Pen, content: JoinAnswered) -> Post:
    """The contact point: that is settled."""
    name = pen.name(content.name)
    said = (
        pen.texts("team-is-coach", name=name) if content.is_welcome else pen.texts("team-is-none", name=name)
    )
    return pen.post([heading(said)], pen.texts("team-answered-summary"))


def refused(pen: Pen, content: JoinRefused) -> Post:
    """Who asked: not now."""
    t = pen.texts
    body = [
        heading(t("team-refused", department=pen.name(content.department_name))),
        paragraph(t("team-refused-then")),
    ]
    return pen.post(body, t("team-refused-summary"))


def unanswered(pen: Pen, content: JoinUnanswered) -> Post:
    """Nobody answered for too long."""
    t = pen.texts
    if content.name:
        said = t("team-unanswered-invitation", name=pen.name(content.name))
        return pen.post([heading(said), paragraph(t("team-invite-again"))], t("team-unanswered-summary"))
    body = [heading(t("team-unanswered")), paragraph(t("team-ask-again"))]
    return pen.post(body, t("team-unanswered-summary"))


def invited(pen: Pen, content: CoachInvited) -> Post:
    """Will you be a coach?"""
    t = pen.texts
    body = [
        heading(t("team-invited", department=pen.name(content.department_name))),
        paragraph(t("team-invited-by", name=pen.name(content.by_name))),
        _expectations(pen),
        *_yes_or_no(
            pen,
            TeamInvitedAction(department=content.department, is_yes=True),
            TeamInvitedAction(department=content.department, is_yes=False),
        ),
    ]
    return pen.post(body, t("team-invited-summary"))


def declined(pen: Pen, content: InvitationDeclined) -> Post:
    """No, thank you: to who said so, and to who invited."""
    if not content.name:
        return not_joined(pen)
    said = pen.texts("team-declined", name=pen.name(content.name))
    return pen.post([heading(said)], pen.texts("team-answered-summary"))


def welcomed(pen: Pen, content: CoachWelcomed) -> Post:
    """The first card of a new coach."""
    t = pen.texts
    tasks = (t("team-task-listen"), t("holding-password"), t("team-task-desk"))
    words = (t("team-word-hours"), t("team-word-pause"), t("team-word-most"), t("team-word-stop"))
    body = [
        heading(
            t("team-welcomed", name=pen.name(content.name), department=pen.name(content.department_name))
        ),
        lines(tasks),
        lines(words),
    ]
    return pen.post(body, t("team-welcomed-summary"))


def introduced(pen: Pen, content: CoachIntroduced) -> Post:
    """The other coaches: somebody joined, or several on one day."""
    t = pen.texts
    names, department = [pen.name(one.name) for one in content.people], pen.name(content.department_name)
    if len(names) == 1:
        body = [heading(t("team-introduced", name=names[0], department=department))]
    else:
        body = [heading(t("team-introduced-more", count=len(names), department=department)), lines(names)]
    return pen.post(body, t("team-introduced-summary"))


def invite(pen: Pen, *, typed: str = "", fault: str = "") -> Post:
    """Whom? `fault` is what is wrong with what was `typed`."""
    t = pen.texts
    body = [heading(t("team-invite"))]
    if fault:
        body.append(paragraph(t(fault)))
    body += [
        text_input("name", t("team-invite-label"), typed, error=t("team-invite-empty"), longest=LONGEST_NAME),
        *buttons(
            [
                button(t("team-invite-this-button"), TeamInviteAction(), is_main=True, chosen_in="name"),
                button(t("team-back-button"), TeamAction(verb="team.show")),
            ]
        ),
        paragraph(t("team-invite-twin")),
    ]
    return pen.post(body, t("team-invite-summary"))


def was_invited(pen: Pen, name: str) -> Post:
    """The same whether the bot knows them or not, so that it tells nothing of anybody."""
    t = pen.texts
    body = [
        heading(t("team-was-invited", name=_typed(pen, name))),
        paragraph(t("team-was-invited-how")),
        paragraph(t("team-was-invited-long")),
    ]
    return pen.post(body, t("team-was-invited-summary"))


def is_coach_now(pen: Pen, name: str, *, is_new: bool) -> Post:
    """Whom the contact point invites is one: already, or because they asked for it themself."""
    said = pen.texts("team-is-coach" if is_new else "team-they-are-already", name=_typed(pen, name))
    return pen.post([heading(said)], pen.texts("team-answered-summary"))


def which_of_them(pen: Pen, names: Sequence[str]) -> Post:
    """The contact point named several at once."""
    body = [heading(pen.texts("team-which-of-them")), lines(pen.name(name) for name in names)]
    return pen.post(body, pen.texts("team-answered-summary"))


def too_many_invited(pen: Pen) -> Post:
    """First the others answer."""
    body = [heading(pen.texts("team-full")), paragraph(pen.texts("team-full-then"))]
    return pen.post(body, pen.texts("team-answered-summary"))


def too_many_ask(pen: Pen) -> Post:
    """Many others wait for an answer already."""
    body = [heading(pen.texts("team-many-ask")), paragraph(pen.texts("team-many-ask-then"))]
    return pen.post(body, pen.texts("team-many-ask"))


def nobody_asks(pen: Pen) -> Post:
    """The contact point named somebody who did not ask to be a coach."""
    body = [heading(pen.texts("team-nobody-asks")), paragraph(pen.texts("team-see-all"))]
    return pen.post(body, pen.texts("team-answered-summary"))


def _expectations(pen: Pen) -> Element:
    t = pen.texts
    return lines(
        (t("team-expect-time"), t("team-expect-type"), t("team-expect-password"), t("team-expect-free"))
    )


def _yes_or_no(
    pen: Pen, yes: TeamJoinAction | TeamInvitedAction, no: TeamJoinAction | TeamInvitedAction
) -> list[Element]:
    t = pen.texts
    pressed = [button(t("team-yes-button"), yes, is_main=True), button(t("team-no-button"), no)]
    return [*buttons(pressed), paragraph(t("typed-twin", word=t("team-yes-word")))]


def _and(pen: Pen, names: Sequence[str]) -> str:
    said = [pen.name(name) for name in names]
    return said[0] if len(said) == 1 else pen.texts("team-and", first=", ".join(said[:-1]), last=said[-1])


def _typed(pen: Pen, name: str) -> str:
    return user_text(name, LONGEST_NAME) or pen.texts("somebody")
