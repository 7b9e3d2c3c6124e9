"""For a contact point or a coordinator: nothing reaches a digicoach, and what helps."""

from bot.cards.elements import heading, paragraph
from bot.cards.pen import Pen
from bot.cards.writing import name_text
from bot.domain.losing import NotReached
from bot.domain.post import Post


def not_reached(pen: Pen, content: NotReached) -> Post:
    """Who it is, what to ask of them, and what happens meanwhile."""
    t, name = pen.texts, pen.name(content.name)
    if content.department_name:
        said = t("not-reached-in", name=name, department=name_text(content.department_name))
    else:
        said = t("not-reached", name=name)
    body = [
        heading(said),
        paragraph(t("not-reached-ask", name=name)),
        paragraph(t("not-reached-meanwhile", name=name)),
    ]
    return pen.post(body, t("not-reached-summary"))
