"""What the buttons send: each press is written and read by the same model.

A client may send anything; `read_action` turns it into one of these or raises `MalformedAction`. What a model
says is still only a claim: the rules decide, with the verified person who pressed.
"""

import re
from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from bot.domain.errors import DigicoachError
from bot.domain.ids import DepartmentId, RequestId, TopicId


class MalformedAction(DigicoachError):
    """No button of ours sends this."""


class NothingChosen(MalformedAction):
    """The list of departments was sent without a choice, by a client that does not ask for one itself."""


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


_Department = Annotated[DepartmentId, Field(min_length=1, max_length=200)]
_Request = Annotated[RequestId, Field(min_length=1, max_length=100)]
_Topic = Annotated[TopicId, Field(min_length=1, max_length=100)]
_Page = Annotated[int, BeforeValidator(_whole_number), Field(ge=0, le=999_999)]
_Minutes = Annotated[int, BeforeValidator(_whole_number), Field(ge=1, le=120)]
_Truth = Annotated[bool, BeforeValidator(_truth)]


class _Button(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class RequestAction(_Button):
    """Something done to a request; `page` is the `View.page` of the card it was drawn on."""

    verb: Literal[
        "request.accept",
        "request.decline",
        "request.release",
        "request.resolve",
        "request.hand_over",
        "request.cancel",
        "request.wait",
        "request.confirm",
        "request.reopen",
        "request.show",
    ]
    department: _Department
    request: _Request
    page: _Page


class MinutesAction(_Button):
    """How many minutes of help it took, as the coach says."""

    verb: Literal["request.minutes"] = "request.minutes"
    department: _Department
    request: _Request
    page: _Page
    minutes: _Minutes


class TopicAction(_Button):
    """What it was about, as the coach says."""

    verb: Literal["request.topic"] = "request.topic"
    department: _Department
    request: _Request
    page: _Page
    topic: _Topic


class RateAction(_Button):
    """A thumb."""

    verb: Literal["request.rate"] = "request.rate"
    department: _Department
    request: _Request
    page: _Page
    is_up: _Truth


class DraftAction(_Button):
    """An answer to what the draft's card asks; `nonce` is the draft's."""

    verb: Literal["draft.send", "draft.yes", "draft.no", "draft.no_department"]
    nonce: _Request


class DepartmentAction(_Button):
    """Where the person works; `nonce` is empty when no draft waits for the answer."""

    verb: Literal["draft.department"] = "draft.department"
    nonce: Annotated[RequestId, Field(max_length=100)] = RequestId("")
    department: _Department


class DayOffAction(_Button):
    """When the coach is off."""

    verb: Literal["coach.day_off"] = "coach.day_off"
    day: Literal["today", "tomorrow"]


class PlainAction(_Button):
    """A button that says all there is to say."""

    verb: Literal["ask.start", "ask.how", "coach.can_help", "coach.pause"]


Action = (
    RequestAction
    | MinutesAction
    | TopicAction
    | RateAction
    | DraftAction
    | DepartmentAction
    | DayOffAction
    | PlainAction
)

_MODELS: Mapping[str, type[Action]] = {
    verb: model for model in get_args(Action) for verb in get_args(model.model_fields["verb"].annotation)
}
VERBS = frozenset(_MODELS)


def read_action(verb: str, data: Mapping[str, object]) -> Action:
    """Read a press. `verb` wins over one in `data`; keys we do not know are ignored.

    Raises:
        NothingChosen: no department was chosen; show the card again.
        MalformedAction: unknown verb, or something missing, too long or of a wrong kind. Never anything else.
    """
    model = _MODELS.get(verb) if isinstance(verb, str) else None
    if model is None or not isinstance(data, Mapping):
        raise MalformedAction
    if model is DepartmentAction and data.get("department", "") == "":
        raise NothingChosen
    try:
        return model.model_validate({**data, "verb": verb})
    except (ValidationError, TypeError, ValueError) as error:
        raise MalformedAction from error
