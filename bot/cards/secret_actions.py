"""What the buttons send with which somebody changes the words of a question that is not sent yet."""

from typing import Annotated, Literal

from pydantic import Field

from bot.cards.action_fields import Button, RequestField


class AdjustAction(Button):
    """Show the question `nonce` in a field."""

    verb: Literal["draft.adjust"] = "draft.adjust"
    nonce: RequestField


class AdjustedAction(Button):
    """What stands in that field is the question `nonce` now, and is sent; or it stays as it was."""

    verb: Literal["draft.adjusted", "draft.unadjusted"]
    nonce: RequestField
    question: Annotated[str | None, Field(max_length=20_000)] = None


SECRET_ACTIONS: tuple[type[Button], ...] = (AdjustAction, AdjustedAction)
