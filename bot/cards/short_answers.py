"""Short answers when there is nothing to show, or when something went otherwise than expected."""

from bot.cards.actions import Action
from bot.cards.elements import button, buttons, heading, paragraph
from bot.cards.pen import Pen
from bot.domain.post import Post


def not_here(pen: Pen) -> Post:
    """For what is unknown and what is not allowed alike, so that nobody learns which."""
    return pen.post([paragraph(pen.texts("not-here"))], pen.texts("not-here-summary"))


def not_yours(pen: Pen) -> Post:
    """For a button of somebody else's card: nothing of it, and what they can do here themselves."""
    body = [heading(pen.texts("not-yours")), paragraph(pen.texts("not-yours-then"))]
    return pen.post(body, pen.texts("not-yours-summary"))


def old_button(pen: Pen) -> Post:
    """A button of a card that no longer means anything."""
    return pen.post([paragraph(pen.texts("old-button"))], pen.texts("old-button-summary"))


def something_wrong(pen: Pen, again: Action | None) -> Post:
    """A fault of ours; `again` is the press that had no effect, for this card stands in the place of its button."""
    body = [heading(pen.texts("something-wrong"))]
    if again is None:
        body.append(paragraph(pen.texts("something-wrong-then")))
    else:
        body.append(paragraph(pen.texts("something-wrong-press")))
        body += buttons([button(pen.texts("again-button"), again, is_main=True)])
    return pen.post(body, pen.texts("something-wrong-summary"))


def line_added(pen: Pen) -> Post:
    """What was typed stands with the open question now."""
    return pen.post([paragraph(pen.texts("line-added"))], pen.texts("line-added-summary"))


def not_sent(pen: Pen) -> Post:
    """The draft is closed because its writer said so."""
    return pen.post([paragraph(pen.texts("not-sent"))], pen.texts("not-sent-summary"))


def neutral_draft(pen: Pen) -> Post:
    """An older message of a draft that has a newer one."""
    return pen.post([paragraph(pen.texts("moved-draft"))], pen.texts("moved-summary"))


def neutral_notice(pen: Pen) -> Post:
    """What the card of something told turns into when it is over."""
    return pen.post([paragraph(pen.texts("notice-over"))], pen.texts("moved-summary"))
