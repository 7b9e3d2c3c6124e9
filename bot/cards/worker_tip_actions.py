"""What the buttons about the tip of the week in one's own chat send."""

from typing import Literal

from bot.cards.action_fields import Button, TruthField


class WantTipsAction(Button):
    """Bring the tip of each week, or no more."""

    verb: Literal["tips.weekly"] = "tips.weekly"
    is_wanted: TruthField


WORKER_TIP_ACTIONS: tuple[type[Button], ...] = (WantTipsAction,)
