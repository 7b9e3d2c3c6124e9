"""What the bot says of photos and the like: it cannot look at them, and where they can go."""

from bot.cards.elements import Element, buttons, paragraph
from bot.cards.pen import Pen
from bot.cards.request_parts import reach
from bot.domain.people import Draft
from bot.domain.post import Post
from bot.domain.request import Request


def picture_line(pen: Pen) -> str:
    """What stands in a question for a picture without words."""
    return pen.texts("picture-line")


def picture_advice(pen: Pen, draft: Draft) -> list[Element]:
    """Where a picture of the draft can go; nothing when it has none."""
    if not any(line.has_picture for line in draft.lines):
        return []
    return [paragraph(f"{pen.texts('picture-not-seen')} {pen.texts('picture-later')}")]


def picture_sent(pen: Pen, request: Request) -> Post:
    """A picture came while this question is open: straight to who helps, or to who will."""
    said = [paragraph(pen.texts("picture-not-seen"))]
    links: list[Element] = []
    if request.holder is None:
        said.append(paragraph(pen.texts("picture-later")))
    else:
        said.append(paragraph(pen.texts("picture-now", name=pen.name(request.holder.name))))
        links = reach(pen, request.holder.name, request.holder.email, is_main=True)[1][:1]
    return pen.post([*said, *(buttons(links) if links else [])], pen.texts("picture-summary"))
