"""What the buttons of digi-tips send: those under a tip in the channel, and those of coordinators."""

from typing import Annotated, Literal

from pydantic import Field

from bot.cards.action_fields import BoundedField, Button, PageField, RequestField
from bot.domain.post_states import Slot, TipId

SlotField = Annotated[Slot, Field(min_length=1, max_length=100)]
TipField = Annotated[TipId, Field(max_length=100)]
"""Empty for a tip that is not there yet, and when nothing was chosen in the list."""
ChannelField = Annotated[str, Field(max_length=300)]
"""Empty when nothing was chosen in the list."""
WeekField = Annotated[str, Field(pattern=r"^([0-9]{4}-W[0-9]{2})?$")]
"""As `ChannelField`."""


class TipChannelAction(Button):
    """Pressed under a tip in a coach channel: it is handy, or it is wanted in one's own chat."""

    verb: Literal["tip.handy", "tip.to_me"]
    slot: SlotField


class TipsAction(Button):
    """A page of the channels with what comes and came there, or of all tips; `page` is 0 for the first."""

    verb: Literal["tips.channels", "tips.all", "tips.change", "tips.remove", "tips.plan"]
    page: PageField = 0


class TipAction(Button):
    """Something about one tip: to see it, to be asked for something, or to do what was confirmed."""

    verb: Literal[
        "tip.show", "tip.change", "tip.remove", "tip.remove_yes", "tip.now", "tip.plan", "tip.unplan"
    ]
    tip: TipField = TipId("")


class TipNewAction(Button):
    """The empty card of a new tip."""

    verb: Literal["tip.new"] = "tip.new"


class TipWordsAction(Button):
    """A tip as it was typed: to look at it, to keep it, or to go on typing."""

    verb: Literal["tip.preview", "tip.keep", "tip.adjust"]
    nonce: RequestField
    tip: TipField = TipId("")
    """The one that is changed."""
    seen: Annotated[str, Field(max_length=64)] = ""
    """Its `version_of` when the form was made."""
    title: BoundedField = ""
    text: BoundedField = ""
    tried: BoundedField = ""
    topic: BoundedField = ""
    link: BoundedField = ""


class TipNowAction(Button):
    """An extra post: ask whether it is sure, do it, or leave it."""

    verb: Literal["tip.now_ask", "tip.now_yes", "tip.now_no"]
    nonce: RequestField
    tip: TipField = TipId("")
    channel: ChannelField = ""


class TipPlanAction(Button):
    """This tip comes in that week."""

    verb: Literal["tip.plan_yes"] = "tip.plan_yes"
    tip: TipField = TipId("")
    channel: ChannelField = ""
    week: WeekField = ""


TIP_ACTIONS: tuple[type[Button], ...] = (
    TipChannelAction,
    TipsAction,
    TipAction,
    TipNewAction,
    TipWordsAction,
    TipNowAction,
    TipPlanAction,
)
