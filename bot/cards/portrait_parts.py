"""What is said of a coach in more than one place: when they help, and what they like to help with."""

from collections.abc import Iterable, Sequence

from bot.cards.pen import Pen
from bot.domain.ids import TopicId


def when_said(pen: Pen, weeks: Sequence[str]) -> str:
    """`team_overview.CoachSeen.weeks` as one sentence without its full stop."""
    if not weeks:
        return pen.texts("team-daily")
    said = [week or pen.texts("team-no-hours") for week in weeks]
    if len(said) == 1:
        return said[0]
    return pen.texts("team-two-weeks", week=said[0], other=said[1])


def likes_said(pen: Pen, topics: Iterable[TopicId]) -> str:
    """Topics in a row, behind a colon; those that are no more are left out."""
    return ", ".join(pen.topics[topic] for topic in topics if topic in pen.topics)
