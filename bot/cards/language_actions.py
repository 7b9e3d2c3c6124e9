"""What the buttons about the language below the Dutch send."""

from typing import Annotated, Literal

from pydantic import Field

from bot.cards.action_fields import Button


class LanguageAction(Button):
    """From now on in this language below the Dutch; `nl` is Dutch alone."""

    verb: Literal["language.choose"] = "language.choose"
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[a-z]{2,8})?$")]


LANGUAGE_ACTIONS: tuple[type[Button], ...] = (LanguageAction,)
