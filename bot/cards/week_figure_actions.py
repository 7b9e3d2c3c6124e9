"""What the buttons about the figures on Monday send."""

from typing import Literal

from bot.cards.action_fields import Button, TruthField


class WeekFiguresAction(Button):
    """Bring the figures of last week each Monday, or no more."""

    verb: Literal["figures.weekly"] = "figures.weekly"
    is_wanted: TruthField


WEEK_FIGURE_ACTIONS: tuple[type[Button], ...] = (WeekFiguresAction,)
