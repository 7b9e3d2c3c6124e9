"""The buttons of who helps, of who is asked to take over, and of an asker who is not helped yet."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator

from bot.cards.action_fields import Button, DepartmentField, OfRequest, PageField, PersonField, RequestField
from bot.domain.help_events import Manner


def _instant(text: str) -> str:
    if len(text) > 40 or datetime.fromisoformat(text).tzinfo is None:
        raise ValueError
    return text


InstantField = Annotated[str, AfterValidator(_instant)]
"""An aware instant as text: what a button carries must be plain."""


class HelpAction(OfRequest):
    """A press that says all there is to say; `page` is the `View.page` of the card it was drawn on."""

    verb: Literal[
        "helping.now",
        "helping.take_over",
        "helping.refuse",
        "helping.not_seen",
        "helping.free",
        "helping.not_solved",
        "helping.ask_again",
    ]
    department: DepartmentField
    request: RequestField
    page: PageField


class ColleaguesAction(OfRequest):
    """Show the colleagues who can be asked to take it over."""

    verb: Literal["helping.colleagues"] = "helping.colleagues"
    department: DepartmentField
    request: RequestField
    page: PageField


class MannerAction(OfRequest):
    """How the holder helps."""

    verb: Literal["helping.manner"] = "helping.manner"
    department: DepartmentField
    request: RequestField
    page: PageField
    manner: Manner


class LaterAction(OfRequest):
    """When the holder helps."""

    verb: Literal["helping.later"] = "helping.later"
    department: DepartmentField
    request: RequestField
    page: PageField
    until: InstantField

    @property
    def until_at(self) -> datetime:
        """The instant it carries."""
        return datetime.fromisoformat(self.until).astimezone(UTC)


class ProposeAction(OfRequest):
    """Which colleague the holder asks to take it over."""

    verb: Literal["helping.propose"] = "helping.propose"
    department: DepartmentField
    request: RequestField
    page: PageField
    colleague: PersonField
    asked: PageField = 0
    """How many were asked before, when it was drawn."""


HELPING_ACTIONS: tuple[type[Button], ...] = (
    HelpAction,
    MannerAction,
    LaterAction,
    ColleaguesAction,
    ProposeAction,
)
