"""What the buttons about somebody's own data send, and what the offer of their file holds."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal, Self

from pydantic import AwareDatetime, BaseModel, ValidationError

from bot.cards.action_fields import Button, PageField


class OwnDataAction(Button):
    """Look at it, take it along as a file, or ask what erasing means."""

    verb: Literal["data.show", "data.take", "data.ask"]


class EraseAction(Button):
    """The second tap; `day` is the ordinal of the day on which they were asked."""

    verb: Literal["data.erase", "data.leave"]
    day: PageField


OWN_DATA_ACTIONS: tuple[type[Button], ...] = (OwnDataAction, EraseAction)


class OwnFileContext(BaseModel):
    """When the file was offered; whose it is, says who answers."""

    verb: Literal["data.file"] = "data.file"
    at: AwareDatetime

    @classmethod
    def words(cls, at: datetime) -> Mapping[str, str]:
        """What is sent along."""
        return {"verb": "data.file", "at": at.isoformat()}

    @classmethod
    def read(cls, context: Mapping[str, object]) -> Self | None:
        """What came back; None when it is none of ours."""
        if context.get("verb") != "data.file":
            return None
        try:
            return cls.model_validate(dict(context))
        except (ValidationError, TypeError, ValueError):
            return None
