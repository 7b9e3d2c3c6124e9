"""What the buttons of a coach's portrait send."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from bot.cards.action_fields import Button, PageField

_READ = 400
"""Characters that are read at all; `portrait.LONGEST_ABOUT` is what may be shown."""


def _typed(value: object) -> object:
    """Left empty, some clients send nothing or null."""
    return value[:_READ] if isinstance(value, str) else ""


TextField = Annotated[str, BeforeValidator(_typed)]


class PortraitAction(Button):
    """Look at it, change it, hide it, or leave it."""

    verb: Literal["portrait.own", "portrait.change", "portrait.hide", "portrait.leave"]


class PortraitFormAction(Button):
    """What was chosen and typed, to look at: topics parted by commas."""

    verb: Literal["portrait.look"] = "portrait.look"
    topics: TextField = ""
    about: TextField = ""


class PortraitShowAction(Button):
    """They agree to these words, which the card shows; `day` is the ordinal of the day on which it asked."""

    verb: Literal["portrait.show"] = "portrait.show"
    topics: TextField = ""
    about: TextField = ""
    day: PageField


PORTRAIT_ACTIONS: tuple[type[Button], ...] = (PortraitAction, PortraitFormAction, PortraitShowAction)
