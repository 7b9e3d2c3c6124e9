"""What the buttons under the tip of a waiting asker send."""

from typing import Annotated, Literal

from pydantic import Field

from bot.cards.action_fields import Button, DepartmentField, OfRequest, PageField, RequestField
from bot.domain.post_states import TipId

TipField = Annotated[TipId, Field(min_length=1, max_length=100)]


class WaitingTipAction(OfRequest):
    """It works now, with `tip`; or it does not yet."""

    verb: Literal["waiting.works", "waiting.not_yet"]
    department: DepartmentField
    request: RequestField
    page: PageField
    tip: TipField


WAITING_ACTIONS: tuple[type[Button], ...] = (WaitingTipAction,)
