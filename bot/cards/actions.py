"""What the buttons send: each press is written and read by the same model.

A client may send anything; `read_action` turns it into one of these or raises `MalformedAction`. What a model
says is still only a claim: the rules decide, with the verified person who pressed.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from pydantic import Field, ValidationError

from bot.cards.action_fields import (
    Button,
    DepartmentField,
    InputField,
    MinutesField,
    OfRequest,
    PageField,
    RequestField,
    TopicField,
    TruthField,
)
from bot.cards.asking_actions import ASKING_ACTIONS
from bot.cards.city_actions import CITY_ACTIONS
from bot.cards.colleague_actions import COLLEAGUE_ACTIONS
from bot.cards.desk_actions import DESK_ACTIONS
from bot.cards.figure_actions import FIGURE_ACTIONS
from bot.cards.helping_actions import HELPING_ACTIONS
from bot.cards.hours_actions import HOURS_ACTIONS
from bot.cards.language_actions import LANGUAGE_ACTIONS
from bot.cards.news_actions import NEWS_ACTIONS
from bot.cards.own_data_actions import OWN_DATA_ACTIONS
from bot.cards.portrait_actions import PORTRAIT_ACTIONS
from bot.cards.secret_actions import SECRET_ACTIONS
from bot.cards.team_actions import TEAM_MODELS
from bot.cards.tip_actions import TIP_ACTIONS
from bot.cards.waiting_actions import WAITING_ACTIONS
from bot.cards.walk_up_actions import WALK_UP_ACTIONS
from bot.cards.week_figure_actions import WEEK_FIGURE_ACTIONS
from bot.cards.worker_tip_actions import WORKER_TIP_ACTIONS
from bot.domain.errors import DigicoachError
from bot.domain.ids import RequestId


class MalformedAction(DigicoachError):
    """No button of ours sends this."""


class NothingChosen(MalformedAction):
    """The list of departments was sent without a choice, by a client that does not ask for one itself."""


class RequestAction(OfRequest):
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
    department: DepartmentField
    request: RequestField
    page: PageField


class MinutesAction(OfRequest):
    """How many minutes of help it took, as the coach says."""

    verb: Literal["request.minutes"] = "request.minutes"
    department: DepartmentField
    request: RequestField
    page: PageField
    minutes: MinutesField


class TopicAction(OfRequest):
    """What it was about, as the coach says."""

    verb: Literal["request.topic"] = "request.topic"
    department: DepartmentField
    request: RequestField
    page: PageField
    topic: TopicField


class RateAction(OfRequest):
    """A thumb."""

    verb: Literal["request.rate"] = "request.rate"
    department: DepartmentField
    request: RequestField
    page: PageField
    is_up: TruthField


class DraftAction(Button):
    """An answer to what the draft's card asks; `nonce` is the draft's. The inputs go with whichever is pressed."""

    verb: Literal["draft.send", "draft.yes", "draft.no", "draft.no_department"]
    nonce: RequestField
    phone: InputField = None
    place: InputField = None
    other_place: InputField = None


class DepartmentAction(Button):
    """Where the person works; `nonce` is empty when no draft waits for the answer."""

    verb: Literal["draft.department"] = "draft.department"
    nonce: Annotated[RequestId, Field(max_length=100)] = RequestId("")
    department: DepartmentField


class PlainAction(Button):
    """A button that says all there is to say."""

    verb: Literal["ask.start", "ask.how"]


Action = Button

MODELS: tuple[type[Button], ...] = (
    RequestAction,
    MinutesAction,
    TopicAction,
    RateAction,
    DraftAction,
    DepartmentAction,
    PlainAction,
    *DESK_ACTIONS,
    *HOURS_ACTIONS,
    *ASKING_ACTIONS,
    *HELPING_ACTIONS,
    *LANGUAGE_ACTIONS,
    *NEWS_ACTIONS,
    *OWN_DATA_ACTIONS,
    *PORTRAIT_ACTIONS,
    *SECRET_ACTIONS,
    *TEAM_MODELS,
    *TIP_ACTIONS,
    *WAITING_ACTIONS,
    *WALK_UP_ACTIONS,
    *COLLEAGUE_ACTIONS,
    *CITY_ACTIONS,
    *FIGURE_ACTIONS,
    *WEEK_FIGURE_ACTIONS,
    *WORKER_TIP_ACTIONS,
)
"""Every kind of press, of all areas."""

_MODELS: Mapping[str, type[Button]] = {
    verb: model for model in MODELS for verb in get_args(model.model_fields["verb"].annotation)
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
