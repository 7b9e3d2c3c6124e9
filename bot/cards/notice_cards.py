"""The card of each kind of notice."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.cards.elements import heading, paragraph
from bot.cards.pen import Pen
from bot.domain.notice_contents import Said
from bot.domain.notices import Notice
from bot.domain.post import Post


def _said(pen: Pen, said: Said) -> Post:
    body = [heading(pen.texts(said.heading))]
    if said.more:
        body.append(paragraph(pen.texts(said.more)))
    return pen.post(body, pen.texts("moved-summary"))


_DRAWN: Mapping[type[Any], Callable[[Pen, Any], Post]] = {
    Said: _said,
}


def notice_card(pen: Pen, notice: Notice) -> Post:
    """What the notice says now."""
    return _DRAWN[type(notice.content)](pen, notice.content)
