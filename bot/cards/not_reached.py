"""For a contact point or a coordinator: which digicoaches nothing reaches, and what helps."""

from collections.abc import Sequence

from bot.cards.elements import heading, paragraph
from bot.cards.pen import Pen
from bot.cards.writing import in_a_row, name_text
from bot.domain.losing import Missing, NotReached
from bot.domain.post import Post

_BY_NAME = 3
"""More are only counted."""


def not_reached(pen: Pen, content: NotReached) -> Post:
    """Who it is, what to ask of them, and what happens meanwhile."""
    t, missing = pen.texts, content.missing
    count = len(missing)
    names = _names(pen, missing)
    if content.department_name:
        said = t("not-reached-in", names=names, count=count, department=name_text(content.department_name))
    else:
        said = t("not-reached", names=names, count=count)
    removed = sum(one.is_removed for one in missing)
    asks = [t("not-reached-ask", name=names, count=count)] if removed < len(missing) else []
    if removed == len(missing):
        asks.append(t("not-reached-ask-again", name=names, count=count))
    elif removed:
        asks.append(t("not-reached-some-removed"))
    body = [
        heading(said),
        *map(paragraph, asks),
        paragraph(t("not-reached-meanwhile", name=names, count=count)),
    ]
    return pen.post(body, t("not-reached-summary"))


def _names(pen: Pen, missing: Sequence[Missing]) -> str:
    named = [pen.name(one.name) for one in missing[:_BY_NAME]]
    more = len(missing) - len(named)
    return in_a_row([*named, pen.texts("not-reached-more", count=str(more))] if more else named)
