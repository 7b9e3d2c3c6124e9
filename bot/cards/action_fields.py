"""What a button can carry, and how each piece is checked; shared by the actions of every area."""

import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from bot.domain.ids import DepartmentId, PersonId, RequestId, TopicId

_TYPED = 200
"""Characters of an input that are read; a number or a place is shorter."""

_SHOWN_AGAIN = 2_000


def _whole_number(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,6}", value):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ValueError


def _truth(value: object) -> object:
    if value in ("true", "false"):
        return value == "true"
    if isinstance(value, bool):
        return value
    raise ValueError


def _input(value: object) -> object:
    return value[:_TYPED] if isinstance(value, str) else None


def _bounded(value: object) -> object:
    return value[:_SHOWN_AGAIN] if isinstance(value, str) else value


DepartmentField = Annotated[DepartmentId, Field(min_length=1, max_length=200)]
RequestField = Annotated[RequestId, Field(min_length=1, max_length=100)]
TopicField = Annotated[TopicId, Field(min_length=1, max_length=100)]
PageField = Annotated[int, BeforeValidator(_whole_number), Field(ge=0, le=999_999)]
PersonField = Annotated[PersonId, Field(min_length=1, max_length=200)]
MinutesField = Annotated[int, BeforeValidator(_whole_number), Field(ge=1, le=120)]
CountField = Annotated[int, BeforeValidator(_whole_number), Field(ge=0, le=4)]
"""0 to 3, and 4 for more."""
InputField = Annotated[str | None, BeforeValidator(_input)]
"""What came of an input of the card; None when it has none. Kept in the press, so that it can be repeated."""
BoundedField = Annotated[str, BeforeValidator(_bounded)]
"""What stands in an input of a form that is shown again: far more than its rules take, far less than a card holds."""
TruthField = Annotated[bool, BeforeValidator(_truth)]


class Button(BaseModel):
    """A press. Each subclass has a `verb`: a Literal of the verbs it carries, `<area>.<what>`."""

    # most kinds of press never come in the life of a process: each is built when the first of its kind does
    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)

    verb: str


class OfRequest(Button):
    """A press on the card of one request, which it names; that card may be of a colleague who sat here before."""
