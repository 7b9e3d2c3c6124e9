"""What the buttons send with which somebody asks for a colleague."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from bot.cards.action_fields import Button, RequestField

_KEPT = 5_000
"""Characters of a field that are read; what is too long is said on the card, not by a client's error."""


def _typed(value: object) -> object:
    if value is None:
        return ""
    return value[:_KEPT] if isinstance(value, str) else value


TypedField = Annotated[str, BeforeValidator(_typed)]
FormField = Annotated[str, Field(max_length=100)]


class ColleagueStart(Button):
    """Show the form; `nonce` is the question that is typed already, empty for a new one."""

    verb: Literal["colleague.start"] = "colleague.start"
    nonce: FormField = ""


class ColleagueMyself(Button):
    """The question `nonce` is for its writer after all."""

    verb: Literal["colleague.myself"] = "colleague.myself"
    nonce: RequestField


class ColleagueForm(Button):
    """The form, filled in: for the question `nonce` that is typed already, or with a `text` of its own.

    The last two are pressed when another question is in the way: that is `nonce`, to send or to drop first.
    """

    verb: Literal["colleague.send", "colleague.first_send", "colleague.first_drop"]
    form: RequestField
    nonce: FormField = ""
    name: TypedField = ""
    place: TypedField = ""
    phone: TypedField = ""
    text: TypedField = ""


COLLEAGUE_ACTIONS: tuple[type[Button], ...] = (ColleagueStart, ColleagueMyself, ColleagueForm)
