"""The answer to *ik help morgen om 9 uur* when the hour cannot be used."""

from bot.cards.elements import heading, lines
from bot.cards.pen import Pen
from bot.domain.post import Post


def no_hour(pen: Pen, *, is_far: bool) -> Post:
    """Which hour then? `is_far`: it lies further away than a question may wait."""
    said = [pen.texts("helping-no-hour-example")]
    if is_far:
        said.insert(0, pen.texts("helping-no-hour-far"))
    return pen.post(
        [heading(pen.texts("helping-no-hour")), lines(said)], pen.texts("helping-no-hour-summary")
    )
